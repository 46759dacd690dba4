"""Everything that a process holds while the journal is its own: lock, connection, reserve, high-water mark."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.adapters.database import check_whole, journal_error, open_writer, real_path
from smsfox_gui.adapters.durable_files import file_error, make_folder
from smsfox_gui.adapters.high_water import PERIOD, HighWater
from smsfox_gui.adapters.journal_lock import InstanceLock
from smsfox_gui.adapters.journal_place import check_place
from smsfox_gui.adapters.journal_space import Reserve, Space
from smsfox_gui.core.errors import JournalError

_log = logging.getLogger(__name__)

_FREEZE = """
UPDATE campaign SET state = 'paused', reason = 'restored' WHERE state IN ('paused', 'running')
AND EXISTS (SELECT 1 FROM message m WHERE m.campaign = campaign.id AND m.state IN ('queued', 'waiting'))
"""
_FROZEN = "SELECT EXISTS (SELECT 1 FROM campaign WHERE reason = 'restored')"


class JournalFile:
    """The journal opened for writing. Its connection belongs to one thread at a time.

    restored: the file was found older than its high-water mark, and nobody has decided yet about what is frozen.
    """

    def __init__(self, path: Path, marks: Path | None = None) -> None:
        """marks: the folder of high-water marks, away from the journal; None = none is kept.

        Raises JournalMisplaced, JournalBusy, JournalDamaged, JournalReadOnly, JournalFull, JournalError.
        """
        check_place(path)
        self.path = path = real_path(path)
        self.space = Space(path.parent)
        self.reserve = Reserve(path)
        self._mark: HighWater | None = None
        self._commits = 0
        self._distrusted = False
        self.on_reopen: Callable[[sqlite3.Connection], None] = lambda connection: None
        """Makes what a connection has for itself alone (temporary tables), whenever there is a new one."""
        try:
            make_folder(path.parent)
        except OSError as error:
            raise file_error(error) from None
        self._lock = InstanceLock(path)
        self._lock.take()
        try:
            self.connection = open_writer(path)
        except BaseException:
            self._lock.release()
            raise
        try:
            self._open_rest(marks)
        except BaseException as error:
            self.close()
            raise (journal_error(error) if isinstance(error, sqlite3.Error) else error) from None

    def require(self, rows: int) -> None:
        """Raises JournalFull unless `rows` more rows fit on the disk and the reserve is held."""
        self.space.require(rows)
        self.reserve.hold()

    def committed(self) -> None:
        """A commit is durable. Called before anybody hears of it."""
        self._commits += 1
        if self._commits % PERIOD == 0:
            self._raise_mark()

    def distrust(self) -> None:
        """A sync or write failed: what the connection believes need not be what the disk has."""
        self._distrusted = True

    def trusted(self) -> sqlite3.Connection:
        """The connection; a distrusted one is closed and the file opened, checked and brought to the disk anew.

        Raises JournalError: nothing can be written then.
        """
        if self._distrusted:
            self.connection.close()
            check_whole(self.path, always=True)
            self.connection = open_writer(self.path)
            # Writes everything that was read back to the database itself and syncs it: the log's own pages may be
            # in memory only, and a second sync of them would not say so.
            try:
                blocked = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.Error as error:
                raise journal_error(error) from None
            if blocked:
                raise JournalError(detail="SQLITE_IOERR")
            self.on_reopen(self.connection)
            self._distrusted = False
        return self.connection

    def close(self) -> None:
        """Note the highest attempt, give everything back, let other processes in."""
        try:
            if not self._distrusted:
                self._raise_mark()
            if self._mark is not None:
                self._mark.close()
                self._mark = None
            self.connection.close()
        except (OSError, sqlite3.Error) as error:
            # What was promised is on the disk already; the next opening checks the file.
            _log.warning("the journal did not close in order: %s", type(error).__name__)
        finally:
            self._lock.release()

    def _open_rest(self, marks: Path | None) -> None:
        identity, known = self.connection.execute("SELECT identity, highest FROM journal").fetchone()
        self.highest = max(known, _highest(self.connection))
        self.restored = False
        if marks is not None:
            try:
                self._mark = HighWater(marks, identity)
            except OSError as error:
                _log.warning("no high-water mark: %s", error.strerror)
        if self._mark is not None and self.highest < self._mark.mark:
            self.restored = True
            self.highest = self._mark.mark
            self.connection.execute(_FREEZE)
        # Still unanswered, though the attempts of a newer campaign may have passed the mark meanwhile.
        self.restored |= bool(self.connection.execute(_FROZEN).fetchone()[0])
        self._raise_mark()
        try:
            self.reserve.hold()
        except JournalError:
            # Arming and resuming ask for it again and refuse; looking and recording need not wait for it.
            _log.warning("no room for the journal's reserve")

    def _raise_mark(self) -> None:
        if self._mark is None:
            return
        try:
            self._mark.raise_to(_highest(self.connection))
        except (OSError, sqlite3.Error) as error:
            # A net under the journal, not the journal: sending goes on without it.
            _log.warning("the high-water mark was not written: %s", type(error).__name__)


def _highest(connection: sqlite3.Connection) -> int:
    attempt: int = connection.execute("SELECT coalesce(max(id), 0) FROM attempt").fetchone()[0]
    return attempt
