"""Texts of nothing but numbers: a row for each, however they are separated."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters import list_rows
from smsfox_gui.adapters.list_rows import OpenedList, ReadingWay
from smsfox_gui.adapters.plain_list import is_plain_list
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import ListEmpty
from smsfox_gui.core.list_locale import RUSSIAN
from tests.hostile import expected

FIRST, SECOND, THIRD, FOURTH = "89001112233", "89001112234", "89001112235", "89001112236"


def pasted(text: str, delimiter: str | None = None) -> OpenedList:
    return list_rows.open_pasted(text, delimiter, ReadingWay(RUSSIAN))


def cells(opened: OpenedList) -> list[list[str]]:
    with opened:
        return [row.cells for block in opened.blocks for row in block.rows()]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"{FIRST}, {SECOND},\n{THIRD}, {FOURTH},\n", [FIRST, SECOND, THIRD, FOURTH]),
        (f"{FIRST},{SECOND},{THIRD}", [FIRST, SECOND, THIRD]),
        (f"{FIRST}, {SECOND}; {THIRD}", [FIRST, SECOND, THIRD]),
        (f"{FIRST} {SECOND} {THIRD}", [FIRST, SECOND, THIRD]),
        (f"{FIRST};\r\n\r\n{SECOND};{THIRD};\r\n", [FIRST, SECOND, THIRD]),
        ("8 900 111 22 33 8 900 111 22 34", ["8 900 111 22 33", "8 900 111 22 34"]),
        ("+7 (900) 111-22-33, 8 900 111-22-34\n", ["+7 (900) 111-22-33", "8 900 111-22-34"]),
        (f"Телефоны\n{FIRST}, {SECOND}\n", ["Телефоны", FIRST, SECOND]),
        (f"{FIRST}, 8900111223\n", [FIRST, "8900111223"]),
        (f"{FIRST};{SECOND}\n{THIRD};8900111223\n", [FIRST, SECOND, THIRD, "8900111223"]),
    ],
)
def test_every_number_has_a_row(text: str, numbers: list[str]) -> None:
    assert cells(pasted(text)) == [[number] for number in numbers]
    assert cells(pasted(text, "")) == [[number] for number in numbers]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n",
        f"{FIRST};7707083893\n{SECOND};7710140679\n",
        f"{FIRST};500\n{SECOND};1500\n",
        f"{FIRST};7701234567\n{SECOND};9102012345\n{THIRD};7702345678\n",
        f"1;{FIRST}\n2;{SECOND}\n",
        f"{FIRST}\t{SECOND}\n{THIRD}\t{FOURTH}\n",
        f"Мама;Папа\n{FIRST};{SECOND}\n",
        "",
    ],
)
def test_a_table_stays_a_table(text: str) -> None:
    assert not is_plain_list(text, "RU")


def test_a_person_can_have_it_as_a_table() -> None:
    assert cells(pasted(f"{FIRST},{SECOND}\n{THIRD},{FOURTH}\n", ",")) == [[FIRST, SECOND], [THIRD, FOURTH]]


@given(st.lists(st.sampled_from([", ", "; ", " ", ",\n", "\n", ";;\r\n"]), min_size=1, max_size=30), st.booleans())
def test_no_number_is_lost_whatever_separates_them(separators: list[str], end: bool) -> None:
    numbers = [str(89_001_110_000 + place) for place in range(len(separators) + 1)]
    text = "".join(map(str.__add__, numbers, [*separators, ",\n" if end else ""]))
    assert cells(pasted(text)) == [[number] for number in numbers]


def test_all_are_ready_and_a_repeated_one_goes_once(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"{FIRST}, {SECOND},\n{THIRD}, {FIRST},\n", encoding="utf-8")
    contacts = expected.read(path, tmp_path / "scratch")
    try:
        assert contacts.info.phone_column == 0
        assert (contacts.counts().ready, contacts.counts().problems[RowProblem.DUPLICATE]) == (3, 1)
    finally:
        contacts.close()


def test_what_is_none_further_down_has_a_row_too(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    many = "".join(f"{89_001_110_000 + n},\n" for n in range(500))
    path.write_text(f"{many}{FIRST}, Анна, {SECOND}\n", encoding="utf-8")
    contacts = expected.read(path, tmp_path / "scratch")
    try:
        assert (contacts.counts().ready, contacts.counts().problems[RowProblem.NOT_A_NUMBER]) == (502, 1)
    finally:
        contacts.close()


@pytest.mark.parametrize("text", [";;;", ",,,\n,,,\n", "\t\t\n;;\n", "|"])
def test_separators_alone_are_an_empty_list(text: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListEmpty):
        expected.read(path, tmp_path / "scratch")
