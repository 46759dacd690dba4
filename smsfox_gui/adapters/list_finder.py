"""Finds the rows of a list that a filter and a search let through, in the order asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_file import CODES, PROBLEMS, READY
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_order import column_order, problem_order, with_added
from smsfox_gui.adapters.list_portions import positions_found
from smsfox_gui.adapters.list_search import search_query
from smsfox_gui.adapters.list_states import FIRST_EMPTY, RowStates, chosen
from smsfox_gui.core.contact_list import TICKED, RowProblem
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.ports import RowFilter, RowOrder

_EXCLUDED = CODES[RowProblem.EXCLUDED]
_TICKED = tuple(CODES[problem] for problem in TICKED)
_MOST_THREADS = 4
_SMALLEST_SHARE = 10_000
"""Fewer rows are not worth a thread of their own."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is searched: the columns, the states, how many rows were read, and the rows that added ones came from."""

    look: ListLook
    states: RowStates
    read: int
    origins: Mapping[int, int]


class RowFinder:
    """States and the list's own order are in memory; a search and a column's order are asked from the file. The last
    such order is kept: rows that are edited stay where they are.
    """

    def __init__(self, connections: ListConnections) -> None:
        self._connections = connections
        self._threads = min(os.cpu_count() or 1, _MOST_THREADS)
        self._order: tuple[RowOrder, Sequence[int]] | None = None

    def find(self, ground: Ground, rows: RowFilter, order: RowOrder, cancelled: Cancelled | None) -> FoundRows:
        """The rows, and how many of them are to be sent or were left out."""
        tally, fields = ground.states.summary
        wanted = _wanted(rows, fields)
        mask = ground.states.mask(wanted)
        if search := rows.search.strip():
            mask = self._searched(ground.look, search, mask, cancelled)
        walk = self._ordered(ground, order, len(mask), cancelled)
        if search:
            positions: Sequence[int] = chosen(walk, mask)
            codes = bytes(ground.states.codes_of(positions))
            ticked, left_out = sum(map(codes.count, _TICKED)), codes.count(_EXCLUDED)
        else:
            positions = walk if 0 not in mask else chosen(walk, mask)
            shown = {code: rows for code, rows in tally.items() if wanted(code)}
            ticked, left_out = sum(shown.get(code, 0) for code in _TICKED), shown.get(_EXCLUDED, 0)
        ascending = order.column is None and not (order.by_problem or order.descending or ground.origins)
        return FoundRows(positions, ascending=ascending, ticked=ticked, left_out=left_out)

    def _ordered(self, ground: Ground, order: RowOrder, last: int, cancelled: Cancelled | None) -> Sequence[int]:
        """All rows up to the last one, in this order."""
        origins = {position: origin for position, origin in ground.origins.items() if position <= last}
        if order.column is None and not order.by_problem:
            walk = with_added(range(1, ground.read + 1), origins, ground.read)
            return walk[::-1] if order.descending else walk
        kept = self._order
        if kept is None or kept[0] != order:
            kept = self._order = order, self._sorted(ground, order, cancelled)
        return with_added(kept[1], origins, ground.read)

    def _sorted(self, ground: Ground, order: RowOrder, cancelled: Cancelled | None) -> Sequence[int]:
        if order.column is None:
            return problem_order(ground.states, descending=order.descending)
        return column_order(
            self._connections,
            ground.look,
            order.column,
            ground.read,
            descending=order.descending,
            cancelled=cancelled,
        )

    def _searched(self, look: ListLook, search: str, mask: bytes, cancelled: Cancelled | None) -> bytes:
        """The mask, without the rows that do not hold the text. Every processor looks through its share of the rows."""
        query, values = search_query(look, search)
        found = bytearray(len(mask))

        def look_through(share: range) -> None:
            with self._connections.use(cancelled) as db:
                for position in positions_found(db, query, values | {"first": share.start, "end": share.stop}):
                    found[position - 1] = mask[position - 1]

        size = max(len(mask) // self._threads + 1, _SMALLEST_SHARE)
        shares = [range(first, min(first + size, len(mask) + 1)) for first in range(1, len(mask) + 1, size)]
        with ThreadPoolExecutor(self._threads) as pool:
            list(pool.map(look_through, shares))
        return bytes(found)


def next_problem(states: RowStates, found: FoundRows, index: int, by: int) -> int | None:
    """The index of the nearest row that cannot be sent, beyond an index in a direction, then from the other end."""
    last = len(found) - 1
    ahead = range(index + 1, last + 1) if by > 0 else range(min(index, last + 1) - 1, -1, -1)
    around = range(min(index, last) + 1) if by > 0 else range(last, max(index, 0) - 1, -1)
    for places in (ahead, around):
        for place in places:
            if states[found[place]] != READY:
                return place
    return None


def _wanted(rows: RowFilter, fields: Sequence[int]) -> Callable[[int], bool]:
    """Whether a filter lets a state through."""

    def wanted(code: int) -> bool:
        if code == READY:
            return rows.ready
        if code < FIRST_EMPTY:
            return rows.problems is None or PROBLEMS.get(code) in rows.problems
        named = rows.problems is None or RowProblem.EMPTY_FIELD in rows.problems
        place = code - FIRST_EMPTY
        return named or (place < len(fields) and fields[place] in rows.empty)

    return wanted
