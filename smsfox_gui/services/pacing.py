"""The shared rate limit: so many messages a second over all workers together."""

from __future__ import annotations

import threading

from smsfox_gui.services.ports import Clock


class RateLimit:
    """Hands out evenly spaced turns. Thread-safe. rate in messages a second; 0 = no limit."""

    def __init__(self, rate: float, clock: Clock) -> None:
        if rate < 0:
            raise ValueError("rate must not be negative")
        self._interval = 1 / rate if rate else 0.0
        self._clock = clock
        self._lock = threading.Lock()
        self._next = 0.0

    def charge(self, messages: int) -> None:
        """Count further messages that went along with the last turn."""
        if self._interval and messages > 0:
            with self._lock:
                self._next += self._interval * messages

    def wait(self, stopped: threading.Event) -> bool:
        """Wait for a turn; False if `stopped` was set meanwhile."""
        if not self._interval:
            return not stopped.is_set()
        with self._lock:
            now = self._clock.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._interval
        return not stopped.wait(turn - now)
