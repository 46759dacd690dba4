"""The panel of a campaign on its way: how far, how it divides, how fast, what needs a person."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt import theme
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.legend_words import legend_words
from smsfox_gui.qt.numbers import counted, grouped, percent
from smsfox_gui.qt.parts import Note, Zone, column, label, line, row
from smsfox_gui.qt.pause_banner import PauseBanner
from smsfox_gui.qt.pause_words import PauseWords
from smsfox_gui.qt.rate_chart import Gap, RateChart
from smsfox_gui.qt.remedies import REMEDIES, UNSAID, Remedy, kind_of
from smsfox_gui.qt.saved_note import SavedNote
from smsfox_gui.qt.sending_figures import SendingFigures
from smsfox_gui.qt.settlement import Settlement
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar
from smsfox_gui.qt.state_look import campaign_look
from smsfox_gui.qt.whole_lines import WholeLines

BARS = 24
LEAST, FOOT = 30, 60
"""Pixels of the drawings that what scrolls has even in a low window with large text: all of it, and the foot."""
S = MessageState
ALWAYS = (S.DELIVERED, S.ACCEPTED, S.QUEUED, S.SENDING, S.REJECTED, S.UNDELIVERED, S.UNKNOWN)
RARE = (S.WAITING, S.CANCELLED, S.SUPPRESSED)
"""States that have a line in the legend, and those that have one where they occur."""


class SendingPanel(Zone):
    """Labels are filled anew at the rhythm of the batches; no widget is made while sending.

    What happened, and what waits for a decision, stands at the foot: nothing above it moves, and it never scrolls away.
    """

    remedy_requested = Signal(object)
    """A Remedy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._run: CampaignRun | None = None
        self._state = (False, False)
        self._limit = 0.0
        self._wakes: datetime | None = None
        self._exposed = self._unconnected = False
        layout = column(self, 10, (16, 12, 16, 12))
        head = row(spacing=8)
        self._picture = QLabel()
        self._title = label("", "heading", wrap=True)
        self._since = ElidedLabel("", "caption")
        self._since.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        head.addWidget(self._since)
        layout.addLayout(head)
        layout.addLayout(self._build_numbers())
        self.bar = StackedBar()
        layout.addWidget(self.bar)
        inside = QWidget()
        below = column(inside, 10)
        self._legend = Legend(2)
        below.addWidget(self._legend)
        self.saved = SavedNote()
        below.addWidget(self.saved)
        below.addWidget(line())
        self.figures = SendingFigures()
        below.addWidget(self.figures)
        self.chart = RateChart()
        below.addWidget(self.chart, 1)
        below.addStretch()
        self._calm = Note("neutral")
        below.addWidget(self._calm)
        self._scroll = WholeLines(inside)
        layout.addWidget(self._scroll, 1)
        self._scroll.setMinimumHeight(theme.px(LEAST))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # the foot comes first
        self.banner, self._offline_note = PauseBanner(), Note("warn")
        self.banner.deed_requested.connect(self._on_deed)
        what_happened = QWidget()
        lines = column(what_happened)
        self.settlement = Settlement((S.UNKNOWN,))
        for what in (self.settlement, self.banner, self._offline_note):
            what.hide()
            lines.addWidget(what)
        self._foot = ShrinkingScroll(what_happened, theme.px(FOOT))
        layout.addWidget(self._foot)
        for part in (self._foot, self._calm):
            part.hide()
        self.retranslate()

    def _build_numbers(self) -> QGridLayout:
        self._passed, self._of = label("", "big"), ElidedLabel("", "second")
        self._percent = label("", "number")
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(10)
        numbers.addWidget(self._passed, 0, 0)
        numbers.addWidget(self._of, 0, 1)
        numbers.setColumnStretch(1, 1)
        numbers.addWidget(self._percent, 0, 2)
        return numbers

    def retranslate(self) -> None:
        """Say the words anew."""
        self.bar.setAccessibleName(self.tr("How the messages divide"))
        self.chart.setAccessibleName(self.tr("Messages a second"))
        self._scroll.setAccessibleName(self.tr("Details of the sending"))
        self._calm.set_words(
            self.tr("You may minimise the window or prepare the next campaign; sending goes on.")
        )
        if self._run is not None:
            running, stopping = self._state
            self.say(
                self._run,
                running=running,
                stopping=stopping,
                limit=self._limit,
                wakes=self._wakes,
                exposed=self._exposed,
                unconnected=self._unconnected,
            )

    def prepare(self, state: MessageState) -> None:
        """Make the legend's line of a state while nothing is being sent yet."""
        self._legend.prepare(state)

    def say(
        self,
        run: CampaignRun,
        *,
        running: bool,
        stopping: bool,
        limit: float,
        wakes: datetime | None = None,
        exposed: bool = False,
        unconnected: bool = False,
    ) -> None:
        """Show how the campaign stands.

        limit: messages a second allowed, 0 = none; wakes: when it goes on by itself, None = it does not; exposed: the
        password went to the gateway readable by others; unconnected: there is no password, so that nothing begins.
        """
        if run.record is None:
            return
        self._run, self._state, self._limit, self._wakes = run, (running, stopping), limit, wakes
        self._exposed, self._unconnected = exposed, unconnected
        self.saved.keep_to(run.record.id)
        run.limit = limit
        self._say_head(run, run.record, running, stopping)
        self._passed.setText(grouped(run.passed))
        self._of.setText(self.tr("of %1 processed").replace("%1", grouped(run.total)))
        self._percent.setText(percent(run.passed, run.total))
        self.bar.set_parts([Part(state, run.counts[state]) for state in ORDER])
        self._legend.set_entries(self._entries(run))
        self.bar.setAccessibleDescription(self._sentence(run))
        self.figures.say(run, running=running, wakes=self._begins(run) if run.scheduled else wakes)
        self.chart.setVisible(running or any(run.buckets))  # once it is there it keeps its place
        self._say_chart(run, limit)
        self._say_notes(run, run.record, running)

    def _begins(self, run: CampaignRun) -> datetime | None:
        """When a scheduled campaign begins by itself; None = it cannot."""
        return run.record.at if run.record is not None and not self._unconnected else None

    def _say_head(self, run: CampaignRun, record: CampaignRecord, running: bool, stopping: bool) -> None:
        if stopping:
            title, look = self.tr("Pausing: the last answers come home"), ("pause_16_filled", "warnIcon")
        elif running:
            title, look = self.tr("Sending"), ("arrow_sync_16_regular", "info")
        else:
            title, look = self._standing(record)
        if self._title.text() != title:
            self._title.setText(title)
            set_icon(self._picture, *look, 16)
        sender = record.sender or senders.DEFAULT
        if record.started is not None:
            begun = self.tr("begun at %1 · %2").replace("%1", _hour(record.started))
            self._since.setText(begun.replace("%2", sender))
        else:
            self._since.setText(sender)

    def _standing(self, record: CampaignRecord) -> tuple[str, tuple[str, str]]:
        """The title of what stands, and its icon: the words of `state_words` in a sentence."""
        reason, look = record.reason, campaign_look(record.state, record.reason)
        if record.state is CampaignState.RUNNING:  # its last answers have just come home
            title = self.tr("Sending")
        elif reason is PauseReason.SCHEDULED and record.at is not None:
            words = self.tr("Scheduled for %1") if self._unconnected else self.tr("Begins on %1")
            title = words.replace("%1", record.at.astimezone().strftime("%d.%m.%Y, %H:%M"))
        elif reason is PauseReason.OVERDUE:
            title = self.tr("Did not begin in time")
        elif reason is PauseReason.NOT_STARTED:
            title = self.tr("Not begun")
        else:
            title = self.tr("Interrupted") if reason is PauseReason.INTERRUPTED else self.tr("Paused")
        return title, (look.icon, "warnIcon" if look.tone == "warn" else look.tone)

    def _entries(self, run: CampaignRun) -> list[LegendEntry]:
        states = [state for state in ALWAYS if run.reported or state not in (S.DELIVERED, S.UNDELIVERED)]
        states += [state for state in RARE if run.counts[state]]
        words = legend_words(states, {S.ACCEPTED: self.tr("report awaited") if run.reported else ""})
        return [LegendEntry(state, text, run.counts[state]) for state, text in words.items()]

    def _sentence(self, run: CampaignRun) -> str:
        said = [f"{entry.text} {entry.count}" for entry in self._entries(run) if entry.count]
        return ", ".join(said)

    def _say_chart(self, run: CampaignRun, limit: float) -> None:
        times = list(run.times)[-BARS:]
        self.chart.set_bars(run.rates(BARS), limit=limit, labels=self._labels(run, times), gaps=self._gaps(run, times))

    def _labels(self, run: CampaignRun, times: Sequence[datetime]) -> dict[int, str]:
        """The beginning, and every full minute."""
        begun = run.record is not None and run.record.started is not None
        labels = {0: self.tr("start")} if begun and len(run.times) <= BARS else {}
        for index in range(1, len(times)):
            before, now = times[index - 1].astimezone(), times[index].astimezone()
            if before.strftime("%H:%M") != now.strftime("%H:%M"):
                labels[index] = now.strftime("%H:%M")
        return labels

    def _gaps(self, run: CampaignRun, times: Sequence[datetime]) -> list[Gap]:
        """How long there was no connection, over the bar in which it was lost; the last loss that is in sight."""
        for lost, found in reversed(run.gaps.items()):
            index = bisect_right(times, lost) - 1
            if index < 0:
                break
            if found is None:
                return [Gap(index, self.tr("no connection since %1").replace("%1", _hour(lost)))]
            seconds = round((found - lost).total_seconds())
            return [Gap(index, counted(self.tr("no connection for %n second(s)", "", seconds), seconds))]
        return []

    def _say_notes(self, run: CampaignRun, record: CampaignRecord, running: bool) -> None:
        reason = record.reason if not running else None
        if reason is None or reason in UNSAID:
            self.banner.hide()
        else:
            locked = self._unconnected and run.scheduled
            words = PauseWords(run, record, reason, self._wakes, self._exposed, locked)
            about = (record.id, reason, locked)
            kind = "warn" if locked else kind_of(reason)
            self.banner.say(kind, words.sentence(), words.deed(), words.facts(), of=about)
        offline = running and run.offline is not None
        self._offline_note.setVisible(offline)
        since = next(reversed(run.gaps), None)
        if offline and since is not None:
            told = self.tr("No connection since #. Waiting, will go on by itself; %n queued.", "", run.left)
            self._offline_note.set_words(counted(told, run.left).replace("#", _hour(since)))
        self.settlement.say(run)
        self._calm.setVisible(running and not offline)
        self._foot.setVisible(offline or not (self.banner.isHidden() and self.settlement.isHidden()))

    @Slot()
    def _on_deed(self) -> None:
        record = self._run.record if self._run is not None else None
        if record is not None and record.reason is PauseReason.SCHEDULED:
            self.remedy_requested.emit(Remedy.ACCOUNT)
        elif record is not None and record.reason in REMEDIES:
            self.remedy_requested.emit(REMEDIES[record.reason])


def _hour(moment: datetime) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).time(), "HH:mm")
