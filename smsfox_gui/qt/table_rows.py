"""What a paged table shows: columns, cells, rows, and where the rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
BEFORE_ACTION = " · "
"""Between a reason and what can be done about it."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column. width: pixels of the drawings; icon: before the subtitle; menu: the header opens one (an arrow).

    least: how narrow it may become where the room is short, 0 = not at all.
    values: what its cells take where its heading takes more, 0 = nobody knows; that more is what yields first.
    heading: what its title takes, 0 = nobody knows; what stands under the title yields before all else.
    share: what is left to long values before any title is cut, 0 = all they take.
    figures: its values say something else where they are cut; they yield last.
    beyond: may be out of sight; no other column yields room to it.
    """

    key: str
    title: str
    subtitle: str = ""
    width: int = 100
    least: int = 0
    values: int = 0
    heading: int = 0
    share: int = 0
    stretch: bool = False
    figures: bool = False
    beyond: bool = False
    checkable: bool = False
    align: Qt.AlignmentFlag = LEFT
    icon: str = ""
    menu: bool = False


def moved(place: int, before: Sequence[ColumnSpec], after: Sequence[ColumnSpec]) -> int:
    """Where the column in a place stands among other columns; where it is none of them, the nearest place."""
    key = before[place].key if place < len(before) else ""
    nearest = min(place, max(len(after) - 1, 0))
    return next((now for now, column in enumerate(after) if column.key == key), nearest)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. tone: a token for the words, None = text; warn: on yellow ground; spoken: for a screen reader.

    link: a press or Enter does what the words say. raw: what editing begins with, None = the text. action: what the
    text says behind a reason and BEFORE_ACTION; it is never what is cut. brief: the text in fewer words, for a column
    that has no room for all of it.
    """

    text: str
    icon: str | None = None
    tone: str | None = None
    warn: bool = False
    editable: bool = False
    link: bool = False
    spoken: str = ""
    raw: str | None = None
    action: str = ""
    brief: str = ""

    @property
    def fits_itself(self) -> bool:
        """Whether what is shown of it depends on its column's width."""
        return bool(self.action or self.brief)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row. key: stays with it whatever is filtered; checked None = no box; locked: a lock in the box's place.

    dim: the box is one that a press alone does not tick.
    """

    key: int
    cells: tuple[Cell, ...]
    checked: bool | None = None
    locked: bool = False
    dim: bool = False


class RowSource(Protocol):
    """Rows by their place in the whole range. Asked for the visible ones only."""

    def count(self) -> int:
        """How many rows there are."""

    def rows(self, first: int, count: int) -> Sequence[TableRow]:
        """Rows `first` (from 0) and up to `count` of them."""


@runtime_checkable
class FindableSource(Protocol):
    """A source that knows where a key is."""

    def index_of(self, key: int) -> int | None:
        """The place of a key, None where the filter hides it."""


class NoRows:
    """A source without rows."""

    def count(self) -> int:
        return 0

    def rows(self, first: int, count: int) -> Sequence[TableRow]:
        return ()
