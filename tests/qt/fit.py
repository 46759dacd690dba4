"""What does not fit in a window: words cut without a way to read them, parts that overlap or stick out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.focus_ring import FocusRing
from smsfox_gui.qt.header import NameEdit
from smsfox_gui.qt.ready_item import ReadyItem

PATIENCE = 20
"""Looks at a window whose figures still change, a few milliseconds apart."""
ROUNDING = 1
"""Pixels that a hint may be larger than the widget."""


def misfits(window: QWidget) -> list[str]:
    """Everything that does not fit now, in words for a failing test."""
    return [*_cut_words(window), *_overlaps(window), *_stickouts(window)]


def misfits_at(window: QWidget, size: tuple[int, int]) -> list[str]:
    """What does not fit in this size, once the layouts have come to rest."""
    window.resize(*size)
    found: list[str] = []
    for _ in range(PATIENCE):
        QTest.qWait(15)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = misfits(window)
        if not found:
            break
    return found


def _widgets(window: QWidget) -> Iterator[QWidget]:
    """Those a person sees, without the insides of Qt's own controls and of tables."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not _is_inside_a_control(widget):
            yield widget


def _is_inside_a_control(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        if isinstance(above, QAbstractScrollArea) and not isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return isinstance(widget, QScrollBar | FocusRing)


def _cut_words(window: QWidget) -> Iterator[str]:
    for widget in _widgets(window):
        reason = _is_cut(widget)
        if reason and not (_may_be_elided(widget) and widget.toolTip()):
            yield f"cut: {_name(widget)} {reason}"


def _may_be_elided(widget: QWidget) -> bool:
    return isinstance(widget, ElidedLabel | QComboBox | NameEdit | ReadyItem)


def _is_cut(widget: QWidget) -> str:
    size = widget.size()
    if isinstance(widget, QToolButton) and not widget.text():
        return ""  # an icon, of the size that the style sheet fixes
    if isinstance(widget, QLabel):
        return _label_is_cut(widget) if widget.text() else ""
    if isinstance(widget, QAbstractButton):
        return _larger(widget.sizeHint(), size)
    if isinstance(widget, QComboBox):
        room = size.width() - (36 if widget.isEditable() else 50)
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return f"text {text} in {room}" if text > room else ""
    if isinstance(widget, NameEdit):
        text = widget.fontMetrics().horizontalAdvance(widget.text())
        return f"text {text} in {size.width()}" if text > size.width() - 4 else ""
    if isinstance(widget, QAbstractSpinBox):
        text = widget.fontMetrics().horizontalAdvance(widget.text())
        room = size.width() - 30
        low = widget.sizeHint().height() > size.height() + ROUNDING
        return f"text {text} in {room}, low: {low}" if text > room or low else ""
    return ""


def _label_is_cut(label: QLabel) -> str:
    if isinstance(label, ElidedLabel):
        text, room = label.fontMetrics().horizontalAdvance(label.text()), label.contentsRect().width()
        return f"text {text} in {room}" if text > room else ""
    margins = label.contentsMargins()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        words = label.text().split() if "<" not in label.text() else []
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        low = needed > label.height() + ROUNDING
        narrow = longest > label.width() + ROUNDING and not set(label.text()) & set("/\\")
        return f"needs {longest}x{needed}, has {label.width()}x{label.height()}" if low or narrow else ""
    hint = QLabel.sizeHint(label)
    return _larger(hint, label.size() + QSize(margins.left() + margins.right(), 0))


def _larger(hint: QSize, size: QSize) -> str:
    if hint.width() > size.width() + ROUNDING or hint.height() > size.height() + ROUNDING:
        return f"needs {hint.width()}x{hint.height()}, has {size.width()}x{size.height()}"
    return ""


def _overlaps(window: QWidget) -> Iterator[str]:
    families: dict[QWidget, list[QWidget]] = {}
    for widget in _widgets(window):
        parent = widget.parentWidget()
        in_layout = parent is not None and parent.layout() is not None and parent.layout().indexOf(widget) >= 0
        nested = parent is not None and parent.layout() is not None
        if parent is not None and (in_layout or nested) and not isinstance(parent, QStackedWidget):
            families.setdefault(parent, []).append(widget)
    for children in families.values():
        for one, other in combinations(children, 2):
            common = one.geometry() & other.geometry()
            if common.width() > ROUNDING and common.height() > ROUNDING and not _floats(one) and not _floats(other):
                yield f"overlap: {_name(one)} {_box(one.geometry())} and {_name(other)} {_box(other.geometry())}"


def _floats(widget: QWidget) -> bool:
    """Lies over its siblings on purpose."""
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    return layout is None or not _holds(layout, widget) or isinstance(widget, QSplitterHandle)


def _holds(layout: object, widget: QWidget) -> bool:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item.widget() is widget or (item.layout() is not None and _holds(item.layout(), widget)):
            return True
    return False


def _stickouts(window: QWidget) -> Iterator[str]:
    for widget in _widgets(window):
        parent = widget.parentWidget()
        if parent is None or widget is window:
            continue
        if isinstance(widget, QScrollArea) and widget.widget() is not None:
            inside, view = widget.widget(), widget.viewport()
            if inside.width() > view.width() + ROUNDING:
                yield f"sticks out: inside of {_name(widget)} {inside.width()} wide in {view.width()}"
        area = QRect(parent.rect())
        if isinstance(parent.parentWidget(), QScrollArea):
            continue  # a viewport: what is below it is scrolled to
        place = widget.geometry()
        if not area.adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING).contains(place):
            yield f"sticks out: {_name(widget)} {_box(place)} of {_name(parent)} {_box(area)}"


def _box(place: QRect) -> str:
    return f"{place.x()},{place.y()} {place.width()}x{place.height()}"


def _name(widget: QWidget) -> str:
    chain = []
    above: QWidget | None = widget
    while above is not None and len(chain) < 4:
        chain.append(type(above).__name__ + (f"#{above.objectName()}" if above.objectName() else ""))
        above = above.parentWidget()
    words = ""
    if isinstance(widget, QLabel | QAbstractButton):
        words = f" “{widget.text()[:40]}”"
    elif isinstance(widget, QFrame | QComboBox):
        words = f" “{widget.accessibleName()[:30]}”"
    return " < ".join(chain) + words


def scaled(app: QApplication, scale: float) -> None:
    """Let the system ask for larger text."""
    from smsfox_gui.qt import theme

    engine = theme.engine()
    engine._scale = scale
    engine.apply(app, "light")
