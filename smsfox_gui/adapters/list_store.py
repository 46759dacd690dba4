"""A contact list in its scratch file: pages and search by SQL, states kept beside; the window holds no rows."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_copy import attached, decode_origins, write_copy
from smsfox_gui.adapters.list_edits import ColumnsEdit, EditHistory, EditSession, ListEdit
from smsfox_gui.adapters.list_file import CODES, READY, decode_info
from smsfox_gui.adapters.list_finder import Ground, RowFinder, next_problem
from smsfox_gui.adapters.list_flaws import TextFlaws
from smsfox_gui.adapters.list_look import ListLook, contact, marks
from smsfox_gui.adapters.list_refusals import RefusedTexts
from smsfox_gui.adapters.list_shapes import ListShapes
from smsfox_gui.adapters.list_states import FIRST_EMPTY, RowStates
from smsfox_gui.adapters.list_steps import cell_step, fill_step, include_step, mark_refused, split_step, written_step
from smsfox_gui.adapters.list_verdicts import judge_anew, try_phone
from smsfox_gui.core.column_roles import with_field, with_role
from smsfox_gui.core.contact_list import ColumnRole, ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.core.stop_list import NOBODY, Stopped
from smsfox_gui.core.template import FieldSlot, TextDemand
from smsfox_gui.core.verdicts import REFUSED_AS
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.list_changes import ListStep, StepKind
from smsfox_gui.services.ports import FieldShape, ListChange, RowFilter, RowOrder

Progress = Callable[[int], None]

_PAGE = 500
_STREAMED = 2000
_FEW_EDITED = 10_000
"""So many edited rows are judged by the text one by one; for more, all rows are read again."""
_LIST_ORDER = RowOrder()


class ContactListStore:
    """Implements ContactList. Any thread reads; edits go one at a time."""

    def __init__(self, path: Path, stopped: Callable[[], Stopped] = lambda: NOBODY) -> None:
        """stopped: the stop list as it is when it is asked."""
        self._path = path
        self._stopped = stopped
        self._stopped_then = stopped()
        self._connections = ListConnections(path)
        try:
            self._learn()
        except BaseException:
            self._connections.close()  # a file that is open cannot be deleted on Windows
            raise
        self._read = len(self._states) - len(self._origins)
        self._demand: TextDemand | None = None
        self._refused: Mapping[int, int] = {}
        """By number, the mark of the gateway's answer."""
        self._flaws: TextFlaws | None = None
        self._refused_texts = RefusedTexts({}, self._origins)
        self._edition = 0  # counts what may make untrue what was read of the rows
        self._history = EditHistory()
        self._tables = 0
        self._edits = threading.Lock()
        self._shapes = ListShapes(self._connections)
        self._finder = RowFinder(self._connections)

    def _learn(self) -> None:
        """What the file says of itself. Raises what a damaged one makes of it."""
        with self._connections.use() as db:
            db.execute("pragma journal_mode=wal")
            meta = dict(db.execute("select key, value from meta").fetchall())
        self._country = str(meta["country"])
        self._look = ListLook(decode_info(meta["info"]))
        self._states = RowStates(meta["problems"])
        self._origins = decode_origins(meta.get("origins"))
        """By position: the rows that added ones came from."""

    @property
    def info(self) -> ListInfo:
        return self._look.info

    # -- what there is

    def counts(self) -> ListCounts:
        tally, columns = self._states.summary
        problems = {problem: tally.get(CODES[problem], 0) for problem in RowProblem}
        empty: dict[str, int] = {}
        for code, rows in sorted(tally.items()):
            if code >= FIRST_EMPTY and rows:
                empty[self.info.columns[columns[code - FIRST_EMPTY]].field] = rows
        problems[RowProblem.EMPTY_FIELD] = sum(empty.values())
        found = {problem: rows for problem, rows in problems.items() if rows}
        return ListCounts(self._read, tally.get(READY, 0), found, len(self._origins), empty)

    def positions(
        self, rows: RowFilter, order: RowOrder = _LIST_ORDER, cancelled: Cancelled | None = None
    ) -> FoundRows:
        ground = Ground(self._look, self._states, self._read, self._origins)
        return self._finder.find(ground, rows, order, cancelled)

    def next_problem(self, found: FoundRows, index: int, by: int) -> int | None:
        return next_problem(self._states, found, index, by)

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        rows: dict[int, ContactRow] = {}
        look = self._look
        with self._connections.use() as db:
            for start in range(0, len(positions), _PAGE):
                wanted = list(positions[start : start + _PAGE])
                found = db.execute(f"{look.contacts} where position in ({marks(len(wanted))})", wanted)
                rows.update((row[0], self._with_flaw(contact(row))) for row in found)
        return [rows[position] for position in positions if position in rows]

    def rows(self) -> Iterator[ContactRow]:
        """Holds the list a portion of rows at a time."""
        with self._connections.snapshot() as snapshot:
            with self._edits, snapshot() as db:
                db.execute("select 1 from meta").fetchone()  # no edit comes between this look and what is kept beside
                query, origins = self._look.contacts, dict(self._origins)
            behind: dict[int, list[int]] = {}
            for position, origin in origins.items():
                behind.setdefault(origin, []).append(position)
            for first in range(1, self._read + 1, _STREAMED):
                end = min(first + _STREAMED, self._read + 1)
                extra = [position for origin in range(first, end) for position in behind.get(origin, ())]
                with snapshot() as db:
                    found = db.execute(f"{query} where position >= ? and position < ?", (first, end)).fetchall()
                    if extra:
                        found += db.execute(f"{query} where position in ({marks(len(extra))})", extra).fetchall()
                        found.sort(key=lambda row: (origins.get(row[0], row[0]), row[0]))
                yield from map(contact, found)

    def shapes(self, slots: Sequence[FieldSlot], cancelled: Cancelled | None = None) -> list[FieldShape]:
        return self._shapes.shapes(self._look, slots, len(self._states), cancelled)

    # -- the text

    def judge_text(self, demand: TextDemand | None, cancelled: Cancelled | None = None) -> bool:
        said = demand.said if demand is not None else None
        while True:
            with self._edits:
                self._connections.check(cancelled)
                if demand == self._demand:
                    return False
                edition, look, rows = self._edition, self._look, len(self._states)
                flaws, refused = self._flaws if demand is not None else None, self._refused_texts
                positions = refused.positions() if said is not None else []
            # Beside edits, since a million rows take seconds; where there was one, all is read again.
            if demand is not None and (flaws is None or not flaws.fit(demand)):
                flaws = TextFlaws(demand)
                flaws.read(lambda: self._connections.use(cancelled), look, rows)
            again = refused.read(lambda: self._connections.use(cancelled), look, said, positions)
            with self._edits:
                self._connections.check(cancelled)
                if edition == self._edition:
                    self._demand, self._flaws = demand, flaws
                    refused.take(again)
                    return self._show_flaws()

    def try_cell(self, position: int, column: int, text: str) -> ContactRow:
        look = self._look
        with self._connections.use() as db:
            row = contact(db.execute(f"{look.contacts} where position = ?", (position,)).fetchone())
            cells = tuple(text if place == column else cell for place, cell in enumerate(row.cells))
            row = replace(row, cells=cells)
            if column == look.info.phone_column:
                row = try_phone(db, look, row, text, self._country, self._stopped_then)
        return self._with_flaw(row)

    # -- edits

    @property
    def steps(self) -> tuple[ListStep, ...]:
        return tuple(edit.step for edit in self._history.done)

    def set_cell(self, position: int, column: int, text: str) -> ListChange | None:
        return self._change(lambda session: cell_step(session, position, column, text, self._country))

    def include(
        self,
        positions: Sequence[int],
        included: bool,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ListChange | None:
        return self._change(lambda session: include_step(session, positions, included), progress, cancelled)

    def leave_out_written(self, phones: Collection[str]) -> ListChange | None:
        return self._change(lambda session: written_step(session, phones))

    def fill(self, column: int, text: str) -> ListChange | None:
        return self._change(lambda session: fill_step(session, self._states, column, text))

    def split(self, position: int) -> ListChange | None:
        last = len(self._states)
        return self._change(lambda session: split_step(session, position, last, self._country))

    def set_role(
        self,
        column: int,
        role: ColumnRole,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ListChange | None:
        def make(session: EditSession) -> ColumnsEdit | None:
            look = session.look
            info = with_role(look.info, column, role)
            if info == look.info:
                return None
            step = ListStep(StepKind.ROLE, column=look.info.columns[column].field, text=role.value)
            if info.phone_column == look.info.phone_column:
                return ColumnsEdit(step, (look.info, info), (look.table, look.table))
            self._tables += 1
            table = f"verdict{self._tables}"
            judge_anew(
                *(session.db, look, info.phone_column, table),
                *(self._country, session.stopped, self._refused, session.step),
            )
            return ColumnsEdit(step, (look.info, info), (look.table, table), len(self._states))

        return self._change(make, progress, cancelled)

    def rename_field(self, column: int, name: str) -> ListChange | None:
        def make(session: EditSession) -> ColumnsEdit | None:
            look = session.look
            info = with_field(look.info, column, name)
            names = look.info.columns[column].field, info.columns[column].field
            if names[0] == names[1]:
                return None
            step = ListStep(StepKind.NAME, column=names[0], text=names[1])
            return ColumnsEdit(step, (look.info, info), (look.table, look.table), renamed=names)

        return self._change(make)

    def undo(self, progress: Progress | None = None, cancelled: Cancelled | None = None) -> ListChange | None:
        return self._step(progress, cancelled, back=True)

    def redo(self, progress: Progress | None = None, cancelled: Cancelled | None = None) -> ListChange | None:
        return self._step(progress, cancelled, back=False)

    # -- what others say of its numbers

    def take_refused(self, refused: Mapping[str, str], cancelled: Cancelled | None = None) -> None:
        known = {int(phone): int(REFUSED_AS[answer]) for phone, answer in refused.items() if answer in REFUSED_AS}
        with self._edits, self._connections.use(cancelled) as db:
            session = self._session(db, None, cancelled)
            with _transaction(db):
                mark_refused(session, known)
            self._take_over(session)
            self._refused = known

    def take_refused_texts(self, refused: Mapping[int, int]) -> None:
        with self._edits:
            self._refused_texts = RefusedTexts(refused, self._origins)
            self._edition += 1

    def apply_stop_list(self) -> bool:
        with self._edits, self._connections.use() as db:
            session = self._session(db, None, None)
            with _transaction(db):
                changed = session.apply_stop_list()
            if changed:
                self._take_over(session)
            return changed > 0

    # -- for another time

    def copy_to(self, path: Path, name: str) -> None:
        with self._connections.use() as db, attached(db, path):
            with self._edits:
                db.execute("begin")
                db.execute("select 1 from meta").fetchone()  # from here on this connection sees no edit any more
                look, codes, origins = self._look, self._states.own, dict(self._origins)
            write_copy(db, look, name, self._country, codes, origins)
            db.execute("commit")

    def close(self) -> None:
        self._connections.close()
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    # -- private

    def _with_flaw(self, row: ContactRow) -> ContactRow:
        """The row as the text finds it."""
        demand = self._demand
        if demand is None or row.problem is not None:
            return row
        flaw = demand.flaw(row.cells)
        if flaw is None:
            again = self._refused_texts.says_again(row.position, demand.said, row.cells)
            return replace(row, problem=RowProblem.TEXT_REFUSED) if again else row
        problem, number = flaw
        detail = self.info.columns[number].field if problem is RowProblem.EMPTY_FIELD else str(number)
        return replace(row, problem=problem, detail=detail)

    def _session(self, db: sqlite3.Connection, progress: Progress | None, cancelled: Cancelled | None) -> EditSession:
        def step(rows: int) -> None:
            self._connections.check(cancelled)
            if progress is not None:
                progress(rows)

        self._stopped_then = self._stopped()
        return EditSession(db, self._look, self._country, self._stopped_then, step, self._origins)

    def _change(
        self,
        make: Callable[[EditSession], ListEdit | None],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ListChange | None:
        """Make a new step and do it, whole or not at all."""
        with self._edits, self._connections.use(cancelled) as db:
            session = self._session(db, progress, cancelled)
            with _transaction(db):
                edit = make(session)
                if edit is not None:
                    edit.apply(session, back=False)
            if edit is None:
                return None
            self._history.add(edit)
            self._take_over(session)
            return edit.change

    def _step(self, progress: Progress | None, cancelled: Cancelled | None, *, back: bool) -> ListChange | None:
        with self._edits, self._connections.use(cancelled) as db:
            edit = self._history.next(back=back)
            if edit is None:
                return None
            session = self._session(db, progress, cancelled)
            with _transaction(db):
                edit.apply(session, back=back)
            self._history.move(back=back)
            self._take_over(session)
            names = edit.change.renamed
            return replace(edit.change, retraced=True, renamed=names[::-1] if names and back else names)

    def _take_over(self, session: EditSession) -> None:
        """What the transaction did, now that it is durable, into what is kept beside the file."""
        self._edition += 1
        self._look = session.look
        self._states.drop(session.dropped)
        for position in list(self._origins)[len(self._origins) - session.dropped :]:
            del self._origins[position]
        self._states.append([READY] * len(session.added))
        self._origins.update({row.position: row.origin for row in session.added})
        positions, codes = session.judge.found
        if session.codes is not None:
            self._states.replace_own(session.codes)
            self._shapes.forget()
        self._states.set_own(positions, codes)
        self._shapes.forget(positions)
        changed = [*session.cells_changed, [row.position for row in session.added]]
        for edited in changed:
            self._shapes.forget(edited)
            self._judge_edited(edited)

    def _judge_edited(self, positions: Sequence[int]) -> None:
        """Rows with other cells, by the text."""
        demand, flaws, refused = self._demand, self._flaws, self._refused_texts
        if demand is None or flaws is None:
            return
        if len(positions) > _FEW_EDITED or not flaws.fit(demand):
            self._flaws = TextFlaws(demand)
            self._flaws.read(self._connections.use, self._look, len(self._states))
            again = refused.read(self._connections.use, self._look, demand.said, refused.positions())
            refused.take(again)
            self._show_flaws()
            return
        for row in self.page(positions):
            flaws.note(row.position, row.cells)
            refused.note(row.position, demand.said, row.cells)
            self._states.set_flaw(row.position, refused.code(row.position, flaws.of(row.position, demand)))

    def _show_flaws(self) -> bool:
        """The text's flaws into the states of all rows; whether that changed any."""
        before, rows = self._states.flaws, len(self._states)
        after, fields = bytes(rows), tuple[int, ...]()
        if self._flaws is not None and self._demand is not None:
            after = self._refused_texts.codes(self._flaws.codes(self._demand, rows))
            fields = self._flaws.columns
        if before == after and fields == self._states.summary[1]:
            return False
        self._states.replace_flaws(after, fields)
        return before != after


@contextlib.contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("begin immediate")
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise
    db.execute("commit")
