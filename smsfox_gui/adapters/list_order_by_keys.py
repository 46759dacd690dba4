"""The rows of a list in the order of a column with more different texts than memory should hold.

SQLite puts a million keys in order outside of the interpreter, while a thread makes those that follow. The keys come to
it some thousand at a time and the positions leave it as one text: one by one, either would take twice as long.
"""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import sqlite3
import sys
from array import array
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_portions import cells_as_text, read_positions, rows_at_once
from smsfox_gui.core.ordering import NO_NUMBER, SortKeys

LEAST, MOST = -(1 << 63), (1 << 63) - 1
"""SQLite's integers; a number beyond them becomes one of these when it is cast."""


def order_by_keys(
    connections: ListConnections,
    cell: str,
    keys: SortKeys,
    read: int,
    *,
    length: float,
    descending: bool,
    cancelled: Cancelled | None = None,
) -> array[int]:
    """The rows that were read by the keys of a cell, blank ones last, equal ones in the list's order.

    length: of a text, in characters, on the average.
    """
    at_once = rows_at_once(length)

    def made(first: int) -> str:
        with connections.use(cancelled) as db:
            texts = cells_as_text(db, cell, range(first, min(first + at_once, read + 1)))
        return keys.of_json(texts)

    with ThreadPoolExecutor(1) as maker, connections.use(cancelled) as db:
        portions = {first: maker.submit(made, first) for first in range(1, read + 1, at_once)}
        try:
            with _keys_for(db, portions):
                ((positions,),) = db.execute(_query(keys, read, at_once, descending=descending))
        finally:
            maker.shutdown(wait=False, cancel_futures=True)
    return read_positions(positions)


@contextmanager
def _keys_for(db: sqlite3.Connection, portions: dict[int, Future[str]]) -> Iterator[None]:
    """Give SQL a function keys_from(first). What fails in it is raised as it is: SQLite would only say that it did."""
    failed: list[BaseException] = []

    def keys_from(first: int) -> str:
        portion = portions.pop(first)
        if error := portion.exception():
            failed.append(error)
        return portion.result()

    db.create_function("keys_from", 1, keys_from)
    try:
        yield
    except sqlite3.Error:
        if failed:
            raise failed[0] from None
        raise
    finally:
        db.create_function("keys_from", 1, None)


def _query(keys: SortKeys, read: int, at_once: int, *, descending: bool) -> str:
    """Blank keys are last. First come keys of one kind for all rows: SQLite has a faster way with those."""
    way = "desc" if descending else "asc"
    if keys.numeric:
        last, blank = (LEAST, "null") if descending else (MOST, "x''")
        order = (
            f"case value when '' then {last} when '{NO_NUMBER}' then {MOST}"
            f" else cast(100 * value as integer) end {way},"
            f" case value when '' then {blank} when '{NO_NUMBER}' then value else cast(value as real) end {way}"
        )
    else:
        text = "value" if descending else f"iif(value = '', char({sys.maxunicode}), value)"
        order = f"{text} {way}"
    return (
        f"with recursive portion(first) as"
        f" (values (1) union all select first + {at_once} from portion where first + {at_once} <= {read})"
        f" select group_concat(position) from (select first + key as position from portion"
        f" cross join json_each(keys_from(first)) order by {order}, position)"
    )
