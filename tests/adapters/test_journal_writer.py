"""Whatever the system throws at the writing thread: nobody waits for ever, and a person's start revives it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest

from smsfox_gui.adapters import journal_file
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason

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
        return connect(*arguments, **{**options, "factory": Breaking})

    monkeypatch.setattr(sqlite3, "connect", breaking)
    return words


@pytest.fixture
def journal(broken, path) -> Iterator[SqliteJournal]:
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    yield journal
    broken.clear()
    returns(journal.close)


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


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_file_that_cannot_even_be_closed(journal, broken, other):
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken.update({"COMMIT": DISK, "close": other})
    journal.record(claim, ACCEPTED)
    assert isinstance(returns(journal.flush), JournalError)
    broken.clear()
    assert returns(lambda: journal.start(campaign)) is None
    assert record(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 3}


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_closing_always_returns_and_lets_others_in(broken, path, other):
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = started(journal)
    claim = journal.claim(campaign)
    broken.update({"COMMIT": DISK, "SELECT": other, "close": other})
    journal.record(claim, ACCEPTED)
    returns(journal.close)
    broken.clear()
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
