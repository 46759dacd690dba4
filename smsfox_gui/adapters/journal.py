"""The outbox on SQLite: claims, outcomes, pauses, reports. Freezing a campaign is `journal_arming`, reading it
`journal_reader`, the writing thread `journal_writer`.

Write-ahead: a claim returns only when its intent is durable; an outcome is durable before any later claim returns.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from smsfox_gui.adapters.database import InstanceLock, open_writer
from smsfox_gui.adapters.journal_arming import arm
from smsfox_gui.adapters.journal_reader import SqliteJournalReader, milliseconds
from smsfox_gui.adapters.journal_reports import settle
from smsfox_gui.adapters.journal_writer import JournalWriter
from smsfox_gui.core.answers import UnknownReason, Verdict
from smsfox_gui.core.errors import CampaignMissing, JournalError
from smsfox_gui.core.message import Claim, Companion, DeliveryReport, FrozenRow, NewCampaign
from smsfox_gui.core.states import OPEN_STATES, CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event, MessageChanged
from smsfox_gui.services.ports import Clock

_NEXT = """
SELECT m.id, m.phone, r.text, c.sender, m.points
FROM message m INDEXED BY message_queued JOIN campaign c ON c.id = m.campaign JOIN list_row r ON r.id = m.id
WHERE m.campaign = ? AND m.state = 'queued' AND c.state = 'running' ORDER BY m.id LIMIT ?
"""
_INTEND = """
UPDATE message SET state = 'sending', reason = NULL, detail = NULL, attempt = ?, sent = ?, changed = ? WHERE id = ?
"""
_OUTCOME = """
UPDATE message SET state = ?, reason = ?, detail = ?, changed = ? WHERE id = ? AND attempt = ? AND state = 'sending'
"""
_EPOCH = 1_600_000_000
_RANDOM = 10**9


class SqliteJournal:
    """The journal of this process: takes the instance lock, recovers what a dead process left, owns the writer."""

    def __init__(self, path: Path, clock: Clock, announce: Callable[[Sequence[Event]], None]) -> None:
        """Raises JournalBusy when another process holds it, JournalError when the file cannot be used."""
        self._path = path
        self._clock = clock
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = InstanceLock(path)
        self._lock.take()
        try:
            connection = open_writer(path)
            self._last_attempt: int = connection.execute("SELECT coalesce(max(id), 0) FROM attempt").fetchone()[0]
        except BaseException:
            self._lock.release()
            raise
        self._writer = JournalWriter(connection, announce)
        self._writer.start()
        self._writer.ask(self._recover)

    def arm(self, campaign: NewCampaign, rows: Iterable[FrozenRow]) -> int:
        """Freeze a campaign and its rows in one transaction. Returns its id."""
        now = milliseconds(self._clock.now())
        result: int = self._writer.ask(lambda db, _: arm(db, campaign, rows, now), alone=True)
        return result

    def start(self, campaign: int) -> None:
        """Let claims through."""
        now = milliseconds(self._clock.now())

        def work(db: sqlite3.Connection, events: list[Event]) -> None:
            done = db.execute(
                "UPDATE campaign SET state = 'running', reason = NULL, ended = NULL, started = coalesce(started, ?)"
                " WHERE id = ? AND state IN ('paused', 'running')",
                (now, campaign),
            )
            if done.rowcount != 1:
                raise CampaignMissing(campaign=campaign)
            events.append(CampaignChanged(campaign, CampaignState.RUNNING, None))

        self._writer.ask(work)

    def pause(self, campaign: int, reason: PauseReason) -> None:
        """No claim succeeds after this returns."""

        def work(db: sqlite3.Connection, events: list[Event]) -> None:
            done = db.execute(
                "UPDATE campaign SET state = 'paused', reason = ? WHERE id = ? AND state = 'running'",
                (reason.value, campaign),
            )
            if done.rowcount:
                events.append(CampaignChanged(campaign, CampaignState.PAUSED, reason))

        self._writer.ask(work)

    def finish(self, campaign: int) -> CampaignState:
        """FINISHED if no message is open and the campaign was not cancelled, else unchanged."""
        now = milliseconds(self._clock.now())

        def work(db: sqlite3.Connection, events: list[Event]) -> CampaignState:
            row = db.execute("SELECT state, first_row, last_row FROM campaign WHERE id = ?", (campaign,)).fetchone()
            if row is None:
                raise CampaignMissing(campaign=campaign)
            state = CampaignState(row[0])
            if state is CampaignState.CANCELLED or _open_messages(db, row[1], row[2]):
                return state
            db.execute(
                "UPDATE campaign SET state = 'finished', reason = NULL, ended = ? WHERE id = ?", (now, campaign)
            )
            if state is not CampaignState.FINISHED:
                events.append(CampaignChanged(campaign, CampaignState.FINISHED, None))
            return CampaignState.FINISHED

        result: CampaignState = self._writer.ask(work)
        return result

    def cancel(self, campaign: int) -> None:
        """Cancel what is still queued."""
        now = milliseconds(self._clock.now())

        def work(db: sqlite3.Connection, events: list[Event]) -> None:
            rows = db.execute(
                "SELECT id, state, points FROM message WHERE campaign = ? AND state IN ('queued', 'waiting')",
                (campaign,),
            ).fetchall()
            db.execute(
                "UPDATE message SET state = 'cancelled', reason = NULL, changed = ?"
                " WHERE campaign = ? AND state IN ('queued', 'waiting')",
                (now, campaign),
            )
            db.execute(
                "UPDATE campaign SET state = 'cancelled', reason = NULL, ended = ? WHERE id = ?", (now, campaign)
            )
            events += [
                MessageChanged(campaign, message, MessageState(state), MessageState.CANCELLED, points)
                for message, state, points in rows
            ]
            events.append(CampaignChanged(campaign, CampaignState.CANCELLED, None))

        self._writer.ask(work)

    def claim(self, campaign: int, at_most: int = 1) -> Claim | None:
        """The next queued message, its intent durable; None when none is queued or the campaign is not running.

        With at_most > 1 the messages right behind it that have the same text go along in the same request.
        """
        if self._writer.failed is not None:
            raise self._writer.failed
        now = self._clock.now()
        at = milliseconds(now)

        def work(db: sqlite3.Connection, events: list[Event]) -> Claim | None:
            rows = db.execute(_NEXT, (campaign, at_most)).fetchall()
            if not rows:
                return None
            message, phone, text, sender, points = rows[0]
            companions = tuple(Companion(row[0], row[1], row[4]) for row in rows[1:] if row[2] == text)
            claim = Claim(
                message, self._new_attempt(int(now.timestamp())), phone, text, sender, campaign, points, companions
            )
            for one, its_points in _messages(claim):
                db.execute("INSERT INTO attempt (id, message) VALUES (?, ?)", (claim.attempt, one))
                db.execute(_INTEND, (claim.attempt, at, at, one))
                events.append(MessageChanged(campaign, one, MessageState.QUEUED, MessageState.SENDING, its_points))
            return claim

        result: Claim | None = self._writer.ask(work)
        return result

    def record(self, claim: Claim, verdict: Verdict) -> None:
        """Queue the outcome of a claim. One that a delivery report has settled meanwhile is left as it is."""
        at = milliseconds(self._clock.now())

        def work(db: sqlite3.Connection, events: list[Event]) -> None:
            source, target = MessageState.SENDING, verdict.state
            for message, points in _messages(claim):
                values = (target.value, verdict.reason, verdict.detail, at, message, claim.attempt)
                if db.execute(_OUTCOME, values).rowcount:
                    events.append(MessageChanged(claim.campaign, message, source, target, points))

        self._writer.tell(work)

    def settle(self, report: DeliveryReport) -> bool:
        """Apply a delivery report; False if it belongs to no message of ours."""
        at = milliseconds(self._clock.now())
        result: bool = self._writer.ask(lambda db, events: settle(db, events, report, at))
        return result

    def flush(self) -> None:
        """Return when everything recorded so far is durable. Raises JournalError if an outcome could not be."""
        self._writer.ask(lambda _db, _events: None)
        if self._writer.failed is not None:
            raise self._writer.failed

    def reader(self) -> SqliteJournalReader:
        """A new read-only connection for the calling thread."""
        return SqliteJournalReader(self._path)

    def close(self) -> None:
        """Make everything durable and let other processes in."""
        self._writer.close()
        self._lock.release()

    def _recover(self, db: sqlite3.Connection, _events: list[Event]) -> None:
        """What a dead process left `sending` may have been sent: only a person decides about it."""
        at = milliseconds(self._clock.now())
        db.execute(
            "UPDATE message SET state = 'unknown', reason = ?, changed = ? WHERE state = 'sending'",
            (UnknownReason.CRASH.value, at),
        )
        db.execute(
            "UPDATE campaign SET state = 'paused', reason = ? WHERE state = 'running'",
            (PauseReason.INTERRUPTED.value,),
        )

    def _new_attempt(self, seconds: int) -> int:
        """At most 18 digits, ever growing (cheap to index), unique, and not to be guessed."""
        self._last_attempt = max(
            self._last_attempt + 1 + secrets.randbelow(1000),
            (seconds - _EPOCH) * _RANDOM + secrets.randbelow(_RANDOM),
        )
        if self._last_attempt >= 10**18:
            raise JournalError(detail="attempts")
        return self._last_attempt


def _messages(claim: Claim) -> list[tuple[int, int]]:
    """Every message of a claim with its points."""
    return [(claim.message, claim.points), *((one.message, one.points) for one in claim.companions)]


def _open_messages(db: sqlite3.Connection, first: int, last: int) -> bool:
    states = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
    query = f"SELECT EXISTS (SELECT 1 FROM message WHERE id BETWEEN ? AND ? AND state IN ({states}))"  # noqa: S608
    return bool(db.execute(query, (first, last)).fetchone()[0])
