"""From row to row of a contact list: a named one, the next one with a problem, the one a change was about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from smsfox_gui.qt.list_edits import RunInBackground
from smsfox_gui.qt.list_query import ListQuery
from smsfox_gui.qt.list_showing import ListShowing
from smsfox_gui.qt.list_top import ListTop
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.services.ports import ContactList


class ListWalk:
    """Selects rows; where the choice of chips or the search hides one, other rows are asked for first."""

    def __init__(
        self,
        table: PagedTable,
        top: ListTop,
        query: ListQuery,
        showing: ListShowing,
        run_in_background: RunInBackground,
        failed: Callable[[Exception], None],
        to_text: Callable[[], object],
    ) -> None:
        """failed: told why there was no way to the next problem; to_text: called where that is in the text."""
        self._table = table
        self._top = top
        self._query = query
        self._showing = showing
        self._run = run_in_background
        self._failed = failed
        self._to_text = to_text

    def select(self, position: int) -> None:
        """To a row; where it is hidden, everything is shown."""
        if self._showing.found.index_of(position) is not None:
            self._table.select_key(position)
        else:
            self._query.then(partial(self._table.select_key, position))
            self._top.show_all()

    def select_number(self, contacts: ContactList, number: int) -> None:
        """To the row with this number of the spreadsheet, or the next one that was read: a few point look-ups."""
        read = range(1, contacts.counts().rows_read + 1)
        place = bisect_left(read, number, key=lambda position: contacts.page([position])[0].number)
        if read:
            self.select(read[min(place, len(read) - 1)])

    def select_changed(self, position: int) -> None:
        """To a row that a change was about, once the rows asked for are on show, if it is one of them."""
        self._query.then(partial(self._select_shown, position))

    def next_problem(self, contacts: ContactList, by: int) -> None:
        """To the next (1) or previous (-1) row with a problem, into the cell to be mended.

        From the top or the end where no row was chosen. To the text where no row has a problem of its own but the text
        lacks something for all of them.
        """
        if self._showing.counts.ready == self._showing.counts.rows:
            self._to_text_if_lacking()
        elif self._top.shows_ready:
            self._query.then(partial(self._go_to_problem, contacts, by))
            self._top.show_problems()
        else:
            self._go_to_problem(contacts, by)

    def _select_shown(self, position: int) -> None:
        if self._showing.found.index_of(position) is not None:
            self._table.select_key(position)

    def _go_to_problem(self, contacts: ContactList, by: int) -> None:
        found, here = self._showing.found, self._table.chosen_key
        index = found.index_of(here) if here is not None else None
        start = (-1 if by > 0 else len(found)) if index is None else index

        def go(place: int | None) -> None:
            if found is not self._showing.found:
                return
            if place is not None:
                self._to_cell(place)
            else:
                self._to_text_if_lacking()

        self._run(lambda: contacts.next_problem(found, start, by), go, self._failed)

    def _to_cell(self, place: int) -> None:
        """To what has to be mended in the row at a place, and the keys with it: no digit goes on into a text."""
        table = self._table
        table.select_index(place)
        line = place - table.first_visible
        cells = table.visible_rows()[line].cells
        table.select_cell(line, next((at for at, cell in enumerate(cells) if cell.warn), table.column))
        if table.isVisible():
            table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_text_if_lacking(self) -> None:
        if self._showing.lack is not None:
            self._to_text()
