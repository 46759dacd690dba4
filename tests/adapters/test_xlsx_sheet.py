"""Any sheet: every cell comes back at its own address, quickly or with care, as the library sees it too."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.row_blocks import without_blanks
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.xlsx_book import XlsxBook
from smsfox_gui.adapters.xlsx_pattern import RowPattern
from smsfox_gui.adapters.zip_parts import ZipParts
from smsfox_gui.core.field_names import column_letter
from smsfox_gui.core.list_locale import ENGLISH
from tests.hostile.raw_books import Sheet, Xlsx, escaped

TEXTS = st.text(alphabet='аЯx1 <&>"\n;_', min_size=1, max_size=8)


@st.composite
def a_cell(draw: st.DrawFn, address: str) -> str:
    """A cell whose text holds its address, written in one of the ways there are."""
    said = f"{address}!{draw(TEXTS)}"
    kind = draw(st.sampled_from(["inline", "formula", "rich", "number", "none", "styled", "empty formula"]))
    style = draw(st.sampled_from(["", ' s="0"', ' s="1"']))
    return {
        "inline": f'<c r="{address}"{style} t="inlineStr"><is><t xml:space="preserve">{escaped(said)}</t></is></c>',
        "formula": f'<c r="{address}" t="str"{style}><f>A1&amp;"x"</f><v>{escaped(said)}</v></c>',
        "rich": f'<c r="{address}" t="inlineStr"><is><r><t>{address}</t></r>'
        f'<r><t xml:space="preserve">{escaped(said.removeprefix(address))}</t></r></is></c>',
        "number": f'<c r="{address}"{style}><v>{draw(st.integers(0, 10**11))}</v></c>',
        "none": "",
        "styled": f'<c r="{address}" s="1"/>',
        "empty formula": f'<c r="{address}"><f>B9</f></c>',
    }[kind]


@st.composite
def a_sheet(draw: st.DrawFn) -> str:
    rows, number = [], 0
    for _ in range(draw(st.integers(1, 8))):
        number += draw(st.integers(1, 3))
        cells = "".join(draw(a_cell(f"{column_letter(n)}{number}")) for n in range(draw(st.integers(0, 4))))
        hidden = draw(st.sampled_from(["", ' hidden="1"', ' ht="15" customHeight="1"']))
        rows.append(f'<row r="{number}"{hidden}>{cells}</row>' if cells else f'<row r="{number}"{hidden}/>')
    return "".join(rows)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("book") / "book.xlsx"


def cells_of(path: Path, *, taught: bool, pieces: int) -> dict[str, str]:
    """Texts by address. pieces: characters that come at a time."""

    class Slow(ZipParts):
        def texts(self, name: str) -> Iterator[str]:
            text = "".join(super().texts(name))
            return iter([text[n : n + pieces] for n in range(0, len(text), pieces)])

    book = XlsxBook(path, ENGLISH)
    parts = Slow(path)
    book._parts.parts.close()
    book._parts.parts = parts
    findings = SheetFindings()
    page = book.page(0, findings, 0)
    learn = RowPattern.learn
    if not taught:
        RowPattern.learn = lambda *_: None
    try:
        blocks = [without_blanks(block) for block in page.blocks()]
    finally:
        RowPattern.learn = learn
        book.close()
    found = {
        f"{column_letter(n)}{row.number}": cell
        for block in blocks
        for row in block.rows()
        for n, cell in enumerate(row.cells)
        if cell
    }
    hidden = {str(block.numbers[place]) for block in blocks for place in block.hidden}
    return found | {"formulas": str(findings.empty_formulas), "hidden": ",".join(sorted(hidden))}


@settings(max_examples=60)
@given(a_sheet(), st.integers(20, 400))
def test_every_cell_stays_at_its_address(path: Path, rows: str, pieces: int) -> None:
    content = Xlsx([Sheet(rows)], formats=["0"]).content()
    path.write_bytes(content)
    quick = cells_of(path, taught=True, pieces=pieces)
    assert quick == cells_of(path, taught=False, pieces=10**6)
    texts = {address: text for address, text in quick.items() if "!" in text}
    assert all(text.startswith(f"{address}!") for address, text in texts.items())
    assert len(texts) == sum(rows.count(way) for way in ('t="inlineStr"', 't="str"'))
    sheet = python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_index(0)
    seen = {
        f"{column_letter(n)}{number}": text
        for number, row in enumerate(sheet.iter_rows(), start=1)
        for n, text in enumerate(row, start=sheet.start[1])
        if isinstance(text, str) and text
    }
    assert texts == seen


def test_most_rows_are_matched_as_wholes(path: Path) -> None:
    """Else a million rows would take half a minute: the pattern has to know all ordinary rows after some."""
    rows = "".join(
        f'<row r="{n}" spans="1:3"><c r="A{n}" t="s"><v>{n % 2}</v></c>'
        + (f'<c r="B{n}" s="1"><v>{n}.5</v></c>' if n % 3 else f'<c r="B{n}" s="1"/>')
        + (f'<c r="C{n}" t="str"><f>B{n}*2</f><v>x{n}</v></c>' if n % 5 else "")
        + "</row>"
        for n in range(1, 5000)
    )
    path.write_bytes(
        Xlsx([Sheet(rows)], strings=["<si><t>а</t></si>", "<si><t>б</t></si>"], formats=["0.00"]).content()
    )
    book = XlsxBook(path, ENGLISH)
    unknown: list[int] = []
    learn = RowPattern.learn
    RowPattern.learn = lambda self, found: (unknown.append(len(found)), learn(self, found))[0]
    try:
        assert sum(map(len, book.page(0, SheetFindings()).blocks())) == 4999
    finally:
        RowPattern.learn = learn
        book.close()
    assert len(unknown) == 1
