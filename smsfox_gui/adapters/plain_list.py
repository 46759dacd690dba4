"""A text of nothing but numbers, several on a line, `89161234567, 89161234568`: a row for each of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from smsfox_gui.adapters.row_blocks import Block, block_of_rows
from smsfox_gui.core import phones

_NUMBER = re.compile(r"[+(]{0,2}\d[\d ()\u00a0.\u2010-\u2015-]{8,22}\d", re.ASCII)
_SEPARATORS = re.compile(r"[,;]")
_DIGITS = range(10, 16)
_AT_ONCE = 2000
_MOSTLY = 0.5
"""So much of a place in a table's lines has to be mobiles: some INN look like one."""


class PlainList:
    """Reads such a text. A row's number counts the numbers before it; what is none has a row, too."""

    def __init__(self, start: str, file: TextIO, country: str) -> None:
        """start: what was already read of the file, up to the end of a line."""
        self._start = start
        self._file = file
        self._country = country

    def blocks(self) -> Iterator[Block]:
        """All numbers in their order."""
        number = 1
        rows: list[Sequence[str]] = []
        for cell in self._cells():
            rows.append((cell,))
            number += 1
            if len(rows) == _AT_ONCE:
                yield block_of_rows(range(number - len(rows), number), rows)
                rows = []
        if rows:
            yield block_of_rows(range(number - len(rows), number), rows)

    def _cells(self) -> Iterator[str]:
        for lines in (io.StringIO(self._start, newline=""), self._file):
            for line in lines:
                for piece in _pieces(line):
                    yield from _numbers(piece, self._country) or (piece,)


def is_plain_list(sample: str, country: str) -> bool:
    """Whether every line of a sample, but for a heading, is numbers, with something that separates them.

    Not a table of numbers and something else in long digits: there a place in the line never has a mobile number. Nor
    what has tabs: those are a spreadsheet's columns.
    """
    if "\t" in sample.strip():
        return False
    lines = [line for line in io.StringIO(sample, newline="") if line.strip()]
    if lines and _is_heading(lines[0]):
        lines = lines[1:]
    rows: list[list[bool]] = []
    for line in lines:
        found = [_numbers(piece, country) for piece in _pieces(line)]
        if not all(found):
            return False
        rows.append([phones.judge(number, country).problem is None for numbers in found for number in numbers])
    if not any(len(row) > 1 or _SEPARATORS.search(line) for row, line in zip(rows, lines, strict=True)):
        return False
    if 2 * sum(map(sum, rows)) < sum(map(len, rows)):
        return False
    table = len(rows) > 1 and len(set(map(len, rows))) == 1
    return not table or all(_MOSTLY * len(place) <= sum(place) for place in zip(*rows, strict=True))


def _pieces(line: str) -> list[str]:
    """What stands between the separators of a line."""
    return [piece for piece in map(str.strip, _SEPARATORS.split(line)) if piece]


def _numbers(piece: str, country: str) -> Sequence[str]:
    """The numbers of a piece with nothing but blanks between them; () where it is something else."""
    if _is_number(piece):
        return (piece,)
    words = piece.split(" ")
    return words if all(map(_is_number, words)) else phones.split(piece, country)


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and sum(map(str.isdigit, text)) in _DIGITS


def _is_heading(line: str) -> bool:
    return not any(map(str.isdigit, line)) and len(_pieces(line)) == 1
