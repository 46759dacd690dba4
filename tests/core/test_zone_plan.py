"""Everybody of every zone has one moment, and nobody's night is broken unless a person chose so."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.home_zones import HomeZone, zone_of
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.zone_plan import DAY, ZonePlan, asleep, everybody_up, mornings, plan

EVENING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""20:00 in Moscow, 22:00 in Tashkent."""
USUAL = QuietHours(21, 9)

MOSCOW, TASHKENT = zone_of("7900"), zone_of("998")
clocks = st.integers(-48, 56).map(lambda quarters: 15 * quarters)
zones = st.tuples(clocks, clocks).map(lambda ends: HomeZone(min(ends), max(ends)))
people = st.dictionaries(zones, st.integers(0, 10**6), max_size=8)
hours = st.builds(QuietHours, st.integers(0, 23), st.integers(0, 23))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001


def test_an_evening_in_two_zones() -> None:
    morning = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
    assert plan({TASHKENT: 71, MOSCOW: 1161}, USUAL, EVENING, wake=False) == [
        ZonePlan(MOSCOW, 1161, EVENING, asleep=False),
        ZonePlan(TASHKENT, 71, morning, asleep=True),
    ]
    woken = plan({TASHKENT: 71, MOSCOW: 1161}, USUAL, EVENING, wake=True)
    assert [one.goes for one in woken] == [EVENING, EVENING]
    assert asleep(woken) == 71


def test_the_lines_stand_from_west_to_east_by_the_clock_of_the_office() -> None:
    """Vladivostok's: Moscow would stand before Tashkent."""
    found = plan({MOSCOW: 1161, TASHKENT: 71}, QuietHours(21, 9, 10 * 60), EVENING, wake=False)
    assert [(one.zone, one.asleep) for one in found] == [(TASHKENT, True), (MOSCOW, True)]
    assert found[1].goes == datetime(2026, 11, 24, 23, 0, tzinfo=UTC)


def test_the_days_on_which_those_who_sleep_get_it_are_their_own() -> None:
    west, east = HomeZone(-8 * 60, -8 * 60), HomeZone(5 * 60, 5 * 60)
    begins = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)  # 8:00 on that day in the one, 21:00 in the other
    found = plan({west: 1, east: 1, MOSCOW: 1}, USUAL, begins, wake=False)
    assert mornings(found, USUAL) == [date(2026, 11, 24), date(2026, 11, 25)]
    assert mornings(plan({MOSCOW: 1}, USUAL, begins, wake=False), USUAL) == []


@given(people, hours, moments)
def test_no_morning_is_over_before_it_all_begins(people, hours, begins):
    plans = plan(people, hours, begins, wake=False)
    days = mornings(plans, hours)
    assert bool(days) is bool(asleep(plans))
    for one in plans:
        if one.asleep:
            local = one.goes.astimezone(hours.clock(one.zone))
            assert (local.hour, local.minute) == (hours.end, 0)
            assert begins.astimezone(hours.clock(one.zone)).date() <= local.date()
            assert local.date() in days


@given(people, hours, moments, st.booleans())
def test_nobody_is_lost_and_nobody_is_woken(people, hours, begins, wake):
    plans = plan(people, hours, begins, wake=wake)
    assert sum(one.people for one in plans) == sum(people.values())
    assert [one.zone for one in plans] == sorted(zone for zone, count in people.items() if count)
    for one in plans:
        assert one.goes >= begins
        if wake:
            assert one.goes == begins
        else:
            assert not hours.is_quiet_in(one.zone, one.goes)
            assert one.asleep is (one.goes > begins)


def test_all_are_up_when_the_last_zone_is() -> None:
    six = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
    both = {MOSCOW: 1, TASHKENT: 1}
    assert everybody_up(both, USUAL, EVENING) == six
    assert everybody_up(both, USUAL, six) == six
    assert everybody_up({MOSCOW: 1, TASHKENT: 0}, USUAL, EVENING) == EVENING
    assert everybody_up({}, USUAL, EVENING) == EVENING


@given(people, hours, moments)
def test_nobody_sleeps_at_the_first_moment_at_which_all_are_up(people, hours, earliest):
    found = everybody_up(people, hours, earliest)
    assert earliest <= found < earliest + DAY
    sleepers = asleep(plan(people, hours, found, wake=True))
    before = earliest + DAY if sleepers else found
    quarters = (earliest + timedelta(minutes=15 * n) for n in range(97))
    assert all(asleep(plan(people, hours, moment, wake=True)) for moment in quarters if moment < before)
    assert found == earliest or not sleepers
