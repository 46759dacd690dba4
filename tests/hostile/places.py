"""Workbooks in XLSX: where the table stands, what is hidden, merged or on another sheet."""

from __future__ import annotations

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import FileTooBig, ListEmpty, SheetMissing
from tests.hostile.expected import Hostile, Reading
from tests.hostile.odd_parts import chart_first
from tests.hostile.raw_books import Sheet, cell, row
from tests.hostile.two_people import ANNA, HEAD, PETER, TWO, book, sheets

PLACES = [
    book(
        "blank rows and columns before the table",
        row(4, None, None, "Имя", "Телефон") + row(7, None, None, "Анна", 89161234567),
        Reading({7: ["Анна", "89161234567"]}, ["Имя", "Телефон"], header=4),
    ),
    book(
        "a stray cell in the last row and one far to the right",
        HEAD
        + row(2, "Анна", 89161234567)
        + f'<row r="5">{cell("AZ5", "x")}</row><row r="1048576">{cell("A1048576", ".")}</row>',
        Reading(None, problems={5: RowProblem.NO_PHONE, 1048576: RowProblem.NO_PHONE}),
    ),
    book(
        "formatted cells without end",
        HEAD
        + f'<row r="2">{cell("A2", "Анна")}{cell("B2", 89161234567)}<c r="XFD2" s="0"/></row>'
        + PETER
        + "".join(f'<row r="{n}" ht="20"/>' for n in range(4, 3000)),
        Reading(TWO),
    ),
    book("a dimension that lies", HEAD + ANNA + PETER, Reading(TWO), before='<dimension ref="A1"/>'),
    book(
        "a cell further left than the first three hundred rows",
        "".join(f'<row r="{n}">{cell(f"B{n}", n)}{cell(f"C{n}", 89160000000 + n)}</row>' for n in range(1, 300))
        + f'<row r="300">{cell("A300", "слева")}{cell("C300", 89161234567)}</row>',
        Reading(None, ["A", "B", "C"], header=None, phone="C"),
    ),
    book(
        "a cell in the last column", HEAD + f'<row r="2">{cell("B2", 89161234567)}{cell("XFD2", "x")}</row>', FileTooBig
    ),
    book(
        "hidden rows",
        HEAD + row(2, "Анна", 89161234567, attributes=' hidden="1"') + PETER + '<row r="4" hidden="1"/>',
        Reading(TWO, notes={NoteKind.HIDDEN_ROWS: 1}),
    ),
    book(
        "rows hidden by a filter",
        HEAD + row(2, "Анна", 89161234567, attributes=" hidden='true'") + PETER,
        Reading(TWO, notes={NoteKind.FILTERED_ROWS: 1}),
        before='<sheetPr filterMode="1"/>',
        after='<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>',
    ),
    book(
        "hidden rows, left out",
        HEAD + row(2, "Анна", 89161234567, attributes=' hidden="1"') + PETER,
        Reading({3: TWO[3]}, notes={NoteKind.ROWS_LEFT_OUT: 1}),
        options={"visible_only": True},
    ),
    book(
        "merged cells",
        row(1, "Список") + row(2, "Имя", "Телефон") + row(3, "Анна", 89161234567) + row(4, "Пётр"),
        Reading(
            {3: ["Анна", "89161234567"], 4: ["Пётр", "89161234567"]},
            header=2,
            problems={4: RowProblem.DUPLICATE},
            notes={NoteKind.MERGED_SPREAD: 1},
        ),
        after='<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>',
    ),
    book(
        "cells merged across columns, and with the header",
        row(1, "Имя", "Телефон", "Класс") + row(2, "Анна", 89161234567) + row(3, "Лев", 89161234568, "7Б"),
        Reading(
            {2: ["Анна", "89161234567", ""], 3: ["Лев", "89161234568", "7Б"]},
            notes={NoteKind.MERGED_CELLS: 2},
        ),
        after='<mergeCells count="2"><mergeCell ref="C1:C2"/><mergeCell ref="A3:B4"/></mergeCells>',
    ),
    book(
        "a merged header of two lines",
        row(1, "№", "ФИО", "Связь")
        + row(2, None, None, "Телефон", "E-mail")
        + row(3, 1, "Анна", 89161234567, "a@b.ru"),
        Reading({3: ["1", "Анна", "89161234567", "a@b.ru"]}, ["№", "ФИО", "Телефон", "E-mail"], header=2),
        after='<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>',
    ),
    sheets(
        "a cover before the list",
        [Sheet(row(1, "Отчёт") + row(2, "тел. 8 495 123-45-67"), "Обложка"), Sheet(HEAD + ANNA + PETER, "Люди")],
        Reading(TWO, sheet="Люди"),
    ),
    sheets(
        "numbers on another sheet too",
        [Sheet(HEAD + ANNA + PETER, "Май"), Sheet(HEAD + ANNA + PETER, "Июнь"), Sheet("", "Пусто")],
        Reading(TWO, sheet="Май", notes={NoteKind.OTHER_SHEETS: 1}),
    ),
    sheets(
        "hidden sheets with more numbers",
        [
            Sheet(HEAD + ANNA + PETER + row(4, "Лев", 89161234569), "Архив", state="hidden"),
            Sheet(HEAD + ANNA, "Люди"),
            Sheet(HEAD + ANNA, "Тайна", state="veryHidden"),
        ],
        Reading({2: TWO[2]}, sheet="Люди", notes={NoteKind.HIDDEN_SHEETS: 2}),
    ),
    sheets(
        "a hidden sheet, chosen",
        [Sheet(HEAD + ANNA + PETER, "Архив", state="hidden"), Sheet(HEAD + ANNA, "Люди")],
        Reading(TWO, sheet="Архив", notes={NoteKind.HIDDEN_SHEETS: 1}),
        sheet="Архив",
    ),
    sheets("a sheet that is not there", [Sheet(HEAD + ANNA)], SheetMissing, sheet="Нет"),
    sheets("sheets without a cell", [Sheet(""), Sheet('<row r="1"><c r="A1" s="0"/></row>', "Лист2")], ListEmpty),
    Hostile("a chart before the list", chart_first, Reading(TWO, sheet="Лист1")),
]
