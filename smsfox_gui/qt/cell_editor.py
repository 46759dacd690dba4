"""The field in which one cell of a table is edited: as wide as what stands in it, where the column is narrower."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

SPARE = 8
"""Pixels for the cursor and for what a line edit keeps free on both sides of its text."""


class CellEditor(QLineEdit):
    """Grows over the cells on its right, and on its left where the table ends; never beyond the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = QRect()
        self.textChanged.connect(self._fit)

    def stand_in(self, cell: QRect) -> None:
        """Take the place of a cell, in pixels of the table."""
        self._cell = cell
        self._fit()

    @Slot()
    def _fit(self) -> None:
        table = self.parentWidget()
        if table is None or self._cell.isEmpty():
            return
        words = QSize(self.fontMetrics().horizontalAdvance(self.text()) + SPARE, self._cell.height())
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        wanted = self.style().sizeFromContents(QStyle.ContentsType.CT_LineEdit, frame, words, self).width()
        place = QRect(self._cell)
        if wanted > place.width():
            place.setWidth(min(wanted, table.width()))
            place.moveLeft(max(min(place.left(), table.width() - place.width()), 0))
        self.setGeometry(place)
