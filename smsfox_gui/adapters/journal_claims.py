"""Claims and their outcomes: the part of the journal that every message goes through.

Each function runs inside a transaction of the journal's writing thread. `at` is in milliseconds UTC.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from random import SystemRandom
from typing import Any

from smsfox_gui.adapters.journal_reports import reconsider
from smsfox_gui.adapters.journal_spending import Budgets
from smsfox_gui.adapters.journal_states import cancel_queued, is_cancelled, pause
from smsfox_gui.adapters.moments import moment
from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import Claim, Companion
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import MessageState
from smsfox_gui.services.events import Event, MessageChanged

_NEXT = """
SELECT m.id, m.phone, r.text, c.sender, m.points, c.quiet
FROM message m INDEXED BY message_queued JOIN campaign c ON c.id = m.campaign JOIN list_row r ON r.id = m.id
WHERE m.campaign = ? AND m.state = 'queued' AND c.state = 'running' ORDER BY m.id LIMIT ?
"""
_INTEND = """
UPDATE message SET state = 'sending', reason = NULL, detail = NULL, attempt = ?, sent = ?, changed = ? WHERE id = ?
"""
_WAIT = "UPDATE message SET state = 'waiting', reason = NULL, changed = ? WHERE id = ?"
_SUPPRESS = "UPDATE message SET state = 'suppressed', reason = NULL, detail = NULL, changed = ? WHERE id = ?"
_NIGHT_BLOCK = 200
_OUTCOME = """
UPDATE message SET state = ?, reason = ?, detail = ?, changed = ? WHERE id = ? AND attempt = ? AND state = 'sending'
"""
_FREE = frozenset({MessageState.QUEUED, MessageState.REJECTED})
"""Outcomes that cost nothing: nothing left, or the gateway refused."""
_LOOK_BACK = frozenset({MessageState.QUEUED, MessageState.UNKNOWN})
"""Outcomes after which the reports for earlier attempts say more than the outcome itself."""
_EPOCH = 1_600_000_000
_RANDOM = 10**9
_CHANCE = SystemRandom()


class AttemptIds:
    """Makes the gateway's ids: at most 18 digits, ever growing (cheap to index), unique, and not to be guessed."""

    def __init__(self, last: int) -> None:
        self._last = last

    def next(self, seconds: int) -> int:
        """An id made `seconds` after 1970, or right behind the last one where the clock has gone back."""
        self._last = max(
            self._last + 1 + _CHANCE.randrange(1000), (seconds - _EPOCH) * _RANDOM + _CHANCE.randrange(_RANDOM)
        )
        if self._last >= 10**18:
            raise JournalError(detail="attempts")
        return self._last


def claim(
    db: sqlite3.Connection,
    events: list[Event],
    campaign: int,
    at_most: int,
    at: int,
    ids: AttemptIds,
    budgets: Budgets,
    stopped: Callable[[str], bool],
) -> Claim | None:
    """The next queued message with its intent written; None when none is queued or the campaign is not running.

    Where the next message would cost more than is left of a limit, the campaign is paused instead. `stopped` says
    whether a number is on the stop list, as it is at this moment; what it raises undoes the claim.
    """
    rows = _next(db, events, campaign, at_most, at, stopped)
    if not rows:
        return None
    attempt = ids.next(at // 1000)
    message, phone, text, sender, points, _ = rows[0]
    rows = [row for row in rows if row[2] == text]
    if budgets.in_force:
        count = budgets.take(db, campaign, [row[4] for row in rows], at, attempt)
        if not count:
            pause(db, events, campaign, budgets.reached(db, campaign, points))
            return None
        rows = rows[:count]
    companions = tuple(Companion(row[0], row[1], row[4]) for row in rows[1:])
    for row in rows:
        db.execute("INSERT INTO attempt (id, message) VALUES (?, ?)", (attempt, row[0]))
        db.execute(_INTEND, (attempt, at, at, row[0]))
        events.append(MessageChanged(campaign, row[0], MessageState.QUEUED, MessageState.SENDING, row[4]))
    return Claim(message, attempt, phone, text, sender, campaign, points, companions)


def _next(
    db: sqlite3.Connection,
    events: list[Event],
    campaign: int,
    at_most: int,
    at: int,
    stopped: Callable[[str], bool],
) -> list[tuple[Any, ...]]:
    """The first queued rows that may be sent now: those on the stop list never are, those asleep wait."""
    while rows := db.execute(_NEXT, (campaign, at_most)).fetchall():
        if rows[0][5]:
            rows = _awake(db, events, campaign, rows, at)[:at_most]
        hits = [row for row in rows if stopped(row[1])]
        db.executemany(_SUPPRESS, [(at, row[0]) for row in hits])
        events += [
            MessageChanged(campaign, row[0], MessageState.QUEUED, MessageState.SUPPRESSED, row[4]) for row in hits
        ]
        if len(hits) < len(rows):
            return [row for row in rows if row not in hits]
    return []


def _awake(
    db: sqlite3.Connection, events: list[Event], campaign: int, rows: list[tuple[Any, ...]], at: int
) -> list[tuple[Any, ...]]:
    """The first queued rows whose people are not asleep; those who are wait for the morning."""
    now = moment(at)
    while rows:
        hours = QuietHours.parse(rows[0][5])
        awake = [row for row in rows if not hours.is_quiet(row[1], now)]
        asleep = [row for row in rows if row not in awake]
        db.executemany(_WAIT, [(at, row[0]) for row in asleep])
        events += [
            MessageChanged(campaign, row[0], MessageState.QUEUED, MessageState.WAITING, row[4]) for row in asleep
        ]
        if awake:
            return awake
        rows = db.execute(_NEXT, (campaign, _NIGHT_BLOCK)).fetchall()
    return rows


def record(
    db: sqlite3.Connection, events: list[Event], claim: Claim, verdict: Verdict, at: int, budgets: Budgets
) -> None:
    """The outcome of a claim. One that a delivery report has settled meanwhile is left as it is.

    What comes back unsent into a campaign that was cancelled meanwhile is cancelled with the rest.
    """
    target = verdict.state
    for message, points in _messages(claim):
        values = (target.value, verdict.reason, verdict.detail, at, message, claim.attempt)
        if not db.execute(_OUTCOME, values).rowcount:
            continue
        events.append(MessageChanged(claim.campaign, message, MessageState.SENDING, target, points))
        if budgets.in_force and target in _FREE:
            budgets.give_back(db, claim.campaign, points, claim.attempt)
        if target in _LOOK_BACK:
            reconsider(db, events, message, at)
    if target is MessageState.QUEUED and is_cancelled(db, claim.campaign):
        cancel_queued(db, events, claim.campaign, at)


def _messages(claim: Claim) -> list[tuple[int, int]]:
    """Every message of a claim with its points."""
    return [(claim.message, claim.points), *((one.message, one.points) for one in claim.companions)]
