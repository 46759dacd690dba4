"""Small things of the journal that nothing else would notice: defaults, what is announced once, what is kept where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from smsfox_gui.adapters.database import open_reader
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, MessageRecord, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event, MessageChanged

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
LOST = judge(Exchange(True, failure=Failure.TIMEOUT))


def armed(journal: SqliteJournal, rows: list[FrozenRow]) -> int:
    campaign = journal.arm(new_campaign(same_text=True), rows)
    journal.start(campaign)
    return campaign


def same_text(count: int) -> list[FrozenRow]:
    return [FrozenRow(row.number, row.cells, row.phone, "Воды не будет", 1, 1) for row in frozen_rows(count)]


def claimed(journal: SqliteJournal, campaign: int, at_most: int = 1) -> Claim:
    claim = journal.claim(campaign, at_most)
    assert claim is not None
    return claim


def record_of(journal: SqliteJournal, message: int) -> MessageRecord:
    journal.flush()
    reader = journal.reader()
    (record,) = reader.messages_by_id([message])
    reader.close()
    return record


def test_a_claim_is_one_message_unless_more_are_asked_for(journal: SqliteJournal) -> None:
    campaign = armed(journal, same_text(6))
    first = journal.claim(campaign)
    assert first is not None
    assert first.companions == ()
    assert len(claimed(journal, campaign, 3).companions) == 2
    assert len(claimed(journal, campaign, 9).companions) == 1


def test_an_end_is_announced_once(journal: SqliteJournal, events: list[Event]) -> None:
    campaign = armed(journal, same_text(1))
    journal.record(claimed(journal, campaign), ACCEPTED)
    assert [journal.finish(campaign) for _ in range(3)] == [CampaignState.FINISHED] * 3
    ends = [event for event in events if event == CampaignChanged(campaign, CampaignState.FINISHED, None)]
    assert len(ends) == 1


def test_reports_are_kept_with_the_message_they_belong_to(journal: SqliteJournal, path: Path) -> None:
    claim = claimed(journal, armed(journal, same_text(1)))
    assert journal.settle(DeliveryReport(claim.attempt, claim.phone, ReportStatus.DELIVERED))
    assert not journal.settle(DeliveryReport(claim.attempt, "79990000000", ReportStatus.FORBIDDEN))
    reader = open_reader(path)
    kept = reader.execute("SELECT attempt, phone, status, message FROM report ORDER BY id").fetchall()
    reader.close()
    assert kept == [
        (claim.attempt, claim.phone, "01", claim.message),
        (claim.attempt, "79990000000", "03", None),
    ]


@pytest.mark.parametrize(("parts", "end"), [(1, MessageState.DELIVERED), (2, MessageState.UNDELIVERED)])
def test_the_earlier_of_two_attempts_was_delivered_after_all(
    journal: SqliteJournal, parts: int, end: MessageState
) -> None:
    campaign = armed(journal, frozen_rows(1, parts=parts))
    first = claimed(journal, campaign)
    journal.record(first, LOST)
    assert journal.decide(campaign, Decision.RESEND) == 1
    journal.start(campaign)
    second = claimed(journal, campaign)
    journal.record(second, ACCEPTED)
    assert journal.settle(DeliveryReport(second.attempt, second.phone, ReportStatus.NOT_RECEIVING))
    assert record_of(journal, second.message).state is MessageState.UNDELIVERED
    assert journal.settle(DeliveryReport(first.attempt, first.phone, ReportStatus.DELIVERED))
    record = record_of(journal, second.message)
    assert (record.state, record.doubled) == (end, True)


def test_a_decision_about_all_is_announced_in_the_order_of_the_list(
    journal: SqliteJournal, events: list[Event]
) -> None:
    campaign = armed(journal, same_text(4))
    claims = [claimed(journal, campaign) for _ in range(4)]
    for claim in reversed(claims):
        journal.record(claim, LOST)
    journal.flush()
    events.clear()
    assert journal.decide(campaign, Decision.COUNT_AS_SENT) == 4
    changed = [event.message for event in events if isinstance(event, MessageChanged)]
    assert changed == [claim.message for claim in claims]


def test_what_is_on_its_way_in_one_campaign_does_not_keep_another_open(
    open_journal: Callable[[], SqliteJournal],
) -> None:
    journal = open_journal()
    one, other = armed(journal, same_text(1)), armed(journal, same_text(1))
    journal.record(claimed(journal, one), ACCEPTED)
    claimed(journal, other)
    assert journal.finish(one) is CampaignState.FINISHED
    assert journal.finish(other) is CampaignState.RUNNING


@pytest.mark.parametrize(
    ("exchange", "reason", "detail"),
    [
        (Exchange(True, 503, b""), PauseReason.HTTP_STATUS, "503"),
        (Exchange(True, 302, b"", redirect="wifi.example"), PauseReason.WRONG_ADDRESS, "wifi.example"),
        (Exchange(True, 200, b"<html>"), PauseReason.WRONG_ADDRESS, ""),
        (Exchange(True, 503, b""), PauseReason.USER, ""),
    ],
)
def test_a_campaign_knows_what_its_pause_came_from(
    journal: SqliteJournal, exchange: Exchange, reason: PauseReason, detail: str
) -> None:
    campaign = armed(journal, same_text(4))
    journal.record(claimed(journal, campaign), judge(Exchange(True, 500, b"")))
    journal.record(claimed(journal, campaign), judge(exchange))
    journal.record(claimed(journal, campaign), LOST)
    journal.pause(campaign, reason)
    journal.flush()
    reader = journal.reader()
    assert reader.campaign(campaign).detail == detail
    reader.close()
