"""Where no delivery reports are received, nothing is said that only a report could tell; where they are, all is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.adapters.peers import unused_port
from tests.qt.office import ACCEPTED, LOST, Offices, campaign, open_office, rows


@pytest.fixture
def finished(offices: Offices) -> int:
    """Thirty taken by the gateway and one in doubt: no report of any came."""
    _, url = offices()
    program = open_program()
    journal = program.journal()
    made = journal.arm(campaign(url), rows(31))
    journal.start(made)
    for place in range(31):
        claim = journal.claim(made)
        assert claim is not None
        journal.record(claim, ACCEPTED if place else LOST)
    journal.finish(made)
    program.close()
    return made


def shown(qtbot: QtBot, stage: Stage, made: int) -> MainWindow:
    window = open_office(qtbot, stage)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=10_000)
    return window


def said(*parts: QWidget) -> str:
    labels = [label for part in parts for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
    return "\n".join(label.text() for label in labels)


def test_without_reports_the_result_speaks_of_what_the_gateway_accepted(
    qtbot: QtBot, stage: Stage, finished: int
) -> None:
    window = shown(qtbot, stage, finished)
    result, bar = window.campaign.result, window.bar.result
    words = said(result, bar)
    assert "Шлюз принял 30 из 31" in words
    assert "Отчёты о доставке не принимаются" in words
    assert "сообщений принял шлюз" in words
    for impossible in ("Доставлено", "доставлено", "ждём отчёт", "отчёта нет", "Отчёт ещё"):
        assert impossible not in words, impossible
    assert "97" in bar._good.toolTip() + bar._good.accessibleName() + said(bar)
    assert result.settlement.wait.isHidden()
    assert result.settlement.count.text() == "Считать ушедшим"
    assert "≈" in result.settlement.repeat.text()
    qtbot.waitUntil(lambda: not result._curve_title.isHidden(), timeout=10_000)
    assert result._curve_title.text() == "Как уходили"
    assert result.chart.accessibleName() == "Как уходили сообщения"
    assert result._figures[1].said[1].replace("\u00a0", " ") == "из них неясно ≈ 0,50 ₽"
    window.questions.repeat(window.settling.offers.every[MessageState.UNKNOWN])
    assert "подождать" not in window.bar.ask.note.text()
    assert "дважды" in window.bar.ask.note.text()
    window.end_inquiry()
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=10_000)
    assert "0 %" not in said(window.history)
    window.show_page(Page.CAMPAIGN)
    result.receive.click()
    assert window.page is Page.SETTINGS
    assert window.settings.reports.isVisible()


def test_with_reports_it_is_as_ever_and_it_changes_at_once(qtbot: QtBot, stage: Stage, finished: int) -> None:
    window = shown(qtbot, stage, finished)
    result = window.campaign.result
    assert not result.unreported.isHidden()
    with qtbot.waitSignal(window.listening.changed, timeout=10_000):
        window.office.change_setting("report_port", unused_port())
    words = said(result)
    assert "Доставлено 0 из 31" in words
    assert "отчёта нет" in words
    assert result.unreported.isHidden()
    assert not result.settlement.wait.isHidden()
