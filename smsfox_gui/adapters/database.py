"""The journal's SQLite connections: the one that writes, those that read, and what SQLite's errors mean.

What was found by tracing SQLite 3.40 and is relied on: with WAL and synchronous=FULL every commit syncs the -wal file
before it returns; the first sync of a newly made -wal file syncs the folder too, so the intent's commit cannot lose its
file; a checkpoint syncs the log before and the database after. What it leaves to us is the folder above a new folder
(`durable_files.make_folder`). tests/reliability/test_power_loss.py puts all of it to the test.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from smsfox_gui.adapters.durable_files import create_private, file_error, sync_folder
from smsfox_gui.adapters.journal_migrations import migrate, read_as_newest, refuse_newer
from smsfox_gui.core.errors import (
    JournalBusy,
    JournalDamaged,
    JournalError,
    JournalFull,
    JournalReadOnly,
    JournalRestored,
)

CHEAP_CHECK = 4 << 20
"""A journal up to this size is checked at every opening (some 30 ms); a larger one after an unclean end only."""

_PRAGMAS = (
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    # What goes is overwritten: it costs nothing that can be measured, since a journal deletes next to nothing.
    "secure_delete = ON",
)

_Row = TypeVar("_Row")


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes, in a folder that is there; tables as this version wants them.

    Raises JournalDamaged (the file is then untouched), JournalReadOnly, JournalFull, JournalError.
    """
    try:
        create_private(path)
    except OSError as error:
        raise file_error(error) from None
    check_whole(path)
    try:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
        with _closed_on_failure(connection):
            if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
                raise JournalError(detail="wal")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            migrate(connection, path)
            sync_folder(path.parent)
    except sqlite3.Error as error:
        raise journal_error(error) from None
    except OSError as error:
        raise file_error(error) from None
    return connection


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def check_whole(path: Path, *, always: bool = False) -> None:
    """Look for damage, with a connection that cannot write: closing it changes nothing, not even by a checkpoint.

    A journal that was closed in order is checked only if that is cheap. Raises JournalDamaged, JournalError.
    """
    size, log = _size(path), _size(wal_of(path))
    if not size:
        if log:
            raise JournalDamaged
        return
    if _size(path.with_name(path.name + "-journal")):
        # A process died while it made the file: nothing but the file's creation is rolled back.
        return
    try:
        with closing(_connect_reader(path)) as connection:
            refuse_newer(connection)
            if always or log or size <= CHEAP_CHECK:
                found = connection.execute("PRAGMA quick_check(1)").fetchone()
                if found != ("ok",):
                    raise JournalDamaged
    except sqlite3.Error as error:
        raise journal_error(error) from None


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads. It raises JournalError in place of SQLite's errors, but for those that turn up
    while one walks through a cursor: that is what `reading` is for. Raises JournalError."""
    try:
        connection = _connect_reader(real_path(path), _ReadingConnection)
        with _closed_on_failure(connection):
            refuse_newer(connection)
            read_as_newest(connection)
    except sqlite3.Error as error:
        raise journal_error(error) from None
    return connection


def reading(rows: Iterable[_Row]) -> Iterator[_Row]:
    """The same rows; damage that is met on the way is a JournalDamaged, so an export keeps what came before it."""
    try:
        yield from rows
    except sqlite3.Error as error:
        raise journal_error(error) from None


class _ReadingCursor(sqlite3.Cursor):
    """Not `__next__`: a million rows would pay for it one by one."""

    def execute(self, *arguments: Any) -> _ReadingCursor:  # noqa: ANN401 - as SQLite's own
        with _translated():
            super().execute(*arguments)
        return self

    def fetchone(self) -> Any:  # noqa: ANN401
        with _translated():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with _translated():
            return super().fetchall()


class _ReadingConnection(sqlite3.Connection):
    def cursor(self, factory: type[sqlite3.Cursor] = _ReadingCursor) -> sqlite3.Cursor:  # type: ignore[override]
        return super().cursor(factory)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise journal_error(error) from None


def real_path(path: Path) -> Path:
    """The journal's own place, whatever links lead to it: its log, lock and reserve lie there, once for everybody."""
    return Path(os.path.realpath(path))


def wal_of(path: Path) -> Path:
    """The write-ahead log of a database."""
    return path.with_name(path.name + "-wal")


def journal_error(error: sqlite3.Error) -> JournalError:
    """What an SQLite error means for the user."""
    code = getattr(error, "sqlite_errorname", "") or ""
    known: dict[str, type[JournalError]] = {
        "SQLITE_FULL": JournalFull,
        "SQLITE_IOERR_SHMSIZE": JournalFull,
        "SQLITE_CORRUPT": JournalDamaged,
        "SQLITE_NOTADB": JournalDamaged,
        "SQLITE_BUSY": JournalBusy,
        "SQLITE_READONLY": JournalReadOnly,
    }
    for beginning, kind in known.items():
        if code.startswith(beginning):
            return kind()
    if code.startswith("SQLITE_CONSTRAINT") and str(error) == "restored":
        return JournalRestored()
    return JournalError(detail=code or type(error).__name__)


def _connect_reader(path: Path, factory: type[sqlite3.Connection] = sqlite3.Connection) -> sqlite3.Connection:
    """Read-only. On a read-only disk SQLite cannot make the files that WAL needs; a journal that was closed in order
    has nothing in them, and is read as it lies there."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        return _connect(address, factory)
    except sqlite3.OperationalError:
        if _size(wal_of(path)):
            raise
    return _connect(f"{address}&immutable=1", factory)


def _connect(address: str, factory: type[sqlite3.Connection]) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None, factory=factory)
    try:
        with _closed_on_failure(connection):
            sqlite3.Connection.cursor(connection).execute("SELECT count(*) FROM sqlite_master").fetchone()
    except UnicodeDecodeError:
        # Rubbish where names should be, and Python cannot even say so.
        raise JournalDamaged from None
    return connection


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
