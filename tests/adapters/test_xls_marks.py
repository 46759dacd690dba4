"""What is hidden, filtered and failed in an XLS sheet is found in its own records."""

from __future__ import annotations

from pathlib import Path
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.compound_file import stream_of
from smsfox_gui.adapters.xls_marks import XlsMarks, XlsRecords
from tests.adapters.compound_files import compound

PEOPLE = (Path(__file__).parents[1] / "hostile" / "made" / "people.xls").read_bytes()
BEGIN, END = (0x0809, b"\0\6\x10\0"), (0x000A, b"")
CHART = [BEGIN, (0x009B, b""), END]


def records(*made: tuple[int, bytes]) -> bytes:
    return b"".join(pack("<HH", kind, len(body)) + body for kind, body in made)


def row(number: int, *, hidden: bool) -> tuple[int, bytes]:
    return 0x0208, pack("<HHHHHHI", number, 0, 3, 255, 0, 0, 0x120 if hidden else 0x100)


def truth_or_error(number: int, column: int, value: int, *, error: bool) -> tuple[int, bytes]:
    return 0x0205, pack("<HHHBB", number, column, 0, value, error)


def formula(number: int, column: int, result: bytes) -> tuple[int, bytes]:
    return 0x0006, pack("<HHH", number, column, 0) + result + bytes(8)


def book(*sheet: tuple[int, bytes]) -> bytes:
    """Its second sheet is this one."""
    first = records(BEGIN, row(1, hidden=True), END)
    heads = len(records(BEGIN, (0x0085, bytes(8)), (0x0085, bytes(8)), END))
    starts = [(0x0085, pack("<IHBB", start, 0, 0, 0)) for start in (heads, heads + len(first))]
    return records(BEGIN, *starts, END) + first + records(BEGIN, *sheet, END)


@pytest.mark.parametrize("length", [0, 5000], ids=["short stream", "long stream"])
def test_each_mark_is_found(length: int) -> None:
    workbook = book(
        row(0, hidden=False),
        row(7, hidden=True),
        *CHART,
        truth_or_error(1, 2, 0x2A, error=True),
        truth_or_error(1, 3, 1, error=False),
        formula(2, 0, b"\2\0\7\0\0\0\xff\xff"),
        formula(2, 1, b"\1\0\1\0\0\0\xff\xff"),
        formula(2, 2, pack("<d", 0.25)),
        formula(2, 3, b"\2\0\x63\0\0\0\xff\xff"),
    )
    found = XlsRecords(compound("Workbook", workbook + bytes(length))).marks(1)
    assert found == XlsMarks(hidden={7}, errors={1: {2: "#N/A"}, 2: {0: "#DIV/0!", 3: "#N/A"}})


def test_a_filter_is_found_and_its_rows() -> None:
    found = XlsRecords(compound("Book", book((0x009B, b""), row(3, hidden=True)))).marks(1)
    assert found == XlsMarks(hidden={3}, filtered=True)


def test_what_libreoffice_saved() -> None:
    assert XlsRecords(PEOPLE).marks(1) == XlsMarks(hidden={2}, errors={2: {8: "#DIV/0!"}})
    assert XlsRecords(PEOPLE).marks(0) == XlsRecords(PEOPLE).marks(9) == XlsMarks()


def test_another_kind_of_file_has_no_marks() -> None:
    assert XlsRecords(b"PK\3\4" + bytes(2000)).marks(0) == XlsMarks()
    assert stream_of(compound("WordDocument", b"x"), "Workbook", "Book") == b""


@given(st.lists(st.tuples(st.integers(0, len(PEOPLE) - 1), st.binary(min_size=1, max_size=4)), max_size=20))
def test_a_damaged_file_has_the_marks_that_are_left(damages: list[tuple[int, bytes]]) -> None:
    content = bytearray(PEOPLE)
    for place, wrong in damages:
        content[place : place + len(wrong)] = wrong
    for sheet in range(3):
        XlsRecords(bytes(content)).marks(sheet)


@given(st.lists(st.tuples(st.integers(24, 1100), st.binary(min_size=1, max_size=4)), min_size=1, max_size=8))
def test_a_damaged_head_of_the_file_is_read_to_an_end(damages: list[tuple[int, bytes]]) -> None:
    content = bytearray(compound("Workbook", book(row(3, hidden=True))))
    for place, wrong in damages:
        content[place : place + len(wrong)] = wrong
    XlsRecords(bytes(content)).marks(1)
