"""A campaign begins by itself at its time, once; late, or after a restart, only on a person's word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.check_when import CheckWhen
from smsfox_gui.qt.history_cells import STATE, WHEN
from smsfox_gui.qt.history_entries import when_short
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.recovery import GO_ON, LOOK
from smsfox_gui.qt.schedule import GRACE
from tests.clocks import Shifted
from tests.qt.office import Offices, agree, open_office, prepare, quit_all_the_same, shift_clock

EVENING = datetime(2027, 2, 24, 17, 0, tzinfo=UTC)
AT = datetime(2027, 2, 25, 7, 30, tzinfo=UTC)
"""10:30 in Moscow."""
MOSCOW = timezone(timedelta(hours=3))


@pytest.fixture
def clock(stage: Stage) -> Shifted:
    return shift_clock(stage, EVENING)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices, clock: Shifted) -> MainWindow:
    """Ready to send, with quiet hours as they come."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    window.desk.program.change_settings(quiet_hours=True, russian_clock="3")
    window.desk.take_settings()
    prepare(qtbot, window)
    return window


def visible_words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def record(window: MainWindow) -> CampaignRecord:
    made = window.desk.run.record
    assert made is not None
    return made


def choose_later(qtbot: QtBot, window: MainWindow, at: datetime = AT) -> None:
    window.bar.compose.send.click()
    check = window.campaign.check
    check.when.later.click()
    check.when.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(at.timestamp())))
    qtbot.waitUntil(lambda: check.confirm.isEnabled() or not check.when.possible, timeout=10_000)


def schedule(qtbot: QtBot, window: MainWindow) -> None:
    """Confirmed for its time, and on the desk."""
    choose_later(qtbot, window)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.schedule.first is not None, timeout=5000)
    assert record(window).reason is PauseReason.SCHEDULED


def at_words() -> str:
    return AT.astimezone().strftime("%d.%m, %H:%M")


def test_the_page_says_what_later_means(qtbot: QtBot, window: MainWindow) -> None:
    choose_later(qtbot, window)
    words = visible_words(window)
    assert at_words() in words
    assert "Оставьте компьютер и программу включёнными" in words
    assert at_words() in window.campaign.check.confirm.words()
    window.campaign.check.when.quiet.click()
    assert at_words() not in window.campaign.check.confirm.words()
    assert window.desk.draft.at is None


def test_a_time_at_night_names_the_morning_and_offers_it(qtbot: QtBot, window: MainWindow) -> None:
    night = datetime(2027, 2, 24, 20, 30, tzinfo=UTC)
    choose_later(qtbot, window, night)
    when = window.campaign.check.when
    words = visible_words(window)
    assert "Программа начнёт сама" not in words
    assert "на утро 25.02" in window.campaign.check.confirm.words()
    assert "Все получат SMS утром 25.02, с 09:00 у получателя" in words
    assert "Утром 25.02" in words.splitlines(), "the bar does not call it later"
    morning = datetime(2027, 2, 25, 6, tzinfo=UTC)
    here = morning.astimezone()
    assert when.morning.isVisible()
    assert when.morning.text() == f"Начать {here:%d.%m}, {here:%H:%M}"
    when.morning.click()
    assert window.desk.draft.at == morning
    assert when.morning.isHidden()
    assert "Утром 25.02" not in visible_words(window).splitlines()


