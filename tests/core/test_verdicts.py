"""Duplicates, the stop list and a person's decisions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.message import RowProblem
from smsfox_gui.core.verdicts import FirstComers, RowMark, judge_alone

PHONE = "8 916 123-45-67"


def test_the_first_of_equal_numbers_stays_however_they_are_written() -> None:
    comers = FirstComers("RU")
    assert comers.judge("+79161234567", 2).problem is None
    again = comers.judge("916 123 45 67", 7)
    assert (again.phone, again.problem, again.detail) == ("79161234567", RowProblem.DUPLICATE, "2")


def test_a_row_that_cannot_be_sent_takes_no_number_away() -> None:
    comers = FirstComers("RU")
    assert comers.judge(PHONE, 2, RowMark.RAGGED).problem is RowProblem.RAGGED
    assert comers.judge(PHONE, 3, RowMark.EXCLUDED).problem is RowProblem.EXCLUDED
    assert comers.judge(PHONE, 4).problem is None


def test_the_stop_list_knows_every_way_to_write_a_number() -> None:
    verdict = judge_alone(PHONE, RowMark.INCLUDED, "RU", {"79161234567": "03.10.26"})
    assert (verdict.problem, verdict.detail) == (RowProblem.STOPPED, "03.10.26")


def test_without_a_phone_column_no_row_has_a_phone() -> None:
    assert judge_alone(None, RowMark.NONE, "RU", {}).problem is RowProblem.NO_PHONE


@given(
    st.lists(st.sampled_from([RowMark.NONE, RowMark.RAGGED, RowMark.INCLUDED, RowMark.EXCLUDED]), max_size=8)
)
def test_of_the_rows_that_share_a_phone_one_is_ready_unless_a_person_said_otherwise(
    marks: list[RowMark],
) -> None:
    comers = FirstComers("RU")
    ready = {number for number, mark in enumerate(marks) if comers.judge(PHONE, number, mark).problem is None}
    able = [number for number, mark in enumerate(marks) if mark in (RowMark.NONE, RowMark.INCLUDED)]
    assert ready == {*able[:1], *(number for number in able if marks[number] is RowMark.INCLUDED)}
