"""The table of prices in the real window: what is typed counts at once on the desk, what is wrong never."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.tariff_file import TariffFile
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.price_table import with_points, with_row
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.numbers import money
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.settings.price_table import NUMBERS, POINTS, PRICE
from smsfox_gui.qt.settings.prices import PricesGroup
from tests.qt.office import Offices, open_office, prepare, send

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Ready to send, a point costs half a rouble; in front."""
    offices()
    made = open_office(qtbot, stage)
    prepare(qtbot, made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=5000)
    return made


def prices(window: MainWindow) -> PricesGroup:
    """On the screen."""
    window.ask_prices()
    return window.settings.prices


def press(*keys: Qt.Key) -> None:
    """Into whatever has the keyboard."""
    for key in keys:
        QTest.keyClick(in_focus(), key)


def in_focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def finish(qtbot: QtBot, group: PricesGroup) -> None:
    """Enter; Qt commits when the key has been dealt with."""
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: group.table.state() != QAbstractItemView.State.EditingState, timeout=2000)


def type_into(qtbot: QtBot, group: PricesGroup, row: int, column: int, text: str) -> None:
    """As a person does who has clicked the cell and presses F2."""
    group.table.setFocus()
    group.table.setCurrentCell(row, column)
    press(KEY.Key_F2)
    editor = in_focus()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    press(KEY.Key_Backspace)
    QTest.keyClicks(editor, text)
    finish(qtbot, group)


def cell(group: PricesGroup, row: int, column: int) -> str:
    item = group.table.item(row, column)
    assert item is not None
    return item.text()


def tab_to(wanted: QWidget) -> None:
    """By Tab alone."""
    for _ in range(200):
        if in_focus() is wanted:
            return
        press(KEY.Key_Tab)
    raise AssertionError("Tab does not come there")


def costs(qtbot: QtBot, window: MainWindow, points: int) -> None:
    """The draft, the totals, the sample and the button all say what so many points come to."""
    draft = window.desk.draft
    qtbot.waitUntil(lambda: not draft.counting and draft.review is not None, timeout=10_000)
    assert draft.review is not None
    assert draft.review.points == points
    assert draft.price == points * Decimal("0.50")
    assert money(draft.price) in window.bar.compose.send.accessibleName()
    message = window.campaign.message
    assert any(money(draft.price) in one.text() for one in message.totals.findChildren(QLabel))
    assert f" {points // draft.review.messages} балл" in message.sample._now.size_words.text()


def parts(window: MainWindow) -> int:
    review = window.desk.draft.review
    assert review is not None
    return review.parts


def points_armed(window: MainWindow) -> int:
    """Of the campaign on the desk, by the journal."""
    assert window.desk.run.record is not None
    reader = window.desk.reader()
    try:
        return sum(reader.points(window.desk.run.record.id).values())
    finally:
        reader.close()


