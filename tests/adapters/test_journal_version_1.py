"""A journal that version 1 made, with every kind of row in it, is led on without losing one."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smsfox_gui.adapters import schema
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_migrations import backup_of
from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from tests.clocks import HandClock
from tests.reliability.checker import inner_contradictions, read_journal

FIXTURE = Path(__file__).with_name("journal_version_1.sql")
"""What the program of version 1 left when it died while sending, as `sqlite3 .dump` prints it. Campaign 1: nine rows
of two parts, one of every state but waiting and cancelled, one resent and marked as doubled, one row left out; 2:
finished; 3: cancelled with a row in doubt; 4: waiting for the morning."""


def version_1(path: Path) -> sqlite3.Connection:
    """The fixture as a file."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(FIXTURE.read_text(encoding="utf-8"))
    return db


@pytest.fixture
def old(path: Path) -> Path:
    version_1(path).close()
    return path


def states(path: Path) -> Counter[tuple[int, str]]:
    db = sqlite3.connect(path)
    try:
        return Counter(db.execute("SELECT campaign, state FROM message").fetchall())
    finally:
        db.close()


def test_the_landed_script_is_the_one_that_made_it(path):
    query = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    rows = "SELECT * FROM transition ORDER BY source, target"
    db, fresh = version_1(path), sqlite3.connect(":memory:")
    fresh.executescript(schema.MIGRATIONS[0])
    for select in (query, rows):
        assert fresh.execute(select).fetchall() == db.execute(select).fetchall()
    db.close()
    fresh.close()


def test_the_fixture_has_every_state(old):
    found = states(old)
    assert {state for _, state in found} == {
        "queued", "waiting", "sending", "accepted", "delivered", "undelivered", "rejected", "unknown", "cancelled",
    }  # fmt: skip


def opened(path: Path) -> SqliteJournal:
    return SqliteJournal(path, HandClock(datetime(2026, 11, 23, 9, tzinfo=UTC)), lambda events: None)


def test_no_row_is_lost_and_nothing_goes_on_by_itself(old):
    before = states(old)
    opened(old).close()
    in_doubt = before.pop((1, "sending"))
    before[1, "unknown"] += in_doubt
    assert states(old) == before
    assert states(backup_of(old, 1))[1, "sending"] == in_doubt
    for campaign in range(1, 5):
        rows = read_journal(old, campaign)
        assert inner_contradictions(rows, len(rows)) == []
    reader = SqliteJournalReader(old)
    records = {record.id: record for record in reader.campaigns()}
    assert [records[key].state for key in (1, 2, 3, 4)] == [
        CampaignState.PAUSED, CampaignState.FINISHED, CampaignState.CANCELLED, CampaignState.PAUSED,
    ]  # fmt: skip
    assert records[1].reason is PauseReason.INTERRUPTED
    assert (records[1].rows, records[1].excluded, records[1].doubled) == (9, 1, 1)
    assert [one.kind for one in reader.decisions(1)] == [Decision.WAIT, Decision.RESEND, Decision.COUNT_AS_SENT]
    assert {record.point_price for record in records.values()} == {None}
    reader.close()


def test_it_has_the_same_tables_and_rules_as_a_new_one(old, tmp_path):
    opened(old).close()
    opened(tmp_path / "new.sqlite").close()
    found = []
    for path in (old, tmp_path / "new.sqlite"):
        db = sqlite3.connect(path)
        found.append(db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall())
        db.close()
    assert found[0] == found[1]


def test_a_person_goes_on_where_it_stood(old):
    journal = opened(old)
    assert journal.decide(1, Decision.RESEND) == 3
    journal.start(1)
    while (claim := journal.claim(1)) is not None:
        journal.record(claim, judge(Exchange(True, 200, b"01")))
    journal.flush()
    assert journal.finish(1) is CampaignState.FINISHED
    assert journal.decide(3, Decision.RESEND) == 1
    assert journal.forget(datetime(2100, 1, 1, tzinfo=UTC)) == 2
    reader = journal.reader()
    assert [(record.id, record.state) for record in reader.campaigns()] == [
        (4, CampaignState.PAUSED),
        (3, CampaignState.PAUSED),
    ]
    reader.close()
    journal.close()


def test_what_cannot_be_led_on_is_still_shown(old):
    """Another program of version 1 holds it, or nobody may write it."""
    reader = SqliteJournalReader(old)
    records = {record.id: record for record in reader.campaigns()}
    assert records[1].states[MessageState.SENDING] == 1
    assert records[1].point_price is None
    assert len(list(reader.source_rows(1))) == 10
    noon = datetime(2026, 11, 22, tzinfo=UTC)
    assert reader.spent_since(noon) == 19
    assert reader.repeated([("79000000000", "Имя 0, ждём вас")], noon) == {Earlier.SENT: 1}
    reader.close()
    db = sqlite3.connect(old)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()
