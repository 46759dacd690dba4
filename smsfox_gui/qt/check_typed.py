"""What has to be confirmed by typing: a big campaign, or the same text to the same people once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from smsfox_gui.core.review import Review
from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Note, Zone, column
from smsfox_gui.services.campaigns import Repeats


class CheckTyped(Zone):
    """Says why, and takes the number of recipients. Hidden while nothing has to be typed."""

    changed = Signal()

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demo = demo
        self._above = 0
        self._people: int | None = None
        """How many have to be typed, None = nothing."""
        self._note = Note("warn")
        self.edit = QLineEdit()
        self.edit.setFixedWidth(theme.px(130))
        self.edit.textChanged.connect(self.changed)
        self._note.below.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        column(self, 0).addWidget(self._note)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew; why it is asked is said with the next look at the draft."""
        self.edit.setAccessibleName(self.tr("Number of recipients, typed to confirm"))

    def begin(self, above: int) -> None:
        """Nothing is typed yet. above: points from which it has to be."""
        self._above = above
        self.edit.clear()

    def look_at(self, review: Review | None, repeats: Repeats | None) -> None:
        """Ask, or do not."""
        why = self._why(review, repeats) if review is not None else ""
        self._people = review.messages if review is not None and why else None
        self.setVisible(bool(why))
        wish = self.tr("To send it, type the number of recipients: %1").replace("%1", str(self._people))
        self._note.set_words(f"{why} {wish}" if why else "")

    @property
    def agreed(self) -> bool:
        """Whether nothing has to be typed, or it is."""
        return self._people is None or self.typed

    @property
    def typed(self) -> bool:
        """Whether the number stands there."""
        digits = "".join(letter for letter in self.edit.text() if letter.isdigit())
        return self._people is not None and digits == str(self._people)

    def _why(self, review: Review, repeats: Repeats | None) -> str:
        if repeats is not None and repeats.must_be_confirmed:
            had = self.tr("%n of these people got this very text in the last 24 hours.", "", repeats.count)
            return counted(had, repeats.count)
        return self.tr("This is a big campaign.") if not self._demo and review.points >= self._above else ""
