"""What a person may do to the rows of a list -> an edit that does it, or None where there is nothing to do."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from smsfox_gui.adapters.list_edits import AddedRow, EditSession, RowsEdit, SplitEdit
from smsfox_gui.adapters.list_file import PROBLEMS, READY
from smsfox_gui.adapters.list_flaws import BLANKS, value_query
from smsfox_gui.adapters.list_look import contact, marks
from smsfox_gui.adapters.list_states import RowStates
from smsfox_gui.core import phones
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.verdicts import OF_ITS_NUMBER, REFUSED, RowMark
from smsfox_gui.services.list_changes import ListStep, StepKind, people_of
from smsfox_gui.services.step_rows import RowRun, StepRows

_PORTION = 500
_TOGETHER = 100
"""Rows left out or put back that are known again together: where the file changed among them, all are said to be."""
_RAGGED, _INCLUDED, _EXCLUDED = int(RowMark.RAGGED), int(RowMark.INCLUDED), int(RowMark.EXCLUDED)
_WRITTEN, _REFUSED, _LANDLINE = int(RowMark.WRITTEN), int(REFUSED), int(RowMark.LANDLINE)
_OUT_OR_IN = _EXCLUDED | _INCLUDED
_OF_ITS_NUMBER = int(OF_ITS_NUMBER)
_Row = tuple[int, int, str | None]
"""A row changed: its position, its number, and its cell with the phone number, where nothing else tells whether it is
the same in the list read anew.
"""
_ON_PURPOSE = {RowProblem.DUPLICATE: _INCLUDED, RowProblem.LANDLINE: _LANDLINE}


def cell_step(session: EditSession, position: int, column: int, text: str, country: str) -> RowsEdit | None:
    """Another text in a cell. That a row goes on purpose, was written to or refused, was said of its number: it does
    not hold for another one.
    """
    look = session.look
    number, mark, before = session.db.execute(
        f"select number, v.mark, {look.cell(column)} from {look.source} where position = ?", (position,)
    ).fetchone()
    if text == before:
        return None
    after = mark
    if column == look.info.phone_column and mark & _OF_ITS_NUMBER:
        same = phones.judge(before, country).phone == phones.judge(text, country).phone
        after = mark if same else mark & ~_OF_ITS_NUMBER
    field, rows = look.info.columns[column].field, StepRows(_runs(session, [(position, number, None)]))
    step = ListStep(StepKind.CELL, rows, field, before, text)
    return RowsEdit(step, (position,), (bytes([mark]), bytes([after])), column, ((before,), (text,)))


def include_step(session: EditSession, positions: Sequence[int], included: bool) -> RowsEdit | None:
    """Rows left out, or put back on purpose. Who went in the place of a row that comes back does not go beside it."""

    def wanted(mark: int, problem: RowProblem | None, has_phone: bool) -> int:
        return _included(mark, problem, has_phone) if included else mark | _EXCLUDED

    edit = _marks_step(session, positions, wanted, ListStep(StepKind.ROWS, included=included))
    return _without_stand_ins(session, edit) if edit is not None and included else edit


def _without_stand_ins(session: EditSession, edit: RowsEdit) -> RowsEdit:
    """The same with the duplicates of those who come back as duplicates again: one number gets no second text unless
    a person puts it back once more.
    """
    before, after = edit.marks[0], bytearray(edit.marks[1])
    back = [place for place, mark in zip(edit.positions, before, strict=True) if mark & _OUT_OR_IN == _EXCLUDED]
    table, stand_ins = session.look.table, dict[int, int]()
    for start in range(0, len(back), _PORTION):
        part = back[start : start + _PORTION]
        stand_ins |= session.db.execute(
            f"select v.position, v.mark from {table} o cross join {table} v on v.phone = o.phone"
            f" where o.position in ({marks(len(part))}) and v.mark & {_INCLUDED}",
            part,
        )
    if not stand_ins:
        return edit
    for index, place in enumerate(edit.positions):
        if place in stand_ins:
            del stand_ins[place]
            after[index] &= ~_INCLUDED
    others = sorted(stand_ins)
    was = bytes(stand_ins[place] for place in others)
    now = bytes(mark & ~_INCLUDED for mark in was)
    return replace(edit, positions=array("q", [*edit.positions, *others]), marks=(before + was, bytes(after) + now))


def written_step(session: EditSession, phones: Collection[str]) -> RowsEdit | None:
    """Every row with one of these numbers left out, duplicates too: none is put back on purpose."""
    wanted = [int(phone) for phone in phones]
    positions = [position for (position,) in _rows_with(session, wanted, "position")]
    positions.sort()
    return _marks_step(session, positions, lambda mark, _, __: mark | _WRITTEN, ListStep(StepKind.WRITTEN))


def mark_refused(session: EditSession, refused: Mapping[int, int]) -> None:
    """Every row with one of these numbers says that the gateway refused it. No step: nobody changed anything.

    refused: the mark of the answer, by number.
    """
    positions, changed = array("q"), bytearray()
    for phone, position, mark in _rows_with(session, list(refused), "phone, position, mark"):
        positions.append(position)
        changed.append(mark | refused[phone])
    session.write_marks(positions, changed)
    session.judge.judge(positions)


def _rows_with(session: EditSession, phones: Sequence[int], columns: str) -> Iterator[tuple[int, ...]]:
    """These columns of the rows with one of these numbers."""
    for start in range(0, len(phones), _PORTION):
        part = phones[start : start + _PORTION]
        yield from session.db.execute(
            f"select {columns} from {session.look.table} where phone in ({marks(len(part))})", part
        )
        session.step(0)


def _marks_step(
    session: EditSession,
    positions: Sequence[int],
    wanted_mark: Callable[[int, RowProblem | None, bool], int],
    step: ListStep,
) -> RowsEdit | None:
    """Other marks on rows. wanted_mark: of a mark, a problem and whether there is a phone; step: without its rows."""
    changed, before, after = array("q"), bytearray(), bytearray()

    def noted() -> Iterator[_Row]:
        for position, number, mark, has_phone, problem, cell in _marked(session, positions):
            wanted = wanted_mark(mark, PROBLEMS[problem], has_phone)
            if wanted != mark:
                changed.append(position)
                before.append(mark)
                after.append(wanted)
                yield position, number, cell

    step = replace(step, rows=StepRows(_runs(session, noted())))
    return RowsEdit(step, changed, (bytes(before), bytes(after))) if changed else None


def _marked(session: EditSession, positions: Sequence[int]) -> Iterator[tuple[int, int, int, bool, int, str]]:
    """Rows: position, number, mark, whether they have a full number, problem, the cell with it."""
    look = session.look
    phone = look.cell(look.info.phone_column) if look.info.phone_column is not None else "''"
    for start in range(0, len(positions), _PORTION):
        part = list(positions[start : start + _PORTION])
        yield from session.db.execute(
            f"select position, number, v.mark, v.phone is not null, v.problem, {phone} from {look.source}"
            f" where position in ({marks(len(part))})",
            part,
        )


def _included(mark: int, problem: RowProblem | None, has_phone: bool) -> int:
    """The mark of a row put back: one left out is as before, cells out of place are taken for right, of a number that
    was refused nothing is said any more (it may still be a duplicate's or a landline's); a duplicate or a landline goes
    on purpose if it has a full number. The same mark where a person's word changes nothing.
    """
    if mark & _EXCLUDED:
        return mark & ~_EXCLUDED
    if mark & _RAGGED:
        return mark & ~_RAGGED
    if problem is RowProblem.REFUSED:
        return mark & ~_REFUSED
    return mark | _ON_PURPOSE[problem] if has_phone and problem in _ON_PURPOSE else mark


def fill_step(session: EditSession, states: RowStates, column: int, text: str) -> RowsEdit | None:
    """A text into the cells of a column that are blank, or whose formula failed, in the rows that want nothing else."""
    look = session.look
    if not text.strip():
        return None
    cell = look.cell(column)
    blank = session.db.execute(
        f"select position, {cell} from row where {value_query(cell)} = '' order by position", {"blanks": BLANKS}
    )
    positions, before = array("q"), list[str]()
    for position, was in blank:
        if states.own_of(position) == READY:
            positions.append(position)
            before.append(was)
    step = ListStep(StepKind.FILL, column=look.info.columns[column].field, text=text)
    return RowsEdit(step, positions, (b"", b""), column, (before, [text] * len(before))) if positions else None


def split_step(session: EditSession, position: int, last: int, country: str) -> SplitEdit | None:
    """A row for each number of a cell; last = the last row there is."""
    look = session.look
    place = look.info.phone_column
    if place is None:
        return None
    (mark,) = session.db.execute(f"select mark from {look.table} where position = ?", (position,)).fetchone()
    row = contact(session.db.execute(f"{look.contacts} where position = ?", (position,)).fetchone())
    first, *others = phones.split(row.cells[place], country) or ("",)
    if not others:
        return None
    rows, field = StepRows(_runs(session, [(position, row.number, None)])), look.info.columns[place].field
    step = ListStep(StepKind.SPLIT, rows, field, row.cells[place])
    kept = RowsEdit(step, (position,), (bytes([mark]), bytes([mark])), place, ((row.cells[place],), (first,)))
    added = tuple(
        AddedRow(
            last + count,
            session.origins.get(position, position),
            row.number,
            (*row.cells[:place], number, *row.cells[place + 1 :]),
        )
        for count, number in enumerate(others, start=1)
    )
    return SplitEdit(kept, added)


def _runs(session: EditSession, rows: Iterable[_Row]) -> Iterator[RowRun]:
    """These rows, so that they are found again in the list read anew; one that was added is a run of its own."""
    run = list[_Row]()
    for row in rows:
        if run and not _follows(run, row, session.origins):
            yield _run_of(run, session.origins)
            run.clear()
        run.append(row)
    if run:
        yield _run_of(run, session.origins)


def _follows(run: Sequence[_Row], row: _Row, origins: Mapping[int, int]) -> bool:
    last, (position, number, cell) = run[-1], row
    whole = len(run) == _TOGETHER and cell is not None
    return (position, number) == (last[0] + 1, last[1] + 1) and not whole and not {run[0][0], position} & origins.keys()


def _run_of(run: Sequence[_Row], origins: Mapping[int, int]) -> RowRun:
    position, number, _ = run[0]
    cells = [cell for _, _, cell in run if cell is not None]
    return RowRun(position, number, len(run), _copy(origins, position), people_of(cells) if cells else 0)


def _copy(origins: Mapping[int, int], position: int) -> int:
    """Which of the rows added to the same one this is, from 1; 0 = none of them."""
    if position not in origins:
        return 0
    return 1 + sum(origin == origins[position] and added < position for added, origin in origins.items())
