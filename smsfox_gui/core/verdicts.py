"""The verdict on a row: its phone, its shape, the stop list, duplicates, and a person's own decision."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntFlag
from types import MappingProxyType
from typing import NamedTuple

from smsfox_gui.core import phones
from smsfox_gui.core.message import RowProblem


class RowMark(IntFlag):
    """What is known of a row besides its cells."""

    NONE = 0
    RAGGED = 1
    INCLUDED = 2
    EXCLUDED = 4


_RAGGED, _INCLUDED, _EXCLUDED = int(RowMark.RAGGED), int(RowMark.INCLUDED), int(RowMark.EXCLUDED)
"""As plain numbers: a million rows come this way, and an IntFlag takes longer over a & than all the rest of a row."""

Stopped = Mapping[str, str]
"""The stop list: a phone and since when it stands there, as it is said to people, "" where nobody knows."""


class RowVerdict(NamedTuple):
    """phone: digits, None where the cell has none; detail as in ContactRow."""

    phone: str | None
    problem: RowProblem | None
    detail: str


_NOBODY: Stopped = MappingProxyType({})
_ON_PURPOSE = frozenset({RowProblem.LANDLINE})
"""Problems of a number that a person may overrule. Duplicates may be, too: see FirstComers."""


def judge_alone(cell: str | None, mark: int, country: str, stopped: Stopped) -> RowVerdict:
    """The verdict on one row as if there were no other.

    cell: None = the list has no phone column; mark: of RowMark.
    """
    if cell is None:
        return RowVerdict(None, RowProblem.NO_PHONE, "")
    found = phones.judge(cell, country)
    phone, problem, detail = found.phone or None, found.problem, found.detail
    if mark:
        if mark & _RAGGED:
            return RowVerdict(phone, RowProblem.RAGGED, "")
        if mark & _EXCLUDED:
            return RowVerdict(phone, RowProblem.EXCLUDED, "")
        if phone and problem in _ON_PURPOSE and mark & _INCLUDED:
            problem, detail = None, ""
    if phone and problem is None and phone in stopped:
        return RowVerdict(phone, RowProblem.STOPPED, stopped[phone])
    return RowVerdict(phone, problem, detail)


class FirstComers:
    """Judges a list's rows in their order and remembers whose phone came first."""

    def __init__(self, country: str, stopped: Stopped = _NOBODY) -> None:
        self._country = country
        self._stopped = stopped
        self._first: dict[int, int] = {}
        self._judge = phones.judge

    def judge(self, cell: str | None, number: int, mark: int = 0) -> RowVerdict:
        """The verdict on the next row; `number` = the spreadsheet's row number."""
        if not mark and cell is not None:  # nearly every row of a list: no detours
            found = self._judge(cell, self._country)
            if found.problem is None and found.phone not in self._stopped:
                first = self._first.setdefault(int(found.phone), number)
                if first == number:
                    return RowVerdict(found.phone, None, "")
        verdict = judge_alone(cell, mark, self._country, self._stopped)
        if verdict.problem is not None or verdict.phone is None:
            return verdict
        first = self._first.setdefault(int(verdict.phone), number)
        if first == number or mark & _INCLUDED:
            return verdict
        return RowVerdict(verdict.phone, RowProblem.DUPLICATE, str(first))
