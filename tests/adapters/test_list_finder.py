"""Rows in an order, the way from problem to problem, and where a row stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters import list_finder, list_order, list_portions, list_states
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import QueryDropped
from smsfox_gui.core.ordering import sort_keys
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import RowFilter, RowOrder
from tests.adapters.lists import make
from tests.plain_ordering import date_key, digits_key, number_key, word_key

Key = Callable[[str], str | float | None]
FIRST, SECOND, THIRD = "8 916 123-45-67", "+7 916 123-45-68", "916 123-45-69"
ALL = RowFilter()
ROWS = [
    ("Яна", THIRD, "10"),
    ("ёж", "нет", "9"),
    ("Анна", FIRST, ""),
    ("Жук", FIRST, "9"),
    ("", f"{SECOND}, {FIRST}", "1 000"),
]


@pytest.fixture
def contacts(tmp_path: Path) -> Iterator[ContactListStore]:
    made = make(tmp_path / "x.sqlite", ROWS, titles=("Имя", "Тел", "Сумма"))
    yield made
    made.close()


@pytest.mark.parametrize("few", [0, 100], ids=["by SQL", "in memory"])
def test_rows_stand_by_a_column_blank_ones_last(
    contacts: ContactListStore, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(list_order, "_FEW", few)

    def ordered(column: int, *, descending: bool = False) -> list[int]:
        return list(contacts.positions(ALL, RowOrder(column, descending=descending)))

    assert ordered(0) == [3, 2, 4, 1, 5]
    assert ordered(0, descending=True) == [1, 4, 2, 3, 5]
    assert ordered(2) == [2, 4, 1, 5, 3]
    assert ordered(2, descending=True) == [5, 1, 2, 4, 3]
    assert ordered(1) == [3, 4, 1, 5, 2], "phones by their digits, then what is none"


def plainly_sorted(texts: list[str], key: Key, *, descending: bool) -> list[int]:
    """Positions by these texts; equal ones in the list's order, blank ones last."""
    keys = {position: key(text) for position, text in enumerate(texts, start=1)}
    blank = [position for position, found in keys.items() if found is None]
    rest = [position for position, found in keys.items() if found is not None]
    return sorted(rest, key=lambda position: keys[position], reverse=descending) + blank  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize(
    ("sample", "key"), [("1", number_key), ("26.11", date_key), ("я", word_key), ("я 1", digits_key)]
)
@given(
    texts=st.lists(
        st.one_of(
            st.from_regex(r"[0-9]{1,14}([.,][0-9]{0,9})?", fullmatch=True),
            st.text("0123456789,.- ₽", max_size=5),
            st.text("aАёЁе 012", max_size=4),
            st.sampled_from(["9e30", "-9e30", "8e30", "7e300"]),
            st.sampled_from(["", "nan", "1,1", "1.10", "01.02.26", "-1", "1.2.3", "5\x7f", "\x7f", '"', "\\", "а\nб"]),
        ),
        min_size=1,
        max_size=12,
    ),
    few=st.sampled_from([0, 3, 100]),
    descending=st.booleans(),
)
@settings(deadline=None, max_examples=60)
def test_every_way_leads_to_the_same_order(
    tmp_path_factory: pytest.TempPathFactory, sample: str, key: Key, texts: list[str], few: int, descending: bool
) -> None:
    contacts = make(tmp_path_factory.mktemp("list") / "x.sqlite", [(text, FIRST) for text in texts])
    with (
        patch.object(list_order, "sort_keys", lambda _: sort_keys([sample])),
        patch.object(list_order, "_FEW", few),
        patch.object(list_order, "_PORTION", 4),
        patch.object(list_portions, "_FIRST_ROWS", 3),
        patch.object(list_portions, "_ROWS", 4),
        patch.object(list_portions, "_CHARACTERS", 9),
        patch.object(list_portions, "_DIGITS_AT_ONCE", 3),
    ):
        found = contacts.positions(ALL, RowOrder(0, descending=descending))
    contacts.close()
    assert list(found) == plainly_sorted(texts, key, descending=descending)


def test_rows_stand_by_what_is_wrong_or_from_the_end(contacts: ContactListStore) -> None:
    assert list(contacts.positions(ALL, RowOrder(by_problem=True))) == [2, 5, 4, 1, 3]
    assert list(contacts.positions(ALL, RowOrder(by_problem=True, descending=True))) == [1, 3, 4, 5, 2]
    assert list(contacts.positions(ALL, RowOrder(descending=True))) == [5, 4, 3, 2, 1]


def test_from_the_end_a_filter_lets_through_the_same_rows(contacts: ContactListStore) -> None:
    for wanted in (RowFilter(ready=True, problems=frozenset()), RowFilter(ready=False)):
        rows = list(contacts.positions(wanted))
        assert rows not in ([], [1, 2, 3, 4, 5])
        assert list(contacts.positions(wanted, RowOrder(descending=True))) == rows[::-1]


