"""A text with its {Fields}, bound to a list: the one renderer behind counter, sample, check and wire.

The braces are read in `text_pieces`. A value is inserted without the blanks around it and is never read again, so
braces in it are just braces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from smsfox_gui.core.contact_list import Column, RowProblem
from smsfox_gui.core.errors import TemplateBroken
from smsfox_gui.core.failed_formulas import FAILED
from smsfox_gui.core.field_names import folded, latin_form
from smsfox_gui.core.segments import MAX_CHARACTERS
from smsfox_gui.core.text_pieces import BrokenBrace, FieldMark, pieces
from smsfox_gui.core.transliteration import latin_value


def value(cell: str) -> str:
    """What a cell contributes to a text: nothing where its formula failed. Lengths of field shapes are lengths of this.
    """
    stripped = cell.strip()
    return "" if stripped in FAILED else stripped


class FieldSlot(NamedTuple):
    """What takes the place of a field in a text: a cell of the row, as it is or in Latin letters."""

    column: int
    latin: bool = False

    def value(self, cells: Sequence[str]) -> str:
        """What these cells contribute; a row that is too short contributes nothing."""
        found = value(cells[self.column]) if self.column < len(cells) else ""
        return latin_value(found) if self.latin else found


@dataclass(frozen=True, slots=True)
class Template:
    """A text taken apart: literals[0], the first mark's value, literals[1], the second mark's value …"""

    text: str
    literals: tuple[str, ...]
    marks: tuple[FieldMark, ...]

    @classmethod
    def parse(cls, text: str) -> Template:
        """Take a text apart.

        Raises TemplateBroken(position), counted from 0, where a brace has no partner or no name inside.
        """
        literals, marks = [""], list[FieldMark]()
        for piece in pieces(text):
            if isinstance(piece, BrokenBrace):
                raise piece.why(position=piece.start)
            if isinstance(piece, FieldMark):
                marks.append(piece)
                literals.append("")
            else:
                literals[-1] += piece
        return cls(text, tuple(literals), tuple(marks))

    @property
    def fields(self) -> tuple[str, ...]:
        """The names in the text, each once, in order of first use."""
        names: dict[str, str] = {}
        for mark in self.marks:
            names.setdefault(folded(mark.name), mark.name)
        return tuple(names.values())

    def render(self, values: Mapping[str, str]) -> str:
        """The text with these values. Raises TemplateError(field, position) for a name without one."""
        known = {folded(name): text for name, text in values.items()}
        made = [self.literals[0]]
        for mark, literal in zip(self.marks, self.literals[1:], strict=True):
            found = mark.found_in(known)
            if found is None:
                raise mark.refusal(known)
            name, latin = found
            filled = value(known[name])
            made += latin_value(filled) if latin else filled, literal
        return "".join(made)

    def unknown_fields(self, columns: Sequence[Column]) -> list[FieldMark]:
        """The marks whose name no column has."""
        known = {folded(column.field) for column in columns}
        return [mark for mark in self.marks if mark.found_in(known) is None]

    def bind(self, columns: Sequence[Column]) -> Bound:
        """The renderer for rows with these columns.

        Raises TemplateError(field, position) for the first name that no column has, its FieldFormUnknown where a column
        has the name before the colon.
        """
        fields = Fields(columns)
        slots, names = list[FieldSlot](), list[str]()
        for mark in self.marks:
            slot, name = fields.found(mark)
            slots.append(slot)
            names.append(name)
        return Bound(self.literals, tuple(slots), tuple(names))


class Fields:
    """The columns of a list, as the fields of a text find them."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._exact = {column.field: column for column in reversed(columns)}
        self._alike = {folded(column.field): column for column in reversed(columns)}

    def found(self, mark: FieldMark) -> tuple[FieldSlot, str]:
        """What takes the place of a field, and the field's own name. Raises TemplateError, see `Template.bind`."""
        found = mark.found_in(self._alike)
        if found is None:
            raise mark.refusal(self._alike)
        name, latin = found
        column = self._exact.get(mark.name if latin else mark.inside) or self._alike[name]
        return FieldSlot(column.index, latin), column.field


def literals(text: str) -> tuple[str, ...]:
    """What of a text stands outside its fields; all of it while a brace has no partner yet."""
    try:
        return Template.parse(text).literals
    except TemplateBroken:
        return (text,)


