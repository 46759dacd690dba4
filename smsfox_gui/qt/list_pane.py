"""The left half before sending: the contact list, what is wrong in it, and its mending in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.errors import QueryDropped, SmsfoxError
from smsfox_gui.core.review import Reviewer
from smsfox_gui.qt.banner import Words
from smsfox_gui.qt.list_arrival import ListArrival
from smsfox_gui.qt.list_columns import ListColumns
from smsfox_gui.qt.list_edits import EditQueue, RunInBackground
from smsfox_gui.qt.list_foot import ListFoot
from smsfox_gui.qt.list_header import ListHeader
from smsfox_gui.qt.list_mending import ListMending
from smsfox_gui.qt.list_places import ListPlaces
from smsfox_gui.qt.list_query import ListQuery
from smsfox_gui.qt.list_showing import ListShowing
from smsfox_gui.qt.list_top import ListTop
from smsfox_gui.qt.list_walk import ListWalk
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import column, line
from smsfox_gui.qt.recent_menu import RecentMenu
from smsfox_gui.qt.text_lack import TextLack
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import ContactList, ListChange, ListHead, ListSource

REDO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
"""What Windows has for it, everywhere: some systems know Ctrl+Shift+Z only."""


class ListPane(QFrame):
    """Shows a ContactList; wishes it cannot fulfil itself are signals."""

    open_requested = Signal()
    paste_requested = Signal(str)
    sample_requested = Signal()
    file_dropped = Signal(Path)
    reread_requested = Signal(object)
    cancel_requested = Signal()
    rows_shown = Signal()
    """The first rows of another list stand; or they will not come."""
    list_edited = Signal()
    mending_changed = Signal(bool)
    """Whether nothing but rows with a problem of their own is on show."""
    text_requested = Signal()
    """The next problem is in the text."""
    row_selected = Signal(int)
    fields_changed = Signal()
    stop_entry_requested = Signal(str)
    """The number (digits) of a row that the stop list locks."""
    field_renamed = Signal(str, str)
    """A field's name before and after."""

    def __init__(self, run_in_background: RunInBackground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAcceptDrops(True)
        self._columns = ListColumns()
        self._mends = False
        self.recent = RecentMenu(self)
        self.top = ListTop(self.recent)
        self.table = PagedTable()
        self.places = ListPlaces(self.table, self.recent)
        self.foot = ListFoot()
        under_the_top = line()
        layout = column(self, 0, (1, 1, 1, 1))
        layout.addWidget(self.top)
        layout.addWidget(under_the_top)
        layout.addWidget(self.places, 1)
        layout.addWidget(self.foot)
        self._query = ListQuery(run_in_background, self)
        self._edits = EditQueue(run_in_background, self)
        self._header = ListHeader(self.table, self._columns, self)
        self._mending = ListMending(self.table, self._header, self._columns, self.top.asking, self._edits, self)
        self._showing = ListShowing(
            self.table, self._columns, self._header, self._mending, self.top, self.foot, parent=self
        )
        self._arrival = ListArrival(
            self.table, self.top, (under_the_top, self.foot), self.places, self._showing, parent=self
        )
        self._walk = ListWalk(
            *(self.table, self.top, self._query, self._showing),
            run_in_background,
            failed=self._on_failed,
            to_text=self.text_requested.emit,
        )
        self._wire()
        self._retranslate()
        self._arrival.show_place()

    def _wire(self) -> None:
        for source in (self.top.source, self.places.empty):
            source.open_requested.connect(self.open_requested)
        self.places.empty.paste_requested.connect(self.top.paste)
        self.places.empty.sample_requested.connect(self.sample_requested)
        self.places.cancel_requested.connect(self.cancel_requested)
        self.places.show_all_requested.connect(self.top.show_all)
        self.top.paste_requested.connect(self.paste_requested)
        self.top.reread_requested.connect(self.reread_requested)
        self.top.filter_changed.connect(self._ask)
        self.top.row_requested.connect(self._on_row_requested)
        self.table.current_changed.connect(self.row_selected)
        self.foot.cancel_requested.connect(self._edits.cancel)
        self._header.order_changed.connect(self._ask)
        self._query.found.connect(self._arrival.take)
        self._query.found.connect(self._tell_mending)
        self._arrival.arrived.connect(self.rows_shown)
        self._query.failed.connect(self._on_failed)
        self._mending.stop_entry_requested.connect(self.stop_entry_requested)
        self._mending.hint_given.connect(self.foot.show_hint)
        self._edits.done.connect(self._on_edited)
        self._edits.failed.connect(self._on_failed)
        self._edits.progress.connect(self.foot.show_progress)
        self._edits.idle.connect(self.foot.end_progress)

    # -- what it is given

    def set_list(self, contacts: ContactList | None, source: ListSource | None = None) -> None:
        """Show a list, None = none. `source`: where it came from, handed back changed by reread_requested."""
        self._query.drop()
        self._arrival.begin(awaited=contacts is not None)
        self._showing.begin(contacts)
        if contacts is None:
            self._tell_mending()
            self.top.clear()
            self.end_reading()
        else:
            self._take_over_focus()
            info = contacts.info
            self.top.show_list(info, self._showing.counts, source or ListSource(sheet=info.sheet))
            self._ask()

    def set_reading(self, rows: int) -> None:
        """A list is being read, so many rows so far; shown after a moment of patience."""
        self.places.read(rows)

    @Slot(object)
    def show_head(self, head: ListHead) -> None:
        """The first rows of the list that is being read."""
        self.places.reading.show_head(head)

    def set_error(self, sentence: Words) -> None:
        """Say why a list could not be read or changed; the list on the table stays."""
        self.top.say("err", sentence)
        self._arrival.end_reading()
        self.rows_shown.emit()

    def end_reading(self) -> None:
        """The reading was given up: back to what was there, and to how that was read."""
        if self.contacts is not None:
            self.top.show_as_read(self.contacts.info)
        self._arrival.end_reading()

    def set_phase(self, phase: str) -> None:
        """ "text": the list is worked on; "check": who gets the SMS is looked at."""
        checking = phase == "check"
        if checking != self._showing.checking:
            self._showing.checking = checking
            self._mending.end_question()  # it was asked on the other page, about another price
            self.top.set_checking(checking)
            self._showing.show()

    def set_reviewer(self, reviewer: Reviewer | None, lack: TextLack | None = None) -> None:
        """Say of ready rows how many SMS they come to, or what the text lacks before it can go to any of them."""
        self._showing.judge_by(reviewer, lack)

    @Slot()
    def refresh(self) -> None:
        """Counts and rows anew: the list was edited, or is judged by another text."""
        if self.contacts is not None:
            self._showing.count()
            self.top.show_counts(self._showing.counts)
            self._ask()

    # -- where it stands

    @property
    def contacts(self) -> ContactList | None:
        """The list on show."""
        return self._showing.contacts

    @property
    def found(self) -> FoundRows:
        """The rows on show."""
        return self._showing.found

    def fields(self) -> list[str]:
        """The names a text may use: every column's but those a person set aside."""
        return self._columns.fields() if self.contacts is not None else []

    def current_position(self) -> int | None:
        """The row selected."""
        return self.table.current_key

    def select_position(self, position: int) -> None:
        """Select a row; where the choice of chips or the search hides it, everything is shown."""
        if self.contacts is not None:
            self._walk.select(position)

    @Slot(int)
    def mark_position(self, position: int) -> None:
        """Select a row that no person has chosen, wherever it is: the list stands still."""
        if self.contacts is not None:
            self.table.mark_key(position)

    def main_thing(self) -> QWidget | None:
        """The rows; the search that finds none of them."""
        return self.places.main_thing() if not self.places.nothing.isVisible() else self.top.source.search

    def step(self, by: int) -> None:
        """To the next or previous row on show."""
        self.table.step(by)

    def next_problem(self, by: int = 1) -> None:
        """To the next or previous row with a problem."""
        if self.contacts is not None:
            self._walk.next_problem(self.contacts, by)

    def undo(self) -> None:
        """Take back the last change of the list."""
        self._mending.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._mending.redo()

    def when_edited(self, act: Callable[[], object]) -> None:
        """Call it as soon as everything that a person has done to the list is in it."""
        self._edits.then(act)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.top.focus_search()

    def show_problems(self) -> None:
        """Only the rows that cannot be sent."""
        self.top.show_problems()

    # -- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.top.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == REDO:
            self.redo()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self.places.empty.set_hovered(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.places.empty.set_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.places.empty.set_hovered(False)
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.file_dropped.emit(Path(url.toLocalFile()))
                return

    # -- slots

    @Slot(object)
    def _on_edited(self, change: ListChange) -> None:
        contacts = self.contacts
        if contacts is None:
            return
        self._showing.mend()
        if change.columns:
            self._columns.take(contacts.info)
        if change.retraced and change.position is not None:
            self._walk.select_changed(change.position)
        self.refresh()
        self.top.show_edited(contacts.info, self._showing.counts)
        if change.renamed is not None:
            self.field_renamed.emit(*change.renamed)
        if change.columns:
            self.fields_changed.emit()
        self.list_edited.emit()
        if change.position is not None and change.position == self.table.current_key:
            self.row_selected.emit(change.position)

    @Slot(int)
    def _on_row_requested(self, number: int) -> None:
        if self.contacts is not None:
            self._walk.select_number(self.contacts, number)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QueryDropped):
            return
        if not isinstance(error, SmsfoxError):
            raise error
        self.set_error(lambda: wording.error_sentence(error, language()))

    # -- showing

    def _take_over_focus(self) -> None:
        """A list has come: into its table, if a person is where lists are asked for, or nowhere."""
        focus = self.window().focusWidget()
        if focus is None or self.places.isAncestorOf(focus) or self.top.source.asks(focus):
            self.table.setFocus()

    @Slot()
    def _ask(self) -> None:
        """Which rows the chips, the search and the order let through."""
        if self.contacts is not None:
            self._query.ask(self.contacts, self.top.filter, self._header.order, self.table.current_key)

    @Slot()
    def _tell_mending(self) -> None:
        mends = self.contacts is not None and self.top.shows_problems
        if mends != self._mends:
            self._mends = mends
            self.mending_changed.emit(mends)

    def _retranslate(self) -> None:
        self.table.set_accessible_name(self.tr("Contact list"))
        self._showing.show()
