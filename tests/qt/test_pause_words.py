"""The panel of a campaign that stands names what stopped it, as far as anybody knows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.states import PauseReason
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, begin, campaign, open_office, prepare, press_go_on, rows

PAGE = judge(Exchange(True, 200, b"<html><body>Wi-Fi</body></html>"))


def told(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.campaign.sending.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault(FaultName.STATUS, code=503), "(HTTP 503)"),
        (Fault(FaultName.REDIRECT, location="http://wifi.invalid/login"), "(wifi.invalid)"),
        (Fault(FaultName.HTML), "Вместо шлюза ответил кто-то другой"),
    ],
)
def test_what_answered_is_named(qtbot: QtBot, stage: Stage, offices: Offices, fault: Fault, words: str) -> None:
    offices(fault)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: words in told(window), timeout=20_000)
    assert "Смените пароль" not in told(window), "it never left this computer"


def test_what_stopped_it_is_in_sight_in_the_smallest_window(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.STATUS, code=503))
    window = open_office(qtbot, stage)
    window.resize(1024, 600)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: "(HTTP 503)" in told(window), timeout=20_000)
    words = next(one for one in window.campaign.sending.findChildren(QLabel) if "(HTTP 503)" in one.text())
    qtbot.waitUntil(lambda: words.visibleRegion().boundingRect().size() == words.size(), timeout=5000)


def test_a_page_over_plain_http_exposed_the_password(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    program = open_program()
    journal = program.journal()
    number = journal.arm(campaign("http://sms.example.com/api/"), rows(5))
    journal.start(number)
    claim = journal.claim(number)
    assert claim is not None
    journal.record(claim, PAGE)
    journal.pause(number, PauseReason.WRONG_ADDRESS)
    program.close()
    window = open_office(qtbot, stage)
    window.open_campaign(number)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    assert "Смените пароль: он ушёл по сети открыто" in told(window)


def test_pause_that_became_go_on_by_itself_sends_nothing_at_once(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """The campaign stood still just when somebody was about to press Pause."""
    offices(Fault(FaultName.STATUS, code=503))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    face = window.bar.sending
    resumed: list[bool] = []
    face.resume_requested.connect(lambda: resumed.append(True))
    qtbot.waitUntil(lambda: not face._running, timeout=20_000)
    face.pause.click()
    assert not resumed
    press_go_on(qtbot, window)
    assert resumed
