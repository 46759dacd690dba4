"""Delimited text -> numbered records: the delimiter found by content, broken quotes kept to their row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from smsfox_gui.core.columns import phone_likeness

DELIMITERS = (";", "\t", ",", "|")
FIELD_LIMIT = 131_072
_SAMPLE_RECORDS = 200
_NO_DELIMITER = "\x1f"
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?", re.IGNORECASE)


class Record(NamedTuple):
    """A record of a text. number counts from 1, blank lines too; broken = its quotes never close."""

    number: int
    cells: list[str]
    broken: bool


class Lines:
    """The physical lines of a text, with those of the current record kept so that they can be given back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._again: list[str] = []
        self._taken: list[str] = []
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines, None)
        if line is None:
            self.ended = True
            raise StopIteration
        self._taken.append(line)
        return line

    def record_ended(self) -> None:
        self._taken.clear()

    @property
    def taken(self) -> Sequence[str]:
        """The lines of the current record so far."""
        return self._taken

    def give_back_all_but_first(self) -> str:
        first, *rest = self._taken
        self._again.extend(reversed(rest))
        self.ended = False
        self._taken.clear()
        return first


def without_mark(lines: Iterable[str]) -> Iterator[str]:
    """The lines without a byte order mark before the first."""
    first = True
    for line in lines:
        yield line.removeprefix("\ufeff") if first else line
        first = False


def separator_line(line: str) -> str | None:
    """The delimiter that a first line `sep=;` names."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def records(lines: Lines, delimiter: str | None) -> Iterator[Record]:
    """Every record in order, blank ones empty. A quote that never closes breaks only its own line."""
    csv.field_size_limit(FIELD_LIMIT)
    separator = delimiter or _NO_DELIMITER
    reader = csv.reader(lines, delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
            broken = _is_broken(lines, separator)
        except StopIteration:
            return
        except csv.Error:
            broken = True
        if broken:
            cells = _unquoted(lines.give_back_all_but_first(), separator)
            reader = csv.reader(lines, delimiter=separator)
        else:
            lines.record_ended()
        yield Record(number, cells, broken)


def _is_broken(lines: Lines, delimiter: str) -> bool:
    """Whether the record just read swallowed lines by a stray quote, or the text ended inside quotes."""
    if len(lines.taken) == 1 and not lines.ended:
        return False
    try:
        next(csv.reader(lines.taken, delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        return len(lines.taken) > 1 or "unexpected end" in str(error)
    return False


def _unquoted(line: str, separator: str) -> list[str]:
    return [cell[:FIELD_LIMIT] for cell in line.rstrip("\r\n").split(separator)]


def find_delimiter(sample: Sequence[str]) -> str | None:
    """The delimiter by counting over the first records; None for a single column.

    Records of one width count, records with a cell that is a phone count more.
    """
    best: tuple[float, str] | None = None
    for delimiter in DELIMITERS:
        score = _delimiter_score(sample, delimiter)
        if score > 0 and (best is None or score > best[0] + 1e-9):
            best = (score, delimiter)
    return best[1] if best else None


def _delimiter_score(sample: Sequence[str], delimiter: str) -> float:
    rows = []
    for record in records(Lines(sample), delimiter):
        if any(cell.strip() for cell in record.cells):
            rows.append(record.cells)
        if len(rows) == _SAMPLE_RECORDS:
            break
    if not rows:
        return 0.0
    widths = Counter(len(row) for row in rows)
    split = len(rows) - widths[1]
    if 2 * split < len(rows):
        return 0.0
    del widths[1]
    steady = max(widths.values()) / len(rows)
    with_phone = sum(any(phone_likeness(cell) >= 0.7 for cell in row) for row in rows) / len(rows)
    return steady + 2 * with_phone
