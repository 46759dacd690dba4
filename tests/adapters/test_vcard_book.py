"""Contacts come back as they were written, whoever wrote them and however long their lines are."""

from __future__ import annotations

import contextlib
import quopri
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.vcard_book import VcardBook
from smsfox_gui.core.errors import FileTooBig, ListError

_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"), exclude_characters="\ufeff")
Person = tuple[str, int, str]

WORDS = st.lists(st.text(_LETTERS, min_size=1, max_size=60), min_size=1, max_size=4).map(" ".join)
PEOPLE = st.lists(st.tuples(WORDS, st.integers(9160000000, 9169999999), WORDS), min_size=1, max_size=8)
SIGNS = st.text("BEGINVCARD:;=\\\"\r\n \t,TELNFO-QUOTEDPRINTABLE916Ж", max_size=200)


def cells(path: Path) -> list[list[str]]:
    """All rows, the header among them."""
    book = VcardBook(path, "RU")
    return [list(row.cells) for block in book.page(0, SheetFindings()).blocks() for row in block.rows()]


def folded(line: str, width: int) -> str:
    """A line as RFC 6350 has it, broken after every so many letters."""
    return "\r\n ".join(line[start : start + width] for start in range(0, len(line), width))


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


@given(PEOPLE, st.integers(20, 75))
def test_what_a_phone_writes_comes_back(
    tmp_path_factory: pytest.TempPathFactory, people: list[Person], width: int
) -> None:
    path = tmp_path_factory.mktemp("cards") / "people.vcf"
    lines: list[str] = []
    for name, phone, note in people:
        lines += ["BEGIN:VCARD", "VERSION:4.0", f"FN:{escaped(name)}", f"TEL:+7{phone}"]
        lines += [f"NOTE:{escaped(note)}", "END:VCARD"]
    path.write_bytes("".join(folded(line, width) + "\r\n" for line in lines).encode())
    assert cells(path)[1:] == [[name, f"+7{phone}", note] for name, phone, note in people]


@given(PEOPLE)
def test_what_an_old_phone_writes_comes_back(tmp_path_factory: pytest.TempPathFactory, people: list[Person]) -> None:
    path = tmp_path_factory.mktemp("cards") / "people.vcf"
    mark = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    lines: list[bytes] = []
    for name, phone, note in people:
        quoted = [quopri.encodestring(escaped(text).encode()) for text in (name, note)]
        lines += [b"BEGIN:VCARD", f"FN{mark}".encode() + quoted[0], f"TEL;CELL:8{phone}".encode()]
        lines += [f"NOTE{mark}".encode() + quoted[1], b"END:VCARD"]
    path.write_bytes(b"\r\n".join(lines))
    assert cells(path)[1:] == [[name, f"8{phone}", note] for name, phone, note in people]


@given(SIGNS)
def test_whatever_stands_in_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, signs: str) -> None:
    path = tmp_path_factory.mktemp("cards") / "odd.vcf"
    path.write_text(f"BEGIN:VCARD\nTEL:89161234567\n{signs}\nEND:VCARD\n", encoding="utf-8", newline="")
    with contextlib.suppress(ListError):
        read = cells(path)
        assert any("89161234567" in cell for row in read for cell in row)


