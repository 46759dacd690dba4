"""The check page and the bar say the same of the nights of a campaign, with the day in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.home_zones import zone_of
from smsfox_gui.core.quiet_hours import NEVER, QuietHours
from smsfox_gui.core.zone_plan import plan
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
    assert when.sentence() == "1\u202f161 уйдёт сразу, 71 — у себя утром, 25.11 с 9:00."
    assert when.statement() == ("1\u202f161 сейчас, 71 утром", "25.11, с 9:00 у получателя")
    later = said(EVENING, at=EVENING)
    at = EVENING.astimezone().strftime("%d.%m, %H:%M")
    assert later.statement() == ("Позже", f"с {at}; 71 — утром 25.11")


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("at", [None, NIGHT])
def test_all_get_it_in_the_morning_whatever_time_was_chosen(at: datetime | None) -> None:
    when = said(NIGHT, at=at)
    assert when.sentence() == "Все получат SMS утром 25.11, с 9:00 у получателя."
    assert when.statement() == ("Утром 25.11", "с 9:00 у получателя")


@pytest.mark.usefixtures("russian")
def test_where_nobody_is_waited_for_no_morning_is_named() -> None:
    when = said(NIGHT, wake=True)
    assert not when.waits
    assert when.sentence() == "У всех в это время тихие часы, но SMS придёт."
    assert said(EVENING, wake=True).sentence() == "У 71 из них в это время тихие часы, но SMS придёт."
    assert when.statement() == ("Сейчас", "всем сразу")


@pytest.mark.usefixtures("russian")
def test_without_a_look_at_the_zones_only_the_choice_is_said() -> None:
    assert WhenWords((), USUAL, None, wake=False).statement() == ("Сейчас", "тихие часы 21–9")
    assert WhenWords((), NEVER, None, wake=True).statement() == ("Сейчас", "всем сразу")
    assert not WhenWords((), USUAL, None, wake=False).sentence()


def test_days_are_named_from_the_first_to_the_last() -> None:
    assert days([date(2026, 11, 25)]) == "25.11"
    assert days([date(2026, 11, 30), date(2026, 12, 1)]) == "30.11–01.12"
