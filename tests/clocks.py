"""Clocks that go as they are told, for whatever depends on time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from smsfox_gui.adapters.clock import SystemClock


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


class Shifted(SystemClock):
    """Goes as the system's clock does, from another moment on."""

    def __init__(self, start: datetime) -> None:
        self.ahead = start - super().now()

    def now(self) -> datetime:
        return super().now() + self.ahead

    def set(self, moment: datetime) -> None:
        self.ahead = moment - super().now()
