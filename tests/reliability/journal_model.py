"""What the model of the journal knows: who asked for what, and nothing of how the journal keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field

from smsfox_gui.core.answers import Exchange, Failure
from smsfox_gui.core.message import ReportStatus

VERDICTS = {
    "accepted": Exchange(True, 200, b"01"),
    "bad number": Exchange(True, 200, b"04"),
    "no points": Exchange(True, 200, b"05"),
    "authorization": Exchange(True, 200, b"03"),
    "lost": Exchange(True, failure=Failure.CONNECTION_LOST),
    "page": Exchange(True, 200, b"<html>"),
    "unsent": Exchange(False, failure=Failure.NO_CONNECTION),
}
OPEN = frozenset({"queued", "sending"})
UNSENT = frozenset({"queued", "cancelled"})
FREE = frozenset({"queued", "rejected"})
"""Outcomes that cost nothing and reach nobody."""


@dataclass
class Try:
    """One request for one message. end: what its outcome made of the message; "sending" = nobody knows yet, "reported"
    = a report came before it."""

    end: str = "sending"
    delivered: bool = False


@dataclass
class Message:
    """One message as the model has it. given_up: attempts that a person's resend has left behind.

    odd: a report came for an attempt that was proven unsent; what it has cost is anybody's guess.
    """

    phone: str
    text: str
    parts: int
    points: int
    state: str = "queued"
    attempt: int | None = None
    given_up: set[int] = field(default_factory=set)
    tries: dict[int, Try] = field(default_factory=dict)
    resends: int = 0
    odd: bool = False

    def claimed(self, attempt: int) -> None:
        """Its request begins."""
        self.state, self.attempt = "sending", attempt
        self.tries[attempt] = Try()

    def answered(self, attempt: int, state: str, *, cancelled: bool) -> bool:
        """The outcome of a request; False if it comes too late to matter."""
        if self.state != "sending" or self.attempt != attempt:
            return False
        self.tries[attempt].end = state
        self.state = "cancelled" if state == "queued" and cancelled else state
        return True

    def lost(self) -> None:
        """Nobody works on it any more."""
        if self.state == "sending":
            assert self.attempt is not None
            self.state = self.tries[self.attempt].end = "unknown"

    def stands(self, attempt: int) -> bool:
        """Whether a report for this attempt says how the message ended, and nothing else has to be looked at."""
        return self.attempt == attempt and not self.given_up and self.state not in UNSENT

    def reported(self, status: ReportStatus) -> None:
        """A report about the attempt that stands."""
        target = "delivered" if status is ReportStatus.DELIVERED else "undelivered"
        several = self.parts > 1
        edges = {("delivered", "undelivered"): several, ("undelivered", "delivered"): not several}
        if edges.get((self.state, target), self.state in ("sending", "accepted", "unknown")):
            self.state = target

    def cost(self) -> int:
        """Points of all its requests that were not refused or proven unsent."""
        return self.points * sum(one.end not in FREE for one in self.tries.values())

    def faults(self, *, doubled: bool) -> list[str]:
        """What contradicts the promises to this person."""
        wrong = []
        tried = [one for one in self.tries.values() if one.end != "queued"]
        if len(tried) > 1 + self.resends and not self.odd:
            wrong.append(f"{len(tried)} requests, {self.resends} decisions")
        if sum(one.end == "sending" for one in self.tries.values()) > 1:
            wrong.append("two requests at once")
        if doubled and len(self.tries) < 2:
            wrong.append("doubled, with one request")
        knows = self.parts == 1 and any(one.delivered and one.end not in FREE for one in self.tries.values())
        in_doubt = doubled and self.state in ("rejected", "unknown")
        if knows and self.state not in ("delivered", "sending", "accepted") and not in_doubt:
            wrong.append(f"{self.state}, though it was delivered")
        return wrong


@dataclass
class Campaign:
    """One campaign as the model has it. reopened: it had ended and stands for a resend only."""

    state: str
    messages: dict[str, Message]
    reopened: bool = False

    def states(self) -> set[str]:
        """The states that occur."""
        return {message.state for message in self.messages.values()}

    def start(self) -> None:
        """A person starts it."""
        if self.state == "paused":
            self.give_up()
        self.state, self.reopened = "running", False

    def stop(self) -> None:
        """Whatever stops it but a person who wants it stopped for good."""
        if self.state == "running":
            self.state = "paused"

    def cancel(self) -> None:
        """Stopped for good."""
        if self.states() & OPEN:
            self.state, self.reopened = "cancelled", False
            for message in self.messages.values():
                if message.state == "queued":
                    message.state = "cancelled"

    def finish(self) -> None:
        """It has ended when nothing is open."""
        cancelled = "cancelled" in self.states()
        if not self.states() & OPEN and not (self.state == "cancelled" and cancelled):
            self.state, self.reopened = "cancelled" if cancelled else "finished", False

    def withdrawn(self) -> None:
        """A report has settled a message that waited for its resend."""
        if self.state == "paused" and self.reopened:
            self.finish()

    def resent(self) -> None:
        """A person had some of its messages put back into the queue."""
        if self.state in ("finished", "cancelled"):
            self.state, self.reopened = "paused", True

    def give_up(self) -> None:
        """Nobody works on it: what looks as if it were on its way is in doubt."""
        for message in self.messages.values():
            message.lost()

    def may_be_deleted(self) -> bool:
        """It has ended, and nothing of it is on its way."""
        return self.state in ("finished", "cancelled") and "sending" not in self.states()
