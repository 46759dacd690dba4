"""Delimited text -> numbered records in blocks: the delimiter found by content, broken quotes kept to their row."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple, TextIO

from smsfox_gui.adapters.row_blocks import Block, block_of_rows, without_zeros
from smsfox_gui.core.columns import phone_likeness
from smsfox_gui.core.errors import FileTooBig

DELIMITERS = (";", "\t", ",", "|")
FIELD_LIMIT = 131_072
MAX_COLUMNS = 1024
_PIECE = 1 << 16
"""Characters: what fits into a processor's cache is cut up in half the time."""
LONGEST_LINE = 32 * 1024 * 1024
_LONGEST_RECORD = 1000
"""Lines of one record: a cell of Excel has 253 line breaks at most."""
_MOST_BREAKS = 1000
"""After so many stray quotes a line is a record, so that the time does not grow with the square of the lines."""
_SAMPLE_RECORDS = 200
_SEPARATORS_ALONE = 0.5
"""The score of a delimiter beside which a text holds nothing."""
_NO_DELIMITER = "\U0010ffff"
_DOS_END = "\x1a"
"""What programs of DOS put behind the last line."""
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?", re.IGNORECASE)


def separator_line(line: str) -> str | None:
    """The delimiter that a first line `sep=;` names."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


class _Records(NamedTuple):
    """Records, each as wide as it is; broken: the places of those that cannot be trusted; lines: of the file, that each
    of them takes, () = one.
    """

    rows: list[list[str]]
    broken: frozenset[int]
    lines: Sequence[int] = ()


class CsvRecords:
    """The records of a text, blank ones empty. A record's number counts the records before it, blank ones too.

    A quote that never closes breaks only its own line: that row is marked and cut at its delimiters, quotes and all.
    """

    def __init__(self, start: str, file: TextIO, delimiter: str | None, sought_line: int = 0) -> None:
        """start: what was already read of the file; delimiter None = a line is one cell; sought_line: the line, counted
        from 1 at each LF, whose record is to be told by `sought`; 0 = none.
        """
        csv.field_size_limit(FIELD_LIMIT)
        self._pieces = _pieces(start, file)
        self._delimiter = delimiter or _NO_DELIMITER
        self._breaks = 0
        self._left = sought_line
        """Lines up to the sought one from where the reading stands; 0 = none is sought.

        A CR without its LF ends a line of a record but none of the file: beside one, nothing is sought any more.
        """
        self.sought = 0
        """The number of the record that the sought line went into, once it was read; 0 = not known."""

    def blocks(self) -> Iterator[Block]:
        """All records. Raises FileTooBig, UnicodeError."""
        number = 1
        for portion in self._portions():
            if isinstance(portion, _Records):
                rows = _not_too_wide(portion.rows)
                block = without_zeros(block_of_rows(range(number, number + len(rows)), rows, portion.broken))
            else:
                block = Block(range(number, number + len(portion[0])), portion)
            if self._left > 0:
                self._seek(number, portion.lines if isinstance(portion, _Records) else (), len(block))
            number += len(block)
            yield block

    def _seek(self, number: int, lines: Sequence[int], records: int) -> None:
        """Look for the sought line in records that were just read, the first of them with this number."""
        for place, taken in enumerate(lines or repeat(1, records)):
            self._left -= taken
            if self._left <= 0:
                self.sought = number + place
                return

    def rows(self) -> Iterator[Sequence[str]]:
        """All records, each as wide as it is."""
        for portion in self._portions():
            yield from portion.rows if isinstance(portion, _Records) else zip(*portion, strict=True)

    def _portions(self) -> Iterator[list[Sequence[str]] | _Records]:
        """Some records at a time: columns of one length where all are alike, else record by record."""
        waiting: list[str] = []
        for text in self._pieces:
            if self._left > 0 and text.count("\r") != text.count("\r\n"):
                self._left = 0
            columns = self._table(text) if not waiting else None
            if columns is not None:
                yield columns
                continue
            records = self._without_quotes(text) if not waiting and '"' not in text else None
            if records is None:
                waiting += io.StringIO(text, newline="")
                records, waiting = self._with_quotes(waiting, last=False)
            if records.rows:
                yield records
        if waiting:
            yield self._with_quotes(waiting, last=True)[0]

    def _table(self, text: str) -> list[Sequence[str]] | None:
        """The columns of whole lines that are all of one width and have no quotes; None where they are not.

        Nearly every list is so all the way, and this is several times faster than to go by records.
        """
        if '"' in text or "\0" in text or len(text) > FIELD_LIMIT:
            return None
        end = "\r\n" if "\r\n" in text else "\n"
        # Line ends become cells of their own: all lines are alike where these come in equal steps and nowhere else.
        marked = text.removesuffix(end).replace(end, f"{self._delimiter}\n{self._delimiter}")
        cells = marked.split(self._delimiter)
        width = cells.index("\n") if "\n" in cells else len(cells)
        ends = cells[width :: width + 1]
        alike = len(cells) % (width + 1) == width and ends.count("\n") == len(ends) == marked.count("\n")
        if not alike or "\r" in marked or not 0 < width <= MAX_COLUMNS:
            return None
        return [cells[column :: width + 1] for column in range(width)]

    def _without_quotes(self, text: str) -> _Records | None:
        """The records of whole lines without a quote; None where one needs a closer look."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        lines = text.removesuffix("\n").split("\n")
        if max(map(len, lines)) > FIELD_LIMIT:
            return None
        return _Records([line.split(self._delimiter) for line in lines], frozenset())

    def _with_quotes(self, lines: list[str], *, last: bool) -> tuple[_Records, list[str]]:
        """The records of some lines, and the lines of a record that goes on after them."""
        rows: list[list[str]] = []
        broken: set[int] = set()
        taken_lines: list[int] = []
        end = 0
        """How many lines the records so far took."""

        def flow() -> Iterator[str]:
            for place in range(end, len(lines)):
                if place - end >= longest:
                    return
                yield lines[place]

        while end < len(lines):
            longest = _LONGEST_RECORD if self._breaks < _MOST_BREAKS else 1
            start = end
            # Strict: only so does a record tell that it swallowed other lines by a stray quote.
            reader = csv.reader(flow(), delimiter=self._delimiter, strict=True)
            try:
                for cells in reader:
                    rows.append(cells)
                    taken_lines.append(start + reader.line_num - end)
                    end = start + reader.line_num
            except csv.Error as error:
                taken = start + reader.line_num - end
                if "unexpected end" in str(error) and not last and taken < longest and end + taken == len(lines):
                    break
                cells, whole = self._line_alone(lines[end])
                if not whole:
                    broken.add(len(rows))
                    self._breaks += 1
                rows.append(cells)
                taken_lines.append(1)
                end += 1
        return _Records(rows, frozenset(broken), taken_lines), lines[end:]

    def _line_alone(self, line: str) -> tuple[list[str], bool]:
        """A line's cells, and whether they are whole: a quote inside a cell is none that opens one."""
        reader = csv.reader([line, '"'], delimiter=self._delimiter)
        try:
            cells = next(reader)
        except csv.Error:
            return self._as_it_stands(line), False
        return (cells, True) if reader.line_num == 1 else (self._as_it_stands(line), False)

    def _as_it_stands(self, line: str) -> list[str]:
        return [cell[:FIELD_LIMIT] for cell in line.rstrip("\r\n").split(self._delimiter)]


