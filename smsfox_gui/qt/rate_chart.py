"""Bars of the sending rate, the limit above them, and what made a hole in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import decimal

_SLOTS = 24
_LEFT, _TOP, _BOTTOM = 32, 26, 20


@dataclass(frozen=True, slots=True)
class Gap:
    """A remark above the bar at `index`: why little or nothing went then."""

    index: int
    text: str


_LEAST = 66
"""Pixels of the drawings in which it can still be read: in a low window it yields before anything has to scroll."""


class RateChart(QWidget):
    """Messages a second, one bar an interval."""

    def __init__(self, parent: QWidget | None = None, height: int = 126) -> None:
        super().__init__(parent)
        self.setMaximumHeight(theme.px(height))
        self._bars: tuple[float, ...] = ()
        self._limit = 0.0
        self._labels: dict[int, str] = {}
        self._gaps: tuple[Gap, ...] = ()
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._retranslate()

    def set_bars(
        self,
        bars: Sequence[float],
        *,
        limit: float = 0.0,
        labels: Mapping[int, str] | None = None,
        gaps: Sequence[Gap] = (),
    ) -> None:
        """Show rates (messages a second, oldest first); limit 0 = none; labels stand under the bars they index."""
        self._bars = tuple(bars)
        self._limit = limit
        self._labels = dict(labels or {})
        self._gaps = tuple(gaps)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.px(_LEAST))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("tiny"))
        area = QRectF(theme.px(_LEFT), theme.px(_TOP), 0, 0)
        area.setRight(self.width())
        area.setBottom(self.height() - theme.px(_BOTTOM))
        top = max(self._limit, max(self._bars, default=0.0), 0.1)
        self._paint_axes(painter, area, top)
        slots = max(_SLOTS, len(self._bars))
        step = area.width() / slots
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("fillInfo"))
        for index, rate in enumerate(self._bars):
            height = area.height() * min(rate / top, 1.0)
            painter.drawRoundedRect(
                QRectF(area.left() + index * step + 1, area.bottom() - height, max(step - 3, 1), height), 1.5, 1.5
            )
        self._paint_labels(painter, area, step)
        self._paint_gaps(painter, area, step)

    def _paint_axes(self, painter: QPainter, area: QRectF, top: float) -> None:
        painter.setPen(theme.color("border"))
        level = area.bottom() - area.height() * ((self._limit or top) / top)
        for y in (area.bottom(), level):
            painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5))
        painter.setPen(theme.color("text2"))
        rate = self._limit or top
        words = self._unit.replace("%1", decimal(rate, 0 if rate == int(rate) else 1))
        for y, text in ((area.bottom(), "0"), (level, words)):
            box = QRectF(0, y - 10, area.left() - 5, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_labels(self, painter: QPainter, area: QRectF, step: float) -> None:
        painter.setPen(theme.color("text2"))
        free = 0.0
        for index, text in sorted(self._labels.items()):
            x = area.left() + index * step
            width = painter.fontMetrics().horizontalAdvance(text)
            if x >= free and x + width <= self.width():
                painter.drawText(QPointF(x, self.height() - 5), text)
                free = x + width + 6

    def _paint_gaps(self, painter: QPainter, area: QRectF, step: float) -> None:
        font = theme.font("caption_strong")
        painter.setFont(font)
        for gap in self._gaps:
            x = area.left() + (gap.index + 0.5) * step
            rate = self._bars[gap.index] if gap.index < len(self._bars) else 0.0
            low = area.bottom() - area.height() * rate / max(self._limit, max(self._bars, default=0.1), 0.1)
            painter.setPen(QPen(theme.color("text2"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top() - 8), QPointF(x, min(low - 4, area.bottom())))
            width = painter.fontMetrics().horizontalAdvance(gap.text)
            left = min(max(x - width / 2, 0), self.width() - width)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(left, area.top() - 12), gap.text)

    def _retranslate(self) -> None:
        self._unit = self.tr("%1/s")
        self.setAccessibleName(self.tr("Sending rate"))
        self.update()
