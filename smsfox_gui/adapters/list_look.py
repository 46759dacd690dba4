"""What the queries of a list look at: its columns, and the table in which its verdicts stand."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from smsfox_gui.adapters.list_file import CODES, PROBLEMS
from smsfox_gui.core.contact_list import ContactRow, ListInfo, RowProblem
from smsfox_gui.core.verdicts import CLAIMING

DUPLICATE = CODES[RowProblem.DUPLICATE]
CLAIMS = tuple(CODES[problem] for problem in CLAIMING)
"""The codes of rows that make later ones with the same phone duplicates."""
_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class ListLook:
    """table: "row" as the list was read. Each other choice of the phone column has a table of verdicts of its own, so
    that readers notice nothing while it is filled, and taking the choice back costs nothing.
    """

    info: ListInfo
    table: str = "row"

    @property
    def source(self) -> str:
        """What to select from: `v` has phone, problem, detail and mark; the cells and numbers need no name."""
        return "row as v" if self.table == "row" else f"row join {self.table} as v using (position)"

    @property
    def cells(self) -> str:
        """The cells of the list's columns."""
        return ",".join(f"c{column.index}" for column in self.info.columns)

    def cell(self, column: int) -> str:
        """A column's cell."""
        return f"c{self.info.columns[column].index}"

    @property
    def phone_cell(self) -> str:
        """The cell the phone is read from."""
        return "null" if self.info.phone_column is None else self.cell(self.info.phone_column)

    @property
    def contacts(self) -> str:
        """The SELECT of whole rows; `contact` takes them. A duplicate's detail is looked up: it is never old."""
        detail = (
            f"case v.problem when {DUPLICATE} then"
            f" (select r.number from row r where r.position = {first_of(self.table, 'v.phone')})"
            " else v.detail end"
        )
        return f"select position, number, v.phone, v.problem, {detail}, {self.cells} from {self.source}"


def contact(row: tuple[Any, ...]) -> ContactRow:
    """A row of the SELECT above; the table's own types are relied on, since a million rows come this way."""
    position, number, phone, problem, detail, *cells = row
    return ContactRow(
        position,
        number,
        tuple(cells),
        "" if phone is None else str(phone),
        PROBLEMS[problem],
        "" if detail is None else str(detail),
    )


def first_of(table: str, phone: str, codes: Iterable[int] = CLAIMS, where: str = "true") -> str:
    """The SQL of the first position with a phone, among rows in states of these; beyond every list where there is none.

    One look into the index for each state, however many rows have the phone.
    """
    found = (
        f"coalesce((select min(f.position) from {table} f where f.phone = {phone} and f.problem = {code} and {where}),"
        f" {_NEVER})"
        for code in codes
    )
    return f"min({', '.join(found)})"


def marks(values: int) -> str:
    """So many question marks."""
    return ",".join("?" * values)
