"""What comes onto the desk in place of what lies there: a new campaign, a similar one, one of History."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.rail import Page

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class OntoDesk(QObject):
    """The wishes of header, bar and History that change the campaign on the desk."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    @Slot()
    def begin_new(self) -> None:
        """An empty desk."""
        self._window.welcoming = False
        self._desk.begin_anew()
        self._window.show_page(Page.CAMPAIGN)

    @Slot()
    def begin_similar(self) -> None:
        """A draft with text and sender of the campaign shown."""
        window = self._window
        record = window.history.chosen() if window.page is Page.HISTORY else self._desk.run.record
        if record is not None:
            self._desk.begin_similar(record)
            window.campaign.message.sender_picker.set_sender(record.sender)
            window.show_page(Page.CAMPAIGN)

    @Slot(int)
    def open_campaign(self, campaign: int) -> None:
        """A campaign of History."""
        self._desk.open_campaign(campaign)
        self._window.show_page(Page.CAMPAIGN)

    @Slot()
    def open_chosen(self) -> None:
        """The campaign chosen in History."""
        record = self._window.history.chosen()
        if record is not None:
            self.open_campaign(record.id)
