"""Sleep and clock changes are noticed; ordinary time, however long, is not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.states import PauseReason
from smsfox_gui.services.awake import SET_BACK, SLEPT, AwakeWatch
from tests.clocks import HandClock

TICK = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("jump", "reason"),
    [
        (timedelta(0), None),
        (SLEPT, None),
        (SLEPT + TICK, PauseReason.SLEEP),
        (timedelta(hours=9), PauseReason.SLEEP),
        (-SLEPT - TICK, None),
        (-SET_BACK, None),
        (-SET_BACK - TICK, PauseReason.CLOCK),
        (-timedelta(days=400), PauseReason.CLOCK),
    ],
)
def test_a_jump_is_told_once(jump, reason):
    clock = HandClock()
    watch = AwakeWatch(clock)
    clock.pass_time(timedelta(seconds=3))
    assert watch.look() is None
    clock.wall += jump
    assert watch.look() is reason
    assert watch.look() is None


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=30)), max_size=20))
def test_time_alone_is_no_reason(spans):
    clock = HandClock()
    watch = AwakeWatch(clock)
    for span in spans:
        clock.pass_time(span)
        assert watch.look() is None


@given(st.lists(st.timedeltas(-SLEPT, SLEPT), max_size=50))
def test_small_corrections_add_nothing_up(steps):
    clock = HandClock()
    watch = AwakeWatch(clock)
    for step in steps:
        clock.wall += step
        assert watch.look() is None
