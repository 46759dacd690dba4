"""Workbooks written part by part, so that a test can write what Excel, LibreOffice and careless programs write."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    """An archive of these parts, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@dataclass
class Sheet:
    """rows: the XML inside sheetData; before, after: what stands around that; state: visible, hidden or veryHidden."""

    rows: str
    name: str = "Лист1"
    before: str = ""
    after: str = ""
    state: str = "visible"


@dataclass
class Xlsx:
    """A workbook. strings: the XML of the shared texts, `<si>…</si>` each; formats: codes of styles 1, 2, 3 …"""

    sheets: Sequence[Sheet]
    strings: Sequence[str] = ()
    formats: Sequence[str] = ()
    since_1904: bool = False
    extra: Mapping[str, bytes | str] = field(default_factory=dict)
    """Parts that replace or join those made here."""

    def parts(self) -> dict[str, bytes | str]:
        """By their names."""
        made: dict[str, bytes | str] = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": self._workbook(),
            "xl/_rels/workbook.xml.rels": relations(
                [
                    *(("worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(self.sheets, start=1)),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml"),
                ]
            ),
            "xl/styles.xml": self._styles(),
            "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{MAIN}">{"".join(self.strings)}</sst>',
        }
        for n, sheet in enumerate(self.sheets, start=1):
            made[f"xl/worksheets/sheet{n}.xml"] = (
                f'{_HEAD}<worksheet xmlns="{MAIN}">{sheet.before}<sheetData>{sheet.rows}</sheetData>'
                f"{sheet.after}</worksheet>"
            )
        return made | dict(self.extra)

    def content(self) -> bytes:
        """The file."""
        return packed(self.parts())

    def _types(self) -> str:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        overrides = {"workbook": f"{kind}.sheet.main+xml", "styles": f"{kind}.styles+xml"}
        overrides["sharedStrings"] = f"{kind}.sharedStrings+xml"
        listed = "".join(
            f'<Override PartName="/xl/{name}.xml" ContentType="{kind}"/>' for name, kind in overrides.items()
        )
        sheets = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
            for n, _ in enumerate(self.sheets, start=1)
        )
        defaults = (
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
        )
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{_HEAD}<Types xmlns="{types}">{defaults}{listed}{sheets}</Types>'

    def _workbook(self) -> str:
        sheets = "".join(
            f'<sheet name="{sheet.name}" sheetId="{n}" state="{sheet.state}" r:id="rId{n}"/>'
            for n, sheet in enumerate(self.sheets, start=1)
        )
        dates = '<workbookPr date1904="1"/>' if self.since_1904 else "<workbookPr/>"
        return f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{dates}<sheets>{sheets}</sheets></workbook>'

    def _styles(self) -> str:
        codes = "".join(
            f'<numFmt numFmtId="{164 + n}" formatCode="{escaped(code)}"/>' for n, code in enumerate(self.formats)
        )
        used = "".join(f'<xf numFmtId="{164 + n}" xfId="0" applyNumberFormat="1"/>' for n, _ in enumerate(self.formats))
        return (
            f'{_HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(self.formats)}">{codes}</numFmts>'
            '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
            f'<cellXfs count="{1 + len(self.formats)}"><xf numFmtId="0" xfId="0"/>{used}</cellXfs></styleSheet>'
        )


def relations(targets: Sequence[tuple[str, str]]) -> str:
    """A part that says what belongs to another one: kind and name of each, with the ids rId1, rId2 …"""
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATED}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{kind}">{listed}</Relationships>'


def escaped(text: str) -> str:
    """As XML, also inside quotes."""
    for character, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"&{name};")
    return text


def cell(address: str, value: object, style: int = 0) -> str:
    """A cell as Excel writes it: numbers as such, texts in the cell."""
    dressed = f' s="{style}"' if style else ""
    if value is None:
        return f'<c r="{address}"{dressed}/>'
    if isinstance(value, int | float):
        return f'<c r="{address}"{dressed}><v>{value}</v></c>'
    return f'<c r="{address}"{dressed} t="inlineStr"><is><t>{escaped(str(value))}</t></is></c>'


def row(number: int, *values: object, attributes: str = "", styles: Sequence[int] = ()) -> str:
    """A row of cells from column A on; None = no cell."""
    cells = "".join(
        cell(f"{chr(65 + n)}{number}", value, styles[n] if n < len(styles) else 0)
        for n, value in enumerate(values)
        if value is not None
    )
    return f'<row r="{number}"{attributes}>{cells}</row>'


def ods(tables: str, *, styles: str = "", flat: bool = False) -> bytes:
    """A workbook of LibreOffice around the XML of its tables."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style", "draw")
    )
    root = "office:document" if flat else "office:document-content"
    kind = f' office:mimetype="{ODS_TYPE}"' if flat else ""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {spaces}{kind} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></{root}>"
    )
    if flat:
        return content.encode()
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return packed({"mimetype": ODS_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest})


def ods_row(*texts: str | None, attributes: str = "") -> str:
    """A row of cells that show these texts."""
    cells = "".join(
        "<table:table-cell/>"
        if text is None
        else f'<table:table-cell office:value-type="string"><text:p>{escaped(text)}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def ods_table(rows: str, name: str = "Лист1", attributes: str = "") -> str:
    """A sheet."""
    return f'<table:table table:name="{name}"{attributes}>{rows}</table:table>'


def xlsb(rows: Sequence[Sequence[str | float]]) -> bytes:
    """A workbook in Excel's binary form: records of a number, a length and as many bytes."""

    def record(kind: int, content: bytes = b"") -> bytes:
        number = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
        return number + bytes([len(content) & 127 | 128, len(content) >> 7]) + content

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    cells = b""
    for number, row_cells in enumerate(rows):
        cells += record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        for column, value in enumerate(row_cells):
            place = struct.pack("<II", column, 0)
            text = isinstance(value, str)
            cells += record(6, place + wide(str(value))) if text else record(5, place + struct.pack("<d", value))
    size = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    sheet = record(129) + record(148, size) + record(145) + cells + record(146) + record(130)
    bundle = struct.pack("<II", 0, 1) + wide("rId1") + wide("Лист1")
    return packed(
        {
            "[Content_Types].xml": f"{_HEAD}<Types/>",
            "_rels/.rels": relations([("officeDocument", "xl/workbook.bin")]),
            "xl/_rels/workbook.bin.rels": relations([("worksheet", "worksheets/sheet1.bin")]),
            "xl/workbook.bin": record(131) + record(143) + record(156, bundle) + record(144) + record(132),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )
