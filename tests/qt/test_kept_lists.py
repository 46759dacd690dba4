"""A list is kept under a name, opened again, renamed and deleted, in the real window with real files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.list_edits import EditProgress
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.ports import ContactList, ListChange, ListSource
from tests.qt.office import agree

OpenDemo = Callable[[str], MainWindow]
LONG_AGO = 1_600_000_000
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "Пациенты ноябрь.csv"
    made.write_text("Имя;Тел\nАнна;89161234567\nПётр;8916123456\nЯна;89161234569\n", "utf-8")
    return made


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, path: Path) -> MainWindow:
    made = stage.open(demo=False, language="ru", colours="light")
    made.lists.open_path(path)
    until_list(qtbot, made, lambda: made.desk.draft.contacts is not None)
    return made


def until_list(qtbot: QtBot, window: MainWindow, there: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: there() and window.desk.draft.counts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)


def names(window: MainWindow) -> list[str]:
    return [kept.name for kept in window.campaign.list_pane.recent.kept.lists]


def save(qtbot: QtBot, window: MainWindow, name: str | None) -> None:
    """Ctrl+S, the name, Enter. None: the one that stands there."""
    strip = window.campaign.list_pane.top.asking
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(strip.isVisible, timeout=5000)
    if name is not None:
        strip.text.insert(name)
    qtbot.keyClick(strip.text, Qt.Key.Key_Return)


def saved(qtbot: QtBot, window: MainWindow, name: str) -> None:
    save(qtbot, window, name)
    qtbot.waitUntil(lambda: name in names(window), timeout=5000)


def action(menu: QMenu, *words: str) -> QAction:
    """The action under these words, one menu in the other."""
    found = next(one for one in menu.actions() if one.text() == words[0])
    inside = found.menu()
    return action(inside, *words[1:]) if isinstance(inside, QMenu) else found


def test_a_list_is_kept_with_its_fixes_and_opens_without_its_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    pane, draft = window.campaign.list_pane, window.desk.draft
    assert draft.contacts is not None
    draft.contacts.set_cell(2, 1, "89161234568")
    draft.contacts.rename_field(0, "Кто")
    save(qtbot, window, None)
    qtbot.waitUntil(lambda: names(window) == ["Пациенты ноябрь"], timeout=5000)
    assert pane.top.banner.isVisible()
    assert "«Пациенты ноябрь»" in pane.top.banner.text()
    assert "90 дней" in pane.top.banner.text()
    path.unlink()
    window.onto_desk.begin_new()
    assert pane.places.empty.recent.isVisible()
    action(pane.recent, "Пациенты ноябрь").trigger()
    until_list(qtbot, window, lambda: draft.contacts is not None)
    assert [row.cells for row in draft.contacts.rows()][1] == ("Пётр", "89161234568")
    assert draft.contacts.counts().ready == 3
    assert pane.fields()[0] == "Кто"
    assert pane.top.source.source.currentText() == "Пациенты ноябрь"
    assert window.desk.name == "Пациенты ноябрь · 2", "the draft that was put away has the name"
    assert not pane.top.reading._change.isVisible()
    assert pane.top.reading._words.text().startswith("Сохранённый список: 3 строки.")


def test_a_list_saved_while_changes_are_on_their_way_is_saved_with_them(qtbot: QtBot, window: MainWindow) -> None:
    pane, going_on = window.campaign.list_pane, Event()

    def slow(contacts: ContactList, _: EditProgress) -> ListChange | None:
        assert going_on.wait(10)
        return contacts.include([1], False)

    pane._edits.add(slow)
    pane.undo()
    pane.redo()
    save(qtbot, window, "Жильцы")
    qtbot.wait(300)  # long enough for a list of three rows to be saved without them
    going_on.set()
    qtbot.waitUntil(lambda: names(window) == ["Жильцы"], timeout=5000)
    program = window.desk.program
    again = program.kept_lists.open(program.kept_lists.lists()[0].key)
    try:
        assert again.counts().problems[RowProblem.EXCLUDED] == 1
    finally:
        again.close()


def test_the_same_one_is_saved_again_without_a_question_another_one_is_not(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window, "Жильцы")
    contacts = window.desk.draft.contacts
    assert contacts is not None
    contacts.include([3], False)
    save(qtbot, window, None)
    program = window.desk.program
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.bar.face is not window.bar.ask
    kept = program.kept_lists.lists()
    assert [one.name for one in kept] == ["Жильцы"]
    again = program.kept_lists.open(kept[0].key)
    assert again.counts().problems[RowProblem.EXCLUDED] == 1
    again.close()
    window.lists.open_pasted("Тел\n89161234567\n")
    until_list(qtbot, window, lambda: window.desk.draft.contacts is not contacts)
    save(qtbot, window, "жильцы")
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "3 строки" in window.bar.ask.note.text()
    window.bar.ask.keep.click()
    assert program.kept_lists.lists()[0].rows == 3
    save(qtbot, window, "жильцы")
    agree(qtbot, window)
    qtbot.waitUntil(lambda: names(window) == ["жильцы"], timeout=5000)
    assert program.kept_lists.lists()[0].rows == 1


def test_a_draft_of_a_kept_list_comes_back_with_what_was_changed_since(qtbot: QtBot, stage: Stage, path: Path) -> None:
    first = stage.open(demo=False, language="ru", colours="light")
    first.lists.open_path(path)
    until_list(qtbot, first, lambda: first.desk.draft.contacts is not None)
    saved(qtbot, first, "Д. 5")
    first.onto_desk.begin_new()
    action(first.campaign.list_pane.recent, "Д. 5").trigger()
    until_list(qtbot, first, lambda: first.desk.draft.contacts is not None)
    assert first.desk.draft.contacts is not None
    first.desk.draft.contacts.include([1], False)
    assert first.close()
    path.unlink()
    window = stage.open(demo=False)
    until_list(qtbot, window, lambda: window.desk.draft.contacts is not None)
    assert window.desk.draft.contacts is not None
    assert window.desk.draft.contacts.info.name == window.desk.name == "Д. 5"
    assert window.desk.draft.contacts.counts().problems[RowProblem.EXCLUDED] == 1


def test_renamed_in_place_also_where_no_list_is_open(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("Жильцы", "Дети"):
        saved(qtbot, window, name)
    window.onto_desk.begin_new()
    pane = window.campaign.list_pane
    assert not pane.top.isVisible()
    action(pane.recent, "Переименовать", "Дети").trigger()
    assert pane.top.asking.isVisible()
    assert not pane.top.source.isVisible()
    pane.top.asking.text.insert("жильцы")
    qtbot.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
    assert "уже есть" in pane.top.banner.text()
    assert pane.top.banner.isVisible()
    action(pane.recent, "Переименовать", "Дети").trigger()
    pane.top.asking.text.insert("  Внуки ")
    qtbot.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window) == ["Внуки", "Жильцы"], timeout=5000)


def test_esc_over_the_empty_pane_leaves_it_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window, "Жильцы")
    window.onto_desk.begin_new()
    top = window.campaign.list_pane.top
    action(window.campaign.list_pane.recent, "Переименовать", "Жильцы").trigger()
    qtbot.keyClick(top.asking.text, Qt.Key.Key_Escape)
    assert not top.isVisible()
    assert names(window) == ["Жильцы"]


def test_deleting_asks_and_says_what_is_lost(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window, "Жильцы")
    menu = window.campaign.list_pane.recent
    action(menu, "Удалить", "Жильцы").trigger()
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "«Жильцы»" in window.bar.ask.question.text()
    assert "3 строки" in window.bar.ask.note.text()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.bar.face is not window.bar.ask
    assert names(window) == ["Жильцы"]
    action(menu, "Удалить", "Жильцы").trigger()
    agree(qtbot, window)
    qtbot.waitUntil(lambda: names(window) == [], timeout=5000)
    assert window.desk.program.kept_lists.lists() == []


def test_one_that_cannot_be_read_says_so_and_the_list_on_the_table_stays(
    qtbot: QtBot, window: MainWindow, data_folder: Path
) -> None:
    saved(qtbot, window, "Жильцы")
    next((data_folder / "lists").iterdir()).write_bytes(b"no database")
    window.kept_lists.look()
    pane, contacts = window.campaign.list_pane, window.desk.draft.contacts
    qtbot.waitUntil(lambda: names(window) == [""], timeout=5000)
    action(pane.recent, "Список, который не читается").trigger()
    qtbot.waitUntil(lambda: "повреждён" in pane.top.banner.text(), timeout=5000)
    assert window.desk.draft.contacts is contacts
    action(pane.recent, "Удалить", "Список, который не читается").trigger()
    agree(qtbot, window)
    qtbot.waitUntil(lambda: names(window) == [], timeout=5000)


def test_everything_is_done_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window, "Жильцы")
    pane, menu, draft = window.campaign.list_pane, window.campaign.list_pane.recent, window.desk.draft
    old = draft.contacts

    def choose() -> None:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    pane.top.source.open.setFocus()
    qtbot.keyClick(pane.top.source.open, Qt.Key.Key_Tab)
    QTimer.singleShot(0, choose)
    qtbot.keyClick(pane.top.source.recent, Qt.Key.Key_Space)
    until_list(qtbot, window, lambda: draft.contacts is not old)
    assert draft.source is not None
    assert draft.source.kept == pane.recent.kept.lists[0].key


def test_the_history_goes_with_the_kept_lists_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window, "Жильцы")
    group = window.settings.history
    assert "сохранённые списки" in group.question._words.text()
    window.office.forget_history()
    qtbot.waitUntil(lambda: "сохранённый список" in group.done._words.text(), timeout=5000)
    qtbot.waitUntil(lambda: names(window) == [], timeout=5000)
    assert window.desk.program.kept_lists.lists() == []


def test_old_ones_go_when_the_program_starts(qtbot: QtBot, stage: Stage) -> None:
    program = open_program()
    contacts = program.lists.open(ListSource(pasted="Тел\n89161234567\n"))
    program.kept_lists.keep(contacts, "Старый")
    contacts.close()
    program.change_settings(retention_days=1)
    for kept in (program.folder / "lists").iterdir():
        os.utime(kept, (LONG_AGO, LONG_AGO))
    program.close()
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: not window.desk.program.kept_lists.lists(), timeout=10_000)


def test_the_demo_keeps_lists_while_it_lasts(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    until_list(qtbot, window, lambda: window.desk.draft.contacts is not None)
    saved(qtbot, window, "People")
