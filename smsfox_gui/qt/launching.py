"""From a person's word to running workers: freezes, looks for doubts, starts, pauses. A Qt object without widgets.

One campaign is sent at a time. What is dear (the journal, the key store) is done in a thread, one piece for each word,
so that a window that closes meanwhile leaves a campaign either begun or not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.errors import SameText
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import Decision, PauseReason
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.qt.workers import BackgroundTasks, SendingPool
from smsfox_gui.services.campaigns import Recipients, Repeats
from smsfox_gui.services.going_on import Doubt, GoAhead, Through, Way, is_over
from smsfox_gui.services.limits import Limits
from smsfox_gui.services.ports import ContactList, JournalReader

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program
    from smsfox_gui.services.sending import Dispatcher


@dataclass(frozen=True, slots=True)
class Order:
    """What the check page showed and a person confirmed, at the price it showed.

    limit_points: most it may cost, 0 = no limit; repeats: how many have just had this text, None = nobody looked yet;
    again: a person knows that most of them have; quiet: nobody is texted in these hours, None = sent whatever the hour;
    at: when it begins by itself, None = now; first: how many go before a person is asked, None = all.
    """

    contacts: Recipients
    text: str
    rules: Rules
    tariff: Tariff
    sender: str
    name: str
    limit_points: int = 0
    repeats: Repeats | None = None
    again: bool = False
    quiet: QuietHours | None = None
    at: datetime | None = None
    first: int | None = None


class Launcher(QObject):
    """Owns the workers. Says what became of a person's word in signals, past tense."""

    launched = Signal(int)
    """The workers of this campaign are being started; while another's are at work it stands paused instead."""
    held = Signal(int)
    """This campaign is frozen and was not begun: it has its time, or a person paused it meanwhile."""
    stopped_meanwhile = Signal(int, int)
    """Of this campaign just armed so many rows were left out: they had come onto the stop list."""
    not_armed = Signal(object)
    """The exception for which nothing was sent, and nothing lies armed."""
    doubted = Signal(object, object)
    """A GoAhead and the Doubt that it leaves open. Nothing was started."""
    failed = Signal(object)
    """An exception: a campaign did not go on, or its workers stumbled."""
    ended = Signal(int)
    """The last worker of this campaign came home."""

    def __init__(self, program: Program, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._tasks = tasks
        self._pool = SendingPool(tasks, self)
        self.arming = False
        """Whether a campaign is being frozen."""
        self._hold = False
        self._left_out = 0
        """Rows that the arming left out; written by its thread before it ends."""
        self._through: dict[int, tuple[Way, Through]] = {}
        """Which account a person chose for a campaign, and what the settings named then."""
        self._gateways: dict[int, str] = {}
        self.stopping = False
        """Whether a person paused it and the last answers are still on their way."""
        self._pool.failed.connect(self.failed)
        self._pool.ended.connect(self._on_ended)

    @property
    def running(self) -> int | None:
        """The campaign whose workers are at work or being concluded."""
        return self._pool.running

    def gateway_of(self, record: CampaignRecord) -> str:
        """The address this campaign went to last; its own one where it was not sent in this run of the program."""
        return self._gateways.get(record.id, record.gateway)

    def arm(self, order: Order) -> None:
        """Freeze a campaign and start it."""
        self.arming, self._hold, self._left_out = True, False, 0
        self._tasks.run_in_background(
            lambda: self._armed(order), lambda dispatcher: self._on_armed(order, dispatcher), self._on_not_armed
        )

    def go_on(self, word: GoAhead) -> None:
        """Start a campaign where it stopped, or ask what its person has not said yet. Repeats no unknown."""
        self._tasks.run_in_background(
            lambda: self._looked_at(word), lambda found: self._on_looked(word, found), self.failed.emit
        )

    def pause(self) -> None:
        """Let nothing more go; what is in flight comes home first, what is being frozen is not begun."""
        self._hold = self.arming
        if self.running is not None and not self.stopping:
            self.stopping = True
            self._pool.stop(PauseReason.USER)

    def repeats(self, contacts: Recipients, text: str, rules: Rules, sender: str) -> Repeats:
        """How many of these people have just had this text, or had it refused. Blocks.

        Raises JournalError, TemplateError.
        """
        reader = self._program.reader()
        try:
            return self._program.campaigns.repeats(reader, contacts, text, rules, sender)
        finally:
            reader.close()

    def leave_out_repeats(self, contacts: ContactList, text: str, rules: Rules) -> None:
        """Leave these people out of the list, in one step. Blocks. Raises JournalError, TemplateError, QueryDropped."""
        reader = self._program.reader()
        try:
            contacts.leave_out_written(self._program.campaigns.repeated_phones(reader, contacts, text, rules))
        finally:
            reader.close()

    def close(self) -> None:
        """Join the workers. Blocks until what is in flight is recorded."""
        self._pool.close()

    # --- in a thread

    def _armed(self, order: Order) -> Dispatcher:
        program = self._program
        account = program.accounts.account()
        program.accounts.require_way(account)
        journal = program.journal()
        repeats = order.repeats or self.repeats(order.contacts, order.text, order.rules, order.sender)
        if repeats.must_be_confirmed and not order.again:
            raise SameText(count=repeats.count)
        campaign = program.campaigns.arm(
            journal,
            order.contacts,
            text=order.text,
            rules=order.rules,
            sender=order.sender,
            name=order.name,
            account=account,
            limits=Limits(order.limit_points, program.settings.day_limit_points),
            quiet=order.quiet,
            tariff=order.tariff,
            point_price=program.prices.to_keep,
            at=order.at,
            on_stopped=self._note_left_out,
        )
        try:
            if repeats.count:  # the number stood on the check page
                journal.decide(campaign, Decision.AGAIN)
            return program.dispatcher(campaign, account, first=order.first)
        except BaseException:
            # Nothing may lie armed that its person is told was not sent.
            journal.cancel(campaign)
            raise

    def _note_left_out(self, rows: int) -> None:
        self._left_out = rows

    def _looked_at(self, word: GoAhead) -> Dispatcher | Doubt | None:
        """A dispatcher where nothing is in doubt; None where the campaign is over."""
        reader = self._program.reader()
        try:
            return self._look(reader, word)
        finally:
            reader.close()

    def _look(self, reader: JournalReader, word: GoAhead) -> Dispatcher | Doubt | None:
        program = self._program
        record = reader.campaign(word.campaign)
        if is_over(record) and word.resend is None:
            return None
        settings = self._way_of_settings()
        word = self._with_known_account(word, settings)
        doubt = program.going_on.doubt(
            reader,
            record,
            word,
            validity=program.validity,
            settings=settings,
            day_limit=program.settings.day_limit_points,
        )
        if doubt is not None:
            return doubt
        if word.through is Through.SETTINGS:
            account = program.accounts.account()
        else:
            account = program.accounts.account(record.login, record.gateway)
        journal = program.journal()
        if word.limit_points is not None:
            journal.set_limit(record.id, word.limit_points)
        if word.resend is not None:
            program.resending.check_limits(reader, word.resend, program.settings.day_limit_points)
        dispatcher = program.dispatcher(record.id, account, late=word.late)
        self._gateways[record.id] = account.url
        # Decided when nothing stands against sending any more.
        if word.again:
            journal.decide(record.id, Decision.AGAIN)
        if word.resend is not None:
            program.resending.decide(journal, word.resend)
        return dispatcher

    def _way_of_settings(self) -> Way | None:
        settings = self._program.settings
        named = bool(settings.login) and not self._program.demo
        return Way(settings.login, settings.gateway_url) if named else None

    def _with_known_account(self, word: GoAhead, settings: Way | None) -> GoAhead:
        """A person is not asked twice which account they want, as long as the settings name the same one."""
        if settings is None:
            return word
        if word.through is not None:
            self._through[word.campaign] = settings, word.through
            return word
        then, through = self._through.get(word.campaign, (None, None))
        return replace(word, through=through) if then == settings else word

    # --- on the GUI thread

    def _on_armed(self, order: Order, dispatcher: Dispatcher) -> None:
        self.arming = False
        if self._left_out:
            self.stopped_meanwhile.emit(dispatcher.campaign, self._left_out)
        if self._hold or order.at is not None:
            self.held.emit(dispatcher.campaign)
        else:
            self._start(dispatcher)

    def _on_not_armed(self, error: Exception) -> None:
        self.arming = False
        self.not_armed.emit(error)

    def _on_looked(self, word: GoAhead, found: Dispatcher | Doubt | None) -> None:
        if isinstance(found, Doubt):
            self.doubted.emit(word, found)
        elif found is not None:
            self._start(found)

    def _start(self, dispatcher: Dispatcher) -> None:
        if self.running is None:  # two answers to the same question start one run
            self.stopping = False
            self._program.wakefulness.hold()
            self._pool.start(dispatcher)
        self.launched.emit(dispatcher.campaign)

    @Slot(int)
    def _on_ended(self, campaign: int) -> None:
        self._program.wakefulness.release()
        self.stopping = False
        self.ended.emit(campaign)
