"""Workbooks of two people whose parts are unusual or broken."""

from __future__ import annotations

import struct

from tests.hostile.raw_books import MAIN, RELATED, Sheet, Xlsx, packed, relations
from tests.hostile.two_people import ANNA, HEAD, PETER

_BOOK = Xlsx([Sheet(HEAD + ANNA + PETER)])
_SHEET = "xl/worksheets/sheet1.xml"
_STRICT = "http://purl.oclc.org/ooxml"


def with_part(name: str, content: bytes | str, rows: str = HEAD + ANNA + PETER) -> bytes:
    """Another part in place of one, or besides."""
    return Xlsx([Sheet(rows)], extra={name: content}).content()


def without(name: str) -> bytes:
    """A part less."""
    return packed({part: content for part, content in _BOOK.parts().items() if part != name})


def prefixed() -> bytes:
    """Every element with `x:`, as the OpenXML library of .NET writes it."""
    parts = _BOOK.parts()
    for name in (_SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"):
        text = str(parts[name]).replace("</", "<\0").replace("<", "<x:").replace("<x:\0", "</x:")
        parts[name] = text.replace("<x:?", "<?").replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    return packed(parts)


def strict() -> bytes:
    """The namespaces of ISO 29500 strict."""
    parts = {name: str(content) for name, content in _BOOK.parts().items()}
    pairs = ((MAIN, f"{_STRICT}/spreadsheetml/main"), (RELATED, f"{_STRICT}/officeDocument/relationships"))
    for old, new in pairs:
        parts = {name: content.replace(old, new) for name, content in parts.items()}
    return packed(parts)


def in_utf16() -> bytes:
    """A sheet and the workbook in UTF-16 with its mark."""
    parts = _BOOK.parts()
    for name in (_SHEET, "xl/workbook.xml"):
        parts[name] = str(parts[name]).replace("UTF-8", "UTF-16").encode("utf-16")
    return packed(parts)


def windows_names() -> bytes:
    """Backslashes and capitals in the archive's names."""
    renamed = {"xl/sharedStrings.xml": "xl\\SharedStrings.xml", _SHEET: "xl\\worksheets\\Sheet1.xml"}
    return packed({renamed.get(name, name): content for name, content in _BOOK.parts().items()})


def other_names() -> bytes:
    """The workbook's part under another name, the sheet named from the root."""
    parts = _BOOK.parts()
    parts["xl/book2.xml"] = parts["xl/workbook.xml"]
    parts["_rels/.rels"] = relations([("officeDocument", "/xl/book2.xml")])
    parts["xl/_rels/book2.xml.rels"] = relations([("worksheet", "/data/people.xml"), ("styles", "./styles.xml")])
    parts["data/people.xml"] = parts.pop(_SHEET)
    return packed(parts)


def chart_first() -> bytes:
    """A sheet that holds a chart before the one with rows."""
    parts = _BOOK.parts()
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(
        "<sheets>", '<sheets><sheet name="График" sheetId="9" r:id="rId9"/>'
    )
    chart = f'<Relationship Id="rId9" Type="{RELATED}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = str(parts[name]).replace("</Relationships>", chart)
    parts["xl/chartsheets/sheet1.xml"] = f'<chartsheet xmlns="{MAIN}"/>'
    return packed(parts)


def cut_short() -> bytes:
    """A sheet that ends within a row."""
    return with_part(_SHEET, str(_BOOK.parts()[_SHEET])[:-60])


def bomb_of_entities() -> bytes:
    """A billion laughs in a cell."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    sheet = str(_BOOK.parts()[_SHEET]).replace("Анна", "&a9;")
    return with_part(_SHEET, sheet.replace("<worksheet", f"<!DOCTYPE worksheet [{entities}]><worksheet"))


def foreign_entity() -> bytes:
    """An entity that names a file of the computer, in the workbook's part."""
    book = str(_BOOK.parts()["xl/workbook.xml"])
    kind = '<!DOCTYPE workbook [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook'
    return with_part("xl/workbook.xml", book.replace("<workbook ", f"{kind} ").replace("Лист1", "&e;"))


def encrypted() -> bytes:
    """An archive whose parts say that they are encrypted."""
    content = bytearray(_BOOK.content())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at != -1:
            content[at + place] |= 1
            at = content.find(sign, at + 4)
    return bytes(content)


def wrong_sum() -> bytes:
    """A part whose check sum in the directory is not its own."""
    content = bytearray(_BOOK.content())
    name = content.rfind(_SHEET.encode())
    at = content.rfind(b"PK\x01\x02", 0, name)
    struct.pack_into("<I", content, at + 16, 0xDEADBEEF)
    return bytes(content)
