"""The edits of a contact list, one after the other and off the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.errors import QueryDropped
from smsfox_gui.services.ports import ContactList, ListChange

RunInBackground = Callable[..., None]
"""(work, on_done, on_failed): work off the GUI thread, then on_done(its result) or on_failed(its error) on it."""

_LOOK_EVERY = 200
"""Milliseconds between two looks at how far an edit has come."""


class EditProgress:
    """How far an edit is; written by its thread, read by the window."""

    def __init__(self) -> None:
        self.rows = 0
        self.stopped = False

    def step(self, rows: int) -> None:
        """Note how many rows are done."""
        self.rows = rows

    def cancelled(self) -> bool:
        """Whether the person does not want it any more."""
        return self.stopped


Edit = Callable[[ContactList, EditProgress], ListChange | None]


class EditQueue(QObject):
    """Does the edits of one list in their order: each sees what the one before has done."""

    done = Signal(object)
    """The ListChange of an edit."""
    failed = Signal(object)
    """The exception that an edit ended in; the list is as before it."""
    progress = Signal(int)
    """Rows done by an edit that takes its time."""
    idle = Signal()
    """The last edit is done."""

    def __init__(self, run: RunInBackground, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._contacts: ContactList | None = None
        self._waiting: deque[tuple[Edit, Callable[[], object]]] = deque()
        """Each with what is to be done where it fails."""
        self._afterwards: list[Callable[[], object]] = []
        self._now: EditProgress | None = None
        self._watch = QTimer(self, interval=_LOOK_EVERY)
        self._watch.timeout.connect(self._on_watch)

    @property
    def busy(self) -> bool:
        """Whether an edit is on its way."""
        return self._now is not None

    def set_list(self, contacts: ContactList | None) -> None:
        """Edit another list; what was still to be done to the old one is forgotten."""
        self._contacts = contacts
        self._waiting.clear()
        self.cancel()

    def add(self, edit: Edit, on_failed: Callable[[], object] = lambda: None) -> None:
        """Do it as soon as the others are done. on_failed: done after `failed` was told of it."""
        if self._contacts is not None:
            self._waiting.append((edit, on_failed))
            self._next()

    def then(self, act: Callable[[], object]) -> None:
        """Call it as soon as every edit asked for so far is done."""
        if self.busy:
            self._afterwards.append(act)
        else:
            act()

    def cancel(self) -> None:
        """Give up the edit on its way, if it can be given up; the list stays as it was before it."""
        if self._now is not None:
            self._now.stopped = True

    def _next(self) -> None:
        contacts = self._contacts
        if self._now is not None or not self._waiting or contacts is None:
            return
        (edit, on_failed), now = self._waiting.popleft(), EditProgress()
        self._now = now
        self._watch.start()
        self._run(
            lambda: edit(contacts, now),
            lambda change: self._on_done(contacts, change),
            lambda error: self._on_failed(contacts, error, on_failed),
        )

    def _end(self) -> None:
        self._now = None
        self._watch.stop()
        self._next()
        if self._now is None:
            self.idle.emit()
            afterwards, self._afterwards = self._afterwards, []
            for act in afterwards:
                act()

    def _on_done(self, contacts: ContactList, change: ListChange | None) -> None:
        self._end()
        if change is not None and contacts is self._contacts:
            self.done.emit(change)

    def _on_failed(self, contacts: ContactList, error: Exception, on_failed: Callable[[], object]) -> None:
        self._end()
        if contacts is self._contacts and not isinstance(error, QueryDropped):
            self.failed.emit(error)
            on_failed()

    @Slot()
    def _on_watch(self) -> None:
        if self._now is not None and self._now.rows:
            self.progress.emit(self._now.rows)
