"""The panel of a campaign that is over: how many got it, and how the rest stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.delivery_chart import DeliveryChart
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.figure import Figure
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.legend_words import legend_words
from smsfox_gui.qt.more_below import MoreBelow
from smsfox_gui.qt.numbers import counted, grouped, percent
from smsfox_gui.qt.parts import Note, Zone, button, column, label, line, row
from smsfox_gui.qt.saved_note import SavedNote
from smsfox_gui.qt.settlement import Settlement
from smsfox_gui.qt.settling import Offers
from smsfox_gui.qt.spans import span
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar
from smsfox_gui.qt.state_look import MESSAGE_LOOKS
from smsfox_gui.services.resending import RESENDABLE

S = MessageState
ALWAYS = (S.DELIVERED, S.ACCEPTED, S.UNDELIVERED, S.REJECTED, S.UNKNOWN)
UNREPORTED = (S.ACCEPTED, S.REJECTED, S.UNKNOWN)
"""The same where no reports are received: what nobody can know is not counted."""


class ResultPanel(Zone):
    """Reports still come in here; success colour only for what was reported as delivered.

    Where none are received, it speaks of what the gateway accepted.
    """

    reports_requested = Signal()
    """To where the receiving of reports is switched on."""
    mending_requested = Signal(object)
    """A ResendReview: its rows were refused, and would be refused again as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._run: CampaignRun | None = None
        self._curve: DeliveryCurve | None = None
        layout = column(self, 10, (16, 12, 16, 12))
        head = row(spacing=8)
        self._picture = QLabel()
        self._title = label("", "heading", wrap=True)
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        layout.addLayout(head)
        self.bar = StackedBar()
        layout.addWidget(self.bar)
        inside = QWidget()
        below = column(inside, 10)
        self._legend = Legend()
        below.addWidget(self._legend)
        self.settlement = Settlement(RESENDABLE)
        self.settlement.changed.connect(self._on_changed)
        self._legend.action_requested.connect(self._on_action)
        self.unreported = Note("info")
        self.receive = button(scale="small")
        self.receive.clicked.connect(self.reports_requested)
        self.unreported.below.addWidget(self.receive, 0, Qt.AlignmentFlag.AlignLeft)
        self._doubled = Note("warn")
        self.saved = SavedNote()
        below.addWidget(self.settlement)
        below.addWidget(self._doubled)
        below.addWidget(self.unreported)
        below.addWidget(self.saved)
        below.addWidget(line())
        self._curve_title, self._key = label("", "strong"), ElidedLabel("", "caption")
        self._key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        over = row(spacing=12)
        over.addWidget(self._curve_title)
        over.addWidget(self._key, 1)
        below.addLayout(over)
        self.chart = DeliveryChart()
        below.addWidget(self.chart, 1)
        self._figures = tuple(Figure() for _ in range(3))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, figure in enumerate(self._figures):
            grid.addWidget(figure, 0, index)
            grid.setColumnStretch(index, 1)
        below.addLayout(grid)
        below.addWidget(line())
        self._text_title = label("", "strong")
        below.addWidget(self._text_title)
        self._bubble = Bubble()
        below.addWidget(self._bubble)
        below.addStretch()
        self._scroll = MoreBelow(inside, always=False)
        layout.addWidget(self._scroll, 1)
        self.show_curve(None)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Room first, then the picture."""
        super().showEvent(event)
        self._scroll.make_room()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.bar.setAccessibleName(self.tr("How the messages divide"))
        self._scroll.setAccessibleName(self.tr("Details of the result"))
        self.receive.setText(self.tr("Receive reports…"))
        self.unreported.set_words(
            self.tr("Delivery reports are not received, so the program cannot tell who got the SMS.")
        )
        self._text_title.setText(self.tr("Text of the campaign"))
        if self._run is not None:
            self.say(self._run)

    @Slot(object)
    def show_curve(self, curve: DeliveryCurve | None) -> None:
        """How the messages came through; None = nothing was sent, or nobody knows yet."""
        for part in (self._curve_title, self.chart, self._key):
            part.setVisible(curve is not None)
        self._scroll.make_room()
        self.chart.show_curve(curve)
        self._curve = curve
        if self._run is not None:
            self._say_figures(self._run)

    def prepare(self, state: MessageState) -> None:
        """Make the legend's line of a state while nothing is being sent yet."""
        self._legend.prepare(state)

    def say(self, run: CampaignRun) -> None:
        """Show what came out."""
        record = run.record
        if record is None:
            return
        self._run = run
        self.saved.keep_to(record.id)
        known = run.counts[S.DELIVERED] if run.reported else run.taken
        title = self.tr("Delivered to %1 of %2") if run.reported else self.tr("The gateway accepted %1 of %2")
        title = title.replace("%1", grouped(known)).replace("%2", grouped(run.total))
        if run.counted_as_sent and not run.reported:
            more = self.tr("@, %n more by your decision", "", run.counted_as_sent)
            title = counted(more, run.counted_as_sent).replace("@", title)
        if record.never_began:
            title = self.tr("Cancelled before it began. Nothing was sent.")
        elif record.state is CampaignState.CANCELLED:
            title = self.tr("Stopped. %1").replace("%1", title)
        self._title.setText(title)
        set_icon(self._picture, *self._look(run), 20)
        self.bar.set_parts([Part(state, run.counts[state]) for state in ORDER])
        self.settlement.say(run)
        entries = self._entries(run)
        self._legend.keep_room(kept=self.settlement.expects(S.UNDELIVERED, S.REJECTED))
        self._legend.set_entries(entries)
        self.bar.setAccessibleDescription(", ".join(f"{entry.text} {entry.count}" for entry in entries))
        self._say_notes(run)
        self._say_figures(run)
        came, went = self.tr("How they came through"), self.tr("How they went out")
        self._curve_title.setText(came if run.reported else went)  # Without reports nobody knows what arrived.
        both = self.tr("dashed: accepted · area: delivered")
        self._key.setText(both if run.reported else self.tr("dashed: accepted"))
        self._bubble.set_text(record.text)

    def _look(self, run: CampaignRun) -> tuple[str, str]:
        record = run.record
        if record is not None and record.state is CampaignState.CANCELLED:
            return "record_stop_16_regular", "neutral"
        if run.counts[S.UNKNOWN] or run.failed * 20 > run.total:
            return "chat_warning_16_regular", "warnIcon"
        if run.counts[S.ACCEPTED]:
            return MESSAGE_LOOKS[S.ACCEPTED].icon, MESSAGE_LOOKS[S.ACCEPTED].tone
        return "checkmark_circle_20_filled", "ok"

    def _entries(self, run: CampaignRun) -> list[LegendEntry]:
        always = ALWAYS if run.reported else UNREPORTED
        states = [state for state in ORDER if state in always or run.counts[state]]
        words = legend_words(states, {S.ACCEPTED: self._accepted(run)})
        return [
            LegendEntry(state, text, run.counts[state], percent(run.counts[state], run.total, 1), self._action(state))
            for state, text in words.items()
        ]

    def _accepted(self, run: CampaignRun) -> str:
        """What is added to the name of the accepted ones; where nobody receives reports, none is missing."""
        decided = run.counted_as_sent
        if decided:
            return counted(self.tr("%n of them by your decision", "", decided), decided)
        return self.tr("no report") if run.reported else ""

    def set_offers(self, offers: Offers) -> None:
        """What may be decided about the messages that did not arrive."""
        self.settlement.set_offers(offers)
        self._on_changed()

    def _action(self, state: MessageState) -> str:
        offer = self.settlement.offer(state) if state in (S.UNDELIVERED, S.REJECTED) else None
        if offer is None or not offer.messages:
            return ""
        if state is S.REJECTED:
            return self.tr("Fix")
        people = len(offer.messages)
        return counted(self.tr("Repeat %n · #", "", people), people).replace("#", self.settlement.price(offer))

    @Slot(object)
    def _on_action(self, state: MessageState) -> None:
        offer = self.settlement.offer(state)
        if state is not S.REJECTED:
            self.settlement.ask_repeat(state)
        elif offer is not None:
            self.mending_requested.emit(offer)

    @Slot()
    def _on_changed(self) -> None:
        if self._run is not None:
            self.say(self._run)

    def _say_notes(self, run: CampaignRun) -> None:
        doubled = run.record.doubled if run.record is not None else 0
        self._doubled.setVisible(bool(doubled))
        words = self.tr("%n may have got it twice: an earlier attempt arrived after all.", "", doubled)
        self._doubled.set_words(counted(words, doubled))
        self.unreported.setVisible(not run.reported)

    def _say_figures(self, run: CampaignRun) -> None:
        record = run.record
        self._figures[0].set(grouped(run.taken), self.tr("message(s) taken by the gateway", "", run.taken))
        points = run.spent_points
        doubtful = run.points[S.UNKNOWN]
        words = counted(self.tr("%n point(s), calculated", "", points), points)
        if doubtful:  # In place of the points: a second line would push the chart out of sight.
            words = self.tr("# of it unknown").replace("#", run.priced(doubtful, approx=True))
        self._figures[1].set(run.priced(points, approx=True), words)
        self._figures[2].set(*self._time(record))

    def _time(self, record: CampaignRecord | None) -> tuple[str, str]:
        """From the first SMS to the last report; where none came, how long it was sent."""
        if record is None or record.started is None:
            return "—", self.tr("nothing was sent")
        if self._run is not None and self._run.reported and self._curve is not None and self._curve.delivered[-1]:
            seconds = round((self._curve.ended - record.started).total_seconds())
            return span(max(seconds, 1)), self.tr("until the last report")
        if record.ended is None:
            return "—", self.tr("not over yet")
        return span(max(round((record.ended - record.started).total_seconds()), 1)), self.tr("the sending took")
