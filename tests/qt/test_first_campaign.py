"""Somebody who has never seen the program sends her first campaign, in the demo, in three clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase


class Hand:
    """Presses what can be seen and pressed, where it can be seen; counts."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clicks = 0

    def click(self, button: QPushButton) -> None:
        """One click of the left button on the window, at the button's middle."""
        self._qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=20_000)
        window = button.window()
        place = button.mapTo(window, button.rect().center())
        under = window.childAt(place)
        assert under is button or button.isAncestorOf(under), f"{under} lies over it"
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, QPoint(place)))
        self.clicks += 1


def test_three_clicks_from_the_first_window(qtbot: QtBot, stage: Stage) -> None:
    first = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: first.welcomes and not first.desk.tasks.busy, timeout=20_000)
    hand = Hand(qtbot)
    hand.click(first.welcome.demo)
    qtbot.waitUntil(lambda: stage.window not in (None, first), timeout=20_000)
    window = stage.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert window.bar.compose.send.accessibleName() == "Отправить 12 учебных сообщений · 0\u00a0₽"
    hand.click(window.bar.compose.send)
    hand.click(window.campaign.check.confirm)
    run = window.desk.run
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    qtbot.waitUntil(lambda: run.counts[MessageState.DELIVERED] + run.counts[MessageState.UNDELIVERED] == 12)
    assert hand.clicks == 3


@pytest.mark.parametrize("clipboard", ["Телефон\n8 916 123-45-61\n8 916 123-45-62\n", ""])
def test_a_list_is_pasted_on_the_first_page_as_it_says(qtbot: QtBot, stage: Stage, clipboard: str) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: window.welcomes and not window.desk.tasks.busy, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    QApplication.clipboard().setText(clipboard)
    here = QApplication.focusWidget()
    assert here is window.welcome.demo
    QTest.keyClick(here, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not window.welcomes
    pane = window.campaign.list_pane
    if clipboard:
        qtbot.waitUntil(lambda: pane.contacts is not None and pane.contacts.counts().ready == 2, timeout=10_000)
    else:
        assert "В буфере обмена нет текста" in pane.top.banner.text()
        assert pane.top.banner.isVisible()
