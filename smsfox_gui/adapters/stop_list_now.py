"""The stop list for whoever asks before every message: a connection that stays open and always sees the last change."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import date

from smsfox_gui.adapters.stop_list_file import StopListFile, told
from smsfox_gui.core.errors import StopListError
from smsfox_gui.core.stop_list import digest


class StoppedNow:
    """Implements Stopped. One thread asks at a time."""

    def __init__(self, file: StopListFile) -> None:
        self._file = file
        self._db: sqlite3.Connection | None = None
        self._of: int | None = None
        self._key = b""

    def has(self, phone: str) -> bool:
        """Whether this number must not be written to. Raises StopListError."""
        return self.since(phone) is not None

    def since(self, phone: str) -> date | None:
        """As Stopped; whatever was committed before the call counts. Raises StopListError."""
        try:
            db = self._current()
            return None if db is None else self._look(db, phone)
        except StopListError:
            self.close()
            raise

    def close(self) -> None:
        """Give the connection back; the next question opens another one."""
        db, self._db = self._db, None
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()

    def _current(self) -> sqlite3.Connection | None:
        """A connection to the file that lies there now: it may have come, gone or been put back meanwhile."""
        stamp = self._file.stamp()
        file = stamp[0] if stamp is not None else None
        if self._db is None or file != self._of:
            self.close()
            self._key = b""
            self._db, self._of = self._file.connect(), file
        return self._db

    def _look(self, db: sqlite3.Connection, phone: str) -> date | None:
        with told():
            query = "SELECT control, (SELECT since FROM entry WHERE phone = ?) FROM list"
            ((control, since),) = db.execute(query, (int(phone),)).fetchall()
            if since is None and control is not None:
                self._key = self._key or self._file.key(db)
                by_digest = db.execute("SELECT since FROM entry WHERE digest = ?", (digest(phone, self._key),))
                ((since,),) = by_digest.fetchall() or [(None,)]
            return None if since is None else date.fromisoformat(since)
