"""Which states a person means who types a word of theirs into a search."""

from __future__ import annotations

import re

from smsfox_gui.core import words
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.wording import state_sentence, state_word

Told = tuple[MessageState, str | None]
"""A state with one of its reasons; None = whatever the reason."""
ENOUGH = 3
"""Letters that a word of a state is meant from: fewer begin too many words, and are as soon a surname of their own."""


def told_as(text: str, language: str) -> list[Told]:
    """The states whose word, or whose word and reason, has this in it from the beginning of a word on.

    Upper and lower case are the same, and so are ё and е. A piece from within a word means people, not a state.
    """
    looked_for = _plain(text.strip())
    if sum(map(str.isalpha, looked_for)) < ENOUGH:
        return []
    said_so = re.compile(rf"(?<!\w){re.escape(looked_for)}")
    found: list[Told] = []
    for state in MessageState:
        if said_so.search(_plain(state_word(state, language))):
            found.append((state, None))
        else:
            reasons = ((reason, state_sentence(state, reason, language)) for reason in words.REASONS.get(state, {}))
            found += [(state, reason) for reason, said in reasons if said_so.search(_plain(said))]
    return found


def _plain(said: str) -> str:
    return said.casefold().replace("ё", "е")
