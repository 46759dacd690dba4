"""A person's decisions: what they open, what they leave, and what late reports say about the attempts given up."""

from __future__ import annotations

import itertools
import sqlite3
from dataclasses import replace

import pytest

from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, MessageChanged

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))
UNSENT = judge(Exchange(False, failure=Failure.NO_CONNECTION))
DELIVERED, FAILED = ReportStatus.DELIVERED, ReportStatus.NOT_RECEIVING


def report(journal, claim, status=DELIVERED):
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, status))


@pytest.fixture
def ended(journal):
    """A finished campaign of one message per verdict (a report's status = delivered or not), and the claims."""

    def end(*outcomes, parts=1):
        campaign = journal.arm(new_campaign(), frozen_rows(len(outcomes), parts=parts))
        journal.start(campaign)
        claims = []
        for outcome in outcomes:
            claim = journal.claim(campaign)
            claims.append(claim)
            journal.record(claim, ACCEPTED if isinstance(outcome, ReportStatus) else outcome)
            if isinstance(outcome, ReportStatus):
                report(journal, claim, outcome)
        assert journal.finish(campaign) is CampaignState.FINISHED
        return campaign, claims

    return end


def look(journal, claim):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.messages_by_id([claim.message])[0]
    finally:
        reader.close()


def record(journal, campaign):
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("outcome", "resent"),
    [(LOST, True), (REJECTED, True), (FAILED, True), (ACCEPTED, False), (DELIVERED, False)],
)
def test_only_what_failed_or_is_in_doubt_can_be_resent(journal, ended, outcome, resent, events):
    campaign, (claim,) = ended(outcome)
    before = look(journal, claim)
    assert journal.decide(campaign, Decision.RESEND, [claim.message]) == resent
    after = look(journal, claim)
    assert after.state is (MessageState.QUEUED if resent else before.state)
    state = record(journal, campaign)
    assert state.state is (CampaignState.PAUSED if resent else CampaignState.FINISHED)
    assert (state.reason is PauseReason.RESEND) is resent
    assert (CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.RESEND) in events) is resent
    assert journal.claim(campaign) is None


def test_a_resend_is_a_new_attempt_and_the_old_one_stays_known(journal, ended):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND, [first.message])
    journal.start(campaign)
    second = journal.claim(campaign)
    assert (second.message, second.phone, second.text) == (first.message, first.phone, first.text)
    assert second.attempt > first.attempt
    journal.record(second, ACCEPTED)
    journal.flush()
    assert journal.finish(campaign) is CampaignState.FINISHED
    assert journal.settle(DeliveryReport(first.attempt, first.phone, DELIVERED))


def test_without_a_choice_only_the_unknown_are_meant(journal, ended):
    campaign, claims = ended(LOST, REJECTED, FAILED, LOST)
    assert journal.decide(campaign, Decision.RESEND) == 2
    assert [look(journal, claim).state for claim in claims] == [
        MessageState.QUEUED,
        MessageState.REJECTED,
        MessageState.UNDELIVERED,
        MessageState.QUEUED,
    ]


def test_counting_as_sent_settles_only_what_is_in_doubt(journal, ended, events):
    campaign, claims = ended(LOST, REJECTED, FAILED)
    assert journal.decide(campaign, Decision.COUNT_AS_SENT, [claim.message for claim in claims]) == 1
    assert look(journal, claims[0]).state is MessageState.ACCEPTED
    assert look(journal, claims[1]).state is MessageState.REJECTED
    assert record(journal, campaign).state is CampaignState.FINISHED
    assert events[-1] == MessageChanged(campaign, claims[0].message, MessageState.UNKNOWN, MessageState.ACCEPTED, 1)
    assert look(journal, claims[0]).reason == Decision.COUNT_AS_SENT
    assert record(journal, campaign).counted_as_sent == 1
    report(journal, claims[0], FAILED)
    assert look(journal, claims[0]).state is MessageState.UNDELIVERED
    assert record(journal, campaign).counted_as_sent == 0, "it is known now"


