"""The questions of the bar before money is spent anew: a repeat, a queue that grew old, a limit that was reached."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Slot

from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted, grouped, money
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

    @Slot(object)
    def repeat(self, review: ResendReview) -> None:
        """Send these messages once more?"""
        people = len(review.messages)
        words = counted(self.tr("Send %n message(s) once more for #?", "", people), people)
        self._window.ask(
            Inquiry(
                words.replace("#", self._price(review.points)),
                self._caution(review),
                self.tr("Do not repeat"),
                self.tr("Repeat"),
                lambda: self._desk.resend(review),
            )
        )

    @Slot()
    def go_on(self) -> None:
        """Go on with the campaign on the desk; where its limit stopped it, a new one is asked for."""
        run = self._desk.run
        record = run.record
        if record is None or record.reason is not PauseReason.LIMIT or not record.limit_points:
            self._desk.resume()
            return
        waiting = run.points[S.QUEUED] + run.points[S.WAITING]
        needed = run.spent_points + waiting
        if needed <= record.limit_points:
            if self._desk.program.settings.day_limit_points:  # it is the day's limit that stopped it
                self._desk.resume()
                return
            needed = record.limit_points + waiting  # earlier attempts of resent messages have cost theirs, too
        limit, wanted = self._price(record.limit_points), self._price(needed)
        words = self.tr("Raise the limit of this campaign from %1 to %2?")
        self._window.ask(
            Inquiry(
                words.replace("%1", limit).replace("%2", wanted),
                self._waiting(run.left),
                self.tr("Leave it paused"),
                self.tr("Raise it and go on"),
                lambda: self._desk.resume(limit_points=needed),
            )
        )

    @Slot(object)
    def send_late(self, age: timedelta) -> None:
        """Send what has waited for so long?"""
        hours = int(age.total_seconds()) // 3600
        words = self.tr("These messages have waited for %n hour(s). Send them all the same?", "", hours)
        self._window.ask(
            Inquiry(
                counted(words, hours),
                self._waiting(self._desk.run.left) + " " + self.tr("Look whether the text still holds."),
                self.tr("Leave it paused"),
                self.tr("Send all the same"),
                lambda: self._desk.resume(late=True),
            )
        )

    def _waiting(self, left: int) -> str:
        return counted(self.tr("%n message(s) wait; none goes out twice.", "", left), left)

    def _caution(self, review: ResendReview) -> str:
        said = []
        if review.recent and review.quiet_at is not None:
            at = QDateTime.fromSecsSinceEpoch(int(review.quiet_at.timestamp())).toString("HH:mm")
            words = self.tr("%n went out just now, a report may still come: better wait until #.", "", review.recent)
            said.append(counted(words, review.recent).replace("#", at))
        elif review.state is S.UNKNOWN:
            said.append(self.tr("They may have arrived: some people could get the SMS twice."))
        elif review.state is S.REJECTED:
            said.append(self.tr("The gateway refused them and may refuse them again."))
        else:
            said.append(self.tr("A report said that they were not delivered."))
        if review.doubled:
            words = self.tr("%n left out: an earlier attempt arrived after all.", "", review.doubled)
            said.append(counted(words, review.doubled))
        said.append(self.tr("%1 SMS.").replace("%1", grouped(review.parts)))
        return " ".join(said)

    def _price(self, points: int) -> str:
        price = self._desk.program.settings.point_price
        return money(Decimal(0)) if self._desk.demo else money(cost(points, price), approx=True)
