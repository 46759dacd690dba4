"""A contact list in its scratch file: pages, counts, search and edits by SQL; the window holds no rows."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import contextlib
import sqlite3
import threading
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from smsfox_gui.adapters.list_connections import ListConnections
from smsfox_gui.adapters.list_file import decode_info, encode_info
from smsfox_gui.adapters.list_judging import judge_anew, judge_sharers
from smsfox_gui.adapters.list_queries import packed_shapes, phone_digits, search_pattern, unpacked_shape
from smsfox_gui.core.message import ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.core.verdicts import RowMark
from smsfox_gui.services.ports import FieldShape, RowFilter

PREFIX_LENGTH = 4
"""Leading digits by which the operator's zones differ."""

_PAGE = 500
_STREAMED = 2000
_SHAPES_AT_ONCE = 20_000
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
"""What Python's strip() takes away: the lengths of shapes are those of stripped values."""


class ContactListStore:
    """Implements ContactList. Reading threads have a connection each; edits go one at a time."""

    def __init__(self, path: Path, prefix_length: int = PREFIX_LENGTH) -> None:
        self._path = path
        self._prefix_length = prefix_length
        self._connections = ListConnections(path)
        self._edits = threading.Lock()
        with self._connections.use() as db:
            db.execute("pragma journal_mode=wal")
            self._meta = dict(db.execute("select key, value from meta").fetchall())
            self._row_count = int(db.execute("select coalesce(max(position), 0) from row").fetchone()[0])
        self._info = decode_info(self._meta["info"])
        self._country = self._meta["country"]
        self._cells = ",".join(f"c{column.index}" for column in self._info.columns)

    @property
    def info(self) -> ListInfo:
        return self._info

    def counts(self) -> ListCounts:
        with self._connections.use() as db:
            found = db.execute("select problem, count(*) from row where problem is not null group by 1").fetchall()
        problems = {RowProblem(problem): count for problem, count in found}
        ordered = {problem: problems[problem] for problem in RowProblem if problem in problems}
        return ListCounts(self._row_count, self._row_count - sum(ordered.values()), ordered)

    def count(self, rows: RowFilter) -> int:
        if not rows.search.strip():
            counts = self.counts()
            shown = counts.problems if rows.problems is None else rows.problems
            return (counts.ready if rows.ready else 0) + sum(
                counts.problems.get(problem, 0) for problem in shown
            )
        where, values = self._where(rows)
        with self._connections.use() as db:
            return int(db.execute(f"select count(*) from row {where}", values).fetchone()[0])

    def positions(self, rows: RowFilter) -> Sequence[int]:
        where, values = self._where(rows)
        if not where:
            return range(1, self._row_count + 1)
        if rows.ready and not rows.search.strip():
            return self._all_but(rows.problems or frozenset())
        with self._connections.use() as db:
            found = db.execute(f"select position from row {where} order by position", values)
            return array("q", (position for (position,) in found))

    def _all_but(self, shown: frozenset[RowProblem]) -> Sequence[int]:
        """The ready rows and the shown problems: everything between the hidden ones, at the speed of C."""
        hidden = [problem.value for problem in RowProblem if problem not in shown]
        left, start = array("q"), 1
        with self._connections.use() as db:
            for (position,) in db.execute(
                f"select position from row where problem in ({_marks(hidden)}) order by position", hidden
            ):
                left.extend(range(start, position))
                start = position + 1
        left.extend(range(start, self._row_count + 1))
        return left

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        rows: dict[int, ContactRow] = {}
        for start in range(0, len(positions), _PAGE):
            wanted = list(positions[start : start + _PAGE])
            with self._connections.use() as db:
                found = db.execute(f"{self._select} where position in ({_marks(wanted)})", wanted)
                rows.update((row[0], _contact(row)) for row in found)
        return [rows[position] for position in positions]

    def rows(self) -> Iterator[ContactRow]:
        """Every row as of now: edits made meanwhile do not show. Holds the list a portion of rows at a time."""
        with self._connections.snapshot() as look:
            for first in range(1, self._row_count + 1, _STREAMED):
                with look() as db:
                    found = db.execute(
                        f"{self._select} where position >= ? and position < ? order by position",
                        (first, first + _STREAMED),
                    ).fetchall()
                yield from map(_contact, found)

    def shapes(self, columns: Sequence[int]) -> list[FieldShape]:
        cells = [
            f"trim(c{self._info.columns[column].index}, :blanks) as v{n}" for n, column in enumerate(columns)
        ]
        keys = packed_shapes(len(columns))
        query = (
            f"with v as materialized (select {', '.join(['position', 'phone', *cells])} from row"
            f" where problem is null and position >= :first and position < :end)"
            f" select {', '.join(keys)}, count(*), min(position) from v"
            f" group by {', '.join(str(n + 1) for n in range(len(keys)))}"
        )
        found: dict[tuple[int, ...], tuple[int, int]] = {}
        # In portions, because what one query groups it keeps in memory.
        for first in range(1, self._row_count + 1, _SHAPES_AT_ONCE):
            values = {
                "blanks": _BLANKS,
                "prefix": self._prefix_length,
                "first": first,
                "end": first + _SHAPES_AT_ONCE,
            }
            with self._connections.use() as db:
                for *key, rows, position in db.execute(query, values):
                    before, earliest = found.get(tuple(key), (0, position))
                    found[tuple(key)] = (before + rows, earliest)
        shapes = [
            unpacked_shape(key, len(columns), rows, position) for key, (rows, position) in found.items()
        ]
        return sorted(shapes, key=lambda shape: shape.position)

    def set_cell(self, position: int, column: int, text: str) -> ContactRow:
        with self._editing() as db:
            db.execute(
                f"update row set c{self._info.columns[column].index} = ? where position = ?", (text, position)
            )
            if column == self._info.phone_column:
                self._judge(db, position)
        return self.page([position])[0]

    def set_phone_column(self, column: int) -> None:
        info = replace(self._info, phone_column=self._info.columns[column].index)
        with self._editing() as db:
            judge_anew(db, info.phone_column, self._country)
            db.execute("update meta set value = ? where key = 'info'", (encode_info(info),))
        self._info = info

    def include(self, position: int, included: bool) -> ContactRow:
        with self._editing() as db:
            (mark,) = db.execute("select mark from row where position = ?", (position,)).fetchone()
            kept = RowMark(mark) & RowMark.RAGGED
            was_out = bool(RowMark(mark) & RowMark.EXCLUDED)
            if included:
                (problem,) = db.execute("select problem from row where position = ?", (position,)).fetchone()
                on_purpose = not was_out and problem is not None
                changed = kept | (RowMark.INCLUDED if on_purpose else RowMark.NONE)
            else:
                changed = kept | RowMark.EXCLUDED
            db.execute("update row set mark = ? where position = ?", (int(changed), position))
            self._judge(db, position)
        return self.page([position])[0]

    def close(self) -> None:
        self._connections.close()
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def _where(self, rows: RowFilter) -> tuple[str, list[str]]:
        """The WHERE of a filter, "" for all rows, and its values."""
        clauses, values = [], list[str]()
        shown = [problem.value for problem in RowProblem if rows.problems is None or problem in rows.problems]
        if not rows.ready:
            clauses.append(f"problem in ({_marks(shown)})")
            values += shown
        elif rows.problems is not None:
            clauses.append(f"(problem is null or problem in ({_marks(shown)}))")
            values += shown
        if search := rows.search.strip():
            cells = [f"c{column.index} glob ?" for column in self._info.columns]
            clauses.append(f"({' or '.join([*cells, 'instr(phone, ?)'])})")
            values += [search_pattern(search)] * len(cells) + [phone_digits(search) or search]
        return (f"where {' and '.join(clauses)}" if clauses else ""), values

    @property
    def _select(self) -> str:
        return f"select position, number, phone, problem, detail, {self._cells} from row"

    def _judge(self, db: sqlite3.Connection, position: int) -> None:
        judge_sharers(db, position, self._info.phone_column, self._country)

    @contextlib.contextmanager
    def _editing(self) -> Iterator[sqlite3.Connection]:
        """One edit, whole or not at all."""
        with self._edits, self._connections.use() as db:
            db.execute("begin immediate")
            try:
                yield db
            except BaseException:
                db.execute("rollback")
                raise
            db.execute("commit")


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _contact(row: tuple[object, ...]) -> ContactRow:
    position, number, phone, problem, detail, *cells = row
    return ContactRow(
        position=int(str(position)),
        number=int(str(number)),
        cells=tuple(map(str, cells)),
        phone="" if phone is None else str(phone),
        problem=None if problem is None else RowProblem(str(problem)),
        detail=str(detail),
    )
