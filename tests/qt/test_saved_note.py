"""A report that takes long to be written is spoken of meanwhile, and never longer than that."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.saved_note import SavedNote
from tests.qt.office import Offices, ended, open_office


@pytest.fixture
def over(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """A campaign that is over, on its page."""
    _, url = offices()
    made = ended(url, 3)
    window = open_office(qtbot, stage)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    return window


def held(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The report is written as always, but only when this is set."""
    gate, exporting = threading.Event(), window.desk.program.exporting
    export: Callable[..., int] = exporting.export

    def wait_and_export(*words: object) -> int:
        assert gate.wait(20)
        return export(*words)

    monkeypatch.setattr(exporting, "export", wait_and_export)
    return gate


def test_it_is_said_that_a_report_is_being_written(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, note, target = held(over, monkeypatch), over.campaign.result.saved, tmp_path / "итог.xlsx"
    over.exporting.write(target)
    qtbot.waitUntil(note.isVisible, timeout=5000)
    assert note.words() == f"Отчёт записывается: {target}"
    assert not target.exists()
    gate.set()
    qtbot.waitUntil(lambda: note.words() == f"Отчёт сохранён: {target}", timeout=10_000)
    assert note.isVisible()
    assert target.exists()


def test_nothing_is_said_of_a_report_that_could_not_be_written(qtbot: QtBot, over: MainWindow, tmp_path: Path) -> None:
    note = over.campaign.result.saved
    with qtbot.waitSignal(over.desk.failed, timeout=10_000):
        over.exporting.write(tmp_path / "nowhere" / "итог.xlsx")
    assert not note.isVisible()
    assert not note._soon.isActive()


def test_a_quick_report_is_not_spoken_of_before_it_is_there(qtbot: QtBot) -> None:
    note = SavedNote()
    qtbot.addWidget(note)
    note.say_writing("итог.xlsx")
    assert note._soon.isActive()
    assert not note.isVisible()
    note.say_saved("итог.xlsx")
    assert note.isVisible()
    assert not note._soon.isActive()


def test_a_report_that_is_written_late_is_not_said_beside_another_campaign(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, note, target = held(over, monkeypatch), over.campaign.result.saved, tmp_path / "итог.xlsx"
    over.exporting.write(target)
    qtbot.waitUntil(note.isVisible, timeout=5000)
    note.keep_to(None)
    gate.set()
    qtbot.waitUntil(lambda: target.exists() and not over.desk.tasks.busy, timeout=10_000)
    assert not note.isVisible()


def test_of_a_draft_nothing_is_said(qtbot: QtBot) -> None:
    note = SavedNote()
    qtbot.addWidget(note)
    note.keep_to(7)
    note.say_writing("итог.xlsx")
    note.keep_to(None)
    assert not note._soon.isActive()


class Opener(QObject):
    """Stands for the program that the system has for files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot("QUrl")
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener(qapp: QApplication) -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_a_report_that_is_saved_can_be_opened(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, opener: Opener
) -> None:
    note, target = over.campaign.result.saved, tmp_path / "итог.xlsx"
    over.exporting.write(target)
    qtbot.waitUntil(lambda: note.words() == f"Отчёт сохранён: {target}", timeout=10_000)
    assert note.open_it.isVisible()
    assert note.open_it.text() == "Открыть"
    note.open_it.click()
    assert opener.opened == [str(target)]
    assert note.words() == f"Отчёт сохранён: {target}"


def test_there_is_nothing_to_open_before_a_report_is_there(qtbot: QtBot) -> None:
    note = SavedNote()
    qtbot.addWidget(note)
    note.say_saved("итог.xlsx")
    assert note.open_it.isVisibleTo(note)
    note.say_to_fix("итог.xlsx", 0)
    assert not note.open_it.isVisibleTo(note)
    note.say_writing("итог.xlsx")
    assert not note.open_it.isVisibleTo(note)


def test_a_file_that_no_program_opens_is_said_to_be_whole(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    note, target = over.campaign.result.saved, tmp_path / "итог.xlsx"
    over.exporting.write(target)
    qtbot.waitUntil(lambda: note.words() == f"Отчёт сохранён: {target}", timeout=10_000)
    note.open_it.click()
    assert note.words().endswith(f"Он сохранён и цел: {target}")
    assert not note.open_it.isVisible()
