"""Memory across campaigns: how many of these people have had this very text lately.

Of deleted campaigns a digest of each (number, text) is kept, under a random key of this journal, which goes with the
last of them: enough to know a pair again that somebody brings, and nothing to read one from.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, islice

from smsfox_gui.adapters.journal_arming import digest
from smsfox_gui.adapters.moments import milliseconds
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.core.verdicts import REFUSED_AS

_BLOCK = 400
_KEY_BYTES = 32
_OF_NUMBERS = json.dumps(list(REFUSED_AS))
"""Answers that are about the number."""
_RECENT = """
SELECT id FROM campaign WHERE started IS NOT NULL AND (ended IS NULL OR ended >= :since)
AND (state = 'running' OR EXISTS (
    SELECT 1 FROM message WHERE message.id BETWEEN first_row AND last_row AND sent >= :since))
"""
_SCHEDULED = "SELECT id FROM campaign WHERE state = 'paused' AND reason = 'scheduled'"
_REPEATED = """
WITH wanted (place, phone, digest, past) AS (VALUES {wanted})
SELECT place, earlier FROM (
    SELECT w.place, CASE WHEN EXISTS (SELECT 1 FROM past_text p WHERE p.digest = w.past AND p.at >= ?) THEN 0 ELSE (
        SELECT min(CASE WHEN m.state = 'rejected' THEN 2 ELSE m.state IN ('queued', 'waiting') END)
        FROM message m JOIN campaign c ON c.id = m.campaign
        WHERE m.campaign IN ({campaigns}) AND m.phone = w.phone AND m.digest = w.digest AND (
            m.state IN ('sending', 'accepted', 'delivered', 'unknown') AND m.sent >= ?
            OR m.state IN ('queued', 'waiting') AND (c.state = 'running' OR c.reason = 'scheduled')
            OR m.state = 'rejected' AND m.sent >= ? AND m.campaign IN ({refusing})
            AND coalesce(m.reason, '') NOT IN (SELECT value FROM json_each(?))
        )
    ) END AS earlier FROM wanted w
) WHERE earlier IS NOT NULL
"""
"""The numbers are those of `Earlier`."""
_REFUSING = """
SELECT id, sender FROM campaign WHERE id IN (SELECT value FROM json_each(:recent)) AND EXISTS (
    SELECT 1 FROM message WHERE message.id BETWEEN first_row AND last_row AND state = 'rejected' AND sent >= :since
    AND coalesce(reason, '') NOT IN (SELECT value FROM json_each(:numbers)))
"""
_ARRIVED = """
SELECT phone, digest, sent FROM message
WHERE id BETWEEN ? AND ? AND state IN ('accepted', 'delivered', 'unknown') AND sent >= ?
"""
_WAITING = """
SELECT phone, digest FROM message WHERE campaign = ?
AND (state IN ('queued', 'waiting') OR id IN (SELECT value FROM json_each(?)))
"""


def repeated(
    db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime, sender: str | None = None
) -> Counter[Earlier]:
    """How many of these (phone, text) were sent since then and may have arrived, how many others go out by
    themselves, and how many others were refused from this sender; None = that is not asked.

    What was not delivered does not count: those people have nothing. Nor does what is queued in a campaign that stands:
    it goes out only when a person starts it.
    """
    return Counter(earlier for _, earlier in _find_new(db, messages, since, sender))


def which_repeated(db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime) -> list[int]:
    """Which of them were sent or will be: their places, from 0."""
    return [place for place, _ in _find_new(db, messages, since, None)]


def repeated_waiting(
    db: sqlite3.Connection, campaign: int, since: datetime, also: Sequence[int]
) -> Counter[Earlier]:
    """The same of what waits in a campaign, and of these messages of it; what itself has sent does not count, nor what
    is scheduled: of two the first would wait for the second.
    """
    start = milliseconds(since)
    others = [recent for recent in _recent(db, start) if recent != campaign]
    waiting = db.execute(_WAITING, (campaign, json.dumps(list(also))))
    return Counter(earlier for _, earlier in _find(db, waiting, others, (), start))


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


def _refusing(db: sqlite3.Connection, recent: Sequence[int], sender: str, since: int) -> list[int]:
    """Those of these campaigns in which the gateway did not take what this sender said."""
    values = {"recent": json.dumps(recent), "since": since, "numbers": _OF_NUMBERS}
    return [key for key, name in db.execute(_REFUSING, values) if (name or DEFAULT) == (sender or DEFAULT)]


def _find_new(
    db: sqlite3.Connection, messages: Iterable[tuple[str, str]], since: datetime, sender: str | None
) -> Iterator[tuple[int, Earlier]]:
    """Those of a list that is no campaign yet."""
    start = milliseconds(since)
    recent = _recent(db, start)
    refusing = [] if sender is None else _refusing(db, recent, sender, start)
    campaigns = [*recent, *(row[0] for row in db.execute(_SCHEDULED))]
    return _find(db, ((phone, digest(text)) for phone, text in messages), campaigns, refusing, start)


def _find(
    db: sqlite3.Connection,
    pairs: Iterable[tuple[str, int]],
    campaigns: Sequence[int],
    refusing: Sequence[int],
    since: int,
) -> Iterator[tuple[int, Earlier]]:
    """The places of those of these (phone, digest) that these campaigns, or deleted ones, have had to do with."""
    key = _key(db)
    if not campaigns and key is None:
        return
    source = enumerate(pairs)
    while block := list(islice(source, _BLOCK)):
        query = _REPEATED.format(
            wanted=", ".join(["(?, ?, ?, ?)"] * len(block)),
            campaigns=", ".join("?" * len(campaigns)),
            refusing=", ".join("?" * len(refusing)),
        )
        wanted = chain.from_iterable(
            (place, phone, text, None if key is None else _past_digest(key, phone, text))
            for place, (phone, text) in block
        )
        for place, earlier in db.execute(query, (*wanted, since, *campaigns, since, since, *refusing, _OF_NUMBERS)):
            yield place, Earlier(earlier)
