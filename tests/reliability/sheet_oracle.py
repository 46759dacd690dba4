"""What a workbook's sheets hold, by a real parser and nothing else: slow, small, and no code of the program."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.etree import ElementTree

from smsfox_gui.core.field_names import column_letter

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TALL = re.compile(r"([A-Z]+)([0-9]{1,7}):\1([0-9]{1,7})")


def texts_by_address(content: bytes, part: str) -> Mapping[str, str] | None:
    """The texts that stand in a sheet's cells themselves, by address; None where there is no such sheet in order.

    A cell merged downwards stands in every row of it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = ElementTree.fromstring(archive.read(part))
    except (
        zipfile.BadZipFile,
        zlib.error,
        ElementTree.ParseError,
        ValueError,
        LookupError,
        EOFError,
        OSError,
        RuntimeError,
    ):
        return None
    found = {}
    numbers = set()
    number = 0
    for row in root.iterfind(f"{_MAIN}sheetData/{_MAIN}row"):
        number = int(row.get("r", number + 1)) if str(row.get("r", "1")).isdigit() else number + 1
        numbers.add(number)
        column = -1
        for cell in row.iterfind(f"{_MAIN}c"):
            address = cell.get("r")
            column = column + 1 if address is None else _column(address)
            if cell.get("t") == "inlineStr":
                text = "".join(run.text or "" for run in cell.iter(f"{_MAIN}t"))
                if text:
                    found[address or f"{column_letter(column)}{number}"] = text
    for merged in root.iter(f"{_MAIN}mergeCell"):
        place = _TALL.fullmatch(merged.get("ref", ""))
        if place and (text := found.get(f"{place[1]}{place[2]}")):
            rows = (row for row in numbers if int(place[2]) < row <= int(place[3]))
            found |= {f"{place[1]}{row}": text for row in rows}
    return found


def _column(address: str) -> int:
    index = 0
    for letter in address:
        if letter.isalpha():
            index = index * 26 + ord(letter) - 64
    return index - 1
