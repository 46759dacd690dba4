"""Queued messages grow old: what has waited too long goes out only on a person's word, which is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import CampaignExpired
from smsfox_gui.core.message import Terms
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from smsfox_gui.services.campaigns import grown_old
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

DAY = timedelta(hours=24)
TERMS = Terms(validity=DAY)
LATE = Terms(validity=DAY, late=True)
SECOND = timedelta(seconds=1)
ACCEPTED = judge(Exchange(True, 200, b"01"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    yield journal
    journal.close()


def record(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def kinds(journal, campaign):
    reader = journal.reader()
    try:
        return [(one.kind, one.messages) for one in reader.decisions(campaign)]
    finally:
        reader.close()


def refused(journal, campaign, clock):
    with pytest.raises(CampaignExpired) as caught:
        journal.start(campaign, TERMS)
    assert grown_old(record(journal, campaign), clock.now(), DAY) is not None
    assert journal.claim(campaign) is None
    return caught.value.details


def test_an_armed_campaign_may_be_started_within_a_day(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    clock.pass_time(DAY)
    assert grown_old(record(journal, campaign), clock.now(), DAY) is None
    journal.start(campaign, TERMS)
    assert journal.claim(campaign) is not None


def test_later_only_on_a_persons_word(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    clock.pass_time(DAY + SECOND)
    details = refused(journal, campaign, clock)
    assert (details["hours"], details["count"]) == (24, 3)
    assert record(journal, campaign).reason is PauseReason.NOT_STARTED
    clock.pass_time(DAY - SECOND)
    assert refused(journal, campaign, clock)["hours"] == 48
    journal.start(campaign, LATE)
    assert kinds(journal, campaign) == [(Decision.LATE, 3)]
    assert journal.claim(campaign) is not None


def test_the_age_counts_from_the_last_start(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    for _ in range(3):
        clock.pass_time(DAY)
        journal.start(campaign, TERMS)
        journal.pause(campaign, PauseReason.USER)
    clock.pass_time(DAY + SECOND)
    refused(journal, campaign, clock)
    journal.start(campaign, LATE)
    journal.pause(campaign, PauseReason.USER)
    clock.pass_time(DAY)
    journal.start(campaign, TERMS)


def test_without_a_validity_nothing_grows_old(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    clock.pass_time(1000 * DAY)
    assert grown_old(record(journal, campaign), clock.now(), None) is None
    journal.start(campaign)
    assert journal.claim(campaign) is not None


def test_late_is_no_decision_where_nothing_is_late(journal):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    journal.start(campaign, LATE)
    assert kinds(journal, campaign) == []


def test_a_campaign_with_nothing_left_to_send_ends_at_any_age(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    journal.start(campaign, TERMS)
    journal.record(journal.claim(campaign), LOST)
    journal.pause(campaign, PauseReason.UNKNOWN_ANSWERS)
    clock.pass_time(9 * DAY)
    journal.start(campaign, TERMS)
    assert journal.finish(campaign) is CampaignState.FINISHED


def test_a_resend_of_an_old_campaign_is_new(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    journal.start(campaign, TERMS)
    journal.record(journal.claim(campaign), LOST)
    journal.flush()
    journal.finish(campaign)
    clock.pass_time(9 * DAY)
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign, TERMS)
    assert journal.claim(campaign) is not None


def test_a_resend_does_not_make_an_old_queue_new(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(2))
    journal.start(campaign, TERMS)
    journal.record(journal.claim(campaign), LOST)
    journal.pause(campaign, PauseReason.UNKNOWN_ANSWERS)
    clock.pass_time(9 * DAY)
    journal.decide(campaign, Decision.RESEND)
    assert refused(journal, campaign, clock)["count"] == 2


def test_a_clock_that_goes_back_makes_nothing_old(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    clock.wall -= 9 * DAY
    journal.start(campaign, TERMS)
    assert journal.claim(campaign) is not None
