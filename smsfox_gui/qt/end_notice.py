"""One notice when a campaign has ended, or stands of its own accord, while nobody looks at the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
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

    def __init__(self, window: QWidget, desk: Desk, tell: Tell) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._tell = tell
        self._told: set[CampaignChanged] = set()
        desk.bridge.batch.connect(self._on_batch)

    @Slot()
    def seen(self) -> None:
        """Somebody looks at the window: what ends after this is news again."""
        self._told.clear()

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        if self._window.isActiveWindow():
            return
        for tally in batch.campaigns.values():
            change = tally.change
            if change is not None and change not in self._told and _is_news(change):
                self._told.add(change)
                self._ask(change.campaign)

    def _ask(self, campaign: int) -> None:
        def look() -> CampaignRecord:
            reader = self._desk.reader()
            try:
                return reader.campaign(campaign)
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._on_found, self._desk.failed.emit)

    def _on_found(self, record: CampaignRecord) -> None:
        name = record.name or self.tr("The campaign")
        if record.state is CampaignState.FINISHED:
            self._tell(self.tr("%1 is finished").replace("%1", name), self._outcome(record))
        elif record.reason is not None:
            words = wording.pause_sentence(record.reason, language(), record.states, detail=record.detail)
            self._tell(self.tr("%1 stands").replace("%1", name), words)

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
