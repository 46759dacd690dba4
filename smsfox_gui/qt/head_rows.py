"""The first rows of a list that is still being read, as the table asks for them: to look at, not to mend."""

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.qt.contact_cells import ContactCells
from smsfox_gui.qt.table_rows import TableRow
from smsfox_gui.services.ports import ListHead


class HeadRows:
    """The row source of a list's head. Keys are the rows' positions, as in the list that is coming."""

    def __init__(self, head: ListHead, columns: Sequence[int]) -> None:
        """columns: places of the list's columns and of ours."""
        self._rows = head.rows
        self._cells = ContactCells(head.info, columns, mendable=False)

    def count(self) -> int:
        return len(self._rows)

    def rows(self, first: int, count: int) -> list[TableRow]:
        return [self._cells.row(row) for row in self._rows[first : first + count]]

    def index_of(self, key: int) -> int | None:
        return key - 1 if 1 <= key <= len(self._rows) else None
