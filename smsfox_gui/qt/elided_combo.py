"""A combo box whose text ends with an ellipsis where it does not fit; the whole is its tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from smsfox_gui.qt.wheel_guard import guard_from_wheel


class ElidedCombo(QComboBox):
    """Not editable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        guard_from_wheel(self)
        self.currentTextChanged.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter looks for an item; one with Ctrl belongs to the part of the window that it stands in."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self._room(option)
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _room(self, option: QStyleOptionComboBox) -> int:
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        picture = self.iconSize().width() + 6 if not self.itemIcon(self.currentIndex()).isNull() else 0
        return field.width() - picture - 2

    def _tell(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self._room(option)
        self.setToolTip(self.currentText() if cut else "")
