"""The controller of the one campaign on the desk: from the draft to its result. A Qt object without widgets."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.segments import Rules
from smsfox_gui.qt.campaign_name import CampaignName
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.event_bridge import EventBridge
from smsfox_gui.qt.launching import Launcher, Order
from smsfox_gui.qt.morning import Morning
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Readiness, look_at
from smsfox_gui.qt.run_keeping import RunKeeping
from smsfox_gui.qt.same_text import SameTextCheck
from smsfox_gui.qt.schedule import Schedule
from smsfox_gui.qt.taken_names import TakenNames
from smsfox_gui.qt.usual_sender import UsualSender
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.going_on import GoAhead, is_over
from smsfox_gui.services.ports import Journal, JournalReader

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program

BATCH = 0.03
"""Seconds that the workers leave to the window to show a batch of results: to fill its labels and paint them."""
PAGE = 0.1
"""The same for another page: once or twice in a campaign."""


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
    replaced = Signal(object)
    """What lies on the desk now: a campaign's id, said again when it is looked at anew; None = another draft."""
    doubted = Signal(object, object)
    """A GoAhead and the Doubt that it leaves open, for the campaign on the desk. Nothing was started."""

    def __init__(self, program: Program, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.tasks = tasks
        program.prices.settle()
        self.draft = Draft(lambda: program.lists, program.prices.tariff, tasks, self)
        self.run = CampaignRun(self)
        self.launcher = Launcher(program, tasks, self)
        self.usual_sender = UsualSender(self.draft, program, self.launcher, tasks, self)
        self.same_text = SameTextCheck(self.draft, self.launcher, tasks, self)
        self.morning = Morning(program, self.launcher, tasks, self)
        self.schedule = Schedule(program, self.launcher, tasks, self)
        self.bridge = EventBridge(program.bus, self)
        self.keeping = RunKeeping(self.run, program, self.launcher, self.bridge, tasks, self)
        self.draft.free = self.run.free = program.demo
        self.run.reports_wanted = lambda: program.reports.wanted
        self.phase = Phase.DRAFT
        self.names = TakenNames(program, tasks, self)
        self.naming = CampaignName(self.names, lambda: self.phase in (Phase.DRAFT, Phase.CHECK), self)
        self.connected = program.demo
        self.unconnected = False
        """Whether it is known that there is no account, or no password: nothing begins by itself then."""
        self.writable = True
        """Whether this program holds the journal, as far as anybody has found out."""
        self._cancel_after: int | None = None
        self.bridge.batch.connect(self.schedule.on_batch)
        self.draft.list_changed.connect(self._on_list_changed)
        self.draft.review_changed.connect(self.readiness_changed)
        self.naming.changed.connect(self.name_changed)
        self.launcher.doubted.connect(self.doubted)
        self.launcher.ended.connect(self._on_ended)
        self.launcher.failed.connect(self.failed)
        self.launcher.held.connect(self._on_held)
        self.launcher.launched.connect(self._on_launched)
        self.launcher.not_armed.connect(self._on_not_armed)
        self.keeping.arriving.connect(self._on_arriving)
        self.keeping.failed.connect(self.failed)
        self.keeping.ready.connect(self._on_ready)
        self.keeping.shown.connect(self._on_shown)
        self.same_text.failed.connect(self._on_same_text_failed)
        self.same_text.left_out.connect(self._on_left_out)
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
    def name(self) -> str:
        """What the campaign is called."""
        return self.naming.text

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

    @property
    def password_lasts(self) -> bool:
        """Whether the password is still there when the program is started the next time."""
        return self.demo or self.program.keys.lasts(self.program.settings.login)

    @property
    def usual_quiet(self) -> QuietHours | None:
        """The quiet hours of the settings; None = people may be texted at night."""
        return self.program.quiet_hours if self.program.settings.quiet_hours else None

    def take_prices(self) -> None:
        """Count by the rules, the tariff and the price that the office has chosen."""
        program = self.program
        self.run.today_price = program.prices.of_a_point
        self.draft.set_prices(program.prices.of_a_point, Rules(program.settings.rules), program.prices.tariff)

    def take_settings(self) -> None:
        """Count as the office has chosen, send when it has chosen, and look whether an account is there."""
        self.take_prices()
        self.draft.set_quiet(self.usual_quiet)
        if self.demo:
            return
        login = self.program.settings.login
        if not login:
            self._on_password(None)
        else:
            self.tasks.run_in_background(lambda: self.program.keys.password(login), self._on_password)

    def set_name(self, name: str) -> None:
        """Name the campaign by hand; "" goes back to the list's name."""
        self.naming.type_in(name, self.draft.list_name)

    def begin_anew(self) -> None:
        """An empty desk; a running campaign keeps running and stays in History."""
        self.naming.begin_anew()
        self.draft.clear()
        self.draft.choose_anew(self.usual_quiet)
        self.usual_sender.begin()
        self.keeping.clear()
        self.replaced.emit(None)
        self._enter(Phase.DRAFT)

    def begin_similar(self, record: CampaignRecord) -> None:
        """A new draft with this campaign's text, sender and name; the list on the desk stays."""
        self.keeping.clear()
        self.draft.choose_anew(self.usual_quiet)
        self.draft.set_sender(record.sender, replaced=True)
        self.draft.set_text(record.text, replaced=True)
        self.naming.begin_similar(record, self.draft.list_name)
        self.replaced.emit(None)
        self._enter(Phase.DRAFT)

    def check(self) -> None:
        """To the check page, if everything is ready."""
        self.draft.recount()
        if self.phase is Phase.DRAFT and self.readiness.ready:
            self.same_text.look()
            self._enter(Phase.CHECK)

    @Slot()
    def leave_out_repeats(self) -> None:
        """Whoever has just had this text gets it no second time; nothing can be confirmed before that is done."""
        if self.phase is Phase.CHECK:
            self.same_text.leave_out()

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
                repeats=self.same_text.found,
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
            self.keeping.load(word.campaign, lambda: self.launcher.go_on(word))

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
        self.keeping.load(campaign)

    def close(self) -> None:
        """Join everything. Blocks until what is in flight is recorded. Raises what failed, after everything else."""
        self.keeping.close()
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

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self.phase_changed.emit()
        self.readiness_changed.emit()

    def _cancel_now(self, campaign: int) -> None:
        self._cancel_after = None
        self.tasks.run_in_background(
            lambda: self.journal().cancel(campaign), lambda _: self.keeping.reload(campaign), self.failed.emit
        )

    def _on_password(self, password: str | None) -> None:
        connected = bool(password)
        self.connected, self.unconnected = connected, not connected
        self.account_changed.emit()
        self.readiness_changed.emit()

    @Slot()
    def _on_list_changed(self) -> None:
        self.naming.follow(self.draft.list_name)
        if self.phase in (Phase.CHECK, Phase.RESULT):
            self.keeping.clear()
            self._enter(Phase.DRAFT)

    @Slot()
    def _on_arriving(self) -> None:
        self.hush(PAGE)

    @Slot(object)
    def _on_shown(self, record: CampaignRecord) -> None:
        self.naming.show(record.name)
        self.replaced.emit(record.id)

    @Slot(object)
    def _on_ready(self, record: CampaignRecord) -> None:
        self._enter(Phase.RESULT if is_over(record) and self.launcher.running != record.id else Phase.SENDING)

    @Slot()
    def _on_left_out(self) -> None:
        if self.phase is Phase.CHECK:
            self.same_text.look()

    @Slot(object)
    def _on_same_text_failed(self, error: Exception) -> None:
        """Nothing can be confirmed: back to the text."""
        if self.phase is Phase.CHECK:
            self._enter(Phase.DRAFT)
            self.failed.emit(error)

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
        self.names.look()
        if not self.launcher.arming:
            self.draft.take_back()
        if self.phase is Phase.ARMING:
            self.draft.choose_anew(self.usual_quiet)
            self.keeping.load(campaign)
        else:
            self.keeping.reload(campaign)

    @Slot(int)
    def _on_ended(self, campaign: int) -> None:
        if self._cancel_after == campaign:
            self._cancel_now(campaign)
        else:
            self.keeping.reload(campaign)
        self.readiness_changed.emit()
        self.quiet.emit()
