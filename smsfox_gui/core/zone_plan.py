"""When a campaign would reach the people of each time zone: at its time, or when their morning comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smsfox_gui.core.home_zones import HomeZone
from smsfox_gui.core.quiet_hours import QuietHours

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ZonePlan:
    """The people of one zone. goes: when they may be texted; asleep: whether it is quiet there when it all begins."""

    zone: HomeZone
    people: int
    goes: datetime
    asleep: bool


def plan(people: Mapping[HomeZone, int], hours: QuietHours, begins: datetime, *, wake: bool) -> list[ZonePlan]:
    """One plan a zone, from west to east. people: messages by zone; wake: nobody's night is waited for."""
    zones = sorted((zone for zone in people if people[zone]), key=hours.seen)
    return [_of_zone(zone, people[zone], hours, begins, wake) for zone in zones]


def _of_zone(zone: HomeZone, people: int, hours: QuietHours, begins: datetime, wake: bool) -> ZonePlan:
    asleep = hours.is_quiet_in(zone, begins)
    return ZonePlan(zone, people, begins if wake else hours.wakes_in(zone, begins), asleep)


def fullest(plans: Sequence[ZonePlan], most: int) -> list[ZonePlan]:
    """Of more than `most` zones those of most people, in their order from west to east."""
    few = sorted(plans, key=lambda one: -one.people)[:most]
    return [one for one in plans if one in few]


def asleep(plans: Sequence[ZonePlan]) -> int:
    """How many people have their quiet hours when the campaign begins."""
    return sum(one.people for one in plans if one.asleep)


def mornings(plans: Sequence[ZonePlan], hours: QuietHours) -> list[date]:
    """The days, by the calendars of those who sleep when the campaign begins, on which they get it."""
    return sorted({one.goes.astimezone(hours.clock(one.zone)).date() for one in plans if one.asleep})


def everybody_up(people: Mapping[HomeZone, int], hours: QuietHours, earliest: datetime) -> datetime:
    """The first moment from `earliest` on at which nobody has quiet hours; `earliest` where none comes within a day."""
    moment = earliest
    while moment < earliest + DAY:
        last = max((hours.wakes_in(zone, moment) for zone, count in people.items() if count), default=moment)
        if last == moment:
            return moment
        moment = last
    return earliest
