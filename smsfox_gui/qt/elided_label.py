"""A label that cuts its text with an ellipsis and shows the whole of it as a tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOption, QWidget


class ElidedLabel(QLabel):
    """One line of plain text that never asks for more room than there is.

    whole: it is shown whole or not at all, since what is left of a key's name is the name of another key.
    """

    def __init__(
        self, text: str = "", rank: str = "", parent: QWidget | None = None, *, whole: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._whole = whole
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
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._whole and self._cut():
            return
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, area, int(align), option.palette, self.isEnabled(), text, self.foregroundRole()
        )

    def _cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def _tell(self) -> None:
        self.setToolTip(self._tip or (self.text() if self._cut() else ""))
