"""The name that a text is kept under until a person gives it another one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.services.templates import NAME, suggested_name


def test_the_first_words_are_the_name() -> None:
    assert suggested_name("{Имя}, ждём вас\n{Дата}.") == "Ждём вас", "a field is no name"
    assert suggested_name("Hello {Name}, we expect you on {Date}") == "We expect you on"
    assert suggested_name("{Имя}: {Долг}") == "{Имя}: {Долг}", "of fields alone there is nothing better"
    assert suggested_name("Уважаемые жильцы, завтра с девяти утра отключат") == "Уважаемые жильцы, завтра с девяти утра"
    assert suggested_name("x" * 100) == "x" * NAME


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert suggested_name("Вода", ["вода", "Вода 2"]) == "Вода 3"


@given(st.text(), st.lists(st.text(max_size=3)))
def test_a_name_is_new_and_short(text: str, taken: list[str]) -> None:
    name = suggested_name(text, taken)
    assert name not in taken
    assert len(name) <= NAME + 4
    assert "\n" not in name
