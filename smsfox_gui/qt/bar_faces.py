"""The faces of the bottom bar, one for each phase of a campaign."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted, grouped, money, percent
from smsfox_gui.qt.parts import Zone, button, column, label, row
from smsfox_gui.qt.readiness import Readiness
from smsfox_gui.qt.ready_item import ReadyItem
from smsfox_gui.qt.ready_strip import ReadyStrip
from smsfox_gui.qt.spans import span

INERT = 600
"""Milliseconds in which a button that took the place of another does nothing."""
MARGINS = (14, 0, 14, 0)


class ComposeFace(Zone):
    """Readiness and the Send button, which always says people, SMS and roubles."""

    check_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, 10, MARGINS)
        self.strip = ReadyStrip()
        layout.addWidget(self.strip, 1)
        self.send = button("primary", scale="main", icon_name="send_20_filled", token="onPrimary")
        self.send.clicked.connect(self.check_requested)
        layout.addWidget(self.send)
        self._shown: tuple[Draft, Readiness, bool] | None = None

    def retranslate(self) -> None:
        """Say everything anew."""
        if self._shown is not None:
            self.say(*self._shown)

    def say(self, draft: Draft, readiness: Readiness, demo: bool) -> None:
        """Show how ready the draft is, and what it costs."""
        self._shown = (draft, readiness, demo)
        self.strip.say(draft, readiness)
        self.send.setText(self._price(draft, demo))
        self.send.setAccessibleName(self.send.text())
        self.send.setEnabled(readiness.ready)
        set_icon(self.send, "send_20_filled", "onPrimary", 20)

    def _price(self, draft: Draft, demo: bool) -> str:
        review = draft.review
        if draft.slow:
            return self.tr("Counting the price…")
        if review is None or not review.messages:
            return self.tr("Send")
        people = review.messages
        if demo:
            words = counted(self.tr("Send %n demo message(s)", "", people), people)
            return f"{words} · {money(Decimal(0))}"
        words = counted(self.tr("Send %n message(s)", "", people), people)
        parts = self.tr("%1 SMS").replace("%1", grouped(review.parts))
        return f"{words} · {parts} · {money(draft.price or Decimal(0))}"


class CheckFace(Zone):
    """Where Send was is now the way back, inert for a moment."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, 10, MARGINS)
        self.strip = ReadyStrip()
        layout.addWidget(self.strip, 1)
        layout.addWidget(label("Esc", "caption"))
        self.back = button(scale="main", icon_name="arrow_left_20_regular")
        self.back.clicked.connect(self._on_back)
        layout.addWidget(self.back)
        self._inert = QTimer(self, singleShot=True, interval=INERT)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.back.setText(self.tr("Back to the text"))

    def begin(self) -> None:
        """The face has just come under the pointer."""
        self._inert.start()

    def _on_back(self) -> None:
        if not self._inert.isActive():
            self.back_requested.emit()


class SendingFace(Zone):
    """Progress on the left, Pause or Go on, and Stop."""

    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, 10, MARGINS)
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
        layout.addLayout(left, 1)
        layout.addSpacing(20)
        self.pause = button(scale="main")
        self.pause.clicked.connect(self._on_pause)
        self.stop = button("danger", scale="main", icon_name="stop_20_regular", token="err")
        self.stop.clicked.connect(self.stop_requested)
        layout.addWidget(self.pause)
        layout.addWidget(self.stop)
        self._running = True
        self._stopping = False
        self._run: CampaignRun | None = None
        self._said: tuple[bool, bool, str] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.stop.setText(self.tr("Stop…"))
        self.progress.setAccessibleName(self.tr("Progress of the campaign"))
        self._say_buttons(self._running, self._stopping)
        if self._run is not None:
            self.say(self._run, running=self._running, stopping=self._stopping)

    def say(self, run: CampaignRun, *, running: bool, stopping: bool) -> None:
        """Show how far it is. running: workers are at work; stopping: they finish what is in flight."""
        self._run, self._running, self._stopping = run, running, stopping
        done = self.tr("%1 of %2 passed on").replace("%1", grouped(run.passed)).replace("%2", grouped(run.total))
        self._done.setText(done)
        self._failed.setText(self._trouble(run))
        seconds = run.seconds_left
        self._rest.setText("" if seconds is None else self.tr("≈ %1 left").replace("%1", span(seconds)))
        # A progress bar paints a new value at once, and the whole window with it; asked this way it waits for its turn.
        self.progress.setUpdatesEnabled(False)
        self.progress.setMaximum(max(1, run.total))
        self.progress.setValue(run.passed)
        self.progress.setUpdatesEnabled(True)
        if self._said != (running, stopping, self.tr("Pause")):
            self._said = (running, stopping, self.tr("Pause"))
            self._say_buttons(running, stopping)

    def _say_buttons(self, running: bool, stopping: bool) -> None:
        self.pause.setEnabled(not stopping)
        self.stop.setEnabled(not stopping)
        if stopping:
            self.pause.setText(self.tr("Pausing…"))
        else:
            self.pause.setText(self.tr("Pause") if running else self.tr("Go on"))
        self.pause.setProperty("kind", "" if running or stopping else "primary")
        self.pause.style().polish(self.pause)
        set_icon(self.pause, *(("pause_20_regular", "text") if running else ("play_20_filled", "onPrimary")), 20)

    def _trouble(self, run: CampaignRun) -> str:
        said = []
        if run.failed:
            said.append(counted(self.tr("· %n failed", "", run.failed), run.failed))
        if unknown := run.counts[MessageState.UNKNOWN]:
            said.append(counted(self.tr("· %n unknown", "", unknown), unknown))
        return " ".join(said)

    def _on_pause(self) -> None:
        (self.pause_requested if self._running else self.resume_requested).emit()


