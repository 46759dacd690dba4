"""The one thread that writes the journal: everything asked for meanwhile goes into one commit.

Nobody waits for a timer. While a commit is on its way to the disk the next jobs gather, and the next commit takes them
all, so sixteen workers share the price of one durable write.

When the disk is full or fails, the writer stops: whoever waits gets the error, `failed` is set and keeps it from giving
out anything new, the reserve is freed, and what was told (outcomes) is tried once more together with a durable pause
of every running campaign. What still cannot be written is owed: tried again when a person starts, and at the close.
If it is never written, its rows are `sending` on the disk and the next opening calls them unknown. No failure of
whatever kind ends the thread: somebody may be waiting for it, and it must be there to be revived.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from smsfox_gui.adapters.database import journal_error
from smsfox_gui.adapters.durable_files import file_error
from smsfox_gui.adapters.journal_file import JournalFile
from smsfox_gui.core.errors import JournalDamaged, JournalError, JournalFull
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.services.events import CampaignChanged, Event

Work = Callable[[sqlite3.Connection, list[Event]], Any]
"""Runs inside the transaction; adds to the list what is to be announced after the commit."""

LARGEST_BATCH = 256

_STORAGE = ("FULL", "IOERR", "CORRUPT", "NOTADB", "READONLY", "BUSY", "LOCKED", "CANTOPEN", "PROTOCOL", "NOMEM")
"""SQLite's errors that speak of the file and not of the job."""


_log = logging.getLogger(__name__)


class Job:
    """One piece of work and the place where its result appears.

    alone: it gets a transaction of its own and is never tried twice (its input can be read only once).
    bare: it gets no transaction; it makes its own.
    revives: a person starts: what is owed is written first, and then the writer is in order again.
    """

    __slots__ = ("_done", "alone", "awaited", "bare", "error", "result", "revives", "work")

    def __init__(
        self,
        work: Work,
        *,
        alone: bool = False,
        awaited: bool = True,
        bare: bool = False,
        revives: bool = False,
    ) -> None:
        self.work = work
        self.alone = alone or bare or revives
        self.awaited = awaited
        self.bare = bare
        self.revives = revives
        self.result: Any = None
        self.error: Exception | None = None
        self._done = threading.Lock()
        self._done.acquire()

    def wait(self) -> Any:  # noqa: ANN401 - the result's type is the work's
        """The result, once it is durable. Raises what the work raised, database errors as JournalError."""
        self._done.acquire()
        if self.error is not None:
            raise self.error
        return self.result

    def finish(self) -> None:
        """Let the waiting thread go."""
        self._done.release()


