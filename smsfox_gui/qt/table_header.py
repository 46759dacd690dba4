"""The header of a paged table: the column of the file, and under it what the program takes it for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.table_boxes import Box, box_icon
from smsfox_gui.qt.table_rows import ColumnSpec

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = 8, 4
"""Pixels beside the words."""
_ICON, _ARROW, _SORTED = 17, 15, 14
"""Pixels of what stands beside the words."""


class TwoLineHeader(QHeaderView):
    """44 px with subtitles, 32 px without, nothing at all without columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: tuple[ColumnSpec, ...] = ()
        self._open: str | None = None
        self._box: Box | None = None
        self._sorted: tuple[str | None, bool] = (None, False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Show these columns."""
        self._columns = tuple(columns)
        self.setFixedHeight(self.sizeHint().height())
        self.viewport().update()

    def set_open(self, key: str | None) -> None:
        """Mark the column whose menu is open."""
        self._open = key
        self.viewport().update()

    def set_marks(self, box: Box | None, sorted_by: str | None, *, descending: bool) -> None:
        """The box of the check column, and the column the rows are sorted by."""
        self._box, self._sorted = box, (sorted_by, descending)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        tall = any(column.subtitle for column in self._columns)
        height = (44 if tall else 32) if self._columns else 0
        return QSize(super().sizeHint().width(), theme.px(height))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if logicalIndex >= len(self._columns):
            return
        column = self._columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.color("selected" if column.key == self._open else "subtle"))
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex < len(self._columns) - 1:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        area = rect.adjusted(_LEFT, 0, -_RIGHT, -1)
        if column.checkable and self._box is not None:
            corner = QPoint(area.left(), area.center().y() - 7)
            box_icon(self._box).paint(painter, QRect(corner, QSize(16, 16)))
        if column.key == self._sorted[0]:
            name = "chevron_down" if self._sorted[1] else "chevron_up"
            _paint_icon(painter, name, QPoint(area.right() - 11, area.top() + 7), 12)
            area.setRight(area.right() - _SORTED)
        if column.subtitle:
            half = area.height() // 2
            self._paint_title(painter, QRect(area.left(), area.top() + 4, area.width(), half - 3), column)
            self._paint_subtitle(painter, QRect(area.left(), area.top() + half, area.width(), half - 3), column)
        else:
            self._paint_title(painter, area, column)
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole of a heading that is cut."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        QToolTip.showText(event.globalPos(), self.cut_words(self.logicalIndexAt(event.pos())), self)
        return True

    def cut_words(self, index: int) -> str:
        """What stands over a column, a line each, where it does not fit there; else ""."""
        if not 0 <= index < len(self._columns):
            return ""
        column = self._columns[index]
        room = self.sectionSize(index) - _LEFT - _RIGHT - (_SORTED if column.key == self._sorted[0] else 0)
        title = QFontMetrics(theme.font("caption_strong")).horizontalAdvance(column.title)
        subtitle = QFontMetrics(theme.font("tiny")).horizontalAdvance(column.subtitle)
        subtitle += (_ICON if column.icon else 0) + (_ARROW if column.menu else 0)
        return "\n".join(filter(None, (column.title, column.subtitle))) if max(title, subtitle) > room else ""

    def _paint_title(self, painter: QPainter, area: QRect, column: ColumnSpec) -> None:
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text"))
        text = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE | column.align, text)

    def _paint_subtitle(self, painter: QPainter, area: QRect, column: ColumnSpec) -> None:
        painter.setFont(theme.font("tiny"))
        painter.setPen(theme.color("text2"))
        x = area.left()
        if column.icon:
            _paint_icon(painter, column.icon, QPoint(x - 2, area.center().y() - 7), 16)
            x += _ICON
        # The arrow before the words: they say what the title says, and it alone tells that there is a menu.
        room = area.right() + 1 - x - (_ARROW if column.menu else 0)
        text = _shortened(column.subtitle, painter.fontMetrics(), room)
        painter.drawText(QRect(x, area.top(), room + 1, area.height()), _MIDDLE, text)
        if column.menu:
            x += painter.fontMetrics().horizontalAdvance(text) + (_ARROW - 12 if text else 0)
            _paint_icon(painter, "chevron_down", QPoint(x, area.center().y() - 5), 12)


def _shortened(words: str, metrics: QFontMetrics, room: int) -> str:
    """As many of the words as there is room for; a field keeps both its braces. "" = nothing worth reading."""
    if metrics.horizontalAdvance(words) <= room:
        return words
    if words.startswith("{") and words.endswith("}"):
        inside = metrics.elidedText(words[1:-1], Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance("{}"))
        return "{" + inside + "}" if len(inside) > 1 else ""
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    return short if len(short) > 1 else ""


def _paint_icon(painter: QPainter, name: str, corner: QPoint, size: int) -> None:
    icon(name, "text2", size).paint(painter, QRect(corner, QSize(size, size)))
