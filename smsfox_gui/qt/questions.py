"""The questions of the bar before money is spent anew: a repeat, a queue that grew old, a limit that was reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Slot

from smsfox_gui.core import cautions
from smsfox_gui.core.account import place_of
from smsfox_gui.core.errors import AddressInvalid
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted, grouped, language, priced
from smsfox_gui.services.going_on import (
    DayLimitReached,
    Doubt,
    GoAhead,
    GrownOld,
    JustSent,
    LimitReached,
    OtherAccount,
    Through,
    Way,
)
from smsfox_gui.services.resending import ResendReview

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

S = MessageState


class Questions(QObject):
    """Asks, and passes the answer on to the desk."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._when_quiet: int | None = None
        """The campaign that goes on as soon as its last answers have come home."""

    @Slot(object)
    def repeat(self, review: ResendReview) -> None:
        """Send these messages once more?"""
        people = len(review.messages)
        words = counted(self.tr("Send %n message(s) once more, %1 SMS, for #?", "", people), people)
        words = words.replace("%1", grouped(review.parts))
        self._window.ask(
            Inquiry(
                words.replace("#", self._price(review.points)),
                self._caution(review),
                self.tr("Do not repeat"),
                self.tr("Repeat"),
                lambda: self._desk.go_on(GoAhead(review.campaign, resend=review)),
            )
        )

    @Slot()
    def go_on(self) -> None:
        """Go on with the campaign on the desk; one that is just being paused, when its last answers are home."""
        record = self._desk.run.record
        if record is None:
            return
        if self._desk.run.scheduled:
            self._send_now(record)
        elif self._desk.busy:
            self._when_quiet = record.id
        else:
            self._desk.go_on(GoAhead(record.id))

    def cancel_scheduled(self, record: CampaignRecord) -> None:
        """Cancel what waits for its time?"""
        words = counted(self.tr("Cancel it? %n person(s) will get no SMS.", "", record.rows), record.rows)
        self._window.ask(
            Inquiry(
                words,
                self.tr("Nothing has been sent. Until you answer it stays scheduled."),
                self.tr("Leave it scheduled"),
                self.tr("Cancel it"),
                self._desk.cancel,
                gives_up=True,
            )
        )

    def _send_now(self, record: CampaignRecord) -> None:
        """Its person chose another time, and a key is pressed easily."""
        words = counted(self.tr("Send %n message(s) now instead of later?", "", record.rows), record.rows)
        at = record.at.astimezone().strftime("%d.%m, %H:%M") if record.at is not None else ""
        self._window.ask(
            Inquiry(
                words,
                self.tr("It is scheduled for %1.").replace("%1", at),
                self.tr("Leave it scheduled"),
                self.tr("Send now"),
                lambda: self._desk.go_on(GoAhead(record.id)),
            )
        )

    def after_quiet(self) -> None:
        """The workers came home: go on with what a person spoke of meanwhile, if it is still the one on the desk."""
        campaign, self._when_quiet = self._when_quiet, None
        record = self._desk.run.record
        if campaign is not None and record is not None and record.id == campaign:
            self._desk.go_on(GoAhead(campaign))

    @Slot(object, object)
    def ask(self, word: GoAhead, doubt: Doubt) -> None:
        """Ask what this word leaves open; where nobody may be looking, only say that there is something to ask."""
        if word.by_itself:
            self._window.news.say("warn", self._morning_words, campaign=word.campaign)
            return
        if isinstance(doubt, GrownOld):
            self._send_late(word, doubt)
        elif isinstance(doubt, JustSent):
            self._send_again(word, doubt)
        elif isinstance(doubt, OtherAccount):
            self._choose_account(word, doubt)
        elif isinstance(doubt, DayLimitReached):
            self._show_day_limit(doubt)
        else:
            self._raise_limit(word, doubt)

    def _morning_words(self) -> str:
        return self.tr("A campaign that waited for its time needs a word from you. Open it and press Resume.")

    def _send_again(self, word: GoAhead, doubt: JustSent) -> None:
        """More than half of them: this takes typing, as on the check page."""
        repeats = doubt.repeats
        typed = str(repeats.messages) if repeats.must_be_confirmed else ""
        note = self.tr("Nothing goes out before you say so.")
        if typed:
            note = self.tr("To send it, type the number of recipients: %1").replace("%1", typed)
        self._window.ask(
            Inquiry(
                cautions.repeats_sentence(repeats.sent, repeats.coming, repeats.messages, language()),
                note,
                self.tr("Do not repeat") if word.resend is not None else self.tr("Leave it paused"),
                self.tr("Send once more"),
                lambda: self._desk.go_on(replace(word, again=True)),
                typed,
            )
        )

    def _choose_account(self, word: GoAhead, doubt: OtherAccount) -> None:
        own, settings = _named(doubt.own, doubt.settings), _named(doubt.settings, doubt.own)
        words = self.tr("Go on through %1 of the settings, or through the campaign’s own %2?")
        self._window.ask(
            Inquiry(
                words.replace("%1", settings).replace("%2", own),
                self._waiting(doubt.waiting),
                self.tr("Do not repeat") if word.resend is not None else self.tr("Leave it paused"),
                self.tr("Through the new one"),
                lambda: self._desk.go_on(replace(word, through=Through.SETTINGS)),
                other=self.tr("Through its own"),
                other_agreed=lambda: self._desk.go_on(replace(word, through=Through.OWN)),
            )
        )

    def _raise_limit(self, word: GoAhead, doubt: LimitReached) -> None:
        words = self.tr("Raise the limit of this campaign from %1 to %2?")
        words = words.replace("%1", self._price(doubt.limit)).replace("%2", self._price(doubt.needed))
        self._window.ask(
            Inquiry(
                words,
                self._waiting(doubt.waiting),
                self.tr("Leave it paused"),
                self.tr("Raise it and go on"),
                lambda: self._desk.go_on(replace(word, limit_points=doubt.needed)),
            )
        )

    def _show_day_limit(self, doubt: DayLimitReached) -> None:
        words = self.tr("The daily limit is reached: %1 spent today, the limit is %2.")
        limit = self._price_today(doubt.limit, approx=False)
        self._window.ask(
            Inquiry(
                words.replace("%1", self._price_today(doubt.spent)).replace("%2", limit),
                self._waiting(doubt.waiting) + " " + self.tr("Go on tomorrow, or raise the daily limit."),
                self.tr("Leave it paused"),
                self.tr("To the limit"),
                self._window.ask_day_limit,
            )
        )

    def _send_late(self, word: GoAhead, doubt: GrownOld) -> None:
        hours = int(doubt.age.total_seconds()) // 3600
        words = self.tr("These messages have waited for %n hour(s). Send them all the same?", "", hours)
        self._window.ask(
            Inquiry(
                counted(words, hours),
                self._waiting(doubt.waiting) + " " + self.tr("Check that the text is still right."),
                self.tr("Leave it paused"),
                self.tr("Send all the same"),
                lambda: self._desk.go_on(replace(word, late=True)),
            )
        )

    def _waiting(self, left: int) -> str:
        return counted(self.tr("%n message(s) wait; none goes out twice.", "", left), left)

    def _caution(self, review: ResendReview) -> str:
        said, people = [], len(review.messages)
        if review.recent and review.quiet_at is not None and self._desk.run.reported:
            at = QDateTime.fromSecsSinceEpoch(int(review.quiet_at.timestamp())).toString("HH:mm")
            words = self.tr("%n went out just now, a report may still come: better wait until #.", "", review.recent)
            said.append(counted(words, review.recent).replace("#", at))
        elif review.state is S.UNKNOWN:
            words = self.tr("%n message(s) may have arrived: some people could get the SMS twice.", "", people)
            said.append(counted(words, people))
        else:
            words = self.tr("A report said that %n message(s) did not arrive.", "", people)
            again = self.tr("That may well happen again, and it costs again.")
            said.append(f"{counted(words, people)} {again}")
        if review.doubled:
            words = self.tr("%n left out: an earlier attempt arrived after all.", "", review.doubled)
            said.append(counted(words, review.doubled))
        if review.stopped:
            words = self.tr("%n left out: on the do-not-send list.", "", review.stopped)
            said.append(counted(words, review.stopped))
        if review.queued:
            words = self.tr("%n that wait(s) will go out as well, # in all.", "", review.queued)
            said.append(counted(words, review.queued).replace("#", self._price(review.points + review.queued_points)))
        return " ".join(said)

    def _price(self, points: int) -> str:
        """Of points of the campaign on the desk."""
        return self._desk.run.priced(points, approx=True)

    def _price_today(self, points: int, *, approx: bool = True) -> str:
        """Of points of all campaigns."""
        return priced(points, self._desk.program.prices.of_a_point, free=self._desk.demo, approx=approx)


def _named(way: Way, other: Way) -> str:
    """login@host, as far as that tells it from the other one; else the whole address."""
    try:
        place, another = place_of(way.login, way.url), place_of(other.login, other.url)
    except AddressInvalid:
        return way.url
    return place if place != another else way.url
