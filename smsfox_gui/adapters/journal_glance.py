"""A look at one campaign: the first message that has left or may have, and why messages failed."""

from __future__ import annotations

import sqlite3

from smsfox_gui.core.glance import FAILED
from smsfox_gui.core.states import MessageState

_SENT = "SELECT id FROM message WHERE id BETWEEN ? AND ? AND state IN ({marks}) ORDER BY id LIMIT 1"
_ANY = "SELECT id FROM message WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1"
_REASONS = """
SELECT state, coalesce(reason, ''), count(*) FROM message
WHERE id BETWEEN ? AND ? AND state IN ({marks}) GROUP BY 1, 2
"""
_LEFT = (MessageState.DELIVERED, MessageState.ACCEPTED, MessageState.UNDELIVERED, MessageState.UNKNOWN)


def first_message(db: sqlite3.Connection, first: int, last: int) -> int | None:
    """The id of the first of these that has left or may have, else of the first of all; None = there is none."""
    row = db.execute(_SENT.format(marks=_marks(_LEFT)), (first, last, *_LEFT)).fetchone()
    row = row or db.execute(_ANY, (first, last)).fetchone()
    return None if row is None else int(row[0])


def reasons(db: sqlite3.Connection, first: int, last: int) -> dict[tuple[MessageState, str], int]:
    """How many of these failed for which reason."""
    found = db.execute(_REASONS.format(marks=_marks(FAILED)), (first, last, *FAILED))
    return {(MessageState(state), reason): count for state, reason, count in found if reason}


def _marks(states: tuple[MessageState, ...]) -> str:
    return ", ".join("?" * len(states))
