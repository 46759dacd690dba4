"""The bar of a campaign on its way: progress, Pause or Go on, Stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.parts import button, column, dress, label, row
from smsfox_gui.qt.remedies import NO_GOING_ON
from smsfox_gui.qt.spans import span


class SendingFace(Face):
    """Progress on the left, Pause or Go on, and Stop."""

    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        left = column(spacing=5)
        words = row(spacing=6)
        self._done = label("", "strong")
        self._failed = label("", "second")
        self._rest = label("", "second")
        words.addWidget(self._done)
        words.addWidget(self._failed)
        words.addStretch(1)
        words.addWidget(self._rest)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        left.addStretch(1)
        left.addLayout(words)
        left.addWidget(self.progress)
        left.addStretch(1)
        self.line.addLayout(left, 1)
        self.line.addSpacing(20)
        self.pause = button(scale="main")
        self.pause.clicked.connect(self._on_pause)
        self.stop = button("danger", scale="main", icon_name="stop_20_regular", token="err")
        self.stop.clicked.connect(self.stop_requested)
        self.line.addWidget(self.pause)
        self.line.addWidget(self.stop)
        self._running = True
        self._stopping = False
        self._campaign: int | None = None
        self._inert = inert_moment(self)
        self._run: CampaignRun | None = None
        self._said: tuple[object, ...] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.progress.setAccessibleName(self.tr("Progress of the campaign"))
        self._say_buttons(self._running, self._stopping)
        if self._run is not None:
            self.say(self._run, running=self._running, stopping=self._stopping)

    @property
    def inert(self) -> bool:
        """Whether Pause became Go on so lately that no press counts yet."""
        return self._inert.isActive()

    def main_thing(self) -> QWidget | None:
        """Pause; a campaign that stands goes on by no key that was meant for something else."""
        return self.pause if self._running else None

    def say(self, run: CampaignRun, *, running: bool, stopping: bool) -> None:
        """Show how far it is. running: workers are at work; stopping: they finish what is in flight."""
        campaign = run.record.id if run.record is not None else None
        if campaign == self._campaign and self._running and not running and not self._stopping:
            self._inert.start()  # it stands by itself: who was about to press Pause does not send
        self._campaign = campaign
        self._run, self._running, self._stopping = run, running, stopping
        done = self.tr("%1 of %2 processed").replace("%1", grouped(run.passed)).replace("%2", grouped(run.total))
        self._done.setText(done)
        self._failed.setText(self._trouble(run))
        seconds = run.seconds_left
        self._rest.setText("" if seconds is None else self.tr("≈ %1 left").replace("%1", span(seconds)))
        self.line.activate()  # words that came just now are not painted in the room of those before
        # A progress bar paints a new value at once, and the whole window with it; asked this way it waits for its turn.
        self.progress.setUpdatesEnabled(False)
        self.progress.setMaximum(max(1, run.total))
        self.progress.setValue(run.passed)
        self.progress.setUpdatesEnabled(True)
        said = (running, stopping, self._reason, self.tr("Pause"))
        if self._said != said:
            self._said = said
            self._say_buttons(running, stopping)

    def _say_buttons(self, running: bool, stopping: bool) -> None:
        scheduled = not running and self._reason is PauseReason.SCHEDULED
        self.stop.setText(self.tr("Cancel it…") if scheduled else self.tr("Stop…"))
        self.pause.setEnabled(not stopping)
        self.stop.setEnabled(not stopping)
        if stopping:
            self.pause.setText(self.tr("Pausing…"))
        elif scheduled:
            self.pause.setText(self.tr("Send now…"))
        else:
            self.pause.setText(self.tr("Pause") if running else self.tr("Resume"))
        main = not running and not stopping and self._reason not in NO_GOING_ON
        dress(self.pause, "kind", "primary" if main else "")
        set_icon(self.pause, "pause_20_regular" if running else "play_20_filled", "onPrimary" if main else "text", 20)

    @property
    def _reason(self) -> PauseReason | None:
        return self._run.record.reason if self._run is not None and self._run.record is not None else None

    def _trouble(self, run: CampaignRun) -> str:
        said = []
        if run.failed:
            said.append(counted(self.tr("· %n failed", "", run.failed), run.failed))
        if unknown := run.counts[MessageState.UNKNOWN]:
            said.append(counted(self.tr("· %n unknown", "", unknown), unknown))
        return " ".join(said)

    def _on_pause(self) -> None:
        if not self.inert:
            (self.pause_requested if self._running else self.resume_requested).emit()
