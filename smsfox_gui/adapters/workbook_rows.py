"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS) -> rows of text, as a person sees them in the spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import python_calamine

from smsfox_gui.core.errors import FileDamaged, FileProtected, FileTooBig, ListEmpty, SheetMissing

MAX_COLUMNS = 1024
_EXACT = 2**53


@dataclass(frozen=True, slots=True)
class SheetRows:
    """An opened sheet. rows: (the spreadsheet's row number, cells); first_column: index of the first cell."""

    name: str
    sheets: tuple[str, ...]
    first_column: int
    rows: Iterator[tuple[int, list[str]]]


def open_sheet(path: Path, wanted: str | None) -> SheetRows:
    """The wanted sheet, or the first visible one that holds something. Raises ListError."""
    try:
        workbook = python_calamine.load_workbook(path)
        return _open(workbook, wanted)
    except python_calamine.PasswordError as error:
        raise FileProtected() from error
    except python_calamine.CalamineError as error:
        raise FileDamaged() from error


def _open(workbook: python_calamine.CalamineWorkbook, wanted: str | None) -> SheetRows:
    visible = python_calamine.SheetVisibleEnum.Visible
    metadata = [
        sheet for sheet in workbook.sheets_metadata if sheet.typ is python_calamine.SheetTypeEnum.WorkSheet
    ]
    names = tuple(sheet.name for sheet in metadata)
    if wanted is not None:
        if wanted not in names:
            raise SheetMissing(sheet=wanted)
        candidates = [wanted]
    else:
        candidates = [sheet.name for sheet in metadata if sheet.visible is visible] or list(names)
    for name in candidates:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is not None and sheet.width:
            if sheet.width > MAX_COLUMNS:
                raise FileTooBig(columns=sheet.width)
            return SheetRows(name, names, sheet.start[1], _rows(sheet))
    raise ListEmpty()


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    # calamine yields the blank rows above the first filled one too: the count is the row's number.
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield number, [cell if cell.__class__ is str else cell_text(cell) for cell in row]


def cell_text(value: object) -> str:
    """A cell's value as text: whole numbers digit by digit, dates and times as Russian offices write them."""
    write = _WRITERS.get(type(value))
    return write(value) if write else str(value)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return f"{value:.10G}"


def _duration(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _date(value: date) -> str:
    return f"{value.day:02d}.{value.month:02d}.{value.year:04d}"


def _time(value: time) -> str:
    return f"{value.hour:02d}:{value.minute:02d}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    float: _number,
    bool: lambda value: "TRUE" if value else "FALSE",
    date: _date,
    time: _time,
    datetime: lambda value: (
        f"{_date(value)} {_time(value.time())}" if value.time() != time() else _date(value)
    ),
    timedelta: _duration,
}
