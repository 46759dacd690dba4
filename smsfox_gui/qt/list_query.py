"""Asks a contact list for the rows to show, off the window's thread; only the last question is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smsfox_gui.core.errors import QueryDropped
from smsfox_gui.qt.list_edits import RunInBackground
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import ContactList, RowFilter, RowOrder


class ListQuery(QObject):
    """Of several questions the last one counts, however fast they come."""

    found = Signal(object)
    """FoundRows."""
    failed = Signal(object)
    """The exception that stands for an answer."""

    def __init__(self, run: RunInBackground, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._asked = 0
        self._then: list[Callable[[], None]] = []

    def ask(self, contacts: ContactList, rows: RowFilter, order: RowOrder, current: int | None = None) -> None:
        """Find these rows; whatever was asked before is dropped. current: the row to be looked for among them."""
        self._asked += 1
        ticket = self._asked

        def find() -> FoundRows:
            found = contacts.positions(rows, order, lambda: ticket != self._asked)
            if current is not None:
                found.index_of(current)
            return found

        self._run(
            find,
            lambda found: self._on_found(ticket, found),
            lambda error: self._on_failed(ticket, error),
        )

    def then(self, action: Callable[[], None]) -> None:
        """Do this once the rows asked for last are on show."""
        self._then.append(action)

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked += 1
        self._then.clear()

    def _on_found(self, ticket: int, found: FoundRows) -> None:
        if ticket != self._asked:
            return
        self.found.emit(found)
        actions, self._then = self._then, []
        for action in actions:
            action()

    def _on_failed(self, ticket: int, error: Exception) -> None:
        if ticket == self._asked and not isinstance(error, QueryDropped):
            self.failed.emit(error)
