"""How many workers may compute at the same time.

Python runs one thread at a time. Sixteen workers that all want the interpreter win nothing over two, but they make the
window's thread queue behind them for every single call: its longest stall grows with their number. So a worker takes a
place to compute and gives it away whenever it waits for the network or the disk; however many workers there are, only a
few ever stand in the window's way. And while the window has something to show it asks for a hush: nobody begins to
compute until it is over.
"""

from __future__ import annotations

import time
from queue import SimpleQueue

AT_ONCE = 2


class Places:
    """A fixed number of places. Thread-safe. `with places.away:` gives one's place away for a wait."""

    def __init__(self, count: int = AT_ONCE) -> None:
        self.away = Away(self)
        self._hushed_until = 0.0
        self._free: SimpleQueue[None] = SimpleQueue()
        for _ in range(count):
            self._free.put(None)

    def take(self) -> None:
        """Wait for a place, and for the end of a hush."""
        self._free.get()
        while (rest := self._hushed_until - time.monotonic()) > 0:
            time.sleep(rest)

    def give(self) -> None:
        """Give the place away."""
        self._free.put(None)

    def hush(self, seconds: float) -> None:
        """Let nobody begin to compute for so long; who computes already goes on to their next wait."""
        self._hushed_until = max(self._hushed_until, time.monotonic() + seconds)


class Away:
    """The time in which a worker waits for something and needs no place."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def __enter__(self) -> None:
        self._places.give()

    def __exit__(self, *_: object) -> None:
        self._places.take()
