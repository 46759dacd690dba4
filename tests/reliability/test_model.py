"""The real journal against a model: any order of arming, claims, outcomes, pauses, reports, decisions, deletions of the
history and crashes.

After every step: no forbidden edge was taken, every message is where the model has it, nobody was texted twice without
a decision, the sums and the points are right. A crash is a copy of the files as they lie, opened by a new journal.
`SMSFOX_MODEL` says how many examples of 50 steps. The long run (200,000 steps):

    SMSFOX_MODEL=4000 python -m pytest -s tests/reliability/test_model.py
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
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

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import judge, judge_list
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason, may_change
from tests.adapters.conftest import new_campaign
from tests.clocks import HandClock
from tests.reliability.checker import inner_contradictions, read_journal
from tests.reliability.journal_model import FREE, VERDICTS, Campaign, Message

EXAMPLES = int(os.environ.get("SMSFOX_MODEL", "40"))
STEPS = 50
MOST_CAMPAIGNS = 3
FUTURE = datetime(2100, 1, 1, tzinfo=UTC)
DAY = timedelta(hours=24)


def phones_of(claim: Claim) -> list[str]:
    """Everybody whom the request is for."""
    return [claim.phone, *(one.phone for one in claim.companions)]


class JournalModel(RuleBasedStateMachine):
    """Hypothesis chooses the rules and their order."""

    claims = Bundle("claims")
    spent = Bundle("spent")

    @initialize(count=st.integers(1, 6), parts=st.integers(1, 2), same=st.booleans())
    def open(self, count: int, parts: int, same: bool) -> None:
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = Path(tempfile.mkdtemp(prefix="smsfox-model-", dir=memory))
        self.clock = HandClock()
        self.lives = 0
        self.campaigns: dict[int, Campaign] = {}
        self.pending: list[tuple[Message, str]] = []
        self.people: list[tuple[str, str]] = []
        self.keys: set[int] = set()
        self.rows: set[int] = set()
        self.attempts: set[int] = set()
        self._open(self.folder / "0")
        self.arm(count, parts, same)
        self.journal.start(1)
        self.campaigns[1].start()

    def _open(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / "journal.sqlite"
        self.journal = SqliteJournal(self.path, self.clock, lambda events: None)

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            shutil.rmtree(self.folder)

    def _durable(self) -> None:
        self.pending.clear()

    @precondition(lambda self: len(self.campaigns) < MOST_CAMPAIGNS)
    @rule(count=st.integers(1, 6), parts=st.integers(1, 3), same=st.booleans())
    def arm(self, count: int, parts: int, same: bool) -> None:
        """same: everybody gets one text, so that several may share a request."""
        rows = []
        for n in range(count):
            phone = f"7{len(self.people) + 1:010}"
            text = "one text" if same else f"text {phone}"
            rows.append(FrozenRow(n + 2, (phone,), phone, text, parts, parts + n))
            self.people.append((phone, text))
        key = self.journal.arm(new_campaign(same_text=same), rows)
        assert key not in self.keys
        self.keys.add(key)
        messages = [Message(row.phone, row.text, row.parts, row.points) for row in rows]
        self.campaigns[key] = Campaign("paused", {message.phone: message for message in messages})
        self._durable()
        reader = self.journal.reader()
        ids = set(reader.message_ids(key))
        reader.close()
        assert not ids & self.rows
        self.rows |= ids

    def _pick(self, data: st.DataObject) -> tuple[int, Campaign]:
        key = data.draw(st.sampled_from(sorted(self.campaigns)))
        return key, self.campaigns[key]

    @precondition(lambda self: self.campaigns)
    @rule(data=st.data())
    def start(self, data: st.DataObject) -> None:
        key, campaign = self._pick(data)
        if campaign.state in ("paused", "running"):
            self.journal.start(key)
            campaign.start()
        else:
            with pytest.raises(CampaignMissing):
                self.journal.start(key)
        self._durable()

    @precondition(lambda self: self.campaigns)
    @rule(data=st.data(), reason=st.sampled_from([PauseReason.USER, PauseReason.NO_POINTS]))
    def pause(self, data: st.DataObject, reason: PauseReason) -> None:
        key, campaign = self._pick(data)
        self.journal.pause(key, reason)
        campaign.stop()
        self._durable()

    @precondition(lambda self: self.campaigns)
    @rule(data=st.data(), meant=st.sampled_from([True, False, False, False, False]))
    def cancel(self, data: st.DataObject, meant: bool) -> None:
        key, campaign = self._pick(data)
        if meant:
            self.journal.cancel(key)
            campaign.cancel()
            self._durable()

    @precondition(lambda self: self.campaigns)
    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        key, campaign = self._pick(data)
        done = self.journal.finish(key)
        campaign.finish()
        assert done.value == campaign.state
        self._durable()

    @precondition(lambda self: self.campaigns)
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
        together = [one for one in queued[:at_most] if one.text == queued[0].text]
        assert [message.phone for message in together] == phones_of(claim)
        assert claim.attempt not in self.attempts
        self.attempts.add(claim.attempt)
        for message in together:
            message.claimed(claim.attempt)
        return claim

    @rule(target=spent, claim=consumes(claims), name=st.sampled_from(sorted(VERDICTS)))
    def record(self, claim: Claim, name: str) -> Claim:
        self._record(claim, name)
        return claim

    @rule(claim=spent, name=st.sampled_from(sorted(VERDICTS)))
    def record_again(self, claim: Claim, name: str) -> None:
        """A second outcome of one claim, as of a defect, changes nothing."""
        campaign = self.campaigns.get(claim.campaign)
        if campaign and any(campaign.messages[phone].state == "sending" for phone in phones_of(claim)):
            return
        self.journal.record(claim, (judge_list if claim.companions else judge)(VERDICTS[name]))

    def _record(self, claim: Claim, name: str) -> None:
        verdict = (judge_list if claim.companions else judge)(VERDICTS[name])
        self.journal.record(claim, verdict)
        campaign = self.campaigns.get(claim.campaign)
        for phone in phones_of(claim) if campaign else ():
            message = campaign.messages[phone]
            state = verdict.state.value
            if message.answered(claim.attempt, state, cancelled=campaign.state == "cancelled"):
                self.pending.append((message, message.state))
                # An earlier attempt's report may have waited for this.
                self._adopt(claim.campaign, message)

    @rule(
        data=st.data(),
        claim=st.one_of(claims, spent),
        status=st.sampled_from(list(ReportStatus)),
        stranger=st.sampled_from(["", "", "", "phone", "id"]),
    )
    def settle(self, data: st.DataObject, claim: Claim, status: ReportStatus, stranger: str) -> None:
        phone = data.draw(st.sampled_from(phones_of(claim)))
        attempt = claim.attempt + 1 if stranger == "id" else claim.attempt
        known = self.journal.settle(DeliveryReport(attempt, "70000000000" if stranger == "phone" else phone, status))
        self._durable()
        campaign = self.campaigns.get(claim.campaign)
        assert known is (not stranger and campaign is not None)
        if not known or campaign is None:
            return
        message = campaign.messages[phone]
        one = message.tries[claim.attempt]
        message.odd = message.odd or one.end == "queued"
        one.delivered = one.delivered or (status is ReportStatus.DELIVERED and one.end not in FREE)
        if one.end == "sending":
            one.end = "reported"
        if message.stands(claim.attempt):
            message.reported(status)
        else:
            self._adopt(claim.campaign, message)

    def _adopt(self, campaign: int, message: Message) -> None:
        """A report for an attempt given up withdraws or marks: the model takes what the journal says, as long as no
        report has made the message less than sent; which way it goes is tested in test_journal_decisions.py."""
        if not message.given_up and not message.odd:
            return
        self.journal.flush()
        (row,) = [row for row in read_journal(self.path, campaign) if row.phone == message.phone]
        if row.state != message.state:
            assert row.state in ("delivered", "undelivered")
            withdrawn = message.state == "queued"
            message.state, message.attempt = row.state, int(row.attempts[-1])
            if withdrawn:
                self.campaigns[campaign].withdrawn()
        self._durable()

    @precondition(lambda self: self.campaigns)
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
                message.given_up |= message.tries.keys()
                message.resends += 1
                message.state = "queued"
            elif kind is Decision.COUNT_AS_SENT:
                message.state = "accepted"
        if kind is Decision.RESEND and concerned:
            campaign.resent()

    @rule()
    def forget(self) -> None:
        """A person deletes the history: the day's points and who had which text stay known."""
        gone = [key for key, one in self.campaigns.items() if one.may_be_deleted()]
        before = self._memory()
        self._durable()
        assert self.journal.forget(FUTURE) == len(gone)
        assert self._memory() == before
        for key in gone:
            del self.campaigns[key]

    def _memory(self) -> tuple[int, Counter[Earlier]]:
        self.journal.flush()
        since = self.clock.now() - DAY
        reader = self.journal.reader()
        try:
            return reader.spent_since(since), reader.repeated(self.people, since)
        finally:
            reader.close()

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
                    if rows[message.phone] != state:
                        assert message.attempt is not None
                        message.state = message.tries[message.attempt].end = "unknown"
        self._durable()

    def _after_death(self) -> None:
        self.clock.pass_time(timedelta(minutes=1))
        for campaign in self.campaigns.values():
            campaign.stop()
            campaign.give_up()

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
                for source, target in row.changes:
                    edge = MessageState(source), MessageState(target)
                    assert source == target or may_change(*edge, decided=True), row
            assert inner_contradictions(rows, len(campaign.messages)) == []
            if not told:
                self._sums(key, campaign)

    def _sums(self, key: int, campaign: Campaign) -> None:
        reader = self.journal.reader()
        record = reader.campaign(key)
        counts = {state.value: count for state, count in reader.counts(key).items()}
        cost = reader.spent(key)
        doubled = {message.phone: message.doubled for message in reader.messages(key)}
        reader.close()
        assert record.state is CampaignState(campaign.state)
        assert counts == Counter(message.state for message in campaign.messages.values())
        assert {state.value: count for state, count in record.states.items()} == counts
        assert sum(counts.values()) == record.rows == len(campaign.messages)
        messages = campaign.messages.values()
        assert [fault for one in messages for fault in one.faults(doubled=doubled[one.phone])] == []
        if not any(message.odd for message in messages):
            assert cost == sum(message.cost() for message in messages)


JournalModel.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestJournalModel = pytest.mark.timeout(240 + EXAMPLES * 3)(JournalModel.TestCase)