def test_what_the_gateway_took_the_second_time_is_no_decision(journal, ended):
    campaign, (claim,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    journal.record(journal.claim(campaign), ACCEPTED)
    assert look(journal, claim).state is MessageState.ACCEPTED
    assert look(journal, claim).reason is None
    assert record(journal, campaign).counted_as_sent == 0


def test_waiting_changes_nothing_and_is_kept(journal, ended):
    campaign, (claim,) = ended(LOST)
    before = look(journal, claim)
    assert journal.decide(campaign, Decision.WAIT) == 1
    assert look(journal, claim) == before
    journal.decide(campaign, Decision.COUNT_AS_SENT)
    reader = journal.reader()
    assert [(one.kind, one.messages) for one in reader.decisions(campaign)] == [
        (Decision.WAIT, 1),
        (Decision.COUNT_AS_SENT, 1),
    ]
    reader.close()


def test_many_rows_at_once(journal, ended):
    campaign, claims = ended(*[LOST] * 1203)
    assert journal.decide(campaign, Decision.RESEND, [claim.message for claim in claims[1:]]) == 1202
    assert record(journal, campaign).states == {MessageState.QUEUED: 1202, MessageState.UNKNOWN: 1}


def test_another_campaigns_rows_are_left_alone(journal, ended):
    _, (mine,) = ended(LOST)
    other, _ = ended(LOST)
    assert journal.decide(other, Decision.RESEND, [mine.message]) == 0
    assert look(journal, mine).state is MessageState.UNKNOWN
    with pytest.raises(CampaignMissing):
        journal.decide(99, Decision.RESEND)


def test_a_campaign_stopped_for_good_stays_so_after_a_resend(journal):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    journal.start(campaign)
    journal.record(journal.claim(campaign), LOST)
    journal.flush()
    journal.cancel(campaign)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.flush()
    assert journal.finish(campaign) is CampaignState.CANCELLED
    assert record(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.CANCELLED: 2}


@pytest.mark.parametrize("status", list(ReportStatus))
def test_a_late_report_withdraws_a_message_in_doubt_from_the_resend(journal, ended, status):
    campaign, (claim,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    report(journal, claim, status)
    found = look(journal, claim)
    assert found.state is (MessageState.DELIVERED if status is DELIVERED else MessageState.UNDELIVERED)
    assert (found.attempt, found.doubled) == (claim.attempt, False)
    assert record(journal, campaign).state is CampaignState.FINISHED
    journal.decide(campaign, Decision.WAIT)
    assert journal.claim(campaign) is None


def test_the_same_report_once_more_does_not_undo_a_decision(journal, ended):
    campaign, (claim,) = ended(FAILED)
    journal.decide(campaign, Decision.RESEND, [claim.message])
    report(journal, claim, FAILED)
    assert look(journal, claim).state is MessageState.QUEUED
    report(journal, claim, DELIVERED)
    assert look(journal, claim).state is MessageState.DELIVERED


def test_the_same_report_once_more_says_nothing_new_whatever_is_resent_meanwhile(journal, ended):
    """What it would change is measured by the state in which its own message and its own attempt were given up."""
    campaign, (failed, lost) = ended(FAILED, LOST)
    for claim in (failed, lost):
        journal.decide(campaign, Decision.RESEND, [claim.message])
    report(journal, failed, FAILED)
    assert look(journal, failed).state is MessageState.QUEUED
    journal.start(campaign)
    again = journal.claim(campaign)
    assert again.message == failed.message
    report(journal, failed, FAILED)
    assert not look(journal, failed).doubled


def test_an_attempt_that_was_given_up_twice_is_judged_by_the_second_time(journal, ended):
    campaign, (claim,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    report(journal, claim, FAILED)
    assert look(journal, claim).state is MessageState.UNDELIVERED
    journal.decide(campaign, Decision.RESEND, [claim.message])
    report(journal, claim, FAILED)
    assert look(journal, claim).state is MessageState.QUEUED


def test_a_delivered_part_does_not_withdraw_a_long_message(journal, ended):
    campaign, (claim,) = ended(FAILED, parts=3)
    journal.decide(campaign, Decision.RESEND, [claim.message])
    report(journal, claim, DELIVERED)
    assert look(journal, claim).state is MessageState.QUEUED


def test_a_report_withdraws_what_was_cancelled_too(journal, ended):
    campaign, (claim,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.cancel(campaign)
    assert look(journal, claim).state is MessageState.CANCELLED
    report(journal, claim)
    assert look(journal, claim).state is MessageState.DELIVERED
    assert record(journal, campaign).state is CampaignState.CANCELLED


@pytest.mark.parametrize("second", [None, ACCEPTED, LOST, REJECTED])
def test_both_attempts_at_the_gateway_are_said_openly(journal, ended, second, events):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    again = journal.claim(campaign)
    if second is not None:
        journal.record(again, second)
        journal.flush()
    report(journal, first)
    found = look(journal, first)
    assert found.doubled
    assert record(journal, campaign).doubled == 1
    expected = {None: MessageState.SENDING, ACCEPTED: MessageState.ACCEPTED, LOST: MessageState.DELIVERED}
    assert found.state is expected.get(second, MessageState.REJECTED)
    reader = journal.reader()
    marks = [one for one in reader.history(first.message) if one.source is one.target]
    reader.close()
    assert [one.detail for one in marks] == ["doubled"]
    marked = [one for one in events if isinstance(one, MessageChanged) and one.source is one.target]
    assert len(marked) == 1


@pytest.mark.parametrize("reason", [None, PauseReason.LIMIT])
def test_a_campaign_that_has_not_ended_stays_as_it_is_when_some_are_resent(journal, events, reason):
    campaign = journal.arm(new_campaign(), frozen_rows(2))
    journal.start(campaign)
    journal.record(journal.claim(campaign), LOST)
    if reason:
        journal.pause(campaign, reason)
    journal.flush()
    events.clear()
    assert journal.decide(campaign, Decision.RESEND) == 1
    found = record(journal, campaign)
    assert found.state is (CampaignState.PAUSED if reason else CampaignState.RUNNING)
    assert found.reason is reason
    assert not any(isinstance(event, CampaignChanged) for event in events)


def test_a_decision_to_wait_is_kept_with_its_messages_alone(journal, ended):
    campaign, claims = ended(LOST, LOST, ACCEPTED)
    other, _ = ended(LOST)
    assert journal.decide(campaign, Decision.WAIT, [claims[1].message, claims[2].message]) == 1
    rows = journal._file.connection.execute("SELECT id, decision FROM message ORDER BY id").fetchall()
    assert [key for key, decision in rows if decision is not None] == [claims[1].message]
    assert journal.decide(other, Decision.WAIT) == 1
    (last,) = journal._file.connection.execute("SELECT decision FROM message WHERE campaign = ?", (other,)).fetchone()
    reader = journal.reader()
    assert [one.id for one in reader.decisions(other)] == [last]
    reader.close()


@pytest.mark.parametrize("order", list(itertools.permutations(["report", "lost"])))
def test_a_delivered_first_attempt_settles_a_lost_second_in_any_order(journal, ended, order):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    again = journal.claim(campaign)
    for step in order:
        if step == "report":
            report(journal, first)
        else:
            journal.record(again, LOST)
            journal.flush()
    found = look(journal, first)
    assert (found.state, found.doubled, found.attempt) == (MessageState.DELIVERED, True, first.attempt)


def test_a_second_attempt_that_never_left_is_withdrawn_by_the_report_for_the_first(journal, ended):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    again = journal.claim(campaign)
    report(journal, first)
    assert look(journal, first).doubled
    journal.record(again, UNSENT)
    found = look(journal, first)
    assert (found.state, found.doubled, found.attempt) == (MessageState.DELIVERED, False, first.attempt)
    assert journal.claim(campaign) is None


def test_a_first_attempt_that_was_delivered_settles_a_second_that_fails_later(journal, ended):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    again = journal.claim(campaign)
    journal.record(again, ACCEPTED)
    report(journal, first)
    assert look(journal, first).state is MessageState.ACCEPTED
    report(journal, again, FAILED)
    found = look(journal, first)
    assert (found.state, found.doubled, found.attempt) == (MessageState.DELIVERED, True, first.attempt)


def test_a_report_for_one_number_of_a_request_says_nothing_about_the_others(journal):
    rows = [replace(row, text="one text") for row in frozen_rows(2)]
    campaign = journal.arm(new_campaign(same_text=True), rows)
    journal.start(campaign)
    both = journal.claim(campaign, 2)
    journal.record(both, LOST)
    journal.flush()
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    again = journal.claim(campaign)
    assert journal.settle(DeliveryReport(both.attempt, rows[1].phone, DELIVERED))
    journal.record(again, LOST)
    assert look(journal, again).state is MessageState.UNKNOWN
    assert look(journal, both.companions[0]).state is MessageState.DELIVERED


def test_a_crash_while_resending_what_has_arrived(open_journal, ended, journal):
    campaign, (first,) = ended(LOST)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    journal.claim(campaign)
    report(journal, first)
    journal.close()
    again = open_journal()
    found = look(again, first)
    assert (found.state, found.doubled) == (MessageState.DELIVERED, True)


def test_the_database_wants_a_decision_for_each_change(journal, ended, path):
    ended(LOST)
    journal.close()
    db = sqlite3.connect(path, isolation_level=None)
    for target in ("queued", "accepted"):
        with pytest.raises(sqlite3.IntegrityError, match="forbidden"):
            db.execute("UPDATE message SET state = ?, changed = 0", (target,))
    db.close()


def test_every_event_of_a_decision_names_it(journal, ended, path):
    campaign, _ = ended(LOST)
    journal.decide(campaign, Decision.WAIT)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    journal.claim(campaign)
    db = sqlite3.connect(path)
    rows = db.execute(
        "SELECT e.target, d.kind FROM event e LEFT JOIN decision d ON d.id = e.decision ORDER BY e.id"
    ).fetchall()
    db.close()
    assert rows == [("sending", None), ("unknown", None), ("queued", "resend"), ("sending", None)]
