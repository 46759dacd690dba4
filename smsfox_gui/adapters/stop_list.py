"""The stop list on SQLite: adding, removing, searching, and the snapshot that a million rows are held against.

Every call opens a connection of its own, so any thread may call, and what another process has changed is seen at once.
For the one that asks before every message there is `stop_list_now`.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

from smsfox_gui.adapters.high_water import HighWater
from smsfox_gui.adapters.list_search import phone_digits, search_pattern
from smsfox_gui.adapters.stop_list_file import StopListFile
from smsfox_gui.core.stop_list import NOBODY, NewStop, StopEntry, StopSnapshot, StopSource, digest

_log = logging.getLogger(__name__)

_COLUMNS = "id, phone, digest, name, since, reason, source"
_PUT = f"INSERT INTO entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our own names
_BLOCK = 500


class SqliteStopList:
    """Implements StopList."""

    def __init__(self, path: Path, marks: Path | None = None) -> None:
        """marks: the folder where it is noted how many changes the list has seen; None = it is not noted."""
        self.file = StopListFile(path)
        self._marks = marks
        self._lock = threading.Lock()
        self._snapshot: tuple[object, StopSnapshot] | None = None

    def stamp(self) -> object:
        """Something that differs after every change, by whatever process. Never waits."""
        return self.file.stamp()

    def snapshot(self) -> StopSnapshot:
        """The list as it is now, read anew only after a change. Raises StopListError."""
        with self.file.reading() as db:
            if db is None:
                return NOBODY
            edition = (self.stamp(), _changes(db))
            with self._lock:
                if self._snapshot is None or self._snapshot[0] != edition:
                    self._snapshot = (edition, _read_snapshot(db, self.file.key(db)))
                return self._snapshot[1]

    def count(self) -> tuple[int, int]:
        """Entries, and how many of them are kept as digests. Raises StopListError."""
        with self.file.reading() as db:
            if db is None:
                return 0, 0
            every, plain = db.execute("SELECT count(*), count(phone) FROM entry").fetchone()
        return every, every - plain

    def ids(self, search: str = "") -> Sequence[int]:
        """Ids whose number, name or reason holds a text, the latest day first; "" = all. Raises StopListError."""
        where, values = _where(search.strip())
        query = f"SELECT id FROM entry {where} ORDER BY since DESC, id DESC"  # noqa: S608 - every value is bound
        with self.file.reading() as db:
            return array("q", (key for (key,) in db.execute(query, values)) if db is not None else ())

    def page(self, ids: Sequence[int]) -> list[StopEntry]:
        """The entries with these ids, in this order; what is gone meanwhile is left out. Raises StopListError."""
        found: dict[int, StopEntry] = {}
        with self.file.reading() as db:
            for start in range(0, len(ids) if db is not None else 0, _BLOCK):
                block = list(ids[start : start + _BLOCK])
                marks = ", ".join("?" * len(block))
                for row in _rows(db, f"WHERE id IN ({marks})", block):
                    found[row.id] = row
        return [found[key] for key in ids if key in found]

    def find(self, phone: str) -> StopEntry | None:
        """The entry of a number (digits in international form), however it is kept. Raises StopListError."""
        with self.file.reading() as db:
            if db is None:
                return None
            key = self.file.key(db)
            rows = _rows(db, "WHERE phone = ? OR digest = ?", (int(phone), digest(phone, key) if key else None))
            return rows[0] if rows else None

    def add(self, entries: Iterable[NewStop], *, hashed: bool = False) -> tuple[list[int], int]:
        """Put numbers on the list, all or none: the ids of the new ones, and how many were there already.

        hashed: keep digests in place of the numbers. Raises StopListError.
        """
        added: list[int] = []
        known = 0
        with self.file.changing() as db:
            key = self.file.made_key(db) if hashed else self.file.key(db)
            for entry in entries:
                made = digest(entry.phone, key) if key else None
                if db.execute("SELECT 1 FROM entry WHERE phone = ? OR digest = ?", (int(entry.phone), made)).fetchall():
                    known += 1
                    continue
                kept = (None, made) if hashed else (int(entry.phone), None)
                words = (entry.name, entry.since.isoformat(), entry.reason, entry.source.value)
                added.append(int(db.execute(_PUT, (None, *kept, *words)).lastrowid or 0))
            changes = _note(db, len(added))
        self._marked(changes)
        return added, known

    def remove(self, ids: Sequence[int]) -> list[StopEntry]:
        """Take entries off the list, all or none; those that were there. Raises StopListError."""
        with self.file.changing() as db:
            gone: list[StopEntry] = []
            for start in range(0, len(ids), _BLOCK):
                block = list(ids[start : start + _BLOCK])
                among = f"WHERE id IN ({', '.join('?' * len(block))})"
                gone += _rows(db, among, block)
                db.execute(f"DELETE FROM entry {among}", block)  # noqa: S608 - only marks for bound values
            changes = _note(db, len(gone))
        self._marked(changes)
        return gone

    def restore(self, entries: Iterable[StopEntry]) -> None:
        """Put back what was removed; a number that came back meanwhile stays as it is. Raises StopListError."""
        with self.file.changing() as db:
            put = _PUT.replace("INSERT", "INSERT OR IGNORE")
            done = db.executemany(put, [_kept(entry) for entry in entries]).rowcount
            changes = _note(db, done)
        self._marked(changes)

    def hash_numbers(self, *, keep_names: bool) -> int:
        """Put digests in the place of all numbers, for good; how many. Names go too, unless they are kept.

        Raises StopListError; what was replaced by then stays replaced, and a second call ends it.
        """
        with self.file.changing() as db:
            key = self.file.made_key(db)
            plain = db.execute("SELECT id, phone FROM entry WHERE phone IS NOT NULL").fetchall()
            digests = [(digest(str(phone), key), entry) for entry, phone in plain]
            db.executemany("UPDATE OR REPLACE entry SET phone = NULL, digest = ? WHERE id = ?", digests)
            if not keep_names:
                db.execute("UPDATE entry SET name = ''")
            changes = _note(db, len(plain))
        self._marked(changes)
        self.file.scrub()
        return len(plain)

    def missing(self) -> int:
        """How many changes an older copy put in the list's place lacks; 0 = this is the list. Raises StopListError."""
        marked = self._marked(0)  # first: what another process does meanwhile is then no alarm
        with self.file.reading() as db:
            return max(0, marked - (0 if db is None else _changes(db)))

    def trust_copy(self) -> None:
        """A person takes the older copy for the list. Raises StopListError."""
        missing = self.missing()
        with self.file.changing() as db:
            _note(db, missing)

    def put_aside(self) -> Path | None:
        """Begin with an empty list; where the former file is kept, None if there was none. Raises StopListError."""
        aside = self.file.put_aside()
        self.trust_copy()  # it lacks every change, as was wanted
        return aside

    def _marked(self, changes: int) -> int:
        """So many changes the list has seen by its mark, which is raised to `changes` first: these are committed, so it
        never speaks of one that is not there. 0 where no mark is kept.

        The mark is of the place and not of the file, so that a list that was deleted is missed too.
        """
        if self._marks is None:
            return 0
        place = f"{crc32(str(self.file.path.absolute()).encode()):08x}"
        try:
            with closing(HighWater(self._marks, f"stop-list-{place}")) as mark:
                mark.raise_to(changes)
                return mark.mark
        except OSError as error:
            # A net under the list, not the list.
            _log.warning("the mark of the stop list cannot be used: %s", type(error).__name__)
            return 0


