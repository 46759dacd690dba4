"""Which sheet of a workbook is the list: the one that holds the most numbers, not the cover before it."""

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.adapters.row_blocks import without_blanks
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbook import Workbook
from smsfox_gui.core.columns import SAMPLE_ROWS, find_header, find_phone_column, phone_likeness
from smsfox_gui.core.errors import FileTooBig, ListEmpty, ListError, SheetMissing

_SHEETS = 50
"""So many are looked at."""
_A_LIST = 2
"""From so many numbers on a sheet is a list, and not a page with the office's own one."""
_A_PHONE = 0.5


def choose_sheet(book: Workbook, wanted: str | None) -> tuple[int, tuple[str, ...]]:
    """The wanted sheet's index, else that of the visible one with the most numbers at its top, else of the first one
    that holds something; and the names of the other visible sheets with numbers. Raises ListError; OddXml.
    """
    names = [sheet.name for sheet in book.sheets]
    if wanted is not None and wanted not in names:
        raise SheetMissing(sheet=wanted)
    visible = [index for index, sheet in enumerate(book.sheets) if not sheet.hidden] or list(range(len(names)))
    if len(visible) == 1 and wanted in (None, names[visible[0]]):
        return visible[0], ()
    looks = [(_numbers_at_the_top(book, index), index) for index in visible[:_SHEETS]]
    if wanted is not None:
        chosen = names.index(wanted)
    else:
        filled = [(numbers, index) for numbers, index in looks if numbers is not None]
        if not filled:
            raise ListEmpty()
        chosen = max(filled, key=lambda look: (look[0], -look[1]))[1]
    others = [names[index] for numbers, index in looks if index != chosen and (numbers or 0) >= _A_LIST]
    return chosen, tuple(others)


def _numbers_at_the_top(book: Workbook, index: int) -> int | None:
    """How many of the sheet's first rows have a number in the column of the phones; None for an empty sheet."""
    rows: list[Sequence[str]] = []
    try:
        for block in book.page(index, SheetFindings(), 0).blocks():
            rows += [row.cells for row in without_blanks(block).rows()]
            if len(rows) >= SAMPLE_ROWS:
                break
    except FileTooBig:
        return 0
    except ListError:
        return None
    if not rows:
        return None
    header = find_header(rows[:SAMPLE_ROWS])
    body = rows[0 if header is None else header + 1 :][:SAMPLE_ROWS]
    column = find_phone_column(body, rows[header] if header is not None else ())
    if column is None:
        return 0
    return sum(phone_likeness(row[column]) >= _A_PHONE for row in body if column < len(row))
