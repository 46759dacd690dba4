"""The bar of a campaign that is over: what came out, the report, a similar one, and the undelivered once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted, grouped, percent
from smsfox_gui.qt.parts import dress
from smsfox_gui.qt.ready_item import ReadyItem
from smsfox_gui.qt.report_menu import ReportMenu, ReportRows
from smsfox_gui.qt.settling import Offers
from smsfox_gui.services.resending import ResendReview
from smsfox_gui.services.the_rest import NOBODY


class ResultFace(Face):
    """The one main thing to do is to write to the rest of a stopped campaign, else the report.

    To repeat is never that: each reason that a report gives is one for which it will hardly arrive the next time.
    """

    export_requested = Signal(object)
    """A ReportRows."""
    repeat_requested = Signal(object)
    """A ResendReview. Nothing is sent before its question is answered."""
    rest_requested = Signal()
    """A draft for those whom a stopped campaign did not reach."""
    duplicate_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offer: ResendReview | None = None
        self._left = NOBODY
        """Whom a stopped campaign did not reach."""
        self._trouble = ReadyItem()
        self._good = ReadyItem()
        for said in (self._trouble, self._good):
            said.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Statements: there is nothing to press here.
            said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.addWidget(self._trouble)
        self.line.addWidget(self._good)
        self.line.addStretch(1)
        self.export = fitting_button(scale="main", icon_name="arrow_download_20_regular")
        self.export.setProperty("drop", "true")
        self._menu = ReportMenu((ReportRows.ALL, ReportRows.SHOWN, ReportRows.TO_FIX), self.export)
        self._menu.chosen.connect(self.export_requested)
        self.export.setMenu(self._menu)
        self.line.addWidget(self.export)
        self.duplicate = fitting_button(scale="main", icon_name="document_copy_20_regular")
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.line.addWidget(self.duplicate)
        self.repeat = fitting_button(scale="main", icon_name="arrow_clockwise_20_regular")
        self.repeat.clicked.connect(self._on_repeat)
        self.repeat.hide()
        self.line.addWidget(self.repeat)
        self.rest = fitting_button("primary", scale="main", icon_name="send_20_filled", token="onPrimary")
        self.rest.clicked.connect(self.rest_requested)
        self.rest.hide()
        self.line.addWidget(self.rest)
        self._pending = False
        """Whether it will be known in a moment what may be offered: a button keeps its place until then."""
        self._run: CampaignRun | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.duplicate.set_words(self.tr("Make a similar one"), self.tr("Similar"), "")
        if self._run is not None:
            self.say(self._run)

    def say(self, run: CampaignRun) -> None:
        """Show what came out."""
        self._run = run
        self._say_main(run)
        trouble = run.failed + run.counts[MessageState.UNKNOWN]
        never_began = run.record is not None and run.record.never_began
        self._good.setVisible(not never_began)
        if never_began:
            self._trouble.show_words("info", self.tr("Nothing was sent"), self.tr("cancelled before it began"))
            return
        if trouble:
            words = counted(self.tr("%n need(s) attention", "", trouble), trouble)
            self._trouble.show_words("warn", words, self._kinds(run))
        else:
            self._trouble.show_words("ok", self.tr("No refusals"), self.tr("nobody was turned down"))
        known = run.counts[MessageState.DELIVERED] if run.reported else run.taken
        share = self.tr("%1 delivered") if run.reported else self.tr("%1 accepted")
        of = self.tr("%1 of %2").replace("%1", grouped(known)).replace("%2", grouped(run.total))
        tone = "ok" if known and run.reported else "accepted"  # Green is for what is known to have arrived.
        self._good.show_words(tone, share.replace("%1", percent(known, run.total)), of)

    def set_offers(self, offers: Offers) -> None:
        """What may be decided about the messages that did not arrive, or were not sent."""
        offer = offers.every.get(MessageState.UNDELIVERED)
        self._offer = offer if offer is not None and offer.messages else None
        self._left = offers.rest
        self._pending = offers.pending
        if self._run is not None:
            self._say_main(self._run)

    def _say_main(self, run: CampaignRun) -> None:
        """The rest of a stopped campaign goes before the report."""
        left = self._left.people if run.stopped else 0
        rest = bool(left or (self._pending and run.stopped and run.counts[MessageState.CANCELLED]))
        repeats = self._offer is not None or bool(self._pending and run.counts[MessageState.UNDELIVERED])
        self.rest.setVisible(rest)
        self.rest.setEnabled(left > 0)
        self.repeat.setVisible(repeats)
        self.repeat.setEnabled(self._offer is not None)
        self._dress(self.export, "arrow_download_20_regular", main=not rest)
        words = self.tr("Export")
        self.export.set_words(*((words, "") if rest else (words,)))  # the main thing keeps its words
        self._say_rest(run, left or run.counts[MessageState.CANCELLED])
        self._say_repeat(run)

    def _say_rest(self, run: CampaignRun, left: int) -> None:
        whole, short = (
            words.replace("%1", grouped(left)) for words in (self.tr("Write to the other %1"), self.tr("The other %1"))
        )
        if not self._left.people:
            self.rest.set_words(whole, short)
            return
        parts = self.tr("%1 SMS").replace("%1", grouped(self._left.parts))
        price = run.priced(self._left.points, approx=True)
        self.rest.set_words(f"{whole} · {parts} · {price}", f"{short} · {parts} · {price}", f"{short} · {price}")

    def _dress(self, made: QPushButton, icon: str, *, main: bool) -> None:
        dress(made, "kind", "primary" if main else "")
        set_icon(made, icon, "onPrimary" if main else "text", 20)

    def _say_repeat(self, run: CampaignRun) -> None:
        offer = self._offer
        count = len(offer.messages) if offer is not None else run.counts[MessageState.UNDELIVERED]
        people = self.tr("Repeat %1 all the same").replace("%1", grouped(count))
        few = self.tr("Repeat %1").replace("%1", grouped(count))
        doubt = self.tr("A report said why they did not arrive; it may well happen again, and it costs again.")
        self.repeat.set_tip(doubt)
        if offer is None:
            self.repeat.set_words(people)
            return
        price = run.priced(offer.points, approx=True)
        parts = self.tr("%1 SMS").replace("%1", grouped(offer.parts))
        self.repeat.set_words(f"{people} · {parts} · {price}", f"{few} · {parts} · {price}", f"{few} · {price}")

    def _on_repeat(self) -> None:
        if self._offer is not None:
            self.repeat_requested.emit(self._offer)

    def _kinds(self, run: CampaignRun) -> str:
        kinds = (
            (MessageState.UNDELIVERED, self.tr("%1 not delivered")),
            (MessageState.REJECTED, self.tr("%1 rejected")),
            (MessageState.UNKNOWN, self.tr("%1 unknown")),
        )
        return ", ".join(words.replace("%1", grouped(run.counts[state])) for state, words in kinds if run.counts[state])
