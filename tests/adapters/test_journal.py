"""The outbox on a real SQLite file: what is durable when, and what can never happen."""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from smsfox_gui.adapters.database import open_reader
from smsfox_gui.core.answers import Exchange, Failure, Verdict, judge
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import CampaignMissing, JournalBusy, NothingToSend
from smsfox_gui.core.message import FrozenRow
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, MessageChanged

from .conftest import frozen_rows, left_out, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.CONNECTION_LOST))
UNSENT = judge(Exchange(False, failure=Failure.NO_CONNECTION))


def armed(journal, count=3, **changes):
    campaign = journal.arm(new_campaign(**changes), frozen_rows(count))
    journal.start(campaign)
    return campaign


def states(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.counts(campaign)
    finally:
        reader.close()


def test_an_armed_campaign_holds_every_row_and_sends_none(journal):
    rows = [*frozen_rows(3), left_out(9, RowProblem.NOT_A_NUMBER)]
    campaign = journal.arm(new_campaign(), rows)
    reader = journal.reader()
    record = reader.campaign(campaign)
    assert (record.rows, record.excluded, record.states) == (3, 1, {MessageState.QUEUED: 3})
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.NOT_STARTED)
    assert journal.claim(campaign) is None
    source = list(reader.source_rows(campaign))
    assert [row.number for row in source] == [2, 3, 4, 9]
    assert source[3].problem is RowProblem.NOT_A_NUMBER
    assert source[3].message is None
    assert source[0].cells == rows[0].cells
    assert source[0].message.text == rows[0].text
    reader.close()


def test_the_same_text_to_the_same_number_is_kept_out_once_more(journal):
    row = frozen_rows(1)[0]
    other_text = FrozenRow(4, row.cells, row.phone, "другой текст", 1, 1)
    campaign = journal.arm(new_campaign(), [row, FrozenRow(3, row.cells, row.phone, row.text, 1, 1), other_text])
    reader = journal.reader()
    assert [row.problem for row in reader.source_rows(campaign)] == [None, RowProblem.DUPLICATE, None]
    assert reader.campaign(campaign).rows == 2
    reader.close()


@pytest.mark.parametrize("price", [None, Decimal("2.50"), Decimal("0.125"), Decimal(3)])
def test_the_price_of_the_day_is_kept_to_the_digit(journal, price):
    campaign = journal.arm(new_campaign(point_price=price), frozen_rows(1))
    reader = journal.reader()
    kept = reader.campaign(campaign).point_price
    assert str(kept) == str(price)
    assert type(kept) is type(price)
    reader.close()


def test_room_is_asked_for_as_the_list_grows(journal, monkeypatch):
    asked = []
    monkeypatch.setattr(journal._file, "require", asked.append)
    journal.arm(new_campaign(), frozen_rows(10))
    journal.arm(new_campaign(), iter(frozen_rows(4500)))
    assert asked == [10, 2000, 4000, 4500]


def test_a_campaign_without_a_message_is_refused_and_leaves_nothing(journal):
    with pytest.raises(NothingToSend):
        journal.arm(new_campaign(), [left_out(2, RowProblem.NO_PHONE)])
    reader = journal.reader()
    assert reader.campaigns() == []
    reader.close()


def test_the_names_of_campaigns_are_known(journal):
    reader = journal.reader()
    assert reader.names() == frozenset()
    for name in ("Приём", "Перенос", "Приём"):
        journal.arm(replace(new_campaign(), name=name), frozen_rows(1))
    assert reader.names() == {"Приём", "Перенос"}
    reader.close()


def test_a_list_that_breaks_while_it_is_frozen_leaves_nothing(journal):
    def rows():
        yield from frozen_rows(5000)
        raise OSError("the scratch file is gone")

    with pytest.raises(OSError, match="gone"):
        journal.arm(new_campaign(), rows())
    reader = journal.reader()
    assert reader.campaigns() == []
    reader.close()
    assert journal.arm(new_campaign(), frozen_rows(1)) == 1


def test_a_claim_is_on_disk_before_it_is_given_out(journal, path):
    campaign = armed(journal)
    claim = journal.claim(campaign)
    reader = open_reader(path)
    row = reader.execute("SELECT state, attempt FROM message WHERE id = ?", (claim.message,)).fetchone()
    assert row == ("sending", claim.attempt)
    reader.close()


