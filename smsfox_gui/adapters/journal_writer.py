"""The one thread that writes the journal: everything asked for meanwhile goes into one commit.

Nobody waits for a timer. While a commit is on its way to the disk the next jobs gather, and the next commit takes them
all, so sixteen workers share the price of one durable write.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Any

from smsfox_gui.adapters.database import journal_error
from smsfox_gui.services.events import Event

Work = Callable[[sqlite3.Connection, list[Event]], Any]
"""Runs inside the transaction; adds to the list what is to be announced after the commit."""

LARGEST_BATCH = 256


class Job:
    """One piece of work and the place where its result appears.

    alone: it gets a transaction of its own and is never tried twice (its input can be read only once).
    """

    __slots__ = ("_done", "alone", "awaited", "error", "result", "work")

    def __init__(self, work: Work | None, *, alone: bool = False, awaited: bool = True) -> None:
        self.work = work
        self.alone = alone
        self.awaited = awaited
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
    """Owns the writing connection. `failed` is set when something told and not waited for could not be made durable."""

    def __init__(self, connection: sqlite3.Connection, announce: Callable[[Sequence[Event]], None]) -> None:
        super().__init__(name="journal", daemon=True)
        self._connection = connection
        self._announce = announce
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._next: Job | None = None
        self.failed: Exception | None = None

    def ask(self, work: Work, *, alone: bool = False) -> Any:  # noqa: ANN401 - the result's type is the work's
        """The durable result of `work`. Raises what it raised, database errors as JournalError."""
        job = Job(work, alone=alone)
        self._jobs.put(job)
        return job.wait()

    def tell(self, work: Work) -> None:
        """Have `work` done with the next commit, without waiting."""
        self._jobs.put(Job(work, awaited=False))

    def close(self) -> None:
        """Do what was asked so far, then end."""
        if self.is_alive():
            self._jobs.put(Job(None, alone=True))
            self.join()
        self._connection.close()

    def run(self) -> None:
        """Gather, commit, answer, announce; until closed."""
        while True:
            batch = self._gather()
            if batch[0].work is None:
                return
            events = self._commit(batch)
            for job in batch:
                if not job.awaited:
                    self.failed = self.failed or job.error
                job.finish()
            self._announce(events)

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
        except Exception as error:
            if len(batch) == 1:
                batch[0].error = journal_error(error) if isinstance(error, sqlite3.Error) else error
                return []
        # One bad job must not take the others' outcomes with it.
        return [event for job in batch for event in self._commit([job])]

    def _transact(self, batch: list[Job]) -> list[Event]:
        connection = self._connection
        events: list[Event] = []
        connection.execute("BEGIN IMMEDIATE")
        try:
            for job in batch:
                if job.work is not None:
                    job.result = job.work(connection, events)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return events
