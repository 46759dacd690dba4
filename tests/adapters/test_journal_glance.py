"""A look at one campaign: the first message that left, and the reasons of what failed."""

from __future__ import annotations

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.CONNECTION_LOST))


@pytest.fixture
def journal(path):
    made = SqliteJournal(path, HandClock(), lambda events: None)
    yield made
    made.close()


def glance(journal: SqliteJournal, campaign: int) -> CampaignGlance:
    reader = journal.reader()
    try:
        return reader.glance(campaign)
    finally:
        reader.close()


def test_before_anything_has_left_it_is_the_first_of_the_list(journal):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    found = glance(journal, campaign)
    assert found.campaign == campaign
    assert found.first is not None
    assert found.first.sent is None
    assert found.reasons == {}


def test_the_first_that_left_is_shown_and_the_reasons_are_counted(journal):
    campaign = journal.arm(new_campaign(), frozen_rows(6))
    journal.start(campaign)
    claims = []
    for verdict in (REJECTED, ACCEPTED, ACCEPTED, REJECTED, LOST):
        claims.append(journal.claim(campaign))
        journal.record(claims[-1], verdict)
    for claim, status in ((claims[1], ReportStatus.NOT_RECEIVING), (claims[2], ReportStatus.UNDELIVERABLE)):
        journal.settle(DeliveryReport(claim.attempt, claim.phone, status))
    found = glance(journal, campaign)
    assert found.first is not None
    assert found.first.id == claims[1].message, "the first one was refused, so nobody got it"
    assert found.of_state(MessageState.UNDELIVERED) == [("02", 1), ("04", 1)]
    assert found.of_state(MessageState.REJECTED) == [("04", 2)]
    assert found.of_state(MessageState.UNKNOWN) == [("connection_lost", 1)]
    assert found.of_state(MessageState.ACCEPTED) == []


def test_there_is_no_look_at_what_is_not_there(journal):
    with pytest.raises(CampaignMissing):
        glance(journal, 99)
