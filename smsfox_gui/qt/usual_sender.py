"""The sender that a new campaign begins with: the one of the campaign sent last. No widgets."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.launching import Launcher
from smsfox_gui.qt.workers import BackgroundTasks

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

log = logging.getLogger(__name__)


class UsualSender(QObject):
    """Tells the draft also which names the gateway has taken messages from; knows none before its first look."""

    def __init__(
        self, draft: Draft, program: Program, launcher: Launcher, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._program = program
        self._tasks = tasks
        self._name = ""
        launcher.ended.connect(self.look)

    def begin(self) -> None:
        """A new campaign begins with it."""
        self._draft.set_sender(self._name, replaced=True)

    @Slot()
    def look(self) -> None:
        """Read anew, in a thread, what was sent."""

        def senders() -> tuple[str, ...]:
            reader = self._program.reader()
            try:
                return reader.senders()
            finally:
                reader.close()

        self._tasks.run_in_background(senders, self._on_senders, self._on_failed)

    def _on_senders(self, senders: tuple[str, ...]) -> None:
        """A draft in which nobody has done anything yet begins with it as well."""
        self._draft.set_accepted_names(tuple(name for name in senders if name not in ("", DEFAULT)))
        last = next(iter(senders), "")
        before, self._name = self._name, "" if last == DEFAULT else last
        untouched = not self._draft.text and self._draft.origin[0] is None
        if untouched and self._draft.sender_name == before != self._name:
            self.begin()

    def _on_failed(self, error: Exception) -> None:
        """A person chooses the name, then; what ails the journal is told where it has to be read."""
        if not isinstance(error, SmsfoxError):
            raise error
        log.warning("the senders of campaigns were not read: %s", type(error).__name__)
