"""The rows of a list in the order of a column, by SQL and off the window's thread."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, count

from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_states import SLICE, RowStates, breathe, chosen
from smsfox_gui.core.ordering import SortKey, sort_key

_FEW = 20_000
"""So many different texts are put in order here: sorting them holds the interpreter for some milliseconds."""
_PORTION = 5000


def column_order(db: sqlite3.Connection, look: ListLook, column: int, *, descending: bool) -> array[int]:
    """Every row by the texts of a column, blank ones last, equal ones in the list's order.

    A second for a million rows with up to _FEW different texts, two to three for a million different ones.
    """
    if column == look.info.phone_column:
        return _by_phone(db, look, descending=descending)
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    texts = array("I")
    rows = db.execute(f"select {look.cell(column)} from row order by position")
    while portion := rows.fetchmany(_PORTION):
        texts.extend([numbers[text] for (text,) in portion])
        if len(numbers) > _FEW:
            rows.close()
            return _by_sorting(db, look.cell(column), sort_key(numbers), descending=descending)
    return _by_counting(texts, list(numbers), descending=descending)


def _by_counting(texts: array[int], names: Sequence[str], *, descending: bool) -> array[int]:
    """texts: of each row, the number of its text among the names."""
    rows = [array("q") for _ in names]
    for start in range(0, len(texts), SLICE):
        for position, number in enumerate(texts[start : start + SLICE], start=start + 1):
            rows[number].append(position)
        breathe()
    key = sort_key(names)
    groups: dict[str | float | None, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        groups[key(name)].append(number)
    blank = groups.pop(None, [])
    order = array("q")
    for found in sorted(groups, reverse=descending):  # type: ignore[type-var]
        order.extend(_together([rows[number] for number in groups[found]]))
    order.extend(_together([rows[number] for number in blank]))
    return order


def _together(runs: Sequence[array[int]]) -> Sequence[int]:
    return runs[0] if len(runs) == 1 else sorted(chain.from_iterable(runs))


def _by_sorting(db: sqlite3.Connection, cell: str, key: SortKey, *, descending: bool) -> array[int]:
    db.create_function("sort_key", 1, key, deterministic=True)
    way = "desc" if descending else "asc"
    rows = db.execute(
        f"select position from (select position, sort_key({cell}) as k from row) order by k {way} nulls last, position"
    )
    return array("q", (position for (position,) in rows))


def _by_phone(db: sqlite3.Connection, look: ListLook, *, descending: bool) -> array[int]:
    """By the number however it is written; what is none follows by its text."""
    way = "desc" if descending else "asc"
    cell = look.phone_cell
    rows = db.execute(
        f"select position from {look.source}"
        f" order by {cell} = '', v.phone is null, v.phone {way}, {cell} {way}, position"
    )
    return array("q", (position for (position,) in rows))


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
