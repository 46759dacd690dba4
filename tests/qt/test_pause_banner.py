"""What the gateway refused stands in the panel as such, with the one thing to do, and the code for whoever asks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.qt.office import Offices, begin, open_office, prepare

S = MessageState


def stopped_by(
    qtbot: QtBot, stage: Stage, offices: Offices, answer: str, first: int = 5, times: int = 8
) -> MainWindow:
    """The window after a campaign that this answer stopped, to the so-maniest request and some after it."""
    gateway, _ = offices(Fault(FaultName.ANSWER, nth=frozenset(range(first, first + times)), body=answer))
    window = open_office(qtbot, stage)
    window.gateway = gateway
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: not window.desk.busy and window.campaign.sending.banner.isVisible(), timeout=20_000)
    return window


def primaries(window: MainWindow) -> list[str]:
    buttons = window.findChildren(QPushButton)
    return [one.accessibleName() for one in buttons if one.isVisible() and one.property("kind") == "primary"]


def accepted(window: MainWindow) -> list[str]:
    """Whose SMS the gateway took, of all campaigns."""
    reader = window.desk.reader()
    try:
        messages = [one for record in reader.campaigns() for one in reader.messages(record.id)]
    finally:
        reader.close()
    return [one.phone for one in messages if one.state is S.ACCEPTED]


def test_the_account_without_points_goes_on_with_its_price(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = stopped_by(qtbot, stage, offices, "05", times=1)
    banner, gone = window.campaign.sending.banner, accepted(window)
    assert banner.kind == "err"
    assert banner.text() == (
        "На счёте кончились баллы, отправка на паузе. 4 ушли, 8 ждут, повторов не будет. "
        "Пополните счёт SMSFox и продолжите."
    )
    assert banner.deed.accessibleName().startswith("Продолжить · 8 сообщений · ≈\u00a0")
    assert banner.deed.accessibleName().endswith("₽")
    assert primaries(window) == [banner.deed.accessibleName()]
    assert window.bar.sending.pause.isVisible()
    assert not banner.deed.hasFocus(), "what costs money is under no key that was meant for something else"
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 5 + 8, "the one that was refused is asked once more, nobody else is"
    everybody = accepted(window)
    assert len(set(everybody)) == len(everybody) == 12
    assert everybody[:4] == gone


def test_a_refused_login_leads_to_the_account(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = stopped_by(qtbot, stage, offices, "03")
    banner = window.campaign.sending.banner
    assert banner.kind == "err"
    assert primaries(window) == ["Проверить счёт"]
    qtbot.waitUntil(banner.deed.hasFocus, timeout=5000)
    banner.deed.click()
    assert window.page is Page.CAMPAIGN, "a key that was meant for the pause does nothing yet"
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.deed.click()
    assert window.page is Page.SETTINGS


def test_a_request_that_was_not_understood_offers_the_report(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = stopped_by(qtbot, stage, offices, "02")
    banner, counts = window.campaign.sending.banner, window.desk.run.counts
    assert (banner.kind, counts) == ("err", {S.ACCEPTED: 4, S.REJECTED: 2, S.QUEUED: 6})
    assert "4 ушли, 2 отклонены, 6 ждут, ничего не потеряно." in banner.text()
    assert primaries(window) == ["Сохранить отчёт…"]
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    folder = tmp_path / "Документы"
    folder.mkdir()
    target, note = folder / "отчёт", window.campaign.sending.saved
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    banner.deed.click()
    qtbot.waitUntil(note.isVisible, timeout=10_000)
    saved = target.with_suffix(".txt")
    assert str(saved) in " ".join(one.text() for one in note.findChildren(QLabel))
    assert [one.name for one in folder.iterdir()] == [saved.name], "neither the list nor anything half written"
    told = saved.read_text("utf-8-sig")
    assert told == banner.facts.text() + "\n"
    assert "Ответ шлюза: 02" in told
    contacts = window.desk.draft.contacts
    for row in contacts.rows():
        assert row.phone not in told
        words = [cell for cell in row.cells if any(map(str.isalpha, cell))]  # a time may be that of the report
        assert not [cell for cell in words if cell in told]
    assert window.desk.draft.text not in told


def test_a_report_that_could_not_be_written_is_said(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = stopped_by(qtbot, stage, offices, "02")
    banner = window.campaign.sending.banner
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.txt"), ""))
    with qtbot.waitSignal(window.desk.failed, timeout=10_000):
        banner.deed.click()
    said = " ".join(one.text() for one in window.campaign.news.findChildren(QLabel))
    assert "Такой папки нет, файл не записан." in said
    assert not window.campaign.sending.saved.isVisible()


def test_another_reason_to_stand_has_a_deed_that_nobody_meant_to_press_yet(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = stopped_by(qtbot, stage, offices, "05")
    panel, run, asked = window.campaign.sending, window.desk.run, []
    banner = panel.banner
    panel.remedy_requested.connect(asked.append)
    qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
    banner.details.click()
    for change in ({"reason": PauseReason.BAD_PARAMETERS}, {"id": run.record.id + 1}):
        run.record = replace(run.record, **change)
        panel.say(run, running=False, stopping=False, limit=0)
        assert banner.inert
        assert not banner.facts.isVisible()
        banner.deed.click()
        assert not asked
        qtbot.waitUntil(lambda: not banner.inert, timeout=5000)
        banner.details.click()
    panel.say(run, running=False, stopping=False, limit=0)
    assert not banner.inert, "the same, said again"
    assert banner.facts.isVisible()


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
