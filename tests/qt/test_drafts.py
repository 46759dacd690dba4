"""Nothing typed is lost: drafts are put away when something else comes onto the desk, and come back with everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.history_cells import WHEN
from smsfox_gui.qt.history_entries import Entry
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.services.drafts import KeptDraft
from tests.qt.office import gateway, open_office, prepare, send

OpenDemo = Callable[[str], MainWindow]
LINES = ("Имя;Тел;Город", "Анна;89161234567;Уфа", "Пётр;9161234567;Омск", "Яна;8916123;Тверь", "Вера;89161234569;")


@pytest.fixture
def office() -> Iterator[DemoGateway]:
    made, _ = gateway()
    yield made
    made.stop()


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "Пациенты.csv"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    return path


def open_list(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)


def mend(qtbot: QtBot, window: MainWindow) -> None:
    """A number mended, a duplicate put in on purpose, a row left out, a column set aside."""
    pane = window.campaign.list_pane
    pane.table.cell_edited.emit(3, "c1", "89161234568")
    pane.table.check_toggled.emit(2)
    pane.table.check_toggled.emit(1)
    pane._header.role_chosen.emit(2, ColumnRole.UNUSED)
    contacts = window.desk.draft.contacts
    assert contacts is not None
    qtbot.waitUntil(lambda: len(contacts.steps) == 4 and not pane._edits.busy, timeout=5000)


def write(window: MainWindow) -> None:
    """Text, sender and a name of its own."""
    window.campaign.message.editor.set_text("{Имя}, привет")
    window.campaign.message.sender_picker.set_sender("KLINIKA")
    window.desk.set_name("Профосмотр")


def problems(window: MainWindow) -> list[RowProblem | None]:
    contacts = window.desk.draft.contacts
    return [] if contacts is None else [row.problem for row in contacts.rows()]


def is_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    """What `mend` and `write` made."""
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.counts is not None, timeout=20_000)
    assert window.campaign.message.editor.text() == draft.text == "{Имя}, привет"
    assert window.campaign.message.sender_picker.sender_name() == draft.sender_name == "KLINIKA"
    assert window.desk.name == "Профосмотр"
    assert draft.contacts is not None
    assert [row.cells[1] for row in draft.contacts.rows()][2] == "89161234568"
    assert problems(window) == [RowProblem.EXCLUDED, None, None, None]
    assert window.campaign.list_pane.fields() == ["Имя", "Тел"]


def drafts(qtbot: QtBot, window: MainWindow) -> list[KeptDraft]:
    """What History lists."""
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    entries: list[Entry] = window.history.table._entries
    return [entry for entry in entries if isinstance(entry, KeptDraft)]


def test_when_a_draft_was_changed_has_room_in_history(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    write(window)
    window.onto_desk.begin_new()
    assert len(drafts(qtbot, window)) == 1
    table = window.history.table
    cell = table._model.index(0, WHEN)
    room = table.view.columnWidth(WHEN) - 16
    assert QFontMetrics(theme.font()).horizontalAdvance(str(cell.data())) <= room
    assert cell.data().startswith("правка ")


def test_a_typed_limit_comes_back_with_its_draft(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    window.bar.compose.send.click()
    window.campaign.check.limit.setValue(5)
    window.desk.back()
    window.onto_desk.begin_new()
    window.onto_desk.open_draft(drafts(qtbot, window)[0].key)
    assert window.close()
    again = open_office(qtbot, stage)
    qtbot.waitUntil(again.bar.compose.send.isEnabled, timeout=20_000)
    again.bar.compose.send.click()
    assert again.campaign.check.limit.value() == 5


def test_everything_comes_back_at_the_next_start(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    assert window.close()
    again = stage.open(demo=False)
    is_as_it_was(qtbot, again)
    assert drafts(qtbot, again) == []


def test_a_pasted_list_comes_back_too(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.lists.open_pasted("\n".join(LINES) + "\n")
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=20_000)
    name = f"Вставленный список, {datetime.now().astimezone():%d.%m}"
    assert window.desk.name == name
    assert window.campaign.list_pane.top.source.source.currentText() == name
    mend(qtbot, window)
    write(window)
    assert window.close()
    again = stage.open(demo=False)
    is_as_it_was(qtbot, again)
    assert again.campaign.list_pane.top.source.source.currentText() == name
    again.onto_desk.begin_new()
    (kept,) = drafts(qtbot, again)
    again.show_page(Page.HISTORY)
    again.history.preview.show_entry(kept)
    assert again.history.preview.list.text() == f"{name} · 3 получателя"


def test_a_pasted_list_has_its_name_in_history(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    window.lists.open_pasted("\n".join(LINES) + "\n")
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=20_000)
    window.desk.draft.set_text("Приходите", replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    record = window.desk.run.record
    assert record is not None
    name = f"Вставленный список, {datetime.now().astimezone():%d.%m}"
    assert (record.name, record.list_name) == (name, name)
    window.show_page(Page.HISTORY)
    preview = window.history.preview
    preview.show_entry(record)
    assert preview.list.text().startswith(f"{name} · ")
    preview.show_entry(replace(record, list_name="", excluded=0))
    assert preview.list.text().endswith("получателя"), "of one without a name only the people are told"
    assert "·" not in preview.list.text()


def test_a_new_campaign_puts_the_draft_into_history_and_it_opens_again(
    qtbot: QtBot, stage: Stage, people: Path
) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    qtbot.waitUntil(lambda: window.desk.draft.counts.ready == 3, timeout=5000)
    window.onto_desk.begin_new()
    assert window.campaign.message.editor.text() == ""
    assert window.desk.draft.contacts is None
    window.campaign.message.editor.set_text("Другой текст")
    kept = drafts(qtbot, window)
    assert [entry.draft.name for entry in kept] == ["Профосмотр"]
    assert kept[0].draft.people == 3
    assert window.history.preview.text.text() == "{Имя}, привет"
    assert "Черновик" in window.history.preview.state.text()
    window.bar.history.open.click()
    is_as_it_was(qtbot, window)
    assert [entry.draft.text for entry in drafts(qtbot, window)] == ["Другой текст"]


def test_a_campaign_opened_from_history_puts_the_draft_away(
    qtbot: QtBot, stage: Stage, office: DemoGateway, people: Path
) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    record = window.desk.run.record
    assert record is not None
    assert drafts(qtbot, window) == [], "what was sent is a campaign, no draft"
    window.onto_desk.begin_new()
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    window.open_campaign(record.id)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=5000)
    kept = drafts(qtbot, window)
    assert len(kept) == 1
    window.onto_desk.open_draft(kept[0].key)
    is_as_it_was(qtbot, window)


def test_a_similar_campaign_puts_the_draft_away(
    qtbot: QtBot, stage: Stage, office: DemoGateway, people: Path
) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    window.onto_desk.begin_new()
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=5000)
    window.bar.history.duplicate.click()
    assert "{Имя}, ждём вас" in window.campaign.message.editor.text()
    kept = drafts(qtbot, window)
    assert [entry.draft.name for entry in kept] == ["Профосмотр"]
    window.onto_desk.open_draft(kept[0].key)
    is_as_it_was(qtbot, window)


@pytest.mark.parametrize("named", [False, True])
def test_the_name_of_a_similar_one_is_the_lists_unless_a_person_gave_it(
    qtbot: QtBot, stage: Stage, office: DemoGateway, people: Path, named: bool
) -> None:
    window = open_office(qtbot, stage)
    open_list(qtbot, window, people)
    window.desk.draft.set_text("Ждём вас", replaced=True)
    if named:
        window.desk.set_name("Осмотр")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    window.onto_desk.begin_similar()
    assert window.desk.name == ("Осмотр · 2" if named else "Пациенты · 2")
    other = people.with_name("Школа.csv")
    other.write_text("\n".join(LINES[:3]) + "\n", "utf-8")
    open_list(qtbot, window, other)
    assert window.desk.name == ("Осмотр · 2" if named else "Школа")


def test_what_was_sent_does_not_come_back_as_a_draft(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    window.drafts.keep_now()
    assert window.desk.program.drafts.desk() is not None
    send(qtbot, window)
    assert window.desk.program.drafts.desk() is None
    assert window.close()
    again = open_office(qtbot, stage)
    assert again.desk.draft.text == ""
    assert drafts(qtbot, again) == []


def test_another_list_in_place_of_a_mended_one_keeps_the_mending(
    qtbot: QtBot, stage: Stage, people: Path, tmp_path: Path
) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    other = tmp_path / "other.csv"
    other.write_text("Имя;Тел;Город\nОльга;89161234500;Тула\n", "utf-8")
    open_list(qtbot, window, other)
    assert window.campaign.message.editor.text() == "{Имя}, привет"
    kept = drafts(qtbot, window)
    window.onto_desk.open_draft(kept[0].key)
    is_as_it_was(qtbot, window)


def test_reading_the_list_in_another_way_keeps_the_mending(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    old = window.desk.draft.contacts
    window.campaign.list_pane.reread_requested.emit(window.desk.draft.source)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    assert problems(window) == [RowProblem.EXCLUDED, None, None, None]


def test_what_was_mended_in_a_sheet_stays_with_that_sheet(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    """The other sheet has other people in the same rows, and the same blank."""
    book = Workbook()
    book.active.title = "Январь"
    book.create_sheet("Февраль")
    for sheet, names in zip(book.worksheets, (("Анна", "Пётр"), ("Ольга", "Иван")), strict=True):
        for row in (("Имя", "Тел", "Город"), (names[0], "89161234567", None), (names[1], "89161234568", "Омск")):
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, tmp_path / "book.xlsx")
    old = window.desk.draft.contacts
    old.include([2], False)
    old.fill(2, "Уфа")
    strip = window.campaign.list_pane.top.reading
    strip.reread_requested.emit(strip.of_sheet("Февраль"))
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    now = window.desk.draft.contacts
    assert [(row.cells[0], row.cells[2], row.problem) for row in now.rows()] == [
        ("Ольга", "", None),
        ("Иван", "Омск", None),
    ]
    assert [len(entry.draft.changes) for entry in drafts(qtbot, window)] == [2]


def test_a_file_that_is_gone_loses_nothing(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    write(window)
    assert window.close()
    away = people.rename(people.with_suffix(".away"))
    again = stage.open(demo=False)
    qtbot.waitUntil(lambda: again.campaign.list_pane.top.banner.isVisible(), timeout=20_000)
    assert again.campaign.message.editor.text() == "{Имя}, привет"
    again.campaign.message.editor.set_text("{Имя}, привет!")
    assert again.close()
    away.rename(people)
    once_more = stage.open(demo=False)
    qtbot.waitUntil(lambda: once_more.desk.draft.contacts is not None, timeout=20_000)
    assert problems(once_more) == [RowProblem.EXCLUDED, None, None, None]


def test_a_file_that_changed_says_what_no_longer_fits(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    mend(qtbot, window)
    assert window.close()
    people.write_text("\n".join([*LINES[:3], "Ольга;8916123;Тула"]).replace("8916123;", "89161239999;") + "\n", "utf-8")
    again = stage.open(demo=False)
    qtbot.waitUntil(lambda: "1 прежняя правка" in again.campaign.news.text(), timeout=20_000)


def test_a_deleted_draft_can_be_had_back(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    write(window)
    window.onto_desk.begin_new()
    assert len(drafts(qtbot, window)) == 1
    face = window.bar.history
    assert face.delete.isVisible()
    face.delete.click()
    qtbot.waitUntil(lambda: window.history.chosen_entry() is None, timeout=5000)
    face.undo.click()
    qtbot.waitUntil(lambda: window.history.chosen_entry() is not None, timeout=5000)
    assert not face.undo.isVisible()


def test_a_key_deletes_the_draft_chosen(qtbot: QtBot, stage: Stage, people: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    open_list(qtbot, window, people)
    write(window)
    window.onto_desk.begin_new()
    assert len(drafts(qtbot, window)) == 1
    window.history.table.top.search.setText("Пац")
    QTest.keyClick(window.history.table.top.search, Qt.Key.Key_Delete)
    assert window.history.chosen_entry() is not None, "what is typed is the field's own"
    QTest.keyClick(window.history.table.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.history.chosen_entry() is None, timeout=5000)
    assert window.bar.history.undo.isVisible()


def test_a_disk_that_refuses_leaves_the_draft_on_the_desk(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.campaign.message.editor.set_text("Не потеряться бы")

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(window.desk.program.drafts, "put_away", full)
    window.onto_desk.begin_new()
    assert window.campaign.message.editor.text() == "Не потеряться бы"
    assert "Текст на месте" in window.campaign.news.text()


def test_the_demo_puts_its_drafts_away_while_it_lasts(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    text = window.campaign.message.editor.text()
    window.onto_desk.begin_new()
    assert window.campaign.message.editor.text() == ""
    kept = drafts(qtbot, window)
    window.onto_desk.open_draft(kept[0].key)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert window.campaign.message.editor.text() == text
