"""The real journal against a model: any order of arming, claims, outcomes, pauses, reports, decisions and crashes.

After every step: no forbidden edge was taken, every message is where the model has it, the sums are right. A crash is a
copy of the files as they lie there, opened by a new journal. `SMSFOX_MODEL` says how many examples of 50 steps. The
long run (200,000 steps):

    SMSFOX_MODEL=4000 python -m pytest -s tests/reliability/test_model.py
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, Verdict, judge
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from tests.adapters.conftest import new_campaign
from tests.reliability.checker import inner_contradictions, read_journal

EXAMPLES = int(os.environ.get("SMSFOX_MODEL", "40"))
STEPS = 50
MOST_CAMPAIGNS = 3

VERDICTS = {
    "accepted": Exchange(True, 200, b"01"),
    "bad number": Exchange(True, 200, b"04"),
    "no points": Exchange(True, 200, b"05"),
    "authorization": Exchange(True, 200, b"03"),
    "lost": Exchange(True, failure=Failure.CONNECTION_LOST),
    "page": Exchange(True, 200, b"<html>"),
    "unsent": Exchange(False, failure=Failure.NO_CONNECTION),
}


@dataclass
class Message:
    """One message as the model has it. given_up: attempts that a person's resend has left behind."""

    phone: str
    parts: int
    state: str = "queued"
    attempt: int | None = None
    given_up: set[int] = field(default_factory=set)
    attempts: set[int] = field(default_factory=set)


@dataclass
class Campaign:
    """One campaign as the model has it."""

    state: str
    messages: dict[str, Message]

    def states(self) -> set[str]:
        """The states that occur."""
        return {message.state for message in self.messages.values()}


def reported(message: Message, status: ReportStatus) -> str:
    """Where a report about the standing attempt takes a message."""
    target = "delivered" if status is ReportStatus.DELIVERED else "undelivered"
    if message.state in ("sending", "accepted", "unknown"):
        return target
    if message.state == "delivered" and target == "undelivered":
        return "undelivered" if message.parts > 1 else "delivered"
    if message.state == "undelivered" and target == "delivered":
        return "delivered" if message.parts == 1 else "undelivered"
    return message.state