class JournalWriter(threading.Thread):
    """Owns the journal's file while it runs. `failed` is set while nothing new may be given out."""

    def __init__(self, file: JournalFile, announce: Callable[[Sequence[Event]], None]) -> None:
        super().__init__(name="journal", daemon=True)
        self._file = file
        self._announce = announce
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._next: Job | None = None
        self._owed: list[Job] = []
        self._door = threading.Lock()
        self._closed = False
        self._last = Job(lambda _db, _events: None, alone=True)
        self.failed: Exception | None = None

    def ask(self, work: Work, *, alone: bool = False, bare: bool = False, revives: bool = False) -> Any:  # noqa: ANN401
        """The durable result of `work`. Raises what it raised, database errors as JournalError."""
        job = Job(work, alone=alone, bare=bare, revives=revives)
        self._put(job)
        return job.wait()

    def tell(self, work: Work) -> None:
        """Have `work` done with the next commit, without waiting."""
        self._put(Job(work, awaited=False))

    def close(self) -> None:
        """Do what was asked so far and what is owed, then end. Whatever is asked later is refused. Idempotent."""
        with self._door:
            already, self._closed = self._closed, True
            if not already:
                self._jobs.put(self._last)
        self.join()

    def _put(self, job: Job) -> None:
        with self._door:
            if self._closed:
                raise JournalError(detail="closed")
            self._jobs.put(job)

    def run(self) -> None:
        """Gather, commit, answer, announce; until closed."""
        while True:
            batch = self._gather()
            if batch[0] is self._last:
                self._tell(self._pay())
                return
            events = self._commit(batch)
            for job in batch:
                job.finish()
            self._tell(events)

    def _tell(self, events: list[Event]) -> None:
        """Announce; a listener's defect is written down and must not keep the next outcomes from the disk."""
        try:
            self._announce(events)
        except Exception:
            _log.exception("a listener failed")

    def _gather(self) -> list[Job]:
        """What has been asked since the last commit, in order."""
        batch = [self._next or self._jobs.get()]
        self._next = None
        while not batch[0].alone and len(batch) < LARGEST_BATCH:
            try:
                job = self._jobs.get_nowait()
            except Empty:
                break
            if job.alone:
                self._next = job
                break
            batch.append(job)
        return batch

    def _commit(self, batch: list[Job]) -> list[Event]:
        try:
            return self._transact(batch)
        except _StorageFailedError as failure:
            return self._halt(batch, failure.problem)
        except Exception as error:
            if len(batch) == 1:
                self._refuse(batch[0], journal_error(error) if isinstance(error, sqlite3.Error) else error)
                return []
        # One bad job must not take the others' outcomes with it.
        return [event for job in batch for event in self._commit([job])]

    def _refuse(self, job: Job, error: Exception) -> None:
        job.error = error
        if not job.awaited:
            self.failed = self.failed or error

    def _halt(self, batch: list[Job], problem: JournalError) -> list[Event]:
        """The file cannot be written: give out nothing more, save the outcomes."""
        for job in batch:
            job.error = problem
        if batch[0].alone and isinstance(problem, JournalFull):
            # A campaign that did not fit was rolled back; the room it took is free again.
            return []
        self._owed += [job for job in batch if not job.awaited]
        self.failed = self.failed or problem
        return self._pay()

    def _pay(self) -> list[Event]:
        """Write what is owed, and that everything stands; once more with the reserve's room. Never raises."""
        if self.failed is None:
            return []
        while True:
            try:
                return self._transact([Job(_pause_all)], paying=True)
            except Exception as error:
                if not isinstance(error, _StorageFailedError):
                    # Whatever it is: this thread must live on, since everybody waits for it.
                    _log.error("what is owed could not be written: %s", type(error).__name__)
                    self._file.distrust()
                if not self._file.reserve.release():
                    return []

    def _transact(self, batch: list[Job], *, paying: bool = False) -> list[Event]:
        events: list[Event] = []
        connection = self._trusted()
        revives = batch[0].revives and self.failed is not None
        if batch[0].revives:
            self._file.reserve.hold()
        try:
            if batch[0].bare:
                batch[0].result = batch[0].work(connection, events)
                return events
            connection.execute("BEGIN IMMEDIATE")
            if revives or paying:
                for job in self._owed:
                    _work_apart(job, connection, events)
            for job in batch:
                job.result = job.work(connection, events)
            connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back(connection)
            if isinstance(error, sqlite3.Error) and _of_storage(error):
                raise self._storage_failed(journal_error(error)) from None
            raise
        self._file.committed()
        if revives or paying:
            self._owed = []
        if revives:
            self.failed = None
        return events

    def _trusted(self) -> sqlite3.Connection:
        try:
            if isinstance(self.failed, JournalDamaged):
                raise self.failed
            return self._file.trusted()
        except Exception as error:
            raise self._storage_failed(_problem(error)) from None

    def _storage_failed(self, problem: JournalError) -> _StorageFailedError:
        if not isinstance(problem, JournalFull):
            self._file.distrust()
        return _StorageFailedError(problem)

    @staticmethod
    def _roll_back(connection: sqlite3.Connection) -> None:
        # SQLite may have done it already, and a disk that fails may fail here too; nothing is committed either way.
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


class _StorageFailedError(Exception):
    """The file failed, and not a job."""

    def __init__(self, problem: JournalError) -> None:
        self.problem = problem


def _problem(error: Exception) -> JournalError:
    """What any failure on the way to the file means for those who wait."""
    if isinstance(error, JournalError):
        return error
    if isinstance(error, sqlite3.Error):
        return journal_error(error)
    return file_error(error) if isinstance(error, OSError) else JournalError(detail=type(error).__name__)


def _work_apart(job: Job, connection: sqlite3.Connection, events: list[Event]) -> None:
    """What is owed is written as far as it can be: one job that fails by itself must not keep the others back. The
    commit ends every savepoint."""
    announced = len(events)
    connection.execute("SAVEPOINT owed")
    try:
        job.result = job.work(connection, events)
    except Exception as error:
        if isinstance(error, sqlite3.Error) and _of_storage(error):
            raise
        job.error = error
        del events[announced:]
        connection.execute("ROLLBACK TO owed")


def _of_storage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorname", "") or ""
    return code.removeprefix("SQLITE_").startswith(_STORAGE)


def _pause_all(db: sqlite3.Connection, events: list[Event]) -> None:
    running = [row[0] for row in db.execute("SELECT id FROM campaign WHERE state = 'running'").fetchall()]
    db.execute("UPDATE campaign SET state = 'paused', reason = ? WHERE state = 'running'", (PauseReason.JOURNAL.value,))
    events += [CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.JOURNAL) for campaign in running]
