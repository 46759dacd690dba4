"""Pages that are made when they are first asked for know what happened before."""

from __future__ import annotations

import socket

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.conftest import OpenDemo
from tests.qt.office import send

LATER = ("welcome", "history", "stop_face", "stop_page", "settings")


def made(window: MainWindow) -> set[str]:
    """The pages that are there by now."""
    return vars(window).keys() & set(LATER)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage) -> MainWindow:
    """A new program, at rest on its welcome page."""
    opened = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: opened.welcomes and not opened.desk.tasks.busy, timeout=20_000)
    return opened


def test_nothing_is_made_that_nobody_has_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    assert made(window) == {"welcome"}
    assert window.pages.count() == 2
    window.show_page(Page.HISTORY)
    assert made(window) == {"welcome", "history"}
    window.show_page(Page.STOP_LIST)
    window.show_page(Page.SETTINGS)
    assert made(window) == set(LATER)
    kept = window.settings
    window.show_page(Page.CAMPAIGN)
    window.show_page(Page.SETTINGS)
    assert window.settings is kept
    assert window.pages.count() == 5


def test_of_the_campaign_nothing_is_made_that_nobody_has_asked_for(window: MainWindow) -> None:
    """Each widget costs memory that an idle window would keep for days."""
    campaign, bar = window.campaign, window.bar
    assert not campaign.has_check
    assert not campaign.has_sent
    assert vars(bar).keys().isdisjoint({"check", "sending", "stop", "leave", "result", "history"})
    assert "popup" not in vars(campaign.message.templates)
    assert campaign.message.advice.cards == []
    assert "choices" not in vars(campaign.list_pane.top.reading)
    assert "reading" not in vars(campaign.list_pane.places)
    window.commands[Command.BACK].trigger()
    assert "stop" not in vars(bar)


def test_what_the_next_page_shows_is_made_before_anybody_asks_for_it(qtbot: QtBot, open_demo: OpenDemo) -> None:
    """Made at one go, it would hold up the window when a person waits for it."""
    window = open_demo("ru")
    campaign, bar = window.campaign, window.bar
    qtbot.waitUntil(lambda: campaign.has_check and "check" in vars(bar), timeout=20_000)
    assert not campaign.has_sent
    assert "sending" not in vars(bar)
    bar.compose.send.click()
    qtbot.waitUntil(lambda: campaign.has_sent and "sending" in vars(bar), timeout=5000)
    assert set(campaign.sending._legend._made) == set(MessageState)
    bar.check.strip.text_requested.emit()
    send(qtbot, window)
    assert window.campaign.left() is window.campaign.results
    qtbot.waitUntil(lambda: window.campaign.results.table.count == 12, timeout=5000)


def test_a_page_comes_in_the_language_and_colours_of_now(qtbot: QtBot, window: MainWindow) -> None:
    window.office.change_setting("language", "en")
    window.office.change_setting("theme", "dark")
    window.show_page(Page.SETTINGS)
    qtbot.waitUntil(window.settings.isVisible, timeout=5000)
    assert window.settings.search.placeholderText() == "Find a setting"
    assert window.settings.grab().toImage().pixelColor(2, 2) == theme.color("window")
    window.office.change_setting("language", "ru")
    qtbot.waitUntil(lambda: window.settings.search.placeholderText() == "Найти настройку", timeout=5000)


def test_settings_know_what_was_done_before_they_were_made(qtbot: QtBot, window: MainWindow) -> None:
    window.office.keep_account("klinika", "secret")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        window.office.change_setting("report_port", taken.getsockname()[1])
        qtbot.waitUntil(lambda: window.desk.connected and bool(window.listening.fault()), timeout=20_000)
    assert "settings" not in made(window)
    page = window.settings
    assert page.account.account_form.login.text() == "klinika"
    assert "до закрытия программы" in page.account._state.text()
    assert page.history.folder.text() == str(window.desk.program.folder)
    assert page.reports.fault._words.text() == window.listening.fault()
    window.office.change_setting("login", "another")
    assert page.account.account_form.login.text() == "another"


def test_a_check_of_the_connection_is_told_on_every_page_that_is_there(qtbot: QtBot, window: MainWindow) -> None:
    window.office.check_connection()
    welcome = window.welcome
    assert not welcome.save.isEnabled()
    qtbot.waitUntil(welcome.save.isEnabled, timeout=20_000)
    assert welcome.answer.isVisible()
    assert "settings" not in made(window)
