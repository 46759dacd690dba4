"""What a sheet holds besides plain rows, counted while it is read: the notes that a person should see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smsfox_gui.adapters.list_format import ListFormat
from smsfox_gui.core.message import ListNote, NoteKind

_MOST_MERGED = 100_000
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
    ListFormat.PASTED: (),
}
"""The last rows that a format, or the spreadsheet it was saved from, can have: what had more was cut off there."""


@dataclass(slots=True)
class SheetFindings:
    """Counts of one reading.

    merged: first and last row of each merged range; last_rows: see LAST_ROWS; ends: the numbers of the last two rows
    read.
    """

    hidden_rows: int = 0
    filtered: bool = False
    merged: list[tuple[int, int]] = field(default_factory=list)
    empty_formulas: int = 0
    errors: int = 0
    hidden_sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    formats_unknown: bool = False
    last_rows: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def merge(self, first: int, last: int) -> None:
        """A merged range of more than one cell."""
        if len(self.merged) < _MOST_MERGED:
            self.merged.append((first, last))

    def read_to(self, numbers: Sequence[int]) -> None:
        """The rows just read."""
        self.ends = (*self.ends, *numbers[-2:])[-2:]

    def notes(self, header_row: int | None) -> tuple[ListNote, ...]:
        """What is worth saying, in the order of its weight. header_row: merged cells above it do no harm."""
        kind = NoteKind
        merged = sum(last > (header_row or 0) for _, last in self.merged)
        cut = next((last for last in self.last_rows if self.ends == (last - 1, last)), 0)
        found = (
            ListNote(kind.CUT_OFF, cut),
            ListNote(kind.FILTERED_ROWS if self.filtered else kind.HIDDEN_ROWS, self.hidden_rows),
            ListNote(kind.OTHER_SHEETS, len(self.other_sheets), ", ".join(self.other_sheets)),
            ListNote(kind.HIDDEN_SHEETS, len(self.hidden_sheets), ", ".join(self.hidden_sheets)),
            ListNote(kind.MERGED_CELLS, merged),
            ListNote(kind.FORMULAS_WITHOUT_VALUE, self.empty_formulas),
            ListNote(kind.ERROR_CELLS, self.errors),
            ListNote(kind.FORMATS_UNKNOWN, int(self.formats_unknown)),
        )
        return tuple(note for note in found if note.count)
