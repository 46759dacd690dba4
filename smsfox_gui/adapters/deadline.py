"""One deadline over a whole exchange: each wait on a socket gets only the time that is left.

A socket's own time-out starts anew with every byte that arrives, so a peer that drips bytes could hold it for
ever.
"""

from __future__ import annotations

import io
import socket
import time
from contextlib import AbstractContextManager, nullcontext
from typing import Any


class Deadline:
    """A moment after which nothing waits any more. Used by one thread at a time.

    waiting: entered for as long as a wait on the network lasts.
    """

    def __init__(self, waiting: AbstractContextManager[None] | None = None) -> None:
        self.waiting = _Outermost(waiting or nullcontext())
        self._end = 0.0

    def start(self, seconds: float) -> None:
        """Count from now."""
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds left, always positive. Raises TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _Outermost:
    """Enters a context for the outermost of nested waits alone: a proxy's answer is awaited while connecting."""

    def __init__(self, context: AbstractContextManager[None]) -> None:
        self._context = context
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self._context.__enter__()

    def __exit__(self, *error: Any) -> None:  # noqa: ANN401 - the protocol of context managers
        self._depth -= 1
        if not self._depth:
            self._context.__exit__(*error)


class TimedReader(io.RawIOBase):
    """A socket's incoming bytes under a deadline. last_read: monotonic time of the last ones."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._sock = sock
        self._deadline = deadline
        # http.client closes a connection while its answer is still being read: the file keeps the socket open
        self._file = sock.makefile("rb", buffering=0)
        self.last_read = time.monotonic()
        self._left: int | None = None

    def limit(self, size: int) -> None:
        """Take about `size` more bytes from the socket and no more; then reading raises OSError."""
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the protocol of io.RawIOBase
        self._sock.settimeout(self._deadline.remaining())
        with self._deadline.waiting:
            count: int = self._file.readinto(buffer) or 0
        self.last_read = time.monotonic()
        if self._left is not None:
            self._left -= count
            if self._left < 0:
                raise OSError
        return count

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
