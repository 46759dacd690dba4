"""The demo charges nothing, and every place that speaks of money says so."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.conftest import OpenDemo
from tests.qt.office import send

SUM = re.compile(r"([\d\u202f.,]+)\u00a0₽")
"""An amount of money, as `numbers.money` writes it."""

CHEAPER = "{Имя}, ждём вас в регистратуре на первом этаже. Перенести приём: 8 900 000-00-10"
"""Two SMS, or one with the number written together."""


def sums(window: MainWindow) -> set[str]:
    """Every amount of roubles that stands in the window, or is spoken of by it."""
    said: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QLabel | QAbstractButton):
                said.append(widget.text())
    return {found for words in said for found in SUM.findall(words)}


def test_every_sum_of_the_demo_is_nothing(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    advice = window.campaign.advice
    window.campaign.message.editor.set_text(CHEAPER)
    qtbot.waitUntil(lambda: advice.is_for(CHEAPER) and bool(advice.offers), timeout=20_000)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert sums(window) == {"0"}
    assert "24 балла" in window.campaign.message.totals._figures[3].accessibleName(), "points as the tariff has them"
    window.bar.compose.send.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.CHECK, timeout=10_000)
    assert sums(window) == {"0"}
    window.desk.back()
    send(qtbot, window)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    assert sums(window) == {"0"}