def test_claims_follow_the_list_and_never_repeat(journal):
    campaign = armed(journal, 200)
    taken, lock = [], threading.Lock()

    def worker():
        while (claim := journal.claim(campaign)) is not None:
            with lock:
                taken.append(claim)
            journal.record(claim, ACCEPTED)

    threads = [threading.Thread(target=worker) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(claim.phone for claim in taken) == Counter(row.phone for row in frozen_rows(200))
    assert len({claim.attempt for claim in taken}) == 200
    assert states(journal, campaign) == {MessageState.ACCEPTED: 200}
    assert journal.finish(campaign) is CampaignState.FINISHED


def test_ids_are_digits_that_fit_and_cannot_be_guessed(journal):
    campaign = armed(journal, 50)
    ids = [journal.claim(campaign).attempt for _ in range(50)]
    assert ids == sorted(set(ids))
    assert all(10**15 < number < 10**18 for number in ids)
    gaps = {later - earlier for earlier, later in itertools.pairwise(ids)}
    assert len(gaps) > 25


@pytest.mark.parametrize(
    ("verdict", "state", "reason"),
    [
        (ACCEPTED, MessageState.ACCEPTED, None),
        (REJECTED, MessageState.REJECTED, "04"),
        (LOST, MessageState.UNKNOWN, "connection_lost"),
        (UNSENT, MessageState.QUEUED, "no_connection"),
    ],
)
def test_an_outcome_is_kept_with_its_reason_and_history(journal, verdict: Verdict, state, reason):
    campaign = armed(journal, 1)
    claim = journal.claim(campaign)
    journal.record(claim, verdict)
    journal.flush()
    reader = journal.reader()
    (record,) = reader.messages(campaign)
    assert (record.state, record.reason, record.attempt) == (state, reason, claim.attempt)
    assert [(entry.source, entry.target) for entry in reader.history(record.id)] == [
        (MessageState.QUEUED, MessageState.SENDING),
        (MessageState.SENDING, state),
    ]
    reader.close()


@pytest.mark.parametrize(
    ("exchange", "detail"),
    [
        (Exchange(True, 503), "503"),
        (Exchange(True, 302, redirect="elsewhere.test"), "elsewhere.test"),
        (Exchange(True, 200, b"?"), None),
        (Exchange(True, 200, b"01"), None),
    ],
)
def test_what_belongs_to_a_reason_is_given_back(journal, exchange, detail):
    campaign = armed(journal, 1)
    claim = journal.claim(campaign)
    journal.record(claim, judge(exchange))
    journal.flush()
    reader = journal.reader()
    (record,) = reader.messages(campaign)
    (source,) = reader.source_rows(campaign)
    assert (record.detail, source.message.detail, source.detail) == (detail, detail, "")
    assert [entry.detail for entry in reader.history(record.id)] == [None, detail]
    assert reader.history(record.id)[1].reason == record.reason
    reader.close()


def test_an_outcome_arrives_before_any_later_claim(journal, path):
    campaign = armed(journal, 2)
    first = journal.claim(campaign)
    journal.record(first, ACCEPTED)
    journal.claim(campaign)
    reader = open_reader(path)
    assert reader.execute("SELECT state FROM message WHERE id = ?", (first.message,)).fetchone() == ("accepted",)
    reader.close()


def test_what_was_proven_unsent_is_claimed_again_under_a_new_id(journal):
    campaign = armed(journal, 1)
    first = journal.claim(campaign)
    journal.record(first, UNSENT)
    second = journal.claim(campaign)
    assert second.message == first.message
    assert second.attempt != first.attempt


def test_a_late_outcome_of_an_old_attempt_changes_nothing(journal):
    campaign = armed(journal, 1)
    first = journal.claim(campaign)
    journal.record(first, UNSENT)
    second = journal.claim(campaign)
    journal.record(first, LOST)
    assert states(journal, campaign) == {MessageState.SENDING: 1}
    journal.record(second, ACCEPTED)
    assert states(journal, campaign) == {MessageState.ACCEPTED: 1}


def test_no_claim_after_a_pause(journal, events):
    campaign = armed(journal)
    journal.pause(campaign, PauseReason.NO_POINTS)
    assert journal.claim(campaign) is None
    reader = journal.reader()
    assert reader.campaign(campaign).reason is PauseReason.NO_POINTS
    reader.close()
    assert events[-1] == CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.NO_POINTS)


