"""One, then two, then all; one alone while the gateway cannot be reached."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.services.turns import FIRST_DELAY, LONGEST_DELAY, LOST_DELAY, MAX_TRIES, Turns


class StandingClock:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def monotonic(self) -> float:
        return self.seconds


def entered_at_once(turns: Turns, wanted: int) -> int:
    """How many of `wanted` threads get a turn without any being given back."""
    got = []
    arrived = threading.Semaphore(0)

    def enter() -> None:
        if turns.enter() is not None:
            got.append(1)
            arrived.release()

    threads = [threading.Thread(target=enter) for _ in range(wanted)]
    for thread in threads:
        thread.start()
    while arrived.acquire(timeout=0.1):
        pass
    count = len(got)
    turns.close()
    for thread in threads:
        thread.join()
    assert len(got) == count
    return count


@pytest.mark.parametrize(("answers", "allowed"), [(0, 1), (1, 2), (2, 2), (3, 8), (50, 8)])
def test_the_pool_widens_with_answers(answers, allowed):
    turns = Turns(8, StandingClock())
    for _ in range(answers):
        turns.enter()
        turns.leave_answered()
    assert entered_at_once(turns, 8) == allowed


def test_a_single_worker_stays_single():
    turns = Turns(1, StandingClock())
    for _ in range(2):
        turns.enter()
        turns.leave_answered()
    assert entered_at_once(turns, 3) == 1


def test_a_lost_connection_narrows_the_pool_to_one_after_the_pause():
    clock = StandingClock()
    turns = Turns(8, clock, draw=lambda: 1.0)
    for _ in range(5):
        turns.enter()
        turns.leave_answered()
    era = turns.enter()
    assert turns.leave_unsent(era) == 1
    clock.seconds += LOST_DELAY
    assert entered_at_once(turns, 8) == 1


def test_nobody_enters_before_the_pause_is_over():
    clock = StandingClock()
    turns = Turns(2, clock, draw=lambda: 1.0)
    turns.leave_unsent(turns.enter())
    assert entered_at_once(turns, 1) == 0


def test_many_workers_losing_one_cable_are_one_failure():
    turns = Turns(8, StandingClock())
    for _ in range(5):
        turns.enter()
        turns.leave_answered()
    eras = [turns.enter() for _ in range(8)]
    assert [turns.leave_unsent(era) for era in eras] == [1] * 8


def test_an_answer_after_a_loss_says_so_once():
    clock = StandingClock()
    turns = Turns(4, clock)
    turns.leave_unsent(turns.enter())
    clock.seconds += LONGEST_DELAY
    turns.enter()
    assert turns.leave_answered() is True
    turns.enter()
    assert turns.leave_answered() is False


@given(st.floats(0, 1), st.booleans())
def test_pauses_grow_and_stay_bounded(share, answered_before):
    clock = StandingClock()
    turns = Turns(1, clock, draw=lambda: share)
    if answered_before:
        turns.enter()
        turns.leave_answered()
    base = LOST_DELAY if answered_before else FIRST_DELAY
    for tries in range(1, MAX_TRIES + 1):
        assert turns.leave_unsent(turns.enter()) == tries
        pause = min(LONGEST_DELAY, base * 2 ** (tries - 1)) * share
        clock.seconds += pause
        era = turns.enter()
        assert era == tries
        turns.leave_idle()


def test_closing_wakes_everybody():
    turns = Turns(1, StandingClock())
    turns.enter()
    results = []
    thread = threading.Thread(target=lambda: results.append(turns.enter()))
    thread.start()
    turns.close()
    thread.join(5)
    assert results == [None]
