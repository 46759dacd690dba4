"""The left half before sending, with a real list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from smsfox_gui.core.contact_list import ColumnRole, ListNote, NoteKind, RowProblem
from smsfox_gui.core.review import Reviewer
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Template
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.column_menu import ColumnAction
from smsfox_gui.qt.encodings import ENCODINGS
from smsfox_gui.qt.list_pane import ListPane
from smsfox_gui.qt.table_boxes import Box
from smsfox_gui.qt.text_lack import TextLack
from smsfox_gui.services.ports import ListHead, ListSource
from tests.qt.people import open_people, problem, row, rows

TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))


def at_once(work, done, failed=None):
    """Runs in the background without one, so that a test needs not wait."""
    try:
        result = work()
    except Exception as error:
        failed(error)
    else:
        done(result)


@pytest.fixture
def pane(qtbot):
    made = ListPane(at_once)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    yield made
    made.set_list(None)


@pytest.fixture
def lists(tmp_path):
    opened = []

    def open_one(people=None, **more):
        opened.append(open_people(tmp_path, people, **more))
        return opened[-1]

    yield open_one
    for contacts in opened:
        contacts.close()


@pytest.fixture
def people(lists):
    return lists()


def chip_counts(pane):
    here = pane.top.chips.keys()
    return {b.chip.key: b.chip.count for b in pane.top.chips.findChildren(ChipButton) if b.chip.key in here}


def shown(pane):
    return [row.key for row in pane.table.visible_rows()]


def cell(pane, key, column):
    keys = [spec.key for spec in pane.table._columns]
    row = next(row for row in pane.table.visible_rows() if row.key == key)
    return row.cells[keys.index(column)]


def judge(pane, contacts, text):
    """As the draft does when somebody writes a text."""
    bound = Template.parse(text).bind(contacts.info.fields)
    contacts.judge_text(bound.demand)
    pane.set_reviewer(Reviewer(bound, TARIFF, Rules.SMSFOX))
    pane.refresh()


def press(qtbot, pane, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(pane.table.view(), key, modifier)


def undo(qtbot, pane):
    press(qtbot, pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def type_into(qtbot, pane, text, *, end=Qt.Key.Key_Return):
    editor = pane.table.view().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    if end is not None:
        qtbot.keyClick(editor, end)
    return editor


def choose(monkeypatch, *answers):
    """What the heading's menu is answered with, one after the other."""
    left = list(answers)
    monkeypatch.setattr("smsfox_gui.qt.list_header.ColumnMenu.ask", lambda _self, _place: left.pop(0))


# -- the rows


def test_without_a_list_it_invites(qtbot, pane):
    assert pane.places.empty.isVisible()
    assert not pane.table.isVisible()
    with qtbot.waitSignal(pane.sample_requested):
        pane.places.empty._sample.click()
    with qtbot.waitSignal(pane.open_requested):
        pane.places.empty.open.click()


def test_rows_read_are_ready_plus_problems(pane, people):
    pane.set_list(people)
    counts = chip_counts(pane)
    assert counts["all"] == 30
    assert counts["ready"] + counts["problems"] == 30
    parts = ("wrong_number", "duplicate", "stopped", "landline")
    assert counts["problems"] == sum(counts[key] for key in parts) == 4
    assert pane.foot.text() == "Showing 30 of 30"


def test_chips_filter_the_rows(pane, people):
    pane.set_list(people)
    pane.top.chips.select({"problems"})
    assert shown(pane) == [3, 7, 9, 20]
    pane.top.chips.select({"duplicate", "landline"})
    assert shown(pane) == [7, 20]
    assert pane.foot.text() == "Showing 2 of 30"


def test_the_problem_is_said_in_words_on_its_row(pane, people):
    pane.set_list(people)
    pane.top.chips.select({"problems"})
    assert cell(pane, 3, "state").text == "6 digits short"
    assert cell(pane, 7, "state").text == "Duplicate of row 2"
    assert cell(pane, 9, "state").text == "On the do-not-send list since 03.10.26"
    assert cell(pane, 20, "state").text == "Landline, cannot get SMS"
    assert cell(pane, 3, "c0").warn
    assert [row.checked for row in pane.table.visible_rows()] == [False] * 4


def test_search_narrows_after_a_rest(qtbot, pane, people):
    pane.set_list(people)
    pane.top.source.search.setText("name 12")
    qtbot.waitUntil(lambda: shown(pane) == [12])
    pane.top.source.search.setText("8 900 000-00-12")
    qtbot.waitUntil(lambda: shown(pane) == [12])
    pane.top.source.search.setText("nobody")
    assert pane.foot._hint.text()
    qtbot.waitUntil(pane.places.nothing.isVisible)
    assert not pane.foot._hint.text(), "it speaks of the rows on show"
    pane.places.nothing.linkActivated.emit("all")
    assert len(shown(pane)) > 5
    assert pane.foot._hint.text()


def test_a_selected_row_is_told_and_found_again(pane, people):
    seen = []
    pane.row_selected.connect(seen.append)
    pane.set_list(people)
    pane.top.chips.select({"ready"})
    pane.select_position(20)
    assert seen == [20]
    assert pane.top.chips.selection == {"all"}
    pane.next_problem(-1)
    assert pane.current_position() == 9
    pane.next_problem()
    pane.next_problem()
    assert pane.current_position() == 3


