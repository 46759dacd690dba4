"""What may be spent: the limit of a campaign and of a day, in points, by the program's own ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from smsfox_gui.core.errors import OverLimit


@dataclass(frozen=True, slots=True)
class TypedLimit:
    """A campaign's limit as a person typed it: whole points or whole roubles, 0 = none.

    points: what it came to by the price of then; 0 = not known.
    """

    amount: int
    in_points: bool
    points: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """Most points that a campaign and a day over all campaigns may cost; 0 = no limit."""

    campaign: int = 0
    day: int = 0

    def check(self, points: int, *, spent: int = 0, spent_today: int = 0) -> None:
        """Whether `points` more may be spent by a campaign that has cost `spent` so far. Raises OverLimit."""
        if self.campaign and spent + points > self.campaign:
            raise OverLimit(points=spent + points, limit=self.campaign)
        if self.day and spent_today + points > self.day:
            raise OverLimit(points=spent_today + points, limit=self.day, span="day")


NO_LIMITS = Limits()


def local_day(moment: datetime) -> tuple[datetime, datetime]:
    """The midnights before and after an aware moment, by this computer's calendar: the day of the day's limit."""
    today = moment.astimezone().date()
    first, last = (datetime.combine(day, time()).astimezone() for day in (today, today + timedelta(days=1)))
    return first, last
