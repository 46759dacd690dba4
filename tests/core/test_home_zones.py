"""The clocks of a country code: as the time zone database has them, and nobody is taken for Moscow unasked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.home_zones import ANYWHERE, ZONE_DIGITS, HomeZone, russian_clock, zone_of

TABLE = Path("/usr/share/zoneinfo/zone.tab")
CODES = {code: regions for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items() if "001" not in regions}
BY_DECISION = {7: "Moscow for Russia", 1: "not the islands in the Pacific", 86: "Beijing's time is China's"}
MONTHS = [datetime(2026, month, 15, 12, tzinfo=UTC) for month in range(1, 13)]


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_country_code_has_its_hours(code: int) -> None:
    assert zone_of(f"{code}00000000") != ANYWHERE


@pytest.mark.skipif(not TABLE.exists(), reason="this computer has no table of the world's time zones")
def test_the_hours_are_those_of_the_time_zone_database() -> None:
    names: dict[str, list[str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            region, _, name = line.split("\t")[:3]
            names.setdefault(region, []).append(name.strip())
    wrong = {}
    for code in CODES.keys() - BY_DECISION.keys():
        zones = [ZoneInfo(name) for region in CODES[code] for name in names.get(region, ())]
        offsets = [moment.astimezone(zone).utcoffset() for zone in zones for moment in MONTHS]
        minutes = [int(offset.total_seconds() // 60) for offset in offsets if offset is not None]
        zone = zone_of(f"{code}")
        if minutes and (zone.west, zone.east) != (min(minutes), max(minutes)):
            wrong[code] = (min(minutes), max(minutes))
    assert not wrong


def test_kazakhstan_is_no_part_of_russia() -> None:
    assert zone_of("77010000011") == zone_of("76") == HomeZone(300, 300, "KZ")
    assert zone_of("79000000011") == HomeZone(180, 180, "RU")


def test_who_has_no_country_is_not_in_moscow() -> None:
    assert zone_of("881612345678") == zone_of("") == ANYWHERE


@given(st.text("0123456789", min_size=ZONE_DIGITS, max_size=15))
def test_the_first_digits_tell_it_all(phone: str) -> None:
    assert zone_of(phone) == zone_of(phone[:ZONE_DIGITS])
    zone = zone_of(phone)
    assert -720 <= zone.west <= zone.middle <= zone.east <= 840


@pytest.mark.parametrize(
    ("chosen", "computer", "country", "minutes"),
    [
        ("", 600, "RU", 600),
        ("", 120, "RU", 120),
        ("", 720, "RU", 720),
        ("", 60, "RU", 180),
        ("", 0, "RU", 180),
        ("", -300, "RU", 180),
        ("", 345, "RU", 180),
        ("", 300, "KZ", 180),
        ("3", 600, "RU", 180),
        ("12", 0, "KZ", 720),
    ],
)
def test_the_clock_of_russia_is_the_offices_where_that_is_there(
    chosen: str, computer: int, country: str, minutes: int
) -> None:
    assert russian_clock(chosen, computer, country) == minutes