def test_another_list_leaves_the_focus_in_the_search(qtbot, pane, people, lists):
    search = pane.top.source.search
    search.setFocus()
    pane.set_list(lists([("79000000001", "Anna", "26.11.2026")]))
    qtbot.waitUntil(lambda: pane.table.count == 1)
    assert pane.window().focusWidget() is search
    pane.top.source.open.setFocus()
    pane.set_list(people)
    assert pane.window().focusWidget() is pane.table.view()


def test_a_narrower_list_after_a_wider_one_shows_its_own_rows(pane, lists):
    pane.set_list(lists([(*cells, *"abcdef") for cells in rows()], titles=("Mobile", "Name", "Date", *"ABCDEF")))
    pane.set_list(lists([("79000000001", "Only me", "1")]))
    assert [row.key for row in pane.table.visible_rows()] == [1]
    assert cell(pane, 1, "c1").text == "Only me"


def test_a_list_that_went_is_asked_no_more(pane, people):
    pane.set_list(people)
    pane.table.select_key(3)
    pane.set_list(None)
    people.close()
    pane.table.refresh()
    assert pane.places.empty.isVisible()
    assert pane.current_position() is None
    assert pane.fields() == [], "the fields of a list that is gone are no fields"


def test_a_list_closed_under_the_table_shows_nothing_and_says_nothing(pane, people):
    pane.set_list(people)
    people.close()
    pane.table.refresh()
    assert shown(pane) == []


# -- mending


def test_a_mended_phone_leaves_the_problems(qtbot, pane, people):
    pane.set_list(people)
    pane.top.chips.select({"wrong_number"})
    pane.table.select_key(3)
    pane.table.setFocus()
    edited = []
    pane.list_edited.connect(lambda: edited.append(1))
    press(qtbot, pane, Qt.Key.Key_F2)
    type_into(qtbot, pane, "89000000003")
    qtbot.waitUntil(lambda: problem(people, 3) is None)
    assert edited == [1]
    assert chip_counts(pane)["wrong_number"] == 0
    assert chip_counts(pane)["ready"] == 27
    undo(qtbot, pane)
    assert row(people, 3).cells[0] == "12-34"
    press(qtbot, pane, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert problem(people, 3) is None


def test_the_row_says_what_is_wrong_while_a_phone_is_typed(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(3)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_F2)
    heard = []
    for text in ("8900000000", "89000000001", "89000000009", "89000000099"):
        type_into(qtbot, pane, text, end=None)
        heard.append(pane.table.view().model().index(2, 5).data())
    assert heard == [
        "One digit short",
        "Duplicate of row 2",
        "On the do-not-send list since 03.10.26",
        "Ready",
    ]
    type_into(qtbot, pane, "x", end=Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "short" in pane.table.view().model().index(2, 5).data())
    assert problem(people, 3) is RowProblem.TOO_SHORT


def test_news_of_the_list_disturbs_nobody_who_types(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(3)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_F2)
    editor = type_into(qtbot, pane, "8900", end=None)
    people.include([1], False)
    pane.refresh()
    assert pane.table.editing
    assert editor.text() == "8900"
    assert row(people, 3).cells[0] == "12-34"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not pane.table.visible_rows()[0].checked)
    assert row(people, 3).cells[0] == "12-34"


def test_a_longer_reason_elsewhere_takes_nobody_out_of_the_cell(qtbot, pane, lists):
    contacts = lists([("79000000001", "Ann", ""), ("79000000002", "Bob", "26.11")])
    pane.set_list(contacts)
    pane.select_position(2)
    assert pane.table.edit("c1")
    editor = type_into(qtbot, pane, "Robe", end=None)
    judge(pane, contacts, "{Name}, we expect you on {Date}")
    pane.set_reviewer(None, TextLack("Outstanding balance"))
    assert pane.table.editing
    assert editor.text() == "Robe"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: cell(pane, 1, "state").text == "No “Date” · fill in")
    state = [spec.key for spec in pane.table.columns].index("state")
    assert pane.table.column_widths()[state] >= 150
    assert row(contacts, 2).cells[1] == "Bob"


def test_what_is_being_typed_never_lands_in_another_list(qtbot, pane, people, lists):
    other = lists()
    pane.set_list(people)
    pane.table.select_key(3)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_F2)
    type_into(qtbot, pane, "89000000003", end=None)
    pane.set_list(other)
    assert row(other, 3).cells[0] == "12-34"
    assert other.undo() is None


def test_space_takes_out_and_ctrl_z_brings_back(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(1)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_Space)
    assert problem(people, 1) is RowProblem.EXCLUDED
    assert problem(people, 7) is RowProblem.DUPLICATE, "nobody goes in its place"
    undo(qtbot, pane)
    assert problem(people, 1) is None
    assert chip_counts(pane)["excluded"] == 0


def test_space_puts_a_duplicate_back_but_never_a_stopped_number(qtbot, pane, people):
    pane.set_list(people)
    pane.table.setFocus()
    for position in (7, 9):
        pane.table.select_key(position)
        press(qtbot, pane, Qt.Key.Key_Space)
    assert problem(people, 7) is None
    assert problem(people, 9) is RowProblem.STOPPED
    pane.table.select_key(7)
    press(qtbot, pane, Qt.Key.Key_Space)
    assert problem(people, 7) is RowProblem.EXCLUDED
    undo(qtbot, pane)
    assert problem(people, 7) is None
    undo(qtbot, pane)
    assert problem(people, 7) is RowProblem.DUPLICATE


