"""Every control on every page has a name for the screen reader, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QHeaderView, QLineEdit, QScrollBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.settings import INFOS, SettingForm
from smsfox_gui.qt.account_form import AccountForm
from smsfox_gui.qt.chip_button import Chip
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.search_field import SearchField
from smsfox_gui.qt.settings.fields import SwitchField
from smsfox_gui.qt.stop_hashing import StopHashing

OpenDemo = Callable[[str], MainWindow]


def controls(window: MainWindow) -> list[QWidget]:
    """What the keyboard can reach, without the insides of Qt's own controls."""
    found = []
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        plain = isinstance(widget, QScrollBar | QHeaderView) or inside
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and reachable and not plain and widget.focusProxy() is None:
            found.append(widget)
    return found


def nameless(window: MainWindow) -> list[str]:
    bad = []
    for widget in controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            bad.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return bad


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_control_has_a_name(qtbot: QtBot, open_demo: OpenDemo, language: str) -> None:
    window = open_demo(language)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert len(controls(window)) > 15
    assert nameless(window) == []
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    assert nameless(window) == []
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)
    assert nameless(window) == []
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    assert nameless(window) == []
    for page in (Page.HISTORY, Page.STOP_LIST, Page.SETTINGS):
        window.show_page(page)
        qtbot.wait(200)
        assert nameless(window) == []


def test_the_welcome_page_too(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.office.sample_at_once = False
    window.welcoming = True
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    assert len(controls(window)) > 8
    assert nameless(window) == []


def said(widget: QWidget) -> str:
    """The name of it that a screen reader gets."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def toggle(widget: QWidget) -> None:
    """What a screen reader does with a button that is on or off: no click, no key."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    interface.actionInterface().doAction("Toggle")


def test_a_screen_reader_goes_through_the_pages(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    for page in (Page.SETTINGS, Page.HISTORY, Page.CAMPAIGN):
        toggle(window.rail._buttons[page])
        assert window.page is page
        assert window.pages.currentWidget() is window.shown()


def test_a_screen_reader_chooses_a_filter(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    row.set_chips([Chip("all", "All", exclusive=True), Chip("ready", "Ready")])
    ready = row._buttons["ready"]
    with qtbot.waitSignal(row.selection_changed) as chosen:
        toggle(ready)
    assert chosen.args == [{"ready"}]
    toggle(ready)
    assert ready.isChecked(), "something is always chosen"


def test_a_screen_reader_ticks_a_setting(qtbot: QtBot) -> None:
    field = SwitchField(next(info for info in INFOS if info.form is SettingForm.SWITCH))
    qtbot.addWidget(field)
    field.show_value(False)
    with qtbot.waitSignal(field.entered) as entered:
        toggle(field.box)
    assert entered.args == [True]
    with qtbot.assertNotEmitted(field.entered):
        field.show_value(False)


def test_a_screen_reader_ticks_the_digests(qtbot: QtBot) -> None:
    hashing = StopHashing()
    qtbot.addWidget(hashing)
    with qtbot.waitSignal(hashing.asked):
        toggle(hashing.box)
    assert not hashing.question.isHidden()
    assert not hashing.box.isChecked(), "nothing is agreed yet"


def test_every_part_of_a_search_field_has_a_name(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    for page in (Page.STOP_LIST, Page.SETTINGS):
        window.show_page(page)
    fields = window.findChildren(SearchField)
    assert len(fields) >= 3
    for field in fields:
        names = [said(part) for part in (field, *field.findChildren(QToolButton))]
        assert len(names) == 3
        assert names[0] in names[1:]
        assert "Очистить поиск" in names[1:]


def test_the_password_is_looked_at_by_key_without_leaving_it(qtbot: QtBot) -> None:
    form = AccountForm()
    qtbot.addWidget(form)
    form.show()
    with qtbot.waitActive(form):
        form.activateWindow()
    form.password.setFocus()
    for shown in (QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password):
        QTest.keyClick(form.windowHandle(), Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
        assert form.password.echoMode() is shown
        assert form.password.hasFocus()
