"""What a person decided about the columns of a list, to be found again by its headings. No cell is ever in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from smsfox_gui.core.contact_list import Column, ListInfo
from smsfox_gui.core.field_names import column_letter, folded

_NUMBER = 5
"""From so many digits on a "heading" may be somebody's number, and the header a row of people."""


@dataclass(frozen=True, slots=True)
class LaidColumn:
    """A heading, the name of its field, and whether no text may use it."""

    title: str
    field: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class ListLayout:
    """phone: which of the columns has the numbers. Without columns it fits no list: the guess stands.

    encoding, delimiter: as a person chose them for such a list, None = nobody did; misread: its headings as the guess
    reads them, by which it is known then. Without misread no list is read by the other two.
    """

    columns: tuple[LaidColumn, ...] = ()
    phone: int | None = None
    encoding: str | None = None
    delimiter: str | None = None
    misread: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """What it is found by."""
        return headings(column.title for column in self.columns)

    def fits(self, titles: Iterable[str]) -> bool:
        """Whether a list with these headings, in whatever order, is such a one; one of letters only, as they stand."""
        seen, found = list(titles), self.headings
        if not found:
            return bool(self.columns) and [column.title for column in self.columns] == seen
        return found == headings(seen)

    def to_mapping(self) -> dict[str, Any]:
        """In values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> ListLayout:
        """The one that was kept so. Raises TypeError, KeyError."""
        columns = tuple(
            LaidColumn(str(one["title"]), str(one["field"]), bool(one["aside"])) for one in values["columns"]
        )
        phone, encoding, delimiter = values["phone"], values.get("encoding"), values.get("delimiter")
        fits = (phone is None or phone in range(len(columns))) and all(
            mark is None or isinstance(mark, str) for mark in (encoding, delimiter)
        )
        if not fits:
            raise TypeError("layout")
        return cls(columns, phone, encoding, delimiter, tuple(map(str, values.get("misread", ()))))


GUESSED = ListLayout()
"""Fits no list."""


def headings(titles: Iterable[str]) -> tuple[str, ...]:
    """The headings of a list without their order; a column that has only its letter, or `B 2` for it, has none."""
    plain = ((index, " ".join(title.split())) for index, title in enumerate(titles))
    return tuple(sorted(folded(title) for index, title in plain if title and not _is_letter(title, index)))


def _is_letter(title: str, index: int) -> bool:
    letter, _, count = title.partition(" ")
    return letter == column_letter(index) and (not count or count.isdecimal())


def layout_of(info: ListInfo) -> ListLayout:
    """The layout a list has now; that of one without a header fits nothing."""
    if info.header_row is None:
        return GUESSED
    columns = tuple(LaidColumn(column.title, column.field, column.aside) for column in info.columns)
    layout = ListLayout(columns, info.phone_column)
    return replace(layout, encoding=info.encoding, delimiter=info.delimiter) if info.as_before else layout


def worth_keeping(layout: ListLayout) -> bool:
    """Whether it says where the numbers are, and its headings are words."""
    digits = (sum(map(str.isdigit, title)) for title in (*layout.headings, *layout.misread))
    return bool(layout.headings) and layout.phone is not None and all(count < _NUMBER for count in digits)


def laid_out(columns: Sequence[Column], layout: ListLayout) -> tuple[tuple[Column, ...], int | None]:
    """The columns of a list that the layout fits, named and set aside as in it; and the one with the phones."""
    waiting: dict[str, list[int]] = {}
    for place in reversed(range(len(layout.columns))):
        waiting.setdefault(folded(layout.columns[place].title), []).append(place)
    made, phone = list[Column](), None
    for column in columns:
        places = waiting.get(folded(column.title))
        if not places:
            made.append(column)
            continue
        place = places.pop()
        laid = layout.columns[place]
        made.append(replace(column, field=laid.field, aside=laid.aside))
        if place == layout.phone:
            phone = column.index
    if len({folded(column.field) for column in made}) < len(made):
        made = [replace(one, field=column.field) for one, column in zip(made, columns, strict=True)]
    return tuple(made), phone


def found_by(layouts: Iterable[ListLayout], titles: Sequence[str]) -> ListLayout | None:
    """The first layout that fits these headings."""
    return next((layout for layout in layouts if layout.fits(titles)), None)


def misread_as(layouts: Iterable[ListLayout], info: ListInfo) -> ListLayout | None:
    """The layout of which a list's headings are a misreading: the person chose other letters, or another separator."""
    seen = headings(column.title for column in info.columns) if info.header_row is not None else ()
    other = (layout for layout in layouts if (layout.encoding, layout.delimiter) != (info.encoding, info.delimiter))
    return next((layout for layout in other if seen and layout.misread == seen), None)


def replaced_by(layouts: Iterable[ListLayout], layout: ListLayout) -> list[ListLayout]:
    """Those that do not hold any more beside this one: for the same headings, or for the same misreading."""
    return [one for one in layouts if one.headings == layout.headings or one.misread == layout.misread != ()]


def with_layout(layouts: Sequence[ListLayout], layout: ListLayout) -> list[ListLayout]:
    """With this one first: the last word on its headings, and on what the guess takes them for. Another one's columns
    are as before for those who read a list so that it fits.
    """
    made, replaced = [layout], replaced_by(layouts, layout)
    for one in layouts:
        if one not in replaced:
            made.append(one)
        elif one.headings != layout.headings:
            made.append(replace(one, encoding=None, delimiter=None, misread=()))
    return made


def leading_to(layouts: Sequence[ListLayout], headings: tuple[str, ...]) -> list[ListLayout]:
    """All by which a list comes to have these headings, and those for what the guess takes them for."""
    ways = {headings, *(one.misread for one in layouts if one.headings == headings)} - {()}
    return [one for one in layouts if one.headings in ways or one.misread in ways]
