"""What makes a text with fields dearer: its own characters, not the names of its fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.forcing import forcing_literals
from smsfox_gui.core.segments import Alphabet, Rules, alphabet_of
from smsfox_gui.core.template import Template

COLUMNS = tuple(Column(index, name, name) for index, name in enumerate(["Имя", "Дата", "name"]))
PIECES = ["{Имя}", "{Дата}", "{name}", "{{", "}}", "Hi ", "а", "«", "é", "`", "😀", "1"]


def test_names_of_fields_make_nothing_dearer() -> None:
    assert forcing_literals("{Имя}, hello on {Дата}") == []


def test_one_cyrillic_letter_beside_cyrillic_fields_is_named_where_it_stands() -> None:
    assert forcing_literals("{Имя}, pleаse come on {Дата}") == [(10, "а")]
    assert forcing_literals("😀 {{Имя}} {Имя}") == [(0, "😀"), (4, "И"), (5, "м"), (6, "я")]


def test_nothing_is_named_behind_a_brace_without_a_partner() -> None:
    assert forcing_literals("pleаse {Им") == [(3, "а")]
    assert forcing_literals("{Им") == []


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.sampled_from(Rules))
def test_a_text_with_latin_values_is_dear_by_its_own_characters_alone(text: str, rules: Rules) -> None:
    message = Template.parse(text).bind(COLUMNS).render(("Anna", "26.11", "x"))
    found = forcing_literals(text, rules)
    assert all(text[index] == character for index, character in found)
    assert bool(found) == (alphabet_of(message, rules) is Alphabet.CYRILLIC)
