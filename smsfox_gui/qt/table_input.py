"""What keys, presses and the wheel do in a paged table: some move within it, the others are wishes to its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from smsfox_gui.qt.local_keys import LocalKey
from smsfox_gui.qt.row_bar import RowBar
from smsfox_gui.qt.table_keys import column_step, row_target, wish
from smsfox_gui.qt.table_rows import TableRow
from smsfox_gui.qt.table_view import CellView

if TYPE_CHECKING:
    from smsfox_gui.qt.paged_table import PagedTable


class TableInput(QObject):
    """Hears the view, its header and the scroll bar; what is shown and where it stands the table knows."""

    check_toggled = Signal(int)
    header_activated = Signal(str, QPoint)
    link_activated = Signal(int, str)
    row_activated = Signal(int)
    scrolled = Signal()

    def __init__(self, table: PagedTable, view: CellView, bar: RowBar) -> None:
        super().__init__(table)
        self._table = table
        self._view = view
        self._header = view.columns_header
        self._bar = bar
        view.key_pressed.connect(self._on_key)
        view.cell_pressed.connect(self._on_cell_pressed)
        view.cell_activated.connect(self._on_cell_activated)
        view.wheel_turned.connect(self._on_wheel)
        self._header.sectionClicked.connect(self._open_header)
        bar.used.connect(self.scrolled)

    # -- keys

    @Slot(object)
    def _on_key(self, event: QKeyEvent) -> None:
        if self._move_by_key(event.key(), event.modifiers()) or self._act_by_key(event.key(), event.modifiers()):
            event.accept()

    def _move_by_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        table, fits = self._table, max(self._view.whole_rows, 1)
        target = row_target(
            key, modifiers, current=table.current_index, top=table.first_visible, fits=fits, count=table.count
        )
        if target is not None:
            self.scrolled.emit()
            table.select_index(target)
            return True
        step = column_step(key, modifiers)
        if step:
            table.step_column(step)
        return bool(step)

    def _act_by_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        asked, row = wish(key, modifiers), self._table.current_row()
        if asked is LocalKey.EDIT:
            return self._table.edit()
        if asked is LocalKey.HEADING:
            self._open_header(self._column_with_menu())
        elif asked is LocalKey.TICK_ALL:
            self._tick_all()
        elif asked is LocalKey.TICK and row is not None:
            self._toggle(row)
        elif asked is LocalKey.OFFER and row is not None:
            self._activate(row)
        else:
            return False
        return True

    def _column_with_menu(self) -> int:
        """The column of the marked cell. A box over all rows is no menu: from there the first column that has one."""
        columns, marked = self._table.columns, self._table.column
        if not columns or not columns[marked].checkable:
            return marked
        return next((i for i, column in enumerate(columns) if not column.checkable), marked)

    def _tick_all(self) -> None:
        for index, column in enumerate(self._table.columns):
            if column.checkable:
                self._open_header(index)

    def _activate(self, row: TableRow) -> None:
        link = next((i for i, cell in enumerate(row.cells) if cell.link), None)
        if link is not None:
            self.link_activated.emit(row.key, self._table.columns[link].key)
        else:
            self.row_activated.emit(row.key)

    # -- the mouse

    @Slot(int, int)
    def _on_cell_pressed(self, line: int, column: int) -> None:
        self._view.end_editing()
        if line >= len(self._table.visible_rows()):
            return
        self._table.select_cell(line, column)
        row, pressed = self._table.visible_rows()[line], self._table.columns[column]
        if pressed.checkable:
            self._toggle(row)
        elif row.cells[column].link:
            self.link_activated.emit(row.key, pressed.key)

    @Slot(int, int)
    def _on_cell_activated(self, line: int, column: int) -> None:
        if line >= len(self._table.visible_rows()):
            return
        activated = self._table.columns[column]
        if not self._table.edit(activated.key) and not activated.checkable:
            self.row_activated.emit(self._table.visible_rows()[line].key)

    @Slot(int)
    def _on_wheel(self, rows: int) -> None:
        self.scrolled.emit()
        self._bar.setValue(self._bar.value() + rows)

    # -- both

    @Slot(int)
    def _open_header(self, column: int) -> None:
        if 0 <= column < len(self._table.columns):
            x = self._header.sectionViewportPosition(column)
            corner = self._header.mapToGlobal(QPoint(max(x, 0), self._header.height()))
            self.header_activated.emit(self._table.columns[column].key, corner)

    def _toggle(self, row: TableRow) -> None:
        if row.checked is not None and not row.locked:
            self.check_toggled.emit(row.key)
