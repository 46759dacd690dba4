"""How the messages of a campaign came through over time: accepted by the gateway, delivered by the reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class DeliveryCurve:
    """accepted, delivered: how many so far, at the end of each step after `begun`; total: messages of the campaign."""

    begun: datetime
    step: timedelta
    accepted: tuple[int, ...]
    delivered: tuple[int, ...]
    total: int

    @property
    def ended(self) -> datetime:
        """The end of the last step."""
        return self.begun + self.step * len(self.accepted)
