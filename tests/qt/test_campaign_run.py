"""The speed of a campaign on the desk."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt import campaign_run
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.event_bridge import CampaignTally, summed
from smsfox_gui.services.events import ConnectionChanged, MessageChanged

RECORD = CampaignRecord(
    id=1,
    name="n",
    created=datetime(2026, 11, 24, tzinfo=UTC),
    state=CampaignState.RUNNING,
    reason=None,
    sender="",
    text="x",
    list_name="l",
    sheet=None,
    columns=("Phone",),
    gateway="",
    login="",
    same_text=True,
    rows=200,
    excluded=0,
    states={MessageState.QUEUED: 200},
)


class Clock:
    """Monotonic seconds that a test moves."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(campaign_run, "time", made)
    return made


def answer(run: CampaignRun, count: int) -> None:
    moved = Counter({MessageState.QUEUED: -count, MessageState.ACCEPTED: count})
    run.apply(CampaignTally(moved=moved, answered=count))


def test_no_count_is_below_nothing(qapp: object) -> None:
    """A snapshot of the journal may be older than the first batch after it, or know it already."""
    run = CampaignRun()
    run.show(replace(RECORD, rows=4, states={MessageState.QUEUED: 4}), {MessageState.QUEUED: 4})
    moved = {MessageState.SENDING: -3, MessageState.ACCEPTED: 3}
    run.apply(CampaignTally(moved=Counter(moved), points=Counter(moved), answered=3))
    assert run.counts == {MessageState.QUEUED: 4, MessageState.ACCEPTED: 3}
    assert (run.total, run.left, run.passed, run.all_points) == (4, 1, 3, 4)
    run.apply(CampaignTally(moved=Counter({MessageState.QUEUED: -3, MessageState.SENDING: 3})))
    assert run.counts == {MessageState.QUEUED: 1, MessageState.ACCEPTED: 3}
    run.apply(CampaignTally(moved=Counter({MessageState.QUEUED: -2, MessageState.ACCEPTED: 2})))
    assert (run.left, run.counts[MessageState.QUEUED], run.passed) == (0, 0, 4)


def test_a_campaign_costs_what_a_point_cost_on_its_day(qapp: object) -> None:
    run = CampaignRun()
    run.today_price = Decimal("0.80")
    run.show(replace(RECORD, point_price=Decimal("0.50")), {})
    assert run.price(200) == 100
    run.show(RECORD, {})
    assert run.price(200) == 160


def test_earlier_attempts_are_paid_for_as_well(qapp: object) -> None:
    run = CampaignRun()
    states = {MessageState.DELIVERED: 3, MessageState.UNDELIVERED: 1}
    run.show(replace(RECORD, states=states), states, spent=6)
    assert (run.spent_points, run.all_points) == (6, 6)
    moved = Counter({MessageState.UNDELIVERED: -1, MessageState.DELIVERED: 1})
    run.apply(CampaignTally(moved=moved, points=moved))
    assert run.spent_points == 6
    run.show(replace(RECORD, states=states), states)
    assert (run.spent_points, run.all_points) == (4, 4)


def test_a_resumed_campaign_is_measured_from_its_resume(qapp: object, clock: Clock) -> None:
    run = CampaignRun()
    run.show(RECORD, {})
    for _ in range(4):
        clock.now += 3
        answer(run, 15)
    assert run.speed == pytest.approx(5)
    states = dict(run.counts)
    run.show(replace(RECORD, state=CampaignState.PAUSED, states=states), {})
    assert run.speed == 0
    clock.now += 60
    run.show(replace(RECORD, states=states), {})
    clock.now += 2
    answer(run, 4)
    assert run.speed == pytest.approx(2)
    assert run.seconds_left == 68
    assert max(run.rates(24)) <= 6


def test_a_burst_does_not_promise_more_than_the_limit(qapp: object, clock: Clock) -> None:
    run = CampaignRun()
    run.limit = 5
    run.show(RECORD, {})
    clock.now += 0.4
    answer(run, 20)
    assert run.seconds_left is None
    clock.now += 0.6
    assert run.seconds_left == 36


def test_every_bar_has_its_moment_and_a_loss_its_length(qapp: object, clock: Clock) -> None:
    run = CampaignRun()
    run.show(RECORD, {})
    begun = run.times[0]
    clock.now += 3 * campaign_run.BUCKET
    answer(run, 5)
    assert list(run.times) == [begun + place * timedelta(seconds=campaign_run.BUCKET) for place in range(4)]
    assert len(run.times) == len(run.buckets)
    for attempts in (1, 2):
        run.apply(CampaignTally(connection=ConnectionChanged(1, online=False, attempts=attempts)))
    assert list(run.gaps.values()) == [None]
    run.apply(CampaignTally(connection=ConnectionChanged(1, online=True, attempts=0)))
    (lost,), (found,) = run.gaps, run.gaps.values()
    assert found is not None
    assert lost <= found
    run.show(replace(RECORD, id=2), {})
    assert not run.gaps


def lose(run: CampaignRun) -> None:
    run.apply(CampaignTally(connection=ConnectionChanged(1, online=False, attempts=1)))


def test_a_loss_ends_with_the_pause(qapp: object, clock: Clock) -> None:
    """Who goes on has a new line to try: the one before is not still lost."""
    run = CampaignRun()
    run.show(RECORD, {})
    lose(run)
    run.show(replace(RECORD, state=CampaignState.PAUSED), {})
    ended = list(run.gaps.values())
    assert None not in ended
    lose(run)
    assert list(run.gaps.values()) == ended, "the last word of a worker that came home after the pause"
    run.show(RECORD, {})
    answer(run, 5)
    assert list(run.gaps.values()) == ended
    lose(run)
    assert list(run.gaps.values()) == [*ended, None]


def test_a_loss_ends_at_the_first_answer(qapp: object, clock: Clock) -> None:
    run = CampaignRun()
    run.show(RECORD, {})
    lose(run)
    answer(run, 1)
    assert None not in run.gaps.values()
    assert run.offline is None


def test_what_went_back_into_the_queue_is_no_speed(qapp: object, clock: Clock) -> None:
    """With the gateway away messages are claimed and given back: nothing was passed on."""
    back = MessageChanged(1, 1, MessageState.SENDING, MessageState.QUEUED, 1)
    taken = MessageChanged(1, 2, MessageState.SENDING, MessageState.ACCEPTED, 1)
    run = CampaignRun()
    run.show(RECORD, {})
    run.apply(summed([back, back]).campaigns[1])
    assert sum(run.buckets) == 0
    run.apply(summed([back, taken]).campaigns[1])
    assert sum(run.buckets) == 1


def test_a_pause_ends_a_bar_and_the_next_run_has_moments_of_its_own(qapp: object, clock: Clock) -> None:
    run = CampaignRun()
    run.show(RECORD, {})
    answer(run, 5)
    run.show(replace(RECORD, state=CampaignState.PAUSED), {})
    run.show(RECORD, {})
    assert len(run.times) == len(run.buckets) == 2
    assert run.times[0] <= run.times[1]
