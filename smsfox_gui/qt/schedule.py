"""Begins the campaigns whose time has come. A Qt object without widgets.

The journal is asked for each before anything is begun, and tells it to one who asks only; whatever keeps it from
beginning then leaves it standing, for a person to decide. Late is not in time: a program that was busy, or a computer
that slept, begins nothing by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import PauseReason
from smsfox_gui.qt.alarms import Alarms
from smsfox_gui.qt.event_bridge import Batch
from smsfox_gui.qt.launching import Launcher
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.going_on import GoAhead

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

GRACE = timedelta(minutes=5)
"""As long after its time a campaign may still begin by itself."""


class Schedule(QObject):
    """Knows every campaign of the journal that waits for its time."""

    known = Signal(int)
    """It is known when this campaign begins."""
    missed = Signal(int)
    """The time of this campaign passed, and it was not begun."""

    def __init__(
        self, program: Program, launcher: Launcher, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._launcher = launcher
        self._tasks = tasks
        self._alarms = Alarms(program.clock, lambda: launcher.running is None and not launcher.arming, self)
        self._alarms.rang.connect(self._on_rang)
        launcher.held.connect(self._on_held)
        launcher.launched.connect(self._alarms.drop)

    @property
    def first(self) -> datetime | None:
        """When the next one begins."""
        return self._alarms.first

    @property
    def next(self) -> int | None:
        """Which one that is."""
        return self._alarms.next

    def take(self, records: list[CampaignRecord]) -> None:
        """These are in the journal."""
        for record in records:
            if record.reason is PauseReason.SCHEDULED and record.at is not None:
                self._alarms.set(record.id, record.at)
                self.known.emit(record.id)

    @Slot()
    def look(self) -> None:
        """Begin one whose time has come, if nothing else is being sent."""
        self._alarms.look()

    @Slot(object)
    def on_batch(self, batch: Batch) -> None:
        """What was stopped or begun meanwhile does not begin by itself any more."""
        for campaign, tally in batch.campaigns.items():
            if tally.change is not None and tally.change.reason is not PauseReason.SCHEDULED:
                self._alarms.drop(campaign)

    def close(self) -> None:
        """Nothing begins any more."""
        self._alarms.close()

    @Slot(int)
    def _on_held(self, campaign: int) -> None:
        def look() -> CampaignRecord:
            reader = self._program.reader()
            try:
                return reader.campaign(campaign)
            finally:
                reader.close()

        self._tasks.run_in_background(look, lambda record: self.take([record]), self._launcher.failed.emit)

    @Slot(int)
    def _on_rang(self, campaign: int) -> None:
        self._tasks.run_in_background(
            lambda: self._program.journal().fall_due(campaign),
            lambda at: self._on_due(campaign, at),
            self._launcher.failed.emit,
        )

    def _on_due(self, campaign: int, at: datetime | None) -> None:
        if at is None:
            return
        if self._program.clock.now() - at > GRACE:
            self.missed.emit(campaign)
        else:
            self._launcher.go_on(GoAhead(campaign, by_itself=True))
