"""Results as spreadsheets: text stays text, formulas never come alive, the old file survives a failure."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter, guarded, sheet_name
from smsfox_gui.adapters.xlsx_book import XlsxBook
from smsfox_gui.core.errors import ExportFailed
from smsfox_gui.core.list_locale import RUSSIAN
from smsfox_gui.core.typed_columns import CellType, TypedColumn

COLUMNS = ["Моб.", "Имя", "SMS"]
ROWS: list[list[str | int]] = [
    ["79000000011", "Анна", 1],
    ["+7 900 000-00-12", "=1+1", 2],
    ["89000000013", "Ян\x0b\nЛев", 0],
]


def test_a_workbook_holds_text_and_counts(tmp_path: Path) -> None:
    path = tmp_path / "Итог.xlsx"
    SpreadsheetReportWriter().write(path, COLUMNS, ROWS, "Запись [1]")
    page = openpyxl.load_workbook(path).active
    assert page.title == "Запись  1"
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        COLUMNS,
        ["79000000011", "Анна", 1],
        ["+7 900 000-00-12", "=1+1", 2],
        ["89000000013", "Ян\nЛев", 0],
    ]
    assert [[cell.data_type for cell in row] for row in page.iter_rows(min_row=2)] == [["s", "s", "n"]] * 3
    assert page["A2"].number_format == "@"


NUMBERS_AND_DATES = st.lists(
    st.tuples(
        st.from_regex(r"(-?[1-9][0-9]{0,2}([ ][0-9]{3}){0,2}(,[0-9]{1,2})?( ₽)?|[0-9]{1,9}|)", fullmatch=True),
        st.dates(min_value=date(1899, 1, 1), max_value=date(2300, 1, 1)).map("{0:%d.%m.}{0.year}".format),
        st.text(st.characters(min_codepoint=32, max_codepoint=0x4FF), max_size=5),
    ),
    min_size=1,
    max_size=20,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=NUMBERS_AND_DATES)
def test_numbers_and_dates_are_shown_as_they_stood(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "Итог.xlsx"
    typed = (TypedColumn(CellType.NUMBER, 14), TypedColumn(CellType.DATE, 10))
    SpreadsheetReportWriter().write(path, ["Долг", "Дата", "Имя"], [("x", "x", "x"), *rows], None, lambda: typed)
    with closing(XlsxBook(path, RUSSIAN)) as book:
        (block,) = book.page(0, SheetFindings()).blocks()
    assert list(zip(*block.columns, strict=True))[2:] == rows


def test_a_number_has_the_room_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "Итог.xlsx"
    typed = (TypedColumn(CellType.NUMBER, 18),)
    SpreadsheetReportWriter().write(path, ["A", "B"], [["999 999 999 999,99", "5"]], None, lambda: typed)
    page = openpyxl.load_workbook(path).active
    assert [page.column_dimensions[letter].width for letter in "AB"] == [21, 10]
    assert [page["A2"].value, page["B2"].value] == [999_999_999_999.99, "5"]


def test_csv_is_what_russian_excel_opens(tmp_path: Path) -> None:
    path = tmp_path / "Итог.CSV"
    SpreadsheetReportWriter().write(path, COLUMNS, ROWS, None)
    assert path.read_bytes().startswith("\ufeffМоб.;Имя;SMS\r\n79000000011;Анна;1\r\n".encode())
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[2] == ["+7 900 000-00-12", "'=1+1", "2"]


@pytest.mark.parametrize("cell", ["=A1", "+cmd|' /C calc'!A0", "-x", "@SUM(1)", "\t=1", "\r=1", "＝1", "－", "-", "+"])
def test_formulas_are_guarded(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["+7 900 000-00-12", "-1 500,00", "Анна", "", "8-900", "a=b"])
def test_plain_cells_stay(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(max_size=40))
def test_any_sheet_name_becomes_a_possible_one(name: str) -> None:
    made = sheet_name(name)
    assert 1 <= len(made) <= 31
    assert not set(made) & set("[]:*?/\\")


def broken() -> Iterator[list[str | int]]:
    yield ["79000000011", "Анна", 1]
    raise RuntimeError("the journal went away")


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_failure_leaves_the_old_file_alone(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"result.{ending}"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        SpreadsheetReportWriter().write(path, COLUMNS, broken(), None)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def reason(path: Path) -> str | int:
    with pytest.raises(ExportFailed) as failed:
        SpreadsheetReportWriter().write(path, COLUMNS, ROWS, None)
    assert failed.value.details["name"] == path.name
    return failed.value.details["reason"]


def test_why_an_export_failed(tmp_path: Path) -> None:
    assert reason(tmp_path / "nowhere" / "x.csv") == "no_folder"
    assert reason(tmp_path / "x.doc") == "ending"
    (tmp_path / "x.csv").mkdir()
    assert reason(tmp_path / "x.csv") == "locked"


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk that is always full and a folder nobody may write")
def test_why_a_disk_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason(Path("/proc/x.csv")) in ("folder", "no_folder")
    full = Path.open
    monkeypatch.setattr(Path, "open", lambda _, *args, **options: full(Path("/dev/full"), *args, **options))
    assert reason(tmp_path / "x.csv") == "disk_full"
    assert os.listdir(tmp_path) == []


def test_a_text_replaces_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт.txt"
    path.write_text("старый, и длиннее нового")
    SpreadsheetReportWriter().write_text(path, "Код: x\nШлюз: y\n")
    assert path.read_bytes() == "\ufeffКод: x\r\nШлюз: y\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(ExportFailed) as failed:
        SpreadsheetReportWriter().write_text(tmp_path / "no" / "x.txt", "")
    assert failed.value.details["reason"] == "no_folder"
