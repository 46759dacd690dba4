"""Names of columns for a text's braces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.field_names import column_letter, field_names, folded, latin_form, name_and_letters


def test_fields_are_unique_and_fit_into_braces() -> None:
    assert field_names(["Имя", "", "имя", "Имя 2", " Дата\nприёма ", "{x}", ""], first_column=25) == (
        *("Имя", "AA", "имя 3", "Имя 2", "Дата приёма", "(x)", "AF"),
    )


@given(st.lists(st.text(alphabet="аАa {}\n2", max_size=5), max_size=12))
def test_field_names_never_collide(titles: list[str]) -> None:
    names = field_names(titles)
    assert len({folded(name) for name in names}) == len(titles)
    assert all(name.strip() and not set(name) & set("{}\n") for name in names)


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_are_the_spreadsheets_own(index: int, letters: str) -> None:
    assert column_letter(index) == letters


@pytest.mark.parametrize(("name", "written"), [("Имя", "Имя:лат"), ("Name", "Name:lat"), ("Дата 2", "Дата 2:лат")])
def test_a_field_in_latin_letters_is_written_in_those_of_its_name(name: str, written: str) -> None:
    assert latin_form(name) == written
    assert name_and_letters(written) == (name, True)
