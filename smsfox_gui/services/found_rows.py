"""The rows a filter let through, in the order in which they are shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import overload


class FoundRows(Sequence[int]):
    """Positions, and where each of them stands.

    ticked: how many of them are to be sent; left_out: how many a person left out.
    """

    def __init__(
        self, positions: Sequence[int], *, ascending: bool = False, ticked: int = 0, left_out: int = 0
    ) -> None:
        """ascending: the positions are, so that one is found at once and not by looking through them."""
        self.positions = positions
        self.ticked = ticked
        self.left_out = left_out
        self._ascending = ascending
        self._last: tuple[int | None, int | None] = (None, None)

    def index_of(self, position: int) -> int | None:
        """Where a row stands, from 0; None where the filter hides it.

        In another order than the list's a million rows are looked through, but not twice for the same row.
        """
        if self._last[0] != position:
            self._last = position, self._find(position)
        return self._last[1]

    def _find(self, position: int) -> int | None:
        if self._ascending and not isinstance(self.positions, range):
            place = bisect_left(self.positions, position)
            return place if place < len(self.positions) and self.positions[place] == position else None
        try:
            return self.positions.index(position)
        except ValueError:
            return None

    def __len__(self) -> int:
        return len(self.positions)

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...

    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        return self.positions[index]
