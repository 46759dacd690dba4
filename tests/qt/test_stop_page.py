"""The stop list's page in the real window: by keyboard, many at once, taken back, hidden numbers, a list gone wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.stop_list import NewStop
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from smsfox_gui.services.ports import ListSource

OpenDemo = Callable[[str], MainWindow]
PASTED = "Номер;Имя;С;Причина\n8 916 123-45-67;Анна;03.10.2026;Просила\n8 916 123-45-68;Пётр;02.10.2026;\nб/н;Вера;;\n"


@pytest.fixture
def window(qtbot: QtBot, open_demo: OpenDemo) -> MainWindow:
    """On the stop list's page, the list empty."""
    made = open_demo("ru")
    qtbot.waitUntil(made.bar.compose.send.isEnabled, timeout=20_000)
    made.activateWindow()
    QTest.keyClick(made, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert made.shown() is made.stop_page
    assert made.bar.face is made.stop_face
    qtbot.waitUntil(lambda: made.stop_page.list._empty.isVisible(), timeout=5000)
    return made


def entries(window: MainWindow) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in window.stop_page.list.table.visible_rows()]


def numbers(window: MainWindow) -> list[str]:
    return [row[0].replace("\u00a0", " ") for row in entries(window)]


def filled(qtbot: QtBot, window: MainWindow) -> None:
    """Two numbers, read in."""
    window.stop_desk.start_reading(ListSource(pasted=PASTED))
    qtbot.waitUntil(lambda: len(entries(window)) == 2, timeout=20_000)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def test_an_empty_list_has_nothing_to_search_to_export_or_to_remove(qtbot: QtBot, window: MainWindow) -> None:
    pane, face = window.stop_page.list, window.stop_face
    parts = (pane.search, pane.export, pane._foot, face.remove)
    assert not [part for part in parts if part.isVisible()]
    assert face._more.text() == "впишите номер или вставьте сразу много"
    filled(qtbot, window)
    assert all(part.isVisible() for part in parts)
    assert pane.table._columns[2].title == "Добавлен"


def test_everything_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.stop_face.add.setFocus()
    press(Qt.Key.Key_Space)
    assert window.stop_page.panel.number.hasFocus(), "nothing is typed yet: where it is typed"
    QTest.keyClicks(window.stop_page.panel.number, "8 (916) 123-45-67")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(window.stop_page.panel.name, "Anna")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: numbers(window) == ["+7 916 123-45-67"], timeout=10_000)
    assert window.stop_page.panel.number.text() == ""
    assert window.stop_page.panel.number.hasFocus(), "ready for the next one"
    assert "SMS больше не уйдут" in window.stop_face._what.text()
    QTest.keyClicks(window.stop_page.panel.number, "9161234568")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entries(window)) == 2, timeout=10_000)
    window.stop_page.list.table.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: numbers(window) == ["+7 916 123-45-67"], timeout=10_000)
    assert window.stop_page.list.chosen is not None, "the next one is under the hand"
    assert window.stop_face.undo.isVisible()
    press(Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: len(entries(window)) == 2, timeout=10_000)
    assert not window.stop_face.undo.isVisible(), "it is taken back once"
    QTest.keyClick(window, Qt.Key.Key_F, control)
    assert window.stop_page.list.search.hasFocus()
    QTest.keyClicks(window.stop_page.list.search, "8-916-123-45-67")
    qtbot.waitUntil(lambda: numbers(window) == ["+7 916 123-45-67"], timeout=10_000)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.stop_page.panel.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.bar.isAncestorOf(QApplication.focusWidget())


def test_the_verdict_stands_under_the_number_while_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    filled(qtbot, window)
    panel = window.stop_page.panel
    for typed, said in [
        ("8 916 123-45-6", "Не хватает одной цифры"),
        ("8 916 123-45-60", "+7\u00a0916\u00a0123-45-60"),
        ("+7 916 123 45 67", "уже в стоп-листе с 03.10.2026"),
        ("", "в любом виде"),
    ]:
        panel.number.setText(typed)
        qtbot.waitUntil(lambda said=said: panel.number.accessibleDescription() == said, timeout=5000)
    panel.number.setText("12-34")
    panel.add()
    qtbot.waitUntil(lambda: "не хватает" in panel._verdict_words.text().lower(), timeout=5000)
    assert panel.number.text() == "12-34"
    assert len(entries(window)) == 2
    panel.number.setText("8 916 123-45-67")
    panel.add()
    qtbot.waitUntil(lambda: "уже в стоп-листе" in window.stop_face._what.text(), timeout=5000)
    assert not window.stop_face.undo.isVisible()


