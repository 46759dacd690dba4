"""Deleting the history gives nobody a second text and no day its points back, and keeps neither number nor text."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.moments import milliseconds
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.message import FrozenRow, Terms
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from smsfox_gui.services.limits import local_day
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))
FUTURE = datetime(2100, 1, 1, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    yield journal
    journal.close()


def rows(count, points=1):
    return [FrozenRow(row.number, row.cells, row.phone, row.text, 1, points) for row in frozen_rows(count)]


def sent(journal, count, verdict=ACCEPTED, *, points=1, day=0):
    """A campaign that went out as far as it could; how many messages did."""
    campaign = journal.arm(new_campaign(), rows(count, points))
    journal.start(campaign, Terms(day_limit=day))
    done = 0
    while (claim := journal.claim(campaign)) is not None:
        journal.record(claim, verdict)
        done += 1
    journal.flush()
    journal.finish(campaign)
    return campaign, done


def look(journal, clock, count=10):
    """(points of the last 24 hours, people who had their text in them)"""
    reader = journal.reader()
    try:
        since = clock.now() - DAY
        had = reader.repeated(((row.phone, row.text) for row in rows(count)), since)
        assert had.keys() <= {Earlier.SENT}
        return reader.spent_since(since), had.total()
    finally:
        reader.close()


def kept(path):
    db = sqlite3.connect(path)
    try:
        texts = db.execute("SELECT count(*) FROM past_text").fetchone()[0]
        minutes = db.execute("SELECT count(*) FROM past_spending").fetchone()[0]
        return texts, minutes, db.execute("SELECT secret FROM journal").fetchone()[0]
    finally:
        db.close()


def test_a_deletion_changes_neither_the_days_points_nor_who_had_the_text(journal, clock):
    sent(journal, 5, points=10)
    sent(journal, 3, LOST)
    sent(journal, 2, REJECTED)
    before = look(journal, clock)
    assert before == (53, 5)
    assert journal.forget(FUTURE) == 3
    assert look(journal, clock) == before


@pytest.mark.parametrize(("verdict", "found"), [(LOST, (3, 3)), (REJECTED, (0, 0))])
def test_of_what_is_deleted_counts_what_may_have_arrived(journal, clock, verdict, found):
    sent(journal, 3, verdict)
    journal.forget(FUTURE)
    assert look(journal, clock) == found


def test_the_limit_of_the_day_holds_across_a_deletion(journal, clock):
    assert sent(journal, 5, points=10, day=60)[1] == 5
    journal.forget(FUTURE)
    campaign, done = sent(journal, 5, points=10, day=60)
    assert done == 1
    reader = journal.reader()
    assert (reader.campaign(campaign).state, reader.campaign(campaign).reason) == (
        CampaignState.PAUSED,
        PauseReason.DAY_LIMIT,
    )
    reader.close()


def test_every_attempt_of_a_resend_is_remembered(journal, clock):
    campaign, _ = sent(journal, 4, LOST, points=3)
    clock.pass_time(timedelta(hours=2))
    journal.decide(campaign, Decision.RESEND)
    journal.start(campaign)
    while (claim := journal.claim(campaign)) is not None:
        journal.record(claim, ACCEPTED)
    journal.flush()
    journal.finish(campaign)
    reader = journal.reader()
    counted = [reader.spent_since(clock.now() - timedelta(hours=ago)) for ago in (3, 1)]
    reader.close()
    assert counted == [24, 12]
    journal.forget(FUTURE)
    reader = journal.reader()
    assert [reader.spent_since(clock.now() - timedelta(hours=ago)) for ago in (3, 1)] == counted
    reader.close()


def test_two_deletions_within_a_minute_add_up(journal, clock):
    for _ in range(2):
        sent(journal, 3, points=2)
        journal.forget(FUTURE)
    assert look(journal, clock) == (12, 3)


def test_midnight_divides_what_is_remembered(journal, clock):
    clock.wall = datetime(2026, 11, 22, 12).astimezone()
    midnight = local_day(clock.now())[1]
    clock.wall = midnight - timedelta(seconds=1)
    sent(journal, 3)
    clock.wall = midnight
    sent(journal, 2)
    journal.forget(FUTURE)
    reader = journal.reader()
    assert reader.spent_since(midnight) == 2
    assert reader.spent_since(midnight - timedelta(minutes=1)) == 5
    reader.close()


def test_who_had_it_before_and_after_a_deletion_counts_once(journal, clock):
    sent(journal, 4)
    journal.forget(FUTURE)
    sent(journal, 6)
    assert look(journal, clock) == (10, 6)


def test_another_text_or_another_number_is_not_mistaken_for_it(journal, clock):
    sent(journal, 4)
    journal.forget(FUTURE)
    reader = journal.reader()
    since = clock.now() - DAY
    assert reader.repeated([(row.phone, "x") for row in rows(4)], since) == {}
    assert reader.repeated([("7" + row.phone[:-1], row.text) for row in rows(4)], since) == {}
    reader.close()


def test_what_an_earlier_program_kept_is_known_again(journal, clock):
    """The digests lie on the disk for a day, and an update comes in between."""
    person = rows(1)[0]
    assert (person.phone, person.text) == ("79000000000", "Имя 0, ждём вас")

    def keep(db, _events):
        db.execute("UPDATE journal SET secret = zeroblob(32)")
        db.execute("INSERT INTO past_text VALUES (3252133227690887493, ?)", (milliseconds(clock.now()),))

    journal._writer.ask(keep)
    assert look(journal, clock, 2) == (0, 1)


def test_it_fades_by_itself_with_its_key(journal, clock, path):
    sent(journal, 4)
    assert kept(path) == (0, 0, None)
    journal.forget(FUTURE)
    texts, minutes, key = kept(path)
    assert (texts, minutes, len(key)) == (4, 1, 32)
    clock.pass_time(DAY - timedelta(minutes=2))
    assert look(journal, clock)[1] == 4
    clock.pass_time(timedelta(minutes=3))
    assert look(journal, clock)[1] == 0
    another = journal.arm(new_campaign(), rows(1))
    journal.start(another)
    assert kept(path) == (0, 1, None)
    clock.pass_time(DAY)
    journal.pause(another, PauseReason.USER)
    journal.start(another)
    assert kept(path) == (0, 0, None)


def test_points_are_remembered_for_two_days(journal, clock, path):
    sent(journal, 4)
    journal.forget(FUTURE)
    another = journal.arm(new_campaign(), rows(1))
    for hours, minutes in ((47, 1), (2, 0)):
        clock.pass_time(timedelta(hours=hours))
        journal.start(another)
        assert kept(path)[1] == minutes


def test_texts_are_remembered_for_a_day(journal, clock, path):
    sent(journal, 4)
    journal.forget(FUTURE)
    another = journal.arm(new_campaign(), rows(1))
    for hours, texts in ((23, 4), (2, 0)):
        clock.pass_time(timedelta(hours=hours))
        journal.start(another)
        assert kept(path)[0] == texts


def test_it_fades_at_the_next_opening_too(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    sent(journal, 4)
    journal.forget(FUTURE)
    journal.close()
    clock.pass_time(3 * DAY)
    SqliteJournal(path, clock, lambda events: None).close()
    assert kept(path) == (0, 0, None)


def test_what_is_old_when_it_is_deleted_is_not_kept_at_all(journal, clock, path):
    sent(journal, 4)
    clock.pass_time(3 * DAY)
    journal.forget(FUTURE)
    assert kept(path) == (0, 0, None)


def test_neither_a_number_nor_a_text_stays_on_the_disk(journal, clock, path):
    sent(journal, 40)
    journal.forget(FUTURE)
    content = b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*") if "-shm" not in file.name)
    for row in rows(40):
        assert row.phone.encode() not in content
        assert row.text.encode() not in content


def test_a_campaign_whose_messages_are_on_their_way_is_not_deleted(journal, clock):
    campaign = journal.arm(new_campaign(), rows(2))
    journal.start(campaign)
    claim = journal.claim(campaign)
    journal.cancel(campaign)
    assert journal.forget(FUTURE) == 0
    journal.record(claim, ACCEPTED)
    journal.flush()
    assert journal.forget(FUTURE) == 1
    assert look(journal, clock) == (1, 1)


def test_a_window_that_still_shows_a_deleted_campaign_never_shows_anothers_rows(journal):
    first, _ = sent(journal, 3)
    reader = journal.reader()
    shown = list(reader.message_ids(first))
    journal.forget(FUTURE)
    second, _ = sent(journal, 3)
    assert reader.messages_by_id(shown) == []
    assert not set(shown) & set(reader.message_ids(second))
    assert second > first
    reader.close()
