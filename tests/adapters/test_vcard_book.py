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
    with contextlib.suppress(ListError, UnicodeError):
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
