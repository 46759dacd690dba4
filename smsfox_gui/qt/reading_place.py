"""A list that is being read: how far it is, a way out, and its first rows as soon as they are there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar

from smsfox_gui.qt import theme
from smsfox_gui.qt.column_needs import SAMPLE, StateRoom
from smsfox_gui.qt.contact_cells import ContactCells
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.head_rows import HeadRows
from smsfox_gui.qt.list_columns import ListColumns
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import Zone, button, column, line, row
from smsfox_gui.qt.reason_room import state_room
from smsfox_gui.qt.table_rows import NoRows
from smsfox_gui.services.ports import ListHead


class ReadingPlace(Zone):
    """Stands in for the list that is coming; what stood there before lies untouched behind it."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = 0
        self._head: ListHead | None = None
        self._stands = False
        """Whether the first rows are on show."""
        self._states = StateRoom(0, 0)
        """What their states take, in pixels of the drawings."""
        self._columns = ListColumns()
        self._words = ElidedLabel("", "strong")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(140))
        self._cancel = button(scale="small")
        self._cancel.clicked.connect(self.cancel_requested)
        self.table = PagedTable()
        self.table.room_changed.connect(self._on_room_changed)
        self._foot = QFrame()
        self._foot.setObjectName("foot")
        self._hint = ElidedLabel("", "caption")
        row(self._foot, 0, (10, 6, 10, 6)).addWidget(self._hint)
        layout = column(self, 0)
        strip = row(None, 10, (10, 10, 10, 8))
        strip.addWidget(self._words, 1)
        strip.addWidget(self._bar)
        strip.addWidget(self._cancel)
        layout.addLayout(strip)
        layout.addWidget(line())
        layout.addWidget(self.table, 1)
        layout.addWidget(self._foot)
        self.clear()
        self.retranslate()

    def set_rows(self, rows: int) -> None:
        """So many rows were read."""
        self._rows = rows
        self._say_rows()

    def show_head(self, head: ListHead) -> None:
        """What the list looks like by its first rows. Where the place is not on show yet, `put_rows` is to follow."""
        self._head = head
        self._columns.take(head.info, head.rows[:SAMPLE])
        if self.isVisible():
            self.put_rows()

    @Slot()
    def put_rows(self) -> None:
        """Show the first rows, if they are there."""
        if self._head is not None:
            self._stands = True
            self._measure(self._head)
            self._fit_columns(self._head)
            self._show_rows(self._head)
            self._foot.show()

    def end(self) -> None:
        """What is known of the list holds no more. It stays to be seen: taking it off would hold up the list itself."""
        self._rows, self._head, self._stands = 0, None, False

    def clear(self) -> None:
        """Nothing is known of the list yet."""
        self.end()
        self.table.select_key(None)
        self.table.set_source(NoRows())
        self.table.set_columns(())
        self._foot.hide()

    def retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self.table.set_accessible_name(self.tr("The first rows of the list"))
        self._say_rows()
        if self._head is not None and self._stands:
            self._measure(self._head)
            self._show_rows(self._head)

    def _say_rows(self) -> None:
        told = self.tr("Reading the table…")
        if self._rows:
            told = counted(self.tr("Reading the table… %n row(s)", "", self._rows), self._rows)
        self._words.setText(told)
        self._bar.setAccessibleName(told)

    @Slot()
    def _on_room_changed(self) -> None:
        if self._head is not None and self._stands and self._fit_columns(self._head):
            self._show_rows(self._head)

    def _measure(self, head: ListHead) -> None:
        told = {(row.problem, row.detail): row for row in head.rows}
        self._states = state_room(ContactCells(head.info, (), mendable=False), told.values(), trying=True)

    def _fit_columns(self, head: ListHead) -> bool:
        return self._columns.take_room(self.table.room, self._states)

    def _show_rows(self, head: ListHead) -> None:
        specs = [replace(spec, menu=False) for spec in self._columns.specs()]
        self.table.show_rows(specs, HeadRows(head, self._columns.order()))
        hint = self.tr(
            "These are the first %n row(s). They can be corrected once the whole list is read.", "", len(head.rows)
        )
        self._hint.setText(counted(hint, len(head.rows)))
