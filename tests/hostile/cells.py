"""Workbooks in XLSX: what their cells hold and how it is shown."""

from __future__ import annotations

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from tests.hostile.expected import Reading
from tests.hostile.raw_books import cell, row
from tests.hostile.two_people import HEAD, TWO, book

FORMATS = {
    "dd.mm": (46352, "26.11"),
    "hh:mm:ss": (0.4375, "10:30:00"),
    "h:mm": (0.4375, "10:30"),
    "0%": (0.25, "25%"),
    "00000": (123, "00123"),
    "0.00": (1.5, "1,50"),
    "#,##0.00": (24062.72, "24 062,72"),
    "General": (12345678901.5, "12345678901,5"),
    "0.00E+00": (79161234567, "79161234567"),
    "[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@": (46352, "26 ноября 2026 г."),
    "dd/mm/yy;@": (46352, "26.11.26"),
    "+7\\ (000)\\ 000-00-00": (9161234567, "+7 (916) 123-45-67"),
    "@": (89161234567, "89161234567"),
    "нет такого ;;;;; кода": (5, "5"),
}
_FORMAT_CELLS = "".join(cell(f"{chr(67 + n)}2", value, n + 1) for n, (value, _) in enumerate(FORMATS.values()))

CELLS = [
    book(
        "numbers and dates as they are shown",
        HEAD + f'<row r="2">{cell("A2", "Анна")}{cell("B2", 89161234567)}{_FORMAT_CELLS}</row>',
        Reading({2: ["Анна", "89161234567", *(shown for _, shown in FORMATS.values())]}),
        formats=list(FORMATS),
    ),
    book(
        "days since 1904",
        row(1, "Телефон", "Дата") + row(2, 89161234567, 46352 - 1462, styles=(0, 1)),
        Reading({2: ["89161234567", "26.11.2026"]}),
        formats=["dd.mm.yyyy"],
        since_1904=True,
    ),
    book(
        "a phone in every way to store it",
        row(1, "Телефон")
        + '<row r="2"><c r="A2"><v>79161234567.0</v></c></row><row r="3"><c r="A3"><v>7.9161234568E10</v></c></row>'
        '<row r="4"><c r="A4" t="n"><v> 79161234569 </v></c></row>'
        '<row r="5"><c r="A5" t="str"><v>89161234560</v></c></row>'
        '<row r="6"><c r="A6"><v>79161234561.5</v></c></row><row r="7"><c r="A7"><v>1.23E17</v></c></row>',
        Reading(
            {
                2: ["79161234567"],
                3: ["79161234568"],
                4: ["79161234569"],
                5: ["89161234560"],
                6: ["79161234561,5"],
                7: ["1,23E+17"],
            },
            problems={6: RowProblem.NOT_A_NUMBER, 7: RowProblem.DESTROYED},
        ),
    ),
    book(
        "truth, errors and formulas",
        row(1, "Имя", "Телефон", "Да", "Долг", "Срок")
        + '<row r="2"><c r="A2" t="str"><f>"Ан"&amp;"на"</f><v>Анна</v></c><c r="B2"><f>1+1</f><v>89161234567</v></c>'
        '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2"><f>C2</f></c></row>'
        '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="C3" t="b"><v>0</v></c></row>'
        '<row r="4"><c r="B4"><f>B2</f><v></v></c><c r="C4" t="b"><v>0</v></c></row>',
        Reading(
            {
                2: ["Анна", "89161234567", "ИСТИНА", "#Н/Д", ""],
                3: ["", "#ДЕЛ/0!", "ЛОЖЬ", "", ""],
                4: ["", "", "ЛОЖЬ", "", ""],
            },
            problems={3: RowProblem.NOT_A_NUMBER, 4: RowProblem.NO_PHONE},
            notes={NoteKind.ERROR_CELLS: 2, NoteKind.FORMULAS_WITHOUT_VALUE: 2},
        ),
    ),
    book(
        "an error that a later Excel may have",
        row(1, "Имя", "Телефон", "Долг")
        + '<row r="2"><c r="A2" t="str"><v>Анна</v></c><c r="B2"><v>89161234567</v></c>'
        '<c r="C2" t="e"><v>#SOMETHING!</v></c></row>',
        Reading({2: ["Анна", "89161234567", "#N/A"]}, notes={NoteKind.ERROR_CELLS: 1}),
    ),
    book(
        "formulas shared by a column",
        HEAD
        + '<row r="2"><c r="A2" t="str"><f t="shared" ref="A2:A3" si="0">C2</f><v>Анна</v></c>'
        + cell("B2", 89161234567)
        + '</row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>Пётр</v></c>'
        + cell("B3", "+7 916 123-45-68")
        + "</row>",
        Reading(TWO),
    ),
    book(
        "rich texts, phonetic marks and escapes",
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><r><t>Пё</t></r><r><rPr><b/></rPr><t xml:space="preserve">тр </t></r>'
        "</is></c>" + cell("B3", 89161234568) + '<c r="C3" t="s"><v>5</v></c></row>',
        Reading({2: ["Анна", "89161234567", "а\nб & <в>"], 3: ["Пётр ", "89161234568", ""]}, ["Имя", "Телефон", "C"]),
        strings=[
            "<si><t>Имя</t></si>",
            '<si><t xml:space="preserve">Телефон</t><phoneticPr fontId="1"/></si>',
            "<si><r><t>Ан</t></r><r><rPr><b/></rPr><t>на</t></r><rPh sb='0' eb='1'><t>ан</t></rPh></si>",
            "\n  <si>\n <t>89161234567</t>\n</si>",
            "<si><t>а_x000D_\nб &amp; &lt;в&gt;</t></si>",
            "<si/>",
        ],
    ),
    book(
        "dates in words of the standard",
        row(1, "Телефон", "Когда")
        + f'<row r="2">{cell("A2", 89161234567)}<c r="B2" t="d"><v>2026-11-26T10:30:00</v></c></row>',
        Reading({2: ["89161234567", "26.11.2026 10:30"]}),
    ),
    book(
        "a text whose format adds to it",
        row(1, "Имя", "Телефон") + row(2, "Анна", "8 916 123-45-67", styles=(0, 1)),
        Reading({2: ["Анна", "тел. 8 916 123-45-67"]}),
        formats=['"тел. "@'],
    ),
]
