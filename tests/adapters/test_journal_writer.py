"""Whatever the system throws at the writing thread: nobody waits for ever, and a person's start revives it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar

import pytest

from smsfox_gui.adapters import database, journal_file, journal_writer
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_writer import Work
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalDamaged, JournalError, JournalFull
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))


def failure(kind: type[sqlite3.Error], name: str = "") -> sqlite3.Error:
    error = kind("put in by a test")
    if name:
        error.sqlite_errorname = name
    return error


DISK = failure(sqlite3.OperationalError, "SQLITE_IOERR_WRITE")
OTHERS = [
    failure(sqlite3.OperationalError, "SQLITE_ERROR"),
    failure(sqlite3.OperationalError, "SQLITE_INTERRUPT"),
    failure(sqlite3.InternalError, "SQLITE_INTERNAL"),
    failure(sqlite3.ProgrammingError),
    failure(sqlite3.IntegrityError, "SQLITE_CONSTRAINT_TRIGGER"),
    OSError(5, "put in by a test"),
    MemoryError(),
]


class Breaking(sqlite3.Connection):
    """Raises in place of the statements that hold a word."""

    broken: ClassVar[dict[str, Exception]] = {}

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self._maybe(sql)
        return super().execute(sql, *values)

    def close(self) -> None:
        try:
            self._maybe("close")
        finally:
            super().close()

    def _maybe(self, sql: str) -> None:
        for word, error in self.broken.items():
            if word in sql:
                raise error


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, Exception]:
    """Words and what to raise at them, from now on."""
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    words: dict[str, Exception] = {}
    monkeypatch.setattr(Breaking, "broken", words)

    def breaking(*arguments: Any, **options: Any) -> sqlite3.Connection:
        if "mode=ro" in str(arguments[0]):
            return connect(*arguments, **options)
        return connect(*arguments, **{"timeout": 0.1, **options, "factory": Breaking})

    monkeypatch.setattr(sqlite3, "connect", breaking)
    return words


@pytest.fixture
def heard() -> list[Event]:
    """What the journal has announced."""
    return []


@pytest.fixture
def journal(broken, path, heard, caplog) -> Iterator[SqliteJournal]:
    journal = SqliteJournal(path, SystemClock(), heard.extend)
    yield journal
    broken.clear()
    returns(journal.close)
    assert "a listener failed" not in caplog.text, "events are announced, however many, whatever fails"


def returns(call: Callable[[], object]) -> object:
    """What it returns or raises; it must come back at all."""
    found: list[object] = []

    def run() -> None:
        try:
            found.append(call())
        except Exception as error:
            found.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(30)
    assert found, "it waits for ever"
    return found[0]


def started(journal: SqliteJournal) -> int:
    campaign = journal.arm(new_campaign(), frozen_rows(4))
    journal.start(campaign)
    return campaign


def record(journal, campaign):
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_second_failure_while_the_first_is_dealt_with(journal, broken, other):
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken.update({"COMMIT": DISK, "SELECT id FROM campaign WHERE state = 'running'": other})
    journal.record(claim, ACCEPTED)
    assert isinstance(returns(journal.flush), JournalError)
    assert isinstance(returns(lambda: journal.claim(campaign)), JournalError)
    assert isinstance(returns(lambda: journal.start(campaign)), JournalError)
    broken.clear()
    assert returns(lambda: journal.start(campaign)) is None
    returns(journal.flush)
    assert record(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 3}
    assert journal.claim(campaign) is not None


@pytest.mark.parametrize(
    "name",
    [
        "SQLITE_FULL", "SQLITE_IOERR_FSYNC", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_READONLY_DBMOVED",
        "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED", "SQLITE_CANTOPEN", "SQLITE_PROTOCOL", "SQLITE_NOMEM",
    ],
)  # fmt: skip
def test_a_file_that_has_failed_gives_out_nothing_until_a_person_starts(journal, broken, name):
    campaign = started(journal)
    broken["COMMIT"] = failure(sqlite3.OperationalError, name)
    assert isinstance(returns(lambda: journal.claim(campaign)), JournalError)
    broken.clear()
    assert isinstance(returns(lambda: journal.claim(campaign)), JournalError)
    if name in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
        assert isinstance(returns(lambda: journal.start(campaign)), JournalDamaged), "not even then"
        return
    journal.start(campaign)
    assert journal.claim(campaign) is not None


def test_a_campaign_that_does_not_fit_stops_nobody_who_is_sending(journal, broken):
    """It was rolled back, and the room it took is free again."""
    campaign = started(journal)
    broken["INSERT INTO campaign"] = failure(sqlite3.OperationalError, "SQLITE_FULL")
    assert isinstance(returns(lambda: journal.arm(new_campaign(), frozen_rows(3))), JournalFull)
    broken.clear()
    assert journal.claim(campaign) is not None
    assert record(journal, campaign).state is CampaignState.RUNNING


@pytest.mark.parametrize("other", [one for one in OTHERS if isinstance(one, sqlite3.Error)], ids=repr)
def test_a_job_with_a_defect_of_its_own_stops_nobody_else(journal, broken, other):
    campaign = started(journal)
    broken["UPDATE message SET state = 'sending'"] = other
    assert isinstance(returns(lambda: journal.claim(campaign)), JournalError)
    broken.clear()
    assert journal.claim(campaign) is not None


def failed(journal: SqliteJournal, broken: dict[str, Exception], campaign: int) -> None:
    """A disk that fails once: at this pause, and at everything that is tried because of it."""
    broken["COMMIT"] = DISK
    assert isinstance(returns(lambda: journal.pause(campaign, PauseReason.USER)), JournalError)
    broken.clear()


def test_after_a_failure_the_file_is_opened_anew(journal, broken):
    """What the old connection believes need not be what the disk has."""
    campaign = started(journal)
    before = journal._file.connection
    failed(journal, broken, campaign)
    journal.start(campaign)
    assert journal._file.connection is not before
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        before.execute("SELECT 1")
    anew = journal._file.connection
    assert journal.claim(campaign) is not None
    assert journal._file.connection is anew, "and only once"


def test_after_a_failure_the_file_is_looked_through_before_anything_is_written(journal, broken, path, monkeypatch):
    """However large it is, and though nothing of it is in the log."""
    monkeypatch.setattr(database, "CHEAP_CHECK", 0)
    campaign = started(journal)
    journal.arm(new_campaign(), [replace(row, cells=("x" * 3000,)) for row in frozen_rows(200)])
    failed(journal, broken, campaign)
    journal._file.connection.close()
    with path.open("r+b") as file:
        file.seek((path.stat().st_size // 4096 - 5) * 4096)
        file.write(b"?" * 4096)
    assert isinstance(returns(lambda: journal.start(campaign)), JournalDamaged)


def test_after_a_failure_nothing_is_written_while_the_log_cannot_be_brought_home(journal, broken, path):
    """Its pages may be in memory only, and a second sync of them would not say so."""
    campaign = started(journal)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM message").fetchone()
    journal.claim(campaign)
    failed(journal, broken, campaign)
    assert isinstance(returns(lambda: journal.start(campaign)), JournalError)
    reader.close()
    journal.start(campaign)
    assert journal.claim(campaign) is not None


def test_what_is_owed_stays_owed_until_a_person_starts(journal, broken):
    """Whatever else is written in between."""
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken["COMMIT"] = DISK
    journal.record(claim, ACCEPTED)
    assert isinstance(returns(journal.flush), JournalError)
    broken.clear()
    assert journal.set_limit(campaign, 9) is None
    assert record(journal, campaign).states == {MessageState.SENDING: 1, MessageState.QUEUED: 3}
    journal.start(campaign)
    assert record(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 3}


def test_an_answer_that_comes_home_after_a_failure_is_kept(journal, broken):
    """A limit is counted anew at the next start; until then there is nothing to give the points back to."""
    campaign = journal.arm(new_campaign(limit_points=9), frozen_rows(4))
    journal.start(campaign)
    claim = journal.claim(campaign)
    failed(journal, broken, campaign)
    journal.record(claim, judge(Exchange(True, 200, b"04")))
    journal.start(campaign)
    assert record(journal, campaign).states == {MessageState.REJECTED: 1, MessageState.QUEUED: 3}


def test_a_file_that_is_not_trusted_does_not_raise_its_mark(broken, path, tmp_path):
    journal = SqliteJournal(path, SystemClock(), lambda events: None, marks=tmp_path / "marks")
    campaign = started(journal)
    (mark,) = (tmp_path / "marks").iterdir()
    journal.claim(campaign)
    before = mark.read_bytes()
    broken["COMMIT"] = DISK
    assert isinstance(returns(lambda: journal.pause(campaign, PauseReason.USER)), JournalError)
    returns(journal.close)
    assert mark.read_bytes() == before


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_file_that_cannot_even_be_closed(journal, broken, other):
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken.update({"COMMIT": DISK, "close": other})
    journal.record(claim, ACCEPTED)
    assert isinstance(returns(journal.flush), JournalError)
    said = returns(lambda: journal.pause(campaign, PauseReason.USER))
    assert isinstance(said, JournalError)
    reason = "EIO" if isinstance(other, OSError) else getattr(other, "sqlite_errorname", type(other).__name__)
    assert said.details == {"detail": reason}
    broken.clear()
    assert returns(lambda: journal.start(campaign)) is None
    assert record(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 3}


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_closing_always_returns_and_lets_others_in(broken, path, other, caplog):
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken.update({"COMMIT": DISK, "SELECT": other, "close": other})
    journal.record(claim, ACCEPTED)
    returns(journal.close)
    broken.clear()
    assert ("did not close in order" in caplog.text) is isinstance(other, sqlite3.Error | OSError)
    again = SqliteJournal(path, SystemClock(), lambda events: None)
    found = record(again, campaign)
    assert (found.state, found.reason) == (CampaignState.PAUSED, PauseReason.INTERRUPTED)
    assert found.states == {MessageState.UNKNOWN: 1, MessageState.QUEUED: 3}
    again.close()


def test_what_fails_on_opening_anew_is_told_to_whoever_waits(journal, broken, monkeypatch):
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken["COMMIT"] = DISK

    def strange(*_: object, **__: object) -> None:
        raise OSError(5, "put in by a test")

    with monkeypatch.context() as stranger:
        stranger.setattr(journal_file, "check_whole", strange)
        journal.record(claim, ACCEPTED)
        waiting = [returns(journal.flush), returns(lambda: journal.pause(campaign, PauseReason.USER))]
    assert all(isinstance(answer, JournalError) for answer in waiting)
    broken.clear()
    assert returns(lambda: journal.start(campaign)) is None


@pytest.mark.parametrize("step", ["journal_mode", "SELECT identity", "UPDATE message SET state = 'unknown'"])
def test_a_journal_that_cannot_be_opened_to_the_end_lets_others_in(broken, path, step):
    SqliteJournal(path, SystemClock(), lambda events: None).close()
    for error, heard in (
        (failure(sqlite3.OperationalError, "SQLITE_ERROR"), JournalError),
        (MemoryError(), MemoryError),
    ):
        broken[step] = error
        with pytest.raises(heard):
            SqliteJournal(path, SystemClock(), lambda events: None)
    broken.clear()
    SqliteJournal(path, SystemClock(), lambda events: None).close()


def behind(journal: SqliteJournal, *jobs: Callable[[], object]) -> list[object]:
    """What these return or raise, asked for in this order while the writer is busy with something else."""
    gate, inside = threading.Event(), threading.Event()

    def hold(_db: sqlite3.Connection, _events: list[object]) -> None:
        inside.set()
        gate.wait(20)

    found: list[object] = [None] * len(jobs)

    def ask(number: int) -> None:
        try:
            found[number] = jobs[number]()
        except Exception as error:
            found[number] = error

    threads = [threading.Thread(target=lambda: journal._writer.ask(hold, alone=True))]
    threads[0].start()
    assert inside.wait(20)
    for number in range(len(jobs)):
        threads.append(threading.Thread(target=ask, args=(number,)))
        threads[-1].start()
        while journal._writer._jobs.qsize() <= number:
            pass
    gate.set()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()
    return found


def test_a_list_is_read_once_whatever_else_fails_beside_it(journal):
    """A campaign is armed in a transaction of its own: its list is streamed, and cannot be read a second time."""

    def fail(_db: object, _events: object) -> None:
        raise ValueError("a defect")

    armed, failed, looked = behind(
        journal,
        lambda: journal.arm(new_campaign(), iter(frozen_rows(4))),
        lambda: journal._writer.ask(fail),
        lambda: journal._writer.ask(lambda db, events: db.execute("SELECT count(*) FROM message").fetchone()[0]),
    )
    assert armed == 1
    assert isinstance(failed, ValueError)
    assert looked == 4


@pytest.mark.parametrize(("largest", "commits"), [(256, 1), (5, 1), (2, 3)])
def test_what_is_asked_meanwhile_shares_a_commit(journal, monkeypatch, largest, commits):
    monkeypatch.setattr(journal_writer, "LARGEST_BATCH", largest)
    before = journal._file._commits
    order: list[int] = []
    behind(journal, *(lambda number=n: journal._writer.ask(lambda db, _: order.append(number)) for n in range(5)))
    assert order == list(range(5))
    assert journal._file._commits == before + 1 + commits


def test_one_bad_job_does_not_take_the_others_with_it(journal):
    campaign = started(journal)
    claim = journal.claim(campaign)

    def fail(_db: object, _events: object) -> None:
        raise ValueError("a defect")

    paused, failed, flushed = behind(
        journal,
        lambda: journal.pause(campaign, PauseReason.USER),
        lambda: journal._writer.ask(fail),
        lambda: journal._writer.ask(lambda db, events: None),
    )
    assert (paused, flushed) == (None, None)
    assert isinstance(failed, ValueError)
    assert record(journal, campaign).reason is PauseReason.USER
    journal.record(claim, ACCEPTED)
    journal.flush()


def test_a_failed_journal_is_not_opened_anew_for_every_claim(journal, broken, monkeypatch):
    """Opening it anew checks the whole file; sixteen workers would have it checked sixteen times."""
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken["COMMIT"] = DISK
    journal.record(claim, ACCEPTED)
    assert isinstance(returns(journal.flush), JournalError)

    def asked(*_: object, **__: object) -> None:
        raise AssertionError("the writer was asked")

    with monkeypatch.context() as watching:
        watching.setattr(journal._writer, "ask", asked)
        with pytest.raises(JournalError):
            journal.claim(campaign)


def tell_in_vain(journal: SqliteJournal, broken: dict[str, Exception], *tellings: Callable[[], None]) -> None:
    """What these tell cannot be written, so that the writer owes it."""
    broken["COMMIT"] = DISK
    for tell in tellings:
        tell()
    assert isinstance(returns(journal.flush), JournalError)
    broken.clear()


def limit_then(campaign: int, end: Work) -> Work:
    """Writes something, then comes to this end."""

    def work(db: sqlite3.Connection, events: list[Event]) -> object:
        events.append(CampaignChanged(campaign, CampaignState.CANCELLED, None))
        db.execute("UPDATE campaign SET limit_points = 77 WHERE id = ?", (campaign,))
        return end(db, events)

    return work


@pytest.mark.parametrize("defect", [ValueError("a defect"), OTHERS[0]], ids=repr)
def test_what_is_owed_and_has_a_defect_leaves_no_trace_and_keeps_nothing_back(journal, broken, heard, defect):
    campaign = started(journal)
    claims = [journal.claim(campaign), journal.claim(campaign)]

    def fail_once_the_disk_is_well(_db: sqlite3.Connection, _events: list[Event]) -> None:
        if not broken:
            raise defect

    bad = limit_then(campaign, fail_once_the_disk_is_well)
    tell_in_vain(
        journal,
        broken,
        lambda: journal.record(claims[0], ACCEPTED),
        lambda: journal._writer.tell(bad),
        lambda: journal.record(claims[1], ACCEPTED),
    )
    heard.clear()
    assert returns(lambda: journal.start(campaign)) is None
    found = record(journal, campaign)
    assert found.states == {MessageState.ACCEPTED: 2, MessageState.QUEUED: 2}
    assert found.limit_points == 0
    assert CampaignState.CANCELLED not in [one.state for one in heard if isinstance(one, CampaignChanged)]


def test_what_is_owed_stays_owed_while_the_disk_fails_in_the_midst_of_it(journal, broken):
    campaign = started(journal)
    fails = threading.Event()

    def maybe_fail(_db: sqlite3.Connection, _events: list[Event]) -> None:
        if fails.is_set():
            raise DISK

    tell_in_vain(journal, broken, lambda: journal._writer.tell(limit_then(campaign, maybe_fail)))
    fails.set()
    for _ in range(2):
        assert isinstance(returns(lambda: journal.start(campaign)), JournalError)
        assert record(journal, campaign).limit_points == 0
    fails.clear()
    assert returns(lambda: journal.start(campaign)) is None
    assert record(journal, campaign).limit_points == 77


def test_what_was_owed_is_written_once(journal, broken):
    campaign = started(journal)
    tell_in_vain(journal, broken, lambda: journal._writer.tell(limit_then(campaign, lambda _db, _events: None)))
    journal.start(campaign)
    journal.set_limit(campaign, 5)
    failed(journal, broken, campaign)
    journal.start(campaign)
    assert record(journal, campaign).limit_points == 5


def test_what_is_owed_is_written_at_the_close(journal, broken, path):
    campaign = started(journal)
    claim = journal.claim(campaign)
    tell_in_vain(journal, broken, lambda: journal.record(claim, ACCEPTED))
    returns(journal.close)
    again = SqliteJournal(path, SystemClock(), lambda events: None)
    assert record(again, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 3}
    again.close()


def test_whatever_is_asked_after_the_close_is_refused(journal):
    campaign = started(journal)
    returns(journal.close)
    returns(journal.close)
    assert isinstance(returns(lambda: journal.pause(campaign, PauseReason.USER)), JournalError)
    assert isinstance(returns(lambda: journal.start(campaign)), JournalError)


def test_a_strange_failure_on_top_of_a_full_disk_is_written_down_and_the_file_opened_anew(journal, broken, caplog):
    """A full disk alone is no reason not to trust the file."""
    campaign = started(journal)
    before = journal._file.connection
    broken["COMMIT"] = failure(sqlite3.OperationalError, "SQLITE_FULL")
    assert isinstance(returns(lambda: journal.pause(campaign, PauseReason.USER)), JournalFull)
    broken.clear()
    journal.start(campaign)
    assert journal._file.connection is before
    assert not caplog.text
    broken.update(
        {"COMMIT": failure(sqlite3.OperationalError, "SQLITE_FULL"), "SELECT id FROM campaign": ValueError("strange")}
    )
    assert isinstance(returns(lambda: journal.pause(campaign, PauseReason.USER)), JournalFull)
    broken.clear()
    journal.start(campaign)
    assert journal._file.connection is not before
    assert "what is owed could not be written: ValueError" in caplog.text


def test_a_listener_that_fails_is_written_down_and_keeps_nothing_from_the_disk(broken, path, caplog):
    def listen(_: object) -> None:
        raise ValueError("a defect")

    journal = SqliteJournal(path, SystemClock(), listen)
    campaign = started(journal)
    assert journal.claim(campaign) is not None
    assert "a listener failed" in caplog.text
    journal.close()


def test_what_makes_its_own_transaction_announces_too(journal, heard):
    event = CampaignChanged(1, CampaignState.CANCELLED, None)
    journal._writer.ask(lambda _db, events: events.append(event), bare=True)
    journal.flush()
    assert event in heard
