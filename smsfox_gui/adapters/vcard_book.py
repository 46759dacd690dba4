"""Contacts that a phone or a mail program exported (`.vcf`): a row a person, under a header of our own.

Written by RFC 6350 (version 4), RFC 2426 (3) and the older vCard 2.1, whose letters are quoted-printable.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from smsfox_gui.adapters.mixed_lines import open_text
from smsfox_gui.adapters.row_blocks import Block, block_of_rows
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.text_encoding import find_encoding
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.core import phones
from smsfox_gui.core.errors import FileTooBig, ListEmpty

_ROWS_AT_ONCE = 2000
_MOST_NUMBERS = 50
_LONGEST_LINE = 32 * 1024 * 1024
_UNESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(r"((?:[^\\;]++|\\.?)*+)(?:;|$)", re.DOTALL)
_VALUE = re.compile(r'((?:[^":]++|"[^"]*+")*+):(.*)', re.DOTALL)
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?", re.ASCII)
_CYRILLIC = re.compile("[А-яЁё]")
_NAMES = ("FAMILY", "GIVEN", "MIDDLE")
"""What the first parts of the property N are."""
_OF_PARTS: Mapping[str, str] = {"ORG": " ", "ADR": ", "}
"""Properties of several parts, and what stands between these."""
_TITLES: Mapping[str, tuple[str, str]] = {
    "FN": ("Контакт", "Contact"),
    "FAMILY": ("Фамилия", "Last name"),
    "GIVEN": ("Имя", "First name"),
    "MIDDLE": ("Отчество", "Middle name"),
    "TEL": ("Телефон", "Phone"),
    "ORG": ("Организация", "Company"),
    "TITLE": ("Должность", "Position"),
    "ADR": ("Адрес", "Address"),
    "EMAIL": ("Почта", "E-mail"),
    "BDAY": ("День рождения", "Birthday"),
    "NOTE": ("Заметка", "Note"),
}
"""What is read of a person, in the order of the columns; in Russian where anybody's name is, else in English."""


class _Property(NamedTuple):
    """A line of a contact. name: in capitals, without its group; marks: its parameters in capitals."""

    name: str
    marks: Sequence[str]
    value: str


class VcardBook:
    """Implements Workbook: one sheet."""

    def __init__(self, path: Path, country: str) -> None:
        """country: by whose rules a number is known for a mobile one. Raises ListEmpty, FileTooBig, UnicodeError."""
        text, self._others = open_text(path, find_encoding(path))
        with text as file:
            people = list(_people(_whole_lines(file)))
        if not people:
            raise ListEmpty()
        self._table = VcardTable(people, country)
        self.sheets = [BookSheet("1", False)]

    def page(self, _sheet: int, findings: SheetFindings, _first_column: int | None = None) -> VcardTable:
        findings.first_other, findings.other_lines = self._others
        return self._table

    def close(self) -> None:
        """Nothing stays open."""


