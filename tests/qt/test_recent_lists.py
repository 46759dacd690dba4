"""The lists opened last are one press away from where a list is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.recent_lists import MOST

OpenDemo = Callable[[str], MainWindow]
Files = Callable[[str], Path]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A list file of this name, in a folder that may stand before it."""

    def make(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Имя;Тел\nАнна;89161234567\nПётр;89161234568\n", "utf-8")
        return path

    return make


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    return stage.open(demo=False, language="ru", colours="light")


def open_list(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)


def offered(window: MainWindow) -> list[str]:
    return [path.name for path in window.campaign.list_pane.recent.paths]


def test_the_newest_is_first_and_nothing_stands_twice(qtbot: QtBot, window: MainWindow, files: Files) -> None:
    button = window.campaign.list_pane.top.source.recent
    assert not button.isVisible(), "there is nothing to offer yet"
    for name in ("a.csv", "b.csv", "a.csv"):
        open_list(qtbot, window, files(name))
    assert offered(window) == ["a.csv", "b.csv"]
    assert button.isVisible()
    assert button.accessibleName() == "Сохранённые и недавние списки"


def test_names_are_shown_and_the_folder_is_the_tip(qtbot: QtBot, window: MainWindow, files: Files) -> None:
    for name in ("a.csv", "Май/Р&Д.csv", "Июнь/Р&Д.csv"):
        open_list(qtbot, window, files(name))
    menu = window.campaign.list_pane.recent
    assert [action.text() for action in menu.actions() if action.data()] == [
        "Р&&Д.csv · Июнь",
        "Р&&Д.csv · Май",
        "a.csv",
    ]
    assert menu.actions()[0].toolTip() == str(files("Июнь/Р&Д.csv").parent)
    assert menu.toolTipsVisible()


def test_so_many_and_no_more(qtbot: QtBot, window: MainWindow, files: Files) -> None:
    kept = [str(files(f"{number}.csv")) for number in range(MOST)]
    window.desk.program.change_settings(recent_lists=tuple(kept))
    open_list(qtbot, window, files("new.csv"))
    assert list(window.desk.program.settings.recent_lists) == [str(files("new.csv")), *kept[:-1]]


def test_they_come_back_but_a_file_that_is_gone_is_not_offered(qtbot: QtBot, stage: Stage, files: Files) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    for name in ("a.csv", "b.csv", "c.csv"):
        open_list(qtbot, window, files(name))
    window.onto_desk.begin_new()
    assert window.close()
    files("b.csv").unlink()
    again = stage.open(demo=False)
    qtbot.waitUntil(lambda: offered(again) == ["c.csv", "a.csv"], timeout=20_000)
    again.onto_desk.begin_new()
    assert again.campaign.list_pane.places.empty.recent.isVisible(), "an empty desk offers them too"


def test_one_is_opened_by_keys_alone(qtbot: QtBot, window: MainWindow, files: Files) -> None:
    for name in ("a.csv", "b.csv"):
        open_list(qtbot, window, files(name))
    pane, old = window.campaign.list_pane, window.desk.draft.contacts
    source, menu = pane.top.source, pane.recent
    source.open.setFocus()
    qtbot.keyClick(source.open, Qt.Key.Key_Tab)
    assert window.focusWidget() is source.recent

    def choose_the_second() -> None:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose_the_second)
    qtbot.keyClick(source.recent, Qt.Key.Key_Space)
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.contacts is not old, timeout=20_000)
    assert draft.source is not None
    assert draft.source.path == files("a.csv")


def test_clear_forgets_them_and_leaves_the_files(qtbot: QtBot, window: MainWindow, files: Files) -> None:
    open_list(qtbot, window, files("a.csv"))
    menu = window.campaign.list_pane.recent
    assert menu.actions()[-1].text() == "Очистить список недавних"
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: not offered(window), timeout=5000)
    assert window.desk.program.settings.recent_lists == ()
    assert [action.text() for action in menu.actions() if action.text()] == ["Сохранить этот список…"]
    window.onto_desk.begin_new()
    assert not window.campaign.list_pane.places.empty.recent.isVisible()
    assert files("a.csv").exists()


def test_the_sample_and_pasted_cells_are_no_files_of_the_office(qtbot: QtBot, window: MainWindow) -> None:
    window.lists.open_sample()
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=20_000)
    window.lists.open_pasted("89161234567\n89161234568\n")
    qtbot.waitUntil(lambda: window.desk.draft.source is not None and window.desk.draft.source.path is None)
    assert window.desk.program.settings.recent_lists == ()


def test_the_demo_keeps_none(qtbot: QtBot, open_demo: OpenDemo, files: Files) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=20_000)
    open_list(qtbot, window, files("a.csv"))
    assert window.desk.program.settings.recent_lists == ()
    assert offered(window) == []
