"""What a resend would mean, before a person decides it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import CampaignMissing, NothingToResend, OverLimit, RowsNotResendable
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.core.stop_list import StopSnapshot
from smsfox_gui.services.resending import CAUTION, RESENDABLE, Resending
from tests.adapters.conftest import frozen_rows, new_campaign
from tests.clocks import HandClock

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(tmp_path, clock):
    journal = SqliteJournal(tmp_path / "journal.sqlite", clock, lambda events: None)
    yield journal
    journal.close()


@pytest.fixture
def resending(clock):
    return Resending(clock)


@pytest.fixture
def reader(journal):
    reader = journal.reader()
    yield reader
    reader.close()


def sent(journal, *verdicts, queued=0, parts=1, **changes):
    campaign = journal.arm(new_campaign(**changes), frozen_rows(len(verdicts) + queued, parts=parts))
    journal.start(campaign)
    claims = [journal.claim(campaign) for _ in verdicts]
    for claim, verdict in zip(claims, verdicts, strict=True):
        journal.record(claim, verdict)
    journal.flush()
    journal.finish(campaign)
    journal.pause(campaign, PauseReason.USER)
    return campaign, claims


def test_the_numbers_of_a_review(journal, reader, resending):
    campaign, claims = sent(journal, LOST, ACCEPTED, LOST, REJECTED, queued=2, parts=3)
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    assert list(review.messages) == [claims[0].message, claims[2].message]
    assert list(review.numbers) == [2, 4]
    assert (review.parts, review.points) == (6, 6)
    assert (review.queued, review.queued_points, review.doubled) == (2, 6, 0)


def test_rows_are_named_by_the_spreadsheets_number(journal, reader, resending):
    campaign, claims = sent(journal, LOST, ACCEPTED, LOST)
    review = resending.review(reader, campaign, MessageState.UNKNOWN, [4, 4])
    assert list(review.messages) == [claims[2].message]
    with pytest.raises(RowsNotResendable) as caught:
        resending.review(reader, campaign, MessageState.UNKNOWN, [77, 2, 3])
    assert caught.value.details["numbers"] == "3, 77"
    with pytest.raises(CampaignMissing):
        resending.review(reader, campaign + 1, MessageState.UNKNOWN)


def test_a_quarter_of_an_hour_of_caution(journal, reader, resending, clock):
    campaign, _ = sent(journal, LOST)
    when = clock.now()
    clock.pass_time(CAUTION - timedelta(seconds=1))
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    assert (review.recent, review.quiet_at) == (1, when + CAUTION)
    clock.pass_time(timedelta(seconds=1))
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    assert (review.recent, review.quiet_at) == (0, None)


def test_what_was_refused_needs_no_caution(journal, reader, resending):
    campaign, _ = sent(journal, REJECTED)
    assert resending.review(reader, campaign, MessageState.REJECTED).recent == 0


@pytest.mark.parametrize("state", sorted(set(MessageState) - set(RESENDABLE)))
def test_other_states_are_not_resent(journal, reader, resending, state):
    campaign, _ = sent(journal, ACCEPTED)
    with pytest.raises(ValueError, match=state.value):
        resending.review(reader, campaign, state)


def test_what_a_report_has_settled_meanwhile_is_not_resent(journal, reader, resending):
    campaign, claims = sent(journal, LOST, LOST)
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    journal.settle(DeliveryReport(claims[0].attempt, claims[0].phone, ReportStatus.DELIVERED))
    assert resending.decide(journal, review) == 1
    with pytest.raises(NothingToResend):
        resending.decide(journal, review)
    with pytest.raises(NothingToResend):
        resending.decide(journal, resending.review(reader, campaign, MessageState.UNKNOWN))


def test_what_may_have_come_twice_goes_only_by_its_name(journal, reader, resending):
    campaign, claims = sent(journal, LOST, LOST)
    resending.decide(journal, resending.review(reader, campaign, MessageState.UNKNOWN))
    journal.start(campaign)
    for _ in claims:
        journal.record(journal.claim(campaign), LOST)
    journal.flush()
    journal.settle(DeliveryReport(claims[0].attempt, claims[0].phone, ReportStatus.NOT_RECEIVING))
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    assert list(review.numbers) == [3]
    assert review.doubled == 1
    assert list(resending.review(reader, campaign, MessageState.UNKNOWN, [2]).numbers) == [2]


def test_the_limits_hold_for_a_resend_with_all_that_goes_along(journal, reader, resending):
    campaign, _ = sent(journal, LOST, LOST, queued=1, limit_points=5)
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    resending.check_limits(reader, review, 0)
    resending.check_limits(reader, review, 5)
    with pytest.raises(OverLimit) as caught:
        resending.check_limits(reader, review, 4)
    assert caught.value.details == {"points": 5, "limit": 4, "span": "day"}
    journal.set_limit(campaign, 4)
    with pytest.raises(OverLimit):
        resending.check_limits(reader, review, 0)


def test_who_is_on_the_stop_list_by_now_is_left_out_and_counted(journal, reader, clock):
    campaign, claims = sent(journal, LOST, LOST, LOST)
    stopped = StopSnapshot({claims[1].phone: date(2026, 10, 3)})
    resending = Resending(clock, lambda: stopped)
    review = resending.review(reader, campaign, MessageState.UNKNOWN)
    assert (list(review.numbers), review.points, review.stopped) == ([2, 4], 2, 1)
    named = resending.review(reader, campaign, MessageState.UNKNOWN, [3])
    assert (list(named.messages), named.stopped) == ([], 1)
    with pytest.raises(NothingToResend):
        resending.decide(journal, named)
