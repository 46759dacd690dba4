"""Time, as the services know it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Time, so that tests can bring their own."""

    def now(self) -> datetime:
        """The wall time, timezone-aware: for display, for the age of what is queued, and for the day of a limit."""

    def monotonic(self) -> float:
        """Seconds that never run backwards and stand still while the computer sleeps."""
