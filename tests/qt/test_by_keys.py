"""A list from the clipboard to a saved, faultless one in the real demo window, by keys alone.

Nothing but looking is done otherwise: what is not within reach of the keyboard fails here.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.list_filter import ALL, READY_ROWS
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.ports import ContactList

OpenDemo = Callable[[str], MainWindow]
K = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
TABS = 40
PEOPLE = (
    "Name\tPhone\tSpare\tTime\n"
    "Anna\t8 916 123-45-61\t8 926 123-45-61\t10:30\n"
    "Peter\t8 916 123-45-6\t8 926 123-45-62\t11:00\n"
    "Jane\t8 916 123-45-63; 8 916 123-45-64\t8 926 123-45-63\t11:30\n"
    "Oleg\t8 916 123-45-65\t8 926 123-45-64\t\n"
    "Ira\t8 916 123-45-66\t8 926 123-45-65\t\n"
)


class Hands:
    """Ten fingers at the window, and eyes."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    # --- eyes

    @property
    def here(self) -> QWidget:
        """What hears the keys."""
        popup = QApplication.activePopupWidget()
        if popup is None and not self.window.isActiveWindow():  # no window manager gives it back after a menu
            with self._qtbot.waitActive(self.window):
                self.window.activateWindow()
        return popup or QApplication.focusWidget() or self.window

    @property
    def contacts(self) -> ContactList:
        contacts = self.window.desk.draft.contacts
        assert contacts is not None
        return contacts

    @property
    def problems(self) -> dict[RowProblem, int]:
        return self.contacts.counts().problems

    def until(self, condition: Callable[[], bool]) -> None:
        """And until everything is at rest."""
        self._qtbot.waitUntil(condition, timeout=20_000)
        self._qtbot.waitUntil(lambda: not self.window.desk.tasks.busy, timeout=20_000)

    # --- fingers

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.here, key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.here, letter)

    def press_in_menu(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, *answer: Qt.Key) -> None:
        """A key that opens a menu, and the keys in it."""

        def go_on() -> None:
            if QApplication.activePopupWidget() is None:
                QTimer.singleShot(10, go_on)
                return
            for next_key in answer:
                self.press(next_key)

        QTimer.singleShot(0, go_on)
        self.press(key, modifiers)

    def go_to_zone(self, zone: QWidget) -> None:
        """By F6."""
        for _ in range(8):
            if zone.isAncestorOf(self.here):
                return
            self.press(K.Key_F6)
        pytest.fail(f"F6 never leads to {zone.objectName() or type(zone).__name__}")

    def tab_to(self, wanted: Callable[[QWidget], bool], what: str, *, back: bool = False) -> None:
        for _ in range(TABS):
            if wanted(self.here):
                return
            self.press(K.Key_Backtab if back else K.Key_Tab, SHIFT if back else NONE)
        pytest.fail(f"Tab never leads to {what}")


@pytest.fixture
def hands(qtbot: QtBot, open_demo: OpenDemo) -> Hands:
    window = open_demo("en")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    return Hands(qtbot, window)


