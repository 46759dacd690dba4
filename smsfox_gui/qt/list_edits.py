"""Edits of a contact list that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from smsfox_gui.core.message import ContactRow, RowProblem
from smsfox_gui.services.ports import ContactList

Done = Callable[[int], None]


class CellEdit(QUndoCommand):
    """Another text in a cell."""

    def __init__(self, contacts: ContactList, position: int, column: int, old: str, new: str, done: Done) -> None:
        super().__init__()
        self._contacts, self._position, self._column = contacts, position, column
        self._old, self._new, self._done = old, new, done

    def redo(self) -> None:
        self._set(self._new)

    def undo(self) -> None:
        self._set(self._old)

    def _set(self, text: str) -> None:
        self._contacts.set_cell(self._position, self._column, text)
        self._done(self._position)


class Inclusion(QUndoCommand):
    """A row taken out, or put back on purpose."""

    def __init__(self, contacts: ContactList, row: ContactRow, done: Done) -> None:
        super().__init__()
        self._contacts, self._row, self._done = contacts, row, done

    def redo(self) -> None:
        self._contacts.include(self._row.position, self._row.problem is not None)
        self._done(self._row.position)

    def undo(self) -> None:
        if self._row.problem is None:
            self._contacts.include(self._row.position, True)
        else:
            self._contacts.include(self._row.position, False)
            if self._row.problem is not RowProblem.EXCLUDED:
                # Putting back a row that was taken out clears the mark: a duplicate is a duplicate again.
                self._contacts.include(self._row.position, True)
        self._done(self._row.position)
