"""What the header and the title bar say of the campaign on the desk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDateTime, QObject

from smsfox_gui.core import senders
from smsfox_gui.core.states import PauseReason
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.history_entries import state_words
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.under_way import UnderWay

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
        words = state_words(replace(record, states=desk.run.counts))
        return f"{words} · {record.sender or senders.DEFAULT} · {moment.toString('dd.MM.yyyy, HH:mm')}"

    def title(self, page: Page, desk: Desk, under_way: UnderWay) -> str:
        """The title bar: first what is being sent, be it shown or not, then what is shown."""
        pages = {
            Page.HISTORY: self.tr("History"),
            Page.STOP_LIST: self.tr("Do not send"),
            Page.SETTINGS: self.tr("Settings"),
            Page.HELP: self.tr("Help"),
        }
        said = [under_way.percent, under_way.name] if under_way.campaign is not None else []
        if page in pages:
            said.append(pages[page])
        elif desk.run.record is None or desk.run.record.id != under_way.campaign:
            said.append(desk.name)
        told = " · ".join(filter(None, said))
        return f"{told} — {PROGRAM}" if told else PROGRAM

    def _sending(self, desk: Desk) -> str:
        record = desk.run.record
        if desk.stopping:
            return self.tr("Pausing")
        if desk.busy and record is not None and desk.launcher.running == record.id:
            return self.tr("Sending")
        if record is not None and record.reason is PauseReason.NOT_STARTED:
            return self.tr("Not started")
        if record is not None and record.reason is PauseReason.SCHEDULED:
            return self.tr("Scheduled")
        return self.tr("Paused")
