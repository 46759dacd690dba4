"""Rows come into the list's place: after the invitation or a reading, and never under the hands of who types a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.list_places import ListPlaces
from smsfox_gui.qt.list_showing import ListShowing
from smsfox_gui.qt.list_top import ListTop
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.services.found_rows import FoundRows


class ListArrival(QObject):
    """Decides when rows that were found are shown, and what stands in their place until then."""

    arrived = Signal()
    """The first rows of another list stand and are painted; or they cannot be shown."""

    def __init__(
        self,
        table: PagedTable,
        top: ListTop,
        frame: Sequence[QWidget],
        places: ListPlaces,
        showing: ListShowing,
        parent: QObject,
    ) -> None:
        """frame: what else stands around a list's rows, and is hidden where there is none."""
        super().__init__(parent)
        self._table = table
        self._top = top
        self._frame = tuple(frame)
        self._places = places
        self._showing = showing
        self._late: FoundRows | None = None
        self._awaited = False
        """Whether this is another list whose rows were not found yet."""
        places.reading_shown.connect(self._on_reading_shown)
        table.editing_ended.connect(self._on_editing_ended)

    def begin(self, *, awaited: bool) -> None:
        """Another list whose rows are awaited, or none."""
        self._late = None
        self._awaited = awaited

    def end_reading(self) -> None:
        """What is read will not come: back to what was there."""
        self._places.end_reading()
        self.show_place()

    def show_place(self) -> None:
        """The list or the invitation; what is being read stays on show until its rows can take their place."""
        if self._places.reads:
            return
        here = self._showing.contacts is not None
        self._top.show_strips()
        for widget in self._frame:
            widget.setVisible(here)
        if here:
            self._places.show_rows(len(self._showing.found), self._showing.counts.rows)
        else:
            self._places.invite()

    @Slot(object)
    def take(self, found: FoundRows) -> None:
        """Show these rows of the list now, or once nobody types in the table any more."""
        if self._table.editing:
            self._late = found
        elif self._showing.contacts is not None:
            with self._failing_aloud():
                self._showing.show_found(found)
                if self._awaited and self._places.reads:
                    # In a turn of its own: a long list's rows and the change of places both take their milliseconds.
                    QTimer.singleShot(0, self, lambda: self._take_over(found))
                elif self._awaited:
                    self._take_over(found)
                else:
                    self.show_place()

    @contextmanager
    def _failing_aloud(self) -> Iterator[None]:
        """Who waits for the rows waits no more where they cannot be shown."""
        try:
            yield
        except Exception:
            self.arrived.emit()
            raise

    def _take_over(self, found: FoundRows) -> None:
        """The rows of the whole list take the place of its first ones and stand as these stood."""
        if found is not self._showing.found:
            return
        self._awaited = False
        seen = self._places.reads
        first = self._places.reading.table.first_visible if seen else 0
        with self._failing_aloud():
            self.end_reading()
            if seen:
                self._table.show_from(first)
        # What is to be painted comes before a turn, and what is laid out anew takes a second one.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self.arrived.emit))

    @Slot()
    def _on_reading_shown(self) -> None:
        for widget in (self._top, *self._frame):
            widget.hide()

    @Slot()
    def _on_editing_ended(self) -> None:
        """What came while somebody was typing is shown now."""
        self._showing.show_hint()
        late, self._late = self._late, None
        if late is not None:
            self.take(late)