def _pieces(start: str, file: TextIO) -> Iterator[str]:
    """The text in pieces of whole lines."""
    waiting = [start]
    while chunk := file.read(_PIECE):
        end = max(chunk.rfind("\n"), chunk.rfind("\r", 0, len(chunk) - 1)) + 1
        if end:
            yield "".join([*waiting, chunk[:end]])
            waiting = [chunk[end:]]
        else:
            waiting.append(chunk)
            if sum(map(len, waiting)) > LONGEST_LINE:
                raise FileTooBig()
    if rest := "".join(waiting).removesuffix(_DOS_END):
        yield rest


def _not_too_wide(rows: list[list[str]]) -> list[list[str]]:
    if max(map(len, rows)) <= MAX_COLUMNS:
        return rows
    for place, row in enumerate(rows):
        width = len(row)
        while width > MAX_COLUMNS and not row[width - 1].strip():
            width -= 1
        if width > MAX_COLUMNS:
            raise FileTooBig(columns=width)
        rows[place] = row[:width]
    return rows


def find_delimiter(sample: str) -> str | None:
    """The delimiter by counting over the first records; None for a single column.

    Records of one width count, records with a cell that is a phone count more.
    """
    best: tuple[float, str] | None = None
    for delimiter in DELIMITERS:
        score = _delimiter_score(sample, delimiter)
        if score > 0 and (best is None or score > best[0] + 1e-9):
            best = (score, delimiter)
    return best[1] if best else None


def _delimiter_score(sample: str, delimiter: str) -> float:
    if delimiter not in sample:
        return 0.0
    rows = list(_first_records(sample, delimiter))
    if not rows:
        return _SEPARATORS_ALONE
    widths = Counter(len(row) for row in rows)
    split = len(rows) - widths[1]
    if 2 * split < len(rows):
        return 0.0
    del widths[1]
    steady = max(widths.values()) / len(rows)
    with_phone = sum(any(phone_likeness(cell) >= 0.7 for cell in row) for row in rows) / len(rows)
    return steady + 2 * with_phone


def _first_records(sample: str, delimiter: str) -> Iterator[Sequence[str]]:
    """Records that hold something."""
    found = 0
    for row in CsvRecords(sample, io.StringIO(), delimiter).rows():
        if any(cell.strip() for cell in row):
            yield row
            found += 1
        if found == _SAMPLE_RECORDS:
            return