@given(st.binary(max_size=90), st.sampled_from([1, 2, 32, 1000]), st.booleans())
def test_chosen_rows_are_those_whose_mask_is_set(flags: bytes, few: int, descending: bool) -> None:
    mask = bytes(flag % 5 != 0 for flag in flags)
    order = range(1, len(mask) + 1)[:: -1 if descending else 1]
    with patch.object(list_states, "_FEW_RUNS", few), patch.object(list_states, "SLICE", 7):
        assert list(list_states.chosen(order, mask)) == [position for position in order if mask[position - 1]]
        assert list(list_states.chosen(list(order), mask)) == [position for position in order if mask[position - 1]]
        later = list(list_states.chosen(order, mask + b"\1"))
        assert later == list(list_states.chosen(order, mask)), "a row added meanwhile"


def test_an_order_goes_with_any_filter_and_search(contacts: ContactListStore) -> None:
    ready = RowFilter(ready=True, problems=frozenset())
    assert list(contacts.positions(ready, RowOrder(0))) == [3, 1]
    found = contacts.positions(RowFilter(search="9"), RowOrder(0, descending=True))
    assert list(found) == [1, 4, 2, 3, 5]
    assert (found.ticked, found.left_out) == (2, 0)
    assert [found.index_of(position) for position in (1, 5, 2, 7)] == [0, 4, 2, None]


def test_edited_rows_keep_their_places_until_the_order_is_asked_for_anew(contacts: ContactListStore) -> None:
    contacts.positions(ALL, RowOrder(0))
    contacts.set_cell(3, 0, "Яков")
    assert list(contacts.positions(ALL, RowOrder(0))) == [3, 2, 4, 1, 5]
    assert list(contacts.positions(ALL, RowOrder(0, asked=1))) == [2, 4, 3, 1, 5]


def test_added_rows_stand_behind_their_origin_in_every_order(contacts: ContactListStore) -> None:
    contacts.positions(ALL, RowOrder(2, descending=True))
    contacts.split(5)
    assert list(contacts.positions(ALL)) == [1, 2, 3, 4, 5, 6]
    assert list(contacts.positions(ALL, RowOrder(2, descending=True))) == [5, 6, 1, 2, 4, 3]
    assert list(contacts.positions(ALL, RowOrder(0, asked=2))) == [3, 2, 4, 1, 5, 6]
    contacts.undo()
    assert list(contacts.positions(ALL, RowOrder(0, asked=2))) == [3, 2, 4, 1, 5]


def test_from_problem_to_problem_and_round_again(contacts: ContactListStore) -> None:
    found = contacts.positions(ALL)
    assert [contacts.next_problem(found, index, 1) for index in (-1, 0, 1, 3, 4, 9)] == [1, 1, 3, 4, 1, 1]
    assert [contacts.next_problem(found, index, -1) for index in (5, 4, 1, 0)] == [4, 3, 4, 4]
    contacts.set_cell(2, 1, THIRD.replace("9", "0"))
    only = contacts.positions(RowFilter(ready=True, problems=frozenset()))
    assert contacts.next_problem(only, 0, 1) is None


def test_a_search_nobody_waits_for_is_dropped(tmp_path: Path) -> None:
    contacts = make(tmp_path / "many.sqlite", [(f"Имя {n}", f"7916{n:07}") for n in range(20_000)])
    with pytest.raises(QueryDropped):
        contacts.positions(RowFilter(search="имя"), cancelled=lambda: True)
    assert len(contacts.positions(RowFilter(search="имя 1999"))) == 11
    contacts.close()


@given(
    cells=st.lists(st.tuples(st.text("aAжЖёе 1k", max_size=3), st.text("aжЁ1-", max_size=2)), min_size=1, max_size=12),
    search=st.text("aAжЖеЁ1 -", min_size=1, max_size=2),
)
@example(cells=[("k", "x")], search="\N{KELVIN SIGN}")
@settings(deadline=None, max_examples=100)
def test_a_search_shared_out_finds_the_rows_that_hold_the_text(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]], search: str
) -> None:
    def folded(text: str) -> str:
        return text.lower().replace("ё", "е")

    contacts = make(tmp_path_factory.mktemp("list") / "x.sqlite", cells)
    with patch.object(list_finder, "_SMALLEST_SHARE", 2):
        found = list(contacts.positions(RowFilter(search=search)))
    contacts.close()
    wanted = folded(search.strip())
    assert found == [
        position for position, row in enumerate(cells, start=1) if any(wanted in folded(cell) for cell in row)
    ]


def test_where_a_row_stands() -> None:
    assert FoundRows([2, 5, 9], ascending=True).index_of(5) == 1
    assert FoundRows([2, 5, 9], ascending=True).index_of(10) is None
    assert FoundRows(range(1, 5)).index_of(4) == 3
    assert FoundRows(range(1, 5)).index_of(5) is None
    assert FoundRows(range(4, 0, -1)).index_of(4) == 0
    assert FoundRows([7, 2]).index_of(2) == 1
    assert FoundRows([]).index_of(0) is None


def test_problems_have_their_own_chips(contacts: ContactListStore) -> None:
    only = RowFilter(ready=False, problems=frozenset({RowProblem.DUPLICATE, RowProblem.SEVERAL_NUMBERS}))
    assert list(contacts.positions(only)) == [4, 5]