def test_a_list_is_opened_mended_searched_and_saved_by_keys_alone(hands: Hands) -> None:
    window = hands.window
    pane, editor = window.campaign.list_pane, window.campaign.message.editor
    table, chips = pane.table, pane.top.chips

    def column() -> str:
        return table._columns[table._column].key

    def at_table(widget: QWidget) -> bool:
        return widget is table.view()

    # A list is pasted, and a text written that uses its fields.
    old = hands.contacts
    QApplication.clipboard().setText(PEOPLE)
    hands.go_to_zone(pane)
    hands.press(K.Key_V, CTRL)
    hands.until(lambda: hands.contacts is not old)
    assert hands.contacts.counts().rows == 5
    hands.go_to_zone(window.campaign.message)
    hands.tab_to(lambda widget: widget is editor.edit, "the text")
    hands.press(K.Key_A, CTRL)
    hands.type("{Name}, come at {Time}")
    assert editor.text() == "{Name}, come at {Time}"
    hands.until(lambda: hands.problems.get(RowProblem.EMPTY_FIELD) == 2)

    # Another column is taken for the phones, and that is taken back.
    hands.go_to_zone(pane)
    hands.tab_to(at_table, "the table")
    hands.press(K.Key_Home)
    while column() != "c2":
        hands.press(K.Key_Right)
    hands.press_in_menu(K.Key_Down, ALT, K.Key_Up, K.Key_Return)
    hands.until(lambda: hands.contacts.info.phone_column == 2)
    assert at_table(hands.here)
    hands.press(K.Key_Z, CTRL)
    hands.until(lambda: hands.contacts.info.phone_column == 1)

    # A number is mended, two are split, a blank field is filled for all: problem by problem.
    hands.press(K.Key_F3)
    hands.until(lambda: pane.current_position() == 2)
    while column() != "c1":
        hands.press(K.Key_Left)
    hands.press(K.Key_F2)
    assert table.editing
    hands.press(K.Key_End)
    hands.type("2")
    hands.press(K.Key_Return)
    hands.until(lambda: RowProblem.TOO_SHORT not in hands.problems)
    hands.press(K.Key_F3)
    hands.until(lambda: pane.current_position() == 3)
    hands.press(K.Key_Return)
    hands.until(lambda: hands.contacts.counts().added == 1)
    hands.press(K.Key_F3)
    hands.until(lambda: pane.current_position() == 4)
    hands.press(K.Key_Return)
    assert hands.here is pane.top.asking.text
    hands.press(K.Key_Escape)
    assert not pane.top.asking.isVisible()
    assert at_table(hands.here)
    hands.press(K.Key_Return)
    hands.type("12:00")
    hands.press(K.Key_Return)
    hands.until(lambda: not hands.problems)
    assert at_table(hands.here)
    assert [row.cells[3] for row in hands.contacts.page(range(1, 7))] == [
        "10:30",
        "11:00",
        *["11:30", "12:00"],
        "12:00",
        "11:30",
    ]

    # Chips.
    hands.tab_to(lambda widget: isinstance(widget, ChipButton), "the chips", back=True)
    while not (isinstance(hands.here, ChipButton) and hands.here.chip.key == READY_ROWS):
        hands.press(K.Key_Right)
    hands.press(K.Key_Return)
    hands.until(lambda: chips.selection == {READY_ROWS})
    while not (isinstance(hands.here, ChipButton) and hands.here.chip.key == ALL):
        hands.press(K.Key_Left)
    hands.press(K.Key_Return)
    hands.until(lambda: chips.selection == {ALL} and len(pane.found) == 6)

    # A row is left out and put back.
    hands.tab_to(at_table, "the table")
    hands.press(K.Key_Home)
    hands.press(K.Key_Space)
    hands.until(lambda: hands.problems == {RowProblem.EXCLUDED: 1})
    hands.press(K.Key_Space)
    hands.until(lambda: not hands.problems)

    # A search, without a hit and with two, and back to all.
    hands.press(K.Key_F, CTRL)
    hands.type("nobody")
    hands.until(lambda: len(pane.found) == 0 and pane.places.nothing.isVisible())
    hands.press(K.Key_F, CTRL)
    hands.type("jane")
    hands.until(lambda: len(pane.found) == 2)
    hands.press(K.Key_A, CTRL)
    hands.press(K.Key_Delete)
    hands.until(lambda: len(pane.found) == 6)

    # Everything back, and done again.
    hands.tab_to(at_table, "the table")
    while hands.contacts.steps:
        before = len(hands.contacts.steps)
        hands.press(K.Key_Z, CTRL)
        hands.until(lambda before=before: len(hands.contacts.steps) < before)  # type: ignore[misc]
    assert hands.contacts.counts().added == 0
    assert hands.problems[RowProblem.TOO_SHORT] == 1
    for done in range(1, 6):
        hands.press(K.Key_Y, CTRL)
        hands.until(lambda done=done: len(hands.contacts.steps) == done)  # type: ignore[misc]
    assert not hands.problems

    # It is kept under a name and opened from the menu.
    hands.press(K.Key_S, CTRL)
    hands.type("People")
    hands.press(K.Key_Return)
    hands.until(lambda: [kept.name for kept in pane.recent.kept.lists] == ["People"])
    old = hands.contacts
    hands.tab_to(lambda widget: widget is pane.top.source.recent, "the menu of lists", back=True)
    hands.press_in_menu(K.Key_Space, NONE, K.Key_Down, K.Key_Return)
    hands.until(lambda: hands.contacts is not old and hands.contacts.counts().rows == 6)
    assert hands.contacts.info.name == "People"


