"""A number in large letters over what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.qt.parts import label


class Figure(QWidget):
    """Its words change while people type: it places them itself, so that Qt lays out nothing above it for that.

    Only where they need another height does it ask for one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._value = label("", "number", wrap=True)
        self._what = label("", "caption", wrap=True)
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._height = 0
        for part in (self._value, self._what):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The number."""
        return self._value.text()

    def set(self, value: str, what: str) -> None:
        """Show a number and its meaning."""
        name = f"{value}, {what}"
        if name != self.accessibleName():
            self._value.setText(value)
            self._what.setText(what)
            self.setAccessibleName(name)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._value.heightForWidth(width) + self._what.heightForWidth(width)

    def sizeHint(self) -> QSize:
        value, what = self._value.sizeHint(), self._what.sizeHint()
        return QSize(max(value.width(), what.width()), value.height() + what.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._value.minimumSizeHint().height() + self._what.minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A part has other words: Qt tells the parent that has no layout of its own."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody saw it was not told."""
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        width, number = self.width(), self._value.heightForWidth(self.width())
        self._value.setGeometry(0, 0, width, number)
        self._what.setGeometry(0, number, width, max(self.height() - number, 0))
        needed = number + self._what.heightForWidth(width)
        if needed != self._height:
            self._height = needed
            self.updateGeometry()
