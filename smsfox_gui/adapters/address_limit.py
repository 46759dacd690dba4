"""How much useless work each address may cause: so many requests a second, and a burst of them after a rest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

REMEMBERED = 1024
"""Addresses; beyond them those go that have rested long enough to be as good as new."""


class AddressLimit:
    """Counts requests by address. Thread-safe."""

    def __init__(self, rate: float, burst: int, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._interval = 1 / rate
        self._tolerance = (burst - 1) / rate
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._paid_until: dict[str, float] = {}
        """Up to when an address has used up its steady rate; now or earlier = a whole burst is left."""

    def admits(self, address: str) -> bool:
        """Whether one more request would be within the limit."""
        with self._lock:
            return self._paid_until.get(address, 0.0) - self._monotonic() <= self._tolerance

    def charge(self, address: str) -> None:
        """Count a request."""
        now = self._monotonic()
        with self._lock:
            if len(self._paid_until) >= REMEMBERED:
                self._paid_until = {one: until for one, until in self._paid_until.items() if until > now}
            self._paid_until[address] = max(now, self._paid_until.get(address, 0.0)) + self._interval
