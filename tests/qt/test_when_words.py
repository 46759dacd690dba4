"""The check page and the bar say the same of the nights of a campaign, with the day in it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.home_zones import zone_of
from smsfox_gui.core.quiet_hours import NEVER, QuietHours
from smsfox_gui.core.zone_plan import mornings, plan
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.when_words import WhenWords, days

USUAL = QuietHours(21, 9)
EVENING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""20:00 in Moscow, 22:00 in Tashkent."""
NIGHT = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
BOTH = {zone_of("79000000011"): 1161, zone_of("998901234567"): 71}


@pytest.fixture
def russian(qtbot: QtBot) -> Iterator[None]:
    translation = Translation()
    translation.say("ru")
    yield
    translation.end()


def said(begins: datetime, *, at: datetime | None = None, wake: bool = False) -> WhenWords:
    return WhenWords(plan(BOTH, USUAL, begins, wake=wake), USUAL, at, wake)


@pytest.mark.usefixtures("russian")
def test_some_get_it_now_and_some_in_the_morning() -> None:
    when = said(EVENING)
    assert when.waits
    assert when.sentence() == "1\u202f161 уйдёт сразу, 71 — у себя утром, 25.11 с 09:00."
    assert when.statement() == ("1\u202f161 сейчас, 71 утром", "25.11, с 09:00 у получателя")
    later = said(EVENING, at=EVENING)
    at = EVENING.astimezone().strftime("%d.%m, %H:%M")
    assert later.statement() == ("Позже", f"с {at}; 71 — утром 25.11")


@pytest.fixture
def moscow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where the office is."""
    monkeypatch.setenv("TZ", "Europe/Moscow")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the clock of the system is its own")
@pytest.mark.usefixtures("russian", "moscow")
def test_a_morning_that_is_still_to_come_elsewhere_is_not_named_for_one_that_is_over_here() -> None:
    two_in_the_afternoon = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    york, home = {zone_of("12125550123"): 1}, {zone_of("79000000011"): 41}
    waits = plan(home | york, USUAL, two_in_the_afternoon, wake=False)
    goes = next(one.goes for one in waits if one.asleep)
    assert goes > two_in_the_afternoon
    here = goes.astimezone().strftime("%d.%m, %H:%M")
    assert here.startswith("27.11")
    when = WhenWords(waits, USUAL, None, wake=False)
    assert when.statement() == ("41 сейчас, 1 позже", f"с {here}; у них 09:00")
    assert when.sentence() == f"41 уйдёт сразу, 1 — у себя утром, 27.11 с 09:00. По вашим часам это с {here}."
    later = WhenWords(waits, USUAL, two_in_the_afternoon, wake=False)
    assert later.statement() == ("Позже", f"с 27.11, 14:00; 1 — с {here}")
    alone = WhenWords(plan(york, USUAL, two_in_the_afternoon, wake=False), USUAL, two_in_the_afternoon, wake=False)
    assert alone.statement() == ("Позже", f"с {here}; у них 09:00")
    assert alone.moment() == here


@pytest.mark.parametrize("phone", ["12125550123", "79000000011", "998901234567", "61412345678", "5511912345678"])
def test_the_morning_that_is_named_is_always_still_to_come(phone: str) -> None:
    zone = zone_of(phone)
    for hour in range(48):
        begins = datetime(2026, 11, 27, tzinfo=UTC) + timedelta(hours=hour, minutes=30)
        for one in plan({zone: 1}, USUAL, begins, wake=False):
            assert one.goes > begins or not one.asleep
            there = one.goes.astimezone(USUAL.clock(zone))
            assert not one.asleep or (there.hour, there.date()) == (9, mornings([one], USUAL)[0])


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("at", [None, NIGHT])
def test_all_get_it_in_the_morning_whatever_time_was_chosen(at: datetime | None) -> None:
    when = said(NIGHT, at=at)
    assert when.sentence() == "Все получат SMS утром 25.11, с 09:00 у получателя."
    assert when.statement() == ("Утром 25.11", "с 09:00 у получателя")


@pytest.mark.usefixtures("russian")
def test_where_nobody_is_waited_for_no_morning_is_named() -> None:
    when = said(NIGHT, wake=True)
    assert not when.waits
    assert when.sentence() == "У всех в это время тихие часы, но SMS придёт."
    assert said(EVENING, wake=True).sentence() == "У 71 из них в это время тихие часы, но SMS придёт."
    assert when.statement() == ("Сейчас", "всем сразу")


@pytest.mark.usefixtures("russian")
def test_without_a_look_at_the_zones_only_the_choice_is_said() -> None:
    assert WhenWords((), USUAL, None, wake=False).statement() == ("Сейчас", "тихие часы 21:00–09:00")
    assert WhenWords((), NEVER, None, wake=True).statement() == ("Сейчас", "всем сразу")
    assert not WhenWords((), USUAL, None, wake=False).sentence()


def test_days_are_named_from_the_first_to_the_last() -> None:
    assert days([date(2026, 11, 25)]) == "25.11"
    assert days([date(2026, 11, 30), date(2026, 12, 1)]) == "30.11–01.12"
