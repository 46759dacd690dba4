from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.core.errors import TariffInvalid
from smsfox_gui.core.tariff import PREFIX_LENGTH, Tariff, Zone, cost

FILE = Path(__file__).parents[2] / "resources" / "tariff.json"


@pytest.fixture(scope="module")
def tariff() -> Tariff:
    return Tariff.from_json(FILE.read_text(encoding="utf-8"))


def naive(tariff: Tariff, phone: str) -> int:
    for zone in tariff.zones:
        for prefix in zone.prefixes:
            if phone.startswith(prefix):
                return zone.points
    return tariff.default


@pytest.mark.parametrize(
    ("phone", "points"),
    [
        ("79123456789", 1),
        ("89123456789", 7),
        ("77012345678", 3),
        ("380671234567", 3),
        ("375291234567", 2),
        ("998901234567", 2),
        ("996555123456", 2),
        ("994501234567", 2),
        ("995555123456", 3),
        ("37360123456", 3),
        ("491701234567", 7),
        ("12025550123", 3),
        ("14411234567", 2),
        ("17871234567", 3),  # the zone of 1 comes before that of 1787
        ("5971234567", 2),
        ("73431234567", 1),
        ("0000000000", 7),
    ],
)
def test_vectors(tariff: Tariff, phone: str, points: int) -> None:
    assert tariff.points_per_part(phone) == points == naive(tariff, phone)


def test_the_file_knows_every_zone(tariff: Tariff) -> None:
    assert [(zone.points, len(zone.prefixes)) for zone in tariff.zones] == [(1, 4), (2, 82), (3, 76), (5, 27)]
    assert tariff.default == 7
    assert "out of date" in json.loads(FILE.read_text(encoding="utf-8"))["source"]


def test_the_file_says_again_what_it_says(tariff: Tariff) -> None:
    assert Tariff.from_json(tariff.to_json()) == tariff


digits = st.text("0123456789", max_size=15)
zones = st.lists(
    st.builds(
        Zone,
        st.integers(1, 9),
        st.lists(st.text("0123", min_size=1, max_size=4), max_size=6).map(tuple),
    ),
    max_size=5,
).map(tuple)


@settings(max_examples=100, deadline=None)
@given(zones, st.integers(1, 9), st.lists(st.text("01234", max_size=6), max_size=10))
def test_the_earlier_zone_wins_whatever_the_prefixes(some: tuple[Zone, ...], default: int, phones: list[str]) -> None:
    tariff = Tariff(some, default)
    for phone in phones + phones:
        assert tariff.points_per_part(phone) == naive(tariff, phone)


tariffs = st.builds(Tariff, zones, st.integers(1, 9))
phones = st.text("0123", max_size=6)


@given(tariffs)
def test_a_tariff_comes_back_from_its_file(tariff: Tariff) -> None:
    assert Tariff.from_json(tariff.to_json()) == tariff


@given(tariffs, phones)
def test_the_digits_by_which_lists_are_grouped_decide(tariff: Tariff, phone: str) -> None:
    assert tariff.points_per_part(phone[:PREFIX_LENGTH]) == tariff.points_per_part(phone)


@settings(max_examples=100, deadline=None)
@given(phone=digits)
def test_the_file_agrees_with_a_walk_over_it(tariff: Tariff, phone: str) -> None:
    assert tariff.points_per_part(phone) == naive(tariff, phone)


@pytest.mark.parametrize(
    ("text", "what", "zone"),
    [
        ("", "json", None),
        ("[]", "zones", None),
        ('{"default": 7}', "zones", None),
        ('{"zones": []}', "default", 0),
        ('{"default": 0, "zones": []}', "default", 0),
        ('{"default": true, "zones": []}', "default", 0),
        ('{"default": 7, "zones": [3]}', "prefixes", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": ["79"]}, {"points": 1}]}', "prefixes", 2),
        ('{"default": 7, "zones": [{"points": 1.5, "prefixes": []}]}', "points", 1),
        ('{"default": 7, "zones": [{"points": "1", "prefixes": []}]}', "points", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": [79]}]}', "prefix", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": [""]}]}', "prefix", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": ["+7"]}]}', "prefix", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": ["٧"]}]}', "prefix", 1),
        ('{"default": 7, "zones": [{"points": 1, "prefixes": ["12345"]}]}', "prefix", 1),
        ("[" * 100_000, "json", None),
    ],
)
def test_a_broken_file_is_refused_with_the_place(text: str, what: str, zone: int | None) -> None:
    with pytest.raises(TariffInvalid) as caught:
        Tariff.from_json(text)
    assert caught.value.details["what"] == what
    assert caught.value.details.get("zone") == zone


def test_cost_is_exact_to_the_kopeck() -> None:
    assert cost(1912, Decimal("2.5")) == Decimal("4780.00")
    assert cost(3, Decimal("0.115")) == Decimal("0.35")
    assert cost(0, Decimal("0.50")) == 0
