"""Cells merged downwards, `Отдел кадров` beside five people: every row gets the value that a person sees in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import MergedRange


class MergedValues:
    """Spreads them over the blocks of one table, which come in their order."""

    def __init__(self, ranges: Sequence[MergedRange], first_column: int, header_row: int) -> None:
        """first_column: the table's, by its index in the sheet. What begins at the header or above it is left alone."""
        self._waiting = _apart(
            merged._replace(column=merged.column - first_column)
            for merged in sorted(ranges, reverse=True)
            if merged.first > header_row and merged.column >= first_column
        )
        """The last one first."""
        self._open: list[tuple[MergedRange, str]] = []
        """With their values: those that reach into the rows to come."""

    def spread(self, block: Block) -> Block:
        """The same rows, with the values in them."""
        if not self._open and not (self._waiting and self._waiting[-1].first <= block.numbers[-1]):
            return block
        columns: dict[int, list[str]] = {}
        going_on = []
        for merged, value in (*self._open, *self._begun(block)):
            if merged.column not in columns:
                columns[merged.column] = _cells(block, merged.column)
            start, end = bisect_right(block.numbers, merged.first), bisect_right(block.numbers, merged.last)
            columns[merged.column][start:end] = [value] * (end - start)
            if merged.last > block.numbers[-1]:
                going_on.append((merged, value))
        self._open = going_on
        width = max(len(block.columns), max(columns, default=0) + 1)
        return replace(block, columns=[columns.get(index) or _cells(block, index) for index in range(width)])

    def _begun(self, block: Block) -> Iterator[tuple[MergedRange, str]]:
        """Those that begin in these rows and hold something."""
        while self._waiting and self._waiting[-1].first <= block.numbers[-1]:
            merged = self._waiting.pop()
            place = bisect_left(block.numbers, merged.first)
            if block.numbers[place] == merged.first and merged.column < len(block.columns):
                value = block.columns[merged.column][place]
                if value.strip():
                    yield merged, value


def _apart(ranges: Iterable[MergedRange]) -> list[MergedRange]:
    """Without those that overlap, as no spreadsheet has them: a damaged one must not keep us busy."""
    kept: list[MergedRange] = []
    begins: dict[int, int] = {}
    for merged in ranges:
        if merged.column not in begins or merged.last < begins[merged.column]:
            begins[merged.column] = merged.first
            kept.append(merged)
    return kept


def _cells(block: Block, column: int) -> list[str]:
    return list(block.columns[column]) if column < len(block.columns) else [""] * len(block)
