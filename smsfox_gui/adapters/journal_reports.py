"""Applies a delivery report to the message it belongs to. A report can change a state, never cause a send."""

from __future__ import annotations

import sqlite3

from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState, may_change
from smsfox_gui.services.events import Event, MessageChanged


def settle(db: sqlite3.Connection, events: list[Event], report: DeliveryReport, at: int) -> bool:
    """False if the report's id and number belong to no message. `at` in milliseconds UTC."""
    row = db.execute(
        "SELECT m.id, m.campaign, m.state, m.parts, m.points, m.attempt"
        " FROM attempt a JOIN message m ON m.id = a.message"
        " WHERE a.id = ? AND m.phone = ?",
        (report.attempt, report.phone),
    ).fetchone()
    db.execute(
        "INSERT OR IGNORE INTO report (received, attempt, phone, status, message) VALUES (?, ?, ?, ?, ?)",
        (at, report.attempt, report.phone, report.status.value, row[0] if row else None),
    )
    if row is None:
        return False
    message, campaign, state, parts, points, attempt = row
    target, reason = _target(report.status)
    source = MessageState(state)
    if attempt == report.attempt and _applies(source, target, parts):
        db.execute(
            "UPDATE message SET state = ?, reason = ?, detail = NULL, reported = ?, changed = ? WHERE id = ?",
            (target.value, reason, at, at, message),
        )
        events.append(MessageChanged(campaign, message, source, target, points))
    return True


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