def test_a_mobile_number_stands_before_the_others(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("BEGIN:VCARD\nTEL;CELL:8 495 123-45-67\nTEL;FAX:8 916 123-45-67\nEND:VCARD\n", encoding="utf-8")
    assert cells(path) == [["Phone", "Phone 2"], ["8 916 123-45-67", "8 495 123-45-67"]]


def test_a_person_of_too_many_numbers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    numbers = "".join(f"TEL:8916{number:07}\n" for number in range(51))
    path.write_text(f"BEGIN:VCARD\n{numbers}END:VCARD\n", encoding="utf-8")
    with pytest.raises(FileTooBig):
        VcardBook(path, "RU")


def test_a_line_of_a_million_letters_that_ends_in_a_backslash_is_read(tmp_path: Path) -> None:
    """A pattern that tries every beginning anew would take hours over the last backslash."""
    path = tmp_path / "people.vcf"
    path.write_text(f"BEGIN:VCARD\nN:{'Ж' * 1_000_000}\\\nTEL:89161234567\nEND:VCARD\n", encoding="utf-8")
    assert [len(cell) for cell in cells(path)[1]] == [1_000_001, 11]


def cards(path: Path, *lines: str) -> list[list[str]]:
    """What is read of one contact with these lines, below the header."""
    path.write_text("\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]), encoding="utf-8")
    return cells(path)[1:]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("CHARSET=UTF-8:=D0=90=D0=BD=D0=BD=D0=B0", "Анна"),
        ("CHARSET=UTF-8:=D0=90=D0=BD=D0", "Ан\ufffd"),
        ("X=Y:=C8=E2=E0=ED=EE=E2=E0", "Иванова"),
        ("CHARSET=windows-1251:=C8=E2=E0=ED", "Иван"),
        ("CHARSET=nonsense:=D0=90=D0=BD=D0=BD=D0=B0", "Анна"),
        ("CHARSET=a\0b:=D0=90=D0=BD=D0=BD=D0=B0", "Анна"),
    ],
)
def test_one_odd_name_costs_nobody_the_list(tmp_path: Path, written: str, read: str) -> None:
    lines = (f"FN;ENCODING=QUOTED-PRINTABLE;{written}", "TEL:89161234567")
    assert cards(tmp_path / "people.vcf", *lines) == [[read, "89161234567"]]


def test_a_secretary_in_somebodys_card_is_no_row_and_takes_no_number(tmp_path: Path) -> None:
    inner = ("AGENT:", "BEGIN:VCARD", "FN:Секретарь", "TEL:89161234568", "END:VCARD")
    assert cards(tmp_path / "people.vcf", "FN:Иванов", *inner, "TEL:89161234567") == [["Иванов", "89161234567"]]


def test_what_else_lies_in_a_card_takes_no_number(tmp_path: Path) -> None:
    inner = ("BEGIN:X-PART", "TEL:89161234568", "END:X-PART")
    assert cards(tmp_path / "people.vcf", "FN:Иванов", *inner, "TEL:89161234567") == [["Иванов", "89161234567"]]
    assert cards(tmp_path / "people.vcf", "FN:Иванов", "TEL:89161234567", *inner[:2]) == [["Иванов", "89161234567"]]


def test_a_card_without_an_end_ends_where_the_next_begins(tmp_path: Path) -> None:
    lines = ("FN:Анна", "TEL:89161234567", "BEGIN:VCARD", "FN;ENCODING=QUOTED-PRINTABLE:A=", "END:VCARD", "BEGIN:VCARD")
    read = cards(tmp_path / "people.vcf", *lines, "TEL:89161234568")
    assert read == [["Анна", "89161234567"], ["A", ""], ["", "89161234568"]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("tel:+7-916-123-45-67", "+7-916-123-45-67"),
        ("TEL:+79161234567;isub=1;type=1", "+79161234567"),
        ("tel:+74951234567;ext=102", "+74951234567 ext. 102"),
        ("tel:9161234567;phone-context=+7", "+79161234567"),
        ("tel:1234;phone-context=example.org", "1234"),
    ],
)
def test_an_address_of_a_phone_is_its_number(tmp_path: Path, written: str, read: str) -> None:
    assert cards(tmp_path / "people.vcf", f"TEL;VALUE=uri:{written}") == [[read]]


def test_many_lines_of_one_kind_are_read(tmp_path: Path) -> None:
    """Had each been sought among all before it, or the beginning of a line looked at for each that goes on, it would
    take minutes.
    """
    notes = [f"NOTE:{number}" for number in range(100_000)]
    soft = ["X" * 1_000_000 + ";ENCODING=QUOTED-PRINTABLE:=", *["="] * 5000, "end"]
    [[number, told]] = cards(tmp_path / "people.vcf", "TEL:89161234567", *notes, *soft)
    assert number == "89161234567"
    assert told.startswith("0, 1, 2, ")
    assert told.endswith(", 99999")
