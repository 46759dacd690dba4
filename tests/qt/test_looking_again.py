"""A list that could not be counted for want of room: it is said, and counted as soon as there is room again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsfox_gui.core.errors import ScratchFailed
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.readiness import Obstacle
from tests.qt.conftest import OpenDemo
from tests.qt.test_list_and_text import rest, write


class Disk:
    """Has no room for what a text says of the list, until it has."""

    def __init__(self, contacts) -> None:
        self._judge = contacts.judge_text
        self.full = False
        self.refusals = 0
        contacts.judge_text = self.judge

    def judge(self, *given) -> bool:
        if self.full:
            self.refusals += 1
            raise ScratchFailed
        return self._judge(*given)


@pytest.fixture
def window(qtbot: QtBot, open_demo: OpenDemo) -> MainWindow:
    """The sample list, counted."""
    made = open_demo("ru")
    qtbot.waitUntil(lambda: made.desk.draft.counts is not None and not made.desk.tasks.busy, timeout=20_000)
    write(qtbot, made, "{Имя}, ждём вас")
    return made


@pytest.fixture
def disk(window: MainWindow) -> Disk:
    return Disk(window.desk.draft.contacts)


def fill_up(qtbot: QtBot, window: MainWindow, disk: Disk) -> None:
    """The disk is full when another text is written, with other fields."""
    disk.full = True
    window.desk.draft.set_text("{Имя}, ждём вас в {Время}", replaced=True)
    qtbot.waitUntil(lambda: disk.refusals == 1 and not window.desk.tasks.busy, timeout=10_000)


def figures(window: MainWindow) -> list[str]:
    return [figure.accessibleName() for figure in window.campaign.message.totals._figures]


def press(qtbot: QtBot, window: MainWindow) -> None:
    ((again, _),) = window.campaign.list_pane.top.banner._buttons
    assert again.text() == "Повторить"
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)


def go_to_the_strip(_qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.strip._text.click()


def come_back(_qtbot: QtBot, window: MainWindow) -> None:
    window.came_forward.emit()


def test_it_is_said_and_no_old_total_stands_for_a_new_one(qtbot: QtBot, window: MainWindow, disk: Disk) -> None:
    fill_up(qtbot, window, disk)
    banner, compose = window.campaign.list_pane.top.banner, window.bar.compose
    assert banner.isVisible()
    assert banner.text().startswith("Список не удалось посчитать: на диске нет места.")
    assert window.desk.readiness.obstacles == (Obstacle.UNCOUNTED,)
    assert not compose.send.isEnabled()
    assert compose.send.words() == "Отправить"
    assert compose.strip._text.words() == "Цена не посчитана, повторить"
    assert "не удалось посчитать" in figures(window)[3]
    qtbot.wait(1200)
    assert not window.desk.draft.slow, "nothing is being counted"


@pytest.mark.parametrize("try_again", [press, go_to_the_strip, come_back])
def test_it_is_counted_once_there_is_room(
    qtbot: QtBot, window: MainWindow, disk: Disk, try_again: Callable[[QtBot, MainWindow], None]
) -> None:
    fill_up(qtbot, window, disk)
    banner = window.campaign.list_pane.top.banner
    try_again(qtbot, window)
    qtbot.waitUntil(lambda: disk.refusals == 2 and not window.desk.tasks.busy, timeout=10_000)
    assert banner.isVisible(), "there is no room yet"
    disk.full = False
    try_again(qtbot, window)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    assert banner.isHidden()
    assert window.desk.draft.review.messages == window.desk.draft.counts.ready > 0
    come_back(qtbot, window)
    rest(qtbot, window)
    assert disk.refusals == 2


def test_what_else_is_said_there_stays(qtbot: QtBot, window: MainWindow, disk: Disk) -> None:
    fill_up(qtbot, window, disk)
    top = window.campaign.list_pane.top
    top.say("info", lambda: "Something else.")
    disk.full = False
    come_back(qtbot, window)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    assert top.banner.isVisible()
