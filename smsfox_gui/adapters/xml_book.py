"""Workbooks in the XML of Excel 2003, which bookkeeping programs still write, mostly named `.xls`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from xml.parsers import expat

from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_columns import MAX_COLUMNS, SheetColumns, SparseRow
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.core.errors import FileDamaged, FileTooBig
from smsfox_gui.core.failed_formulas import known_failure
from smsfox_gui.core.list_locale import ListLocale
from smsfox_gui.core.number_formats import NumberFormat

_CHUNK = 1 << 16
_ROWS_AT_ONCE = 2000
_LAST_ROW = 1_048_576
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no zone
_NAMED_FORMATS: dict[str, str | int] = {
    "General Number": "General",
    "Short Date": 14,
    "Medium Date": 15,
    "General Date": 22,
    "Long Date": "[$-F800]d",
    "Short Time": "hh:mm",
    "Medium Time": "h:mm AM/PM",
    "Long Time": "[$-F400]h:mm:ss",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "Currency": 7,
}
"""As a code, or as the number of a format that differs from country to country."""


class XmlBook:
    """Implements Workbook. Such files are small: it is read whole."""

    def __init__(self, path: Path, locale: ListLocale) -> None:
        """Raises FileDamaged, FileTooBig."""
        self._sheets = _Contents(locale).read(path)
        self.sheets = [BookSheet(sheet.name, sheet.hidden) for sheet in self._sheets]

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> XmlPage:
        return XmlPage(self._sheets[sheet], findings, first_column)

    def close(self) -> None:
        """Nothing stays open."""


class _Sheet:
    """What was found of a sheet."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.hidden = False
        self.rows: list[SparseRow] = []
        self.found = SheetFindings()


class XmlPage:
    """Implements Page."""

    def __init__(self, sheet: _Sheet, findings: SheetFindings, first_column: int | None) -> None:
        self._rows = sheet.rows
        self._window = SheetColumns(first_column)
        findings.take_merged(sheet.found)
        findings.errors += sheet.found.errors
        findings.empty_formulas += sheet.found.empty_formulas
        findings.filtered = sheet.found.filtered

    @property
    def first_column(self) -> int | None:
        """That of the table, None before its first rows."""
        return self._window.first

    def blocks(self) -> Iterator[Block]:
        """The rows that hold something. Raises FileTooBig; FurtherLeft."""
        for start in range(0, len(self._rows), _ROWS_AT_ONCE):
            yield self._window.block(self._rows[start : start + _ROWS_AT_ONCE])


class _Contents:
    """Takes the elements as they come."""

    def __init__(self, locale: ListLocale) -> None:
        self._locale = locale
        self._formats: dict[str, NumberFormat] = {}
        self._general = NumberFormat("General", locale)
        self._sheets: list[_Sheet] = []
        self._style = ""
        self._number, self._column = 0, -1
        self._texts: dict[int, str] = {}
        self._hidden = False
        self._cell: Mapping[str, str] | None = None
        self._kind = ""
        self._text: list[str] | None = None
        self._comment = False
        self._path: list[str] = []
        self._beginnings: dict[str, Callable[[Mapping[str, str]], None]] = {
            "Style": self._start_style,
            "NumberFormat": self._start_format,
            "Worksheet": self._start_sheet,
            "Row": self._start_row,
            "Cell": self._start_cell,
            "Data": self._start_data,
            "Comment": self._start_comment,
            "FilterOn": self._start_filter,
            "FilterColumn": self._start_filter,
        }

    def read(self, path: Path) -> list[_Sheet]:
        """The sheets of a file. Raises FileDamaged, FileTooBig."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise FileDamaged() from error
        if not self._sheets:
            raise FileDamaged()
        return self._sheets

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = name.rpartition(":")[2]
        self._path.append(kind)
        own = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        begin = self._beginnings.get(kind)
        if begin is not None:
            begin(own)

    def _start_style(self, attributes: Mapping[str, str]) -> None:
        self._style = attributes.get("ID", "")

    def _start_format(self, attributes: Mapping[str, str]) -> None:
        known = _NAMED_FORMATS.get(attributes.get("Format", ""), attributes.get("Format", "General"))
        code = self._locale.builtin[known] if isinstance(known, int) else known
        self._formats[self._style] = NumberFormat(code, self._locale)

    def _start_sheet(self, attributes: Mapping[str, str]) -> None:
        self._sheets.append(_Sheet(attributes.get("Name", "")))
        self._number = 0

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        number = int(attributes.get("Index", self._number + 1))
        if number <= self._number:
            raise FileDamaged()
        if number > _LAST_ROW:
            raise FileTooBig(rows=_LAST_ROW)
        self._number, self._column, self._texts = number, -1, {}
        self._hidden = attributes.get("Hidden") == "1"

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        column = int(attributes.get("Index", self._column + 2)) - 1
        if column <= self._column:
            raise FileDamaged()
        if column > 16 * MAX_COLUMNS:
            raise FileTooBig(columns=column)
        self._column = column
        self._cell = attributes

    def _start_data(self, attributes: Mapping[str, str]) -> None:
        if self._cell is not None and not self._comment:
            self._kind, self._text = attributes.get("Type", "String"), []

    def _start_comment(self, _attributes: Mapping[str, str]) -> None:
        self._comment = True

    def _start_filter(self, _attributes: Mapping[str, str]) -> None:
        if self._sheets:
            self._sheets[-1].found.filtered = True

    def _characters(self, text: str) -> None:
        if self._text is not None and not self._comment:
            self._text.append(text)
        elif self._path[-1] == "Visible" and self._sheets and text.strip() in ("SheetHidden", "SheetVeryHidden"):
            self._sheets[-1].hidden = True

    def _end(self, _name: str) -> None:
        kind = self._path.pop()
        if kind == "Comment":
            self._comment = False
        elif kind == "Cell" and self._cell is not None and self._sheets:
            self._end_cell(self._cell, self._sheets[-1])
        elif kind == "Row" and self._texts and self._sheets:
            self._sheets[-1].rows.append(SparseRow(self._number, self._hidden, self._texts))
            self._texts = {}

    def _end_cell(self, cell: Mapping[str, str], sheet: _Sheet) -> None:
        across, down = int(cell.get("MergeAcross", 0)), int(cell.get("MergeDown", 0))
        if across < 0 or down < 0:
            raise FileDamaged()
        if across or down:
            sheet.found.merge(self._number, self._number + down, self._column, across + 1)
        if self._text is None:
            sheet.found.empty_formulas += "Formula" in cell
        elif text := self._shown("".join(self._text), cell.get("StyleID", ""), sheet.found):
            self._texts[self._column] = text
        self._column += across
        self._cell, self._text = None, None

    def _shown(self, text: str, style: str, found: SheetFindings) -> str:
        form = self._formats.get(style, self._general)
        if self._kind == "Number":
            return form.number(float(text))
        if self._kind == "DateTime":
            days = (datetime.fromisoformat(text) - _DAY_ZERO).total_seconds() / 86_400
            known = form if form.is_date else NumberFormat(self._locale.builtin[14], self._locale)
            return known.number(days)
        if self._kind == "Boolean":
            return self._locale.true if text == "1" else self._locale.false
        if self._kind == "Error":
            found.errors += 1
            return known_failure(self._locale.errors.get(text, text))
        return form.text(text)


def _refuse(*_: object) -> None:
    raise FileDamaged()
