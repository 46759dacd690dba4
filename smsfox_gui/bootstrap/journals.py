"""Opens the journal: to write into, or for a look."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.core.errors import JournalBusy, JournalError
from smsfox_gui.services.events import Event

if TYPE_CHECKING:
    from smsfox_gui.adapters.journal import SqliteJournal
    from smsfox_gui.adapters.journal_reader import SqliteJournalReader
    from smsfox_gui.services.ports import Clock


class Journals:
    """One file: the writer that this process may hold, and any number of readers. Nothing is opened before it is asked
    for.

    marks: the folder of high-water marks, None = none are kept; stopped: makes what is asked at every claim.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        announce: Callable[[Sequence[Event]], None],
        *,
        marks: Path | None,
        stopped: Callable[[], Callable[[str], bool]],
        on_close: Callable[[Callable[[], None]], None],
    ) -> None:
        self._path = path
        self._clock = clock
        self._announce = announce
        self._marks = marks
        self._stopped = stopped
        self._on_close = on_close
        self._held: SqliteJournal | None = None
        self._door = threading.Lock()
        """Keeps two threads from opening the journal at once."""

    def held(self) -> SqliteJournal:
        """The journal to write into, until the program closes. From any thread. Raises JournalBusy, JournalError."""
        with self._door:
            if self._held is None:
                self._held = self._open()
                self._on_close(self._close)
            return self._held

    def look(self) -> SqliteJournalReader:
        """A look into the journal for the calling thread; any thread may ask. Raises JournalError.

        What a dead process left is settled first: its campaigns are then paused. Where there is nothing to settle
        the journal is not taken, so that looking never stands in the way of one who sends.
        """
        from smsfox_gui.adapters.journal_reader import SqliteJournalReader

        with self._door:
            if self._held is None and (not self._path.exists() or self._left_open()):
                try:
                    self._open().close()
                except JournalBusy:
                    pass
                except JournalError:
                    if not self._path.exists():
                        raise
        return SqliteJournalReader(self._path)

    def _left_open(self) -> bool:
        """Whether a campaign looks as if it were being sent. A file that cannot be read is left to the reader."""
        from smsfox_gui.adapters.journal_reader import SqliteJournalReader

        try:
            reader = SqliteJournalReader(self._path)
        except JournalError:
            return True
        try:
            return reader.under_way()
        finally:
            reader.close()

    def _open(self) -> SqliteJournal:
        from smsfox_gui.adapters.journal import SqliteJournal

        return SqliteJournal(self._path, self._clock, self._announce, marks=self._marks, stopped=self._stopped())

    def _close(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.close()