def test_where_nobody_is_waited_for_the_night_begins_at_its_time(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(quiet_hours=False)
    window.desk.take_settings()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    night = datetime(2027, 2, 24, 20, 30, tzinfo=UTC)
    choose_later(qtbot, window, night)
    words = visible_words(window)
    assert night.astimezone().strftime("Программа начнёт сама %d.%m, %H:%M.") in words
    assert "У всех в это время тихие часы, но SMS придёт." in words


def test_by_day_no_other_time_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    choose_later(qtbot, window)
    assert window.campaign.check.when.morning.isHidden()
    window.campaign.check.when.quiet.click()
    assert window.campaign.check.when.morning.isHidden()


def to_check(qtbot: QtBot, window: MainWindow, **settings: object) -> CheckWhen:
    """The check page with these settings."""
    window.desk.program.change_settings(**settings)
    window.desk.take_settings()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    window.bar.compose.send.click()
    return window.campaign.check.when


def here(day: int, hour: int, minute: int = 0) -> datetime:
    """In February 2027 by this computer's clock."""
    return datetime(2027, 2, day, hour, minute).astimezone()


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (here(24, 14), here(25, 10)),
        (here(24, 23, 40), here(25, 10)),
        (here(25, 0, 30), here(25, 10)),
        (here(25, 6), here(25, 10)),
        (here(25, 9, 44), here(25, 10)),
        (here(25, 9, 50), here(26, 10)),
        (here(25, 10), here(26, 10)),
    ],
)
def test_for_later_the_next_morning_is_offered(
    qtbot: QtBot, window: MainWindow, clock: Shifted, now: datetime, offered: datetime
) -> None:
    clock.set(now)
    when = to_check(qtbot, window, quiet_from=21, quiet_to=offered.astimezone(MOSCOW).hour)
    assert when.at.dateTime().toSecsSinceEpoch() == offered.timestamp()
    when.later.click()
    assert window.desk.draft.at == offered


