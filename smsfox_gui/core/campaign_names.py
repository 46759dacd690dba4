"""Names for campaigns that can be told apart: one that is taken gets a number, «Напоминание · 2»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

_NUMBERED = re.compile(r"(.+) · [1-9]\d{0,2}", re.DOTALL)
"""With a number that this program may have given: «Сад · 2026» is a person's own name."""


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """The wanted name, or where a campaign has it, big letters or small, with the first number that makes it free.

    A number that was given so goes on, Напоминание · 2 to · 3; one of the person's own, as in Школа · 5, stays.
    """
    used = {name.casefold() for name in taken}
    if not wanted or wanted.casefold() not in used:
        return wanted
    numbered = _NUMBERED.fullmatch(wanted)
    base = numbered[1] if numbered and numbered[1].casefold() in used else wanted
    return next(name for n in count(2) if (name := f"{base} · {n}").casefold() not in used)


def is_named_after(name: str, other: str) -> bool:
    """Whether it is the other name, with a number or without."""
    numbered = _NUMBERED.fullmatch(name)
    return name == other or bool(numbered and numbered[1] == other)
