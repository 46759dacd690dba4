"""The panel beside History says of a campaign what the drawing shows: reasons, the first message, list, price, time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord, DeliveryReport, FrozenRow, ReportStatus
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.history_cells import COST, PARTS, PEOPLE, WHEN
from smsfox_gui.qt.history_glances import HistoryGlances
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.office import ACCEPTED, LOST, REJECTED, Offices, campaign, open_office, rows

TEXT = "Анна, врач заболел, приём переносим"
STATUSES = (ReportStatus.NOT_RECEIVING, ReportStatus.UNDELIVERABLE, ReportStatus.NOT_RECEIVING, ReportStatus.DELIVERED)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """A campaign of four that is over, three of them in vain."""
    _, url = offices()
    program = open_program()
    journal = program.journal()
    rows = [FrozenRow(n, (f"7900000001{n}",), f"7900000001{n}", TEXT, 1, 2) for n in range(2, 6)]
    key = journal.arm(replace(campaign(url), name="Перенос", point_price=Decimal("0.50")), rows)
    journal.start(key)
    for status in STATUSES:
        claim = journal.claim(key)
        assert claim is not None
        journal.record(claim, ACCEPTED)
        journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    journal.finish(key)
    program.close()
    made = open_office(qtbot, stage)
    made.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: made.history.preview.text.text() == TEXT, timeout=10_000)
    return made


def arm_ended(url: str, verdict: Verdict) -> int:
    """A campaign of one that is over."""
    program = open_program()
    journal = program.journal()
    key = journal.arm(campaign(url), rows(1))
    journal.start(key)
    claim = journal.claim(key)
    assert claim is not None
    journal.record(claim, verdict)
    journal.finish(key)
    program.close()
    return key


def test_the_reasons_stand_under_what_failed(window: MainWindow) -> None:
    assert window.history.preview.breakdown.reasons(MessageState.UNDELIVERED) == [
        ("не принимает SMS", 2),
        ("доставить нельзя", 1),
    ]


def test_the_first_message_is_shown_as_it_went_with_its_size(window: MainWindow) -> None:
    preview = window.history.preview
    assert preview._text_title.text() == "Первому в списке ушло"
    assert preview.measure.text() == f"{len(TEXT)} знаков · 1 SMS"


@pytest.mark.parametrize(
    ("verdict", "russian", "english"),
    [
        (ACCEPTED, "Первому в списке ушло", "Sent to the first person on the list"),
        (LOST, "Первому в списке", "For the first person on the list"),
        (REJECTED, "Первому в списке", "For the first person on the list"),
    ],
)
def test_nothing_is_said_to_have_gone_that_may_not_have(
    qtbot: QtBot, stage: Stage, offices: Offices, verdict: Verdict, russian: str, english: str
) -> None:
    _, url = offices()
    arm_ended(url, verdict)
    window = open_office(qtbot, stage)
    window.show_page(Page.HISTORY)
    preview = window.history.preview
    qtbot.waitUntil(preview.measure.isVisible, timeout=10_000)
    assert preview._text_title.text() == russian
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: preview._text_title.text() == english, timeout=5000)


def test_a_failed_look_takes_no_answer_from_the_next_one(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another campaign was chosen meanwhile; its reasons are still to come."""
    _, url = offices()
    older, newer = arm_ended(url, LOST), arm_ended(url, LOST)
    window = open_office(qtbot, stage)
    look, free = SqliteJournalReader.glance, Event()

    def slowly(reader: SqliteJournalReader, campaign: int) -> CampaignGlance:
        if campaign == older:
            raise JournalFull
        assert free.wait(20)
        return look(reader, campaign)

    monkeypatch.setattr(SqliteJournalReader, "glance", slowly)
    reader = window.desk.reader()
    records = {record.id: record for record in reader.campaigns()}
    reader.close()
    glances = HistoryGlances(window.desk, window)
    try:
        with qtbot.waitSignal(window.desk.failed, timeout=10_000):
            glances.ask(records[older])
            glances.ask(records[newer])
        with qtbot.waitSignal(glances.found, timeout=10_000) as found:
            free.set()
    finally:
        free.set()
    assert found.args[0].campaign == newer


def test_list_price_and_time_stand_under_their_captions(window: MainWindow) -> None:
    preview, record = window.history.preview, window.history.chosen()
    assert record is not None
    assert [caption.text() for caption in preview._captions] == ["Список", "Цена", "Шла"]
    assert preview.list.text().endswith("4 получателя")
    assert preview.price.text() == "4 SMS · 8 баллов · ≈\u00a04\u00a0₽"
    assert record.started is not None
    assert preview.time.text().startswith(record.started.astimezone().strftime("%H:%M:%S"))
    assert preview.state.text() == "Дошла не всем"
    assert preview.state.property("tone") == "warn"
    assert preview.hint.isVisible()


