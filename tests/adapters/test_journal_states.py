"""A campaign's states: each step is announced, concerns the campaign it is meant for, and no other one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import CampaignExpired
from smsfox_gui.core.message import Terms
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, MessageChanged
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
NIGHT = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NIGHT)


@pytest.fixture
def journal(path, clock, events):
    journal = SqliteJournal(path, clock, events.extend)
    yield journal
    journal.close()


def counts(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.counts(campaign)
    finally:
        reader.close()


def asleep(journal, count):
    """A campaign whose people all wait for the morning."""
    campaign = journal.arm(new_campaign(quiet=QuietHours(21, 9)), frozen_rows(count))
    journal.start(campaign)
    assert journal.claim(campaign) is None
    return campaign


def test_every_step_is_announced(journal, events):
    campaign = journal.arm(new_campaign(), frozen_rows(2))
    journal.start(campaign)
    journal.pause(campaign, PauseReason.USER)
    journal.pause(campaign, PauseReason.NO_CONNECTION)
    journal.start(campaign)
    journal.cancel(campaign)
    journal.cancel(campaign)
    journal.flush()
    assert [(one.state, one.reason) for one in events if isinstance(one, CampaignChanged)] == [
        (CampaignState.RUNNING, None),
        (CampaignState.PAUSED, PauseReason.USER),
        (CampaignState.RUNNING, None),
        (CampaignState.CANCELLED, None),
    ]


def test_what_nobody_works_on_is_in_doubt_at_the_next_start(journal, events):
    """In this campaign and in no other one."""
    campaign, other = (journal.arm(new_campaign(), frozen_rows(3)) for _ in range(2))
    for one in (campaign, other):
        journal.start(one)
        claim = journal.claim(one)
    journal.pause(campaign, PauseReason.USER)
    events.clear()
    journal.start(campaign)
    assert counts(journal, campaign) == {MessageState.UNKNOWN: 1, MessageState.QUEUED: 2}
    assert counts(journal, other) == {MessageState.SENDING: 1, MessageState.QUEUED: 2}
    (change,) = (one for one in events if isinstance(one, MessageChanged))
    assert (change.campaign, change.source, change.target) == (campaign, MessageState.SENDING, MessageState.UNKNOWN)
    journal.record(claim, ACCEPTED)
    assert counts(journal, other) == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 2}


def test_what_has_ended_cannot_be_cancelled(journal):
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    journal.start(campaign)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.flush()
    assert journal.finish(campaign) is CampaignState.FINISHED
    journal.cancel(campaign)
    assert journal.finish(campaign) is CampaignState.FINISHED


def test_those_who_wait_for_the_morning_are_cancelled_with_their_campaign(journal):
    campaign, other = asleep(journal, 3), asleep(journal, 2)
    journal.cancel(campaign)
    assert counts(journal, campaign) == {MessageState.CANCELLED: 3}
    assert counts(journal, other) == {MessageState.WAITING: 2}


@pytest.mark.parametrize("queued", [0, 4])
def test_what_has_grown_old_is_counted_for_its_campaign_alone(journal, clock, queued):
    campaign, _ = asleep(journal, 3), asleep(journal, 2)
    journal.arm(new_campaign(), frozen_rows(9))
    old = campaign
    if queued:
        old = journal.arm(new_campaign(), frozen_rows(queued))
        journal.start(old)
    journal.pause(old, PauseReason.USER)
    clock.pass_time(timedelta(hours=30))
    with pytest.raises(CampaignExpired) as refusal:
        journal.start(old, Terms(validity=timedelta(hours=24)))
    assert refusal.value.details == {"campaign": old, "count": queued or 3, "hours": 30}
