"""A number in the groups that people read aloud. For the eye alone; a table of its own, since `phonenumbers` takes the
window longer to load than it may stand still.
"""

from __future__ import annotations

import re

_CODES_OF_TWO = frozenset(
    [
        *map(str, (20, 27, *range(30, 35), 36, 39, 40, 41, *range(43, 50), *range(51, 59), *range(60, 67))),
        *map(str, (81, 82, 84, 86, *range(90, 96), 98)),
    ]
)
"""Beside those of one digit, 1 and 7; all others have three."""
_HABITS = {
    "7": "3 3-2-2",
    "374": "2 2-2-2",
    "375": "2 3-2-2",
    "380": "2 3-2-2",
    "992": "2 3-2-2",
    "993": "2 2-2-2",
    "994": "2 3-2-2",
    "995": "3 2-2-2",
    "996": "3 3-3",
    "998": "2 3-2-2",
    "1": "3 3-4",
    "33": "1 2 2 2 2",
    "86": "3 4 4",
    "90": "3 3 2 2",
}
"""How mobile numbers are written behind their country's code; elsewhere in threes."""


def in_groups(digits: str) -> str:
    """+375 29 123-45-67 for 375291234567. digits: in international form; what is too short for a number stays whole."""
    code = digits[: 1 if digits[:1] in ("1", "7") else 2 if digits[:2] in _CODES_OF_TWO else 3]
    rest = digits[len(code) :]
    groups = _habit(code, rest) or _threes(rest)
    return f"+{code} {groups}" if groups else f"+{digits}"


def _habit(code: str, rest: str) -> str:
    """The digits as the country has them, "" where it has them otherwise or nobody knows."""
    habit = _HABITS.get(code, "")
    if sum(map(int, re.findall("[0-9]", habit))) != len(rest):
        return ""
    left = iter(rest)
    return "".join("".join(next(left) for _ in range(int(sign))) if sign.isdigit() else sign for sign in habit)


def _threes(rest: str) -> str:
    """In threes, with one group of four at the end or two of them where threes do not come out even."""
    fours = len(rest) % 3
    threes = len(rest) - 4 * fours
    if threes < 0 or not rest:
        return rest
    groups = [rest[place : place + 3] for place in range(0, threes, 3)]
    return " ".join([*groups, *(rest[place : place + 4] for place in range(threes, len(rest), 4))])
