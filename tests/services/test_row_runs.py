"""Rows kept as runs are the rows themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.row_runs import RowRuns


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5))), st.slices(12), st.integers(-3, 60))
def test_runs_are_a_sequence_of_their_positions(steps: list[tuple[int, int]], part: slice, position: int) -> None:
    """steps: how far a run begins behind the last one, and how long it is."""
    runs, rows, beyond = RowRuns(), [], 1
    for gap, length in steps:
        runs.add(beyond + gap, beyond + gap + length)
        rows += range(beyond + gap, beyond + gap + length)
        beyond += gap + length
    assert list(runs) == rows
    assert len(runs) == len(rows)
    assert [runs[index] for index in range(-len(rows), len(rows))] == rows + rows
    assert list(runs[part]) == rows[part]
    where = rows.index(position) if position in rows else None
    assert FoundRows(runs, ascending=True).index_of(position) == where


@pytest.mark.parametrize("index", [2, -3])
def test_beyond_the_last_one_there_is_nothing(index: int) -> None:
    runs = RowRuns()
    runs.add(4, 6)
    with pytest.raises(IndexError):
        runs[index]
