"""Entries of the stop list as the table shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smsfox_gui.core import wording
from smsfox_gui.core.stop_list import StopEntry
from smsfox_gui.qt.numbers import language, phone
from smsfox_gui.qt.table_rows import Cell, TableRow


class StopRows:
    """The row source: ids that a search let through; only the visible ones are read."""

    def __init__(self, page: Callable[[Sequence[int]], list[StopEntry]], ids: Sequence[int]) -> None:
        self._page = page
        self._ids = ids
        self._language = language()
        self._hidden = hidden_number()

    def count(self) -> int:
        return len(self._ids)

    def rows(self, first: int, count: int) -> list[TableRow]:
        return [self._row(entry) for entry in self._page(self._ids[first : first + count])]

    def index_of(self, key: int) -> int | None:
        return self._ids.index(key) if key in self._ids else None

    def _row(self, entry: StopEntry) -> TableRow:
        why = wording.stop_reason(entry.reason, entry.source, self._language)
        number = Cell(phone(entry.phone)) if entry.phone else Cell(self._hidden, "lock_closed", "text2")
        cells = (
            number,
            Cell(entry.name),
            Cell(day(entry), tone="text2"),
            Cell(why, tone=None if entry.reason else "text2"),
        )
        return TableRow(entry.id, cells)


def day(entry: StopEntry) -> str:
    """Since when, short."""
    since = entry.since
    return QLocale().toString(QDate(since.year, since.month, since.day), "dd.MM.yyyy")


def hidden_number() -> str:
    """What stands in the place of a number that is kept as a digest."""
    return QCoreApplication.translate("StopRows", "number hidden")
