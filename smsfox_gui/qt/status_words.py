"""What the header and the title bar say of the campaign on the desk."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QObject

from smsfox_gui.core import senders
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.desk import Desk, Phase
from smsfox_gui.qt.numbers import percent
from smsfox_gui.qt.rail import Page

PROGRAM = "SMSFox Desktop"


class StatusWords(QObject):
    """Sentences over the desk; holds nothing."""

    def phase(self, desk: Desk) -> str:
        """How far the campaign is, beside its name."""
        if desk.phase is Phase.DRAFT:
            return self.tr("Draft · saves itself")
        if desk.phase in (Phase.CHECK, Phase.ARMING):
            return self.tr("Check · nothing is sent yet")
        record = desk.run.record
        if record is None:
            return ""
        if desk.phase is Phase.SENDING:
            return self._sending(desk)
        moment = QDateTime.fromSecsSinceEpoch(int((record.started or record.created).timestamp()))
        words = self.tr("Stopped") if record.state is CampaignState.CANCELLED else self.tr("Finished")
        return f"{words} · {record.sender or senders.DEFAULT} · {moment.toString('dd.MM.yyyy, HH:mm')}"

    def title(self, page: Page, desk: Desk) -> str:
        """The title bar."""
        if page is Page.HISTORY:
            history = self.tr("History")
            return f"{history} — {PROGRAM}"
        if page is Page.STOP_LIST:
            stop_list = self.tr("Do not send")
            return f"{stop_list} — {PROGRAM}"
        if page is Page.SETTINGS:
            settings = self.tr("Settings")
            return f"{settings} — {PROGRAM}"
        title = f"{desk.name} — {PROGRAM}" if desk.name else PROGRAM
        on_its_way = desk.phase is Phase.SENDING and desk.busy
        return f"{percent(desk.run.passed, desk.run.total)} · {title}" if on_its_way else title

    def _sending(self, desk: Desk) -> str:
        record = desk.run.record
        if desk.stopping:
            return self.tr("Pausing")
        if desk.busy and record is not None and desk.launcher.running == record.id:
            return self.tr("Sending")
        if record is not None and record.reason is PauseReason.NOT_STARTED:
            return self.tr("Not begun")
        return self.tr("Paused")
