"""Workbooks in XLSX and XLSM, read by ourselves: streamed, every number in the format that the spreadsheet shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.adapters.xlsx_cells import CellTexts
from smsfox_gui.adapters.xlsx_parts import XlsxParts
from smsfox_gui.adapters.xlsx_sheet import XlsxSheet
from smsfox_gui.core.list_locale import ListLocale


class XlsxBook:
    """Implements Workbook."""

    def __init__(self, path: Path, locale: ListLocale, *, odd_xml: bool = False) -> None:
        """odd_xml: have it gone over by a real parser. Raises FileDamaged, FileTooBig, FileProtected."""
        self._parts = XlsxParts(path, locale, odd_xml=odd_xml)
        self.sheets: Sequence[BookSheet] = self._parts.sheets

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> XlsxSheet:
        texts = self._parts.parts.texts(self._parts.sheet_parts[sheet])
        return XlsxSheet(texts, CellTexts(self._parts, findings), findings, first_column)

    def close(self) -> None:
        self._parts.close()
