"""Writes results as a spreadsheet that Excel leaves alone: XLSX of text, numbers and dates, or guarded CSV."""

from __future__ import annotations

import contextlib
import csv
import errno
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from smsfox_gui.adapters.durable_files import sync_file
from smsfox_gui.core.errors import ExportFailed
from smsfox_gui.core.typed_columns import CellType, TypedColumn, typed_cell

_SHEET = "SMSFox"
_SHEET_LENGTH = 31
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NO_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CELL_LENGTH = 32_767
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BLANKS = " \u00a0\u2007\u202f\u3000\ufeff\u200b\u200e\u200f\x0b\x0c"
"""What some spreadsheets pass over on their way to a formula."""
_HARMLESS = re.compile(r"[+-]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?|[+-]?\d+[ (][\d ().-]*\d")
"""A number, or a phone with blanks or brackets in it. A phone of hyphens alone is a subtraction to a spreadsheet."""
_WIDTHS = (10, 44)
_NUMBER_MARGIN = 3
"""Characters: a number that has no room is shown as `####`."""


class SpreadsheetReportWriter:
    """Implements ReportWriter."""

    def write(
        self,
        path: Path,
        columns: Sequence[str],
        rows: Iterable[Sequence[str | int]],
        sheet: str | None,
        typed: Callable[[], Sequence[TypedColumn]] = tuple,
    ) -> None:
        """Write beside the target, then put it in place. Raises ExportFailed(reason, name)."""
        ending = path.suffix.lower()
        if ending not in (".xlsx", ".csv"):
            raise ExportFailed(reason="ending", name=path.name)
        with _put_in_place(path) as draft:
            if ending == ".csv":
                _write_csv(draft, columns, rows)
            else:
                _write_workbook(draft, columns, rows, sheet, typed())

    def write_text(self, path: Path, text: str) -> None:
        """Write beside the target, then put it in place. Raises ExportFailed(reason, name)."""
        with _put_in_place(path) as draft:
            draft.write_text(text, encoding="utf-8-sig", newline="\r\n")
            sync_file(draft)


@contextlib.contextmanager
def _put_in_place(path: Path) -> Iterator[Path]:
    """A file to be written, which takes the place of the other one when it is. Raises ExportFailed."""
    draft = path.with_name(f".{path.stem}-{secrets.token_hex(4)}.part")
    try:
        with _said(path, "folder"):
            draft.touch(exist_ok=False)
        with _said(path, "folder"):
            yield draft
        with _said(path, "locked"):
            draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def _said(path: Path, refused: str) -> Iterator[None]:
    """OSError -> ExportFailed with a reason: `refused`, no_folder, disk_full or io."""
    try:
        yield
    except OSError as error:
        raise ExportFailed(reason=_reason(error, refused), name=path.name) from error


def _reason(error: OSError, refused: str) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "disk_full"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "no_folder"
    if isinstance(error, PermissionError | IsADirectoryError) or error.errno == errno.EROFS:
        return refused
    return "io"


def _write_csv(draft: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    with draft.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([guarded(title) for title in columns])
        for row in rows:
            writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would run as a formula."""
    text = cell.replace("\0", "")
    suspect = text.lstrip(_BLANKS).startswith(_FORMULA)
    return f"'{text}" if suspect and not _HARMLESS.fullmatch(text) else text


def _write_workbook(
    draft: Path,
    columns: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    sheet: str | None,
    typed: Sequence[TypedColumn],
) -> None:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell, WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet_name(sheet))
    page.freeze_panes = "A2"
    typed = [*typed, *[TypedColumn()] * (len(columns) - len(typed))]
    for index, (title, column) in enumerate(zip(columns, typed, strict=True), start=1):
        page.column_dimensions[get_column_letter(index)].width = _width(title, column)
    bold = Font(bold=True)
    types = [column.type for column in typed]

    def cell(value: str | int, cell_type: CellType = CellType.TEXT, *, heading: bool = False) -> Cell | None:
        if isinstance(value, int):
            return WriteOnlyCell(page, value)
        if cell_type is not CellType.TEXT:
            if not value:
                return None  # an empty text is no zero to a formula
            if typed_value := typed_cell(value, cell_type):
                made = WriteOnlyCell(page, typed_value.value)
                made.number_format = typed_value.format
                return made
        made = WriteOnlyCell(page, _NO_CELL.sub("", value)[:_CELL_LENGTH])
        made.data_type = "s"  # else a text that begins with "=" becomes a formula
        made.number_format = "@"
        if heading:
            made.font = bold
        return made

    try:
        page.append([cell(title, heading=True) for title in columns])
        for row in rows:
            page.append([cell(value, cell_type) for value, cell_type in zip(row, types, strict=True)])
    except BaseException:
        page.close()  # else openpyxl's own temporary file stays open
        raise
    book.save(draft)


def _width(title: str, column: TypedColumn) -> int:
    wanted = min(max(len(title) + 4, _WIDTHS[0]), _WIDTHS[1])
    return wanted if column.type is CellType.TEXT else max(wanted, column.longest + _NUMBER_MARGIN)


def sheet_name(wanted: str | None) -> str:
    """A name that a spreadsheet accepts, as near to the wanted one as can be."""
    return _NO_SHEET_NAME.sub(" ", wanted or "").strip().strip("'")[:_SHEET_LENGTH] or _SHEET
