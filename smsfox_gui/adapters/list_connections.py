"""The connections to a list's scratch file. What is under way is counted, so that closing waits for the last of it."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from smsfox_gui.core.errors import QueryDropped, ScratchFailed
from smsfox_gui.core.transliteration import latin_value

_CACHE_KIB = 4096
_BUSY_SECONDS = 30.0
_STEPS = 50_000
"""Steps of SQLite's machine between two looks whether anybody still waits for the answer: some milliseconds."""

_DISK = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}

Cancelled = Callable[[], bool]
Snapshot = Callable[[], contextlib.AbstractContextManager[sqlite3.Connection]]
"""Lends the one connection of a snapshot for a look."""


class ListConnections:
    """Lends connections to any thread. After close() every use raises QueryDropped."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._free: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []
        self._inside = 0
        self._closed = False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def use(self, cancelled: Cancelled | None = None) -> Iterator[sqlite3.Connection]:
        """A connection for one query or one transaction.

        Raises QueryDropped where the list is closed or `cancelled` says so, ScratchFailed where the disk refuses.
        """
        with self._counted():
            db = self._free.pop() if self._free else self._opened()
            try:
                with self._watched(db, cancelled):
                    yield db
            finally:
                self._free.append(db)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The list as it is at the first look, for many looks; between them it holds up nobody, not even close()."""
        with self._counted():
            db = self._opened()
            db.execute("begin")

        @contextlib.contextmanager
        def look() -> Iterator[sqlite3.Connection]:
            with self._counted(), self._watched(db, None):
                yield db

        try:
            yield look
        finally:
            with self._changed:
                if db in self._all:
                    self._all.remove(db)
                    db.close()

    def check(self, cancelled: Cancelled | None = None) -> None:
        """Raise QueryDropped where going on is of no use; for work of many small statements."""
        if self._closed or (cancelled is not None and cancelled()):
            raise QueryDropped

    def close(self) -> None:
        """Let nothing new begin, wait until what is under way has heard of it, close. Idempotent."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: self._inside == 0)
            while self._all:
                self._all.pop().close()

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        with self._changed:
            self.check()
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextlib.contextmanager
    def _watched(self, db: sqlite3.Connection, cancelled: Cancelled | None) -> Iterator[None]:
        self.check(cancelled)
        db.set_progress_handler(lambda: self._closed or (cancelled is not None and cancelled()), _STEPS)
        try:
            yield
        except sqlite3.Error as error:
            self.check(cancelled)
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DISK:
                raise ScratchFailed from error
            raise
        finally:
            db.set_progress_handler(None, 0)

    def _opened(self) -> sqlite3.Connection:
        # One thread at a time has it, but not always the same one.
        db = sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        self._all.append(db)
        # What does not fit into the cache is sorted in a nameless temporary file: in memory a million rows are as many
        # small pieces, and giving those back held the interpreter, and with it the window, for a third of a second.
        # A thread of SQLite's own sorts such pieces while the next is gathered.
        for pragma in ("synchronous=off", "temp_store=file", f"cache_size=-{_CACHE_KIB}", "threads=1"):
            db.execute(f"pragma {pragma}")
        db.create_function("latin", 1, latin_value, deterministic=True)
        return db
