"""Workbooks of LibreOffice: ODS, in its archive or flat. A cell's text stands in the file as its author saw it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from smsfox_gui.adapters.canonical_xml import canonical
from smsfox_gui.adapters.odd_lists import OddXml
from smsfox_gui.adapters.ods_sheet import OdsSheet
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.adapters.xml_walk import Element, walk
from smsfox_gui.adapters.zip_parts import ZipParts
from smsfox_gui.core.errors import FileDamaged
from smsfox_gui.core.list_locale import ListLocale

_CHUNK = 1 << 16
_CONTENT = "content.xml"
_ZIP = b"PK\x03\x04"
_MARK = re.compile(rb"<table:table\s[^<>]*>|</table:table\s*>|<style:style\s[^<>]*>|<style:table-properties\s[^<>]*>")
_LONGEST_TAG = 8192
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)


class OdsBook:
    """Implements Workbook. The content is gone through once for the sheets and once more for each that is read."""

    def __init__(self, path: Path, locale: ListLocale, *, odd_xml: bool = False) -> None:
        """odd_xml: have it gone over by a real parser. Raises FileDamaged, FileTooBig, FileProtected; OddXml."""
        self._path = path
        self._odd_xml = odd_xml
        self._locale = locale
        self.sheets: list[BookSheet] = []
        self._places: list[tuple[int, int]] = []
        self._find_sheets()

    def page(self, sheet: int, findings: SheetFindings, first_column: int | None = None) -> OdsSheet:
        return OdsSheet(self._part(*self._places[sheet]), findings, self._locale, first_column)

    def close(self) -> None:
        """Nothing stays open between the pieces of a sheet."""

    def _find_sheets(self) -> None:
        hiding: set[str] = set()
        style = ""
        depth, begin = 0, 0
        for place, tag in self._tags():
            if tag.startswith(b"</"):
                depth -= 1
                if depth == 0:
                    self._places.append((begin, place + len(tag)))
                continue
            kind, attributes = _element(tag)
            if kind == "style":
                style = attributes.get("name", "")
            elif kind == "table-properties" and attributes.get("display") == "false":
                hiding.add(style)
            elif kind == "table" and not tag.endswith(b"/>"):
                depth += 1
                if depth == 1:  # a table in a cell is no sheet
                    begin = place
                    self.sheets.append(BookSheet(attributes.get("name", ""), attributes.get("style-name") in hiding))
        if depth:
            raise FileDamaged()
        if not self.sheets:
            raise FileDamaged() if self._odd_xml else OddXml

    def _tags(self) -> Iterator[tuple[int, bytes]]:
        """The tags that tell of sheets, and where in the content they stand."""
        rest, place = b"", 0
        for chunk in self._chunks():
            text = rest + chunk
            if b"<!" in text or _ENCODING.search(text):
                raise OddXml
            end = 0
            for found in _MARK.finditer(text):
                yield place + found.start(), found[0]
                end = found.end()
            keep = max(end, text.rfind(b"<"), len(text) - _LONGEST_TAG) if b"<" in text else len(text)
            rest, place = text[keep:], place + keep

    def _part(self, begin: int, end: int) -> Iterator[bytes]:
        place = 0
        for chunk in self._chunks():
            if place + len(chunk) > begin and place < end:
                yield chunk[max(begin - place, 0) : end - place]
            place += len(chunk)
            if place >= end:
                return

    def _chunks(self) -> Iterator[bytes]:
        if self._odd_xml:
            return (text.encode() for text in canonical(self._stored()))
        return self._stored()

    def _stored(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            if file.read(4) != _ZIP:
                file.seek(0)
                while chunk := file.read(_CHUNK):
                    yield chunk
                return
        parts = ZipParts(self._path)
        try:
            if _CONTENT not in parts:
                raise FileDamaged()
            yield from parts.chunks(_CONTENT)
        finally:
            parts.close()


def _element(tag: bytes) -> Element:
    (element,) = walk(tag if tag.endswith(b"/>") else tag[:-1] + b"/>")
    return element
