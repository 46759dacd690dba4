"""What a cell says where its column has no room for all of it, which a view would cut at its end.

Where it offers an action, the reason before that is what gets cut; a state says its reason in fewer words, and of a
blank field its name alone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStandardItem

from smsfox_gui.qt.table_rows import BEFORE_ACTION, Cell
from smsfox_gui.qt.table_view import WHOLE_ROLE, CellView

_LEAST = 6
"""A reason of fewer characters, the dots among them, says nothing: the action stands alone then."""


class ActionFit:
    """Puts as many of a cell's words into its item as the column has room for; a tip and a screen reader get all."""

    def __init__(self, view: CellView) -> None:
        self._view = view
        self._known: dict[bool, int] = {}
        """Pixels beside the words, with an icon or without."""

    def forget(self) -> None:
        """The sizes have changed."""
        self._known.clear()

    def show(self, item: QStandardItem, cell: Cell) -> None:
        """Put the words of a cell that fits itself into its item, which has them already or as they were cut before."""
        metrics = QFontMetrics(item.font())
        room = self._view.columnWidth(item.column()) - self._beside(item, metrics)
        shown = _fitting(cell, metrics, room)
        if item.text() != shown:
            item.setText(shown)
        item.setData(cell.text if shown != cell.text else None, WHOLE_ROLE)

    def _beside(self, item: QStandardItem, metrics: QFontMetrics) -> int:
        pictured = not item.icon().isNull()
        if pictured not in self._known:
            wanted = self._view.sizeHintForIndex(item.index()).width()
            self._known[pictured] = wanted - metrics.horizontalAdvance(item.text())
        return self._known[pictured]


def _fitting(cell: Cell, metrics: QFontMetrics, room: int) -> str:
    if metrics.horizontalAdvance(cell.text) <= room:
        return cell.text
    if cell.brief and not cell.action:
        return cell.brief
    ending = BEFORE_ACTION + cell.action
    left = room - metrics.horizontalAdvance(ending) - 1  # advances are rounded, each by itself
    reason = metrics.elidedText(cell.brief or cell.text.removesuffix(ending), Qt.TextElideMode.ElideRight, left)
    return reason + ending if len(reason) >= _LEAST else cell.action
