"""After Stop: a new draft for those whom nobody has written to. A Qt object without widgets.

The list on the desk is taken where all of them are in it: who was written to is left out there, and says so. Where it
is another one, or none, their rows come from the journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.the_rest import TheRest, rows_of_the_rest, the_rest

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class WritingToRest(QObject):
    """Nobody gets the text twice: the draft comes only when those who had it are out of its list."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    @Slot()
    def begin(self) -> None:
        """Put the draft in the place of the result on the desk."""
        desk, record, contacts = self._desk, self._desk.run.record, self._desk.draft.contacts
        if record is None:
            return
        country = desk.program.settings.country

        def work() -> tuple[TheRest, ListSource | None]:
            reader = desk.reader()
            try:
                rest = the_rest(reader, record.id)
                if contacts is not None and rest.is_of(contacts):
                    contacts.leave_out_written(rest.written)
                    return rest, None
                return rest, rows_of_the_rest(reader, record.id, rest, country)
            finally:
                reader.close()

        desk.tasks.run_in_background(work, lambda found: self._on_found(record, *found), desk.failed.emit)

    def _on_found(self, record: CampaignRecord, rest: TheRest, source: ListSource | None) -> None:
        desk, shown = self._desk, self._desk.run.record
        if source is None:
            desk.draft.show_judged_anew()
        if desk.phase is not Phase.RESULT or shown is None or shown.id != record.id:
            return
        if source is not None:
            self._window.onto_desk.begin_with_rows(record, source)
        else:
            desk.begin_similar(record)
            self._window.show_page(Page.CAMPAIGN)
        self._window.campaign.message.editor.setFocus()
        written, apart = len(rest.written), source is not None
        self._window.news.say_of_desk("info", lambda: self._words(written, apart=apart))

    def _words(self, written: int, *, apart: bool) -> str:
        words = (
            self.tr("Only those without the SMS are in this list; %n, to whom it was sent, are not.", "", written)
            if apart
            else self.tr("%n recipient(s) left out: the SMS was sent to them. All others can get it.", "", written)
        )
        return counted(words, written)
