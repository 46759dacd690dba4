"""The words of a campaign that stands: why, the one main deed, and the facts for whoever is asked for help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from smsfox_gui import __version__
from smsfox_gui.core import senders, wording
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.numbers import counted, language
from smsfox_gui.qt.remedies import ANSWERS, REMEDIES, Remedy, is_explained

WAITING = (MessageState.QUEUED, MessageState.WAITING)


@dataclass(frozen=True, slots=True)
class PauseWords:
    """record: that of the run; reason: why it stands; wakes: when it goes on by itself, None = it does not.

    exposed: the password went over the network readable by others; locked: it was to begin by itself, and cannot
    without a password.
    """

    run: CampaignRun
    record: CampaignRecord
    reason: PauseReason
    wakes: datetime | None = None
    exposed: bool = False
    locked: bool = False

    def sentence(self) -> str:
        """Why it stands."""
        if self.locked:
            return self.tr(
                "It does not begin by itself: the account is not connected, there is no password. Nothing has been "
                "sent. Enter the password before its time, and leave the program open."
            )
        record, waits = self.record, self.record.wait_until
        if self.wakes is not None:
            return self._until_morning(self.wakes)
        return wording.pause_sentence(
            self.reason,
            language(),
            self.run.counts,
            detail=record.detail,
            exposed=self.exposed,
            until=waits.astimezone() if waits is not None else None,
            at=cut_short_at(record),
        )

    def deed(self) -> str:
        """What its main button says; "" where there is none but that of the bar."""
        if self.locked:
            return self.tr("Enter the password…")
        remedy = REMEDIES.get(self.reason)
        if remedy is None:
            return ""
        if remedy is Remedy.GO_ON_ANEW:
            left, points = (sum(of[state] for state in WAITING) for of in (self.run.counts, self.run.points))
            words = counted(self.tr("Resume · %n message(s) · #", "", left), left)
            return words.replace("#", self.run.priced(points, approx=True))
        leading = {
            Remedy.ACCOUNT: self.tr("Check the account"),
            Remedy.ADDRESS: self.tr("Check the address"),
            Remedy.REPORT: self.tr("Save the report…"),
            Remedy.STOP_LIST: self.tr("Open the do-not-send list"),
        }
        return leading[remedy]

    def facts(self) -> str:
        """What somebody who helps will ask for, a line each; "" where the sentence says it all.

        Neither numbers of people nor texts: it is copied into letters.
        """
        if not is_explained(self.reason):
            return ""
        record = self.record
        told = [self.tr("Code: %1").replace("%1", self.reason.value)]
        answer = ANSWERS[self.reason].value if self.reason in ANSWERS else record.detail
        if answer:
            told.append(self.tr("Gateway’s answer: %1").replace("%1", answer))
        if record.last_sent is not None:
            at = record.last_sent.astimezone().strftime("%d.%m.%Y %H:%M:%S")
            words = self.tr("Last request: %1, id %2").replace("%1", at)
            told.append(words.replace("%2", str(record.last_attempt)))
        told.append(self.tr("Gateway: %1, login %2").replace("%1", record.gateway).replace("%2", record.login))
        told.append(self.tr("Sender: %1").replace("%1", record.sender or senders.DEFAULT))
        return "\n".join([*told, f"SMSFox Desktop {__version__}"])

    def tr(self, words: str, about: str = "", number: int = -1) -> str:
        """As of any QObject."""
        return QCoreApplication.translate("PauseWords", words, about, number)

    def _until_morning(self, wakes: datetime) -> str:
        waiting = self.run.counts[MessageState.WAITING]
        words = self.tr(
            "It is night where %n people live, as far as their numbers tell. The program goes on by itself on #, "
            "while it is open.",
            "",
            waiting,
        )
        return counted(words, waiting).replace("#", wakes.astimezone().strftime("%d.%m, %H:%M"))


def cut_short_at(record: CampaignRecord) -> str:
    """When the last request of an interrupted campaign began, in the middle of a sentence; "" where nobody knows."""
    if record.reason is not PauseReason.INTERRUPTED or record.last_sent is None:
        return ""
    return wording.at_words(record.last_sent.astimezone(), datetime.now().astimezone().date(), language())
