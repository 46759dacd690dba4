"""What is known of the list on the desk: who is ready, how many are not and why, what a text comes to.

Rows are judged by a text, counted and grouped in the background. What is known stays until something newer is, so
whoever shows it asks whether it is about the text of now (`fits`, `counted`). A Qt object without widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsfox_gui.core.contact_list import ListCounts
from smsfox_gui.core.errors import QueryDropped, StopListError
from smsfox_gui.core.review import Review, ShapeReviewer
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Bound, FieldSlot, TextDemand
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import TICKED_ROWS, ContactList

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks

KEPT = 4
"""Texts' choices of fields whose totals are kept while the list stays as it is."""
Fields = tuple[tuple[FieldSlot, int], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a list comes to with a text. changed: whether any row is judged otherwise than before."""

    demand: TextDemand | None
    counts: ListCounts
    ready: FoundRows
    shapes: ShapeReviewer | None
    changed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Errand:
    """A look on its way. Two for the same text are not the same: an older one knows nothing of what came between."""

    demand: TextDemand | None


class ListKnowledge(QObject):
    """One list, and what was found out about it. One look at a time counts; a new one takes the place of another."""

    learned = Signal(bool)
    """A look is done; whether anything is otherwise than before it."""
    rows_judged = Signal()
    """Some rows have another verdict than before."""
    outdated = Signal()
    """The stop list has changed rows: nothing that is known holds any more."""
    look_failed = Signal(object)
    """The exception that a look ended in; nothing is looked up anew before somebody asks."""
    failed = Signal(object)
    """The exception that the news of the stop list ended in."""

    def __init__(
        self,
        tariff: Tariff,
        rules: Rules,
        tasks: BackgroundTasks,
        compared: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """compared: whether a text of now is compared with what was refused for the rows of the list."""
        super().__init__(parent)
        self._compared = compared
        self._tariff = tariff
        self._rules = rules
        self._tasks = tasks
        self.contacts: ContactList | None = None
        self.counts: ListCounts | None = None
        self.ready = FoundRows(())
        """The rows that are to go."""
        self.review: Review | None = None
        """Of the text last counted; None where it was not bound to the list."""
        self._review_of: tuple[Bound, ShapeReviewer] | None = None
        self.stuck = False
        """Whether the last look failed, so that nothing goes on by itself."""
        self._look: Look | None = None
        self._shapes: dict[Fields | None, ShapeReviewer] = {}
        """By the fields of a text: who takes a field out again and puts it back waits for nothing."""
        self._errand: Errand | None = None
        self._superseded = False
        """Whether looks that nobody waited for any more may have judged rows since the last that was heard of."""
        self._held = False
        """Whether a look has to wait until the rows of the list are on show."""
        self._begin: Callable[[], None] | None = None
        """Begins the look that waits for this."""

    # --- what is known

    @property
    def looking(self) -> bool:
        """Whether a look is on its way."""
        return self._errand is not None

    def fits(self, bound: Bound | None) -> bool:
        """Whether the rows were judged by this text, None = by none; or there is no list."""
        return self.contacts is None or (self._look is not None and self._look.demand == self._demand(bound))

    def totals(self, bound: Bound | None) -> ShapeReviewer | None:
        """What holds for this text, however long it is: the shapes of its fields. None while nobody knows them."""
        return self._shapes.get(_fields(self._demand(bound)))

    def reviews(self, bound: Bound, cancelled: Callable[[], bool]) -> Callable[[Bound], Review]:
        """What the list comes to with any text of the same fields, in whatever letters; only while there are totals.

        Any thread may ask it, one at a time. Raises QueryDropped where `cancelled` says that nobody waits for it.
        """
        contacts, totals, tariff, rules = self.contacts, self.totals(bound), self._tariff, self._rules
        if contacts is None or totals is None:
            raise RuntimeError("nothing is known of the list")
        known = {bound.used: totals}

        def review(asked: Bound) -> Review:
            if asked.used not in known:
                shapes = contacts.shapes(asked.used, cancelled)
                known[asked.used] = ShapeReviewer(shapes, tariff, rules)
            return known[asked.used].review(asked)

        return review

    def counted(self, bound: Bound | None) -> bool:
        """Whether the review is that of this text and the list of now, or there is none to be had of them."""
        return self.contacts is None or bound is None or self._review_of == (bound, self.totals(bound))

    # --- finding out

    def take(self, contacts: ContactList | None) -> None:
        """Another list, or none: nothing is known of it yet."""
        self.forget()
        self.contacts, self._superseded, self.stuck, self._held = contacts, False, False, False
        self.counts, self.ready, self.review, self._review_of = None, FoundRows(()), None, None

    def count_by(self, tariff: Tariff, rules: Rules) -> None:
        """Take other points by zone and rules of counting; nothing that was counted by the former ones holds."""
        self._tariff, self._rules = tariff, rules
        self.forget()

    def forget(self) -> None:
        """Nothing that is known of the list holds any more; counts, rows and review stay until the next look."""
        self.stop()
        self._look = None
        self._shapes.clear()

    def stop(self) -> None:
        """Nobody waits any more for the look on its way."""
        self._superseded = self._superseded or self._errand is not None
        self._errand = self._begin = None

    def hold(self) -> None:
        """Begin no look before `go_on`: together with the first rows' way into the table each would hold up the other.
        """
        self._held = True

    def go_on(self) -> None:
        """Begin the look that was held, if there is one. Idempotent."""
        self._held = False
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()

    def count(self, bound: Bound | None) -> None:
        """Make the review of this text, once; where its fields are not known yet, the former one stays."""
        totals = self.totals(bound)
        if bound is None:
            self.review, self._review_of = None, None
        elif totals is not None and self._review_of != (bound, totals):
            self.review, self._review_of = totals.review(bound), (bound, totals)

    def look(self, bound: Bound | None) -> None:
        """Judge the rows by a text, count them, group them; only what is not known yet.

        Ends in `learned` or `look_failed`.

        Nothing is begun where all of it is known, or a look on its way gathers it: who hears of its end asks again.
        """
        contacts, demand = self.contacts, self._demand(bound)
        self.stuck = False
        if contacts is None or self.fits(bound):
            return
        if self._errand is not None and _serves(self._errand.demand, demand):
            return
        self.stop()
        errand = self._errand = Errand(demand)
        known, shapes, missed = self._look, self.totals(bound), self._superseded
        tariff, rules = self._tariff, self._rules

        def cancelled() -> bool:
            return self._errand is not errand

        def look() -> Look:
            made = shapes
            if made is None and bound is not None:
                made = ShapeReviewer(contacts.shapes(bound.used, cancelled), tariff, rules)
            changed = contacts.judge_text(demand, cancelled) or missed
            if known is not None and not changed:
                return Look(demand, known.counts, known.ready, made, changed)
            return Look(demand, contacts.counts(), contacts.positions(TICKED_ROWS), made, changed)

        def begin() -> None:
            self._tasks.run_in_background(
                look, lambda found: self._on_looked(errand, found), lambda error: self._on_look_failed(errand, error)
            )

        if self._held:
            self._begin = begin
        else:
            begin()

    def apply_stop_list(self) -> None:
        """The stop list has changed: judge the rows anew that it is about."""
        contacts = self.contacts
        if contacts is not None:
            self._tasks.run_in_background(
                contacts.apply_stop_list,
                lambda changed: self._on_stop_list_applied(contacts, changed),
                lambda error: self._on_stop_list_failed(contacts, error),
            )

    def _on_looked(self, errand: Errand, look: Look) -> None:
        if errand is not self._errand:
            return
        self._errand, self._superseded = None, False
        first, self._look = self._look is None, look
        if look.shapes is not None:
            self._keep(_fields(look.demand), look.shapes)
        self.counts, self.ready = look.counts, look.ready
        if look.changed:
            self.rows_judged.emit()
        self.learned.emit(first or look.changed)

    def _demand(self, bound: Bound | None) -> TextDemand | None:
        if bound is None:
            return None
        return replace(bound.demand, said=bound) if self._compared() else bound.demand

    def _keep(self, fields: Fields | None, shapes: ShapeReviewer) -> None:
        self._shapes.pop(fields, None)
        self._shapes[fields] = shapes
        if len(self._shapes) > KEPT:
            del self._shapes[next(iter(self._shapes))]

    def _on_look_failed(self, errand: Errand, error: Exception) -> None:
        """A list that was closed, or asked for something else meanwhile, has nothing to say any more."""
        if errand is self._errand:
            self.stop()
            if not isinstance(error, QueryDropped):
                self.stuck = True
                self.look_failed.emit(error)

    def _on_stop_list_applied(self, contacts: ContactList, changed: bool) -> None:
        if changed and contacts is self.contacts:
            self.outdated.emit()

    def _on_stop_list_failed(self, contacts: ContactList, error: Exception) -> None:
        """A list that was closed meanwhile has nothing to say; what is wrong with the stop list, its own page says."""
        if contacts is self.contacts and not isinstance(error, QueryDropped | StopListError):
            self.failed.emit(error)


def _fields(demand: TextDemand | None) -> Fields | None:
    """What is gathered for one text serves every other with the same."""
    return None if demand is None else demand.uses


def _serves(asked: TextDemand | None, wanted: TextDemand | None) -> bool:
    """Whether a look for one text is of use for another: what is compared with what was refused is so for itself alone.
    """
    said = [demand.said if demand is not None else None for demand in (asked, wanted)]
    return _fields(asked) == _fields(wanted) and said[0] == said[1]
