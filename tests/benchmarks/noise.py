"""Listens to the machine beside a benchmark: how long an idle process of its own waits for a processor.

A heartbeat of 5 ms in a process that does nothing else. Its longest gap is what the machine alone (other programs, the
host of a virtual machine) takes away in those seconds; no program's own stall can be told below it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

BEAT = 0.005
WORTH_TELLING = 0.01


class Noise:
    """The gaps that were heard, once the listening is over: (begin, end) in seconds of `time.perf_counter`."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []

    def longest(self, begin: float, end: float) -> float:
        """The longest gap between two moments, in milliseconds."""
        return max((to - at for at, to in self.gaps if to > begin and at < end), default=0.0) * 1000


@contextmanager
def listening() -> Iterator[Noise]:
    """Listen while the block runs."""
    noise = Noise()
    process = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield noise
    finally:
        noise.gaps = [(gap[0], gap[1]) for gap in json.loads(process.communicate("")[0])]


def main() -> None:
    """Beat until standard input is closed."""
    import select

    gaps: list[tuple[float, float]] = []
    last = time.perf_counter()
    while not select.select([sys.stdin], [], [], BEAT)[0]:
        now = time.perf_counter()
        if now - last > WORTH_TELLING:
            gaps.append((last, now))
        last = now
    print(json.dumps(gaps))


if __name__ == "__main__":
    main()
