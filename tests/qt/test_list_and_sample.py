"""The row selected in the list and the one in the sample are the same, from the moment a list is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow

WRONG = 40
"""Rows without a number before the first that is ready: more than are in sight."""


def people(folder: Path, wrong: int) -> Path:
    path = folder / "people.csv"
    numbers = [*["б/н"] * wrong, *(f"8 900 000-00-{n:02}" for n in range(60))]
    path.write_text("\n".join(["Моб.;Имя", *(f"{number};Анна {n}" for n, number in enumerate(numbers))]), "utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, stage: Stage) -> MainWindow:
    made = stage.open(demo=False, language="ru", colours="light")
    made.resize(1366, 768)
    made.onto_desk.begin_new()
    return made


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.campaign.list_pane.table.count > 0 and not window.desk.tasks.busy, timeout=20_000)
    QApplication.processEvents()


def seen(window: MainWindow) -> tuple[int | None, int | None, int]:
    """The row selected, the row in the sample, the place of the topmost row."""
    campaign = window.campaign
    table = campaign.list_pane.table
    return campaign.list_pane.current_position(), campaign.message.sample.position, table.first_visible


def test_the_row_in_the_sample_is_selected_when_a_list_opens(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window, people(tmp_path, 2))
    assert seen(window) == (3, 3, 0)
    qtbot.keyClick(window.campaign.list_pane.table.view(), Qt.Key.Key_Down)
    assert seen(window) == (4, 4, 0)
    window.campaign.message.sample.step(-1)
    assert seen(window) == (3, 3, 0)


def test_a_row_out_of_sight_is_selected_where_it_is(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window, people(tmp_path, WRONG))
    assert seen(window) == (WRONG + 1, WRONG + 1, 0)
    window.resize(1366, 700)
    QApplication.processEvents()
    assert seen(window) == (WRONG + 1, WRONG + 1, 0), "the list stands still"


def test_a_row_selected_by_itself_takes_the_keyboard_from_nobody(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, people(tmp_path, 2))
    window.campaign.message.editor.edit.setFocus()
    window.campaign.list_pane.mark_position(WRONG)
    assert window.campaign.list_pane.table.chosen_key is None
    assert window.focusWidget() is window.campaign.message.editor.edit
    assert window.campaign.list_pane.current_position() == WRONG


def test_another_list_selects_its_own_row(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window, people(tmp_path, 2))
    window.campaign.list_pane.select_position(50)
    (tmp_path / "other").mkdir()
    opened(qtbot, window, people(tmp_path / "other", 5))
    assert seen(window) == (6, 6, 0)


def test_the_first_problem_is_before_a_row_that_nobody_has_selected(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, people(tmp_path, 2))
    pane = window.campaign.list_pane
    pane.next_problem()
    qtbot.waitUntil(lambda: pane.current_position() == 1, timeout=5000)
    pane.next_problem()
    qtbot.waitUntil(lambda: pane.current_position() == 2, timeout=5000)


def test_a_press_on_the_row_selected_by_itself_chooses_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window, people(tmp_path, 2))
    table = window.campaign.list_pane.table
    assert (table.current_key, table.chosen_key) == (3, None)
    table.view().cell_pressed.emit(2, 1)
    assert (table.current_key, table.chosen_key) == (3, 3)


def test_where_no_row_is_ready_none_is_selected_until_one_is_mended(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("Моб.;Имя\nб/н;Анна\n8 900 000-00-0;Ольга\n", "utf-8")
    opened(qtbot, window, path)
    assert seen(window) == (None, None, 0)
    window.campaign.list_pane.table.cell_edited.emit(2, "c0", "8 900 000-00-02")
    qtbot.waitUntil(lambda: seen(window) == (2, 2, 0), timeout=5000)
