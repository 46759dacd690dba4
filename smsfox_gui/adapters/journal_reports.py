"""Applies a delivery report to the message it belongs to. A report can change a state, never cause a send.

A report names an attempt. For the attempt that stands, it says how the message ended. For an earlier one, which a
person had given up by a resend, it proves that the gateway had that one too: a message that still waits is withdrawn
from the resend, and one that has gone out again may have reached its person twice, which is said openly.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from smsfox_gui.adapters.journal_states import finish
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import UNSENT_STATES, MessageState, PauseReason, may_change
from smsfox_gui.services.events import Event, MessageChanged

DOUBLED = "doubled"
"""The detail of the event that marks a message as possibly doubled; its source and target are the same state."""

_MESSAGE = "SELECT id, campaign, phone, state, parts, points, attempt, doubled FROM message WHERE id = ?"


@dataclass(slots=True)
class _Row:
    id: int
    campaign: int
    phone: str
    state: str
    parts: int
    points: int
    attempt: int | None
    doubled: int


def settle(
    db: sqlite3.Connection, events: list[Event], report: DeliveryReport, at: int, strangers: bool = True
) -> bool:
    """False if the report's id and number belong to no message; strangers: it is kept then too.

    `at` in milliseconds UTC.
    """
    row = db.execute(
        "SELECT m.id, m.campaign, m.phone, m.state, m.parts, m.points, m.attempt, m.doubled"
        " FROM attempt a JOIN message m ON m.id = a.message WHERE a.id = ? AND m.phone = ?",
        (report.attempt, report.phone),
    ).fetchone()
    if row is None and not strangers:
        return False
    db.execute(
        "INSERT OR IGNORE INTO report (received, attempt, phone, status, message) VALUES (?, ?, ?, ?, ?)",
        (at, report.attempt, report.phone, report.status.value, row[0] if row else None),
    )
    if row is None:
        return False
    message = _Row(*row)
    _apply(db, events, message, report.attempt, report.status, at)
    if message.doubled:
        reconsider(db, events, message.id, at)
    return True


def reconsider(db: sqlite3.Connection, events: list[Event], message: int, at: int) -> None:
    """Look again at the reports for a message's earlier attempts, now that its state has changed."""
    row = _Row(*db.execute(_MESSAGE, (message,)).fetchone())
    reports = db.execute(
        "SELECT r.attempt, r.status FROM event e JOIN report r ON r.attempt = e.attempt AND r.phone = ?"
        " WHERE e.message = ? AND e.target = 'sending' AND e.attempt <> ? ORDER BY r.id",
        (row.phone, message, row.attempt),
    ).fetchall()
    for attempt, status in reports:
        _apply(db, events, row, attempt, ReportStatus(status), at)


def _apply(db: sqlite3.Connection, events: list[Event], row: _Row, attempt: int, status: ReportStatus, at: int) -> None:
    source = MessageState(row.state)
    target, reason = _target(status)
    if source in UNSENT_STATES:
        if _would_settle(db, row, attempt, target):
            _change(db, events, row, (target, reason), attempt, at, doubled=0)
            _close_resend(db, events, row.campaign, at)
    elif attempt == row.attempt:
        if _applies(source, target, row.parts):
            _change(db, events, row, (target, reason), attempt, at, doubled=row.doubled)
    elif _would_settle(db, row, attempt, target):
        _mark_doubled(db, events, row, attempt, reason, at)
        if target is MessageState.DELIVERED and _delivered_after_all(source, row.parts):
            _change(db, events, row, (target, reason), attempt, at, doubled=1)


def _close_resend(db: sqlite3.Connection, events: list[Event], campaign: int, at: int) -> None:
    """An ended campaign that stood only for a resend has ended again when the last message of it is withdrawn."""
    row = db.execute("SELECT reason FROM campaign WHERE id = ? AND state = 'paused'", (campaign,)).fetchone()
    if row is not None and row[0] == PauseReason.RESEND:
        finish(db, events, campaign, at)


def _would_settle(db: sqlite3.Connection, row: _Row, attempt: int, target: MessageState) -> bool:
    """Whether the report says anything new about that attempt, from the state in which it was given up."""
    given_up = db.execute(
        "SELECT source FROM event WHERE message = ? AND attempt = ? AND target = 'queued' ORDER BY id DESC LIMIT 1",
        (row.id, attempt),
    ).fetchone()
    return given_up is not None and _applies(MessageState(given_up[0]), target, row.parts)


def _delivered_after_all(source: MessageState, parts: int) -> bool:
    """Of two attempts one is delivered, and the later one leaves it open or has failed: the person has the text."""
    return source is MessageState.UNKNOWN or (source is MessageState.UNDELIVERED and parts == 1)


def _change(
    db: sqlite3.Connection,
    events: list[Event],
    row: _Row,
    outcome: tuple[MessageState, str | None],
    attempt: int,
    at: int,
    *,
    doubled: int,
) -> None:
    """The attempt whose report settles a message is the one that stands from now on."""
    target, reason = outcome
    db.execute(
        "UPDATE message SET state = ?, reason = ?, detail = NULL, attempt = ?, reported = ?, changed = ?, doubled = ?"
        " WHERE id = ?",
        (target.value, reason, attempt, at, at, doubled, row.id),
    )
    events.append(MessageChanged(row.campaign, row.id, MessageState(row.state), target, row.points))
    row.state, row.attempt, row.doubled = target.value, attempt, doubled


def _mark_doubled(
    db: sqlite3.Connection, events: list[Event], row: _Row, attempt: int, reason: str | None, at: int
) -> None:
    if row.doubled:
        return
    db.execute("UPDATE message SET doubled = 1 WHERE id = ?", (row.id,))
    db.execute(
        "INSERT INTO event (message, at, source, target, reason, detail, attempt) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row.id, at, row.state, row.state, reason, DOUBLED, attempt),
    )
    state = MessageState(row.state)
    events.append(MessageChanged(row.campaign, row.id, state, state, row.points))
    row.doubled = 1


def _target(status: ReportStatus) -> tuple[MessageState, str | None]:
    if status is ReportStatus.DELIVERED:
        return MessageState.DELIVERED, None
    return MessageState.UNDELIVERED, status.value


def _applies(source: MessageState, target: MessageState, parts: int) -> bool:
    """The first failure of a message of several parts wins; a message of one part stays delivered."""
    several = parts > 1
    if (source, target) == (MessageState.DELIVERED, MessageState.UNDELIVERED):
        return several
    if (source, target) == (MessageState.UNDELIVERED, MessageState.DELIVERED):
        return not several
    return source is not target and may_change(source, target)
