"""One overlay per window draws the ring round the focused control, so that nothing in the layout moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QMenu, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from smsfox_gui.qt import theme
from smsfox_gui.qt.table_view import CellView

_MARGIN = 2
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
_PRESSES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}
_AGAIN = 50
"""Milliseconds between two looks whether the layout round the control has moved."""


class FocusRing(QWidget):
    """Follows the focus of its window. A click that brought the focus needs no ring: the pointer shows the place.

    A widget that marks its focus itself has none: text fields with their border, tables with a frame in them, others
    say so by the property `no_ring`. A part of the window that only scrolls has one while a person works by keys: Qt
    leaves the focus there where a page goes away. Nor has a frame that no key reaches: Qt leaves the focus there when
    all is off. What is out of sight is scrolled to with the focus; scrolled away later, it takes its ring along.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._whole = QRect()
        """Where in the window the ring would lie if nothing hid a part of it."""
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._place)
        self.hide()
        self._keyed = False
        window.installEventFilter(self)
        self._listen()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def around(self) -> QWidget | None:
        """The control the ring is drawn round."""
        return self._around

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay round the control while it or the window moves; learn whether a person works by keys or by mouse."""
        if event.type() in _PRESSES:
            self._keyed = event.type() == QEvent.Type.KeyPress
        elif event.type() == QEvent.Type.Show and watched is self.parentWidget():
            self._listen()
        if isValid(self) and self._around is not None and event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        """To what is pressed in the window, before any control has it."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2))
        ring = self._whole.translated(-self.pos())
        painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 6, 6)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self):
            return
        target = self._target(new)
        if new is not None and new.window() is self.window() and not QGuiApplication.mouseButtons():
            _scroll_to(new)
        self._follow(target)

    def _target(self, widget: QWidget | None) -> QWidget | None:
        if widget is None or widget.window() is not self.window() or isinstance(widget, QMenu):
            return None
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or QGuiApplication.mouseButtons():
            return None
        if isinstance(widget, (QLineEdit, QPlainTextEdit, CellView)) or widget.property("no_ring"):
            return None
        if isinstance(widget, QScrollArea) and not self._keyed:
            return None
        return widget

    def _follow(self, widget: QWidget | None) -> None:
        old = self._around
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        self._around = widget
        if widget is not None:
            widget.installEventFilter(self)
            self._again.start()
        else:
            self._again.stop()
        self._place()

    @Slot()
    def _place(self) -> None:
        """Lie round the control. An ancestor that moves tells the control nothing, so this is asked again and again."""
        around, window = self._around, self.parentWidget()
        if around is not None and not isValid(around):
            around = self._around = None
            self._again.stop()
        if around is None or window is None or not window.isAncestorOf(around) or not around.isVisibleTo(window):
            self.hide()
            return
        whole = _grown(QRect(around.mapTo(window, QPoint()), around.size()))
        place = whole & _sight(around, window)
        if place.isEmpty():
            self.hide()
        elif whole != self._whole or place != self.geometry() or self.isHidden():
            self._whole = whole
            self.setGeometry(place)
            self.update()
            self.show()
            self.raise_()


def _grown(place: QRect) -> QRect:
    return place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _sight(widget: QWidget, window: QWidget) -> QRect:
    """What the areas round a control leave of the window for its ring; nothing where they have scrolled it away."""
    sight = window.rect()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    inside, area = widget, widget.parentWidget()
    while area is not None and inside is not window:
        if isinstance(area, QAbstractScrollArea) and area.viewport() is inside:
            seen = QRect(inside.mapTo(window, QPoint()), inside.size())
            if not seen.intersects(place):
                return QRect()
            sight &= _grown(seen)
        inside, area = area, area.parentWidget()
    return sight


def _scroll_to(widget: QWidget) -> None:
    """Bring it into sight, the whole of it.

    Qt does so only where the focus stays within an area, not where it comes into one, and of a field it shows no more
    than the caret.
    """
    area = widget.parentWidget()
    while area is not None:
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
            place = QRect(widget.mapTo(inside, QPoint()), widget.size())
            area.ensureVisible(place.left(), place.center().y(), 0, place.height() // 2 + _MARGIN)
        area = area.parentWidget()
