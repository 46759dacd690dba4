"""What a person has chosen on the check page, kept with the draft until another campaign is begun."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypedLimit:
    """A spending limit as it was typed: whole points or whole roubles, 0 = none."""

    amount: int
    in_points: bool


@dataclass(slots=True)
class CheckChoices:
    """A look back at the text takes none of them away.

    limit: None = nobody has typed one, so that of the settings stands; first: a few go before a person is asked.
    """

    limit: TypedLimit | None = None
    first: bool = False
