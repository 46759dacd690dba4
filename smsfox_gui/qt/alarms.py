"""Moments at which something is to go on by itself. A Qt object without widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.services.ports import Clock

PERIOD = 20_000
"""Milliseconds between two looks at the clock: a sleeping computer stops a timer, but not the clock."""


class Alarms(QObject):
    """One moment a campaign; rings once for each, one after another, and only while nothing else is being sent."""

    rang = Signal(int)

    def __init__(self, clock: Clock, free: Callable[[], bool], parent: QObject | None = None) -> None:
        """free: whether anything may begin now."""
        super().__init__(parent)
        self._clock = clock
        self._free = free
        self._moments: dict[int, datetime] = {}
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self.look)

    def moment(self, campaign: int) -> datetime | None:
        """When it rings for this campaign; None = it does not."""
        return self._moments.get(campaign)

    @property
    def first(self) -> datetime | None:
        """When it rings next."""
        return min(self._moments.values(), default=None)

    @property
    def next(self) -> int | None:
        """For which campaign that is."""
        return min(self._moments, key=self._moments.__getitem__, default=None)

    def set(self, campaign: int, moment: datetime) -> None:
        """Ring for this campaign then, and at no other time."""
        self._moments[campaign] = moment
        self._timer.start()

    def drop(self, campaign: int) -> None:
        """Do not ring for it."""
        self._moments.pop(campaign, None)

    @Slot()
    def look(self) -> None:
        """Ring for the first whose moment has come, if it may begin."""
        now = self._clock.now()
        due = [campaign for campaign, moment in self._moments.items() if moment <= now]
        if due and self._free():
            del self._moments[due[0]]
            self.rang.emit(due[0])
        if not self._moments:
            self._timer.stop()

    def close(self) -> None:
        """Ring no more."""
        self._timer.stop()
        self._moments.clear()
