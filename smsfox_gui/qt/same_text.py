"""Who on the list has just had the same text: looked for before it is confirmed, left out where a person wants that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.launching import Launcher
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.campaigns import Repeats


class SameTextCheck(QObject):
    """Asks the journal in the background; only the answer to the last question counts."""

    changed = Signal()
    """It is known how many they are, or not any more."""
    left_out = Signal()
    """They are off the list, and nobody has asked since whether there are others."""
    failed = Signal(object)
    """The exception for which nobody knows how many they are."""

    def __init__(self, draft: Draft, launcher: Launcher, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._launcher = launcher
        self._tasks = tasks
        self.found: Repeats | None = None
        """Of the text and list that were looked at last; None = not known yet."""
        self._question = 0

    def look(self) -> None:
        """How many of these people have just had this text; a list is on the desk."""
        contacts, text, rules = self._draft.contacts, self._draft.text, self._draft.rules
        sender = self._draft.sender_name
        assert contacts is not None
        question = self._begin()

        def found(repeats: Repeats) -> None:
            if question == self._question:
                self.found = repeats
                self.changed.emit()

        self._tasks.run_in_background(
            lambda: self._launcher.repeats(contacts, text, rules, sender), found, self._failing(question)
        )

    def leave_out(self) -> None:
        """Take those that were found off the list."""
        contacts, text, rules = self._draft.contacts, self._draft.text, self._draft.rules
        if self.found is None or contacts is None:
            return
        question = self._begin()

        def done(_: object) -> None:
            if contacts is self._draft.contacts:
                self._draft.show_judged_anew()
            if question == self._question:
                self.left_out.emit()

        self._tasks.run_in_background(
            lambda: self._launcher.leave_out_repeats(contacts, text, rules), done, self._failing(question)
        )

    def _begin(self) -> int:
        """Another question: what was known is not any more."""
        self.found = None
        self._question += 1
        self.changed.emit()
        return self._question

    def _failing(self, question: int) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            if question == self._question:
                self.failed.emit(error)

        return failed
