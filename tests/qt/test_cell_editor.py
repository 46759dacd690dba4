"""A cell that is opened for editing stays where it was read."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.cell_editor import CellEditor
from tests.qt.conftest import OpenDemo

FRAME = 5
"""Pixels on the left of a cell in which no text stands, but the editor's frame does."""


def first_inked(picture: QImage) -> int:
    """How many pixels from the left its text begins."""
    middle = range(picture.height() // 4, picture.height() * 3 // 4)
    empty = picture.pixelColor(FRAME, picture.height() // 2)
    for across in range(FRAME, picture.width()):
        if any(picture.pixelColor(across, down) != empty for down in middle):
            return across
    raise AssertionError("no text")


def test_the_text_does_not_move_when_its_cell_is_opened(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    window.resize(1366, 688)
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None, timeout=10_000)
    table = window.campaign.list_pane.table
    view = table.view()
    assert isinstance(view, QTableView)
    qtbot.waitUntil(lambda: view.model().rowCount() > 1, timeout=10_000)
    table.setFocus()
    table.edit("c0")
    editors = view.viewport().findChildren(CellEditor)
    assert len(editors) == 1
    editor = editors[0]
    qtbot.waitUntil(editor.isVisible, timeout=5000)
    cell = view.visualRect(view.currentIndex())
    editor.end(False)
    opened = first_inked(view.viewport().grab(QRect(cell.topLeft(), cell.size())).toImage())
    view.setFocus()
    qtbot.waitUntil(lambda: not editor.isVisible(), timeout=5000)
    read = first_inked(view.viewport().grab(QRect(cell.topLeft(), cell.size())).toImage())
    assert opened == read
