"""The first lines of the check page: who, from whom, what, for how much."""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.review import Review
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.numbers import counted, grouped, money
from smsfox_gui.qt.parts import Zone, button, column, label
from smsfox_gui.qt.unfolding import Unfolding

MOST_TEXT, MOST_LINES = 120, 2
"""Characters and lines of a text that are shown at once; the rest is a click away."""
MOST_PRICES, FEW_PRICES = 3, 2
"""So many prices of a message are named one by one; where there are more, so many of those that most people have."""
CAPTION = 104
"""Pixels of the drawings for the captions of the check page, so that all its parts stand under each other."""


class Room(Enum):
    """How much height there is beside the choices: for the whole summary, a line each, or the least lines."""

    ENOUGH = auto()
    LITTLE = auto()
    LEAST = auto()


class CheckForm(QGridLayout):
    """A form of the check page. (Qt's own gives lines that wrap too little height.)"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(7)
        self.setColumnStretch(1, 1)

    def add(self, caption: QWidget | QLayout, field: QWidget | QLayout) -> None:
        """One more line."""
        place = self.rowCount()
        for beside, part in enumerate((caption, field)):
            if isinstance(part, QLayout):
                self.addLayout(part, place, beside)
            else:
                self.addWidget(part, place, beside)


def check_caption() -> QLabel:
    """A caption of such a form."""
    made = label("", "second")
    made.setMinimumWidth(theme.px(CAPTION))
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made


def _over(caption: QLabel, *links: QWidget) -> QLayout:
    """The links under the caption, where they take no height from the choices."""
    made = column(spacing=0)
    made.addWidget(caption)
    for link in links:
        made.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    made.addStretch(1)
    return made


class CheckSummary(Zone):
    """What the draft comes to, in words, short enough that all choices under it are in sight."""

    problems_requested = Signal()
    price_requested = Signal()
    """What a point costs shall be set."""

    def __init__(self, draft: Draft, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._demo = demo
        self._room = Room.ENOUGH
        self._captions = tuple(check_caption() for _ in range(4))
        self._who, self._out = label("", "strong"), button("link")
        self._from = label("", "strong", wrap=True)
        self._by = label("", "second")
        self._text, self._text_line = label("", wrap=True), ElidedLabel()
        self._sum, self._why = label("", "strong", wrap=True), label("", "caption", wrap=True)
        for words in (self._text, self._sum):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._why_line = ElidedLabel("", "caption")
        self._out.clicked.connect(self.problems_requested)
        self.set_price = button("link")
        self.set_price.clicked.connect(self.price_requested)
        who = QWidget()
        flow = FlowLayout(who, 6)
        for part in (self._who, self._by, self._out):
            flow.addWidget(part)
        said = column(spacing=0)
        for part in (self._text, self._text_line):
            said.addWidget(part)
        self.whole_text, self.prices = Unfolding(), Unfolding()
        for more in (self.whole_text, self.prices):
            more.toggled.connect(self.refresh)
        cost = column(spacing=0)
        for part in (self._sum, self._why, self._why_line):
            cost.addWidget(part)
        form = CheckForm(self)
        text, price = _over(self._captions[2], self.whole_text), _over(self._captions[3], self.set_price, self.prices)
        captions: tuple[QWidget | QLayout, ...] = (*self._captions[:2], text, price)
        fields: tuple[QWidget | QLayout, ...] = (who, self._from, said, cost)
        for caption, field in zip(captions, fields, strict=True):
            form.add(caption, field)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        words = (self.tr("Recipients"), self.tr("Sender"), self.tr("Text"), self.tr("Cost"))
        for caption, text in zip(self._captions, words, strict=True):
            caption.setText(text)
        self.set_price.setText(self.tr("set the price"))
        self.set_price.setAccessibleName(self.tr("Set what a point costs, in the settings"))
        self.refresh()

    def fold(self) -> None:
        """Show no more than is shown at once."""
        for more in (self.whole_text, self.prices):
            more.setChecked(False)

    def set_room(self, room: Room) -> None:
        """In three lines or four, where more would press the choices under them out of sight."""
        if room is not self._room:
            self._room = room
            self.refresh()

    @property
    def _brief(self) -> bool:
        return self._room is not Room.ENOUGH

    @Slot()
    def refresh(self) -> None:
        """Say it all anew from the draft."""
        draft, review = self._draft, self._draft.review
        if review is None:
            return
        people = review.messages
        self._who.setText(grouped(people))
        out = (draft.counts.rows if draft.counts is not None else people) - people
        self._out.setText(counted(self.tr("%n more left out", "", out), out))
        self._out.setAccessibleName(counted(self.tr("%n more will get nothing, show", "", out), out))
        self._out.setToolTip(self._out.accessibleName())
        self._out.setVisible(out > 0)
        sender = draft.sender_name or senders.DEFAULT
        self._from.setText(sender)
        self._by.setText("· " + self.tr("from %1").replace("%1", sender))
        self._say_text()
        self._say_sum()
        for part in (self._captions[1], self._from, self._text, self._why):
            part.setHidden(self._brief)
        for part in (self._by, self._text_line):
            part.setVisible(self._brief)
        self._why_line.setVisible(self._room is Room.LITTLE)

    def _say_text(self) -> None:
        draft = self._draft
        first = draft.row_at(draft.ready[0]) if len(draft.ready) else None
        text = draft.sketch(first).text if first is not None else draft.text
        short = "\n".join(text.split("\n")[:MOST_LINES])[:MOST_TEXT]
        self.whole_text.offer(self.tr("whole text") if short != text and not self._brief else "")
        shown = text if short == text or self.whole_text.isChecked() else short.rstrip() + "…"
        self._text.setText(self.tr("“%1”").replace("%1", shown))
        self._text_line.setText(self.tr("“%1”").replace("%1", " ".join(text.split())))

    def _say_sum(self) -> None:
        review = self._draft.review
        assert review is not None
        points = counted(self.tr("%n point(s)", "", review.points), review.points)
        parts = self.tr("%1 SMS").replace("%1", grouped(review.parts))
        price = self._draft.priced(review.points, approx=True)
        said = [parts, points, price] if self._draft.free else [parts, f"{points} {price}"]
        self._sum.setText(" · ".join(said if self._draft.price_known else [parts, points]))
        self.set_price.setHidden(self._draft.price_known)
        if self._draft.price_known:
            one = self.tr("one point costs %1").replace("%1", money(self._draft.point_price))
        else:
            one = self.tr("what a point costs is not in the settings")
        why = f"{self._kinds(review)}; {one}"
        self._why_line.setText(why)
        if self._demo:
            why = self.tr("%1. In the demo nothing is charged.").replace("%1", why)
        else:
            words = self.tr("%1. It is the program’s calculation: the gateway tells neither prices nor the balance.")
            why = words.replace("%1", why)
        self._why.setText(why)
        self._why_line.set_tip(why)

    def _kinds(self, review: Review) -> str:
        """How many messages of how many SMS, at how many points each: what adds up to the sum."""
        people = Counter[int]()
        for (points, _), rows in review.by_price.items():
            people[points] += rows
        many = len(people) > MOST_PRICES
        words = counted(self.tr("all %n price(s)", "", len(people)), len(people))
        self.prices.offer(words if many and not self._brief else "")
        short = many and not self.prices.isChecked()
        shown = [points for points, _ in people.most_common(FEW_PRICES if short else None)]
        said = [self._at(points, review) for points in sorted(shown)]
        return "; ".join([*said, "…"] if short else said)

    def _at(self, points: int, review: Review) -> str:
        """The messages of one price."""
        kinds = [f"{grouped(rows)} × {parts} SMS" for (each, parts), rows in review.by_price.items() if each == points]
        return counted(self.tr("# at %n point(s)", "", points), points).replace("#", ", ".join(kinds))
