"""In a low window a campaign that stands shows what may be done about it, not the empty chart of its speed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.pages import Phase
from tests.qt.office import ACCEPTED, LOST, Offices, begin, cut_short, open_office, prepare


def test_what_is_in_doubt_can_be_settled_without_scrolling(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    made = cut_short(url, LOST, ACCEPTED)
    window = open_office(qtbot, stage)
    window.resize(1366, 720)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=10_000)
    panel = window.campaign.sending
    assert panel.chart.isHidden()
    for button in (panel.settlement.count, panel.settlement.repeat):
        qtbot.waitUntil(lambda button=button: not button.visibleRegion().isEmpty(), timeout=5000)
        assert button.visibleRegion().boundingRect() == QRect(QPoint(0, 0), button.size())


def test_while_it_is_sent_its_speed_is_drawn(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(rate=0.5)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: not window.campaign.sending.chart.isHidden(), timeout=10_000)
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    qtbot.waitUntil(window.campaign.sending.chart.isHidden, timeout=5000)
