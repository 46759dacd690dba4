"""What is in doubt, and what a person may do about it: wait for a report, count it as sent, have it sent once more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from smsfox_gui.core.states import Decision, MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.parts import Note, Zone, button, column, label
from smsfox_gui.qt.settling import NO_OFFERS, Offers
from smsfox_gui.services.resending import ResendReview

UNKNOWN = MessageState.UNKNOWN


class Settlement(Zone):
    """A strip in the panel of a campaign that stands or is over. What it offers is for all or for the selected row."""

    settle_requested = Signal(object, object)
    """A Decision and the messages it is about: None = all in doubt."""
    repeat_requested = Signal(object)
    """A ResendReview."""
    changed = Signal()
    """What "repeat" means is another thing now."""

    def __init__(self, states: Sequence[MessageState], parent: QWidget | None = None) -> None:
        """states: whose messages may be repeated in this panel, here or elsewhere in it."""
        super().__init__(parent)
        self._states = states
        self._run: CampaignRun | None = None
        self._offers = NO_OFFERS
        layout = column(self, 10)
        self.only = QCheckBox()
        self.only.toggled.connect(self._on_only)
        self.why = label("", "caption", wrap=True)
        room = self.why.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # what stands below stays there when a row is selected
        self.why.setSizePolicy(room)
        choice = column(spacing=2)
        choice.addWidget(self.only)
        choice.addWidget(self.why)
        layout.addLayout(choice)
        self.note = Note("unk")
        layout.addWidget(self.note)
        self._buttons = QWidget()
        places = FlowLayout(self._buttons)
        self.wait, self.count, self.repeat = (button(scale="small") for _ in range(3))
        for made in (self.wait, self.count, self.repeat):
            places.addWidget(made)
        self.note.below.addWidget(self._buttons)
        self.wait.clicked.connect(lambda: self._settle(Decision.WAIT))
        self.count.clicked.connect(lambda: self._settle(Decision.COUNT_AS_SENT))
        self.repeat.clicked.connect(lambda: self.ask_repeat(UNKNOWN))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.wait.setText(self.tr("Wait for the report"))
        if self._run is not None:
            self.say(self._run)

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

    def expects(self, *states: MessageState) -> bool:
        """Whether something may be done about messages in one of these states, now or in a moment."""
        some = self._run is not None and any(self._run.counts[state] for state in states)
        return some and (self._offers.pending or any(state in self._offers.every for state in states))

    def ask_repeat(self, state: MessageState) -> None:
        """A person wants the messages in this state once more."""
        offer = self.offer(state)
        if offer is not None and offer.messages:
            self.repeat_requested.emit(offer)

    def price(self, offer: ResendReview) -> str:
        """What a repeat costs, as far as can be calculated."""
        return self._run.priced(offer.points, approx=True) if self._run is not None else ""

    def say(self, run: CampaignRun) -> None:
        """Show what is in doubt now."""
        self._run = run
        row = self._offers.row
        some = any(run.counts[state] for state in self._states)
        may_choose = some and bool(self._offers.every or self._offers.pending)
        self.only.setVisible(may_choose)
        self.only.setEnabled(row is not None)
        if row is None:
            self.only.setText(self.tr("Only the selected row"))
        else:
            self.only.setText(self.tr("Only the selected row %1").replace("%1", str(row.numbers[0])))
        why = self.tr("First select a row in the list whose message did not arrive.") if row is None else ""
        self.why.setVisible(may_choose and bool(why))
        if why:
            self.why.setText(why)
        self.only.setToolTip(why)
        self.only.setAccessibleDescription(why)
        unknown = run.counts[UNKNOWN]
        self.note.setVisible(bool(unknown))
        self.note.set_words(self._words(unknown))
        offer = self.offer(UNKNOWN)
        policy = self._buttons.sizePolicy()
        policy.setRetainSizeWhenHidden(self._offers.pending)  # they come in a moment
        self._buttons.setSizePolicy(policy)
        self._buttons.setVisible(offer is not None)
        if offer is not None:
            words = self.tr("Repeat · %1 SMS · %2").replace("%1", grouped(offer.parts))
            self.repeat.setText(words.replace("%2", self.price(offer)))
            self.repeat.setVisible(bool(offer.messages))
            self.wait.setVisible(run.reported)
            one = len(offer.messages) == 1
            self.count.setText(self.tr("Count it as sent") if one else self.tr("Count as sent"))
        self.setVisible(some)

    def _words(self, unknown: int) -> str:
        words = (
            self.tr("%n message(s) may have left. A report can still tell; nothing is repeated by itself.", "", unknown)
            if self._run is None or self._run.reported
            else self.tr("%n message(s) may have left; nobody can tell. Nothing is repeated by itself.", "", unknown)
        )
        words = counted(words, unknown)
        since = self._offers.waiting_since
        if since is not None:
            moment = QDateTime.fromSecsSinceEpoch(int(since.timestamp())).toString("dd.MM, HH:mm")
            words += " " + self.tr("You decided to wait for the report (%1).").replace("%1", moment)
        return words

    def _settle(self, decision: Decision) -> None:
        offer = self.offer(UNKNOWN)
        if offer is not None:
            self.settle_requested.emit(decision, list(offer.messages) if self.only.isChecked() else None)

    @Slot()
    def _on_only(self) -> None:
        if self._run is not None:
            self.say(self._run)
        self.changed.emit()
