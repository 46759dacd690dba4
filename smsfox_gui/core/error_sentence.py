"""One way to say an error, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsfox_gui.core import errors


@dataclass(frozen=True, slots=True)
class Sentence:
    """One way to say an error; usable when the error has these details and all placeholders."""

    ru: str
    en: str
    when: Mapping[str, str] = field(default_factory=dict)


Sentences = Mapping[type[errors.SmsfoxError], tuple[Sentence, ...]]
"""The ways to say an error of a class, the most telling first."""
