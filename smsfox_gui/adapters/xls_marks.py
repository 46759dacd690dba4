"""What the library does not tell of an XLS sheet: hidden rows, whether a filter is on, formulas that failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from struct import Struct

from smsfox_gui.adapters.compound_file import stream_of

_HEAD = Struct("<HH")
_CELL = Struct("<HH")
_HIDDEN = 0x20
_NO_NUMBER, _AN_ERROR = b"\xff\xff", 2
_ERRORS: Mapping[int, str] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_UNKNOWN = "#N/A"


class _Record(IntEnum):
    """What a record of the stream is, by its number."""

    FORMULA = 0x0006
    END = 0x000A
    SHEET = 0x0085
    FILTER_MODE = 0x009B
    TRUTH_OR_ERROR = 0x0205
    ROW = 0x0208
    BEGIN = 0x0809


_WANTED = frozenset(int(record) for record in _Record)


@dataclass(slots=True)
class XlsMarks:
    """Of one sheet, rows and columns from 0. errors: the cells of failed formulas by their row, in English."""

    hidden: set[int] = field(default_factory=set)
    filtered: bool = False
    errors: dict[int, dict[int, str]] = field(default_factory=dict)


class XlsRecords:
    """The records of a workbook. An XLSB is no compound file and has none."""

    def __init__(self, data: bytes) -> None:
        self._stream = stream_of(data, "Workbook", "Book")

    def marks(self, sheet: int) -> XlsMarks:
        """Those of a sheet by its place among all of the workbook, charts included."""
        found = XlsMarks()
        starts = [int.from_bytes(body[:4], "little") for kind, body in self._walk(0) if kind == _Record.SHEET]
        if sheet < len(starts):
            for kind, body in self._walk(starts[sheet]):
                _take(found, kind, body)
        return found

    def _walk(self, at: int) -> Iterator[tuple[int, bytes]]:
        """The wanted records from one's beginning to its end, without those of the charts that lie in between."""
        stream, depth = self._stream, 0
        while at + _HEAD.size <= len(stream):
            kind, length = _HEAD.unpack_from(stream, at)
            at += _HEAD.size
            if kind in _WANTED:
                depth += (kind == _Record.BEGIN) - (kind == _Record.END)
                if depth <= 0:
                    return
                if depth == 1:
                    yield kind, stream[at : at + length]
            at += length


def _take(found: XlsMarks, kind: int, body: bytes) -> None:
    if kind == _Record.FILTER_MODE:
        found.filtered = True
    elif kind == _Record.ROW and len(body) > 12 and body[12] & _HIDDEN:
        found.hidden.add(int.from_bytes(body[:2], "little"))
    elif kind == _Record.TRUTH_OR_ERROR and len(body) > 7 and body[7]:
        _take_error(found, body, body[6])
    elif kind == _Record.FORMULA and body[12:14] == _NO_NUMBER and body[6] == _AN_ERROR:
        _take_error(found, body, body[8])


def _take_error(found: XlsMarks, body: bytes, code: int) -> None:
    row, column = _CELL.unpack_from(body)
    found.errors.setdefault(row, {})[column] = _ERRORS.get(code, _UNKNOWN)
