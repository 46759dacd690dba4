"""The names that History shows, of campaigns and drafts: what is proposed for another one is none. No widgets."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.campaign_names import free_name
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.qt.history_entries import name_of
from smsfox_gui.qt.workers import BackgroundTasks

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

log = logging.getLogger(__name__)


class TakenNames(QObject):
    """Knows none before its first look into journal and drafts is over."""

    changed = Signal()

    def __init__(self, program: Program, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._tasks = tasks
        self._known: frozenset[str] = frozenset()

    def free(self, wanted: str) -> str:
        """The wanted name, with a number where it is taken."""
        return free_name(wanted, self._known)

    def is_free(self, name: str) -> bool:
        """Whether History has no such name."""
        return self.free(name) == name

    def add(self, name: str) -> None:
        """A draft of this name was put away."""
        self._known |= {name}
        self.look()

    @Slot()
    def look(self) -> None:
        """Read them anew, in a thread."""

        def names() -> frozenset[str]:
            reader = self._program.reader()
            try:
                return reader.names() | {name_of(draft) for draft in self._program.drafts.put_away_drafts()}
            finally:
                reader.close()

        self._tasks.run_in_background(names, self._on_names, self._on_failed)

    def _on_names(self, names: frozenset[str]) -> None:
        if names != self._known:
            self._known = names
            self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        """Two of one name do no harm; what ails the journal, or the disk, is told where it has to be read."""
        if not isinstance(error, SmsfoxError):
            raise error
        log.warning("the names of campaigns were not read: %s", type(error).__name__)
