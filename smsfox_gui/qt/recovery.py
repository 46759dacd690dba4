"""What the window finds in the journal when it comes up: who holds it, an older copy, what was cut short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.qt.banner import BannerButton
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted, grouped, language, priced
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.pause_words import cut_short_at
from smsfox_gui.services.going_on import GoAhead, is_over

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

LOOK, GO_ON, RETRY, TRUST, ACCOUNT, PRICES = "look", "go_on", "retry", "trust", "account", "prices"
S = MessageState
SENT = (S.ACCEPTED, S.DELIVERED)
FAILED = (S.REJECTED, S.UNDELIVERED)
UNBEGUN = (PauseReason.NOT_STARTED, PauseReason.SCHEDULED, PauseReason.OVERDUE)
WITHDRAWN = (S.CANCELLED, S.SUPPRESSED)
LEFT = (S.QUEUED, S.WAITING, S.SENDING)


@dataclass(frozen=True, slots=True)
class Found:
    """error: why this program cannot write into the journal; restored: it came back from an older copy.

    standing: the campaigns that did not end, the newest first; points: of the newest one's messages that wait.
    """

    error: JournalError | None = None
    restored: bool = False
    standing: Sequence[CampaignRecord] = ()
    points: int = 0


class Recovery(QObject):
    """Says it in the strip under the header, one thing after another; nothing goes on by itself."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._news: list[Callable[[], None]] = []
        self._record: CampaignRecord | None = None
        self._scheduled: Found | None = None
        """What was last said to begin by itself, or not to."""
        desk.account_changed.connect(self._on_account_changed)

    def begin(self) -> None:
        """After the first paint: take the journal, and see what is in it."""
        self._desk.tasks.run_in_background(self._look, self._on_found, self._window.news.on_failed)

    def _look(self) -> Found:
        """In a thread. Holds the journal from here on, if nobody else does."""
        error, restored = None, False
        try:
            restored = self._desk.journal().restored()
            self._look_for_overdue()
        except JournalError as fault:
            error = fault
        try:
            reader = self._desk.reader()
        except JournalError as fault:
            return Found(error or fault)
        try:
            standing = sorted(
                (record for record in reader.campaigns() if not is_over(record)),
                key=lambda record: record.reason is PauseReason.SCHEDULED,
            )
            points = reader.points(standing[0].id) if standing else {}
        finally:
            reader.close()
        return Found(error, restored, standing, sum(points.get(state, 0) for state in (S.QUEUED, S.WAITING)))

    def _look_for_overdue(self) -> None:
        """In a thread: whose time passed while the program was closed does not begin by itself any more."""
        now = self._desk.program.clock.now()
        reader = self._desk.reader()
        try:
            passed = [one.id for one in reader.campaigns() if one.at is not None and one.at <= now]
        finally:
            reader.close()
        for campaign in passed:
            self._desk.journal().fall_due(campaign)

    def _on_found(self, found: Found) -> None:
        self._desk.set_writable(found.error is None)
        if found.error is None:
            self._desk.schedule.take(list(found.standing))
        self._news = []
        if found.error is not None:
            error = found.error
            self._news.append(lambda: self._say_held(error))
        elif found.restored:
            self._news.append(self._say_restored)
        if found.standing and found.error is None:
            self._news.append(lambda: self._say_standing(found))
        self._news += self._window.news.of_beginning()
        if found.error is None and not self._desk.demo:
            self._forget_old()
            self._window.listening.begin()
        self.tell_next()

    @Slot()
    def tell_next(self) -> None:
        """The next piece of news, if there is one."""
        if self._news:
            self._news.pop(0)()

    # --- what is said

    def _say_held(self, error: JournalError) -> None:
        again = BannerButton(RETRY, lambda: self.tr("Try again"))
        self._window.news.say("err", lambda: wording.error_sentence(error, language()), (again,))
        self._show()

    def _say_restored(self) -> None:
        trust = BannerButton(TRUST, lambda: self.tr("Send the rest all the same…"))
        self._window.news.say("warn", lambda: wording.pause_sentence(PauseReason.RESTORED, language()), (trust,))
        self._show()

    def _say_standing(self, found: Found) -> None:
        """The newest one with its numbers, and how many more there are."""
        record = self._record = found.standing[0]
        left = _count(record, LEFT)
        buttons = [BannerButton(LOOK, lambda: self.tr("Look"))]
        if left and not found.restored and record.reason is not PauseReason.SCHEDULED:
            buttons.append(BannerButton(GO_ON, lambda: self._go_on_words(record, found.points), "primary"))
        others = found.standing[1:]
        scheduled = record.reason is PauseReason.SCHEDULED
        if scheduled and self._desk.unconnected:
            buttons.append(BannerButton(ACCOUNT, lambda: self.tr("Enter the password…")))
        self._scheduled = found if scheduled else None
        kind = "info" if scheduled and not self._desk.unconnected else "warn"
        self._window.news.say(
            kind, lambda: self._standing_words(record, others), tuple(buttons), campaign=record.id
        )
        self._show()

    @Slot()
    def _on_account_changed(self) -> None:
        """Whether it begins by itself may be another thing now, where that is what the strip tells."""
        found = self._scheduled
        if found is not None and self._window.news.tells_of(found.standing[0].id):
            self._say_standing(found)

    def say_scheduled(self) -> None:
        """On a fresh desk: what begins by itself next, where the strip says nothing else."""
        campaign, desk = self._desk.schedule.next, self._desk
        if campaign is None or self._window.news.speaks:
            return

        def look() -> list[CampaignRecord]:
            reader = desk.reader()
            try:
                scheduled = [one for one in reader.campaigns() if one.reason is PauseReason.SCHEDULED]
            finally:
                reader.close()
            return sorted(scheduled, key=lambda one: one.id != campaign)

        desk.tasks.run_in_background(look, self._on_scheduled, self._window.news.on_failed)

    def _on_scheduled(self, scheduled: list[CampaignRecord]) -> None:
        if scheduled and self._desk.run.record is None and not self._window.news.speaks:
            self._say_standing(Found(standing=scheduled))

    def _go_on_words(self, record: CampaignRecord, points: int) -> str:
        left, price = _count(record, LEFT), record.point_price
        said = priced(points, self._desk.program.prices.of_a_point if price is None else price, approx=True)
        return counted(self.tr("Resume · %n message(s) · #", "", left), left).replace("#", said)

    def _standing_words(self, record: CampaignRecord, others: Sequence[CampaignRecord]) -> str:
        words = [self._headline(record).replace("%1", record.name).replace("%2", self._counts(record))]
        scheduled = sum(one.reason is PauseReason.SCHEDULED for one in others)
        if waiting := len(others) - scheduled:
            words.append(counted(self.tr("%n more wait(s) in History.", "", waiting), waiting))
        if scheduled:
            words.append(counted(self.tr("%n more scheduled, see History.", "", scheduled), scheduled))
        return " ".join(words)

    def _headline(self, record: CampaignRecord) -> str:
        if record.reason is PauseReason.NOT_STARTED:
            return self.tr("Campaign “%1” was prepared and not begun. %2. Nothing was sent.")
        if record.reason in (PauseReason.SCHEDULED, PauseReason.OVERDUE) and record.at is not None:
            at = record.at.astimezone().strftime("%d.%m, %H:%M")
            if record.reason is PauseReason.SCHEDULED and self._desk.unconnected:
                words = self.tr(
                    "Campaign “%1” is scheduled for @, but does not begin by itself: there is no password. "
                    "Enter it before that time. %2."
                )
            elif record.reason is PauseReason.SCHEDULED:
                words = self.tr("Campaign “%1” begins by itself on @, while the program is open. %2.")
            else:
                words = self.tr("Campaign “%1” was to begin on @ and did not. %2. Nothing was sent.")
            return words.replace("@", at)
        if record.reason is PauseReason.INTERRUPTED:
            words = self.tr("Campaign “%1” was interrupted @. %2. Nothing is lost.")
            return words.replace(" @", f" {at}" if (at := cut_short_at(record)) else "")
        return self.tr("Campaign “%1” is paused. %2. Nothing is lost.")

    def _counts(self, record: CampaignRecord) -> str:
        """Every message of the campaign under one of these words; those that are rare only where there are some."""
        always = (SENT, (S.UNKNOWN,), LEFT) if record.reason not in UNBEGUN else (LEFT,)
        words = {
            SENT: self.tr("sent %1"),
            (S.UNKNOWN,): self.tr("unknown %1"),
            FAILED: self.tr("not reached %1"),
            WITHDRAWN: self.tr("not sent %1"),
            LEFT: self.tr("to go %1"),
        }
        counts = ((text, _count(record, states), states in always) for states, text in words.items())
        said = ", ".join(text.replace("%1", grouped(count)) for text, count, usual in counts if count or usual)
        return said[0].upper() + said[1:]

    def _show(self) -> None:
        self._window.welcoming = False
        self._window.show_page(self._window.page)

    # --- what a person answers

    def answer(self, key: str) -> None:
        """A button of the strip."""
        if key == RETRY:
            self.begin()
        elif key == TRUST:
            self._ask_trust()
        elif key in (LOOK, GO_ON) and self._record is not None:
            if key == GO_ON:
                self._desk.go_on(GoAhead(self._record.id))
                self._window.show_page(Page.CAMPAIGN)
            else:
                self._window.open_campaign(self._record.id)

    def _ask_trust(self) -> None:
        self._window.ask(
            Inquiry(
                self.tr("Treat this copy of the journal as the true one?"),
                self.tr("What it calls queued may have been sent already: some people could get the SMS twice."),
                self.tr("Leave it"),
                self.tr("It may be sent"),
                self._trust,
            )
        )

    def _trust(self) -> None:
        desk = self._desk
        desk.tasks.run_in_background(
            lambda: desk.journal().trust_copy(), lambda _: self.begin(), self._window.news.on_failed
        )

    # --- keeping no longer than wanted

    def _forget_old(self) -> None:
        program = self._desk.program
        before = program.clock.now() - timedelta(days=program.settings.retention_days)
        self._desk.tasks.run_in_background(
            lambda: program.forget(before), lambda _: self._window.kept_lists.look(), self._window.news.on_failed
        )


def _count(record: CampaignRecord, states: Sequence[MessageState]) -> int:
    return sum(record.states.get(state, 0) for state in states)