@pytest.mark.parametrize("phone", ["12-34", "2-00-22"], ids=["wrong", "landline without a full number"])
def test_space_on_what_no_word_can_mend_edits_it(qtbot, pane, lists, phone):
    contacts = lists([(phone, "Anna", "26.11")])
    pane.set_list(contacts)
    pane.table.select_key(1)
    pane.table.setFocus()
    assert pane.table.visible_rows()[0].dim, "its box does not look as if a press ticked it"
    press(qtbot, pane, Qt.Key.Key_Space)
    editor = pane.table.view().findChild(QLineEdit)
    assert editor.text() == phone
    assert pane.foot._hint.text() == "Correct the number first."
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert pane.foot._hint.text() == "The selected row is shown in the sample"
    assert contacts.undo() is None


def test_a_click_on_a_box_that_waits_for_a_field_leads_to_it(qtbot, pane, lists):
    contacts = lists([("79000000001", "", "26.11")])
    pane.set_list(contacts)
    judge(pane, contacts, "{Name}, hello")
    view, box = pane.table.view(), pane.table.view().model().index(0, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(box).center())
    assert pane.table.editing
    assert pane.foot._hint.text() == "Fill in “Name” first."
    type_into(qtbot, pane, "Ann", end=None)
    assert pane.foot._hint.text() == "Fill in “Name” first.", "as long as it is being typed"


def test_a_box_that_a_word_ticks_is_no_other_than_any(pane, people):
    pane.set_list(people)
    dim = {row.key for row in pane.table.visible_rows() if row.dim}
    assert 3 in dim
    assert not dim & {1, 7, 9}, "ready, a duplicate, and one with a lock"


def test_the_box_in_the_heading_takes_out_all_on_show_and_brings_them_back(pane, people):
    pane.set_list(people)
    header = pane.table._header
    assert header._box is Box.ON
    pane.top.source.search.setText("name 2")
    pane.top._rest.timeout.emit()
    assert shown(pane) == [2, *range(20, 30)]
    pane.table.header_activated.emit("check", pane.pos())
    assert header._box is Box.OFF
    assert chip_counts(pane)["excluded"] == 10, "the landline was out already"
    pane.top.source.search.clear()
    pane.top._rest.timeout.emit()
    assert header._box is Box.SOME
    pane.table.header_activated.emit("check", pane.pos())
    assert header._box is Box.ON
    assert chip_counts(pane)["ready"] == 26
    assert problem(people, 7) is RowProblem.DUPLICATE, "nobody is put back who was not left out"


# -- the text's own verdicts


def test_chips_know_what_the_text_finds_wanting(qtbot, pane, lists):
    people = rows(6)
    people[1] = ("79000000002", "", "26.11")
    people[3] = ("79000000004", "x" * 900, "26.11")
    people[4] = ("79000000005", "Eva", " ")
    contacts = lists(people)
    pane.set_list(contacts)
    assert chip_counts(pane)["ready"] == 5
    judge(pane, contacts, "{Name}, {Date}")
    counts = chip_counts(pane)
    assert (counts["ready"], counts["problems"], counts["all"]) == (2, 4, 6)
    assert (counts["empty:1"], counts["empty:2"], counts["text_too_long"]) == (1, 1, 1)
    pane.top.chips.select({"empty:1", "text_too_long"})
    assert shown(pane) == [2, 4]
    assert cell(pane, 2, "state").text == "No “Name” · fill in"
    assert cell(pane, 2, "c1").text == "—"
    assert cell(pane, 2, "c1").warn
    pane.top.chips.select({"ready"})
    assert cell(pane, 1, "state").text == "Ready · 1 SMS"
    pane.next_problem()
    assert pane.current_position() == 2, "F3 goes to them, too"
    judge(pane, contacts, "hello")
    assert chip_counts(pane)["ready"] == 5


def test_a_failed_formula_is_shown_and_offered_to_be_filled_in(qtbot, pane, lists):
    contacts = lists([("79000000001", "#ДЕЛ/0!", "26.11"), ("79000000002", "Eva", "26.11")])
    pane.set_list(contacts)
    judge(pane, contacts, "{Name}")
    assert cell(pane, 1, "state").text == "“Name” came to nothing · fill in"
    assert (cell(pane, 1, "c1").text, cell(pane, 1, "c1").warn) == ("#ДЕЛ/0!", True)


def test_an_empty_field_is_edited_from_nothing(qtbot, pane, lists):
    contacts = lists([("79000000001", "", "26.11")])
    pane.set_list(contacts)
    judge(pane, contacts, "{Name}")
    pane.table.select_key(1)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_Space)
    editor = pane.table.view().findChild(QLineEdit)
    assert editor.text() == "", "the dash stands for nothing; typed behind, it would be sent"
    qtbot.keyClicks(editor, "Eva")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row(contacts, 1).cells[1] == "Eva")


