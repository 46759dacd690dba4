"""The states of whole campaigns: started, paused, finished, cancelled.

Each function runs inside a transaction of the journal's writing thread. `now` is in milliseconds UTC.
"""

from __future__ import annotations

import sqlite3

from smsfox_gui.adapters.journal_memory import fade
from smsfox_gui.adapters.journal_spending import Budgets
from smsfox_gui.adapters.moments import moment
from smsfox_gui.core.answers import UnknownReason
from smsfox_gui.core.errors import CampaignExpired, CampaignMissing
from smsfox_gui.core.message import Terms
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event, MessageChanged

_WAITING = (
    "SELECT count(*) FROM message INDEXED BY message_queued WHERE campaign = ? AND state = 'queued'",
    "SELECT count(*) FROM message INDEXED BY message_waiting WHERE campaign = ? AND state = 'waiting'",
)
_OPEN = """
SELECT EXISTS (SELECT 1 FROM message INDEXED BY message_queued WHERE campaign = :campaign AND state = 'queued')
    OR EXISTS (SELECT 1 FROM message INDEXED BY message_waiting WHERE campaign = :campaign AND state = 'waiting')
    OR EXISTS (SELECT 1 FROM message INDEXED BY message_sending WHERE state = 'sending' AND campaign = :campaign)
"""


def start(db: sqlite3.Connection, events: list[Event], campaign: int, terms: Terms, now: int, budgets: Budgets) -> None:
    """Let claims through. Raises CampaignMissing, CampaignExpired."""
    row = db.execute(
        "SELECT state, valid_from, limit_points FROM campaign WHERE id = ? AND state IN ('paused', 'running')",
        (campaign,),
    ).fetchone()
    if row is None:
        raise CampaignMissing(campaign=campaign)
    fade(db, now)
    state, valid_from, limit = row
    if state == CampaignState.PAUSED:
        _check_age(db, campaign, terms, valid_from, now)
        _give_up(db, events, campaign, now)
    budgets.open(db, campaign, limit, terms.day_limit, moment(now))
    db.execute(
        "UPDATE campaign SET state = 'running', reason = NULL, wait_until = NULL, not_before = NULL, ended = NULL,"
        " started = coalesce(started, ?), valid_from = ? WHERE id = ?",
        (now, now, campaign),
    )
    events.append(CampaignChanged(campaign, CampaignState.RUNNING, None))
    _wake(db, events, campaign, now)


def _wake(db: sqlite3.Connection, events: list[Event], campaign: int, now: int) -> None:
    """Queue what waited for the morning; where it is still night the claim holds it back again."""
    rows = db.execute(
        "UPDATE message SET state = 'queued', changed = ? WHERE campaign = ? AND state = 'waiting'"
        " RETURNING id, points",
        (now, campaign),
    ).fetchall()
    events += [
        MessageChanged(campaign, message, MessageState.WAITING, MessageState.QUEUED, points) for message, points in rows
    ]


def _give_up(db: sqlite3.Connection, events: list[Event], campaign: int, now: int) -> None:
    """Nobody works on a campaign that is being started: what still looks as if it were on its way is in doubt."""
    rows = db.execute(
        "UPDATE message SET state = 'unknown', reason = ?, changed = ? WHERE state = 'sending' AND campaign = ?"
        " RETURNING id, points",
        (UnknownReason.CRASH.value, now, campaign),
    ).fetchall()
    events += [
        MessageChanged(campaign, message, MessageState.SENDING, MessageState.UNKNOWN, points)
        for message, points in rows
    ]


def _check_age(db: sqlite3.Connection, campaign: int, terms: Terms, valid_from: int, now: int) -> None:
    """What has waited too long goes out only on a person's word, which is then kept."""
    if terms.validity is None or moment(now) - moment(valid_from) <= terms.validity:
        return
    count = sum(db.execute(query, (campaign,)).fetchone()[0] for query in _WAITING)
    if not count:
        return
    if not terms.late:
        raise CampaignExpired(campaign=campaign, count=count, hours=(now - valid_from) // 3_600_000)
    keep_decision(db, campaign, Decision.LATE, count, now)


def keep_decision(db: sqlite3.Connection, campaign: int, kind: Decision, messages: int, now: int) -> int:
    """Write down what a person decided, about how many messages; the decision's id."""
    cursor = db.execute(
        "INSERT INTO decision (at, campaign, kind, messages) VALUES (?, ?, ?, ?)", (now, campaign, kind.value, messages)
    )
    if cursor.lastrowid is None:
        raise CampaignMissing(campaign=campaign)
    return cursor.lastrowid


def pause(
    db: sqlite3.Connection, events: list[Event], campaign: int, reason: PauseReason, until: int | None = None
) -> None:
    """No claim succeeds after this commit. The first reason of a pause stands, with the moment it names."""
    done = db.execute(
        "UPDATE campaign SET state = 'paused', reason = ?, wait_until = ? WHERE id = ? AND state = 'running'",
        (reason.value, until, campaign),
    )
    if done.rowcount:
        events.append(CampaignChanged(campaign, CampaignState.PAUSED, reason))


def fall_due(db: sqlite3.Connection, events: list[Event], campaign: int) -> int | None:
    """The time of a scheduled campaign has come; None where it is not scheduled (any more)."""
    row = db.execute(
        "UPDATE campaign SET reason = ? WHERE id = ? AND state = 'paused' AND reason = ? RETURNING not_before",
        (PauseReason.OVERDUE.value, campaign, PauseReason.SCHEDULED.value),
    ).fetchone()
    if row is None:
        return None
    events.append(CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.OVERDUE))
    at: int = row[0]
    return at


