"""What keeps every row from being sent, a byte a row: counts, chips and filters of a million rows without SQL."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import compress, count

from smsfox_gui.adapters.list_file import READY
from smsfox_gui.services.row_runs import RowRuns

FIRST_EMPTY = 32
"""From here on: the text's first field is blank, its second, …"""
LAST_EMPTY = 255
"""All fields beyond share it."""
SLICE = 1 << 12
"""Rows worked on at one go, between two breaths: half a millisecond."""
_FEW_RUNS = 32
"""Where at most one row in so many differs from the others, they are kept as runs of neighbours."""
_RUNS_AT_ONCE = 2000
_WHERE_READY = bytes([0xFF]) + bytes(255)


class RowStates:
    """Codes by position from 1. A row has its own problem, else the text's flaw, else it is ready.

    Written by one thread at a time; read by any.
    """

    def __init__(self, own: bytes) -> None:
        self._own = bytearray(own)
        self._flaws = bytearray(len(own))
        self._shown = bytearray(own)
        self._summary: tuple[dict[int, int], tuple[int, ...]] = (_tally(self._shown), ())

    def __len__(self) -> int:
        return len(self._shown)

    def __getitem__(self, position: int) -> int:
        return self._shown[position - 1]

    @property
    def own(self) -> bytes:
        """The rows' own problems, whatever the text."""
        return bytes(self._own)

    @property
    def flaws(self) -> bytes:
        """What keeps the text from each row, were it ready."""
        return bytes(self._flaws)

    def own_of(self, position: int) -> int:
        """A row's own problem."""
        return self._own[position - 1]

    @property
    def summary(self) -> tuple[dict[int, int], tuple[int, ...]]:
        """How many rows are in each state, kept up to date; and the columns of the text's fields, which the codes from
        FIRST_EMPTY on speak of.
        """
        tally, fields = self._summary
        return dict(tally), fields

    def set_own(self, positions: Sequence[int], codes: Sequence[int]) -> None:
        """These rows have these own problems now."""
        for position, code in zip(positions, codes, strict=True):
            self._own[position - 1] = code
            self._show(position - 1)

    def set_flaw(self, position: int, code: int) -> None:
        """The text's flaw in one row."""
        self._flaws[position - 1] = code
        self._show(position - 1)

    def replace_own(self, own: bytes) -> None:
        """Other own problems of all rows."""
        self._own = bytearray(own)
        self._show_all(self._summary[1])

    def replace_flaws(self, flaws: bytes, fields: tuple[int, ...]) -> None:
        """What another text keeps from all rows; fields: the columns of its fields."""
        self._flaws = bytearray(flaws)
        self._show_all(fields)

    def _show_all(self, fields: tuple[int, ...]) -> None:
        ready = int.from_bytes(self._own.translate(_WHERE_READY), "little")
        shown = ready & int.from_bytes(self._flaws, "little") | int.from_bytes(self._own, "little")
        self._shown = bytearray(shown.to_bytes(len(self._own), "little"))
        self._summary = (_tally(self._shown), fields)

    def append(self, codes: Sequence[int]) -> None:
        """Rows after the last one."""
        tally = self._summary[0]
        for code in codes:
            self._own.append(code)
            self._flaws.append(READY)
            self._shown.append(code)
            tally[code] = tally.get(code, 0) + 1

    def drop(self, rows: int) -> None:
        """The last rows are gone."""
        for _ in range(rows):
            self._summary[0][self._shown.pop()] -= 1
            self._own.pop()
            self._flaws.pop()

    def mask(self, wanted: Callable[[int], bool]) -> bytes:
        """One byte a row: 1 where its state is wanted."""
        return bytes(self._shown).translate(bytes(wanted(code) for code in range(256)))

    def codes_of(self, positions: Sequence[int]) -> Iterator[int]:
        """The states of these rows."""
        shown = self._shown
        return (shown[position - 1] for position in positions)

    def _show(self, index: int) -> None:
        before = self._shown[index]
        code = self._own[index] or self._flaws[index]
        if code != before:
            tally = self._summary[0]
            self._shown[index] = code
            tally[before] -= 1
            tally[code] = tally.get(code, 0) + 1


def _tally(codes: bytearray) -> dict[int, int]:
    found = {code: codes.count(code) for code in range(FIRST_EMPTY)}
    rest = len(codes) - sum(found.values())
    for code in range(FIRST_EMPTY, LAST_EMPTY + 1):
        if not rest:
            break
        found[code] = codes.count(code)
        rest -= found[code]
    return found


def chosen(order: Sequence[int], mask: bytes) -> Sequence[int]:
    """Of these positions those whose mask is set, in their order. A range is one of all rows, from either end."""
    whole = isinstance(order, range)
    if whole:
        mask = mask[: len(order)]  # a row that was added meanwhile has no place in it yet
    if whole and order[:1] == range(1, 2) and min(mask.count(0), mask.count(1)) <= len(mask) // _FEW_RUNS:
        return _runs(mask)
    along = mask[::-1] if whole and order[:1] != range(1, 2) else mask
    found = array("q")
    for start in range(0, len(order), SLICE):
        part = order[start : start + SLICE]
        flags = along[start : start + SLICE] if whole else [mask[position - 1] for position in part]
        found.extend(compress(part, flags))
        breathe()
    return found


def _runs(mask: bytes) -> RowRuns:
    runs, beyond = RowRuns(), 0
    for number in count(1):
        first = mask.find(1, beyond)
        if first < 0:
            break
        end = mask.find(0, first)
        beyond = len(mask) if end < 0 else end
        runs.add(first + 1, beyond + 1)
        if number % _RUNS_AT_ONCE == 0:
            breathe()
    return runs


def breathe() -> None:
    """Let the window's thread have the interpreter: it would have to wait five milliseconds for each of its calls."""
    time.sleep(0)
