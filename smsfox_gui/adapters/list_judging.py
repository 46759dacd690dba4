"""Judges rows of a scratch file anew: all for another phone column, or those that share a phone."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from smsfox_gui.core.stop_list import Stopped
from smsfox_gui.core.verdicts import FirstComers, RowMark, RowVerdict, Sharer, judge_alone, resolve

_BATCH = 2000


def judge_anew(db: sqlite3.Connection, phone_column: int | None, country: str, stopped: Stopped) -> None:
    """Judge every row by this column. Rows left out stay so; "put back" was about another number."""
    db.execute("update row set mark = mark & ~?", (int(RowMark.INCLUDED),))
    cell = "null" if phone_column is None else f"c{phone_column}"
    comers = FirstComers(country, stopped)
    changes: list[tuple[object, ...]] = []
    for start in _starts(db):
        found = db.execute(
            f"select position, number, mark, {cell} from row"
            " where position >= ? and position < ? order by position",
            (start, start + _BATCH),
        ).fetchall()
        for position, number, mark, text in found:
            changes.append((*_stored(comers.judge(text, number, RowMark(mark))), position))
        db.executemany("update row set phone = ?, problem = ?, detail = ? where position = ?", changes)
        changes.clear()


def _starts(db: sqlite3.Connection) -> Iterator[int]:
    (last,) = db.execute("select coalesce(max(position), 0) from row").fetchone()
    return iter(range(1, last + 1, _BATCH))


def _stored(verdict: RowVerdict) -> tuple[int | None, str | None, str]:
    return (int(verdict.phone) if verdict.phone else None, verdict.problem, verdict.detail)


def judge_sharers(
    db: sqlite3.Connection, position: int, phone_column: int | None, country: str, stopped: Stopped
) -> None:
    """Judge a row that changed, and every row that has or had a phone in common with it."""
    cell = "null" if phone_column is None else f"c{phone_column}"
    before, text, mark = db.execute(
        f"select phone, {cell}, mark from row where position = ?", (position,)
    ).fetchone()
    alone = judge_alone(text, RowMark(mark), country, stopped)
    _store(db, position, alone)
    phones = {phone for phone in (before, _stored(alone)[0]) if phone is not None}
    for phone in phones:
        found = db.execute(
            f"select position, number, {cell}, mark from row where phone = ? order by position", (phone,)
        ).fetchall()
        sharers = [Sharer(at, number, text, RowMark(mark)) for at, number, text, mark in found]
        for sharer, verdict in zip(sharers, resolve(sharers, country, stopped), strict=True):
            _store(db, sharer.position, verdict)


def _store(db: sqlite3.Connection, position: int, verdict: RowVerdict) -> None:
    db.execute(
        "update row set phone = ?, problem = ?, detail = ? where position = ?", (*_stored(verdict), position)
    )
