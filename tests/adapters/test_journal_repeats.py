"""Memory across campaigns: who has just had this very text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.home_zones import zone_of
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.quiet_hours import NEVER, QuietHours
from smsfox_gui.core.states import PauseReason
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

DAY = timedelta(hours=24)
ACCEPTED = judge(Exchange(True, 200, b"01"))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    yield journal
    journal.close()


def split(journal, clock, rows, sender=None):
    """(how many were sent the text, how many others will be, how many others had it refused)"""
    journal.flush()
    reader = journal.reader()
    try:
        found = reader.repeated(((row.phone, row.text) for row in rows), clock.now() - DAY, sender)
        return tuple(found[kind] for kind in Earlier)
    finally:
        reader.close()


def repeated(journal, clock, rows):
    """How many of either kind."""
    return sum(split(journal, clock, rows))


def send(journal, count, verdict=ACCEPTED):
    campaign = journal.arm(new_campaign(), frozen_rows(count))
    journal.start(campaign)
    claims = []
    while (claim := journal.claim(campaign)) is not None:
        journal.record(claim, verdict)
        claims.append(claim)
        if verdict.proven_unsent:
            break
    return campaign, claims


def test_an_empty_journal_renders_nothing(journal, clock):
    def rows():
        raise AssertionError("the list was read for nothing")
        yield

    reader = journal.reader()
    assert reader.repeated(rows(), clock.now() - DAY) == {}
    reader.close()


def test_the_same_people_and_the_same_text(journal, clock):
    send(journal, 900)
    rows = frozen_rows(1000)
    assert repeated(journal, clock, rows) == 900
    assert repeated(journal, clock, [type(row)(row.number, row.cells, row.phone, "x", 1, 1) for row in rows]) == 0
    strangers = [type(row)(row.number, row.cells, "7999" + row.phone[4:], row.text, 1, 1) for row in rows]
    assert repeated(journal, clock, strangers) == 0


def test_a_day_later_it_is_forgotten(journal, clock):
    campaign, _ = send(journal, 5)
    journal.finish(campaign)
    clock.pass_time(DAY - timedelta(seconds=1))
    assert repeated(journal, clock, frozen_rows(5)) == 5
    clock.pass_time(timedelta(seconds=2))
    assert repeated(journal, clock, frozen_rows(5)) == 0


@pytest.mark.parametrize(
    ("verdict", "count"),
    [
        (ACCEPTED, 3),
        (judge(Exchange(True, failure=Failure.TIMEOUT)), 3),
        (judge(Exchange(True, 200, b"04")), 0),
    ],
)
def test_only_what_may_have_arrived_counts(journal, clock, verdict, count):
    campaign, _ = send(journal, 3, verdict)
    journal.pause(campaign, PauseReason.USER)
    assert repeated(journal, clock, frozen_rows(3)) == count


def test_what_was_not_delivered_does_not_count(journal, clock):
    _, claims = send(journal, 3)
    journal.settle(DeliveryReport(claims[0].attempt, claims[0].phone, ReportStatus.NOT_RECEIVING))
    journal.settle(DeliveryReport(claims[1].attempt, claims[1].phone, ReportStatus.DELIVERED))
    assert repeated(journal, clock, frozen_rows(3)) == 2


def test_what_is_queued_counts_while_it_is_being_sent(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(4))
    assert repeated(journal, clock, frozen_rows(4)) == 0
    journal.start(campaign)
    assert repeated(journal, clock, frozen_rows(4)) == 4
    journal.claim(campaign)
    assert repeated(journal, clock, frozen_rows(4)) == 4
    journal.pause(campaign, PauseReason.USER)
    assert repeated(journal, clock, frozen_rows(4)) == 1


def test_what_is_only_to_come_is_not_called_sent(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(4))
    journal.start(campaign)
    assert split(journal, clock, frozen_rows(6)) == (0, 4, 0)
    claims = [journal.claim(campaign) for _ in range(3)]
    journal.record(claims[0], ACCEPTED)
    assert split(journal, clock, frozen_rows(6)) == (3, 1, 0), "what is under way may arrive"
    journal.arm(new_campaign(at=clock.now() + DAY), frozen_rows(6))
    assert split(journal, clock, frozen_rows(6)) == (3, 3, 0), "who has had it is not counted again"
    reader = journal.reader()
    assert reader.which_repeated(((row.phone, row.text) for row in frozen_rows(6)), clock.now() - DAY) == [*range(6)]
    reader.close()


def test_what_goes_out_by_itself_at_its_time_counts_from_now_on(journal, clock):
    rows = frozen_rows(3)
    waits = journal.arm(new_campaign(at=clock.now() + DAY * 3), rows)
    assert repeated(journal, clock, rows) == 3
    journal.start(waits)
    journal.pause(waits, PauseReason.USER)
    assert repeated(journal, clock, rows) == 0, "now it stands until a person starts it"


def test_of_two_that_are_scheduled_only_the_second_is_asked_about(journal, clock):
    first, second = (journal.arm(new_campaign(at=clock.now() + DAY * day), frozen_rows(3)) for day in (1, 2))
    assert waiting(journal, clock, first) == 0
    journal.start(first)
    assert waiting(journal, clock, second) == 3


def test_what_was_scheduled_and_taken_back_does_not_count(journal, clock):
    rows = frozen_rows(3)
    waits = journal.arm(new_campaign(at=clock.now() + DAY), rows)
    journal.cancel(waits)
    assert repeated(journal, clock, rows) == 0


def test_a_person_counts_once_however_often_the_text_came(journal, clock):
    for _ in range(3):
        send(journal, 4)
    assert repeated(journal, clock, frozen_rows(4)) == 4


def waiting(journal, clock, campaign, also=()):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.repeated_waiting(campaign, clock.now() - DAY, also).total()
    finally:
        reader.close()


def test_what_waits_is_compared_with_the_other_campaigns(journal, clock):
    first = journal.arm(new_campaign(), frozen_rows(10))
    journal.start(first)
    for _ in range(4):
        journal.record(journal.claim(first), ACCEPTED)
    journal.pause(first, PauseReason.USER)
    assert waiting(journal, clock, first) == 0, "its own messages are no repeats"
    second, _ = send(journal, 8)
    assert waiting(journal, clock, first) == 4, "rows 5 to 8"
    assert waiting(journal, clock, second) == 0, "nothing waits there"
    reader = journal.reader()
    gone = list(reader.message_ids(first))[:4]
    reader.close()
    assert waiting(journal, clock, first, gone[:3]) == 7
    assert waiting(journal, clock, second, gone) == 0, "of another campaign"
    clock.pass_time(DAY + timedelta(seconds=1))
    journal.finish(second)
    assert waiting(journal, clock, first) == 0


def asleep(journal, clock, count):
    """A campaign whose people all wait for the end of this hour."""
    rows = frozen_rows(count)
    hour = clock.now().astimezone(NEVER.clock(zone_of(rows[0].phone))).hour
    campaign = journal.arm(new_campaign(quiet=QuietHours(hour, (hour + 1) % 24)), rows)
    journal.start(campaign)
    assert journal.claim(campaign) is None
    return campaign


def test_who_waits_for_the_morning_counts_while_it_is_being_sent(journal, clock):
    campaign = asleep(journal, clock, 3)
    assert repeated(journal, clock, frozen_rows(4)) == 3
    journal.pause(campaign, PauseReason.USER)
    assert repeated(journal, clock, frozen_rows(4)) == 0


def test_who_waits_for_the_morning_may_have_had_the_text_from_another_campaign(journal, clock):
    send(journal, 2)
    campaign = asleep(journal, clock, 3)
    assert waiting(journal, clock, campaign) == 2


def refused(journal, clock, rows, sender="Clinic"):
    return split(journal, clock, rows, sender)[Earlier.REFUSED]


@pytest.mark.parametrize(("answer", "count"), [(b"06", 1), (b"04", 0), (b"07", 0), (b"01", 0)])
def test_what_was_refused_for_its_words_is_known_for_a_day(journal, clock, answer, count):
    rows = frozen_rows(3)
    assert refused(journal, clock, rows) == 0
    campaign = journal.arm(replace(new_campaign(), sender="Clinic", same_text=False), rows)
    journal.start(campaign)
    journal.record(journal.claim(campaign), judge(Exchange(True, 200, answer)))
    assert refused(journal, clock, rows) == count
    assert refused(journal, clock, rows, "Other") == 0
    assert refused(journal, clock, [replace(row, text=row.text + ".") for row in rows]) == 0
    clock.pass_time(DAY + timedelta(seconds=1))
    assert refused(journal, clock, rows) == 0


def test_no_name_is_the_default_name(journal, clock):
    rows = frozen_rows(1)
    campaign = journal.arm(replace(new_campaign(), sender=""), rows)
    journal.start(campaign)
    journal.record(journal.claim(campaign), judge(Exchange(True, 200, b"06")))
    assert (refused(journal, clock, rows, "SMSFox"), refused(journal, clock, rows, "")) == (1, 1)


def test_a_refusal_that_was_overtaken_is_none_any_more(journal, clock):
    rows = frozen_rows(3)
    answers = iter((b"06", b"06", b"06", b"01"))
    for _ in range(2):
        campaign = journal.arm(replace(new_campaign(), sender="Clinic"), rows)
        journal.start(campaign)
        for _ in range(2):
            journal.record(journal.claim(campaign), judge(Exchange(True, 200, next(answers))))
        journal.pause(campaign, PauseReason.USER)
    assert split(journal, clock, rows, "Clinic") == (1, 0, 1), "the second has had it, the first has not"
    journal.arm(new_campaign(at=clock.now() + DAY), rows)
    assert split(journal, clock, rows, "Clinic") == (1, 2, 0), "nobody is advised to change what is to come"


def test_what_is_not_asked_is_not_told(journal, clock):
    campaign = journal.arm(replace(new_campaign(), sender="Clinic"), frozen_rows(1))
    journal.start(campaign)
    journal.record(journal.claim(campaign), judge(Exchange(True, 200, b"06")))
    assert split(journal, clock, frozen_rows(1)) == (0, 0, 0)
