"""The scratch file of a list: its tables, and the one writer that fills them in the child process."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from smsfox_gui.core.errors import FileTooBig
from smsfox_gui.core.message import Column, ListInfo, ListNote, NoteKind, RowProblem
from smsfox_gui.core.verdicts import RowVerdict, Stopped

MAX_COLUMNS = 1024
_BATCH = 2000
_CACHE_KIB = 16 * 1024

READY = 0
CODES: dict[RowProblem | None, int] = {None: READY, **{problem: code for code, problem in enumerate(RowProblem, 1)}}
"""A problem as the scratch file has it: a byte."""
PROBLEMS: dict[int, RowProblem | None] = {code: problem for problem, code in CODES.items()}

FORMAT_ROWS = (65_536, 1_048_576)
"""The last row of a sheet in the formats of Excel, old and new. A longer table that went through one ends there."""

VERDICTS = "phone integer, problem integer not null, detail text not null, mark integer not null"
_TABLES = f"""
create table row(position integer primary key, number integer not null, {VERDICTS});
create table stopped(phone integer primary key, since text not null);
create table meta(key text primary key, value not null);
"""


def phone_index(table: str) -> str:
    """The SQL for the index by which rows with the same phone are found, the ready ones first."""
    return f"create index {table}_phone on {table}(phone, problem) where phone is not null"


def encode_info(info: ListInfo) -> str:
    return json.dumps(asdict(info), ensure_ascii=False)


def decode_info(value: str) -> ListInfo:
    data = json.loads(value)
    data["sheets"] = tuple(data["sheets"])
    data["columns"] = tuple(Column(**column) for column in data["columns"])
    data["notes"] = tuple(ListNote(**note | {"kind": NoteKind(note["kind"])}) for note in data["notes"])
    return ListInfo(**data)


class ListFileWriter:
    """Fills an empty scratch file in one transaction; without `finish` the file is worth nothing."""

    def __init__(self, path: Path, width: int) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            "journal_mode=off",
            "synchronous=off",
            "temp_store=memory",
            f"cache_size=-{_CACHE_KIB}",
        ):
            self._db.execute(f"pragma {pragma}")
        self._db.executescript(_TABLES)
        self._db.execute("begin")
        self.width = 0
        self.rows = 0
        self._last_number = 0
        self._batch: list[tuple[object, ...]] = []
        self._problems = bytearray()
        self._insert = ""
        self.widen(width)

    def widen(self, width: int) -> None:
        """Make room for rows of so many cells. Raises FileTooBig."""
        if width > MAX_COLUMNS:
            raise FileTooBig(columns=width)
        if self.width:
            self._flush()
        for column in range(self.width, width):
            self._db.execute(f"alter table row add column c{column} text not null default ''")
        self.width = max(self.width, width)
        self._insert = f"insert into row values({','.join('?' * (6 + self.width))})"

    def add(self, number: int, cells: Sequence[str], verdict: RowVerdict, mark: int) -> None:
        """Append a row of exactly `width` cells."""
        self.rows += 1
        self._last_number = number
        phone, problem, detail = verdict
        code = CODES[problem]
        self._problems.append(code)
        self._batch.append((self.rows, number, phone, code, detail, mark, *cells))
        if len(self._batch) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._db.executemany(self._insert, self._batch)
        self._batch.clear()

    def holds_something(self, column: int) -> bool:
        self._flush()
        found = self._db.execute(f"select 1 from row where trim(c{column}) <> '' limit 1").fetchone()
        return found is not None

    def finish(self, info: ListInfo, country: str, stopped: Stopped) -> None:
        """Write the rest, index and commit; with a note where the rows end at what a format can hold."""
        self._flush()
        if self._last_number in FORMAT_ROWS:
            info = replace(info, notes=(*info.notes, ListNote(NoteKind.CUT_OFF, self._last_number)))
        self._db.executemany(
            "insert or ignore into stopped values(?,?)", ((int(phone), since) for phone, since in stopped.items())
        )
        self._db.executemany(
            "insert into meta values(?,?)",
            [("info", encode_info(info)), ("country", country), ("problems", bytes(self._problems))],
        )
        self._db.execute(phone_index("row"))
        self._db.execute("commit") if self._db.in_transaction else None
        self._db.close()
