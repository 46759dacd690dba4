"""What of a text that cannot be sent yet is shown for a recipient."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.errors import TemplateError
from smsfox_gui.core.sketch import sketched
from smsfox_gui.core.template import Template

COLUMNS = (Column(0, "Моб.", "Моб."), Column(1, "Имя", "Имя"), Column(2, "Время", "Время"))
ROW = ("79000000011", " Анна ", "09:00")


@pytest.mark.parametrize(
    ("text", "shown", "wrong"),
    [
        ("{Имя}, ждём в {Часы}. {Время}", "Анна, ждём в {Часы}. 09:00", ["{Часы}"]),
        ("{Имя:лат}, {Имя:дат}", "Anna, {Имя:дат}", ["{Имя:дат}"]),
        ("{Имя}, ждём в {Вре", "Анна, ждём в {Вре", ["{"]),
        ("Имя}, ждём в {Время}", "Имя}, ждём в 09:00", ["}"]),
        ("{Имя}, {} и {{скобки}}", "Анна, {} и {скобки}", ["{}"]),
        ("😀 {Имя} {а} {б}", "😀 Анна {а} {б}", ["{а}", "{б}"]),
    ],
)
def test_only_what_is_wrong_stays_as_it_was_typed(text: str, shown: str, wrong: list[str]) -> None:
    sketch = sketched(text, COLUMNS, ROW)
    assert sketch.text == shown
    assert [sketch.text[start:end] for start, end in sketch.wrong] == wrong


@pytest.mark.parametrize(
    ("text", "cells", "shown", "gaps"),
    [
        ("{Имя}, ждём в {Время}.", ("79000000011", "Анна", " "), "Анна, ждём в {Время}.", ["{Время}"]),
        ("{имя:лат}, ждём в {Время}", ("79000000011",), "{Имя}, ждём в {Время}", ["{Имя}", "{Время}"]),
        ("😀 {Имя}, в {Время}!", ("79000000011", "Анна", "#Н/Д"), "😀 Анна, в #Н/Д!", ["#Н/Д"]),
    ],
)
def test_where_a_value_is_missing_its_field_stands_or_what_the_table_has(
    text: str, cells: tuple[str, ...], shown: str, gaps: list[str]
) -> None:
    sketch = sketched(text, COLUMNS, cells)
    assert sketch.text == shown
    assert [sketch.text[start:end] for start, end in sketch.gaps] == gaps
    assert sketch.wrong == ()


@given(st.text(st.sampled_from("{}Имя: лат\nx"), max_size=30) | st.sampled_from(["{Имя}", "{имя:lat} {Время}!"]))
def test_nothing_is_wrong_just_where_the_text_can_be_sent_and_then_it_is_what_is_sent(text: str) -> None:
    sketch = sketched(text, COLUMNS, ROW)
    try:
        sent = Template.parse(text).bind(COLUMNS).render(ROW)
    except TemplateError:
        assert sketch.wrong
    else:
        assert (sketch.text, sketch.wrong, sketch.gaps) == (sent, (), ())
