"""Keeps the campaign on the desk as the journal knows it: put there, moved by what happens, made exact at rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.event_bridge import Batch, EventBridge
from smsfox_gui.qt.launching import Launcher
from smsfox_gui.qt.workers import BackgroundTasks

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

BREATH = 15
"""Milliseconds for the event loop between filling a page and showing it: each for itself is short."""
TICK = 500
"""Milliseconds between two looks at the clock while a campaign is on its way."""
SETTLE = 600
"""Milliseconds without an event after which the counts are compared with the journal: a snapshot taken while events fly
cannot be told apart from them, so what was added up on the way is made exact at rest."""

Loaded = tuple[CampaignRecord, dict[MessageState, int], int | None]
"""A campaign, the points of its messages by state, and those of all attempts where some were made anew."""


class RunKeeping(QObject):
    """Fills the `CampaignRun`; of several campaigns that are asked for, the last one is shown."""

    arriving = Signal()
    """A campaign was read and is about to be shown."""
    shown = Signal(object)
    """The CampaignRecord that the run shows now."""
    ready = Signal(object)
    """The CampaignRecord whose page may come up, a BREATH later."""
    failed = Signal(object)
    """The exception for which a campaign cannot be shown."""

    def __init__(
        self,
        run: CampaignRun,
        program: Program,
        launcher: Launcher,
        bridge: EventBridge,
        tasks: BackgroundTasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._program = program
        self._launcher = launcher
        self._bridge = bridge
        self._tasks = tasks
        self._wanted: int | None = None
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._on_tick)
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._on_settled)
        bridge.batch.connect(self._on_batch)
        launcher.ended.connect(self._on_ended)

    def load(self, campaign: int, then: Callable[[], object] | None = None) -> None:
        """Show a campaign of the journal. then: done when it is there, unless another one is wanted by then."""
        self._wanted = campaign

        def look() -> Loaded:
            reader = self._program.reader()
            try:
                spent = reader.spent(campaign) if reader.decisions(campaign) else None
                return reader.campaign(campaign), reader.points(campaign), spent
            finally:
                reader.close()

        self._tasks.run_in_background(look, lambda loaded: self._on_loaded(loaded, then), self.failed.emit)

    def reload(self, campaign: int) -> None:
        """Look again, if it is still the one on the desk."""
        if self._wanted == campaign:
            self.load(campaign)

    def clear(self) -> None:
        """No campaign; a late report of the one that was there does not bring it back."""
        self._wanted = None
        self._run.show(None, {})

    def close(self) -> None:
        """Look no more."""
        self._tick.stop()
        self._settle.stop()

    def _on_loaded(self, loaded: Loaded, then: Callable[[], object] | None) -> None:
        record, points, spent = loaded
        if record.id != self._wanted:
            return
        self.arriving.emit()
        self._bridge.drain()
        self._run.show(record, points, spent=spent)
        self.shown.emit(record)
        QTimer.singleShot(BREATH, self, lambda: self._on_breathed(record, then))

    def _on_breathed(self, record: CampaignRecord, then: Callable[[], object] | None) -> None:
        shown = self._run.record
        if self._wanted != record.id or shown is None or shown.id != record.id:
            return
        if shown is record or then is not None:
            self.ready.emit(shown)
        if self._launcher.running is not None:
            self._tick.start()
        if then is not None:
            then()

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        record = self._run.record
        tally = batch.campaigns.get(record.id) if record is not None else None
        if tally is not None and record is not None:
            self._run.apply(tally)
            self._settle.start()
            if tally.change is not None and tally.change.state is not record.state:
                self.load(record.id)

    @Slot()
    def _on_ended(self) -> None:
        self._tick.stop()

    @Slot()
    def _on_settled(self) -> None:
        record = self._run.record
        if record is not None:
            self.reload(record.id)

    @Slot()
    def _on_tick(self) -> None:
        self._run.tick()
        self._run.counts_changed.emit()
