"""The panel of a campaign that is over: how many got it, and how the rest stands."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QDateTime, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from smsfox_gui.core.states import CampaignState, Decision, MessageState
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.numbers import counted, grouped, money, percent
from smsfox_gui.qt.parts import Figure, Note, Zone, button, column, label, line, row, scrolled
from smsfox_gui.qt.settling import NO_OFFERS, Offers
from smsfox_gui.qt.spans import span
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar
from smsfox_gui.services.resending import RESENDABLE, ResendReview

S = MessageState
ALWAYS = (S.DELIVERED, S.ACCEPTED, S.UNDELIVERED, S.REJECTED, S.UNKNOWN)


class ResultPanel(Zone):
    """Reports still come in here; success colour only for what was reported as delivered."""

    settle_requested = Signal(object, object)
    """A Decision and the messages it is about: None = all in doubt."""
    repeat_requested = Signal(object)
    """A ResendReview."""

    def __init__(self, *, demo: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._demo = demo
        self._run: CampaignRun | None = None
        self._offers = NO_OFFERS
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
        self._legend.action_requested.connect(self._on_repeat)
        self.only = QCheckBox()
        self.only.toggled.connect(self._on_only)
        below.addWidget(self.only)
        self._unknown = Note("unk")
        self._build_settling()
        self._waiting = Note("info")
        self._doubled = Note("warn")
        self._saved = Note("ok")
        self._saved.hide()
        below.addWidget(self._unknown)
        below.addWidget(self._doubled)
        below.addWidget(self._waiting)
        below.addWidget(self._saved)
        below.addWidget(line())
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
        below.addStretch(1)
        self._scroll = scrolled(inside)
        layout.addWidget(self._scroll, 1)
        self.retranslate()

    def _build_settling(self) -> None:
        self._settling = QWidget()
        buttons = FlowLayout(self._settling)
        self.wait, self.count, self.repeat = (button(scale="small") for _ in range(3))
        for made in (self.wait, self.count, self.repeat):
            buttons.addWidget(made)
        self._unknown.below.addWidget(self._settling)
        self.wait.clicked.connect(lambda: self._settle(Decision.WAIT))
        self.count.clicked.connect(lambda: self._settle(Decision.COUNT_AS_SENT))
        self.repeat.clicked.connect(lambda: self._on_repeat(S.UNKNOWN))

    def retranslate(self) -> None:
        """Say the words anew."""
        self.wait.setText(self.tr("Wait for the report"))
        self.count.setText(self.tr("Count as sent"))
        self.bar.setAccessibleName(self.tr("How the messages divide"))
        self._scroll.setAccessibleName(self.tr("Details of the result"))
        self._text_title.setText(self.tr("Text of the campaign"))
        if self._run is not None:
            self.say(self._run)

    def prepare(self) -> None:
        """Make what is dear to make while nothing is being sent yet."""
        self._legend.prepare(MessageState)

    def say_saved(self, name: str) -> None:
        """The report was written; "" takes the note away."""
        self._saved.setVisible(bool(name))
        self._saved.set_words(self.tr("The report is saved: %1").replace("%1", name))

    def say(self, run: CampaignRun) -> None:
        """Show what came out."""
        record = run.record
        if record is None:
            return
        self._run = run
        delivered = run.counts[S.DELIVERED]
        title = self.tr("Delivered to %1 of %2").replace("%1", grouped(delivered)).replace("%2", grouped(run.total))
        if record.state is CampaignState.CANCELLED:
            title = self.tr("Stopped. %1").replace("%1", title)
        self._title.setText(title)
        set_icon(self._picture, *self._look(run), 20)
        self.bar.set_parts([Part(state, run.counts[state]) for state in ORDER])
        entries = self._entries(run)
        self._legend.set_entries(entries)
        self._say_offers(run)
        self.bar.setAccessibleDescription(", ".join(f"{entry.text} {entry.count}" for entry in entries))
        self._say_notes(run)
        self._say_figures(run)
        self._bubble.set_text(record.text)

    def _look(self, run: CampaignRun) -> tuple[str, str]:
        record = run.record
        if record is not None and record.state is CampaignState.CANCELLED:
            return "record_stop_16_regular", "neutral"
        if run.counts[S.UNKNOWN] or run.failed * 20 > run.total:
            return "chat_warning_16_regular", "warnIcon"
        if run.counts[S.ACCEPTED]:
            return "send_16_regular", "info"
        return "checkmark_circle_20_filled", "ok"

    def _entries(self, run: CampaignRun) -> list[LegendEntry]:
        words = {
            S.DELIVERED: self.tr("Delivered"),
            S.ACCEPTED: self.tr("Accepted, no report yet"),
            S.UNDELIVERED: self.tr("Not delivered"),
            S.REJECTED: self.tr("Rejected"),
            S.UNKNOWN: self.tr("Unknown"),
            S.QUEUED: self.tr("Queued"),
            S.WAITING: self.tr("Waiting for morning"),
            S.CANCELLED: self.tr("Not sent"),
            S.SUPPRESSED: self.tr("Do not send"),
        }
        return [
            LegendEntry(state, text, run.counts[state], percent(run.counts[state], run.total, 1), self._action(state))
            for state, text in words.items()
            if state in ALWAYS or run.counts[state]
        ]

    def set_offers(self, offers: Offers) -> None:
        """What may be decided about the messages that did not arrive."""
        self._offers = offers
        if offers.row is None:
            self.only.setChecked(False)
        if self._run is not None:
            self.say(self._run)

    def offer(self, state: MessageState) -> ResendReview | None:
        """What "repeat" means for a state: all its messages, or the selected row only; None = nothing to repeat."""
        if not self.only.isChecked():
            return self._offers.every.get(state)
        row = self._offers.row
        return row if row is not None and row.state is state else None

    def _say_offers(self, run: CampaignRun) -> None:
        row, some = self._offers.row, any(run.counts[state] for state in RESENDABLE)
        self.only.setVisible(some)
        self.only.setEnabled(row is not None)
        if row is None:
            self.only.setText(self.tr("Only the selected row"))
        else:
            self.only.setText(self.tr("Only the selected row %1").replace("%1", str(row.numbers[0])))
        unknown = self.offer(S.UNKNOWN)
        self._settling.setVisible(unknown is not None)
        if unknown is not None:
            self.repeat.setText(self._repeat_words(unknown))
            self.repeat.setVisible(bool(unknown.messages))

    def _action(self, state: MessageState) -> str:
        offer = self.offer(state) if state in (S.UNDELIVERED, S.REJECTED) else None
        if offer is None or not offer.messages:
            return ""
        people = len(offer.messages)
        return counted(self.tr("Repeat %n · #", "", people), people).replace("#", self._price(offer))

    def _repeat_words(self, offer: ResendReview) -> str:
        words = self.tr("Repeat · %1 SMS · %2")
        return words.replace("%1", grouped(offer.parts)).replace("%2", self._price(offer))

    def _price(self, offer: ResendReview) -> str:
        return money(Decimal(0) if self._demo or self._run is None else self._run.price(offer.points))

    def _settle(self, decision: Decision) -> None:
        offer = self.offer(S.UNKNOWN)
        if offer is not None:
            self.settle_requested.emit(decision, list(offer.messages) if self.only.isChecked() else None)

    @Slot(object)
    def _on_repeat(self, state: MessageState) -> None:
        offer = self.offer(state)
        if offer is not None and offer.messages:
            self.repeat_requested.emit(offer)

    @Slot()
    def _on_only(self) -> None:
        if self._run is not None:
            self.say(self._run)

    def _say_notes(self, run: CampaignRun) -> None:
        unknown, accepted = run.counts[S.UNKNOWN], run.counts[S.ACCEPTED]
        doubled = run.record.doubled if run.record is not None else 0
        self._doubled.setVisible(bool(doubled))
        words = self.tr("%n may have got it twice: an earlier attempt arrived after all.", "", doubled)
        self._doubled.set_words(counted(words, doubled))
        self._unknown.setVisible(bool(unknown))
        words = self.tr("%n SMS may have left. A report can still tell; nothing is repeated by itself.", "", unknown)
        words = counted(words, unknown)
        since = self._offers.waiting_since
        if since is not None:
            moment = QDateTime.fromSecsSinceEpoch(int(since.timestamp())).toString("dd.MM, HH:mm")
            words += " " + self.tr("You decided to wait for the report (%1).").replace("%1", moment)
        self._unknown.set_words(words)
        self._waiting.setVisible(bool(accepted))
        words = self.tr("%n message(s) taken by the gateway, the delivery report is awaited.", "", accepted)
        self._waiting.set_words(counted(words, accepted))

    def _say_figures(self, run: CampaignRun) -> None:
        record = run.record
        taken = run.counts[S.ACCEPTED] + run.counts[S.DELIVERED] + run.counts[S.UNDELIVERED]
        self._figures[0].set(grouped(taken), self.tr("messages taken by the gateway"))
        points = run.spent_points
        words = counted(self.tr("%n point(s), calculated", "", points), points)
        self._figures[1].set(money(run.price(points), approx=True), words)
        if record is not None and record.started is not None and record.ended is not None:
            seconds = round((record.ended - record.started).total_seconds())
            begun = QDateTime.fromSecsSinceEpoch(int(record.started.timestamp())).toString("dd.MM.yyyy HH:mm")
            self._figures[2].set(span(seconds), self.tr("from %1").replace("%1", begun))
        else:
            self._figures[2].set("—", self.tr("time taken"))
