"""Which of a sheet's columns make the table: from the first one that holds something, as wide as it is filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from smsfox_gui.adapters.odd_lists import FurtherLeft
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.core.errors import FileTooBig

MAX_COLUMNS = 1024


class SparseRow(NamedTuple):
    """A row by the texts of its filled cells. number: the spreadsheet's; hidden: the spreadsheet does not show it."""

    number: int
    hidden: bool
    texts: Mapping[int, str]


class SheetColumns:
    """first: the index of the table's first column; None until the first rows are there."""

    def __init__(self, first: int | None = None) -> None:
        self.first = first

    def table(self, columns: Mapping[int, Sequence[str]], rows: int) -> list[Sequence[str]]:
        """The table's columns of some rows, by the sheet's columns that these have. Raises FileTooBig, FurtherLeft."""
        filled = [index for index, column in columns.items() if any(column)]
        if not filled:
            return [[""] * rows]
        if self.first is None:
            self.first = min(filled)
        if min(filled) < self.first:
            raise FurtherLeft
        width = max(filled) - self.first + 1
        if width > MAX_COLUMNS:
            raise FileTooBig(columns=width)
        blank = [""] * rows
        return [columns.get(index, blank) for index in range(self.first, self.first + width)]

    def block(self, rows: Sequence[SparseRow]) -> Block:
        """Some rows as a block of the table. Raises FileTooBig, FurtherLeft."""
        filled = set().union(*(row.texts for row in rows))
        columns = {index: [row.texts.get(index, "") for row in rows] for index in filled}
        hidden = frozenset(place for place, row in enumerate(rows) if row.hidden)
        return Block([row.number for row in rows], self.table(columns, len(rows)), hidden=hidden)
