"""A sheet of an ODS workbook: its elements as they come -> blocks of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_columns import MAX_COLUMNS, SheetColumns, SparseRow
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.core.errors import FileDamaged, FileTooBig
from smsfox_gui.core.failed_formulas import FAILED, known_failure
from smsfox_gui.core.list_locale import ListLocale
from smsfox_gui.core.number_formats import general

_LAST_ROW = 1_048_576
_ROWS_AT_ONCE = 2000
_MOST_SPACES = 1000
_NUMBERS = ("float", "percentage", "currency")
_POWER = re.compile(r"[+-]?\d+(?:[.,]\d+)?E[+-]?\d+")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_ASIDE = frozenset({"office:annotation", "text:ruby-text", "text:note", "table:table"})
"""What in a cell may hold texts of its own that are no part of it; so do drawings."""
_OUTSIDE = frozenset({"table:shapes", "office:forms"})
"""The same between rows."""


class _Cell(NamedTuple):
    """A cell's attributes as far as they matter."""

    repeated: int
    kind: str
    value: str
    formula: bool
    error: bool


class OdsSheet:
    """Implements Page."""

    def __init__(
        self,
        chunks: Iterator[bytes],
        findings: SheetFindings,
        locale: ListLocale,
        first_column: int | None,
    ) -> None:
        """chunks: the element of one table, in pieces."""
        self._chunks = chunks
        self._findings = findings
        self._locale = locale
        self._window = SheetColumns(first_column)
        self._rows: list[tuple[SparseRow, int]] = []
        """Each with how many times it stands there."""
        self._number = 1
        self._repeated = 1
        self._visibility = ""
        self._texts: dict[int, str] = {}
        self._column = 0
        self._cell: _Cell | None = None
        self._text: list[str] = []
        self._paragraphs = 0
        self._in_paragraph = 0
        self._aside = 0

    @property
    def first_column(self) -> int | None:
        """That of the table, None before its first rows."""
        return self._window.first

    def blocks(self) -> Iterator[Block]:
        """The rows that hold something. Raises FileDamaged, FileTooBig; FurtherLeft."""
        parser = expat.ParserCreate(encoding="UTF-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            for chunk in self._chunks:
                parser.Parse(chunk, False)
                if len(self._rows) >= _ROWS_AT_ONCE:
                    yield from self._taken()
            parser.Parse(b"", True)
        except (expat.ExpatError, ValueError) as error:
            raise FileDamaged() from error
        yield from self._taken()

    def _taken(self) -> Iterator[Block]:
        """The rows that are complete, those that stand for many written out."""
        waiting: list[SparseRow] = []
        for row, repeated in self._rows:
            for again in range(repeated):
                waiting.append(row._replace(number=row.number + again))
                if len(waiting) == _ROWS_AT_ONCE:
                    yield self._window.block(waiting)
                    waiting = []
        if waiting:
            yield self._window.block(waiting)
        self._rows = []

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._aside or name in _OUTSIDE:
            self._aside += 1
        elif self._cell is not None:
            if name in _ASIDE or name.startswith("draw:"):
                self._aside += 1
            else:
                self._start_text(name, attributes)
        elif name in _CELLS:
            self._start_cell(attributes)
        elif name == "table:table-row":
            self._repeated = _times(attributes.get("table:number-rows-repeated"))
            self._visibility = attributes.get("table:visibility", "visible")
            self._texts, self._column = {}, 0

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        kind = attributes.get("office:value-type", "")
        value = next((attributes[key] for key in _VALUES.get(kind, ()) if key in attributes), "")
        self._cell = _Cell(
            _times(attributes.get("table:number-columns-repeated")),
            kind,
            value,
            "table:formula" in attributes,
            attributes.get("calcext:value-type") == "error",
        )
        self._text, self._paragraphs = [], 0
        rows = _times(attributes.get("table:number-rows-spanned"))
        columns = _times(attributes.get("table:number-columns-spanned"))
        if rows > 1 or columns > 1:
            self._findings.merge(self._number, self._number + rows - 1, self._column, columns)

    def _start_text(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "text:p":
            if self._paragraphs:
                self._text.append("\n")
            self._paragraphs += 1
            self._in_paragraph += 1
        elif name == "text:s":
            self._text.append(" " * min(_times(attributes.get("text:c")), _MOST_SPACES))
        elif name == "text:tab":
            self._text.append("\t")
        elif name == "text:line-break":
            self._text.append("\n")

    def _characters(self, text: str) -> None:
        if self._in_paragraph and not self._aside:
            self._text.append(text)

    def _end(self, name: str) -> None:
        if self._aside:
            self._aside -= 1
        elif name == "text:p" and self._cell is not None:
            self._in_paragraph -= 1
        elif name in _CELLS and self._cell is not None:
            self._end_cell(self._cell)
        elif name == "table:table-row":
            self._end_row()

    def _end_cell(self, cell: _Cell) -> None:
        text = self._shown(cell, "".join(self._text))
        self._cell = None
        if text:
            if self._column + cell.repeated > MAX_COLUMNS + (self._window.first or 0):
                raise FileTooBig(columns=self._column + cell.repeated)
            self._texts.update(dict.fromkeys(range(self._column, self._column + cell.repeated), text))
        self._column += cell.repeated

    def _shown(self, cell: _Cell, text: str) -> str:
        if cell.error or text in FAILED:
            self._findings.errors += 1
            return known_failure(text)
        if not text and cell.formula and not cell.kind:
            self._findings.empty_formulas += 1
        elif cell.kind in _NUMBERS and (not text or _POWER.fullmatch(text)):
            number = float(cell.value)
            return general(number, self._locale) if not text or number.is_integer() else text
        return text or cell.value

    def _end_row(self) -> None:
        if self._texts:
            if self._number + self._repeated - 1 > _LAST_ROW:
                raise FileTooBig(rows=_LAST_ROW)
            row = SparseRow(self._number, self._visibility != "visible", self._texts)
            self._rows.append((row, self._repeated))
            self._findings.filtered |= self._visibility == "filter"
        self._number += self._repeated


def _times(text: str | None) -> int:
    """How often something is repeated. Raises ValueError."""
    if text is None:
        return 1
    if not (text.isascii() and text.isdigit()) or len(text) > 9 or int(text) < 1:
        raise ValueError(text)
    return int(text)


_VALUES = {
    **dict.fromkeys(_NUMBERS, ("office:value",)),
    "date": ("office:date-value",),
    "time": ("office:time-value",),
    "boolean": ("office:boolean-value",),
    "string": ("office:string-value",),
}
