"""List, text, chips, price and check page in the real window: one truth."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.errors import FileMissing, ScratchFailed
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.desk import Phase
from smsfox_gui.qt.list_knowledge import ListKnowledge
from smsfox_gui.services.ports import TICKED_ROWS
from tests.qt.conftest import OpenDemo
from tests.qt.office import send

LIST = """Моб.;Имя;Время
8 900 000-00-01;Анна;10:30
8 900 000-00-02;Ольга;
8 900 000-00-03;Сергей;11:00
8 900 000-00-03;Вера;11:30
б/н;Роман;
8 900 000-00-06;Лидия;
"""


@pytest.fixture
def window(qtbot, open_demo: OpenDemo, tmp_path):
    made = open_demo("ru")
    qtbot.waitUntil(lambda: made.desk.draft.counts is not None and not made.desk.tasks.busy, timeout=20_000)
    path = tmp_path / "Приём.csv"
    path.write_text(LIST, encoding="cp1251")
    made.lists.open_path(path)
    draft = made.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.contacts.info.name == path.name, timeout=20_000)
    write(qtbot, made, "{Имя}, ждём вас")
    return made


def write(qtbot, window, text):
    window.desk.draft.set_text(text, replaced=True)
    rest(qtbot, window)


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.desk.draft.counting and not window.desk.tasks.busy, timeout=20_000)


def chip(window, key):
    chips = window.campaign.list_pane.top.chips
    here = chips.keys()
    found = {button.chip.key: button.chip for button in chips.findChildren(ChipButton) if button.chip.key in here}
    return found[key].count, found[key].text


def states(window):
    table = window.campaign.list_pane.table
    place = [spec.key for spec in table._columns].index("state")
    return [row.cells[place].text for row in table.visible_rows()]


def test_send_the_chips_and_the_check_page_say_the_same_number(qtbot, window):
    send, pane = window.bar.compose.send, window.campaign.list_pane
    assert chip(window, "ready") == (4, "Готовы")
    assert " 4 " in send.text().replace("\u202f", " ")
    write(qtbot, window, "{Имя}, ждём вас в {Время}")
    assert chip(window, "ready")[0] == window.desk.draft.review.messages == 2
    assert chip(window, "empty:2") == (2, "Нет «Время»")
    assert " 2 " in send.text().replace("\u202f", " ")
    assert list(window.desk.draft.ready) == [1, 3]
    send.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.CHECK)
    assert chip(window, "ready") == (2, "Пойдут")
    qtbot.waitUntil(lambda: [row.key for row in pane.table.visible_rows()] == [1, 3])
    assert window.campaign.check._summary._who.text() == "2"


def test_no_row_is_said_to_be_ready_for_a_text_with_a_field_that_the_list_lacks(qtbot, window):
    write(qtbot, window, "{Имя}, ждём вас в {Город}")
    qtbot.waitUntil(lambda: states(window).count("Нет столбца «Город»") == 4)
    assert chip(window, "ready") == (4, "Нет столбца")
    assert chip(window, "problems") == (6, "С замечаниями")
    top, table = window.campaign.list_pane.top, window.campaign.list_pane.table
    top.show_problems()
    qtbot.waitUntil(lambda: table.count == 6)
    write(qtbot, window, "{Имя}, ждём вас")
    assert chip(window, "ready") == (4, "Готовы")
    assert chip(window, "problems") == (2, "С замечаниями")
    qtbot.waitUntil(lambda: table.count == 2)


@pytest.mark.parametrize("text", ["{имя, ждём вас", "Имя}, ждём вас", "{}, ждём вас", "{Имя:ой}, ждём вас"])
def test_no_row_is_said_to_be_ready_for_a_text_that_has_to_be_mended(qtbot, window, text):
    places = [spec.key for spec in window.campaign.list_pane.table._columns]
    write(qtbot, window, text)
    qtbot.waitUntil(lambda: states(window).count("Сначала исправьте текст") == 4)
    assert (chip(window, "ready"), chip(window, "problems")) == ((4, "Текст не готов"), (2, "С замечаниями"))
    assert hint(window) == "Что исправить, подчёркнуто в тексте."
    assert [spec.key for spec in window.campaign.list_pane.table._columns] == places, "a half-typed field moves nothing"
    write(qtbot, window, "{Имя}, ждём вас")
    assert (chip(window, "ready"), chip(window, "problems")) == ((4, "Готовы"), (2, "С замечаниями"))
    qtbot.waitUntil(lambda: not [words for words in states(window) if "исправьте" in words])


def test_a_field_that_is_half_typed_brings_no_other_rows_into_sight(qtbot, window):
    pane, mends, asked = window.campaign.list_pane, [], []
    pane.top.show_problems()
    qtbot.waitUntil(lambda: pane.table.count == 2)
    pane.mending_changed.connect(mends.append)
    pane.top.filter_changed.connect(lambda: asked.append(True))
    write(qtbot, window, "{Им")
    assert hint(window) == "Что исправить, подчёркнуто в тексте."
    write(qtbot, window, "{Имя}")
    assert (pane.table.count, mends, asked) == (2, [], [])


LACKING = "Исправьте «Город» в тексте или назовите так столбец."


def hint(window):
    return window.campaign.list_pane.foot._hint.text()


def wrong_place(edit):
    cursor = edit.textCursor()
    return cursor.selectionStart() if cursor.hasSelection() else None


def test_while_a_column_is_lacking_the_foot_says_what_helps_and_nothing_is_called_mending(qtbot, window):
    pane, mends = window.campaign.list_pane, []
    pane.mending_changed.connect(mends.append)
    assert hint(window) == "Выбранная строка показана в образце"
    write(qtbot, window, "{Имя}, ждём вас в {Город}")
    qtbot.waitUntil(lambda: hint(window) == LACKING)
    pane.top.show_problems()
    rest(qtbot, window)
    assert (mends, hint(window)) == ([], LACKING)
    pane.top.chips.select({"wrong_number"})
    qtbot.waitUntil(lambda: pane.table.count == 1)
    assert (mends, hint(window)) == ([True], LACKING), "its number can be mended, but that makes no row ready"
    pane.top.show_problems()
    qtbot.waitUntil(lambda: pane.table.count == 6)
    write(qtbot, window, "{Имя}, ждём вас")
    qtbot.waitUntil(lambda: pane.table.count == 2)
    assert mends == [True, False, True]
    assert hint(window).startswith("Исправленная строка сама")


def test_the_next_problem_is_in_the_text_where_only_a_column_is_lacking(qtbot, window, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Моб.;Имя\n8 900 000-00-01;Анна\n8 900 000-00-02;Ольга\n", encoding="utf-8")
    old = window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=10_000)
    write(qtbot, window, "{Имя}, ждём вас в {Город}")
    pane, edit = window.campaign.list_pane, window.campaign.message.editor.edit
    for selection in ({"all"}, {"ready"}, {"problems"}):
        pane.top.chips.select(selection)
        rest(qtbot, window)
        edit.moveCursor(QTextCursor.MoveOperation.Start)
        window.commands[Command.NEXT_PROBLEM].trigger()
        qtbot.waitUntil(lambda: wrong_place(edit) == edit.toPlainText().index("{Город}"))
        assert pane.top.chips.selection == selection, "no other rows are of any help"
    write(qtbot, window, "{Имя}, ждём вас")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    window.commands[Command.NEXT_PROBLEM].trigger()
    assert not edit.textCursor().hasSelection()


def test_a_row_that_has_a_problem_of_its_own_comes_before_the_lacking_column(qtbot, window):
    write(qtbot, window, "{Имя}, ждём вас в {Город}")
    pane, edit = window.campaign.list_pane, window.campaign.message.editor.edit
    pane.next_problem()
    qtbot.waitUntil(lambda: pane.current_position() == 4)
    pane.next_problem()
    qtbot.waitUntil(lambda: pane.current_position() == 5)
    pane.top.source.search.setText("Анна")
    qtbot.waitUntil(lambda: pane.table.count == 1)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    pane.next_problem()
    qtbot.waitUntil(lambda: wrong_place(edit) == edit.toPlainText().index("{Город}"))


def test_without_a_column_of_phones_no_row_is_ready(qtbot, window, tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("Имя;Город\nАнна;Тверь\nОльга;Орёл\n", encoding="utf-8")
    old = window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=10_000)
    for text in ("{Имя}, ждём вас", "{Имя}, ждём вас в {Время}"):
        write(qtbot, window, text)
        assert chip(window, "ready") == (0, "Готовы")
        assert chip(window, "problems") == (2, "С замечаниями")


def test_fixing_the_list_moves_the_price_at_once(qtbot, window):
    write(qtbot, window, "{Имя}, ждём вас в {Время}")
    pane = window.campaign.list_pane
    pane.table.link_activated.emit(2, "state")
    pane.top.asking.text.setText("12:00")
    pane.top.asking._on_answered()
    rest(qtbot, window)
    assert chip(window, "ready")[0] == window.desk.draft.review.messages == 4
    assert [row.problem for row in window.desk.draft.contacts.page([5])] == [RowProblem.NOT_A_NUMBER]
    pane.undo()
    rest(qtbot, window)
    assert chip(window, "ready")[0] == window.desk.draft.review.messages == 2


def test_a_field_set_aside_is_unknown_to_editor_and_price_alike(qtbot, window):
    write(qtbot, window, "{Имя}, ждём вас в {Время}")
    pane = window.campaign.list_pane
    pane._header.role_chosen.emit(2, ColumnRole.UNUSED)
    rest(qtbot, window)
    assert window.desk.draft.bound is None
    assert not window.bar.compose.send.isEnabled()
    assert list(window.campaign.message.fields._chips) == ["Имя"]
    pane.undo()
    rest(qtbot, window)
    assert window.bar.compose.send.isEnabled()


def test_a_renamed_field_is_renamed_in_the_editor(qtbot, window):
    pane = window.campaign.list_pane
    pane._header.rename_requested.emit(1)
    pane.top.asking.text.setText("Кто")
    pane.top.asking._on_answered()
    rest(qtbot, window)
    assert window.campaign.message.editor.edit.toPlainText() == "{Кто}, ждём вас"
    assert window.bar.compose.send.isEnabled()
    pane.undo()
    rest(qtbot, window)
    assert window.campaign.message.editor.edit.toPlainText() == "{Имя}, ждём вас"


def test_a_file_that_is_gone_is_said_once_and_the_boxes_say_how_the_list_was_read(qtbot, window, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("Name;Phone\nAnna;8 916 123-45-61\nPeter;8 916 123-45-62\n", encoding="utf-8")
    old = window.desk.draft.contacts
    window.lists.open_path(people)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=10_000)
    rest(qtbot, window)
    people.unlink()
    pane = window.campaign.list_pane
    header = pane.top.reading.choices.boxes[1]
    read = header.currentText()
    header.setCurrentIndex(header.findText("2"))
    header.activated.emit(header.currentIndex())
    qtbot.waitUntil(pane.top.banner.isVisible, timeout=10_000)
    assert not window.campaign.news.isVisible()
    assert header.currentText() == read == "1"
    assert pane.contacts.counts().rows == 2


def test_a_list_that_fails_behind_a_result_is_said_over_it(qtbot, window, tmp_path):
    write(qtbot, window, "Hello")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    send(qtbot, window)
    window.lists.open_path(tmp_path / "nowhere.csv")
    qtbot.waitUntil(window.campaign.news.isVisible, timeout=10_000)
    assert not window.campaign.list_pane.isVisible()


def test_a_new_campaign_has_no_fields_of_the_old_list(qtbot, window):
    assert window.campaign.message.fields._chips
    window.desk.begin_anew()
    rest(qtbot, window)
    assert not window.campaign.message.fields._chips


def test_the_rows_of_a_list_stand_before_it_is_looked_at(qtbot, window, tmp_path, monkeypatch):
    draft, table = window.desk.draft, window.campaign.list_pane.table
    on_show = []
    look = ListKnowledge.go_on
    monkeypatch.setattr(ListKnowledge, "go_on", lambda known: (on_show.append(table.visible_rows()), look(known))[1])
    path = tmp_path / "Another.csv"
    path.write_text(LIST.replace("Анна", "Яна"), encoding="utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.list_name == "Another" and bool(on_show), timeout=20_000)
    assert "Яна" in [cell.text for row in on_show[0] for cell in row.cells]
    rest(qtbot, window)
    assert draft.review is not None


def test_a_list_whose_rows_cannot_be_found_is_looked_at_all_the_same(qtbot, window, tmp_path, monkeypatch):
    draft = window.desk.draft
    find = ContactListStore.positions

    def positions(store, rows, *more):
        if rows != TICKED_ROWS:
            raise FileMissing(name="Another.csv")
        return find(store, rows, *more)

    monkeypatch.setattr(ContactListStore, "positions", positions)
    path = tmp_path / "Another.csv"
    path.write_text(LIST, encoding="utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.list_name == "Another", timeout=20_000)
    rest(qtbot, window)
    assert draft.counts is not None


@pytest.mark.parametrize("time", [1, 2])
def test_a_list_whose_rows_cannot_be_shown_is_looked_at_all_the_same(qtbot, window, tmp_path, monkeypatch, time):
    draft = window.desk.draft
    old, page, asked = draft.contacts, ContactListStore.page, []

    def failing(store, positions):
        if store is not old:
            asked.append(positions)
            if len(asked) == time:
                raise ScratchFailed
        return page(store, positions)

    monkeypatch.setattr(ContactListStore, "page", failing)
    path = tmp_path / "Another.csv"
    path.write_text(LIST, encoding="utf-8")
    with qtbot.captureExceptions() as heard:
        window.lists.open_path(path)
        qtbot.waitUntil(lambda: draft.list_name == "Another" and draft.counts is not None, timeout=20_000)
        rest(qtbot, window)
    assert [kind for kind, *_ in heard] == [ScratchFailed]


def test_a_column_that_is_called_like_another_in_latin_letters_is_inserted_as_itself(qtbot, window, tmp_path):
    draft, message = window.desk.draft, window.campaign.message
    path = tmp_path / "Two.csv"
    path.write_text("Имя;Имя:лат;Телефон\nЮлия;Julia;8 900 000-00-01\n", encoding="utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.list_name == "Two", timeout=20_000)
    write(qtbot, window, "Dear ")
    message.editor.edit.moveCursor(QTextCursor.MoveOperation.End)
    message.fields._chips["Имя:лат"].click()
    rest(qtbot, window)
    assert draft.text == "Dear {Имя:лат}"
    assert draft.sketch(draft.row_at(1)).text == "Dear Julia"
    assert message.editor.unknown_fields() == []
