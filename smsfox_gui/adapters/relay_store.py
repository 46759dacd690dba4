"""The relay's own file: reports in the order they came, each once, until they are old.

Nothing is deleted because somebody fetched it: two desks of one office, or a journal that came back from a copy, ask
again from where they are. A cursor names this file too, so that one of another file, or of a later state than a file
that was restored, begins at the beginning and misses nothing.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smsfox_gui.adapters.durable_files import create_private, make_folder, sync_folder
from smsfox_gui.adapters.journal_lock import InstanceLock
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.relay_errors import RelayStoreBusy, RelayStoreUnusable

PAGE = 500
"""Reports given out at once."""
MOST_REPORTS = 1_000_000
"""A file that holds so many takes no more: whoever knows the address cannot fill the disk."""
PRUNE_PERIOD = 3600.0

_VERSION = 1
_TABLES = """
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    phone TEXT NOT NULL,
    status TEXT NOT NULL,
    UNIQUE (attempt, phone, status)
) STRICT;
CREATE INDEX report_at ON report (at);
CREATE TABLE store (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL) STRICT;
INSERT INTO store (one, name) VALUES (1, lower(hex(randomblob(8))));
"""
_CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,18})")


class StoreFull(Exception):
    """No room for more reports until old ones go."""


@dataclass(frozen=True, slots=True)
class Page:
    """Reports in their order; cursor: where to go on after them; more: whether there are any now."""

    reports: list[DeliveryReport]
    cursor: str
    more: bool


class RelayStore:
    """`keep` is called by one thread, `after` by one other."""

    def __init__(self, path: Path, days: int) -> None:
        """days: how long a report is kept. Raises RelayStoreBusy, RelayStoreUnusable."""
        self._days = days
        self._pruned: float | None = None
        self._count = 0
        self._lock = InstanceLock(path)
        try:
            make_folder(path.parent)
            self._lock.take()
        except (OSError, JournalError) as error:
            raise (RelayStoreBusy if _is_busy(error) else RelayStoreUnusable)(name=path.name) from None
        try:
            self._db = _open(path)
            self._reading = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
            )
            self._name: str = self._db.execute("SELECT name FROM store").fetchone()[0]
        except (OSError, sqlite3.Error):
            self._lock.release()
            raise RelayStoreUnusable(name=path.name) from None

    def keep(self, reports: Sequence[DeliveryReport], *, strangers: bool = True) -> list[bool]:
        """Return when they are durable. A relay knows no messages: every report is one of ours.

        Raises StoreFull, sqlite3.Error; nothing of them is kept then.
        """
        now, known = time.time(), (self._pruned, self._count)
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._prune(now)
            before = self._db.total_changes
            self._db.executemany(
                "INSERT OR IGNORE INTO report (at, attempt, phone, status) VALUES (?, ?, ?, ?)",
                [(int(now), report.attempt, report.phone, report.status.value) for report in reports],
            )
            added = self._db.total_changes - before
            if added and self._count + added > MOST_REPORTS:
                raise StoreFull
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            self._pruned, self._count = known
            raise
        self._count += added
        return [True for _ in reports]

    def after(self, cursor: str) -> Page:
        """What came after a cursor, at most PAGE reports; "" or one that is not of this file = from the beginning."""
        position = self._position(cursor)
        rows = self._reading.execute(
            "SELECT id, attempt, phone, status FROM report WHERE id > ? ORDER BY id LIMIT ?", (position, PAGE + 1)
        ).fetchall()
        more, rows = len(rows) > PAGE, rows[:PAGE]
        reports = [DeliveryReport(attempt, phone, ReportStatus(status)) for _, attempt, phone, status in rows]
        return Page(reports, f"{self._name}-{rows[-1][0] if rows else position}", more)

    def close(self) -> None:
        """Let others in."""
        self._reading.close()
        self._db.close()
        self._lock.release()

    def _position(self, cursor: str) -> int:
        known = _CURSOR.fullmatch(cursor)
        if known is None or known[1] != self._name:
            return 0
        highest = self._reading.execute("SELECT seq FROM sqlite_sequence WHERE name = 'report'").fetchone()
        position = int(known[2])
        return position if highest is not None and position <= highest[0] else 0

    def _prune(self, now: float) -> None:
        if self._pruned is not None and abs(now - self._pruned) < PRUNE_PERIOD:
            return
        self._db.execute("DELETE FROM report WHERE at < ?", (int(now) - self._days * 86400,))
        self._count = self._db.execute("SELECT count(*) FROM report").fetchone()[0]
        self._pruned = now


def _open(path: Path) -> sqlite3.Connection:
    """Raises OSError, sqlite3.Error."""
    create_private(path)
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        if db.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
            raise sqlite3.OperationalError
        for pragma in ("synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON", "secure_delete = ON"):
            db.execute(f"PRAGMA {pragma}")
        with closing(db.execute("PRAGMA user_version")) as found:
            version = found.fetchone()[0]
        if not version:
            db.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;")
        elif version != _VERSION:
            raise sqlite3.DatabaseError
        sync_folder(path.parent)
    except BaseException:
        db.close()
        raise
    return db


def _is_busy(error: Exception) -> bool:
    return isinstance(error, JournalError) and error.code == "busy"
