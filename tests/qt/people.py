"""A real contact list for the tests of the window: thirty people, four of them with a problem."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import ContactRow, RowProblem
from smsfox_gui.services.ports import ContactList
from tests.adapters.lists import StopListNow, make, stopping

TITLES = ("Mobile", "Name", "Date")
PROBLEMS = {
    3: RowProblem.TOO_SHORT,
    7: RowProblem.DUPLICATE,
    9: RowProblem.STOPPED,
    20: RowProblem.LANDLINE,
}
STOPPED = stopping("79000000009")
_WRONG = {3: "12-34", 7: "+7 900 000-00-01", 20: "8 495 123-45-67"}

Rows = Sequence[tuple[str, ...]]
OpenPeople = Callable[..., ContactListStore]


def rows(count: int = 30) -> list[tuple[str, ...]]:
    """Number, name, date."""
    return [(_WRONG.get(n, f"790000000{n:02}"), f"Name {n}", "26.11") for n in range(1, count + 1)]


def open_people(
    folder: Path,
    people: Rows | None = None,
    *,
    phone_column: int | None = 0,
    stopped: StopListNow = STOPPED,
    ragged: Collection[int] = (),
    titles: Sequence[str] = TITLES,
    **info: object,
) -> ContactListStore:
    """A list of these rows; info: what else the reader found out about it."""
    path = folder / f"list{len(list(folder.glob('list*')))}.sqlite"
    return make(path, people or rows(), stopped, titles, phone_column, ragged, **info)


def row(contacts: ContactList, position: int) -> ContactRow:
    """One row."""
    return contacts.page([position])[0]


def problem(contacts: ContactList, position: int) -> RowProblem | None:
    """What keeps a row from being sent."""
    return row(contacts, position).problem
