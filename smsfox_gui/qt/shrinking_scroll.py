"""A scroll area that is as high as its content where there is room, and scrolls where there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class ShrinkingScroll(QScrollArea):
    """Never higher than what is in it, never lower than `least` pixels.

    It lays its content out itself: Qt's own way never goes below the least height of a content whose lines wrap as if
    it were as narrow as can be.
    """

    def __init__(self, inside: QWidget, least: int) -> None:
        super().__init__()
        inside.setObjectName("inside")
        self._inside = inside
        self._least = least
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._fit)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus and is scrolled to
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another content, another height."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self._again.start()  # when the content itself has been laid out
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as the content in this width."""
        return QSize(self._inside.sizeHint().width(), self._content_height())

    def minimumSizeHint(self) -> QSize:
        """What it may be pressed down to; the content's own least width is kept."""
        return QSize(self._inside.minimumSizeHint().width(), min(self._least, self._content_height()))

    def _fit(self) -> None:
        height = self._content_height()
        self._inside.resize(self.viewport().width(), height)
        self.setMaximumHeight(height)
        self.updateGeometry()

    def _content_height(self) -> int:
        """In the width of now."""
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.viewport().width())
        return self._inside.sizeHint().height()
