"""A table over any number of rows that holds only the visible ones.

The view is a C++ QTableView over a QStandardItemModel with as many rows as fit; the whole range belongs to a scroll bar
of our own. No Python code runs while the table paints: the window stays smooth while threads fight for the interpreter.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QHeaderView, QScrollBar, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.table_boxes import Box
from smsfox_gui.qt.table_editing import CellEditing
from smsfox_gui.qt.table_keys import column_step, is_plain, opens_heading, row_target, ticks_all
from smsfox_gui.qt.table_page import TablePage
from smsfox_gui.qt.table_rows import Cell, ColumnSpec, FindableSource, NoRows, RowSource, TableRow
from smsfox_gui.qt.table_view import CellView

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
    link_activated = Signal(int, str)
    row_activated = Signal(int)
    scrolled_by_user = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[ColumnSpec, ...] = ()
        self._source: RowSource = NoRows()
        self._rows: Sequence[TableRow] = ()
        self._count = 0
        self._current_key: int | None = None
        self._current_index: int | None = None
        self._column = 0
        self._by_hand: dict[str, int] = {}
        self._fitting = False
        self._model = QStandardItemModel(self)
        self._page = TablePage(self._model)
        self._view = CellView()
        self._view.setModel(self._model)
        self._editing = CellEditing(self._view, self)
        self._header = self._view.columns_header
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FRAME)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self._corner = QFrame()
        self._corner.setObjectName("corner")
        self._corner.hide()
        grid.addWidget(self._view, 0, 0, 2, 1)
        grid.addWidget(self._corner, 0, 1)
        grid.addWidget(self._bar, 1, 1)
        self.setFocusProxy(self._view)
        self._wire()
        self._view.dress()

    def _wire(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._bar.sliderMoved.connect(self._on_user_scroll)
        self._bar.actionTriggered.connect(self._on_user_scroll)
        self._view.key_pressed.connect(self._on_key)
        self._view.cell_pressed.connect(self._on_cell_pressed)
        self._view.cell_activated.connect(self._on_cell_activated)
        self._view.wheel_turned.connect(self._on_wheel)
        self._view.resized.connect(self._on_resized)
        self._view.focus_changed.connect(self._mark_cell)
        self._view.horizontalScrollBar().valueChanged.connect(self._mark_cell)
        self._header.sectionClicked.connect(self._open_header)
        self._header.sectionResized.connect(self._on_section_resized)
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
        """Widths a person set stay where the columns stay the same."""
        if columns == self._columns:
            return
        self._view.end_editing()
        self._source = NoRows()  # the old one's rows have other cells, and Qt asks for rows on the way
        if [column.key for column in columns] != [column.key for column in self._columns]:
            self._by_hand.clear()
        self._columns = columns
        self._column = min(self._column, max(len(columns) - 1, 0))
        self._rows = ()
        self._page.set_columns(columns)
        self._header.set_columns(columns)
        self._corner.setFixedHeight(self._header.height())
        for index in range(len(columns)):
            self._header.setSectionResizeMode(index, QHeaderView.ResizeMode.Interactive)
        self._fit_columns()

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
        if not self._columns:
            return
        self._count = self._source.count()
        fits = self._fits()
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, self._count - fits))
        self._bar.setPageStep(max(fits, 1))
        self._bar.setSingleStep(1)
        self._bar.blockSignals(False)
        for widget in (self._bar, self._corner):
            widget.setVisible(self._bar.maximum() > 0)
        self._fill()

    def refresh_soon(self) -> None:
        """Read the visible rows again, at most 30 times a second."""
        if not self._soon.isActive():
            self._soon.start()

    @property
    def current_key(self) -> int | None:
        """The key of the current row."""
        return self._current_key

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
        return self._bar.value() >= self._bar.maximum()

    @property
    def editing(self) -> bool:
        """Whether a cell is being edited."""
        return self._view.state() == QAbstractItemView.State.EditingState

    def visible_rows(self) -> Sequence[TableRow]:
        """The rows on show."""
        return self._rows

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
        if key == self._current_key:
            return
        self._current_key = key
        self._current_index = self._index_of(key) if key is not None else None
        if self._current_index is not None:
            self.scroll_to(self._current_index)
        self._fill()
        if key is not None:
            self.current_changed.emit(key)

    def select_index(self, index: int) -> None:
        """Make the row at a place the current one."""
        if not self._count:
            return
        index = min(max(index, 0), self._count - 1)
        self.scroll_to(index)
        place = index - self._bar.value()
        if 0 <= place < len(self._rows):
            self._take(place)

    def step(self, by: int) -> None:
        """Make the next (1) or previous (-1) row the current one."""
        start = self._bar.value() - (by > 0) if self._current_index is None else self._current_index
        self.select_index(start + by)

    def scroll_to(self, index: int) -> None:
        """Bring the row at a place into sight."""
        fits = max(self._fits(), 1)
        top = self._bar.value()
        if index < top:
            self._bar.setValue(index)
        elif index >= top + fits:
            self._bar.setValue(index - fits + 1)

    def show_from(self, index: int) -> None:
        """Bring the row at a place to the top, or as near as the last row lets it."""
        self._bar.setValue(index)

    def edit(self, column_key: str | None = None) -> bool:
        """Edit a cell of the current row: the named column's, else the marked one, else the first that wants it."""
        place = self._place_of_current()
        if place is None:
            return False
        cells = self._rows[place].cells
        wanted = self._editable_column(place, column_key)
        if wanted is None or not cells[wanted].editable:
            return False
        self._column = wanted
        self._editing.begin(self._model.index(place, wanted), self._rows[place].key, self._columns[wanted].key)
        self._mark_cell()
        return True

    # -- input

    def _on_key(self, event: QKeyEvent) -> None:
        if self._move_by_key(event.key(), event.modifiers()) or self._act_by_key(event.key(), event.modifiers()):
            event.accept()

    def _move_by_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        fits = max(self._fits(), 1)
        target = row_target(
            key, modifiers, current=self._current_index, top=self._bar.value(), fits=fits, count=self._count
        )
        if target is not None:
            self.scrolled_by_user.emit()
            self.select_index(target)
            return True
        step = column_step(key, modifiers)
        if step:
            self._column = min(max(self._column + step, 0), len(self._columns) - 1)
            self._show_place()
        return bool(step)

    def _act_by_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_F2 and modifiers == Qt.KeyboardModifier.NoModifier:
            return self.edit()
        if opens_heading(key, modifiers):
            self._open_header(self._column_with_menu())
            return True
        if ticks_all(key, modifiers):
            self._tick_all()
            return True
        place = self._place_of_current()
        if place is None or not is_plain(modifiers):
            return False
        if key == Qt.Key.Key_Space:
            self._toggle(place)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(place)
            return True
        return False

    def _on_cell_pressed(self, line: int, column: int) -> None:
        self._view.end_editing()
        if line >= len(self._rows):
            return
        self._column = column
        self._take(line)
        row = self._rows[line]
        if self._columns[column].checkable:
            self._toggle(line)
        elif row.cells[column].link:
            self.link_activated.emit(row.key, self._columns[column].key)

    def _on_cell_activated(self, line: int, column: int) -> None:
        if line >= len(self._rows):
            return
        if not self.edit(self._columns[column].key) and not self._columns[column].checkable:
            self.row_activated.emit(self._rows[line].key)

    def _on_wheel(self, rows: int) -> None:
        self.scrolled_by_user.emit()
        self._bar.setValue(self._bar.value() + rows)

    def _on_user_scroll(self) -> None:
        self.scrolled_by_user.emit()

    def _on_scrolled(self) -> None:
        self._view.end_editing()
        self._fill()

    def _on_section_resized(self, index: int, _old: int, width: int) -> None:
        if not self._fitting:
            self._by_hand[self._columns[index].key] = width
            self._fit_columns()
        self._mark_cell()

    def _on_resized(self) -> None:
        self.room_changed.emit()
        self._fit_columns()
        self.refresh()
        if self._current_index is not None and self._place_of_current() is None:
            self.scroll_to(self._current_index)

    def _on_editing_ended(self) -> None:
        self.refresh_soon()
        self.editing_ended.emit()

    def _on_theme_changed(self) -> None:
        self._page.forget()
        self._view.dress()
        self._fill()

    def _open_header(self, column: int) -> None:
        if 0 <= column < len(self._columns):
            x = self._header.sectionViewportPosition(column)
            corner = self._header.mapToGlobal(QPoint(max(x, 0), self._header.height()))
            self.header_activated.emit(self._columns[column].key, corner)

    def _column_with_menu(self) -> int:
        """The column of the marked cell. A box over all rows is no menu: from there the first column that has one."""
        if not self._columns or not self._columns[self._column].checkable:
            return self._column
        return next((i for i, column in enumerate(self._columns) if not column.checkable), self._column)

    def _tick_all(self) -> None:
        for index, column in enumerate(self._columns):
            if column.checkable:
                self._open_header(index)

    def _toggle(self, place: int) -> None:
        row = self._rows[place]
        if row.checked is not None and not row.locked:
            self.check_toggled.emit(row.key)

    def _activate(self, place: int) -> None:
        row = self._rows[place]
        link = next((i for i, cell in enumerate(row.cells) if cell.link), None)
        if link is not None:
            self.link_activated.emit(row.key, self._columns[link].key)
        else:
            self.row_activated.emit(row.key)

    # -- filling

    def _fit_columns(self) -> None:
        widths = fitted(self._columns, self._view.viewport().width(), theme.px(100) / 100, self._by_hand)
        self._fitting = True
        for index, width in enumerate(widths):
            self._header.resizeSection(index, width)
        self._fitting = False

    def _fits(self) -> int:
        """How many rows are seen whole."""
        return max(self._view.viewport().height() // self._row_height(), 0)

    def _row_height(self) -> int:
        return max(self._view.verticalHeader().defaultSectionSize(), 1)

    def _fill(self) -> None:
        wanted = -(-self._view.viewport().height() // self._row_height())
        first = self._bar.value()
        wanted = max(min(wanted, self._count - first), 0)
        self._rows = self._source.rows(first, wanted) if wanted else ()
        self._page.reserve(len(self._rows))
        # One repaint of what is in sight instead of a signal for every role of every cell.
        self._model.blockSignals(True)
        writes = self._page.writes
        for line, row in enumerate(self._rows):
            current = row.key == self._current_key
            if current:
                self._current_index = first + line
            self._page.write(line, self._editing.shown(row, self._columns), current=current)
        self._model.blockSignals(False)
        if self._page.writes != writes:
            self._view.viewport().update()
        for line in range(self._page.height):
            hidden = line >= len(self._rows)
            if self._view.isRowHidden(line) != hidden:
                self._view.setRowHidden(line, hidden)
        self._mark_cell()

    def _take(self, place: int) -> None:
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

    def _editable_column(self, place: int, column_key: str | None) -> int | None:
        cells = self._rows[place].cells
        if column_key is not None:
            return next((i for i, column in enumerate(self._columns) if column.key == column_key), None)
        if cells[self._column].editable:
            return self._column
        wanted = next((i for i, cell in enumerate(cells) if cell.editable and cell.warn), None)
        return wanted if wanted is not None else next((i for i, c in enumerate(cells) if c.editable), None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._mark_cell()
