"""The bar that shows how a campaign's messages divide over their states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.hatching import paint_fill
from smsfox_gui.qt.state_look import MESSAGE_LOOKS

SMALLEST = 7.0

ORDER = (
    MessageState.DELIVERED,
    MessageState.ACCEPTED,
    MessageState.UNDELIVERED,
    MessageState.REJECTED,
    MessageState.UNKNOWN,
    MessageState.SENDING,
    MessageState.QUEUED,
    MessageState.CANCELLED,
    MessageState.SUPPRESSED,
    MessageState.WAITING,
)
"""The order of the slices, and of every legend."""


@dataclass(frozen=True, slots=True)
class Part:
    """A slice: how many messages are in a state."""

    key: MessageState
    count: int


def widths(counts: Sequence[int], width: float, smallest: float = SMALLEST) -> list[float]:
    """Lengths of the slices: in proportion, but none that exists thinner than `smallest`; their sum is `width`."""
    total = sum(counts)
    if total <= 0:
        return [0.0] * len(counts)
    smallest = min(smallest, width / sum(1 for count in counts if count))
    thin = [bool(count) and width * count / total < smallest for count in counts]
    while True:
        rest = width - smallest * sum(thin)
        share = sum(count for count, small in zip(counts, thin, strict=True) if not small)
        made = [
            smallest if small else rest * count / share if share else 0.0
            for count, small in zip(counts, thin, strict=True)
        ]
        again = [
            small or (bool(count) and length < smallest)
            for count, small, length in zip(counts, thin, made, strict=True)
        ]
        if again == thin:
            return made
        thin = again


def paint_stacked_bar(painter: QPainter, area: QRectF, parts: Sequence[Part], smallest: float = SMALLEST) -> None:
    """Paint the bar into a rectangle: big in a panel, small in a table."""
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, theme.color("subtle"))
    x = area.left()
    for part, width in zip(parts, widths([part.count for part in parts], area.width(), smallest), strict=True):
        if width:
            gap = 1.5 if x + width < area.right() - 1 else 0.0
            painter.fillRect(QRectF(x, area.top(), width, area.height()), theme.color("surface"))
            paint_fill(painter, QRectF(x, area.top(), max(width - gap, 1.0), area.height()), MESSAGE_LOOKS[part.key])
        x += width
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.color("control"))
    painter.drawPath(path)
    painter.restore()


class StackedBar(QWidget):
    """A line of slices; what it says in words comes from its owner as the accessible description."""

    def __init__(self, parent: QWidget | None = None, height: int = 24) -> None:
        super().__init__(parent)
        self._height = height
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The slices shown."""
        return self._parts

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show these slices, in the common order whatever the order given."""
        made = tuple(sorted((part for part in parts if part.count > 0), key=lambda part: ORDER.index(part.key)))
        if made != self._parts:
            self._parts = made
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_stacked_bar(painter, QRectF(self.rect()), self._parts)
