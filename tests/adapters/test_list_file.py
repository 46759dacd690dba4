"""The scratch file as the reading child leaves it."""

from __future__ import annotations

from pathlib import Path

import pytest

from smsfox_gui.adapters.list_file import ListFileWriter, decode_info, encode_info
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.message import Column, ListInfo, ListNote, NoteKind
from smsfox_gui.core.verdicts import RowVerdict

NOTES = (ListNote(NoteKind.HIDDEN_ROWS, 3), ListNote(NoteKind.OTHER_SHEETS, 1, "Май"))
INFO = ListInfo("x", "xlsx", None, None, "Июнь", ("Май", "Июнь"), 1, (Column(0, "Тел", "Тел", aside=True),), 0, NOTES)


def test_all_that_was_found_out_survives_the_file() -> None:
    assert decode_info(encode_info(INFO)) == INFO


@pytest.mark.parametrize(
    ("last", "cut"), [(65_535, False), (65_536, True), (65_537, False), (1_048_575, False), (1_048_576, True)]
)
def test_a_table_that_ends_where_its_format_does_may_have_lost_rows(tmp_path: Path, last: int, cut: bool) -> None:
    path = tmp_path / "list.sqlite"
    writer = ListFileWriter(path, 1)
    for number in (2, last):
        writer.add(number, ["79000000001"], RowVerdict("79000000001", None, ""), 0)
    writer.finish(INFO, "RU", {})
    contacts = ContactListStore(path)
    assert contacts.info.notes == (*NOTES, *([ListNote(NoteKind.CUT_OFF, last)] if cut else []))
    contacts.close()
