"""Rows travel from a file to the scratch file in blocks, column by column: so a million of them are quick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple, TypeVar

_Value = TypeVar("_Value")
_VISIBLE_ZERO = "\ufffd"


class Row(NamedTuple):
    """A row of text. number = the spreadsheet's, in a text the record's with blank lines counted; broken = its cells
    cannot be trusted.
    """

    number: int
    cells: list[str]
    broken: bool


@dataclass(slots=True)
class Block:
    """Some rows in their order: their numbers and, for each column of the table, as many texts.

    broken: the places (0 = the first row) of rows whose cells cannot be trusted; hidden: of rows that the spreadsheet
    does not show; widths: how many cells each row of a text had, None where all have as many.
    """

    numbers: Sequence[int]
    columns: list[Sequence[str]]
    broken: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()
    widths: Sequence[int] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def rows(self, start: int = 0, end: int | None = None) -> Iterator[Row]:
        """The rows from one place to another, one by one."""
        for place in range(start, len(self) if end is None else end):
            width = self.widths[place] if self.widths is not None else None
            cells = [column[place] for column in self.columns[:width]]
            yield Row(self.numbers[place], cells, place in self.broken)

    def taken(self, places: Sequence[int]) -> Block:
        """A block of these rows, in this order."""
        return Block(
            _picked(self.numbers, places),
            [_picked(column, places) for column in self.columns],
            frozenset(new for new, old in enumerate(places) if old in self.broken) if self.broken else self.broken,
            frozenset(new for new, old in enumerate(places) if old in self.hidden) if self.hidden else self.hidden,
            None if self.widths is None else _picked(self.widths, places),
        )


def _picked(values: Sequence[_Value], places: Sequence[int]) -> Sequence[_Value]:
    if len(places) < 2:
        return [values[place] for place in places]
    picked: tuple[_Value, ...] = itemgetter(*places)(values)
    return picked


def block_of_rows(numbers: Sequence[int], rows: Sequence[Sequence[str]], broken: frozenset[int] = frozenset()) -> Block:
    """A block of rows of any lengths; short ones are filled up with empty cells."""
    widths = list(map(len, rows))
    width = max(widths, default=0)
    if widths.count(width) == len(rows):
        return Block(numbers, list(zip(*rows, strict=True)), broken)
    rows = [row if len(row) == width else [*row, *[""] * (width - len(row))] for row in rows]
    return Block(numbers, list(zip(*rows, strict=True)), broken, widths=widths)


def without_zeros(block: Block) -> Block:
    """The same rows; one with a zero character is broken, as no spreadsheet can hold one."""
    if not any("\0" in "".join(column) for column in block.columns):
        return block
    columns, zeros = list(block.columns), set(block.broken)
    for place, column in enumerate(columns):
        zeros |= {n for n, cell in enumerate(column) if "\0" in cell}
        columns[place] = [cell.replace("\0", _VISIBLE_ZERO) for cell in column]
    return replace(block, columns=columns, broken=frozenset(zeros))


def without_hidden(block: Block) -> Block:
    """The rows that the spreadsheet shows."""
    if not block.hidden:
        return block
    return block.taken([place for place in range(len(block)) if place not in block.hidden])


def without_blanks(block: Block) -> Block:
    """The rows that hold something."""
    if any(all(column) and not any(map(str.isspace, column)) for column in block.columns):
        return block
    filled = [n for n, cells in enumerate(zip(*block.columns, strict=True)) if "".join(cells).strip()]
    return block if len(filled) == len(block) else block.taken(filled)
