"""The panel of a campaign on its way: how far, how it divides, how fast, what needs a person."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, QTime, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smsfox_gui.core import senders, wording
from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.figure import Figure
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.numbers import counted, decimal, grouped, language, percent
from smsfox_gui.qt.parts import Note, Zone, column, label, line, row, scrolled
from smsfox_gui.qt.rate_chart import Gap, RateChart
from smsfox_gui.qt.saved_note import SavedNote
from smsfox_gui.qt.settlement import Settlement
from smsfox_gui.qt.spans import span
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar

BARS = 24
S = MessageState


class SendingPanel(Zone):
    """Labels are filled anew at the rhythm of the batches; no widget is made while sending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._run: CampaignRun | None = None
        self._state = (False, False)
        self._limit = 0.0
        self._wakes: datetime | None = None
        self._exposed = False
        self._trouble: Note | None = None
        """What a person was shown last of why it stands."""
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
        self._figures = tuple(Figure() for _ in range(3))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, figure in enumerate(self._figures):
            grid.addWidget(figure, 0, index)
            grid.setColumnStretch(index, 1)
        below.addLayout(grid)
        self.chart = RateChart()
        below.addWidget(self.chart)
        self._pause_note, self._offline_note, self._calm = Note("warn"), Note("warn"), Note("neutral")
        self.settlement = Settlement((S.UNKNOWN,))
        for note in (self._pause_note, self._offline_note, self.settlement, self._calm):
            note.hide()
            below.addWidget(note)
        below.addStretch(1)
        self._scroll = scrolled(inside)
        layout.addWidget(self._scroll, 1)
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
            limit, wakes, exposed = self._limit, self._wakes, self._exposed
            self.say(self._run, running=running, stopping=stopping, limit=limit, wakes=wakes, exposed=exposed)

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
    ) -> None:
        """Show how the campaign stands.

        limit: messages a second allowed, 0 = none; wakes: when it goes on by itself, None = it does not; exposed: the
        password went to the gateway readable by others.
        """
        if run.record is None:
            return
        self._run, self._state, self._limit, self._wakes = run, (running, stopping), limit, wakes
        self._exposed = exposed
        self.saved.keep_to(run.record.id)
        run.limit = limit
        self._say_head(run, running, stopping)
        self._passed.setText(grouped(run.passed))
        self._of.setText(self.tr("of %1 sent").replace("%1", grouped(run.total)))
        self._percent.setText(percent(run.passed, run.total))
        self.bar.set_parts([Part(state, run.counts[state]) for state in ORDER])
        self._legend.set_entries(self._entries(run))
        self.bar.setAccessibleDescription(self._sentence(run))
        self._say_figures(run, limit)
        self.chart.setVisible(running)  # what stands has no speed, and its room is wanted for what can be done
        self._say_chart(run, limit)
        self._say_notes(run, running)

    def _say_head(self, run: CampaignRun, running: bool, stopping: bool) -> None:
        if stopping:
            title, look = self.tr("Pausing: the last answers come home"), ("pause_16_filled", "warnIcon")
        elif running:
            title, look = self.tr("Sending"), ("arrow_sync_16_regular", "info")
        elif run.scheduled and run.record is not None and run.record.at is not None:
            at = QDateTime.fromSecsSinceEpoch(int(run.record.at.timestamp())).toString("dd.MM.yyyy, HH:mm")
            title, look = self.tr("Begins on %1").replace("%1", at), ("calendar_clock_16_regular", "info")
        else:
            title, look = self.tr("Paused"), ("pause_16_filled", "warnIcon")
        if self._title.text() != title:
            self._title.setText(title)
            set_icon(self._picture, *look, 16)
        record = run.record
        if record is None:
            return
        sender = record.sender or senders.DEFAULT
        if record.started is not None:
            at = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(record.started.timestamp())).time(), "HH:mm")
            self._since.setText(self.tr("begun at %1 · %2").replace("%1", at).replace("%2", sender))
        else:
            self._since.setText(sender)

    def _entries(self, run: CampaignRun) -> list[LegendEntry]:
        words = {
            S.DELIVERED: self.tr("Delivered"),
            S.ACCEPTED: self.tr("Accepted, report awaited") if run.reported else self.tr("Accepted by the gateway"),
            S.QUEUED: self.tr("Queued"),
            S.SENDING: self.tr("Being sent"),
            S.REJECTED: self.tr("Rejected"),
            S.UNDELIVERED: self.tr("Not delivered"),
            S.UNKNOWN: self.tr("Unknown"),
        }
        rare = {
            S.WAITING: self.tr("Waiting for morning"),
            S.CANCELLED: self.tr("Not sent"),
            S.SUPPRESSED: self.tr("Do not send"),
        }
        if not run.reported:
            words = {state: text for state, text in words.items() if state not in (S.DELIVERED, S.UNDELIVERED)}
        words |= {state: text for state, text in rare.items() if run.counts[state]}
        return [LegendEntry(state, text, run.counts[state]) for state, text in words.items()]

    def _sentence(self, run: CampaignRun) -> str:
        said = [f"{entry.text} {entry.count}" for entry in self._entries(run) if entry.count]
        return ", ".join(said)

    def _say_figures(self, run: CampaignRun, limit: float) -> None:
        seconds = run.seconds_left
        if seconds is None:
            self._figures[0].set("—", self.tr("time left"))
        else:
            end = QLocale().toString(QTime.currentTime().addSecs(seconds), "HH:mm")
            self._figures[0].set("≈ " + span(seconds), self.tr("left, done at %1").replace("%1", end))
        known = run.free or run.point_price
        whole = run.priced(run.all_points) if known else grouped(run.all_points)
        points = counted(self.tr("of # · %n point(s)", "", run.spent_points), run.spent_points).replace("#", whole)
        self._figures[1].set(run.priced(run.spent_points, approx=True), points)
        speed = self.tr("%1 a second").replace("%1", decimal(run.speed, 1))
        asked = self.tr("set to %1 a second").replace("%1", decimal(limit, 0 if limit == int(limit) else 1))
        self._figures[2].set(speed, asked if limit else self.tr("no limit set"))

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
            seconds = round(((found or datetime.now(UTC)) - lost).total_seconds())
            return [Gap(index, counted(self.tr("no connection for %n second(s)", "", seconds), seconds))]
        return []

    def _say_notes(self, run: CampaignRun, running: bool) -> None:
        record = run.record
        reason = record.reason if record is not None and not running else None
        told = reason is not None and reason not in (PauseReason.NOT_STARTED, PauseReason.USER)
        self._pause_note.setVisible(told)
        self._pause_note.set_kind("info" if reason in (PauseReason.SCHEDULED, PauseReason.TRIAL) else "warn")
        if told and reason is not None and record is not None:
            until = record.wait_until.astimezone() if record.wait_until is not None else None
            words = wording.pause_sentence(
                reason, language(), run.counts, detail=record.detail, exposed=self._exposed, until=until
            )
            self._pause_note.set_words(self._until_morning(run) if self._wakes is not None else words)
        self._offline_note.setVisible(running and run.offline is not None)
        self._offline_note.set_words(
            counted(self.tr("No connection. Waiting, will go on by itself; %n queued.", "", run.left), run.left)
        )
        self.settlement.say(run)
        self._calm.setVisible(running)
        offline = self._offline_note if running and run.offline is not None else None
        self._bring_into_sight(self._pause_note if told else offline)

    def _bring_into_sight(self, trouble: Note | None) -> None:
        """In a low window it is under what scrolls; once for each trouble, and back when it is over."""
        if trouble is self._trouble:
            return
        self._trouble = trouble
        # Only when all has been laid out is it known where a part stands.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(trouble or self._legend))

    def _until_morning(self, run: CampaignRun) -> str:
        assert self._wakes is not None
        at = QDateTime.fromSecsSinceEpoch(int(self._wakes.timestamp())).toString("dd.MM, HH:mm")
        waiting = run.counts[S.WAITING]
        words = self.tr(
            "It is night where %n people live, as far as their numbers tell. The program goes on by itself on #, "
            "while it is open.",
            "",
            waiting,
        )
        return counted(words, waiting).replace("#", at)
