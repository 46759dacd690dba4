"""What a person may have done to the whole journal: forget old campaigns, and trust a copy that came back."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from smsfox_gui.adapters.database import journal_error
from smsfox_gui.adapters.durable_files import file_error
from smsfox_gui.adapters.journal_file import JournalFile
from smsfox_gui.adapters.journal_memory import fade, remember
from smsfox_gui.adapters.journal_migrations import backups
from smsfox_gui.adapters.journal_states import keep_decision
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event

_log = logging.getLogger(__name__)

_ENDED = """
SELECT id, first_row, last_row FROM campaign
WHERE state IN ('finished', 'cancelled') AND coalesce(ended, created) < ? AND NOT EXISTS (
    SELECT 1 FROM message m INDEXED BY message_sending WHERE m.state = 'sending' AND m.campaign = campaign.id
) ORDER BY id
"""
"""One that was stopped for good while messages were on their way has ended only when their answers are there."""
_REMEMBER = """
UPDATE journal SET highest = max(highest, (SELECT coalesce(max(id), 0) FROM attempt)),
campaigns = max(campaigns, (SELECT coalesce(max(id), 0) FROM campaign)),
highest_row = max(highest_row, (SELECT coalesce(max(id), 0) FROM list_row))
"""
_DELETIONS = (
    "DELETE FROM report WHERE attempt IN (SELECT id FROM attempt WHERE message BETWEEN ?1 AND ?2)",
    "DELETE FROM message WHERE id BETWEEN ?1 AND ?2",
    "DELETE FROM event WHERE message BETWEEN ?1 AND ?2",
    "DELETE FROM attempt WHERE message BETWEEN ?1 AND ?2",
    "DELETE FROM list_row WHERE id BETWEEN ?1 AND ?2",
)
"""After the campaign itself: the database lets nothing go whose parent is still there."""


def forget(file: JournalFile, db: sqlite3.Connection, before: int, now: int) -> int:
    """Delete the campaigns that ended before this moment, their numbers and texts from the disk.

    Both moments in milliseconds UTC. What they cost today and who had which text is remembered (`journal_memory`).
    Makes its own transaction. Backups of older versions and reports that belong to nobody go as well, whatever their
    age. Returns how many campaigns went. The file is written anew, since rows that moved while it grew leave copies
    behind that no deletion reaches; without room for that the deleted rows themselves are still overwritten. What an
    open export is reading stays in the log until the journal is closed. Raises sqlite3.Error, JournalError.
    """
    try:
        for backup in backups(file.path):
            backup.unlink()
    except OSError as error:
        raise file_error(error) from None
    # Whole campaigns go, themselves first; and without an index for it each row's check would read every attempt.
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        deleted = _delete(db, before, now)
        if deleted:
            _write_anew(file, db)
    finally:
        db.execute("PRAGMA foreign_keys = ON")
    return deleted


def trust_copy(db: sqlite3.Connection, events: list[Event], highest: int, at: int) -> Sequence[int]:
    """A person decided that the journal's queued rows may be sent although it is an older copy.

    highest: the attempt number that its high-water mark knows. Returns the campaigns that are free again: paused,
    to be started by a person.
    """
    frozen = [row[0] for row in db.execute("SELECT id FROM campaign WHERE reason = 'restored'").fetchall()]
    for campaign in frozen:
        (waiting,) = db.execute(
            "SELECT count(*) FROM message WHERE campaign = ? AND state IN ('queued', 'waiting')", (campaign,)
        ).fetchone()
        decision = keep_decision(db, campaign, Decision.TRUST_COPY, waiting, at)
        db.execute(
            "UPDATE campaign SET reason = ?, decision = ? WHERE id = ?",
            (PauseReason.INTERRUPTED.value, decision, campaign),
        )
    db.execute("UPDATE journal SET highest = max(highest, ?)", (highest,))
    events += [CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.INTERRUPTED) for campaign in frozen]
    return frozen


def _delete(db: sqlite3.Connection, before: int, now: int) -> int:
    db.execute("BEGIN IMMEDIATE")
    try:
        ended = db.execute(_ENDED, (before,)).fetchall()
        db.execute(_REMEMBER)
        for campaign, first, last in ended:
            remember(db, first, last, now)
            db.execute("DELETE FROM campaign WHERE id = ?", (campaign,))
            for deletion in _DELETIONS:
                db.execute(deletion, (first, last))
            db.execute("DELETE FROM decision WHERE campaign = ?", (campaign,))
        if ended:
            db.execute("DELETE FROM report WHERE message IS NULL")
        fade(db, now)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    return len(ended)


def _write_anew(file: JournalFile, db: sqlite3.Connection) -> None:
    with _as_far_as_there_is_room():
        file.space.require_bytes(2 * file.path.stat().st_size)
        db.execute("VACUUM")
    # Who reads now keeps the log; the closing empties it then.
    (waiting,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 100")
    with _as_far_as_there_is_room():
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute(f"PRAGMA busy_timeout = {waiting}")


@contextmanager
def _as_far_as_there_is_room() -> Iterator[None]:
    """The deletion is done: want of room, even in the middle of what comes after it, is no failure of it."""
    try:
        yield
    except (JournalFull, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not isinstance(journal_error(error), JournalFull):
            raise
        _log.info("no room to write the journal anew")
