"""Workbooks with something wrong in them: cut, flipped, parts mangled, swapped, dropped. Each has a number."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.core.field_names import column_letter
from tests.hostile.raw_books import Sheet, Xlsx, cell, ods, ods_row, ods_table, packed, row, xlsb

_MADE = Path(__file__).parent.parent / "hostile" / "made"
_ROWS, _COLUMNS = 12, 5
_SPICES = (
    *(b"<", b">", b"/>", b'"', b"'", b"&", b"&amp;", b"&#0;", b"\0", b"\xff", b"<!--", b"]]>", b"<![CDATA[", b"<?x?>"),
    *(
        b"</row>",
        b"<row>",
        b'<row r="3">',
        b"</c>",
        b'<c r="A1">',
        b'r="XFD1048576"',
        b'r="0"',
        b"<v>1e999</v>",
        b"_x0000_",
    ),
    *(
        b't="s"',
        b't="d"',
        b't="b"',
        b's="99999"',
        b"99999999999999999999",
        b"-1",
        b"</sheetData>",
        b"<si/>",
        b"xml:space",
    ),
    *(
        b'table:number-columns-repeated="16384"',
        b'table:number-rows-repeated="1048576"',
        b"<text:p/>",
        b"<table:table>",
    ),
)


def _address(column: int, number: int) -> str:
    return f"{column_letter(column)}{number}"


def _plain() -> bytes:
    """Texts that say their addresses, inline and shared, numbers between them."""
    rows, strings = [], []
    for number in range(1, _ROWS + 1):
        cells = []
        for column in range(_COLUMNS):
            address = _address(column, number)
            if column == 1:
                cells.append(cell(address, 89160000000 + number, style=number % 3))
            elif (column + number) % 3:
                cells.append(cell(address, f"{address}!"))
            else:
                strings.append(f"<si><t>shared {address}</t></si>")
                cells.append(f'<c r="{address}" t="s"><v>{len(strings) - 1}</v></c>')
        rows.append(f'<row r="{number}" spans="1:5">{"".join(cells)}</row>')
    return Xlsx([Sheet("".join(rows))], strings, ["0.00", "dd.mm"]).content()


def _rich() -> bytes:
    head = row(1, "Имя", "Телефон") + row(3, "A3!", 89161234567, attributes=' hidden="1"')
    odd = (
        '<row r="4"><c r="A4" t="str"><f>B3</f><v>A4!</v></c><c r="B4" t="e"><v>#N/A</v></c>'
        '<c r="C4"><f>A1</f></c></row>'
    )
    after = (
        '<autoFilter ref="A1:B4"><filterColumn colId="0"/></autoFilter>'
        '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>'
    )
    return Xlsx([Sheet(row(1, "Обложка"), "Один"), Sheet(head + odd, "Два", after=after)]).content()


def _libre(*, flat: bool) -> bytes:
    rows = "".join(ods_row(*(f"{_address(c, n)}!" for c in range(3)), "8916123456" + str(n % 10)) for n in range(1, 9))
    return ods(ods_table(rows) + ods_table(ods_row("x"), "Второй"), flat=flat)


BASES: tuple[Callable[[], bytes], ...] = (
    _plain,
    _plain,
    _rich,
    lambda: _libre(flat=False),
    lambda: _libre(flat=True),
    (_MADE / "people.xlsx").read_bytes,
    (_MADE / "people.ods").read_bytes,
    (_MADE / "people.xls").read_bytes,
    lambda: xlsb([[f"{_address(c, n)}!" for c in range(3)] + [89160000000 + n] for n in range(1, 9)]),
)


def mutant(number: int) -> bytes:
    """The mutant with this number."""
    chance = random.Random(number)
    content = BASES[number % len(BASES)]()
    if content[:2] == b"PK" and chance.random() < 0.75:
        return _with_odd_parts(content, chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        content = _mangled(content, chance)
    return content


def _with_odd_parts(content: bytes, chance: random.Random) -> bytes:
    """The archive in order, its parts not."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(parts)
    way = chance.random()
    if way < 0.1:
        one, other = chance.sample(names, 2)
        parts[one], parts[other] = parts[other], parts[one]
    elif way < 0.2:
        del parts[chance.choice(names)]
    elif way < 0.25:
        stranger = Xlsx([Sheet(row(2, "чужой", 1))]).parts()
        name = chance.choice(sorted(stranger))
        parts[name] = stranger[name]
    else:
        for _ in range(chance.choice((1, 1, 2, 3))):
            name = chance.choice([n for n in names if n.endswith((".xml", ".rels"))])
            parts[name] = _mangled(bytes(parts[name]), chance)
    return packed(parts)


def _mangled(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return chance.choice(_SPICES)
    at = chance.randrange(len(content))
    end = min(len(content), at + chance.choice((1, 2, 8, 40, 300)))
    return chance.choice(
        (
            lambda: content[:at],
            lambda: content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :],
            lambda: content[:at] + content[end:],
            lambda: content[:end] + content[at:],
            lambda: content[:at] + chance.choice(_SPICES) + content[at:],
            lambda: content[:at] + chance.choice(_SPICES) + content[end:],
            lambda: content[:at] + chance.randbytes(end - at) + content[end:],
        )
    )()