def test_tab_goes_zone_by_zone_and_comes_round(hands: Hands) -> None:
    """What is made anew with every list, too: chips and the fields to insert."""
    window = hands.window
    old = hands.contacts
    QApplication.clipboard().setText(PEOPLE)
    hands.go_to_zone(window.campaign.list_pane)
    hands.press(K.Key_V, CTRL)
    hands.until(lambda: hands.contacts is not old)
    zones = {
        "rail": window.rail,
        "header": window.campaign.header,
        "list": window.campaign.list_pane,
        "text": window.campaign.message,
        "bar": window.bar,
    }
    hands.go_to_zone(window.campaign.message)
    first, way = hands.here, list[str]()
    for _ in range(2 * TABS):
        zone = next(name for name, widget in zones.items() if widget.isAncestorOf(hands.here))
        if way[-1:] != [zone]:
            way.append(zone)
        hands.press(K.Key_Tab)
        if hands.here is first:
            break
    assert way == ["text", "bar", "rail", "header", "list"]


def test_the_next_problem_takes_the_keys_from_the_text_to_the_cell_to_be_mended(hands: Hands) -> None:
    window = hands.window
    pane, editor = window.campaign.list_pane, window.campaign.message.editor
    table, old = pane.table, hands.contacts
    QApplication.clipboard().setText(PEOPLE)
    hands.go_to_zone(pane)
    hands.press(K.Key_V, CTRL)
    hands.until(lambda: hands.contacts is not old)

    def into_the_text() -> None:
        hands.go_to_zone(window.campaign.message)
        hands.tab_to(lambda widget: widget is editor.edit, "the text")

    def marked() -> str:
        return table.columns[table.column].key

    into_the_text()
    hands.press(K.Key_A, CTRL)
    hands.type("{Name}, come at {Time}")
    hands.until(lambda: hands.problems.get(RowProblem.EMPTY_FIELD) == 2)
    hands.press(K.Key_F3)
    hands.until(lambda: pane.current_position() == 2 and hands.here is table.view())
    assert marked() == "c1"
    hands.press(K.Key_F2)
    assert table.editing
    hands.press(K.Key_End)
    hands.type("2")
    hands.press(K.Key_Return)
    hands.until(lambda: RowProblem.TOO_SHORT not in hands.problems)

    into_the_text()
    hands.press(K.Key_F3, SHIFT)
    hands.until(lambda: pane.current_position() == 5 and hands.here is table.view())
    assert marked() == "c3", "the field that has no value"
    hands.press(K.Key_F2)
    hands.type("12:30")
    hands.press(K.Key_Return)
    hands.until(lambda: hands.problems.get(RowProblem.EMPTY_FIELD) == 1)
    assert hands.contacts.page([5])[0].cells[3] == "12:30"

    hands.press(K.Key_F, CTRL)
    hands.press(K.Key_F3)
    hands.until(lambda: pane.current_position() == 3 and hands.here is table.view())
    assert marked() == "c1", "two numbers"
    assert editor.text() == "{Name}, come at {Time}", "nothing of all this went into the text"
