"""Cells merged downwards: every row of them has the value that a person sees, and no other cell changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.merged_values import MergedValues
from smsfox_gui.adapters.row_blocks import block_of_rows
from smsfox_gui.adapters.sheet_findings import MergedRange
from smsfox_gui.core.message import ListNote, NoteKind
from tests.hostile.expected import read

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
