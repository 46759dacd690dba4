"""The stop list and the campaign on the desk: an open list, a row that is locked, one key on a row, the last moment."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.stop_list import NewStop, StopSource
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.stop_row import SHOW, UNDO

from .office import gateway, open_office, prepare
from .test_main_window import confirm, finish

OpenDemo = Callable[[str], MainWindow]
FIRST = "79000000011"
"""Row 2 of the sample."""


def add(window: MainWindow, *phones: str) -> None:
    """As another process does, by the store alone."""
    window.desk.program.stop_list.add([NewStop(phone, date(2026, 10, 3)) for phone in phones])


@pytest.fixture
def window(qtbot: QtBot, open_demo: OpenDemo) -> MainWindow:
    made = open_demo("ru")
    qtbot.waitUntil(made.bar.compose.send.isEnabled, timeout=20_000)
    return made


def ready(window: MainWindow) -> int:
    return window.desk.draft.counts.ready if window.desk.draft.counts is not None else -1


def test_an_open_list_follows_the_stop_list_and_leads_to_the_entry(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.campaign.list_pane
    pane.table.select_key(3)
    add(window, FIRST)
    qtbot.waitUntil(lambda: ready(window) == 11, timeout=10_000)
    assert pane.current_position() == 3, "the row in hand stays"
    qtbot.waitUntil(lambda: "11" in window.bar.compose.send.text(), timeout=10_000)
    qtbot.waitUntil(lambda: pane.table.visible_rows()[0].locked, timeout=10_000)
    state = next(cell for cell in pane.table.visible_rows()[0].cells if cell.link)
    assert state.text == "В стоп-листе с 03.10.26"
    pane.table.select_key(1)
    pane.table.setFocus()
    QTest.keyClick(pane.table.view(), Qt.Key.Key_Space)
    assert ready(window) == 11, "it stays locked"
    QTest.keyClick(pane.table.view(), Qt.Key.Key_Return)
    assert window.page is Page.STOP_LIST
    qtbot.waitUntil(lambda: window.stop_page.list.chosen is not None, timeout=10_000)
    assert "000-00-11" in window.stop_face._what.text()
    window.stop_page.remove_chosen()
    qtbot.waitUntil(lambda: ready(window) == 12, timeout=10_000)


def test_the_check_page_counts_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    add(window, FIRST)
    qtbot.waitUntil(lambda: ready(window) == 11, timeout=10_000)
    assert window.desk.phase is Phase.CHECK
    qtbot.waitUntil(lambda: window.desk.draft.review is not None and window.desk.draft.review.messages == 11)


def test_one_key_on_a_row_of_the_list_and_back(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert "Выберите строку" in window.campaign.news.text()
    window.campaign.list_pane.table.select_key(2)
    QTest.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: ready(window) == 11, timeout=10_000)
    assert "+7\u00a0900\u00a0000-00-12 в стоп-листе" in window.campaign.news.text()
    entry = window.desk.program.stop_list.find("79000000012")
    assert entry is not None
    assert (entry.name, entry.source) == ("Дмитрий", StopSource.TYPED)
    window.campaign.news.button_clicked.emit(UNDO)
    qtbot.waitUntil(lambda: ready(window) == 12, timeout=10_000)


def test_one_key_on_a_row_of_the_results(qtbot: QtBot, window: MainWindow) -> None:
    confirm(qtbot, window)
    finish(qtbot, window)
    results = window.campaign.results
    results.table.select_index(0)
    QTest.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.desk.program.stop_list.find(FIRST) is not None, timeout=10_000)
    entry = window.desk.program.stop_list.find(FIRST)
    assert entry is not None
    assert (entry.name, entry.source) == ("Анна", StopSource.RESULT)
    qtbot.waitUntil(lambda: "в стоп-листе" in window.campaign.news.text(), timeout=10_000)
    assert window.desk.phase is Phase.RESULT, "the list behind is judged anew, the result stays on the desk"
    qtbot.waitUntil(lambda: ready(window) == 11, timeout=10_000)
    assert window.desk.phase is Phase.RESULT
    assert sum(window.desk.run.counts.values()) == 12
    QTest.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "уже был" in window.campaign.news.text(), timeout=10_000)
    window.campaign.news.button_clicked.emit(SHOW)
    qtbot.waitUntil(lambda: window.stop_page.list.chosen == entry.id, timeout=10_000)


def test_who_comes_onto_the_list_at_the_last_moment_is_left_out_and_said(qtbot: QtBot, window: MainWindow) -> None:
    window.stop_desk._watch.stop()
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    add(window, FIRST, "79000000015")
    window.campaign.check.confirm.click()
    finish(qtbot, window)
    assert "2 номера попали в стоп-лист" in window.campaign.news.text()
    record = window.desk.run.record
    assert record is not None
    assert (record.rows, record.excluded) == (10, 2)


def test_another_process_stops_a_number_while_a_campaign_is_under_way(qtbot: QtBot, stage: Stage) -> None:
    demo, _ = gateway()
    try:
        window = open_office(qtbot, stage)
        prepare(qtbot, window)
        window.desk.program.change_settings(rate=4.0)
        window.bar.compose.send.click()
        qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
        window.campaign.check.confirm.click()
        qtbot.waitUntil(lambda: window.desk.run.passed >= 2, timeout=20_000)
        window.bar.sending.pause.click()
        qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
        command = [sys.executable, "-m", "smsfox_gui.cli", "stop", "add", "8 900 000-00-22", "8 900 000-00-21"]
        assert subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0
        window.bar.sending.pause.click()
        qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
        assert window.desk.run.counts[MessageState.SUPPRESSED] == 2
        qtbot.waitUntil(lambda: ready(window) == 10, timeout=10_000)
        problems = window.desk.draft.contacts.counts().problems
        assert problems == {RowProblem.STOPPED: 2}
    finally:
        stage.close()
        demo.stop()
