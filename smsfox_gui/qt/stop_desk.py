"""The controller of the stop list: changes it in the background, and notices what other processes change.

A Qt object without widgets. Says what happened in signals, past tense; the last change can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.errors import NumberRefused, StopListError
from smsfox_gui.core.numbering import PhoneVerdict
from smsfox_gui.core.stop_list import StopEntry, StopSource
from smsfox_gui.qt.list_reading import LOOK, Reading
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.stopping import StopChange, StopImport

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program
    from smsfox_gui.qt.workers import BackgroundTasks

Result = TypeVar("Result")

WATCH = 1000
"""Milliseconds between two looks at whether another process has changed the list."""


@dataclass(frozen=True, slots=True)
class StopState:
    """How the list stands. hashed: entries kept as digests; missing: changes that an older copy lacks.

    hashing: new numbers are kept as digests; error: why it cannot be asked, nothing else is known then.
    """

    every: int = 0
    hashed: int = 0
    missing: int = 0
    hashing: bool = False
    error: StopListError | None = None


class StopDesk(QObject):
    """Every method returns at once."""

    changed = Signal()
    """The list, or how it stands, is another one than before."""
    added = Signal(str, object)
    """A number (digits) and the StopChange; it was there already where nothing was added."""
    removed = Signal(object)
    """The StopChange."""
    read_in = Signal(object)
    """A StopImport."""
    reading_changed = Signal(object)
    """Rows read so far (int), or None when no reading is on its way."""
    undone = Signal()
    exported = Signal(object, object)
    """The Path and the StopExport."""
    failed = Signal(object)
    """An exception that stopped what was asked for; the list is as it was."""

    def __init__(self, program: Program, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._tasks = tasks
        self.state = StopState()
        self.last: StopChange | None = None
        """What `undo` would take back."""
        self._seen: object = self
        self._reading: Reading | None = None
        self._watch = QTimer(self, interval=WATCH)
        self._watch.timeout.connect(self._on_tick)
        self._watch.start()
        self._progress = QTimer(self, interval=LOOK)
        self._progress.timeout.connect(self._on_progress)

    # --- asking

    @Slot()
    def look(self) -> None:
        """See how the list stands; `changed` follows."""
        self._seen = self._program.stop_list.stamp()
        self._tasks.run_in_background(self._state, self._on_state)

    def look_up(self, written: str, on_done: Callable[[tuple[PhoneVerdict, StopEntry | None]], None]) -> None:
        """What a person is typing, as a number, and its entry where it is on the list already."""

        def work() -> tuple[PhoneVerdict, StopEntry | None]:
            verdict = self._program.stopping.judge(written)
            return verdict, self._program.stop_list.find(verdict.phone) if verdict.phone else None

        self._tasks.run_in_background(work, on_done, self._on_look_failed)

    def search(self, text: str, on_done: Callable[[Sequence[int]], None]) -> None:
        """The ids that a text finds, "" = all."""
        self._tasks.run_in_background(lambda: self._program.stopping.search(text), on_done, self._on_look_failed)

    def page(self, ids: Sequence[int]) -> list[StopEntry]:
        """A screenful of entries, at once; none where the list cannot be read, which `state` tells."""
        try:
            return self._program.stop_list.page(ids)
        except StopListError:
            return []

    # --- changing

    def add(
        self,
        written: str,
        *,
        name: str = "",
        reason: str = "",
        source: StopSource = StopSource.TYPED,
        on_end: Callable[[StopChange | Exception], object] = lambda _: None,
    ) -> None:
        """Put a number on the list. on_end: hears what became of it, before the signals tell everybody."""

        def work() -> tuple[str, StopChange]:
            stopping = self._program.stopping
            phone = stopping.phone_of(written)
            return phone, stopping.add([written], name=name, reason=reason, source=source)

        def done(added: tuple[str, StopChange]) -> None:
            on_end(added[1])
            self._on_added(*added)

        def failed(error: Exception) -> None:
            on_end(error)
            self._on_failed(error)

        self._change(work, done, failed)

    def remove(self, ids: Sequence[int]) -> None:
        """Take entries off the list."""
        self._change(lambda: self._program.stopping.remove(ids), self._on_removed)

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        change, self.last = self.last, None
        if change is not None:
            self._change(lambda: self._program.stopping.undo(change), lambda _: self.undone.emit())

    def start_reading(self, source: ListSource) -> None:
        """Put every number of a spreadsheet on the list."""
        self.cancel_reading()
        reading = self._reading = Reading(source)
        self._progress.start()
        self.reading_changed.emit(0)
        self._tasks.run_in_background(
            lambda: self._program.stopping.read_in(source, reading.progress, reading.cancelled),
            lambda found: self._on_read(reading, found),
            lambda error: self._on_unread(reading, error),
        )

    @Slot()
    def cancel_reading(self) -> None:
        """Give up the reading on its way; nothing of it comes onto the list."""
        if self._reading is not None:
            self._reading.stopped = True
            self._end_reading()

    def export(self, path: Path, language: str) -> None:
        """Write the list as a spreadsheet."""
        self._tasks.run_in_background(
            lambda: self._program.stopping.export(path, language),
            lambda done: self.exported.emit(path, done),
            self.failed.emit,
        )

    def keep_digests(self, *, keep_names: bool) -> None:
        """From now on keep digests in place of numbers; those that are there are replaced, for good."""

        def work() -> None:
            self._program.stopping.hash_numbers(keep_names=keep_names)
            self._program.change_settings(stop_list_hashed=True)

        self.last = None  # it holds numbers
        self._change(work, lambda _: None)

    def keep_numbers(self) -> None:
        """From now on keep new numbers as they are; what became a digest stays one."""
        self._change(lambda: self._program.change_settings(stop_list_hashed=False), lambda _: None)

    def trust_copy(self) -> None:
        """A person takes the older copy for the list."""
        self._change(self._program.stop_list.trust_copy, lambda _: None)

    def begin_anew(self) -> None:
        """A person puts a list aside that cannot be read; an empty one takes its place."""
        self._change(self._program.stop_list.put_aside, lambda _: None)

    # --- private

    def _change(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], object],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def done(result: Result) -> None:
            on_done(result)
            self.look()

        self._tasks.run_in_background(work, done, on_failed or self._on_failed)

    def _on_added(self, phone: str, change: StopChange) -> None:
        self._take(change)
        self.added.emit(phone, change)

    def _on_removed(self, change: StopChange) -> None:
        self._take(change)
        self.removed.emit(change)

    def _take(self, change: StopChange) -> None:
        self.last = change if change.added or change.removed else None

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        if not isinstance(error, NumberRefused):
            self.look()

    def _state(self) -> StopState:
        program = self._program
        try:
            every, hashed = program.stop_list.count()
            program.stop_list.snapshot()  # whether it can be asked, its key and all; and the next who asks has it
            missing = program.stop_list.missing()
        except StopListError as error:
            return StopState(hashing=program.settings.stop_list_hashed, error=error)
        return StopState(every, hashed, missing, program.settings.stop_list_hashed)

    def _on_state(self, state: StopState) -> None:
        self.state = state
        self.changed.emit()

    def _on_look_failed(self, error: Exception) -> None:
        if not isinstance(error, StopListError):
            raise error
        if self.state.error is None:  # else it is known, and asking again and again would never end
            self.look()

    @Slot()
    def _on_tick(self) -> None:
        if self._program.stop_list.stamp() != self._seen:
            self.look()

    @Slot()
    def _on_progress(self) -> None:
        if self._reading is not None:
            self.reading_changed.emit(self._reading.rows)

    def _on_read(self, reading: Reading, found: StopImport) -> None:
        if reading is not self._reading:  # given up when it was through: it must not stand there unasked
            self._change(lambda: self._program.stopping.undo(found.change), lambda _: None)
            return
        self._end_reading()
        self._take(found.change)
        self.read_in.emit(found)
        self.look()

    def _on_unread(self, reading: Reading, error: Exception) -> None:
        if reading is self._reading:
            self._end_reading()
            self._on_failed(error)

    def _end_reading(self) -> None:
        self._reading = None
        self._progress.stop()
        self.reading_changed.emit(None)
