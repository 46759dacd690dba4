"""The scratch file as the reading children leave it."""

from __future__ import annotations

from smsfox_gui.adapters.list_file import decode_info, encode_info
from smsfox_gui.core.contact_list import Column, ListInfo, ListNote, NoteKind

NOTES = (ListNote(NoteKind.HIDDEN_ROWS, 3), ListNote(NoteKind.OTHER_SHEETS, 1, "Май"))
COLUMNS = (Column(0, "Тел", "Тел", aside=True),)
INFO = ListInfo("x", "xlsx", None, None, "Июнь", ("Май", "Июнь"), 1, COLUMNS, 0, NOTES, ("Май",))


def test_all_that_was_found_out_survives_the_file() -> None:
    assert decode_info(encode_info(INFO)) == INFO
