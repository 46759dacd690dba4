"""One overlay per window draws the ring round the focused control, so that nothing in the layout moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from smsfox_gui.qt import theme

_MARGIN = 2
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
_AGAIN = 50
"""Milliseconds between two looks whether the layout round the control has moved."""


class FocusRing(QWidget):
    """Follows the focus of its window. A click that brought the focus needs no ring: the pointer shows the place.

    A widget that marks its focus itself has none: text fields with their border, tables with the current row, others
    say so by the property `no_ring`. Nor has a frame that no key reaches: Qt leaves the focus there when all is off.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._place)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def around(self) -> QWidget | None:
        """The control the ring is drawn round."""
        return self._around

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay round the control while it or the window moves."""
        if isValid(self) and self._around is not None and event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self):
            return
        self._follow(self._target(new))

    def _target(self, widget: QWidget | None) -> QWidget | None:
        if widget is None or widget.window() is not self.window() or isinstance(widget, QMenu):
            return None
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or QGuiApplication.mouseButtons():
            return None
        if isinstance(widget, (QLineEdit, QAbstractScrollArea)) or widget.property("no_ring"):
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
        corner = around.mapTo(window, QPoint())
        place = QRect(corner, around.size()).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        if place != self.geometry() or self.isHidden():
            self.setGeometry(place)
            self.show()
            self.raise_()
