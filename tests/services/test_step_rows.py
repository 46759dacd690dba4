"""The rows of a change, kept as bare numbers."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.services.drafts import SavedDraft
from smsfox_gui.services.list_changes import ListStep, StepKind
from smsfox_gui.services.step_rows import RowRun, StepRows

run_lists = st.lists(st.builds(RowRun, *[st.integers(0, 2**32)] * 5), max_size=6)


@given(run_lists)
def test_they_are_the_runs_they_were_made_of(runs: list[RowRun]) -> None:
    rows = StepRows(runs)
    assert list(rows) == runs
    assert len(rows) == len(runs)
    assert [rows[place] for place in range(-len(runs), len(runs))] == runs * 2
    assert list(rows[1:3]) == runs[1:3]
    assert StepRows.of_numbers(rows.numbers) == rows


@given(run_lists, run_lists)
def test_equal_means_the_same_runs(first: list[RowRun], second: list[RowRun]) -> None:
    assert (StepRows(first) == StepRows(second)) == (first == second)
    assert len({StepRows(first), StepRows(list(first))}) == 1


def test_there_is_no_run_behind_the_last() -> None:
    with pytest.raises(IndexError):
        StepRows([RowRun(1, 1)])[1]


@pytest.mark.parametrize("numbers", [[1, 2, 3], [1, 2, 3, 4, 2**70]])
def test_what_makes_no_whole_runs_is_refused(numbers: list[int]) -> None:
    with pytest.raises(ValueError, match=r"run|number"):
        StepRows.of_numbers(numbers)


def test_many_runs_are_nothing_to_search_for_garbage() -> None:
    gc.collect()
    before = len(gc.get_objects())
    rows = StepRows(RowRun(position, position) for position in range(1, 50_000, 2))
    assert len(rows) == 25_000
    assert len(gc.get_objects()) - before < 100


def test_a_draft_with_every_run_in_a_list_of_its_own_is_read() -> None:
    step = ListStep(StepKind.ROWS, StepRows([RowRun(1, 2, 3, 0, 4), RowRun(7, 8)]))
    mapping = SavedDraft(changes=(step,)).to_mapping()
    mapping["changes"][0]["rows"] = [[1, 2, 3, 0, 4], [7, 8]]
    assert SavedDraft.from_mapping(mapping).changes == (step,)
