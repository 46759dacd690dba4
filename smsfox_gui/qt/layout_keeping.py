"""Remembers what a person decides about the columns of the list on the desk. A Qt object without widgets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Event

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.core.layouts import GUESSED, layout_of, leading_to
from smsfox_gui.qt.desk import Desk
from smsfox_gui.services.layout_choice import LayoutChoice, keep_columns
from smsfox_gui.services.ports import ListSource

log = logging.getLogger(__name__)


class LayoutKeeping(QObject):
    """Only headings and what was chosen for them are kept; in the background, one after the other, and without a word
    where it fails.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guessed: tuple[ListSource, ListInfo] | None = None
        """The file read last with guessed letters and separator, and what it looked like."""
        self._choice: LayoutChoice | None = None
        """What was chosen last for the file on the desk: it may have been a try."""
        self._last = Event()
        """Set as soon as all that was to be kept so far is."""
        self._last.set()
        desk.draft.list_changed.connect(self._on_list_changed)

    @Slot()
    def remember(self) -> None:
        """A column has another role or name."""
        contacts, shelf = self._desk.draft.contacts, self._desk.program.layouts
        if contacts is not None:
            layout = layout_of(contacts.info)
            self._do(lambda: keep_columns(shelf, layout))

    @Slot()
    def guess_anew(self) -> None:
        """Forget all that was chosen for such a list, and read it as if nothing ever had been."""
        draft, shelf = self._desk.draft, self._desk.program.layouts
        if draft.contacts is None or draft.source is None:
            return
        known = layout_of(draft.contacts.info).headings

        def forget() -> None:
            for layout in leading_to(shelf.layouts(), known):
                shelf.forget(layout.headings)

        self._choice = None
        self._do(forget)
        draft.open(_to_guess(draft.source))

    @Slot()
    def _on_list_changed(self) -> None:
        contacts, source = self._desk.draft.contacts, self._desk.draft.source
        if contacts is None or source is None or source.kept is not None:
            self._guessed = self._choice = None
        elif source.encoding is None and source.delimiter is None:
            self._guessed, self._choice = (source, contacts.info), None
            if source.header_row is not None:
                self.remember()
        else:
            self._choose(source, contacts.info)

    def _choose(self, source: ListSource, info: ListInfo) -> None:
        """Only the last choice for a file counts; none where letters and separator are the guess's again."""
        before = self._choice
        if self._guessed is not None and _file(self._guessed[0]) != _file(source):
            self._guessed = before = None
        guessed = self._guessed[1] if self._guessed is not None else None
        choice = self._choice = LayoutChoice(self._desk.program.layouts, info, guessed)
        self._do(lambda: choice.keep_after(before))

    def _do(self, work: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            log.warning("a layout was not kept: %s", type(error).__name__)

        before, now = self._last, Event()
        self._last = now

        def in_turn() -> None:
            before.wait()
            try:
                work()
            finally:
                now.set()

        self._desk.tasks.run_in_background(in_turn, lambda _: None, failed)


def _to_guess(source: ListSource) -> ListSource:
    """Nothing chosen of how it is read; what is known of its rows stays."""
    return replace(
        source,
        header_row=None,
        phone_column=None,
        encoding=None,
        delimiter=None,
        no_header=False,
        visible_only=False,
        layout=GUESSED,
    )


def _file(source: ListSource) -> tuple[object, ...]:
    return source.path, source.pasted
