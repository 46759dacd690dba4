"""What deleted campaigns leave behind for a while: what they cost, and who had which text, without a number or a text.

The limit of a day and the question about the same text look back over hours, and a person may delete the history in
between. So a deletion keeps the points by the minute (`journal_spending`) and keyed digests of what may have arrived
(`journal_repeats`). Both fade by themselves: at every opening and start, and at every deletion.
"""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from smsfox_gui.adapters.journal_repeats import fade_texts, keep_texts
from smsfox_gui.adapters.journal_spending import fade_spending, keep_spending
from smsfox_gui.services.campaigns import MEMORY

_SPENDING = 48 * 3_600_000
"""Milliseconds. A calendar day has 25 hours at most, and a clock may be put right meanwhile."""
_TEXTS = MEMORY // timedelta(milliseconds=1)


def remember(db: sqlite3.Connection, first: int, last: int, now: int) -> None:
    """Keep of the messages in this range of ids what outlives them. `now` in milliseconds UTC."""
    keep_spending(db, first, last, now - _SPENDING)
    keep_texts(db, first, last, now - _TEXTS)


def fade(db: sqlite3.Connection, now: int) -> None:
    """Let go of what is too old to matter."""
    fade_spending(db, now - _SPENDING)
    fade_texts(db, now - _TEXTS)
