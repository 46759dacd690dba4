"""When a number may be texted: not at night by its owner's own clock, as far as the number tells it (`home_zones`).

Where it may be one of several clocks, it is night as soon as it is night by one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from smsfox_gui.core.home_zones import MOSCOW, RUSSIA, HomeZone, zone_of

_HOUR, _DAY = 60, 24 * 60
"""In minutes."""
_WRITTEN = re.compile(r"(\d+)-(\d+)(?:@(\d+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours, 0 to 23, from which and to which nobody is texted; equal hours mean never quiet.

    russia: the clock of Russian numbers, in minutes east of Greenwich.
    """

    begin: int
    end: int
    russia: int = MOSCOW

    @classmethod
    def parse(cls, text: str) -> QuietHours:
        """The reverse of `str`: 21-9, or 21-9@300 where Russia is not taken for Moscow. Raises ValueError."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError("no quiet hours")
        begin, end, russia = int(written[1]), int(written[2]), int(written[3] or MOSCOW)
        if max(begin, end) * _HOUR >= _DAY or russia >= _DAY:
            raise ValueError("no quiet hours")
        return cls(begin, end, russia)

    def __str__(self) -> str:
        hours = f"{self.begin}-{self.end}"
        return hours if self.russia == MOSCOW else f"{hours}@{self.russia}"

    def seen(self, zone: HomeZone) -> HomeZone:
        """A zone as these hours know it: Russia has the one clock that was chosen for it."""
        return HomeZone(self.russia, self.russia, RUSSIA) if zone.country == RUSSIA else zone

    def is_quiet(self, phone: str, now: datetime) -> bool:
        """Whether the number's owner is to be left in peace. now: aware."""
        return self.is_quiet_in(zone_of(phone), now)

    def is_quiet_in(self, zone: HomeZone, now: datetime) -> bool:
        """Whether people of a zone are to be left in peace."""
        moment = now.astimezone(UTC)
        return any(self._covers((moment + timedelta(minutes=east)).hour) for east in self._clocks(zone))

    def wakes(self, phone: str, now: datetime) -> datetime:
        """The moment from which the number may be texted; `now` where it may be already."""
        return self.wakes_in(zone_of(phone), now)

    def wakes_in(self, zone: HomeZone, now: datetime) -> datetime:
        """The same for people of a zone."""
        if not self.is_quiet_in(zone, now):
            return now
        local = now.astimezone(self.clock(zone))
        morning = local.replace(hour=self.end, minute=0, second=0, microsecond=0)
        return (morning if morning > local else morning + timedelta(days=1)).astimezone(UTC)

    def clock(self, zone: HomeZone) -> timezone:
        """The clock in a zone by which its morning is waited for."""
        return timezone(timedelta(minutes=next(iter(self._clocks(zone)))))

    def _covers(self, hour: int) -> bool:
        if self.begin <= self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end

    def _clocks(self, zone: HomeZone) -> Iterable[int]:
        """Minutes east of Greenwich of the clocks to look at, an hour apart at most, from the west.

        Where it is night somewhere at any moment, nobody could ever be texted: there the middle decides.
        """
        zone = self.seen(zone)
        night = (self.end - self.begin) % 24 * _HOUR
        if night + zone.east - zone.west >= _DAY:
            return (zone.middle,)
        return (*range(zone.west, zone.east, _HOUR), zone.east)


NEVER = QuietHours(0, 0)
"""Nobody is left in peace at any hour."""
