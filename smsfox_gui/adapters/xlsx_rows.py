"""The rows of a sheet's XML, one by one and with care: every cell by its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from smsfox_gui.adapters.odd_lists import OddOrder, OddXml
from smsfox_gui.core.errors import FileDamaged

LAST_COLUMN = 16_384
_ATTRIBUTE = re.compile(r"\s+([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_ROW_NUMBER = re.compile(r"[1-9]\d{0,6}", re.ASCII)
_STYLE = re.compile(r"\d{1,6}", re.ASCII)
_TRUE = ("1", "true")


class RawCell(NamedTuple):
    """A cell as it stands there. column: 0 = A; value: None = nothing is stored; pattern: a regular expression for
    every such cell in this column, with one group for the value, None where there is no such thing.
    """

    column: int
    kind: str
    style: int
    value: str | None
    formula: bool
    pattern: str | None


class RawRow(NamedTuple):
    """A row as it stands there. opening: what stands before and after its number, None where it has none."""

    number: int
    hidden: bool
    cells: list[RawCell]
    opening: tuple[str, str] | None


def is_hidden(attributes: str) -> bool:
    """Whether a row's attributes hide it."""
    return any(name == "hidden" and (a or b) in _TRUE for name, a, b in _ATTRIBUTE.findall(attributes))