def test_fill_in_fills_it_for_all_such_rows_in_one_step(qtbot, pane, lists):
    people = rows(12)
    for n in (1, 4, 8, 11):
        people[n] = (people[n][0], people[n][1], "")
    contacts = lists(people)
    pane.set_list(contacts)
    judge(pane, contacts, "{Date}")
    pane.table.select_key(2)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_Return)
    strip = pane.top.asking
    assert strip.isVisible()
    assert strip._question.text() == "“Date” has no value in 3 row(s):", "the ninth is on the stop list"
    assert strip.text.hasFocus()
    qtbot.keyClicks(strip.text, "tomorrow")
    qtbot.keyClick(strip.text, Qt.Key.Key_Return)
    assert not strip.isVisible()
    assert [row(contacts, n).cells[2] for n in (2, 5, 9, 12)] == ["tomorrow", "tomorrow", "", "tomorrow"]
    assert chip_counts(pane)["empty:2"] == 0
    pane.table.setFocus()
    undo(qtbot, pane)
    assert chip_counts(pane)["empty:2"] == 3
    pane.table.link_activated.emit(2, "state")
    qtbot.keyClick(strip.text, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert pane.table.view().hasFocus()


def test_a_number_among_words_is_taken_by_a_press(qtbot, pane, lists):
    contacts = lists([("8-900-000-00-01 (mum)", "Eva", ""), ("no number", "Lev", "")])
    pane.set_list(contacts)
    assert cell(pane, 1, "state").text.replace("\u00a0", " ") == "Not a number · take +7 900 000-00-01"
    assert cell(pane, 2, "state").text == "Not a number"
    pane.table.select_key(1)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_Return)
    assert (row(contacts, 1).phone, row(contacts, 1).cells[0]) == ("79000000001", "+79000000001")
    undo(qtbot, pane)
    qtbot.waitUntil(lambda: row(contacts, 1).cells[0] == "8-900-000-00-01 (mum)")


def test_several_numbers_are_split_into_rows(qtbot, pane, lists):
    contacts = lists([("89000000001, 89000000002", "Anna", "1"), ("89000000003/04", "Eva", "2")])
    pane.set_list(contacts)
    assert cell(pane, 1, "state").text == "2 numbers · split"
    assert not cell(pane, 2, "state").link, "nothing is guessed"
    pane.table.link_activated.emit(1, "state")
    assert shown(pane) == [1, 3, 2]
    assert [cell(pane, key, "number").text for key in (1, 3, 2)] == ["2", "2", "3"]
    assert pane.foot.text() == "Showing 3 of 3"
    assert "Read 2 row(s). 1 row(s) added by splitting." in pane.top.reading._words.text()
    counts = chip_counts(pane)
    assert counts["ready"] + counts["problems"] == counts["all"] == 3
    pane.table.setFocus()
    undo(qtbot, pane)
    assert shown(pane) == [1, 2]


def test_cells_out_of_place_are_taken_for_right_by_a_word(qtbot, pane, lists):
    contacts = lists([("79000000001", "Anna", "1"), ("Eva", "79000000002", "2")], ragged={2})
    pane.set_list(contacts)
    pane.table.select_key(2)
    pane.table.setFocus()
    assert pane.table.edit("c0")
    type_into(qtbot, pane, "79000000002")
    qtbot.waitUntil(lambda: row(contacts, 2).cells[0] == "79000000002")
    assert problem(contacts, 2) is RowProblem.RAGGED
    press(qtbot, pane, Qt.Key.Key_Return)
    assert problem(contacts, 2) is None


# -- columns


def test_the_heading_changes_a_columns_role(qtbot, pane, people, monkeypatch):
    pane.set_list(people)
    choose(monkeypatch, ColumnRole.UNUSED, ColumnRole.PHONE)
    with qtbot.waitSignal(pane.fields_changed):
        pane.table.header_activated.emit("c2", pane.pos())
    assert pane.fields() == ["Mobile", "Name"]
    with qtbot.waitSignals([pane.fields_changed, pane.list_edited]):
        pane.table.header_activated.emit("c1", pane.pos())
    assert people.info.phone_column == 1
    assert chip_counts(pane)["ready"] == 0
    pane.table.setFocus()
    undo(qtbot, pane)
    assert people.info.phone_column == 0
    assert chip_counts(pane)["ready"] == 26
    undo(qtbot, pane)
    assert pane.fields() == ["Mobile", "Name", "Date"]


def test_a_column_not_used_is_no_field_for_anybody(pane, people, monkeypatch):
    pane.set_list(people)
    choose(monkeypatch, ColumnRole.UNUSED)
    pane.table.header_activated.emit("c0", pane.pos())
    assert people.info.phone_column is None, "the phones went with their column"
    assert pane.top.banner.isVisible()
    assert pane.fields() == ["Name", "Date"] == [column.field for column in people.info.fields]


def test_a_field_is_renamed_and_the_old_name_comes_back(qtbot, pane, people, monkeypatch):
    pane.set_list(people)
    choose(monkeypatch, ColumnAction.RENAME, ColumnAction.RENAME)
    renamed = []
    pane.field_renamed.connect(lambda *names: renamed.append(names))
    pane.table.header_activated.emit("c1", pane.pos())
    assert pane.top.asking.text.text() == "Name"
    pane.top.asking.text.setText("Who")
    qtbot.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
    assert pane.fields() == ["Mobile", "Who", "Date"]
    pane.table.setFocus()
    undo(qtbot, pane)
    assert renamed == [("Name", "Who"), ("Who", "Name")]
    pane.table.header_activated.emit("c1", pane.pos())
    pane.top.asking.text.setText("date")
    qtbot.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
    assert pane.top.banner.text() == "There is a field “date” already. The old name stays. Enter another."


