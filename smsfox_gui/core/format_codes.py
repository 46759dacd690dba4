"""A spreadsheet's number format, `#,##0.00;[Red]-0`, taken apart into its sections and their pieces."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_LONGEST = 255
"""Characters Excel allows in a code; a longer one was not made by it."""
_SECTIONS = 4

_TOKEN = re.compile(
    r"""(?P<general>General)
    |"(?P<quoted>[^"]*)"
    |\\(?P<escaped>.)
    |_(?P<pad>.)
    |\*(?P<fill>.)
    |\[(?P<bracket>[^\]]*)\]
    |(?P<half>AM/PM|A/P)
    |(?P<exponent>E[+-])
    |(?P<date>y+|e+|m+|d+|h+|s+(?:\.0{1,3})?)
    |(?P<digit>[0#?])
    |(?P<point>\.)
    |(?P<comma>,)
    |(?P<percent>%)
    |(?P<slash>/)
    |(?P<text>@)
    |(?P<literal>.)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-\]]*)(?:-([0-9A-Fa-f]{1,8}))?.*")
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
}


class Kind(StrEnum):
    """What a piece of a format is."""

    LITERAL = "literal"
    DIGIT = "digit"
    POINT = "point"
    COMMA = "comma"
    PERCENT = "percent"
    SLASH = "slash"
    EXPONENT = "exponent"
    DATE = "date"
    HALF = "half"
    ELAPSED = "elapsed"
    TEXT = "text"
    GENERAL = "general"


class System(StrEnum):
    """What a section may leave to the computer's regional settings."""

    DATE = "date"
    TIME = "time"


_SYSTEM = {0xF800: System.DATE, 0xF400: System.TIME}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a section and its characters in the code; a literal's are what it shows."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section: which numbers it is for (None = the rule by its place) and what it shows.

    language: the primary language of its names (a Windows code: 0x19 = Russian, 0x09 = English), None = the list's own.
    system: the computer's own long date or time stands for the whole section.
    """

    pieces: tuple[Piece, ...]
    kinds: frozenset[Kind]
    condition: Callable[[float], bool] | None = None
    language: int | None = None
    system: System | None = None

    @property
    def is_date(self) -> bool:
        return self.system is not None or Kind.DATE in self.kinds or Kind.ELAPSED in self.kinds


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code, one to four. Raises ValueError for what no spreadsheet writes."""
    if len(code) > _LONGEST:
        raise ValueError("too long")
    parts = _split(code)
    if len(parts) > _SECTIONS:
        raise ValueError("too many sections")
    return tuple(_section(part) for part in parts)


def _split(code: str) -> list[str]:
    """At the semicolons outside quotes and brackets."""
    parts = [""]
    for found in re.finditer(r'"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|.', code, re.DOTALL):
        if found[0] == ";":
            parts.append("")
        else:
            parts[-1] += found[0]
    return parts


def _section(code: str) -> Section:
    pieces: list[Piece] = []
    condition: Callable[[float], bool] | None = None
    language: int | None = None
    system: System | None = None
    for found in _TOKEN.finditer(code):
        name, text = str(found.lastgroup), found[str(found.lastgroup)]
        if name == "bracket":
            if limit := _CONDITION.fullmatch(text):
                condition = _condition(limit[1], float(limit[2].replace(",", ".")))
            elif _ELAPSED.fullmatch(text):
                pieces.append(Piece(Kind.ELAPSED, text.lower()))
            elif money := _CURRENCY.fullmatch(text):
                code_page = int(money[2] or "0", 16)
                system = _SYSTEM.get(code_page, system)
                language = code_page & 0x3FF or language
                pieces.append(Piece(Kind.LITERAL, money[1]))
            # Colours, and what other programs add, show nothing.
        else:
            pieces += _piece(name, text)
    kept = _minutes(_numbers_only(pieces))
    return Section(kept, frozenset(piece.kind for piece in kept), condition, language, system)


def _condition(sign: str, limit: float) -> Callable[[float], bool]:
    compare = _COMPARISONS[sign]
    return lambda value: compare(value, limit)


def _piece(name: str, text: str) -> Sequence[Piece]:
    if name in ("quoted", "escaped", "literal"):
        return [Piece(Kind.LITERAL, text)]
    if name == "pad":
        return [Piece(Kind.LITERAL, " ")]
    if name == "fill":
        return []
    return [Piece(Kind(name), text if name in ("half", "exponent") else text.lower())]


def _numbers_only(pieces: list[Piece]) -> list[Piece]:
    """`e` is a year only among other letters of dates: the E of a code without them shows itself."""
    dates = [piece for piece in pieces if piece.kind is Kind.DATE and piece.text[0] != "e"]
    if dates or not any(piece.kind is Kind.DATE for piece in pieces):
        return pieces
    return [Piece(Kind.LITERAL, p.text) if p.kind is Kind.DATE else p for p in pieces]


def _minutes(pieces: list[Piece]) -> tuple[Piece, ...]:
    """`m` after hours or before seconds means minutes, written `n` from here on."""
    clock = [n for n, piece in enumerate(pieces) if piece.kind in (Kind.DATE, Kind.ELAPSED)]
    for place, n in enumerate(clock):
        if pieces[n].kind is not Kind.DATE or pieces[n].text not in ("m", "mm"):
            continue
        before = pieces[clock[place - 1]].text[0] if place else ""
        after = pieces[clock[place + 1]].text[0] if place + 1 < len(clock) else ""
        if before == "h" or after == "s":
            pieces[n] = Piece(Kind.DATE, "n" * len(pieces[n].text))
    return tuple(pieces)
