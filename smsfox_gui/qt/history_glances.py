"""Asks the journal for a look at the campaign chosen in History, in a thread; only the last question is answered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.history_entries import Entry


class HistoryGlances(QObject):
    """One question at a time counts; a campaign that is as it was is not asked about again."""

    found = Signal(object)
    """A CampaignGlance."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: CampaignRecord | None = None

    @Slot(object)
    def ask(self, entry: Entry | None) -> None:
        """Look at this campaign; None or a draft = at nothing."""
        record = entry if isinstance(entry, CampaignRecord) else None
        if record == self._wanted:
            return
        self._wanted = record
        if record is None:
            return
        campaign = record.id

        def look() -> CampaignGlance | None:
            reader = self._desk.reader()
            try:
                return reader.glance(campaign)
            except CampaignMissing:  # deleted since the table was filled, which will be filled anew
                return None
            finally:
                reader.close()

        def answer(glance: CampaignGlance | None) -> None:
            if glance is not None and self._wanted is record:
                self.found.emit(glance)

        def failed(error: Exception) -> None:
            if self._wanted is record:
                self._wanted = None  # choosing it again asks again
            self._desk.failed.emit(error)

        self._desk.tasks.run_in_background(look, answer, failed)
