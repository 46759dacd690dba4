"""The left half before sending: the contact list, what is wrong in it, and its mending in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QUndoStack,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsfox_gui.core.message import ContactRow, ListCounts, RowProblem
from smsfox_gui.core.review import Reviewer
from smsfox_gui.qt import theme
from smsfox_gui.qt.banner import Banner
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.column_menu import ColumnMenu, ColumnRole
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.list_columns import CHECK, STATE, ListColumns
from smsfox_gui.qt.list_edits import CellEdit, Inclusion
from smsfox_gui.qt.list_filter import ALL, PROBLEM_ROWS, READY_ROWS, chips, row_filter
from smsfox_gui.qt.list_places import EmptyPlace, ReadingPlace
from smsfox_gui.qt.list_rows import INCLUDABLE, ContactRows, Judged
from smsfox_gui.qt.list_strips import ReadingStrip, SourceStrip, clipboard_text
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import Stack
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.table_rows import NoRows
from smsfox_gui.services.ports import ContactList, ListSource, RowFilter

RunInBackground = Callable[..., None]
"""(work, on_done): work off the GUI thread, then on_done(its result) on it."""

TOP_LEAST = 60
"""Pixels of the drawings that a low window leaves of strips and chips; they scroll then."""
_PATIENCE = 400
_TYPING = 200


class ListPane(QFrame):
    """Shows a ContactList; wishes it cannot fulfil itself are signals."""

    open_requested = Signal()
    paste_requested = Signal(str)
    sample_requested = Signal()
    file_dropped = Signal(Path)
    reread_requested = Signal(object)
    cancel_requested = Signal()
    list_edited = Signal()
    row_selected = Signal(int)
    phone_column_requested = Signal(int)
    fields_changed = Signal()
    stop_entry_requested = Signal(str)
    """The number (digits) of a row that the stop list locks."""

    def __init__(self, run_in_background: RunInBackground | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAcceptDrops(True)
        self._run = run_in_background
        self._contacts: ContactList | None = None
        self._counts = ListCounts(0, 0)
        self._columns = ListColumns()
        self._positions: Sequence[int] = ()
        self._asked = 0
        self._phase = "text"
        self._reviewer: Reviewer | None = None
        self._parts: Callable[[int], str] | None = None
        self._strip_closed = False
        self._unused: tuple[str, ...] = ()
        self.undo_stack = QUndoStack(self)
        self._build()
        self._wire()
        self._retranslate()
        self._show_place()

    def _build(self) -> None:
        self.source_strip = SourceStrip()
        self.reading_strip = ReadingStrip()
        self.banner = Banner(dismissable=True)
        self.banner.hide()
        self.chips = ChipRow()
        self.table = PagedTable()
        self.empty_place = EmptyPlace()
        self.reading_place = ReadingPlace()
        above = QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(10, 10, 10, 8)
        top.setSpacing(8)
        for strip in (self.source_strip, self.reading_strip, self.banner, self.chips):
            top.addWidget(strip)
        self._top = ShrinkingScroll(above, theme.px(TOP_LEAST))
        line = QFrame()
        line.setObjectName("line")
        line.setFixedHeight(1)
        self._line = line
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.RichText)
        self._places = Stack()
        for widget in (self.table, self.reading_place, self._framed(self.empty_place), self._nothing):
            self._places.addWidget(widget)
        self._foot = QFrame()
        self._foot.setObjectName("foot")
        self._shown = ElidedLabel("", "caption")
        self._hint = ElidedLabel("", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(10, 6, 10, 6)
        foot.setSpacing(12)
        foot.addWidget(self._shown)
        foot.addWidget(self._hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(line)
        layout.addWidget(self._places, 1)
        layout.addWidget(self._foot)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)

    def _wire(self) -> None:
        for source in (self.source_strip, self.empty_place):
            source.open_requested.connect(self.open_requested)
            source.paste_requested.connect(self._on_paste)
        self.empty_place.sample_requested.connect(self.sample_requested)
        self.source_strip.sheet_requested.connect(self._on_sheet)
        self.source_strip.search_changed.connect(self._typing.start)
        self.reading_strip.reread_requested.connect(self.reread_requested)
        self.reading_strip.closed.connect(self._on_strip_closed)
        self.reading_place.cancel_requested.connect(self.cancel_requested)
        self.chips.selection_changed.connect(self._on_chips)
        self.table.current_changed.connect(self.row_selected)
        self.table.cell_edited.connect(self._on_cell_edited)
        self.table.check_toggled.connect(self._on_check_toggled)
        self.table.header_activated.connect(self._on_header)
        self.table.link_activated.connect(self._on_link)
        self._nothing.linkActivated.connect(self._on_show_all)
        self._patience.timeout.connect(self._on_patience)
        self._typing.timeout.connect(self._search)

    # -- what it is given

    def set_list(self, contacts: ContactList | None, source: ListSource | None = None) -> None:
        """Show a list, None = none. The same list again = its rows were judged anew: choice and place stay.

        `source`: where it came from, handed back changed by reread_requested.
        """
        self._patience.stop()
        self.banner.hide()
        fresh = contacts is not self._contacts
        self._contacts = contacts
        if contacts is None:
            self._positions = ()
            self._asked += 1
            self.table.set_source(NoRows())
            self.table.select_key(None)
            self._show_place()
            return
        info = contacts.info
        self._counts = contacts.counts()
        if fresh:
            self.undo_stack.clear()
            self._strip_closed = False
            self.source_strip.search.clear()
            self._columns = ListColumns()
            self.table.select_key(None)
        self._columns.take(info, contacts)
        if fresh:
            self._columns.set_unused(self._unused)
            self._unused = ()
        self.source_strip.show_list(info)
        self.reading_strip.show_list(info, self._counts.rows_read, source or ListSource(sheet=info.sheet))
        self._show_chips(anew=fresh)
        if info.phone_column is None:
            self.banner.say("warn", self._no_phone_column)
            self.banner.show()
        if fresh:
            self._typing.stop()
            self._select_chips()
        self._show_place()
        self._search()

    def set_reading(self, rows: int) -> None:
        """A list is being read, so many rows so far; shown after a moment of patience."""
        self.reading_place.set_rows(rows)
        if self._places.currentWidget() is not self.reading_place and not self._patience.isActive():
            self._patience.start()

    def set_error(self, sentence: Callable[[], str]) -> None:
        """Say why a list could not be read; the list on the table stays."""
        self._patience.stop()
        self.banner.say("err", sentence)
        self.banner.show()
        self._show_place()

    def end_reading(self) -> None:
        """The reading was given up without a word: back to what was there."""
        self._patience.stop()
        self._show_place()

    def set_phase(self, phase: str) -> None:
        """ "text": the list is worked on; "check": who gets the SMS is looked at."""
        if phase == self._phase:
            return
        self._phase = phase
        self._show_chips(anew=True)
        self.chips.select({READY_ROWS if phase == "check" else self._first_choice()})
        self._retranslate()

    def set_parts_column(self, words: Callable[[int], str] | None) -> None:
        """What a ready row's state says, by position ("Ready · 2 SMS")."""
        self._parts = words
        self.table.refresh_soon()

    def set_reviewer(self, reviewer: Reviewer | None) -> None:
        """Judge the rows on show by the text too: their SMS, empty fields, texts that are too long."""
        self._reviewer = reviewer
        self.table.refresh_soon()

    def refresh(self) -> None:
        """Counts and rows anew."""
        if self._contacts is not None:
            self._counts = self._contacts.counts()
            self._show_chips()
            self._search()

    # -- where it stands

    @property
    def contacts(self) -> ContactList | None:
        """The list on show."""
        return self._contacts

    def fields(self) -> list[str]:
        """The names a text may use: every column's but those a person set aside."""
        return self._columns.fields()

    def unused(self) -> list[str]:
        """The fields of the columns that a person set aside."""
        return list(self._unused) or self._columns.unused()

    def set_unused(self, fields: Sequence[str]) -> None:
        """Set the columns of these fields aside in the next list that is new here."""
        self._unused = tuple(fields)

    def current_position(self) -> int | None:
        """The row selected."""
        return self.table.current_key

    def select_position(self, position: int) -> None:
        """Select a row; where the choice of chips hides it, everything is shown."""
        if position not in self._positions:
            self.source_strip.search.clear()
            self._typing.stop()
            self.chips.select({ALL})
        self.table.select_key(position)

    def step(self, by: int) -> None:
        """To the next or previous row on show."""
        self.table.step(by)

    def next_problem(self, by: int = 1) -> None:
        """To the next or previous row with a problem."""
        if self._contacts is None or self._counts.ready == self._counts.rows_read:
            return
        if READY_ROWS in self.chips.selection:
            self.chips.select({PROBLEM_ROWS})
        here = self.table.current_key or 0
        found = self._contacts.positions(RowFilter(ready=False, search=self._search_text()))
        later = [p for p in found if p > here] if by > 0 else [p for p in reversed(found) if p < here]
        if found:
            self.select_position(later[0] if later else found[0 if by > 0 else -1])

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.source_strip.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.source_strip.search.selectAll()

    def show_problems(self) -> None:
        """Only the rows that cannot be sent."""
        self.chips.select({PROBLEM_ROWS})

    # -- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_stack.redo()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self.empty_place.set_hovered(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty_place.set_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.empty_place.set_hovered(False)
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.file_dropped.emit(Path(url.toLocalFile()))
                return

    # -- slots

    def _on_paste(self) -> None:
        text = clipboard_text()
        if text.strip():
            self.paste_requested.emit(text)
        else:
            self.banner.say("info", lambda: self.tr("The clipboard holds no text. Copy some rows and paste again."))
            self.banner.show()

    def _on_sheet(self, sheet: str) -> None:
        self.reread_requested.emit(self.reading_strip.of_sheet(sheet))

    def _on_strip_closed(self) -> None:
        self._strip_closed = True

    def _on_chips(self) -> None:
        self._search()

    def _on_show_all(self) -> None:
        self.source_strip.search.clear()
        self.chips.select({ALL})
        self._search()

    def _on_patience(self) -> None:
        self._places.setCurrentWidget(self.reading_place)
        self._line.hide()
        self._top.hide()
        self._foot.hide()

    def _on_cell_edited(self, position: int, column_key: str, text: str) -> None:
        if self._contacts is None:
            return
        column = self._columns.index_of(column_key)
        old = self._contacts.page([position])[0].cells[column]
        if text != old:
            self.undo_stack.push(CellEdit(self._contacts, position, column, old, text, self._on_edit_done))

    def _on_check_toggled(self, position: int) -> None:
        if self._contacts is None:
            return
        row = self._contacts.page([position])[0]
        if row.problem is None or row.problem in INCLUDABLE:
            self.undo_stack.push(Inclusion(self._contacts, row, self._on_edit_done))
        else:
            self.table.edit(self._columns.key_of_phone())

    def _on_link(self, position: int, _column: str) -> None:
        row = self._contacts.page([position])[0] if self._contacts is not None else None
        if row is not None and row.problem is RowProblem.STOPPED:
            self.stop_entry_requested.emit(row.phone)

    def _on_edit_done(self, position: int) -> None:
        self.refresh()
        self.list_edited.emit()
        if self.table.current_key == position:
            self.row_selected.emit(position)

    def _on_header(self, key: str, place: QPoint) -> None:
        column = self._columns.column(key)
        if column is None or self._contacts is None:
            return
        role = self._columns.role(column.index)
        menu = ColumnMenu(column.title or column.field, role, self)
        self.table.set_open_column(key)
        chosen = menu.ask(place)
        self.table.set_open_column(None)
        if chosen is None or chosen is role:
            return
        if chosen is ColumnRole.PHONE:
            self.phone_column_requested.emit(column.index)
        else:
            self._columns.set_aside(column.index, aside=chosen is ColumnRole.UNUSED)
            self._show_columns()
            self._search()
            self.fields_changed.emit()

    # -- showing

    def _search(self) -> None:
        contacts = self._contacts
        if contacts is None:
            return
        wanted = row_filter(self.chips.selection, self._search_text())
        self._asked += 1
        ticket = self._asked
        if self._run is None or not wanted.search:
            self._show_positions(ticket, contacts.positions(wanted))
        else:
            self._run(lambda: contacts.positions(wanted), lambda found: self._show_positions(ticket, found))

    def _show_positions(self, ticket: int, positions: Sequence[int]) -> None:
        if ticket != self._asked or self._contacts is None:
            return
        self._positions = positions
        self._show_columns()
        self.table.set_source(
            ContactRows(self._contacts, positions, self._columns.order(), _Words(), self._judge)
        )
        self._show_place()
        self._tell_shown()

    def _judge(self, row: ContactRow) -> Judged:
        if self._reviewer is not None:
            found = self._reviewer.problem(row)
            if found is not None:
                return found[0], found[1], ""
            return None, "", self._ready_words(self._reviewer.judge(row).parts)
        if row.problem is None and self._parts is not None:
            return None, "", self._parts(row.position)
        return row.problem, row.detail, ""

    def _ready_words(self, parts: int) -> str:
        return self.tr("Ready · %1 SMS").replace("%1", grouped(parts)) if parts else self.tr("Ready")

    def _show_columns(self) -> None:
        problems = self.chips.selection.isdisjoint({ALL, READY_ROWS})
        titles = {CHECK: "", STATE: self.tr("What is wrong") if problems else self.tr("State")}
        words = (self.tr("phone"), self.tr("not used"), self.tr("No."))
        self.table.set_columns(self._columns.specs(titles, *words))

    def _show_chips(self, *, anew: bool = False) -> None:
        seen = [] if anew else self.chips.keys()
        self.chips.set_chips(chips(self._counts, checking=self._phase == "check", seen=seen))
        troubled = self._phase != "check" and self._counts.ready < self._counts.rows_read
        if anew or troubled:
            self.chips.reserve(2 if troubled else 1)

    def _first_choice(self) -> str:
        return READY_ROWS if self._counts.ready == self._counts.rows_read else ALL

    def _select_chips(self) -> None:
        self.chips.blockSignals(True)
        self.chips.select({READY_ROWS if self._phase == "check" else ALL})
        self.chips.blockSignals(False)

    def _show_place(self) -> None:
        here = self._contacts is not None
        for widget in (self.source_strip, self.chips, self._line, self._foot):
            widget.setVisible(here)
        self.reading_strip.setVisible(here and not self._strip_closed)
        self._top.setVisible(here or not self.banner.isHidden())
        if not here:
            self._places.setCurrentIndex(2)
        elif not self._positions and self._counts.rows_read:
            self._places.setCurrentWidget(self._nothing)
        else:
            self._places.setCurrentWidget(self.table)

    def _tell_shown(self) -> None:
        total = self._counts.rows_read
        words = self.tr("Showing %1 of %2").replace("%1", grouped(len(self._positions)))
        self._shown.setText(words.replace("%2", grouped(total)))
        if self._phase == "check":
            hint = self.tr("Exactly these people get the SMS") if READY_ROWS in self.chips.selection else ""
        elif self.chips.selection.isdisjoint({ALL, READY_ROWS}):
            hint = self.tr("A mended row moves to Ready by itself. The file on disk is not changed.")
        else:
            hint = self.tr("The selected row is shown in the sample")
        self._hint.setText(hint)

    def _search_text(self) -> str:
        return self.source_strip.search.text().strip()

    def _no_phone_column(self) -> str:
        return self.tr(
            "No phone column found. The table is open, nothing is lost. Click the heading of the right column."
        )

    def _framed(self, inside: QWidget) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(inside)
        return made

    def _retranslate(self) -> None:
        self.chips.setAccessibleName(self.tr("Filters of the list"))
        self.table.set_accessible_name(self.tr("Contact list"))
        link = self.tr("Show all")
        self._nothing.setText(self.tr("There are no such rows.") + f' <a href="all">{link}</a>')
        if self._contacts is not None:
            self._show_chips()
            self._show_columns()
            self._search()


class _Words:
    """The words of the rows, said by the pane."""

    def __init__(self) -> None:
        self._ready = QCoreApplication.translate("ListPane", "Ready")
        self._sends = {
            True: QCoreApplication.translate("ListPane", "Send: yes"),
            False: QCoreApplication.translate("ListPane", "Send: no"),
        }

    def ready(self) -> str:
        return self._ready

    def sends(self, yes: bool) -> str:
        return self._sends[yes]


