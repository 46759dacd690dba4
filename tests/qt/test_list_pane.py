"""The left half before sending."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from smsfox_gui.core.message import RowProblem
from smsfox_gui.qt.chips import ChipButton
from smsfox_gui.qt.column_menu import ColumnRole
from smsfox_gui.qt.list_pane import ListPane
from smsfox_gui.services.ports import ListSource
from tests.qt.fakes import SmallList

PROBLEMS = {
    3: RowProblem.TOO_SHORT,
    7: RowProblem.DUPLICATE,
    9: RowProblem.STOPPED,
    20: RowProblem.LANDLINE,
}


@pytest.fixture
def pane(qtbot):
    made = ListPane(lambda work, done, *_: done(work()))
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    return made


@pytest.fixture
def people():
    return SmallList(problems=PROBLEMS)


def chip_counts(pane):
    here = pane.chips.keys()
    return {b.chip.key: b.chip.count for b in pane.chips.findChildren(ChipButton) if b.chip.key in here}


def shown(pane):
    return [row.key for row in pane.table.visible_rows()]


def test_without_a_list_it_invites(qtbot, pane):
    assert pane.empty_place.isVisible()
    assert not pane.table.isVisible()
    with qtbot.waitSignal(pane.sample_requested):
        pane.empty_place._sample.click()
    with qtbot.waitSignal(pane.open_requested):
        pane.empty_place._open.click()


def test_rows_read_are_ready_plus_problems(pane, people):
    pane.set_list(people)
    counts = chip_counts(pane)
    assert counts["all"] == 30
    assert counts["ready"] + counts["problems"] == 30
    parts = ("wrong_number", "duplicate", "stopped", "landline")
    assert counts["problems"] == sum(counts[key] for key in parts) == 4
    assert pane._shown.text() == "Showing 30 of 30"


def test_chips_filter_the_rows(pane, people):
    pane.set_list(people)
    pane.chips.select({"problems"})
    assert shown(pane) == [3, 7, 9, 20]
    pane.chips.select({"duplicate", "landline"})
    assert shown(pane) == [7, 20]
    assert pane._shown.text() == "Showing 2 of 30"


def test_the_problem_is_said_in_words_on_its_row(pane, people):
    pane.set_list(people)
    pane.chips.select({"duplicate"})
    assert "uplicate" in pane.table.visible_rows()[0].cells[-1].text
    pane.chips.select({"wrong_number"})
    row = pane.table.visible_rows()[0]
    assert row.cells[2].warn
    assert row.checked is False


def test_a_mended_phone_leaves_the_problems(qtbot, pane, people):
    pane.set_list(people)
    pane.chips.select({"wrong_number"})
    pane.table.select_key(3)
    pane.table.setFocus()
    edited = []
    pane.list_edited.connect(lambda: edited.append(1))
    qtbot.keyClick(pane.table.view(), Qt.Key.Key_F2)
    editor = pane.table.view().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "89000000003")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: 3 not in people.problems)
    assert edited == [1]
    assert chip_counts(pane)["wrong_number"] == 0
    assert chip_counts(pane)["ready"] == 27


def test_space_takes_out_and_ctrl_z_brings_back(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(1)
    pane.table.setFocus()
    qtbot.keyClick(pane.table.view(), Qt.Key.Key_Space)
    assert people.problems[1] is RowProblem.EXCLUDED
    qtbot.keyClick(pane.table.view(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert 1 not in people.problems
    assert chip_counts(pane)["excluded"] == 0


def test_space_puts_a_duplicate_back_but_never_a_stopped_number(qtbot, pane, people):
    pane.set_list(people)
    pane.table.setFocus()
    for position in (7, 9):
        pane.table.select_key(position)
        qtbot.keyClick(pane.table.view(), Qt.Key.Key_Space)
    assert 7 not in people.problems
    assert people.problems[9] is RowProblem.STOPPED


def test_space_on_a_wrong_number_edits_it(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(3)
    pane.table.setFocus()
    qtbot.keyClick(pane.table.view(), Qt.Key.Key_Space)
    assert pane.table.view().findChild(QLineEdit).text() == "12-34"
    assert people.problems[3] is RowProblem.TOO_SHORT


def test_search_narrows_after_a_rest(qtbot, pane, people):
    pane.set_list(people)
    pane.source_strip.search.setText("name 12")
    qtbot.waitUntil(lambda: shown(pane) == [12])
    pane.source_strip.search.setText("nobody")
    qtbot.waitUntil(pane._nothing.isVisible)
    pane._nothing.linkActivated.emit("all")
    assert len(shown(pane)) > 5


def test_a_selected_row_is_told_and_found_again(pane, people):
    seen = []
    pane.row_selected.connect(seen.append)
    pane.set_list(people)
    pane.chips.select({"ready"})
    pane.select_position(20)
    assert seen == [20]
    assert pane.chips.selection == {"all"}
    pane.next_problem(-1)
    assert pane.current_position() == 9
    pane.next_problem()
    pane.next_problem()
    assert pane.current_position() == 3


def test_reading_is_shown_after_a_moment_and_can_be_given_up(qtbot, pane):
    pane.set_reading(0)
    assert not pane.reading_place.isVisible()
    qtbot.waitUntil(pane.reading_place.isVisible)
    pane.set_reading(24_000)
    assert "24\u202f000" in pane.reading_place._words.text()
    with qtbot.waitSignal(pane.cancel_requested):
        pane.reading_place._cancel.click()
    pane.end_reading()
    assert pane.empty_place.isVisible()


def test_a_quick_list_shows_no_reading(qtbot, pane, people):
    pane.set_reading(0)
    pane.set_list(people)
    qtbot.wait(500)
    assert pane.table.isVisible()


def test_an_error_keeps_the_list(pane, people):
    pane.set_list(people)
    pane.set_error(lambda: "Excel has the file open. Your list is intact.")
    assert pane.banner.isVisible()
    assert pane.banner.kind == "err"
    assert pane.table.isVisible()
    pane.set_list(people)
    assert not pane.banner.isVisible()


def test_a_list_that_went_is_asked_no_more(pane, people):
    pane.set_list(people)
    pane.table.select_key(3)
    pane.set_list(None)
    people.page = None
    pane.table.refresh()
    assert pane.empty_place.isVisible()
    assert pane.current_position() is None


def test_a_list_without_phones_says_where_to_click(pane):
    pane.set_list(SmallList(phone=None))
    assert pane.banner.isVisible()
    assert "phone column" in pane.banner.text()


def test_how_it_was_read_can_be_changed(qtbot, pane, people):
    pane.set_list(people, ListSource(path=Path("people.csv")))
    assert "Header in row 1" in pane.reading_strip._words.text()
    pane.reading_strip.open_choices()
    box = pane.reading_strip._boxes[2]
    with qtbot.waitSignal(pane.reread_requested) as signal:
        box.setCurrentIndex(box.findData("windows-1251"))
        box.activated.emit(box.currentIndex())
    source = signal.args[0]
    assert source.path == Path("people.csv")
    assert source.encoding == "windows-1251"
    assert source.header_row == 1


def test_another_sheet_is_read_from_the_same_file(qtbot, pane):
    pane.set_list(SmallList(sheets=("May", "June")), ListSource(path=Path("people.xlsx"), header_row=3))
    box = pane.source_strip.source
    with qtbot.waitSignal(pane.reread_requested) as signal:
        box.activated.emit(1)
    assert signal.args == [ListSource(path=Path("people.xlsx"), sheet="June")]


def test_the_heading_changes_a_columns_role(qtbot, pane, people, monkeypatch):
    pane.set_list(people)
    answers = [ColumnRole.UNUSED, ColumnRole.PHONE]
    monkeypatch.setattr("smsfox_gui.qt.list_pane.ColumnMenu.ask", lambda _self, _place: answers.pop(0))
    with qtbot.waitSignal(pane.fields_changed):
        pane.table.header_activated.emit("c2", pane.pos())
    assert pane.fields() == ["Mobile", "Name"]
    with qtbot.waitSignal(pane.phone_column_requested) as signal:
        pane.table.header_activated.emit("c1", pane.pos())
    assert signal.args == [1]


def test_rows_judged_anew_keep_choice_and_place(pane, people):
    pane.set_list(people)
    pane.chips.select({"problems"})
    pane.table.select_key(9)
    people.problems[11] = RowProblem.LANDLINE
    pane.set_list(people)
    assert pane.chips.selection == {"problems"}
    assert pane.current_position() == 9
    assert shown(pane) == [3, 7, 9, 11, 20]


def test_the_check_shows_who_will_go(pane, people):
    pane.set_list(people)
    pane.set_phase("check")
    assert set(chip_counts(pane)) == {"all", "ready", "problems"}
    assert pane.chips.selection == {"ready"}
    pane.set_phase("text")
    assert "duplicate" in chip_counts(pane)


def test_parts_stand_in_the_state(pane, people):
    pane.set_list(people)
    pane.set_parts_column(lambda position: f"Ready · {position} SMS")
    pane.table.refresh()
    assert pane.table.visible_rows()[0].cells[-1].text == "Ready · 1 SMS"


def test_the_clipboard_is_pasted(qtbot, pane):
    QGuiApplication.clipboard().setText("89000000001\n89000000002")
    with qtbot.waitSignal(pane.paste_requested) as signal:
        pane.empty_place._paste.click()
    assert signal.args == ["89000000001\n89000000002"]


def test_a_dropped_file_is_told(qtbot, pane, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx"))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(pane.file_dropped) as signal:
        pane.dropEvent(event)
    assert signal.args == [tmp_path / "a.xlsx"]
