"""What is said before it is sent, and what has to be typed: a big campaign, the same text to the same people."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from smsfox_gui.core import cautions
from smsfox_gui.core.review import Review
from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import grouped, language
from smsfox_gui.qt.parts import Note, Zone, button, column
from smsfox_gui.services.campaigns import Repeats

WIDE, NARROW = 480, 300
"""Pixels in which words have room beside all answers, and beside the number alone."""


class CheckTyped(Zone):
    """Says it, and takes the number of recipients where that is asked for. Hidden while there is nothing to say."""

    changed = Signal()
    leave_out_requested = Signal()
    """Those who have just had this text shall not get it again."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demo = demo
        self._above = 0
        self._people: int | None = None
        """How many have to be typed, None = nothing."""
        self._note = Note("warn")
        self.edit = QLineEdit()
        self.edit.setFixedWidth(theme.px(84))
        self.edit.textChanged.connect(self.changed)
        self.leave_out = button(scale="small")
        self.leave_out.clicked.connect(self.leave_out_requested)
        for answer in (self.edit, self.leave_out):
            self._note.below.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._note.below.setStretch(0, 1)
        column(self, 0).addWidget(self._note)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The answers stand beside the words where there is room: height is dear on this page."""
        way = QBoxLayout.Direction
        wanted = NARROW if self.leave_out.isHidden() else WIDE
        self._note.below.setDirection(way.LeftToRight if self.width() >= theme.px(wanted) else way.TopToBottom)

    def retranslate(self) -> None:
        """Say the words anew; why it is asked is said with the next look at the draft."""
        self.edit.setAccessibleName(self.tr("Number of recipients, typed to confirm"))

    def begin(self, above: int) -> None:
        """Nothing is typed yet. above: points from which it has to be."""
        self._above = above
        self.edit.clear()

    def look_at(self, review: Review | None, repeats: Repeats | None) -> None:
        """Ask, or do not."""
        said = []
        if repeats is not None and repeats.count:
            said.append(cautions.repeats_sentence(repeats.sent, repeats.coming, repeats.messages, language()))
        if repeats is not None and repeats.refused:
            said.append(cautions.refused_sentence(repeats.refused, repeats.messages, language()))
        # Where everybody has had it, nobody would be left to write to.
        self.leave_out.setVisible(repeats is not None and 0 < repeats.count < repeats.messages)
        self.leave_out.setText(self.tr("Leave out %1").replace("%1", grouped(repeats.count if repeats else 0)))
        most = repeats is not None and repeats.must_be_confirmed
        big = review is not None and not self._demo and review.points >= self._above
        if big and not most:
            said.append(self.tr("This is a big campaign."))
        self._people = review.messages if review is not None and (big or most) else None
        if self._people is not None:
            wish = self.tr("To send it, type the number of recipients: %1")
            said.append(wish.replace("%1", str(self._people)))
        self.setVisible(review is not None and bool(said))
        self.edit.setVisible(self._people is not None)
        self._note.set_words(" ".join(said))
        self._arrange()

    @property
    def agreed(self) -> bool:
        """Whether nothing has to be typed, or it is."""
        return self._people is None or self.typed

    @property
    def typed(self) -> bool:
        """Whether the number stands there."""
        digits = "".join(letter for letter in self.edit.text() if letter.isdigit())
        return self._people is not None and digits == str(self._people)
