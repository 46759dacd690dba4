"""Notices that the file of the list on the desk was written anew since it was read. A Qt object without widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.ports import ContactList, FileStamp


class ListWatch(QObject):
    """Looks when it is told to and when the check page comes; touches nothing until a person says what to do."""

    changed = Signal()
    """The file on the disk is another one than the list on the desk was read from."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: FileStamp | None = None
        """How the file stood when it was last said that it had changed."""
        desk.phase_changed.connect(self._on_phase_changed)

    @Slot()
    def look(self) -> None:
        """See how the file stands, in the background: a share may take long to answer.

        A file that is gone is no news: many programs delete it for a moment while they save.
        """
        draft = self._desk.draft
        contacts, path = draft.contacts, draft.source.path if draft.source is not None else None
        if contacts is None or path is None or draft.reading or self._desk.phase not in (Phase.DRAFT, Phase.CHECK):
            return
        program = self._desk.program
        self._desk.tasks.run_in_background(
            lambda: program.lists.stamp(path), lambda stamp: self._on_seen(contacts, stamp)
        )

    @Slot()
    def read_anew(self) -> None:
        """Take the file as it is now; what was changed in the list stays changed where it still fits.

        Nothing is sent from the old list meanwhile: from the check page this leads back to the text.
        """
        source = self._desk.draft.source
        if source is not None:
            self._desk.back()
            self._desk.draft.reread(source)

    @Slot()
    def keep(self) -> None:
        """The list stays as it is; what happens to the file after this is news again."""
        self._desk.draft.stamp = self._seen

    @Slot()
    def _on_phase_changed(self) -> None:
        if self._desk.phase is Phase.CHECK:
            self.look()

    def _on_seen(self, contacts: ContactList, stamp: FileStamp | None) -> None:
        draft = self._desk.draft
        if contacts is draft.contacts and not draft.reading and stamp is not None and stamp != draft.stamp:
            self._seen = stamp
            self.changed.emit()
