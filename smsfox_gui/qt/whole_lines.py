"""A scroll area that ends at a whole line wherever it is scrolled to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Note, Scrolled


@runtime_checkable
class Lined(Protocol):
    """A widget that paints lines of its own."""

    def lines(self) -> list[QRect]:
        """Where they stand in it."""
        ...


class WholeLines(Scrolled):
    """What goes through its lower edge is not painted: half a line reads as if the window were broken."""

    fitted = Signal()
    """Another part of it may be in sight now, or it is laid out anew."""

    def __init__(self, inside: QWidget, *, under: int = 0) -> None:
        """Of this content; under: pixels of the drawings that stay free under what is in sight while there is more."""
        super().__init__()
        inside.setObjectName("inside")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside
        self._under = under
        self.setWidget(inside)
        self._foot = 0
        """Pixels under the viewport."""
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._fit)
        bar.rangeChanged.connect(self._fit)
        inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height, another last line."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The lines have been laid out anew."""
        done = super().eventFilter(watched, event)
        if watched is self._inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    @property
    def goes_on(self) -> bool:
        """Whether there is more below what would be in sight if all of its height were for the lines."""
        return self._inside.height() > self.verticalScrollBar().value() + self.height()

    @property
    def holds_all(self) -> bool:
        """Whether all of it would be in sight, in the width there is."""
        layout = self._inside.layout()
        return layout is None or layout.totalHeightForWidth(self.viewport().width()) <= self.height()

    def hides(self, part: QWidget) -> bool:
        """Whether a part of it goes on below the edge."""
        foot = self.verticalScrollBar().value() + self.height() - self._foot
        return part.mapTo(self._inside, QPoint(0, part.height())).y() > foot

    @Slot()
    def _fit(self) -> None:
        """Nothing of this depends on the room that is left free: it would come and go for ever."""
        at, whole = self.verticalScrollBar().value(), self.height()
        foot = 0
        if self.goes_on:
            foot = at + whole - self._last_line(at + whole - theme.px(self._under), at + whole // 2)
        if foot != self._foot:
            self._foot = foot
            self.setViewportMargins(0, 0, 0, foot)
        self.fitted.emit()

    def _last_line(self, edge: int, least: int) -> int:
        """The lowest place over this edge that goes through no line, in the content; the edge where that were too far
        up.
        """
        lines = list(self._lines(self._inside))
        place, before = edge, -1
        while place != before:
            before = place
            place = min((line.top() for line in lines if line.top() < place <= line.bottom()), default=place)
        return place if place > least else edge

    def _lines(self, part: QWidget) -> Iterator[QRect]:
        """Where what is to be seen whole or not at all stands in the content."""
        for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if child.isHidden():
                continue
            at = child.mapTo(self._inside, QPoint(0, 0))
            if isinstance(child, Lined):
                yield from (line.translated(at) for line in child.lines())
            elif child.layout() is None or isinstance(child, Note):
                yield QRect(at, child.size())
            else:
                yield from self._lines(child)
