"""Who may send now: one message first, then two, then all workers; one alone while the gateway cannot be reached."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

from smsfox_gui.services.ports import Clock

PILOT_ANSWERS = 1
PAIR_ANSWERS = 3
MAX_TRIES = 5
FIRST_DELAY = 0.25
LOST_DELAY = 1.0
LONGEST_DELAY = 60.0


class Turns:
    """Counts the requests in flight against the number allowed. Thread-safe.

    A proof that nothing was sent narrows the pool to one probing worker, which waits longer each time (full jitter);
    only a try that began after the last failure counts, so that sixteen workers losing the same cable are one failure.
    """

    def __init__(self, workers: int, clock: Clock, draw: Callable[[], float] = random.random) -> None:
        self._workers = workers
        self._clock = clock
        self._draw = draw
        self._condition = threading.Condition()
        self._in_flight = 0
        self._answers = 0
        self._ever_answered = False
        self._tries = 0
        self._era = 0
        self._not_before = 0.0
        self._closed = False

    @property
    def open(self) -> bool:
        """Whether the trial messages are behind us and every worker may send."""
        with self._condition:
            return self._answers >= PAIR_ANSWERS and not self._tries

    def enter(self) -> int | None:
        """Wait for a turn. Returns the era to give back to `leave_…`, or None when there will be no more turns."""
        with self._condition:
            while not self._closed:
                if self._in_flight >= self._allowed():
                    self._condition.wait()
                elif self._tries and (delay := self._not_before - self._clock.monotonic()) > 0:
                    self._condition.wait(delay)
                else:
                    self._in_flight += 1
                    return self._era
            return None

    def leave_idle(self) -> None:
        """Give the turn back without having made a request."""
        with self._condition:
            self._in_flight -= 1
            self._condition.notify()

    def leave_answered(self) -> bool:
        """The request left this machine. Returns whether the connection had been lost before."""
        with self._condition:
            self._in_flight -= 1
            self._answers += 1
            recovered = self._tries > 0
            self._tries = 0
            self._ever_answered = True
            if self._answers <= PAIR_ANSWERS:
                self._condition.notify_all()
            else:
                self._condition.notify()
            return recovered

    def leave_unsent(self, era: int) -> int:
        """Nothing left this machine. Returns the tries so far; the next turn comes only after a pause."""
        with self._condition:
            self._in_flight -= 1
            if era == self._era:
                self._era += 1
                self._tries += 1
                self._answers = 0
                base = LOST_DELAY if self._ever_answered else FIRST_DELAY
                ceiling = min(LONGEST_DELAY, base * 2 ** (self._tries - 1))
                self._not_before = self._clock.monotonic() + ceiling * self._draw()
            self._condition.notify()
            return self._tries

    def close(self) -> None:
        """Wake everybody: no more turns."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def _allowed(self) -> int:
        if self._tries or self._answers < PILOT_ANSWERS:
            return 1
        return min(2, self._workers) if self._answers < PAIR_ANSWERS else self._workers
