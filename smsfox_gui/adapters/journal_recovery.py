"""What a dead process left behind: rows in doubt become unknown, running campaigns stand, nothing goes on by itself."""

from __future__ import annotations

import sqlite3

from smsfox_gui.adapters.journal_memory import fade
from smsfox_gui.adapters.journal_reports import reconsider
from smsfox_gui.core.answers import UnknownReason
from smsfox_gui.core.states import PauseReason
from smsfox_gui.services.events import Event


def recover(db: sqlite3.Connection, events: list[Event], now: int) -> None:
    """What a dead process left `sending` may have been sent: only a person decides about it."""
    fade(db, now)
    doubled = db.execute(
        "SELECT id FROM message INDEXED BY message_sending WHERE state = 'sending' AND doubled"
    ).fetchall()
    db.execute(
        "UPDATE message SET state = 'unknown', reason = ?, changed = ? WHERE state = 'sending'",
        (UnknownReason.CRASH.value, now),
    )
    for (message,) in doubled:
        reconsider(db, events, message, now)
    db.execute(
        "UPDATE campaign SET state = 'paused', reason = ? WHERE state = 'running'", (PauseReason.INTERRUPTED.value,)
    )
