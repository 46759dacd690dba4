"""Workbooks by the calamine library: XLS and XLSB, and any XLSX whose rows are not in their order.

It tells values, not how they are shown: dates and times are written as Russian or English offices usually do. Of
formulas without a value it tells nothing: their cells are blank. Nor does it of hidden rows and of failed formulas: in
an XLS `xls_marks` finds them, in an XLSB nobody does.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import python_calamine

from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.adapters.xls_marks import XlsMarks, XlsRecords
from smsfox_gui.core.errors import FileDamaged, FileProtected, FileTooBig
from smsfox_gui.core.list_locale import ListLocale
from smsfox_gui.core.number_formats import NumberFormat, general

MAX_COLUMNS = 1024
_ROWS_AT_ONCE = 2000
_FORMATTED = frozenset({float, int, date, time, datetime, timedelta})
"""What a spreadsheet may show in many ways."""
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no zone


class CalamineBook:
    """Implements Workbook."""

    def __init__(self, path: Path, locale: ListLocale) -> None:
        """Raises FileProtected, FileDamaged."""
        self._locale = locale
        content = path.read_bytes()
        try:
            # From its bytes: by its path the library would go by the ending.
            self._book = python_calamine.load_workbook(io.BytesIO(content))
        except python_calamine.PasswordError as error:
            raise FileProtected() from error
        except python_calamine.CalamineError as error:
            raise FileDamaged() from error
        shown, rows = python_calamine.SheetVisibleEnum.Visible, python_calamine.SheetTypeEnum.WorkSheet
        every = self._book.sheets_metadata
        self._places = [place for place, sheet in enumerate(every) if sheet.typ is rows]
        self._records = XlsRecords(content)
        self.sheets: Sequence[BookSheet] = tuple(
            BookSheet(every[place].name, every[place].visible is not shown) for place in self._places
        )

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> CalaminePage:
        try:
            found = self._book.get_sheet_by_name(self.sheets[sheet].name)
            marks = self._records.marks(self._places[sheet])
            return CalaminePage(found, CellWriter(self._locale), findings, marks)
        except python_calamine.CalamineError as error:
            raise FileDamaged() from error

    def close(self) -> None:
        self._book.close()


class CalaminePage:
    """Implements Page."""

    def __init__(
        self, sheet: python_calamine.CalamineSheet, cells: CellWriter, findings: SheetFindings, marks: XlsMarks
    ) -> None:
        """Raises FileTooBig."""
        self._sheet = sheet
        self._marks = marks
        self._cells = cells
        self._findings = findings
        self.first_column: int | None = sheet.start[1] if sheet.start is not None else None
        if sheet.width > MAX_COLUMNS:
            raise FileTooBig(columns=sheet.width)
        findings.filtered |= marks.filtered
        for (first, left), (last, right) in sheet.merged_cell_ranges or ():
            findings.merge(first + 1, last + 1, left, right - left + 1)

    def blocks(self) -> Iterator[Block]:
        # calamine yields the blank rows above the first filled one too: the count is the row's number.
        rows = iter(self._sheet.iter_rows())
        number = 1
        while portion := list(islice(rows, _ROWS_AT_ONCE)):
            columns = [self._texts(column) for column in zip(*portion, strict=True)]
            numbers = range(number, number + len(portion))
            hidden = frozenset(place for place, of in enumerate(numbers) if of - 1 in self._marks.hidden)
            self._add_errors(columns, numbers)
            yield Block(numbers, [*columns], hidden=hidden)
            number += len(portion)

    def _add_errors(self, columns: Sequence[list[str]], numbers: range) -> None:
        """The library leaves the cells of formulas that failed blank."""
        for row in self._marks.errors.keys() & {number - 1 for number in numbers}:
            for column, error in self._marks.errors[row].items():
                place = column - (self.first_column or 0)
                if 0 <= place < len(columns):
                    self._findings.errors += 1
                    columns[place][row + 1 - numbers[0]] = self._cells.error(error)

    def _texts(self, column: Sequence[Any]) -> list[str]:
        write = self._cells.text
        self._findings.formats_unknown += sum(cell.__class__ in _FORMATTED for cell in column)
        return [cell if cell.__class__ is str else write(cell) for cell in column]


class CellWriter:
    """Writes values as texts in a country's look."""

    def __init__(self, locale: ListLocale) -> None:
        self._locale = locale
        self._date = NumberFormat(locale.builtin[14], locale)
        self._moment = NumberFormat(locale.builtin[22].replace(" h:", " hh:"), locale)
        self._time = NumberFormat("hh:mm", locale)
        self._span = NumberFormat("[hh]:mm", locale)
        self._writers: dict[type, Callable[[Any], str]] = {
            float: lambda value: general(value, locale),
            int: lambda value: general(float(value), locale),
            bool: lambda value: locale.true if value else locale.false,
            date: lambda value: self._date.number(_days(datetime.combine(value, time()))),
            time: lambda value: self._time.number(_days(datetime.combine(_DAY_ZERO, value))),
            datetime: lambda value: (self._moment if value.time() != time() else self._date).number(_days(value)),
            timedelta: self._duration,
        }

    def text(self, value: object) -> str:
        """Any value that the library gives."""
        write = self._writers.get(type(value))
        return write(value) if write else str(value)

    def error(self, name: str) -> str:
        """What a formula came to that failed, by its English name."""
        return self._locale.errors.get(name, name)

    def _duration(self, value: timedelta) -> str:
        days = value / timedelta(days=1)
        return ("-" if days < 0 else "") + self._span.number(abs(days))


def _days(moment: datetime) -> float:
    return (moment - _DAY_ZERO) / timedelta(days=1)
