"""A scroll area that says while there is more below its edge, and ends there at a whole line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Note, Scrolled, button

STRIP = 24
"""Pixels of the drawings under what is in sight, for the words that say that there is more."""


@runtime_checkable
class Lined(Protocol):
    """A widget that paints lines of its own."""

    def lines(self) -> list[QRect]:
        """Where they stand in it."""
        ...


class MoreBelow(Scrolled):
    """The words stand under the viewport, not over it: what the focus goes to is scrolled into sight as ever."""

    fitted = Signal()
    """Another part of it may be in sight now, or it is laid out anew."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        inside.setObjectName("inside")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside
        self.setWidget(inside)
        self._foot = 0
        """Pixels under the viewport."""
        self.more = button("link", scale="small")
        self.more.setParent(self)
        self.more.hide()
        self.more.clicked.connect(self._on_more)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._fit)
        bar.rangeChanged.connect(self._fit)
        inside.installEventFilter(self)
        self.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height, another last line."""
        super().resizeEvent(event)
        self._fit()

    def say(self, words: str) -> None:
        """What there is below; "" = whatever."""
        self.more.setText(words or self.tr("More below"))
        self._place()

    @property
    def holds_all(self) -> bool:
        """Whether all of it would be in sight, in the width there is."""
        layout = self._inside.layout()
        return layout is None or layout.totalHeightForWidth(self.viewport().width()) <= self.height()

    def hides(self, part: QWidget) -> bool:
        """Whether a part of it goes on below the edge."""
        foot = self.verticalScrollBar().value() + self.height() - self._foot
        return part.mapTo(self._inside, QPoint(0, part.height())).y() > foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The lines have been laid out anew."""
        done = super().eventFilter(watched, event)
        if watched is self._inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    @Slot()
    def _fit(self) -> None:
        """Nothing of this depends on the room that the words themselves take: they would come and go for ever."""
        at, whole = self.verticalScrollBar().value(), self.height()
        below = self._inside.height() > at + whole
        foot = whole - (self._last_line(at + whole - theme.px(STRIP), at + whole // 2) - at) if below else 0
        if foot != self._foot:
            self._foot = foot
            self.setViewportMargins(0, 0, 0, foot)
        self.more.setVisible(below)
        self._place()
        self.fitted.emit()

    def _place(self) -> None:
        self.more.adjustSize()
        self.more.move(0, self.height() - theme.px(STRIP) + (theme.px(STRIP) - self.more.height()) // 2)

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

    @Slot()
    def _on_more(self) -> None:
        """What was last is first then."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.viewport().height())
