"""When the first of those who wait for the morning may be texted."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from smsfox_gui.core.quiet_hours import QuietHours

_PREFIXES = """
SELECT DISTINCT substr(phone, 1, 3) FROM message INDEXED BY message_waiting WHERE campaign = ? AND state = 'waiting'
"""
"""The first digits are all that tells a number's zone."""


def wakes(db: sqlite3.Connection, campaign: int, now: datetime) -> datetime | None:
    """That moment, `now` where somebody is awake already; None where nobody waits."""
    row = db.execute("SELECT quiet FROM campaign WHERE id = ?", (campaign,)).fetchone()
    if row is None or not row[0]:
        return None
    hours = QuietHours.parse(row[0])
    return min((hours.wakes(prefix, now) for (prefix,) in db.execute(_PREFIXES, (campaign,))), default=None)
