"""The delivery curve counts every message once, when the gateway took it and when its report came."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def journal(path, clock):
    made = SqliteJournal(path, clock, lambda events: None)
    yield made
    made.close()


def curve(journal, campaign):
    reader = journal.reader()
    try:
        return reader.delivery_curve(campaign)
    finally:
        reader.close()


def test_nothing_sent_has_no_curve(journal):
    assert curve(journal, journal.arm(new_campaign(), frozen_rows(3))) is None


def test_it_grows_with_every_answer_and_report(journal, clock):
    campaign = journal.arm(new_campaign(), frozen_rows(5))
    journal.start(campaign)
    begun = clock.wall
    claims = []
    for verdict in (ACCEPTED, ACCEPTED, REJECTED, ACCEPTED):
        claim = journal.claim(campaign)
        claims.append(claim)
        journal.record(claim, verdict)
        clock.pass_time(timedelta(seconds=1))
    clock.pass_time(timedelta(minutes=20))
    for claim, status in zip(
        (claims[0], claims[1], claims[3]),
        (ReportStatus.DELIVERED, ReportStatus.DELIVERED, ReportStatus.UNDELIVERABLE),
        strict=True,
    ):
        journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
        clock.pass_time(timedelta(minutes=5))
    made = curve(journal, campaign)
    assert made.begun == begun
    assert made.total == 5
    assert list(made.accepted) == sorted(made.accepted)
    assert list(made.delivered) == sorted(made.delivered)
    assert (made.accepted[0], made.accepted[-1]) == (3, 3)
    assert (made.delivered[0], made.delivered[-1]) == (0, 2)
    half = made.delivered[len(made.delivered) * 3 // 4]
    assert half == 1
    assert begun + timedelta(minutes=30) <= made.ended <= begun + timedelta(minutes=31)
