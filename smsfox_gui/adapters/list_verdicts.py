"""Judges the rows of a scratch file: some of them with all that share a phone, or all for another phone column."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from smsfox_gui.adapters.list_file import CODES, READY, VERDICTS, phone_index
from smsfox_gui.adapters.list_look import CLAIMS, DUPLICATE, ListLook, first_of, marks
from smsfox_gui.adapters.list_states import breathe
from smsfox_gui.core.contact_list import ContactRow, RowProblem
from smsfox_gui.core.stop_list import Stopped
from smsfox_gui.core.verdicts import OF_ITS_NUMBER, RowMark, RowVerdict, judge_alone

_BATCH = 500
_PORTION = 5000
_INCLUDED = int(RowMark.INCLUDED)
_OF_ITS_NUMBER = int(OF_ITS_NUMBER)
_OF_THE_COLUMN = _OF_ITS_NUMBER & ~int(RowMark.WRITTEN)
"""What does not hold for the number in another column; who was written to is still left out."""

_SHARED = "create temp table if not exists shared(phone integer primary key, first integer)"


class Judge:
    """Judges rows within one transaction. found: positions and their new codes; later ones overrule earlier ones."""

    def __init__(
        self,
        db: sqlite3.Connection,
        look: ListLook,
        country: str,
        stopped: Stopped,
        step: Callable[[int], None],
    ) -> None:
        """step: told the rows judged so far; may raise."""
        self._db = db
        self._step = step
        self._look = look
        self._country = country
        self._stopped = stopped
        self.found: tuple[array[int], bytearray] = array("q"), bytearray()

    def judge(self, positions: Sequence[int]) -> None:
        """Judge rows whose cells or marks have changed, and what their phones mean to the others that have them."""
        self._begin()
        for start in range(0, len(positions), _BATCH):
            part = positions[start : start + _BATCH]
            self._share(part)
            self._judge_alone(part)
            self._share(part)
            self._step(start + len(part))
        self._settle()

    def forget(self, positions: Sequence[int]) -> None:
        """These rows are to be deleted: their phones are free for others."""
        self._begin()
        for start in range(0, len(positions), _BATCH):
            part = positions[start : start + _BATCH]
            self._share(part)
            self._db.execute(
                f"update {self._look.table} set phone = null where position in ({marks(len(part))})", list(part)
            )
        self._settle()

    def _begin(self) -> None:
        self._db.execute(_SHARED)
        self._db.execute("delete from shared")

    def _share(self, part: Sequence[int]) -> None:
        """Remember the phones of these rows as they are now."""
        self._db.execute(
            f"insert or ignore into shared(phone) select phone from {self._look.table}"
            f" where phone is not null and position in ({marks(len(part))})",
            list(part),
        )

    def _judge_alone(self, part: Sequence[int]) -> None:
        rows = self._db.execute(
            f"select position, v.mark, {self._look.phone_cell} from {self._look.source}"
            f" where position in ({marks(len(part))})",
            list(part),
        ).fetchall()
        verdicts = [(position, judge_alone(cell, mark, self._country, self._stopped)) for position, mark, cell in rows]
        self._db.executemany(
            f"update {self._look.table} set phone = ?, problem = ?, detail = ? where position = ?",
            [(*stored(verdict), position) for position, verdict in verdicts],
        )
        self._note([(CODES[verdict.problem], position) for position, verdict in verdicts])

    def _settle(self) -> None:
        """Of the rows that share a phone the first one that can be sent stays, or that a person took out; the others
        are duplicates, but for those a person put back. Two rows a phone change at most, however many have it.
        """
        table = self._look.table
        self._db.execute(f"update shared set first = {first_of(table, 'shared.phone', (*CLAIMS, DUPLICATE))}")
        changes = self._db.execute(
            f"select {READY}, position from {table} where position in (select first from shared)"
            f" and problem = {DUPLICATE} union all"
            f" select {DUPLICATE}, v.position from shared cross join {table} v on v.phone = shared.phone"
            f" where v.problem = {READY} and v.position > shared.first and v.mark & {_INCLUDED} = 0"
        ).fetchall()
        self._db.executemany(f"update {table} set problem = ?, detail = '' where position = ?", changes)
        self._note(changes)

    def _note(self, changes: Sequence[tuple[int, int]]) -> None:
        positions, codes = self.found
        codes.extend(code for code, _ in changes)
        positions.extend(position for _, position in changes)


def try_phone(
    db: sqlite3.Connection, look: ListLook, row: ContactRow, text: str, country: str, stopped: Stopped
) -> ContactRow:
    """The row as it would be judged with this text for its phone."""
    (mark,) = db.execute(f"select mark from {look.table} where position = ?", (row.position,)).fetchone()
    verdict = judge_alone(text, mark, country, stopped)
    if verdict.phone != row.phone and mark & _OF_ITS_NUMBER:
        verdict = judge_alone(text, mark & ~_OF_ITS_NUMBER, country, stopped)
    phone = verdict.phone or ""
    if verdict.problem is None and not (mark & _INCLUDED and phone == row.phone):
        claimed = first_of(look.table, ":phone", where="f.position < :place")
        first = db.execute(
            f"select number from row where position = {claimed}", {"phone": int(phone), "place": row.position}
        ).fetchone()
        if first is not None:
            verdict = RowVerdict(phone, RowProblem.DUPLICATE, str(first[0]))
    return replace(row, phone=phone, problem=verdict.problem, detail=verdict.detail)


def judge_anew(
    db: sqlite3.Connection,
    look: ListLook,
    column: int | None,
    table: str,
    country: str,
    stopped: Stopped,
    refused: Mapping[int, int],
    step: Callable[[int], None],
) -> None:
    """Judge every row by another phone column, into a new table of verdicts.

    Rows left out stay so; "put back" was about another number. refused: by number, the mark of the gateway's answer;
    step: told the rows judged so far; may raise.
    """
    db.execute(f"create table {table}(position integer primary key, {VERDICTS})")
    cell = "null" if column is None else look.cell(column)
    start = 1
    while rows := db.execute(
        f"select position, v.mark, {cell} from {look.source} where position >= ? order by position limit {_BATCH}",
        (start,),
    ).fetchall():
        verdicts = []
        for position, mark, text in rows:
            kept = mark & ~_OF_THE_COLUMN
            verdict = judge_alone(text, kept, country, stopped)
            if refused and verdict.phone is not None and (answer := refused.get(int(verdict.phone))):
                kept |= answer
                verdict = judge_alone(text, kept, country, stopped)
            verdicts.append((position, *stored(verdict), kept))
        db.executemany(f"insert into {table} values(?,?,?,?,?)", verdicts)
        start += len(rows)
        step(start - 1)
    db.execute(phone_index(table))
    _find_duplicates(db, table, lambda: step(start - 1))


def read_codes(db: sqlite3.Connection, table: str) -> bytes:
    """The codes of all rows in a table of verdicts."""
    codes = bytearray()
    rows = db.execute(f"select problem from {table} order by position")
    while portion := rows.fetchmany(_PORTION):
        codes.extend([code for (code,) in portion])
        breathe()
    return bytes(codes)


def _find_duplicates(db: sqlite3.Connection, table: str, step: Callable[[], None]) -> None:
    """In a table without rows put back: the first row with a phone stays, unless one before it was taken out."""
    last, kept = None, None
    repeated = array("q")
    # As the index has them: of each phone the ready rows, then those taken out.
    for phone, problem, position in db.execute(
        f"select phone, problem, position from {table}"
        f" where phone is not null and problem in ({','.join(map(str, CLAIMS))}) order by phone, problem, position"
    ):
        if phone != last:
            last, kept = phone, position if problem == READY else None
        elif problem == READY:
            repeated.append(position)
        elif kept is not None and position < kept:
            repeated.append(kept)
            kept = None
    for start in range(0, len(repeated), _BATCH):
        part = repeated[start : start + _BATCH]
        db.execute(f"update {table} set problem = {DUPLICATE} where position in ({marks(len(part))})", list(part))
        step()


def stored(verdict: RowVerdict) -> tuple[int | None, int, str]:
    """A verdict as the table has it."""
    return (int(verdict.phone) if verdict.phone else None, CODES[verdict.problem], verdict.detail)
