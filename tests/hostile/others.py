"""Workbooks of LibreOffice, old Excel, web pages and bookkeeping programs.

The files in `made` were saved by LibreOffice 7.4 from one workbook: a cover, a list with a hidden row, a merged cell, a
comment, formats and a formula that divides by zero, and a hidden sheet with numbers.
"""

from __future__ import annotations

from pathlib import Path

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import FileDamaged, FileFormatUnknown, FileTooBig, ListEmpty
from tests.hostile.expected import Hostile, Reading
from tests.hostile.raw_books import escaped, ods, ods_row, ods_table, xlsb
from tests.hostile.two_people import TWO

_MADE = Path(__file__).parent / "made"
_TITLES = ["Имя", "Телефон", "Когда", "Время", "Долг", "Доля", "Код", "Да", "Формула"]
_ANNA = ["Анна", "89161234567", "26.11", "10:30:00"]
_PETER = ["Пётр  Ильич", "+7 916 123-45-68", "26.11", "09:05:30"]
_LEO = ["Лев\nТолстой", "89161234569", "", ""]
_FOUND = {
    NoteKind.HIDDEN_ROWS: 1,
    NoteKind.HIDDEN_SHEETS: 1,
    NoteKind.MERGED_SPREAD: 1,
    NoteKind.ERROR_CELLS: 1,
}


def _made(name: str, rows: dict[int, list[str]], notes: dict[NoteKind, int]) -> Hostile:
    expected = Reading(rows, _TITLES, notes=notes, sheet="Люди", format=name.rpartition(".")[2])
    return Hostile(f"made by LibreOffice: {name}", (_MADE / name).read_bytes, expected)


LIBRE = [
    _made(
        "people.ods",
        {
            2: [*_ANNA, "1,234.50", "25%", "00123", "TRUE", "0.25"],
            3: [*_PETER, "-7.00", "100%", "00007", "FALSE", "#DIV/0!"],
            4: [*_LEO, "0.10", "100%", "", "", "Анна!"],
        },
        _FOUND,
    ),
    _made(
        "people.xlsx",
        {
            2: [*_ANNA, "1 234,50", "25%", "00123", "ИСТИНА", "0,25"],
            3: [*_PETER, "-7,00", "100%", "00007", "ЛОЖЬ", "#ДЕЛ/0!"],
            4: [*_LEO, "0,10", "100%", "", "", "Анна!"],
        },
        _FOUND,
    ),
    _made(
        "people.xls",
        {
            2: ["Анна", "89161234567", "26.11.2026", "10:30", "1234,5", "0,25", "123", "ИСТИНА", "0,25"],
            3: ["Пётр  Ильич", "+7 916 123-45-68", "26.11.2026 09:05", "09:05", "-7", "1", "7", "ЛОЖЬ", "#ДЕЛ/0!"],
            4: [*_LEO, "0,1", "1", "", "", "Анна!"],
        },
        {**_FOUND, NoteKind.FORMATS_UNKNOWN: 14},
    ),
]

BINARY = [
    Hostile(
        "XLSB",
        lambda: xlsb([["Имя", "Телефон"], ["Анна", 89161234567], ["Пётр", "+7 916 123-45-68"]]),
        Reading(TWO, format="xlsb", notes={NoteKind.FORMATS_UNKNOWN: 1}),
    ),
    Hostile("XLSB: cut short", lambda: xlsb([["Имя", "Телефон"]])[:-100], FileDamaged),
]

_HEAD = ods_row("Имя", "Телефон")
_ROWS = _HEAD + ods_row("Анна", "89161234567") + ods_row("Пётр", "+7 916 123-45-68")


def _ods(name: str, rows: str, expected: object, **how: object) -> Hostile:
    return Hostile(name, lambda: ods(ods_table(rows), **how), expected)  # type: ignore[arg-type]


def _float(value: str, shown: str, attributes: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}"{attributes}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


