"""The program's own ledger of points: what a campaign and a day have cost so far, and what they may still cost.

The gateway tells no prices, so every attempt counts unless it was proven unsent or refused. Deleting the history does
not give the day its points back: they are kept by the minute while a day may look back. What is left is counted in
a temporary table of the writing connection: it costs the disk nothing, and a transaction that is undone undoes it too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from smsfox_gui.adapters.moments import milliseconds, moment
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.states import CHARGED_STATES, PauseReason
from smsfox_gui.services.limits import local_day

_DAY = 0
"""The key under which the day's budget stands; campaigns count from 1."""

_TABLE = """
CREATE TEMP TABLE IF NOT EXISTS budget (
    campaign INTEGER PRIMARY KEY,
    whole INTEGER NOT NULL,
    remaining INTEGER NOT NULL,
    until INTEGER,
    since_attempt INTEGER NOT NULL
) STRICT
"""
"""Made at a start, since the journal may have been opened anew since the last one."""

_TAKE_ONE = """
UPDATE temp.budget SET remaining = remaining - ?1
WHERE campaign = ?2 AND remaining >= ?1 AND (until IS NULL OR until > ?3)
"""

_CHARGED = ", ".join(f"'{state.value}'" for state in sorted(CHARGED_STATES))
_COSTS = f"""
SELECT m.sent AS at, m.points AS points FROM message m
WHERE m.id BETWEEN :first AND :last AND m.decision IS NULL AND m.state IN ({_CHARGED}) AND m.sent >= :since
UNION ALL
SELECT e.at, m.points FROM message m JOIN event e ON e.message = m.id
WHERE m.id BETWEEN :first AND :last AND m.decision IS NOT NULL AND e.target = 'sending' AND e.at >= :since
AND NOT EXISTS (
    SELECT 1 FROM event f WHERE f.message = m.id AND f.attempt = e.attempt
    AND f.source = 'sending' AND f.target IN ('queued', 'rejected')
)
"""  # noqa: S608 - only our own enums
"""Where no person decided about a message, its last attempt alone can have cost anything; else each is looked up."""

_MINUTE = 60_000
_KEEP = f"""
INSERT INTO past_spending (minute, points) SELECT at / {_MINUTE}, sum(points) FROM ({_COSTS}) WHERE TRUE GROUP BY 1
ON CONFLICT (minute) DO UPDATE SET points = points + excluded.points
"""  # noqa: S608


def spent(db: sqlite3.Connection, campaign: int) -> int:
    """Points a campaign has cost so far. Raises CampaignMissing."""
    row = db.execute("SELECT first_row, last_row FROM campaign WHERE id = ?", (campaign,)).fetchone()
    if row is None:
        raise CampaignMissing(campaign=campaign)
    return _sum(db, row, 0)


def spent_since(db: sqlite3.Connection, start: datetime) -> int:
    """Points that all campaigns have cost since then."""
    since = milliseconds(start)
    running = db.execute(
        "SELECT first_row, last_row FROM campaign WHERE started IS NOT NULL AND (ended IS NULL OR ended >= ?)", (since,)
    )
    return sum(_sum(db, row, since) for row in running.fetchall()) + _past(db, since)


def keep_spending(db: sqlite3.Connection, first: int, last: int, since: int) -> None:
    """These messages are deleted: keep what they have cost since then, by the minute."""
    db.execute(_KEEP, {"first": first, "last": last, "since": since})


