"""The edits of a list, each with what was before it, so that it can be taken back exactly."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from smsfox_gui.adapters.list_file import READY
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_stopping import changed_positions
from smsfox_gui.adapters.list_verdicts import Judge, read_codes
from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.core.stop_list import Stopped
from smsfox_gui.services.list_changes import ListStep
from smsfox_gui.services.ports import ListChange


@dataclass(frozen=True, slots=True)
class AddedRow:
    """A row made by splitting a cell; origin = the position of the row it came from."""

    position: int
    origin: int
    number: int
    cells: tuple[str, ...]


class EditSession:
    """One transaction on a list: what edits do goes through it, and what came of it is read from it afterwards."""

    def __init__(
        self,
        db: sqlite3.Connection,
        look: ListLook,
        country: str,
        stopped: Stopped,
        step: Callable[[int], None],
        origins: Mapping[int, int],
    ) -> None:
        """stopped: the stop list as it is now; step: told the rows done so far; raises where nobody wants the rest;
        origins: by position, the rows that added ones came from.
        """
        self.db = db
        self.origins = origins
        self.step = step
        self.look = look
        self.codes: bytes | None = None
        """The states of all rows, where they are judged anew."""
        self.cells_changed: list[Sequence[int]] = []
        self.added: list[AddedRow] = []
        self.dropped = 0
        self._country = country
        self.stopped = stopped
        self.judge = Judge(db, look, country, stopped, step)

    def write_texts(self, positions: Sequence[int], column: int, texts: Sequence[str]) -> None:
        """Other texts in a column's cells."""
        changes = zip(texts, positions, strict=True)
        self.db.executemany(f"update row set {self.look.cell(column)} = ? where position = ?", changes)  # noqa: S608
        self.cells_changed.append(positions)

    def write_marks(self, positions: Sequence[int], marks: Sequence[int]) -> None:
        """Other marks on rows."""
        changes = zip(marks, positions, strict=True)
        self.db.executemany(f"update {self.look.table} set mark = ? where position = ?", changes)  # noqa: S608

    def insert(self, rows: Sequence[AddedRow]) -> None:
        """Rows after the last one; they are not judged yet."""
        for row in rows:
            cells = ",".join("?" * len(row.cells))
            self.db.execute(
                f"insert into row(position, number, problem, detail, mark, {self.look.cells})"
                f" values(?, ?, {READY}, '', 0, {cells})",
                (row.position, row.number, *row.cells),
            )
            if self.look.table != "row":
                self.db.execute(
                    f"insert into {self.look.table} values(?, null, {READY}, '', 0)",
                    (row.position,),
                )
        self.added.extend(rows)

    def delete(self, rows: Sequence[AddedRow]) -> None:
        """Take rows away again; they must be the last ones."""
        positions = [row.position for row in rows]
        self.judge.forget(positions)
        for table in {"row", self.look.table}:
            self.db.executemany(f"delete from {table} where position = ?", [(p,) for p in positions])  # noqa: S608
        self.dropped += len(rows)

    def look_at(self, look: ListLook) -> None:
        """Other columns' roles, or another table of verdicts: the stop list may have changed since it was left."""
        other_table = look.table != self.look.table
        self.look = look
        self.judge = Judge(self.db, look, self._country, self.stopped, self.step)
        if other_table:
            self.apply_stop_list()
            self.codes = read_codes(self.db, look.table)

    def apply_stop_list(self) -> int:
        """Judge the rows anew whose numbers came onto the stop list or left it; how many there were."""
        positions = changed_positions(self.db, self.look, self.stopped)
        self.judge.judge(positions)
        return len(positions)


class ListEdit(Protocol):
    """One step a person can take back."""

    @property
    def change(self) -> ListChange: ...

    @property
    def step(self) -> ListStep:
        """What a person did, in words that hold for the list read anew."""

    def apply(self, session: EditSession, *, back: bool) -> None:
        """Do it, or take it back. Verdicts follow from cells and marks, so only these are kept."""


@dataclass(frozen=True, slots=True)
class RowsEdit:
    """Other marks, and maybe other texts in one column, of some rows: (before, after)."""

    step: ListStep
    positions: Sequence[int]
    marks: tuple[bytes, bytes]
    column: int = 0
    texts: tuple[Sequence[str], Sequence[str]] = ((), ())

    @property
    def change(self) -> ListChange:
        """What it did."""
        return ListChange(len(self.positions), self.positions[0])

    def apply(self, session: EditSession, *, back: bool) -> None:
        """Write what was after, or before, and judge."""
        side = 0 if back else 1
        if self.texts[side]:
            session.write_texts(self.positions, self.column, self.texts[side])
        if self.marks[0] != self.marks[1]:
            session.write_marks(self.positions, self.marks[side])
        if self.marks[0] != self.marks[1] or self.column == session.look.info.phone_column:
            session.judge.judge(self.positions)


@dataclass(frozen=True, slots=True)
class SplitEdit:
    """The first of several numbers stays in its cell, the others have rows of their own."""

    kept: RowsEdit
    rows: tuple[AddedRow, ...]

    @property
    def step(self) -> ListStep:
        """The row and its cell."""
        return self.kept.step

    @property
    def change(self) -> ListChange:
        """What it did."""
        return ListChange(1 + len(self.rows), self.kept.positions[0])

    def apply(self, session: EditSession, *, back: bool) -> None:
        """Add the rows, or take them away."""
        if back:
            session.delete(self.rows)
            self.kept.apply(session, back=True)
        else:
            self.kept.apply(session, back=False)
            session.insert(self.rows)
            session.judge.judge([row.position for row in self.rows])


@dataclass(frozen=True, slots=True)
class ColumnsEdit:
    """Other names or uses of columns, and other phones where the tables differ: (before, after). rows: judged anew."""

    step: ListStep
    infos: tuple[ListInfo, ListInfo]
    tables: tuple[str, str]
    rows: int = 0
    renamed: tuple[str, str] | None = None

    @property
    def change(self) -> ListChange:
        """What it did."""
        return ListChange(self.rows, columns=True, renamed=self.renamed)

    def apply(self, session: EditSession, *, back: bool) -> None:
        """Look at the other table: its verdicts are as they were when it was left, but for the stop list."""
        side = 0 if back else 1
        session.look_at(ListLook(self.infos[side], self.tables[side]))


class EditHistory:
    """The steps done, and those taken back since."""

    def __init__(self) -> None:
        self._done: list[ListEdit] = []
        self._undone: list[ListEdit] = []

    @property
    def done(self) -> tuple[ListEdit, ...]:
        """What was not taken back, the oldest first."""
        return tuple(self._done)

    def add(self, edit: ListEdit) -> None:
        """A new step; what was taken back before it is lost."""
        self._done.append(edit)
        self._undone.clear()

    def next(self, *, back: bool) -> ListEdit | None:
        """The step to take back, or to do again."""
        steps = self._done if back else self._undone
        return steps[-1] if steps else None

    def move(self, *, back: bool) -> None:
        """That was done."""
        source, target = (self._done, self._undone) if back else (self._undone, self._done)
        target.append(source.pop())
