"""What stops a run besides the gateway's answers: a sleep, a clock set back, a limit, a queue that has grown old."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange
from smsfox_gui.core.errors import CampaignExpired, JournalFull, StopListDamaged
from smsfox_gui.core.message import Claim, Terms
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.sending import Dispatcher
from tests.adapters.conftest import frozen_rows, new_campaign
from tests.clocks import HandClock

DAY = timedelta(hours=24)


class Gateway:
    """Accepts everything, and lets something happen at a certain request."""

    def __init__(self, at, happen):
        self._at = at
        self._happen = happen
        self._lock = threading.Lock()
        self.requests: list[Claim] = []

    def send(self, claim: Claim) -> Exchange:
        with self._lock:
            self.requests.append(claim)
            if len(self.requests) == self._at:
                self._happen()
        return Exchange(True, 200, b"01")

    def close(self) -> None:
        pass


class Desk:
    """A journal and runs of its campaigns, on a clock moved by hand."""

    def __init__(self, folder, kind=SqliteJournal, stopped=lambda phone: False):
        self.clock = HandClock()
        self.journal = kind(folder / "journal.sqlite", self.clock, lambda events: None, stopped=stopped)

    def record(self, campaign):
        reader = self.journal.reader()
        try:
            return reader.campaign(campaign)
        finally:
            reader.close()

    def run(self, campaign, gateway, workers, terms=None, first=None):
        dispatcher = Dispatcher(
            campaign=self.record(campaign),
            journal=self.journal,
            gateway=lambda waiting: gateway,
            workers=workers,
            rate=RateLimit(0, self.clock),
            bus=EventBus(),
            clock=self.clock,
            terms=terms or Terms(),
            first=first,
        )
        dispatcher.start()
        threads = [threading.Thread(target=dispatcher.work) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive()
        dispatcher.conclude()
        return self.record(campaign)


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.journal.close()


@pytest.mark.parametrize("workers", [1, 4, 16])
@pytest.mark.parametrize("at", [1, 2, 9, 40])
@pytest.mark.parametrize(
    ("jump", "reason"),
    [(timedelta(hours=8), PauseReason.SLEEP), (-timedelta(minutes=6), PauseReason.CLOCK)],
)
def test_nobody_sends_after_a_sleep_or_a_clock_set_back(desk, workers, at, jump, reason):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(60))

    def move():
        desk.clock.wall += jump

    gateway = Gateway(at, move)
    record = desk.run(campaign, gateway, workers)
    assert (record.state, record.reason) == (CampaignState.PAUSED, reason)
    # Those in flight end by their own answers; none begins after the jump was seen.
    assert at <= len(gateway.requests) <= at + workers - 1
    assert record.states == {
        MessageState.ACCEPTED: len(gateway.requests),
        MessageState.QUEUED: 60 - len(gateway.requests),
    }
    record = desk.run(campaign, gateway, workers)
    assert record.states == {MessageState.ACCEPTED: 60}
    assert len({claim.phone for claim in gateway.requests}) == len(gateway.requests) == 60


class Overloaded(Gateway):
    """Answers with a status at a certain request."""

    def __init__(self, at, exchange):
        super().__init__(0, None)
        self._failing = at, exchange

    def send(self, claim: Claim) -> Exchange:
        usual = super().send(claim)
        at, exchange = self._failing
        return exchange if len(self.requests) == at else usual


@pytest.mark.parametrize(("status", "seconds"), [(429, 120), (503, 0), (503, None), (500, None)])
def test_the_moment_that_an_overloaded_gateway_names_is_kept_with_the_pause(desk, status, seconds):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(9))
    exchange = Exchange(True, status, retry_after=seconds)
    record = desk.run(campaign, Overloaded(5, exchange), 1)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.HTTP_STATUS)
    assert record.wait_until == (None if seconds is None else desk.clock.now() + timedelta(seconds=seconds))
    record = desk.run(campaign, Gateway(0, None), 1)
    assert (record.state, record.wait_until) == (CampaignState.FINISHED, None)


class Unwilling(SqliteJournal):
    """Refuses to pause, as a journal does whose disk fails at that moment."""

    def pause(self, campaign: int, reason: PauseReason, until: datetime | None = None) -> None:
        raise JournalFull


@pytest.mark.parametrize("workers", [1, 4])
def test_what_was_not_sent_after_a_sleep_is_not_in_doubt_even_if_the_pause_fails(tmp_path, workers):
    desk = Desk(tmp_path, Unwilling)
    campaign = desk.journal.arm(new_campaign(), frozen_rows(9))

    def move():
        desk.clock.wall += timedelta(hours=8)

    gateway = Gateway(5, move)
    with pytest.raises(JournalFull):
        desk.run(campaign, gateway, workers)
    desk.journal.flush()
    assert desk.record(campaign).states == {
        MessageState.ACCEPTED: len(gateway.requests),
        MessageState.QUEUED: 9 - len(gateway.requests),
    }
    desk.journal.close()


def test_what_slept_before_the_start_does_not_count(desk):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(5))
    desk.clock.wall += timedelta(hours=8)
    assert desk.run(campaign, Gateway(0, None), 2).states == {MessageState.ACCEPTED: 5}


def test_ordinary_time_stops_nothing(desk):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(20))
    gateway = Gateway(3, lambda: desk.clock.pass_time(timedelta(days=3)))
    assert desk.run(campaign, gateway, 4).states == {MessageState.ACCEPTED: 20}


@pytest.mark.parametrize("workers", [1, 8])
def test_a_limit_stops_before_it_is_exceeded(desk, workers):
    campaign = desk.journal.arm(new_campaign(limit_points=13), frozen_rows(30))
    gateway = Gateway(0, None)
    record = desk.run(campaign, gateway, workers)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.LIMIT)
    assert len(gateway.requests) == 13
    desk.journal.set_limit(campaign, 0)
    record = desk.run(campaign, gateway, workers, Terms(day_limit=20))
    assert (record.reason, len(gateway.requests)) == (PauseReason.DAY_LIMIT, 20)
    assert desk.run(campaign, gateway, workers).states == {MessageState.ACCEPTED: 30}


def test_an_old_queue_waits_for_a_persons_word(desk):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(3))
    desk.clock.pass_time(DAY + timedelta(seconds=1))
    gateway = Gateway(0, None)
    with pytest.raises(CampaignExpired):
        desk.run(campaign, gateway, 2, Terms(validity=DAY))
    assert gateway.requests == []
    assert desk.run(campaign, gateway, 2, Terms(validity=DAY, late=True)).states == {MessageState.ACCEPTED: 3}


def test_a_stop_list_that_cannot_be_asked_pauses_the_run(tmp_path):
    """Nobody knows then who must not be written to."""
    damaged = threading.Event()

    def stopped(phone):
        if damaged.is_set():
            raise StopListDamaged
        return False

    desk = Desk(tmp_path, stopped=stopped)
    campaign = desk.journal.arm(new_campaign(), frozen_rows(20))
    gateway = Gateway(6, damaged.set)
    desk.run(campaign, gateway, workers=4)
    record = desk.record(campaign)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.STOP_LIST)
    sent = len(gateway.requests)
    assert 6 <= sent < 6 + 4
    assert record.states == {MessageState.ACCEPTED: sent, MessageState.QUEUED: 20 - sent}
    damaged.clear()
    desk.run(campaign, gateway, workers=4)
    assert desk.record(campaign).states == {MessageState.ACCEPTED: 20}
    desk.journal.close()


@pytest.mark.parametrize("workers", [1, 4])
def test_the_first_few_go_and_the_rest_waits_for_a_word(desk, workers):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(12))
    gateway = Gateway(0, lambda: None)
    desk.run(campaign, gateway, workers, first=5)
    record = desk.record(campaign)
    assert len(gateway.requests) == 5
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.TRIAL)
    desk.run(campaign, gateway, workers)
    assert len(gateway.requests) == len({claim.phone for claim in gateway.requests}) == 12
    assert desk.record(campaign).state is CampaignState.FINISHED


def test_a_list_of_no_more_than_the_first_few_is_over_then(desk):
    campaign = desk.journal.arm(new_campaign(), frozen_rows(5))
    desk.run(campaign, Gateway(0, lambda: None), 2, first=5)
    assert desk.record(campaign).state is CampaignState.FINISHED