def test_later_is_offered_when_nobody_sleeps(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    """Where this computer's ten o'clock is still quiet for them."""
    clock.set(here(25, 1))
    ten = here(25, 10).astimezone(MOSCOW).hour
    when = to_check(qtbot, window, quiet_from=(ten - 1) % 24, quiet_to=(ten + 2) % 24)
    assert when.at.dateTime().toSecsSinceEpoch() == here(25, 12).timestamp()


def test_a_time_that_has_passed_cannot_be_confirmed(qtbot: QtBot, window: MainWindow) -> None:
    choose_later(qtbot, window, EVENING - timedelta(minutes=5))
    qtbot.wait(700)
    assert not window.campaign.check.confirm.isEnabled()
    assert "прошло" in visible_words(window)


def test_it_begins_at_its_time_and_once(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    schedule(qtbot, window)
    assert at_words() in visible_words(window).replace(".2027", "")
    window.desk.schedule.look()
    qtbot.wait(300)
    assert window.gateway.requests == 0
    clock.set(AT + timedelta(seconds=20))
    window.desk.schedule.look()
    window.desk.schedule.look()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    window.desk.schedule.look()
    qtbot.wait(300)
    assert window.gateway.requests == 12
    assert window.desk.schedule.first is None


def test_late_is_not_in_time(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    schedule(qtbot, window)
    clock.set(AT + GRACE + timedelta(seconds=20))
    with qtbot.waitSignal(window.desk.schedule.missed, timeout=5000):
        window.desk.schedule.look()
    qtbot.waitUntil(lambda: record(window).reason is PauseReason.OVERDUE, timeout=5000)
    assert window.campaign.news.isVisible()
    assert window.gateway.requests == 0
    window.bar.sending.pause.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 12


def test_send_now_asks_and_the_time_is_forgotten(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    schedule(qtbot, window)
    window.bar.sending.pause.click()
    qtbot.wait(300)
    assert window.gateway.requests == 0
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    clock.set(AT)
    window.desk.schedule.look()
    qtbot.wait(300)
    assert window.gateway.requests == 12


def test_cancelled_it_never_begins(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    schedule(qtbot, window)
    window.bar.sending.stop.click()
    assert "останется назначенной" in visible_words(window)
    assert window.bar.ask.confirm.property("kind") == "danger", "as Stop: it ends something for good"
    agree(qtbot, window)
    qtbot.waitUntil(lambda: record(window).state is CampaignState.CANCELLED, timeout=10_000)
    clock.set(AT)
    window.desk.schedule.look()
    qtbot.wait(300)
    assert window.gateway.requests == 0


def test_the_harmless_answer_sends_nothing(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.bar.sending.stop.click()
    window.bar.ask.keep.click()
    qtbot.wait(300)
    assert record(window).reason is PauseReason.SCHEDULED
    window.bar.sending.pause.click()
    assert window.bar.ask.confirm.property("kind") == "primary", "the next question ends nothing"
    window.bar.ask.keep.click()
    assert window.gateway.requests == 0


def test_history_tells_when_it_begins(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: "Запланирована" in visible_words(window), timeout=10_000)
    assert f"· {AT.astimezone():%d.%m.%Y, %H:%M}" in visible_words(window).replace("\N{NO-BREAK SPACE}", " ")
    assert window.history.table._model.item(0, WHEN).text() == when_short(AT), "the table says the same"


def test_a_fresh_desk_tells_what_begins_by_itself(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    schedule(qtbot, window)
    made = record(window).id
    window.onto_desk.begin_new()
    news = window.campaign.news
    qtbot.waitUntil(news.isVisible, timeout=5000)
    assert (news.kind, news.text().partition(". ")[0]) == (
        "info",
        f"Рассылка «Приём» начнётся сама {at_words()}, если программа открыта",
    )
    window.news.on_button(LOOK)
    qtbot.waitUntil(lambda: window.desk.run.record is not None and record(window).id == made, timeout=5000)
    assert not news.isVisible()
    window.onto_desk.begin_new()
    qtbot.waitUntil(news.isVisible, timeout=5000)
    clock.set(AT)
    window.desk.schedule.look()
    qtbot.waitUntil(lambda: window.gateway.requests == 12, timeout=20_000)
    qtbot.waitUntil(lambda: not news.isVisible(), timeout=5000)


def test_whoever_asked_to_close_from_history_stays_there(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.onto_desk.begin_new()
    for page in (Page.HISTORY, Page.SETTINGS):
        window.enter_page(page)
        assert not window.close()
        leave = window.bar.leave
        assert window.bar.face is leave
        assert leave.isVisible()
        paused = icon("pause_20_regular", "err", 20).pixmap(20).toImage()
        assert leave.confirm.icon().pixmap(20).toImage() != paused, "nothing is paused"
        leave.stay.click()
        assert window.page is page
        assert not leave.isVisible()


def test_after_a_restart_it_keeps_its_time(qtbot: QtBot, stage: Stage, window: MainWindow, clock: Shifted) -> None:
    gateway = window.gateway
    schedule(qtbot, window)
    quit_all_the_same(qtbot, window)
    again = open_office(qtbot, stage)
    qtbot.waitUntil(lambda: again.desk.schedule.first == AT, timeout=5000)
    assert at_words() in again.campaign.news.text()
    clock.set(AT + timedelta(seconds=20))
    again.desk.schedule.look()
    qtbot.waitUntil(lambda: gateway.requests == 12, timeout=20_000)
    qtbot.waitUntil(lambda: not again.desk.busy, timeout=5000)


def test_past_its_time_a_restart_begins_nothing(qtbot: QtBot, stage: Stage, window: MainWindow, clock: Shifted) -> None:
    gateway = window.gateway
    schedule(qtbot, window)
    quit_all_the_same(qtbot, window)
    clock.set(AT + timedelta(seconds=20))
    again = open_office(qtbot, stage)
    assert again.campaign.news.isVisible()
    assert at_words() in again.campaign.news.text()
    again.desk.schedule.look()
    qtbot.wait(500)
    assert gateway.requests == 0
    again.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: again.desk.phase is Phase.RESULT, timeout=20_000)
    assert gateway.requests == 12


def test_the_same_text_once_more_is_called_one_that_is_to_come(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.desk.begin_anew()
    prepare(qtbot, window)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.typed.isVisible, timeout=10_000)
    words = visible_words(window)
    assert "Этот же текст получат" in words
    assert "от рассылки, которая запланирована или идёт" in words
    assert "уже отправлен" not in words


def test_cancelled_before_it_began_is_called_so(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.bar.sending.stop.click()
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    words = visible_words(window)
    assert "Отменена до начала" in words
    assert "Ничего не отправлено" in words
    for untrue in ("Остановлена", "Отказов нет", "никому не отказано", "Доставлено 0 из", "принял 0 из"):
        assert untrue not in words
    ended = record(window).ended
    assert ended is not None
    assert f"{ended.astimezone():%d.%m.%Y, %H:%M}" in window.campaign.header._phase.text()
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.table._model.rowCount() > 0, timeout=10_000)
    told = window.history.table._model.item(0, STATE)
    assert (told.text(), told.toolTip()) == ("Отменена", "Отменена до начала"), "the table has room for one word"
    assert "Отменена до начала" in visible_words(window)


def test_stopped_on_its_way_is_called_stopped(qtbot: QtBot, window: MainWindow) -> None:
    schedule(qtbot, window)
    window.bar.sending.pause.click()
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert "Отменена до начала" not in visible_words(window)
