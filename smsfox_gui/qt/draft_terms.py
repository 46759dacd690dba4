"""The terms of what is being prepared: from whom it goes, when, and what a point costs. A Qt object without widgets."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from smsfox_gui.core import senders
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.qt.check_choices import CheckChoices
from smsfox_gui.qt.numbers import priced


class DraftTerms(QObject):
    """What a draft has before there is any list or text; each change of it ends in review_changed."""

    sender_replaced = Signal(str)
    """The sender was set from elsewhere than the picker."""
    accepted_names_changed = Signal(object)
    """The sender names from which the gateway has taken messages are others (tuple)."""
    sender_changed = Signal()
    """What the text is compared with hangs on it; review_changed comes after it."""
    review_changed = Signal()
    """The totals, or why there are none, are new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sender_name = ""
        self.sender_names: tuple[str, ...] = ()
        """Those agreed with the gateway."""
        self.accepted_names: tuple[str, ...] = ()
        """Those from which it has taken messages."""
        self.quiet: QuietHours | None = None
        """When nobody is texted; None = sent whatever the hour."""
        self.at: datetime | None = None
        """When it is to begin by itself; None = as soon as it is confirmed."""
        self.choices = CheckChoices()
        """What else was chosen on the check page."""
        self.point_price = Decimal(0)
        """Roubles, 0 = not known."""
        self.free = False
        """Whether nothing is charged at all."""

    def set_sender(self, sender: str, *, replaced: bool = False) -> None:
        """Take the sender name, "" for the default one; replaced = it comes from elsewhere than the picker."""
        if sender != self.sender_name:
            self.sender_name = sender
            self.sender_changed.emit()
            self.review_changed.emit()
        if replaced:
            self.sender_replaced.emit(sender)

    def set_sender_names(self, names: tuple[str, ...]) -> None:
        """Take the names agreed with the gateway."""
        if names != self.sender_names:
            self.sender_names = names
            self.review_changed.emit()

    def set_accepted_names(self, names: tuple[str, ...]) -> None:
        """Take the names from which the gateway has taken messages."""
        if names != self.accepted_names:
            self.accepted_names = names
            self.accepted_names_changed.emit(names)
            self.review_changed.emit()

    def set_quiet(self, quiet: QuietHours | None) -> None:
        """Take the hours in which nobody is texted, None for everyone at once."""
        if quiet != self.quiet:
            self.quiet = quiet
            self.review_changed.emit()

    def set_at(self, at: datetime | None) -> None:
        """Take the time to begin at, None for now."""
        if at != self.at:
            self.at = at
            self.review_changed.emit()

    def choose_anew(self, quiet: QuietHours | None) -> None:
        """Another campaign is begun: nothing is chosen for it yet. quiet: the office's usual hours, None = none."""
        self.choices = CheckChoices()
        self.set_quiet(quiet)
        self.set_at(None)

    def priced(self, points: int, *, approx: bool = False) -> str:
        """What so many points cost, in words; in points where nobody knows the price of one."""
        return priced(points, self.point_price, free=self.free, approx=approx)

    @property
    def price_known(self) -> bool:
        """Whether roubles can be said."""
        return self.free or bool(self.point_price)

    @property
    def sender_problem(self) -> senders.SenderProblem | None:
        """What is wrong with the sender name."""
        return senders.check(self.sender_name)

    @property
    def sender_agreed(self) -> bool:
        """Whether the gateway knows the sender name, as far as the settings or what was sent tell; else it may refuse
        the messages.
        """
        return self.sender_shared or self.sender_name in (*self.sender_names, *self.accepted_names)

    @property
    def sender_shared(self) -> bool:
        """Whether it is the default name, which many send from."""
        return self.sender_name in ("", senders.DEFAULT)
