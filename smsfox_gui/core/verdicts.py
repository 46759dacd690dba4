"""The verdict on a row: its phone, its shape, the stop list, duplicates, and a person's own decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntFlag
from typing import NamedTuple

from smsfox_gui.core import phones
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.stop_list import NOBODY, Stopped, day_words


class RowMark(IntFlag):
    """What is known of a row besides its cells."""

    NONE = 0
    RAGGED = 1
    INCLUDED = 2
    EXCLUDED = 4
    WRITTEN = 8
    """Its number was written to already."""
    BAD_NUMBER = 16
    UNDELIVERABLE = 32
    """These two: the gateway's answer when its number was last written to."""
    LANDLINE = 64
    """A person says that its landline gets SMS."""


REFUSED_AS: Mapping[str, RowMark] = {"04": RowMark.BAD_NUMBER, "07": RowMark.UNDELIVERABLE}
"""The gateway's answers that are about a number: another text would change nothing. By their codes, since the process
that writes a list down would only for these import what answers are.
"""
REFUSED = RowMark.BAD_NUMBER | RowMark.UNDELIVERABLE
OF_ITS_NUMBER = RowMark.INCLUDED | RowMark.LANDLINE | RowMark.WRITTEN | REFUSED
"""What is known of a row's number, and does not hold for another one."""

_RAGGED, _INCLUDED, _EXCLUDED = int(RowMark.RAGGED), int(RowMark.INCLUDED), int(RowMark.EXCLUDED)
_WRITTEN, _REFUSED, _LANDLINE = int(RowMark.WRITTEN), int(REFUSED), int(RowMark.LANDLINE)
"""As plain numbers: a million rows come this way, and an IntFlag takes longer over a & than all the rest of a row."""


class RowVerdict(NamedTuple):
    """phone: digits, None where the cell has none; detail as in ContactRow."""

    phone: str | None
    problem: RowProblem | None
    detail: str


class BlockVerdicts(NamedTuple):
    """The verdicts on some rows, column by column; phones as numbers."""

    phones: list[int | None]
    problems: list[RowProblem | None]
    details: list[str]

    def add(self, phone: int | None, problem: RowProblem | None, detail: str) -> None:
        """One more row."""
        self.phones.append(phone)
        self.problems.append(problem)
        self.details.append(detail)


_ON_PURPOSE = frozenset({RowProblem.LANDLINE})
"""Problems of a number that a person may overrule. Duplicates may be, too: see FirstComers."""

CLAIMING: tuple[RowProblem | None, ...] = (None, RowProblem.EXCLUDED)
"""Rows with these have their number for themselves: later ones are duplicates. One that a person took out is among
them, so that nobody else gets the SMS at that number in its place.
"""


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
        if mark & _WRITTEN:
            return RowVerdict(phone, RowProblem.WRITTEN, "")
        if phone and problem in _ON_PURPOSE and mark & (_LANDLINE | _REFUSED):
            problem, detail = None, ""
        if phone and problem is None and mark & _REFUSED:
            answer = next(code for code, known in REFUSED_AS.items() if mark & known)
            return RowVerdict(phone, RowProblem.REFUSED, answer)
    if phone and problem is None and (since := stopped.since(phone)) is not None:
        return RowVerdict(phone, RowProblem.STOPPED, day_words(since))
    return RowVerdict(phone, problem, detail)


class FirstComers:
    """Judges a list's rows in their order and remembers whose phone came first, though it was taken out since.

    Two rows may have one number: those of a row that was split.
    """

    def __init__(self, country: str, stopped: Stopped = NOBODY) -> None:
        self._country = country
        self._stopped = stopped
        self._since = stopped.since
        self._first: dict[int, int] = {}
        self._judge = phones.judge

    def judge(self, cell: str | None, number: int, mark: int = 0) -> RowVerdict:
        """The verdict on the next row; `number` = the spreadsheet's row number."""
        if not mark and cell is not None:  # nearly every row of a list: no detours
            found = self._judge(cell, self._country)
            if found.problem is None and self._since(found.phone) is None and int(found.phone) not in self._first:
                self._first[int(found.phone)] = number
                return RowVerdict(found.phone, None, "")
        verdict = judge_alone(cell, mark, self._country, self._stopped)
        if verdict.problem not in CLAIMING or verdict.phone is None:
            return verdict
        first = self._first.get(int(verdict.phone))
        if first is None:
            self._first[int(verdict.phone)] = number
        if first is None or verdict.problem is not None or mark & _INCLUDED:
            return verdict
        return RowVerdict(verdict.phone, RowProblem.DUPLICATE, str(first))

    def judge_block(
        self, cells: Sequence[str] | None, numbers: Sequence[int], marks: Mapping[int, int]
    ) -> BlockVerdicts:
        """The verdicts of `judge` on the next rows. marks: by place, 0 = the first; cells None = no phone column."""
        if cells is None:
            rows = len(numbers)
            return BlockVerdicts([None] * rows, [RowProblem.NO_PHONE] * rows, [""] * rows)
        plain = phones.plain_mobiles(cells, self._country)
        if not marks and not self._stopped and 0 not in plain:
            fresh = dict(zip(plain, numbers, strict=True))
            if len(fresh) == len(plain) and self._first.keys().isdisjoint(fresh):
                self._first.update(fresh)
                return BlockVerdicts(list(plain), [None] * len(plain), [""] * len(plain))
        verdicts = BlockVerdicts([], [], [])
        for place, (cell, number, phone) in enumerate(zip(cells, numbers, plain, strict=True)):
            if phone and place not in marks and not (self._stopped and self._since(str(phone))):
                first = self._first.get(phone)
                if first is None:
                    self._first[phone] = number
                    verdicts.add(phone, None, "")
                else:
                    verdicts.add(phone, RowProblem.DUPLICATE, str(first))
            else:
                found, problem, detail = self.judge(cell, number, marks.get(place, 0))
                verdicts.add(int(found) if found else None, problem, detail)
        return verdicts
