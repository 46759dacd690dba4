"""The left half before sending: the contact list, what is wrong in it, and its mending in place."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.message import ContactRow, ListCounts
from smsfox_gui.core.review import Reviewer
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.banner import Banner
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.list_columns import NUMBER, SAMPLE, STATE, ListColumns
from smsfox_gui.qt.list_edits import EditQueue, RunInBackground
from smsfox_gui.qt.list_filter import ALL, PROBLEM_ROWS, READY_ROWS, chips, row_filter
from smsfox_gui.qt.list_foot import ListFoot
from smsfox_gui.qt.list_header import ListHeader
from smsfox_gui.qt.list_mending import ListMending
from smsfox_gui.qt.list_places import EmptyPlace, ReadingPlace
from smsfox_gui.qt.list_query import ListQuery
from smsfox_gui.qt.list_rows import ContactRows
from smsfox_gui.qt.note_strip import NoteStrip
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import column, line
from smsfox_gui.qt.reading_strip import ReadingStrip
from smsfox_gui.qt.source_strip import SourceStrip, clipboard_text
from smsfox_gui.qt.table_rows import ColumnSpec, NoRows
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import ContactList, ListChange, ListSource

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
    fields_changed = Signal()
    field_renamed = Signal(str, str)
    """A field's name before and after."""

    def __init__(self, run_in_background: RunInBackground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAcceptDrops(True)
        self._run = run_in_background
        self._contacts: ContactList | None = None
        self._counts = ListCounts(0, 0)
        self._columns = ListColumns()
        self._found = FoundRows(())
        self._phase = "text"
        self._reviewer: Reviewer | None = None
        self._strip_closed = False
        self._build()
        self._query = ListQuery(run_in_background, self)
        self._edits = EditQueue(run_in_background, self)
        self._header = ListHeader(self.table, self._columns, self)
        self._mending = ListMending(self.table, self._header, self._columns, self.ask_strip, self._edits, self)
        self._wire()
        self._retranslate()
        self._show_place()

    def _build(self) -> None:
        self.source_strip = SourceStrip()
        self.reading_strip = ReadingStrip()
        self.note_strip = NoteStrip()
        self.banner = Banner(dismissable=True)
        self.banner.hide()
        self.ask_strip = AskStrip()
        self.chips = ChipRow()
        self.table = PagedTable()
        self.empty_place = EmptyPlace()
        self.reading_place = ReadingPlace()
        self.foot = ListFoot()
        self._top = QWidget()
        top = column(self._top, 8, (10, 10, 10, 8))
        strips = (self.source_strip, self.reading_strip, self.note_strip, self.banner, self.chips, self.ask_strip)
        for strip in strips:
            top.addWidget(strip)
        self._line = line()
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.RichText)
        self._empty = QWidget()
        column(self._empty, 0, (10, 10, 10, 10)).addWidget(self.empty_place)
        self._places = QStackedWidget()
        for widget in (self.table, self.reading_place, self._empty, self._nothing):
            self._places.addWidget(widget)
        layout = column(self, 0, (1, 1, 1, 1))
        layout.addWidget(self._top)
        layout.addWidget(self._line)
        layout.addWidget(self._places, 1)
        layout.addWidget(self.foot)
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
        self.chips.selection_changed.connect(self._ask)
        self.table.current_changed.connect(self.row_selected)
        self.table.room_changed.connect(self._on_room_changed)
        self.foot.cancel_requested.connect(self._edits.cancel)
        self._header.order_changed.connect(self._ask)
        self._query.found.connect(self._on_found)
        self._query.failed.connect(self._on_failed)
        self._edits.done.connect(self._on_edited)
        self._edits.failed.connect(self._on_failed)
        self._edits.progress.connect(self.foot.show_progress)
        self._edits.idle.connect(self.foot.end_progress)
        self._nothing.linkActivated.connect(self._on_show_all)
        self._patience.timeout.connect(self._on_patience)
        self._typing.timeout.connect(self._ask)

    # -- what it is given

    def set_list(self, contacts: ContactList | None, source: ListSource | None = None) -> None:
        """Show a list, None = none. `source`: where it came from, handed back changed by reread_requested."""
        self._patience.stop()
        self._typing.stop()
        self.banner.hide()
        self._query.drop()
        self._contacts = contacts
        self._mending.set_list(contacts)
        self._header.begin()
        self._found = FoundRows(())
        self.table.set_source(NoRows())
        self.table.select_key(None)
        self.source_strip.search.clear()
        self._typing.stop()
        if contacts is None:
            self.note_strip.show_notes(())
            self._show_place()
            return
        info = contacts.info
        self._counts = contacts.counts()
        self._strip_closed = False
        self._columns.take(info, contacts.page(range(1, min(SAMPLE, self._counts.rows_read) + 1)))
        self._columns.take_room(self.table.room, self._counts.rows)
        self.source_strip.show_list(info)
        self.reading_strip.show_list(info, self._counts, source or ListSource(sheet=info.sheet))
        self.note_strip.show_notes(info.notes)
        self._show_chips(anew=True)
        self._tell_phones()
        self._select_chips()
        self._show_place()
        self._ask()

    def set_reading(self, rows: int) -> None:
        """A list is being read, so many rows so far; shown after a moment of patience."""
        self.reading_place.set_rows(rows)
        if self._places.currentWidget() is not self.reading_place and not self._patience.isActive():
            self._patience.start()

    def set_error(self, sentence: str) -> None:
        """Say why a list could not be read or changed; the list on the table stays."""
        self._patience.stop()
        self.banner.set_message("err", sentence)
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

    def set_reviewer(self, reviewer: Reviewer | None) -> None:
        """Say of ready rows how many SMS they come to."""
        self._reviewer = reviewer
        self.table.refresh_soon()

    @Slot()
    def refresh(self) -> None:
        """Counts and rows anew: the list was edited, or is judged by another text."""
        if self._contacts is not None:
            self._counts = self._contacts.counts()
            self._show_chips()
            self._ask()

    # -- where it stands

    @property
    def contacts(self) -> ContactList | None:
        """The list on show."""
        return self._contacts

    @property
    def found(self) -> FoundRows:
        """The rows on show."""
        return self._found

    def fields(self) -> list[str]:
        """The names a text may use: every column's but those a person set aside."""
        return self._columns.fields() if self._contacts is not None else []

    def current_position(self) -> int | None:
        """The row selected."""
        return self.table.current_key

    def select_position(self, position: int) -> None:
        """Select a row; where the choice of chips or the search hides it, everything is shown."""
        if self._found.index_of(position) is not None:
            self.table.select_key(position)
            return
        self._query.then(partial(self.table.select_key, position))
        self.source_strip.search.clear()
        self._typing.stop()
        self.chips.select({ALL})

    def step(self, by: int) -> None:
        """To the next or previous row on show."""
        self.table.step(by)

    def next_problem(self, by: int = 1) -> None:
        """To the next or previous row with a problem."""
        if self._contacts is None or self._counts.ready == self._counts.rows:
            return
        if not self.chips.selection.isdisjoint({READY_ROWS}):
            self._query.then(partial(self._go_to_problem, by))
            self.chips.select({PROBLEM_ROWS})
        else:
            self._go_to_problem(by)

    def undo(self) -> None:
        """Take back the last change of the list."""
        self._mending.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._mending.redo()

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
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
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

    @Slot()
    def _on_paste(self) -> None:
        text = clipboard_text()
        if text.strip():
            self.paste_requested.emit(text)
        else:
            self.banner.set_message("info", self.tr("The clipboard holds no text. Copy some rows and paste again."))
            self.banner.show()

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        self.reread_requested.emit(self.reading_strip.of_sheet(sheet))

    @Slot()
    def _on_strip_closed(self) -> None:
        self._strip_closed = True

    @Slot()
    def _on_show_all(self) -> None:
        self.source_strip.search.clear()
        self._typing.stop()
        self.chips.select({ALL})
        self._ask()

    @Slot()
    def _on_patience(self) -> None:
        self._places.setCurrentWidget(self.reading_place)
        for widget in (self._line, self._top, self.foot):
            widget.hide()

    @Slot()
    def _on_room_changed(self) -> None:
        if self._contacts is not None and self._columns.take_room(self.table.room, self._counts.rows):
            self._show_rows()

    @Slot(object)
    def _on_edited(self, change: ListChange) -> None:
        contacts = self._contacts
        if contacts is None:
            return
        if change.columns:
            self._columns.take(contacts.info)
            self._tell_phones()
        if change.retraced and change.position is not None:
            self._query.then(partial(self._show_changed, change.position))
        self.refresh()
        self.reading_strip.show_list(contacts.info, self._counts, self.reading_strip.source)
        if change.renamed is not None:
            self.field_renamed.emit(*change.renamed)
        if change.columns:
            self.fields_changed.emit()
        self.list_edited.emit()
        if change.position is not None and change.position == self.table.current_key:
            self.row_selected.emit(change.position)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SmsfoxError):
            raise error
        self.set_error(wording.error_sentence(error, language()))

    @Slot(object)
    def _on_found(self, found: FoundRows) -> None:
        if self._contacts is not None:
            self._found = found
            self._show_rows()
            self._show_place()

    # -- showing

    @Slot()
    def _ask(self) -> None:
        """Which rows the chips, the search and the order let through."""
        self._typing.stop()
        if self._contacts is not None:
            rows = row_filter(self.chips.selection, self._search_text())
            self._query.ask(self._contacts, rows, self._header.order)

    def _show_rows(self) -> None:
        contacts = self._contacts
        if contacts is None:
            return
        rows = ContactRows(contacts, self._found, self._columns.order(), self._parts)
        self.table.show_rows(self._specs(), rows)
        self._mending.set_rows(rows, self._found, self._search_text())
        self._header.show_marks(self._found, boxed=self._phase != "check")
        self.foot.show_rows(len(self._found), self._counts.rows, self._hint())

    def _specs(self) -> list[ColumnSpec]:
        problems = self.chips.selection.isdisjoint({ALL, READY_ROWS})
        titles = {NUMBER: self.tr("No."), STATE: self.tr("What is wrong") if problems else self.tr("State")}
        return self._columns.specs(titles, self.tr("phone"), self.tr("not used"))

    def _parts(self, row: ContactRow) -> int | None:
        return self._reviewer.judge(row).parts if self._reviewer is not None else None

    def _show_changed(self, position: int) -> None:
        """Where a change was taken back far from the row selected, show what it was about."""
        if self._found.index_of(position) is not None:
            self.table.select_key(position)

    def _go_to_problem(self, by: int) -> None:
        contacts, found, here = self._contacts, self._found, self.table.current_key
        if contacts is None:
            return
        index = found.index_of(here) if here is not None else None
        start = (-1 if by > 0 else len(found)) if index is None else index

        def go(place: int | None) -> None:
            if place is not None and found is self._found:
                self.table.select_index(place)

        self._run(lambda: contacts.next_problem(found, start, by), go)

    def _show_chips(self, *, anew: bool = False) -> None:
        seen = [] if anew else self.chips.keys()
        columns = self._contacts.info.columns if self._contacts is not None else ()
        self.chips.set_chips(chips(self._counts, columns, checking=self._phase == "check", seen=seen))
        troubled = self._phase != "check" and self._counts.ready < self._counts.rows
        if anew or troubled:
            self.chips.reserve(2 if troubled else 1)

    def _first_choice(self) -> str:
        return READY_ROWS if self._counts.ready == self._counts.rows else ALL

    def _select_chips(self) -> None:
        self.chips.blockSignals(True)
        self.chips.select({READY_ROWS if self._phase == "check" else ALL})
        self.chips.blockSignals(False)

    def _show_place(self) -> None:
        here = self._contacts is not None
        for widget in (self.source_strip, self.chips, self._line, self.foot):
            widget.setVisible(here)
        self.reading_strip.setVisible(here and not self._strip_closed)
        self._top.setVisible(here or not self.banner.isHidden())
        if not here:
            self._places.setCurrentWidget(self._empty)
        elif not len(self._found) and self._counts.rows:
            self._places.setCurrentWidget(self._nothing)
        else:
            self._places.setCurrentWidget(self.table)

    def _hint(self) -> str:
        if self._phase == "check":
            return self.tr("Exactly these people get the SMS") if READY_ROWS in self.chips.selection else ""
        if self.chips.selection.isdisjoint({ALL, READY_ROWS}):
            return self.tr("A mended row moves to Ready by itself. The file on disk is not changed.")
        return self.tr("The selected row is shown in the sample")

    def _search_text(self) -> str:
        return self.source_strip.search.text().strip()

    def _tell_phones(self) -> None:
        """Where no column holds the phones, say where to click."""
        if self._contacts is None or self._contacts.info.phone_column is not None:
            self.banner.hide()
            return
        self.banner.set_message(
            "warn",
            self.tr(
                "No phone column found. The table is open, nothing is lost. Click the heading of the right column."
            ),
        )
        self.banner.show()

    def _retranslate(self) -> None:
        self.chips.setAccessibleName(self.tr("Filters of the list"))
        self.table.set_accessible_name(self.tr("Contact list"))
        link = self.tr("Show all")
        self._nothing.setText(self.tr("There are no such rows.") + f' <a href="all">{link}</a>')
        if self._contacts is not None:
            self._show_chips()
            self._show_rows()