def test_what_is_typed_while_a_number_is_written_down_stays(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.stop_page.panel
    panel.number.setFocus()
    QTest.keyClicks(panel.number, "8 916 123-45-67")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(panel.number, "8 916 123-45-68")
    qtbot.waitUntil(lambda: numbers(window) == ["+7 916 123-45-67"], timeout=10_000)
    assert panel.number.text() == "8 916 123-45-68"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entries(window)) == 2, timeout=10_000)
    assert panel.number.text() == ""


def test_what_could_not_be_added_comes_back_unless_something_else_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.stop_page.panel
    panel.number.setFocus()
    QTest.keyClicks(panel.number, "12-34")
    panel.name.setText("Anna")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.number.text() == "12-34", timeout=5000)
    assert panel.name.text() == "Anna"
    assert "не хватает" in panel._verdict_words.text().lower()
    assert panel.number.selectedText() == "12-34"
    press(Qt.Key.Key_Return)
    QTest.keyClicks(panel.number, "8 916")
    qtbot.waitUntil(panel.result.isVisible, timeout=5000)
    assert panel.result._words.text().startswith("12-34: не хватает")
    assert panel.number.text() == "8 916"
    assert panel.number.selectedText() == ""


def test_pasted_numbers_come_with_what_stands_beside_them(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(PASTED)
    window.stop_page.setFocus()
    window.stop_page.list.export.setFocus()
    window.stop_page.list.search.clear()
    QTest.keyClick(window.stop_page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(entries(window)) == 2, timeout=20_000)
    assert entries(window) == [
        ("+7\u00a0916\u00a0123-45-67", "Анна", "03.10.2026", "Просила"),
        ("+7\u00a0916\u00a0123-45-68", "Пётр", "02.10.2026", "Вставлен из таблицы"),
    ]
    words = window.stop_page.panel.result._words.text()
    assert "Добавлено 2 номера." in words
    assert "строка 4 (это не номер)" in words
    window.stop_face.undo.click()
    qtbot.waitUntil(lambda: entries(window) == [], timeout=10_000)
    QGuiApplication.clipboard().setText("Анна\nПётр")
    window.stop_page.paste()
    qtbot.waitUntil(lambda: "Ни один столбец" in window.stop_page.panel.result._words.text(), timeout=20_000)
    QGuiApplication.clipboard().setText("")
    window.stop_page.paste()
    assert "нет текста" in window.stop_page.panel.result._words.text()


def test_a_file_that_cannot_be_read_is_said_where_it_was_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    filled(qtbot, window)
    window.stop_desk.start_reading(ListSource(path=tmp_path / "нет.xlsx"))
    qtbot.waitUntil(lambda: "Такого файла нет" in window.stop_page.panel.result._words.text(), timeout=20_000)
    assert len(entries(window)) == 2


def test_a_reading_that_is_given_up_leaves_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "много.csv"
    path.write_text("Тел\n" + "".join(f"8916{n:07}\n" for n in range(50_000)), encoding="utf-8")
    window.stop_desk.start_reading(ListSource(path=path))
    assert window.stop_page.panel.cancel.isVisible()
    window.stop_page.panel.cancel.click()
    assert not window.stop_page.panel.cancel.isVisible()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=30_000)
    assert window.desk.program.stop_list.count() == (0, 0)


def test_the_list_is_given_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    filled(qtbot, window)
    path = tmp_path / "стоп.xlsx"
    with qtbot.waitSignal(window.stop_desk.exported, timeout=20_000):
        window.stop_desk.export(path, "ru")
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == ["Номер", "79161234567", "79161234568"]
    assert str(path) in window.stop_face._what.text()


def test_numbers_are_hidden_only_after_a_question_that_says_what_is_lost(qtbot: QtBot, window: MainWindow) -> None:
    filled(qtbot, window)
    hashing = window.stop_page.panel.hashing
    hashing.box.click()
    assert not hashing.box.isChecked()
    assert hashing.question.isVisible()
    assert "2 номера" in hashing.question._words.text()
    assert "не сможет никто" in hashing.question._words.text()
    hashing.confirm.click()
    assert hashing.question.isVisible(), "a double click answers nothing"
    hashing.keep.click()
    assert numbers(window) == ["+7 916 123-45-67", "+7 916 123-45-68"]
    hashing.box.click()
    hashing.names.setChecked(False)
    qtbot.wait(700)
    hashing.confirm.click()
    qtbot.waitUntil(lambda: numbers(window) == ["номер скрыт"] * 2, timeout=10_000)
    qtbot.waitUntil(hashing.box.isChecked, timeout=10_000)
    assert window.desk.program.settings.stop_list_hashed
    assert [row[1] for row in entries(window)] == ["", ""]
    assert window.stop_desk.last is None, "what would be taken back holds numbers"
    window.stop_page.show_number("79161234568")
    qtbot.waitUntil(lambda: len(entries(window)) == 1, timeout=10_000)
    assert entries(window)[0][2] == "02.10.2026"
    window.stop_page.list.search.clear()
    window.stop_desk.add("8 916 123-45-69")
    qtbot.waitUntil(lambda: numbers(window) == ["номер скрыт"] * 3, timeout=10_000)
    hashing.box.click()
    qtbot.waitUntil(lambda: not window.desk.program.settings.stop_list_hashed, timeout=10_000)
    window.stop_desk.add("8 916 123-45-70")
    qtbot.waitUntil(lambda: "+7 916 123-45-70" in numbers(window), timeout=10_000)
    assert window.stop_desk.state.hashed == 3


