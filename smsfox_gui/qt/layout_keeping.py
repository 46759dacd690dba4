"""Remembers what a person decides about the columns of the list on the desk. A Qt object without widgets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.layouts import GUESSED, ListLayout, found_by, headings, layout_of, worth_keeping
from smsfox_gui.core.message import ListInfo
from smsfox_gui.qt.desk import Desk
from smsfox_gui.services.ports import ListSource

log = logging.getLogger(__name__)


class LayoutKeeping(QObject):
    """Only headings and what was chosen for them are kept; in the background, and without a word where it fails."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guessed: tuple[ListSource, ListInfo] | None = None
        """The file read last with guessed letters and separator, and what it looked like."""
        desk.draft.list_changed.connect(self._on_list_changed)

    @Slot()
    def remember(self) -> None:
        """A column has another role or name."""
        contacts = self._desk.draft.contacts
        if contacts is not None:
            self._keep(layout_of(contacts.info))

    @Slot()
    def guess_anew(self) -> None:
        """Forget what was chosen for such a list, and read it as if nothing ever had been."""
        draft, shelf = self._desk.draft, self._desk.program.layouts
        if draft.contacts is None or draft.source is None:
            return
        known = layout_of(draft.contacts.info).headings
        self._do(lambda: shelf.forget(known))
        source = draft.source
        draft.open(ListSource(source.path, source.pasted, sheet=source.sheet, layout=GUESSED, name=source.name))

    @Slot()
    def _on_list_changed(self) -> None:
        contacts, source = self._desk.draft.contacts, self._desk.draft.source
        if contacts is None or source is None or source.kept is not None:
            self._guessed = None
        elif source.encoding is None and source.delimiter is None:
            self._guessed = source, contacts.info
            if source.header_row is not None:
                self.remember()
        else:
            self._keep(self._as_chosen(source, contacts.info), chosen=True)

    def _as_chosen(self, source: ListSource, info: ListInfo) -> ListLayout:
        """With letters and separator, and how the guess reads its header; another row than that may hold people."""
        misread: tuple[str, ...] = ()
        if self._guessed is not None:
            before, guessed = self._guessed
            if (before.path, before.pasted, guessed.header_row) == (source.path, source.pasted, info.header_row):
                misread = headings(column.title for column in guessed.columns)
        layout = layout_of(info)
        misread = () if misread == layout.headings else misread
        return replace(layout, encoding=info.encoding, delimiter=info.delimiter, misread=misread)

    def _keep(self, layout: ListLayout, *, chosen: bool = False) -> None:
        """chosen: letters and separator are a person's choice, too; else those chosen before stay."""
        shelf = self._desk.program.layouts

        def keep() -> None:
            known = found_by(shelf.layouts(), [column.title for column in layout.columns])
            if known is not None and not chosen:
                kept = replace(layout, encoding=known.encoding, delimiter=known.delimiter, misread=known.misread)
            elif known is not None and not layout.misread:
                kept = replace(layout, misread=known.misread)
            else:
                kept = layout if chosen else replace(layout, encoding=None, delimiter=None)
            shelf.remember(kept)

        if worth_keeping(layout):
            self._do(keep)

    def _do(self, work: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            log.warning("a layout was not kept: %s", type(error).__name__)

        self._desk.tasks.run_in_background(work, lambda _: None, failed)
