"""When a number may be texted: not at night by the recipient's own clock, as far as the number tells it.

The zone is a guess and is called one wherever it is shown: a prefix tells the country, and in Russia, eleven zones
wide, nothing finer than Moscow's time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

_EAST = {"76": 5, "77": 5, "373": 2, "374": 4, "375": 3, "380": 2, "992": 5, "993": 5, "994": 4, "995": 4, "996": 6}
_EAST["998"] = 5
_MOSCOW = 3
"""Hours east of Greenwich, in winter, by country prefix; everybody else is taken for Moscow."""


ZONE_DIGITS = 3
"""As many leading digits as `zone_of` looks at."""


def zone_of(phone: str) -> timezone:
    """The zone the number's owner probably lives in."""
    return zone_east(hours_east(phone))


def hours_east(phone: str) -> int:
    """That zone in hours east of Greenwich."""
    return _EAST.get(phone[:ZONE_DIGITS], _EAST.get(phone[:2], _MOSCOW))


def zone_east(hours: int) -> timezone:
    """The zone so many hours east of Greenwich."""
    return timezone(timedelta(hours=hours))


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours, 0 to 23, from which and to which nobody is texted; equal hours mean never quiet."""

    begin: int
    end: int

    @classmethod
    def parse(cls, text: str) -> QuietHours:
        """The reverse of `str`: 21-9."""
        begin, end = text.split("-")
        return cls(int(begin), int(end))

    def __str__(self) -> str:
        return f"{self.begin}-{self.end}"

    def is_quiet(self, phone: str, now: datetime) -> bool:
        """Whether the number's owner is to be left in peace. now: aware."""
        return self.is_quiet_in(zone_of(phone), now)

    def is_quiet_in(self, zone: timezone, now: datetime) -> bool:
        """Whether people of a zone are to be left in peace."""
        hour = now.astimezone(zone).hour
        if self.begin <= self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end

    def wakes(self, phone: str, now: datetime) -> datetime:
        """The moment from which the number may be texted; `now` where it may be already."""
        return self.wakes_in(zone_of(phone), now)

    def wakes_in(self, zone: timezone, now: datetime) -> datetime:
        """The same for people of a zone."""
        if not self.is_quiet_in(zone, now):
            return now
        local = now.astimezone(zone)
        morning = local.replace(hour=self.end, minute=0, second=0, microsecond=0)
        return morning if morning > local else morning + timedelta(days=1)
