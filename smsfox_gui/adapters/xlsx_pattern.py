"""One regular expression for a whole row, learnt from a sheet's first rows.

Most rows of a sheet are written alike. Taken apart tag by tag a million of them cost half a minute; matched as wholes
they cost a few seconds. A row that is written otherwise is left to `xlsx_rows`; the two agree on every row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, NamedTuple

from smsfox_gui.adapters.xlsx_rows import RawCell, RawRow

_SHAPES = 8
"""Ways to write a cell that are remembered for a column."""
_COLUMNS = 256
_LESSONS = 24
"""So many times the expression is made anew."""


class Group(NamedTuple):
    """A group of the expression: the values of the cells that are written in one way."""

    column: int
    kind: str
    style: int
    empty_formula: bool


class Matched(NamedTuple):
    """A text split by the expression. gaps: what stands before the first row, between rows and after the last one;
    values: for each group, a value or None a row.
    """

    gaps: list[str]
    numbers: list[str]
    attributes: list[str]
    values: list[tuple[Group, list[str | None]]]


class RowPattern:
    """What was learnt of a sheet's rows; nothing at first."""

    def __init__(self, prefix: str) -> None:
        """prefix: of the namespace, escaped for a regular expression."""
        self._prefix = prefix
        self._opening: tuple[str, str] | None = None
        self._shapes: dict[int, dict[str, RawCell]] = {}
        self._groups: list[Group] = []
        self._row: re.Pattern[str] | None = None
        self._lessons = 0

    def learn(self, rows: Iterable[RawRow]) -> None:
        """Know these rows from now on, as far as they are written in an orderly way."""
        if self._lessons >= _LESSONS:
            return
        before = sum(map(len, self._shapes.values()))
        for row in rows:
            self._remember(row)
        if self._opening is not None and sum(map(len, self._shapes.values())) > before:
            self._lessons += 1
            self._compile(self._opening)

    def split(self, text: str) -> Matched:
        """A text that begins and ends between rows, split at the known rows."""
        if self._row is None:
            return Matched([text], [], [], [])
        parts: list[Any] = self._row.split(text)
        step = 3 + len(self._groups)
        values = [(group, parts[place::step]) for place, group in enumerate(self._groups, start=3)]
        return Matched(parts[::step], parts[1::step], parts[2::step], values)

    def _remember(self, row: RawRow) -> None:
        columns = [cell.column for cell in row.cells]
        orderly = all(left < right for left, right in pairwise(columns))
        if row.opening is None or not orderly or any(cell.pattern is None for cell in row.cells):
            return
        if self._opening is None:
            self._opening = row.opening
        for cell in row.cells:
            shapes = self._shapes.setdefault(cell.column, {}) if len(self._shapes) < _COLUMNS else {}
            if cell.pattern is not None and len(shapes) < _SHAPES:
                shapes.setdefault(cell.pattern, cell)

    def _compile(self, opening: tuple[str, str]) -> None:
        """Possessive throughout, so that a row that does not match is given up in one go."""
        self._groups, cells = [], []
        for column in sorted(self._shapes):
            ways = []
            for pattern, cell in self._shapes[column].items():
                empty_formula = cell.formula and cell.value is None
                if empty_formula:
                    pattern += "()"
                if empty_formula or cell.value is not None:
                    self._groups.append(Group(column, cell.kind, cell.style, empty_formula))
                ways.append(pattern)
            cells.append(f"(?:{'|'.join(ways)})?+")
        before, after = map(re.escape, opening)
        close = rf"\s*+</{self._prefix}row>"
        self._row = re.compile(rf"{before}(\d{{1,7}}+){after}([^<>]*+)>(?:(?<=/>)|{''.join(cells)}{close})", re.ASCII)
