"""What can be said of the text on the desk: how it becomes cheaper, what gets accounts blocked. No widgets here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.cheaper import Offer, Way, offers
from smsfox_gui.core.errors import QueryDropped, SmsfoxError
from smsfox_gui.core.review import Review, ShapeReviewer
from smsfox_gui.core.template import Bound, Template
from smsfox_gui.core.text_check import Finding, look_at
from smsfox_gui.qt.draft import Draft

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks

log = logging.getLogger(__name__)


class Advice(QObject):
    """Follows the draft. Offers are counted in the background, from the totals of the whole list; one at a time."""

    changed = Signal()

    def __init__(self, draft: Draft, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._tasks = tasks
        self.offers: tuple[Offer, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self._of: tuple[str, ShapeReviewer | None] = ("", None)
        """The text and the list that the offers were made for."""
        self._asking = False
        self._reviews: tuple[ShapeReviewer, Callable[[Bound], Review]] | None = None
        """The totals, and what counts with them: kept, because other letters have to be looked for in the list."""
        draft.review_changed.connect(self._on_review_changed)

    def is_for(self, text: str) -> bool:
        """Whether the offers are about this very text, and not one of a key ago."""
        return self._of[0] == text

    @property
    def times(self) -> int:
        """How many times less the list could cost, in whole, its readers none the worse; 1 = not half as much.

        What is known of a total of a key ago is not said of another one.
        """
        review = self._draft.review
        kind = [offer for offer in self.offers if offer.way is not Way.LATIN]
        known = [offer.times for offer in kind if review is not None and offer.before.points == review.points]
        return max(known, default=1)

    @Slot()
    def _on_review_changed(self) -> None:
        contacts = self._draft.contacts
        columns = [column.field for column in contacts.info.columns] if contacts is not None else []
        findings = look_at(self._draft.text, self._draft.sender_name, columns)
        if findings != self.findings:
            self.findings = findings
            self.changed.emit()
        if self._draft.counted and not self._asking:
            self._ask()

    def _ask(self) -> None:
        draft, totals = self._draft, self._draft.totals
        text, bound, rules = draft.text, draft.bound, draft.rules
        if self._of[0] == text and self._of[1] is totals:
            return
        if bound is None or totals is None or draft.contacts is None:
            self._reviews = None
            self._take((text, totals), ())
            return
        if self._reviews is None or self._reviews[0] is not totals:
            self._reviews = totals, draft.reviews()
        review, forcing, fields = self._reviews[1], draft.forcing_fields, draft.contacts.info.fields
        self._asking = True
        self._tasks.run_in_background(
            lambda: offers(text, lambda written: Template.parse(written).bind(fields), review, rules, forcing),
            lambda found: self._on_found((text, totals), found),
            lambda error: self._on_failed((text, totals), error),
        )

    def _on_found(self, of: tuple[str, ShapeReviewer], found: tuple[Offer, ...]) -> None:
        self._asking = False
        self._take(of, found)
        if self._draft.counted:
            self._ask()

    def _on_failed(self, of: tuple[str, ShapeReviewer], error: Exception) -> None:
        """The list has changed meanwhile; or the disk refuses to be read: no offer then, the totals stand."""
        self._on_found(of, ())
        if not isinstance(error, SmsfoxError):
            raise error
        if not isinstance(error, QueryDropped):
            log.warning("nothing is offered: %s", error.code)

    def _take(self, of: tuple[str, ShapeReviewer | None], found: tuple[Offer, ...]) -> None:
        """Said even where it is the same offers: what a point costs may be new."""
        self._of, self.offers = of, found
        self.changed.emit()
