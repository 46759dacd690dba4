"""Columns yield room to one another, so that the state stays in sight."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.history_cells import COLUMNS as HISTORY
from smsfox_gui.qt.history_cells import NAME as NAME_PLACE
from smsfox_gui.qt.history_cells import WHEN
from smsfox_gui.qt.table_rows import ColumnSpec

NAME = ColumnSpec("name", "Name", width=140, least=60)
TOWN = ColumnSpec("town", "Town", width=100, least=60)
PHONE = ColumnSpec("phone", "Phone", width=150)
STATE = ColumnSpec("state", "State", width=200, least=130, stretch=True)


def test_what_is_over_goes_to_the_stretching_column():
    assert fitted([PHONE, NAME, STATE], 600, 1.0, {}) == [150, 140, 310]


def test_the_widest_yields_first_and_the_phone_never():
    assert fitted([PHONE, NAME, TOWN, STATE], 560, 1.0, {}) == [150, 140, 100, 170]
    assert fitted([PHONE, NAME, TOWN, STATE], 480, 1.0, {}) == [150, 100, 100, 130]


def test_a_heading_wider_than_its_values_yields_before_any_value_is_cut():
    count = ColumnSpec("count", "No. in the office", width=90, least=40, values=40)
    assert fitted([PHONE, count, NAME, STATE], 560, 1.0, {}) == [150, 70, 140, 200]
    assert fitted([PHONE, count, NAME, STATE], 500, 1.0, {}) == [150, 40, 140, 170]
    assert fitted([PHONE, count, NAME, STATE], 440, 1.0, {}) == [150, 40, 110, 140]


def test_a_title_yields_after_all_that_nobody_reads():
    time = ColumnSpec("time", "Time", "{Time}", width=76, least=50, values=50, heading=62)
    state = replace(STATE, values=180)
    assert fitted([PHONE, time, NAME, state], 600, 1.0, {}) == [150, 76, 140, 234]
    assert fitted([PHONE, time, NAME, state], 532, 1.0, {}) == [150, 62, 140, 180]
    assert fitted([PHONE, time, NAME, state], 520, 1.0, {}) == [150, 50, 140, 180]
    assert fitted([PHONE, time, NAME, state], 500, 1.0, {}) == [150, 50, 140, 160]


def test_figures_stay_whole_as_long_as_words_and_the_stretching_column_have_something_to_yield():
    date = ColumnSpec("date", "Date", width=79, least=66, values=79, share=79, figures=True)
    name = ColumnSpec("name", "Name", width=140, least=50, values=140, share=66)
    state = replace(STATE, least=70, values=117)
    assert fitted([PHONE, name, date, state], 380, 1.0, {}) == [150, 66, 79, 85]
    assert fitted([PHONE, name, date, state], 349, 1.0, {}) == [150, 50, 79, 70]
    assert fitted([PHONE, name, date, state], 340, 1.0, {}) == [150, 50, 70, 70]


def test_a_width_set_by_hand_stays():
    assert fitted([PHONE, NAME, STATE], 400, 1.0, {"name": 120})[1] == 120


def test_nobody_yields_to_a_column_that_may_be_out_of_sight():
    note = ColumnSpec("note", "Note", width=100, beyond=True)
    assert fitted([PHONE, NAME, STATE, note], 500, 1.0, {}) == [150, 140, 200, 100]
    assert fitted([PHONE, NAME, STATE, note], 600, 1.0, {}) == [150, 140, 210, 100]


def test_headings_yield_to_what_may_be_out_of_sight_where_that_brings_all_into_sight():
    wordy = ColumnSpec("wordy", "Of many words", width=140, least=40, values=60)
    note = ColumnSpec("note", "Note", width=100, least=80, values=80, beyond=True)
    assert fitted([PHONE, wordy, STATE, note], 500, 1.0, {}) == [150, 60, 200, 90]
    assert fitted([PHONE, wordy, STATE, note], 480, 1.0, {}) == [150, 130, 200, 100], "in vain: they stay"


@pytest.mark.parametrize("room", [776, 830, 1200])
def test_history_shows_all_its_columns_and_names_in_a_window_of_1280(room):
    widths = fitted(HISTORY, room, 1.0, {})
    assert sum(widths) == room
    assert widths[NAME_PLACE] >= 190


columns = st.lists(
    st.builds(
        lambda key, width, least, values, title: ColumnSpec(
            str(key), "", width=width, least=min(width, least), values=min(width, values), heading=min(width, title)
        ),
        st.integers(0, 10**6),
        st.integers(30, 300),
        st.integers(0, 120),
        st.integers(0, 300),
        st.integers(0, 300),
    ),
    min_size=1,
    max_size=12,
)


@given(columns, st.integers(0, 3000), st.sampled_from([1.0, 1.25, 2.0]))
def test_all_the_room_is_used_and_nobody_is_squeezed(some, room, unit):
    some.append(STATE)
    widths = fitted(some, room, unit, {})
    least = [round((column.least or column.width) * unit) for column in some]
    assert all(width >= floor for width, floor in zip(widths, least, strict=True))
    assert sum(widths) == max(room, sum(least))


def test_history_shows_all_its_columns_and_whole_times_in_a_small_window():
    widths = fitted(HISTORY, 632, 1.0, {})
    assert sum(widths) == 632
    assert widths[WHEN] >= 104
    assert widths[NAME_PLACE] >= 120
