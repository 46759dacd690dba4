"""What the kills do to a journal besides sending, with plain SQL: one of version 1 to begin with, and a look at what is
left of a deleted history."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from smsfox_gui.adapters.migrations import version_1
from smsfox_gui.core.message import FrozenRow
from tests.reliability.checker import Row

ARRIVED = ("accepted", "delivered", "unknown")
TABLES = ("campaign", "message", "list_row", "attempt", "event", "decision")


def make_version_1(path: Path, rows: Sequence[FrozenRow], url: str, *, same_text: bool) -> None:
    """A journal as the program of version 1 leaves it: one campaign armed, nothing sent."""
    now = time.time_ns() // 1_000_000
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(f"BEGIN; {version_1.SCRIPT} PRAGMA user_version = 1; COMMIT;")
        db.execute("BEGIN")
        db.execute(
            "INSERT INTO campaign (id, name, created, state, reason, sender, text, rules, list_name, columns, gateway,"
            " login, same_text, first_row, last_row, messages, valid_from) VALUES"
            " (1, 'kills', ?, 'paused', 'not_started', '', 'x', 'smsfox', 'list.csv', '[]', ?, 'demo', ?, 1, ?, ?, ?)",
            (now, url, int(same_text), len(rows), len(rows), now),
        )
        for key, row in enumerate(rows, start=1):
            digest = int.from_bytes(blake2b(row.text.encode(), digest_size=8).digest(), "big") >> 1
            db.execute(
                "INSERT INTO list_row (id, number, cells, text) VALUES (?, ?, ?, ?)",
                (key, row.number, json.dumps(row.cells), row.text),
            )
            db.execute(
                "INSERT INTO message (id, campaign, phone, digest, parts, points, state)"
                " VALUES (?, 1, ?, ?, 1, 1, 'queued')",
                (key, row.phone, digest),
            )
        db.execute("COMMIT")


def cost(rows: Sequence[Row]) -> int:
    """What the campaign has cost, at a point each: every request that was neither refused nor proven unsent."""
    sent = sum(target == "sending" for row in rows for _, target in row.changes)
    free = sum((source, target) in FREE for row in rows for source, target in row.changes)
    return sent - free


FREE = {("sending", "queued"), ("sending", "rejected")}


def deletion_faults(path: Path, before: Sequence[Row]) -> list[str]:
    """What is wrong with a journal whose only campaign was deleted: something is left, or its memory is not there."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
        db.execute("BEGIN")
        left = {name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}
        points = db.execute("SELECT coalesce(sum(points), 0) FROM past_spending").fetchone()[0]
        texts = db.execute("SELECT count(*) FROM past_text").fetchone()[0]
        highest = db.execute("SELECT highest, campaigns, highest_row FROM journal").fetchone()
    wrong = [f"{count} rows are left in {name}" for name, count in left.items() if count]
    if points != cost(before):
        wrong.append(f"{points} points are remembered, {cost(before)} were spent")
    arrived = sum(row.state in ARRIVED for row in before)
    if texts != arrived:
        wrong.append(f"{texts} people are remembered, {arrived} may have the text")
    if highest != (max((int(one) for row in before for one in row.attempts), default=0), 1, len(before)):
        wrong.append(f"the numbers given out are remembered as {highest}")
    return wrong


def campaign_is_there(path: Path) -> bool:
    """Whether the journal still has a campaign."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        return bool(db.execute("SELECT EXISTS (SELECT 1 FROM campaign)").fetchone()[0])


def kept_reports(path: Path, *, strangers: bool = False) -> set[tuple[str, str, str]]:
    """(attempt, phone, status) of every delivery report that belongs to a message; strangers: to none."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        query = f"SELECT attempt, phone, status FROM report WHERE message IS {'' if strangers else 'NOT'} NULL"
        return {(str(attempt), phone, status) for attempt, phone, status in db.execute(query)}
