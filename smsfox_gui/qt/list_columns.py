"""Which columns of a contact list the table shows, in what order, and what each is taken for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.contact_list import Column, ColumnRole, ContactRow, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_needs import ColumnNeed, StateRoom, needs, number_room, phone_room, raw_phone_room
from smsfox_gui.qt.table_rows import ColumnSpec

CHECK, NUMBER, STATE = "check", "number", "state"
CHECK_PLACE, NUMBER_PLACE, STATE_PLACE = -1, -2, -3
"""Our own columns among the places of the list's columns."""

_CHECK, _NUMBERS, _NUMBERS_LEAST, _STATE = 34, 36, 33, 230
_PHONE, _PHONE_LEAST, _PHONE_MOST = 142, 118, 160
_RAW, _RAW_MOST = 178, 240
"""What is kept of a cell that holds a number and more while only such rows are on show, and wanted where room is."""
_STATE_LEAST, _STATE_TOLD, _STATE_MOST = 120, 190, 264
"""What is left for the words of a state at last, unless they are shorter, what they keep as long as any other column
can yield, and as much as they claim before all other columns."""
_UNKNOWN = ColumnNeed(36, 36, 36, 36, 36)


class ListColumns:
    """The roles and the order; knows nothing of rows but the widths of the first ones."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self._info: ListInfo | None = None
        self._needs: Sequence[ColumnNeed] = ()
        self._phones = _PHONE_LEAST
        self._raw = 0
        """What stands in the place of phones without being one takes."""
        self._numbers = _NUMBERS
        self._room = 0
        self._states = StateRoom(_STATE_LEAST, 0)
        self._told: frozenset[int] = frozenset()
        """Places of the columns that the text uses."""

    def take(self, info: ListInfo, sample: Sequence[ContactRow] = (), last: int = 0) -> None:
        """The columns of a list; with a sample of its rows it is another list, whose widths are measured.

        last: the number of its last row, as far as that is known.
        """
        self._info = info
        self._columns = info.columns
        if sample:
            self._needs = needs(info.columns, sample)
            self._phones = min(max(phone_room(sample), _PHONE_LEAST), _PHONE_MOST)
            self._raw = 0 if info.phone_column is None else raw_phone_room(sample, info.phone_column)
            self._states = StateRoom(_STATE_LEAST, 0)
            self._numbers = max(_NUMBERS_LEAST, number_room(max(last, sample[-1].number)))
            self._told = frozenset()

    def take_text(self, places: Collection[int]) -> bool:
        """The text uses the columns in these places of the list; whether that changes the order or widths."""
        if self._told == frozenset(places) or self._info is None:
            return False
        before = self._looks()
        self._told = frozenset(places)
        return self._looks() != before

    def take_room(self, pixels: int, states: StateRoom, *, follow: bool = False) -> bool:
        """There is so much room for the columns; whether that changes their order or widths.

        states: what their states take (`state_room`). What was made for the longest reason of a list is kept, so that
        no column changes its place or width while row after row is mended, or a text; follow: they may take less again.
        """
        before = self._looks()
        self._room = pixels
        kept = StateRoom(_STATE_LEAST, 0) if follow else self._states
        whole, brief, told = (
            *(min(states.whole, _STATE_MOST), min(states.brief, _STATE_LEAST)),
            min(states.told, _STATE_TOLD),
        )
        self._states = StateRoom(max(kept.whole, whole), max(kept.brief, brief), max(kept.told, told))
        return self._looks() != before

    def _looks(self) -> tuple[list[ColumnSpec], list[ColumnSpec]]:
        """The columns of all rows, and of those that cannot be sent."""
        return (self.specs(), self.specs(problems=True)) if self._info is not None else ([], [])

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

    def order(self, *, problems: bool = False) -> list[int]:
        """Places of columns in the table's order; the state behind those that have to be in sight with it.

        problems: as of `specs`.
        """
        phones = self._info.phone_column if self._info is not None else None
        data = [place for place in range(len(self._columns)) if place != phones]
        fields = [place for place in data if self.role(place) is ColumnRole.FIELD]
        phone = [] if phones is None else [phones]
        seen = self._before_state(fields, self._phones_kept(problems) if phone else 0, problems)
        before = [place for place in fields if place in seen]
        beyond = [place for place in fields if place not in seen]
        unused = [place for place in data if place not in fields]
        return [CHECK_PLACE, NUMBER_PLACE, *phone, *before, STATE_PLACE, *beyond, *unused]

    def _phones_kept(self, problems: bool) -> int:
        """While only rows to be mended are on show, what is written in the place of a number is read whole."""
        return max(self._phones, min(self._raw, _RAW)) if problems else self._phones

    def _before_state(self, fields: Sequence[int], phones: int, problems: bool) -> set[int]:
        """The fields that the text uses, where their least widths have room, and as many more as leave the state room
        for all its words. One at least: a person is known by more than figures. phones: what these keep.
        """
        told = self._told.intersection(fields)
        worded = [place for place in fields if not self._need(place).figures]
        known = told.union(worded[:1]) if told else told
        left = self._room - sum(map(theme.px, (_CHECK, self._numbers, phones)))
        first = [known, told]
        if problems:  # what is wrong comes before what is written of it
            first += [frozenset(sorted(told)[:-less]) for less in range(1, len(told))]
        state = self._states.told if problems else 0
        seen = next((set(wanted) for wanted in first if self._has_room(wanted, left, state)), set())
        left -= sum(theme.px(self._need(place).share) for place in seen) + theme.px(self._states.whole)
        left -= theme.px(max(_NUMBERS - self._numbers, 0))
        for place in sorted(fields, key=lambda place: place not in self._told):
            if place not in seen:
                left -= theme.px(self._need(place).share)
                if left < 0 and seen:
                    break
                seen.add(place)
        return seen

    def _has_room(self, seen: Collection[int], left: int, state: int) -> bool:
        """Whether these fields and the state fit into so many pixels, each as narrow as it may become.

        state: what its words are to have at least.
        """
        words = max(self._states.brief, state)
        return sum(theme.px(self._need(place).least) for place in seen) + theme.px(words) <= left

    def _need(self, place: int) -> ColumnNeed:
        return self._needs[place] if place < len(self._needs) else _UNKNOWN

    def specs(self, *, problems: bool = False) -> list[ColumnSpec]:
        """The table's columns in their order. problems: only rows that cannot be sent are on show."""
        order, words = self.order(problems=problems), _HeadingWords(problems)
        state = order.index(STATE_PLACE)
        made = [self._spec(one, words, problems=problems) for one in order]
        return [replace(spec, beyond=place > state) for place, spec in enumerate(made)]

    def _spec(self, index: int, words: _HeadingWords, *, problems: bool) -> ColumnSpec:
        if index == CHECK_PLACE:
            return ColumnSpec(CHECK, "", width=_CHECK, checkable=True)
        if index == NUMBER_PLACE:
            width, least = max(_NUMBERS, self._numbers), self._numbers
            return ColumnSpec(NUMBER, words.number, width=width, least=least, values=least, heading=width)
        if index == STATE_PLACE:
            whole, least, told = self._states.whole, self._states.brief, self._states.told
            return ColumnSpec(
                *(STATE, words.state, "", max(_STATE, whole)),
                least=least,
                values=whole,
                share=told,
                figures=told > least,
                stretch=True,
            )
        column = self._columns[index]
        role = self.role(index)
        key, title = f"c{index}", column.title or column.field
        if role is ColumnRole.PHONE:
            least, raw = self._phones_kept(problems), min(self._raw, _RAW_MOST)
            width, values = max(_PHONE, self._phones, raw), max(least, raw)
            return ColumnSpec(
                *(key, title, words.phone, width),
                least=least,
                values=values,
                share=values if problems else least,
                figures=problems,
                icon="phone",
                menu=True,
            )
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
            figures=need.figures,
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
