"""How full the SMS are: one cell an SMS, a band from the shortest to the longest message, a mark at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.hatching import paint_fill
from smsfox_gui.qt.state_look import Hatch, Look

_LABEL, _CELL = 13, 14
_FULL = Look("", "info", "fillInfo", Hatch.SOLID)
_BAND = Look("", "info", "fillInfo", Hatch.DIAGONAL)


class SegmentMeter(QWidget):
    """Painted over the cumulative limits of `core.segments.limits`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortest = 0
        self._longest = 0
        self._limits: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def set_lengths(self, shortest: int, longest: int, limits: Sequence[int]) -> None:
        """Show messages of `shortest` to `longest` characters; limits: 70, 132, 198 … (characters in 1, 2, 3 … SMS)."""
        made = (shortest, longest, tuple(limits))
        if made != (self._shortest, self._longest, self._limits):
            self._shortest, self._longest, self._limits = made
            self._retranslate()
            self.update()

    @property
    def shown_limits(self) -> tuple[int, ...]:
        """The cells on show: as many as the longest message takes, and an empty one to grow into at first."""
        needed = next((i + 1 for i, limit in enumerate(self._limits) if self._longest <= limit), len(self._limits))
        least = 2 if not self._limits or self._longest <= self._limits[0] else 3
        return self._limits[: max(needed, least)]

    def sizeHint(self) -> QSize:
        return QSize(320, theme.px(_LABEL + _CELL + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.px(_LABEL + _CELL + 4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        limits = self.shown_limits
        if not limits:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("tiny"))
        previous = 0
        for index, limit in enumerate(limits):
            self._paint_cell(painter, previous, limit)
            self._paint_label(painter, index + 1, previous, limit)
            previous = limit
        self._paint_band(painter)

    def _x(self, characters: int) -> float:
        top = self.shown_limits[-1]
        return 1 + min(characters, top) / top * (self.width() - 3)

    def _paint_cell(self, painter: QPainter, start: int, end: int) -> None:
        used = self._longest > start
        painter.setPen(theme.color("primary" if used else "border"))
        painter.setBrush(theme.color("primaryTint" if used else "subtle"))
        left, right = self._x(start) + 1.5, self._x(end) - 0.5
        painter.drawRoundedRect(QRectF(left, theme.px(_LABEL) + 0.5, right - left, theme.px(_CELL)), 3, 3)

    def _paint_label(self, painter: QPainter, number: int, start: int, end: int) -> None:
        room = self._x(end) - self._x(start) - 8
        for text in (f"{number} SMS · {end}", f"{end}"):
            if painter.fontMetrics().horizontalAdvance(text) <= room:
                painter.setPen(theme.color("text2"))
                box = QRectF(self._x(start), 0, self._x(end) - self._x(start) - 4, theme.px(_LABEL) - 1)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)
                return

    def _paint_band(self, painter: QPainter) -> None:
        if not self._longest:
            return
        top, height = theme.px(_LABEL) + 2.5, theme.px(_CELL) - 4
        start, low, high = self._x(0) + 3, self._x(self._shortest), self._x(self._longest)
        paint_fill(painter, QRectF(start, top, max(low - start, 0), height), _FULL)
        paint_fill(painter, QRectF(max(low, start), top, max(high - max(low, start), 0), height), _BAND)
        painter.setPen(QPen(theme.color("brand"), 2.5))
        painter.drawLine(QPointF(high, top - 4), QPointF(high, top + height + 4))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Length of the messages"))
        words = self.tr("From %1 to %2 characters").replace("%1", str(self._shortest))
        self.setAccessibleDescription(words.replace("%2", str(self._longest)))
