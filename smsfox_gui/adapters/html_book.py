"""Tables of web pages: what many systems call an export to Excel is one, named `.xls`."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from smsfox_gui.adapters.mixed_lines import open_text
from smsfox_gui.adapters.row_blocks import Block, block_of_rows
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.text_encoding import decodes, find_encoding
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.core.errors import FileFormatUnknown, FileTooBig

MAX_COLUMNS = 1024
_LONGEST = 32 * 1024 * 1024
_CHUNK = 1 << 16
_ROWS_AT_ONCE = 2000
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class HtmlBook:
    """Implements Workbook: every table that holds no other one is a sheet."""

    def __init__(self, path: Path) -> None:
        """Raises FileTooBig, FileFormatUnknown, UnicodeError."""
        if path.stat().st_size > _LONGEST:
            raise FileTooBig(limit_mb=_LONGEST // (1024 * 1024))
        reader = _Tables()
        text, self._others = open_text(path, _encoding(path))
        with text as file:
            while chunk := file.read(_CHUNK):
                reader.feed(chunk)
        reader.close()
        self._tables = [table for table in reader.tables if table.rows]
        if not self._tables:
            raise FileFormatUnknown()
        self.sheets = [BookSheet(str(number), False) for number, _ in enumerate(self._tables, start=1)]

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> HtmlTable:
        table = self._tables[sheet]
        findings.first_other, findings.other_lines = self._others
        findings.take_merged(table.found)
        return table

    def close(self) -> None:
        """Nothing stays open."""


class HtmlTable:
    """Implements Page."""

    first_column: int | None = 0

    def __init__(self) -> None:
        self.rows: list[Sequence[str]] = []
        self.found = SheetFindings()
        self._taken: dict[int, int] = {}
        """For a column, how many more rows a cell above reaches down."""

    def blocks(self) -> Iterator[Block]:
        """All rows."""
        for start in range(0, len(self.rows), _ROWS_AT_ONCE):
            part = self.rows[start : start + _ROWS_AT_ONCE]
            yield block_of_rows(range(start + 1, start + 1 + len(part)), part)

    def add(self, cells: Sequence[tuple[str, int, int]]) -> None:
        """A row of texts, each with the columns and rows it spans; what a cell covers besides its place is blank."""
        row: list[str] = []
        below = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}
        for text, columns, rows in cells:
            while len(row) in self._taken:
                row.append("")
            if columns > 1 or rows > 1:
                number = len(self.rows) + 1
                self.found.merge(number, number + rows - 1, len(row), columns)
            if rows > 1:
                below |= dict.fromkeys(range(len(row), len(row) + columns), rows - 1)
            row += [text, *[""] * (columns - 1)]
            if len(row) > MAX_COLUMNS:
                raise FileTooBig(columns=len(row))
        self.rows.append(row)
        self._taken = below


class _Tables(HTMLParser):
    """Collects the tables of a page in the order of their ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[HtmlTable] = []
        self._open: list[HtmlTable] = []
        self._row: list[tuple[str, int, int]] | None = None
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "title"):
            self._unseen += 1
        elif tag == "table":
            self._end_row()
            self._open.append(HtmlTable())
        elif tag == "tr":
            self._end_row()
            self._row = [] if self._open else None
        elif tag in ("td", "th"):
            self._end_cell()
            if self._row is None and self._open:
                self._row = []
            self._cell = []
            given = dict(attrs)
            self._span = (_span(given.get("colspan"), MAX_COLUMNS), _span(given.get("rowspan"), 1 << 20))
        elif tag in ("br", "p", "div", "li") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title"):
            self._unseen = max(self._unseen - 1, 0)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._open:
            self._end_row()
            self.tables.append(self._open.pop())

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(_BLANKS.sub(" ", data))

    def close(self) -> None:
        """The end of the page ends what is still open."""
        super().close()
        self._end_row()
        while self._open:
            self.tables.append(self._open.pop())

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            lines = "".join(self._cell).replace("\u00a0", " ").split("\n")
            text = "\n".join(line.strip() for line in lines).strip("\n")
            self._row.append((text, *self._span))
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None and self._open:
            self._open[-1].add(self._row)
        self._row = None


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isascii() and text.isdigit() and len(text) < 9 else 1


def _encoding(path: Path) -> str:
    """What the page says of itself, where the whole of it can be read so; else by its letters."""
    with path.open("rb") as file:
        start = file.read(4096)
    said = _CHARSET.search(start)
    if said and not start.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        with contextlib.suppress(LookupError):
            name = codecs.lookup(said[1].decode("ascii")).name
            if decodes(path, name):
                return name
    return find_encoding(path)
