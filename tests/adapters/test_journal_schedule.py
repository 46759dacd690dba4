"""A scheduled campaign is begun once: its time comes for one who asks only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.errors import CampaignExpired
from smsfox_gui.core.message import Terms
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.services.events import CampaignChanged
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
AT = datetime(2026, 11, 27, 7, 0, tzinfo=UTC)
DAY = Terms(validity=timedelta(days=1))


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def journal(path, clock, events):
    made = SqliteJournal(path, clock, events.extend)
    yield made
    made.close()


def record(journal, campaign):
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def test_it_is_kept_with_its_time(journal):
    made = record(journal, journal.arm(new_campaign(at=AT), frozen_rows(3)))
    assert (made.state, made.reason, made.at) == (CampaignState.PAUSED, PauseReason.SCHEDULED, AT)
    assert journal.claim(made.id) is None


def test_its_time_comes_once(journal, events):
    campaign = journal.arm(new_campaign(at=AT), frozen_rows(3))
    assert [journal.fall_due(campaign), journal.fall_due(campaign)] == [AT, None]
    assert record(journal, campaign).reason is PauseReason.OVERDUE
    assert record(journal, campaign).at == AT
    assert CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.OVERDUE) in events
    journal.start(campaign)
    assert record(journal, campaign).at is None


def test_what_was_begun_or_cancelled_meanwhile_has_no_time(journal):
    begun, cancelled, plain = (
        journal.arm(new_campaign(at=at), frozen_rows(3)) for at in (AT, AT, None)
    )
    journal.start(begun)
    journal.cancel(cancelled)
    assert [journal.fall_due(one) for one in (begun, cancelled, plain)] == [None, None, None]
    assert record(journal, begun).state is CampaignState.RUNNING


def test_it_is_as_old_as_its_time(journal, clock):
    campaign = journal.arm(new_campaign(at=AT), frozen_rows(3))
    clock.pass_time(AT - NOW + timedelta(hours=23))
    journal.start(campaign, DAY)
    other = journal.arm(new_campaign(at=clock.wall + timedelta(days=2)), frozen_rows(3))
    clock.pass_time(timedelta(days=3, hours=1))
    with pytest.raises(CampaignExpired):
        journal.start(other, DAY)
