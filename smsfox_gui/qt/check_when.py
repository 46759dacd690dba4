"""The check page's part about time: at once, the sleeping in the morning, or everything later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QVBoxLayout, QWidget

from smsfox_gui.core.quiet_hours import NEVER, QuietHours
from smsfox_gui.core.zone_plan import ZonePlan, everybody_up, fullest, plan
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.moment_field import FORMAT, MomentField
from smsfox_gui.qt.numbers import counted, decimal, grouped
from smsfox_gui.qt.parts import Note, Zone, button, column, label, roomy, row
from smsfox_gui.qt.spans import rough_span
from smsfox_gui.qt.unfolding import Unfolding
from smsfox_gui.qt.way import Way
from smsfox_gui.qt.when_words import WhenWords
from smsfox_gui.qt.zone_chart import ZoneChart

FIRST = 5
"""How many go before a person is asked, where that is wished."""
USUAL = QTime(10, 0)
"""The time of the day that is offered."""
AHEAD = 15 * 60
"""Seconds that what is offered is still to come."""
FURTHEST = timedelta(days=366)
"""What is further ahead is rather a slip in the year."""
MOST_ZONES, FEW_ZONES = 4, 3
"""So many zones are shown one by one; where there are more, so many of them at first."""
SOON = 60
"""Seconds of sending that are not worth a word."""
LOOK = 20_000
"""Milliseconds between two looks at the clock."""


class CheckWhen(Zone):
    """Three ways, of which the draft knows the one chosen."""

    quiet_chosen = Signal(bool)
    """Whether those who sleep wait for the morning."""
    at_chosen = Signal(object)
    """When it is to begin: an aware datetime, None = now."""
    changed = Signal()
    """Whether it may be confirmed is another thing now."""

    def __init__(self, draft: Draft, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._now = now
        self._hours = NEVER
        self._rate = 0.0
        self._lasts = True
        """Whether the password outlives the program."""
        self._brief = False
        self._quietly = False
        """Whether the office leaves people in peace at night, so that a later time does as well."""
        self.words = WhenWords((), NEVER, None, wake=True)
        """When it goes, as far as the last look told."""
        layout = column(self, 6)
        self._title = label("", "strong")
        layout.addWidget(self._title)
        self._quiet, self._at_once, self._later = Way(), Way(), Way()
        self.quiet, self.at_once, self.later = (way.button for way in (self._quiet, self._at_once, self._later))
        self._ways = QButtonGroup(self)
        for choice in (self.quiet, self.at_once, self.later):
            self._ways.addButton(choice)
        layout.addWidget(self._quiet)
        layout.addWidget(self._others())
        self.first = QCheckBox()
        layout.addWidget(self.first)
        self.note = Note("info")
        layout.addWidget(self.note)
        self.chart = ZoneChart()
        self.zones = Unfolding()
        self.zones.toggled.connect(self.refresh)
        self._nights = QWidget()
        nights = column(self._nights, 6)
        nights.addWidget(self.chart)
        nights.addWidget(self.zones, 0, Qt.AlignmentFlag.AlignLeft)
        self._last: bool | None = None
        self.put_nights(last=False)
        self._clock = QTimer(self, interval=LOOK)
        self._clock.timeout.connect(self._on_clock)
        self._ways.buttonToggled.connect(self._on_chosen)
        self.first.toggled.connect(self._on_first)
        self.at.dateTimeChanged.connect(self._on_at)
        self.retranslate()

    def _others(self) -> QWidget:
        """The other two ways, beside each other where there is room, and a better time than the one chosen."""
        self.at = roomy(MomentField())
        self.at.setFixedWidth(theme.px(170))
        made = QWidget()
        flow = FlowLayout(made, 18, between_lines=2)  # the date box is higher than the words
        later = QWidget()
        line = row(later, 8)
        line.addWidget(self._later, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.at)
        self.morning = button("link")
        self.morning.clicked.connect(self._on_morning)
        line.addWidget(self.morning, 0, Qt.AlignmentFlag.AlignVCenter)
        at_once = QWidget()  # as high as its neighbour, so that both stand in one line
        at_once.setMinimumHeight(self.at.sizeHint().height())
        row(at_once, 0).addWidget(self._at_once, 0, Qt.AlignmentFlag.AlignVCenter)
        flow.addWidget(at_once)
        flow.addWidget(later)
        return made

    def put_nights(self, *, last: bool) -> None:
        """The zones under the way that is about them; last where the page is short of room, so that every choice stands
        over them however many they are, and so does what has to be known.
        """
        layout = self.layout()
        if last == self._last or not isinstance(layout, QVBoxLayout):
            return
        self._last = last
        layout.removeWidget(self._nights)
        layout.insertWidget(layout.count() if last else layout.indexOf(self._quiet) + 1, self._nights)
        self._nights.setContentsMargins(0 if last else theme.px(24), 0, 0, 0)

    def set_brief(self, *, titled: bool, brief: bool) -> None:
        """Where height is dear: without the title, which the ways themselves say; brief: they too in fewer words."""
        self._title.setVisible(titled)
        if brief != self._brief:
            self._brief = brief
            self._say_quiet()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._title.setText(self.tr("When to send"))
        self._at_once.set_words(self.tr("Now, everyone at once"))
        self._later.set_words(self.tr("Later:"))
        self.at.setAccessibleName(self.tr("When to begin"))
        count = self.tr("First %n, then ask me", "", FIRST)
        self.first.setText(count)
        self.refresh()

    def begin(self, hours: QuietHours, rate: float, *, quietly: bool, lasts: bool = True) -> None:
        """As the draft has it; for later, the next morning is offered where no time was chosen.

        hours: in which nobody need be texted; rate: messages a second that are allowed, 0 = no limit;
        quietly: whether the office leaves people in peace in these hours; lasts: whether the password outlives the
        program.
        """
        self._hours, self._rate, self._quietly, self._lasts = hours, rate, quietly, lasts
        self.zones.setChecked(False)
        at, quiet = self._draft.at, self._draft.quiet
        self._quiet.setVisible(hours.begin != hours.end)
        now = _by_this_clock(self._now())
        offered = self._next_morning(now) if at is None else _by_this_clock(at)
        with QSignalBlocker(self.at):  # what the draft has is not chosen again
            self.at.setDateTime(offered)
        self.first.setChecked(self._draft.choices.first)
        way = self.later if at is not None else self.quiet if quiet is not None else self.at_once
        with QSignalBlocker(self._ways):
            way.setChecked(True)
        self._choose()

    def _next_morning(self, now: QDateTime) -> QDateTime:
        """The usual time of the day when it comes next, or later on that day when the last of the people wake."""
        usual = now.addSecs(AHEAD)
        usual = usual.addDays(usual.time() > USUAL)
        usual.setTime(USUAL)
        earliest = datetime.fromtimestamp(usual.toSecsSinceEpoch(), UTC)
        return _by_this_clock(everybody_up(self._draft.people_by_zone, self._hours, earliest))

    @property
    def trial(self) -> int | None:
        """How many go before a person is asked; None = all go."""
        return FIRST if self.first.isChecked() and not self.first.isHidden() else None

    @property
    def possible(self) -> bool:
        """Whether the time chosen is still to come, and near enough to be meant."""
        chosen, now = self._chosen(), self._now()
        return not self.later.isChecked() or (chosen is not None and now < chosen <= now + FURTHEST)

    @property
    def stays_on(self) -> bool:
        """Whether the computer and the program have to be left on for it."""
        return self.possible and (self.later.isChecked() or self.words.waits)

    @Slot()
    def refresh(self) -> None:
        """Say what the way chosen means."""
        self._say_quiet()
        later = self.later.isChecked()
        self.at.setEnabled(later)
        people = self._draft.review.messages if self._draft.review is not None else 0
        self.first.setVisible(people > FIRST and not later)
        begins = (self._chosen() if later else None) or self._now()
        wake = self._draft.quiet is None
        plans = plan(self._draft.people_by_zone, self._hours, begins, wake=wake)
        self.words = WhenWords(plans, self._hours, begins if later else None, wake)
        self.chart.setVisible(self._hours.begin != self._hours.end and bool(plans))
        self._show_zones(plans, begins)
        self._offer_morning(begins)
        self.note.set_kind("info" if self.possible else "warn")
        self.note.set_words(self._note(people, begins))

    def _say_quiet(self) -> None:
        whole = self.tr("Now, but wake nobody: quiet hours %1:00–%2:00 by the recipient’s clock")
        short = self.tr("Now, but wake nobody: quiet hours %1:00–%2:00")
        begin, end = f"{self._hours.begin:02}", f"{self._hours.end:02}"
        whole, short = (words.replace("%1", begin).replace("%2", end) for words in (whole, short))
        self._quiet.set_words(whole, short if self._brief else "")

    def _offer_morning(self, begins: datetime) -> None:
        """A later time at which nobody sleeps, where one was chosen at which somebody does."""
        wanted = self.later.isChecked() and self.possible and self.words.sleepers
        up = everybody_up(self._draft.people_by_zone, self._hours, begins) if wanted else begins
        self._morning = _by_this_clock(up)
        self.morning.setVisible(up > begins)
        self.morning.setText(self.tr("Begin on %1").replace("%1", self._morning.toString("dd.MM, HH:mm")))
        self.morning.setToolTip(self.tr("Nobody who gets it has quiet hours then"))

    def _show_zones(self, plans: list[ZonePlan], begins: datetime) -> None:
        """All of them where they are few, else those of most people, unless the others were asked for."""
        folded = fullest(plans, FEW_ZONES) if len(plans) > MOST_ZONES else plans
        rest = [one for one in plans if one not in folded]
        words = counted(self.tr("%n more zone(s), people: #", "", len(rest)), len(rest))
        self.zones.offer(words.replace("#", grouped(sum(one.people for one in rest))) if rest else "")
        self.chart.show_plans(plans if self.zones.isChecked() else folded, self._hours, self._now(), begins)

    def _note(self, people: int, begins: datetime) -> str:
        if not self.possible:
            chosen = self._chosen()
            if chosen is None:
                return self.tr("Type the day and the time like this: %1").replace("%1", self._example())
            if chosen > self._now():
                return self.tr("That is more than a year ahead: look at the year. Choose a nearer time.")
            return self.tr("This time has passed. Choose one that is still to come.")
        waits = self.words.waits
        said = [self._beginning(), self.words.sentence(), *self._end(self.words.awake if waits else people, begins)]
        if self.stays_on:
            open_words = self.tr("Leave the computer and the program on: without them it waits for you.")
            locked = self.tr("Leave the computer and the program on: once closed, it needs the password typed anew.")
            said.append(open_words if self._lasts else locked)
        return " ".join(filter(None, said))

    def _beginning(self) -> str:
        if self.later.isChecked():
            begins = self.tr("The program begins by itself on %1.").replace("%1", self.words.moment())
            return "" if self.words.waits and not self.words.awake else begins
        if self.trial is not None:
            words = self.tr("%n go first, then the program asks whether the rest may.", "", FIRST)
            return counted(words, FIRST)
        if self.words.sleepers or self.words.awake == 1:
            return ""
        return self.tr("One SMS goes first: if the account, the sender name or the connection fails, the rest wait.")

    def _end(self, people: int, begins: datetime) -> list[str]:
        """When the last of those who get it at once will have it; nothing where that is no time at all."""
        seconds = people / self._rate if self._rate and self.trial is None else 0
        if seconds < SOON:
            return []
        end = begins.astimezone() + timedelta(seconds=seconds)
        at = end.strftime("%H:%M" if end.date() == begins.astimezone().date() else "%d.%m, %H:%M")
        words = self.tr("That takes ≈ %1, until ≈ %2, at %3 a second.").replace("%1", rough_span(round(seconds)))
        return [words.replace("%2", at).replace("%3", decimal(self._rate, 0 if self._rate == int(self._rate) else 1))]

    def _example(self) -> str:
        return self._next_morning(_by_this_clock(self._now())).toString(FORMAT)

    def _chosen(self) -> datetime | None:
        """What stands in the field, aware; None = no moment."""
        at = self.at.dateTime()
        return datetime.fromtimestamp(at.toSecsSinceEpoch(), UTC) if at.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @Slot()
    def _on_clock(self) -> None:
        self.refresh()
        self.changed.emit()

    @Slot(QAbstractButton, bool)
    def _on_chosen(self, _: QAbstractButton, chosen: bool) -> None:
        """One button goes down and another comes up: the one that is down counts."""
        if chosen:
            self._choose()

    def _choose(self) -> None:
        later = self.later.isChecked()
        self.quiet_chosen.emit(self.quiet.isChecked() or (later and self._quietly))
        self.at_chosen.emit(self._chosen() if later else None)
        self.refresh()
        self.changed.emit()

    @Slot(bool)
    def _on_first(self, first: bool) -> None:
        self._draft.choices.first = first
        self.refresh()

    @Slot()
    def _on_morning(self) -> None:
        """The link goes with that; the focus stays at the time."""
        self.at.setFocus()
        self.at.setDateTime(self._morning)

    @Slot()
    def _on_at(self) -> None:
        """What is no moment leaves the one before to the draft, and cannot be confirmed."""
        chosen = self._chosen()
        if self.later.isChecked() and chosen is not None:
            self.at_chosen.emit(chosen)
        self.refresh()
        self.changed.emit()


def _by_this_clock(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
