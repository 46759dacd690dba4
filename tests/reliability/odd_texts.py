"""Texts and cells of all kinds, each made from its number, and what must hold of their reading."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator
from pathlib import Path

from smsfox_gui.adapters.csv_rows import FIELD_LIMIT, CsvRecords
from smsfox_gui.adapters.list_messages import refusal
from smsfox_gui.core import errors, phones
from smsfox_gui.core.list_locale import ENGLISH, RUSSIAN
from smsfox_gui.core.number_formats import NumberFormat
from smsfox_gui.core.verdicts import FirstComers, RowMark
from tests.hostile.expected import read

_CELL = "аЯё1 9+-();,|\t\"'.=\u00a0\u200b\u2028\x0b\x85é№"
_TEXT = 'аЯ;,|\t"\n\r 18+\0\x1a\ufeff'
_PHONE = "0123456789+-() ,;/.\u00a0\u2011доб.EеxтелЁ'\"#\n"
_CODE = '0#?.,;%@EeymdhsAP/[]$-<>=_*\\" GenralКр1:'
_ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1251",
    "koi8-r",
    "cp866",
    "mac-cyrillic",
)


def check_text(number: int, folder: Path) -> str:
    """Try one input; what kind it was. Raises AssertionError."""
    chance = random.Random(number)
    way = number % 20
    if way < 7:
        return _written_table(chance)
    if way < 12:
        return _any_text(chance)
    if way == 12:
        return _any_file(chance, folder)
    if way < 17:
        return _cells(chance)
    return _formats(chance)


def _letters(chance: random.Random, alphabet: str, most: int) -> str:
    return "".join(chance.choices(alphabet, k=chance.randint(0, most)))


def _blocks(text: str, delimiter: str | None, chance: random.Random) -> list[tuple[int, list[str], bool]]:
    """Records, whatever of the text comes at once."""
    cut = chance.randint(0, len(text))
    records = CsvRecords(text[:cut], io.StringIO(text[cut:], newline=""), delimiter)
    return [(row.number, row.cells, row.broken) for block in records.blocks() for row in block.rows()]


def _written_table(chance: random.Random) -> str:
    """What a spreadsheet writes comes back, every cell in its row and column."""
    delimiter, end = chance.choice(";,\t|"), chance.choice(("\r\n", "\n"))
    width = chance.randint(1, 6)
    rows = [
        [f"r{n}c{c}" + _letters(chance, _CELL + end, 6) for c in range(width)]
        for n in range(1, chance.randint(1, 8) + 1)
    ]
    text = io.StringIO(newline="")
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC))
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    found = _blocks(text.getvalue(), delimiter, chance)
    assert found == [(n, row, False) for n, row in enumerate(rows, start=1)]
    return "written tables"


def _any_text(chance: random.Random) -> str:
    """Any text is read as the slow way reads it, and to its end."""
    delimiter = chance.choice((";", ",", "\t", "|", None))
    text = "".join(
        chance.choice((f"r{n};c{n}\n", f'"r{n}";c\r\n', _letters(chance, _TEXT, 12), "\n", '"', ";"))
        for n in range(chance.randint(0, 30))
    ).rstrip("\x1a")
    found = _blocks(text, delimiter, chance)
    expected = [
        (number, [cell.replace("\0", "\ufffd") for cell in cells], broken or "\0" in "".join(cells))
        for number, cells, broken in slow_records(text, delimiter or "\U0010ffff")
    ]
    assert [(number, cells or [""], broken) for number, cells, broken in found] == [
        (number, cells or [""], broken) for number, cells, broken in expected
    ], (text, delimiter)
    return "any texts"


def slow_records(text: str, delimiter: str) -> Iterator[tuple[int, list[str], bool]]:
    """Record by record: one that takes in other lines by a stray quote is cut back to its first line."""
    lines = list(io.StringIO(text, newline=""))
    place, number = 0, 0
    while place < len(lines):
        number += 1
        reader, broken = csv.reader(lines[place:], delimiter=delimiter, strict=True), False
        try:
            cells, taken = next(reader), reader.line_num
        except csv.Error:
            alone, taken = csv.reader([lines[place], '"'], delimiter=delimiter), 1
            cells = next(alone)
            if alone.line_num > 1:
                cells, broken = lines[place].rstrip("\r\n").split(delimiter), True
        yield number, [cell[:FIELD_LIMIT] for cell in cells], broken
        place += taken


def _any_file(chance: random.Random, folder: Path) -> str:
    """Bytes of any encoding go all the way, or are refused with a reason."""
    text = "".join(
        chance.choice((f"Имя {n};8916{n:07}\n", _letters(chance, _TEXT, 30))) for n in range(chance.randint(0, 12))
    )
    content = bytearray(text.encode(chance.choice(_ENCODINGS), "replace"))
    for _ in range(chance.choice((0, 0, 1, 4))):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    path = folder / "list"
    path.write_bytes(content)
    try:
        contacts = read(path, folder / "scratch.sqlite")
    except Exception as error:
        named = refusal(error)
        if not isinstance(named, errors.ListError) or isinstance(named, errors.ReaderFailed):
            raise
        return "refused files"
    counts = contacts.counts()
    assert counts.rows_read == counts.ready + sum(counts.problems.values()) == len(list(contacts.rows()))
    contacts.close()
    return "files read"


def _cells(chance: random.Random) -> str:
    """Every cell gets a verdict, together or alone the same one; a number that is taken is one."""
    cells = [
        _letters(chance, _PHONE, 18) if chance.random() < 0.6 else f"8916{chance.randrange(20):07}" for _ in range(8)
    ]
    country = chance.choice(("RU", "KZ", "BY"))
    together, alone = FirstComers(country), FirstComers(country)
    marks = {3: RowMark.RAGGED} if chance.random() < 0.2 else {}
    found = together.judge_block(cells, range(2, 10), marks)
    for place, (phone, problem, detail) in enumerate(zip(*found, strict=True)):
        single = alone.judge(cells[place], place + 2, marks.get(place, RowMark.NONE))
        assert (str(phone) if phone else None, problem, detail) == tuple(single), cells
        if problem is None:
            assert 10 <= len(str(phone)) <= 15
            assert phones.judge("+" + str(phone), country).phone == str(phone)
    return "cells"


def _formats(chance: random.Random) -> str:
    """Any code shows any number somehow; whole ones under General keep their digits."""
    value = chance.choice(
        (chance.uniform(-1e6, 1e6), float(chance.randint(-(10**15), 10**15)), chance.uniform(-1e18, 1e18))
    )
    locale = chance.choice((RUSSIAN, ENGLISH))
    assert isinstance(NumberFormat(_letters(chance, _CODE, 24), locale).number(value), str)
    if value.is_integer() and abs(value) < 2**53:
        assert NumberFormat("General", locale).number(value) == str(int(value))
    return "formats"
