"""A list file that is changed while it is open: said quietly, and nothing mended is lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.banner import Banner
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import gateway, open_office

LINES = ("Имя;Тел", "Анна;89161234567", "Пётр;89161234568", "Яна;8916123")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "Пациенты.csv"
    write(made, *LINES)
    return made


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, path: Path) -> Iterator[MainWindow]:
    """An office's window with the list read, Yana's number mended and Anna left out."""
    made, _ = gateway()
    window = open_office(qtbot, stage)
    window.lists.open_path(path)
    window.campaign.message.editor.set_text("{Имя}, привет")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    pane, contacts = window.campaign.list_pane, window.desk.draft.contacts
    assert contacts is not None
    pane.table.cell_edited.emit(3, "c1", "89161234569")
    pane.table.check_toggled.emit(1)
    qtbot.waitUntil(lambda: len(contacts.steps) == 2 and not pane._edits.busy, timeout=5000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy and not window.desk.draft.counting, timeout=5000)
    yield window
    made.stop()


def write(path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines) + "\n", "utf-8")


def strip(window: MainWindow) -> Banner:
    return window.campaign.list_pane.top.stale


def come_back(qtbot: QtBot, window: MainWindow) -> None:
    """Somebody worked in another window and comes back to this one."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow(), timeout=5000)
    with qtbot.waitSignal(window.came_forward, timeout=5000):
        window.activateWindow()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)


def press(window: MainWindow, words: str) -> None:
    next(button for button in strip(window).findChildren(QPushButton) if button.text() == words).click()


def rows(window: MainWindow) -> list[tuple[str, str, RowProblem | None]]:
    contacts = window.desk.draft.contacts
    assert contacts is not None
    return [(row.cells[0], row.phone, row.problem) for row in contacts.rows()]


MENDED = [("Анна", "79161234567", RowProblem.EXCLUDED), ("Пётр", "79161234568", None), ("Яна", "79161234569", None)]


def test_nothing_is_said_while_the_file_is_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    come_back(qtbot, window)
    assert not strip(window).isVisible()


def test_a_changed_file_is_read_anew_with_everything_mended(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    write(path, *LINES, "Вера;89161234570")
    come_back(qtbot, window)
    assert strip(window).isVisible()
    assert strip(window).text().startswith("Файл изменился с тех пор, как его прочитали.")
    assert rows(window) == MENDED, "until a person says so, the list is what it was"
    old = window.desk.draft.contacts
    press(window, "Прочитать заново")
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    assert rows(window) == [*MENDED, ("Вера", "79161234570", None)]
    assert not strip(window).isVisible()
    come_back(qtbot, window)
    assert not strip(window).isVisible()


def test_kept_as_it_is_until_the_file_changes_once_more(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    write(path, *LINES[:2])
    come_back(qtbot, window)
    press(window, "Оставить как есть")
    assert not strip(window).isVisible()
    come_back(qtbot, window)
    assert not strip(window).isVisible()
    assert rows(window) == MENDED
    write(path, *LINES[:3])
    come_back(qtbot, window)
    assert strip(window).isVisible()


def test_the_same_size_written_later_is_a_change_too(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    before = path.stat()
    write(path, LINES[0], LINES[1].replace("Анна", "Инна"), *LINES[2:])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000_000))
    assert path.stat().st_size == before.st_size
    come_back(qtbot, window)
    assert strip(window).isVisible()


def test_the_check_page_says_it_and_reading_anew_leads_back_to_the_text(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    write(path, *LINES, "Вера;89161234570")
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    qtbot.waitUntil(strip(window).isVisible, timeout=5000)
    old = window.desk.draft.contacts
    press(window, "Прочитать заново")
    assert window.desk.phase is Phase.DRAFT
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    assert window.campaign.message.editor.text() == "{Имя}, привет"


def test_what_no_longer_fits_is_said(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    write(path, *LINES[:3], "Яна;89169999999")
    come_back(qtbot, window)
    press(window, "Прочитать заново")
    qtbot.waitUntil(lambda: "1 прежняя правка" in window.campaign.news.text(), timeout=20_000)
    assert rows(window) == [*MENDED[:2], ("Яна", "79169999999", None)]


def test_a_file_that_cannot_be_read_anew_leaves_the_list(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    path.write_bytes(b"")
    come_back(qtbot, window)
    press(window, "Прочитать заново")
    qtbot.waitUntil(window.campaign.list_pane.top.banner.isVisible, timeout=20_000)
    assert rows(window) == MENDED
    come_back(qtbot, window)
    assert strip(window).isVisible(), "it can be tried again"


def test_a_file_that_is_gone_and_pasted_cells_are_no_news(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    path.unlink()
    come_back(qtbot, window)
    assert not strip(window).isVisible()
    window.lists.open_pasted("89161234567\n89161234568\n")
    qtbot.waitUntil(lambda: window.desk.draft.source is not None and window.desk.draft.source.path is None)
    come_back(qtbot, window)
    assert not strip(window).isVisible()
