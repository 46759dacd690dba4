"""How much room the columns of a contact list need, measured at its first rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from smsfox_gui.core.contact_list import Column, ContactRow
from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import phone

SAMPLE = 40
"""So many rows at the top tell how wide the columns want to be."""
BESIDE = 13
"""Pixels beside the words of a cell or a heading."""
ARROW = 15
"""Behind what stands under a title."""
NARROW, LONG, LONGEST, LEAST, SHARE = 36, 140, 280, 50, 66
"""A column at its narrowest, with the values it is made for, where there is room to spare, and what is left of long
words where there is none: at all, and before any title is cut."""
TITLE, SUBTITLE = 62, 84
"""As much as is kept for a title, and wanted for the field under it."""


@dataclass(frozen=True, slots=True)
class StateRoom:
    """What the words of states take with their icons, in pixels of the drawings: all of them, at their fewest (the verb
    of an offer alone), and in so few that the reason before the verb is still said.
    """

    whole: int
    brief: int
    told: int = 0


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """A column in pixels of the drawings: wanted, the same without what stands under its title, its values, and what is
    left of them where the room is short (`share` before any title is cut, `least` at last). figures: dates, times and
    sums say something else where they are cut, and are left the more of; words are known by their beginning.
    """

    wanted: int
    title: int
    values: int
    share: int
    least: int
    figures: bool = False


def needs(columns: Sequence[Column], sample: Sequence[ContactRow]) -> list[ColumnNeed]:
    """What each column of a list needs for these rows."""
    base, strong, tiny = Ruler("base"), Ruler("caption_strong"), Ruler("tiny")
    return [
        _need(
            max(map(base, {row.cells[place] for row in sample}), default=0),
            strong(column.title),
            tiny("{" + column.field + "}") + ARROW,
            figures=not any(letter.isalpha() for row in sample for letter in row.cells[place]),
        )
        for place, column in enumerate(columns)
    ]


def _need(cells: int, title: int, subtitle: int, *, figures: bool) -> ColumnNeed:
    values = min(max(cells, NARROW), LONG)
    wanted = max(min(max(cells, NARROW), LONGEST), min(title, LONG), min(subtitle, SUBTITLE))
    share = min(values, SHARE)
    kept = (values, share) if figures else (share, min(values, LEAST))
    return ColumnNeed(wanted, min(title, TITLE), values, *kept, figures)


def phone_room(sample: Iterable[ContactRow]) -> int:
    """What the good numbers of these rows take, in pixels of the drawings; 0 without any."""
    ruler = Ruler("base")
    return max((ruler(phone(row.phone)) for row in sample if row.phone), default=0)


def raw_phone_room(sample: Iterable[ContactRow], place: int) -> int:
    """What is written in the place of phones takes where it is no good number, in pixels of the drawings."""
    ruler = Ruler("base")
    return max((ruler(row.cells[place]) for row in sample if not row.phone), default=0)


def number_room(last: int) -> int:
    """What row numbers take up to this one, in pixels of the drawings."""
    return Ruler("base")(str(last))


class Ruler:
    """How much room words take in a font, in pixels of the drawings."""

    def __init__(self, role: str) -> None:
        self._metrics = QFontMetrics(theme.font(role))
        self._unit = theme.px(100) / 100

    def __call__(self, words: str) -> int:
        return round(self._metrics.horizontalAdvance(words) / self._unit) + BESIDE