ODS = [
    _ods("ODS: plain", _ROWS, Reading(TWO, format="ods")),
    _ods("ODS: flat", _ROWS, Reading(TWO, format="ods"), flat=True),
    _ods("ODS: a comment in the XML", _HEAD + "<!-- x -->" + _ROWS.removeprefix(_HEAD), Reading(TWO)),
    _ods(
        "ODS: a remark, a drawing and links in cells",
        _HEAD + "<table:table-row><table:table-cell>"
        "<office:annotation><text:p>тел. 8 495 1234567</text:p></office:annotation>"
        "<text:p>Ан<text:span>на</text:span><text:s text:c='2'/>И.</text:p><text:p><text:a>Вторая</text:a></text:p>"
        "</table:table-cell><table:table-cell><draw:frame><draw:text-box><text:p>нет</text:p></draw:text-box></draw:frame>"
        "<text:p>89161234567</text:p></table:table-cell></table:table-row>",
        Reading({2: ["Анна  И.\nВторая", "89161234567"]}),
    ),
    _ods(
        "ODS: repeated cells and rows",
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/>'
        "</table:table-row>"
        + _HEAD
        + '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"'
        ' office:value-type="string"><text:p>нет</text:p></table:table-cell></table:table-row>'
        + ods_row("Анна", "89161234567")
        + '<table:table-row table:number-rows-repeated="1048569">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        Reading(
            {5: ["нет", "нет"], 6: ["нет", "нет"], 7: ["Анна", "89161234567"]},
            header=4,
            problems={5: RowProblem.NOT_A_NUMBER, 6: RowProblem.NOT_A_NUMBER},
        ),
    ),
    _ods(
        "ODS: a cell repeated to the end of the world",
        '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>",
        FileTooBig,
    ),
    _ods(
        "ODS: rows repeated beyond the last one",
        '<table:table-row table:number-rows-repeated="9999999"><table:table-cell><text:p>x</text:p></table:table-cell>'
        "</table:table-row>",
        FileTooBig,
    ),
    _ods(
        "ODS: a cell repeated less than never",
        '<table:table-row><table:table-cell table:number-columns-repeated="-2"/></table:table-row>',
        FileDamaged,
    ),
    _ods(
        "ODS: hidden rows, covered cells, formulas, errors, powers",
        _HEAD
        + ods_row("Анна", "89161234567", attributes=' table:visibility="filter"')
        + '<table:table-row><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1">'
        "<text:p>Пётр</text:p></table:table-cell>"
        + _float("79161234568", "7,92E+10")
        + _float("0.25", "25 %")
        + '</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell table:formula="of:=[.A1]"/>'
        '<table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell></table:table-row>',
        Reading(
            {2: ["Анна", "89161234567", ""], 3: ["Пётр", "79161234568", "25 %"], 4: ["Пётр", "", "#N/A"]},
            problems={4: RowProblem.NO_PHONE},
            notes={
                NoteKind.FILTERED_ROWS: 1,
                NoteKind.MERGED_SPREAD: 1,
                NoteKind.FORMULAS_WITHOUT_VALUE: 1,
                NoteKind.ERROR_CELLS: 1,
            },
        ),
    ),
    Hostile(
        "ODS: a hidden sheet and a table in a cell",
        lambda: ods(
            ods_table(_ROWS, "Тайна", ' table:style-name="ta2"')
            + ods_table(
                _HEAD
                + "<table:table-row><table:table-cell><text:p>Анна</text:p>"
                + ods_table(ods_row("внутри"))
                + "</table:table-cell><table:table-cell><text:p>89161234567</text:p></table:table-cell>"
                "</table:table-row>",
                "Люди",
            ),
            styles='<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>'
            "</style:style>",
        ),
        Reading({2: TWO[2]}, sheet="Люди", notes={NoteKind.HIDDEN_SHEETS: 1}),
    ),
    Hostile("ODS: cut short", lambda: ods(ods_table(_ROWS), flat=True)[:-200], FileDamaged),
    Hostile("ODS: no row at all", lambda: ods(ods_table("")), ListEmpty),
]


def _page(body: str, head: str = "", written: str = "utf-8") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode(written)


_TABLE = (
    "<table border=1><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Анна</td><td>89161234567</td></tr>"
    "<tr><td>Пётр</td><td>+7 916 123-45-68</td></tr></table>"
)

