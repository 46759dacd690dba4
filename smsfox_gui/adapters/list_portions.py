"""What a million rows hold goes between SQLite and Python some thousand rows at a time, each time as one text.

Row by row it would take twice to five times as long, and hold the interpreter, which the window's thread wants too.
"""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Generator, Mapping
from concurrent.futures import ThreadPoolExecutor

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_states import breathe

_FIRST_ROWS = 500
_ROWS = 5000
_CHARACTERS = 200_000
"""So many are worked on at one go: more would hold the interpreter, and with it the window."""
_DIGITS_AT_ONCE = 1 << 17
"""Characters of positions that are read at one go."""


def cells_as_text(db: sqlite3.Connection, cell: str, rows: range) -> str:
    """The texts of a cell in these rows, in their order, as a JSON list."""
    query = f"select json_group_array({cell}) from (select {cell} from row where position >= ? and position < ?)"
    ((texts,),) = db.execute(query, (rows.start, rows.stop))
    return str(texts)


def cells_in_portions(
    connections: ListConnections, cell: str, rows: int, cancelled: Cancelled | None
) -> Generator[list[str]]:
    """The texts of a cell in the first so many rows: while some are worked on, a thread gets the next ones."""

    def read(some: range) -> str:
        with connections.use(cancelled) as db:
            return cells_as_text(db, cell, some)

    at_once, beyond = _FIRST_ROWS, range(1, rows + 1)
    with ThreadPoolExecutor(1) as ahead:
        portions = [ahead.submit(read, beyond[:at_once])]
        while portions:
            beyond = beyond[at_once:]
            texts = portions.pop().result()
            at_once = rows_at_once(len(texts) / at_once)
            if beyond:
                portions.append(ahead.submit(read, beyond[:at_once]))
            yield json.loads(texts)


def rows_at_once(length: float) -> int:
    """How many rows to take where texts have so many characters on the average."""
    return min(int(_CHARACTERS / (length + 1)) + 1, _ROWS)


def positions_found(db: sqlite3.Connection, query: str, values: Mapping[str, object] | None = None) -> array[int]:
    """The positions that a query gives, in its order."""
    ((text,),) = db.execute(f"select group_concat(position) from ({query})", values or {})
    return read_positions(text or "")


def read_positions(text: str) -> array[int]:
    """Positions with commas between them."""
    positions = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + _DIGITS_AT_ONCE)
        end = len(text) if end < 0 else end
        positions.fromlist(json.loads(f"[{text[start:end]}]"))
        start = end + 1
        breathe()
    return positions
