"""When a campaign would reach the people of each time zone: at its time, or when their morning comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from smsfox_gui.core.quiet_hours import QuietHours, zone_east


@dataclass(frozen=True, slots=True)
class ZonePlan:
    """The people of one zone. east: hours east of Greenwich; goes: when they may be texted; asleep: whether it is quiet
    there when the campaign begins.
    """

    east: int
    people: int
    goes: datetime
    asleep: bool


def plan(people: Mapping[int, int], hours: QuietHours, begins: datetime, *, wake: bool) -> list[ZonePlan]:
    """One plan a zone, from west to east. people: messages by hours east; wake: nobody's night is waited for."""
    return [_of_zone(east, people[east], hours, begins, wake) for east in sorted(people) if people[east]]


def _of_zone(east: int, people: int, hours: QuietHours, begins: datetime, wake: bool) -> ZonePlan:
    zone = zone_east(east)
    asleep = hours.is_quiet_in(zone, begins)
    return ZonePlan(east, people, begins if wake else hours.wakes_in(zone, begins), asleep)


def asleep(plans: list[ZonePlan]) -> int:
    """How many people have their quiet hours when the campaign begins."""
    return sum(one.people for one in plans if one.asleep)
