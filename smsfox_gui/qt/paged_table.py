"""A table over any number of rows that holds only the visible ones.

The view is a C++ QTableView over a QStandardItemModel with as many rows as fit; the whole range belongs to a scroll bar
of our own. No Python code runs while the table paints: the window stays smooth while threads fight for the interpreter.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.action_fit import ActionFit
from smsfox_gui.qt.column_widths import ColumnWidths
from smsfox_gui.qt.row_bar import RowBar
from smsfox_gui.qt.table_boxes import Box
from smsfox_gui.qt.table_editing import CellEditing, column_to_edit
from smsfox_gui.qt.table_input import TableInput
from smsfox_gui.qt.table_page import TablePage
from smsfox_gui.qt.table_rows import Cell, ColumnSpec, FindableSource, NoRows, RowSource, TableRow, moved
from smsfox_gui.qt.table_view import CellView, cut_words

_FRAME = 33


class PagedTable(QFrame):
    """Rows by key; `current` is one of them or none."""

    current_changed = Signal(int)
    cell_edited = Signal(int, str, str)
    check_toggled = Signal(int)
    header_activated = Signal(str, QPoint)
    cell_typed = Signal(int, str, str)
    """A cell's text while it is being typed; nothing is kept yet."""
    editing_ended = Signal()
    """No cell is being edited any more."""
    room_changed = Signal()
    """There is more or less room for the columns."""
    reading_changed = Signal()
    """Another cell is marked, or the columns show more or less of their words."""
    link_activated = Signal(int, str)
    row_activated = Signal(int)
    scrolled_by_user = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[ColumnSpec, ...] = ()
        self._source: RowSource = NoRows()
        self._rows: Sequence[TableRow] = ()
        self._count = 0
        self._refreshed = False
        """Whether the rows were read since the table got its room."""
        self._current_key: int | None = None
        self._current_index: int | None = None
        self._marked = False
        """Whether nobody has chosen the current row."""
        self._column = 0
        self._model = QStandardItemModel(self)
        self._view = CellView()
        self._page = TablePage(self._model, ActionFit(self._view))
        self._view.setModel(self._model)
        self._editing = CellEditing(self._view, self)
        self._header = self._view.columns_header
        self._widths = ColumnWidths(self._view, self)
        self._bar = RowBar(self._view)
        self._input = TableInput(self, self._view, self._bar)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FRAME)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._view, 0, 0, 2, 1)
        grid.addWidget(self._bar.corner, 0, 1)
        grid.addWidget(self._bar, 1, 1)
        self.setFocusProxy(self._view)
        self._wire()
        self._view.dress()

    def _wire(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._input.check_toggled.connect(self.check_toggled)
        self._input.header_activated.connect(self.header_activated)
        self._input.link_activated.connect(self.link_activated)
        self._input.row_activated.connect(self.row_activated)
        self._input.scrolled.connect(self.scrolled_by_user)
        self._view.resized.connect(self._on_resized)
        self._view.focus_changed.connect(self._mark_cell)
        self._view.horizontalScrollBar().valueChanged.connect(self._mark_cell)
        self._header.sectionResized.connect(self._on_section_resized)
        self._widths.divided.connect(self.reading_changed)
        self._editing.committed.connect(self.cell_edited)
        self._editing.typed.connect(self.cell_typed)
        self._editing.ended.connect(self._on_editing_ended)
        theme.engine().theme_changed.connect(self._on_theme_changed)

    # -- what it shows

    def show_rows(self, columns: Sequence[ColumnSpec], source: RowSource) -> None:
        """Show other columns and the rows they belong to, in one step."""
        self._take_columns(tuple(columns))
        self.set_source(source)

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Show these columns; other ones than before have no rows until a source is given that fits them."""
        if tuple(columns) != self._columns:
            self.show_rows(columns, NoRows())

    def _take_columns(self, columns: tuple[ColumnSpec, ...]) -> None:
        if columns == self._columns:
            return
        self._view.end_editing()
        self._source = NoRows()  # the old one's rows have other cells, and Qt asks for rows on the way
        self._column = moved(self._column, self._columns, columns)
        self._columns = columns
        self._widths.set_columns(columns)
        self._rows = ()
        self._page.set_columns(columns)
        self._header.set_columns(columns)
        self._bar.corner.setFixedHeight(self._header.height())
        self._widths.fit()

    def set_source(self, source: RowSource) -> None:
        """Show other rows; the current key stays if it is among them."""
        self._view.end_editing()
        self._source = source
        self._current_index = None
        if self._current_key is not None:
            self._current_index = self._index_of(self._current_key)
        self.refresh()

    def refresh(self) -> None:
        """Read the visible rows again."""
        self._soon.stop()
        self._refreshed = True
        if not self._columns:
            return
        self._count = self._source.count()
        self._bar.set_count(self._count)
        self._fill()

    def refresh_soon(self) -> None:
        """Read the visible rows again, at most 30 times a second."""
        if not self._soon.isActive():
            self._soon.start()

    @property
    def columns(self) -> Sequence[ColumnSpec]:
        """The columns on show."""
        return self._columns

    @property
    def current_key(self) -> int | None:
        """The key of the current row."""
        return self._current_key

    @property
    def chosen_key(self) -> int | None:
        """The key of the current row, where it was chosen."""
        return None if self._marked else self._current_key

    @property
    def count(self) -> int:
        """How many rows there are in the whole range."""
        return self._count

    @property
    def first_visible(self) -> int:
        """The place of the topmost row on show."""
        return self._bar.value()

    @property
    def at_end(self) -> bool:
        """Whether the last row is on show."""
        return self._bar.at_end

    @property
    def editing(self) -> bool:
        """Whether a cell is being edited."""
        return self._view.state() == QAbstractItemView.State.EditingState

    @property
    def current_index(self) -> int | None:
        """The place of the current row, as far as it is known."""
        return self._current_index

    @property
    def column(self) -> int:
        """Which column's cell is marked in the current row."""
        return self._column

    def visible_rows(self) -> Sequence[TableRow]:
        """The rows on show."""
        return self._rows

    def current_row(self) -> TableRow | None:
        """The current row, where it is in sight."""
        place = self._place_of_current()
        return None if place is None else self._rows[place]

    def cut_words(self, column_key: str | None = None) -> tuple[str, str]:
        """The heading and all the words of a cell of the current row, where it is cut; else "" and "".

        column_key: None = the marked one.
        """
        place = self._place_of_current()
        keys = [column.key for column in self._columns]
        column = keys.index(column_key) if column_key in keys else self._column
        if place is None:
            return "", ""
        words = cut_words(self._view, self._model.index(place, column))
        return (self._columns[column].title, words) if words else ("", "")

    def view(self) -> CellView:
        """The view inside, for focus and tests."""
        return self._view

    def set_accessible_name(self, name: str) -> None:
        """What a screen reader calls the table."""
        self.setAccessibleName(name)
        self._view.setAccessibleName(name)

    def column_widths(self) -> list[int]:
        """The widths as they are."""
        return [self._header.sectionSize(i) for i in range(len(self._columns))]

    def set_open_column(self, key: str | None) -> None:
        """Mark the column whose menu is open."""
        self._header.set_open(key)

    def set_marks(self, box: Box | None, sorted_by: str | None = None, *, descending: bool = False) -> None:
        """In the header: the box of the check column (None = none there), and the column the rows are sorted by."""
        self._header.set_marks(box, sorted_by, descending=descending)

    def set_preview(self, column_key: str, cell: Cell) -> None:
        """Show another cell in the row that is being edited, until it is not any more."""
        self._editing.preview(column_key, cell)
        self._fill()

    @property
    def room(self) -> int:
        """Pixels for the columns."""
        return self._view.viewport().width()

    # -- where it stands

    def select_key(self, key: int | None) -> None:
        """Make a row the current one; it is scrolled to where its place is known."""
        self._marked = False
        if key == self._current_key:
            return
        self._current_key = key
        self._current_index = self._index_of(key) if key is not None else None
        if self._current_index is not None:
            self.scroll_to(self._current_index)
        self._fill()
        if key is not None:
            self.current_changed.emit(key)

    def mark_key(self, key: int) -> None:
        """Make a row the current one that nobody has chosen: the table stands still, and nobody is told."""
        self._marked = True
        self._current_key = key
        self._current_index = self._index_of(key)
        self._fill()

    def select_index(self, index: int) -> None:
        """Make the row at a place the current one."""
        if not self._count:
            return
        index = min(max(index, 0), self._count - 1)
        self.scroll_to(index)
        place = index - self._bar.value()
        if 0 <= place < len(self._rows):
            self._take(place)

    def select_cell(self, line: int, column: int) -> None:
        """Make a cell in sight the current one."""
        self._column = column
        self._take(line)

    def step_column(self, by: int) -> None:
        """Mark the next (1) or previous (-1) cell of the current row."""
        self._column = min(max(self._column + by, 0), len(self._columns) - 1)
        self._show_place()

    def step(self, by: int) -> None:
        """Make the next (1) or previous (-1) row the current one."""
        start = self._bar.value() - (by > 0) if self._current_index is None else self._current_index
        self.select_index(start + by)

    def scroll_to(self, index: int) -> None:
        """Bring the row at a place into sight."""
        self._bar.bring(index)

    def show_from(self, index: int) -> None:
        """Bring the row at a place to the top, or as near as the last row lets it."""
        self._bar.setValue(index)

    def edit(self, column_key: str | None = None) -> bool:
        """Edit a cell of the current row: the named column's, else the marked one, else the first that wants it."""
        place = self._place_of_current()
        if place is None:
            return False
        cells = self._rows[place].cells
        wanted = column_to_edit(self._columns, cells, self._column, column_key)
        if wanted is None or not cells[wanted].editable:
            return False
        self._column = wanted
        self._editing.begin(self._model.index(place, wanted), self._rows[place].key, self._columns[wanted].key)
        self._mark_cell()
        return True

    def _on_scrolled(self) -> None:
        self._view.end_editing()
        self._fill()

    def _on_resized(self) -> None:
        """A current row that was in sight stays there."""
        seen = self._place_of_current() is not None
        self._refreshed = False
        self.room_changed.emit()
        self._widths.fit()
        if not self._refreshed:  # who hears of the room may have shown other columns, and the rows with them
            self.refresh()
        if seen and self._current_index is not None and self._place_of_current() is None:
            self.scroll_to(self._current_index)

    @Slot(int)
    def _on_section_resized(self, column: int) -> None:
        self._page.fit(column)
        self._mark_cell()

    def _on_editing_ended(self) -> None:
        self.refresh_soon()
        self.editing_ended.emit()

    def _on_theme_changed(self) -> None:
        self._page.forget()
        self._view.dress()
        self._fill()

    # -- filling

    def _fill(self) -> None:
        first = self._bar.value()
        wanted = max(min(self._view.begun_rows, self._count - first), 0)
        self._rows = self._source.rows(first, wanted) if wanted else ()
        place = self._place_of_current()
        if place is not None:
            self._current_index = first + place
        if self._page.show([self._editing.shown(row, self._columns) for row in self._rows], self._current_key):
            self._view.viewport().update()
        self._view.show_lines(len(self._rows))
        self._mark_cell()
        self.reading_changed.emit()

    def _take(self, place: int) -> None:
        self._marked = False
        key = self._rows[place].key
        self._current_index = self._bar.value() + place
        if key != self._current_key:
            self._current_key = key
            self._fill()
            self.current_changed.emit(key)
        self._show_place()

    def _show_place(self) -> None:
        """Tell the view (and through it a screen reader) which cell is the current one."""
        place = self._place_of_current()
        if place is not None:
            index = self._model.index(place, self._column)
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
        self._mark_cell()
        self.reading_changed.emit()

    def _mark_cell(self) -> None:
        place = self._place_of_current()
        self._view.mark(None if place is None else self._model.index(place, self._column))

    def _place_of_current(self) -> int | None:
        if self._current_key is None:
            return None
        return next((i for i, row in enumerate(self._rows) if row.key == self._current_key), None)

    def _index_of(self, key: int) -> int | None:
        seen = next((i for i, row in enumerate(self._rows) if row.key == key), None)
        if isinstance(self._source, FindableSource):
            return self._source.index_of(key)
        return None if seen is None else self._bar.value() + seen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._mark_cell()
