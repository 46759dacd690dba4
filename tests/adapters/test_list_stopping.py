"""An open list and a stop list that changes: after any change the rows are as if the list had been read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.adapters.row_blocks import block_of_rows
from smsfox_gui.core.message import Column, ListInfo, RowProblem
from smsfox_gui.core.stop_list import KEY_BYTES, NOBODY, StopSnapshot, digest
from smsfox_gui.core.verdicts import FirstComers

DAY = date(2026, 10, 3)
FIRST, SECOND, THIRD = "79161234567", "79161234568", "79161234569"
KEY = b"k" * KEY_BYTES


class Office:
    """A list of one column and the stop list of now."""

    def __init__(self, folder: Path, cells: list[str]) -> None:
        self.stopped = NOBODY
        writer = ListFileWriter(folder / "list.sqlite", 1)
        comers = FirstComers("RU")
        if cells:
            block = block_of_rows(range(2, 2 + len(cells)), [[cell] for cell in cells])
            writer.add_block(block, comers.judge_block(cells, block.numbers, {}), {})
        columns = (Column(0, "Тел", "Тел"),)
        writer.finish(ListInfo("x", "csv", "utf-8", ";", None, (), 1, columns, 0), "RU")
        self.contacts = ContactListStore(folder / "list.sqlite", stopped=lambda: self.stopped)

    def problems(self) -> list[RowProblem | None]:
        return [row.problem for row in self.contacts.rows()]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Callable[..., Office]]:
    opened: list[Office] = []

    def open_it(*cells: str) -> Office:
        opened.append(Office(tmp_path, list(cells)))
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
    people.contacts.include(2, True)
    people.contacts.include(3, False)
    people.stopped = StopSnapshot({FIRST: DAY, SECOND: DAY})
    people.contacts.apply_stop_list()
    assert people.problems() == [RowProblem.STOPPED, RowProblem.STOPPED, RowProblem.EXCLUDED]
    assert people.contacts.include(3, True).problem is RowProblem.STOPPED
    people.stopped = NOBODY
    people.contacts.apply_stop_list()
    assert people.problems() == [None, None, None]


def test_an_edit_asks_the_list_of_now(office: Callable[..., Office]) -> None:
    people = office(SECOND, "x")
    people.stopped = StopSnapshot({FIRST: DAY})
    assert people.contacts.set_cell(2, 0, "8 (916) 123-45-67").problem is RowProblem.STOPPED
    people.contacts.set_phone_column(0)
    assert people.problems() == [None, RowProblem.STOPPED]


@settings(deadline=None, max_examples=25)
@given(
    cells=st.lists(st.sampled_from([FIRST, SECOND, THIRD, "8 916 123-45-67", "8 495 123-45-67", "x", ""]), max_size=8),
    lists=st.lists(st.sets(st.sampled_from([FIRST, SECOND, THIRD, "74951234567"])), max_size=4),
)
def test_the_list_is_as_if_read_anew(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], lists: list[set[str]]
) -> None:
    people = Office(tmp_path_factory.mktemp("list"), cells)
    for stopped in lists:
        people.stopped = StopSnapshot(dict.fromkeys(stopped, DAY))
        people.contacts.apply_stop_list()
        comers = FirstComers("RU", people.stopped)
        rows = list(people.contacts.rows())
        wanted = [comers.judge(cell, row.number) for cell, row in zip(cells, rows, strict=True)]
        assert [(row.phone or None, row.problem, row.detail) for row in rows] == wanted
        assert people.contacts.apply_stop_list() is False
    people.contacts.close()
