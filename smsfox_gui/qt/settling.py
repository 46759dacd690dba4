"""What may still be done about the messages of a campaign that did not arrive, or were not sent at all.

A Qt object without widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.states import Decision, MessageState
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.ports import JournalReader
from smsfox_gui.services.resending import RESENDABLE, Resending, ResendReview
from smsfox_gui.services.the_rest import NOBODY, RestPrice, price_of_the_rest

REST = 200
"""Milliseconds that a change waits for the next one, before the journal is asked."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What a person may decide. every: by state, all its messages; row: the selected one, if it may be decided about.

    waiting_since: when a person decided to wait for the reports. rest: those who were not written to when the campaign
    was stopped.
    """

    every: Mapping[MessageState, ResendReview] = field(default_factory=dict)
    row: ResendReview | None = None
    waiting_since: datetime | None = None
    rest: RestPrice = NOBODY
    pending: bool = False
    """The journal is being asked; something may be offered in a moment."""


NO_OFFERS = Offers()
PENDING = Offers(pending=True)


class Settling(QObject):
    """Keeps the offers for the campaign on the desk, and only while nothing is sent: it is over, or it stands."""

    offers_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.offers = NO_OFFERS
        self._message: int | None = None
        self._seen: object = None
        self._asking = False
        self._timer = QTimer(self, interval=REST, singleShot=True)
        self._timer.timeout.connect(self._ask)
        desk.quiet.connect(self._look_again)

    @Slot(int)
    def select(self, message: int) -> None:
        """The message that "only this one" means."""
        self._message = message
        self._look_again()

    @Slot()
    def look(self) -> None:
        """Ask anew where the counts have changed since the last time."""
        run = self._desk.run
        counts = tuple(run.counts[state] for state in (*RESENDABLE, MessageState.CANCELLED))
        seen = (run.record.id if run.record is not None else None, counts, self._allowed())
        if seen != self._seen:
            other = self._seen is None or not isinstance(self._seen, tuple) or self._seen[0] != seen[0]
            self._seen = seen
            if other:
                self._message = None
            self._look_again()

    @Slot(object, object)
    def decide(self, decision: Decision, messages: Sequence[int] | None) -> None:
        """Wait for the reports of messages in doubt, or count them as sent; messages None = all in doubt."""
        desk, record = self._desk, self._desk.run.record
        if record is None:
            return
        campaign = record.id

        def decided(_: object) -> None:
            desk.keeping.reload(campaign)
            self._look_again()

        desk.tasks.run_in_background(
            lambda: desk.journal().decide(campaign, decision, messages), decided, desk.failed.emit
        )

    def _allowed(self) -> bool:
        return self._desk.phase in (Phase.SENDING, Phase.RESULT) and not self._desk.busy

    @Slot()
    def _look_again(self) -> None:
        if not self._allowed():
            self._take(NO_OFFERS)
            return
        if self.offers == NO_OFFERS:
            self._take(PENDING)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        record = self._desk.run.record
        if record is None or not self._allowed():
            self._take(NO_OFFERS)
            return
        if self._asking:
            self._timer.start()
            return
        self._asking = True
        desk, campaign, message = self._desk, record.id, self._message

        def work() -> Offers:
            reader = desk.reader()
            try:
                return find_offers(desk.program.resending, reader, campaign, message)
            finally:
                reader.close()

        desk.tasks.run_in_background(work, lambda offers: self._on_found(campaign, offers), self._on_failed)

    def _on_found(self, campaign: int, offers: Offers) -> None:
        self._asking = False
        record = self._desk.run.record
        fits = self._allowed() and record is not None and record.id == campaign
        self._take(offers if fits else NO_OFFERS)

    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        self._take(NO_OFFERS)
        self._desk.failed.emit(error)

    def _take(self, offers: Offers) -> None:
        if offers != self.offers:
            self.offers = offers
            self.offers_changed.emit(offers)


def find_offers(resending: Resending, reader: JournalReader, campaign: int, message: int | None) -> Offers:
    """What may be decided about a campaign, and about one of its messages. Blocks; raises JournalError."""
    counts = reader.counts(campaign)
    every = {state: resending.review(reader, campaign, state) for state in RESENDABLE if counts.get(state)}
    found = reader.messages_by_id([message]) if message is not None else []
    row = None
    if found and found[0].state in every:
        alone = resending.review(reader, campaign, found[0].state, [found[0].number])
        row = alone if alone.messages else None  # it is on the stop list
    waits = [one.at for one in reader.decisions(campaign) if one.kind is Decision.WAIT and one.messages]
    rest = price_of_the_rest(reader, campaign) if counts.get(MessageState.CANCELLED) else NOBODY
    return Offers(every, row, waits[-1] if waits else None, rest)