def _read_snapshot(db: sqlite3.Connection, key: bytes) -> StopSnapshot:
    phones: dict[str, date] = {}
    digests: dict[int, date] = {}
    days: dict[str, date] = {}
    for phone, made, since in db.execute("SELECT phone, digest, since FROM entry"):
        day = days.get(since) or days.setdefault(since, date.fromisoformat(since))
        if phone is None:
            digests[made] = day
        else:
            phones[str(phone)] = day
    return StopSnapshot(phones, digests, key)


def _where(search: str) -> tuple[str, list[str]]:
    if not search:
        return "", []
    clauses, values = ["name GLOB ?", "reason GLOB ?"], [search_pattern(search)] * 2
    if digits := phone_digits(search):
        # People write 8 where the number has 7.
        for written in {digits, "7" + digits[1:] if digits[0] == "8" else digits}:
            clauses.append("instr(phone, ?)")
            values.append(written)
    return f"WHERE {' OR '.join(clauses)}", values


def _rows(db: sqlite3.Connection | None, where: str, values: Sequence[Any]) -> list[StopEntry]:
    if db is None:
        return []
    return [_entry(row) for row in db.execute(f"SELECT {_COLUMNS} FROM entry {where}", values)]  # noqa: S608 - ours


def _entry(row: tuple[Any, ...]) -> StopEntry:
    key, phone, made, name, since, reason, source = row
    known = StopSource(source) if source in list(StopSource) else StopSource.TYPED
    return StopEntry(key, "" if phone is None else str(phone), made, name, date.fromisoformat(since), reason, known)


def _kept(entry: StopEntry) -> tuple[Any, ...]:
    phone = int(entry.phone) if entry.phone else None
    return (entry.id, phone, entry.digest, entry.name, entry.since.isoformat(), entry.reason, entry.source.value)


def _note(db: sqlite3.Connection, changed: int) -> int:
    """Count the changes of now; how many there have been in all."""
    db.execute("UPDATE list SET changes = changes + ?", (changed,))
    return _changes(db)


def _changes(db: sqlite3.Connection) -> int:
    changes: int = db.execute("SELECT changes FROM list").fetchone()[0]
    return changes
