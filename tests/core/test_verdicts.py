"""Duplicates, the stop list and a person's decisions."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.stop_list import NOBODY, StopSnapshot
from smsfox_gui.core.verdicts import REFUSED_AS, FirstComers, RowMark, judge_alone

PHONE = "8 916 123-45-67"


def test_the_first_of_equal_numbers_stays_however_they_are_written() -> None:
    comers = FirstComers("RU")
    assert comers.judge("+79161234567", 2).problem is None
    again = comers.judge("916 123 45 67", 7)
    assert (again.phone, again.problem, again.detail) == ("79161234567", RowProblem.DUPLICATE, "2")


def test_rows_that_were_made_of_one_row_share_its_number_but_get_one_sms() -> None:
    """A row of several numbers, split in the list that these come from, and read by another column now."""
    for stopped in (NOBODY, StopSnapshot({"79161234599": date(2026, 10, 3)})):
        one_by_one, marked = FirstComers("RU", stopped), FirstComers("RU", stopped)
        assert [one_by_one.judge(PHONE, 3).problem for _ in range(2)] == [None, RowProblem.DUPLICATE]
        assert marked.judge(PHONE, 3, RowMark.EXCLUDED).problem is RowProblem.EXCLUDED
        assert marked.judge(PHONE, 3).problem is RowProblem.DUPLICATE
        together = FirstComers("RU", stopped).judge_block([PHONE, PHONE, "нет"], [3, 3, 4], {})
        assert together.problems == [None, RowProblem.DUPLICATE, RowProblem.NOT_A_NUMBER]


def test_a_row_that_cannot_be_sent_takes_no_number_away() -> None:
    comers = FirstComers("RU", stopped=NOBODY)
    assert comers.judge(PHONE, 2, RowMark.RAGGED).problem is RowProblem.RAGGED
    assert comers.judge(PHONE, 4).problem is None


def test_nobody_gets_the_sms_in_the_place_of_a_row_that_a_person_took_out() -> None:
    comers = FirstComers("RU")
    assert comers.judge(PHONE, 2, RowMark.EXCLUDED).problem is RowProblem.EXCLUDED
    again = comers.judge(PHONE, 3)
    assert (again.problem, again.detail) == (RowProblem.DUPLICATE, "2")
    assert comers.judge(PHONE, 4, RowMark.INCLUDED).problem is None, "on purpose"


def test_the_stop_list_knows_every_way_to_write_a_number() -> None:
    stopped = StopSnapshot({"79161234567": date(2026, 10, 3)})
    verdict = judge_alone(PHONE, RowMark.INCLUDED, "RU", stopped)
    assert (verdict.problem, verdict.detail) == (RowProblem.STOPPED, "03.10.26")
    assert FirstComers("RU", stopped).judge("+7 916 123 45 67", 2) == verdict


def test_without_a_phone_column_no_row_has_a_phone() -> None:
    assert judge_alone(None, RowMark.NONE, "RU", NOBODY).problem is RowProblem.NO_PHONE


def test_a_number_that_the_gateway_refused_is_not_asked_again() -> None:
    assert REFUSED_AS == {Answer.BAD_NUMBER: RowMark.BAD_NUMBER, Answer.UNDELIVERABLE: RowMark.UNDELIVERABLE}
    for answer, refused in REFUSED_AS.items():
        verdict = judge_alone(PHONE, refused, "RU", NOBODY)
        assert verdict == ("79161234567", RowProblem.REFUSED, answer)
        said_of_a_duplicate = refused | RowMark.INCLUDED
        assert judge_alone(PHONE, said_of_a_duplicate, "RU", NOBODY).problem is RowProblem.REFUSED
        assert judge_alone("нет", refused, "RU", NOBODY).problem is RowProblem.NOT_A_NUMBER


def test_of_a_landline_that_was_refused_the_gateways_answer_is_said() -> None:
    verdict = judge_alone("8 495 200-00-22", RowMark.UNDELIVERABLE, "RU", NOBODY)
    assert (verdict.problem, verdict.detail) == (RowProblem.REFUSED, "07")


def test_that_a_landline_gets_sms_makes_no_duplicate_go() -> None:
    comers = FirstComers("RU")
    landline = "8 495 200-00-22"
    assert comers.judge(landline, 2, RowMark.LANDLINE).problem is None
    assert comers.judge(landline, 3, RowMark.LANDLINE).problem is RowProblem.DUPLICATE
    assert comers.judge(landline, 4, RowMark.LANDLINE | RowMark.INCLUDED).problem is None, "said of both"
    assert comers.judge(landline, 5, RowMark.INCLUDED).problem is RowProblem.LANDLINE


def test_a_refused_number_takes_no_number_away() -> None:
    comers = FirstComers("RU")
    assert comers.judge(PHONE, 2, RowMark.BAD_NUMBER).problem is RowProblem.REFUSED
    assert comers.judge(PHONE, 3).problem is None


@given(st.lists(st.sampled_from([RowMark.NONE, RowMark.RAGGED, RowMark.INCLUDED, RowMark.EXCLUDED]), max_size=8))
def test_of_the_rows_that_share_a_phone_one_is_ready_unless_a_person_said_otherwise(
    marks: list[RowMark],
) -> None:
    comers = FirstComers("RU")
    ready = {number for number, mark in enumerate(marks) if comers.judge(PHONE, number, mark).problem is None}
    first = [number for number, mark in enumerate(marks) if mark is not RowMark.RAGGED][:1]
    on_purpose = {number for number, mark in enumerate(marks) if mark is RowMark.INCLUDED}
    assert ready == on_purpose | {number for number in first if marks[number] is RowMark.NONE}


CELLS = st.sampled_from(
    [
        *(PHONE, "+79161234567", "89161234567", "79161234568", "9161234568", "8\u00a0916\u00a0123\u201145\u201168"),
        *("", " ", "нет", "79161234567\n", "7916123\n4567", "+375 29 123-45-67", "84951234567", "7,9E+10"),
        *("8 916 123-45-67, 8 916 123-45-68", "\x0b9161234569", "９１６１２３４５６７", "791612345678", "+89161234567"),
        "+7916123456é",
    ]
)


@given(
    st.lists(st.lists(CELLS, max_size=6), max_size=4),
    st.sampled_from(["RU", "KZ", "BY"]),
    st.sets(st.sampled_from(["79161234567", "79161234568"])),
    st.sets(st.integers(0, 5), max_size=2),
)
def test_rows_judged_together_are_judged_as_one_by_one(
    blocks: list[list[str]], country: str, stopped: set[str], ragged: set[int]
) -> None:
    snapshot = StopSnapshot(dict.fromkeys(stopped, date(2026, 10, 3)))
    together, singly = FirstComers(country, snapshot), FirstComers(country, snapshot)
    number = 1
    for cells in blocks:
        marks = {place: RowMark.RAGGED for place in ragged if place < len(cells)}
        numbers = range(number, number + len(cells))
        found = together.judge_block(cells, numbers, marks)
        expected = [
            singly.judge(cell, n, marks.get(place, RowMark.NONE))
            for place, (cell, n) in enumerate(zip(cells, numbers, strict=True))
        ]
        phones = [None if phone is None else str(phone) for phone in found.phones]
        assert list(zip(phones, found.problems, found.details, strict=True)) == [tuple(e) for e in expected]
        number += len(cells)


def test_many_rows_without_a_phone_column() -> None:
    found = FirstComers("RU").judge_block(None, [2, 3], {})
    assert found == ([None, None], [RowProblem.NO_PHONE] * 2, ["", ""])
