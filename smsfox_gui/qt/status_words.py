"""What the header and the title bar say of the campaign on the desk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from smsfox_gui.core import senders
from smsfox_gui.core.message import CampaignRecord
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
        words = state_words(replace(record, states=desk.run.counts))
        return f"{words} · {record.sender or senders.DEFAULT} · {_times(record)}"

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
        return state_words(record) if record is not None else ""


def _times(record: CampaignRecord) -> str:
    """24.11.2026, 19:10–19:15: from its first minute to its last, of which a short one has but one.

    Of what never began: the minute in which it was cancelled.
    """
    began = (record.started or record.ended or record.created).astimezone()
    ended = record.ended.astimezone() if record.ended is not None else began
    said = began.strftime("%d.%m.%Y, %H:%M")
    if ended.date() != began.date():
        return said + ended.strftime("–%d.%m.%Y, %H:%M")
    return said if f"{ended:%H:%M}" == f"{began:%H:%M}" else said + ended.strftime("–%H:%M")
