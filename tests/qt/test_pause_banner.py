"""What the gateway refused stands in the panel as such, with the one thing to do, and the code for whoever asks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.qt.office import Offices, begin, open_office, prepare

S = MessageState


def stopped_by(qtbot: QtBot, stage: Stage, offices: Offices, answer: str, first: int = 5) -> MainWindow:
    """The window after a campaign that this answer stopped, to the so-maniest request and all after it."""
    offices(Fault(FaultName.ANSWER, nth=frozenset(range(first, 13)), body=answer))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: not window.desk.busy and window.campaign.sending.banner.isVisible(), timeout=20_000)
    return window


def primaries(window: MainWindow) -> list[str]:
    buttons = window.findChildren(QPushButton)
    return [one.accessibleName() for one in buttons if one.isVisible() and one.property("kind") == "primary"]


def test_the_account_without_points_goes_on_with_its_price(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = stopped_by(qtbot, stage, offices, "05")
    banner = window.campaign.sending.banner
    assert banner.kind == "err"
    assert banner.text() == (
        "На счёте кончились баллы, отправка на паузе. 4 ушли, 8 ждут, повторов не будет. "
        "Пополните счёт SMSFox и продолжите."
    )
    assert banner.deed.accessibleName().startswith("Продолжить · 8 · ≈\u00a0")
    assert banner.deed.accessibleName().endswith("₽")
    assert primaries(window) == [banner.deed.accessibleName()]
    assert window.bar.sending.pause.isVisible()
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    qtbot.waitUntil(lambda: window.desk.busy, timeout=10_000)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)


def test_a_refused_login_leads_to_the_account(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = stopped_by(qtbot, stage, offices, "03")
    banner = window.campaign.sending.banner
    assert banner.kind == "err"
    assert primaries(window) == ["Проверить счёт"]
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    assert window.page is Page.SETTINGS


def test_a_request_that_was_not_understood_offers_the_report(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = stopped_by(qtbot, stage, offices, "02")
    banner, counts = window.campaign.sending.banner, window.desk.run.counts
    assert (banner.kind, counts) == ("err", {S.ACCEPTED: 4, S.REJECTED: 2, S.QUEUED: 6})
    assert "4 ушли, 2 отклонены, 6 ждут, ничего не потеряно." in banner.text()
    assert primaries(window) == ["Сохранить отчёт…"]
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given) or ("", ""))
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    assert asked


def test_code_and_answer_can_be_read_and_copied(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = stopped_by(qtbot, stage, offices, "05")
    banner, record = window.campaign.sending.banner, window.desk.run.record
    assert not banner.facts.isVisible()
    banner.details.click()
    told = banner.facts.text()
    assert "no_points" in told
    assert "Ответ шлюза: 05" in told
    assert str(record.last_attempt) in told
    assert record.gateway in told
    assert "7900" not in told, "no number of a person"
    banner.copy.click()
    assert QGuiApplication.clipboard().text() == told
    window.office.change_language("en")
    qtbot.waitUntil(lambda: "Gateway’s answer: 05" in banner.facts.text(), timeout=5000)


def test_what_a_person_paused_has_no_banner(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(rate=1.0)
    prepare(qtbot, window)
    begin(qtbot, window)
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    assert window.desk.phase is Phase.SENDING
    assert not window.campaign.sending.banner.isVisible()
    assert primaries(window) == ["Продолжить"]
