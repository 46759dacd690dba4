"""One way to say an error, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsfox_gui.core import errors
from smsfox_gui.core.words import Pair


@dataclass(frozen=True, slots=True)
class Sentence:
    """One way to say an error; usable when the error has these details and all placeholders.

    console: as the command line says it, in both languages, where the window speaks of what is on the desk.
    """

    ru: str
    en: str
    when: Mapping[str, str] = field(default_factory=dict)
    console: Pair | None = None


Sentences = Mapping[type[errors.SmsfoxError], tuple[Sentence, ...]]
"""The ways to say an error of a class, the most telling first."""
