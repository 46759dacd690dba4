"""What a person has chosen on the check page, kept with the draft until another campaign is begun."""

from __future__ import annotations

from dataclasses import dataclass

from smsfox_gui.services.limits import TypedLimit


@dataclass(slots=True)
class CheckChoices:
    """A look back at the text takes none of them away.

    limit: None = nobody has typed one, so that of the settings stands; first: a few go before a person is asked.
    """

    limit: TypedLimit | None = None
    first: bool = False