def test_by_keys_alone_the_price_changes_everywhere_and_comes_back(
    qtbot: QtBot, stage: Stage, window: MainWindow
) -> None:
    sms = parts(window)
    costs(qtbot, window, sms)
    QTest.keyClick(window, KEY.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    group = window.settings.prices
    QTest.keyClick(window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert in_focus() is window.settings.search
    window.settings.search.insert("зона")  # the test's keyboard has no Cyrillic
    assert group.table.isVisible()
    tab_to(group.table)
    press(KEY.Key_Home, KEY.Key_Right, KEY.Key_Right, KEY.Key_5)
    finish(qtbot, group)
    assert (cell(group, 0, POINTS), cell(group, 0, PRICE)) == ("5", "2,50")
    costs(qtbot, window, 5 * sms)
    assert group.reset.isVisible()

    stage.close()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    costs(qtbot, window, 5 * sms)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    group = prices(window)
    tab_to(group.reset)
    press(KEY.Key_Space)
    assert group.question.isVisible()
    qtbot.waitUntil(group.question.keep.hasFocus, timeout=2000)
    tab_to(group.question.confirm)
    qtbot.waitUntil(lambda: not group.question.inert.isActive(), timeout=2000)
    press(KEY.Key_Space)
    assert cell(group, 0, POINTS) == "1"
    assert not group.reset.isVisible()
    costs(qtbot, window, sms)
    assert not (window.desk.program.folder / "tariff.json").exists()


@pytest.mark.parametrize(
    ("row", "column", "text", "said"),
    [
        (0, POINTS, "1,5", "«1,5»"),
        (0, POINTS, "0", "«0»"),
        (4, POINTS, "", "нет баллов"),
        (0, NUMBERS, "8 900", "«8 900»"),
        (0, NUMBERS, "+7 90012", "«+7 90012»"),
        (1, NUMBERS, "+7 912", "+7 9"),
        (2, NUMBERS, " ", "ни одного"),
    ],
)
def test_a_wrong_cell_says_why_and_counts_as_before(
    qtbot: QtBot, window: MainWindow, row: int, column: int, text: str, said: str
) -> None:
    group, before, sms = prices(window), window.desk.program.prices.tariff, parts(window)
    right = cell(group, row, column)
    type_into(qtbot, group, row, column, text)
    assert group.wrong.isVisible()
    assert said in group.wrong.text()
    assert cell(group, row, column) == text, "nothing typed is lost"
    assert window.desk.program.prices.tariff == before
    costs(qtbot, window, sms)
    type_into(qtbot, group, row, column, right)
    assert not group.wrong.isVisible()
    assert window.desk.program.prices.tariff == before


def test_a_new_row_counts_when_it_has_both(qtbot: QtBot, window: MainWindow) -> None:
    group, before, sms = prices(window), window.desk.program.prices.tariff, parts(window)
    group.add.click()
    QTest.keyClicks(in_focus(), "+7 900")
    finish(qtbot, group)
    assert group.wrong.isVisible()
    assert window.desk.program.prices.tariff == before
    group.add.click()
    QTest.keyClicks(in_focus(), "4")
    finish(qtbot, group)
    assert not group.wrong.isVisible()
    assert [cell(group, 0, column) for column in (NUMBERS, POINTS, PRICE)] == ["+7 900", "4", "2,00"]
    assert window.desk.program.prices.tariff == with_row(before, ("7900",), 4)
    costs(qtbot, window, 4 * sms)


def test_tab_leads_from_the_numbers_of_a_new_row_to_its_points(qtbot: QtBot, window: MainWindow) -> None:
    group = prices(window)
    group.add.click()
    QTest.keyClicks(in_focus(), "+7 900")
    press(KEY.Key_Tab)
    QTest.keyClicks(in_focus(), "4")
    finish(qtbot, group)
    assert window.desk.program.prices.tariff.zones[0].points == 4


def test_by_mouse_a_cell_is_edited_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    group, sms = prices(window), parts(window)
    item = group.table.item(0, POINTS)
    assert item is not None
    place = group.table.visualItemRect(item).center()
    QTest.mouseClick(group.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(group.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(group.table.viewport(), Qt.MouseButton.LeftButton, pos=place)  # the editor is in its way by then
    QTest.keyClicks(in_focus(), "3")
    group.add.setFocus(Qt.FocusReason.MouseFocusReason)  # a click elsewhere takes what was typed, too
    costs(qtbot, window, 3 * sms)


def test_a_row_removed_can_be_put_back(qtbot: QtBot, window: MainWindow) -> None:
    group, before, sms = prices(window), window.desk.program.prices.tariff, parts(window)
    group.table.setFocus()
    group.table.setCurrentCell(0, POINTS)
    press(KEY.Key_Delete)
    assert group.undo.isVisible()
    costs(qtbot, window, 7 * sms)
    group.put_back.click()
    assert not group.undo.isVisible()
    assert window.desk.program.prices.tariff == before
    costs(qtbot, window, sms)
    group.table.setCurrentCell(4, POINTS)
    group.remove.click()
    assert window.desk.program.prices.tariff == before, "that of any other number stays"
    assert "Убрать можно только" in group.wrong.text()
    type_into(qtbot, group, 0, POINTS, "1")
    assert not group.wrong.isVisible()


def test_the_price_of_a_point_is_in_the_table(window: MainWindow) -> None:
    group = prices(window)
    window.office.change_setting("point_price", Decimal("0.35"))
    assert cell(group, 4, PRICE) == "2,45"


def test_what_is_confirmed_keeps_its_points(qtbot: QtBot, window: MainWindow) -> None:
    sms = parts(window)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.confirm.click()
    assert window.desk.phase is Phase.ARMING, "nothing of it is in the journal yet"
    window.office.change_tariff(with_points(window.desk.program.prices.tariff, 0, 9))
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    assert points_armed(window) == sms


def test_a_permission_to_pass_the_limit_is_for_the_price_it_was_given_at(qtbot: QtBot, window: MainWindow) -> None:
    sms = parts(window)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.limit.setValue(1)
    check._limits._allow.click()
    assert check.confirm.isEnabled()
    window.office.change_tariff(with_points(window.desk.program.prices.tariff, 0, 9))
    qtbot.waitUntil(lambda: not window.desk.draft.counting, timeout=10_000)
    assert not check._limits._allow.isChecked()
    assert not check.confirm.isEnabled()
    check._limits._allow.click()
    assert window.desk.draft.price == 9 * sms * Decimal("0.50")
    assert money(window.desk.draft.price) in check.confirm.accessibleName()


def test_a_damaged_table_is_said_and_can_be_given_up(
    qtbot: QtBot, stage: Stage, offices: Offices, data_folder: Path
) -> None:
    offices()
    own = data_folder / "tariff.json"
    own.write_text('{"default": 7, "zones": [{"points": "1", "prefixes": ["79"]}]}')
    window = open_office(qtbot, stage)
    news = window.campaign.news
    qtbot.waitUntil(lambda: "tariff.json" in news.text(), timeout=5000)
    window.news.on_button("prices")
    group = window.settings.prices
    assert window.page is Page.SETTINGS
    assert group.fault.isVisible()
    assert own.exists()
    group.reset.click()
    qtbot.waitUntil(lambda: not group.question.inert.isActive(), timeout=2000)
    group.question.confirm.click()
    assert not group.fault.isVisible()
    assert not own.exists()
    assert len(list(data_folder.glob("tariff.damaged-*"))) == 1
    stage.close()
    program = open_program()
    assert program.prices.tariff == program.prices.operators
    program.close()


def test_a_disk_that_does_not_take_them_leaves_the_former_prices(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    program, sms = window.desk.program, parts(window)
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    program.prices._file = TariffFile(blocked / "tariff.json", program.resources / "tariff.json")
    group = prices(window)
    type_into(qtbot, group, 0, POINTS, "5")
    assert "Освободите место" in group.wrong.text()
    assert cell(group, 0, POINTS) == "1"
    costs(qtbot, window, sms)


def test_the_demo_shows_the_operators_prices_and_changes_nothing(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=True, language="en", colours="light")
    group = prices(window)
    assert not group.add.isVisible()
    group.table.setCurrentCell(0, POINTS)
    QTest.keyClick(group.table, KEY.Key_5)
    QTest.keyClick(group.table, KEY.Key_Return)
    QTest.keyClick(group.table, KEY.Key_Delete)
    assert window.desk.program.prices.tariff == window.desk.program.prices.operators
    assert not group.wrong.isVisible()


@pytest.mark.parametrize("words", ["цена", "зона", "Цены"])
def test_the_table_is_found_by_its_words(window: MainWindow, words: str) -> None:
    group = prices(window)
    window.settings.search.setText(words)
    assert group.table.isVisible()
    window.settings.search.setText("прокси")
    assert not group.isVisible()
    window.settings.search.clear()
    assert group.table.isVisible()


def test_a_campaign_is_frozen_at_the_price_of_now(qtbot: QtBot, window: MainWindow) -> None:
    sms = parts(window)
    window.office.change_tariff(with_row(window.desk.program.prices.tariff, ("79",), 6))
    costs(qtbot, window, 6 * sms)
    send(qtbot, window)
    assert points_armed(window) == 6 * sms
