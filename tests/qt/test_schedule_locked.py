"""A scheduled campaign without a password: nothing says that it begins by itself, and the password is near."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.recovery import ACCOUNT, LOOK
from tests.clocks import Shifted
from tests.qt.office import Offices, open_office, prepare, quit_all_the_same, shift_clock

EVENING = datetime(2027, 2, 24, 17, 0, tzinfo=UTC)
AT = datetime(2027, 2, 25, 7, 30, tzinfo=UTC)


@pytest.fixture
def clock(stage: Stage) -> Shifted:
    return shift_clock(stage, EVENING)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices, clock: Shifted) -> MainWindow:
    """On the check page with a time chosen; this computer has no key store."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    prepare(qtbot, window)
    window.bar.compose.send.click()
    check = window.campaign.check
    check.when.later.click()
    check.when.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(AT.timestamp())))
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    return window


def words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def restarted(qtbot: QtBot, stage: Stage, window: MainWindow) -> MainWindow:
    """Scheduled, closed, and opened once more: the password is gone."""
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.schedule.first is not None, timeout=5000)
    assert "Начнётся" in words(window)
    quit_all_the_same(qtbot, window)
    again = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: again.desk.unconnected and again.desk.schedule.first == AT, timeout=20_000)
    return again


def test_the_check_page_says_that_the_password_is_not_kept(window: MainWindow) -> None:
    said = words(window)
    assert "Оставьте компьютер и программу включёнными" in said
    assert "после закрытия понадобится заново ввести пароль" in said
    window.campaign.check.when.at_once.click()
    assert "заново ввести пароль" not in words(window)


def test_the_strip_says_that_it_does_not_begin(qtbot: QtBot, stage: Stage, window: MainWindow) -> None:
    again = restarted(qtbot, stage, window)
    news = again.campaign.news
    qtbot.waitUntil(lambda: "сама не начнётся: нет пароля" in news.text(), timeout=5000)
    assert news.kind == "warn"
    again.office.keep_account("demo", "demo")
    qtbot.waitUntil(lambda: again.desk.connected and not again.desk.tasks.busy, timeout=20_000)
    assert "сама не начнётся" not in words(again)


def test_the_strip_leads_to_the_account(qtbot: QtBot, stage: Stage, window: MainWindow) -> None:
    again = restarted(qtbot, stage, window)
    qtbot.waitUntil(lambda: "сама не начнётся" in again.campaign.news.text(), timeout=5000)
    again.news.on_button(ACCOUNT)
    assert again.page is Page.SETTINGS


def test_its_page_says_so_until_the_password_is_there(
    qtbot: QtBot, stage: Stage, window: MainWindow, clock: Shifted
) -> None:
    gateway = window.gateway
    again = restarted(qtbot, stage, window)
    again.news.on_button(LOOK)
    qtbot.waitUntil(lambda: again.desk.phase is Phase.SENDING, timeout=5000)
    banner = again.campaign.sending.banner
    qtbot.waitUntil(banner.isVisible, timeout=5000)
    said = words(again)
    assert "Рассылка сама не начнётся: счёт не подключён, пароля нет." in said
    assert "Начнётся сама" not in said
    assert "начнётся сама" not in said
    assert banner.kind == "warn"
    assert banner.deed.text() == "Ввести пароль…"
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    assert again.page is Page.SETTINGS
    again.office.keep_account("demo", "demo")
    qtbot.waitUntil(lambda: again.desk.connected and not again.desk.tasks.busy, timeout=20_000)
    again.show_page(Page.CAMPAIGN)
    assert "не подключён" not in words(again)
    assert "начнётся сама" in words(again)
    clock.set(AT)
    again.desk.schedule.look()
    qtbot.waitUntil(lambda: gateway.requests == 12, timeout=20_000)
    qtbot.waitUntil(lambda: not again.desk.busy, timeout=5000)
