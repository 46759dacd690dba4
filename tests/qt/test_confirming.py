"""Money is spent only by somebody who saw the check page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, open_demo: Callable[[str], MainWindow]) -> MainWindow:
    made = open_demo("ru")
    qtbot.waitUntil(made.bar.compose.send.isEnabled, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=5000)
    return made


@pytest.mark.parametrize("page", [Page.SETTINGS, Page.HISTORY])
def test_the_keys_lead_to_the_check_page_and_send_nothing_unseen(qtbot: QtBot, window: MainWindow, page: Page) -> None:
    window.show_page(page)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert window.desk.phase is Phase.CHECK
    assert window.campaign.check.isVisible()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.show_page(page)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL | SHIFT)
    qtbot.wait(300)
    assert window.desk.phase is Phase.CHECK
    window.show_page(Page.CAMPAIGN)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert window.desk.phase is Phase.ARMING
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
