"""The editor of a message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

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


def test_without_a_list_a_field_waits_and_a_broken_brace_is_wrong(editor):
    editor.set_fields(None)
    editor.set_text("{Имя}, {Нету} {")
    assert marked(editor, WAVE) == "{"
    assert editor.unknown_fields() == []
    editor.set_fields([])
    assert marked(editor, WAVE) == "{Имя}{Нету}{"


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


def type_in(editor, text):
    """Press the keys of these letters; QTest knows those of Latin ones alone."""
    for letter in text:
        QApplication.sendEvent(editor.edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def offered(editor):
    """The entries under the brace that is being typed."""
    if not editor.edit._popup.isVisible():
        return []
    entries = editor.edit._completer.completionModel()
    return [entries.index(row, 0).data() for row in range(entries.rowCount())]


def test_behind_a_fields_colon_stands_what_it_may_be(qtbot, editor):
    qtbot.keyClicks(editor.edit, "{")
    assert offered(editor) == ["Имя", "Date"]
    qtbot.keyClicks(editor.edit, "date:")
    assert offered(editor) == ["Date:lat – in Latin letters"]
    qtbot.keyClicks(editor.edit, " l")
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == "{Date:lat}"
    assert marked(editor, WAVE) == ""
    editor.set_text("")
    qtbot.keyClicks(editor.edit, "{nobody:")
    assert not editor.edit._popup.isVisible()


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("{Адрес", ["Адрес", "Адрес: дом"]),
        ("{Адрес:", ["Адрес: дом", "Адрес:лат"]),
        ("{адрес: д", ["Адрес: дом"]),
        ("{Адрес: л", ["Адрес:лат"]),
        ("{Адрес: дом:", ["Адрес: дом:лат"]),
        ("{Адрес: дом: л", ["Адрес: дом:лат"]),
        ("{Имя:", ["Имя:лат"]),
        ("{ имя : ", ["Имя:лат"]),
    ],
)
def test_a_field_with_a_colon_in_its_name_is_offered_beside_the_forms(qtbot, editor, typed, entries):
    editor.set_fields(["Имя", "Адрес", "Адрес: дом"])
    type_in(editor, typed)
    assert [entry.removesuffix(" – in Latin letters") for entry in offered(editor)] == entries
    qtbot.keyClick(editor.edit._popup, Qt.Key.Key_Return)
    assert editor.text() == "{" + entries[0].removesuffix(" – in Latin letters") + "}"


def test_the_fields_are_entered_once_and_a_key_changes_one_entry_at_most(editor):
    completer, changes = editor.edit._completer, []
    names = ["Имя", *(f"Column {number}" for number in range(300))]
    editor.set_fields(names)
    entries = completer.model()
    assert entries.rowCount() == 301
    entries.modelReset.connect(lambda: changes.append("reset"))
    entries.rowsInserted.connect(lambda _parent, first, last: changes.append(last - first + 1))
    entries.rowsRemoved.connect(lambda _parent, first, last: changes.append(first - last - 1))

    def changed_by(keys):
        changes.clear()
        type_in(editor, keys)
        return changes

    assert changed_by("{Col") == []
    assert len(offered(editor)) == 300
    assert changed_by("umn 7:") == [1]
    assert changed_by("lat") == []
    assert offered(editor) == ["Column 7:lat – in Latin letters"]
    assert changed_by("} {Имя") == [-1]
    assert changed_by(":") == [1]
    assert offered(editor) == ["Имя:лат – in Latin letters"]
    editor.set_fields(names)
    assert (completer.model(), changes) == (entries, [1]), "the same fields again are left alone"


def test_fields_that_come_later_take_the_place_of_those_before(editor):
    type_in(editor, "{Имя:")
    editor.set_fields(["Date", "Имя", "Город"])
    type_in(editor, "} {")
    assert offered(editor) == ["Date", "Имя", "Город"]
    type_in(editor, "имя:")
    assert offered(editor) == ["Имя:лат – in Latin letters"]


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
