"""Which of the user's columns come back as numbers or dates, so that a column of sums can be added up in a spreadsheet.

Only where that is certain: every filled cell of the column is shown exactly as it stood by a spreadsheet with Russian
regional settings, those of the offices that have such lists; with others the same value shows with their own separators
and order of dates. One cell that is something else leaves the whole column text: `12а` says that these are flats,
`0012` that these are codes, and a column of which half are numbers is sorted in two heaps and searched in vain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from smsfox_gui.core.message import SourceRow

_BLANK = "[ \u00a0]"
_NUMBER = re.compile(
    rf"(?P<minus>-(?=[0, \u00a0]*[1-9]))?"
    rf"(?P<whole>0|[1-9]\d{{0,8}}|[1-9]\d{{0,12}}(?=,)|[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,3}})"
    rf"(?:,(?P<decimals>\d{{1,2}}))?"
    rf"(?P<unit>{_BLANK}?(?:₽|р\.|руб\.))?",
    re.ASCII,
)
"""As Russian spreadsheets show one. Ten digits without a blank are a phone or a taxpayer's number and no quantity,
three behind a comma may be English thousands; a number of 16 digits would lose the last.
"""
_DATE = re.compile(r"(\d\d)\.(\d\d)\.((?:19|20|21)\d\d)", re.ASCII)
_DAY_ZERO = date(1899, 12, 30)
_FIRST_DATE = date(1900, 3, 1)
"""Spreadsheets count a 29 February 1900, what was before is a day off in some."""
_NO_DIGITS = re.compile(r"\D+")
_AT_ONCE = 2000
_TELLING = 7
"""So many digits at its end tell a phone."""


class CellType(StrEnum):
    """What the cells of a column are in a spreadsheet."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


class TypedColumn(NamedTuple):
    """A column of the user's. longest: the characters of its longest cell, known where it is not TEXT."""

    type: CellType = CellType.TEXT
    longest: int = 0


class TypedCell(NamedTuple):
    """A value, of a date its days as spreadsheets count them, and the code of the format that shows it as it stood."""

    value: int | float
    format: str


def typed_cell(text: str, cell_type: CellType) -> TypedCell | None:
    """The value of a cell's text; None where it has none of this type, and nothing but the text is true to it."""
    if cell_type is CellType.NUMBER:
        return _number(text)
    return _date(text) if cell_type is CellType.DATE else None


def typed_columns(rows: Iterable[SourceRow], width: int) -> tuple[TypedColumn, ...]:
    """The types of the first `width` columns by all the rows of a list. Columns of phones are text."""
    found: dict[int, TypedColumn | None] = dict.fromkeys(range(width))
    """Those that are not known to be text; None as long as they are empty."""
    left = iter(rows)
    while found and (portion := list(islice(left, _AT_ONCE))):
        for index, before in list(found.items()):
            cells = [row.cells[index] if index < len(row.cells) else "" for row in portion]
            column = _with_cells(before, cells)
            if column is not None and (column.type is CellType.TEXT or _are_phones(cells, portion)):
                del found[index]
            else:
                found[index] = column
    return tuple(found.get(index) or TypedColumn() for index in range(width))


def _with_cells(column: TypedColumn | None, cells: Sequence[str]) -> TypedColumn | None:
    """What a column is with some more cells."""
    filled = {cell for cell in cells if cell and not cell.isspace()}
    if not filled:
        return column
    longest = max(column.longest if column else 0, *map(len, filled))
    for cell_type in (column.type,) if column else (CellType.NUMBER, CellType.DATE):
        if all(typed_cell(cell, cell_type) for cell in filled):
            return TypedColumn(cell_type, longest)
    return TypedColumn()


def _are_phones(cells: Sequence[str], rows: Sequence[SourceRow]) -> bool:
    """Whether the rows' messages went to what stands in these cells."""
    for cell, row in zip(cells, rows, strict=True):
        if row.message is not None and len(cell) >= _TELLING:
            digits = _NO_DIGITS.sub("", cell)
            if len(digits) >= _TELLING and row.message.phone.endswith(digits[-_TELLING:]):
                return True
    return False


def _number(text: str) -> TypedCell | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    whole = _NO_DIGITS.sub("", found["whole"])
    decimals, unit = found["decimals"], found["unit"]
    written = f"{found['minus'] or ''}{whole}"
    code = "0" if whole == found["whole"] else "#,##0"
    if decimals:
        code += "." + "0" * len(decimals)
    return TypedCell(float(f"{written}.{decimals}") if decimals else int(written), f'{code}"{unit}"' if unit else code)


def _date(text: str) -> TypedCell | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return TypedCell((value - _DAY_ZERO).days, "dd.mm.yyyy") if value >= _FIRST_DATE else None
