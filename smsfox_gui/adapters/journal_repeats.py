"""Memory across campaigns: how many of these people have had this very text lately."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain, islice

from smsfox_gui.adapters.journal_arming import digest
from smsfox_gui.adapters.moments import milliseconds

_BLOCK = 400
_RECENT = """
SELECT id FROM campaign WHERE started IS NOT NULL AND (ended IS NULL OR ended >= :since)
AND (state = 'running' OR EXISTS (
    SELECT 1 FROM message WHERE message.id BETWEEN first_row AND last_row AND sent >= :since))
"""
_REPEATED = """
EXISTS (
    SELECT 1 FROM message m JOIN campaign c ON c.id = m.campaign
    WHERE m.campaign IN ({campaigns}) AND m.phone = w.phone AND m.digest = w.digest AND (
        m.state IN ('sending', 'accepted', 'delivered', 'unknown') AND m.sent >= ?
        OR m.state IN ('queued', 'waiting') AND c.state = 'running'
    )
)
"""
_WANTED = "WITH wanted (phone, digest) AS (VALUES {wanted}) SELECT count(*) FROM wanted w WHERE {repeated}"
_WAITING = """
SELECT count(*) FROM message w WHERE w.campaign = ?
AND (w.state IN ('queued', 'waiting') OR w.id IN (SELECT value FROM json_each(?))) AND {repeated}
"""


def repeated(db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime) -> int:
    """How many of these (phone, text) were sent since then and may have arrived, or are about to be sent right now.

    What was refused or not delivered does not count: those people have nothing. Nor does what is queued in a campaign
    that stands: it goes out only when a person starts it.
    """
    start = milliseconds(since)
    recent = [row[0] for row in db.execute(_RECENT, {"since": start})]
    if not recent:
        return 0
    source = iter(messages)
    return sum(_repeated_block(db, block, recent, start) for block in iter(lambda: list(islice(source, _BLOCK)), []))


def repeated_waiting(db: sqlite3.Connection, campaign: int, since: datetime, also: Sequence[int]) -> int:
    """The same of what waits in a campaign, and of these messages of it; what itself has sent does not count."""
    start = milliseconds(since)
    recent = [row[0] for row in db.execute(_RECENT, {"since": start}) if row[0] != campaign]
    if not recent:
        return 0
    query = _WAITING.format(repeated=_repeated(recent))
    count: int = db.execute(query, (campaign, json.dumps(list(also)), *recent, start)).fetchone()[0]
    return count


def _repeated_block(db: sqlite3.Connection, block: list[tuple[str, str]], recent: list[int], since: int) -> int:
    query = _WANTED.format(wanted=", ".join(["(?, ?)"] * len(block)), repeated=_repeated(recent))
    values = chain.from_iterable((phone, digest(text)) for phone, text in block)
    count: int = db.execute(query, (*values, *recent, since)).fetchone()[0]
    return count


def _repeated(campaigns: Sequence[int]) -> str:
    return _REPEATED.format(campaigns=", ".join("?" * len(campaigns)))
