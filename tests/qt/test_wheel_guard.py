"""Who scrolls a page with the mouse changes no field that the pointer happens to stand over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from tests.qt.office import Offices, open_office, prepare


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """A list and a text on the desk."""
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def fields(window: MainWindow) -> list[QComboBox | QAbstractSpinBox]:
    found = [*window.findChildren(QComboBox), *window.findChildren(QAbstractSpinBox)]
    return [field for field in found if field.isEnabled() and not field.visibleRegion().isEmpty()]


def said(field: QComboBox | QAbstractSpinBox) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.text()


def turn_wheel(window: MainWindow, over: QWidget, turn: int = -120) -> None:
    """As the mouse does: by way of the system's window, which hands the focus out as well."""
    seen = over.visibleRegion().boundingRect().center()
    QTest.wheelEvent(window.windowHandle(), QPointF(over.mapTo(window, seen)), QPoint(0, turn))


def untouched(window: MainWindow) -> int:
    """How many fields there are; none of them follows the wheel."""
    shown = fields(window)
    for field in shown:
        before = said(field)
        for _ in range(2):
            turn_wheel(window, field)
        assert said(field) == before, field.accessibleName()
        assert not field.hasFocus(), field.accessibleName()
    return len(shown)


def test_on_the_desk_and_the_check_page(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.message.sender_picker.set_names(("KLINIKA", "SCHOOL7"))
    window.campaign.message.editor.setFocus()
    assert untouched(window) >= 2, "sender, sheet"
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.when.later.click()
    check.confirm.setFocus()
    assert untouched(window) >= 2, "limit, time"


def test_in_the_settings(window: MainWindow) -> None:
    window.show_page(Page.SETTINGS)
    window.settings.search.setFocus()
    seen = 0
    bar = window.settings._scroll.verticalScrollBar()
    for place in range(0, bar.maximum() + 300, 300):
        bar.setValue(place)
        seen += untouched(window)
    assert seen > 10


def test_a_field_in_use_follows_it(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.limit.setFocus()
    before = said(check.limit)
    turn_wheel(window, check.limit, 120)
    assert said(check.limit) != before
