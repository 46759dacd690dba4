"""The journal against a model that knows only who asked for what: any order of claims, answers, reports, decisions and
crashes leaves every row in one state, sends nothing twice by itself, and counts the points right."""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason, may_change
from tests.clocks import HandClock

from .conftest import new_campaign

ROWS = 5
ANSWERS = {
    "accepted": judge(Exchange(True, 200, b"01")),
    "rejected": judge(Exchange(True, 200, b"04")),
    "lost": judge(Exchange(True, failure=Failure.CONNECTION_LOST)),
    "unsent": judge(Exchange(False, failure=Failure.NO_CONNECTION)),
    "no_points": judge(Exchange(True, 200, b"05")),
}
FREE = {"unsent", "no_points", "rejected"}
"""What costs nothing and reaches nobody."""


@dataclass
class Attempt:
    claim: Claim
    end: str = "flying"
    reported: bool = False
    delivered: bool = False


class JournalModel(RuleBasedStateMachine):
    """One campaign, worked by several hands at once."""

    claims = Bundle("claims")

    @initialize()
    def arm(self):
        self.folder = tempfile.TemporaryDirectory()
        self.clock = HandClock()
        self.attempts: dict[int, Attempt] = {}
        self.resends: dict[int, int] = {}
        self.journal = self.open()
        rows = [FrozenRow(n + 2, ("x",), f"7900000000{n}", f"text {n}", 1 + n % 2, 1 + n) for n in range(ROWS)]
        self.points = {n + 1: 1 + n for n in range(ROWS)}
        self.campaign = self.journal.arm(new_campaign(), rows)
        self.journal.start(self.campaign)

    def open(self):
        return SqliteJournal(Path(self.folder.name) / "journal.sqlite", self.clock, lambda events: None)

    def teardown(self):
        if hasattr(self, "journal"):
            self.journal.close()
            self.folder.cleanup()

    def flying(self):
        return [one for one in self.attempts.values() if one.end == "flying"]

    @rule(target=claims)
    def claim(self):
        claim = self.journal.claim(self.campaign)
        if claim is not None:
            assert claim.attempt not in self.attempts
            self.attempts[claim.attempt] = Attempt(claim)
        return claim

    @rule(pick=st.integers(0, 9), answer=st.sampled_from(sorted(ANSWERS)))
    def answer(self, pick, answer):
        flying = self.flying()
        if flying:
            one = flying[pick % len(flying)]
            if one.reported and answer in FREE:
                # The gateway has said that it has the message; it does not refuse it afterwards.
                return
            self.journal.record(one.claim, ANSWERS[answer])
            one.end = answer

    @rule(claim=claims, status=st.sampled_from(list(ReportStatus)))
    def report(self, claim, status):
        if claim is None or self.attempts[claim.attempt].end in FREE:
            return
        assert self.journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
        one = self.attempts[claim.attempt]
        one.reported = True
        one.delivered = one.delivered or status is ReportStatus.DELIVERED

    @rule(
        kind=st.sampled_from([Decision.RESEND, Decision.COUNT_AS_SENT, Decision.WAIT]),
        chosen=st.sets(st.integers(1, ROWS)),
    )
    def decide(self, kind, chosen):
        self.journal.flush()
        before = self.states()
        ended = self.record().state in (CampaignState.FINISHED, CampaignState.CANCELLED)
        count = self.journal.decide(self.campaign, kind, sorted(chosen))
        after = self.states()
        changed = {message for message in before if before[message] is not after[message]}
        assert changed <= chosen
        if kind is Decision.WAIT:
            assert not changed
        else:
            assert len(changed) == count
        for message in changed:
            assert may_change(before[message], after[message], decided=True)
            self.resends[message] = self.resends.get(message, 0) + (kind is Decision.RESEND)
        if ended and changed and kind is Decision.RESEND:
            assert (self.record().state, self.record().reason) == (CampaignState.PAUSED, PauseReason.RESEND)

    @rule()
    def pause(self):
        self.journal.pause(self.campaign, PauseReason.USER)

    @rule()
    def resume(self):
        if self.record().state in (CampaignState.PAUSED, CampaignState.RUNNING):
            self.journal.start(self.campaign)

    @rule()
    def finish(self):
        self.journal.flush()
        open_before = {"queued", "waiting", "sending"} & {state.value for state in self.states().values()}
        state = self.journal.finish(self.campaign)
        if not open_before:
            assert state in (CampaignState.FINISHED, CampaignState.CANCELLED)

    @rule()
    def cancel(self):
        if not self.flying():
            self.journal.cancel(self.campaign)

    @rule()
    def crash(self):
        self.journal.close()
        self.clock.pass_time(timedelta(minutes=1))
        for one in self.flying():
            one.end = "lost"
        self.journal = self.open()

    def record(self):
        reader = self.journal.reader()
        try:
            return reader.campaign(self.campaign)
        finally:
            reader.close()

    def messages(self):
        self.journal.flush()
        reader = self.journal.reader()
        try:
            return list(reader.messages(self.campaign)), reader.spent(self.campaign)
        finally:
            reader.close()

    def states(self):
        return {message.id: message.state for message in self.messages()[0]}

    @invariant()
    def nothing_is_lost_or_sent_twice_by_itself(self):
        if not hasattr(self, "journal"):
            return
        messages, spent = self.messages()
        assert len(messages) == ROWS
        cost = 0
        for message in messages:
            attempts = [one for one in self.attempts.values() if one.claim.message == message.id]
            out = [one for one in attempts if one.end not in FREE]
            tried = [one for one in attempts if one.end not in ("unsent", "no_points")]
            cost += len(out) * message.points
            # More than one transmission only by as many decisions of a person.
            assert len(tried) <= 1 + self.resends.get(message.id, 0)
            # Whoever is known to have the text is not in the queue.
            if message.parts == 1 and any(one.delivered for one in out):
                assert message.state in (MessageState.DELIVERED, MessageState.SENDING, MessageState.ACCEPTED) or (
                    message.state in (MessageState.REJECTED, MessageState.UNKNOWN) and message.doubled
                ), message
            if message.doubled:
                assert len(attempts) > 1
            if message.state in (MessageState.ACCEPTED, MessageState.DELIVERED, MessageState.SENDING):
                assert out
            assert sum(one.end == "flying" for one in attempts) <= 1
        assert spent == cost

    @invariant()
    def every_change_was_allowed_and_leads_to_the_next(self):
        if not hasattr(self, "journal"):
            return
        db = sqlite3.connect(Path(self.folder.name) / "journal.sqlite")
        try:
            events = db.execute("SELECT message, source, target, decision FROM event ORDER BY message, id").fetchall()
            last = dict(db.execute("SELECT id, state FROM message").fetchall())
        finally:
            db.close()
        for message, of_one in itertools.groupby(events, key=lambda event: event[0]):
            state = "queued"
            for _, source, target, decision in of_one:
                assert source == state
                assert source == target or may_change(
                    MessageState(source), MessageState(target), decided=decision is not None
                )
                state = target
            assert state == last[message]


TestJournalModel = JournalModel.TestCase
TestJournalModel.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