def test_rows_are_sorted_by_a_heading(pane, people, monkeypatch):
    pane.set_list(people)
    choose(monkeypatch, ColumnAction.DOWN, ColumnAction.UP, ColumnAction.DOWN, ColumnAction.LIST_ORDER)
    pane.table.header_activated.emit("c1", pane.pos())
    assert shown(pane)[:3] == [30, 29, 28]
    assert pane.table._header._sorted == ("c1", True)
    pane.table.header_activated.emit("state", pane.pos())
    assert shown(pane)[:4] == [3, 20, 7, 9]
    pane.top.chips.select({"problems"})
    assert shown(pane) == [3, 20, 7, 9], "the order stays with any choice"
    pane.next_problem()
    pane.next_problem()
    assert pane.current_position() == 20
    pane.top.chips.select({"all"})
    pane.table.header_activated.emit("number", pane.pos())
    assert shown(pane)[0] == 30
    pane.table.header_activated.emit("number", pane.pos())
    assert shown(pane)[0] == 1


@pytest.mark.parametrize("width", [480, 560, 700, 1000])
@pytest.mark.parametrize("phone", ["79000000099", "7900"])
def test_the_state_stays_in_sight_whatever_the_room(pane, lists, width, phone):
    titles = ("Mobile", *(f"Column {n}" for n in range(9)))
    numbers = [f"790000000{n:02}" for n in range(9)] + [phone]
    pane.set_list(lists([(number, *("long text " * 3 for _ in range(9))) for number in numbers], titles=titles))
    pane.resize(width, 560)
    table = pane.table
    keys = [spec.key for spec in table._columns]
    place, widths = keys.index("state"), table.column_widths()
    assert sum(widths[: place + 1]) <= table.room
    told = max(row.cells[place].text for row in table.visible_rows())
    assert widths[place] >= table.fontMetrics().horizontalAdvance(told) + 34, "and is read whole"
    assert place > keys.index("c0") + 1, "a person is told by more than a number"
    assert len(keys) == 13


def test_names_and_dates_are_read_whole_where_every_row_is_ready(pane, lists):
    titles = ("Mobile", "Name", "Date", "Time", "Room")
    rows = [(f"790000000{n:02}", "Konstantin", "26.11.2026", "09:00", "101") for n in range(9)]
    pane.set_list(lists(rows, titles=titles))
    pane.resize(667, 560)
    wanted = pane.table.fontMetrics().horizontalAdvance("Konstantin") + 12
    assert [spec.key for spec in pane.table._columns][-1] == "state"
    assert pane.table.column_widths()[3] >= wanted
    assert sum(pane.table.column_widths()) <= pane.table.room


@pytest.mark.parametrize("field", ["Debt", "Outstanding balance of the year"])
def test_a_column_that_all_lack_is_named_whole(pane, lists, field):
    pane.set_list(lists([(f"790000000{n:02}", f"Konstantin Konstantinopolsky {n}", "26.11.2026") for n in range(9)]))
    pane.resize(486, 560)
    pane.set_reviewer(None, TextLack(field))
    table, key = pane.table, pane.table.visible_rows()[0].key
    place = [spec.key for spec in table.columns].index("state")
    words = cell(pane, key, "state").text
    read_whole = table.column_widths()[place] >= table.fontMetrics().horizontalAdvance(words) + 34
    pane.select_position(key)
    assert read_whole or pane.foot._hint.text() == f"State: {words}"
    assert read_whole == (field == "Debt")


def test_what_a_column_cuts_is_read_whole_in_the_foot(qtbot, pane, lists):
    name = "Konstantin Konstantinopolsky the Younger"
    pane.set_list(lists([(f"790000000{n:02}", name if n else "Ann", "26.11.2026") for n in range(1, 9)]))
    pane.resize(486, 560)
    pane.table.setFocus()
    usual = pane.foot._hint.text()
    pane.select_position(3)
    assert pane.foot._hint.text() == usual
    while pane.table.columns[pane.table.column].title != "Name":
        press(qtbot, pane, Qt.Key.Key_Right)
    assert pane.foot._hint.text() == f"Name: {name}"
    press(qtbot, pane, Qt.Key.Key_Right)
    assert pane.foot._hint.text() == usual
    press(qtbot, pane, Qt.Key.Key_Left)
    pane.resize(1200, 560)
    assert pane.foot._hint.text() == usual, "there is room for it now"


# -- reading


def test_reading_is_shown_after_a_moment_and_can_be_given_up(qtbot, pane):
    pane.set_reading(0)
    assert not pane.places.reading.isVisible()
    qtbot.waitUntil(pane.places.reading.isVisible)
    assert not pane.places.reading.table._header.height(), "no heading before there are columns"
    pane.set_reading(24_000)
    assert "24\u202f000" in pane.places.reading._words.text()
    with qtbot.waitSignal(pane.cancel_requested):
        pane.places.reading._cancel.click()
    pane.end_reading()
    assert pane.places.empty.isVisible()


def head(contacts, count=20):
    """The first rows, as the reader tells them while the rest is still being read."""
    return ListHead(contacts.info, tuple(contacts.page(range(1, count + 1))))


def read_so_far(qtbot, pane, contacts):
    """A reading that has lasted for long enough to be shown, its first rows on show."""
    pane.set_reading(0)
    qtbot.waitUntil(pane.places.reading.isVisible)
    pane.show_head(head(contacts))
    return pane.places.reading.table


def test_the_first_rows_are_shown_while_the_rest_is_read(qtbot, pane, people):
    table = read_so_far(qtbot, pane, people)
    assert table.isVisible()
    assert table.count == 20
    assert pane.places.reading._cancel.isVisible()
    assert "20" in pane.places.reading._hint.text()
    columns = [(spec.key, spec.title) for spec in table._columns]
    assert columns[2:5] == [("c0", "Mobile"), ("c1", "Name"), ("c2", "Date")]
    third = table.visible_rows()[2]
    assert (third.cells[2].text, third.cells[-1].text) == ("12-34", "6 digits short")


