"""Memory across campaigns: how many of these people have had this very text lately.

Of deleted campaigns a digest of each (number, text) is kept, under a random key of this journal, which goes with the
last of them: enough to know a pair again that somebody brings, and nothing to read one from.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain, islice

from smsfox_gui.adapters.journal_arming import digest
from smsfox_gui.adapters.moments import milliseconds
from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.core.verdicts import REFUSED_AS

_BLOCK = 400
_KEY_BYTES = 32
_RECENT = """
SELECT id FROM campaign WHERE started IS NOT NULL AND (ended IS NULL OR ended >= :since)
AND (state = 'running' OR EXISTS (
    SELECT 1 FROM message WHERE message.id BETWEEN first_row AND last_row AND sent >= :since))
"""
_SCHEDULED = "SELECT id FROM campaign WHERE state = 'paused' AND reason = 'scheduled'"
_REPEATED = """
WITH wanted (place, phone, digest, past) AS (VALUES {wanted})
SELECT place, coming FROM (
    SELECT w.place, CASE WHEN EXISTS (SELECT 1 FROM past_text p WHERE p.digest = w.past AND p.at >= ?) THEN 0 ELSE (
        SELECT min(m.state IN ('queued', 'waiting')) FROM message m JOIN campaign c ON c.id = m.campaign
        WHERE m.campaign IN ({campaigns}) AND m.phone = w.phone AND m.digest = w.digest AND (
            m.state IN ('sending', 'accepted', 'delivered', 'unknown') AND m.sent >= ?
            OR m.state IN ('queued', 'waiting') AND (c.state = 'running' OR c.reason = 'scheduled')
        )
    ) END AS coming FROM wanted w
) WHERE coming IS NOT NULL
"""
_REFUSING = """
SELECT id, sender FROM campaign WHERE id IN (SELECT value FROM json_each(:recent)) AND EXISTS (
    SELECT 1 FROM message WHERE message.id BETWEEN first_row AND last_row AND state = 'rejected' AND sent >= :since
    AND coalesce(reason, '') NOT IN (SELECT value FROM json_each(:numbers)))
