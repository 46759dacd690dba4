"""The campaign that is being sent, on the desk or not: its name and how far it is. A Qt object without widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.campaign_run import LEFT
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.event_bridge import Batch
from smsfox_gui.qt.numbers import percent

NOT_PASSED = (*LEFT, MessageState.CANCELLED, MessageState.SUPPRESSED)


class UnderWay(QObject):
    """While the campaign is on the desk the desk's figures are taken; then the batches of events move them on."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._campaign: int | None = None
        """Whose figures these are."""
        self._asked: int | None = None
        self.name = ""
        self.passed = 0
        self.total = 0
        desk.run.counts_changed.connect(self._look)
        desk.phase_changed.connect(self._look)
        desk.quiet.connect(self._look)
        desk.bridge.batch.connect(self._on_batch)

    @property
    def campaign(self) -> int | None:
        """The campaign that is being sent and whose figures are known."""
        return self._campaign

    @property
    def percent(self) -> str:
        """How far it is: "64 %"; "" while none is sent."""
        return "" if self._campaign is None else percent(self.passed, self.total)

    @Slot()
    def _look(self) -> None:
        running, run = self._desk.launcher.running, self._desk.run
        if running is None:
            self._take(None, "", 0, 0)
        elif run.record is not None and run.record.id == running:
            self._take(running, run.record.name, run.passed, run.total)
        elif running != self._campaign:
            self._ask(running)

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        record = self._desk.run.record
        elsewhere = self._campaign is not None and (record is None or record.id != self._campaign)
        if elsewhere and self._campaign in batch.campaigns:
            moved = batch.campaigns[self._campaign].moved
            passed = self.passed - sum(moved[state] for state in NOT_PASSED)
            self._take(self._campaign, self.name, passed, self.total)

    def _ask(self, campaign: int) -> None:
        """It has never been on the desk: the journal knows it."""
        if campaign == self._asked:
            return
        self._asked = campaign

        def look() -> CampaignRecord:
            reader = self._desk.reader()
            try:
                return reader.campaign(campaign)
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._on_found, self._desk.failed.emit)

    def _on_found(self, record: CampaignRecord) -> None:
        if record.id == self._desk.launcher.running:
            not_passed = sum(record.states.get(state, 0) for state in NOT_PASSED)
            self._take(record.id, record.name, record.rows - not_passed, record.rows)

    def _take(self, campaign: int | None, name: str, passed: int, total: int) -> None:
        if (campaign, name, passed, total) != (self._campaign, self.name, self.passed, self.total):
            self._campaign, self.name, self.passed, self.total = campaign, name, passed, total
            self.changed.emit()
        if campaign is None:
            self._asked = None
