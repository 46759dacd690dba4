"""Rows of a contact list as the table shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from smsfox_gui.core import wording
from smsfox_gui.core.message import ContactRow, RowProblem
from smsfox_gui.qt.numbers import language, phone
from smsfox_gui.qt.state_look import PROBLEM_LOOKS, READY
from smsfox_gui.qt.table_rows import Cell, TableRow
from smsfox_gui.services.ports import ContactList

WRONG_NUMBER = frozenset(
    {
        RowProblem.NO_PHONE,
        RowProblem.NOT_A_NUMBER,
        RowProblem.TOO_SHORT,
        RowProblem.TOO_LONG,
        RowProblem.DESTROYED,
        RowProblem.SEVERAL_NUMBERS,
        RowProblem.EXTENSION,
        RowProblem.FOREIGN_UNKNOWN,
    }
)
INCLUDABLE = frozenset({RowProblem.DUPLICATE, RowProblem.LANDLINE, RowProblem.EXCLUDED})
"""Rows a person may put back on purpose."""

_IN_THE_PHONE = WRONG_NUMBER | {RowProblem.LANDLINE}
_DIMMED = frozenset({RowProblem.DUPLICATE, RowProblem.STOPPED, RowProblem.EXCLUDED})

Judged = tuple[RowProblem | None, str, str]
"""A row's problem, its detail, and the words of a ready row ("Ready · 2 SMS")."""


class RowWords(Protocol):
    """The words of the table that only the window can say in its language."""

    def ready(self) -> str: ...

    def sends(self, yes: bool) -> str: ...


class ContactRows:
    """The row source of the list pane: a list, the positions a filter let through, the order of columns."""

    def __init__(
        self,
        contacts: ContactList,
        positions: Sequence[int],
        columns: Sequence[int],
        words: RowWords,
        judge: Callable[[ContactRow], Judged],
    ) -> None:
        """columns: indexes of the list's columns; -1 = check box, -2 = row number, -3 = state."""
        self._contacts = contacts
        self._positions = positions
        self._columns = tuple(columns)
        self._words = words
        self._judge = judge
        self._phone = contacts.info.phone_column
        self._language = language()

    @property
    def positions(self) -> Sequence[int]:
        """The positions on show, ascending."""
        return self._positions

    def count(self) -> int:
        return len(self._positions)

    def rows(self, first: int, count: int) -> list[TableRow]:
        return [self._row(contact) for contact in self._contacts.page(self._positions[first : first + count])]

    def index_of(self, key: int) -> int | None:
        return place_of(self._positions, key)

    def _row(self, contact: ContactRow) -> TableRow:
        problem, detail, ready = self._judge(contact)
        cells = tuple(self._cell(contact, index, problem, detail, ready) for index in self._columns)
        return TableRow(contact.position, cells, problem is None, problem is RowProblem.STOPPED)

    def _cell(
        self, contact: ContactRow, index: int, problem: RowProblem | None, detail: str, ready: str
    ) -> Cell:
        if index == -1:
            return Cell("", spoken=self._words.sends(problem is None))
        if index == -2:
            return Cell(str(contact.number), tone="text2")
        if index == -3:
            return self._state(problem, detail, ready)
        tone = "text2" if problem in _DIMMED else None
        if index == self._phone:
            known = contact.phone and problem not in WRONG_NUMBER
            text = phone(contact.phone) if known else contact.cells[index]
            return Cell(text, tone=tone, warn=problem in _IN_THE_PHONE, editable=problem is not RowProblem.STOPPED)
        empty = problem is RowProblem.EMPTY_FIELD and self._contacts.info.columns[index].field == detail
        text = contact.cells[index] if index < len(contact.cells) else ""
        return Cell("—" if empty and not text.strip() else text, tone=tone, warn=empty, editable=True)

    def _state(self, problem: RowProblem | None, detail: str, ready: str) -> Cell:
        if problem is None:
            return Cell(ready or self._words.ready(), READY.icon, READY.tone)
        look = PROBLEM_LOOKS[problem]
        words = wording.problem_words(problem, detail, self._language)
        return Cell(words, look.icon, look.tone, link=problem is RowProblem.STOPPED)


def place_of(positions: Sequence[int], key: int) -> int | None:
    """Where a key stands in ascending positions."""
    low, high = 0, len(positions)
    while low < high:
        middle = (low + high) // 2
        if positions[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low if low < len(positions) and positions[low] == key else None
