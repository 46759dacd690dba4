"""Templates: texts that an office keeps for the next time, each under a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

NAME = 40
"""Characters of a name that is made from a text."""


@dataclass(frozen=True, slots=True)
class KeptTemplate:
    """A text under its name. key: what it is asked for by."""

    key: str
    name: str
    text: str


class TemplateShelf(Protocol):
    """Keeps templates. Thread-safe. Everything raises OSError."""

    def templates(self) -> list[KeptTemplate]:
        """By name. One that cannot be read is left where it is."""

    def add(self, name: str, text: str) -> KeptTemplate:
        """Keep a text."""

    def rename(self, key: str, name: str) -> None:
        """Give it another name; nothing where it is gone."""

    def delete(self, key: str) -> None:
        """Delete it; undelete() brings back the last one until the program ends."""

    def undelete(self) -> None:
        """Bring the last one deleted back."""


_FIELD = re.compile(r"\{[^{}]*\}")
_MARKS = " ,.:;!?-–—"


def suggested_name(text: str, taken: Iterable[str] = ()) -> str:
    """A name for a text: its first words that are no field, with a number behind them where that name is taken."""
    words = _first_words(text)
    name = words if len(words) <= NAME else words[:NAME].rpartition(" ")[0] or words[:NAME]
    name = name.rstrip(" ,.:;-–—")
    known, number = {one.casefold() for one in taken}, 1
    made = name
    while made.casefold() in known:
        number += 1
        made = f"{name} {number}"
    return made


def _first_words(text: str) -> str:
    """The first piece between fields that says something; a field alone would name every second text alike."""
    pieces = [" ".join(piece.split()).strip(_MARKS) for piece in _FIELD.split(text)]
    if len(pieces) == 1:
        return " ".join(text.split())
    said = next((piece for piece in pieces if " " in piece), "") or " ".join(filter(None, pieces))
    return said[:1].upper() + said[1:] or " ".join(text.split())
