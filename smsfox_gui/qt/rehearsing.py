"""The longest message to the office's own number: says what goes and the price, asks for the number once, then says how
it went.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.contact_list import ContactRow
from smsfox_gui.core.message import FrozenRow, MessageRecord
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.event_bridge import Batch
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.launching import Order
from smsfox_gui.qt.numbers import grouped, language, phone
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.trial_foot import Trial
from smsfox_gui.services.campaigns import Repeats
from smsfox_gui.services.rehearsing import Rehearsal, rehearsal

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

ONCE_MORE = Repeats(0, 0, 1)
"""Nobody is asked whether the office may have the same text again."""
Offer = tuple[FrozenRow, str]
"""The very message, and its price in words."""


class Rehearsing(QObject):
    """Nothing goes without a press on a button that says for how much; what it came to stands under the sample."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._foot = window.campaign.message.sample.foot
        self._arming = False
        self._campaign: int | None = None
        """The rehearsal whose message is being watched."""
        self._text = ""
        """What it was a rehearsal of."""
        self._named: Trial | None = None
        """What the button beside the own number says."""
        self._asked: tuple[Inquiry, Offer] | None = None
        """What the bar asked last, and what it named."""
        desk.readiness_changed.connect(self.refresh)
        desk.launcher.launched.connect(self._on_launched)
        desk.launcher.not_armed.connect(self._on_not_armed)
        desk.launcher.ended.connect(self._on_ended)
        desk.bridge.batch.connect(self._on_batch)

    @Slot()
    def refresh(self) -> None:
        """How long it would be now, or that it cannot be sent now; the bar says the price, for the very number.

        What a rehearsal came to says nothing of another text.
        """
        if self._campaign is not None and self._desk.draft.text != self._text and not self._desk.under_way:
            self._campaign = None
            self._foot.say_outcome("")
        ready = self._desk.phase is Phase.DRAFT and self._desk.readiness.ready
        trial = self._trial() if ready else None
        self._foot.say(trial)
        if self._foot.asks_number:
            self._follow(trial)
        if self._asked is not None and self._window.bar.ask.inquiry is self._asked[0]:
            made = self._made(self._longest()) if ready else None
            if made is None or self._offer(made) != self._asked[1]:
                self._window.end_inquiry()

    @Slot()
    def ask(self) -> None:
        """A person wants it: ask for the number where it is not known yet, then whether it may cost that much."""
        if self._desk.phase is not Phase.DRAFT or not self._desk.readiness.ready:
            return
        self._window.show_page(Page.CAMPAIGN)
        if self._own_number() is None:
            self._ask_number()
            return
        made = self._made(self._longest())
        if made is None:
            return
        offer = frozen, price = self._offer(made)
        words = self.tr("Send one of the messages to %1: %2 SMS for %3?")
        if self._one_is_longest:
            words = self.tr("Send the longest message to %1: %2 SMS for %3?")
        words = words.replace("%1", phone(made.row.phone)).replace("%2", grouped(frozen.parts))
        inquiry = Inquiry(
            words.replace("%3", price),
            self.tr("This message is sent and charged like any other, and is kept in History."),
            self.tr("Do not send"),
            self.tr("Send the test"),
            lambda: self._agree(offer),
        )
        self._asked = inquiry, offer
        self._window.ask(inquiry)

    @Slot(str)
    def take_number(self, text: str) -> None:
        """The number that a person typed; one that can get no SMS is asked for again. Then the question in the bar."""
        if self._keeps(text):
            self.ask()

    @Slot(str)
    def send_to(self, text: str) -> None:
        """The number that a person typed, and the test to it at once, if it costs what the button said."""
        named = self._named
        if not self._keeps(text):
            return
        made = self._made(self._longest())
        same = made is not None and named is not None and self._said(self._frozen(made)) == (named.parts, named.price)
        if made is not None and same and self._desk.phase is Phase.DRAFT:
            self._send(made)
        else:
            self.ask()

    def _agree(self, offer: Offer) -> None:
        """Send what the bar named; where it is another message or price by now, ask about that one."""
        made = self._made(self._longest())
        if made is not None and self._offer(made) == offer:
            self._send(made)
        else:
            self.ask()

    def _ask_number(self, text: str = "", problem: str = "") -> None:
        self._named = self._trial()
        if self._named is not None:
            self._foot.ask_number(self.tr("My own number (kept):"), self._verb(self._named), text, problem)

    def _follow(self, trial: Trial | None) -> None:
        """The button beside the own number names what would go now; where nothing can, it is gone."""
        self._named = trial
        if trial is None:
            self._foot.end_question()
        else:
            self._foot.strip.say_verb(self._verb(trial))

    def _verb(self, trial: Trial) -> str:
        return self.tr("Send · %1 SMS · %2").replace("%1", grouped(trial.parts)).replace("%2", trial.price)

    def _keeps(self, text: str) -> bool:
        """Whether the number that a person typed can get SMS, and is kept now; else it is asked for again."""
        from smsfox_gui.core.phones import judge  # dear to import, and seldom wanted

        verdict = judge(text, self._desk.program.settings.country)
        if verdict.problem is not None:
            self._ask_number(text, problem_words(verdict.problem, verdict.detail, language()))
            return False
        self._window.office.change_setting("own_number", text)
        return True

    def _trial(self) -> Trial | None:
        """What would go now: to the own number, or as if to the recipient while nobody knows it."""
        row, draft = self._longest(), self._desk.draft
        if row is None or draft.bound is None:
            return None
        made = self._made(row)
        parts, price = self._said(draft.reviewer().judge(row) if made is None else self._frozen(made))
        whose = draft.person(row) or self.tr("row %1").replace("%1", grouped(row.number))
        number = made.row.phone if made is not None else ""
        return Trial(parts, price, "" if draft.bound.same_for_all else whose, number, self._one_is_longest)

    def _offer(self, made: Rehearsal) -> Offer:
        frozen = self._frozen(made)
        return frozen, self._said(frozen)[1]

    def _said(self, frozen: FrozenRow) -> tuple[int, str]:
        """Its SMS, and the price as people read it."""
        return frozen.parts, self._desk.draft.priced(frozen.points, approx=True)

    def _frozen(self, made: Rehearsal) -> FrozenRow:
        return self._desk.draft.reviewer().judge(made.row)

    def _made(self, row: ContactRow | None) -> Rehearsal | None:
        """This row's message, for the own number; None where there is none of either."""
        number, contacts = self._own_number(), self._desk.draft.contacts
        if number is None or row is None or contacts is None:
            return None
        return rehearsal(contacts.info, row, number)

    def _own_number(self) -> str | None:
        """Of the settings, in international form; None where there is none that can get an SMS."""
        settings = self._desk.program.settings
        if not settings.own_number:
            return None
        from smsfox_gui.core.phones import judge  # dear to import, and seldom wanted

        verdict = judge(settings.own_number, settings.country)
        return None if verdict.problem is not None else verdict.phone

    def _longest(self) -> ContactRow | None:
        """Who would get the longest message."""
        draft = self._desk.draft
        longest = draft.review.longest if draft.review is not None else None
        return draft.row_at(longest[1]) if longest is not None else None

    @property
    def _one_is_longest(self) -> bool:
        """Whether the messages are not all equally long."""
        review = self._desk.draft.review
        if review is None or review.shortest is None or review.longest is None:
            return False
        return review.shortest[0] < review.longest[0]

    def _send(self, made: Rehearsal) -> None:
        desk, draft = self._desk, self._desk.draft
        if not desk.readiness.ready:
            return
        self._arming, self._campaign, self._text = True, None, draft.text
        name = desk.names.free(self.tr("Test: %1").replace("%1", desk.name))
        order = Order(made, draft.text, draft.rules, draft.tariff, draft.sender_name, name, repeats=ONCE_MORE)
        desk.launcher.arm(order)
        desk.readiness_changed.emit()
        self._foot.say_outcome(self.tr("The test is being sent…"))

    @Slot(int)
    def _on_launched(self, campaign: int) -> None:
        if self._arming:
            self._arming, self._campaign = False, campaign

    @Slot()
    def _on_not_armed(self) -> None:
        if self._arming:
            self._arming = False
            self._foot.say_outcome("")
            self._desk.readiness_changed.emit()

    @Slot(int)
    def _on_ended(self, campaign: int) -> None:
        if campaign == self._campaign:
            self._look()

    @Slot(object)
    def _on_batch(self, batch: Batch) -> None:
        if self._campaign in batch.campaigns:
            self._look()

    def _look(self) -> None:
        """How its message stands now."""
        campaign = self._campaign
        assert campaign is not None

        def work() -> MessageRecord:
            reader = self._desk.reader()
            try:
                return next(reader.messages(campaign))
            finally:
                reader.close()

        self._desk.tasks.run_in_background(
            work, lambda message: self._on_found(campaign, message), self._desk.failed.emit
        )

    def _on_found(self, campaign: int, message: MessageRecord) -> None:
        if campaign != self._campaign:
            return
        state = wording.state_sentence(message.state, message.reason, language())
        words = self.tr("Test to %1: %2").replace("%1", phone(message.phone))
        self._foot.say_outcome(words.replace("%2", state))
