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


class Row(NamedTuple):
    """A row of text. number = the spreadsheet's, in a text the record's with blank lines counted; broken = its cells
    cannot be trusted.
    """

    number: int
    cells: list[str]
    broken: bool


class Lines:
    """The physical lines of a text. `taken` holds those of the current record, so that they can be given back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._source = iter(lines)
        self._again: list[str] = []
        self.taken: list[str] = []
        self.ended = False

    def flow(self) -> Iterator[str]:
        """The lines from here on."""
        keep = self.taken.append
        while self._again:
            line = self._again.pop()
            keep(line)
            yield line
        for line in self._source:
            keep(line)
            yield line
        self.ended = True

    def give_back_all_but_first(self) -> str:
        """Back to the record's second line; the next flow goes on from there. Returns the first."""
        first, *rest = self.taken
        self._again.extend(reversed(rest))
        self.taken.clear()
        self.ended = False
        return first


def separator_line(line: str) -> str | None:
    """The delimiter that a first line `sep=;` names."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def records(lines: Lines, delimiter: str | None) -> Iterator[Row]:
    """Every record in order, blank ones empty. A quote that never closes breaks only its own line."""
    csv.field_size_limit(FIELD_LIMIT)
    separator = delimiter or _NO_DELIMITER
    reader = csv.reader(lines.flow(), delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
            broken = (lines.ended or len(lines.taken) > 1) and _is_broken(lines.taken, separator)
        except StopIteration:
            return
        except csv.Error:
            broken = True
        if broken:
            cells = _unquoted(lines.give_back_all_but_first(), separator)
            reader = csv.reader(lines.flow(), delimiter=separator)
        else:
            lines.taken.clear()
        yield Row(number, cells, broken)


def _is_broken(taken: Sequence[str], delimiter: str) -> bool:
    """Whether the record just read swallowed lines by a stray quote, or the text ended inside quotes."""
    try:
        next(csv.reader(taken, delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        return len(taken) > 1 or "unexpected end" in str(error)
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
