"""Workbooks in XLSX: XML that is written in unusual ways or is broken, and archives that are."""

from __future__ import annotations

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import FileDamaged, FileProtected, FileTooBig
from tests.hostile.expected import Hostile, Reading
from tests.hostile.odd_parts import (
    bomb_of_entities,
    cut_short,
    encrypted,
    foreign_entity,
    in_utf16,
    other_names,
    prefixed,
    strict,
    windows_names,
    with_part,
    without,
    wrong_sum,
)
from tests.hostile.raw_books import MAIN, Sheet, Xlsx, cell, packed
from tests.hostile.two_people import ANNA, HEAD, PETER, TWO, book

XML = [
    book(
        "no addresses at all",
        "<row><c t='inlineStr'><is><t>Имя</t></is></c><c t='inlineStr'><is><t>Телефон</t></is></c></row>"
        "<row><c t='inlineStr'><is><t>Анна</t></is></c><c><v>89161234567</v></c></row>",
        Reading({2: ["Анна", "89161234567"]}),
    ),
    book(
        "attributes in another order, other quotes, much space",
        HEAD + "\n  <row spans='1:2' r='2' >\n    <c t = 'inlineStr'\n r = 'A2'><is>\n<t>Анна</t></is>\n</c>\n"
        "<c s='0' r='B2'>"
        "\n<v>89161234567</v></c></row>\n" + PETER,
        Reading(TWO),
    ),
    book(
        "cells in the wrong order",
        HEAD + f'<row r="2">{cell("B2", 89161234567)}{cell("A2", "Анна")}</row>' + PETER,
        Reading(TWO),
    ),
    book(
        "a comment among the rows",
        HEAD + "<!-- <row r='9'/> -->" + ANNA + PETER,
        Reading(TWO),
    ),
    book(
        "a text in a CDATA section",
        HEAD + '<row r="2"><c r="A2" t="str"><v><![CDATA[Анна]]></v></c><c r="B2"><v>89161234567</v></c></row>' + PETER,
        Reading(TWO),
    ),
    book(
        "rows in the wrong order",
        PETER + ANNA + HEAD,
        Reading(TWO, notes={NoteKind.FORMATS_UNKNOWN: 1}),
    ),
    book(
        "a cell that names another row",
        HEAD + f'<row r="2">{cell("A2", "Анна")}{cell("B3", 89161234567)}</row>',
        Reading(
            {2: ["Анна", ""], 3: ["", "89161234567"]},
            problems={2: RowProblem.NO_PHONE},
            notes={NoteKind.FORMATS_UNKNOWN: 1},
        ),
    ),
    book("a text that is not there", HEAD + '<row r="2"><c r="A2" t="s"><v>7</v></c></row>', FileDamaged),
    book("a text with a number below none", HEAD + '<row r="2"><c r="A2" t="s"><v>-1</v></c></row>', FileDamaged),
    book("a number that is none", HEAD + '<row r="2"><c r="A2"><v>много</v></c></row>', FileDamaged),
    book("an entity that is none", HEAD + '<row r="2"><c r="A2" t="str"><v>a&b;</v></c></row>', FileDamaged),
    Hostile("a namespace with a prefix", prefixed, Reading(TWO)),
    Hostile("the namespaces of the strict standard", strict, Reading(TWO)),
    Hostile("a sheet in UTF-16", in_utf16, Reading(TWO)),
    Hostile("parts named as Windows does", windows_names, Reading(TWO)),
    Hostile("parts under other names", other_names, Reading(TWO)),
    Hostile("a sheet cut short", cut_short, FileDamaged),
    Hostile(
        "texts cut short",
        lambda: with_part(
            "xl/sharedStrings.xml", f'<sst xmlns="{MAIN}"><si><t>Имя', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
        ),
        FileDamaged,
    ),
    Hostile("no styles", lambda: without("xl/styles.xml"), Reading(TWO)),
    Hostile("no texts", lambda: without("xl/sharedStrings.xml"), Reading(TWO)),
    Hostile("no relations", lambda: without("xl/_rels/workbook.xml.rels"), FileDamaged),
    Hostile("no sheet", lambda: without("xl/worksheets/sheet1.xml"), FileDamaged),
    Hostile("an entity that grows without end", bomb_of_entities, FileDamaged),
    Hostile("an entity that names a file", foreign_entity, FileDamaged),
]

ARCHIVES = [
    Hostile("a bomb of zeros", lambda: packed({"xl/workbook.xml": b"\0" * (40 << 20)}), FileTooBig),
    Hostile(
        "five thousand parts",
        lambda: packed({f"p{n}": b"" for n in range(5001)} | {"xl/workbook.xml": b""}),
        FileTooBig,
    ),
    Hostile("an archive with a password", encrypted, FileProtected),
    Hostile("an archive cut short", lambda: Xlsx([Sheet(HEAD + ANNA)]).content()[:-40], FileDamaged),
    Hostile("a part with the wrong sum", wrong_sum, FileDamaged),
    Hostile(
        "a workbook with macros",
        lambda: Xlsx([Sheet(HEAD + ANNA + PETER)], extra={"xl/vbaProject.bin": b"x"}).content(),
        Reading(TWO, format="xlsm"),
    ),
]
