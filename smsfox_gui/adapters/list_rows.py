"""Opens a list of any kind as one stream of blocks of text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self, TextIO

from smsfox_gui.adapters.csv_rows import LONGEST_LINE, CsvRecords, find_delimiter, separator_line
from smsfox_gui.adapters.list_format import ListFormat, find_format
from smsfox_gui.adapters.mixed_lines import NO_OTHERS, OtherLines, open_text
from smsfox_gui.adapters.plain_list import PlainList, is_plain_list
from smsfox_gui.adapters.row_blocks import Block, without_blanks
from smsfox_gui.adapters.sheet_choice import choose_sheet
from smsfox_gui.adapters.sheet_findings import LAST_ROWS, MergedRange, SheetFindings
from smsfox_gui.adapters.spaced_rows import SpacedRows, find_way
from smsfox_gui.adapters.text_encoding import find_encoding, known_encoding
from smsfox_gui.adapters.workbook import Page, Workbook, open_workbook
from smsfox_gui.core.errors import FileTooBig, ListEmpty, SheetMissing
from smsfox_gui.core.list_locale import ListLocale

_SAMPLE = 1 << 16
_SAMPLE_LINES = 400
_BLANK = " "
"""The delimiter of lines with a name and a number."""


class ReadingWay(NamedTuple):
    """How a list is read. A sheet's first rows may lie about its first column, its XML may be odd: then it is read
    again in another way. merged: the cells that reach over several rows, as the first reading found them.
    """

    locale: ListLocale
    visible_only: bool = False
    first_column: int | None = None
    odd_xml: bool = False
    by_library: bool = False
    country: str = "RU"
    merged: tuple[MergedRange, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list about to be read. ragged: a row may have more cells than its table (text only)."""

    format: ListFormat
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    ragged: bool
    blocks: Iterator[Block]
    findings: SheetFindings
    close: Callable[[], None]
    page: Page | None = None

    @property
    def first_column(self) -> int:
        """The index of the table's first column in the spreadsheet, known once the first rows were read."""
        return (self.page.first_column if self.page else 0) or 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_pasted(text: str, delimiter: str | None, way: ReadingWay) -> OpenedList:
    """Cells pasted from a spreadsheet, or a plain column of numbers. Raises ListEmpty."""
    if not text.strip():
        raise ListEmpty()
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _open_text(io.StringIO(whole, newline=""), ListFormat.PASTED, None, delimiter, way)


def open_file(
    path: Path, sheet: str | None, encoding: str | None, delimiter: str | None, way: ReadingWay
) -> OpenedList:
    """A file by its content. Raises ListError, OSError, UnicodeError; OddXml."""
    kind = find_format(path)
    if kind is not ListFormat.CSV:
        book = open_workbook(
            path, kind, way.locale, country=way.country, odd_xml=way.odd_xml, by_library=way.by_library
        )
        return _open_workbook(book, kind, sheet, way)
    if sheet is not None:
        raise SheetMissing(sheet=sheet, kind="text")
    encoding = known_encoding(encoding, path) if encoding else find_encoding(path)
    file, others = open_text(path, encoding)
    try:
        return _open_text(file, kind, encoding, delimiter, way, others)
    except BaseException:
        file.close()
        raise


def _open_text(
    file: TextIO,
    kind: ListFormat,
    encoding: str | None,
    delimiter: str | None,
    way: ReadingWay,
    others: OtherLines = NO_OTHERS,
) -> OpenedList:
    start = _start(file)
    first = start[: start.find("\n") + 1]
    named = separator_line(first)
    if named is not None:
        start = start[len(first) :]
    sample = "".join(start.splitlines(keepends=True)[:_SAMPLE_LINES])
    plain = named is None and not delimiter and is_plain_list(sample, way.country)
    if delimiter is None and not plain:
        delimiter = named or find_delimiter(sample)
    way_of_lines = find_way(sample) if delimiter in (None, _BLANK) and not plain else None
    findings = SheetFindings(last_rows=LAST_ROWS[kind])
    findings.first_other, findings.other_lines = others
    sought_line = others.first - (named is not None)
    blocks: Iterator[Block]
    if plain:
        blocks = PlainList(start, file, way.country).blocks()
    elif way_of_lines is not None:
        blocks = _telling_others(SpacedRows(way_of_lines, start, file, sought_line), findings)
        delimiter = _BLANK
    else:
        blocks = _telling_others(CsvRecords(start, file, delimiter, sought_line), findings)
    shown = _shown(blocks, findings)
    return OpenedList(kind, encoding, delimiter or None, None, (), (), True, shown, findings, file.close)


def _telling_others(records: CsvRecords | SpacedRows, findings: SheetFindings) -> Iterator[Block]:
    yield from records.blocks()
    findings.first_other_row = records.sought


def _start(file: TextIO) -> str:
    """The text's beginning, up to the end of a line. Raises FileTooBig."""
    start, rest = file.read(_SAMPLE), file.readline(LONGEST_LINE)
    if len(rest) == LONGEST_LINE:
        raise FileTooBig()
    return (start + rest).removeprefix("\ufeff")


def _open_workbook(book: Workbook, kind: ListFormat, wanted: str | None, way: ReadingWay) -> OpenedList:
    try:
        findings = SheetFindings(left_out=way.visible_only, last_rows=LAST_ROWS[kind])
        findings.hidden_sheets = tuple(sheet.name for sheet in book.sheets if sheet.hidden)
        chosen, findings.other_sheets = choose_sheet(book, wanted)
        page = book.page(chosen, findings, way.first_column)
    except BaseException:
        book.close()
        raise
    names = tuple(sheet.name for sheet in book.sheets)
    shown = _shown(page.blocks(), findings)
    sheet = book.sheets[chosen].name
    return OpenedList(kind, None, None, sheet, names, findings.hidden_sheets, False, shown, findings, book.close, page)


def _shown(blocks: Iterator[Block], findings: SheetFindings) -> Iterator[Block]:
    """The rows that hold something. Hidden ones are counted, and are among them whatever a person wants: one of them
    may have the value of cells merged with others below.
    """
    for full in blocks:
        block = without_blanks(full)
        if not len(block):
            continue
        findings.read_to(block.numbers)
        findings.hidden_rows += len(block.hidden)
        yield block