def finish(db: sqlite3.Connection, events: list[Event], campaign: int, now: int) -> CampaignState:
    """FINISHED if no message is open and none was cancelled, else unchanged. Raises CampaignMissing."""
    row = db.execute("SELECT state FROM campaign WHERE id = ?", (campaign,)).fetchone()
    if row is None:
        raise CampaignMissing(campaign=campaign)
    state = CampaignState(row[0])
    if has_open(db, campaign) or (state is CampaignState.CANCELLED and _any_cancelled(db, campaign)):
        return state
    # A campaign that was stopped for good stays so, though a person had some of its messages sent once more.
    target = CampaignState.CANCELLED if _any_cancelled(db, campaign) else CampaignState.FINISHED
    db.execute(
        "UPDATE campaign SET state = ?, reason = NULL, wait_until = NULL, ended = ? WHERE id = ?",
        (target.value, now, campaign),
    )
    if state is not target:
        events.append(CampaignChanged(campaign, target, None))
    return target


def has_open(db: sqlite3.Connection, campaign: int) -> bool:
    """Whether a message of the campaign is queued, waiting or on its way."""
    return bool(db.execute(_OPEN, {"campaign": campaign}).fetchone()[0])


def _any_cancelled(db: sqlite3.Connection, campaign: int) -> bool:
    query = (
        "SELECT EXISTS (SELECT 1 FROM campaign c JOIN message m ON m.id BETWEEN c.first_row AND c.last_row"
        " WHERE c.id = ? AND m.state = 'cancelled')"
    )
    return bool(db.execute(query, (campaign,)).fetchone()[0])


def cancel(db: sqlite3.Connection, events: list[Event], campaign: int, now: int) -> None:
    """Cancel what is still queued, and what comes back unsent of what is on its way.

    A campaign of which nothing is left to cancel keeps its state.
    """
    if not has_open(db, campaign):
        return
    db.execute(
        "UPDATE campaign SET state = 'cancelled', reason = NULL, wait_until = NULL, ended = ? WHERE id = ?",
        (now, campaign),
    )
    cancel_queued(db, events, campaign, now)
    events.append(CampaignChanged(campaign, CampaignState.CANCELLED, None))


def cancel_queued(db: sqlite3.Connection, events: list[Event], campaign: int, now: int) -> None:
    """Cancel what is queued or waits."""
    rows = db.execute(
        "SELECT id, state, points FROM message WHERE campaign = ? AND state IN ('queued', 'waiting')", (campaign,)
    ).fetchall()
    db.execute(
        "UPDATE message SET state = 'cancelled', reason = NULL, changed = ?"
        " WHERE campaign = ? AND state IN ('queued', 'waiting')",
        (now, campaign),
    )
    events += [
        MessageChanged(campaign, message, MessageState(state), MessageState.CANCELLED, points)
        for message, state, points in rows
    ]


def is_cancelled(db: sqlite3.Connection, campaign: int) -> bool:
    """Whether a person stopped the campaign for good."""
    row = db.execute("SELECT state = 'cancelled' FROM campaign WHERE id = ?", (campaign,)).fetchone()
    return bool(row and row[0])


def set_limit(db: sqlite3.Connection, campaign: int, points: int, budgets: Budgets) -> None:
    """A person changed what the campaign may cost. Raises CampaignMissing."""
    done = db.execute("UPDATE campaign SET limit_points = ? WHERE id = ?", (points, campaign))
    if done.rowcount != 1:
        raise CampaignMissing(campaign=campaign)
    budgets.change(db, campaign, points)
