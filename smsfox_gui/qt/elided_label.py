"""A label that cuts its text with an ellipsis and shows the whole of it as a tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOption, QWidget

_DOT = " · "


class ElidedLabel(QLabel):
    """One line of plain text that never asks for more room than there is.

    whole: it is shown whole or not at all, since what is left of a key's name is the name of another key. parts: of
    what stands between its dots, as much is shown as there is whole room for; it asks for the room of the first.
    """

    def __init__(
        self, text: str = "", rank: str = "", parent: QWidget | None = None, *, whole: bool = False, parts: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._whole = whole
        self._parts = parts
        self.setProperty("rank", rank)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(text)
        self._tip = ""

    def set_tip(self, tip: str) -> None:
        """A tip that says more than the text, cut or not."""
        self._tip = tip
        self._tell()

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self.setAccessibleName(text)
        self._tell()

    def minimumSizeHint(self) -> QSize:
        least = self.text().partition(_DOT)[0] if self._parts else "………"
        return QSize(self.fontMetrics().horizontalAdvance(least) + 1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def shown(self) -> str:
        """As much of the text as there is room for."""
        text = self.text()
        if self._whole and self._cut():
            return ""
        while self._parts and _DOT in text and self._is_too_long(text):
            text = text.rpartition(_DOT)[0]
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        area = self.contentsRect()
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, area, int(align), option.palette, self.isEnabled(), self.shown(), self.foregroundRole()
        )

    def _cut(self) -> bool:
        return self._is_too_long(self.text())

    def _is_too_long(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) > self.contentsRect().width()

    def _tell(self) -> None:
        self.setToolTip(self._tip or (self.text() if self._cut() else ""))
