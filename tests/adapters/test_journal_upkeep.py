"""What is forgotten is gone from the disk, byte by byte; the rest stays."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_migrations import backup_of
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalError, JournalFull
from smsfox_gui.core.message import DeliveryReport, FrozenRow, ReportStatus
from smsfox_gui.core.states import CampaignState, Decision, MessageState

from .conftest import new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))
FUTURE = datetime(2100, 1, 1, tzinfo=UTC)
ROWS = 300


def rows(beginning: int, word: str, count: int = ROWS) -> list[FrozenRow]:
    """Numbers and texts that can be told apart byte by byte."""
    return [
        FrozenRow(n, (f"8{beginning}{n:05}", f"{word}-cell-{n}"), f"7{beginning}{n:05}", f"{word}-text-{n}", 1, 1)
        for n in range(count)
    ]


def sent(journal, campaign) -> list[int]:
    journal.start(campaign)
    attempts = []
    while (claim := journal.claim(campaign)) is not None:
        attempts.append(claim.attempt)
        journal.record(claim, ACCEPTED)
    journal.flush()
    assert journal.finish(campaign) is CampaignState.FINISHED
    return attempts


def bytes_of(path) -> bytes:
    """Every file of the journal."""
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*") if not file.name.endswith("-shm"))


def test_an_old_campaign_leaves_no_byte_behind(journal, path):
    kept_open = journal.arm(new_campaign(), rows(11111, "open"))
    old = journal.arm(new_campaign(name="oldname"), rows(22222, "old"))
    new = journal.arm(new_campaign(), rows(33333, "new"))
    attempts = sent(journal, old)
    journal.settle(DeliveryReport(attempts[0], "72222200000", ReportStatus.DELIVERED))
    journal.settle(DeliveryReport(1, "79999999999", ReportStatus.DELIVERED))
    sent(journal, new)
    backup_of(path, 0).write_bytes(b"old-text-1")
    found = bytes_of(path)
    gone = (b"22222000", b"old-text-", b"old-cell-", b"oldname", b"79999999999")
    assert all(piece in found for piece in gone)

    assert journal.forget(reader_ended(journal, new)) == 1
    left = bytes_of(path)
    assert [piece for piece in gone if piece in left] == []
    assert all(piece in left for piece in (b"33333000", b"new-text-", b"11111000", b"open-cell-"))
    reader = journal.reader()
    assert [record.id for record in reader.campaigns()] == [new, kept_open]
    assert reader.counts(new) == {MessageState.ACCEPTED: ROWS}
    reader.close()
    journal.start(kept_open)
    assert journal.claim(kept_open) is not None


def reader_ended(journal, campaign):
    reader = journal.reader()
    try:
        return reader.campaign(campaign).ended
    finally:
        reader.close()


def test_what_is_not_ended_or_not_old_stays(journal):
    paused = journal.arm(new_campaign(), rows(11111, "a", 3))
    running = journal.arm(new_campaign(), rows(22222, "b", 3))
    journal.start(running)
    ended = journal.arm(new_campaign(), rows(33333, "c", 3))
    sent(journal, ended)
    cancelled = journal.arm(new_campaign(), rows(44444, "d", 3))
    journal.cancel(cancelled)
    assert journal.forget(SystemClock().now() - timedelta(days=1)) == 0
    assert journal.forget(FUTURE) == 2
    reader = journal.reader()
    assert [record.id for record in reader.campaigns()] == [running, paused]
    reader.close()
    assert journal.claim(running) is not None


def test_numbers_of_campaigns_and_attempts_are_not_given_out_again(open_journal):
    journal = open_journal()
    campaign = journal.arm(new_campaign(), rows(11111, "a", 2))
    (_, last) = sent(journal, campaign)
    assert journal.forget(FUTURE) == 1
    journal.close()
    journal = open_journal()
    again = journal.arm(new_campaign(), rows(11111, "a", 1))
    assert again == campaign + 1
    journal.start(again)
    assert journal.claim(again).attempt > last


def test_what_hangs_together_is_still_checked_afterwards(journal):
    campaign = journal.arm(new_campaign(), rows(11111, "a", 2))
    sent(journal, campaign)
    journal.decide(campaign, Decision.WAIT)
    journal.forget(FUTURE)
    assert journal._file.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert journal._file.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("campaign", "message", "list_row", "attempt", "event", "report", "decision"):
        assert journal._file.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_without_room_to_write_anew_the_rows_are_overwritten(journal, path, monkeypatch):
    campaign = journal.arm(new_campaign(), rows(22222, "old"))
    sent(journal, campaign)
    size = path.stat().st_size
    journal._file.space._free = lambda folder: 0
    assert journal.forget(FUTURE) == 1
    assert path.stat().st_size >= size
    left = bytes_of(path)
    assert left.count(b"old-text-") < ROWS // 10


class Full(sqlite3.Connection):
    """A disk that is full when the file is written anew: free space was there when it was asked for."""

    words: ClassVar[frozenset[str]] = frozenset()
    name: ClassVar[str] = "SQLITE_FULL"
    undoes: ClassVar[bool] = False

    def execute(self, sql, *values):
        if sql.split(" ")[0] in self.words or sql in self.words:
            if self.undoes and self.in_transaction:
                super().execute("ROLLBACK")
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = self.name
            raise error
        return super().execute(sql, *values)


@pytest.fixture
def full(monkeypatch):
    connect = sqlite3.connect
    monkeypatch.setattr(Full, "words", frozenset())
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": Full, **k}))
    return lambda *words: monkeypatch.setattr(Full, "words", frozenset(words))


@pytest.mark.parametrize("words", [("VACUUM",), ("PRAGMA wal_checkpoint(TRUNCATE)",)])
def test_a_disk_that_fills_up_while_the_file_is_written_anew_is_no_failed_deletion(full, path, words):
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), rows(22222, "old"))
    sent(journal, campaign)
    full(*words)
    assert journal.forget(FUTURE) == 1
    full()
    assert journal.forget(FUTURE) == 0
    another = journal.arm(new_campaign(), rows(33333, "new", 2))
    journal.start(another)
    assert journal.claim(another) is not None
    journal.close()
    assert bytes_of(path).count(b"old-text-") < ROWS // 10


@pytest.mark.parametrize("undoes", [False, True], ids=["left to us", "undone by SQLite itself"])
def test_without_room_to_delete_at_all_nothing_is_deleted(full, path, monkeypatch, undoes):
    monkeypatch.setattr(Full, "undoes", undoes)
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), rows(22222, "old", 3))
    sent(journal, campaign)
    full("COMMIT")
    with pytest.raises(JournalFull):
        journal.forget(FUTURE)
    full()
    assert journal._file.connection.execute("PRAGMA foreign_keys").fetchone() == (1,), "what hangs together is checked"
    assert journal.forget(FUTURE) == 1
    journal.close()


def test_a_broken_disk_is_said_though_the_deletion_is_done(full, path, monkeypatch):
    monkeypatch.setattr(Full, "name", "SQLITE_IOERR_WRITE")
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), rows(22222, "old", 3))
    sent(journal, campaign)
    full("VACUUM")
    with pytest.raises(JournalError):
        journal.forget(FUTURE)
    full()
    another = journal.arm(new_campaign(), rows(33333, "new", 2))
    assert another > campaign
    journal.start(another)
    assert journal.claim(another) is not None
    journal.close()


def test_reports_that_belong_to_nobody_are_capped(journal):
    db = journal._file.connection
    journal.arm(new_campaign(), rows(11111, "a", 1))

    def flood(work_db, _events):
        work_db.executemany(
            "INSERT INTO report (received, attempt, phone, status, message) VALUES (0, ?, '7', '01', ?)",
            ((n, 1 if n % 7 == 0 else None) for n in range(13_000)),
        )

    journal._writer.ask(flood)
    orphans = db.execute("SELECT count(*), min(attempt) FROM report WHERE message IS NULL").fetchone()
    assert 9_800 <= orphans[0] <= 10_000
    assert orphans[1] > 1_000
    assert db.execute("SELECT count(*) FROM report WHERE message IS NOT NULL").fetchone() == (13_000 // 7 + 1,)


def test_forgetting_while_somebody_reads_is_finished_by_the_closing(open_journal, path):
    journal: SqliteJournal = open_journal()
    campaign = journal.arm(new_campaign(), rows(22222, "old"))
    sent(journal, campaign)
    reader = journal.reader()
    reading = reader.messages(campaign)
    next(reading)
    assert journal.forget(FUTURE) == 1
    del reading
    reader.close()
    journal.close()
    assert b"old-text-" not in bytes_of(path)


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_forget_is_fine(journal, count):
    for _ in range(count):
        journal.arm(new_campaign(), rows(11111, "a", 1))
    assert journal.forget(FUTURE) == 0


def test_where_nothing_is_forgotten_the_reports_of_strangers_stay(journal):
    """They may come home yet, to a copy of the journal that is put back."""
    journal.settle(DeliveryReport(1, "79999999999", ReportStatus.DELIVERED))
    journal.arm(new_campaign(), rows(11111, "a", 1))
    assert journal.forget(FUTURE) == 0
    assert journal._file.connection.execute("SELECT count(*) FROM report").fetchone() == (1,)
