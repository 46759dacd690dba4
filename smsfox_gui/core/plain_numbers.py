"""The formats that most numbers of a list have, `0.00` or `#,##0 "₽"`: the same text as `number_formats`, sooner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from smsfox_gui.core.format_codes import Kind, Section
from smsfox_gui.core.list_locale import ListLocale

_SHAPE = re.compile(r"(?P<before>l*)(?P<whole>[#0,]*[#0])(?:p(?P<decimals>0*))?(?P<after>l*)")
_LETTERS = {Kind.LITERAL: "l", Kind.POINT: "p", Kind.COMMA: ","}
_DIGITS = 16
"""Characters of a number whose digits a spreadsheet shows without rounding them, the point included."""


@dataclass(frozen=True, slots=True)
class PlainNumber:
    """Digits in one run. least: so many before the point; decimals: exactly so many after it; group: "" = none."""

    before: str
    least: int
    group: str
    point: str
    decimals: int
    after: str

    def show(self, value: float) -> str | None:
        """What is shown for a number that is not negative; None where it would have to be rounded."""
        digits = repr(value)
        whole, _, decimals = digits.partition(".")
        if decimals == "0":
            decimals = ""
        if len(decimals) > self.decimals or len(digits) > _DIGITS or "e" in digits:
            return None
        if whole == "0":
            whole = ""
        if len(whole) < self.least:
            whole = whole.rjust(self.least, "0")
        if self.group and len(whole) > 3:
            whole = f"{int(whole):,}".replace(",", self.group)
        if self.decimals:
            whole = f"{whole}{self.point}{decimals.ljust(self.decimals, '0')}"
        return f"{self.before}{whole}{self.after}"

    def show_all(self, numbers: Sequence[str]) -> list[str] | None:
        """The same for many numbers in decimal digits; None where one of them is not that plain."""
        if not self.least or not _plain_lines(self.decimals).fullmatch("\n".join(numbers)):
            return None
        width = f"0{self.least + self.decimals + bool(self.decimals)}" if self.least > 1 else ""
        write = f"{{:{width}{',' if self.group else ''}.{self.decimals}f}}".format
        text = "\n".join(map(write, map(float, numbers)))
        if self.group:
            text = text.replace(",", self.group)
        text = text.replace(".", self.point).replace("\n", f"{self.after}\n{self.before}")
        return f"{self.before}{text}{self.after}".split("\n")


@cache
def _plain_lines(decimals: int) -> re.Pattern[str]:
    """Lines of numbers that need no rounding to so many decimals."""
    number = rf"\d{{1,11}}(?:\.\d{{1,{decimals}}})?+" if decimals else r"\d{1,15}"
    return re.compile(rf"{number}(?:\n{number})*+", re.ASCII)


def plain_number(section: Section, locale: ListLocale) -> PlainNumber | None:
    """The section in this form, if it has it."""
    letters = "".join(_LETTERS.get(piece.kind, piece.text) for piece in section.pieces if piece.text)
    shape = _SHAPE.fullmatch(letters) if section.kinds <= _LETTERS.keys() | {Kind.DIGIT} else None
    if shape is None:
        return None
    if "\n" in "".join(piece.text for piece in section.pieces):
        return None
    texts = [piece.text for piece in section.pieces if piece.text]
    whole = shape["whole"]
    least = whole.replace(",", "").lstrip("#")
    grouped = "," in whole
    if (grouped and len(least) > 1) or "#" in least or (shape["decimals"] == "" and "p" in letters):
        return None
    return PlainNumber(
        "".join(texts[: shape.end("before")]).lstrip(" "),
        len(least),
        locale.group if grouped else "",
        locale.decimal,
        len(shape["decimals"] or ""),
        "".join(texts[shape.start("after") :]).rstrip(" "),
    )
