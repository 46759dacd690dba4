"""What the headings of a contact list do: a column's role and name, the order of the rows, the box for all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt.column_menu import ColumnAction, ColumnMenu
from smsfox_gui.qt.list_columns import CHECK, NUMBER, STATE, ListColumns
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.table_boxes import Box
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import RowOrder


class ListHeader(QObject):
    """Opens the menus and knows the order chosen last."""

    role_chosen = Signal(int, object)
    """A column's index and its ColumnRole."""
    rename_requested = Signal(int)
    order_changed = Signal()
    all_toggled = Signal()
    """The box over all rows on show was pressed."""

    def __init__(self, table: PagedTable, columns: ListColumns, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._columns = columns
        self._owner = parent
        self.order = RowOrder()
        self._asked = 0
        table.header_activated.connect(self._on_activated)

    def begin(self) -> None:
        """Another list: its own order."""
        self.order = RowOrder()

    def show_marks(self, found: FoundRows, *, boxed: bool) -> None:
        """The box of the rows found, and the mark of the column they are sorted by."""
        box = None
        if boxed and (found.ticked or found.left_out):
            box = Box.SOME if found.ticked and found.left_out else Box.ON if found.ticked else Box.OFF
        order = self.order
        key = STATE if order.by_problem else None if order.column is None else f"c{order.column}"
        if key is None and order.descending:
            key = NUMBER
        self._table.set_marks(box, key, descending=order.descending)

    @Slot(str, QPoint)
    def _on_activated(self, key: str, place: QPoint) -> None:
        if key == CHECK:
            self.all_toggled.emit()
            return
        column = self._columns.column(key)
        index = column.index if column is not None else None
        title = (column.title or column.field) if column is not None else self._title(key)
        role = self._columns.role(index) if index is not None else None
        menu = ColumnMenu(title, role, self._ordered(key), self._owner)
        self._table.set_open_column(key)
        chosen = menu.ask(place)
        menu.deleteLater()
        self._table.set_open_column(None)
        if isinstance(chosen, ColumnRole):
            if chosen is not role and index is not None:
                self.role_chosen.emit(index, chosen)
        elif chosen is ColumnAction.RENAME and index is not None:
            self.rename_requested.emit(index)
        elif chosen is not None:
            self._sort(key, index, chosen)

    def _sort(self, key: str, column: int | None, action: ColumnAction) -> None:
        self._asked += 1
        if action is ColumnAction.LIST_ORDER:
            self.order = RowOrder()
        else:
            down = action is ColumnAction.DOWN
            self.order = RowOrder(column, by_problem=key == STATE, descending=down, asked=self._asked)
        self.order_changed.emit()

    def _ordered(self, key: str) -> ColumnAction | None:
        """How this column orders the rows now."""
        order = self.order
        mine = {STATE: order.by_problem, NUMBER: order.column is None and not order.by_problem and order.descending}
        column = self._columns.column(key)
        if column is None and order == RowOrder() and key == NUMBER:
            return ColumnAction.LIST_ORDER
        if (column is not None and order.column == column.index) or mine.get(key, False):
            return ColumnAction.DOWN if order.descending else ColumnAction.UP
        return None

    def _title(self, key: str) -> str:
        return self.tr("No.") if key == NUMBER else self.tr("State")
