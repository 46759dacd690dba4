"""What History lists: campaigns of the journal and drafts that were put away, each with its look and words."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.state_look import CUT_SHORT, DRAFT, NOT_KNOWN, PARTLY, Look, campaign_look
from smsfox_gui.services.drafts import KeptDraft
from smsfox_gui.services.ports import ListSource

S = MessageState
Entry = CampaignRecord | KeptDraft


def look_of(entry: Entry) -> Look:
    """Icon and tone; a finished campaign that certainly or perhaps missed somebody has its own."""
    if isinstance(entry, KeptDraft):
        return DRAFT
    if entry.state is CampaignState.FINISHED and partly(entry):
        return PARTLY if _lost(entry) else NOT_KNOWN
    return campaign_look(entry.state, entry.reason)


def partly(record: CampaignRecord) -> bool:
    """Whether a finished campaign may not have reached everybody: an unknown is left, or over 5 % are lost."""
    return bool(record.states.get(S.UNKNOWN, 0)) or _lost(record) * 20 > record.rows


def _lost(record: CampaignRecord) -> int:
    """Messages that certainly reached nobody."""
    return record.states.get(S.UNDELIVERED, 0) + record.states.get(S.REJECTED, 0)


def state_words(entry: Entry) -> str:
    """The state in a word."""
    if isinstance(entry, KeptDraft):
        return QCoreApplication.translate("HistoryEntries", "Draft")
    if entry.state is CampaignState.RUNNING:
        return QCoreApplication.translate("HistoryEntries", "Sending")
    if entry.state is CampaignState.FINISHED:
        return _end_words(entry)
    if entry.never_began:
        return QCoreApplication.translate("HistoryEntries", "Cancelled before it began")
    if entry.state is CampaignState.CANCELLED:
        return QCoreApplication.translate("HistoryEntries", "Stopped")
    if entry.reason is PauseReason.NOT_STARTED:
        return QCoreApplication.translate("HistoryEntries", "Not started")
    if entry.reason is PauseReason.SCHEDULED:
        return QCoreApplication.translate("HistoryEntries", "Scheduled")
    if entry.reason in CUT_SHORT:
        return QCoreApplication.translate("HistoryEntries", "Interrupted")
    return QCoreApplication.translate("HistoryEntries", "Paused")


def _end_words(record: CampaignRecord) -> str:
    """Of a finished campaign. An unknown message may have been delivered: alone it is no failure."""
    if not partly(record):
        return QCoreApplication.translate("HistoryEntries", "Finished")
    if _lost(record):
        return QCoreApplication.translate("HistoryEntries", "Partly delivered")
    return QCoreApplication.translate("HistoryEntries", "Not all known")


def state_brief(entry: Entry) -> str:
    """The same where there is room for one word only."""
    if isinstance(entry, CampaignRecord) and entry.never_began:
        return QCoreApplication.translate("HistoryEntries", "Cancelled")
    return state_words(entry)


def name_of(entry: Entry) -> str:
    """Its name; a draft without one is called as its list, else by the beginning of its text."""
    if isinstance(entry, CampaignRecord):
        return entry.name or "—"
    draft = entry.draft
    return draft.name or _list_of(draft.source) or " ".join(draft.text.split()) or "—"


def _list_of(source: ListSource | None) -> str:
    if source is None:
        return ""
    return PurePath(source.path).stem if source.path is not None else source.name


def made_at(entry: Entry) -> datetime:
    """When it was made; a draft: when it was changed last. Timezone-aware."""
    return entry.changed if isinstance(entry, KeptDraft) else entry.created


def told_at(entry: Entry) -> datetime:
    """The time that is told beside its state: when a scheduled campaign is to begin, else when it was made."""
    if isinstance(entry, CampaignRecord) and entry.reason is PauseReason.SCHEDULED and entry.at is not None:
        return entry.at
    return made_at(entry)


def people_of(entry: Entry) -> int:
    """Whom it goes to."""
    return entry.draft.people if isinstance(entry, KeptDraft) else entry.rows


def same(one: Entry | None, other: Entry | None) -> bool:
    """Whether both are the same thing, looked at twice."""
    if isinstance(one, KeptDraft) and isinstance(other, KeptDraft):
        return one.key == other.key
    return isinstance(one, CampaignRecord) and isinstance(other, CampaignRecord) and one.id == other.id


def when(moment: datetime) -> str:
    """Day and hour, short."""
    return moment.astimezone().strftime("%d.%m.%Y, %H:%M")


def span(begun: datetime, ended: datetime | None) -> str:
    """From when to when it was sent: hours alone where it began and ended on one day; None = it has not ended."""
    first = begun.astimezone()
    if ended is None:
        words = QCoreApplication.translate("HistoryEntries", "since %1")
        return words.replace("%1", first.strftime("%d.%m.%Y %H:%M:%S"))
    last = ended.astimezone()
    if first.date() == last.date():
        return f"{first:%H:%M:%S}–{last:%H:%M:%S}"
    return f"{first:%d.%m.%Y %H:%M:%S} – {last:%d.%m.%Y %H:%M:%S}"


def told_when(entry: Entry) -> str:
    """What the table says of its time; of a draft, that it is the time of the last change."""
    if not isinstance(entry, KeptDraft):
        return when_short(told_at(entry))
    local, now = entry.changed.astimezone(), datetime.now().astimezone()
    day = "%H:%M" if local.date() == now.date() else "%d.%m" if local.year == now.year else "%d.%m.%y"
    return QCoreApplication.translate("HistoryEntries", "edited %1").replace("%1", local.strftime(day))


def when_short(moment: datetime) -> str:
    """The same in a table: today, this year, another year."""
    local, now = moment.astimezone(), datetime.now().astimezone()
    if local.date() == now.date():
        return QCoreApplication.translate("HistoryEntries", "today %1").replace("%1", local.strftime("%H:%M"))
    return local.strftime("%d.%m %H:%M" if local.year == now.year else "%d.%m.%Y")
