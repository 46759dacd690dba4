"""The rows that were found, in the table: in the columns that have room, with what the text makes of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.contact_list import ContactRow, ListCounts
from smsfox_gui.core.review import Reviewer
from smsfox_gui.core.template import Bound
from smsfox_gui.qt.column_needs import SAMPLE
from smsfox_gui.qt.contact_cells import ContactCells
from smsfox_gui.qt.list_columns import STATE, ListColumns
from smsfox_gui.qt.list_foot import ListFoot
from smsfox_gui.qt.list_header import ListHeader
from smsfox_gui.qt.list_mending import ListMending
from smsfox_gui.qt.list_rows import ContactRows
from smsfox_gui.qt.list_top import ListTop
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.reason_room import examples, state_room
from smsfox_gui.qt.table_rows import NoRows
from smsfox_gui.qt.text_lack import TextLack
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import ContactList

_PARTS = 9
"""Room is kept for so many SMS a row, so that no column moves as the text grows."""


class ListShowing(QObject):
    """Shows what it is given; finds and changes nothing."""

    def __init__(
        self,
        table: PagedTable,
        columns: ListColumns,
        header: ListHeader,
        mending: ListMending,
        top: ListTop,
        foot: ListFoot,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._columns = columns
        self._header = header
        self._mending = mending
        self._top = top
        self._foot = foot
        self.contacts: ContactList | None = None
        """The list whose rows they are."""
        self._reviewer: Reviewer | None = None
        self.lack: TextLack | None = None
        """What the text lacks before it can go to any row."""
        self.checking = False
        """Whether only who gets the SMS, and who does not, is looked at."""
        self._unfit = False
        """Whether columns wait for the end of an edit, to take other places or widths."""
        self._follows = False
        """Whether what is said of the rows may take less room again: the text is whole, and no row was mended since."""
        self.counts = ListCounts(0, 0)
        """Of the whole list."""
        self.found = FoundRows(())
        """The rows on show."""
        table.room_changed.connect(self._on_room_changed)
        table.reading_changed.connect(self._on_reading_changed)
        table.editing_ended.connect(self._on_editing_ended)

    def begin(self, contacts: ContactList | None) -> None:
        """Another list, None = none; no row of it is on show yet, and none is selected."""
        self._table.set_source(NoRows())  # what is being typed there still belongs to the old list
        self.contacts = contacts
        self._mending.set_list(contacts)
        self._header.begin()
        self.found = FoundRows(())
        self._table.select_key(None)
        if contacts is not None:
            self.counts = contacts.counts()
            read = self.counts.rows_read
            last = max((row.number for row in contacts.page([read])), default=0)
            self._columns.take(contacts.info, contacts.page(range(1, min(SAMPLE, read) + 1)), last)
            self._fit_columns()

    def mend(self) -> None:
        """Rows of the list are being mended: what was made room for stays."""
        self._follows = False

    def count(self) -> None:
        """The rows were judged anew."""
        if self.contacts is not None:
            self.counts = self.contacts.counts()
            self._fit_to_words()

    def judge_by(self, reviewer: Reviewer | None, lack: TextLack | None) -> None:
        """Say of ready rows how many SMS they come to, or what the text lacks before it can go to any."""
        template, lacked = self._template, self.lack
        self._reviewer, self.lack = reviewer, lack
        self._top.set_lack(lack)
        moved = lack is None and self._columns.take_text(self._used())
        followed = self._follows
        if (self._template, lack) != (template, lacked):
            self._follows = lack is None
        if moved or lack != lacked or self._follows > followed:
            self._fit_to_words(moved=moved)
        if lack != lacked:
            self.show_hint()
        self._table.refresh_soon()

    def show_found(self, found: FoundRows) -> None:
        """These rows from now on."""
        self.found = found
        self.show()

    def show(self) -> None:
        """The rows on show, as they are now."""
        contacts = self.contacts
        if contacts is None:
            return
        problems = self._top.shows_problems
        rows = ContactRows(contacts, self.found, self._columns.order(problems=problems), self._parts, lambda: self.lack)
        self._table.show_rows(self._columns.specs(problems=problems), rows)
        self._mending.set_rows(rows, self.found, self._top.filter.search)
        self._header.show_marks(self.found, boxed=not self.checking)
        self._foot.show_rows(len(self.found), self.counts.rows, self._hint())

    def show_hint(self) -> None:
        """In the foot again what there is to know of the rows on show; first of all what their columns cut."""
        self._foot.show_hint(self._hint())

    @Slot()
    def _on_reading_changed(self) -> None:
        if not self._table.editing:  # what has to be typed stays there
            self.show_hint()

    def _fit_to_words(self, *, moved: bool = False) -> None:
        """What is said of the rows is something else. Who types in a cell is not taken out of it.

        moved: the columns are to be shown anew in any case.
        """
        if self._fit_columns() or moved:
            self._unfit = self._table.editing
            if not self._unfit:
                self.show()

    @Slot()
    def _on_editing_ended(self) -> None:
        if self._unfit:
            self._unfit = False
            self.show()

    @Slot()
    def _on_room_changed(self) -> None:
        if self._fit_columns():
            self.show()

    def _fit_columns(self) -> bool:
        if self.contacts is None:
            return False
        # A brace that is just being typed moves no column.
        lack = self.lack if self.lack is not None and self.lack.field else None
        cells = ContactCells(self.contacts.info, (), lambda _: _PARTS, lambda: lack)
        states = state_room(cells, examples(self.counts))
        return self._columns.take_room(self._table.room, states, follow=self._follows)

    @property
    def _template(self) -> Bound | None:
        return self._reviewer.template if self._reviewer is not None else None

    def _used(self) -> frozenset[int]:
        """The places of the columns that the text uses."""
        template = self._template
        return frozenset(slot.column for slot in template.used) if template is not None else frozenset()

    def _parts(self, row: ContactRow) -> int | None:
        return self._reviewer.judge(row).parts if self._reviewer is not None else None

    def _hint(self) -> str:
        if not len(self.found):
            return ""
        for cell in (None, STATE):
            heading, words = self._table.cut_words(cell)
            if words:
                return f"{heading}: {words}"
        if self.checking:
            return self.tr("Exactly these people get the SMS") if self._top.shows_ready else ""
        if self.lack is not None and not self.lack.field:
            return self.tr("What to correct is underlined in the text.")
        if self.lack is not None:
            words = self.tr("Correct “%1” in the text, or name a column so.")
            return words.replace("%1", self.lack.field)
        if self._top.shows_problems:
            return self.tr("Corrected rows move to Ready. The file on disk is not changed.")
        return self.tr("The selected row is shown in the sample")