class RowGrammar:
    """How rows and cells are written under this prefix of the namespace, "" or `x:`."""

    def __init__(self, prefix: str) -> None:
        p = self.prefix = re.escape(prefix)
        self._row = re.compile(rf"\s*<{p}row(\s[^<>]*?)?(?:/>|>(.*?)</{p}row\s*>)", re.DOTALL)
        self._cell = re.compile(rf"\s*<{p}c(\s[^<>]*?)?(?:/>|>(.*?)</{p}c\s*>)", re.DOTALL)
        self._body = re.compile(
            rf"\s*(?P<f><{p}f(?:\s[^<>]*?)?(?P<bare>/>|>[^<]*</{p}f\s*>))?"
            rf"\s*(?:<{p}v(?:\s[^<>]*?)?(?:/>|>(?P<v>[^<]*)</{p}v\s*>))?"
            rf"\s*(?:<{p}is(?:\s[^<>]*?)?(?:/>|>(?P<is>.*?)</{p}is\s*>))?\s*(?:<{p}extLst\b.*)?",
            re.DOTALL,
        )
        self._one_run = re.compile(rf"<{p}t(?:\s[^<>]*?)?>([^<]*)</{p}t>")
        self._run = re.compile(rf"<{p}t(?:\s[^<>]*?)?(?:/>|>([^<]*)</{p}t\s*>)")
        self._phonetic = re.compile(rf"<{p}rPh\b.*?</{p}rPh\s*>", re.DOTALL)

    def rows(self, text: str, before: int) -> Iterator[RawRow]:
        """The rows of a text that begins and ends between rows; `before` = the number of the row before it.

        Raises FileDamaged; OddXml, OddOrder.
        """
        place, number = 0, before
        while found := self._row.match(text, place):
            row = self._raw_row(found, number)
            yield row
            place, number = found.end(), row.number
        if text[place:].strip():
            raise OddXml

    def _raw_row(self, found: re.Match[str], before: int) -> RawRow:
        attributes = found[1] or ""
        number, opening, hidden = before + 1, None, False
        for attribute in _attributes(attributes):
            if attribute[1] == "r":
                if not _ROW_NUMBER.fullmatch(_text(attribute)):
                    raise FileDamaged()
                number = int(_text(attribute))
                start, end = attribute.span(2 if attribute[2] is not None else 3)
                opening = (found[0].lstrip()[: _tag(found) + start], attributes[end : end + 1])
            elif attribute[1] == "hidden":
                hidden = _text(attribute) in _TRUE
        return RawRow(number, hidden, list(self._cells(found[2] or "", number)), opening)

    def _cells(self, text: str, number: int) -> Iterator[RawCell]:
        place, column = 0, -1
        while found := self._cell.match(text, place):
            cell = self._raw_cell(found, number, column)
            yield cell
            place, column = found.end(), cell.column
        if text[place:].strip():
            raise OddXml

    def _raw_cell(self, found: re.Match[str], number: int, before: int) -> RawCell:
        column, kind, style, cut = before + 1, "", 0, (0, 0)
        for attribute in _attributes(found[1] or ""):
            text = _text(attribute)
            if attribute[1] == "r":
                address = _ADDRESS.fullmatch(text)
                if address is None:
                    raise FileDamaged()
                if int(address[2]) != number:
                    raise OddOrder
                column = column_index(address[1])
                end = found.start(1) + attribute.end() - 1
                cut = (end - len(address[2]), end)
            elif attribute[1] == "t":
                kind = text
            elif attribute[1] == "s":
                if not _STYLE.fullmatch(text):
                    raise FileDamaged()
                style = int(text)
        if column >= LAST_COLUMN:
            raise FileDamaged()
        return self._with_body(found, RawCell(column, kind, style, None, formula=False, pattern=None), cut)

    def _with_body(self, found: re.Match[str], cell: RawCell, cut: tuple[int, int]) -> RawCell:
        """The cell with what stands between its tags. cut: where the row's number stands in its address."""
        body = self._body.fullmatch(found[2] or "")
        if body is None:
            raise OddXml
        value, span, at = body["v"], body.span("v"), found.start(2)
        if cell.kind == "inlineStr":
            value, span = self._inline(body)
        formula = body["f"] is not None
        value = value if value or (value is not None and cell.kind in ("str", "inlineStr")) else None
        pieces: list[tuple[int, int, str]] = [(*cut, r"\1")] if cut[1] else []
        if formula:
            start, end = body.span("f")
            pieces.append((at + start, at + end, self._any_formula(bare=body["bare"] == "/>")))
        if value is not None:
            pieces.append((at + span[0], at + span[1], _VALUES.get(cell.kind, "([^<]++)")))
        learnable = cut[1] and (value is None or span[1] >= 0)
        pattern = _with_pieces(found, pieces) if learnable else None
        return cell._replace(value=value, formula=formula, pattern=pattern)

    def _inline(self, body: re.Match[str]) -> tuple[str | None, tuple[int, int]]:
        """The text that a cell holds itself, and where it stands if that is in one piece, else (-1, -1)."""
        inside = body["is"]
        if inside is None:
            return None, (-1, -1)
        if only := self._one_run.fullmatch(inside):
            start = body.start("is")
            return only[1], (start + only.start(1), start + only.end(1))
        return "".join(self._run.findall(self._phonetic.sub("", inside))), (-1, -1)

    def _any_formula(self, *, bare: bool) -> str:
        if bare:
            return rf"<{self.prefix}f\s[^<>]*+>(?<=/>)"
        return rf"<{self.prefix}f(?:\s[^<>]*+)?>(?<!/>)[^<]*+</{self.prefix}f>"


_VALUES = {"s": r"(\d{1,9}+)", "str": "([^<]*+)", "inlineStr": "([^<]*+)"}


def _with_pieces(found: re.Match[str], pieces: list[tuple[int, int, str]]) -> str:
    """The text of a match as a regular expression, some of its spans replaced."""
    pattern, place = [], found.start()
    for start, end, piece in pieces:
        pattern += [re.escape(found.string[place:start]), piece]
        place = end
    return "".join([*pattern, re.escape(found.string[place : found.end()])])


def _attributes(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _ATTRIBUTE.match(text, place):
        yield found
        place = found.end()
    if text[place:].strip():
        raise OddXml


def _text(attribute: re.Match[str]) -> str:
    return str(attribute[2] if attribute[2] is not None else attribute[3])


def _tag(found: re.Match[str]) -> int:
    """Where a row's attributes begin in its tag."""
    return found.start(1) - found.start() - (len(found[0]) - len(found[0].lstrip()))


def column_index(letters: str) -> int:
    """A -> 0, XFD -> 16383."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1
