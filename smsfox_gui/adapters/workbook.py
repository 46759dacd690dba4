"""What every kind of workbook offers to the reading of a list, and which reader knows which kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from smsfox_gui.adapters.list_format import ListFormat
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.core.list_locale import ListLocale


class BookSheet(NamedTuple):
    """A sheet's name, and whether the spreadsheet hides it."""

    name: str
    hidden: bool


class Page(Protocol):
    """An opened sheet."""

    @property
    def first_column(self) -> int | None:
        """The index of the first column that holds something, None as long as nobody knows."""

    def blocks(self) -> Iterator[Block]:
        """Its rows, blank ones too where that is easier. Raises ListError; OddXml, OddOrder, FurtherLeft."""


class Workbook(Protocol):
    """An open workbook."""

    @property
    def sheets(self) -> Sequence[BookSheet]:
        """All that hold rows, in the spreadsheet's order."""

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> Page:
        """A sheet by its index. first_column: take it from there on, None = from the first one that holds something."""

    def close(self) -> None: ...


def open_workbook(
    path: Path,
    kind: ListFormat,
    locale: ListLocale,
    *,
    country: str = "RU",
    odd_xml: bool = False,
    by_library: bool = False,
) -> Workbook:
    """The workbook. odd_xml: have its XML gone over by a real parser; by_library: not by our own reader, which knows
    formats, but by one that holds a whole sheet in memory. Raises ListError; OddXml.
    """
    # Each is imported only when it is needed: half of a short list's time would go there.
    if kind in (ListFormat.XLSX, ListFormat.XLSM) and not by_library:
        from smsfox_gui.adapters.xlsx_book import XlsxBook

        return XlsxBook(path, locale, odd_xml=odd_xml)
    if kind is ListFormat.ODS and not by_library:
        from smsfox_gui.adapters.ods_book import OdsBook

        return OdsBook(path, locale, odd_xml=odd_xml)
    if kind is ListFormat.HTML:
        from smsfox_gui.adapters.html_book import HtmlBook

        return HtmlBook(path)
    if kind is ListFormat.XML:
        from smsfox_gui.adapters.xml_book import XmlBook

        return XmlBook(path, locale)
    if kind is ListFormat.VCARD:
        from smsfox_gui.adapters.vcard_book import VcardBook

        return VcardBook(path, country)
    from smsfox_gui.adapters.calamine_book import CalamineBook

    return CalamineBook(path, locale)