def test_nothing_can_be_done_to_the_first_rows(qtbot, pane, lists):
    several = [("8 900 000-00-01; 8 900 000-00-02", "Anna", "26.11"), *rows(30)[1:]]
    table = read_so_far(qtbot, pane, lists(several))
    assert not any(cell.editable or cell.link for row in table.visible_rows() for cell in row.cells)
    assert {row.checked for row in table.visible_rows()} == {None}
    assert "split" not in table.visible_rows()[0].cells[-1].text
    qtbot.keyClick(table.view(), Qt.Key.Key_Down)
    assert not table.edit()


def test_the_whole_list_takes_the_place_of_its_first_rows(qtbot, lists):
    waiting = []
    pane = ListPane(lambda work, done, failed=None: waiting.append((work, done)))
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    people = lists(rows(60))
    table = read_so_far(qtbot, pane, people)
    widths, titles = table.column_widths(), [spec.title for spec in table._columns]
    table.show_from(5)
    seen = [row.cells[2].text for row in table.visible_rows()]
    pane.set_list(people)
    assert table.isVisible(), "until the rows of the list are found its first ones stay"
    assert not pane.top.isVisible()
    work, done = waiting.pop()
    done(work())
    qtbot.waitUntil(pane.table.isVisible)
    assert pane.top.isVisible()
    assert [row.cells[2].text for row in pane.table.visible_rows()][:5] == seen[:5]
    assert [spec.title for spec in pane.table._columns] == titles
    assert pane.table.column_widths() == widths
    pane.set_list(None)


def test_a_reading_given_up_leaves_everything_as_it_was(qtbot, pane, lists):
    pane.set_list(lists())
    pane.top.chips.select({"problems"})
    pane.select_position(9)
    before = shown(pane)
    table = read_so_far(qtbot, pane, lists(rows(25)[4:]))
    assert not pane.table.isVisible()
    pane.refresh()
    assert table.isVisible(), "the old list judged anew does not come forward"
    pane.end_reading()
    assert pane.table.isVisible()
    assert not table.isVisible()
    assert shown(pane) == before
    assert pane.current_position() == 9
    assert pane.top.chips.selection == {"problems"}
    pane.set_reading(0)
    assert table.count == 0, "the next reading begins with nothing"
    pane.end_reading()


def test_a_list_that_was_found_late_does_not_take_the_place_of_another(qtbot, lists):
    waiting = []
    pane = ListPane(lambda work, done, failed=None: waiting.append((work, done)))
    qtbot.addWidget(pane)
    pane.show()
    first, second = lists(rows(60)), lists(rows(9))
    read_so_far(qtbot, pane, first)
    pane.set_list(first)
    work, done = waiting.pop()
    done(work())
    pane.set_list(second)
    QApplication.processEvents()
    assert pane.places.reading.isVisible(), "the rows of the second one are still looked for"
    work, done = waiting.pop()
    done(work())
    qtbot.waitUntil(pane.table.isVisible)
    assert pane.table.count == 9
    pane.set_list(None)


def test_a_list_is_never_said_to_have_no_rows_before_they_are_looked_for(qtbot, lists):
    waiting = []
    pane = ListPane(lambda work, done, failed=None: waiting.append((work, done)))
    qtbot.addWidget(pane)
    pane.show()
    pane.set_list(lists())
    assert not pane.places.nothing.isVisible()
    work, done = waiting.pop()
    done(work())
    assert pane.table.isVisible()
    pane.set_list(None)


def test_a_quick_list_shows_no_reading(qtbot, pane, people):
    pane.set_reading(0)
    pane.set_list(people)
    qtbot.wait(500)
    assert pane.table.isVisible()


def test_an_error_keeps_the_list(pane, people):
    pane.set_list(people)
    pane.set_error(lambda: "Excel has the file open. Your list is intact.")
    assert pane.top.banner.isVisible()
    assert pane.top.banner.kind == "err"
    assert pane.table.isVisible()
    pane.set_list(people)
    assert not pane.top.banner.isVisible()


def test_a_list_without_phones_says_where_to_click(pane, lists):
    pane.set_list(lists(phone_column=None))
    assert pane.top.banner.isVisible()
    assert "phone column" in pane.top.banner.text()


@pytest.mark.parametrize("kind", [NoteKind.HIDDEN_SHEETS, NoteKind.HIDDEN_ROWS])
@pytest.mark.parametrize("count", [1, 3])
def test_the_sign_of_a_note_stands_beside_its_first_line(pane, lists, count, kind):
    pane.set_list(lists(notes=(ListNote(kind, 1, "May"),) * count))
    strip = pane.top.notes
    strip.layout().activate()
    words = strip._warnings.words
    first = words.mapTo(strip, words.rect().topLeft()).y() + words.fontMetrics().height() / 2
    for part in (strip._warnings.picture, strip._close):
        assert abs(part.mapTo(strip, part.rect().center()).y() + 0.5 - first) <= 2, part


def test_what_need_not_be_looked_after_is_no_warning(pane, lists):
    spread, unknown = ListNote(NoteKind.MERGED_SPREAD, 4), ListNote(NoteKind.MERGED_UNKNOWN, 7)
    strip = pane.top.notes
    for notes, kind in (((spread,), "info"), ((spread, unknown), "warn"), ((unknown,), "warn"), ((spread,), "info")):
        pane.set_list(lists(notes=notes))
        assert strip.property("kind") == kind
        assert strip._warnings.isVisible() == (unknown in notes)
        assert strip._facts.isVisible() == (spread in notes)
        assert "Cells merged downwards: 4" in strip.text() or spread not in notes


