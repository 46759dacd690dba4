"""The editor of a message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from smsfox_gui.qt.text_editor import TextEditor
from smsfox_gui.qt.text_marks import field_spans

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
SINGLE = QTextCharFormat.UnderlineStyle.SingleUnderline


@pytest.fixture
def editor(qtbot):
    made = TextEditor()
    qtbot.addWidget(made)
    made.resize(500, 140)
    made.set_fields(["Имя", "Date"])
    made.show()
    made.edit.setFocus()
    return made


def marked(editor, style):
    """The characters underlined in a style."""
    found = []
    block = editor.edit.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            if part.format.underlineStyle() == style:
                halves = block.text().encode("utf-16-le")
                found.append(halves[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le"))
        block = block.next()
    return "".join(found)


def test_fields_are_found_and_doubled_braces_are_letters():
    spans = list(field_spans("{{a}} { Имя } {x"))
    assert [span.name for span in spans] == ["Имя", None]


def test_fields_after_an_emoji_are_where_they_are(editor):
    editor.set_text("😀 {Имя} 😀 {Нету}")
    assert marked(editor, WAVE) == "{Нету}"


def test_an_unknown_field_is_underlined_and_named(editor):
    editor.set_text("{имя}, {Нету}")
    assert marked(editor, WAVE) == "{Нету}"
    assert editor.unknown_fields() == ["Нету"]
    editor.set_fields(["Имя", "Нету"])
    assert marked(editor, WAVE) == ""


def test_forcing_characters_are_marked_by_code_point(editor):
    editor.set_text("😀 Pleаse")
    editor.set_forcing([5])
    assert marked(editor, SINGLE) == "а"
    editor.go_to(5)
    assert editor.edit.textCursor().selectedText() == "а"


def test_what_is_beyond_800_is_underlined_and_kept(editor):
    editor.set_text("a" * 805)
    assert marked(editor, SINGLE) == "a" * 5
    assert len(editor.text()) == 805
    assert editor._counter.text() == "805 of 800"
    assert editor._counter.property("rank") == "err"


def test_a_brace_opens_the_fields_and_enter_takes_one(qtbot, editor):
    qtbot.keyClicks(editor.edit, "{d")
    assert editor.edit._popup.isVisible()
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == "{Date}"
    assert not editor.edit._popup.isVisible()


def test_behind_a_fields_colon_stands_what_it_may_be(qtbot, editor):
    def offered():
        entries = editor.edit._completer.completionModel()
        return [entries.index(row, 0).data() for row in range(entries.rowCount())]

    qtbot.keyClicks(editor.edit, "{")
    assert offered() == ["Имя", "Date"]
    qtbot.keyClicks(editor.edit, "date:")
    assert editor.edit._popup.isVisible()
    assert offered() == ["Date:lat – in Latin letters"]
    qtbot.keyClicks(editor.edit, " l")
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == "{Date:lat}"
    assert marked(editor, WAVE) == ""
    editor.set_text("")
    qtbot.keyClicks(editor.edit, "{nobody:")
    assert not editor.edit._popup.isVisible()


def test_what_is_no_form_of_a_field_is_replaced_by_the_one_that_is_offered(qtbot, editor):
    editor.set_text("{Имяdat}, ждём")
    cursor = editor.edit.textCursor()
    cursor.setPosition(4)
    editor.edit.setTextCursor(cursor)
    qtbot.keyClicks(editor.edit, ":")
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == "{Имя:лат}, ждём"


@pytest.mark.parametrize("text", ["Имя}", "{", "{}", "{{Имя}"])
def test_a_broken_brace_is_underlined(editor, text):
    editor.set_text(text)
    assert marked(editor, WAVE) in ("{", "}", "{}")


@pytest.mark.parametrize(
    ("left", "typed", "made"),
    [
        ("Имя}, ждём", "{", "{Имя}, ждём"),
        ("ate}, ждём", "{d", "{Date}, ждём"),
        ("Имя}, ждём", "{d", "{Date}, ждём"),
        ("ждём вас} 10:30", "{d", "{Date}ждём вас} 10:30"),
        ("и {Имя}", "{d", "{Date}и {Имя}"),
    ],
)
def test_a_field_is_chosen_anew_where_its_name_and_brace_still_stand(qtbot, editor, left, typed, made):
    editor.set_text(left)
    qtbot.keyClicks(editor.edit, typed)
    assert editor.edit._popup.isVisible()
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == made
    assert editor.edit.textCursor().position() == made.index("}") + 1


def test_ctrl_space_offers_the_fields(qtbot, editor):
    qtbot.keyClick(editor.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert editor.edit._popup.isVisible()
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Escape)
    assert editor.text() == "{"


def test_tab_leaves_and_ctrl_tab_types(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    editor, other = TextEditor(), QLineEdit()
    layout = QVBoxLayout(holder)
    layout.addWidget(editor)
    layout.addWidget(other)
    holder.show()
    editor.edit.setFocus()
    qtbot.keyClick(editor.edit, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "\t"
    qtbot.keyClick(editor.edit, Qt.Key.Key_Tab)
    assert holder.focusWidget() is other
    assert editor.text() == "\t"


def test_a_replaced_text_is_one_step_back(editor):
    editor.set_text("one")
    editor.set_text("two\nthree", undoable=True)
    assert editor.text() == "two\nthree"
    editor.edit.undo()
    assert editor.text() == "one"


def test_changes_are_told_once_with_the_text(qtbot, editor):
    seen = []
    editor.text_changed.connect(seen.append)
    editor.set_text("abc")
    editor.set_forcing([1])
    editor.insert_field("Имя")
    assert seen == ["abc", "{Имя}abc"]


def test_the_counter_may_follow_the_longest_message(editor):
    editor.set_text("{Имя}")
    editor.set_characters(74)
    assert editor._counter.text() == "74 of 800"
    editor.set_characters(None)
    assert editor._counter.text() == "5 of 800"
