"""The visible rows of a paged table as items of a C++ model; an item is touched only where it changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QIcon, QLinearGradient, QStandardItem, QStandardItemModel

from smsfox_gui.qt import theme
from smsfox_gui.qt.action_fit import ActionFit
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.table_boxes import Box, box_icon
from smsfox_gui.qt.table_rows import Cell, ColumnSpec, TableRow
from smsfox_gui.qt.table_view import LINK_ROLE, RAW_ROLE, WHOLE_ROLE

_Shown = tuple[Cell, bool, Box | None]
ROW = 30
"""Height of a row in pixels of the drawings."""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TablePage:
    """Fills the model; knows what each item shows to leave alone what stays."""

    def __init__(self, model: QStandardItemModel, fit: ActionFit) -> None:
        """fit: knows the room in the columns."""
        self._model = model
        self._fit = fit
        self._columns: tuple[ColumnSpec, ...] = ()
        self._items: list[list[QStandardItem]] = []
        self._shown: list[list[_Shown | None]] = []
        self._brushes: dict[str, QBrush] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._boxes: dict[Box, QIcon] = {}
        self.writes = 0

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Start anew with these columns; where only their words are others, the items stay."""
        before, self._columns = self._columns, tuple(columns)
        titles = [" ".join(filter(None, (column.title, column.subtitle))) for column in columns]
        if [(c.key, c.align, c.checkable) for c in before] == [(c.key, c.align, c.checkable) for c in columns]:
            self._model.setHorizontalHeaderLabels(titles)
            return
        self._items.clear()
        self._shown.clear()
        self._model.clear()
        self._model.setColumnCount(len(columns))
        self._model.setHorizontalHeaderLabels(titles)

    def forget(self) -> None:
        """Write everything again next time: the colours have changed."""
        self._fit.forget()
        self._brushes.clear()
        self._icons.clear()
        self._boxes.clear()
        self._shown = [[None] * len(self._columns) for _ in self._items]

    def show(self, rows: Sequence[TableRow], current: int | None) -> bool:
        """Show these rows, the first in the model's first line; whether anything changed.

        current: the key of the one that is the current row.
        """
        self._reserve(len(rows))
        before = self.writes
        # One repaint of what is in sight instead of a signal for every role of every cell.
        self._model.blockSignals(True)
        for line, row in enumerate(rows):
            self._show_row(line, row, current=row.key == current)
        self._model.blockSignals(False)
        return self.writes != before

    def fit(self, column: int) -> None:
        """A column has become wider or narrower."""
        for items, shown in zip(self._items, self._shown, strict=True):
            known = shown[column]
            if known is not None and known[0].fits_itself:
                self._fit.show(items[column], known[0])

    def _reserve(self, rows: int) -> None:
        """Have at least this many rows of items."""
        aligned = [column.align | Qt.AlignmentFlag.AlignVCenter for column in self._columns]
        while len(self._items) < rows:
            line = [_new_item(align) for align in aligned]
            self._items.append(line)
            self._shown.append([None] * len(self._columns))
            self._model.appendRow(line)

    def _show_row(self, index: int, row: TableRow, *, current: bool) -> None:
        shown = self._shown[index]
        for column, cell in enumerate(row.cells):
            wanted = (cell, current, _box(row) if self._columns[column].checkable else None)
            if shown[column] != wanted:
                self._write(self._items[index][column], shown[column], wanted)
                shown[column] = wanted

    def _write(self, item: QStandardItem, old: _Shown | None, new: _Shown) -> None:
        self.writes += 1
        cell, current, box = new
        was = old[0] if old else None
        if was is None or was.text != cell.text or was.spoken != cell.spoken:
            item.setText(cell.text)
            item.setAccessibleText(cell.spoken or cell.text)
        if (was.raw if was is not None else None) != cell.raw:
            item.setData(cell.raw, RAW_ROLE)
        if was is None or (was.tone, was.link) != (cell.tone, cell.link):
            self._tint(item, cell)
        if old is None or (old[0].icon, old[0].tone, old[2]) != (cell.icon, cell.tone, box):
            item.setIcon(self._picture(cell, box))
        if was is None or was.editable != cell.editable:
            item.setEditable(cell.editable)
        if old is None or old[1] != current or old[0].warn != cell.warn:
            item.setBackground(self._ground("selected" if current else "warnTint" if cell.warn else "surface"))
        if cell.fits_itself:
            self._fit.show(item, cell)
        elif was is None or was.fits_itself:
            item.setData(None, WHOLE_ROLE)

    def _tint(self, item: QStandardItem, cell: Cell) -> None:
        item.setForeground(self._brush(cell.tone or ("link" if cell.link else "text")))
        if cell.link or item.data(LINK_ROLE):
            item.setData(cell.link or None, LINK_ROLE)
            font = theme.font("base")
            font.setUnderline(True)
            item.setData(font if cell.link else None, Qt.ItemDataRole.FontRole)

    def _picture(self, cell: Cell, box: Box | None) -> QIcon:
        if box is not None:
            if box not in self._boxes:
                self._boxes[box] = box_icon(box)
            return self._boxes[box]
        return self._icon(cell.icon, cell.tone or "text") if cell.icon else QIcon()

    def _brush(self, token: str) -> QBrush:
        if token not in self._brushes:
            self._brushes[token] = QBrush(theme.color(token))
        return self._brushes[token]

    def _ground(self, token: str) -> QBrush:
        """A row's ground with the line under it (the brush begins at the item's corner).

        A border in the style sheet would draw the line too, but it switches the grounds of items off.
        """
        key = f"{token}|line"
        if key not in self._brushes:
            line = 1 - 1 / theme.px(ROW)
            made = QLinearGradient(0, 0, 0, theme.px(ROW))
            made.setStops(
                [
                    (0.0, theme.color(token)),
                    (line, theme.color(token)),
                    (line + 0.0001, theme.color("border")),
                    (1.0, theme.color("border")),
                ]
            )
            self._brushes[key] = QBrush(made)
        return self._brushes[key]

    def _icon(self, name: str, tone: str) -> QIcon:
        key = (name, "warnIcon" if tone == "warn" else tone)
        if key not in self._icons:
            self._icons[key] = icon(*key)
        return self._icons[key]


def _new_item(align: Qt.AlignmentFlag) -> QStandardItem:
    item = QStandardItem()
    item.setTextAlignment(align)
    item.setFlags(_FLAGS)
    return item


def _box(row: TableRow) -> Box | None:
    if row.locked:
        return Box.LOCKED
    if row.dim:
        return Box.DIM
    return None if row.checked is None else Box.ON if row.checked else Box.OFF
