"""The table of prices: whose numbers cost what, each row edited in place. What becomes of a text, others say."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
    QWidget,
)

from smsfox_gui.qt import theme
from smsfox_gui.qt.table_view import CellDelegate

ZONE, NUMBERS, POINTS, PRICE = range(4)
TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.SelectedClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
ROW, HEAD, WIDTHS = 30, 32, (0, 0, 130, 92)
"""Pixels of the drawings; the names and the numbers share what is left."""
MOST_ROWS = 12
"""Rows that are shown without scrolling."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PriceRow:
    """What stands in a row. zone: whose numbers these are.

    fixed: its numbers cannot be edited; wrong: the column of a text that was not taken, why: the reason.
    """

    zone: str
    numbers: str
    points: str
    price: str
    fixed: bool = False
    wrong: int | None = None
    why: str = ""


class PriceDelegate(CellDelegate):
    """Knows which cell a text was typed into, wherever the current one is by then."""

    entered = Signal(int, int, str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setProperty("setting", "zones")
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Say what was typed and where."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            self.entered.emit(index.row(), index.column(), editor.text())

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the whole of a text that is cut, in lines: a zone of the operator's has some eighty beginnings."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
            QToolTip.showText(event.globalPos(), textwrap.fill(text, 70) if cut else "", view)
            return True
        return False


class PriceTable(QTableWidget):
    """As high as its rows. Enter, F2, a key or a click on the chosen cell edits it; Tab leaves the table."""

    entered = Signal(int, int, str)
    """A text was typed into the cell of this row and column."""
    remove_requested = Signal()
    """The key that deletes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(WIDTHS), parent)
        self._rows: Sequence[PriceRow] = ()
        self.setProperty("setting", "zones")
        self._delegate = PriceDelegate(self)
        self._delegate.entered.connect(self.entered)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(TRIGGERS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)  # the style sheet draws the lines, as in the other tables
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        heads = self.horizontalHeader()
        heads.setFixedHeight(theme.px(HEAD))
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in (ZONE, NUMBERS):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (POINTS, PRICE):
            self.setColumnWidth(column, theme.px(WIDTHS[column]))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.engine().theme_changed.connect(self._on_theme_changed)

    def set_heads(self, *titles: str) -> None:
        """Name the columns."""
        for column, title in enumerate(titles):
            head = QTableWidgetItem(title)
            head.setTextAlignment(_side(column))
            self.setHorizontalHeaderItem(column, head)

    def show_rows(self, rows: Sequence[PriceRow]) -> None:
        """Show these; items stay, so that an editor that is open is not torn away."""
        self._rows = rows
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate((row.zone, row.numbers, row.points, row.price)):
                self._show_cell(place, column, text, row)
        lines = min(len(rows), MOST_ROWS)
        self.setFixedHeight(theme.px(HEAD) + lines * theme.px(ROW))

    def begin(self, row: int, column: int) -> None:
        """Open the editor of a cell."""
        self.setFocus()
        self.setCurrentCell(row, column)
        self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete takes the row away; what else begins a text begins an editor, by Qt."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed, event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_cell(self, place: int, column: int, text: str, row: PriceRow) -> None:
        item = self.item(place, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_side(column))
            self.setItem(place, column, item)
        editable = column == POINTS or (column == NUMBERS and not row.fixed)
        item.setText(text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        wrong = column == row.wrong
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.why if wrong else "")
        item.setForeground(QBrush(theme.color("err" if wrong else "text" if editable or column == ZONE else "text2")))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.show_rows(self._rows)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (ZONE, NUMBERS) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
