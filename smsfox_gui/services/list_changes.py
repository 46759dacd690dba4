"""What a person changed in a list, kept beside it so that the list can be read anew and mended the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core.message import ContactRow, ListCounts, ListInfo
from smsfox_gui.services.ports import ContactList, FieldShape, RowFilter


class StepKind(StrEnum):
    """What was changed."""

    CELL = "cell"
    ROW = "row"
    PHONES = "phones"


@dataclass(frozen=True, slots=True)
class ListStep:
    """One change, in the order a person made them.

    number: the spreadsheet's own row; position: its place among the rows read, from 1; column: the field's name.
    CELL: was -> text. ROW: put in or left out. PHONES: the phones are in `column`.
    """

    kind: StepKind
    number: int = 0
    position: int = 0
    column: str = ""
    was: str = ""
    text: str = ""
    included: bool = False


class _Places:
    """Where the rows with these numbers stand; where rows came or went in the file it is elsewhere than it was."""

    def __init__(self, contacts: ContactList, numbers: set[int]) -> None:
        self._contacts = contacts
        self._numbers = numbers
        self._rows = contacts.counts().rows_read
        self._found: dict[int, int] | None = None

    def of(self, change: ListStep) -> int | None:
        """The position of the change's row, None where it is gone."""
        if 1 <= change.position <= self._rows and self._contacts.page([change.position])[0].number == change.number:
            return change.position
        if self._found is None:
            rows = self._contacts.rows()
            self._found = {row.number: row.position for row in rows if row.number in self._numbers}
        return self._found.get(change.number)


class ChangedList:
    """A ContactList that notes what is changed in it; everything else goes to the list itself."""

    def __init__(self, contacts: ContactList) -> None:
        self._contacts = contacts
        self._changes: list[ListStep] = []

    @property
    def changes(self) -> tuple[ListStep, ...]:
        """Everything changed so far, the oldest first."""
        return tuple(self._changes)

    def replay(self, changes: Iterable[ListStep]) -> list[ListStep]:
        """Make these changes; those that no longer fit are given back and change nothing.

        One fits where its row and column are still there and the cell still says what it said. Blocks.
        """
        wanted = tuple(changes)
        places = _Places(self._contacts, {change.number for change in wanted})
        return [change for change in wanted if not self._made(change, places)]

    def _made(self, change: ListStep, places: _Places) -> bool:
        if change.kind is StepKind.PHONES:
            column = self._index_of(change.column)
            if column is not None:
                self.set_phone_column(column)
            return column is not None
        position = places.of(change)
        if position is None:
            return False
        if change.kind is StepKind.ROW:
            self.include(position, change.included)
            return True
        column = self._index_of(change.column)
        if column is None or self.page([position])[0].cells[column] != change.was:
            return False
        self.set_cell(position, column, change.text)
        return True

    def _index_of(self, field: str) -> int | None:
        return next((index for index, column in enumerate(self.info.columns) if column.field == field), None)

    # --- changes

    def set_cell(self, position: int, column: int, text: str) -> ContactRow:
        before = self.page([position])[0]
        row = self._contacts.set_cell(position, column, text)
        was, field = before.cells[column], self.info.columns[column].field
        self._changes.append(ListStep(StepKind.CELL, before.number, position, field, was, text))
        return row

    def include(self, position: int, included: bool) -> ContactRow:
        row = self._contacts.include(position, included)
        self._changes.append(ListStep(StepKind.ROW, row.number, position, included=included))
        return row

    def set_phone_column(self, column: int) -> None:
        self._contacts.set_phone_column(column)
        self._changes.append(ListStep(StepKind.PHONES, column=self.info.columns[column].field))

    # --- the list itself

    @property
    def info(self) -> ListInfo:
        return self._contacts.info

    def counts(self) -> ListCounts:
        return self._contacts.counts()

    def count(self, rows: RowFilter) -> int:
        return self._contacts.count(rows)

    def positions(self, rows: RowFilter) -> Sequence[int]:
        return self._contacts.positions(rows)

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        return self._contacts.page(positions)

    def rows(self) -> Iterator[ContactRow]:
        return self._contacts.rows()

    def shapes(self, columns: Sequence[int]) -> list[FieldShape]:
        return self._contacts.shapes(columns)

    def apply_stop_list(self) -> bool:
        return self._contacts.apply_stop_list()

    def close(self) -> None:
        self._contacts.close()