class VcardTable:
    """Implements Page. A column that nobody has a value in is left out."""

    first_column: int | None = 0

    def __init__(self, people: Sequence[Mapping[str, Sequence[str]]], country: str) -> None:
        """people: the values of each, by the names of `_TITLES`. Raises FileTooBig."""
        most = {name: max(len(person.get(name, ())) for person in people) for name in _TITLES}
        if most["TEL"] > _MOST_NUMBERS:
            raise FileTooBig(columns=most["TEL"])
        names = (value for person in people for name in ("FN", *_NAMES) for value in person.get(name, ()))
        russian = any(map(_CYRILLIC.search, names))
        self._width = {name: most[name] if name == "TEL" else min(most[name], 1) for name in _TITLES}
        self._width["TEL"] = max(self._width["TEL"], 1)
        self._header = [
            title if place == 1 else f"{title} {place}"
            for name, titles in _TITLES.items()
            for title in (titles[0 if russian else 1],)
            for place in range(1, self._width[name] + 1)
        ]
        self._people = people
        self._country = country

    def blocks(self) -> Iterator[Block]:
        """The header, and all people in their order."""
        rows: list[Sequence[str]] = [self._header]
        number = 1
        for person in self._people:
            rows.append(self._row(person))
            if len(rows) == _ROWS_AT_ONCE:
                yield block_of_rows(range(number, number + len(rows)), rows)
                number += len(rows)
                rows = []
        if rows:
            yield block_of_rows(range(number, number + len(rows)), rows)

    def _row(self, person: Mapping[str, Sequence[str]]) -> Sequence[str]:
        row: list[str] = []
        for name, width in self._width.items():
            values = person.get(name, ())
            if name == "TEL":
                values = sorted(values, key=self._is_no_mobile)
                row += [*values, *[""] * (width - len(values))]
            elif width:
                row.append(", ".join(values))
        return row

    def _is_no_mobile(self, number: str) -> bool:
        return phones.judge(number, self._country).problem is not None


def _whole_lines(file: TextIO) -> Iterator[str]:
    """Lines without their ends; what goes on in the next one, by a blank there or by `=` here, is put together."""
    held: list[str] = []
    mark = "\ufeff"
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise FileTooBig()
        line, mark = line.removeprefix(mark).rstrip("\r\n"), ""
        soft = bool(held) and held[-1].endswith("=") and "QUOTED-PRINTABLE" in held[0].partition(":")[0].upper()
        if soft:
            held[-1] = held[-1][:-1]
            held.append(line)
        elif held and line[:1] in (" ", "\t"):
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
    if held:
        yield "".join(held)


def _people(lines: Iterator[str]) -> Iterator[dict[str, list[str]]]:
    """What each contact has, by the names of `_TITLES`. One that is cut short at the end of the file counts, too."""
    person: dict[str, list[str]] | None = None
    for line in lines:
        found = _property(line)
        if found.name == "BEGIN" and found.value.strip().upper() == "VCARD":
            if person:
                yield person
            person = {}
        elif found.name == "END":
            if person:
                yield person
            person = None
        elif person is not None:
            _take(person, found)
    if person:
        yield person


def _take(person: dict[str, list[str]], found: _Property) -> None:
    if found.name == "N":
        for name, part in zip(_NAMES, _parts(found.value), strict=False):
            if part:
                person.setdefault(name, [part])
    elif found.name in _TITLES and (value := _told(found)) and value not in person.get(found.name, ()):
        person.setdefault(found.name, []).append(value)


def _told(found: _Property) -> str:
    """A property's value as people write it."""
    if found.name in _OF_PARTS:
        return _OF_PARTS[found.name].join(filter(None, _parts(found.value)))
    value = _plain(found.value)
    if found.name == "TEL":
        return value.removeprefix("tel:")
    if found.name == "BDAY" and (day := _DAY.fullmatch(value)):
        return f"{day[3]}.{day[2]}.{day[1]}"
    return value


def _property(line: str) -> _Property:
    match = _VALUE.fullmatch(line)
    head, _, value = (match[1], "", match[2]) if match else line.partition(":")  # a quote may have no end
    name, *marks = head.upper().split(";")
    if any(mark.removeprefix("ENCODING=") == "QUOTED-PRINTABLE" for mark in marks):
        value = _from_quoted(value, marks)
    return _Property(name.strip().rpartition(".")[2], marks, value)


def _from_quoted(value: str, marks: Sequence[str]) -> str:
    """Raises UnicodeError."""
    charset = next((mark.removeprefix("CHARSET=") for mark in marks if mark.startswith("CHARSET=")), "UTF-8")
    raw = quopri.decodestring(value.encode("utf-8"))
    try:
        return raw.decode(charset)
    except LookupError:
        return raw.decode("utf-8")


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in _PART.findall(value)]


def _plain(value: str) -> str:
    return _UNESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()
