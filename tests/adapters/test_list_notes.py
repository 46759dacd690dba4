"""The notes on a reading."""

from __future__ import annotations

import pytest

from smsfox_gui.adapters.list_format import ListFormat
from smsfox_gui.adapters.list_notes import list_notes
from smsfox_gui.adapters.sheet_findings import LAST_ROWS, MOST_MERGED, SheetFindings
from smsfox_gui.core.contact_list import ListNote, NoteKind


@pytest.mark.parametrize(
    ("kind", "last", "cut"),
    [
        (ListFormat.CSV, 65_535, False),
        (ListFormat.CSV, 65_536, True),
        (ListFormat.CSV, 65_537, False),
        (ListFormat.CSV, 1_048_576, True),
        (ListFormat.XLS, 65_536, True),
        (ListFormat.XLSX, 65_536, False),
        (ListFormat.XLSX, 1_048_575, False),
        (ListFormat.XLSX, 1_048_576, True),
        (ListFormat.PASTED, 65_536, False),
    ],
)
def test_a_table_that_ends_where_its_format_does_may_have_lost_rows(kind: ListFormat, last: int, cut: bool) -> None:
    found = SheetFindings(last_rows=LAST_ROWS[kind])
    found.read_to(range(2, last - 1))
    found.read_to([last - 1, last])
    assert list_notes(found, 1) == ((ListNote(NoteKind.CUT_OFF, last),) if cut else ())


def test_a_note_far_below_the_table_is_no_end_of_a_full_sheet() -> None:
    found = SheetFindings(last_rows=LAST_ROWS[ListFormat.XLSX])
    found.read_to([2, 3, 1_048_576])
    assert list_notes(found, 1) == ()


def test_merged_cells_beyond_the_first_hundred_thousand_are_told_of() -> None:
    found, chosen = SheetFindings(), SheetFindings()
    for n in range(MOST_MERGED + 7):
        found.merge(2 * n + 2, 2 * n + 3, 0)
    chosen.take_merged(found)
    told = (ListNote(NoteKind.MERGED_SPREAD, MOST_MERGED), ListNote(NoteKind.MERGED_UNKNOWN, 7))
    assert list_notes(found, 1) == list_notes(chosen, 1) == told
