"""The widths of a paged table's columns: fitted to the room there is, or as a person drew them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHeaderView

from smsfox_gui.qt import theme
from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.table_rows import ColumnSpec
from smsfox_gui.qt.table_view import CellView


class ColumnWidths(QObject):
    """Tells a width drawn by hand from one of its own making."""

    divided = Signal()
    """The room was divided anew."""

    def __init__(self, view: CellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._header = view.columns_header
        self._columns: tuple[ColumnSpec, ...] = ()
        self._by_hand: dict[str, int] = {}
        self._fitting = False
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.sectionResized.connect(self._on_section_resized)

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Other columns; where only their words or order are others, what was drawn by hand stays. Fit them once they
        stand.
        """
        if {column.key for column in columns} != {column.key for column in self._columns}:
            self._by_hand.clear()
        self._columns = tuple(columns)

    def fit(self) -> None:
        """Divide the room among the columns."""
        widths = fitted(self._columns, self._view.viewport().width(), theme.px(100) / 100, self._by_hand)
        self._fitting = True
        for index, width in enumerate(widths):
            self._header.resizeSection(index, width)
        self._fitting = False
        self.divided.emit()

    @Slot(int, int, int)
    def _on_section_resized(self, index: int, _old: int, width: int) -> None:
        if not self._fitting:
            self._by_hand[self._columns[index].key] = width
            self.fit()
