"""Live totals under the editor: the meter, the shortest and the longest message, four figures of a fixed place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from smsfox_gui.core.errors import BraceDoubled, BraceStray, FieldFormUnknown, FieldNameless, TemplateBroken
from smsfox_gui.core.review import Review, ShapeReviewer
from smsfox_gui.core.segments import MAX_CHARACTERS, Alphabet, count, count_forcing, limits
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.figure import Figure
from smsfox_gui.qt.flow_layout import SteadyFlow
from smsfox_gui.qt.numbers import counted, grouped, language
from smsfox_gui.qt.parts import Zone, button, column, label
from smsfox_gui.qt.segment_meter import SegmentMeter

WIDE = 520
"""Pixels from which the four figures stand in one line."""
SPACING = 4
NAME = 18
"""Letters of a name in a link."""
SHARES = {4: (16, 17, 13, 13), 2: (1, 1)}
"""How so many columns share a line: how many get how many SMS takes most words."""
KINDS = 3
"""So many kinds of messages are told apart by their SMS."""
FEW = 3
"""So many dear characters are named one by one; more of them are simply the language."""


class TotalsView(Zone):
    """Old figures stay until the new ones are ready; nothing flickers."""

    row_requested = Signal(int)
    """A position of the list: its message is the shortest or the longest."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        layout = column(self, SPACING)
        top = column(spacing=0)
        self._meter = SegmentMeter()
        top.addWidget(self._meter)
        self._ends = SteadyFlow(4, least_height=theme.px(24))
        self._short_words, self._long_words = label("", "caption"), label("", "caption")
        self._short, self._long = button("link"), button("link")
        self._rest = label("", "caption")
        self._same_words = label("", "caption")
        for part in (self._same_words, self._short_words, self._short, self._long_words, self._long):
            self._ends.add(part)
        self._rest.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._ends.add(self._rest, right=True)
        top.addWidget(self._ends)
        layout.addLayout(top)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._figures = tuple(Figure() for _ in range(4))
        self._open = QWidget()
        self._open.setLayout(self._grid)
        layout.addWidget(self._open)
        self._fold = ElidedLabel("", "strong")
        self._fold.hide()
        layout.addWidget(self._fold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._columns = 0
        self._place(4)
        self._short.clicked.connect(self._on_short)
        self._long.clicked.connect(self._on_long)
        self._linked: dict[QPushButton, tuple[int, int, bool, ShapeReviewer | None]] = {}
        """What the links say: characters, position, whether of all messages, and of which list."""
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._ends.say(self._same_words, self.tr("For all"))
        self._ends.say(self._short_words, self.tr("Shortest"))
        self._ends.say(self._long_words, self.tr("· longest"))
        self._linked.clear()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four figures in a line, or two and two."""
        super().resizeEvent(event)
        self._place(4 if self.width() >= theme.px(WIDE) else 2)

    def fold_into(self, height: int) -> None:
        """In a low window the figures stand in one line, in a very low one that is all there is beside the meter."""
        width = self.width()
        least = self._meter.sizeHint().height() + self._fold.sizeHint().height() + SPACING
        ends = self._ends.heightForWidth(width)
        folded = height < least + ends + self._grid.totalHeightForWidth(width) - self._fold.sizeHint().height()
        self._open.setVisible(not folded)
        self._fold.setVisible(folded)
        if folded:
            self._say_folded()
        self._ends.setVisible(height >= least + ends)

    def refresh(self) -> None:
        """Show what the draft comes to now; only what is new of it is said anew, since it follows each key."""
        self._say()
        if not self._fold.isHidden():
            self._say_folded()

    def _say_folded(self) -> None:
        values = [figure.value for figure in self._figures if figure.value != "—"]
        review = self._draft.review
        if review is not None and review.messages and not self._draft.uncounted:
            each = f"{review.min_parts}–{review.max_parts}" if review.min_parts < review.max_parts else review.max_parts
            words = self.tr("%1 each, # SMS in all").replace("%1", str(each)).replace("#", grouped(review.parts))
            values[1:3] = [words]
            if self._draft.price_known and not self._draft.slow:  # of points and roubles only these have room
                values[2:] = [self._draft.priced(review.points, approx=True)]
        self._fold.setText(" · ".join(values))
        self._fold.set_tip("\n".join(figure.accessibleName() for figure in self._figures))

    def _say(self) -> None:
        review = self._draft.review
        if self._draft.uncounted:
            self._say_text()
            self._say_no_price(self.tr("the list could not be counted"))
        elif review is not None and review.messages:
            self._say_list(review)
        elif review is not None or self._draft.bound is None:
            self._say_text()
            self._say_no_price(self._why_no_price())
        if self._draft.slow:
            self._figures[3].set("…", self.tr("counting the price"))

    def _say_list(self, review: Review) -> None:
        draft = self._draft
        assert review.shortest is not None
        assert review.longest is not None
        low, high = review.shortest[0], review.longest[0]
        letters = count_forcing(draft.countable, draft.rules)
        alphabet = Alphabet.CYRILLIC if draft.forcing_fields or letters else Alphabet.LATIN
        marks = limits(alphabet, draft.rules)
        self._meter.set_lengths(low, high, marks)
        self._say_ends(low, review.shortest[1], high, review.longest[1])
        self._say_rest(high, marks)
        self._say_alphabet(alphabet, letters)
        self._say_parts(review)
        whole, waiting = self.tr("for the whole list"), draft.waiting
        if waiting:
            whole = counted(self.tr("with %n row(s) that wait for another text", "", waiting), waiting)
        self._figures[2].set(self.tr("%1 SMS").replace("%1", grouped(review.parts)), whole)
        points = counted(self.tr("%n point(s)", "", review.points), review.points)
        unknown = self.tr("the price of a point is not set")
        self._figures[3].set(points, draft.priced(review.points, approx=True) if draft.price_known else unknown)

    def _say_text(self) -> None:
        """The text as it is typed."""
        draft = self._draft
        counting = count(draft.countable, draft.rules)
        alphabet = counting.alphabet if counting.characters else _usual_alphabet()
        marks = limits(alphabet, draft.rules)
        self._meter.set_lengths(counting.characters, counting.characters, marks)
        self._show_ends()
        self._say_rest(counting.characters, marks)
        self._say_alphabet(alphabet, count_forcing(draft.countable, draft.rules))
        whole = draft.text_error is not None or draft.countable in (draft.text, "")
        each = self.tr("each") if whole else self.tr("each, fields not counted")
        self._figures[1].set(self.tr("%1 SMS").replace("%1", str(counting.parts)), each)

    def _say_no_price(self, why: str) -> None:
        self._figures[2].set("—", self.tr("for the whole list"))
        self._figures[3].set("—", why)

    def _why_no_price(self) -> str:
        """What is still wanted before there is one."""
        draft = self._draft
        if draft.contacts is None:
            return self.tr("price needs a list") if draft.text.strip() else self.tr("price needs a list and a text")
        if isinstance(draft.text_error, BraceStray):
            return self.tr("price needs the stray } taken out")
        if isinstance(draft.text_error, BraceDoubled):
            return self.tr("price needs one brace taken out")
        if isinstance(draft.text_error, FieldNameless):
            return self.tr("price needs a name in the braces")
        if isinstance(draft.text_error, TemplateBroken):
            return self.tr("price needs the brace closed")
        if isinstance(draft.text_error, FieldFormUnknown):
            return self.tr("price needs “%1” corrected").replace("%1", str(draft.text_error.details["field"]))
        if draft.text_error is not None:
            field = str(draft.text_error.details.get("field", ""))
            return self.tr("price needs a column “%1”").replace("%1", field)
        if not draft.text.strip():
            return self.tr("price needs a text")
        if draft.contacts.info.phone_column is None:
            return self.tr("price needs the phone column")
        return self.tr("nobody can get this text")

    def _say_rest(self, characters: int, marks: tuple[int, ...]) -> None:
        following = next((index for index, mark in enumerate(marks) if characters <= mark), None)
        if following is None or following + 1 >= len(marks) or marks[following] >= MAX_CHARACTERS:
            self._ends.say(self._rest, "")
            return
        left = marks[following] - characters
        words = counted(self.tr("%n character(s) left before SMS #", "", left), left)
        self._ends.say(self._rest, words.replace("#", str(following + 2)))

    def _say_alphabet(self, alphabet: Alphabet, letters: int) -> None:
        """letters: so many outside the fields keep the text from being Latin."""
        draft = self._draft
        first, second = limits(alphabet, draft.rules)[:2]
        long = draft.review is not None and draft.review.max_parts > 1
        size = self.tr("%1 characters an SMS").replace("%1", str(second // 2 if long else first))
        if alphabet is Alphabet.LATIN:
            self._figures[0].set(self.tr("Latin"), size)
        elif letters > FEW or not (letters or draft.forcing_fields):
            self._figures[0].set(self.tr("Cyrillic"), size)
        else:
            self._figures[0].set(self.tr("Cyrillic price"), self._why_dear(letters, draft.forcing_fields), warn=True)

    def _why_dear(self, letters: int, names: tuple[str, ...]) -> str:
        fields = ", ".join(f"{{{name}}}" for name in names)
        if not letters:
            words = self.tr("because of the field %1") if len(names) == 1 else self.tr("because of the fields %1")
            return words.replace("%1", fields)
        if not names:
            return counted(self.tr("because of %n character(s)", "", letters), letters)
        words = counted(self.tr("because of %n character(s) and #", "", letters), letters)
        return words.replace("#", fields)

    def _say_parts(self, review: Review) -> None:
        if review.min_parts == review.max_parts:
            people = counted(self.tr("each of %n recipient(s)", "", review.messages), review.messages)
            self._figures[1].set(self.tr("%1 SMS").replace("%1", str(review.min_parts)), people)
            return
        words = self.tr("%1–%2 SMS").replace("%1", str(review.min_parts)).replace("%2", str(review.max_parts))
        kinds = [self._kind(parts, rows) for parts, rows in sorted(review.by_parts.items()) if rows]
        self._figures[1].set(words, ", ".join(kinds if len(kinds) <= KINDS else [*kinds[: KINDS - 1], "…", kinds[-1]]))

    def _kind(self, parts: int, rows: int) -> str:
        """How many get so many SMS: 584 with one."""
        words = {1: self.tr("%1 with one"), 2: self.tr("%1 with two"), 3: self.tr("%1 with three")}
        return words.get(parts, self.tr("%1 with #").replace("#", str(parts))).replace("%1", grouped(rows))

    def _say_ends(self, low: int, shortest: int, high: int, longest: int) -> None:
        """Characters and positions of the two ends; once where all messages are as long."""
        if low == high:
            self._link(self._long, high, longest, counted(self.tr("%n character(s)", "", high), high))
            self._show_ends(self._same_words, self._long)
            return
        self._link(self._short, low, shortest)
        self._link(self._long, high, longest)
        self._show_ends(self._short_words, self._short, self._long_words, self._long)

    def _show_ends(self, *shown: QWidget) -> None:
        for part in (self._same_words, self._short_words, self._short, self._long_words, self._long):
            part.setVisible(part in shown)

    def _link(self, target: QPushButton, characters: int, position: int, words: str = "") -> None:
        """Lead to a row. words: what to say instead of its characters and its person."""
        before = self._linked.get(target)
        said = (characters, position, bool(words), self._draft.totals)
        if said == before:
            return
        self._linked[target] = said
        if not words and (before is None or before[1:] != said[1:]):
            target.setProperty("person", self._person(position))
        target.setProperty("position", position)
        self._ends.say(target, words or ", ".join(filter(None, (grouped(characters), target.property("person")))))
        name = self.tr("Show the recipient of the message of %n character(s)", "", characters)
        target.setAccessibleName(name)
        target.setToolTip(name)

    def _person(self, position: int) -> str:
        """The name of the recipient in this row, shortened."""
        row = self._draft.row_at(position)
        name = self._draft.person(row) if row is not None else ""
        return name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, figure in enumerate(self._figures):
            self._grid.removeWidget(figure)
            self._grid.addWidget(figure, index // columns, index % columns)
        shares = SHARES[columns]
        for index in range(4):
            self._grid.setColumnStretch(index, shares[index] if index < columns else 0)

    def _on_short(self) -> None:
        self.row_requested.emit(int(self._short.property("position")))

    def _on_long(self) -> None:
        self.row_requested.emit(int(self._long.property("position")))


def _usual_alphabet() -> Alphabet:
    """Of a text that has no letter yet: people write in the language of their window."""
    return Alphabet.CYRILLIC if language() == "ru" else Alphabet.LATIN
