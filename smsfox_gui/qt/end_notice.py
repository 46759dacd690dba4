"""What is said when a campaign has ended, or stands of its own accord.

A screen reader always says it; where nobody looks at the window one notice is given besides.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.announcing import Announce
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.event_bridge import Batch
from smsfox_gui.qt.numbers import counted, grouped, language
from smsfox_gui.services.events import CampaignChanged

_AS_WISHED = {PauseReason.USER, PauseReason.NOT_STARTED, PauseReason.SCHEDULED, PauseReason.RESEND}
"""A person has just done this: no news."""
_SENT = (MessageState.ACCEPTED, MessageState.DELIVERED, MessageState.UNDELIVERED)

Tell = Callable[[str, str], None]
"""Takes a title and a sentence with counts; never a number or a text of the campaign."""


class EndNotice(QObject):
    """Tells of each change once, until the window comes to the front."""

    def __init__(self, window: QWidget, desk: Desk, tell: Tell, announce: Announce) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._tell = tell
        self._announce = announce
        self._told: set[CampaignChanged] = set()
        desk.bridge.batch.connect(self._on_batch)

    @Slot()
    def seen(self) -> None:
        """Somebody looks at the window: what ends after this is news again."""
        self._told.clear()

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        for tally in batch.campaigns.values():
            change = tally.change
            if change is not None and change not in self._told and _is_news(change):
                away = not self._window.isActiveWindow()
                if away:
                    self._told.add(change)
                self._ask(change.campaign, away=away)

    def _ask(self, campaign: int, *, away: bool) -> None:
        def look() -> CampaignRecord:
            reader = self._desk.reader()
            try:
                return reader.campaign(campaign)
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, lambda record: self._say(record, away=away), self._desk.failed.emit)

    def _say(self, record: CampaignRecord, *, away: bool) -> None:
        name = record.name or self.tr("The campaign")
        if record.state is CampaignState.FINISHED:
            title, words = self.tr("%1 is finished").replace("%1", name), self._outcome(record)
        elif record.reason is not None:
            title = self.tr("%1 is paused").replace("%1", name)
            words = wording.pause_sentence(record.reason, language(), record.states, detail=record.detail)
        else:
            return  # it goes on again
        self._announce(f"{title}. {words}")
        if away:
            self._tell(title, words)

    def _outcome(self, record: CampaignRecord) -> str:
        sent = sum(record.states.get(state, 0) for state in _SENT)
        said = [counted(self.tr("%n message(s) sent", "", sent), sent)]
        for state, words in (
            (MessageState.REJECTED, self.tr("%1 rejected")),
            (MessageState.UNKNOWN, self.tr("%1 unknown")),
        ):
            if record.states.get(state):
                said.append(words.replace("%1", grouped(record.states[state])))
        return ", ".join(said)


def _is_news(change: CampaignChanged) -> bool:
    stands = change.state is CampaignState.PAUSED and change.reason not in _AS_WISHED
    return stands or change.state is CampaignState.FINISHED
