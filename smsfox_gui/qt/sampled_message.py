"""A message of the sample: its bubble, what it comes to or why it does not go, and over it which one it is of two."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.parts import column, dress, icon_label, label, row
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll

LEAST = 56
"""Pixels of a bubble that are always in sight: two lines of it."""


class SampledMessage(QWidget):
    """Stands beside another one, or over it, at the same height. A long message scrolls, what is said of it never does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "strong")
        self.bubble = Bubble()
        self.size_words = label("", "caption", wrap=True)
        self.size_words.setFont(theme.font("caption"))
        self._warning = icon_label("warning_16_filled", "warnIcon")
        self._warning.hide()
        inside = QWidget()
        column(inside, 0).addWidget(self.bubble)
        self.frame = ShrinkingScroll(inside, theme.px(LEAST))
        said = row(spacing=6)
        said.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.size_words, 1)
        lines = column(self, 6)
        lines.addWidget(self.title)
        lines.addWidget(self.frame)
        lines.addLayout(said)
        lines.addStretch(1)

    def say(self, words: str, *, warn: bool = False) -> None:
        """What it comes to; warn: why it does not go."""
        self.size_words.setText(words)
        self._warning.setVisible(warn)
        dress(self.size_words, "rank", "warn" if warn else "caption")

    @property
    def warns(self) -> bool:
        """Whether it says why the message does not go."""
        return not self._warning.isHidden()


class Messages(QWidget):
    """One message or two, as high as they like, and pressed together as far as what scrolls in them allows.

    To Qt it has one height only: a layout presses nothing below its height for a width.
    """

    def __init__(self, *messages: SampledMessage) -> None:
        super().__init__()
        self._line = row(self, 12)
        for message in messages:
            self._line.addWidget(message, 1)

    def stack(self, *, over: bool) -> None:
        """Whether of two messages one stands over the other, or beside it."""
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if over else QBoxLayout.Direction.LeftToRight)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the whole messages."""
        return QSize(self._line.sizeHint().width(), self._line.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """With as little of each bubble as is always in sight."""
        return QSize(self._line.minimumSize().width(), self._line.totalMinimumHeightForWidth(self.width()))