def test_lines_in_another_encoding_are_named_and_can_be_looked_at(pane, lists):
    pane.set_list(lists(notes=(ListNote(NoteKind.MIXED_LETTERS, 2, "5", 4),), encoding="cp1251"))
    assert "Encodings UTF-8 and Windows-1251" in pane.top.reading._words.text()
    pane.top.chips.select({"problems"})
    pane.top.notes._first.click()
    assert pane.contacts.page([pane.current_position()])[0].number == 4
    pane.set_list(lists(notes=(ListNote(NoteKind.MIXED_LETTERS, 2, "5"),), encoding="cp1251"))
    assert not pane.top.notes._first.isVisible(), "nobody knows where they are"
    pane.set_list(lists(encoding="cp1251"))
    assert "encoding Windows-1251" in pane.top.reading._words.text()


def test_what_is_worth_knowing_of_the_reading_stands_over_the_list(qtbot, pane, lists):
    notes = (ListNote(NoteKind.HIDDEN_ROWS, 1240), ListNote(NoteKind.OTHER_SHEETS, 2, "May, June"))
    pane.set_list(lists(notes=notes))
    assert pane.top.notes.isVisible()
    assert "1\u202f240" in pane.top.notes.text()
    assert "May, June" in pane.top.notes.text()
    pane.top.notes._close.click()
    assert not pane.top.notes.isVisible()
    pane.set_list(lists())
    assert not pane.top.notes.isVisible()


def test_what_is_said_of_unused_numbers_goes_with_them_and_comes_back(qtbot, pane, lists, monkeypatch):
    contacts = lists(notes=(ListNote(NoteKind.OTHER_PHONES, 12, "Date"),))
    pane.set_list(contacts)
    assert "“Date” has numbers, too, in this many rows: 12" in pane.top.notes.text()
    choose(monkeypatch, ColumnRole.PHONE, ColumnRole.UNUSED)
    with qtbot.waitSignal(pane.list_edited):
        pane.table.header_activated.emit("c2", pane.pos())
    assert not pane.top.notes.isVisible()
    pane.table.setFocus()
    undo(qtbot, pane)
    assert pane.top.notes.isVisible()
    pane.top.notes._close.click()
    with qtbot.waitSignal(pane.fields_changed):
        pane.table.header_activated.emit("c1", pane.pos())
    assert not pane.top.notes.isVisible(), "closed it stays away"


@pytest.mark.parametrize("kind", [NoteKind.HIDDEN_ROWS, NoteKind.FILTERED_ROWS, NoteKind.ROWS_LEFT_OUT])
def test_rows_that_the_spreadsheet_hides_can_be_left_out_and_taken_in(qtbot, pane, lists, kind):
    source = ListSource(path=Path("people.xlsx"), header_row=1, visible_only=kind is NoteKind.ROWS_LEFT_OUT)
    pane.set_list(lists(notes=(ListNote(kind, 3),), format="xlsx"), source)
    other = replace(source, visible_only=not source.visible_only)
    assert pane.top.notes._choice.isVisible()
    assert pane.top.notes._choice.text() == ("Include hidden rows" if source.visible_only else "Leave out hidden rows")
    with qtbot.waitSignal(pane.reread_requested) as signal:
        pane.top.notes._choice.click()
    assert signal.args == [other]
    pane.top.reading.open_choices()
    box = pane.top.reading.choices.boxes[4]
    assert box.isVisible()
    assert box.currentData() == source.visible_only
    with qtbot.waitSignal(pane.reread_requested) as signal:
        box.setCurrentIndex(1 - box.currentIndex())
        box.activated.emit(box.currentIndex())
    assert signal.args[0].visible_only == other.visible_only


def test_hidden_rows_are_not_spoken_of_where_there_are_none(pane, lists):
    pane.set_list(lists(notes=(ListNote(NoteKind.MERGED_CELLS, 3),), format="xlsx"))
    pane.top.reading.open_choices()
    assert pane.top.notes.isVisible()
    assert not pane.top.notes._choice.isVisible()
    assert not pane.top.reading.choices.boxes[4].isVisible()


def test_how_it_was_read_can_be_changed(qtbot, pane, people):
    pane.set_list(people, ListSource(path=Path("people.csv")))
    assert "Header in row 1" in pane.top.reading._words.text()
    pane.top.reading.open_choices()
    box = pane.top.reading.choices.boxes[2]
    with qtbot.waitSignal(pane.reread_requested) as signal:
        box.setCurrentIndex(box.findData("cp1251"))
        box.activated.emit(box.currentIndex())
    source = signal.args[0]
    assert source.path == Path("people.csv")
    assert source.encoding == "cp1251"
    assert source.header_row == 1


@pytest.mark.parametrize("encoding", [*ENCODINGS, "cp1252"])
def test_every_encoding_is_offered_once_and_the_one_of_now_is_chosen(pane, lists, encoding):
    pane.set_list(lists(encoding=encoding))
    box = pane.top.reading.choices.boxes[2]
    offered = [box.itemText(index) for index in range(box.count())]
    assert len(set(offered)) == len(offered)
    assert box.currentData() == encoding