class QuestionFace(Zone):
    """A question in the bar, never a box: words on the left, two answers on the right."""

    kept = Signal()
    """The harmless answer."""
    confirmed = Signal()

    def __init__(self, icon_name: str, *, kind: str = "danger", token: str = "err") -> None:
        super().__init__()
        layout = row(self, 10, MARGINS)
        lines = column(spacing=0)
        self.question = label("", "strong", wrap=True)
        self.note = label("", "caption", wrap=True)
        lines.addStretch(1)
        lines.addWidget(self.question)
        lines.addWidget(self.note)
        lines.addStretch(1)
        layout.addLayout(lines, 1)
        self.keep = button(scale="main")
        self.confirm = button(kind, scale="main", icon_name=icon_name, token=token)
        self.keep.clicked.connect(self.kept)
        self.confirm.clicked.connect(self._on_confirm)
        layout.addWidget(self.keep)
        layout.addWidget(self.confirm)
        self._inert = QTimer(self, singleShot=True, interval=INERT)
        self._count = 0
        self.retranslate()

    def ask(self, count: int) -> None:
        """Ask it now, of so many people."""
        self._count = count
        self._inert.start()
        self.confirm.setEnabled(True)
        self.retranslate()
        self.keep.setFocus()

    def _on_confirm(self) -> None:
        if not self._inert.isActive():
            self.confirmed.emit()


class StopFace(QuestionFace):
    """Stop for good?"""

    def __init__(self) -> None:
        super().__init__("stop_20_regular")

    def retranslate(self) -> None:
        """Say the words anew."""
        self.question.setText(counted(self.tr("Stop? %n person(s) will get no SMS.", "", self._count), self._count))
        self.note.setText(self.tr("Sending is already paused."))
        self.keep.setText(self.tr("Go on sending"))
        self.confirm.setText(self.tr("Stop"))


class LeaveFace(QuestionFace):
    """Close the window while a campaign is sent?"""

    def __init__(self) -> None:
        super().__init__("pause_20_regular")

    def retranslate(self) -> None:
        """Say the words anew."""
        words = self.tr("A campaign is on its way, %n message(s) to go.", "", self._count)
        self.question.setText(counted(words, self._count))
        self.note.setText(self.tr("After a pause it waits in History; nothing is lost and nothing is sent twice."))
        self.keep.setText(self.tr("Minimise, go on sending"))
        self.confirm.setText(self.tr("Pause and quit"))

    def waiting(self) -> None:
        """The answer was given; what is in flight comes home."""
        self.confirm.setEnabled(False)
        self.note.setText(self.tr("Waiting for the answers on their way, then the window closes."))


class ResultFace(Zone):
    """What came out, the report, a similar campaign."""

    export_requested = Signal()
    duplicate_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, 10, MARGINS)
        self._trouble = ReadyItem()
        self._good = ReadyItem()
        for said in (self._trouble, self._good):
            said.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Statements: there is nothing to press here.
            said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._trouble)
        layout.addWidget(self._good)
        layout.addStretch(1)
        self.duplicate = button(scale="main", icon_name="document_copy_20_regular")
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.export = button("primary", scale="main", icon_name="arrow_download_20_regular", token="onPrimary")
        self.export.clicked.connect(self.export_requested)
        layout.addWidget(self.duplicate)
        layout.addWidget(self.export)
        self._run: CampaignRun | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.duplicate.setText(self.tr("Make a similar one"))
        self.export.setText(self.tr("Export…"))
        if self._run is not None:
            self.say(self._run)

    def say(self, run: CampaignRun) -> None:
        """Show what came out."""
        self._run = run
        trouble = run.failed + run.counts[MessageState.UNKNOWN]
        if trouble:
            words = counted(self.tr("%n need(s) attention", "", trouble), trouble)
            self._trouble.show_words("warn", words, self._kinds(run))
        else:
            self._trouble.show_words("ok", self.tr("No refusals"), self.tr("nobody was turned down"))
        delivered = run.counts[MessageState.DELIVERED]
        share = self.tr("%1 delivered").replace("%1", percent(delivered, run.total))
        of = self.tr("%1 of %2").replace("%1", grouped(delivered)).replace("%2", grouped(run.total))
        self._good.show_words("ok" if delivered else "wait", share, of)

    def _kinds(self, run: CampaignRun) -> str:
        kinds = (
            (MessageState.UNDELIVERED, self.tr("%1 not delivered")),
            (MessageState.REJECTED, self.tr("%1 rejected")),
            (MessageState.UNKNOWN, self.tr("%1 unknown")),
        )
        return ", ".join(words.replace("%1", grouped(run.counts[state])) for state, words in kinds if run.counts[state])


class HistoryFace(Zone):
    """What may be done with the campaign chosen in History."""

    open_requested = Signal()
    duplicate_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 10, MARGINS)
        self._chosen = label("", "strong")
        layout.addWidget(self._chosen, 1)
        self.duplicate = button(scale="main", icon_name="document_copy_20_regular")
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.open = button(scale="main", icon_name="open_20_regular")
        self.open.clicked.connect(self.open_requested)
        layout.addWidget(self.duplicate)
        layout.addWidget(self.open)
        self._name: str | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.duplicate.setText(self.tr("Make a similar one"))
        self.open.setText(self.tr("Open"))
        self.say(self._name)

    def say(self, name: str | None) -> None:
        """Name the campaign chosen, None for none."""
        self._name = name
        self._chosen.setText(self.tr("Choose a campaign") if name is None else name)
        self.open.setEnabled(name is not None)
        self.duplicate.setEnabled(name is not None)
