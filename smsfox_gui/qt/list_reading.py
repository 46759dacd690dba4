"""Reads a list for the desk in the background: how far it is, its first rows, its end. A Qt object without widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.errors import StopListError
from smsfox_gui.core.layouts import layout_of
from smsfox_gui.services.list_changes import ListStep
from smsfox_gui.services.ports import ContactList, FileStamp, ListHead, ListSource
from smsfox_gui.services.replaying import Waiting, replay

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks

LOOK = 100
"""Milliseconds between two looks at how far the reading has come."""


class Lists(Protocol):
    """What opens a list (services.importing.Importing)."""

    def open(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = ...,
        cancelled: Callable[[], bool] | None = ...,
        head: Callable[[ListHead], None] | None = ...,
    ) -> ContactList: ...

    def stamp(self, path: Path) -> FileStamp | None: ...


class Reading:
    """One reading on its way; written by its thread, read by the window."""

    def __init__(self, source: ListSource, changes: Sequence[ListStep] = ()) -> None:
        self.source = source
        self.changes = tuple(changes)
        """To be made in the list as soon as it is read."""
        self.waiting: Sequence[Waiting] = ()
        """Those that were not made."""
        self.layout = source.layout
        """Of its columns as the changes call them."""
        self.stamp: FileStamp | None = None
        """How its file stood before the first byte was read."""
        self.rows = 0
        self.head: ListHead | None = None
        self.outdated = False
        """Whether some of its rows may be judged by a stop list that has changed since."""
        self.stopped = False

    def progress(self, rows: int) -> None:
        """Note how many rows were read."""
        self.rows = rows

    def take_head(self, head: ListHead) -> None:
        """Note what the list looks like by its first rows."""
        self.head = head

    def follows(self, before: Reading | None, *, same_file: bool) -> bool:
        """Whether it reads the very file that the one before it read, in which all changes fitted then.

        same_file: what this was of the one before; changes that did not fit there had fitted before.
        """
        if before is None:
            return False
        then, now = before.source, self.source
        if (then.path, then.pasted, before.stamp) != (now.path, now.pasted, self.stamp):
            return False
        return same_file or not any(one.missed for one in before.waiting)

    def cancelled(self) -> bool:
        """Whether the person does not want it any more."""
        return self.stopped


class ListReading(QObject):
    """One list at a time: a new one takes the place of that on its way."""

    changed = Signal(object)
    """Rows read so far (int), or None: given up, or not to be had."""
    head_read = Signal(object)
    """A ListHead: the first rows, while the rest is still being read."""
    done = Signal(object, object)
    """The Reading and its ContactList, which belongs to whoever takes it."""
    failed = Signal(object, object)
    """The Reading and the exception that it ended in."""

    def __init__(self, lists: Callable[[], Lists], tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists = lists
        self._tasks = tasks
        self.now: Reading | None = None
        """The one on its way."""
        self._told: ListHead | None = None
        self._watch = QTimer(self, interval=LOOK)
        self._watch.timeout.connect(self._on_watch)

    def open(self, source: ListSource, changes: Sequence[ListStep]) -> None:
        """Read a list. changes: what is to be made in it before it is done."""
        self.cancel()
        reading = self.now = Reading(source, changes)
        self._watch.start()
        self.changed.emit(0)
        self._tasks.run_in_background(
            lambda: self._read(reading),
            lambda contacts: self._on_read(reading, contacts),
            lambda error: self._on_unread(reading, error),
        )

    def cancel(self) -> None:
        """Give up the one on its way."""
        if self.now is not None:
            self.now.stopped = True
            self._end()
            self.changed.emit(None)

    def on_stop_list_changed(self) -> None:
        """The one on its way may have been judged by the old stop list."""
        if self.now is not None:
            self.now.outdated = True

    def close(self) -> None:
        """Say nothing any more."""
        self._watch.stop()

    def _read(self, reading: Reading) -> ContactList:
        """In a thread."""
        path, lists = reading.source.path, self._lists()
        reading.stamp = lists.stamp(path) if path is not None else None
        contacts = lists.open(reading.source, reading.progress, reading.cancelled, reading.take_head)
        try:
            if not reading.changes or reading.layout is None:
                reading.layout = layout_of(contacts.info)
            reading.waiting = replay(contacts, reading.changes, reading.cancelled)
        except BaseException:
            contacts.close()
            raise
        return contacts

    @Slot()
    def _on_watch(self) -> None:
        reading = self.now
        if reading is None:
            return
        self.changed.emit(reading.rows)
        head = reading.head
        if head is not None and head is not self._told:
            self._told = head
            self.head_read.emit(head)

    def _on_read(self, reading: Reading, contacts: ContactList) -> None:
        if reading is not self.now:
            self._tasks.run_in_background(contacts.close, lambda _: None)
        elif reading.outdated:
            reading.outdated = False
            self._tasks.run_in_background(
                lambda: _apply_stop_list(contacts),
                lambda _: self._on_read(reading, contacts),
                lambda error: self._on_unread(reading, error),
            )
        else:
            self._end()
            self.done.emit(reading, contacts)

    def _on_unread(self, reading: Reading, error: Exception) -> None:
        if reading is self.now:
            self._end()
            self.changed.emit(None)
            self.failed.emit(reading, error)

    def _end(self) -> None:
        self.now = self._told = None
        self._watch.stop()


def _apply_stop_list(contacts: ContactList) -> None:
    """Judge by the stop list of now; what is wrong with that one, its own page says."""
    try:
        contacts.apply_stop_list()
    except StopListError:
        return
    except BaseException:
        contacts.close()
        raise
