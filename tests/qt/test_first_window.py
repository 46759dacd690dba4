"""A second start brings the first window to the front and ends; where that cannot be, it opens its own as before."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import window_lock
from smsfox_gui.qt import first_window
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.first_window import FirstWindow, bring_forward
from smsfox_gui.qt.pages import Page
from tests.qt.office import Offices, open_office

START = [sys.executable, "-m", "smsfox_gui"]


@pytest.fixture
def first(data_folder: Path) -> Iterator[FirstWindow]:
    """The first window on the data folder; nobody listens yet."""
    made = FirstWindow(data_folder)
    assert not made.give_way(None)
    yield made
    made.close()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for an answer that will not come."""
    monkeypatch.setattr(first_window, "PATIENCE", 200)


def start_again(qtbot: QtBot, *arguments: str | Path, cwd: Path | None = None) -> int:
    """The exit status of a second start; the window of this process goes on meanwhile."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen([*START, *map(str, arguments)], cwd=cwd, env=environment) as process:
        try:
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        finally:
            process.kill()
    return process.returncode


def leave_word(folder: Path, words: bytes, name: str = "7") -> Path:
    """What a second start leaves for the first window."""
    made = folder / first_window.FOLDER / f"{name}{first_window.WISH}"
    made.write_bytes(words)
    return made


def test_a_second_start_ends_where_the_program_is_open(data_folder: Path) -> None:
    with subprocess.Popen(START) as one:
        try:
            while not (data_folder / "window.lock").exists():
                assert one.poll() is None
                time.sleep(0.05)
            done = subprocess.run(START, timeout=30, check=False)
            assert done.returncode == 0
            assert one.poll() is None, "the first one stays"
        finally:
            one.terminate()
        assert one.wait(30) == (1 if sys.platform == "win32" else 0)


def test_the_first_window_comes_up_with_the_list_of_the_second_start(
    qtbot: QtBot, stage: Stage, offices: Offices, first: FirstWindow, tmp_path: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    first.listen(stage.come_forward)
    window.show_page(Page.SETTINGS)
    window.showMinimized()
    assert start_again(qtbot) == 0
    assert not window.isMinimized()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    assert window.page is Page.SETTINGS, "where a person was at work"
    (tmp_path / "люди 7.csv").write_text("Имя;Телефон\nАнна;79000000001\n", encoding="utf-8")
    assert start_again(qtbot, "люди 7.csv", cwd=tmp_path) == 0
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=10_000)
    assert window.desk.draft.source.path == tmp_path / "люди 7.csv"
    assert window.page is Page.CAMPAIGN


def test_a_window_comes_up_as_large_as_it_was(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMaximized()
    window.showMinimized()
    bring_forward(window)
    assert window.isMaximized()
    assert not window.isMinimized()
    assert window.isVisible()


def test_two_data_folders_do_not_meet(first: FirstWindow, tmp_path: Path) -> None:
    first.listen(lambda _: pytest.fail("nobody asked for this window"))
    other = FirstWindow(tmp_path / "other")
    assert not other.give_way(None)
    other.close()


@pytest.mark.usefixtures("first", "hurried")
def test_where_nobody_answers_a_second_window_opens(data_folder: Path) -> None:
    second = FirstWindow(data_folder)
    assert not second.give_way(None)
    second.listen(lambda _: pytest.fail("there is another first window"))
    assert list((data_folder / first_window.FOLDER).iterdir()) == [], "nobody does it later"
    second.close()


def test_a_window_that_is_not_there_yet_does_it_when_it_is(qtbot: QtBot, data_folder: Path, first: FirstWindow) -> None:
    asked: list[str] = []
    first.listen(lambda wanted: asked.append(wanted) is not None or len(asked) > 2)
    word = leave_word(data_folder, b"/lists/one.csv")
    qtbot.waitUntil(lambda: not word.exists(), timeout=5000)
    assert asked == ["/lists/one.csv"] * 3


def test_what_was_wished_before_anybody_listened_is_done(qtbot: QtBot, data_folder: Path, first: FirstWindow) -> None:
    asked: list[str] = []
    word = leave_word(data_folder, b"")
    first.listen(lambda wanted: asked.append(wanted) is None)
    qtbot.waitUntil(lambda: not word.exists(), timeout=5000)
    assert asked == [""]


def test_what_a_start_wished_that_was_killed_is_not_done_later(data_folder: Path, first: FirstWindow) -> None:
    word = leave_word(data_folder, b"/lists/one.csv")
    os.utime(word, (time.time() - 60, time.time() - 60))
    first.listen(lambda _: pytest.fail("nobody waits for it"))
    assert not word.exists()


def test_who_waits_for_a_window_that_closes_is_the_next_first(data_folder: Path) -> None:
    lock = window_lock(data_folder)
    data_folder.mkdir()
    lock.take()
    timer = threading.Timer(0.1, lock.release)
    timer.start()
    second = FirstWindow(data_folder)
    assert not second.give_way(None)
    timer.join()
    assert second._held
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders private by the rights of the one above")
@pytest.mark.usefixtures("first")
def test_only_this_user_can_ask(data_folder: Path) -> None:
    for folder in (data_folder, data_folder / first_window.FOLDER):
        assert folder.stat().st_mode & 0o077 == 0


def test_where_no_lock_can_be_had_a_window_opens_all_the_same(data_folder: Path) -> None:
    (data_folder / "window.lock").mkdir(parents=True)
    lonely = FirstWindow(data_folder)
    assert not lonely.give_way(None)
    lonely.close()
