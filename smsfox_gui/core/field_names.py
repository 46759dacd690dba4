"""The names by which a text's braces call the columns of a list: one for each, and when two are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_LATIN = ("lat", "лат")
"""Behind a name and a colon in braces: the field's value in Latin letters."""


def folded(name: str) -> str:
    """The form in which field names are compared: letter case and the kind of blanks make no difference."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def name_and_letters(inside: str) -> tuple[str, bool]:
    """What stands in braces: the name of the field, and whether its value is wanted in Latin letters: {Имя:лат}."""
    name, _, letters = inside.rpartition(":")
    if name.strip() and letters.strip().casefold() in _LATIN:
        return name.strip(), True
    return inside.strip(), False


def latin_form(name: str) -> str:
    """What stands in braces for the field's value in Latin letters."""
    return f"{name}:lat" if name.isascii() else f"{name}:лат"


def column_letter(index: int) -> str:
    """The spreadsheet's own name of a column, 0 -> A, 26 -> AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def field_names(titles: Sequence[str], first_column: int = 0) -> tuple[str, ...]:
    """A unique name for every column, usable in a text's braces: the title on one line without braces.

    A column without a title is named by its letter (`first_column` = the sheet's index of the first one),
    a repeated title gets a number: Имя, Имя 2. Names differ even when letter case does not count.
    """
    plain = [" ".join(title.replace("{", "(").replace("}", ")").split()) for title in titles]
    reserved = {folded(name) for name in plain if name}
    taken: set[str] = set()
    names = []
    for index, name in enumerate(plain):
        wanted = name or column_letter(first_column + index)
        unique = _unique(wanted, taken, reserved - {folded(name)} if name else reserved)
        taken.add(folded(unique))
        names.append(unique)
    return tuple(names)


def _unique(wanted: str, taken: set[str], reserved: set[str]) -> str:
    name, count = wanted, 1
    while folded(name) in taken or folded(name) in reserved:
        count += 1
        name = f"{wanted} {count}"
    return name