@pytest.mark.parametrize("end", ["start", "cancel", "pause"])
def test_a_moment_to_wait_for_lasts_as_long_as_its_pause(journal, end):
    campaign = armed(journal)
    until = datetime(2026, 11, 22, 12, 0, 5, tzinfo=UTC)
    journal.pause(campaign, PauseReason.HTTP_STATUS, until)
    reader = journal.reader()
    assert reader.campaign(campaign).wait_until == until
    if end == "pause":
        journal.pause(campaign, PauseReason.USER)
    else:
        getattr(journal, end)(campaign)
    assert reader.campaign(campaign).wait_until == (until if end == "pause" else None)
    reader.close()


def test_the_first_reason_of_a_pause_stands(journal, events):
    campaign = armed(journal)
    journal.pause(campaign, PauseReason.AUTHORIZATION)
    journal.pause(campaign, PauseReason.USER)
    journal.flush()
    assert events[-1] == CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.AUTHORIZATION)
    reader = journal.reader()
    assert reader.campaign(campaign).reason is PauseReason.AUTHORIZATION
    reader.close()


def test_a_campaign_with_open_messages_does_not_finish(journal):
    campaign = armed(journal, 2)
    journal.record(journal.claim(campaign), ACCEPTED)
    assert journal.finish(campaign) is CampaignState.RUNNING
    with pytest.raises(CampaignMissing):
        journal.finish(campaign + 1)


def test_cancelling_leaves_what_was_sent(journal):
    campaign = armed(journal, 3)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.cancel(campaign)
    assert states(journal, campaign) == {MessageState.ACCEPTED: 1, MessageState.CANCELLED: 2}
    assert journal.finish(campaign) is CampaignState.CANCELLED
    with pytest.raises(CampaignMissing):
        journal.start(campaign)


def test_only_what_is_durable_is_announced_and_all_of_it(journal, events):
    campaign = armed(journal, 2)
    claim = journal.claim(campaign)
    journal.record(claim, ACCEPTED)
    journal.flush()
    changes = [event for event in events if isinstance(event, MessageChanged)]
    assert [(change.source, change.target) for change in changes] == [
        (MessageState.QUEUED, MessageState.SENDING),
        (MessageState.SENDING, MessageState.ACCEPTED),
    ]


def test_a_dead_process_leaves_unknown_rows_and_a_paused_campaign(open_journal, path):
    journal = open_journal()
    campaign = armed(journal, 3)
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.claim(campaign)
    journal.close()
    again = open_journal()
    assert states(again, campaign) == {
        MessageState.ACCEPTED: 1,
        MessageState.UNKNOWN: 1,
        MessageState.QUEUED: 1,
    }
    reader = again.reader()
    record = reader.campaign(campaign)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.INTERRUPTED)
    (unknown,) = [m for m in reader.messages(campaign) if m.state is MessageState.UNKNOWN]
    assert unknown.reason == "crash"
    reader.close()
    again.start(campaign)
    assert again.claim(campaign).message != unknown.id
    assert again.claim(campaign) is None


def test_a_second_process_is_kept_out_and_let_in_later(open_journal, path):
    journal = open_journal()
    code = (
        "import sys; from pathlib import Path; from smsfox_gui.adapters.journal import SqliteJournal\n"
        "from smsfox_gui.adapters.clock import SystemClock; from smsfox_gui.core.errors import JournalBusy\n"
        "try: SqliteJournal(Path(sys.argv[1]), SystemClock(), lambda events: None).close()\n"
        "except JournalBusy: sys.exit(7)\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 7
    with pytest.raises(JournalBusy):
        open_journal()
    journal.close()
    assert subprocess.run(command, check=False, timeout=60).returncode == 0


def test_the_journal_is_durable_by_its_pragmas_and_private(journal, path):
    connection = journal._file.connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    for pragma in ("fullfsync", "checkpoint_fullfsync", "foreign_keys", "secure_delete"):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (1,), pragma
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0
