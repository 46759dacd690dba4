"""A row source for the widgets' tests."""

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.qt.table_rows import Cell, ColumnSpec, TableRow

COLUMNS = [
    ColumnSpec("check", "", width=34, checkable=True),
    ColumnSpec("phone", "Phone", "phone", 140, icon="phone", menu=True),
    ColumnSpec("state", "State", width=150, stretch=True),
]


class ManyRows:
    """A million rows that exist only when asked for; remembers what it was asked."""

    def __init__(self, count: int = 1_000_000) -> None:
        self.total = count
        self.asked: list[tuple[int, int]] = []
        self.words = "Ready"
        self.order = [column.key for column in COLUMNS]
        """Of the cells."""

    def count(self) -> int:
        return self.total

    def rows(self, first: int, count: int) -> Sequence[TableRow]:
        self.asked.append((first, count))
        return [self._row(key) for key in range(first, min(first + count, self.total))]

    def index_of(self, key: int) -> int | None:
        return key if 0 <= key < self.total else None

    def _row(self, key: int) -> TableRow:
        state = Cell(self.words, "checkmark_regular", "ok", link=key == 3)
        phone = Cell(f"+7 {key:010d}", warn=key == 1, editable=True)
        cells = {"check": Cell("", spoken="Send: yes"), "phone": phone, "state": state}
        return TableRow(key, tuple(cells[one] for one in self.order), checked=True, locked=key == 2)
