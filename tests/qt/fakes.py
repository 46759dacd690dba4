"""Row sources and a contact list for the widgets' tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smsfox_gui.core.message import Column, ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.qt.table_rows import Cell, ColumnSpec, TableRow
from smsfox_gui.services.ports import RowFilter

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
        return TableRow(key, (Cell("", spoken="Send: yes"), phone, state), checked=True, locked=key == 2)


class SmallList:
    """A contact list in memory with the rules of the real one that the pane relies on."""

    def __init__(
        self,
        rows: int = 30,
        problems: dict[int, RowProblem] | None = None,
        phone: int | None = 0,
        sheets: tuple[str, ...] = (),
    ) -> None:
        self.names = {position: f"Name {position}" for position in range(1, rows + 1)}
        self.problems = dict(problems or {})
        self.closed = False
        columns = (Column(0, "Mobile", "Mobile"), Column(1, "Name", "Name"), Column(2, "Date", "Date"))
        sheet = sheets[0] if sheets else None
        self._info = ListInfo("people.csv", "csv", "utf-8", ";", sheet, sheets, 1, columns, phone)

    @property
    def info(self) -> ListInfo:
        return self._info

    def set_phone_column(self, column: int) -> None:
        self._info = replace(self._info, phone_column=column)

    def counts(self) -> ListCounts:
        found: dict[RowProblem, int] = {}
        for problem in self.problems.values():
            found[problem] = found.get(problem, 0) + 1
        return ListCounts(len(self.names), len(self.names) - len(self.problems), found)

    def positions(self, rows: RowFilter) -> list[int]:
        return [position for position in self.names if self._passes(position, rows)]

    def count(self, rows: RowFilter) -> int:
        return len(self.positions(rows))

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        return [self._row(position) for position in positions]

    def set_cell(self, position: int, column: int, text: str) -> ContactRow:
        if column == 0:
            self.problems.pop(position, None)
        else:
            self.names[position] = text
        return self._row(position)

    def include(self, position: int, included: bool) -> ContactRow:
        if included:
            self.problems.pop(position, None)
        else:
            self.problems[position] = RowProblem.EXCLUDED
        return self._row(position)

    def _passes(self, position: int, rows: RowFilter) -> bool:
        problem = self.problems.get(position)
        kind = rows.ready if problem is None else rows.problems is None or problem in rows.problems
        return kind and rows.search.lower() in self.names[position].lower()

    def _row(self, position: int) -> ContactRow:
        problem = self.problems.get(position)
        phone = "" if problem in (RowProblem.TOO_SHORT, RowProblem.NOT_A_NUMBER) else f"7900000{position:04d}"
        cells = (phone or "12-34", self.names[position], "26.11")
        return ContactRow(position, position + 1, cells, phone, problem)
