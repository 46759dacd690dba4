"""The rows of a list in the order of a column, by SQL and off the window's thread."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from heapq import merge
from itertools import chain, count
from typing import Any

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_order_by_keys import LEAST, MOST, order_by_keys
from smsfox_gui.adapters.list_portions import cells_in_portions, positions_found
from smsfox_gui.adapters.list_states import SLICE, RowStates, breathe, chosen
from smsfox_gui.core.ordering import SortKey, sort_keys

_FEW = 50_000
"""So many different texts are put in order here; beyond, they would take too much memory."""
_PORTION = 5000
"""Texts worked on at one go, between two breaths."""


def column_order(
    connections: ListConnections,
    look: ListLook,
    column: int,
    read: int,
    *,
    descending: bool,
    cancelled: Cancelled | None = None,
) -> array[int]:
    """Every row by the texts of a column, blank ones last, equal ones in the list's order.

    Rows beyond the `read` ones, which were added, may be among them or not. A second for a million rows,
    less where there are few different texts.
    """
    if column == look.info.phone_column:
        with connections.use(cancelled) as db:
            return _by_phone(db, look, descending=descending)
    cell = look.cell(column)
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    texts = array("I")
    with closing(cells_in_portions(connections, cell, read, cancelled)) as portions:
        for portion in portions:
            texts.extend(map(numbers.__getitem__, portion))
            if len(numbers) > _FEW:
                break
        else:
            return _by_counting(texts, list(numbers), descending=descending)
    keys, length = sort_keys(numbers), sum(map(len, numbers)) / len(numbers)
    return order_by_keys(connections, cell, keys, read, length=length, descending=descending, cancelled=cancelled)


def _by_counting(texts: array[int], names: Sequence[str], *, descending: bool) -> array[int]:
    """texts: of each row, the number of its text among the names."""
    rows = [array("q") for _ in names]
    for start in range(0, len(texts), SLICE):
        for position, number in enumerate(texts[start : start + SLICE], start=start + 1):
            rows[number].append(position)
        breathe()
    keys = sort_keys(names)
    groups: dict[SortKey, list[array[int]]] = defaultdict(list)
    for start in range(0, len(names), _PORTION):
        for number, key in enumerate(keys(names[start : start + _PORTION]), start):
            groups[key].append(rows[number])
        breathe()
    blank = groups.pop(None, [])
    order = array("q")
    for found in _sorted(list(groups), descending=descending):
        order.extend(_together(groups[found]))
    order.extend(_together(blank))
    return order


def _sorted(keys: Sequence[Any], *, descending: bool) -> Iterator[Any]:
    """In slices: sorting all at one go would hold the interpreter, and with it the window."""
    parts = [sorted(keys[start : start + _PORTION], reverse=descending) for start in range(0, len(keys), _PORTION)]
    return merge(*parts, reverse=descending)


def _together(runs: Sequence[array[int]]) -> Sequence[int]:
    return runs[0] if len(runs) == 1 else sorted(chain.from_iterable(runs))


def _by_phone(db: sqlite3.Connection, look: ListLook, *, descending: bool) -> array[int]:
    """By the number however it is written; what is none follows by its text, blank cells last.

    The first key is a whole number in every row: SQLite has a faster way with those.
    """
    way, last = ("desc", LEAST) if descending else ("asc", MOST)
    cell = look.phone_cell
    return positions_found(
        db,
        f"select position from {look.source}"
        f" order by coalesce(v.phone, {last}) {way}, {cell} = '', {cell} {way}, position",
    )


def problem_order(states: RowStates, *, descending: bool) -> array[int]:
    """Every row by what keeps it from being sent: the problems in the order of the chips, then what is ready."""
    codes = sorted((code for code, rows in states.summary[0].items() if rows), key=lambda code: code or 256)
    order = array("q")
    for code in reversed(codes) if descending else codes:
        order.extend(chosen(range(1, len(states) + 1), states.mask(code.__eq__)))
    return order


def with_added(order: Sequence[int], origins: Mapping[int, int], read: int) -> Sequence[int]:
    """An order of rows with every added row (position -> the row it came from) right behind its origin.

    The order may know some of the added ones already, or some that are gone.
    """
    if not origins and len(order) == read:
        return order
    behind: dict[int, list[int]] = defaultdict(list)
    for position in sorted(origins):
        behind[origins[position]].append(position)
    made = array("q")
    for position in order:
        if position <= read:
            made.append(position)
            made.extend(behind.get(position, ()))
    return made
