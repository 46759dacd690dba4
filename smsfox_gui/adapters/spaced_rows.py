"""Lines of a name and a number with nothing but a blank between them, `Анна 89161234567`, as two cells each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TextIO

from smsfox_gui.adapters.row_blocks import Block, block_of_rows

_PHONE = r"(?P<phone>[+(]{0,2}\d[\d ()\u00a0.\u2010-\u2015-]{8,22}\d)"
_NAME = r"(?P<name>[^\W\d_](?:[^\d\n;,|\t]*[^\W\d_][.)]?)?)"
_SIGN = r"(?:\s*[:\u2013\u2014-]\s+|\s+)"
_DIGITS = range(10, 16)
_AT_ONCE = 2000


class Way(NamedTuple):
    """In what order the two stand on a line."""

    line: re.Pattern[str]
    name_first: bool


_WAYS = (
    Way(re.compile(rf"\s*{_NAME}{_SIGN}{_PHONE}\s*"), name_first=True),
    Way(re.compile(rf"\s*{_PHONE}{_SIGN}{_NAME}\s*"), name_first=False),
)


class SpacedRows:
    """Reads such lines. A line that is none is kept whole in the first cell and marked as broken."""

    def __init__(self, way: Way, start: str, file: TextIO, sought_line: int = 0) -> None:
        """sought_line: the line, counted from 1 at each LF, whose row is to be told by `sought`; 0 = none."""
        self._way = way
        self._start = start
        self._file = file
        self.sought = max(sought_line, 0)
        """The number of the row that the sought line is, once all were read; 0 = not known: a CR without its LF ends a
        row, but no line of the file.
        """

    def blocks(self) -> Iterator[Block]:
        """All lines; blank ones are counted."""
        number = 1
        rows: list[Sequence[str]] = []
        broken: set[int] = set()
        for line in self._lines():
            if line.endswith("\r"):
                self.sought = 0
            cells = _cells(line, self._way)
            if cells is None:
                cells = _heading(line) if number == 1 else None
            if cells is None:
                cells = (line.strip(), "")
                if cells[0]:
                    broken.add(len(rows))
            rows.append(cells)
            number += 1
            if len(rows) == _AT_ONCE:
                yield block_of_rows(range(number - len(rows), number), rows, frozenset(broken))
                rows, broken = [], set()
        if rows:
            yield block_of_rows(range(number - len(rows), number), rows, frozenset(broken))

    def _lines(self) -> Iterator[str]:
        """`start` ends with a line's end, or with the file."""
        yield from io.StringIO(self._start, newline="")
        yield from self._file


def find_way(sample: str) -> Way | None:
    """The order of the two where every line of a sample, but for a heading, is a name and one number."""
    lines = [line for line in io.StringIO(sample, newline="") if line.strip()]
    if lines and _heading(lines[0]):
        lines = lines[1:]
    for way in _WAYS:
        if lines and all(_cells(line, way) for line in lines):
            return way
    return None


def _cells(line: str, way: Way) -> tuple[str, str] | None:
    found = way.line.fullmatch(line)
    if found is None or sum(map(str.isdigit, found["phone"])) not in _DIGITS:
        return None
    return (found["name"], found["phone"]) if way.name_first else (found["phone"], found["name"])


def _heading(line: str) -> tuple[str, str] | None:
    """Two words and no digit."""
    words = line.split()
    return (words[0], words[1]) if len(words) == 2 and not any(map(str.isdigit, line)) else None
