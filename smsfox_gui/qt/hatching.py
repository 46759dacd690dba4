"""Paints the fills of charts: a colour and a hatch, so that no chart is told by colour alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from smsfox_gui.qt import theme
from smsfox_gui.qt.state_look import Hatch, Look

_STEP = 6.0


def paint_fill(painter: QPainter, area: QRectF, look: Look) -> None:
    """Fill a rectangle the way a state is drawn in charts."""
    painter.fillRect(area, theme.color(look.fill))
    if look.hatch in (Hatch.SOLID, Hatch.EMPTY):
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    if look.hatch is Hatch.DOTS:
        _dots(painter, area, theme.color("surface"))
    else:
        line = theme.color("fillNight" if look.hatch is Hatch.GREY else "surface")
        painter.setPen(QPen(line, 1.2))
        _slashes(painter, area)
        if look.hatch is Hatch.CROSS:
            _backslashes(painter, area)
    painter.restore()


def swatch(look: Look, size: QSize, ratio: float) -> QPixmap:
    """The little square of a legend, drawn once for each theme and each kind of screen."""
    return _swatch(look, size.width(), size.height(), ratio, theme.engine().theme.name)


@lru_cache(maxsize=128)
def _swatch(look: Look, width: int, height: int, ratio: float, _theme: str) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    area = QRectF(0, 0, width, height)
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    paint_fill(painter, area.adjusted(0.5, 0.5, -0.5, -0.5), look)
    painter.restore()
    painter.setPen(theme.color("control"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.end()
    return pixmap


def _slashes(painter: QPainter, area: QRectF) -> None:
    """All lines in one call: while workers compute, every call out of Python waits its turn."""
    painter.drawLines([QLineF(x, area.bottom(), x + area.height(), area.top()) for x in _steps(area)])


def _backslashes(painter: QPainter, area: QRectF) -> None:
    painter.drawLines([QLineF(x, area.top(), x + area.height(), area.bottom()) for x in _steps(area)])


def _steps(area: QRectF) -> list[float]:
    """Where the lines begin: at the same places whatever the area, so that neighbours fit."""
    first = area.left() - area.left() % _STEP - area.height()
    return [first + index * _STEP for index in range(int((area.right() - first) / _STEP) + 1)]


def _dots(painter: QPainter, area: QRectF, color: QColor) -> None:
    pen = QPen(color, 2.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    left = area.left() - area.left() % _STEP + _STEP / 2
    columns, rows = int(area.width() / _STEP) + 2, int(area.height() / _STEP) + 1
    painter.drawPoints(
        [
            QPointF(left + column * _STEP, area.top() + _STEP / 2 + row * _STEP)
            for row in range(rows)
            for column in range(columns)
        ]
    )
