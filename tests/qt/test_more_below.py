"""What scrolls says that there is more below its edge, and ends there at a whole line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.more_below import MoreBelow
from smsfox_gui.qt.parts import column


def area(qtbot: QtBot, height: int, *, always: bool = True) -> tuple[MoreBelow, list[QLabel]]:
    """Twelve lines in this height."""
    inside = QWidget()
    lines = [QLabel(f"Line {number}") for number in range(12)]
    layout = column(inside, 10)
    for line in lines:
        line.setFixedHeight(20)
        layout.addWidget(line)
    layout.addStretch()
    made = MoreBelow(inside, always=always)
    made.say("More below")
    qtbot.addWidget(made)
    made.resize(300, height)
    made.show()
    qtbot.waitUntil(made.isVisible, timeout=5000)
    qtbot.wait(50)
    return made, lines


def cut(made: MoreBelow, lines: list[QLabel]) -> list[str]:
    """The lines that the lower edge goes through."""
    view = made.viewport()
    edge = view.height()
    places = {line.text(): QRect(line.mapTo(view, QPoint(0, 0)), line.size()) for line in lines}
    return [words for words, place in places.items() if place.top() < edge <= place.bottom()]


@pytest.mark.parametrize("height", range(150, 190, 7))
def test_the_edge_goes_through_no_line(qtbot: QtBot, height: int) -> None:
    made, lines = area(qtbot, height)
    assert made.more.isVisible()
    assert not cut(made, lines)
    assert made.more.geometry().top() >= made.viewport().geometry().bottom()
    assert made.more.geometry().bottom() <= made.height()


@pytest.mark.parametrize("height", range(150, 190, 7))
def test_the_words_follow_the_last_line(qtbot: QtBot, height: int) -> None:
    made, _ = area(qtbot, height)
    gap = made.more.geometry().top() - made.viewport().geometry().bottom()
    assert 0 < gap <= 4, "what is left of the room is under them"


def test_words_that_may_stay_away_take_no_line_out_of_sight(qtbot: QtBot) -> None:
    seen = {}
    for always in (True, False):
        made, lines = area(qtbot, 3 * 20 + 2 * 10 + 5, always=always)
        whole = [line for line in lines if line.geometry().bottom() < made.viewport().height()]
        seen[always] = made.more.isVisible(), len(whole)
    assert seen == {True: (True, 2), False: (False, 3)}


def test_where_all_of_it_is_in_sight_nothing_is_said(qtbot: QtBot) -> None:
    made, _ = area(qtbot, 400)
    assert not made.more.isVisible()
    assert made.viewport().height() == 400
    made.resize(300, 200)
    qtbot.waitUntil(made.more.isVisible, timeout=5000)
    made.resize(300, 12 * 20 + 11 * 10)
    qtbot.waitUntil(lambda: not made.more.isVisible(), timeout=5000)
    assert made.viewport().height() == made.height(), "the room of the words is for the lines"


def test_a_press_shows_what_is_below_until_there_is_no_more(qtbot: QtBot) -> None:
    made, lines = area(qtbot, 160)
    first = made.viewport().height()
    made.more.click()
    assert 0 < made.verticalScrollBar().value() <= first, "no line is passed over"
    for _ in range(5):
        made.more.click()
    qtbot.waitUntil(lambda: not made.more.isVisible(), timeout=5000)
    last = lines[-1]
    assert last.mapTo(made.viewport(), QPoint(0, last.height())).y() <= made.viewport().height()
    made.verticalScrollBar().setValue(0)
    qtbot.waitUntil(made.more.isVisible, timeout=5000)
