"""How much room the states of a contact list need: for every reason its rows have, whichever of them are on show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smsfox_gui.core.contact_list import ContactRow, ListCounts, RowProblem
from smsfox_gui.core.verdicts import REFUSED_AS
from smsfox_gui.qt.column_needs import Ruler, StateRoom
from smsfox_gui.qt.contact_cells import ContactCells
from smsfox_gui.qt.table_rows import BEFORE_ACTION

_ICON = 22
"""Before the words."""

_DETAILS: Mapping[RowProblem, tuple[str, ...]] = {
    RowProblem.TOO_SHORT: ("1", "5"),
    RowProblem.TOO_LONG: ("1", "5"),
    RowProblem.TEXT_TOO_LONG: ("99",),
    RowProblem.SEVERAL_NUMBERS: ("2",),
    RowProblem.STOPPED: ("00.00.00",),
    RowProblem.REFUSED: tuple(REFUSED_AS),
}
"""What makes the words of a problem as long as they become."""


def state_room(cells: ContactCells, rows: Iterable[ContactRow], *, trying: bool = False) -> StateRoom:
    """What the states of these rows take. trying: as of ContactCells."""
    said = [cells.state(row, trying=trying) for row in rows]
    ruler = Ruler("base")
    whole, brief = {cell.text for cell in said}, {cell.action or cell.brief or cell.text for cell in said}
    told = {f"{cell.brief}{BEFORE_ACTION}{cell.action}" if cell.action else cell.brief for cell in said if cell.brief}
    told |= {cell.text for cell in said if not cell.brief}
    return StateRoom(*(_ICON + max(map(ruler, words), default=0) for words in (whole, brief, told)))


def examples(counts: ListCounts) -> list[ContactRow]:
    """A row for everything that is said of the rows of a list, whichever of them are on show."""
    details = {**_DETAILS, RowProblem.EMPTY_FIELD: tuple(counts.empty), RowProblem.DUPLICATE: (str(counts.rows + 100),)}
    made = [ContactRow(0, 0, (), "")]
    for problem, rows in counts.problems.items():
        if rows:
            made += (ContactRow(0, 0, (), "", problem, detail) for detail in details.get(problem, ("",)))
    return made
