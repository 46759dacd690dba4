"""Opens a list of any kind as one stream of numbered rows of text."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Self, TextIO

from smsfox_gui.adapters.csv_rows import Lines, Row, find_delimiter, records, separator_line
from smsfox_gui.adapters.list_format import ListFormat, find_format
from smsfox_gui.adapters.text_encoding import find_encoding, known_encoding
from smsfox_gui.core.errors import ListEmpty

_SAMPLE_LINES = 400
_VISIBLE_ZERO = "\ufffd"


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list about to be read. ragged: a row may have more cells than its table (text only)."""

    format: ListFormat
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    first_column: int
    ragged: bool
    rows: Iterator[Row]
    file: TextIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.file is not None:
            self.file.close()


def open_pasted(text: str, delimiter: str | None) -> OpenedList:
    """Cells pasted from a spreadsheet, or a plain column of numbers. Raises ListEmpty."""
    if not text.strip():
        raise ListEmpty()
    return _open_text(io.StringIO(text, newline=""), ListFormat.PASTED, None, delimiter)


def open_file(path: Path, sheet: str | None, encoding: str | None, delimiter: str | None) -> OpenedList:
    """A file by its content. Raises ListError, OSError."""
    kind = find_format(path)
    if kind is ListFormat.CSV:
        encoding = known_encoding(encoding) if encoding else find_encoding(path)
        with contextlib.ExitStack() as failed:
            file = failed.enter_context(path.open(encoding=encoding, errors="strict", newline=""))
            opened = _open_text(file, kind, encoding, delimiter)
            failed.pop_all()
        return opened
    from smsfox_gui.adapters.workbook_rows import open_sheet  # only a workbook needs calamine

    page = open_sheet(path, sheet)
    rows = _filled(Row(number, cells, broken=False) for number, cells in page.rows)
    return OpenedList(kind, None, None, page.name, page.sheets, page.first_column, ragged=False, rows=rows)


def _open_text(file: TextIO, kind: ListFormat, encoding: str | None, delimiter: str | None) -> OpenedList:
    sample = list(islice(file, _SAMPLE_LINES))
    if sample:
        sample[0] = sample[0].removeprefix("\ufeff")
    named = separator_line(sample[0]) if sample else None
    if named is not None:
        del sample[0]
    if delimiter is None:
        delimiter = named or find_delimiter(sample)
    rows = _filled(records(Lines(chain(sample, file)), delimiter))
    return OpenedList(kind, encoding, delimiter or None, None, (), 0, ragged=True, rows=rows, file=file)


def _filled(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows that hold something; a row with a zero character is broken (no spreadsheet can hold one)."""
    for row in rows:
        text = "".join(row.cells)
        if "\0" in text:
            yield Row(row.number, [cell.replace("\0", _VISIBLE_ZERO) for cell in row.cells], broken=True)
        elif text and not text.isspace():
            yield row
