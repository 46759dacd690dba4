"""What the window finds in the journal when it comes up: who holds it, an older copy, what was cut short."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.banner import BannerButton
from smsfox_gui.qt.desk import Desk, Phase
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted, grouped, language, money

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

LOOK, GO_ON, RETRY, TRUST, ACCOUNT = "look", "go_on", "retry", "trust", "account"
S = MessageState


@dataclass(frozen=True, slots=True)
class Found:
    """error: why this program cannot write into the journal; restored: it came back from an older copy.

    record: the newest campaign that stands; points: of its messages that wait.
    """

    error: JournalError | None = None
    restored: bool = False
    record: CampaignRecord | None = None
    points: int = 0


class Recovery(QObject):
    """Says it in the strip under the header, one thing after another; nothing goes on by itself."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._news: list[Callable[[], None]] = []
        self._record: CampaignRecord | None = None
        self.resume_when_quiet = False

    def begin(self) -> None:
        """After the first paint: take the journal, and see what is in it."""
        self._desk.tasks.run_in_background(self._look, self._on_found, self._window.office.on_failed)

    def _look(self) -> Found:
        """In a thread. Holds the journal from here on, if nobody else does."""
        error, restored = None, False
        try:
            restored = self._desk.journal().restored()
        except JournalError as fault:
            error = fault
        try:
            reader = self._desk.reader()
        except JournalError as fault:
            return Found(error or fault)
        try:
            record = next(filter(_stands, reader.campaigns()), None)
            points = reader.points(record.id) if record is not None else {}
        finally:
            reader.close()
        return Found(error, restored, record, sum(points.get(state, 0) for state in (S.QUEUED, S.WAITING)))

    def _on_found(self, found: Found) -> None:
        self._desk.set_writable(found.error is None)
        self._news = []
        if found.error is not None:
            error = found.error
            self._news.append(lambda: self._say_held(error))
        elif found.restored:
            self._news.append(self._say_restored)
        if found.record is not None and found.error is None:
            record, points = found.record, found.points
            self._news.append(lambda: self._say_interrupted(record, points, may_go_on=not found.restored))
        self._news += self._window.office.news_of_beginning()
        if found.error is None and not self._desk.demo:
            self._forget_old()
        self.tell_next()

    @Slot()
    def tell_next(self) -> None:
        """The next piece of news, if there is one."""
        if self._news:
            self._news.pop(0)()

    # --- what is said

    def _say_held(self, error: JournalError) -> None:
        again = BannerButton(RETRY, lambda: self.tr("Try again"))
        self._window.office.say("err", lambda: wording.error_sentence(error, language()), (again,))
        self._show()

    def _say_restored(self) -> None:
        trust = BannerButton(TRUST, lambda: self.tr("Send the rest all the same…"))
        self._window.office.say("warn", lambda: wording.pause_sentence(PauseReason.RESTORED, language()), (trust,))
        self._show()

    def _say_interrupted(self, record: CampaignRecord, points: int, *, may_go_on: bool) -> None:
        self._record = record
        left = record.states.get(S.QUEUED, 0) + record.states.get(S.WAITING, 0)
        buttons = [BannerButton(LOOK, lambda: self.tr("Look"))]
        if left and may_go_on:
            buttons.append(BannerButton(GO_ON, lambda: self._go_on_words(left, points), "primary"))
        self._window.office.say("warn", lambda: self._interrupted_words(record, left), tuple(buttons))
        self._show()

    def _go_on_words(self, left: int, points: int) -> str:
        price = money(cost(points, self._desk.program.settings.point_price), approx=True)
        return counted(self.tr("Go on · %n · #", "", left), left).replace("#", price)

    def _interrupted_words(self, record: CampaignRecord, left: int) -> str:
        unknown = record.states.get(S.UNKNOWN, 0)
        if record.reason is PauseReason.USER:
            words = self.tr("Campaign “%1” is paused. %2 sent, %3 unknown, %4 to go. Nothing is lost.")
        else:
            words = self.tr("Campaign “%1” was interrupted. %2 sent, %3 unknown, %4 to go. Nothing is lost.")
        numbers = (record.name, grouped(record.rows - left - unknown), grouped(unknown), grouped(left))
        for place, value in enumerate(numbers, start=1):
            words = words.replace(f"%{place}", value)
        return words

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
                self.go_on_when_loaded()
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
            lambda: desk.journal().trust_copy(), lambda _: self.begin(), self._window.office.on_failed
        )

    def go_on_when_loaded(self) -> None:
        """Go on with the campaign that is just being put on the desk."""
        self._desk.phase_changed.connect(self._on_entered)

    def after_quiet(self) -> None:
        """The workers came home: go on if a person said so meanwhile."""
        if self.resume_when_quiet:
            self.resume_when_quiet = False
            self.go_on_when_loaded()

    @Slot()
    def _on_entered(self) -> None:
        if self._desk.phase is not Phase.SENDING:
            return
        self._desk.phase_changed.disconnect(self._on_entered)
        QTimer.singleShot(0, self._desk, self._desk.resume)  # when everybody knows of the phase

    # --- keeping no longer than wanted

    def _forget_old(self) -> None:
        program = self._desk.program
        before = program.clock.now() - timedelta(days=program.settings.retention_days)
        self._desk.tasks.run_in_background(
            lambda: self._desk.journal().forget(before), lambda _: None, self._window.office.on_failed
        )


def _stands(record: CampaignRecord) -> bool:
    return record.state is CampaignState.PAUSED and record.reason is not PauseReason.NOT_STARTED
