"""A layout that fills lines from left to right and wraps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QPushButton, QWidget

from smsfox_gui.qt.self_placing import SelfPlacing

Worded = QLabel | QPushButton
_DIGITS_ALIKE = str.maketrans("123456789", "0" * 9)
_SIZES_KEPT = 200


class FlowLayout(QLayout):
    """Items in their own sizes, line under line."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6, between_lines: int | None = None) -> None:
        """spacing: pixels between neighbours; between_lines: None = as many."""
        super().__init__(parent)
        self._between_lines = between_lines
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Asked by Qt some hundred times for one change of a page; worked out once for each width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._heights[rect.width()] = self._lay_out(rect, apply=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, rect: QRect, *, apply: bool) -> int:
        """Place the items (or only measure) and return the height they need."""
        margins = self.contentsMargins()
        items = [item for item in self._items if not item.isEmpty()]
        sizes = [item.sizeHint() for item in items]
        places, bottom = flowed(rect.marginsRemoved(margins), sizes, self.spacing(), self._between_lines)
        if apply:
            for item, place in zip(items, places, strict=True):
                item.setGeometry(place)
        return bottom - rect.y() + margins.bottom()


def flowed(
    area: QRect, sizes: Sequence[QSize], spacing: int, between_lines: int | None = None
) -> tuple[list[QRect], int]:
    """Where things of these sizes stand in lines, and how far down the last line reaches.

    spacing: pixels between neighbours; between_lines: between the lines, None = as many.
    """
    gap = spacing if between_lines is None else between_lines
    places = []
    x, y, line, right = area.x(), area.y(), 0, area.right() + 1
    for size in sizes:
        width, height = min(size.width(), max(area.width(), 1)), size.height()
        if line and x + width > right:
            x, y, line = area.x(), y + line + gap, 0
        places.append(QRect(x, y, width, height))
        x += width + spacing
        line = max(line, height)
    return places, y + line


class SteadyFlow(SelfPlacing):
    """Parts in a flow whose words change at every key. No part is measured that has other digits only, which are all
    of one width.
    """

    def __init__(self, spacing: int, least_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._least = QSize(0, least_height)
        self._right = set[Worded]()
        """The parts that stand at the right end of their line."""
        self._said: dict[Worded, str] = {}
        """The parts in their order, with their words."""
        self._sizes: dict[tuple[Worded, str], QSize] = {}
        """Of a part with such words, all digits alike."""
        self._anew = QTimer(self, interval=0, singleShot=True)
        self._anew.timeout.connect(self._fit_all)

    def add(self, part: Worded, *, right: bool = False) -> None:
        """Put another part at the end; right: of its line, where nothing before it moves it."""
        part.setParent(self)
        if right:
            self._right.add(part)
        self.say(part, part.text())

    def say(self, part: Worded, words: str) -> None:
        """Let a part say this."""
        if words != self._said.get(part):
            self._said[part] = words
            self._fit(part, words)

    def _fit(self, part: Worded, words: str) -> None:
        shape = part, words.translate(_DIGITS_ALIKE)
        if shape not in self._sizes:
            if len(self._sizes) > _SIZES_KEPT:
                self._sizes.clear()
            part.setText(words)
            part.ensurePolished()
            self._sizes[shape] = part.sizeHint().expandedTo(self._least)
        part.setFixedSize(self._sizes[shape])
        part.setText(words)

    def heightForWidth(self, width: int) -> int:
        shown = self._shown()
        return flowed(QRect(0, 0, width, 0), [part.minimumSize() for part in shown], self._spacing)[1]

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        size = QSize()
        for part in self._shown():
            size = size.expandedTo(part.minimumSize())
        return size

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size; the parts hear of it after this."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._anew.start()

    @Slot()
    def _fit_all(self) -> None:
        self._sizes.clear()
        for part, words in self._said.items():
            self._fit(part, words)

    def _shown(self) -> list[Worded]:
        return [part for part in self._said if not part.isHidden()]

    def place_parts(self) -> int:
        shown = self._shown()
        places, height = flowed(self.rect(), [part.minimumSize() for part in shown], self._spacing)
        for part, place in zip(shown, places, strict=True):
            left = max(self.width() - place.width(), place.x()) if part in self._right else place.x()
            part.move(left, place.y())
        return height
