"""A message as the recipient sees it, with marks where its next SMS begins and under what cannot be sent so, and a
plate where a value is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.sketch import Span
from smsfox_gui.qt import theme

_PAD_X, _PAD_Y, _LEADING = 12.0, 9.0, 2.0
_GAP = 6.0
"""Pixels between two SMS, for the mark to stand in."""
_RADIUS, _TAIL = 14.0, 4.0
_NEW_LINE = "\u2028"


def utf16_index(text: str, index: int) -> int:
    """Where a code point stands for Qt, which counts in halves of UTF-16 pairs."""
    return index + sum(ord(character) > 0xFFFF for character in text[:index])


class Bubble(QWidget):
    """Grows in height with its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._boundaries: tuple[int, ...] = ()
        self._wrong: tuple[Span, ...] = ()
        self._gaps: tuple[Span, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def boundaries(self) -> tuple[int, ...]:
        """The code points at which SMS 2, 3 … begin."""
        return self._boundaries

    @property
    def wrong(self) -> tuple[Span, ...]:
        """What of the text is underlined as wrong, in code points."""
        return self._wrong

    @property
    def gaps(self) -> tuple[Span, ...]:
        """Where it stands on a plate that a value is missing, in code points."""
        return self._gaps

    def text(self) -> str:
        """The message."""
        return self._text

    def set_text(
        self, text: str, boundaries: Sequence[int] = (), wrong: Sequence[Span] = (), gaps: Sequence[Span] = ()
    ) -> None:
        """Show a message. boundaries: code points at which SMS 2, 3 … begin; wrong: what of it stands as typed; gaps:
        what stands in the place of a value.
        """
        made = (text, tuple(boundaries), tuple(wrong), tuple(gaps))
        if made == (self._text, self._boundaries, self._wrong, self._gaps):
            return
        self._text, self._boundaries, self._wrong, self._gaps = made
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1] + 2 * _PAD_Y)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_outline(QRectF(self.rect())), theme.color("bubble"))
        layout, _ = self._laid_out(self.width())
        painter.setPen(theme.color("bubbleText"))
        origin = QPointF(_PAD_X, _PAD_Y)
        for gap in self._gaps:
            start, end = (utf16_index(self._text, place) for place in gap)
            for plate in plates(layout, start, end):
                painter.fillPath(_rounded(plate.translated(origin)), theme.color("mark"))
        layout.draw(painter, origin)
        pen = QPen(theme.color("fillWarn"), 2)
        pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        for boundary in self._boundaries:
            place = utf16_index(self._text, boundary)
            line = layout.lineForTextPosition(place)
            if line.isValid():
                x = origin.x() + cursor_x(line, place) - (_GAP / 2 if place > line.textStart() else 0)
                y = origin.y() + line.y()
                painter.drawLine(QPointF(x, y + 1), QPointF(x, y + line.height() - 1))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._text.replace("\n", _NEW_LINE), theme.font("base"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        gaps = [_gap_before(utf16_index(self._text, boundary)) for boundary in self._boundaries]
        waves = (_wave(*(utf16_index(self._text, end) for end in span)) for span in self._wrong)
        bold = (_bold(*(utf16_index(self._text, end) for end in span)) for span in self._gaps)
        layout.setFormats([*gaps, *waves, *bold])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * _PAD_X, 1))
            line.setPosition(QPointF(0, height))
            height += line.height() + _LEADING
        layout.endLayout()
        return layout, max(height - _LEADING, self.fontMetrics().height())


def _gap_before(place: int) -> QTextLayout.FormatRange:
    """Room behind the character that ends an SMS. place: of the next one, as Qt counts."""
    made = QTextLayout.FormatRange()
    made.start, made.length = place - 1, 1
    made.format = QTextCharFormat()
    made.format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.format.setFontLetterSpacing(_GAP)
    return made


def _wave(start: int, end: int) -> QTextLayout.FormatRange:
    """The look of what is wrong, the same as in the editor. start, end: as Qt counts."""
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = wavy()
    return made


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    """The weight of what stands on a plate, the same as in the editor. start, end: as Qt counts."""
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = QTextCharFormat()
    made.format.setFontWeight(QFont.Weight.DemiBold)
    return made


def plates(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    """Where the plates under a part of a text stand, one a line of it. start, end: as Qt counts."""
    while start < end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        last = min(end, line.textStart() + line.textLength())
        left, right = cursor_x(line, start), cursor_x(line, last)
        yield QRectF(left - 1.5, line.y() + 0.5, right - left + 3, line.height() - 1)
        start = max(last, start + 1)


def wavy() -> QTextCharFormat:
    """The look of something that cannot be sent so; a brace alone is too narrow for a line to be seen."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(theme.color("err"))
    made.setForeground(theme.color("err"))
    return made


def cursor_x(line: QTextLine, place: int) -> float:
    """The x of a position in a line; the binding answers with a pair or a number."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, (tuple, list)) else found)


def _rounded(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, 4, 4)
    return path


def _outline(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(area, _RADIUS, _RADIUS)
    corner = QRectF(area.left(), area.bottom() - 2 * _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    path.addRoundedRect(corner, _TAIL, _TAIL)
    return path
