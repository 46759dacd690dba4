"""Which states a person means who types a word of theirs into a search."""

from __future__ import annotations

from smsfox_gui.core import words
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.wording import state_sentence, state_word

Told = tuple[MessageState, str | None]
"""A state with one of its reasons; None = whatever the reason."""


def told_as(text: str, language: str) -> list[Told]:
    """The states whose word, or whose word and reason, has this in it; upper and lower case are the same."""
    looked_for = text.strip().casefold()
    if not looked_for:
        return []
    found: list[Told] = []
    for state in MessageState:
        if looked_for in state_word(state, language).casefold():
            found.append((state, None))
        else:
            reasons = ((reason, state_sentence(state, reason, language)) for reason in words.REASONS.get(state, {}))
            found += [(state, reason) for reason, said in reasons if looked_for in said.casefold()]
    return found
