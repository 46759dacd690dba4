"""What is being prepared: list, text, sender, and what they come to. A Qt object without widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core import template
from smsfox_gui.core.contact_list import ContactRow, ListCounts, RowProblem
from smsfox_gui.core.errors import SmsfoxError, TemplateError
from smsfox_gui.core.home_zones import HomeZone
from smsfox_gui.core.people import name_column
from smsfox_gui.core.review import Review, Reviewer, ShapeReviewer
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.sketch import Sketch, sketched
from smsfox_gui.core.tariff import Tariff, cost
from smsfox_gui.core.template import Bound
from smsfox_gui.qt.draft_terms import DraftTerms
from smsfox_gui.qt.list_knowledge import ListKnowledge
from smsfox_gui.qt.list_origin import ListOrigin
from smsfox_gui.qt.list_reading import ListReading, Lists, Reading
from smsfox_gui.qt.written_text import WrittenText
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.list_changes import ListStep
from smsfox_gui.services.ports import ContactList, FileStamp, ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks


class Draft(DraftTerms):
    """List, text and terms; every change ends in review_changed with exact totals."""

    list_changed = Signal()
    """The list was read, replaced or taken away."""
    reading_changed = Signal(object)
    """Rows read so far (int), or None: given up, or not to be had. A list that was read is told by list_changed."""
    head_read = Signal(object)
    """The first rows of the list on its way (ListHead)."""
    rows_judged = Signal()
    """Some rows of the same list have another verdict than before."""
    changes_missed = Signal(int, bool)
    """A list was read, and so many changes made earlier do not fit it; whether it is the same file as when they did."""
    list_failed = Signal(object)
    """The exception that a reading, or the news of the stop list, ended in."""
    look_failed = Signal(object)
    """The exception for which the list could not be counted; `try_again` looks once more."""
    text_replaced = Signal(str)
    """The text was set from elsewhere than the editor."""
    totals_changed = Signal()
    """The totals follow a key; what else hangs on the text is told by review_changed once the keys rest."""

    def __init__(
        self, lists: Callable[[], Lists], tariff: Tariff, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.tariff = tariff
        self.rules = Rules.SMSFOX
        self.source: ListSource | None = None
        self.stamp: FileStamp | None = None
        """How the list's file stood when it was read, or when a person last chose to leave it."""
        self._lent: ContactList | None = None
        self._origin = ListOrigin()
        self._reading = ListReading(lists, tasks, self)
        self._reading.changed.connect(self.reading_changed)
        self._reading.head_read.connect(self.head_read)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_unread)
        self._known = ListKnowledge(tariff, Rules.SMSFOX, tasks, lambda: self.refusable, self)
        self._known.rows_judged.connect(self.rows_judged)
        self._known.outdated.connect(self.show_judged_anew)
        self._known.failed.connect(self.list_failed)
        self._known.look_failed.connect(self.look_failed)
        self._written = WrittenText(self._known, self)
        self._written.totals_changed.connect(self.totals_changed)
        self._written.review_changed.connect(self.review_changed)
        self.sender_changed.connect(self.recount)

    # --- the list

    @property
    def contacts(self) -> ContactList | None:
        """The list on the desk."""
        return self._known.contacts

    @property
    def counts(self) -> ListCounts | None:
        """Its rows by verdict, as last counted; None while nobody has counted them."""
        return self._known.counts

    @property
    def waiting(self) -> int:
        """Rows that are ticked but were refused with the text of now."""
        return self.counts.problems.get(RowProblem.TEXT_REFUSED, 0) if self.counts is not None else 0

    @property
    def ready(self) -> FoundRows:
        """The rows that are to go, as last looked for."""
        return self._known.ready

    def open(self, source: ListSource, changes: Sequence[ListStep] = ()) -> None:
        """Read a list in the background; the present one stays until the new one is there.

        changes: what a person had changed in it before, made anew before it is shown.
        """
        self._reading.open(source, changes)

    @Slot(object)
    def reread(self, source: ListSource) -> None:
        """Read the list in another way; what was changed in it stays changed where it still fits."""
        changes = () if self.other_sheet(source) else self._origin.changes(self.contacts)
        # The changes call the columns as they were when the list was first read.
        base = self.source.layout if changes and self.source is not None else None
        said = self.source is not None and self.source.refused_as_is
        self.open(replace(source, layout=base, refused_as_is=said), changes)

    def other_sheet(self, source: ListSource) -> bool:
        """Whether this is another sheet than the one on the table: other people, whom no change made here is about."""
        return self.contacts is not None and source.sheet not in (None, self.contacts.info.sheet)

    @property
    def reading(self) -> bool:
        """Whether a list is on its way."""
        return self._reading.now is not None

    @property
    def list_name(self) -> str:
        """What the list on the table is called: as it was kept or pasted, else as its file without the ending."""
        name = self.contacts.info.name if self.contacts is not None else ""
        return name if self.source is not None and self.source.path is None else Path(name).stem

    @property
    def origin(self) -> tuple[ListSource | None, tuple[ListStep, ...]]:
        """Where the list comes from that is on the table or on its way there, and what was changed in it."""
        return self._origin.of(self.source, self.contacts, self._reading.now)

    def cancel_reading(self) -> None:
        """Give up the reading on its way."""
        self._reading.cancel()

    @Slot()
    def apply_stop_list(self) -> None:
        """The stop list has changed: judge the rows anew that it is about, those still being read too."""
        self._reading.on_stop_list_changed()
        self._known.apply_stop_list()

    def show_rows_first(self) -> None:
        """Called by who shows the list: it is looked at only once its rows stand, see `on_rows_shown`."""
        self._known.hold()

    @Slot()
    def on_rows_shown(self) -> None:
        """The rows of the list stand, or will not come."""
        self._known.go_on()

    @Slot()
    def reread_rows(self) -> None:
        """The list was edited, rows or columns: look at it again."""
        self._known.forget()
        self.recount()

    @Slot()
    def show_judged_anew(self) -> None:
        """Rows were left out of the list, or put back, by other hands than those at its table."""
        self.reread_rows()
        self.rows_judged.emit()

    @Slot(str, str)
    def rename_field(self, before: str, after: str) -> None:
        """A field of the list has another name: the text follows."""
        try:
            text = template.renamed(self.text, before, after)
        except TemplateError:
            return
        self.set_text(text, replaced=text != self.text)

    def clear(self) -> None:
        """An empty desk: no list, no text."""
        self.cancel_reading()
        self._replace_list(None)
        self.set_text("", replaced=True)

    def stop(self) -> None:
        """Nobody waits any more for what is being read or looked up in the background."""
        self.cancel_reading()
        self._known.stop()

    def close(self) -> None:
        """Give the list back; nothing is said of it any more."""
        self._reading.close()
        self._written.close()
        left = (self.contacts, self._lent)
        self._lent = None
        self._known.take(None)
        for contacts in left:
            if contacts is not None:
                contacts.close()

    def lend(self) -> None:
        """A campaign is being frozen from the list: it stays open until `take_back`, whatever becomes of the desk."""
        self._lent = self.contacts

    def take_back(self) -> None:
        """The list is read no more; one that is not on the desk any longer is closed. Idempotent."""
        lent, self._lent = self._lent, None
        if lent is not None and lent is not self.contacts:
            self._give_back(lent)

    # --- text and prices

    @property
    def text(self) -> str:
        """As it is written, with its fields."""
        return self._written.text

    @property
    def bound(self) -> Bound | None:
        """The text bound to the list; None where there is no text or no list, or `text_error` says why."""
        return self._written.bound

    @property
    def text_error(self) -> TemplateError | None:
        """Why the text cannot be bound to the list."""
        return self._written.error

    def set_text(self, text: str, *, replaced: bool = False) -> None:
        """Take the editor's text; replaced = it comes from elsewhere and the editor must show it."""
        if text == self.text and not replaced:
            return
        self._written.write(text)
        if replaced:
            self.text_replaced.emit(text)

    @property
    def refusable(self) -> bool:
        """Whether the text is compared with what was refused for the list's rows; from another sender it is another."""
        return self.contacts is not None and self.source is not None and self.source.refuses(self.sender_name)

    def send_refused(self) -> None:
        """A person's word for this list: its rows may go with the words that were refused for them."""
        if self.source is not None:
            self.source = replace(self.source, refused_as_is=True)
            self.recount()

    def set_prices(self, point_price: Decimal, rules: Rules, tariff: Tariff) -> None:
        """Take the price of a point, the rules of counting and the points by zone."""
        self.point_price = point_price
        self.rules = rules
        self.tariff = tariff
        self._known.count_by(tariff, rules)
        self.recount()

    # --- what it comes to

    @Slot()
    def recount(self) -> None:
        """Bind the text to the list and count it; what is not known of the list yet is looked up in the background."""
        self._written.recount()

    @Slot()
    def try_again(self) -> None:
        """Look at the list once more, if that failed the last time."""
        self._written.try_again()

    @property
    def stuck(self) -> bool:
        """Whether the list could not be looked at, so that nothing goes on before `try_again`."""
        return self._written.stuck

    @property
    def uncounted(self) -> bool:
        """Whether there are no totals of the text of now, and will be none before `try_again`."""
        return self._written.uncounted

    @property
    def counting(self) -> bool:
        """Whether the list is still to be looked at with the text of now, row by row."""
        return self._written.counting

    @property
    def slow(self) -> bool:
        """Whether that has lasted for so long that people should hear of it."""
        return self._written.slow

    @property
    def counted(self) -> bool:
        """Whether the review is that of the text and the list of now, or there is none to be had of them."""
        return self._written.counted

    @property
    def review(self) -> Review | None:
        """What list and text come to, as last counted; None where the text was not bound to the list."""
        return self._known.review

    @property
    def forcing_fields(self) -> tuple[str, ...]:
        """The fields whose values make some message Cyrillic, as far as the list has been looked at."""
        totals = self.totals
        return totals.forcing_fields(self.bound) if totals is not None and self.bound is not None else ()

    @property
    def totals(self) -> ShapeReviewer | None:
        """What the list comes to with any text of the same fields; None while nobody knows. Any thread may ask it."""
        return self._known.totals(self.bound)

    def reviews(self) -> Callable[[Bound], Review]:
        """What the list comes to with any text of the same fields, in whatever letters; only while there are totals.

        Any thread may ask it, one at a time. Raises QueryDropped once the totals on the desk are others.
        """
        if self.bound is None:
            raise RuntimeError("no text is bound to the list")
        totals = self.totals
        return self._known.reviews(self.bound, lambda: self.totals is not totals)

    @property
    def price(self) -> Decimal | None:
        """Roubles for the whole list, by the program's own calculation."""
        return None if self.review is None else cost(self.review.points, self.point_price)

    @property
    def people_by_zone(self) -> Counter[HomeZone]:
        """How many get a message, by where they probably live; empty while nobody knows."""
        totals = self.totals
        return Counter() if totals is None or self.bound is None else totals.people_by_zone(self.bound)

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

    def sketch(self, row: ContactRow) -> Sketch:
        """The text as this recipient gets it; where it cannot go so, as far as it can be filled in."""
        bound, fields = self.bound, self.contacts.info.fields if self.contacts is not None else ()
        if bound is None or bound.empty_field(row.cells) is not None:
            return sketched(self.text, fields, row.cells)
        return Sketch(bound.render(row.cells))

    @property
    def countable(self) -> str:
        """What there is to count of a text that is not bound to a list."""
        return self._written.countable

    def ready_index(self, position: int) -> int | None:
        """Which of the ready rows this position is, from 0; None if it is not ready."""
        return self.ready.index_of(position)

    # --- reading

    @Slot(object, object)
    def _on_read(self, reading: Reading, contacts: ContactList) -> None:
        self._origin.take(reading)
        self.source, self.stamp = replace(reading.source, layout=reading.layout), reading.stamp
        self._replace_list(contacts)
        self.changes_missed.emit(sum(one.missed for one in reading.waiting), self._origin.same_file)

    @Slot(object, object)
    def _on_unread(self, reading: Reading, error: Exception) -> None:
        self._origin.miss(reading, empty=self.contacts is None)
        if not isinstance(error, SmsfoxError):
            raise error
        self.list_failed.emit(error)

    def _replace_list(self, contacts: ContactList | None) -> None:
        old = self.contacts
        self._origin.forget_missed()
        if contacts is None:
            self._origin.clear()
        self._known.take(contacts)
        self.list_changed.emit()
        self.recount()
        # Only now: until it has heard of the new list, the table may still read the old one.
        if old is not None and old is not self._lent:
            self._give_back(old)

    def _give_back(self, contacts: ContactList) -> None:
        """Beside the window: closing a list waits for what is under way in it and deletes a large file."""
        self._tasks.run_in_background(contacts.close, lambda _: None)
