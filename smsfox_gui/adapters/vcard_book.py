"""Contacts that a phone or a mail program exported (`.vcf`): a row a person, under a header of our own.

Written by RFC 6350 (version 4), RFC 2426 (3) and the older vCard 2.1, whose letters are quoted-printable.
"""

from __future__ import annotations

import contextlib
import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from smsfox_gui.adapters.mixed_lines import open_text
from smsfox_gui.adapters.row_blocks import Block, block_of_rows
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.text_encoding import find_encoding, guess_russian
from smsfox_gui.adapters.workbook import BookSheet
from smsfox_gui.core import phones
from smsfox_gui.core.errors import FileTooBig, ListEmpty

_ROWS_AT_ONCE = 2000
_MOST_NUMBERS = 50
_LONGEST_LINE = 32 * 1024 * 1024
_UNESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(r"((?:[^\\;]++|\\.?)*+)(?:;|$)", re.DOTALL)
_VALUE = re.compile(r'((?:[^":]++|"[^"]*+")*+):(.*)', re.DOTALL)
_EDGE = re.compile(r"(?:BEGIN|END):VCARD\s*", re.IGNORECASE)
_URI = re.compile(r"tel:([^;]*);?(.*)", re.IGNORECASE | re.DOTALL)
_QUOTED = "QUOTED-PRINTABLE"
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


Person = dict[str, dict[str, None]]
"""The values of somebody by the names of `_TITLES`, each value once, in their order."""


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

    def __init__(self, people: Sequence[Person], country: str) -> None:
        """Raises FileTooBig."""
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

    def _row(self, person: Person) -> Sequence[str]:
        row: list[str] = []
        for name, width in self._width.items():
            values = person.get(name, ())
            if name == "TEL":
                row += [*sorted(values, key=self._is_no_mobile), *[""] * (width - len(values))]
            elif width:
                row.append(", ".join(values))
        return row

    def _is_no_mobile(self, number: str) -> bool:
        return phones.judge(number, self._country).problem is not None


def _whole_lines(file: TextIO) -> Iterator[str]:
    """Lines without their ends; what goes on in the next one, by a blank there or by `=` here, is put together."""
    held: list[str] = []
    quoted, mark = False, "\ufeff"
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise FileTooBig()
        line, mark = line.removeprefix(mark).rstrip("\r\n"), ""
        if quoted and held[-1].endswith("=") and not _EDGE.fullmatch(line):
            held[-1] = held[-1][:-1]
            held.append(line)
        elif held and line[:1] in (" ", "\t"):
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
            quoted = _QUOTED in line.partition(":")[0].upper()
    if held:
        yield "".join(held)


def _people(lines: Iterator[str]) -> Iterator[Person]:
    """What each contact has. One that is cut short at the end of the file counts, too; what lies within one (somebody's
    secretary, in old files) is passed over.
    """
    person: Person | None = None
    inner, agent = "", False
    for line in lines:
        found = _property(line)
        kind = found.value.strip().upper() if found.name in ("BEGIN", "END") else ""
        if inner:
            closed = found.name == "END" and kind in (inner, "VCARD")
            if closed and inner != kind and person:  # the inner one's end is missing
                yield person
                person = None
            inner = "" if closed else inner
        elif found.name == "BEGIN" and person is not None and (agent or kind != "VCARD"):
            inner = kind
        elif kind == "VCARD":
            if person:
                yield person
            person = {} if found.name == "BEGIN" else None
        elif person is not None:
            _take(person, found)
        agent = found.name == "AGENT" and not found.value.strip()
    if person:
        yield person


def _take(person: Person, found: _Property) -> None:
    if found.name == "N":
        for name, part in zip(_NAMES, _parts(found.value), strict=False):
            if part:
                person.setdefault(name, {part: None})
    elif found.name in _TITLES and (value := _told(found)):
        person.setdefault(found.name, {})[value] = None


def _told(found: _Property) -> str:
    """A property's value as people write it."""
    if found.name in _OF_PARTS:
        return _OF_PARTS[found.name].join(filter(None, _parts(found.value)))
    value = _plain(found.value)
    if found.name == "TEL" and (uri := _URI.fullmatch(value)):
        return _number(uri[1], uri[2])
    if found.name == "BDAY" and (day := _DAY.fullmatch(value)):
        return f"{day[3]}.{day[2]}.{day[1]}"
    return value


def _number(number: str, marks: str) -> str:
    """A number of a `tel:` address (RFC 3966) with what belongs to it."""
    said = dict(mark.partition("=")[::2] for mark in marks.lower().split(";"))
    context, extension = said.get("phone-context", ""), said.get("ext", "")
    if context.startswith("+") and not number.startswith("+"):
        number = context + number
    return f"{number} ext. {extension}" if extension else number


def _property(line: str) -> _Property:
    match = _VALUE.fullmatch(line)
    head, _, value = (match[1], "", match[2]) if match else line.partition(":")  # a quote may have no end
    name, *marks = head.upper().split(";")
    if any(mark.removeprefix("ENCODING=") == _QUOTED for mark in marks):
        value = _from_quoted(value, marks)
    return _Property(name.strip().rpartition(".")[2], marks, value)


def _from_quoted(value: str, marks: Sequence[str]) -> str:
    """By the encoding it names; what cannot be so is read as well as can be: one odd note costs nobody the list."""
    raw = quopri.decodestring(value.encode("utf-8"))
    named = next((mark.removeprefix("CHARSET=") for mark in marks if mark.startswith("CHARSET=")), "utf-8")
    for charset in (named, "utf-8"):
        with contextlib.suppress(LookupError, ValueError):
            return raw.decode(charset)
    cut = raw.decode("utf-8", "replace")  # in the middle of a letter, it may be
    return cut if cut.count("\ufffd") == 1 else raw.decode(guess_russian(raw), "replace")


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in _PART.findall(value)]


def _plain(value: str) -> str:
    return _UNESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()
