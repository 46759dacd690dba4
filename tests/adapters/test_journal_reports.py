"""Delivery reports meet messages: twice, in any order, too early, for the unknown, for strangers."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing

import pytest

from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState
from smsfox_gui.services.events import MessageChanged

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))
DELIVERED, FAILED = ReportStatus.DELIVERED, ReportStatus.NOT_RECEIVING


@pytest.fixture
def sent(journal):
    """One message on its way."""

    def send(parts=1):
        campaign = journal.arm(new_campaign(), frozen_rows(1, parts=parts))
        journal.start(campaign)
        return journal.claim(campaign)

    return send


def state(journal, claim):
    journal.flush()
    reader = journal.reader()
    (record,) = reader.messages_by_id([claim.message])
    reader.close()
    return record


def test_a_delivered_message(journal, sent, events):
    claim = sent()
    journal.record(claim, ACCEPTED)
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, DELIVERED))
    changed = MessageChanged(claim.campaign, claim.message, MessageState.ACCEPTED, MessageState.DELIVERED, 1)
    assert events.count(changed) == 1
    record = state(journal, claim)
    assert (record.state, record.reason) == (MessageState.DELIVERED, None)
    assert record.reported is not None


@pytest.mark.parametrize("status", [ReportStatus.NOT_RECEIVING, ReportStatus.FORBIDDEN, ReportStatus.UNDELIVERABLE])
def test_an_undelivered_message_says_why(journal, sent, status):
    claim = sent()
    journal.record(claim, ACCEPTED)
    journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    assert (state(journal, claim).state, state(journal, claim).reason) == (MessageState.UNDELIVERED, status.value)


def test_a_report_before_our_own_answer_is_not_lowered_by_it(journal, sent):
    claim = sent()
    journal.settle(DeliveryReport(claim.attempt, claim.phone, DELIVERED))
    journal.record(claim, ACCEPTED)
    assert state(journal, claim).state is MessageState.DELIVERED


def test_a_report_settles_an_unknown(journal, sent):
    claim = sent()
    journal.record(claim, LOST)
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, DELIVERED))
    assert state(journal, claim).state is MessageState.DELIVERED


@pytest.mark.parametrize("order", list(itertools.permutations([DELIVERED, FAILED, DELIVERED])))
@pytest.mark.parametrize(("parts", "final"), [(1, MessageState.DELIVERED), (3, MessageState.UNDELIVERED)])
def test_the_end_does_not_depend_on_the_order(journal, sent, order, parts, final):
    claim = sent(parts)
    journal.record(claim, ACCEPTED)
    for status in order:
        journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    assert state(journal, claim).state is final


def test_a_report_twice_is_one_event(journal, sent):
    claim = sent()
    journal.record(claim, ACCEPTED)
    for _ in range(3):
        assert journal.settle(DeliveryReport(claim.attempt, claim.phone, DELIVERED))
    reader = journal.reader()
    assert len(reader.history(claim.message)) == 3
    reader.close()


@pytest.mark.parametrize(("attempt", "phone"), [(0, ""), (1, ""), (0, "79990000000")])
def test_a_stranger_changes_nothing(journal, sent, attempt, phone):
    claim = sent()
    journal.record(claim, ACCEPTED)
    wrong_id = attempt or claim.attempt
    wrong_phone = phone or (claim.phone if attempt else "79990000001")
    assert not journal.settle(DeliveryReport(wrong_id, wrong_phone, DELIVERED))
    assert state(journal, claim).state is MessageState.ACCEPTED


@pytest.mark.parametrize("status", [DELIVERED, FAILED])
def test_a_report_for_what_was_refused_is_kept_and_changes_nothing(journal, sent, status):
    claim = sent()
    journal.record(claim, judge(Exchange(True, 200, b"04")))
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    assert state(journal, claim).state is MessageState.REJECTED


def test_a_report_for_an_earlier_attempt_does_not_touch_the_present_one(journal, sent):
    claim = sent()
    journal.record(claim, judge(Exchange(False, failure=Failure.NO_CONNECTION)))
    second = journal.claim(claim.campaign)
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, DELIVERED))
    assert state(journal, second).state is MessageState.SENDING


def test_several_reports_are_one_step_and_strangers_are_kept_only_where_they_are_welcome(journal, sent, path):
    claim = sent()
    journal.record(claim, ACCEPTED)
    mine = DeliveryReport(claim.attempt, claim.phone, DELIVERED)
    strange = DeliveryReport(5, claim.phone, DELIVERED)
    assert journal.settle_all([strange, mine, strange], strangers=False) == [False, True, False]
    assert journal.settle_all([mine, DeliveryReport(6, claim.phone, DELIVERED)]) == [True, False]
    assert journal.settle_all([]) == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT attempt FROM report WHERE message IS NULL").fetchall() == [(6,)]


def test_a_relays_cursor_is_kept_with_its_reports_or_not_at_all(journal, sent, open_journal):
    claim = sent()
    journal.record(claim, ACCEPTED)
    assert journal.relay_cursor() == ""
    mine = DeliveryReport(claim.attempt, claim.phone, DELIVERED)
    broken = DeliveryReport(1 << 70, claim.phone, DELIVERED)
    with pytest.raises(OverflowError):
        journal.settle_all([mine, broken], cursor="there")
    assert journal.relay_cursor() == ""
    assert state(journal, claim).state is MessageState.ACCEPTED
    journal.settle_all([mine], cursor="here")
    journal.settle(mine)
    journal.close()
    assert open_journal().relay_cursor() == "here"
