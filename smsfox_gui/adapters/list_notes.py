"""What was found in a sheet -> the notes that a person should see."""

from __future__ import annotations

from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.core.contact_list import ListNote, NoteKind


def list_notes(found: SheetFindings, header_row: int | None) -> tuple[ListNote, ...]:
    """What is worth saying, in the order of its weight. header_row: merged cells above it do no harm."""
    kind, header = NoteKind, header_row or 0
    spread = sum(merged.tall and merged.first > header for merged in found.merged)
    merged = sum(merged.last > header for merged in found.merged) - spread
    hidden = kind.FILTERED_ROWS if found.filtered else kind.HIDDEN_ROWS
    cut = next((last for last in found.last_rows if found.ends == (last - 1, last)), 0)
    listed = (
        ListNote(kind.CUT_OFF, cut),
        ListNote(kind.MIXED_LETTERS, found.other_lines, str(found.first_other), found.first_other_row),
        ListNote(kind.ROWS_LEFT_OUT if found.left_out else hidden, found.hidden_rows),
        ListNote(kind.OTHER_SHEETS, len(found.other_sheets), ", ".join(found.other_sheets)),
        ListNote(kind.HIDDEN_SHEETS, len(found.hidden_sheets), ", ".join(found.hidden_sheets)),
        ListNote(kind.MERGED_SPREAD, spread),
        ListNote(kind.MERGED_CELLS, merged),
        ListNote(kind.MERGED_UNKNOWN, found.unknown_merged),
        ListNote(kind.FORMULAS_WITHOUT_VALUE, found.empty_formulas),
        ListNote(kind.ERROR_CELLS, found.errors),
        ListNote(kind.FORMATS_UNKNOWN, found.formats_unknown),
    )
    return tuple(note for note in listed if note.count)
