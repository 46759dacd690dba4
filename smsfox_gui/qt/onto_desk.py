"""What comes onto the desk in place of what lies there: a new campaign, a similar one, one of History, a draft.

A draft that lies there is put away first; where the disk refuses that, it stays and nothing else comes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.draft_keeping import DraftKeeping
from smsfox_gui.qt.history_entries import Entry
from smsfox_gui.qt.pages import Page
from smsfox_gui.services.drafts import KeptDraft
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class OntoDesk(QObject):
    """The wishes of header, bar and History that change what is on the desk."""

    def __init__(self, window: MainWindow, desk: Desk, drafts: DraftKeeping) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._drafts = drafts

    @Slot()
    def begin_new(self) -> None:
        """An empty desk."""
        if self._drafts.put_away():
            self._window.welcoming = False
            self._desk.begin_anew()
            self._window.enter_page(Page.CAMPAIGN)
            self._window.recovery.say_scheduled()

    @Slot()
    def paste_list(self) -> None:
        """A list from the clipboard; the list's place says where there is none in it."""
        self._window.welcoming = False
        self._window.enter_page(Page.CAMPAIGN)
        self._window.campaign.list_pane.top.paste()

    @Slot()
    def begin_similar(self) -> None:
        """A draft with text and sender of the campaign shown; a list on the desk stays."""
        window = self._window
        record = window.history.chosen() if window.page is Page.HISTORY else self._desk.run.record
        if record is not None and self._drafts.put_away():
            self._desk.begin_similar(record)
            window.campaign.message.sender_picker.set_sender(record.sender)
            window.show_page(Page.CAMPAIGN)

    def begin_with_rows(self, record: CampaignRecord, source: ListSource) -> None:
        """A draft with name, text and sender of a campaign whose result is on the desk, for rows of their own."""
        self._desk.draft.clear()
        self._desk.begin_similar(record)
        self._desk.naming.propose(record.name)
        self._desk.draft.open(replace(source, name=self._rows_of(record)))
        self._window.show_page(Page.CAMPAIGN)

    def _rows_of(self, record: CampaignRecord) -> str:
        """What a list of some of its rows is called; a list that was such a one keeps but the name of its first."""
        of = self.tr("from the campaign “%1”")
        listed = record.list_name.partition(f" · {of[: of.index('%1')]}")[0]
        return " · ".join(filter(None, (listed, of.replace("%1", record.name))))

    def load_history(self) -> None:
        """Fill the history page from the journal and from the drafts put away."""

        def look() -> list[Entry]:
            reader = self._desk.reader()
            try:
                return [*reader.campaigns(), *self._drafts.put_away_drafts()]
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._window.history.set_entries, self._window.news.on_failed)

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """A campaign or a draft of History."""
        if isinstance(entry, KeptDraft):
            self.open_draft(entry.key)
        elif isinstance(entry, CampaignRecord):
            self.open_campaign(entry.id)

    def open_campaign(self, campaign: int) -> None:
        """A campaign of the journal."""
        if self._drafts.put_away():
            if self._drafts.open:
                self._desk.begin_anew()
            self._desk.open_campaign(campaign)
            self._window.show_page(Page.CAMPAIGN)

    def open_draft(self, key: str) -> None:
        """A draft that was put away, with everything that was in it."""
        if not self._drafts.put_away():
            return
        self._window.welcoming = False
        self._desk.begin_anew()
        if self._drafts.take(key):
            self._window.show_page(Page.CAMPAIGN)
        else:
            self.load_history()

    @Slot()
    def open_chosen(self) -> None:
        """What is chosen in History."""
        entry = self._window.history.chosen_entry()
        if entry is not None:
            self.open_entry(entry)

    @Slot()
    def delete_chosen(self) -> None:
        """The draft chosen in History goes; the bar offers to have it back."""
        entry = self._window.history.chosen_entry()
        if isinstance(entry, KeptDraft) and self._drafts.delete(entry.key):
            self._window.bar.history.say_deleted()
            self.load_history()

    @Slot()
    def undelete(self) -> None:
        """The draft deleted last is back."""
        if self._drafts.undelete():
            self.load_history()
