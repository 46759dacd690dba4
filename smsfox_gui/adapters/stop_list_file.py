"""The file of the stop list: its tables, its connections, its key, and what SQLite's errors mean for it.

It is no part of the journal, so that it outlives one that is restored or deleted. Several processes write it (the
window and a command line), each change in a connection of its own: hence a rollback journal and not a write-ahead log,
which SQLite before 3.51.3 may spoil when two connections write. synchronous=EXTRA syncs the folder after the rollback
journal is gone, so a change that was told stays after the power fails.

The key of the digests is a file of its own beside it. It is made with the first digest, inside that transaction, and
`control` (the digest of nothing) tells later whether the key that lies there is still the same.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from smsfox_gui.adapters.durable_files import create_private, make_folder, sync_file, sync_folder
from smsfox_gui.core.errors import StopListDamaged, StopListError, StopListKeyLost, StopListNotWritten
from smsfox_gui.core.stop_list import KEY_BYTES, digest

_VERSION = 1
_TABLES = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    phone INTEGER UNIQUE,
    digest INTEGER UNIQUE,
    name TEXT NOT NULL,
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    CHECK ((phone IS NULL) <> (digest IS NULL))
) STRICT;
CREATE TABLE list (one INTEGER PRIMARY KEY CHECK (one = 1), changes INTEGER NOT NULL, control INTEGER) STRICT;
INSERT INTO list (one, changes, control) VALUES (1, 0, NULL);
"""
_BUSY_SECONDS = 30.0
"""Another process writes for so long at most; its change is then seen."""
_CANNOT_WRITE = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR")
"""SQLITE_ERROR: a table that should be there is not."""


class StopListFile:
    """Opens the file; where there is none yet, the list is empty."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._key_path = key_of(path)

    def stamp(self) -> tuple[int, int, int] | None:
        """Something that differs after every change, by whatever process; None = no list yet. Never waits.

        The first of the three tells one file from another that was put in its place.
        """
        try:
            found = self.path.stat()
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size) if found.st_size else None

    def connect(self) -> sqlite3.Connection | None:
        """A connection that reads what was last committed, None where there is no list yet. Raises StopListError."""
        if self.stamp() is None:
            return None
        with told():
            db = _connect(self.path)
            if not _version(db):  # a process died while it made the file, and that has just been rolled back
                db.close()
                return None
            return db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """The same for one look."""
        db = self.connect()
        if db is None:
            yield None
            return
        with closing(db), told():
            yield db

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A connection inside one transaction: whole and durable when the block ends, undone when it raises.

        Raises StopListError; StopListNotWritten where the disk refuses.
        """
        with told(StopListNotWritten):
            make_folder(self.path.parent)
            create_private(self.path)
            db = _connect(self.path)
        with closing(db), told(StopListNotWritten):
            for pragma in ("synchronous = EXTRA", "fullfsync = ON", "secure_delete = ON", "cache_spill = OFF"):
                db.execute(f"PRAGMA {pragma}")
            db.execute("BEGIN IMMEDIATE")
            try:
                if not _version(db):
                    _make_tables(db)
                    sync_folder(self.path.parent)
                yield db
            except BaseException:
                with suppress(sqlite3.Error):
                    db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def scrub(self) -> None:
        """Write the file anew, so that nothing is left in it of what was deleted; secure_delete alone forgets places
        where pages were put in order. Raises StopListError."""
        with told(StopListNotWritten), closing(_connect(self.path)) as db:
            db.execute("PRAGMA synchronous = EXTRA")
            db.execute("VACUUM")

    def key(self, db: sqlite3.Connection) -> bytes:
        """The key of the digests, b"" where there has never been one. Raises StopListKeyLost."""
        (control,) = db.execute("SELECT control FROM list").fetchone()
        return b"" if control is None else self._checked_key(control)

    def made_key(self, db: sqlite3.Connection) -> bytes:
        """The same, made where there is none. Inside a change. Raises StopListKeyLost, OSError."""
        key = self.key(db)
        if not key:
            key = os.urandom(KEY_BYTES)
            self._write_key(key)
            db.execute("UPDATE list SET control = ?", (digest("", key),))
        return key

    def put_aside(self) -> Path | None:
        """Begin anew: the file is kept under another name, which is returned; None where there was none.

        Raises StopListNotWritten.
        """
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"{self.path.stem}.aside-{stamp}{self.path.suffix}")
        with told(StopListNotWritten):
            try:
                os.replace(self.path, aside)
            except FileNotFoundError:
                return None
            # What belongs to the file goes with it: an unfinished change, and the key to its digests.
            for beside, kept in ((_rollback_of(self.path), _rollback_of(aside)), (self._key_path, key_of(aside))):
                with suppress(FileNotFoundError):
                    os.replace(beside, kept)
            sync_folder(self.path.parent)
        return aside

    def _checked_key(self, control: int) -> bytes:
        try:
            key = bytes.fromhex(self._key_path.read_text("ascii"))
        except (OSError, ValueError):
            raise StopListKeyLost from None
        if len(key) != KEY_BYTES or digest("", key) != control:
            raise StopListKeyLost
        return key

    def _write_key(self, key: bytes) -> None:
        """Whole and durable under its name before any digest is. The transaction keeps other processes out."""
        part = self._key_path.with_name(self._key_path.name + ".part")
        create_private(part)
        part.write_text(key.hex(), "ascii")
        sync_file(part)
        os.replace(part, self._key_path)
        sync_folder(part.parent)


def _connect(path: Path) -> sqlite3.Connection:
    """mode=rw: what a dead process left half done is rolled back by whoever looks next.

    Used by the thread that opened it; only a close may come from another one.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    db = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        version = _version(db)
        if version > _VERSION:
            raise StopListError(detail="newer")
        if not version and path.stat().st_size:
            raise StopListDamaged
    except BaseException:
        db.close()
        raise
    return db


def _version(db: sqlite3.Connection) -> int:
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _make_tables(db: sqlite3.Connection) -> None:
    for statement in filter(str.strip, _TABLES.split(";")):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {_VERSION}")


def key_of(path: Path) -> Path:
    """Where the key of a list's digests is kept."""
    return path.with_suffix(".key")


def _rollback_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


@contextmanager
def told(failure: type[StopListError] = StopListError) -> Iterator[None]:
    """SQLite's and the system's errors as the list's own; `failure` where they say no more than that it did not work.

    Never as SQLite's: the claim asks inside a transaction of the journal, which would take them for its own.
    """
    try:
        yield
    except OSError as error:
        raise failure(detail=type(error).__name__) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorname", "") or ""
        if code.startswith(_DAMAGED):
            raise StopListDamaged from None
        raise (failure if code.startswith(_CANNOT_WRITE) else StopListError)(detail=code) from None
