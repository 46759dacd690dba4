"""Where the office does not know what a point costs, points are said, and nothing is said to cost no roubles."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.settings import Settings
from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.office import Offices, agree, open_office, prepare, send

LOST = Fault(FaultName.CLOSE_AFTER, nth=frozenset({6, 9}))


def said(window: MainWindow) -> str:
    """Every word on the screen."""
    parts = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return "\n".join(part.text() for part in parts if part.isVisible()).replace("\u00a0", " ")


def test_no_page_and_no_button_says_nought_roubles(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(LOST)
    window = open_office(qtbot, stage)
    window.office.change_setting("point_price", Decimal(0))
    window.office.change_setting("own_number", "8 900 000-00-99")
    prepare(qtbot, window)

    def look() -> None:
        assert " 0 ₽" not in said(window)
        assert "24 балла" in said(window)

    look()
    window.campaign.message.sample.foot.button.click()
    assert "2 SMS за 2 балла" in said(window)
    window.bar.ask.keep.click()
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    look()
    window.desk.back()
    send(qtbot, window)
    look()
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=5000)
    assert "Повторить · 4 SMS · 4 балла" in said(window)
    window.campaign.result.settlement.repeat.click()
    assert "за 4 балла" in said(window)
    window.desk.program.change_settings(rate=1.0)
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.campaign.sending.isVisible(), timeout=10_000)
    assert " 0 ₽" not in said(window)
    qtbot.waitUntil(lambda: not window.desk.under_way, timeout=20_000)


def test_nobody_has_said_the_price_on_the_first_day_and_the_check_page_leads_to_it(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.office.change_setting("point_price", Settings().point_price)
    prepare(qtbot, window)
    assert "₽" not in said(window)
    assert "цена балла не указана" in said(window)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    link = next(part for part in check.findChildren(QPushButton) if part.text() == "задать цену")
    assert link.isVisible()
    assert "₽" not in said(window)
    link.click()
    field = window.settings.prices.fields["point_price"].control
    assert window.page is Page.SETTINGS
    qtbot.waitUntil(field.hasFocus, timeout=5000)
    qtbot.keyClicks(field, "2,35")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.show_page(Page.CAMPAIGN)
    qtbot.waitUntil(lambda: "≈ 56,40 ₽" in said(window), timeout=5000)
    assert link.isHidden()
