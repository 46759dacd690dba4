"""The campaign's page: how its halves divide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase

Open = Callable[[int], MainWindow]


@pytest.fixture
def open_with_problems(qtbot: QtBot, stage: Stage, tmp_path: Path) -> Open:
    """A window so wide with a list that has something to be mended."""

    def opened(width: int) -> MainWindow:
        window = stage.open(demo=False, language="ru", colours="light")
        window.resize(width, 768)
        path = tmp_path / "people.csv"
        path.write_text("Моб.;Имя\nб/н;Анна\n8 900 000-00-02;Ольга\n", "utf-8")
        window.lists.open_path(path)
        pane = window.campaign.list_pane
        qtbot.waitUntil(lambda: pane.table.count == 2 and not window.desk.tasks.busy, timeout=20_000)
        QApplication.processEvents()
        return window

    return opened


@pytest.mark.parametrize(
    ("width", "usual", "mending"), [(1366, 642, 790), (1024, 486, 486), (1600, 681, 785), (1920, 976, 1000)]
)
def test_the_list_is_wider_while_only_problems_are_on_show(
    qtbot: QtBot, open_with_problems: Open, width: int, usual: int, mending: int
) -> None:
    window = open_with_problems(width)
    page, pane = window.campaign, window.campaign.list_pane

    def divides(rows: int, share: int) -> None:
        qtbot.waitUntil(lambda: pane.table.count == rows)
        qtbot.waitUntil(lambda: page.splitter.sizes()[0] == pytest.approx(share, abs=1))
        qtbot.waitUntil(lambda: page.message.width() == page.splitter.sizes()[1])

    divides(2, usual)
    pane.show_problems()
    divides(1, mending)
    pane.top.show_all()
    divides(2, usual)
    pane.show_problems()
    divides(1, mending)
    window.onto_desk.begin_new()
    divides(0, usual)  # nothing is mended on an empty desk


def test_the_rows_are_there_before_the_list_is_wider_and_the_panel_follows_in_a_turn_of_its_own(
    qtbot: QtBot, open_with_problems: Open
) -> None:
    """Each of the three takes its milliseconds; at one go they would hold up the window."""
    page = open_with_problems(1366).campaign
    before, seen = page.message.width(), []
    page.list_pane.mending_changed.connect(
        lambda _: seen.append(("rows", page.list_pane.table.count, page.list_pane.width() > 700))
    )
    page.list_pane.table.room_changed.connect(lambda: seen.append(("list", page.message.width() == before)))
    page.list_pane.show_problems()
    qtbot.waitUntil(lambda: page.message.width() != before)
    assert seen == [("rows", 1, False), ("list", True)]
    assert page.message.width() == page.splitter.sizes()[1]


def test_what_is_mended_leaves_the_grip_where_a_person_put_it(qtbot: QtBot, open_with_problems: Open) -> None:
    page = open_with_problems(1366).campaign
    page.splitter.moveSplitter(600, 1)
    moved = page.splitter.sizes()
    page.list_pane.show_problems()
    qtbot.waitUntil(lambda: page.list_pane.table.count == 1)
    QApplication.processEvents()
    assert page.splitter.sizes() == moved


def test_the_grip_is_kept_for_each_phase(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.resize(1366, 720)
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    window.onto_desk.begin_new()
    page = window.campaign
    qtbot.waitUntil(lambda: page.splitter.width() > 1000, timeout=5000)
    page.splitter.moveSplitter(540, 1)
    draft = page.splitter.sizes()
    page.show_phase(Phase.RESULT)
    page.splitter.moveSplitter(800, 1)
    result = page.splitter.sizes()
    assert draft != result
    page.show_phase(Phase.DRAFT)
    assert page.splitter.sizes() == draft
    width = page.splitter.width()
    assert window.close()
    again = stage.open(demo=False)
    again.onto_desk.begin_new()
    again.resize(1366, 720)  # the display of the tests is smaller, so the window came back smaller
    qtbot.waitUntil(lambda: again.campaign.splitter.width() == width, timeout=5000)
    again.campaign.show_phase(Phase.RESULT)
    assert again.campaign.splitter.sizes() == result
    again.campaign.show_phase(Phase.DRAFT)
    assert again.campaign.splitter.sizes() == draft


def test_arming_divides_as_the_check_does(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.onto_desk.begin_new()
    page = window.campaign
    qtbot.waitUntil(lambda: page.splitter.width() > 1000, timeout=5000)
    page.show_phase(Phase.CHECK)
    page.splitter.moveSplitter(540, 1)
    check = page.splitter.sizes()
    page.show_phase(Phase.ARMING)
    assert page.splitter.sizes() == check


def test_a_division_that_makes_no_sense_is_left_alone(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.onto_desk.begin_new()
    before = window.campaign.splitter.sizes()
    for kept in ("", "AAAA", "[]", '{"draft": 5}', '{"nowhere": [1, 2]}', '{"draft": ["a", 2]}'):
        window.campaign.put_grips(kept)
    assert window.campaign.splitter.sizes() == before
