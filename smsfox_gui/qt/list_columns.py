"""Which columns of a contact list the table shows, in what order, and what each is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.contact_list import Column, ColumnRole, ContactRow, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_needs import ColumnNeed, needs, number_room, phone_room
from smsfox_gui.qt.table_rows import ColumnSpec

CHECK, NUMBER, STATE = "check", "number", "state"
CHECK_PLACE, NUMBER_PLACE, STATE_PLACE = -1, -2, -3
"""Our own columns among the places of the list's columns."""

_CHECK, _NUMBERS, _STATE = 34, 36, 230
_PHONE, _PHONE_LEAST, _PHONE_MOST = 142, 118, 160
_STATE_LEAST, _STATE_MOST = 120, 264
"""What is left for the words of a state at last, and as much as they claim before all other columns."""
_UNKNOWN = ColumnNeed(36, 36, 36, 36, 36)


class ListColumns:
    """The roles and the order; knows nothing of rows but the widths of the first ones."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self._info: ListInfo | None = None
        self._needs: Sequence[ColumnNeed] = ()
        self._phones = _PHONE_LEAST
        self._numbers = _NUMBERS
        self._room = 0
        self._states = _STATE_LEAST

    def take(self, info: ListInfo, sample: Sequence[ContactRow] = ()) -> None:
        """The columns of a list; with a sample of its rows it is another list, whose widths are measured."""
        self._info = info
        self._columns = info.columns
        if sample:
            self._needs = needs(info.columns, sample)
            self._phones = min(max(phone_room(sample), _PHONE_LEAST), _PHONE_MOST)
            self._states = _STATE_LEAST

    def take_room(self, pixels: int, rows: int, states: int) -> bool:
        """There is so much room for the columns of so many rows; whether that changes their order or widths.

        states: what their states take, in pixels of the drawings (`state_room`). What was made for the longest reason
        of a list is kept, so that no column changes its place or width while row after row is mended.
        """
        before = self.specs() if self._info is not None else None
        self._room = pixels
        self._states = max(self._states, min(states, _STATE_MOST))
        self._numbers = max(_NUMBERS, number_room(rows))
        return self._info is not None and self.specs() != before

    def fields(self) -> list[str]:
        """The names a text may use."""
        return [column.field for column in self._info.fields] if self._info is not None else []

    def role(self, index: int) -> ColumnRole:
        """What a column is taken for."""
        return self._info.role(index) if self._info is not None else ColumnRole.FIELD

    def column(self, key: str) -> Column | None:
        """The list's column of a table key."""
        return self._columns[int(key[1:])] if key.startswith("c") and key[1:].isdigit() else None

    def key_of_phone(self) -> str | None:
        """The table key of the phone column."""
        return None if self._info is None or self._info.phone_column is None else f"c{self._info.phone_column}"

    def key_of_field(self, field: str) -> str | None:
        """The table key of a field's column."""
        return next((f"c{column.index}" for column in self._columns if column.field == field), None)

    def order(self) -> list[int]:
        """Places of columns in the table's order.

        The state stands behind as many fields as leave room for its words: they must be in sight however wide the
        spreadsheet is.
        """
        phones = self._info.phone_column if self._info is not None else None
        data = [place for place in range(len(self._columns)) if place != phones]
        used = [place for place in data if self.role(place) is ColumnRole.FIELD]
        phone = [] if phones is None else [phones]
        before = self._before_state(used, len(phone))
        unused = [place for place in data if place not in used]
        return [CHECK_PLACE, NUMBER_PLACE, *phone, *used[:before], STATE_PLACE, *used[before:], *unused]

    def _before_state(self, used: Sequence[int], phones: int) -> int:
        """How many fields: one at least, a person is known by more than a number."""
        left = self._room - theme.px(_CHECK + self._numbers + phones * self._phones + self._states)
        count = 0
        for place in used:
            left -= theme.px(self._need(place).share)
            if left < 0 and count:
                break
            count += 1
        return count

    def _need(self, place: int) -> ColumnNeed:
        return self._needs[place] if place < len(self._needs) else _UNKNOWN

    def specs(self, *, problems: bool = False) -> list[ColumnSpec]:
        """The table's columns in their order. problems: only rows that cannot be sent are on show."""
        order, words = self.order(), _HeadingWords(problems)
        state = order.index(STATE_PLACE)
        return [replace(self._spec(one, words), beyond=place > state) for place, one in enumerate(order)]

    def _spec(self, index: int, words: _HeadingWords) -> ColumnSpec:
        if index == CHECK_PLACE:
            return ColumnSpec(CHECK, "", width=_CHECK, checkable=True)
        if index == NUMBER_PLACE:
            return ColumnSpec(NUMBER, words.number, width=self._numbers)
        if index == STATE_PLACE:
            width, least = max(_STATE, self._states), _STATE_LEAST
            return ColumnSpec(STATE, words.state, width=width, least=least, values=self._states, stretch=True)
        column = self._columns[index]
        role = self.role(index)
        key, title = f"c{index}", column.title or column.field
        if role is ColumnRole.PHONE:
            width, least = max(_PHONE, self._phones), self._phones
            return ColumnSpec(key, title, words.phone, width, least=least, values=least, icon="phone", menu=True)
        says = words.unused if role is ColumnRole.UNUSED else "{" + column.field + "}"
        need = self._need(index)
        return ColumnSpec(
            key,
            title,
            says,
            need.wanted,
            least=need.least,
            values=need.values,
            heading=need.title,
            share=need.share,
            menu=True,
        )


class _HeadingWords:
    """The words of our own headings, and those under the list's."""

    def __init__(self, problems: bool) -> None:
        self.number = QCoreApplication.translate("ListPane", "No.")
        state = QCoreApplication.translate("ListPane", "State")
        self.state = QCoreApplication.translate("ListPane", "What is wrong") if problems else state
        self.phone = QCoreApplication.translate("ListPane", "phone")
        self.unused = QCoreApplication.translate("ListPane", "not used")
