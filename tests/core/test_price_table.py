"""What a person types into the price table: read as it was written, refused with its reason, never a silent change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core import wording
from smsfox_gui.core.errors import PriceRefused
from smsfox_gui.core.price_table import (
    read_points,
    read_prefixes,
    row_points,
    rows_lost,
    with_points,
    with_prefixes,
    with_row,
    without_row,
    written_prefixes,
)
from smsfox_gui.core.tariff import DEAREST, PREFIX_LENGTH, Tariff, Zone
from tests.core.test_tariff import FILE, phones, tariffs

OPERATORS = Tariff.from_json(Path(FILE).read_text(encoding="utf-8"))
prefixes = st.lists(st.from_regex(r"[1-9][0-9]{0,3}", fullmatch=True), min_size=1, unique=True).map(tuple)


@given(prefixes)
def test_what_is_shown_is_read_as_the_same(some: tuple[str, ...]) -> None:
    assert read_prefixes(written_prefixes(some)) == some


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+7 9, +375", ("79", "375")),
        ("79;375", ("79", "375")),
        (" +7 (90) ,\n+1-441,", ("790", "1441")),
        ("+7\u00a09, 7 9", ("79",)),
        ("+81, +86", ("81", "86")),
    ],
)
def test_beginnings_are_read_as_people_write_them(text: str, found: tuple[str, ...]) -> None:
    assert read_prefixes(text) == found


@pytest.mark.parametrize(
    ("text", "what", "written"),
    [
        ("", "nothing", ""),
        (" , ;", "nothing", ""),
        ("+7 9, Russia", "beginning", "Russia"),
        ("+7 9 +375", "beginning", "+7 9 +375"),
        ("8 900", "beginning", "8 900"),
        ("+0", "beginning", "+0"),
        ("٧٩", "beginning", "٧٩"),
        ("+7 900 1", "long", "+7 900 1"),
    ],
)
def test_what_is_no_beginning_is_refused_with_its_reason(text: str, what: str, written: str) -> None:
    with pytest.raises(PriceRefused) as caught:
        read_prefixes(text)
    assert caught.value.details["what"] == what
    assert caught.value.details.get("written", "") == written


@pytest.mark.parametrize("text", ["", "0", "-1", "+3", "2.5", "2,5", "two", "1001", "9" * 5000, "٣", "²"])
def test_what_are_no_points_is_refused(text: str) -> None:
    with pytest.raises(PriceRefused) as caught:
        read_points(text)
    assert caught.value.details["what"] == "points"


@given(st.integers(1, DEAREST))
def test_points_are_read(points: int) -> None:
    assert read_points(f" {points} ") == points


@pytest.mark.parametrize(
    "refused",
    [
        PriceRefused(what="beginning", written="x"),
        PriceRefused(what="long", written="x"),
        PriceRefused(what="nothing"),
        PriceRefused(what="taken", written="x", above="+37"),
        PriceRefused(what="points", written="x"),
        PriceRefused(what="points"),
        PriceRefused(what="stays"),
    ],
    ids=lambda refused: "-".join(refused.details.values()),
)
def test_every_refusal_is_said_in_both_languages(refused: PriceRefused) -> None:
    ru, en = wording.error_sentence(refused, "ru"), wording.error_sentence(refused, "en")
    assert "Цены прежние" in ru
    assert "Prices are as before" in en
    for detail in ("written", "above"):
        assert refused.details.get(detail, "") in ru
        assert refused.details.get(detail, "") in en


@given(tariffs, prefixes, st.integers(1, 9), phones)
def test_a_new_row_decides_for_its_numbers_and_for_no_others(
    tariff: Tariff, some: tuple[str, ...], points: int, phone: str
) -> None:
    now = with_row(tariff, some, points)
    inside = phone.startswith(some)
    assert now.points_per_part(phone) == (points if inside else tariff.points_per_part(phone))
    assert without_row(now, 0) == tariff


@given(tariffs, st.integers(1, 9), phones, st.data())
def test_other_points_in_a_row_change_no_other_row(
    tariff: Tariff, points: int, phone: str, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(tariff.zones)))
    now = with_points(tariff, row, points)
    deciding = next(
        (at for at, zone in enumerate(tariff.zones) if phone.startswith(zone.prefixes) and zone.prefixes),
        len(tariff.zones),
    )
    assert now.points_per_part(phone) == (points if deciding == row else tariff.points_per_part(phone))
    assert row_points(now, row) == points


@given(tariffs, prefixes, st.data())
def test_a_beginning_is_taken_only_where_it_decides_something(
    tariff: Tariff, some: tuple[str, ...], data: st.DataObject
) -> None:
    if not tariff.zones:
        return
    row = data.draw(st.integers(0, len(tariff.zones) - 1))
    hidden = [
        one
        for one in some
        if one not in tariff.zones[row].prefixes
        and any(one.startswith(zone.prefixes) for zone in tariff.zones[:row] if zone.prefixes)
    ]
    if hidden:
        with pytest.raises(PriceRefused) as caught:
            with_prefixes(tariff, row, some)
        assert caught.value.details["written"] == written_prefixes(hidden[:1])
    else:
        now = with_prefixes(tariff, row, some)
        assert now.zones[row].prefixes == some
        assert replace(now, zones=(*now.zones[:row], tariff.zones[row], *now.zones[row + 1 :])) == tariff


def test_what_a_row_further_up_decides_is_refused_with_that_row() -> None:
    tariff = Tariff((Zone(5, ("37",)), Zone(2, ("79", "375"))), 7)
    with pytest.raises(PriceRefused) as caught:
        with_prefixes(tariff, 1, ("79", "375", "3752"))
    assert caught.value.details == {"what": "taken", "written": "+3752", "above": "+37"}
    assert with_prefixes(tariff, 1, ("375",)).zones[1].prefixes == ("375",), "what stood there may stay"


@pytest.mark.parametrize("row", [-1, len(OPERATORS.zones)])
def test_the_row_of_any_other_number_stays(row: int) -> None:
    with pytest.raises(PriceRefused, match="stays"):
        without_row(OPERATORS, row)


def test_what_a_reset_would_take_is_counted() -> None:
    assert rows_lost(OPERATORS, OPERATORS) == 0
    assert rows_lost(with_row(OPERATORS, ("77",), 12), OPERATORS) == 1
    assert rows_lost(with_points(with_points(OPERATORS, 0, 9), 4, 9), OPERATORS) == 2
    assert rows_lost(without_row(OPERATORS, 0), OPERATORS) == 0, "what was removed comes back, and takes nothing"
    assert PREFIX_LENGTH == 4