@pytest.mark.parametrize("kind", ["csv", "pasted"])
def test_a_text_of_one_column_can_be_read_with_a_separator_and_the_other_way_round(qtbot, pane, lists, kind):
    pane.set_list(lists(delimiter=None, format=kind), ListSource(path=Path("people.txt")))
    pane.top.reading.open_choices()
    box = pane.top.reading.choices.boxes[3]
    assert box.isVisible()
    assert box.currentText() == "One column"
    for mark in (";", ""):
        with qtbot.waitSignal(pane.reread_requested) as signal:
            box.setCurrentIndex(box.findData(mark))
            box.activated.emit(box.currentIndex())
        assert signal.args[0].delimiter == mark


def test_another_sheet_is_read_from_the_same_file_by_its_own_header(qtbot, pane, lists):
    contacts = lists(sheet="May", sheets=("May", "June"), format="xlsx", delimiter=None, encoding=None, header_row=3)
    pane.set_list(contacts, ListSource(path=Path("people.xlsx"), header_row=3))
    box = pane.top.source.source
    with qtbot.waitSignal(pane.reread_requested) as signal:
        box.activated.emit(1)
    assert signal.args == [ListSource(path=Path("people.xlsx"), sheet="June")]
    choices = pane.top.reading.choices.boxes
    with qtbot.waitSignal(pane.reread_requested) as signal:
        choices[0].setCurrentIndex(1)
        choices[0].activated.emit(1)
    assert signal.args == [ListSource(path=Path("people.xlsx"), sheet="June")]
    assert not choices[3].isVisibleTo(pane.top.reading.choices), "a workbook has no separator"


def test_the_check_shows_who_will_go(pane, people):
    pane.set_list(people)
    pane.set_phase("check")
    assert set(chip_counts(pane)) == {"all", "ready", "problems"}
    assert pane.top.chips.selection == {"ready"}
    pane.set_phase("text")
    assert "duplicate" in chip_counts(pane)


def test_the_clipboard_is_pasted(qtbot, pane):
    QGuiApplication.clipboard().setText("89000000001\n89000000002")
    with qtbot.waitSignal(pane.paste_requested) as signal:
        pane.places.empty._paste.click()
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


# -- by the keyboard, and what takes its time


def test_a_long_edit_tells_how_far_it_is_and_can_be_given_up(qtbot, pane, people):
    pane.set_list(people)
    foot = pane.foot
    foot.show_progress(12)
    assert not foot._cancel.isVisible(), "a quick one says nothing"
    qtbot.waitUntil(foot._cancel.isVisible)
    assert foot._hint.text() == "Checking the numbers… 12 of 30"
    with qtbot.waitSignal(foot.cancel_requested):
        foot._cancel.click()
    foot.end_progress()
    assert not foot._cancel.isVisible()
    assert foot._hint.text() == "The selected row is shown in the sample"


def test_a_field_is_renamed_by_keys_alone(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(1)
    pane.table.setFocus()
    for _ in range(4):
        press(qtbot, pane, Qt.Key.Key_Right)

    def answer():
        menu = QApplication.activePopupWidget()
        assert "Date" in menu.actions()[0].text()
        qtbot.keyClick(menu, Qt.Key.Key_F2)

    QTimer.singleShot(0, answer)
    press(qtbot, pane, Qt.Key.Key_F4)
    assert pane.focusWidget() is pane.top.asking.text
    qtbot.keyClicks(pane.top.asking.text, "Day")
    qtbot.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
    assert pane.fields() == ["Mobile", "Name", "Day"]
    assert pane.focusWidget() is pane.table.view()


def test_a_name_that_a_field_has_already_is_asked_for_again(qtbot, pane, people):
    pane.set_list(people)
    pane._header.rename_requested.emit(2)
    asking = pane.top.asking
    asking.text.setText("Name")
    qtbot.keyClick(asking.text, Qt.Key.Key_Return)
    qtbot.waitUntil(pane.top.banner.isVisible, timeout=5000)
    assert pane.fields() == ["Mobile", "Name", "Date"]
    assert asking.isVisible()
    assert pane.focusWidget() is asking.text
    assert asking.text.selectedText() == "Name"
    qtbot.keyClicks(asking.text, "Day")
    qtbot.keyClick(asking.text, Qt.Key.Key_Return)
    assert pane.fields() == ["Mobile", "Name", "Day"]


def test_rows_are_sorted_and_left_out_by_keys_alone(qtbot, pane, people):
    pane.set_list(people)
    pane.table.select_key(1)
    pane.table.setFocus()
    for _ in range(3):
        press(qtbot, pane, Qt.Key.Key_Right)

    def answer():
        menu = QApplication.activePopupWidget()
        while menu.activeAction().text() != "Sort descending":
            qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    press(qtbot, pane, Qt.Key.Key_F4)
    assert shown(pane)[0] == 30
    press(qtbot, pane, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert chip_counts(pane)["excluded"] == 26
    press(qtbot, pane, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert chip_counts(pane)["excluded"] == 0


def test_both_keys_that_redo_are_known(qtbot, pane, people):
    control = Qt.KeyboardModifier.ControlModifier
    pane.set_list(people)
    pane.table.select_key(1)
    pane.table.setFocus()
    press(qtbot, pane, Qt.Key.Key_Space)
    for key, modifier in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)):
        undo(qtbot, pane)
        qtbot.waitUntil(lambda: problem(people, 1) is None)
        press(qtbot, pane, key, modifier)
        qtbot.waitUntil(lambda: problem(people, 1) is RowProblem.EXCLUDED)
