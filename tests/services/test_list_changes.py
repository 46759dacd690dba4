"""Changes in a list are noted, and made again in the list read anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.core.message import RowProblem
from smsfox_gui.services.importing import Importing
from smsfox_gui.services.list_changes import ChangedList, ListStep
from smsfox_gui.services.ports import ListSource

LINES = ["Имя;Тел;Город", "Анна;89161234567;Уфа", "Пётр;9161234567;Омск", "Яна;8916123;Тверь", "Вера;89161234569;"]


@pytest.fixture
def importing(tmp_path: Path) -> Iterator[Importing]:
    reader = ChildListReader(tmp_path / "scratch")
    yield Importing(reader)
    reader.close()


def opened(importing: Importing, folder: Path, lines: list[str]) -> ChangedList:
    path = folder / "list.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return ChangedList(importing.open(ListSource(path=path)))


def states(contacts: ChangedList) -> list[tuple[str, ...]]:
    return [(str(row.number), row.phone, str(row.problem), *row.cells) for row in contacts.rows()]


def mended(contacts: ChangedList) -> tuple[ListStep, ...]:
    """A number mended, a duplicate put in on purpose and taken back, a row left out, an empty field filled."""
    contacts.set_cell(3, 1, "89161234568")
    contacts.include(2, True)
    contacts.include(2, False)
    contacts.include(2, True)
    contacts.include(1, False)
    contacts.set_cell(4, 2, "Псков")
    return contacts.changes


def test_the_same_changes_make_the_same_list(importing: Importing, tmp_path: Path) -> None:
    first = opened(importing, tmp_path, LINES)
    changes = mended(first)
    again = opened(importing, tmp_path, LINES)
    assert again.replay(changes) == []
    assert states(again) == states(first)
    assert again.counts() == first.counts()
    assert again.changes == changes
    assert again.counts().problems[RowProblem.EXCLUDED] == 1
    first.close()
    again.close()


def test_the_phone_column_a_person_chose_is_a_change(importing: Importing, tmp_path: Path) -> None:
    first = opened(importing, tmp_path, LINES)
    first.set_phone_column(0)
    again = opened(importing, tmp_path, LINES)
    assert again.replay(first.changes) == []
    assert again.info.phone_column == 0
    first.close()
    again.close()


def test_a_row_that_moved_in_the_file_is_found_by_its_number_and_what_it_said(
    importing: Importing, tmp_path: Path
) -> None:
    first = opened(importing, tmp_path, LINES)
    first.set_cell(3, 1, "89161234568")
    first.set_cell(4, 2, "Псков")
    changed = opened(importing, tmp_path, [*LINES[:4], "Ольга;89161234500;Тула", LINES[4]])
    missed = changed.replay(first.changes)
    assert [change.text for change in missed] == ["Псков"], "another person stands in that row now"
    assert [row.cells[1] for row in changed.rows()][2] == "89161234568"
    first.close()
    changed.close()


def test_what_no_longer_fits_changes_nothing_and_is_told(importing: Importing, tmp_path: Path) -> None:
    first = opened(importing, tmp_path, LINES)
    first.set_phone_column(1)
    changes = mended(first)
    shorter = opened(importing, tmp_path, ["Фамилия;Номер", "Иванова;89161234567"])
    before = states(shorter)
    missed = shorter.replay(changes)
    assert missed == [change for change in changes if change.position != 1]
    assert [state[3:] for state in states(shorter)] == [state[3:] for state in before]
    first.close()
    shorter.close()
