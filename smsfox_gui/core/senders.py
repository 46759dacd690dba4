"""Sender-name rules: what the gateway may show as the sender on a recipient's phone."""

from __future__ import annotations

import re
from enum import StrEnum

from smsfox_gui.core.errors import SenderInvalid

DEFAULT = "SMSFox"
"""What the gateway shows when no name is given."""

MAX_CHARACTERS = 11
"""A name with a letter may not be longer."""

MAX_DIGITS = 15
"""A name of digits only may not be longer."""

_FOREIGN = re.compile(r"[^A-Za-z0-9 _.-]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_TWINS = str.maketrans("АВЕКМНОРСТУХЅІЈаеорсухѕіјԛԝһ", "ABEKMHOPCTYXSIJaeopcyxsijqwh")


class SenderProblem(StrEnum):
    """Why a name cannot be a sender."""

    CYRILLIC = "cyrillic"
    FORBIDDEN_CHARACTER = "forbidden_character"
    EDGE_SPACE = "edge_space"
    NO_LETTER = "no_letter"
    TOO_LONG = "too_long"
    TOO_MANY_DIGITS = "too_many_digits"


def check(name: str) -> SenderProblem | None:
    """What is wrong with a name; "" is fine and means the default one."""
    if not name:
        return None
    if _CYRILLIC.search(name):  # First of all: many of them look like Latin ones.
        return SenderProblem.CYRILLIC
    if _FOREIGN.search(name):
        return SenderProblem.FORBIDDEN_CHARACTER
    if name.strip(" ") != name:
        return SenderProblem.EDGE_SPACE
    if name.isdigit():
        return SenderProblem.TOO_MANY_DIGITS if len(name) > MAX_DIGITS else None
    if not any(map(str.isalpha, name)):
        return SenderProblem.NO_LETTER
    return SenderProblem.TOO_LONG if len(name) > MAX_CHARACTERS else None


def _twin(letter: str) -> str:
    """The Latin letter that looks the same, "" if none does."""
    twin = letter.translate(_TWINS)
    return twin if twin != letter else ""


def look_alikes(name: str) -> list[tuple[int, str, str]]:
    """Every Cyrillic letter that looks Latin: its index, itself, its Latin twin."""
    return [(index, letter, _twin(letter)) for index, letter in enumerate(name) if _twin(letter)]


def with_twins_replaced(name: str) -> str:
    """The name with the Latin twins in place of Cyrillic letters that look the same."""
    return name.translate(_TWINS)


def require(name: str) -> str:
    """The name if it may be a sender, the default one for "".

    Raises SenderInvalid: problem, and index and character of the first letter to blame, where one is.
    """
    problem = check(name)
    if problem is None:
        return name or DEFAULT
    foreign = (_CYRILLIC if problem is SenderProblem.CYRILLIC else _FOREIGN).search(name)
    if foreign is None:
        raise SenderInvalid(problem=problem.value)
    raise SenderInvalid(problem=problem.value, index=foreign.start(), character=foreign[0], twin=_twin(foreign[0]))