class JournalModel(RuleBasedStateMachine):
    """Hypothesis chooses the rules and their order."""

    claims = Bundle("claims")
    spent = Bundle("spent")

    @initialize(count=st.integers(1, 6), parts=st.integers(1, 2))
    def open(self, count: int, parts: int) -> None:
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = Path(tempfile.mkdtemp(prefix="smsfox-model-", dir=memory))
        self.lives = 0
        self.campaigns: dict[int, Campaign] = {}
        self.pending: list[tuple[Message, str]] = []
        self.numbers = 0
        self._open(self.folder / "0")
        self.arm(count, parts)
        self.journal.start(1)
        self.campaigns[1].state = "running"

    def _open(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / "journal.sqlite"
        self.journal = SqliteJournal(self.path, SystemClock(), lambda events: None)

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            shutil.rmtree(self.folder)

    def _durable(self) -> None:
        self.pending.clear()

    @precondition(lambda self: len(self.campaigns) < MOST_CAMPAIGNS)
    @rule(count=st.integers(1, 6), parts=st.integers(1, 3))
    def arm(self, count: int, parts: int) -> None:
        rows = []
        for n in range(count):
            self.numbers += 1
            phone = f"7{self.numbers:010}"
            rows.append(FrozenRow(n + 2, (phone,), phone, f"text {self.numbers}", parts, parts))
        key = self.journal.arm(new_campaign(), rows)
        assert key not in self.campaigns
        self.campaigns[key] = Campaign("paused", {row.phone: Message(row.phone, parts) for row in rows})
        self._durable()

    def _pick(self, data: st.DataObject) -> tuple[int, Campaign]:
        key = data.draw(st.sampled_from(sorted(self.campaigns)))
        return key, self.campaigns[key]

    @rule(data=st.data())
    def start(self, data: st.DataObject) -> None:
        key, campaign = self._pick(data)
        if campaign.state in ("paused", "running"):
            self.journal.start(key)
            if campaign.state == "paused":
                self._give_up(campaign)
            campaign.state = "running"
        else:
            with pytest.raises(CampaignMissing):
                self.journal.start(key)
        self._durable()

    @rule(data=st.data(), reason=st.sampled_from([PauseReason.USER, PauseReason.NO_POINTS]))
    def pause(self, data: st.DataObject, reason: PauseReason) -> None:
        key, campaign = self._pick(data)
        self.journal.pause(key, reason)
        if campaign.state == "running":
            campaign.state = "paused"
        self._durable()

    @rule(data=st.data(), meant=st.sampled_from([True, False, False, False, False]))
    def cancel(self, data: st.DataObject, meant: bool) -> None:
        key, campaign = self._pick(data)
        if campaign.state == "finished" or not meant:
            return
        self.journal.cancel(key)
        if "queued" in campaign.states():
            campaign.state = "cancelled"
        for message in campaign.messages.values():
            if message.state == "queued":
                message.state = "cancelled"
        self._durable()

    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        key, campaign = self._pick(data)
        done = self.journal.finish(key)
        states = campaign.states()
        if campaign.state != "cancelled" and not states & {"queued", "sending"}:
            campaign.state = "cancelled" if "cancelled" in states else "finished"
        assert done.value == campaign.state
        self._durable()

    @rule(target=claims, data=st.data(), at_most=st.sampled_from([1, 1, 3]))
    def claim(self, data: st.DataObject, at_most: int) -> object:
        busy = [key for key, one in self.campaigns.items() if one.state == "running" and "queued" in one.states()]
        key = data.draw(st.sampled_from(busy or sorted(self.campaigns)))
        campaign = self.campaigns[key]
        claim = self.journal.claim(key, at_most)
        self._durable()
        queued = [message for message in campaign.messages.values() if message.state == "queued"]
        if campaign.state != "running" or not queued:
            assert claim is None
            return multiple()
        assert claim is not None
        message = campaign.messages[claim.phone]
        assert message is queued[0]
        assert not claim.companions
        assert all(
            claim.attempt not in known.attempts for one in self.campaigns.values() for known in one.messages.values()
        )
        message.state, message.attempt = "sending", claim.attempt
        message.attempts.add(claim.attempt)
        return claim

    @rule(target=spent, claim=consumes(claims), name=st.sampled_from(sorted(VERDICTS)))
    def record(self, claim: Claim, name: str) -> Claim:
        verdict: Verdict = judge(VERDICTS[name])
        self.journal.record(claim, verdict)
        message = self.campaigns[claim.campaign].messages[claim.phone]
        if message.state == "sending" and message.attempt == claim.attempt:
            message.state = verdict.state.value
            self.pending.append((message, verdict.state.value))
            # An earlier attempt's report may have waited for this; which way it goes is tested in test_resending.py.
            self._adopt(claim.campaign, message)
        return claim

    @rule(claim=spent, name=st.sampled_from(sorted(VERDICTS)))
    def record_again(self, claim: Claim, name: str) -> None:
        """A second outcome of one claim, as of a defect, changes nothing."""
        message = self.campaigns[claim.campaign].messages[claim.phone]
        if message.state != "sending":
            self.journal.record(claim, judge(VERDICTS[name]))

    @rule(
        claim=st.one_of(claims, spent),
        status=st.sampled_from(list(ReportStatus)),
        stranger=st.sampled_from(["", "", "", "phone", "id"]),
    )
    def settle(self, claim: Claim, status: ReportStatus, stranger: str) -> None:
        attempt = claim.attempt + 1 if stranger == "id" else claim.attempt
        phone = "70000000000" if stranger == "phone" else claim.phone
        known = self.journal.settle(DeliveryReport(attempt, phone, status))
        self._durable()
        assert known is (not stranger)
        if stranger:
            return
        message = self.campaigns[claim.campaign].messages[claim.phone]
        if message.attempt == claim.attempt and not message.given_up:
            message.state = reported(message, status)
        else:
            self._adopt(claim.campaign, message)

    def _adopt(self, campaign: int, message: Message) -> None:
        """After a resend, a report for the attempt given up withdraws or marks: the model takes what the journal says,
        as long as no report has made the message less than sent."""
        if not message.given_up:
            return
        self.journal.flush()
        (row,) = [row for row in read_journal(self.path, campaign) if row.phone == message.phone]
        if row.state != message.state:
            assert row.state in ("delivered", "undelivered")
            message.state, message.attempt = row.state, int(row.attempts[-1])
        self._durable()

    @rule(
        data=st.data(),
        kind=st.sampled_from([Decision.RESEND, Decision.COUNT_AS_SENT, Decision.WAIT]),
        named=st.booleans(),
    )
    def decide(self, data: st.DataObject, kind: Decision, named: bool) -> None:
        key, campaign = self._pick(data)
        ids: list[int] | None = None
        if named:
            reader = self.journal.reader()
            ids = list(reader.message_ids(key))
            reader.close()
        sources = {"unknown"} | ({"undelivered", "rejected"} if named and kind is Decision.RESEND else set())
        concerned = [message for message in campaign.messages.values() if message.state in sources]
        self._durable()
        assert self.journal.decide(key, kind, ids) == len(concerned)
        for message in concerned:
            if kind is Decision.RESEND:
                assert message.attempt is not None
                message.given_up.add(message.attempt)
                message.state = "queued"
            elif kind is Decision.COUNT_AS_SENT:
                message.state = "accepted"
        if kind is Decision.RESEND and concerned and campaign.state in ("finished", "cancelled"):
            campaign.state = "paused"

    @rule()
    def close_and_open(self) -> None:
        self.journal.close()
        self._after_death()
        self._open(self.path.parent)

    @rule()
    def crash(self) -> None:
        """What lies on the disk now is what the next start finds."""
        self.lives += 1
        folder = self.folder / str(self.lives)
        folder.mkdir()
        for file in self.path.parent.glob("journal.sqlite*"):
            if not file.name.endswith((".lock", "-shm")):
                shutil.copy(file, folder / file.name)
        told = list(self.pending)
        self.journal.close()
        shutil.rmtree(self.path.parent)
        self._after_death()
        self._open(folder)
        self._either(told)

    def _either(self, told: list[tuple[Message, str]]) -> None:
        """An outcome that nobody waited for is there, or its message is in doubt."""
        for key, campaign in self.campaigns.items():
            rows = {row.phone: row.state for row in read_journal(self.path, key)}
            for message, state in told:
                if campaign.messages.get(message.phone) is message:
                    assert rows[message.phone] in (state, "unknown")
                    message.state = rows[message.phone]
        self._durable()

    def _after_death(self) -> None:
        for campaign in self.campaigns.values():
            if campaign.state == "running":
                campaign.state = "paused"
            self._give_up(campaign)

    @staticmethod
    def _give_up(campaign: Campaign) -> None:
        """Nobody works on it: what looks as if it were on its way is in doubt."""
        for message in campaign.messages.values():
            if message.state == "sending":
                message.state = "unknown"

    @invariant()
    def agrees(self) -> None:
        if not hasattr(self, "campaigns"):
            return
        told = list(self.pending)
        if not told:
            self.journal.flush()
        for key, campaign in self.campaigns.items():
            rows = read_journal(self.path, key)
            loose = {message.phone for message, _ in told}
            for row in rows:
                if row.phone not in loose:
                    assert row.state == campaign.messages[row.phone].state, row
            assert inner_contradictions(rows, len(campaign.messages)) == []
            if not told:
                self._sums(key, campaign)

    def _sums(self, key: int, campaign: Campaign) -> None:
        reader = self.journal.reader()
        record = reader.campaign(key)
        counts = {state.value: count for state, count in reader.counts(key).items()}
        reader.close()
        assert record.state is CampaignState(campaign.state)
        assert counts == Counter(message.state for message in campaign.messages.values())
        assert {state.value: count for state, count in record.states.items()} == counts
        assert sum(counts.values()) == record.rows == len(campaign.messages)


JournalModel.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestJournalModel = pytest.mark.timeout(240 + EXAMPLES * 3)(JournalModel.TestCase)
