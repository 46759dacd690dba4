"""What an earlier campaign did with the very text that somebody is about to get."""

from __future__ import annotations

from enum import IntEnum


class Earlier(IntEnum):
    """In the order of their weight: of several the least counts."""

    SENT = 0
    """It was sent, and nothing proves that it did not arrive."""
    COMING = 1
    """It goes out by itself: now, or at its campaign's time."""
    REFUSED = 2
    """The gateway did not take it from the same sender, for another reason than the number."""
