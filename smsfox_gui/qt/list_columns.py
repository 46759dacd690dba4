"""Which columns of a contact list the table shows, in what order, and what each is taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QFontMetrics

from smsfox_gui.core.message import Column, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_menu import ColumnRole
from smsfox_gui.qt.table_rows import ColumnSpec
from smsfox_gui.services.ports import ContactList

CHECK, NUMBER, STATE = "check", "number", "state"

_BEFORE_STATE = 5
"""So many columns stand left of the state: it must be in sight however wide the spreadsheet is."""
_SAMPLE = 40
_NARROW, _WIDE, _PHONE, _NUMBERS, _STATE, _SUBTITLE = 50, 140, 150, 42, 200, 50
_LEAST, _LEAST_STATE = 62, 122


class ListColumns:
    """The roles and the order; knows nothing of rows but the widths of the first ones."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self._phone: int | None = None
        self._aside: set[int] = set()
        self._widths: dict[int, int] = {}
        self._numbers = _NUMBERS

    def take(self, info: ListInfo, contacts: ContactList) -> None:
        """The columns of a list; widths by its first rows, measured once."""
        self._phone = info.phone_column
        if info.columns == self._columns:
            return
        self._columns = info.columns
        self._aside.clear()
        counts = contacts.counts().rows_read
        rows = contacts.page(range(1, min(_SAMPLE, counts) + 1)) if counts else []
        plain, strong = QFontMetrics(theme.font("base")), QFontMetrics(theme.font("caption_strong"))
        tiny = QFontMetrics(theme.font("tiny"))
        for place, column in enumerate(info.columns):
            wanted = [plain.horizontalAdvance(row.cells[place]) for row in rows if place < len(row.cells)]
            wanted += [strong.horizontalAdvance(column.title)]
            wanted += [min(tiny.horizontalAdvance("{" + column.field + "}") + 16, _SUBTITLE)]
            self._widths[place] = min(max(max(wanted) + 18, _NARROW), _WIDE)
        self._numbers = max(_NUMBERS, plain.horizontalAdvance(str(counts + 100)) + 18)

    def fields(self) -> list[str]:
        """The names a text may use."""
        return [column.field for place, column in enumerate(self._columns) if place not in self._aside]

    def unused(self) -> list[str]:
        """The fields set aside."""
        return [self._columns[place].field for place in sorted(self._aside)]

    def set_unused(self, fields: Sequence[str]) -> None:
        """Set these fields aside, and no others; the phones stay where they are."""
        wanted = {place for place, column in enumerate(self._columns) if column.field in fields}
        self._aside = wanted - {self._phone}

    def role(self, index: int) -> ColumnRole:
        """What a column is taken for."""
        if index == self._phone:
            return ColumnRole.PHONE
        return ColumnRole.UNUSED if index in self._aside else ColumnRole.FIELD

    def set_aside(self, index: int, *, aside: bool) -> None:
        """Take a column out of the fields, or back."""
        if aside:
            self._aside.add(index)
        else:
            self._aside.discard(index)

    def column(self, key: str) -> Column | None:
        """The list's column of a table key."""
        return self._columns[int(key[1:])] if key.startswith("c") and key[1:].isdigit() else None

    def index_of(self, key: str) -> int:
        """The place of a data column."""
        return int(key[1:])

    def key_of_phone(self) -> str | None:
        """The table key of the phone column."""
        return None if self._phone is None else f"c{self._phone}"

    def order(self) -> list[int]:
        """Indexes of columns in the table's order; -1 check, -2 number, -3 state."""
        data = [place for place in range(len(self._columns)) if place != self._phone]
        used = [place for place in data if place not in self._aside]
        near, far = used[:_BEFORE_STATE], used[_BEFORE_STATE:]
        phone = [] if self._phone is None else [self._phone]
        return [-1, -2, *phone, *near, -3, *far, *sorted(self._aside - set(phone))]

    def specs(self, titles: Mapping[str, str], phone: str, unused: str, number: str) -> list[ColumnSpec]:
        """The table's columns in their order."""
        return [self._spec(index, titles, phone, unused, number) for index in self.order()]

    def _spec(self, index: int, titles: Mapping[str, str], phone: str, unused: str, number: str) -> ColumnSpec:
        if index == -1:
            return ColumnSpec(CHECK, titles[CHECK], width=34, checkable=True)
        if index == -2:
            return ColumnSpec(NUMBER, number, width=self._numbers)
        if index == -3:
            return ColumnSpec(STATE, titles[STATE], width=_STATE, least=_LEAST_STATE, stretch=True)
        column = self._columns[index]
        role = self.role(index)
        says = {ColumnRole.PHONE: phone, ColumnRole.UNUSED: unused, ColumnRole.FIELD: "{" + column.field + "}"}[role]
        title = column.title or column.field
        if role is ColumnRole.PHONE:
            return ColumnSpec(f"c{index}", title, says, _PHONE, icon="phone", menu=True)
        width = self._widths[index]
        return ColumnSpec(f"c{index}", title, says, width, least=min(width, _LEAST), menu=True)
