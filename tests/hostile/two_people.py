"""Shorthand for workbooks of two people."""

from __future__ import annotations

from collections.abc import Mapping

from smsfox_gui.core.errors import ListError
from tests.hostile.expected import Hostile, Reading
from tests.hostile.raw_books import Sheet, Xlsx, row

HEAD = row(1, "Имя", "Телефон")
ANNA, PETER = row(2, "Анна", 89161234567), row(3, "Пётр", "+7 916 123-45-68")
TWO = {2: ["Анна", "89161234567"], 3: ["Пётр", "+7 916 123-45-68"]}


def book(
    name: str,
    rows: str,
    expected: Reading | type[ListError],
    *,
    options: Mapping[str, object] | None = None,
    before: str = "",
    after: str = "",
    **rest: object,
) -> Hostile:
    """A workbook of one sheet."""
    made = Xlsx([Sheet(rows, before=before, after=after)], **rest)  # type: ignore[arg-type]
    return Hostile(name, made.content, expected, options or {})


def sheets(name: str, made: list[Sheet], expected: Reading | type[ListError], **options: object) -> Hostile:
    """A workbook of several."""
    return Hostile(name, Xlsx(made).content, expected, options)
