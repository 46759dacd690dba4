"""Nobody is woken by the window unless a person chose so; in the morning it goes on by itself, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.recovery import GO_ON
from tests.clocks import Shifted
from tests.qt.office import Offices, agree, open_office, prepare, press_go_on, quit_all_the_same, shift_clock

S = MessageState
EVENING = datetime(2027, 2, 24, 19, 0, tzinfo=UTC)
"""22:00 in Moscow."""
MORNING = datetime(2027, 2, 25, 6, 1, tzinfo=UTC)


@pytest.fixture
def clock(stage: Stage) -> Shifted:
    """What the programs of this stage take for the time: ten in the evening."""
    return shift_clock(stage, EVENING)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices, clock: Shifted) -> MainWindow:
    """Ready to send in the evening, with quiet hours as they come."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    window.desk.program.change_settings(quiet_hours=True)
    window.desk.take_settings()
    prepare(qtbot, window)
    return window


def reason(window: MainWindow) -> PauseReason | None:
    record = window.desk.run.record
    return record.reason if record is not None else None


def visible_words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def begin(qtbot: QtBot, window: MainWindow, *, at_once: bool = False) -> None:
    window.bar.compose.send.click()
    check = window.campaign.check
    assert check.when.quiet.isChecked()
    if at_once:
        check.when.at_once.click()
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.confirm.click()


def held(qtbot: QtBot, window: MainWindow) -> None:
    """Confirmed, and everybody waits for the morning."""
    begin(qtbot, window)
    qtbot.waitUntil(lambda: reason(window) is PauseReason.QUIET_HOURS, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.run.counts[S.WAITING] == 12 and not window.desk.busy, timeout=10_000)
    record = window.desk.run.record
    assert record is not None
    qtbot.waitUntil(lambda: window.desk.morning.wakes(record.id) is not None, timeout=5000)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)


def test_at_night_nobody_is_texted_and_in_the_morning_it_goes_on(
    qtbot: QtBot, window: MainWindow, clock: Shifted
) -> None:
    assert "тихие часы 21:00–09:00" in visible_words(window).splitlines()
    held(qtbot, window)
    wakes = datetime(2027, 2, 25, 6, 0, tzinfo=UTC).astimezone()
    qtbot.waitUntil(lambda: wakes.strftime("%d.%m, %H:%M") in visible_words(window), timeout=5000)
    window.desk.morning.look()
    qtbot.wait(300)
    assert window.gateway.requests == 0
    clock.set(MORNING)
    window.desk.morning.look()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 12


def test_a_person_may_choose_everyone_at_once(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, at_once=True)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 12
    window.desk.begin_anew()
    assert window.desk.draft.quiet is not None, "the choice was for that campaign"


def test_the_bar_says_what_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    window.campaign.check.when.at_once.click()
    assert "всем сразу" in visible_words(window)
    assert "тихие часы 21:00–09:00" not in visible_words(window).splitlines()
    qtbot.wait(700)
    window.bar.check.back.click()
    assert "всем сразу" in visible_words(window), "a look back at the text is no other choice"
    window.bar.compose.send.click()
    assert window.campaign.check.when.at_once.isChecked()


def test_where_everybody_sleeps_nobody_is_said_to_get_it_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    words = visible_words(window)
    assert "Все получат SMS утром 25.02, с 09:00 у получателя" in words
    assert {"Утром 25.02", "с 09:00 у получателя"} <= set(words.splitlines()), "and the bar says so, too"
    assert "уйдут сразу" not in visible_words(window)


def test_what_was_stopped_in_the_night_stays_so(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    held(qtbot, window)
    window.desk.cancel()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    clock.set(MORNING)
    window.desk.morning.look()
    qtbot.wait(500)
    assert window.gateway.requests == 0


def test_after_a_restart_a_person_goes_on(qtbot: QtBot, stage: Stage, window: MainWindow, clock: Shifted) -> None:
    gateway = window.gateway
    held(qtbot, window)
    quit_all_the_same(qtbot, window)
    clock.set(MORNING)
    again = open_office(qtbot, stage)
    assert again.campaign.news.isVisible()
    assert "осталось 12" in again.campaign.news.text()
    again.desk.morning.look()
    qtbot.wait(500)
    assert gateway.requests == 0
    again.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: again.desk.phase is Phase.RESULT, timeout=20_000)
    assert gateway.requests == 12


def test_a_queue_that_grew_old_does_not_go_on_by_itself(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    held(qtbot, window)
    clock.set(MORNING + timedelta(days=1))
    window.desk.morning.look()
    qtbot.waitUntil(window.campaign.news.isVisible, timeout=5000)
    assert window.bar.face is window.bar.sending
    assert window.gateway.requests == 0
    press_go_on(qtbot, window)
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)


def test_the_demo_ends_at_any_hour(qtbot: QtBot, stage: Stage, clock: Shifted) -> None:
    window = stage.open(demo=True, language="ru", colours="light")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()
    run = window.desk.run
    qtbot.waitUntil(lambda: run.record is not None and run.record.state is CampaignState.FINISHED, timeout=30_000)
