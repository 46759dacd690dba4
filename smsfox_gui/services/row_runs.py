"""Rows that stand beside each other, kept as runs: most of a million rows are then a few kilobytes, made in no time."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import overload


class RowRuns(Sequence[int]):
    """Ascending positions."""

    def __init__(self) -> None:
        self._firsts = array("q")
        """The first position of each run, and the one behind its last."""
        self._beyond = array("q")
        self._before = array("q")
        """How many positions come before each run."""
        self._length = 0

    def add(self, first: int, beyond: int) -> None:
        """The positions from first to before beyond follow; all are greater than those there are."""
        self._firsts.append(first)
        self._beyond.append(beyond)
        self._before.append(self._length)
        self._length += beyond - first

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...

    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._length))]
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError(index)
        run = bisect_right(self._before, place) - 1
        return self._firsts[run] + place - self._before[run]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(map(range, self._firsts, self._beyond))
