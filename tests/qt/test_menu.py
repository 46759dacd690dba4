"""The menu: what means nothing is not in it, what must wait says why, and Help is there and on F1 from everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.commands import MENU, Command
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.conftest import OpenDemo


def offered(window: MainWindow) -> set[Command]:
    """What stands in the menu."""
    return {one for one in MENU if one is not None and window.commands[one].isVisible()}


def test_on_the_first_page_nothing_is_offered_that_means_nothing_there(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: window.welcomes and not window.desk.tasks.busy, timeout=20_000)
    there = offered(window)
    assert not there & {Command.KEEP_LIST, Command.STOP_ROW, Command.EXPORT, Command.PAUSE, Command.SIMILAR}
    assert not there & {Command.CHECK, Command.TRIAL}, "there is no text yet, nor a place for it"
    assert {Command.NEW, Command.OPEN, Command.HELP, Command.DEMO, Command.QUIT} <= there


def test_what_must_wait_says_why(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert {Command.KEEP_LIST, Command.STOP_ROW, Command.CHECK, Command.TRIAL} <= offered(window)
    assert window.commands.menu.toolTipsVisible()
    window.desk.draft.set_text("", replaced=True)
    qtbot.waitUntil(lambda: not window.commands[Command.CHECK].isEnabled(), timeout=5000)
    for one in (Command.CHECK, Command.TRIAL):
        assert window.commands[one].isVisible()
        assert window.commands[one].toolTip() == "Пока рано: чего не хватает, сказано внизу окна"
    window.show_page(Page.HISTORY)
    assert Command.STOP_ROW not in offered(window), "the row it is about is out of sight"


def test_help_is_in_the_menu_and_esc_leads_back(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.show_page(Page.STOP_LIST)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.shown() is window.help
    assert window.windowTitle().startswith("Справка")
    said = " ".join(label.text() for label in window.help.findChildren(QLabel))
    for words in ("Проверить перед отправкой", "Ctrl+Enter", "Доставлено", "{Имя}"):
        assert words in said
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is Page.STOP_LIST
    window.commands[Command.HELP].trigger()
    window.help.back.click()
    assert window.page is Page.STOP_LIST


def test_on_the_settings_f1_is_their_column(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.resize(1024, 600)
    window.show_page(Page.SETTINGS)
    qtbot.waitUntil(lambda: window.settings.isVisible() and not window.settings.help.isVisible(), timeout=5000)
    window.commands[Command.HELP].trigger()
    assert window.settings.help.isVisible()
    assert window.page is Page.SETTINGS
