"""An XLSX workbook besides its cells: sheets and whether they are shown, styles, the texts that cells share."""

from __future__ import annotations

import posixpath
from functools import cached_property
from pathlib import Path

from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.adapters.xlsx_strings import read_strings
from smsfox_gui.adapters.xml_walk import walk
from smsfox_gui.adapters.zip_parts import ZipParts
from smsfox_gui.core.errors import FileDamaged
from smsfox_gui.core.list_locale import ListLocale
from smsfox_gui.core.number_formats import NumberFormat

_WORKBOOK = "xl/workbook.xml"
_TRUE = ("1", "true", "on")


class XlsxParts:
    """An open workbook. `locale`: the look of numbers and dates whose format leaves it open.

    sheets: all with rows; sheet_parts: the part of each.
    """

    def __init__(self, path: Path, locale: ListLocale, *, odd_xml: bool) -> None:
        """Raises FileDamaged, FileTooBig, FileProtected."""
        self.locale = locale
        self.sheets: list[BookSheet] = []
        self.sheet_parts: list[str] = []
        self._since_1904 = False
        self.parts = ZipParts(path, odd_xml=odd_xml)
        try:
            self._workbook = self._main_part()
            self._related = self._relations(self._workbook)
            self._read_workbook()
        except BaseException:
            self.parts.close()
            raise

    def close(self) -> None:
        self.parts.close()

    @cached_property
    def strings(self) -> list[str]:
        """The texts that cells name by their number."""
        part = self._part_of_kind("sharedStrings")
        return read_strings(self.parts.texts(part)) if part else []

    @cached_property
    def formats(self) -> list[NumberFormat]:
        """The number format of each cell style."""
        part = self._part_of_kind("styles")
        if part is None:
            return []
        codes: dict[int, str] = {}
        used: list[int] = []
        for path, attributes in walk(self.parts.read(part)):
            if path == "styleSheet/numFmts/numFmt":
                codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
            elif path == "styleSheet/cellXfs/xf":
                used.append(_number(attributes.get("numFmtId", "0")))
        made = {number: self._format(number, codes) for number in set(used)}
        return [made[number] for number in used]

    @cached_property
    def general(self) -> NumberFormat:
        """The format of a cell without a style."""
        return NumberFormat("General", self.locale)

    def _format(self, number: int, codes: dict[int, str]) -> NumberFormat:
        code = codes.get(number) or self.locale.builtin.get(number, "General")
        return NumberFormat(code, self.locale, since_1904=self._since_1904)

    def _main_part(self) -> str:
        for element in walk(self.parts.read("_rels/.rels")) if "_rels/.rels" in self.parts else ():
            if element.attributes.get("Type", "").endswith("/officeDocument"):
                target = element.attributes.get("Target", "").lstrip("/")
                if target in self.parts:
                    return target
        if _WORKBOOK not in self.parts:
            raise FileDamaged()
        return _WORKBOOK

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """By its id, the kind of each part that belongs to this one, and its name."""
        folder, name = posixpath.split(part)
        described = posixpath.join(folder, "_rels", f"{name}.rels")
        if described not in self.parts:
            raise FileDamaged()
        found = {}
        for element in walk(self.parts.read(described)):
            target, kind = element.attributes.get("Target"), element.attributes.get("Type", "")
            if target is not None and element.attributes.get("TargetMode") != "External":
                place = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[element.attributes.get("Id", "")] = (kind.rpartition("/")[2], place)
        return found

    def _part_of_kind(self, kind: str) -> str | None:
        return next((part for known, part in self._related.values() if known == kind and part in self.parts), None)

    def _read_workbook(self) -> None:
        for element in walk(self.parts.read(self._workbook)):
            if element.path == "workbook/workbookPr":
                self._since_1904 = element.attributes.get("date1904", "0") in _TRUE
            elif element.path == "workbook/sheets/sheet":
                kind, part = self._related.get(element.attributes.get("id", ""), ("", ""))
                if kind == "worksheet":  # charts and dialogs hold no rows
                    hidden = element.attributes.get("state", "visible") != "visible"
                    self.sheets.append(BookSheet(element.attributes.get("name", ""), hidden))
                    self.sheet_parts.append(part)


def _number(text: str | None) -> int:
    if text is None or not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise FileDamaged()
    return int(text)
