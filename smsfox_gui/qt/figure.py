"""A number in large letters over what it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt

from smsfox_gui.qt.parts import label
from smsfox_gui.qt.self_placing import SelfPlacing


class Figure(SelfPlacing):
    """The number, and under it its meaning; both wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._value = label("", "number", wrap=True)
        self._what = label("", "caption", wrap=True)
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for part in (self._value, self._what):
            part.setParent(self)

    @property
    def value(self) -> str:
        """The number."""
        return self._value.text()

    @property
    def said(self) -> tuple[str, str]:
        """The number and its meaning."""
        return self._value.text(), self._what.text()

    def set(self, value: str, what: str) -> None:
        """Show a number and its meaning."""
        name = f"{value}, {what}"
        if name != self.accessibleName():
            self._value.setText(value)
            self._what.setText(what)
            self.setAccessibleName(name)

    def heightForWidth(self, width: int) -> int:
        return self._value.heightForWidth(width) + self._what.heightForWidth(width)

    def sizeHint(self) -> QSize:
        value, what = self._value.sizeHint(), self._what.sizeHint()
        return QSize(max(value.width(), what.width()), value.height() + what.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._value.minimumSizeHint().height() + self._what.minimumSizeHint().height())

    def place_parts(self) -> int:
        width, number = self.width(), self._value.heightForWidth(self.width())
        self._value.setGeometry(0, 0, width, number)
        self._what.setGeometry(0, number, width, max(self.height() - number, 0))
        return number + self._what.heightForWidth(width)
