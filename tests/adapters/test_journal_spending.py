"""The ledger of points: what counts, what stops a campaign, and that an undone transaction undoes it too."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import CampaignMissing, JournalRestored
from smsfox_gui.core.message import FrozenRow, Terms
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.limits import local_day
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
NO_POINTS = judge(Exchange(True, 200, b"05"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))
UNSENT = judge(Exchange(False, failure=Failure.NO_CONNECTION))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    yield journal
    journal.close()


def armed(journal, count, *, points=1, limit=0, day=0):
    rows = [FrozenRow(row.number, row.cells, row.phone, row.text, 1, points) for row in frozen_rows(count)]
    campaign = journal.arm(new_campaign(limit_points=limit), rows)
    journal.start(campaign, Terms(day_limit=day))
    return campaign


def record(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def spent(journal, campaign=None, since=None):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.spent(campaign) if campaign is not None else reader.spent_since(since)
    finally:
        reader.close()


def sent(journal, campaign, verdict=ACCEPTED):
    """Claim and record until nothing more is given out; how many claims there were."""
    count = 0
    while (claim := journal.claim(campaign)) is not None:
        count += 1
        journal.record(claim, verdict)
    return count


@pytest.mark.parametrize(("verdict", "cost"), [(ACCEPTED, 3), (LOST, 3), (REJECTED, 0), (UNSENT, 0), (NO_POINTS, 0)])
def test_what_was_refused_or_never_left_costs_nothing(journal, verdict, cost):
    campaign = armed(journal, 1, points=3)
    journal.record(journal.claim(campaign), verdict)
    assert spent(journal, campaign) == cost
    assert spent(journal, since=datetime(2026, 1, 1, tzinfo=UTC)) == cost


@pytest.mark.parametrize(("limit", "sends"), [(0, 10), (1, 0), (2, 1), (7, 3), (19, 9), (20, 10), (100, 10)])
def test_a_campaign_stops_before_the_message_that_would_exceed_its_limit(journal, limit, sends):
    campaign = armed(journal, 10, points=2, limit=limit)
    assert sent(journal, campaign) == sends
    after = record(journal, campaign)
    assert spent(journal, campaign) == 2 * sends <= (limit or 20)
    if sends < 10:
        assert (after.state, after.reason) == (CampaignState.PAUSED, PauseReason.LIMIT)
        assert after.states.get(MessageState.QUEUED) == 10 - sends


def test_what_costs_nothing_is_given_back(journal):
    campaign = armed(journal, 4, points=2, limit=5)
    for verdict in (UNSENT, NO_POINTS, REJECTED):
        journal.record(journal.claim(campaign), verdict)
    assert sent(journal, campaign) == 2


def test_a_raised_limit_lets_a_campaign_go_on(journal):
    campaign = armed(journal, 6, limit=2)
    assert sent(journal, campaign) == 2
    journal.set_limit(campaign, 5)
    journal.start(campaign)
    assert sent(journal, campaign) == 3
    journal.start(campaign)
    assert sent(journal, campaign) == 0
    journal.set_limit(campaign, 0)
    journal.start(campaign)
    assert sent(journal, campaign) == 1
    assert journal.finish(campaign) is CampaignState.FINISHED
    for points in (0, 1):
        with pytest.raises(CampaignMissing):
            journal.set_limit(9, points)


def test_a_limit_may_be_changed_while_the_campaign_runs(journal):
    campaign = armed(journal, 6, limit=5)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.set_limit(campaign, 2)
    assert sent(journal, campaign) == 1
    assert record(journal, campaign).limit_points == 2


def test_the_limit_holds_across_restarts_and_for_resends(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    campaign = armed(journal, 3, points=2, limit=8)
    assert sent(journal, campaign, LOST) == 3
    journal.finish(campaign)
    journal.close()
    journal = SqliteJournal(path, clock, lambda events: None)
    assert journal.decide(campaign, Decision.RESEND) == 3
    assert spent(journal, campaign) == 6
    journal.start(campaign)
    assert sent(journal, campaign) == 1
    assert record(journal, campaign).reason is PauseReason.LIMIT
    assert spent(journal, campaign) == 8
    journal.close()


@pytest.mark.parametrize("limit", [6, 7])
def test_several_numbers_in_a_request_are_cut_to_what_is_left(journal, limit):
    rows = [FrozenRow(row.number, row.cells, row.phone, "one text", 1, 2) for row in frozen_rows(10)]
    campaign = journal.arm(new_campaign(limit_points=limit), rows)
    journal.start(campaign)
    claim = journal.claim(campaign, 10)
    assert len(claim.companions) == 2
    journal.record(claim, ACCEPTED)
    assert journal.claim(campaign, 10) is None
    assert spent(journal, campaign) == 6


def test_two_numbers_in_a_request_that_fit_go_together(journal):
    rows = [FrozenRow(row.number, row.cells, row.phone, "one text", 1, 2) for row in frozen_rows(3)]
    campaign = journal.arm(new_campaign(limit_points=5), rows)
    journal.start(campaign)
    assert len(journal.claim(campaign, 2).companions) == 1
    assert spent(journal, campaign) == 4


@pytest.mark.parametrize(("again", "cost"), [(ACCEPTED, 6), (LOST, 6), (REJECTED, 3), (UNSENT, 3)])
def test_a_resend_costs_only_what_it_may_have_cost(journal, again, cost):
    campaign = armed(journal, 1, points=3)
    journal.record(journal.claim(campaign), LOST)
    journal.flush()
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    journal.record(journal.claim(campaign), again)
    assert spent(journal, campaign) == cost


def test_a_request_of_several_numbers_costs_each_its_own(journal):
    """They share the attempt, and the first one that comes back unsent does not make the others free."""
    rows = [FrozenRow(row.number, row.cells, row.phone, "Всем", 1, 2) for row in frozen_rows(3)]
    campaign = journal.arm(new_campaign(), rows)
    journal.start(campaign)
    journal.record(journal.claim(campaign, 3), LOST)
    journal.flush()
    journal.decide(campaign, Decision.RESEND, [2])
    assert spent(journal, campaign) == 6
    journal.start(campaign)
    journal.record(journal.claim(campaign), REJECTED)
    assert spent(journal, campaign) == 6
    journal.decide(campaign, Decision.RESEND, [1, 3])
    journal.start(campaign)
    journal.record(journal.claim(campaign, 2), ACCEPTED)
    assert spent(journal, campaign) == 10


def test_a_day_is_shared_by_all_campaigns_and_ends_at_midnight(journal, clock):
    first = armed(journal, 4, day=6)
    assert sent(journal, first) == 4
    journal.finish(first)
    second = armed(journal, 5, day=6)
    assert sent(journal, second) == 2
    assert record(journal, second).reason is PauseReason.DAY_LIMIT
    clock.pass_time(timedelta(days=1))
    journal.start(second, Terms(day_limit=6))
    assert sent(journal, second) == 3


@pytest.mark.parametrize(
    ("limit", "day", "reason"),
    [
        (3, 5, PauseReason.LIMIT),
        (4, 3, PauseReason.DAY_LIMIT),
        (5, 3, PauseReason.DAY_LIMIT),
        (3, 3, PauseReason.LIMIT),
        (None, 3, PauseReason.DAY_LIMIT),
        (3, 0, PauseReason.LIMIT),
    ],
)
def test_the_pause_names_the_limit_that_was_reached(journal, limit, day, reason):
    campaign = armed(journal, 6, limit=limit or 0, day=day)
    assert sent(journal, campaign) == 3
    assert record(journal, campaign).reason is reason


def test_a_campaign_running_over_midnight_gets_the_new_day(journal, clock):
    campaign = armed(journal, 6, day=2)
    late = journal.claim(campaign)
    journal.record(journal.claim(campaign), ACCEPTED)
    clock.pass_time(timedelta(days=1))
    journal.record(journal.claim(campaign), ACCEPTED)
    # What was claimed yesterday and refused today makes today's budget no larger.
    journal.record(late, REJECTED)
    assert sent(journal, campaign) == 1
    assert record(journal, campaign).reason is PauseReason.DAY_LIMIT
    assert spent(journal, since=local_day(clock.now())[0]) == 2


def test_a_transaction_that_is_undone_takes_nothing_from_the_limit(journal):
    campaign = armed(journal, 3, limit=3)

    def spoil(db, _events):
        from smsfox_gui.adapters import journal_claims

        asked = (journal._ids, journal._budgets, journal._stopped)
        assert journal_claims.claim(db, [], campaign, 1, 0, *asked) is not None
        raise ValueError("a defect")

    with pytest.raises(ValueError, match="a defect"):
        journal._writer.ask(spoil)
    assert sent(journal, campaign) == 3


def test_a_start_that_is_refused_does_not_hold_up_who_is_sending(journal):
    """A limit of the day that came with it came to nothing as well."""
    campaign = armed(journal, 3)
    frozen = journal.arm(new_campaign(), frozen_rows(1))
    freeze = "UPDATE campaign SET reason = 'restored' WHERE id = ?"
    journal._writer.ask(lambda db, _: db.execute(freeze, (frozen,)))
    with pytest.raises(JournalRestored):
        journal.start(frozen, Terms(day_limit=1))
    assert sent(journal, campaign) == 3


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone cannot be set")
@pytest.mark.parametrize(
    ("zone", "moment", "hours"),
    [
        ("Europe/Moscow", datetime(2026, 11, 22, 12, tzinfo=UTC), 24),
        ("Asia/Vladivostok", datetime(2026, 11, 22, 20, tzinfo=UTC), 24),
        ("Europe/Berlin", datetime(2026, 10, 25, 12, tzinfo=UTC), 25),
        ("Europe/Berlin", datetime(2026, 3, 29, 12, tzinfo=UTC), 23),
    ],
)
def test_a_day_is_the_calendars(monkeypatch, zone, moment, hours):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        first, last = local_day(moment)
        assert first <= moment < last
        assert (last - first) == timedelta(hours=hours)
        assert (first.hour, first.minute, last.hour) == (0, 0, 0)
    finally:
        monkeypatch.undo()
        time.tzset()
