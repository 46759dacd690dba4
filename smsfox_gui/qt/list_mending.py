"""Mends a contact list where it stands: cells, boxes, blank fields, several numbers in a cell, columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.contact_list import TICKED, ColumnRole, ContactRow, RowProblem
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.contact_cells import can_be_put_back, number_within
from smsfox_gui.qt.list_columns import STATE, ListColumns
from smsfox_gui.qt.list_edits import EditProgress, EditQueue
from smsfox_gui.qt.list_header import ListHeader
from smsfox_gui.qt.list_rows import ContactRows
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import TICKED_ROWS, ContactList, ListChange, RowFilter

_LEFT_OUT = RowFilter(ready=False, problems=frozenset({RowProblem.EXCLUDED}))


class ListMending(QObject):
    """Turns what a person does in the table into edits. Whatever it does is one step that `undo` takes back."""

    stop_entry_requested = Signal(str)
    """The number (digits) of a row that the stop list locks."""
    hint_given = Signal(str)
    """What has to be done first, in words."""

    def __init__(
        self,
        table: PagedTable,
        header: ListHeader,
        columns: ListColumns,
        strip: AskStrip,
        edits: EditQueue,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._columns = columns
        self._strip = strip
        self._edits = edits
        self._contacts: ContactList | None = None
        self._rows: ContactRows | None = None
        self._found = FoundRows(())
        self._search = ""
        table.cell_edited.connect(self._on_cell_edited)
        table.cell_typed.connect(self._on_cell_typed)
        table.check_toggled.connect(self._on_check_toggled)
        table.link_activated.connect(self._on_link)
        header.role_chosen.connect(self._on_role)
        header.rename_requested.connect(self._on_rename)
        header.all_toggled.connect(self._on_all_toggled)
        strip.closed.connect(self._on_strip_closed)

    def set_list(self, contacts: ContactList | None) -> None:
        """Mend another list."""
        self._contacts, self._rows = contacts, None
        self._strip.end()
        self._edits.set_list(contacts)

    def end_question(self) -> None:
        """Ask nothing any more."""
        if not self._strip.isHidden():
            self._strip.end()

    def set_rows(self, rows: ContactRows, found: FoundRows, search: str) -> None:
        """These are on show."""
        self._rows, self._found, self._search = rows, found, search

    def undo(self) -> None:
        """Take back the last step."""
        self._edits.add(lambda contacts, progress: contacts.undo(progress.step, progress.cancelled))

    def redo(self) -> None:
        """Do again the last step taken back."""
        self._edits.add(lambda contacts, progress: contacts.redo(progress.step, progress.cancelled))

    # -- rows

    def _row(self, position: int) -> ContactRow | None:
        rows = self._contacts.page([position]) if self._contacts is not None else []
        return rows[0] if rows else None

    @Slot(int, str, str)
    def _on_cell_edited(self, position: int, column_key: str, text: str) -> None:
        column = self._columns.column(column_key)
        if column is not None:
            self._edits.add(lambda contacts, _: contacts.set_cell(position, column.index, text))

    @Slot(int, str, str)
    def _on_cell_typed(self, position: int, column_key: str, text: str) -> None:
        """Say what would become of the row while it is being typed."""
        column = self._columns.column(column_key)
        if column is not None and self._contacts is not None and self._rows is not None:
            row = self._contacts.try_cell(position, column.index, text)
            self._table.set_preview(STATE, self._rows.state(row, trying=True))

    @Slot(int)
    def _on_check_toggled(self, position: int) -> None:
        row = self._row(position)
        if row is None:
            return
        if row.problem in TICKED or can_be_put_back(row):
            included = row.problem not in TICKED
            self._edits.add(lambda contacts, _: contacts.include([position], included))
        else:
            self._begin_mending(row)

    def _begin_mending(self, row: ContactRow) -> None:
        """No press ticks this row: into the cell that is wrong, and say so."""
        if row.problem is RowProblem.EMPTY_FIELD:
            blank, hint = self._columns.key_of_field(row.detail), self.tr("Fill in “%1” first.")
        else:
            blank, hint = self._columns.key_of_phone(), self.tr("Correct the number first.")
        if self._table.edit(blank):
            self.hint_given.emit(hint.replace("%1", row.detail))

    @Slot()
    def _on_all_toggled(self) -> None:
        """The rows on show that were left out come back; where there are none, all of them are left out."""
        put_back = self._found.left_out > 0
        if not put_back and not self._found.ticked:
            return
        rows = _LEFT_OUT if put_back else TICKED_ROWS
        wanted = RowFilter(rows.ready, rows.problems, self._search)

        def include(contacts: ContactList, progress: EditProgress) -> ListChange | None:
            return contacts.include(contacts.positions(wanted), put_back, progress.step, progress.cancelled)

        self._edits.add(include)

    @Slot(int, str)
    def _on_link(self, position: int, _column_key: str) -> None:
        row = self._row(position)
        if row is None:
            return
        if row.problem is RowProblem.EMPTY_FIELD:
            self._ask_to_fill(row.detail)
        elif row.problem is RowProblem.SEVERAL_NUMBERS:
            self._edits.add(lambda contacts, _: contacts.split(position))
        elif within := number_within(row):
            self._take(position, within)
        elif row.problem is RowProblem.RAGGED:
            self._edits.add(lambda contacts, _: contacts.include([position], True))
        elif row.problem is RowProblem.STOPPED:
            self.stop_entry_requested.emit(row.phone)

    def _take(self, position: int, number: str) -> None:
        """The number in the place of the words around it."""
        phones = self._contacts.info.phone_column if self._contacts is not None else None
        if phones is not None:
            self._edits.add(lambda contacts, _: contacts.set_cell(position, phones, f"+{number}"))

    # -- the strip

    def _ask_to_fill(self, field: str) -> None:
        key = self._columns.key_of_field(field)
        column = self._columns.column(key) if key is not None else None
        if column is None or self._contacts is None:
            return
        rows = self._contacts.counts().empty.get(field, 0)
        question = counted(self.tr("“%1” has no value in %n row(s):", "", rows), rows).replace("%1", field)
        blank = column.index

        def fill(text: str) -> None:
            self._edits.add(lambda contacts, _: contacts.fill(blank, text))

        self._strip.ask(question, self.tr("Fill in"), fill)

    @Slot(int)
    def _on_rename(self, column: int) -> None:
        if self._contacts is None:
            return
        field = self._contacts.info.columns[column].field

        def rename(name: str) -> None:
            self._edits.add(lambda contacts, _: contacts.rename_field(column, name), lambda: ask_again(name))

        def ask_again(name: str) -> None:
            if self._strip.isHidden():  # else something else is asked by now
                ask(name)

        def ask(name: str) -> None:
            question = self.tr("Name of the field “%1” in the text:").replace("%1", field)
            self._strip.ask(question, self.tr("Rename"), rename, name)

        ask(field)

    @Slot(bool)
    def _on_strip_closed(self, held: bool) -> None:
        if held:
            self._table.setFocus()

    # -- columns

    @Slot(int, object)
    def _on_role(self, column: int, role: ColumnRole) -> None:
        def take(contacts: ContactList, progress: EditProgress) -> ListChange | None:
            return contacts.set_role(column, role, progress.step, progress.cancelled)

        self._edits.add(take)