def test_of_a_campaign_cut_short_it_says_what_was_spent(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    program = open_program()
    journal = program.journal()
    priced = [replace(row, points=2) for row in rows(10)]
    key = journal.arm(replace(campaign(url), point_price=Decimal("0.50")), priced)
    journal.start(key)
    for verdict in (ACCEPTED, REJECTED, ACCEPTED):
        claim = journal.claim(key)
        assert claim is not None
        journal.record(claim, verdict)
    program.close()
    window = open_office(qtbot, stage)
    window.show_page(Page.HISTORY)
    history = window.history
    qtbot.waitUntil(lambda: history.chosen() is not None, timeout=10_000)
    assert history.preview.state.text() == "Прервана"
    assert history.preview.price.text() == "2 из 9 SMS · 4 балла · ≈\u00a02 из 9\u00a0₽"
    model = history.table._model
    assert (model.item(0, PARTS).text(), model.item(0, COST).text()) == ("2", "2")
    assert model.item(0, COST).toolTip() == "≈\u00a02 из 9\u00a0₽"
    assert history.table._sum.text() == "2 SMS, ≈\u00a02\u00a0₽"


def test_the_bar_names_what_is_chosen_and_offers_nothing_where_nothing_is(qtbot: QtBot, window: MainWindow) -> None:
    face = window.bar.history
    assert face.second.text() == "выбрана 1 рассылка"
    assert face.open.isVisible()
    window.history.table.top.search.setText("нет такой")
    qtbot.waitUntil(lambda: window.history.chosen_entry() is None, timeout=5000)
    assert not [one for one in (face.open, face.duplicate, face.delete) if one.isVisible()]


def test_an_empty_history_has_no_button_that_does_nothing(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    face = window.bar.history
    assert not [one for one in (face.open, face.duplicate, face.delete) if one.isVisible()]
    top = window.history.table.top
    assert not top.isVisible(), "there is nothing to search, to filter or to export"
    assert window.bar.history._chosen.text() == "Рассылок ещё нет"


def test_the_results_can_be_exported_from_here(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "итог.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Excel workbook (*.xlsx)"))
    assert window.commands[Command.EXPORT].isEnabled()
    window.commands[Command.EXPORT].trigger()
    saved = window.history.preview.saved
    qtbot.waitUntil(lambda: saved.isVisible() and saved.words() == f"Отчёт сохранён: {target}", timeout=10_000)
    assert target.exists()


def test_the_foot_names_the_month(qtbot: QtBot, window: MainWindow) -> None:
    table, record = window.history.table, window.history.chosen()
    assert record is not None
    table.top._menu.actions()[1].trigger()
    month = table.top.month_words()
    assert table._foot.text() == f"1 рассылка за {month}"
    assert table._sum.text() == f"За {month}: 4 SMS, ≈\u00a04\u00a0₽"


def test_a_draft_says_when_it_was_changed(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(Page.CAMPAIGN)
    window.desk.draft.set_text("Черновик", replaced=True)
    window.onto_desk.begin_new()
    window.show_page(Page.HISTORY)
    model = window.history.table._model
    qtbot.waitUntil(lambda: model.rowCount() == 2, timeout=10_000)
    assert model.item(0, WHEN).text().startswith("правка ")


def test_a_draft_says_what_it_comes_to(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(Page.CAMPAIGN)
    window.desk.program.change_settings(point_price=Decimal("0.50"))
    window.desk.take_prices()
    window.lists.open_pasted("Имя;Тел\nАнна;89161234561\nПётр;89161234562\nЯна;891612345\n")
    window.desk.draft.set_text("{Имя}, ждём вас", replaced=True)
    window.desk.set_name("Приём")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.onto_desk.begin_new()
    window.desk.draft.set_text("Ещё ничего", replaced=True)
    window.onto_desk.begin_new()
    window.show_page(Page.HISTORY)
    table, preview = window.history.table, window.history.preview
    qtbot.waitUntil(lambda: table._model.rowCount() == 3, timeout=10_000)
    told = [[table._model.item(row, column).text() for column in (PEOPLE, PARTS, COST)] for row in (0, 1)]
    assert told == [["—", "—", "—"], ["2", "2", "1"]], "what nobody has counted is not told"
    table.view.selectRow(0)
    assert preview.price.text() == "—"
    table.view.selectRow(1)
    assert preview.price.text() == "2 SMS · 2 балла · ≈\u00a01\u00a0₽"
    assert preview.list.text().endswith(" · 2 получателя")
    assert table._sum.text() == "4 SMS, ≈\u00a04\u00a0₽", "it has cost nothing yet"


def test_who_was_left_out_is_told_of_in_the_past_once_the_campaign_is_over(qtbot: QtBot, window: MainWindow) -> None:
    preview = window.history.preview
    record = window.history.chosen()
    assert isinstance(record, CampaignRecord)
    preview.show_entry(replace(record, excluded=11))
    assert preview.list.text().endswith(" · 11 строк не пошли")
    preview.show_entry(replace(record, excluded=11, ended=None))
    assert preview.list.text().endswith(" · 11 строк не пойдут")


def test_no_line_is_cut_at_the_lower_edge(qtbot: QtBot, window: MainWindow) -> None:
    preview = window.history.preview
    view = preview._scroll.viewport()
    preview.text.set_text(TEXT * 5)

    def cut() -> list[str]:
        lines = [line for line in preview.findChildren(QLabel) if line.isVisible() and line.text()]
        tops = {line.text(): line.mapTo(view, QPoint(0, 0)).y() for line in lines}
        heights = {line.text(): line.height() for line in lines}
        return [words for words, top in tops.items() if top < view.height() < top + heights[words]]

    for height in range(600, 660, 6):
        window.resize(1024, height)
        qtbot.waitUntil(lambda: not cut(), timeout=5000)
