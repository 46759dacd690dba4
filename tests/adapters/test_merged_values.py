"""Cells merged downwards: every row of them has the value that a person sees, and no other cell changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.list_messages import Again
from smsfox_gui.adapters.list_reader import read_list
from smsfox_gui.adapters.merged_values import MergedValues
from smsfox_gui.adapters.row_blocks import block_of_rows
from smsfox_gui.adapters.sheet_findings import MergedRange
from smsfox_gui.core.contact_list import ListNote, NoteKind
from smsfox_gui.core.errors import ListEmpty
from tests.hostile.expected import read, request

Rows = Sequence[tuple[int, Sequence[str]]]


def spread(rows: Rows, ranges: Sequence[MergedRange], *, at_once: int, header_row: int = 1) -> dict[int, list[str]]:
    values = MergedValues(ranges, 2, header_row)
    found: dict[int, list[str]] = {}
    for start in range(0, len(rows), at_once):
        part = rows[start : start + at_once]
        block = values.spread(block_of_rows([number for number, _ in part], [cells for _, cells in part]))
        found |= {row.number: row.cells for row in block.rows()}
    return found


def test_a_value_goes_on_through_blocks_and_rows_that_are_not_there() -> None:
    rows = [(2, ("А", "x")), (3, ("", "y")), (5, ("", "z")), (6, ("", "w"))]
    for at_once in (1, 2, 3, 4):
        assert spread(rows, [MergedRange(2, 5, 2)], at_once=at_once) == {
            2: ["А", "x"],
            3: ["А", "y"],
            5: ["А", "z"],
            6: ["", "w"],
        }


def test_a_column_that_some_rows_do_not_have() -> None:
    assert spread([(2, ("А", "7Б")), (3, ("Б",)), (4, ("В",))], [MergedRange(2, 4, 3)], at_once=1) == {
        2: ["А", "7Б"],
        3: ["Б", "7Б"],
        4: ["В", "7Б"],
    }


def test_what_begins_at_the_header_or_left_of_the_table_or_holds_nothing_is_left_alone() -> None:
    rows = [(2, ("А", "")), (3, ("", "")), (4, ("Б", ""))]
    ranges = [MergedRange(1, 3, 2), MergedRange(2, 4, 1), MergedRange(2, 4, 3), MergedRange(1, 9, 2)]
    assert spread(rows, ranges, at_once=2) == {number: list(cells) for number, cells in rows}


@given(st.data(), st.integers(1, 12))
def test_only_what_is_covered_changes(data: st.DataObject, at_once: int) -> None:
    numbers = sorted(data.draw(st.sets(st.integers(2, 30), min_size=1)))
    rows = [(number, [f"{number}a", f"{number}b", f"{number}c"]) for number in numbers]
    starts = sorted(data.draw(st.sets(st.integers(2, 30), min_size=2, max_size=8)))
    ranges = [
        MergedRange(first, after - 1, data.draw(st.integers(2, 4)))
        for first, after in pairwise(starts)
        if after - 1 > first
    ]
    found = spread(rows, ranges, at_once=at_once)
    for number, cells in rows:
        expected = list(cells)
        for merged in ranges:
            if merged.first < number <= merged.last and merged.first in numbers:
                expected[merged.column - 2] = f"{merged.first}{'abc'[merged.column - 2]}"
        assert found[number] == expected


def test_ranges_that_overlap_do_not_keep_us_busy() -> None:
    ranges = [MergedRange(2 + n, 1_000_000, 2) for n in range(100_000)]
    assert spread([(2, ("А",)), (3, ("Б",))], ranges, at_once=1) == {2: ["А"], 3: ["Б"]}


def test_a_workbook_with_a_department_beside_five_thousand_people(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Список сотрудников", None, None])
    page.append(["Отдел", "Имя", "Телефон"])
    for n in range(5000):
        page.append(["Кадры" if n == 0 else None, f"Имя {n}", 89160000000 + n])
    page.append(["Склад", "Лев", 89170000000])
    page.merge_cells("A1:C1")
    page.merge_cells("A3:A5002")
    book.save(tmp_path / "x.xlsx")
    contacts = read(tmp_path / "x.xlsx", tmp_path / "scratch.sqlite")
    departments = [row.cells[0] for row in contacts.rows()]
    info = contacts.info
    contacts.close()
    assert departments == [*["Кадры"] * 5000, "Склад"]
    assert (info.header_row, info.notes) == (2, (ListNote(NoteKind.MERGED_SPREAD, 1),))


def departments(path: Path, *, hidden: Sequence[int]) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Отдел", "Имя", "Телефон"])
    for n in range(2, 10):
        page.append([{2: "Кадры", 6: "Склад"}.get(n), f"Имя {n}", 89160000000 + n])
    page.merge_cells("A2:A5")
    page.merge_cells("A6:A9")
    for row in hidden:
        page.row_dimensions[row].hidden = True
    book.save(path)


@pytest.mark.parametrize("hidden", [[2], [2, 3], [6], [3], [2, 6, 7], [5, 6], [1], [1, 2], [2, 3, 4, 5]])
def test_a_hidden_row_that_is_left_out_leaves_its_value_to_the_others(tmp_path: Path, hidden: list[int]) -> None:
    departments(tmp_path / "x.xlsx", hidden=hidden)
    contacts = read(tmp_path / "x.xlsx", tmp_path / "scratch.sqlite", visible_only=True)
    found = {row.number: row.cells[0] for row in contacts.rows()}
    contacts.close()
    assert found == {n: "Кадры" if n < 6 else "Склад" for n in range(2, 10) if n not in hidden}


def test_a_sheet_of_which_all_is_hidden_and_left_out_is_empty(tmp_path: Path) -> None:
    departments(tmp_path / "x.xlsx", hidden=range(1, 10))
    with pytest.raises(ListEmpty):
        read(tmp_path / "x.xlsx", tmp_path / "scratch.sqlite", visible_only=True)


@pytest.mark.parametrize(
    ("ranges", "options", "readings"),
    [
        (["A1:A2", "B1:B2", "C1:D1"], {}, 1),
        (["A1:A2", "B1:B3"], {}, 1),
        (["A1:A2", "A3:A4"], {}, 2),
        (["A1:A2"], {"header_row": 1}, 1),
        (["A1:A2"], {"no_header": True}, 2),
        (["A3:B4"], {}, 1),
    ],
)
def test_only_cells_merged_below_the_header_have_a_sheet_read_twice(
    tmp_path: Path, ranges: list[str], options: dict[str, object], readings: int
) -> None:
    book = openpyxl.Workbook()
    page = book.active
    for row in (["№", "ФИО", "Связь", None], [None, None, "Телефон", "E-mail"]):
        page.append(row)
    for n in range(1000):
        page.append([n + 1, f"Имя {n}", 89160000000 + n, f"a{n}@b.ru"])
    for merged in ranges:
        page.merge_cells(merged)
    book.save(tmp_path / "x.xlsx")
    asked = request(tmp_path / "x.xlsx", tmp_path / "scratch.sqlite", **options)
    assert sum(isinstance(message, Again) for message in read_list(asked)) == readings - 1
