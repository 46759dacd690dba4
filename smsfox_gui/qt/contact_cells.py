"""A row of a contact list as cells of a table: what is written in it, what becomes of it, what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.contact_list import TICKED, ContactRow, ListInfo, RowProblem
from smsfox_gui.core.failed_formulas import FAILED
from smsfox_gui.core.problem_sentences import blank_field_words, problem_words
from smsfox_gui.qt.list_columns import CHECK_PLACE, NUMBER_PLACE, STATE_PLACE
from smsfox_gui.qt.numbers import grouped, language, phone
from smsfox_gui.qt.state_look import PROBLEM_LOOKS, READY
from smsfox_gui.qt.table_rows import BEFORE_ACTION, Cell, TableRow
from smsfox_gui.qt.text_lack import TextLack

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
_IN_THE_PHONE = WRONG_NUMBER | {RowProblem.LANDLINE, RowProblem.RAGGED, RowProblem.REFUSED}
_DIMMED = frozenset({RowProblem.DUPLICATE, RowProblem.STOPPED, RowProblem.EXCLUDED, RowProblem.WRITTEN})
_LOCKED = frozenset({RowProblem.STOPPED, RowProblem.WRITTEN})
"""No box puts such a row back."""
_BLANK = "—"

Parts = Callable[[ContactRow], int | None]
"""The SMS that a ready row comes to; None where no text is bound to the list."""
Lack = Callable[[], TextLack | None]
"""What the text lacks, so that no row can get it."""


def _no_parts(row: ContactRow) -> int | None:
    return None


def _lacks_nothing() -> None:
    return None


def can_be_put_back(row: ContactRow) -> bool:
    """Whether a person's word alone lets the row go."""
    if row.problem in (RowProblem.LANDLINE, RowProblem.REFUSED):
        return bool(row.phone)
    return row.problem in (RowProblem.DUPLICATE, RowProblem.EXCLUDED, RowProblem.RAGGED)


def number_within(row: ContactRow) -> str:
    """The number (digits) that a press takes out of the words around it, "" where there is none."""
    return row.detail if row.problem in (RowProblem.NOT_A_NUMBER, RowProblem.FOREIGN_UNKNOWN) else ""


class ContactCells:
    """Makes the cells of one list's rows."""

    def __init__(
        self,
        info: ListInfo,
        columns: Sequence[int],
        parts: Parts = _no_parts,
        lack: Lack = _lacks_nothing,
        *,
        mendable: bool = True,
    ) -> None:
        """columns: places of the list's columns and of ours; mendable: something can be done about them."""
        self._info = info
        self._columns = tuple(columns)
        self._parts = parts
        self._lack = lack
        self._mendable = mendable
        self._language = language()
        self._words = _RowWords()

    def row(self, contact: ContactRow) -> TableRow:
        """The whole row."""
        cells = tuple(self._cell(contact, index) for index in self._columns)
        if not self._mendable:
            return TableRow(contact.position, cells)
        ticked, locked = contact.problem in TICKED, contact.problem in _LOCKED
        tickable = ticked or can_be_put_back(contact)
        return TableRow(contact.position, cells, ticked, locked=locked, dim=not locked and not tickable)

    def state(self, contact: ContactRow, *, trying: bool = False) -> Cell:
        """What becomes of a row, and what can be done about it; trying: it is as somebody is just typing it."""
        lack = self._lack()
        if contact.problem is None and lack is not None:
            look = PROBLEM_LOOKS[RowProblem.EMPTY_FIELD]
            return Cell(self._words.lacking(lack), look.icon, look.tone)
        if contact.problem is None:
            parts = self._parts(contact)
            brief = self._words.ready(None) if parts else ""
            return Cell(self._words.ready(parts), READY.icon, READY.tone, brief=brief)
        look = PROBLEM_LOOKS[contact.problem]
        remedy = "" if trying else self._words.remedy(contact)
        cell = next((text for index, text in enumerate(contact.cells) if self._is_empty(contact, index)), "")
        words, brief = (
            problem_words(contact.problem, contact.detail, self._language, brief=brief, cell=cell)
            for brief in (bool(remedy), True)
        )
        if remedy and contact.problem is RowProblem.EMPTY_FIELD and cell.strip() not in FAILED:
            brief = blank_field_words(contact.detail, self._language)
        link = self._mendable and (bool(remedy) or contact.problem is RowProblem.STOPPED)
        text = f"{words}{BEFORE_ACTION}{remedy}" if remedy else words
        return Cell(text, look.icon, look.tone, link=link, action=remedy, brief="" if brief == words else brief)

    def _cell(self, contact: ContactRow, index: int) -> Cell:
        problem = contact.problem
        if index == CHECK_PLACE:
            return Cell("", spoken=self._words.sends(problem in TICKED) if self._mendable else "")
        if index == NUMBER_PLACE:
            return Cell(str(contact.number), tone="text2")
        if index == STATE_PLACE:
            return self.state(contact, trying=not self._mendable)
        tone = "text2" if problem in _DIMMED else None
        if index == self._info.phone_column:
            known = contact.phone and problem not in WRONG_NUMBER
            text = phone(contact.phone) if known else contact.cells[index]
            editable = self._mendable and problem is not RowProblem.STOPPED
            return Cell(text, tone=tone, warn=problem in _IN_THE_PHONE, editable=editable)
        text = contact.cells[index]
        if self._is_empty(contact, index):
            return Cell(text.strip() or _BLANK, warn=True, editable=self._mendable, raw=text)
        return Cell(text, tone=tone, warn=problem is RowProblem.RAGGED, editable=self._mendable)

    def _is_empty(self, contact: ContactRow, index: int) -> bool:
        """Whether it is for this cell that the row does not go."""
        return contact.problem is RowProblem.EMPTY_FIELD and self._info.columns[index].field == contact.detail


class _RowWords:
    """The words of the rows that only the window has."""

    def __init__(self) -> None:
        self._ready = QCoreApplication.translate("ListPane", "Ready")
        self._lacks = QCoreApplication.translate("ListPane", "No column “%1”")
        self._text_first = QCoreApplication.translate("ListPane", "Correct the text first")
        self._ready_parts = QCoreApplication.translate("ListPane", "Ready · %1 SMS")
        self._sends = {
            True: QCoreApplication.translate("ListPane", "Send: yes"),
            False: QCoreApplication.translate("ListPane", "Send: no"),
        }
        self._remedies = {
            RowProblem.EMPTY_FIELD: QCoreApplication.translate("ListPane", "fill in"),
            RowProblem.SEVERAL_NUMBERS: QCoreApplication.translate("ListPane", "split"),
            RowProblem.RAGGED: QCoreApplication.translate("ListPane", "it is right"),
        }
        self._take = QCoreApplication.translate("ListPane", "take %1")

    def ready(self, parts: int | None) -> str:
        """A row that goes, and as how many SMS."""
        return self._ready_parts.replace("%1", grouped(parts)) if parts else self._ready

    def lacking(self, lack: TextLack) -> str:
        """A row that the text cannot go to, as no other."""
        return self._lacks.replace("%1", lack.field) if lack.field else self._text_first

    def sends(self, yes: bool) -> str:
        """What the box says to a screen reader."""
        return self._sends[yes]

    def remedy(self, row: ContactRow) -> str:
        """What a press does about a row's problem, "" where there is nothing."""
        if row.problem is RowProblem.SEVERAL_NUMBERS and not row.detail:
            return ""
        if within := number_within(row):
            return self._take.replace("%1", phone(within))
        return self._remedies.get(row.problem, "") if row.problem is not None else ""