def test_a_damaged_list_is_said_once_and_a_new_one_begun_on_a_persons_word(qtbot: QtBot, window: MainWindow) -> None:
    filled(qtbot, window)
    looked: list[object] = []
    window.stop_desk.changed.connect(lambda: looked.append(window.stop_desk.state))
    window.desk.program.stop_list.file.path.write_bytes(b"?" * 9000)
    page = window.stop_page
    qtbot.waitUntil(page.news.isVisible, timeout=10_000)
    assert "повреждён" in page.news.text()
    assert window.rail._buttons[Page.STOP_LIST].badge == "!"
    assert entries(window) == [] or not page.list.table.isVisible()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    told = len(looked)
    qtbot.wait(1500)
    assert len(looked) == told, "it does not ask again and again"

    def button() -> QPushButton:
        return page.news._buttons[0][0]

    button().click()
    assert "Начать с пустого" in page.news.text()
    button().click()
    qtbot.waitUntil(lambda: not page.news.isVisible(), timeout=10_000)
    window.stop_desk.add("8 916 123-45-67")
    qtbot.waitUntil(lambda: numbers(window) == ["+7 916 123-45-67"], timeout=10_000)
    assert window.rail._buttons[Page.STOP_LIST].badge == ""
    assert list(window.desk.program.folder.glob("stop-list.aside-*"))


def test_another_language_is_said_at_once(qtbot: QtBot, window: MainWindow) -> None:
    filled(qtbot, window)
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: window.stop_face.add.text().strip() == "Add", timeout=5000)
    assert window.stop_page.panel.number.accessibleName() == "Number"
    assert entries(window)[1][3] == "Pasted from a table"
    assert "2 numbers added." in window.stop_page.panel.result._words.text()
    assert window.windowTitle().startswith("Do not send")


def test_what_was_just_done_is_said_in_the_language_of_now(qtbot: QtBot, window: MainWindow) -> None:
    window.stop_desk.add("8 916 123-45-69")
    qtbot.waitUntil(lambda: "SMS больше не уйдут" in window.stop_face._what.text(), timeout=5000)
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: window.stop_face._what.text().endswith("gets no more SMS"), timeout=5000)
    assert window.stop_face.undo.isVisible()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_fits_the_smallest_window(qtbot: QtBot, open_demo: OpenDemo, language: str) -> None:
    window = open_demo(language)
    window.resize(1024, 600)
    window.show_page(Page.STOP_LIST)
    filled(qtbot, window)
    window.stop_desk.remove([1])
    qtbot.waitUntil(window.stop_face.undo.isVisible, timeout=10_000)
    assert (window.width(), window.height()) == (1024, 600)
    for one in (window.stop_face.undo, window.stop_face.remove, window.stop_face.add):
        assert one.width() >= one.sizeHint().width()
    panel = window.stop_page.panel
    assert panel.mapTo(window, panel.rect().topRight()).x() < window.width()
    assert panel._scroll.widget().width() <= panel._scroll.viewport().width()


# --- with an account: other processes, older copies


def test_an_older_copy_is_said_until_a_person_has_looked(qtbot: QtBot, stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    store = window.desk.program.stop_list
    store.add([NewStop("79161234567", date(2026, 10, 3))])
    copy = store.file.path.read_bytes()
    store.add([NewStop("79161234568", date(2026, 10, 3))])
    store.file.path.write_bytes(copy)
    window.show_page(Page.STOP_LIST)
    qtbot.waitUntil(window.stop_page.news.isVisible, timeout=10_000)
    assert "нет 1 последнего изменения" in window.stop_page.news.text()
    window.stop_page.news._buttons[0][0].click()
    qtbot.waitUntil(lambda: not window.stop_page.news.isVisible(), timeout=10_000)
    assert store.missing() == 0
