"""The bar of a result: what was not delivered once more, the report, a similar campaign; and how they came through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.report_menu import ReportRows
from tests.qt.office import ACCEPTED, Offices, agree, campaign, open_office, rows

S = MessageState


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """A campaign of four on the desk: two delivered, two not."""
    gateway, url = offices()
    program = open_program()
    journal = program.journal()
    made = journal.arm(campaign(url), rows(4))
    journal.start(made)
    for place in range(4):
        claim = journal.claim(made)
        assert claim is not None
        journal.record(claim, ACCEPTED)
        status = ReportStatus.DELIVERED if place < 2 else ReportStatus.NOT_RECEIVING
        journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    journal.finish(made)
    program.close()
    window = open_office(qtbot, stage)
    window.gateway = gateway
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    return window


def primaries(window: MainWindow) -> list[QPushButton]:
    buttons = window.bar.result.findChildren(QPushButton)
    return [one for one in buttons if one.isVisible() and one.property("kind") == "primary"]


def test_the_undelivered_go_once_more_after_a_question(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.bar.result
    qtbot.waitUntil(bar.repeat.isEnabled, timeout=10_000)
    # The operator said that they take no SMS: once more is a person's own idea, and a calculation.
    assert primaries(window) == [bar.export]
    assert bar.repeat.words().replace("\u00a0", " ") == "Всё же повторить 2 · 2 SMS · ≈ 1 ₽"
    assert "снова" in bar.repeat.toolTip()
    assert "≈" in window.campaign.result._action(S.UNDELIVERED)
    bar.repeat.click()
    assert window.gateway.requests == 0
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.gateway.requests == 2 and not window.desk.busy, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    qtbot.waitUntil(lambda: not bar.repeat.isVisible() and bar.isVisible(), timeout=10_000)
    assert primaries(window) == [bar.export]
    # Four were paid for, and two of them once more.
    qtbot.waitUntil(lambda: window.desk.run.spent_points == 6, timeout=5000)
    assert "6 баллов" in "\n".join(label.text() for label in window.campaign.result.findChildren(QLabel))


def test_one_message_is_spoken_of_as_one(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: S.UNDELIVERED in window.settling.offers.every, timeout=10_000)
    offer = window.settling.offers.every[S.UNDELIVERED]
    for state, words in (
        (S.UNDELIVERED, "По отчёту 1 сообщение не доставлено."),
        (S.UNKNOWN, "1 сообщение могло дойти: тогда человек получит SMS дважды."),
    ):
        window.questions.repeat(replace(offer, state=state, messages=offer.messages[:1]))
        assert window.bar.ask.note.text().startswith(words)


def test_the_report_is_of_all_rows_of_those_on_show_or_of_those_to_fix(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[ReportRows] = []
    window.bar.result.export_requested.disconnect()
    window.bar.result.export_requested.connect(asked.append)
    menu = window.bar.result.export.menu()
    for action in menu.actions():
        action.trigger()
    assert asked == [ReportRows.ALL, ReportRows.SHOWN, ReportRows.TO_FIX]


def test_how_they_came_through_is_drawn_and_said(qtbot: QtBot, window: MainWindow) -> None:
    chart = window.campaign.result.chart
    qtbot.waitUntil(lambda: chart.curve is not None and not chart.isHidden(), timeout=10_000)
    assert (chart.curve.accepted[-1], chart.curve.delivered[-1], chart.curve.total) == (4, 2, 4)
    assert "доставлено 50" in chart.accessibleDescription()
    window.desk.begin_anew()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)


def test_a_similar_one_takes_text_and_sender(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.result.duplicate.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.DRAFT, timeout=5000)
    assert window.desk.draft.text == "Text"
