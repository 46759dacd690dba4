"""Messages of a campaign as the table shows them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from smsfox_gui.core import wording
from smsfox_gui.core.message import MessageRecord
from smsfox_gui.qt.numbers import language, phone
from smsfox_gui.qt.results_columns import OwnColumn
from smsfox_gui.qt.state_look import MESSAGE_LOOKS
from smsfox_gui.qt.table_rows import Cell, TableRow
from smsfox_gui.services.ports import JournalReader


class MessageRows:
    """The row source of the results: ids a filter let through; only the visible ones are read."""

    def __init__(
        self, reader: Callable[[], JournalReader], ids: Sequence[int], columns: Sequence[OwnColumn | int]
    ) -> None:
        """columns: our own, and the places of the list's."""
        self._reader = reader
        self._ids = ids
        self._columns = tuple(columns)
        self._language = language()

    @property
    def ids(self) -> Sequence[int]:
        """The ids on show, in the list's order."""
        return self._ids

    def count(self) -> int:
        return len(self._ids)

    def rows(self, first: int, count: int) -> list[TableRow]:
        return [self._row(message) for message in self._reader().messages_by_id(self._ids[first : first + count])]

    def index_of(self, key: int) -> int | None:
        place = bisect_left(self._ids, key)
        return place if place < len(self._ids) and self._ids[place] == key else None

    def _row(self, message: MessageRecord) -> TableRow:
        return TableRow(message.id, tuple(self._cell(message, column) for column in self._columns))

    def _cell(self, message: MessageRecord, column: OwnColumn | int) -> Cell:
        if isinstance(column, int):
            return Cell(message.cells[column] if column < len(message.cells) else "")
        if column is OwnColumn.NUMBER:
            return Cell(str(message.number), tone="text2")
        if column is OwnColumn.PHONE:
            return Cell(phone(message.phone))
        if column is OwnColumn.PARTS:
            return Cell(str(message.parts))
        if column is OwnColumn.TIME:
            return Cell(moment(message.changed) if message.sent else "—", tone="text2")
        return self._state(message)

    def _state(self, message: MessageRecord) -> Cell:
        look = MESSAGE_LOOKS[message.state]
        words = wording.state_sentence(message.state, message.reason, self._language)
        brief = wording.brief_state_sentence(message.state, message.reason, self._language)
        if message.doubled:
            words = f"{words} · {wording.doubled_words(self._language)}"
            brief = f"{brief} · {wording.doubled_words(self._language, brief=True)}"
        return Cell(words, look.icon, look.tone, brief=brief if brief != words else "")


def moment(when: datetime | None) -> str:
    """The time of day; the date before it when that was not today."""
    if when is None:
        return "—"
    local = when.astimezone()
    time = local.strftime("%H:%M:%S")
    today = datetime.now().astimezone().date()
    if local.date() == today:
        return time
    date = QDate(local.year, local.month, local.day)
    return f"{QLocale().toString(date, 'dd.MM.yy')} {local.strftime('%H:%M')}"
