"""What a person decides about messages: send them once more, count them as sent, or wait for a report.

The decision and everything it changes are one transaction; without a decision of its own no message can take these
edges, which the database itself watches.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from smsfox_gui.adapters.journal_states import has_open, keep_decision
from smsfox_gui.adapters.moments import moment
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import DecisionRecord
from smsfox_gui.core.states import RESENDS, CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event, MessageChanged

_BLOCK = 500
_SOURCES: dict[Decision, frozenset[MessageState]] = {
    Decision.RESEND: frozenset(source for source, _ in RESENDS),
    Decision.COUNT_AS_SENT: frozenset({MessageState.UNKNOWN}),
    Decision.WAIT: frozenset({MessageState.UNKNOWN}),
    Decision.LATE: frozenset(),
    Decision.AGAIN: frozenset(),
    Decision.TRUST_COPY: frozenset(),
}
"""From which states a decision takes a message; one that has left them meanwhile stays as it is."""

_TARGETS = {Decision.RESEND: MessageState.QUEUED, Decision.COUNT_AS_SENT: MessageState.ACCEPTED}

_Found = tuple[int, str, int]
"""A message's id, state and points."""


def decide(
    db: sqlite3.Connection, events: list[Event], campaign: int, kind: Decision, messages: Sequence[int] | None, now: int
) -> int:
    """How many messages it concerned. messages: ids, None = all that are unknown. Raises CampaignMissing."""
    row = db.execute("SELECT state, first_row, last_row FROM campaign WHERE id = ?", (campaign,)).fetchone()
    if row is None:
        raise CampaignMissing(campaign=campaign)
    found = _find(db, kind, messages, row[1], row[2])
    decision = keep_decision(db, campaign, kind, len(found), now)
    target = _TARGETS.get(kind)
    if target is MessageState.QUEUED and found:
        _reopen(db, events, campaign, CampaignState(row[0]), decision, now)
    if target is None:
        db.executemany("UPDATE message SET decision = ? WHERE id = ?", [(decision, message) for message, _, _ in found])
        return len(found)
    db.executemany(
        "UPDATE message SET state = ?, reason = NULL, detail = NULL, changed = ?, decision = ? WHERE id = ?",
        [(target.value, now, decision, message) for message, _, _ in found],
    )
    events += [
        MessageChanged(campaign, message, MessageState(state), target, points) for message, state, points in found
    ]
    return len(found)


def decisions(db: sqlite3.Connection, campaign: int) -> list[DecisionRecord]:
    """What was decided about a campaign, the oldest first."""
    rows = db.execute("SELECT id, at, kind, messages FROM decision WHERE campaign = ? ORDER BY id", (campaign,))
    return [DecisionRecord(key, moment(at), Decision(kind), messages) for key, at, kind, messages in rows]


def _find(
    db: sqlite3.Connection, kind: Decision, messages: Sequence[int] | None, first: int, last: int
) -> list[_Found]:
    sources = sorted(_SOURCES[kind]) if messages is not None else sorted(_SOURCES[kind] & {MessageState.UNKNOWN})
    marks = ", ".join("?" * len(sources))
    query = f"SELECT id, state, points FROM message WHERE id BETWEEN ? AND ? AND state IN ({marks})"  # noqa: S608
    if messages is None:
        return db.execute(f"{query} ORDER BY id", (first, last, *sources)).fetchall()
    found: list[_Found] = []
    for start in range(0, len(messages), _BLOCK):
        block = messages[start : start + _BLOCK]
        among = f"{query} AND id IN ({', '.join('?' * len(block))})"
        found += db.execute(among, (first, last, *sources, *block)).fetchall()
    return found


def _reopen(
    db: sqlite3.Connection, events: list[Event], campaign: int, state: CampaignState, decision: int, now: int
) -> None:
    """A campaign that had ended stands on pause until a person starts it; a running one goes on with these too."""
    if not has_open(db, campaign):
        db.execute("UPDATE campaign SET valid_from = ? WHERE id = ?", (now, campaign))
    if state in (CampaignState.FINISHED, CampaignState.CANCELLED):
        db.execute(
            "UPDATE campaign SET state = 'paused', reason = ?, decision = ?, ended = NULL WHERE id = ?",
            (PauseReason.RESEND.value, decision, campaign),
        )
        events.append(CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.RESEND))
