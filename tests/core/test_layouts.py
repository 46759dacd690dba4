"""What a person decided about columns is found by the headings, whatever their order, and never holds a cell."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.column_roles import with_field, with_role
from smsfox_gui.core.contact_list import Column, ColumnRole, ListInfo
from smsfox_gui.core.field_names import field_names
from smsfox_gui.core.layouts import (
    GUESSED,
    LaidColumn,
    ListLayout,
    laid_out,
    layout_of,
    leading_to,
    misread_as,
    with_layout,
    worth_keeping,
)

TITLES = st.lists(st.sampled_from(["Имя", "Тел", "тел", "Дом. тел", "Адрес", "", "ID", "B"]), min_size=1, max_size=6)


def columns(titles: list[str]) -> tuple[Column, ...]:
    names = field_names(titles)
    return tuple(Column(index, titles[index] or name, name) for index, name in enumerate(names))


def info(titles: list[str], phone: int | None = 0, **details: object) -> ListInfo:
    made = ListInfo("x.csv", "csv", "utf-8", ";", None, (), 1, columns(titles), phone)
    return replace(made, **details)  # type: ignore[arg-type]


@given(TITLES, st.data())
def test_a_list_with_the_same_headings_is_laid_out_the_same(titles: list[str], data: st.DataObject) -> None:
    here = info(titles)
    for _ in range(data.draw(st.integers(0, 4))):
        column = data.draw(st.integers(0, len(titles) - 1))
        here = with_role(here, column, data.draw(st.sampled_from(list(ColumnRole))))
    layout = ListLayout.from_mapping(json.loads(json.dumps(layout_of(here).to_mapping())))
    assert layout == layout_of(here)
    assert layout.fits(titles) is bool(layout.headings)
    assert laid_out(columns(titles), layout) == (here.columns, here.phone_column)


@given(st.lists(st.sampled_from(["Имя", "Тел", "Дом. тел", "Адрес", "Дата"]), unique=True, min_size=2), st.data())
def test_the_order_of_the_columns_makes_no_difference(titles: list[str], data: st.DataObject) -> None:
    layout = layout_of(with_field(info(titles, 1), 0, "Кто"))
    mixed = data.draw(st.permutations(titles))
    assert layout.fits(mixed)
    made, phone = laid_out(columns(mixed), layout)
    assert phone == mixed.index(titles[1])
    assert made[mixed.index(titles[0])].field == "Кто"


def test_other_headings_and_no_header_fit_nothing() -> None:
    layout = layout_of(info(["Имя", "Тел"]))
    assert layout.fits([" тел ", "ИМЯ"])
    assert not layout.fits(["Имя", "Тел", "Адрес"])
    assert not layout.fits(["Имя"])
    assert not layout.fits(["Имя", "Тел", "Тел"])
    assert layout_of(info(["Имя", "Тел"], header_row=None)) == GUESSED
    assert not GUESSED.fits([])
    assert not GUESSED.fits(["A", "B"])


def test_two_columns_of_one_name_keep_their_own_roles() -> None:
    titles = ["Тел", "Тел", "Имя"]
    here = with_role(info(titles, 1), 0, ColumnRole.UNUSED)
    made, phone = laid_out(columns(titles), layout_of(here))
    assert phone == 1
    assert [column.aside for column in made] == [True, False, False]


def test_names_that_would_meet_another_are_left() -> None:
    layout = layout_of(with_field(info(["Имя", "Тел"], 1), 0, "C"))
    made, phone = laid_out(columns(["Имя", "Тел", ""]), layout)
    assert [column.field for column in made] == ["Имя", "Тел", "C"]
    assert phone == 1


@pytest.mark.parametrize(
    ("titles", "phone", "kept"),
    [
        (["Имя", "Тел"], 1, True),
        (["Имя", "Тел"], None, False),
        (["Анна", "89161234567"], 1, False),
        (["Тел. 2026", "Имя"], 0, True),
        (["A", ""], 0, False),
    ],
)
def test_a_row_of_people_is_no_header_to_remember(titles: list[str], phone: int | None, kept: bool) -> None:
    assert worth_keeping(layout_of(info(titles, phone))) is kept


def test_a_misreading_is_known_by_the_headings_as_the_guess_has_them() -> None:
    garbled = info(["Èìÿ", "Òåë"], encoding="cp1252")
    layout = replace(layout_of(info(["Имя", "Тел"])), encoding="cp1251", delimiter=";", misread=("èìÿ", "òåë"))
    assert misread_as([GUESSED, layout], garbled) == layout
    assert misread_as([layout], info(["Имя", "Тел"])) is None
    assert misread_as([layout], replace(garbled, encoding="cp1251")) is None
    assert misread_as([GUESSED], info([""], header_row=None)) is None


GARBLED = ("èìÿ", "òåë")


def chosen(titles: list[str], encoding: str, misread: tuple[str, ...] = GARBLED) -> ListLayout:
    return replace(layout_of(info(titles)), encoding=encoding, delimiter=";", misread=misread)


def test_of_what_was_chosen_for_the_same_misreading_the_last_word_counts() -> None:
    first, other = chosen(["Имя", "Тел"], "cp1251"), chosen(["Адрес", "Тел"], "cp866", ("x",))
    last = chosen(["хЛЪ", "рЕК"], "koi8-r")
    kept = with_layout([first, other], last)
    assert kept == [last, layout_of(info(["Имя", "Тел"])), other], "its columns are known as before"
    assert misread_as(kept, info(["Èìÿ", "Òåë"], encoding="cp1252")) == last


def test_everything_that_leads_to_the_same_headings_is_found() -> None:
    right, wrong = chosen(["Имя", "Тел"], "cp1251"), chosen(["хЛЪ", "рЕК"], "koi8-r")
    garbled, other = layout_of(info(["Èìÿ", "Òåë"])), layout_of(info(["Адрес", "Тел"]))
    assert leading_to([other, wrong, garbled, right], wrong.headings) == [wrong, garbled, right]
    assert leading_to([other, right], other.headings) == [other]
    assert leading_to([right, GUESSED], GUESSED.headings) == []


@pytest.mark.parametrize(
    "values", [{}, {"columns": 1}, {"columns": [{}]}, {"columns": [], "phone": 0}, {"columns": [], "phone": "x"}]
)
def test_what_makes_no_sense_is_refused(values: dict[str, object]) -> None:
    with pytest.raises((TypeError, KeyError)):
        ListLayout.from_mapping(values)


def test_a_column_without_a_heading_beside_one_called_as_its_letter_is_found_again() -> None:
    layout = layout_of(info(["B", ""]))
    assert layout.columns[1].title == "B 2"
    assert layout.fits(["B", ""])


def test_columns_without_headings_fit_only_as_they_stand() -> None:
    layout = ListLayout(tuple(LaidColumn(title, title) for title in "ABC"), 2)
    assert layout.fits("ABC")
    assert not layout.fits("AB")
    assert not layout.fits(["Имя", "B", "C"])
    assert not layout.fits([])
    assert not GUESSED.fits([])
    assert not worth_keeping(layout)
