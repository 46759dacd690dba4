"""Which columns of a contact list the table shows, in what order, and what each is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from smsfox_gui.core.message import Column, ColumnRole, ContactRow, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.table_rows import ColumnSpec

CHECK, NUMBER, STATE = "check", "number", "state"
CHECK_PLACE, NUMBER_PLACE, STATE_PLACE = -1, -2, -3
"""Our own columns among the places of the list's columns."""
SAMPLE = 40
"""So many rows at the top tell how wide the columns want to be."""

_SLIM, _NARROW, _WIDE, _CHECK, _NUMBERS, _STATE, _SUBTITLE = 40, 50, 140, 34, 40, 230, 76
_PHONE, _PHONE_LEAST = 142, 128
_LEAST, _SHARE = 62, 100
"""A field's column: how narrow it may become beside the reasons, how much of the room is kept for it."""
_CALM_STATE, _REASON = 120, 204
"""The state's column at its narrowest: where every row is ready, and where some say why they are not."""


class ListColumns:
    """The roles and the order; knows nothing of rows but the widths of the first ones."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self._info: ListInfo | None = None
        self._widths: dict[int, int] = {}
        self._values: dict[int, int] = {}
        """What the cells of a column take, without its heading."""
        self._headings: dict[int, int] = {}
        """What the two lines of a heading take without an arrow, or as much as is kept where the room is short."""
        self._numbers = _NUMBERS
        self._room = 0
        self._troubled = False

    def take(self, info: ListInfo, sample: Sequence[ContactRow] = ()) -> None:
        """The columns of a list; with a sample of its rows their widths are measured."""
        self._info = info
        self._columns = info.columns
        if not sample:
            return
        plain, strong = QFontMetrics(theme.font("base")), QFontMetrics(theme.font("caption_strong"))
        tiny = QFontMetrics(theme.font("tiny"))
        for place, column in enumerate(info.columns):
            wanted = [plain.horizontalAdvance(row.cells[place]) for row in sample]
            self._values[place] = min(max(max(wanted) + 18, _SLIM), _WIDE)
            title, field = strong.horizontalAdvance(column.title), tiny.horizontalAdvance("{" + column.field + "}")
            self._headings[place] = min(max(title, field) + 18, _LEAST)
            wanted += [title, min(field + 16, _SUBTITLE)]
            self._widths[place] = min(max(max(wanted) + 18, _NARROW), _WIDE)

    def take_room(self, pixels: int, rows: int, *, troubled: bool = False) -> bool:
        """There is so much room for the columns of so many rows; whether that changes their order or widths.

        troubled: some rows say why they are not ready; the fields make room for the words, none changes its place.
        """
        before = self.order(), self._numbers, self._troubled
        self._room, self._troubled = pixels, troubled
        digits = str(rows + 100)
        self._numbers = max(_NUMBERS, QFontMetrics(theme.font("base")).horizontalAdvance(digits) + 18)
        return before != (self.order(), self._numbers, self._troubled)

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

        The state stands behind as many fields as leave it room: it must be in sight however wide the spreadsheet is.
        """
        phones = self._info.phone_column if self._info is not None else None
        data = [place for place in range(len(self._columns)) if place != phones]
        used = [place for place in data if self.role(place) is ColumnRole.FIELD]
        phone = [] if phones is None else [phones]
        before = self._before_state(used, len(phone))
        unused = [place for place in data if place not in used]
        return [CHECK_PLACE, NUMBER_PLACE, *phone, *used[:before], STATE_PLACE, *used[before:], *unused]

    def _before_state(self, used: Sequence[int], phones: int) -> int:
        left = self._left(phones) - theme.px(_CALM_STATE)
        count = 0
        for place in used:
            left -= theme.px(self._share(place))
            if left < 0:
                break
            count += 1
        return count

    def _left(self, phones: int) -> int:
        """Pixels for the fields and the state."""
        return self._room - theme.px(_CHECK + self._numbers + phones * _PHONE)

    def _share(self, place: int) -> int:
        """How narrow a field's column may become where every row is ready."""
        return min(self._widths.get(place, _LEAST), _SHARE)

    def _least(self, place: int) -> int:
        """How narrow a field's column may become now."""
        share = self._share(place)
        return min(share, _LEAST, self._values.get(place, _LEAST)) if self._troubled else share

    def _least_state(self, fields: Sequence[int], phones: int) -> int:
        """How narrow the state's column may become behind these fields: its end stays in sight."""
        if not self._troubled:
            return _CALM_STATE
        left = self._left(phones) + theme.px(phones * (_PHONE - _PHONE_LEAST))
        left -= sum(theme.px(self._least(place)) for place in fields)
        return min(max(int(left / theme.px(100) * 100), _CALM_STATE), _REASON)

    def _state_values(self) -> int:
        """How wide the words of the states are."""
        return _REASON if self._troubled else _CALM_STATE

    def specs(self, *, problems: bool = False) -> list[ColumnSpec]:
        """The table's columns in their order. problems: only rows that cannot be sent are on show."""
        order, words = self.order(), _HeadingWords(problems)
        state = order.index(STATE_PLACE)
        made = [self._spec(place, words) for place in order]
        phones = sum(self.role(place) is ColumnRole.PHONE for place in order[:state] if place >= 0)
        fields = [place for place in order[:state] if place >= 0 and self.role(place) is not ColumnRole.PHONE]
        made[state] = replace(made[state], least=self._least_state(fields, phones), values=self._state_values())
        return [replace(spec, beyond=place > state) for place, spec in enumerate(made)]

    def _spec(self, index: int, words: _HeadingWords) -> ColumnSpec:
        if index == CHECK_PLACE:
            return ColumnSpec(CHECK, "", width=_CHECK, checkable=True)
        if index == NUMBER_PLACE:
            return ColumnSpec(NUMBER, words.number, width=self._numbers)
        if index == STATE_PLACE:
            return ColumnSpec(STATE, words.state, width=_STATE, stretch=True)
        column = self._columns[index]
        role = self.role(index)
        title = column.title or column.field
        if role is ColumnRole.PHONE:
            least = _PHONE_LEAST if self._troubled else _PHONE
            return ColumnSpec(
                f"c{index}", title, words.phone, _PHONE, least=least, values=least, icon="phone", menu=True
            )
        says = words.unused if role is ColumnRole.UNUSED else "{" + column.field + "}"
        width = self._widths.get(index, _NARROW)
        least, values = min(width, self._least(index)), self._values.get(index, width)
        heading = self._headings.get(index, 0)
        return ColumnSpec(f"c{index}", title, says, width, least=least, values=values, heading=heading, menu=True)


class _HeadingWords:
    """The words of our own headings, and those under the list's."""

    def __init__(self, problems: bool) -> None:
        self.number = QCoreApplication.translate("ListPane", "No.")
        state = QCoreApplication.translate("ListPane", "State")
        self.state = QCoreApplication.translate("ListPane", "What is wrong") if problems else state
        self.phone = QCoreApplication.translate("ListPane", "phone")
        self.unused = QCoreApplication.translate("ListPane", "not used")
