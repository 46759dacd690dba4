"""Every look into the journal: what it gives, in which order, and for a campaign that is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import Candidate, FrozenRow
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from tests.clocks import HandClock

from .conftest import frozen_rows, left_out, new_campaign

S = MessageState
ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def journal(path, clock):
    journal = SqliteJournal(path, clock, lambda events: None)
    yield journal
    journal.close()


@pytest.fixture
def reader(journal):
    reader = journal.reader()
    yield reader
    reader.close()


def row(number, phone, *cells, points=1, parts=1):
    return FrozenRow(number, (phone, *cells), phone, f"{cells[0]}, ждём вас", parts, points)


PEOPLE = [
    row(2, "79161234567", "Анна", "100%", points=1),
    row(5, "79161234568", "ЁЖИК", "a_b", points=2, parts=2),
    row(6, "79031112233", "Anna", "axb", points=4),
    left_out(7, RowProblem.NO_PHONE),
    row(9, "77012345678", "Борис\\", "", points=8),
]


@pytest.fixture
def campaign(journal):
    """One accepted, one rejected, one in doubt, one queued, one left out."""
    other = journal.arm(new_campaign(name="other"), frozen_rows(2))
    assert other == 1
    campaign = journal.arm(new_campaign(limit_points=99), PEOPLE)
    journal.start(campaign)
    for verdict in (ACCEPTED, REJECTED, LOST):
        journal.record(journal.claim(campaign), verdict)
    journal.flush()
    return campaign


def test_campaigns_stand_newest_first_with_all_that_was_armed(journal, reader, campaign, clock):
    assert [record.id for record in reader.campaigns()] == [2, 1]
    assert reader.campaigns()[0] == reader.campaign(campaign)
    record = reader.campaign(campaign)
    armed = new_campaign()
    for name in ("name", "sender", "text", "list_name", "sheet", "columns", "gateway", "login", "same_text"):
        assert getattr(record, name) == getattr(armed, name), name
    assert (record.state, record.reason, record.limit_points) == (CampaignState.RUNNING, None, 99)
    assert (record.rows, record.excluded, record.doubled) == (4, 1, 0)
    assert record.states == {S.QUEUED: 1, S.ACCEPTED: 1, S.REJECTED: 1, S.UNKNOWN: 1}
    assert (record.parts, record.points) == (3, 13), "all but what was refused"
    assert (record.sent_parts, record.sent_points) == (2, 5), "what has left, and what may have"
    assert record.created == record.started == record.valid_from == clock.now()
    assert record.ended is None
    clock.pass_time(timedelta(minutes=5))
    journal.pause(campaign, PauseReason.LIMIT)
    journal.start(campaign)
    record = reader.campaign(campaign)
    assert (record.started, record.valid_from) == (clock.now() - timedelta(minutes=5), clock.now())
    journal.cancel(campaign)
    assert reader.campaign(campaign).ended == clock.now()


def test_one_text_for_all_and_a_sheet_are_kept(journal, reader):
    campaign = journal.arm(new_campaign(same_text=True, sheet="Лист 1", quiet=QuietHours(21, 9)), PEOPLE)
    record = reader.campaign(campaign)
    assert (record.same_text, record.sheet, record.started) == (True, "Лист 1", None)
    assert record.reason is PauseReason.NOT_STARTED


def test_counts_and_points_by_state(reader, campaign):
    assert reader.counts(campaign) == {S.QUEUED: 1, S.ACCEPTED: 1, S.REJECTED: 1, S.UNKNOWN: 1}
    assert reader.points(campaign) == {S.ACCEPTED: 1, S.REJECTED: 2, S.UNKNOWN: 4, S.QUEUED: 8}


def numbers(reader, ids):
    return [message.number for message in reader.messages_by_id(ids)]


@pytest.mark.parametrize(
    ("states", "search", "found"),
    [
        (None, "", [2, 5, 6, 9]),
        ({S.ACCEPTED, S.QUEUED}, "", [2, 9]),
        ({S.DELIVERED}, "", []),
        (None, "анна", [2]),
        (None, "АННА", [2]),
        (None, "ёжик", [5]),
        (None, "ann", [6]),
        (None, "%", [2]),
        (None, "a_b", [5]),
        (None, "\\", [9]),
        (None, "916 123-45", [2, 5]),
        (None, "8(916)", []),
        (None, "nobody", []),
        ({S.REJECTED}, "916", [5]),
        ({S.UNKNOWN}, "анна", []),
    ],
)
def test_messages_are_found_by_state_number_and_cells(reader, campaign, states, search, found):
    ids = reader.message_ids(campaign, None if states is None else frozenset(states), search)
    assert numbers(reader, ids) == found
    assert ids.itemsize == 8


def test_messages_by_id_come_in_the_order_asked_for(reader, campaign):
    ids = list(reader.message_ids(campaign))
    assert numbers(reader, ids[::-1]) == [9, 6, 5, 2]
    assert numbers(reader, [ids[1], 10**6, ids[0]]) == [5, 2]
    assert reader.messages_by_id([]) == []


def test_a_message_has_all_that_is_known_of_it(reader, campaign, clock):
    first, second, *_ = messages = list(reader.messages(campaign))
    assert messages == reader.messages_by_id(reader.message_ids(campaign))
    assert (first.number, first.phone, first.text, first.cells) == (2, "79161234567", "Анна, ждём вас", PEOPLE[0].cells)
    assert (first.parts, first.points, first.state, first.reason) == (1, 1, S.ACCEPTED, None)
    assert (second.parts, second.points, second.state, second.reason) == (2, 2, S.REJECTED, "04")
    assert (first.sent, first.changed, first.reported, first.doubled) == (clock.now(), clock.now(), None, False)
    last = messages[-1]
    assert (last.attempt, last.changed, last.sent) == (None, None, None)


def test_source_rows_are_the_users_own_with_those_left_out(reader, campaign):
    rows = list(reader.source_rows(campaign))
    assert [(one.number, one.cells) for one in rows] == [(one.number, one.cells) for one in PEOPLE]
    assert [one.problem for one in rows] == [None, None, None, RowProblem.NO_PHONE, None]
    assert [one.message for one in rows if one.message is not None] == list(reader.messages(campaign))
    assert rows[3].message is None


def test_numbers_are_those_of_some_states_each_once(journal, reader, campaign):
    assert reader.numbers(campaign, frozenset({S.ACCEPTED, S.QUEUED})) == {"79161234567", "77012345678"}
    assert reader.numbers(campaign, frozenset({S.DELIVERED})) == frozenset()
    twice = journal.arm(new_campaign(), [PEOPLE[0], row(3, "79161234567", "Борис")])
    assert len(list(reader.messages(twice))) == 2
    assert reader.numbers(twice, frozenset({S.QUEUED})) == {"79161234567"}


def test_candidates_are_those_in_a_state(reader, campaign, clock):
    ids = list(reader.message_ids(campaign))
    assert reader.candidates(campaign, S.UNKNOWN) == [
        Candidate(ids[2], 6, 1, 4, clock.now(), False, sent=clock.now(), phone="79031112233")
    ]
    assert reader.candidates(campaign, S.QUEUED) == [
        Candidate(ids[3], 9, 1, 8, None, False, sent=None, phone="77012345678")
    ]
    assert reader.candidates(campaign, S.DELIVERED) == []


def test_history_is_of_one_message_the_oldest_first(journal, reader, campaign, clock):
    (first, _, _, last) = reader.message_ids(campaign)
    assert [(one.at, one.source, one.target) for one in reader.history(first)] == [
        (clock.now(), S.QUEUED, S.SENDING),
        (clock.now(), S.SENDING, S.ACCEPTED),
    ]
    assert reader.history(last) == []


@pytest.mark.parametrize("begun", [False, True])
def test_whether_anything_is_under_way(journal, reader, begun):
    campaign = journal.arm(new_campaign(), frozen_rows(2))
    assert not reader.under_way()
    journal.start(campaign)
    assert reader.under_way()
    claim = journal.claim(campaign) if begun else None
    journal.pause(campaign, PauseReason.USER)
    assert reader.under_way() is begun
    if claim is not None:
        journal.record(claim, ACCEPTED)
        journal.flush()
        assert not reader.under_way()


def test_a_campaign_that_is_not_there_is_missing_everywhere(reader, campaign):
    for look in (reader.campaign, reader.counts, reader.points, reader.message_ids, reader.spent):
        with pytest.raises(CampaignMissing) as caught:
            look(campaign + 1)
        assert caught.value.details == {"campaign": campaign + 1}
    for look in (reader.messages, reader.source_rows):
        with pytest.raises(CampaignMissing):
            next(look(campaign + 1))
    with pytest.raises(CampaignMissing):
        reader.candidates(campaign + 1, S.UNKNOWN)
    with pytest.raises(CampaignMissing):
        reader.numbers(campaign + 1, frozenset({S.UNKNOWN}))
    assert reader.decisions(campaign + 1) == []
    assert reader.history(10**6) == []


def test_campaigns_are_found_by_the_digits_of_a_recipient(journal, reader):
    first = journal.arm(new_campaign(), frozen_rows(3))
    second = journal.arm(new_campaign(), [FrozenRow(1, ("x",), "79995554433", "Text", 1, 1)])
    phone = next(reader.messages(first)).phone
    assert reader.campaigns_to(phone) == {first}
    assert reader.campaigns_to("555443") == {second}
    assert reader.campaigns_to("79") == {first, second}
    assert reader.campaigns_to("%") == frozenset()


def test_a_campaign_counts_the_sms_that_went_or_are_to_go(journal, reader):
    campaign = journal.arm(new_campaign(), [FrozenRow(n, ("x",), f"7900000000{n}", "Text", 2, 3) for n in (1, 2, 3)])
    journal.start(campaign)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.record(journal.claim(campaign), REJECTED)
    journal.flush()
    record = reader.campaign(campaign)
    assert (record.parts, record.points) == (4, 6)
    journal.cancel(campaign)
    record = reader.campaign(campaign)
    assert (record.parts, record.points) == (2, 3)


def test_a_campaign_says_when_and_under_which_id_its_last_request_began(journal, reader, clock):
    made = journal.arm(new_campaign(), frozen_rows(3))
    assert (reader.campaign(made).last_sent, reader.campaign(made).last_attempt) == (None, None)
    journal.start(made)
    journal.record(journal.claim(made), ACCEPTED)
    clock.pass_time(timedelta(minutes=3))
    began = clock.now()
    claim = journal.claim(made)
    clock.pass_time(timedelta(minutes=1))
    journal.record(claim, LOST)
    record = reader.campaign(made)
    assert (record.last_sent, record.last_attempt) == (began, claim.attempt)


def test_senders_are_those_whose_messages_were_taken_the_last_first(journal, reader, clock):
    assert reader.senders() == ()
    for sender, verdict in (("FIRST", ACCEPTED), ("LAST", ACCEPTED), ("REFUSED", REJECTED), ("FIRST", REJECTED)):
        key = journal.arm(replace(new_campaign(), sender=sender), frozen_rows(1))
        clock.pass_time(timedelta(minutes=1))
        journal.start(key)
        journal.record(journal.claim(key), verdict)
        journal.finish(key)
    assert reader.senders() == ("LAST", "FIRST")
