"""Rows on their way into the scratch file: fitted to the table, judged, written, block by block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_layout import Layout, make_columns
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.core import phones
from smsfox_gui.core.contact_list import Column, ContactRow, ListNote, NoteKind, RowProblem
from smsfox_gui.core.errors import FileTooBig
from smsfox_gui.core.verdicts import BlockVerdicts, FirstComers, RowMark

ROW_LIMIT = 1_048_576
_NUMBERS = (None, RowProblem.SEVERAL_NUMBERS)


class FilledBlock(NamedTuple):
    """What became of a block."""

    block: Block
    verdicts: BlockVerdicts

    def rows(self, position: int, most: int) -> list[ContactRow]:
        """Its first rows as people see them. position: of the first one."""
        made = []
        for place, row in enumerate(self.block.rows(0, min(most, len(self.block)))):
            phone, problem = self.verdicts.phones[place], self.verdicts.problems[place]
            shown = "" if phone is None else str(phone)
            detail = self.verdicts.details[place]
            made.append(ContactRow(position + place, row.number, tuple(row.cells), shown, problem, detail))
        return made


class ListFilling:
    """Takes the blocks of one list in their order. ragged: a row may have more cells than its table (text only)."""

    def __init__(
        self, writer: ListFileWriter, comers: FirstComers, layout: Layout, country: str, *, ragged: bool
    ) -> None:
        self._writer = writer
        self._comers = comers
        self._layout = layout
        self._country = country
        self._ragged = ragged
        self._unused = dict.fromkeys(layout.other_phones, 0)

    @property
    def rows(self) -> int:
        """How many rows were taken."""
        return self._writer.rows

    def add(self, block: Block) -> FilledBlock:
        """Take some rows. Raises FileTooBig."""
        marks = dict.fromkeys(block.broken, RowMark.RAGGED)
        columns = self._fitted(block, marks)
        fitted = Block(block.numbers, columns, block.broken, block.hidden)
        place = self._layout.phone_column
        verdicts = self._comers.judge_block(None if place is None else columns[place], block.numbers, marks)
        self._writer.add_block(fitted, verdicts, marks)
        for column in self._unused:
            self._unused[column] += _other_numbers(columns[column], verdicts.phones, self._country)
        if self._writer.rows > ROW_LIMIT:
            raise FileTooBig(rows=ROW_LIMIT)
        return FilledBlock(fitted, verdicts)

    def notes(self) -> tuple[ListNote, ...]:
        """The columns with numbers that are not used, and in how many rows."""
        kind, columns = NoteKind.OTHER_PHONES, self._layout.columns
        return tuple(ListNote(kind, rows, columns[place].title) for place, rows in self._unused.items() if rows)

    def _fitted(self, block: Block, marks: dict[int, RowMark]) -> list[Sequence[str]]:
        """As many columns as the table has. Cells beyond it make it wider; in a text they are out of place."""
        columns = block.columns
        honest = self._layout.width
        for index in range(honest, len(columns)):
            if not any(map(str.strip, columns[index])):
                continue
            self._writer.widen(index + 1)
            if self._ragged:
                marks |= {place: RowMark.RAGGED for place, cell in enumerate(columns[index]) if cell.strip()}
        width = self._writer.width
        return [*columns[:width], *[[""] * len(block)] * (width - len(columns))]

    def final_columns(self, first_column: int) -> tuple[Column, ...]:
        """The table's columns and those that came on the way, without empty ones at the end that nobody named."""
        layout, width = self._layout, self._writer.width
        columns = layout.columns
        if width > layout.width:
            letters = {column.field for column in make_columns([], layout.width, first_column)}
            titles = [
                "" if column.title in letters and column.title == column.field else column.title for column in columns
            ]
            columns = make_columns(titles, width, first_column)
        bare = make_columns([], len(columns), first_column)
        while len(columns) > 1 and columns[-1] == bare[-1] and not self._writer.holds_something(columns[-1].index):
            columns, bare = columns[:-1], bare[:-1]
        return columns


def _other_numbers(cells: Sequence[str], used: Sequence[int | None], country: str) -> int:
    """How many cells of a column hold a number, or several, that is not the one used in its row."""
    found = 0
    for cell, plain, phone in zip(cells, phones.plain_mobiles(cells, country), used, strict=True):
        if plain:
            found += plain != phone
        elif cell.strip():
            other = phones.judge(cell, country)
            found += other.problem in _NUMBERS and other.phone != str(phone)
    return found
