"""At night messages wait instead of being claimed, and in the morning they go."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.message import FrozenRow
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.services.events import MessageChanged
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

EVENING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""20:00 in Moscow, 22:00 in Almaty."""
MORNING = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)


@pytest.fixture
def clock():
    return HandClock(EVENING)


@pytest.fixture
def night(path, clock, events):
    journal = SqliteJournal(path, clock, events.extend)
    yield journal
    journal.close()


def almaty(number: int) -> FrozenRow:
    return FrozenRow(number, ("8701", "Айгерим"), f"7701000{number:04}", "Ждём вас", 1, 3)


def test_those_who_sleep_wait_and_the_others_go(night, clock, events):
    rows = [*frozen_rows(2), *(almaty(number) for number in range(10, 13))]
    campaign = night.arm(new_campaign(quiet=QuietHours(21, 9)), [rows[2], rows[0], rows[3], rows[1], rows[4]])
    night.start(campaign)
    claimed = [night.claim(campaign), night.claim(campaign)]
    assert [claim.phone for claim in claimed] == [rows[0].phone, rows[1].phone]
    assert night.claim(campaign) is None
    reader = night.reader()
    assert reader.counts(campaign) == {MessageState.SENDING: 2, MessageState.WAITING: 3}
    waits = [event for event in events if isinstance(event, MessageChanged) and event.target is MessageState.WAITING]
    assert len(waits) == 3
    assert night.finish(campaign) is CampaignState.RUNNING
    clock.wall = MORNING
    night.start(campaign)
    phones = {night.claim(campaign).phone for _ in range(3)}
    assert phones == {row.phone for row in rows[2:]}
    assert night.claim(campaign) is None
    reader.close()


def test_an_office_in_vladivostok_wakes_nobody_there(night, clock):
    """It is three in the night with them, and eight in the evening in Moscow."""
    campaign = night.arm(new_campaign(quiet=QuietHours(21, 9, 600)), frozen_rows(3))
    night.start(campaign)
    assert night.claim(campaign) is None
    reader = night.reader()
    assert reader.counts(campaign) == {MessageState.WAITING: 3}
    assert reader.wakes(campaign, EVENING) == datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    clock.wall = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    night.start(campaign)
    assert night.claim(campaign) is not None
    reader.close()


def test_a_whole_list_asleep_is_held_back_at_once(night):
    campaign = night.arm(new_campaign(quiet=QuietHours(21, 9)), [almaty(number) for number in range(1000)])
    night.start(campaign)
    assert night.claim(campaign) is None
    reader = night.reader()
    assert reader.counts(campaign) == {MessageState.WAITING: 1000}
    reader.close()


def test_those_who_wait_are_cancelled_with_the_rest(night, events):
    campaign = night.arm(new_campaign(quiet=QuietHours(21, 9)), [almaty(10), *frozen_rows(2)])
    night.start(campaign)
    assert night.claim(campaign) is not None
    events.clear()
    night.cancel(campaign)
    assert [(event.message, event.source, event.points) for event in events if isinstance(event, MessageChanged)] == [
        (1, MessageState.WAITING, 3),
        (3, MessageState.QUEUED, 1),
    ]


def test_without_quiet_hours_nobody_waits(night):
    campaign = night.arm(new_campaign(), [almaty(1)])
    night.start(campaign)
    assert night.claim(campaign) is not None


def test_the_first_to_wake_decides_when_it_goes_on(night, clock):
    rows = [*frozen_rows(2), *(almaty(number) for number in range(10, 13))]
    campaign = night.arm(new_campaign(quiet=QuietHours(21, 9)), rows)
    reader = night.reader()
    assert reader.wakes(campaign, clock.now()) is None, "nobody waits yet"
    night.start(campaign)
    while night.claim(campaign) is not None:
        pass
    assert reader.wakes(campaign, clock.now()) == datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
    assert reader.wakes(campaign, MORNING) == MORNING
    reader.close()
    plain = night.arm(new_campaign(), frozen_rows(1))
    reader = night.reader()
    assert reader.wakes(plain, clock.now()) is None
    reader.close()
