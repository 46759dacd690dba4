"""The scratch file of a list: its tables, and the one writer that fills them in the child process."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.core.contact_list import Column, ListInfo, ListNote, NoteKind, RowProblem
from smsfox_gui.core.errors import FileTooBig
from smsfox_gui.core.verdicts import BlockVerdicts

MAX_COLUMNS = 1024
_VALUES_AT_ONCE = 6000
_CACHE_KIB = 16 * 1024
PAGE_BYTES = 16 * 1024

READY = 0
CODES: dict[RowProblem | None, int] = {None: READY, **{problem: code for code, problem in enumerate(RowProblem, 1)}}
"""A problem as the scratch file has it: a byte."""
PROBLEMS: dict[int, RowProblem | None] = {code: problem for problem, code in CODES.items()}

VERDICTS = "phone integer, problem integer not null, detail text not null, mark integer not null"
_TABLES = f"""
create table row(position integer primary key, number integer not null, {VERDICTS});
create table meta(key text primary key, value not null);
"""


def phone_index(table: str, schema: str = "main") -> str:
    """The SQL for the index by which rows with the same phone are found, the ready ones first."""
    return f"create index {schema}.{table}_phone on {table}(phone, problem) where phone is not null"


def encode_info(info: ListInfo) -> str:
    return json.dumps(asdict(info), ensure_ascii=False)


def decode_info(value: str) -> ListInfo:
    data = json.loads(value)
    data["sheets"] = tuple(data["sheets"])
    data["hidden_sheets"] = tuple(data["hidden_sheets"])
    data["notes"] = tuple(ListNote(**note | {"kind": NoteKind(note["kind"])}) for note in data["notes"])
    data["columns"] = tuple(Column(**column) for column in data["columns"])
    return ListInfo(**data)


class ListFileWriter:
    """Fills an empty scratch file in one transaction; without `finish` the file is worth nothing."""

    def __init__(self, path: Path, width: int) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            f"page_size={PAGE_BYTES}",
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
        self._codes = bytearray()
        self.widen(width)

    def widen(self, width: int) -> None:
        """Make room for rows of so many cells. Raises FileTooBig."""
        if width > MAX_COLUMNS:
            raise FileTooBig(columns=width)
        for column in range(self.width, width):
            self._db.execute(f"alter table row add column c{column} text not null default ''")
        self.width = max(self.width, width)

    def add_block(self, block: Block, verdicts: BlockVerdicts, marks: Mapping[int, int]) -> None:
        """Append rows of exactly `width` cells. marks: by place in the block, 0 = its first row."""
        first = self.rows + 1
        self.rows += len(block)
        codes = bytes(map(CODES.__getitem__, verdicts.problems))
        self._codes += codes
        odd = {place for place, code in enumerate(codes) if code != READY} | marks.keys()
        if odd:
            self._insert_odd(first, block, verdicts, codes, marks, sorted(odd))
            plain = [place for place in range(len(block)) if place not in odd]
            phones = [verdicts.phones[place] for place in plain]
            self._insert_plain(block.taken(plain), phones, [first + place for place in plain])
        else:
            self._insert_plain(block, verdicts.phones)

    def _insert_plain(self, block: Block, phones: Sequence[int | None], positions: Sequence[int] | None = None) -> None:
        """Rows without a problem, right behind the last ones where they have no positions.

        Hundreds a statement and nothing bound that all share: a third of the time.
        """
        columns = [block.numbers, phones, *block.columns]
        row = f"(null,?,?,{READY},'',0{',?' * self.width})"
        if positions is not None:
            columns.insert(0, positions)
            row = row.replace("null", "?", 1)
        step = len(columns)
        values: list[object] = [None] * (len(block) * step)
        for index, column in enumerate(columns):
            values[index::step] = column
        size = max(1, _VALUES_AT_ONCE // step) * step
        for start in range(0, len(values), size):
            part = values[start : start + size]
            self._db.execute(f"insert into row values{','.join([row] * (len(part) // step))}", part)

    def _insert_odd(
        self,
        first: int,
        block: Block,
        verdicts: BlockVerdicts,
        codes: bytes,
        marks: Mapping[int, int],
        places: Sequence[int],
    ) -> None:
        phones, _, details = verdicts
        self._db.executemany(
            f"insert into row values({','.join('?' * (6 + self.width))})",
            (
                (
                    *(first + place, block.numbers[place], phones[place], codes[place], details[place]),
                    *(int(marks.get(place, 0)), *(column[place] for column in block.columns)),
                )
                for place in places
            ),
        )

    def holds_something(self, column: int) -> bool:
        found = self._db.execute(f"select 1 from row where trim(c{column}) <> '' limit 1").fetchone()
        return found is not None

    def finish(self, info: ListInfo, country: str) -> None:
        """Index and commit."""
        self._db.executemany(
            "insert into meta values(?,?)",
            [("info", encode_info(info)), ("country", country), ("problems", bytes(self._codes))],
        )
        self._db.execute(phone_index("row"))
        self._db.execute("commit") if self._db.in_transaction else None
        self.close()

    def close(self) -> None:
        """Give the file up; what was not finished is lost."""
        self._db.close()