"""
_REFUSED = """
WITH wanted (phone, digest) AS (VALUES {wanted})
SELECT count(*) FROM wanted w WHERE EXISTS (
    SELECT 1 FROM message m WHERE m.campaign IN (SELECT value FROM json_each(?)) AND m.phone = w.phone
    AND m.digest = w.digest AND m.state = 'rejected' AND m.sent >= ?
    AND coalesce(m.reason, '') NOT IN (SELECT value FROM json_each(?))
)
"""
_ARRIVED = """
SELECT phone, digest, sent FROM message
WHERE id BETWEEN ? AND ? AND state IN ('accepted', 'delivered', 'unknown') AND sent >= ?
"""
_WAITING = """
SELECT phone, digest FROM message WHERE campaign = ?
AND (state IN ('queued', 'waiting') OR id IN (SELECT value FROM json_each(?)))
"""


def repeated(db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime) -> tuple[int, int]:
    """How many of these (phone, text) were sent since then and may have arrived, and how many others go out by
    themselves: now, or at their campaign's time.

    What was refused or not delivered does not count: those people have nothing. Nor does what is queued in a campaign
    that stands: it goes out only when a person starts it.
    """
    return _count(_find_new(db, messages, since))


def which_repeated(db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime) -> list[int]:
    """Which of them either are: their places, from 0."""
    return [place for place, _ in _find_new(db, messages, since)]


def refused(db: sqlite3.Connection, messages: Iterable[tuple[str, str]], sender: str, since: datetime) -> int:
    """How many of these (phone, text) the gateway has not taken from this sender since then, for another reason than
    their number.
    """
    start, numbers = milliseconds(since), json.dumps(list(REFUSED_AS))
    senders = db.execute(_REFUSING, {"recent": json.dumps(_recent(db, start)), "since": start, "numbers": numbers})
    campaigns = [campaign for campaign, name in senders if (name or DEFAULT) == (sender or DEFAULT)]
    if not campaigns:
        return 0
    found, last = 0, (json.dumps(campaigns), start, numbers)
    pairs = ((phone, digest(text)) for phone, text in messages)
    while block := list(islice(pairs, _BLOCK)):
        query = _REFUSED.format(wanted=", ".join(["(?, ?)"] * len(block)))
        found += db.execute(query, (*chain.from_iterable(block), *last)).fetchone()[0]
    return found


def repeated_waiting(db: sqlite3.Connection, campaign: int, since: datetime, also: Sequence[int]) -> tuple[int, int]:
    """The same of what waits in a campaign, and of these messages of it; what itself has sent does not count, nor what
    is scheduled: of two the first would wait for the second.
    """
    start = milliseconds(since)
    others = [recent for recent in _recent(db, start) if recent != campaign]
    return _count(_find(db, db.execute(_WAITING, (campaign, json.dumps(list(also)))), others, start))


def keep_texts(db: sqlite3.Connection, first: int, last: int, since: int) -> None:
    """These messages are deleted: keep who may have had which text since then. `fade_texts` comes after it."""
    key = _key(db)
    if key is None:
        key = os.urandom(_KEY_BYTES)
        db.execute("UPDATE journal SET secret = ?", (key,))
    db.executemany(
        "INSERT INTO past_text (digest, at) VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET at = max(at, excluded.at)",
        ((_past_digest(key, phone, text), sent) for phone, text, sent in db.execute(_ARRIVED, (first, last, since))),
    )


def fade_texts(db: sqlite3.Connection, before: int) -> None:
    """Forget what deleted messages said before this moment, and the key when nothing is left under it."""
    db.execute("DELETE FROM past_text WHERE at < ?", (before,))
    db.execute("UPDATE journal SET secret = NULL WHERE secret IS NOT NULL AND NOT EXISTS (SELECT 1 FROM past_text)")


def _key(db: sqlite3.Connection) -> bytes | None:
    key: bytes | None = db.execute("SELECT secret FROM journal").fetchone()[0]
    return key


def _past_digest(key: bytes, phone: str, text: int) -> int:
    """63 bits of a number and a text's digest, for whoever has the key."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(f"{phone} {text}".encode(), key=key, digest_size=8).digest(), "big") >> 1


def _recent(db: sqlite3.Connection, since: int) -> list[int]:
    return [row[0] for row in db.execute(_RECENT, {"since": since})]


def _find_new(
    db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime
) -> list[tuple[int, bool]]:
    """Those of a list that is no campaign yet."""
    start = milliseconds(since)
    campaigns = [*_recent(db, start), *(row[0] for row in db.execute(_SCHEDULED))]
    return _find(db, ((phone, digest(text)) for phone, text in messages), campaigns, start)


def _count(found: Sequence[tuple[int, bool]]) -> tuple[int, int]:
    coming = sum(still for _, still in found)
    return len(found) - coming, coming


def _find(
    db: sqlite3.Connection, pairs: Iterable[tuple[str, int]], campaigns: Sequence[int], since: int
) -> list[tuple[int, bool]]:
    """The places of those of these (phone, digest) that went out in these campaigns, or in deleted ones, and of those
    that will; whether it is still to come.
    """
    key = _key(db)
    if not campaigns and key is None:
        return []
    source = enumerate(pairs)
    blocks = iter(lambda: list(islice(source, _BLOCK)), [])
    return [found for block in blocks for found in _find_in_block(db, block, campaigns, key, since)]


def _find_in_block(
    db: sqlite3.Connection,
    block: list[tuple[int, tuple[str, int]]],
    campaigns: Sequence[int],
    key: bytes | None,
    since: int,
) -> list[tuple[int, bool]]:
    query = _REPEATED.format(wanted=", ".join(["(?, ?, ?, ?)"] * len(block)), campaigns=", ".join("?" * len(campaigns)))
    values = chain.from_iterable(
        (place, phone, text, None if key is None else _past_digest(key, phone, text)) for place, (phone, text) in block
    )
    return [(place, bool(coming)) for place, coming in db.execute(query, (*values, since, *campaigns, since))]
