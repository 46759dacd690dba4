"""The boxes of a table's check column as icons: the C++ delegate then paints them like any other."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPen, QPixmap

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import icon

_SIDE = 16
_LOOKS = {
    "on": ("primary", "primary"),
    "some": ("primary", "primary"),
    "off": ("surface", "control"),
    "locked": ("subtle", "border"),
    "dim": ("subtle", "border"),
}


class Box(StrEnum):
    """What a box says."""

    ON = "on"
    SOME = "some"
    OFF = "off"
    LOCKED = "locked"
    DIM = "dim"


def box_icon(box: Box) -> QIcon:
    """A box in the colours of the theme that is on; painted once."""
    return _made(box, theme.engine().theme.name)


@lru_cache
def _made(box: Box, _theme: str) -> QIcon:
    made = QIcon()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        made.addPixmap(_painted(box, ratio))
    return made


def _painted(box: Box, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    ground, line = _LOOKS[box]
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color(ground))
    painter.setPen(QPen(theme.color(line), 1.2))
    painter.drawRoundedRect(QRectF(0.6, 0.6, _SIDE - 1.2, _SIDE - 1.2), 3, 3)
    if box is Box.ON:
        icon("checkmark_12_filled", "onPrimary", 12).paint(painter, QRect(QPoint(2, 2), QSize(12, 12)))
    elif box is Box.SOME:
        icon("subtract_12_filled", "onPrimary", 12).paint(painter, QRect(QPoint(2, 2), QSize(12, 12)))
    elif box is Box.LOCKED:
        icon("lock_closed", "text2").paint(painter, QRect(QPoint(2, 2), QSize(12, 12)))
    painter.end()
    return pixmap