PAGES = [
    Hostile("HTML: a table", lambda: _page(_TABLE), Reading(TWO, format="html")),
    Hostile(
        "HTML: in the encoding that it names",
        lambda: _page(_TABLE, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        Reading(TWO),
    ),
    Hostile(
        "HTML: in another one than it names", lambda: _page(_TABLE, '<meta charset="utf-8">', "cp1251"), Reading(TWO)
    ),
    Hostile("HTML: in UTF-16", lambda: _page(_TABLE, written="utf-16"), Reading(TWO)),
    Hostile(
        "HTML: no closing tags, styles, breaks, entities, spans",
        lambda: _page(
            "<style>td {}</style><table><tr><td colspan=2>Список &laquo;Ромашка&raquo;<tr><td>Имя<td>Телефон<td>Заметка"
            "<tr><td rowspan=2>Анна&nbsp;&amp; Ко<td>89161234567<td>раз<br>два\n три<script>alert(1)</script>"
            "<tr><td>89161234568<td>x</table>"
        ),
        Reading(
            {3: ["Анна & Ко", "89161234567", "раз\nдва три"], 4: ["Анна & Ко", "89161234568", "x"]},
            ["Имя", "Телефон", "Заметка"],
            header=2,
            notes={NoteKind.MERGED_SPREAD: 1},
        ),
    ),
    Hostile(
        "HTML: a table for the looks around it",
        lambda: _page(f"<table><tr><td>Меню</td><td>{_TABLE}</td></tr></table>"),
        Reading(TWO),
    ),
    Hostile("HTML: no table", lambda: _page("<p>Войдите</p>"), FileFormatUnknown),
]

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def _xml(rows: str, more: str = "", style: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="{_SPACE}" xmlns:ss="{_SPACE}">'
        f'<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="n">'
        f'<NumberFormat ss:Format="{escaped(style)}"/></Style></Styles>'
        f'<Worksheet ss:Name="Люди"><Table>{rows}</Table>{more}</Worksheet></Workbook>'
    ).encode()


def _data(kind: str, text: str, attributes: str = "") -> str:
    return f'<Cell{attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'


_XML_ROWS = (
    f"<Row>{_data('String', 'Имя')}{_data('String', 'Телефон')}</Row>"
    f"<Row>{_data('String', 'Анна')}{_data('Number', '89161234567')}</Row>"
    f"<Row>{_data('String', 'Пётр')}{_data('String', '+7 916 123-45-68')}</Row>"
)

XML_2003 = [
    Hostile("XML of 2003: plain", lambda: _xml(_XML_ROWS), Reading(TWO, format="xml", sheet="Люди")),
    Hostile(
        "XML of 2003: jumps, formats, remarks, merged and hidden",
        lambda: _xml(
            _XML_ROWS.replace("</Row>", f"{_data('String', 'Дата')}{_data('String', 'Сумма')}</Row>", 1)
            + '<Row ss:Index="7" ss:Hidden="1">'
            + _data("String", "Лев", ' ss:MergeDown="1"')
            + '<Cell><Data ss:Type="Number">89161234569</Data><Comment><ss:Data>нет</ss:Data></Comment></Cell>'
            + _data("DateTime", "2026-11-26T00:00:00.000", ' ss:StyleID="d"')
            + _data("Number", "1234.5", ' ss:StyleID="n"')
            + "</Row><Row>"
            + _data("Error", "#N/A", ' ss:Index="4"')
            + "</Row>",
            style="#,##0.00",
        ),
        Reading(
            {
                2: [*TWO[2], "", ""],
                3: [*TWO[3], "", ""],
                7: ["Лев", "89161234569", "26.11.2026", "1 234,50"],
                8: ["Лев", "", "", "#Н/Д"],
            },
            problems={8: RowProblem.NO_PHONE},
            notes={NoteKind.HIDDEN_ROWS: 1, NoteKind.MERGED_SPREAD: 1, NoteKind.ERROR_CELLS: 1},
        ),
    ),
    Hostile("XML of 2003: rows that go back", lambda: _xml('<Row ss:Index="5"/><Row ss:Index="2"/>'), FileDamaged),
    Hostile("XML of 2003: cut short", lambda: _xml(_XML_ROWS)[:-30], FileDamaged),
    Hostile("XML of 2003: a number that is none", lambda: _xml(f"<Row>{_data('Number', 'x')}</Row>"), FileDamaged),
    Hostile("XML of something else", lambda: b"<?xml version='1.0'?><catalog/>", FileFormatUnknown),
]
