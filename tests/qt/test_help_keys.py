"""F1 lists every key that there is: what a person cannot find on its page, nobody presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.help_page import HelpPage
from smsfox_gui.qt.local_keys import LocalKey
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.conftest import OpenDemo

NATIVE = QKeySequence.SequenceFormat.NativeText
DRAWN = (
    *("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+,", "F10", "F1", "Ctrl+N", "Ctrl+O", "Ctrl+V", "Ctrl+F", "F6", "Shift+F6"),
    *("F3", "Shift+F3", "F2", "Space", "Shift+Space", "Ctrl+Z", "Ctrl+Y", "Ctrl+Space", "Alt+Left", "Alt+Right"),
    *("Ctrl+T", "Ctrl+Enter", "Ctrl+Shift+Enter", "F8", "Ctrl+E", "Ctrl+D", "Esc", "Ctrl+Tab"),
)
"""What was promised."""


def shown(qtbot: QtBot, window: MainWindow) -> HelpPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.page is Page.HELP)
    return window.help


def said(page: HelpPage) -> dict[str, str]:
    return {keys.text(): words.text() for keys, words in (*page.keys, *page.local_keys)}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_has_every_key_with_its_words(qtbot: QtBot, open_demo: OpenDemo, language: str) -> None:
    window = open_demo(language)
    page = shown(qtbot, window)
    told = said(page)
    assert all(told.values())
    declared = [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    declared += [action.shortcut() for action in window.findChildren(QAction) if action.shortcuts()]
    declared += [QKeySequence(key.value) for key in LocalKey] + [QKeySequence(keys) for keys in DRAWN]
    assert {sequence.toString(NATIVE) for sequence in declared} - set(told) == set()
    assert len(told) == len(page.keys) + len(page.local_keys), "none is listed twice"


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("size", [(1366, 688), (1024, 600)], ids=["1366", "1024"])
def test_all_of_it_is_read_whole(qtbot: QtBot, open_demo: OpenDemo, language: str, size: tuple[int, int]) -> None:
    window = open_demo(language)
    window.resize(*size)
    page = shown(qtbot, window)
    lines = (*page.keys, *page.local_keys)
    qtbot.waitUntil(lambda: all(words.height() >= words.heightForWidth(words.width()) for _, words in lines))
    assert all(keys.width() >= keys.sizeHint().width() for keys, _ in lines)
