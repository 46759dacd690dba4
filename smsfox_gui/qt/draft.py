"""What is being prepared: list, text, sender, and what they come to. A Qt object without widgets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core import senders, template
from smsfox_gui.core.errors import SmsfoxError, StopListError, TemplateError
from smsfox_gui.core.message import ContactRow, ListCounts
from smsfox_gui.core.people import name_column
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.review import Review, Reviewer, ShapeReviewer
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.tariff import Tariff, cost
from smsfox_gui.services.list_changes import ChangedList, ListStep
from smsfox_gui.services.ports import ContactList, ListSource, RowFilter

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks

REST = 150
"""Milliseconds without a key before the totals are counted again."""
SLOW = 250
"""Milliseconds between two looks at how far the reading has come."""
PATIENCE = 1000
"""Milliseconds of counting after which it is said; the old totals stay until then."""
READY_ROWS = RowFilter(ready=True, problems=frozenset())


class Lists(Protocol):
    """What opens a list (services.importing.Importing)."""

    def open(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = ...,
        cancelled: Callable[[], bool] | None = ...,
    ) -> ContactList: ...


class Reading:
    """One reading on its way; written by its thread, read by the window."""

    def __init__(self, source: ListSource, changes: Sequence[ListStep] = ()) -> None:
        self.source = source
        self.changes = tuple(changes)
        """To be made in the list as soon as it is read."""
        self.missed = 0
        """How many of them no longer fitted."""
        self.rows = 0
        self.stopped = False

    def progress(self, rows: int) -> None:
        """Note how many rows were read."""
        self.rows = rows

    def cancelled(self) -> bool:
        """Whether the person does not want it any more."""
        return self.stopped


class Draft(QObject):
    """List, text and sender; every change ends in review_changed with exact totals."""

    list_changed = Signal()
    """The list was read, replaced or taken away."""
    reading_changed = Signal(object)
    """Rows read so far (int), or None when no reading is on its way."""
    rows_judged = Signal()
    """Some rows of the same list have another verdict than before."""
    changes_missed = Signal(int)
    """So many changes made earlier no longer fit the list that was read anew."""
    list_failed = Signal(object)
    """The exception that a reading ended in."""
    sender_replaced = Signal(str)
    """The sender was set from elsewhere than the picker."""
    text_replaced = Signal(str)
    """The text was set from elsewhere than the editor."""
    review_changed = Signal()
    """The totals, or why there are none, are new."""

    def __init__(
        self, lists: Callable[[], Lists], tariff: Tariff, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lists = lists
        self._tasks = tasks
        self.tariff = tariff
        self.rules = Rules.SMSFOX
        self.point_price = Decimal("0.50")
        self.contacts: ChangedList | None = None
        self.source: ListSource | None = None
        self.counts: ListCounts | None = None
        self.ready: Sequence[int] = ()
        self.text = ""
        self.sender_name = ""
        self.quiet: QuietHours | None = None
        """When nobody is texted; None = sent whatever the hour."""
        self.review: Review | None = None
        self.text_error: TemplateError | None = None
        self.bound: template.Bound | None = None
        self._shapes: ShapeReviewer | None = None
        self._shapes_of: tuple[int, ...] | None = None
        self._lent: ChangedList | None = None
        self._gathered: tuple[int, tuple[int, ...]] | None = None
        """The edition and the columns whose shapes are being gathered."""
        self._edition = 0
        self._reading: Reading | None = None
        self._unread: Reading | None = None
        """What should be on the empty table and could not be read."""
        self._watch = QTimer(self, interval=SLOW)
        self._watch.timeout.connect(self._on_watch)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.recount)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._on_patience)
        self.slow = False
        """Whether the counting has lasted for so long that people should hear of it."""

    # --- the list

    def open(self, source: ListSource, changes: Sequence[ListStep] = ()) -> None:
        """Read a list in the background; the present one stays until the new one is there.

        changes: what a person had changed in it before, made anew before it is shown.
        """
        self.cancel_reading()
        reading = self._reading = Reading(source, changes)
        self._watch.start()
        self.reading_changed.emit(0)
        self._tasks.run_in_background(
            lambda: self._read(reading),
            lambda contacts: self._on_read(reading, contacts),
            lambda error: self._on_unread(reading, error),
        )

    @Slot(object)
    def reread(self, source: ListSource) -> None:
        """Read the same list in another way; what was changed in it stays changed where it still fits."""
        self.open(source, self.contacts.changes if self.contacts is not None else ())

    @property
    def origin(self) -> tuple[ListSource | None, tuple[ListStep, ...]]:
        """Where the list comes from that is on the table or on its way there, and what was changed in it."""
        waiting = self._reading or self._unread
        if waiting is not None:
            return waiting.source, waiting.changes
        return (self.source, self.contacts.changes) if self.contacts is not None else (None, ())

    def _read(self, reading: Reading) -> ChangedList:
        """In a thread."""
        contacts = ChangedList(self._lists().open(reading.source, reading.progress, reading.cancelled))
        try:
            reading.missed = len(contacts.replay(reading.changes))
        except BaseException:
            contacts.close()
            raise
        return contacts

    def cancel_reading(self) -> None:
        """Give up the reading on its way."""
        if self._reading is not None:
            self._reading.stopped = True
            self._reading = None
            self._watch.stop()
            self.reading_changed.emit(None)

    def set_phone_column(self, column: int) -> None:
        """Judge every row anew with the phones in this column."""
        contacts = self.contacts
        if contacts is not None:
            self._tasks.run_in_background(
                lambda: contacts.set_phone_column(column), lambda _: self._on_judged(contacts), self.list_failed.emit
            )

    @Slot()
    def apply_stop_list(self) -> None:
        """The stop list has changed: judge the rows anew that it is about."""
        contacts = self.contacts
        if contacts is not None:
            self._tasks.run_in_background(
                contacts.apply_stop_list,
                lambda changed: self._on_stop_list_applied(contacts, changed),
                lambda error: self._on_stop_list_failed(contacts, error),
            )

    @Slot()
    def reread_rows(self) -> None:
        """A row of the list was edited: look at counts and shapes again."""
        self._look_at_list()

    def clear(self) -> None:
        """An empty desk: no list, no text."""
        self.cancel_reading()
        self._replace_list(None)
        self.set_text("", replaced=True)

    def close(self) -> None:
        """Give the list back; nothing is said of it any more."""
        for timer in (self._watch, self._rest, self._patience):
            timer.stop()
        self.take_back()
        contacts, self.contacts, self.ready = self.contacts, None, ()
        if contacts is not None:
            contacts.close()

    def lend(self) -> None:
        """A campaign is being frozen from the list: it stays open until `take_back`, whatever becomes of the desk."""
        self._lent = self.contacts

    def take_back(self) -> None:
        """The list is read no more; one that is not on the desk any longer is closed. Idempotent."""
        lent, self._lent = self._lent, None
        if lent is not None and lent is not self.contacts:
            lent.close()

    # --- text and sender

    def set_text(self, text: str, *, replaced: bool = False) -> None:
        """Take the editor's text; replaced = it comes from elsewhere and the editor must show it."""
        if text == self.text and not replaced:
            return
        self.text = text
        self._rest.start()
        if replaced:
            self.text_replaced.emit(text)

    def set_sender(self, sender: str, *, replaced: bool = False) -> None:
        """Take the sender name, "" for the default one; replaced = it comes from elsewhere than the picker."""
        if sender != self.sender_name:
            self.sender_name = sender
            self.review_changed.emit()
        if replaced:
            self.sender_replaced.emit(sender)

    def set_quiet(self, quiet: QuietHours | None) -> None:
        """Take the hours in which nobody is texted, None for everyone at once."""
        if quiet != self.quiet:
            self.quiet = quiet
            self.review_changed.emit()

    def set_prices(self, point_price: Decimal, rules: Rules) -> None:
        """Take the price of a point and the rules of counting."""
        self.point_price = point_price
        self.rules = rules
        self._look_at_list()

    # --- what it comes to

    @property
    def counting(self) -> bool:
        """Whether the review shown is older than the text or the list."""
        return self._rest.isActive() or (self.contacts is not None and self.bound is not None and not self._fits())

    @property
    def forcing_fields(self) -> tuple[str, ...]:
        """The fields whose values make some message Cyrillic, as far as the list has been looked at."""
        return self._shapes.forcing_fields(self.bound) if self._shapes and self.bound and self._fits() else ()

    @property
    def totals(self) -> ShapeReviewer | None:
        """What the list comes to with any text of the same fields; None while nobody knows. Any thread may ask it."""
        return self._shapes if self._fits() else None

    @property
    def price(self) -> Decimal | None:
        """Roubles for the whole list, by the program's own calculation."""
        return None if self.review is None else cost(self.review.points, self.point_price)

    @property
    def sender_problem(self) -> senders.SenderProblem | None:
        """What is wrong with the sender name."""
        return senders.check(self.sender_name)

    def reviewer(self) -> Reviewer:
        """The judge of every row; only while `bound` is there."""
        if self.bound is None:
            raise RuntimeError("no text is bound to the list")
        return Reviewer(self.bound, self.tariff, self.rules)

    def row_at(self, position: int) -> ContactRow | None:
        """One row of the list."""
        rows = self.contacts.page([position]) if self.contacts is not None else []
        return rows[0] if rows else None

    def person(self, row: ContactRow) -> str:
        """The name of whom a row is about, "" where no column has names."""
        column = name_column([column.title for column in self.contacts.info.columns]) if self.contacts else None
        return row.cells[column].strip() if column is not None and column < len(row.cells) else ""

    def rendered(self, row: ContactRow) -> str:
        """The text as this recipient gets it; the raw text where it is not bound."""
        return self.text if self.bound is None else self.bound.render(row.cells)

    def reworded(self, text: str) -> template.Bound:
        """Another text of the same fields, bound as this one is; only while `bound` is there."""
        if self.bound is None:
            raise RuntimeError("no text is bound to the list")
        return replace(self.bound, literals=template.Template.parse(text).literals)

    def ready_index(self, position: int) -> int | None:
        """Which of the ready rows this position is, from 0; None if it is not ready."""
        index = bisect_left(self.ready, position)
        return index if index < len(self.ready) and self.ready[index] == position else None

    @Slot()
    def recount(self) -> None:
        """Bind the text to the list and count it; shapes are rebuilt in the background when its fields changed."""
        self._rest.stop()
        self._bind()
        if self.contacts is None or self.bound is None:
            self.review = None
        elif self._fits():
            self.review = self._shapes.review(self.bound) if self._shapes is not None else None
        else:
            self._gather_shapes(self.contacts, self.bound.columns)
        self._say_review()

    def _say_review(self) -> None:
        """The totals are new, or it is new that they are being counted."""
        if not self.counting:
            self._patience.stop()
            self.slow = False
        elif not self._patience.isActive():
            self._patience.start()
        self.review_changed.emit()

    @Slot()
    def _on_patience(self) -> None:
        self.slow = True
        self.review_changed.emit()

    def _fits(self) -> bool:
        return self._shapes is not None and self.bound is not None and self._shapes_of == tuple(self.bound.columns)

    def _bind(self) -> None:
        self.bound = None
        self.text_error = None
        try:
            parsed = template.Template.parse(self.text)
            if self.contacts is not None and self.text.strip():
                self.bound = parsed.bind(self.contacts.info.columns)
        except TemplateError as error:
            self.text_error = error

    def _gather_shapes(self, contacts: ContactList, columns: Sequence[int]) -> None:
        edition, wanted, tariff, rules = self._edition, tuple(columns), self.tariff, self.rules
        if self._gathered == (edition, wanted):
            return
        self._gathered = edition, wanted  # the one answer that is waited for; an older one is not taken
        self._tasks.run_in_background(
            lambda: ShapeReviewer(contacts.shapes(wanted), tariff, rules),
            lambda shapes: self._on_shapes(edition, wanted, shapes),
            lambda error: self._on_look_failed(edition, error),
        )

    def _on_shapes(self, edition: int, columns: tuple[int, ...], shapes: ShapeReviewer) -> None:
        if self._gathered == (edition, columns):
            self._gathered = None
            self._shapes, self._shapes_of = shapes, columns
            self.recount()

    def _on_look_failed(self, edition: int, error: Exception) -> None:
        """A list that was closed meanwhile has nothing to say any more."""
        self._gathered = None
        if edition == self._edition:
            self.list_failed.emit(error)

    # --- reading

    @Slot()
    def _on_watch(self) -> None:
        if self._reading is not None:
            self.reading_changed.emit(self._reading.rows)

    def _on_read(self, reading: Reading, contacts: ChangedList) -> None:
        if reading is not self._reading:
            contacts.close()
            return
        self._end_reading()
        self.source = reading.source
        self._replace_list(contacts)
        if reading.missed:
            self.changes_missed.emit(reading.missed)

    def _on_unread(self, reading: Reading, error: Exception) -> None:
        if reading is not self._reading:
            return
        self._end_reading()
        self._unread = reading if self.contacts is None else None
        if not isinstance(error, SmsfoxError):
            raise error
        self.list_failed.emit(error)

    def _end_reading(self) -> None:
        self._reading = None
        self._watch.stop()
        self.reading_changed.emit(None)

    def _replace_list(self, contacts: ChangedList | None) -> None:
        old, self.contacts, self._unread = self.contacts, contacts, None
        self.counts, self.ready, self.review = None, (), None
        self._look_at_list()
        self.list_changed.emit()
        # Only now: until it has heard of the new list, the table may still read the old one.
        if old is not None and old is not self._lent:
            old.close()

    def _on_judged(self, contacts: ChangedList) -> None:
        if contacts is self.contacts:
            self._look_at_list()
            self.list_changed.emit()

    def _on_stop_list_applied(self, contacts: ChangedList, changed: bool) -> None:
        if changed and contacts is self.contacts:
            self._look_at_list()
            self.rows_judged.emit()

    def _on_stop_list_failed(self, contacts: ChangedList, error: Exception) -> None:
        """A list that was closed meanwhile has nothing to say; what is wrong with the stop list, its own page says."""
        if contacts is self.contacts and not isinstance(error, StopListError):
            self.list_failed.emit(error)

    def _look_at_list(self) -> None:
        self._edition += 1
        self._shapes = self._shapes_of = self._gathered = None
        contacts, edition = self.contacts, self._edition
        if contacts is None:
            self.recount()
            return
        self._bind()
        self._say_review()
        self._tasks.run_in_background(
            lambda: (contacts.counts(), contacts.positions(READY_ROWS)),
            lambda looked: self._on_looked(edition, *looked),
            lambda error: self._on_look_failed(edition, error),
        )

    def _on_looked(self, edition: int, counts: ListCounts, ready: Sequence[int]) -> None:
        if edition == self._edition:
            self.counts, self.ready = counts, ready
            self.recount()
