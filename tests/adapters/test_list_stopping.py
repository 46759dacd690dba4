"""An open list and a stop list that changes: after any change the rows are as if the list had been read anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.stop_list import KEY_BYTES, NOBODY, StopSnapshot, digest
from smsfox_gui.core.verdicts import FirstComers
from tests.adapters.lists import make

DAY = date(2026, 10, 3)
FIRST, SECOND, THIRD = "79161234567", "79161234568", "79161234569"
KEY = b"k" * KEY_BYTES


class Office:
    """A list of one column of phones or two, and the stop list of now."""

    def __init__(self, folder: Path, rows: list[tuple[str, ...]]) -> None:
        self.stopped = NOBODY
        titles = ("Тел", "Второй")[: len(rows[0]) if rows else 1]
        self.contacts = make(folder / "list.sqlite", rows, lambda: self.stopped, titles, phone_column=0)

    def problems(self) -> list[RowProblem | None]:
        """What keeps each row from being sent; the counts say the same."""
        found = [row.problem for row in self.contacts.rows()]
        counts = self.contacts.counts()
        assert counts.ready == found.count(None)
        assert counts.problems == Counter(problem for problem in found if problem is not None)
        return found


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Callable[..., Office]]:
    opened: list[Office] = []

    def open_it(*rows: str | tuple[str, ...]) -> Office:
        opened.append(Office(tmp_path, [(row,) if isinstance(row, str) else row for row in rows]))
        return opened[-1]

    yield open_it
    for one in opened:
        one.contacts.close()


@pytest.mark.parametrize(
    "stopped",
    [StopSnapshot({FIRST: DAY}), StopSnapshot({}, {digest(FIRST, KEY): DAY}, KEY)],
    ids=["plain", "hashed"],
)
def test_a_number_comes_onto_the_list_and_leaves_it(office: Callable[..., Office], stopped: StopSnapshot) -> None:
    people = office("8 916 123-45-67", SECOND, FIRST, "x")
    before = people.problems()
    assert not people.contacts.apply_stop_list()
    people.stopped = stopped
    assert people.contacts.apply_stop_list()
    assert people.problems() == [RowProblem.STOPPED, None, RowProblem.STOPPED, RowProblem.NOT_A_NUMBER]
    assert people.contacts.page([1])[0].detail == "03.10.26"
    assert not people.contacts.apply_stop_list(), "nothing is left to be judged"
    people.stopped = NOBODY
    assert people.contacts.apply_stop_list()
    assert people.problems() == before


def test_another_day_is_told(office: Callable[..., Office]) -> None:
    people = office(FIRST)
    for day in (DAY, date(2026, 9, 15)):
        people.stopped = StopSnapshot({FIRST: day})
        assert people.contacts.apply_stop_list()
        assert people.contacts.page([1])[0].detail == day.strftime("%d.%m.%y")


def test_what_a_person_decided_stays(office: Callable[..., Office]) -> None:
    people = office(FIRST, FIRST, SECOND)
    people.contacts.include([2], True)
    people.contacts.include([3], False)
    people.stopped = StopSnapshot({FIRST: DAY, SECOND: DAY})
    people.contacts.apply_stop_list()
    assert people.problems() == [RowProblem.STOPPED, RowProblem.STOPPED, RowProblem.EXCLUDED]
    people.contacts.include([3], True)
    assert people.problems() == [RowProblem.STOPPED] * 3
    people.stopped = NOBODY
    people.contacts.apply_stop_list()
    assert people.problems() == [None, None, None]


def test_an_edit_asks_the_list_of_now(office: Callable[..., Office]) -> None:
    people = office(SECOND, "x")
    people.stopped = StopSnapshot({FIRST: DAY})
    people.contacts.set_cell(2, 0, "8 (916) 123-45-67")
    assert people.problems() == [None, RowProblem.STOPPED]
    assert people.contacts.try_cell(1, 0, FIRST).problem is RowProblem.STOPPED


def test_another_phone_column_asks_the_list_of_now_also_when_it_is_taken_back(office: Callable[..., Office]) -> None:
    people = office((FIRST, SECOND), (THIRD, THIRD))
    people.stopped = StopSnapshot({SECOND: DAY})
    people.contacts.set_role(1, ColumnRole.PHONE)
    assert people.problems() == [RowProblem.STOPPED, None]
    people.stopped = StopSnapshot({FIRST: DAY})
    people.contacts.undo()
    assert people.problems() == [RowProblem.STOPPED, None]
    people.stopped = StopSnapshot({THIRD: DAY})
    assert people.contacts.apply_stop_list()
    assert people.problems() == [None, RowProblem.STOPPED]
    people.contacts.redo()
    assert people.problems() == [None, RowProblem.STOPPED]


def test_an_edit_taken_back_asks_the_list_of_now(office: Callable[..., Office]) -> None:
    people = office(FIRST, SECOND)
    people.contacts.set_cell(1, 0, THIRD)
    people.stopped = StopSnapshot({FIRST: DAY})
    assert not people.contacts.apply_stop_list()
    people.contacts.undo()
    assert people.problems() == [RowProblem.STOPPED, None]


@settings(deadline=None, max_examples=25)
@given(
    cells=st.lists(st.sampled_from([FIRST, SECOND, THIRD, "8 916 123-45-67", "8 495 123-45-67", "x", ""]), max_size=8),
    lists=st.lists(st.sets(st.sampled_from([FIRST, SECOND, THIRD, "74951234567"])), max_size=4),
)
def test_the_list_is_as_if_read_anew(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], lists: list[set[str]]
) -> None:
    people = Office(tmp_path_factory.mktemp("list"), [(cell,) for cell in cells])
    for stopped in lists:
        people.stopped = StopSnapshot(dict.fromkeys(stopped, DAY))
        people.contacts.apply_stop_list()
        comers = FirstComers("RU", people.stopped)
        people.problems()
        rows = list(people.contacts.rows())
        wanted = [comers.judge(cell, row.number) for cell, row in zip(cells, rows, strict=True)]
        assert [(row.phone or None, row.problem, row.detail) for row in rows] == wanted
        assert people.contacts.apply_stop_list() is False
    people.contacts.close()
