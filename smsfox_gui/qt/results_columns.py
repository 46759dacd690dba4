"""Which columns the messages of a campaign are shown in: the program's own, and those of the user's list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.people import name_column
from smsfox_gui.qt.column_needs import Ruler
from smsfox_gui.qt.numbers import phone
from smsfox_gui.qt.table_rows import ColumnSpec

REASON, REASON_SHARE = 290, 210
"""Pixels of the drawings in which most states are read whole with their reasons, and in fewer words."""
_PHONE_LEAST, _NAME_LEAST, _NAME_MOST = 122, 96, 180


@dataclass(frozen=True, slots=True)
class ResultRoom:
    """What the phones and the names of a campaign take, in pixels of the drawings."""

    phones: int = 0
    names: int = 0

    def with_those(self, other: ResultRoom) -> ResultRoom:
        """The room for both."""
        return ResultRoom(max(self.phones, other.phones), max(self.names, other.names))


_UNKNOWN = ResultRoom()


def room_for(record: CampaignRecord, messages: Sequence[MessageRecord]) -> ResultRoom:
    """The room for some of a campaign's messages."""
    ruler, name = Ruler("base"), name_column(record.columns)
    names = [] if name is None else [message.cells[name] for message in messages if name < len(message.cells)]
    phones = [phone(message.phone) for message in messages]
    return ResultRoom(*(max(map(ruler, words), default=0) for words in (phones, names)))


class OwnColumn(StrEnum):
    """The columns that every campaign has; the state is always shown."""

    NUMBER = "number"
    PHONE = "phone"
    NAME = "name"
    PARTS = "parts"
    STATE = "state"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What a person chose. hidden: own columns; added: titles of the list's, shown in whatever campaign has them."""

    hidden: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()

    def shows(self, own: OwnColumn) -> bool:
        """Whether a column of the program's own is shown."""
        return own is OwnColumn.STATE or own not in self.hidden

    def listed(self, titles: Sequence[str]) -> list[int]:
        """The places of the list's columns that are shown, in the list's order; the names have a column of our own."""
        return [place for place in listable(titles) if titles[place] in self.added]


def listable(titles: Sequence[str]) -> list[int]:
    """The places of the list's columns that can be added."""
    named = name_column(titles)
    return [place for place, title in enumerate(titles) if title.strip() and place != named]


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """A column on show. of: our own, or the place of one of the list's."""

    of: OwnColumn | int
    spec: ColumnSpec


def columns_of(
    record: CampaignRecord, choice: ColumnChoice, *, narrow: bool, room: ResultRoom = _UNKNOWN
) -> list[ResultColumn]:
    """The columns of a campaign in their order. No phone is cut, and no name as long as a reason has room to yield.

    narrow: the reason matters more than the number of SMS and the time, which come behind it and may be out of sight.
    """
    titles, name = record.columns, name_column(record.columns)
    own = _own(record, narrow, room.phones)
    made = [ResultColumn(column, own[column]) for column in (OwnColumn.NUMBER, OwnColumn.PHONE) if choice.shows(column)]
    if name is not None and choice.shows(OwnColumn.NAME):
        names = min(max(room.names, _NAME_LEAST), _NAME_MOST)
        spec = ColumnSpec("name", titles[name], width=max(names, 100), least=_NAME_LEAST, values=names, share=names)
        made.append(ResultColumn(name, spec))
    for place in choice.listed(titles):
        made.append(ResultColumn(place, ColumnSpec(f"c{place}", titles[place], width=100, least=60)))
    last = [OwnColumn.STATE, OwnColumn.PARTS] if narrow else [OwnColumn.PARTS, OwnColumn.STATE]
    last.append(OwnColumn.TIME)
    return [*made, *(ResultColumn(column, own[column]) for column in last if choice.shows(column))]


def optional(titles: Sequence[str]) -> list[tuple[OwnColumn, str]]:
    """Our own columns that may be hidden, with their words; that of the names is called as in the list."""
    name = name_column(titles)
    named = [(OwnColumn.NAME, titles[name])] if name is not None else []
    first, last = (OwnColumn.NUMBER, OwnColumn.PHONE), (OwnColumn.PARTS, OwnColumn.TIME)
    return [*((one, own_word(one)) for one in first), *named, *((one, own_word(one)) for one in last)]


def own_word(column: OwnColumn) -> str:
    """What a column of ours is called, but for that of the names."""
    words = {
        OwnColumn.NUMBER: QCoreApplication.translate("ResultColumns", "No."),
        OwnColumn.PHONE: QCoreApplication.translate("ResultColumns", "Phone"),
        OwnColumn.PARTS: QCoreApplication.translate("ResultColumns", "SMS"),
        OwnColumn.STATE: QCoreApplication.translate("ResultColumns", "State and reason"),
        OwnColumn.TIME: QCoreApplication.translate("ResultColumns", "Time"),
    }
    return words[column]


def _own(record: CampaignRecord, narrow: bool, phones: int) -> dict[OwnColumn, ColumnSpec]:
    C = OwnColumn
    phones = max(phones, _PHONE_LEAST)
    number = max(44, 18 + 8 * len(str(record.rows + record.excluded)))
    time = 78 if record.created.astimezone().date() == datetime.now().astimezone().date() else 112
    return {
        C.NUMBER: ColumnSpec(C.NUMBER, own_word(C.NUMBER), width=number),
        C.PHONE: ColumnSpec(C.PHONE, own_word(C.PHONE), width=max(phones, 150), least=phones, values=phones),
        C.PARTS: ColumnSpec(C.PARTS, own_word(C.PARTS), width=48, least=42, values=42, beyond=narrow),
        C.STATE: ColumnSpec(C.STATE, own_word(C.STATE), width=REASON, least=130, share=REASON_SHARE, stretch=True),
        C.TIME: ColumnSpec(C.TIME, own_word(C.TIME), width=time, least=72, values=time - 6, beyond=narrow),
    }