def lacking(text: str, columns: Sequence[Column]) -> tuple[str, ...]:
    """The fields of a text that these columns do not have, as they stand in it, each once.

    A text whose braces are broken has none that anybody could tell.
    """
    try:
        marks = Template.parse(text).unknown_fields(columns)
    except TemplateBroken:
        return ()
    return tuple(dict.fromkeys(mark.inside for mark in marks))


def renamed(text: str, before: str, after: str) -> str:
    """The text with another name for a field. Raises TemplateBroken."""
    made, end = "", 0
    for mark in Template.parse(text).marks:
        found = mark.found_in([folded(before)])
        if found is not None:
            _, latin = found
            made += text[end : mark.start] + "{" + (latin_form(after) if latin else after) + "}"
            end = mark.end
    return made + text[end:]


@dataclass(frozen=True, slots=True)
class TextDemand:
    """What a text demands of a row: no field may be blank, and all must fit into MAX_CHARACTERS.

    fixed: the characters outside of the fields; uses: (what, how often), each slot once, in order of first use.
    said: the text itself, where no row may get the words that were refused; None = it may.
    """

    fixed: int
    uses: tuple[tuple[FieldSlot, int], ...]
    said: Bound | None = None

    def flaw(self, cells: Sequence[str]) -> tuple[RowProblem, int] | None:
        """Why the text cannot go to a row with these cells: EMPTY_FIELD and the column's index, TEXT_TOO_LONG and the
        characters too many. None = it can.
        """
        length = self.fixed
        for slot, times in self.uses:
            filled = len(slot.value(cells))
            if not filled:
                return RowProblem.EMPTY_FIELD, slot.column
            length += filled * times
        return (RowProblem.TEXT_TOO_LONG, length - MAX_CHARACTERS) if length > MAX_CHARACTERS else None


@dataclass(frozen=True)
class Bound:
    """A text bound to the columns of a list. slots, names: what takes the place of each mark, and its field."""

    literals: tuple[str, ...]
    slots: tuple[FieldSlot, ...]
    names: tuple[str, ...]
    used: tuple[FieldSlot, ...] = field(init=False)
    """The slots, each once, in order of first use."""
    _pieces: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _columns: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _latin: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """The places of the marks in Latin letters."""

    def __post_init__(self) -> None:
        pieces = [""] * (2 * len(self.slots) + 1)
        pieces[::2] = self.literals
        object.__setattr__(self, "_pieces", tuple(pieces))
        object.__setattr__(self, "used", tuple(dict.fromkeys(self.slots)))
        object.__setattr__(self, "_columns", tuple(slot.column for slot in self.slots))
        object.__setattr__(self, "_latin", tuple(place for place, slot in enumerate(self.slots) if slot.latin))

    @property
    def same_for_all(self) -> bool:
        """Whether every recipient gets the same text."""
        return not self.slots

    @cached_property
    def demand(self) -> TextDemand:
        """What the text demands of every row."""
        uses = tuple((slot, self.slots.count(slot)) for slot in self.used)
        return TextDemand(sum(map(len, self.literals)), uses)

    def values(self, cells: Sequence[str]) -> list[str]:
        """What these cells contribute, one value a mark; a row that is too short contributes nothing there."""
        try:
            # `FieldSlot.value` written out: this runs once a recipient.
            values = [cells[column].strip() for column in self._columns]
        except IndexError:
            return self.values([*cells, *[""] * (max(self._columns) + 1 - len(cells))])
        if not FAILED.isdisjoint(values):
            values = list(map(value, values))
        for place in self._latin:
            values[place] = latin_value(values[place])
        return values

    def render(self, cells: Sequence[str]) -> str:
        """The text for a row with these cells."""
        return self.render_values(self.values(cells))

    def render_values(self, values: Sequence[str]) -> str:
        """The text with these values, one a mark, inserted as they are."""
        pieces = list(self._pieces)
        pieces[1::2] = values
        return "".join(pieces)

    def empty_field(self, cells: Sequence[str]) -> str | None:
        """The name of the first used field that is blank in this row."""
        values = self.values(cells)
        return None if all(values) else self.names[values.index("")]
