"""The panel of the last look: who, from whom, what, for how much, when; and the button that spends money."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.qt import theme
from smsfox_gui.qt.check_limit import CheckLimit
from smsfox_gui.qt.check_summary import CheckSummary, Room
from smsfox_gui.qt.check_typed import CheckTyped
from smsfox_gui.qt.check_when import CheckWhen
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.fitting import FittingRow, fitting_button
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.more_below import MoreBelow
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.parts import Zone, column, label, line, row
from smsfox_gui.qt.unfolding import Unfolding
from smsfox_gui.services.campaigns import Repeats

LOW, LOW_TO_TYPE = 520, 620
"""Pixels of the drawings: in a lower panel the summary is brief, so that all choices are in sight; and where the number
of recipients has to be typed under them.
"""


class CheckPanel(Zone):
    """Nothing here can be pressed by a double click or a repeated key: the button waits and is elsewhere."""

    confirmed = Signal()
    leave_out_requested = Signal()
    """Those who have just had this text shall not get it again."""
    show_problems_requested = Signal()
    price_requested = Signal()
    quiet_chosen = Signal(bool)
    """Whether those who sleep wait for the morning."""

    at_chosen = Signal(object)
    """When it is to begin: an aware datetime, None = now."""

    def __init__(
        self, draft: Draft, now: Callable[[], datetime], *, demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._draft = draft
        self._demo = demo
        self._repeats: Repeats | None = None
        self._shown = (0, 0)
        """Messages and points that the button spoke of last."""
        self._sending = False
        outer = column(self, 10, (16, 12, 16, 12))
        self._title = label("", "heading", wrap=True)
        self.details = Unfolding()
        top = row(None, 10)
        top.addWidget(self._title, 1)
        top.addWidget(self.details)
        outer.addLayout(top)
        inside = QWidget()
        layout = self._inside = column(inside, 10)
        self._summary = CheckSummary(draft, demo=demo)
        self._limits = CheckLimit(draft)
        self.limit = self._limits.box
        self._typing = CheckTyped(demo=demo)
        self.typed = self._typing.edit
        self.leave_out = self._typing.leave_out
        self.when = CheckWhen(draft, now)
        for part in (self._summary, self._limits, line(), self.when):
            layout.addWidget(part)
        layout.addStretch(1)
        self._scroll = MoreBelow(inside)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(line())
        outer.addWidget(self._typing)  # beside the button that waits for it, and never scrolled away
        last = FittingRow(spacing=8)
        self.confirm = fitting_button("primary", scale="main", icon_name="send_20_filled", token="onPrimary")
        last.addWidget(self.confirm)
        self._keys = ElidedLabel("", "caption", whole=True)
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the price goes first
        last.addWidget(self._keys, 1)
        outer.addLayout(last)
        self._inert = inert_moment(self)
        self._inert.timeout.connect(self._look)
        self.details.toggled.connect(self._shorten)
        self._scroll.fitted.connect(self._arrange)
        self._summary.problems_requested.connect(self.show_problems_requested)
        self._summary.price_requested.connect(self.price_requested)
        self._limits.changed.connect(self._look)
        self._typing.changed.connect(self._look)
        self._typing.leave_out_requested.connect(self.leave_out_requested)
        self.when.quiet_chosen.connect(self.quiet_chosen)
        self.when.at_chosen.connect(self.at_chosen)
        self.when.changed.connect(self._look)
        self.confirm.clicked.connect(self._on_confirm)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._title.setText(self.tr("Check and confirm"))
        self._shorten()
        self._scroll.setAccessibleName(self.tr("Summary of the campaign"))
        self._keys.setText("Ctrl+Shift+Enter")
        self._look()

    def begin(
        self, limit: int, confirm_above: int, hours: QuietHours, rate: float, *, quietly: bool, lasts: bool = True
    ) -> None:
        """The page has just come up: nothing may be pressed for a moment, the focus is in the limit.

        limit: the usual one in points, 0 = none; confirm_above: points from which the number of people has to be typed;
        hours: in which nobody need be texted; rate: messages a second that are allowed, 0 = no limit;
        quietly: whether the office leaves people in peace in these hours; lasts: whether the password outlives the
        program.
        """
        self._sending = False
        self._scroll.verticalScrollBar().setValue(0)
        self._inert.start()
        self._summary.fold()
        self.details.setChecked(False)
        self._typing.begin(confirm_above)
        self.when.begin(hours, rate, quietly=quietly, lasts=lasts)
        self._limits.begin(limit)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    @property
    def _room(self) -> Room:
        if self.height() < theme.px(LOW):
            return Room.LEAST
        types = not self._typing.isHidden()
        return Room.LITTLE if types and self.height() < theme.px(LOW_TO_TYPE) else Room.ENOUGH

    @Slot()
    def _shorten(self) -> None:
        """Where height is dear what needs no choice gives way to what does; a person may see it all the same."""
        room = self._room
        self.details.offer(self.tr("in detail") if room is not Room.ENOUGH else "")
        self._inside.setSpacing(10 if room is Room.ENOUGH else 6)
        self._summary.set_room(Room.ENOUGH if self.details.isChecked() else room)
        self.when.set_brief(titled=room is Room.ENOUGH, brief=room is Room.LEAST)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """What has to be known stands over the zones wherever not all is in sight; where even that goes on below, it is
        said there.
        """
        short = self._room is Room.LEAST or not self._typing.isHidden()
        if not self.when.zones.isChecked():  # who opened them looks at them: they stay where they are
            self.when.put_nights(last=short or not self._scroll.holds_all)
        on = self.when.stays_on and self._scroll.hides(self.when.note)
        zones = self.tr("More below: who gets it when")
        self._scroll.say(self.tr("More below: leave the computer on") if on else zones)

    def set_repeats(self, repeats: Repeats | None) -> None:
        """How many of these people have just had this text; None = not known yet, nothing can be confirmed."""
        if repeats != self._repeats:
            self._repeats = repeats
            self._look()

    @property
    def again(self) -> bool:
        """Whether a person typed that most of these people shall get the same text once more."""
        return self._repeats is not None and self._repeats.must_be_confirmed and self._typing.typed

    @property
    def trial(self) -> int | None:
        """How many go before a person is asked; None = all go."""
        return self.when.trial

    def limit_points(self) -> int:
        """Most points the campaign may cost, 0 = no limit."""
        return self._limits.points()

    def set_sending(self, sending: bool) -> None:
        """The campaign is being frozen: the button has done its work."""
        self._sending = sending
        self.refresh()

    def refresh(self) -> None:
        """Say it all anew from the draft."""
        review = self._draft.review
        if review is not None:
            self._summary.refresh()
            self.when.refresh()
            self._look()

    def confirm_now(self) -> None:
        """The key for the button; nothing is confirmed that is not on the screen."""
        if self.isVisible() and self.confirm.isEnabled():
            self._on_confirm()

    @Slot()
    def _on_confirm(self) -> None:
        if self._inert.isActive() or self._sending:
            return
        if self.when.possible:
            self.confirmed.emit()
        else:  # the time chosen passed since the last look at the clock
            self.refresh()

    @Slot()
    def _look(self) -> None:
        """Whether it may be confirmed now, and what the button says."""
        review = self._draft.review
        shown = (review.messages, review.points) if review is not None else (0, 0)
        if shown != self._shown:
            self._shown = shown
            self._inert.start()  # Nobody presses one number and confirms another.
        self._limits.refresh()
        self._typing.look_at(review, self._repeats)
        self._shorten()
        known = review is not None and self._draft.counted and self._repeats is not None
        calm = not self._sending and not self._inert.isActive()
        self.confirm.setEnabled(known and calm and self._limits.kept and self._typing.agreed and self.when.possible)
        people = review.messages if review is not None else 0
        if self._sending:
            self.confirm.set_words(self.tr("Writing it into the journal…"))
            return
        price = self._draft.priced(review.points if review is not None else 0, approx=True)
        short = self.tr("Send %1 for %2").replace("%1", grouped(people)).replace("%2", price)
        if self._draft.at is not None:
            at = self.when.words.moment()
            later = self.tr("Schedule for %1").replace("%1", at)
            words = counted(self.tr("Schedule %n message(s) for @ · #", "", people), people)
            self.confirm.set_words(words.replace("@", at).replace("#", price), f"{later} · {price}", later)
            return
        if self._demo:
            words = counted(self.tr("Send %n demo message(s) for 0 ₽", "", people), people)
        else:
            words = counted(self.tr("Send %n message(s) for #", "", people), people).replace("#", price)
        self.confirm.set_words(words, short, self.tr("Send for %1").replace("%1", price))
