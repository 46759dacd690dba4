"""Nobody is woken, and nobody waits longer than a night."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.home_zones import ANYWHERE, zone_of
from smsfox_gui.core.quiet_hours import QuietHours

USUAL = QuietHours(21, 9)
MOSCOW, ALMATY, BISHKEK = "79000000011", "77010000011", "996555123456"
SHANGHAI, BERLIN, NEW_YORK, SATELLITE = "8613800138000", "491701234567", "12125550123", "881612345678"


def utc(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phone", "now", "quiet"),
    [
        (MOSCOW, utc(17, 59), False),
        (MOSCOW, utc(18, 0), True),
        (MOSCOW, utc(5, 59), True),
        (MOSCOW, utc(6, 0), False),
        (ALMATY, utc(15, 59), False),
        (ALMATY, utc(16, 0), True),
        (ALMATY, utc(4, 0), False),
        (BISHKEK, utc(3, 0), False),
        (BISHKEK, utc(2, 59), True),
        (SHANGHAI, utc(17, 12), True),
        (SHANGHAI, utc(13, 0), True),
        (SHANGHAI, utc(12, 59), False),
        (BERLIN, utc(7, 59), True),  # nine in summer only
        (BERLIN, utc(8, 0), False),
        (BERLIN, utc(19, 0), True),  # nine in the evening in summer
        (NEW_YORK, utc(17, 0), True),  # seven in Honolulu
        (NEW_YORK, utc(19, 0), False),
        (NEW_YORK, utc(23, 30), True),  # nine in Newfoundland
    ],
)
def test_the_recipients_clock_decides(phone, now, quiet):
    assert USUAL.is_quiet(phone, now) is quiet


def test_equal_hours_are_never_quiet():
    assert not any(QuietHours(9, 9).is_quiet(MOSCOW, utc(hour)) for hour in range(24))


def test_quiet_by_day_works_too():
    assert [QuietHours(12, 14).is_quiet(MOSCOW, utc(hour)) for hour in (8, 9, 10, 11)] == [False, True, True, False]


phones = st.sampled_from([MOSCOW, ALMATY, BISHKEK, "375291234567", SHANGHAI, BERLIN, NEW_YORK, SATELLITE, "0"])
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001


@given(phones, moments, st.integers(0, 23), st.integers(0, 23))
def test_waking_is_the_first_moment_that_is_not_quiet(phone, now, begin, end):
    hours = QuietHours(begin, end)
    wakes = hours.wakes(phone, now)
    assert not hours.is_quiet(phone, wakes)
    assert now <= wakes <= now + timedelta(days=1)
    if wakes > now:
        assert hours.is_quiet(phone, wakes - timedelta(microseconds=1))
        assert hours.is_quiet(phone, now)


@given(phones, moments)
def test_nobody_is_texted_at_night_by_any_clock_of_the_country(phone, now):
    zone = zone_of(phone)
    if not USUAL.is_quiet(phone, now) and zone != ANYWHERE:
        for east in range(zone.west, zone.east + 1, 15):
            assert 9 <= (now + timedelta(minutes=east)).hour < 21


@given(phones, st.integers(0, 23), st.integers(0, 23))
def test_there_is_an_hour_for_everybody(phone, begin, end):
    hours = QuietHours(begin, end)
    assert not all(hours.is_quiet(phone, utc(0) + timedelta(minutes=15 * step)) for step in range(96))


@pytest.mark.parametrize(
    ("now", "quiet"),
    [(utc(22, 59), True), (utc(23), False), (utc(3), False), (utc(10, 59), False), (utc(11), True), (utc(16), True)],
)
def test_an_office_in_vladivostok_lives_by_its_own_clock(now, quiet):
    hours = QuietHours(21, 9, 10 * 60)
    assert hours.is_quiet(MOSCOW, now) is quiet
    assert hours.is_quiet(ALMATY, now) is USUAL.is_quiet(ALMATY, now), "only Russia has that clock"


def test_what_waits_in_vladivostok_goes_in_its_morning():
    assert QuietHours(21, 9, 10 * 60).wakes(MOSCOW, utc(12)) == utc(23)


hours = st.builds(QuietHours, st.integers(0, 23), st.integers(0, 23), st.integers(2, 12).map(lambda east: 60 * east))


@given(hours)
def test_they_come_back_as_they_were_written(hours):
    assert QuietHours.parse(str(hours)) == hours


def test_what_an_older_journal_wrote_is_moscows():
    assert QuietHours.parse("21-9") == QuietHours(21, 9, 3 * 60)


@pytest.mark.parametrize("text", ["", "21", "21-9@", "21-9@x", "21-9-3", "а-9", "24-9", "21-9@1440"])
def test_what_is_none_is_refused(text):
    with pytest.raises(ValueError, match="no quiet hours"):
        QuietHours.parse(text)
