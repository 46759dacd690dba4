"""The words of a result: what a figure is, how two buttons differ, what can be looked for."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Event
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.adapters.peers import unused_port
from tests.qt.office import ACCEPTED, LOST, REJECTED, Offices, campaign, open_office, rows

S = MessageState


def shown(
    qtbot: QtBot, stage: Stage, url: str, verdicts: list[Verdict], reports: list[ReportStatus], *, cancel: bool = False
) -> MainWindow:
    """The result of a campaign of as many messages, two more where the rest of it was cancelled."""
    made = over(url, verdicts, reports, cancel=cancel)
    window = open_office(qtbot, stage)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    return window


def over(url: str, verdicts: list[Verdict], reports: list[ReportStatus], *, cancel: bool = False) -> int:
    """Such a campaign in the journal, before the window is there."""
    program = open_program()
    journal = program.journal()
    made = journal.arm(campaign(url), rows(len(verdicts) + 2 * cancel))
    journal.start(made)
    for place, verdict in enumerate(verdicts):
        claim = journal.claim(made)
        assert claim is not None
        journal.record(claim, verdict)
        if place < len(reports):
            journal.settle(DeliveryReport(claim.attempt, claim.phone, reports[place]))
    journal.cancel(made) if cancel else journal.finish(made)
    program.change_settings(report_port=unused_port())
    program.close()
    return made


DELIVERED = ReportStatus.DELIVERED


def test_accepted_looks_the_same_everywhere(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED] * 2, [])
    assert window.campaign.result._look(window.desk.run) == ("send_regular", "info")
    assert window.bar.result._good._said[0] == "accepted"


def test_the_time_says_what_took_it(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED] * 3, [DELIVERED] * 2)
    result = window.campaign.result
    qtbot.waitUntil(lambda: result._figures[2].said[1] == "до последнего отчёта", timeout=10_000)
    window.desk.run.reports_wanted = lambda: False
    window.desk.run._counts.update({S.DELIVERED: -2, S.ACCEPTED: 2})
    result.say(window.desk.run)
    assert result._figures[2].said[1] == "шла отправка"


def test_the_header_says_from_when_to_when(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED], [DELIVERED])
    record = window.desk.run.record
    began, ended = record.started.astimezone(), record.ended.astimezone()
    wanted = f"{began:%d.%m.%Y, %H:%M}" + ("" if f"{began:%H:%M}" == f"{ended:%H:%M}" else f"–{ended:%H:%M}")
    assert window.campaign.header._phase.text().endswith(wanted)


def test_the_two_exports_say_what_differs(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED], [])
    top, asked = window.campaign.results.top, list[object]()
    assert top.export.words() == "Выгрузить показанное…"
    top.export_requested.disconnect()
    top.export_requested.connect(asked.append)
    top.export.click()
    assert asked == ["shown"]


@pytest.mark.parametrize("looked_for", ["неверно", "ОТКЛОНЕНО", "связь", "не принимает", "неизвестно: св"])
def test_a_reason_can_be_looked_for(qtbot: QtBot, stage: Stage, offices: Offices, looked_for: str) -> None:
    _, url = offices()
    reports = [DELIVERED, ReportStatus.NOT_RECEIVING]
    window = shown(qtbot, stage, url, [ACCEPTED, ACCEPTED, REJECTED, LOST], reports)
    results = window.campaign.results
    assert results.search.placeholderText() == "Поиск: имя, номер или причина"
    results.search.setText(looked_for)
    qtbot.waitUntil(lambda: len(results.shown_ids()) == 1, timeout=5000)


def test_those_not_written_to_have_their_price_on_the_button(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED], [], cancel=True)
    rest = window.bar.result.rest
    qtbot.waitUntil(rest.isEnabled, timeout=5000)
    assert rest.words() == "Написать остальным 2 · 2 SMS · ≈\u00a01\u00a0₽"


def test_the_question_before_a_repeat_names_sms_and_price_once(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED, LOST, LOST], [DELIVERED])
    qtbot.waitUntil(lambda: S.UNKNOWN in window.settling.offers.every, timeout=5000)
    window.campaign.result.settlement.repeat.click()
    ask = window.bar.ask
    assert ask.question.text() == "Отправить ещё раз 2 сообщения, 2 SMS, за ≈\u00a01\u00a0₽?"
    assert "SMS." not in ask.note.text()


def test_the_chart_is_not_behind_what_is_said_over_it(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """A small campaign is looked at again at once: its reports come within a second."""
    _, url = offices()
    window = shown(qtbot, stage, url, [ACCEPTED] * 4, [DELIVERED])
    chart = window.campaign.result.chart
    qtbot.waitUntil(lambda: chart.curve is not None and chart.curve.delivered[-1] == 1, timeout=5000)
    assert window.curve.rest_after(0.002) == 100
    assert window.curve.rest_after(0.5) == 5000
    assert datetime.now(UTC) > chart.curve.begun


def test_another_campaign_has_no_figure_and_no_chart_of_the_one_before(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    """Long campaigns are looked at every few seconds only, but are not to be seen under another's name for so long."""
    _, url = offices()
    other = over(url, [ACCEPTED] * 2, [DELIVERED])
    window = shown(qtbot, stage, url, [ACCEPTED] * 4, [DELIVERED])
    result, keeping, first = window.campaign.result, window.curve, window.desk.run.record
    assert first is not None
    qtbot.waitUntil(lambda: result.chart.curve is not None and not window.desk.tasks.busy, timeout=10_000)
    for key, total in ((other, 2), (first.id, 4)):
        keeping._timer.start(600_000)
        window.open_campaign(key)
        qtbot.waitUntil(lambda wanted=key: window.desk.run.record.id == wanted, timeout=10_000)
        assert result.chart.curve is None
        assert result._figures[2].said[1] == "шла отправка"
        keeping._timer.start(0)
        qtbot.waitUntil(lambda people=total: getattr(result.chart.curve, "total", 0) == people, timeout=10_000)


def test_a_look_that_failed_is_taken_again(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, url = offices()
    with monkeypatch.context() as full:

        def fail(*_: object) -> NoReturn:
            raise JournalFull

        full.setattr(SqliteJournalReader, "delivery_curve", fail)
        window = shown(qtbot, stage, url, [ACCEPTED] * 2, [DELIVERED])
        qtbot.waitUntil(lambda: window.campaign.news.kind == "err" and not window.desk.tasks.busy, timeout=10_000)
    chart = window.campaign.result.chart
    assert chart.curve is None
    window.desk.run.counts_changed.emit()
    qtbot.waitUntil(lambda: chart.curve is not None, timeout=10_000)


def test_a_look_that_failed_does_not_hold_up_the_campaign_opened_meanwhile(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, url = offices()
    other = over(url, [ACCEPTED] * 2, [DELIVERED])
    look, free = SqliteJournalReader.delivery_curve, Event()

    def slowly(reader: SqliteJournalReader, campaign: int) -> DeliveryCurve | None:
        if campaign == other:
            return look(reader, campaign)
        assert free.wait(20)
        raise JournalFull

    monkeypatch.setattr(SqliteJournalReader, "delivery_curve", slowly)
    try:
        window = shown(qtbot, stage, url, [ACCEPTED] * 4, [DELIVERED])
        with qtbot.waitSignal(window.desk.phase_changed, timeout=10_000):
            window.open_campaign(other)
        assert window.desk.run.record.id == other
    finally:
        free.set()
    chart = window.campaign.result.chart
    qtbot.waitUntil(lambda: getattr(chart.curve, "total", 0) == 2, timeout=10_000)
