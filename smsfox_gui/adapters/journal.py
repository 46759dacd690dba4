"""The outbox on SQLite. This is its front; each family of work has a room of its own: `journal_arming`,
`journal_states`, `journal_claims`, `journal_reports`, `journal_decisions`, `journal_spending`, `journal_upkeep`,
`journal_memory`.
Reading it is `journal_reader`, the file `journal_file`, the writing thread `journal_writer`.

Write-ahead: a claim returns only when its intent is durable; an outcome is durable before any later claim returns.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from smsfox_gui.adapters import journal_claims, journal_decisions, journal_states
from smsfox_gui.adapters.journal_arming import arm
from smsfox_gui.adapters.journal_file import JournalFile
from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.adapters.journal_recovery import recover
from smsfox_gui.adapters.journal_reports import settle
from smsfox_gui.adapters.journal_spending import Budgets
from smsfox_gui.adapters.journal_upkeep import forget, trust_copy
from smsfox_gui.adapters.journal_writer import JournalWriter
from smsfox_gui.adapters.moments import milliseconds, moment_or_none
from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, NewCampaign, Terms
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from smsfox_gui.services.events import Event
from smsfox_gui.services.ports import Clock

_USUAL = Terms()


class SqliteJournal:
    """The journal of this process: takes the instance lock, recovers what a dead process left, owns the writer."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        announce: Callable[[Sequence[Event]], None],
        *,
        marks: Path | None = None,
        stopped: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """marks: the folder of high-water marks; stopped: whether a number is on the stop list, asked at every claim.

        Raises JournalBusy when another process holds the journal, JournalMisplaced, JournalReadOnly, JournalDamaged,
        JournalFull, JournalError when it cannot be used.
        """
        self._clock = clock
        self._stopped = stopped
        self._file = JournalFile(path, marks)
        self._path = self._file.path
        self._ids = journal_claims.AttemptIds(self._file.highest)
        self._budgets = Budgets()
        self._file.on_reopen = self._budgets.renew
        self._writer = JournalWriter(self._file, announce)
        self._writer.start()
        try:
            self._writer.ask(lambda db, events: recover(db, events, self._now()))
        except BaseException:
            self.close()
            raise

    def arm(self, campaign: NewCampaign, rows: Iterable[FrozenRow]) -> int:
        """Freeze a campaign and its rows in one transaction. Returns its id."""
        now = self._now()
        result: int = self._writer.ask(lambda db, _: arm(db, campaign, rows, now, self._file.require), alone=True)
        return result

    def start(self, campaign: int, terms: Terms = _USUAL) -> None:
        """Let claims through. Raises CampaignMissing, CampaignExpired."""
        now = self._now()
        self._writer.ask(
            lambda db, events: journal_states.start(db, events, campaign, terms, now, self._budgets), revives=True
        )

    def pause(self, campaign: int, reason: PauseReason, until: datetime | None = None) -> None:
        """No claim succeeds after this returns."""
        wait = None if until is None else milliseconds(until)
        self._writer.ask(lambda db, events: journal_states.pause(db, events, campaign, reason, wait))

    def fall_due(self, campaign: int) -> datetime | None:
        """The time of a scheduled campaign has come: it no longer begins by itself. None where it is not scheduled."""
        at: int | None = self._writer.ask(lambda db, events: journal_states.fall_due(db, events, campaign))
        return moment_or_none(at)

    def finish(self, campaign: int) -> CampaignState:
        """FINISHED if no message is open and the campaign was not cancelled, else unchanged."""
        now = self._now()
        result: CampaignState = self._writer.ask(lambda db, events: journal_states.finish(db, events, campaign, now))
        return result

    def cancel(self, campaign: int) -> None:
        """Cancel what is still queued."""
        now = self._now()
        self._writer.ask(lambda db, events: journal_states.cancel(db, events, campaign, now))

    def decide(self, campaign: int, kind: Decision, messages: Sequence[int] | None = None) -> int:
        """Record what a person decided and do it; how many messages it concerned."""
        now = self._now()
        result: int = self._writer.ask(
            lambda db, events: journal_decisions.decide(db, events, campaign, kind, messages, now)
        )
        return result

    def set_limit(self, campaign: int, points: int) -> None:
        """Change what the campaign may cost; 0 = no limit."""
        self._writer.ask(lambda db, _: journal_states.set_limit(db, campaign, points, self._budgets))

    def claim(self, campaign: int, at_most: int = 1) -> Claim | None:
        """The next queued message, its intent durable; None when none is queued or the campaign is not running.

        With at_most > 1 the messages right behind it that have the same text go along in the same request. Where the
        next message would exceed a limit, the campaign is paused with LIMIT.
        """
        if self._writer.failed is not None:
            raise self._writer.failed
        at = self._now()

        def work(db: sqlite3.Connection, events: list[Event]) -> Claim | None:
            if self._writer.failed is not None:
                raise self._writer.failed
            return journal_claims.claim(db, events, campaign, at_most, at, self._ids, self._budgets, self._stopped)

        result: Claim | None = self._writer.ask(work)
        return result

    def record(self, claim: Claim, verdict: Verdict) -> None:
        """Queue the outcome of a claim. One that a delivery report has settled meanwhile is left as it is."""
        at = self._now()
        self._writer.tell(lambda db, events: journal_claims.record(db, events, claim, verdict, at, self._budgets))

    def settle(self, report: DeliveryReport) -> bool:
        """Apply a delivery report; False if it belongs to no message of ours."""
        return self.settle_all([report])[0]

    def settle_all(
        self, reports: Sequence[DeliveryReport], strangers: bool = True, cursor: str | None = None
    ) -> list[bool]:
        """Apply reports in their order, all or none; for each, whether it belongs to a message of ours.

        cursor: of the relay they came from; kept with them.
        """
        at = self._now()

        def work(db: sqlite3.Connection, events: list[Event]) -> list[bool]:
            if cursor is not None:
                db.execute("UPDATE journal SET relay_cursor = ?", (cursor,))
            return [settle(db, events, report, at, strangers) for report in reports]

        result: list[bool] = self._writer.ask(work)
        return result

    def relay_cursor(self) -> str:
        """The relay's cursor that was kept last, "" if none ever was."""
        result: str = self._writer.ask(lambda db, _: db.execute("SELECT relay_cursor FROM journal").fetchone()[0])
        return result

    def flush(self) -> None:
        """Return when everything recorded so far is durable. Raises JournalError if an outcome could not be."""
        self._writer.ask(lambda _db, _events: None)
        if self._writer.failed is not None:
            raise self._writer.failed

    def forget(self, before: datetime) -> int:
        """Delete the campaigns that ended before this moment, their numbers and texts from the disk; how many went.

        The limit of the day and the memory of who had which text just now are not deleted with them.
        """
        limit, now = milliseconds(before), self._now()
        result: int = self._writer.ask(lambda db, _: forget(self._file, db, limit, now), bare=True)
        return result

    def restored(self) -> bool:
        """Whether this journal is an older copy, whose queued messages may have been sent."""
        return self._file.restored

    def trust_copy(self) -> None:
        """A person decided that what a restored journal calls queued may be sent."""
        at = self._now()
        self._writer.ask(lambda db, events: trust_copy(db, events, self._file.highest, at))
        self._file.restored = False

    def reader(self) -> SqliteJournalReader:
        """A new read-only connection for the calling thread."""
        return SqliteJournalReader(self._path)

    def close(self) -> None:
        """Make everything durable and let other processes in."""
        self._writer.close()
        self._file.close()

    def _now(self) -> int:
        return milliseconds(self._clock.now())
