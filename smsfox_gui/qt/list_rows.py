"""The rows of a contact list as the table asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.core.contact_list import ContactRow
from smsfox_gui.core.errors import QueryDropped
from smsfox_gui.qt.contact_cells import ContactCells, Lack, Parts
from smsfox_gui.qt.table_rows import Cell, TableRow
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import ContactList


class ContactRows:
    """The row source of the list pane: a list, the rows a filter let through, the order of columns."""

    def __init__(
        self, contacts: ContactList, found: FoundRows, columns: Sequence[int], parts: Parts, lack: Lack
    ) -> None:
        """columns: places of the list's columns and of ours."""
        self._contacts = contacts
        self._found = found
        self._cells = ContactCells(contacts.info, columns, parts, lack)

    def count(self) -> int:
        return len(self._found)

    def rows(self, first: int, count: int) -> list[TableRow]:
        """None of a list that was closed meanwhile: another one is about to be shown."""
        try:
            return [self._cells.row(contact) for contact in self._contacts.page(self._found[first : first + count])]
        except QueryDropped:
            return []

    def index_of(self, key: int) -> int | None:
        return self._found.index_of(key)

    def state(self, contact: ContactRow, *, trying: bool = False) -> Cell:
        """As ContactCells."""
        return self._cells.state(contact, trying=trying)
