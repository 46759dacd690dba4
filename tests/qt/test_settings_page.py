"""The settings page follows from the declaration: every setting is there, is written at once, and is found."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from smsfox_gui.core import wording
from smsfox_gui.core.countries import COUNTRIES
from smsfox_gui.core.settings import INFOS, SettingGroup, SettingInfo, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.settings.fields import (
    ChoiceField,
    Field,
    MoneyField,
    NamesField,
    NumberField,
    SwitchField,
    TextField,
)
from smsfox_gui.qt.settings.page import SettingsPage
from smsfox_gui.qt.settings.price_table import POINTS, PRICE
from smsfox_gui.qt.settings.reports import ReportsField
from smsfox_gui.qt.settings.words import GROUPS, SETTINGS

SHOWN = [info for info in INFOS if info.group is not None]


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(demo=False)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.set_settings(Settings())
    made.show()
    return made


def fields(page: SettingsPage) -> dict[str, Field]:
    return {name: made for group in page.groups for name, made in group.fields.items()}


def other(info: SettingInfo) -> object:
    """A value that is not the default."""
    values: dict[type, object] = {bool: not info.default, Decimal: Decimal("2.35"), tuple: ("KLINIKA", "SHKOLA-5")}
    if info.name == "gateway_url":
        return "https://sms.example.com/api/"
    if info.name == "own_number":
        return "+79000000010"
    if info.name == "country":
        return "KZ"
    if info.choices:
        return next(choice for choice in info.choices if choice != info.default)
    return values[info.kind] if info.kind in values else info.kind(7)


def enter(made: Field, value: object) -> None:
    """As a person does."""
    if isinstance(made, ChoiceField):
        made.box.setCurrentIndex(made.box.findData(value))
        made.box.activated.emit(made.box.currentIndex())
    elif isinstance(made, ReportsField):
        if value:
            made.port.setValue(int(str(value)))
        made.way.setCurrentIndex(int(bool(value)))
        made.way.activated.emit(made.way.currentIndex())
    elif isinstance(made, SwitchField):
        made.box.click()
    elif isinstance(made, MoneyField | NumberField):
        made.box.setValue(made.info.kind(value) if made.info.kind is int else float(str(value)))
        made.box.editingFinished.emit()
    elif isinstance(made, TextField):
        made.edit.setText(", ".join(value) if isinstance(value, tuple) else str(value))
        made.edit.editingFinished.emit()


def test_every_setting_is_on_the_page_or_says_why_not(page: SettingsPage) -> None:
    shown = fields(page).keys() | {"login"}  # beside the password, which is no setting
    for info in INFOS:
        assert (info.name in shown) != bool(info.hidden), info.name
    assert GROUPS.keys() == set(SettingGroup)
    assert SETTINGS.keys() == shown | {"password", "zones"}
    login = page.account.account_form.login
    assert login.isVisible()
    assert login.property("setting") == "login"


@pytest.mark.parametrize("info", [info for info in SHOWN if info.name != "login"], ids=lambda info: info.name)
def test_what_is_entered_is_told_and_shown(qtbot: QtBot, page: SettingsPage, info: SettingInfo) -> None:
    made = fields(page)[info.name]
    assert made.control.accessibleName()
    with qtbot.waitSignal(page.setting_changed, timeout=1000) as told:
        enter(made, other(info))
    assert told.args == [info.name, other(info)]
    Settings(**{info.name: other(info)})
    page.setFocus()
    page.set_settings(Settings(**{info.name: other(info)}))
    with qtbot.waitSignal(page.setting_changed, timeout=1000) as told:
        enter(made, info.default)
    assert told.args == [info.name, info.default]


def test_countries_have_the_names_that_the_command_line_gives_them(page: SettingsPage) -> None:
    page.set_settings(Settings(country="KZ"))
    box = fields(page)["country"].control
    assert isinstance(box, QComboBox)
    assert box.currentText() == wording.country_name("KZ", language())
    assert {box.itemText(index) for index in range(box.count())} == {
        wording.country_name(code, language()) for code in COUNTRIES
    }


@pytest.mark.parametrize(("setting", "text"), [("gateway_url", "smsfox"), ("own_number", "2-00-22")])
def test_what_cannot_be_taken_is_said_there(qtbot: QtBot, page: SettingsPage, setting: str, text: str) -> None:
    made = fields(page)[setting]
    assert isinstance(made, TextField)
    with qtbot.assertNotEmitted(page.setting_changed):
        enter(made, text)
    assert made.wrong.isVisible()
    assert made.wrong.text()
    enter(made, getattr(Settings(), setting))
    assert not made.wrong.isVisible()


def test_a_setting_is_found_by_its_words(qtbot: QtBot, page: SettingsPage) -> None:
    shown = fields(page)
    page.search.setText("proxy")
    assert shown["proxy"].isVisible()
    assert not shown["ca_file"].isVisible()
    assert not shown["rate"].isVisible()
    page.search.setText("sending speed")
    assert shown["rate"].isVisible()
    assert shown["workers"].isVisible()
    assert not shown["proxy"].isVisible()
    page.search.setText("elephant")
    assert page._nothing.isVisible()
    page.search.clear()
    assert all(made.isVisible() for made in shown.values())


def test_the_wheel_over_a_field_that_is_not_in_use_changes_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    made = fields(page)["theme"]
    box = made.control
    assert isinstance(box, QComboBox)
    page.setFocus()
    before = box.currentIndex()
    place = QPointF(box.rect().center())
    turn = QWheelEvent(
        place,
        box.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == before


def test_the_help_follows_the_focus_and_f1_brings_it(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="en", colours="light")
    window.show_page(Page.SETTINGS)
    window.resize(1366, 720)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.settings
    qtbot.waitUntil(page.help.isVisible, timeout=2000)
    fields(page)["proxy"].control.setFocus()
    assert page.help.title.text() == "Office proxy"
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: not page.help.isVisible(), timeout=2000)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert page.help.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert not page.help.isVisible()


def test_the_page_that_comes_up_takes_the_keyboard_from_nobody(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.isVisible()
    qtbot.wait(50)  # what another window would need to take it
    assert window.isActiveWindow()


def test_settings_are_written_and_ctrl_f_finds_them(qtbot: QtBot, stage: Stage) -> None:
    window: MainWindow = stage.open(demo=False, language="ru", colours="light")
    window.show_page(Page.SETTINGS)
    with qtbot.waitActive(window):
        window.activateWindow()
    switch = fields(window.settings)["quiet_hours"].control
    assert isinstance(switch, QCheckBox)
    assert switch.text() == "Включены: ночью никому не пишем"
    switch.click()
    assert window.desk.program.settings.quiet_hours is False
    assert switch.text() == "Выключены: пишем в любое время"
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.search.hasFocus()
    names = fields(window.settings)["sender_names"]
    assert isinstance(names, NamesField)
    assert isinstance(names.control, QLineEdit)
    assert window.settings.history.folder.text() == str(window.desk.program.folder)


def test_tab_goes_through_the_account_from_top_to_bottom(page: SettingsPage) -> None:
    account = next(group for group in page.groups if group.group is SettingGroup.ACCOUNT)
    form = account.account_form
    wanted = [form.login, form.password, *(fields(page)[name].control for name in ("gateway_url", "proxy", "ca_file"))]
    found = [form.login]
    while len(found) < len(wanted):
        following = found[-1].nextInFocusChain()
        while following.focusPolicy() == Qt.FocusPolicy.NoFocus or following not in wanted:
            following = following.nextInFocusChain()
        found.append(following)
    assert found == wanted
    tops = [made.mapTo(page, QPoint()).y() for made in wanted]
    assert tops == sorted(tops)


def test_a_password_that_is_kept_shows_as_dots(page: SettingsPage) -> None:
    account = next(group for group in page.groups if group.group is SettingGroup.ACCOUNT)
    password = account.account_form.password
    account.set_password_state(there=False, stored=None)
    assert not password.placeholderText()
    account.set_password_state(there=True, stored=True)
    assert password.placeholderText() == "••••••••"
    assert not password.text()


def test_every_caption_stands_beside_its_control(page: SettingsPage) -> None:
    for group in page.groups:
        for name, made in group.fields.items():
            caption, control = group._captions[name], made.control
            words = caption.contentsRect().top() + caption.fontMetrics().height() / 2
            caption_middle = caption.mapTo(page, QPoint(0, 0)).y() + words
            control_middle = control.mapTo(page, QPoint(0, 0)).y() + control.height() / 2
            if made.isVisible() and caption.x() < made.x():
                assert abs(caption_middle - control_middle) <= 2, name


def test_all_boxes_of_one_line_are_equally_high(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.show_page(Page.SETTINGS)
    boxes = (QLineEdit, QComboBox, QAbstractSpinBox)
    controls = [made.control for made in fields(window.settings).values() if isinstance(made.control, boxes)]
    for control in controls:
        control.ensurePolished()
    heights = {control.sizeHint().height() for control in controls}
    assert heights == {theme.px(32)}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_table_of_prices_has_the_lines_of_every_other_table(stage: Stage, colours: str) -> None:
    window = stage.open(demo=False, language="ru", colours=colours)
    window.show_page(Page.SETTINGS)
    table = window.settings.prices.table
    image = table.viewport().grab().toImage()
    right, bottom = table.columnWidth(0) - 1, table.rowHeight(0) - 1
    assert image.pixelColor(right - 20, bottom) == theme.color("border")
    assert image.pixelColor(right, bottom // 2) == theme.color("surface"), "no line down"


def test_figures_of_the_prices_end_where_their_titles_end(stage: Stage) -> None:
    window = stage.open(demo=False, language="en", colours="light")
    window.resize(1366, 768)
    window.show_page(Page.SETTINGS)
    table = window.settings.prices.table
    heads = table.horizontalHeader()
    table.grab()  # lays it out
    for column in (POINTS, PRICE):
        left, width = heads.sectionPosition(column), heads.sectionSize(column) - 2  # the line between two titles
        title = heads.viewport().grab(QRect(left, 2, width, heads.height() - 4)).toImage()
        figures = table.viewport().grab(QRect(left, 2, width, table.rowHeight(0) - 4)).toImage()
        assert abs(last_inked(title) - last_inked(figures)) <= 1


def last_inked(picture: QImage) -> int:
    """Where, from the left, its text ends."""
    empty = picture.pixelColor(0, 0)
    for across in reversed(range(picture.width())):
        if any(picture.pixelColor(across, down) != empty for down in range(picture.height())):
            return across
    raise AssertionError("no text")
