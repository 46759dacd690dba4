"""Rows that a spreadsheet hides: in the list, unless a person wants them left out; what was mended stays mended."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from smsfox_gui.qt.main_window import MainWindow
from tests.qt.conftest import OpenDemo

PEOPLE = Path(__file__).parents[1] / "hostile" / "made" / "people.xlsx"


def rows(window: MainWindow) -> dict[int, str]:
    """Number and name."""
    contacts = window.desk.draft.contacts
    assert contacts is not None
    return {row.number: row.cells[0] for row in contacts.rows()}


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.draft.counting and not window.desk.tasks.busy, timeout=20_000)


def test_hidden_rows_are_left_out_and_taken_in_again(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None, timeout=20_000)
    rest(qtbot, window)
    window.lists.open_path(PEOPLE)
    draft, pane = window.desk.draft, window.campaign.list_pane
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.contacts.info.name == PEOPLE.name, timeout=20_000)
    rest(qtbot, window)
    assert list(rows(window)) == [2, 3, 4]
    assert "They are in the list, too" in pane.top.notes.text()
    pane.table.cell_edited.emit(3, "c0", "Another name")
    rest(qtbot, window)
    for left_out in (True, False):
        with qtbot.waitSignal(draft.list_changed, timeout=20_000):
            pane.top.notes._choice.click()
        rest(qtbot, window)
        assert list(rows(window)) == ([2, 4] if left_out else [2, 3, 4])
        assert rows(window)[4] == "Another name", "it is another row than the third now"
        assert ("They are not in the list" in pane.top.notes.text()) == left_out
    assert draft.counts is not None
    assert draft.counts.rows_read == 3