def fade_spending(db: sqlite3.Connection, before: int) -> None:
    """Forget what deleted messages cost before this moment."""
    db.execute("DELETE FROM past_spending WHERE minute < ?", (before // _MINUTE,))


def _past(db: sqlite3.Connection, since: int) -> int:
    """What deleted messages have cost since then; a minute that has begun before counts whole."""
    query = "SELECT coalesce(sum(points), 0) FROM past_spending WHERE minute >= ?"
    points: int = db.execute(query, (since // _MINUTE,)).fetchone()[0]
    return points


def _sum(db: sqlite3.Connection, rows: tuple[int, int], since: int) -> int:
    query = f"SELECT coalesce(sum(points), 0) FROM ({_COSTS})"  # noqa: S608
    points: int = db.execute(query, {"first": rows[0], "last": rows[1], "since": since}).fetchone()[0]
    return points


class Budgets:
    """What may still be spent while campaigns run. Used by the journal's writing thread alone."""

    def __init__(self) -> None:
        self._limited: set[int] = set()

    @property
    def in_force(self) -> bool:
        """Whether anything is limited at all."""
        return bool(self._limited)

    def renew(self, _connection: sqlite3.Connection) -> None:
        """The file was opened anew, without the table. Every campaign stands then, and its start counts anew."""
        self._limited.clear()

    def open(self, db: sqlite3.Connection, campaign: int, limit: int, day_limit: int, now: datetime) -> None:
        """Count what a starting campaign and the day may still cost; 0 = no limit."""
        self.change(db, campaign, limit)
        db.execute("DELETE FROM temp.budget WHERE campaign = ?", (_DAY,))
        self._limited.discard(_DAY)
        if day_limit:
            midnight, next_midnight = local_day(now)
            _set(db, _DAY, day_limit, day_limit - spent_since(db, midnight), milliseconds(next_midnight))
            self._limited.add(_DAY)

    def change(self, db: sqlite3.Connection, campaign: int, limit: int) -> None:
        """The limit of a campaign is another one from now on, perhaps while it runs; 0 = none."""
        db.execute(_TABLE)
        db.execute("DELETE FROM temp.budget WHERE campaign = ?", (campaign,))
        self._limited.discard(campaign)
        if limit:
            _set(db, campaign, limit, limit - spent(db, campaign), None)
            self._limited.add(campaign)

    def take(self, db: sqlite3.Connection, campaign: int, points: Sequence[int], at: int, attempt: int) -> int:
        """How many of the messages with these points may be sent, in this order; theirs are taken."""
        keys = [key for key in (_DAY, campaign) if key in self._limited]
        if len(points) == 1 and _take_one(db, keys, points[0], at):
            return 1
        return _take_some(db, keys, points, at, attempt)

    def reached(self, db: sqlite3.Connection, campaign: int, points: int) -> PauseReason:
        """Which limit has no room for so many points: the campaign's own one where both have none."""
        row = db.execute("SELECT remaining FROM temp.budget WHERE campaign = ?", (campaign,)).fetchone()
        return PauseReason.LIMIT if row is not None and row[0] < points else PauseReason.DAY_LIMIT

    def give_back(self, db: sqlite3.Connection, campaign: int, points: int, attempt: int) -> None:
        """An attempt has cost nothing after all. One of yesterday does not enlarge today's budget."""
        db.execute(
            "UPDATE temp.budget SET remaining = remaining + ? WHERE campaign IN (?, ?) AND since_attempt <= ?",
            (points, _DAY, campaign, attempt),
        )


def _take_one(db: sqlite3.Connection, keys: Sequence[int], points: int, at: int) -> bool:
    """The usual case, in one short statement a budget; False = look closer."""
    for number, key in enumerate(keys):
        if not db.execute(_TAKE_ONE, (points, key, at)).rowcount:
            for taken in keys[:number]:
                db.execute("UPDATE temp.budget SET remaining = remaining + ? WHERE campaign = ?", (points, taken))
            return False
    return True


def _take_some(db: sqlite3.Connection, keys: Sequence[int], points: Sequence[int], at: int, attempt: int) -> int:
    left = []
    for key in keys:
        row = db.execute("SELECT whole, remaining, until FROM temp.budget WHERE campaign = ?", (key,)).fetchone()
        if row is None:
            continue
        whole, remaining, until = row
        if until is not None and at >= until:
            _new_day(db, whole, at, attempt)
            remaining = whole
        left.append(remaining)
    count, taken = 0, 0
    while count < len(points) and all(taken + points[count] <= one for one in left):
        taken += points[count]
        count += 1
    for key in keys:
        db.execute("UPDATE temp.budget SET remaining = remaining - ? WHERE campaign = ?", (taken, key))
    return count


def _set(db: sqlite3.Connection, campaign: int, whole: int, remaining: int, until: int | None) -> None:
    db.execute(
        "INSERT INTO temp.budget (campaign, whole, remaining, until, since_attempt) VALUES (?, ?, ?, ?, 0)",
        (campaign, whole, remaining, until),
    )


def _new_day(db: sqlite3.Connection, whole: int, at: int, attempt: int) -> None:
    _, midnight = local_day(moment(at))
    db.execute(
        "UPDATE temp.budget SET remaining = ?, until = ?, since_attempt = ? WHERE campaign = ?",
        (whole, milliseconds(midnight), attempt, _DAY),
    )
