"""Notices that the computer slept or that its clock was moved, by comparing the two clocks it has."""

from __future__ import annotations

import threading
from datetime import timedelta

from smsfox_gui.core.states import PauseReason
from smsfox_gui.services.ports import Clock

SLEPT = timedelta(seconds=30)
"""More wall time than awake time between two looks: asleep, or the clock was set forward; nobody can tell which."""

SET_BACK = timedelta(minutes=5)
"""Less wall time than awake time: no sleep does that. Smaller steps are the daily corrections over the network."""

_SLEPT = SLEPT.total_seconds()
_SET_BACK = SET_BACK.total_seconds()


class AwakeWatch:
    """Compares the clocks from look to look, so that a clock that merely runs a little wrong adds nothing up.

    Thread-safe. It rests on a monotonic clock that stands still while the computer sleeps.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._now = clock.now()
        self._awake = clock.monotonic()

    def look(self) -> PauseReason | None:
        """Why nobody should send before a person has looked, or None. Each jump is told once."""
        with self._lock:
            now, awake = self._clock.now(), self._clock.monotonic()
            jump = (now - self._now).total_seconds() - (awake - self._awake)
            self._now, self._awake = now, awake
        if jump > _SLEPT:
            return PauseReason.SLEEP
        return PauseReason.CLOCK if jump < -_SET_BACK else None
