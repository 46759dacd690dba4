"""The controller of the one campaign on the desk: from the draft to its result. A Qt object without widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import Decision, MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.event_bridge import Batch, EventBridge
from smsfox_gui.qt.launching import Launcher, Order
from smsfox_gui.qt.morning import Morning
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Readiness, look_at
from smsfox_gui.qt.schedule import Schedule
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.campaigns import Repeats
from smsfox_gui.services.going_on import GoAhead, is_over
from smsfox_gui.services.ports import Journal, JournalReader

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

BATCH = 0.03
"""Seconds that the workers leave to the window to show a batch of results: to fill its labels and paint them."""
PAGE = 0.1
"""The same for another page: once or twice in a campaign."""
BREATH = 15
"""Milliseconds for the event loop between filling a page and showing it: each for itself is short."""
TICK = 500
"""Milliseconds between two looks at the clock while a campaign is on its way."""
SETTLE = 600
"""Milliseconds without an event after which the counts are compared with the journal: a snapshot taken while events fly
cannot be told apart from them, so what was added up on the way is made exact at rest."""

Loaded = tuple[CampaignRecord, dict[MessageState, int], int | None]
"""A campaign, the points of its messages by state, and those of all attempts where some were made anew."""


class Desk(QObject):
    """Owns the draft, the campaign shown and the workers. Says what happened in signals, past tense."""

    phase_changed = Signal()
    name_changed = Signal(str)
    readiness_changed = Signal()
    account_changed = Signal()
    failed = Signal(object)
    """An exception that stopped what was asked for; the sentence is the window's work."""
    quiet = Signal()
    """Nothing is under way any more."""
    repeats_changed = Signal()
    """It is known how many of these people have just had this text, or not any more."""
    doubted = Signal(object, object)
    """A GoAhead and the Doubt that it leaves open, for the campaign on the desk. Nothing was started."""
    settled = Signal(int)
    """A person's decision about messages of this campaign is in the journal."""

    def __init__(self, program: Program, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.tasks = tasks
        program.prices.settle()
        self.draft = Draft(lambda: program.lists, program.prices.tariff, tasks, self)
        self.run = CampaignRun(self)
        self.launcher = Launcher(program, tasks, self)
        self.morning = Morning(program, self.launcher, tasks, self)
        self.schedule = Schedule(program, self.launcher, tasks, self)
        self.bridge = EventBridge(program.bus, self)
        self.draft.free = self.run.free = program.demo
        self.run.reports_wanted = lambda: program.reports.wanted
        self.phase = Phase.DRAFT
        self.name = ""
        self.named_by_hand = False
        self.connected = program.demo
        self.writable = True
        """Whether this program holds the journal, as far as anybody has found out."""
        self.repeats: Repeats | None = None
        """Of the text and list on the check page; None = not known yet."""
        self._repeats_of = 0
        self._cancel_after: int | None = None
        self._wanted: int | None = None
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._on_tick)
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._on_settled)
        self.bridge.batch.connect(self._on_batch)
        self.bridge.batch.connect(self.schedule.on_batch)
        self.draft.list_changed.connect(self._on_list_changed)
        self.draft.review_changed.connect(self.readiness_changed)
        self.launcher.doubted.connect(self.doubted)
        self.launcher.ended.connect(self._on_ended)
        self.launcher.failed.connect(self.failed)
        self.launcher.held.connect(self._on_held)
        self.launcher.launched.connect(self._on_launched)
        self.launcher.not_armed.connect(self._on_not_armed)
        self.take_prices()

    def set_writable(self, writable: bool) -> None:
        """Whether this program may write into the journal; where it may not, nothing can be sent."""
        if writable != self.writable:
            self.writable = writable
            self.readiness_changed.emit()

    def hush(self, seconds: float = BATCH) -> None:
        """The window has something to show: the workers let it, for so long."""
        self.program.places.hush(seconds)

    # --- the draft

    @property
    def readiness(self) -> Readiness:
        """What stands in the way of sending."""
        busy = self.busy or (self.launcher.arming and self.phase is not Phase.ARMING)
        return look_at(self.draft, connected=self.connected, busy=busy, writable=self.writable)

    @property
    def busy(self) -> bool:
        """Whether a campaign is being sent, be it on the desk or not."""
        return self.launcher.running is not None

    @property
    def under_way(self) -> bool:
        """Whether a campaign is being sent or frozen: closing now would cut it short."""
        return self.busy or self.launcher.arming

    @property
    def stopping(self) -> bool:
        """Whether it was paused and the last answers are still on their way."""
        return self.launcher.stopping

    @property
    def demo(self) -> bool:
        """Whether nothing leaves this computer."""
        return self.program.demo

    def take_prices(self) -> None:
        """Count by the rules, the tariff and the price that the office has chosen."""
        program = self.program
        self.run.today_price = program.prices.of_a_point
        self.draft.set_prices(program.prices.of_a_point, Rules(program.settings.rules), program.prices.tariff)

    def take_settings(self) -> None:
        """Count as the office has chosen, send when it has chosen, and look whether an account is there."""
        self.take_prices()
        self.draft.set_quiet(self._usual_quiet())
        if self.demo:
            return
        login = self.program.settings.login
        if not login:
            self._on_password(None)
        else:
            self.tasks.run_in_background(lambda: self.program.keys.password(login), self._on_password)

    def set_name(self, name: str) -> None:
        """Name the campaign by hand; "" goes back to the list's name."""
        self.named_by_hand = bool(name)
        self._name(name or self.draft.list_name)

    def begin_anew(self) -> None:
        """An empty desk; a running campaign keeps running and stays in History."""
        self.named_by_hand = False
        self._name("")
        self.draft.clear()
        self.draft.set_sender("", replaced=True)
        self._wanted = None
        self.run.show(None, {})
        self._enter(Phase.DRAFT)

    def begin_similar(self, record: CampaignRecord) -> None:
        """A new draft with this campaign's text and sender; the list on the desk stays.

        So does a name that a person gave; one that was the list's goes with the list.
        """
        self._wanted = None
        self.run.show(None, {})
        self.draft.set_sender(record.sender, replaced=True)
        self.draft.set_text(record.text, replaced=True)
        self.named_by_hand = record.name not in (record.list_name, Path(record.list_name).stem)
        self._name(record.name if self.named_by_hand else self.draft.list_name or record.name)
        self._enter(Phase.DRAFT)

    def check(self) -> None:
        """To the check page, if everything is ready."""
        self.draft.recount()
        if self.phase is Phase.DRAFT and self.readiness.ready:
            self._look_for_repeats()
            self._enter(Phase.CHECK)

    @Slot()
    def leave_out_repeats(self) -> None:
        """Whoever has just had this text gets it no second time; nothing can be confirmed before that is done."""
        contacts, draft = self.draft.contacts, self.draft
        if self.phase is not Phase.CHECK or self.repeats is None or contacts is None:
            return
        text, rules = draft.text, draft.rules
        self._forget_repeats()
        ticket = self._repeats_of

        def done(_: object) -> None:
            if contacts is self.draft.contacts:
                draft.show_judged_anew()
            if ticket == self._repeats_of and self.phase is Phase.CHECK:
                self._look_for_repeats()

        self.tasks.run_in_background(
            lambda: self.launcher.leave_out_repeats(contacts, text, rules), done, self._on_repeats_lost(ticket)
        )

    def back(self) -> None:
        """From the check page to the text."""
        if self.phase is Phase.CHECK:
            self._enter(Phase.DRAFT)

    # --- sending

    def confirm(self, *, limit_points: int = 0, again: bool = False, first: int | None = None) -> None:
        """Freeze the campaign and send it, or leave it to its time. Only from the check page.

        limit_points: most it may cost, 0 = no limit; again: a person knows that most have just had this text;
        first: how many go before a person is asked, None = all.
        """
        contacts = self.draft.contacts
        if self.phase is not Phase.CHECK or not self.readiness.ready or contacts is None:
            return
        self._enter(Phase.ARMING)
        draft = self.draft
        draft.lend()
        self.launcher.arm(
            Order(
                contacts,
                draft.text,
                draft.rules,
                draft.tariff,
                draft.sender_name,
                self.name or self.draft.list_name,
                limit_points=limit_points,
                repeats=self.repeats,
                again=again,
                quiet=draft.quiet,
                at=draft.at,
                first=first,
            )
        )

    def pause(self) -> None:
        """Let nothing more go; what is in flight comes home first."""
        if self.under_way and not self.stopping:
            self.launcher.pause()
            self.phase_changed.emit()

    def go_on(self, word: GoAhead) -> None:
        """Put the campaign on the desk and start it where it stopped, or ask what its person has not said yet.

        If another campaign is put on the desk first, nothing is started.
        """
        if not self.busy:
            self._load(word.campaign, lambda: self.launcher.go_on(word))

    def settle(self, campaign: int, decision: Decision, messages: Sequence[int] | None) -> None:
        """Wait for the reports of messages in doubt, or count them as sent; messages None = all in doubt."""
        self.tasks.run_in_background(
            lambda: self.journal().decide(campaign, decision, messages),
            lambda _: self._on_decided(campaign),
            self.failed.emit,
        )

    def cancel(self) -> None:
        """Cancel what is still queued, after the pause."""
        record = self.run.record
        if record is None:
            return
        if self.launcher.running == record.id:
            self._cancel_after = record.id
            self.pause()
        else:
            self._cancel_now(record.id)

    def open_campaign(self, campaign: int) -> None:
        """Put a campaign of the journal on the desk."""
        self._load(campaign)

    def close(self) -> None:
        """Join everything. Blocks until what is in flight is recorded. Raises what failed, after everything else."""
        self._tick.stop()
        self._settle.stop()
        with ExitStack() as closing:
            closing.callback(self.draft.close)
            closing.callback(self.tasks.close)
            closing.callback(self.bridge.close)
            closing.callback(self.launcher.close)
            self.draft.stop()
            self.morning.close()
            self.schedule.close()

    def reader(self) -> JournalReader:
        """A look into the journal for the calling thread; any thread may ask. Raises JournalError."""
        return self.program.reader()

    def journal(self) -> Journal:
        """The journal to write into; any thread may ask. Raises JournalError."""
        return self.program.journal()

    # --- private

    def _usual_quiet(self) -> QuietHours | None:
        """The office's quiet hours; the demo's numbers are invented and never sleep."""
        return self.program.quiet_hours if self.program.settings.quiet_hours and not self.demo else None

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        if phase is Phase.DRAFT:
            self.draft.set_quiet(self._usual_quiet())
            self.draft.set_at(None)
        self.phase_changed.emit()
        self.readiness_changed.emit()

    def _name(self, name: str) -> None:
        if name != self.name:
            self.name = name
            self.name_changed.emit(name)

    def _look_for_repeats(self) -> None:
        """How many of these people have just had this text; failing to find out leads back to the text."""
        contacts, text, rules = self.draft.contacts, self.draft.text, self.draft.rules
        assert contacts is not None
        self._forget_repeats()
        ticket = self._repeats_of

        def found(repeats: Repeats) -> None:
            if ticket == self._repeats_of:
                self.repeats = repeats
                self.repeats_changed.emit()

        self.tasks.run_in_background(
            lambda: self.launcher.repeats(contacts, text, rules), found, self._on_repeats_lost(ticket)
        )

    def _forget_repeats(self) -> None:
        self.repeats = None
        self._repeats_of += 1
        self.repeats_changed.emit()

    def _on_repeats_lost(self, ticket: int) -> Callable[[Exception], None]:
        def lost(error: Exception) -> None:
            if ticket == self._repeats_of and self.phase is Phase.CHECK:
                self._enter(Phase.DRAFT)
                self.failed.emit(error)

        return lost

    def _on_decided(self, campaign: int) -> None:
        self._reload(campaign)
        self.settled.emit(campaign)

    def _load(self, campaign: int, then: Callable[[], object] | None = None) -> None:
        """Put a campaign on the desk. then: done when it is there, unless another one is wanted by then."""
        self._wanted = campaign

        def look() -> Loaded:
            reader = self.reader()
            try:
                spent = reader.spent(campaign) if reader.decisions(campaign) else None
                return reader.campaign(campaign), reader.points(campaign), spent
            finally:
                reader.close()

        self.tasks.run_in_background(look, lambda loaded: self._on_loaded(loaded, then), self.failed.emit)

    def _on_loaded(self, loaded: Loaded, then: Callable[[], object] | None) -> None:
        record, points, spent = loaded
        if record.id != self._wanted:
            return
        self.hush(PAGE)
        self.bridge.drain()
        self.run.show(record, points, spent=spent)
        self._name(record.name)
        QTimer.singleShot(BREATH, self, lambda: self._enter_loaded(record, then))

    def _enter_loaded(self, record: CampaignRecord, then: Callable[[], object] | None) -> None:
        shown = self.run.record
        if self._wanted != record.id or shown is None or shown.id != record.id:
            return
        if shown is record or then is not None:
            self._enter(Phase.RESULT if is_over(shown) and self.launcher.running != shown.id else Phase.SENDING)
        if self.busy:
            self._tick.start()
        if then is not None:
            then()

    def _reload(self, campaign: int) -> None:
        """Look again, if it is still the one on the desk."""
        if self._wanted == campaign:
            self._load(campaign)

    def _cancel_now(self, campaign: int) -> None:
        self._cancel_after = None
        self.tasks.run_in_background(
            lambda: self.journal().cancel(campaign), lambda _: self._reload(campaign), self.failed.emit
        )

    def _on_password(self, password: str | None) -> None:
        connected = bool(password)
        if connected != self.connected:
            self.connected = connected
        self.account_changed.emit()
        self.readiness_changed.emit()

    @Slot()
    def _on_list_changed(self) -> None:
        if not self.named_by_hand:
            self._name(self.draft.list_name)
        if self.phase in (Phase.CHECK, Phase.RESULT):
            # The campaign that was on the desk is in History; a late report of it must not bring it back.
            self._wanted = None
            self.run.show(None, {})
            self._enter(Phase.DRAFT)

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        record = self.run.record
        tally = batch.campaigns.get(record.id) if record is not None else None
        if tally is not None and record is not None:
            self.run.apply(tally)
            self._settle.start()
            if tally.change is not None and tally.change.state is not record.state:
                self._load(record.id)

    @Slot(object)
    def _on_not_armed(self, error: Exception) -> None:
        self.draft.take_back()
        if self.phase is Phase.ARMING:
            self._enter(Phase.CHECK)
        self.failed.emit(error)

    @Slot(int)
    def _on_held(self, campaign: int) -> None:
        self._on_launched(campaign)
        self.quiet.emit()

    @Slot(int)
    def _on_launched(self, campaign: int) -> None:
        if not self.launcher.arming:
            self.draft.take_back()
        if self.phase is Phase.ARMING or self._wanted == campaign:
            self._load(campaign)

    @Slot(int)
    def _on_ended(self, campaign: int) -> None:
        self._tick.stop()
        if self._cancel_after == campaign:
            self._cancel_now(campaign)
        else:
            self._reload(campaign)
        self.readiness_changed.emit()
        self.quiet.emit()

    @Slot()
    def _on_settled(self) -> None:
        record = self.run.record
        if record is not None:
            self._reload(record.id)

    @Slot()
    def _on_tick(self) -> None:
        self.run.tick()
        self.run.counts_changed.emit()
