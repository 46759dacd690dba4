"""How the messages came through: a dashed line for what the gateway took, an area for what the reports confirm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import percent

_LEFT, _TOP, _BOTTOM, _HEIGHT = 42, 8, 22, 128
_LEAST = 84
"""Pixels of the drawings in which it can still be read: in a low window it yields before anything has to scroll."""
_LABELS = 4
"""Moments written under the chart, if they fit."""


class DeliveryChart(QWidget):
    """Shares of all messages of the campaign, over time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: DeliveryCurve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(theme.px(_HEIGHT))
        self._retranslate()

    @property
    def curve(self) -> DeliveryCurve | None:
        """What is shown."""
        return self._curve

    def show_curve(self, curve: DeliveryCurve | None) -> None:
        """Show this one; None = nothing was sent."""
        self._curve = curve
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_LEAST))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        curve = self._curve
        if curve is None or not curve.total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("tiny"))
        area = QRectF(theme.px(_LEFT), theme.px(_TOP), 0, 0)
        area.setRight(self.width() - 1)
        area.setBottom(self.height() - theme.px(_BOTTOM))
        delivered = self._points(area, curve.delivered, curve.total)
        self._paint_axes(painter, area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("fillOk"))
        painter.drawPolygon(QPolygonF([*delivered, area.bottomRight(), area.bottomLeft()]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("primary"), 1.8, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(self._points(area, curve.accepted, curve.total)))
        painter.setPen(theme.color("text2"))
        for words, left in self.moments(painter.fontMetrics(), area, curve):
            painter.drawText(QPointF(left, self.height() - 6), words)

    @staticmethod
    def _points(area: QRectF, counts: Sequence[int], total: int) -> list[QPointF]:
        step = area.width() / len(counts)
        places = [QPointF(area.left(), area.bottom())]
        return places + [
            QPointF(area.left() + step * (index + 1), area.bottom() - area.height() * count / total)
            for index, count in enumerate(counts)
        ]

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        for share in (0, 50, 100):
            y = area.bottom() - area.height() * share / 100
            painter.setPen(theme.color("border"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("text2"))
            box = QRectF(0, y - 10, area.left() - 6, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share, 100))

    def moments(self, metrics: QFontMetrics, area: QRectF, curve: DeliveryCurve) -> list[tuple[str, float]]:
        """What is written under this area, each with its left end: as many as have room, none twice."""
        found: list[tuple[str, float]] = []
        span, free = curve.ended - curve.begun, area.left()
        for index in range(_LABELS):
            share = index / (_LABELS - 1)
            words = self._said(curve.begun + span * share, curve)
            width = metrics.horizontalAdvance(words)
            x = min(max(area.left() + share * area.width() - width / 2, area.left()), area.right() - width)
            if x >= free and words not in (said for said, _ in found):
                found.append((words, x))
                free = x + width + 10
        return found

    @staticmethod
    def _said(when: datetime, curve: DeliveryCurve) -> str:
        """As exactly as the moments of this chart lie apart."""
        seconds = (curve.ended - curve.begun).total_seconds()
        pattern = "%H:%M:%S" if seconds < 240 else "%H:%M" if seconds < 86_400 else "%d.%m %H:%M"
        return when.astimezone().strftime(pattern)

    def _retranslate(self) -> None:
        curve = self._curve
        came = curve is None or curve.delivered[-1]
        said = self.tr("How the messages came through") if came else self.tr("How the messages went out")
        self.setAccessibleName(said)
        if curve is not None and curve.total:
            if curve.delivered[-1]:
                words = self.tr("The gateway took %1, %2 were delivered; the last news came at %3.")
            else:
                words = self.tr("The gateway took %1; the last news came at %3.")
            words = words.replace("%1", percent(curve.accepted[-1], curve.total))
            words = words.replace("%2", percent(curve.delivered[-1], curve.total))
            self.setAccessibleDescription(words.replace("%3", self._said(curve.ended, curve)))
        self.update()
