"""The gateway's ids, claims that come home into a cancelled campaign, and claims of a journal that has failed."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from random import SystemRandom

import pytest

from smsfox_gui.adapters import journal_claims
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_claims import AttemptIds
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import FrozenRow
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.services.events import MessageChanged
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

S = MessageState
ACCEPTED = judge(Exchange(True, 200, b"01"))
UNSENT = judge(Exchange(False, failure=Failure.NO_CONNECTION))
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def clock():
    return HandClock(NOW)


@pytest.fixture
def journal(path, clock, events):
    journal = SqliteJournal(path, clock, events.extend)
    yield journal
    journal.close()


def started(journal, count=3, **changes):
    campaign = journal.arm(new_campaign(**changes), frozen_rows(count))
    journal.start(campaign)
    return campaign


def states(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.counts(campaign), reader.campaign(campaign).state
    finally:
        reader.close()


def test_an_id_tells_its_second_and_grows_when_the_clock_goes_back(journal, clock):
    campaign = started(journal, 4)
    first = journal.claim(campaign).attempt
    assert first // 10**9 == NOW.timestamp() - 1_600_000_000
    clock.wall += timedelta(seconds=7)
    assert journal.claim(campaign).attempt // 10**9 == NOW.timestamp() + 7 - 1_600_000_000
    clock.wall -= timedelta(days=1)
    before, after = journal.claim(campaign).attempt, journal.claim(campaign).attempt
    assert 0 < after - before <= 1000


def test_ids_never_have_more_than_eighteen_digits(monkeypatch):
    monkeypatch.setattr(journal_claims._CHANCE, "randrange", lambda most: 0)
    ids = AttemptIds(10**18 - 3)
    assert [ids.next(0), ids.next(0)] == [10**18 - 2, 10**18 - 1]
    with pytest.raises(JournalError):
        ids.next(0)


def test_the_gap_behind_the_last_id_cannot_be_guessed(monkeypatch):
    asked = []
    monkeypatch.setattr(journal_claims._CHANCE, "randrange", lambda most: asked.append(most) or most - 1)
    assert isinstance(journal_claims._CHANCE, SystemRandom)
    assert AttemptIds(10**17).next(0) == 10**17 + 1000
    assert asked == [1000, 10**9]


@pytest.mark.parametrize("verdict", [UNSENT, judge(Exchange(True, 200, b"05"))])
def test_what_comes_home_unsent_into_a_cancelled_campaign_is_cancelled_too(journal, events, verdict):
    campaign = started(journal)
    claims = [journal.claim(campaign), journal.claim(campaign)]
    journal.cancel(campaign)
    for claim in claims:
        journal.record(claim, verdict)
    assert states(journal, campaign) == ({S.CANCELLED: 3}, CampaignState.CANCELLED)
    last = [event.target for event in events if isinstance(event, MessageChanged)][-2:]
    assert last == [S.QUEUED, S.CANCELLED]


def test_what_comes_home_unsent_into_a_running_campaign_goes_out_again(journal):
    campaign = started(journal)
    journal.record(journal.claim(campaign), UNSENT)
    assert states(journal, campaign) == ({S.QUEUED: 3}, CampaignState.RUNNING)


def test_every_message_of_a_request_is_announced_and_has_its_attempt(journal, events):
    rows = [FrozenRow(row.number, row.cells, row.phone, "one text", 1, 2 + n) for n, row in enumerate(frozen_rows(5))]
    campaign = journal.arm(new_campaign(same_text=True), rows)
    journal.start(campaign)
    events.clear()
    claim = journal.claim(campaign, 3)
    journal.record(claim, ACCEPTED)
    journal.flush()
    assert (claim.message, claim.points, [one.points for one in claim.companions]) == (1, 2, [3, 4])
    assert [one.phone for one in claim.companions] == [row.phone for row in rows[1:3]]
    expected = [MessageChanged(campaign, key, S.QUEUED, S.SENDING, 1 + key) for key in (1, 2, 3)]
    expected += [MessageChanged(campaign, key, S.SENDING, S.ACCEPTED, 1 + key) for key in (1, 2, 3)]
    assert events == expected
    reader = journal.reader()
    assert {one.attempt for one in reader.messages_by_id([1, 2, 3])} == {claim.attempt}
    assert {one.attempt for one in reader.messages_by_id([4, 5])} == {None}
    reader.close()


def test_those_who_sleep_are_announced_one_by_one(journal, clock, events):
    clock.wall = datetime(2026, 11, 24, 20, tzinfo=UTC)
    rows = [FrozenRow(row.number, row.cells, row.phone, row.text, 1, 2 + n) for n, row in enumerate(frozen_rows(250))]
    campaign = journal.arm(new_campaign(quiet=QuietHours(21, 9)), rows)
    journal.start(campaign)
    events.clear()
    assert journal.claim(campaign, 2) is None
    assert events == [MessageChanged(campaign, n, S.QUEUED, S.WAITING, 1 + n) for n in range(1, 251)]
    assert states(journal, campaign)[0] == {S.WAITING: 250}
    clock.wall += timedelta(hours=12)
    events.clear()
    journal.start(campaign)
    woken = [event for event in events if isinstance(event, MessageChanged)]
    assert woken == [MessageChanged(campaign, n, S.WAITING, S.QUEUED, 1 + n) for n in range(1, 251)]


def test_only_what_stands_right_behind_with_the_same_text_goes_along(journal):
    texts = ["a", "a", "b", "a"]
    rows = [FrozenRow(n, ("x",), f"7900000000{n}", text, 1, 1) for n, text in enumerate(texts)]
    campaign = journal.arm(new_campaign(), rows)
    journal.start(campaign)
    claim = journal.claim(campaign, 4)
    assert [one.message for one in claim.companions] == [2, 4]
    assert journal.claim(campaign, 4).companions == ()


def test_a_failed_journal_gives_out_no_claim_however_early_it_was_asked_for(journal):
    """The claim was asked for before the outcome failed, and stands behind it in another transaction."""
    campaign = started(journal)
    gate, inside = threading.Event(), threading.Event()

    def hold(_db, _events):
        inside.set()
        gate.wait(20)

    def fail(_db, _events):
        raise ValueError("a defect")

    found = []

    def claim():
        try:
            found.append(journal.claim(campaign))
        except ValueError as error:
            found.append(error)

    holding = threading.Thread(target=lambda: journal._writer.ask(hold, alone=True))
    holding.start()
    assert inside.wait(20)
    journal._writer.tell(fail)
    between = threading.Thread(target=lambda: journal._writer.ask(lambda db, events: None, alone=True))
    between.start()
    while journal._writer._jobs.qsize() < 2:
        pass
    asking = threading.Thread(target=claim)
    asking.start()
    while journal._writer._jobs.qsize() < 3:
        pass
    gate.set()
    for thread in (holding, between, asking):
        thread.join(20)
    assert isinstance(found[0], ValueError)
    assert states_without_flush(journal, campaign) == {S.QUEUED: 3}
    # A later one does not even ask.
    with pytest.raises(ValueError, match="a defect"):
        journal.claim(campaign)
    with pytest.raises(ValueError, match="a defect"):
        journal.flush()
    journal.start(campaign)
    assert journal.claim(campaign) is not None


def states_without_flush(journal, campaign):
    reader = journal.reader()
    try:
        return reader.counts(campaign)
    finally:
        reader.close()
