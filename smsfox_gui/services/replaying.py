"""Makes the changes of a list once more in the list read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.errors import FieldNameInvalid, QueryDropped
from smsfox_gui.services.list_changes import ListStep, StepKind, people_of
from smsfox_gui.services.ports import ContactList, ListChange
from smsfox_gui.services.step_rows import RowRun, StepRows

Cancelled = Callable[[], bool]


class Waiting(NamedTuple):
    """A step, or what of it was not made, for the next time that the list is read anew.

    place: so many of the list's own steps come before it; missed: it does not fit, else it had nothing to change;
    rest_of: the step of the list that the other part of it became, None where nothing of it was made.
    """

    step: ListStep
    place: int
    missed: bool
    rest_of: ListStep | None = None


def together(waiting: Sequence[Waiting], steps: Iterable[ListStep]) -> tuple[ListStep, ...]:
    """All that a person changed, in order: a list's own steps, and between them those that wait.

    The rest of a step goes with it, where a person has taken that back.
    """
    made = tuple(steps)
    every = list(made)
    for one in reversed(waiting):
        if one.rest_of is None or one.rest_of in made:
            every.insert(one.place, one.step)
    return tuple(every)


def replay(contacts: ContactList, steps: Iterable[ListStep], cancelled: Cancelled = lambda: False) -> list[Waiting]:
    """Make these steps; those that changed nothing are given back.

    One fits where its rows and its column are still there and the cell still says what it said; rows that were left
    out or put back, where the same people stand in them. Of a step about many rows what fits is made, and the rest is
    given back. Blocks. Raises QueryDropped when `cancelled` says so.
    """
    wanted = tuple(steps)
    replaying = _Replaying(contacts, wanted, cancelled)
    for step in wanted:
        replaying.make(step)
    return replaying.waiting


class _Replaying:
    """One list and where the rows of the steps stand in it."""

    def __init__(self, contacts: ContactList, steps: tuple[ListStep, ...], cancelled: Cancelled) -> None:
        self.waiting: list[Waiting] = []
        self._contacts = contacts
        self._cancelled = cancelled
        self._made = 0
        self._not_left_out = False
        """Whether somebody who was left out is not to be found, so that a number may be free that should not be."""
        self._read = contacts.counts().rows_read
        self._numbers = {number for step in steps for run in step.rows for number in _numbers(run)}
        self._elsewhere: dict[int, int] | None = None

    def make(self, step: ListStep) -> None:
        """Make what of it fits, and note what waits."""
        if self._cancelled():
            raise QueryDropped
        before = self._made
        if step.kind in (StepKind.ROWS, StepKind.WRITTEN):
            rest = self._mark(step)
            missed = bool(rest)
            step = replace(step, rows=rest) if rest else step
        else:
            missed = not self._alter(step)
        if missed or self._made == before:
            made = self._contacts.steps[-1] if self._made > before else None
            self.waiting.append(Waiting(step, self._made, missed, made))

    def _alter(self, step: ListStep) -> bool:
        """A cell, or a column; False where it does not fit."""
        column = self._column(step.column)
        if column is None:
            return False
        if step.kind is StepKind.FILL:
            return self._note(self._contacts.fill(column, step.text))
        if step.kind is StepKind.ROLE:
            return self._note(self._contacts.set_role(column, ColumnRole(step.text), cancelled=self._cancelled))
        return self._rename(column, step.text) if step.kind is StepKind.NAME else self._mend(step, column)

    def _note(self, change: ListChange | None) -> bool:
        """It fits, whether there was anything to change or not."""
        self._made += change is not None
        return True

    def _mark(self, step: ListStep) -> StepRows:
        """Rows left out or put back; returns those that are not there."""
        here, missing = list[int](), list[RowRun]()
        for run in step.rows:
            places = self._places(run)
            found = [place for place in places if place is not None]
            fits = len(found) == len(places) and self._people(found) == run.people
            if fits and not (step.included and self._not_left_out and self._has_duplicates(found)):
                here += found
            else:
                missing.append(run)
        self._not_left_out = self._not_left_out or bool(missing and not step.included)
        if step.kind is StepKind.WRITTEN:
            self._note(self._contacts.leave_out_written({row.phone for row in self._contacts.page(here) if row.phone}))
        else:
            self._note(self._contacts.include(here, step.included, cancelled=self._cancelled))
        return StepRows(missing)

    def _has_duplicates(self, places: list[int]) -> bool:
        """Whether putting these rows back would send a second text to a number."""
        return any(row.problem is RowProblem.DUPLICATE for row in self._contacts.page(places))

    def _people(self, places: list[int]) -> int:
        column = self._contacts.info.phone_column
        rows = {row.position: row for row in self._contacts.page(places)}
        return people_of(rows[place].cells[column] if column is not None else "" for place in places)

    def _rename(self, column: int, name: str) -> bool:
        try:
            return self._note(self._contacts.rename_field(column, name))
        except FieldNameInvalid:
            return False

    def _mend(self, step: ListStep, column: int) -> bool:
        """The cell of a row: another text, or a row for each of its numbers."""
        position = self._places(step.rows[0])[0]
        if position is None or self._contacts.page([position])[0].cells[column] != step.was:
            return False
        if step.kind is StepKind.CELL:
            return self._note(self._contacts.set_cell(position, column, step.text))
        if self._contacts.info.phone_column != column:
            return False
        change = self._contacts.split(position)
        return change is not None and self._note(change)

    def _column(self, field: str) -> int | None:
        return next((column.index for column in self._contacts.info.columns if column.field == field), None)

    def _places(self, run: RowRun) -> list[int | None]:
        """Where the rows stand; None for one that is gone."""
        if run.copy:
            return [self._place_of_added(run)]
        expected = range(run.position, min(run.position + run.length, self._read + 1))
        found = {row.number: row.position for row in self._contacts.page(expected)}
        return [
            run.position + index if found.get(number) == run.position + index else self._place_elsewhere(number)
            for index, number in enumerate(_numbers(run))
        ]

    def _place_elsewhere(self, number: int) -> int | None:
        """Where rows came or went in the file, a row has another position than it had."""
        if self._elsewhere is None:
            rows = self._contacts.rows()
            self._elsewhere = {
                row.number: row.position for row in rows if row.number in self._numbers and row.position <= self._read
            }
        return self._elsewhere.get(number)

    def _place_of_added(self, run: RowRun) -> int | None:
        added = self._contacts.page(range(self._read + 1, self._contacts.counts().rows + 1))
        copies = [row.position for row in added if row.number == run.number]
        return copies[run.copy - 1] if run.copy <= len(copies) else None


def _numbers(run: RowRun) -> range:
    return range(run.number, run.number + run.length)
