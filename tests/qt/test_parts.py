"""The plain pieces of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.parts import column, scrolled


def test_what_grew_while_nobody_saw_it_gets_its_room_at_once(qtbot: QtBot) -> None:
    pages, inside = QStackedWidget(), QWidget()
    qtbot.addWidget(pages)
    below = column(inside, 0)
    lines = [QLabel(str(number)) for number in range(10)]
    for line in lines:
        line.setFixedHeight(30)
        below.addWidget(line)
    for line in lines[3:]:
        line.hide()
    area = scrolled(inside)
    pages.addWidget(area)
    pages.addWidget(QLabel("another page"))
    pages.resize(200, 120)
    pages.show()
    qtbot.waitExposed(pages)
    pages.setCurrentIndex(1)
    for line in lines[3:]:
        line.show()
    pages.setCurrentIndex(0)
    area.make_room()
    assert inside.height() == 300, "lines lie over each other in the first picture"
