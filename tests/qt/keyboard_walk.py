"""Goes through a window by the Tab key and looks what it meets, for the tests of the keyboard's way."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QToolButton,
    QWidget,
)

from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.main_window import MainWindow

Kinds = QAbstractButton | QAbstractItemView | QAbstractSpinBox | QComboBox | QLineEdit | QPlainTextEdit
MOST = 200
"""More presses of Tab than any page has stops."""
SEEN = 60
"""Pixels that differ at least where the focus is seen; a blinking caret has less."""
ROUND = 4
"""Pixels round a control in which its ring is drawn."""


def worked(window: MainWindow) -> list[QWidget]:
    """Every control on the screen that can be worked, without the insides of Qt's own controls."""
    return [widget for widget in window.findChildren(QWidget) if _can_be_worked(widget)]


def _can_be_worked(widget: QWidget) -> bool:
    inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit | QTableView)
    if isinstance(widget, QToolButton) and widget.isCheckable() and widget.defaultAction() is not None:
        inside = inside and not widget.defaultAction().shortcut().isEmpty()  # then a key of the field does the same
    plain = inside or isinstance(widget, QScrollBar | QHeaderView)
    said = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a statement, not to be pressed
    return isinstance(widget, Kinds) and widget.isVisible() and widget.isEnabled() and not (plain or said)


def name_of(widget: QWidget) -> str:
    """What the screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def described(widget: QWidget) -> str:
    """For the message of a failure."""
    return f"{type(widget).__name__} “{name_of(widget)}” in {type(widget.parent()).__name__}"


def way(window: MainWindow) -> Iterator[QWidget]:
    """Press Tab until it comes round; each control that has the focus."""
    first = None
    for _ in range(MOST):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        QApplication.processEvents()  # a focus whose control has gone is given away when all is done
        here = QApplication.focusWidget()
        assert here is not None, "Tab leads out of the window"
        if first is None:
            first = here
        elif here is first:
            return
        yield here
    raise AssertionError("Tab never comes round")


def nameless_parts(window: MainWindow) -> list[str]:
    """Buttons inside fields that a screen reader has no word for."""
    parts = (part for field in window.findChildren(QLineEdit) for part in field.findChildren(QToolButton))
    return [described(part) for part in parts if part.isVisible() and not name_of(part)]


def missed(window: MainWindow, met: list[QWidget]) -> list[str]:
    """What Tab never met; one of a group that the arrows go through stands for the group."""
    return [described(widget) for widget in worked(window) if not _is_met(widget, met)]


def _is_met(widget: QWidget, met: list[QWidget]) -> bool:
    if widget in met or widget.focusProxy() in met:
        return True
    return isinstance(widget, QAbstractButton) and any(_same_group(widget, other) for other in met)


def _same_group(one: QAbstractButton, other: QWidget) -> bool:
    if not isinstance(other, QAbstractButton):
        return False
    if one.group() is not None:
        return one.group() is other.group()
    roving = isinstance(one, ChipButton) if isinstance(other, ChipButton) else one.autoExclusive()
    return roving and one.parent() is other.parent()


def out_of_sight(widget: QWidget) -> bool:
    """Whether part of it is scrolled away, though it would fit where it stands."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            place = QRect(widget.mapTo(parent, QPoint()), widget.size())
            fits = place.height() <= parent.height()
            if not parent.rect().intersects(place) or (fits and not _within(place, parent)):
                return True
        parent = area
    return False


def _within(place: QRect, parent: QWidget) -> bool:
    return place.top() >= 0 and place.bottom() <= parent.height()


def place_of(widget: QWidget) -> QRect:
    """Where it stands in its window, and what is drawn round it; a text stands in a frame with what belongs to it."""
    window, frame = widget.window(), widget.parentWidget()
    if isinstance(widget, QPlainTextEdit) and isinstance(frame, QFrame) and frame.objectName() == "box":
        widget = frame
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return place.adjusted(-ROUND, -ROUND, ROUND, ROUND) & window.rect()


def picture(window: MainWindow, place: QRect) -> QImage:
    """What is painted there."""
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    if one.size() != other.size():
        return one.width() * one.height()
    first, second = bytes(one.constBits()), bytes(other.constBits())
    return sum(first[i : i + 4] != second[i : i + 4] for i in range(0, len(first), 4))
