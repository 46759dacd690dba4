"""A clock that goes only when told, for whatever depends on time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class HandClock:
    """Both clocks of the Clock port, moved by hand: together, or apart as a sleep or a wrong setting moves them."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)) -> None:
        self.wall = start
        self.awake = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.awake

    def pass_time(self, span: timedelta) -> None:
        """Time goes by as usual."""
        self.wall += span
        self.awake += span.total_seconds()
