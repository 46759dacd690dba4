"""What the columns of a campaign's list were, found in what it wrote: the journal has headings, numbers and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from smsfox_gui.core.field_names import field_names, folded
from smsfox_gui.core.layouts import LaidColumn, ListLayout
from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.phones import judge
from smsfox_gui.core.template import FieldSlot, Template

_MOST = 200
"""So many ways to read a text are followed; more there are only where many columns hold the same."""

_Way = dict[str, FieldSlot]
"""By what stands in braces, folded: the cell that was put there."""


class OwnColumns:
    """Narrowed down by every message it is shown: what is left is true of all of them."""

    def __init__(self, titles: Sequence[str], text: str, country: str) -> None:
        """text: with its fields in braces. country: how numbers without `+` are read."""
        self._names = field_names(titles)
        self.titles = tuple(title or name for title, name in zip(titles, self._names, strict=True))
        """As a list that is read has them: none is blank."""
        self._template = Template.parse(text)
        self._country = country
        self._phones = list(range(len(titles)))
        self._ways: list[_Way] | None = None

    @property
    def doubtful(self) -> bool:
        """Whether other messages may tell more."""
        return len(self._phones) > 1 or len(self._ways or ()) > 1

    def narrow(self, cells: Sequence[str], message: MessageRecord) -> None:
        """Keep the columns that have the message's number, and the fields that make its text."""
        self._phones = [column for column in self._phones if self._has_number(cells, column, message)]
        if self._ways is None:
            self._ways = list(islice(self._readings(cells, message.text), _MOST))
        else:
            self._ways = [way for way in self._ways if self._written(way, cells) == message.text]

    def prefer(self, cells: Sequence[str], message: MessageRecord) -> None:
        """The same by a message that is not to be sent anew: where it fits nothing that is left, all that stays."""
        phones, ways = self._phones, self._ways
        self.narrow(cells, message)
        self._phones, self._ways = self._phones or phones, self._ways or ways

    def layout(self) -> ListLayout:
        """With phone None where no column has everybody's number."""
        names = self._field_names(self._ways[0] if self._ways else {})
        columns = tuple(LaidColumn(title, name) for title, name in zip(self.titles, names, strict=True))
        return ListLayout(columns, self._phones[0] if self._phones else None)

    def _has_number(self, cells: Sequence[str], column: int, message: MessageRecord) -> bool:
        return column < len(cells) and judge(cells[column], self._country).phone == message.phone

    def _written(self, way: _Way, cells: Sequence[str]) -> str:
        made = [self._template.literals[0]]
        for mark, literal in zip(self._template.marks, self._template.literals[1:], strict=True):
            made += way[folded(mark.inside)].value(cells), literal
        return "".join(made)

    def _readings(self, cells: Sequence[str], text: str) -> Iterator[_Way]:
        """Every way to put these cells into the fields that makes this text, the fields as headed before all others."""
        marks, literals = self._template.marks, self._template.literals

        def go_on(place: int, end: int, way: _Way) -> Iterator[_Way]:
            end += len(literals[place])
            if not text.startswith(literals[place], end - len(literals[place])):
                return
            if place == len(marks):
                if end == len(text):
                    yield way
                return
            inside = folded(marks[place].inside)
            for slot in [way[inside]] if inside in way else self._slots(place, way):
                found = slot.value(cells)
                if found and text.startswith(found, end):
                    yield from go_on(place + 1, end + len(found), way | {inside: slot})

        return go_on(0, 0, {})

    def _slots(self, place: int, way: _Way) -> list[FieldSlot]:
        """What a field may be that the text has here for the first time; one column has one name."""
        mark = self._template.marks[place]
        named = {slot.column: _name(inside, slot) for inside, slot in way.items()}
        made = [FieldSlot(column, latin) for latin in {False, mark.latin} for column in range(len(self.titles))]
        names = {slot: _name(folded(mark.inside), slot) for slot in made}
        fitting = [
            slot
            for slot, name in names.items()
            if (named[slot.column] == name if slot.column in named else name not in named.values())
        ]
        return sorted(fitting, key=lambda slot: folded(self._names[slot.column]) != names[slot])

    def _field_names(self, way: _Way) -> tuple[str, ...]:
        """The columns' names: those in the text, and for the others their headings', numbered where one is taken."""
        given = dict[int, str]()
        for mark in self._template.marks:
            slot = way.get(folded(mark.inside))
            if slot is not None:
                name, heading = mark.name if slot.latin else mark.inside, self._names[slot.column]
                given.setdefault(slot.column, heading if folded(heading) == folded(name) else name)
        taken = {folded(name) for name in given.values()}
        made = []
        for column, heading in enumerate(self._names):
            name, count = given.get(column, heading), 1
            while column not in given and folded(name) in taken:
                count += 1
                name = f"{heading} {count}"
            taken.add(folded(name))
            made.append(name)
        return tuple(made)


def _name(inside: str, slot: FieldSlot) -> str:
    """The folded name of the field that stands there so."""
    return folded(inside.rpartition(":")[0]) if slot.latin else inside
