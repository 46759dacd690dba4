"""Templates: texts that an office keeps for the next time, each under a name."""

from __future__ import annotations

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


def suggested_name(text: str, taken: Iterable[str] = ()) -> str:
    """A name for a text: its first words, with a number behind them where that name is taken."""
    words = " ".join(text.split())
    name = words if len(words) <= NAME else words[:NAME].rpartition(" ")[0] or words[:NAME]
    name = name.rstrip(" ,.:;-–—")
    known, number = {one.casefold() for one in taken}, 1
    made = name
    while made.casefold() in known:
        number += 1
        made = f"{name} {number}"
    return made
