"""List + text + tariff -> what would be sent, what it costs, and which rows cannot go.

Two ways to the same numbers: row by row (`Reviewer`, `review`: the truth, and what is frozen into a campaign), and
from the histogram of field lengths (`ShapeReviewer`), which answers within a keystroke for a million rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from smsfox_gui.core.contact_list import ContactRow, RowProblem
from smsfox_gui.core.home_zones import HomeZone, zone_of
from smsfox_gui.core.message import FrozenRow
from smsfox_gui.core.segments import MAX_CHARACTERS, Rules, count, count_length
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Bound


class Shape(Protocol):
    """Ready rows whose chosen fields have the same lengths: services.ports.FieldShape."""

    @property
    def prefix(self) -> str: ...
    @property
    def lengths(self) -> tuple[int, ...]: ...
    @property
    def ascii(self) -> tuple[bool, ...]: ...
    @property
    def rows(self) -> int: ...
    @property
    def position(self) -> int: ...


OF_THE_TEXT = frozenset({RowProblem.EMPTY_FIELD, RowProblem.TEXT_TOO_LONG})
"""What is wrong with a row for one text, and not for another, as its cells tell."""

Extreme = tuple[int, int]
"""Characters of a message and the position of the first row that has it."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a list and a text come to.

    recipients: rows that the list itself holds ready; messages: those of them that this text can go to. problems:
    every row that gets no message, the list's own problems included where whole rows were reviewed. shortest and
    longest speak of messages. by_price: messages by the points of a part and their parts. exact is False only for `gsm`
    rules counted from shapes.
    """

    recipients: int
    messages: int
    parts: int
    points: int
    by_parts: dict[int, int] = field(default_factory=dict)
    by_price: dict[tuple[int, int], int] = field(default_factory=dict)
    problems: dict[RowProblem, int] = field(default_factory=dict)
    shortest: Extreme | None = None
    longest: Extreme | None = None
    exact: bool = True

    @property
    def min_parts(self) -> int:
        """Parts of the cheapest message, 0 without messages."""
        return min(self.by_parts, default=0)

    @property
    def max_parts(self) -> int:
        """Parts of the dearest message, 0 without messages."""
        return max(self.by_parts, default=0)


class _Sum:
    """Adds up groups of rows with the same verdict."""

    def __init__(self) -> None:
        self.recipients = 0
        self.points = 0
        self.by_parts: Counter[int] = Counter()
        self.by_price: Counter[tuple[int, int]] = Counter()
        self.problems: Counter[RowProblem] = Counter()
        self.shortest: Extreme | None = None
        self.longest: Extreme | None = None

    def add_problem(self, problem: RowProblem, rows: int = 1, *, recipients: bool) -> None:
        self.problems[problem] += rows
        self.recipients += rows * recipients

    def add(self, characters: int, parts: int, points: int, position: int, rows: int = 1) -> None:
        """rows messages of so many characters and parts each; points of each; position of the first."""
        self.recipients += rows
        self.by_parts[parts] += rows
        self.by_price[points // max(parts, 1), parts] += rows
        self.points += points * rows
        if self.shortest is None or (characters, position) < self.shortest:
            self.shortest = characters, position
        if self.longest is None or (-characters, position) < (-self.longest[0], self.longest[1]):
            self.longest = characters, position

    def result(self, *, exact: bool = True) -> Review:
        return Review(
            recipients=self.recipients,
            messages=self.by_parts.total(),
            parts=sum(parts * rows for parts, rows in self.by_parts.items()),
            points=self.points,
            by_parts=dict(sorted(self.by_parts.items())),
            by_price=dict(sorted(self.by_price.items())),
            problems=dict(self.problems),
            shortest=self.shortest,
            longest=self.longest,
            exact=exact,
        )


class Reviewer:
    """Judges rows for one text: what they would get, or why they get nothing."""

    def __init__(self, template: Bound, tariff: Tariff, rules: Rules = Rules.SMSFOX) -> None:
        self.template = template
        self._tariff = tariff
        self._rules = rules

    def problem(self, row: ContactRow) -> tuple[RowProblem, str] | None:
        """Why this row gets no message, with the sentence's detail: the field's name, the characters too many."""
        frozen = self.judge(row)
        return None if frozen.problem is None else (frozen.problem, frozen.detail)

    def judge_anew(self, row: ContactRow) -> FrozenRow:
        """The same, whatever was wrong with the row for another text than this."""
        return self.judge(replace(row, problem=None, detail="") if row.problem in OF_THE_TEXT else row)

    def judge(self, row: ContactRow) -> FrozenRow:
        """The row as a campaign would freeze it; one with a problem has no text and no price."""
        if row.problem is not None:
            return _left_out(row, row.problem, row.detail)
        values = self.template.values(row.cells)
        if not all(values):
            return _left_out(row, RowProblem.EMPTY_FIELD, self.template.names[values.index("")])
        text = self.template.render_values(values)
        if len(text) > MAX_CHARACTERS:
            return _left_out(row, RowProblem.TEXT_TOO_LONG, str(len(text) - MAX_CHARACTERS))
        parts = count(text, self._rules).parts
        points = parts * self._tariff.points_per_part(row.phone)
        return FrozenRow(row.number, row.cells, row.phone, text, parts, points)


def _left_out(row: ContactRow, problem: RowProblem, detail: str) -> FrozenRow:
    return FrozenRow(row.number, row.cells, row.phone, "", 0, 0, problem, detail)


def review(rows: Iterable[ContactRow], reviewer: Reviewer) -> Review:
    """What these rows come to; exact, and streams."""
    total = _Sum()
    for row in rows:
        frozen = reviewer.judge(row)
        if frozen.problem is None:
            total.add(len(frozen.text), frozen.parts, frozen.points, row.position)
        else:
            total.add_problem(frozen.problem, recipients=row.problem is None)
    return total.result()


@dataclass(frozen=True, slots=True)
class _Group:
    """Shapes that no text can tell apart.

    zone: points a part; home: where they live; fill: characters of all fields together, each once.
    """

    zone: int
    home: HomeZone
    lengths: tuple[int, ...]
    ascii: bool
    fill: int
    rows: int
    position: int


class ShapeReviewer:
    """Live totals from the shapes of a list: built once per choice of fields, then cheap for every text.

    Under the operator's rules the totals are those of rendering every row. Under `gsm` every character of a field
    is taken for a plain one: right unless fields hold `[]{}|~^\\`, `€`, letters like `é` or emoji.
    """

    def __init__(self, shapes: Iterable[Shape], tariff: Tariff, rules: Rules = Rules.SMSFOX) -> None:
        self._rules = rules
        self._empty = 0
        rows: defaultdict[tuple[int, HomeZone, tuple[int, ...], bool], int] = defaultdict(int)
        first: dict[tuple[int, HomeZone, tuple[int, ...], bool], int] = {}
        forcing: set[int] = set()
        for shape in shapes:
            if not all(shape.lengths):
                self._empty += shape.rows
                continue
            forcing.update(place for place, plain in enumerate(shape.ascii) if not plain)
            zone, home = tariff.points_per_part(shape.prefix), zone_of(shape.prefix)
            key = zone, home, shape.lengths, all(shape.ascii)
            rows[key] += shape.rows
            first[key] = min(first.get(key, shape.position), shape.position)
        self._groups = [_Group(*key, sum(key[2]), rows[key], first[key]) for key in rows]
        self._flat = _by_fill(self._groups)
        self._forcing = frozenset(forcing)
        self._people: tuple[tuple[int, ...], Counter[HomeZone]] = ((), Counter())
        """What was last asked of the zones, and the answer: a page asks again at every press."""

    def effort(self, template: Bound) -> int:
        """How many groups of recipients `review` goes over for this text."""
        by_fill = self._rules is not Rules.GSM and len(template.slots) == len(template.used)
        return len(self._flat if by_fill else self._groups)

    def forcing_fields(self, template: Bound) -> tuple[str, ...]:
        """The fields of the text that hold more than ASCII in some row, each once: they make its message dearer."""
        forcing = {template.used[place] for place in self._forcing}
        names = (name for slot, name in zip(template.slots, template.names, strict=True) if slot in forcing)
        return tuple(dict.fromkeys(names))

    def review(self, template: Bound) -> Review:
        """What the list comes to with this text, whose `used` slots the shapes were made of."""
        total = _Sum()
        if self._empty:
            total.add_problem(RowProblem.EMPTY_FIELD, self._empty, recipients=True)
        if self._rules is Rules.GSM:
            self._add_rendered(total, template)
        else:
            self._add_lengths(total, template)
        return total.result(exact=self._rules is not Rules.GSM or not template.slots)

    def people_by_zone(self, template: Bound) -> Counter[HomeZone]:
        """How many get a message with this text, by where they probably live."""
        fixed, *times = asked = (
            len("".join(template.literals)),
            *(template.slots.count(slot) for slot in template.used),
        )
        if asked != self._people[0]:
            people: Counter[HomeZone] = Counter()
            for group in self._groups:
                if fixed + sum(map(int.__mul__, group.lengths, times)) <= MAX_CHARACTERS:
                    people[group.home] += group.rows
            self._people = asked, people
        return self._people[1]

    def _add_lengths(self, total: _Sum, template: Bound) -> None:
        fixed = "".join(template.literals)
        latin, characters = fixed.isascii(), len(fixed)
        for group, length in self._field_lengths(template):
            whole = characters + length
            if whole > MAX_CHARACTERS:
                total.add_problem(RowProblem.TEXT_TOO_LONG, group.rows, recipients=True)
                continue
            parts = count_length(whole, latin and group.ascii).parts
            total.add(whole, parts, parts * group.zone, group.position, group.rows)

    def _field_lengths(self, template: Bound) -> Iterator[tuple[_Group, int]]:
        """Each group with the characters that its fields contribute to the text."""
        if len(template.slots) == len(template.used):
            for group in self._flat:
                yield group, group.fill
            return
        times = [template.slots.count(slot) for slot in template.used]
        for group in self._groups:
            yield group, sum(map(int.__mul__, group.lengths, times))

    def _add_rendered(self, total: _Sum, template: Bound) -> None:
        for group in self._groups:
            filler = "a" if group.ascii else "я"
            lengths = dict(zip(template.used, group.lengths, strict=True))
            text = template.render_values([filler * lengths[slot] for slot in template.slots])
            if len(text) > MAX_CHARACTERS:
                total.add_problem(RowProblem.TEXT_TOO_LONG, group.rows, recipients=True)
                continue
            parts = count(text, self._rules).parts
            total.add(len(text), parts, parts * group.zone, group.position, group.rows)


def _by_fill(groups: Iterable[_Group]) -> list[_Group]:
    """The groups for texts that use every field once: only the sum of the lengths counts then, in whatever zone."""
    merged: dict[tuple[int, int, bool], _Group] = {}
    for group in groups:
        key = group.zone, group.fill, group.ascii
        known = merged.get(key)
        rows, position = (known.rows, known.position) if known else (0, group.position)
        merged[key] = replace(group, lengths=(), rows=rows + group.rows, position=min(position, group.position))
    return list(merged.values())


def review_shapes(shapes: Sequence[Shape], template: Bound, tariff: Tariff, rules: Rules = Rules.SMSFOX) -> Review:
    """What a list with these shapes comes to; keep a ShapeReviewer to ask again and again."""
    return ShapeReviewer(shapes, tariff, rules).review(template)
