"""The one cell of a paged table that is being edited, and what its row looks like meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from smsfox_gui.qt.table_rows import Cell, ColumnSpec, TableRow
from smsfox_gui.qt.table_view import CellView


class CellEditing(QObject):
    """Knows the row by its key: it is the same row wherever the rows have gone when the editor closes."""

    committed = Signal(int, str, str)
    typed = Signal(int, str, str)
    ended = Signal()

    def __init__(self, view: CellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._cell: tuple[int, str] | None = None
        self._preview: tuple[str, Cell] | None = None
        view.cell_delegate.committed.connect(self._on_committed)
        view.cell_delegate.typed.connect(self._on_typed)
        view.editing_ended.connect(self._on_ended)

    def begin(self, index: QModelIndex, key: int, column_key: str) -> None:
        """Open an editor in a cell."""
        self._cell, self._preview = (key, column_key), None
        self._view.setCurrentIndex(index)
        self._view.edit(index)

    def preview(self, column_key: str, cell: Cell) -> None:
        """Another cell of the row shows this until the editor closes."""
        self._preview = (column_key, cell)

    def shown(self, row: TableRow, columns: Sequence[ColumnSpec]) -> TableRow:
        """A row as it is to be shown now."""
        if self._preview is None or self._cell is None or self._cell[0] != row.key:
            return row
        column_key, cell = self._preview
        cells = zip(columns, row.cells, strict=True)
        return replace(row, cells=tuple(cell if column.key == column_key else old for column, old in cells))

    @Slot(str)
    def _on_committed(self, text: str) -> None:
        if self._cell is not None:
            key, column_key = self._cell
            self._cell = None
            self.committed.emit(key, column_key, text)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if self._cell is not None:
            self.typed.emit(*self._cell, text)

    @Slot()
    def _on_ended(self) -> None:
        self._preview = None
        self.ended.emit()


def column_to_edit(
    columns: Sequence[ColumnSpec], cells: Sequence[Cell], marked: int, column_key: str | None
) -> int | None:
    """The place of the named column; without a name the marked one, else the first that wants it, else any."""
    if column_key is not None:
        return next((i for i, column in enumerate(columns) if column.key == column_key), None)
    if cells[marked].editable:
        return marked
    wanted = next((i for i, cell in enumerate(cells) if cell.editable and cell.warn), None)
    return wanted if wanted is not None else next((i for i, c in enumerate(cells) if c.editable), None)
