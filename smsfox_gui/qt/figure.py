"""A number in large letters over what it is, with a sign where it could be less."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt

from smsfox_gui.qt.parts import dress, icon_label, label
from smsfox_gui.qt.self_placing import SelfPlacing

GAP = 5
"""Pixels between the sign and the number."""


class Figure(SelfPlacing):
    """The number, and under it its meaning; both wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._value = label("", "number", wrap=True)
        self._what = label("", "caption", wrap=True)
        self._sign = icon_label("warning_16_filled", "warnIcon")
        self._sign.hide()
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for part in (self._value, self._what, self._sign):
            part.setParent(self)

    @property
    def value(self) -> str:
        """The number."""
        return self._value.text()

    @property
    def said(self) -> tuple[str, str]:
        """The number and its meaning."""
        return self._value.text(), self._what.text()

    @property
    def warns(self) -> bool:
        """Whether it has the sign."""
        return not self._sign.isHidden()

    def set(self, value: str, what: str, *, warn: bool = False) -> None:
        """Show a number and its meaning; warn: it could be less."""
        name = f"{value}, {what}"
        if warn != self.warns:
            self._sign.setVisible(warn)
            dress(self._value, "rank", "dear" if warn else "number")
            self._place()
        if name != self.accessibleName():
            self._value.setText(value)
            self._what.setText(what)
            self.setAccessibleName(name)

    def heightForWidth(self, width: int) -> int:
        return self._value.heightForWidth(width - self._before) + self._what.heightForWidth(width)

    def height_saying(self, value: str, what: str) -> int:
        """Pixels it would be high, as wide as it is, if it said that."""
        room = QRect(0, 0, self.width(), 0)
        words = ((self._value, value), (self._what, what))
        return sum(
            part.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, said).height() for part, said in words
        )

    @property
    def _before(self) -> int:
        """Pixels of the sign before the number."""
        return self._sign.width() + GAP if self.warns else 0

    def sizeHint(self) -> QSize:
        value, what = self._value.sizeHint(), self._what.sizeHint()
        return QSize(max(value.width() + self._before, what.width()), value.height() + what.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._value.minimumSizeHint().height() + self._what.minimumSizeHint().height())

    def place_parts(self) -> int:
        width, before = self.width(), self._before
        number = self._value.heightForWidth(width - before)
        self._value.setGeometry(before, 0, width - before, number)
        self._sign.move(0, (self._value.fontMetrics().height() - self._sign.height()) // 2)
        self._what.setGeometry(0, number, width, max(self.height() - number, 0))
        return number + self._what.heightForWidth(width)
