"""The order of a column's texts."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.ordering import NO_NUMBER, SortKey, sort_keys
from tests.plain_ordering import date_key, digits_key, number_key, word_key

CELLS = st.one_of(
    st.text(max_size=9),
    st.text("0123456789 .,-–−\u00a0\u202f%₽р уб_eE", max_size=9),
    st.text("aAеЁёжЖß 0123", max_size=40),
    st.sampled_from(["nan", "inf", "1e5", "1_000", "5 р.руб.", "рубруб", "26.11.25", "26.11.1925", "03.10"]),
)


SIGNS = " \u00a0\u202f%₽$€руб."


def sort_key(texts: Iterable[str]) -> Callable[[str], SortKey]:
    """The key of one text in a column that has these."""
    keys = sort_keys(texts)
    return lambda text: keys([text])[0]


def mixed(texts: list[str]) -> list[str]:
    return texts[1::2] + texts[::2]


@pytest.mark.parametrize(
    "ordered",
    [
        ["-12,5", "-3", "0", "7", "10"],
        ["900,00", "1 200,50", "1\u00a0200,6", "12 000 ₽", "1000000 руб."],
        ["2.5", "2,75", "10"],
        ["анна", "Ева", "ёж", "Ёлкина", "Жанна", "ПЁТР", "пётр Второй"],
        ["кв. 2", "кв. 10", "кв. 10а"],
        ["9:30", "10:15"],
        ["5", "а 2", "б", "б 11"],
    ],
)
def test_texts_stand_as_people_expect(ordered: list[str]) -> None:
    assert sorted(mixed(ordered), key=sort_key(ordered)) == ordered


def test_times_of_the_day_stand_by_the_hour() -> None:
    assert sorted(["10:30", "9:45", "09:05"], key=sort_key(["10:30"])) == ["09:05", "9:45", "10:30"]


def test_dates_stand_by_the_calendar() -> None:
    dates = ["26.11.2025", "01.12.2025", "03.01.26", "02.01.2027"]
    assert sorted(mixed(dates), key=sort_key(dates)) == dates
    days = ["26.11", "01.12"]
    assert sorted(mixed(days), key=sort_key(days)) == days
    assert sorted(["26.11", "3.12"], key=sort_key(["26.11", "3.12"])) == ["3.12", "26.11"], "amounts"


def test_blank_texts_have_no_key() -> None:
    for column in (["1"], ["26.11"], ["я"], ["я 1"], []):
        assert sort_key(column)(" \u00a0") is None


@given(st.lists(st.integers(-(10**12), 10**12), max_size=20))
def test_whole_numbers_stand_by_value(numbers: list[int]) -> None:
    texts = [str(number) for number in numbers]
    assert [int(text) for text in sorted(texts, key=sort_key(texts))] == sorted(numbers)


@given(st.lists(st.one_of(st.text(max_size=9), st.from_regex(r"[0-9]{1,3}[.,][0-9]{2}", fullmatch=True))))
def test_every_column_can_be_put_in_order(texts: list[str]) -> None:
    for sample in (texts, ["1"], ["26.11"], ["я"], ["я 1"]):
        keys = [sort_key(sample)(text) for text in texts]
        for text, key in zip(texts, keys, strict=True):
            shown = text.replace("\x7f", "").strip()
            assert key is None if not shown else key is not None or shown.strip(SIGNS) == "", "a sign alone"
        assert len({type(key) for key in keys if key is not None}) < 2


@pytest.mark.parametrize(
    ("sample", "reference"), [("1", number_key), ("26.11", date_key), ("я", word_key), ("я 1", digits_key)]
)
@given(texts=st.lists(CELLS, max_size=30))
def test_many_texts_have_the_keys_of_each(sample: str, reference: Callable[[str], SortKey], texts: list[str]) -> None:
    assert list(sort_keys([sample])(texts)) == list(map(reference, texts))


@pytest.mark.parametrize("sample", ["1", "26.11", "я", "я 1"])
@given(texts=st.lists(st.one_of(CELLS, st.text('",\\ \n\t\x7f\u00a0[]a1', max_size=5)), max_size=12))
def test_a_json_list_has_the_keys_of_its_texts(sample: str, texts: list[str]) -> None:
    keys = sort_keys([sample])
    given_back = json.loads(keys.of_json(json.dumps(texts, ensure_ascii=False, separators=(",", ":"))))
    expected = [("" if key is None else key) for key in keys(texts)]
    if keys.numeric:
        given_back = [key and (math.inf if key == NO_NUMBER else float(key)) for key in given_back]
    assert given_back == expected


@pytest.mark.parametrize("column", ["1", "26.11", "я", "я 1"])
@pytest.mark.parametrize(
    "cell", ["9" * 131_000 + "x", "1." * 65_000, "е" + " " * 131_000 + "ж", " \u00a0" * 65_000 + "5", "0" * 131_000]
)
def test_no_cell_is_too_long_to_be_put_in_order(column: str, cell: str) -> None:
    """A second of work for a few thousand characters would be minutes for these."""
    assert sort_keys([column])([cell, "\u00a0", ""])[1:] == [None, None]


def test_what_python_alone_takes_for_a_number_comes_after_the_numbers() -> None:
    assert sorted(["nan", "2", "10", "1"], key=sort_key(["1"])) == ["1", "2", "10", "nan"]
