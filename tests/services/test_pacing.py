"""The shared rate limit."""

from __future__ import annotations

import itertools
import threading
from datetime import UTC, datetime

import pytest

from smsfox_gui.services.pacing import RateLimit


class SteppingClock:
    """Time that a waiting event moves on."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def monotonic(self) -> float:
        return self.seconds


class WaitingEvent(threading.Event):
    """Passes the waited time on the clock instead of in the room."""

    def __init__(self, clock: SteppingClock) -> None:
        super().__init__()
        self.clock = clock
        self.waits: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        self.waits.append(timeout)
        self.clock.seconds += max(0.0, timeout)
        return self.is_set()


def test_turns_are_evenly_spaced():
    clock = SteppingClock()
    limit, stopped = RateLimit(5, clock), WaitingEvent(clock)
    moments = []
    for _ in range(10):
        assert limit.wait(stopped)
        moments.append(clock.seconds)
    gaps = [later - earlier for earlier, later in itertools.pairwise(moments)]
    assert gaps == pytest.approx([0.2] * 9)


def test_a_pause_gives_no_burst_afterwards():
    clock = SteppingClock()
    limit, stopped = RateLimit(10, clock), WaitingEvent(clock)
    limit.wait(stopped)
    clock.seconds += 60
    limit.wait(stopped)
    limit.wait(stopped)
    assert stopped.waits[-2:] == pytest.approx([0.0, 0.1])


def test_no_limit_waits_for_nothing():
    clock = SteppingClock()
    stopped = WaitingEvent(clock)
    assert RateLimit(0, clock).wait(stopped)
    assert stopped.waits == []


@pytest.mark.parametrize("rate", [0, 3])
def test_a_stop_ends_the_waiting(rate):
    clock = SteppingClock()
    stopped = WaitingEvent(clock)
    stopped.set()
    assert not RateLimit(rate, clock).wait(stopped)


def test_a_negative_rate_is_refused():
    with pytest.raises(ValueError, match="negative"):
        RateLimit(-1, SteppingClock())
