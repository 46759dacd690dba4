"""The journal's SQLite file: connections, pragmas, migrations, and the lock that keeps a second writer out."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from smsfox_gui.adapters.schema import MIGRATIONS
from smsfox_gui.core.errors import JournalBusy, JournalDamaged, JournalError, JournalFull

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class InstanceLock:
    """Holds the journal for this process until released. The operating system drops it when the process dies."""

    def __init__(self, journal: Path) -> None:
        self._path = journal.with_name(journal.name + ".lock")
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Raises JournalBusy when another process holds it, JournalError when the folder cannot be written."""
        try:
            _create_private(self._path)
            handle = open(self._path, "a+b")  # noqa: SIM115 - held for the process's life
        except OSError as error:
            raise JournalError(detail=error.strerror or "") from None
        try:
            _lock(handle)
        except OSError:
            handle.close()
            raise JournalBusy from None
        self._file = handle

    def release(self) -> None:
        """Let others in. The file stays: deleting it would race with one who is just opening it."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(handle: IO[bytes]) -> None:
    if sys.platform == "win32":
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes; tables as this version wants them. Raises JournalError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _create_private(path)
    connection = None
    try:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise journal_error(error) from None
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads. Raises JournalError."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise journal_error(error) from None
    return connection


def journal_error(error: sqlite3.Error) -> JournalError:
    """What an SQLite error means for the user."""
    code = getattr(error, "sqlite_errorname", "") or ""
    if code == "SQLITE_FULL":
        return JournalFull()
    if code in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
        return JournalDamaged()
    if code == "SQLITE_BUSY":
        return JournalBusy()
    return JournalError(detail=code or type(error).__name__)


def _create_private(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise JournalError(detail=error.strerror or "") from None
    if sys.platform != "win32":
        with suppress(PermissionError):
            path.chmod(0o600)


def _migrate(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise JournalError(detail="newer")
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")
