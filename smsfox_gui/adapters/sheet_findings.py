"""What a sheet holds besides plain rows, counted while it is read; `list_notes` says what a person should know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from smsfox_gui.adapters.list_format import ListFormat

MOST_MERGED = 100_000
_NEW, _OLD = 1_048_576, 65_536
LAST_ROWS: Mapping[ListFormat, tuple[int, ...]] = {
    ListFormat.XLSX: (_NEW,),
    ListFormat.XLSM: (_NEW,),
    ListFormat.XLSB: (_NEW,),
    ListFormat.ODS: (_NEW,),
    ListFormat.XLS: (_OLD,),
    ListFormat.CSV: (_OLD, _NEW),
    ListFormat.HTML: (_OLD, _NEW),
    ListFormat.XML: (_OLD, _NEW),
    ListFormat.VCARD: (),
    ListFormat.PASTED: (),
}
"""The last rows that a format, or the spreadsheet it was saved from, can have: what had more was cut off there."""


class MergedRange(NamedTuple):
    """Cells merged into one, by the numbers of their rows. column: its index in the sheet, -1 = several columns."""

    first: int
    last: int
    column: int

    @property
    def tall(self) -> bool:
        """Whether it is one column wide and more than one row high."""
        return self.column >= 0 and self.last > self.first


@dataclass(slots=True)
class SheetFindings:
    """Counts of one reading.

    left_out: hidden rows are counted but do not come into the list; formats_unknown: cells that may look different in
    the spreadsheet; last_rows: see LAST_ROWS; ends: the numbers of the last two rows read; first_other, other_lines:
    the first line of a text that is in another encoding than those before it, and how many such there are;
    first_other_row: the number of the row that this line went into, 0 = not known; merged: the first MOST_MERGED
    ranges; unknown_merged: how many there are besides.
    """

    hidden_rows: int = 0
    filtered: bool = False
    left_out: bool = False
    merged: list[MergedRange] = field(default_factory=list)
    empty_formulas: int = 0
    errors: int = 0
    hidden_sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    formats_unknown: int = 0
    last_rows: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    first_other: int = 0
    other_lines: int = 0
    first_other_row: int = 0
    unknown_merged: int = 0

    def merge(self, first: int, last: int, column: int, columns: int = 1) -> None:
        """A merged range of more than one cell: its rows' numbers, the index of its first column, and how many."""
        if len(self.merged) < MOST_MERGED:
            self.merged.append(MergedRange(first, last, column if columns == 1 else -1))
        else:
            self.unknown_merged += 1

    def take_merged(self, found: SheetFindings) -> None:
        """The merged ranges of a sheet that was read before it was chosen."""
        self.merged += found.merged
        self.unknown_merged += found.unknown_merged

    def tall(self) -> tuple[MergedRange, ...]:
        """The merged ranges whose value stands in every row of them, for who looks at the spreadsheet."""
        return tuple(merged for merged in self.merged if merged.tall)

    def read_to(self, numbers: Sequence[int]) -> None:
        """The rows just read."""
        self.ends = (*self.ends, *numbers[-2:])[-2:]
