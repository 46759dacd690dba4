"""The bar asks whether to stop for good."""

from __future__ import annotations

from smsfox_gui.qt.faces.question import QuestionFace
from smsfox_gui.qt.numbers import counted


class StopFace(QuestionFace):
    """Stop for good?"""

    _stood = False
    """Whether the campaign was on pause before anybody asked."""

    def __init__(self) -> None:
        super().__init__("stop_20_regular")

    def begin(self, count: int, *, stood: bool) -> None:
        """Ask it now. count: people who would get nothing; stood: the campaign was on pause before."""
        self._stood = stood
        self.ask(count)

    def count(self, count: int) -> None:
        """So many people would get nothing by now."""
        if count != self._count:
            self._count = count
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.question.setText(counted(self.tr("Stop? %n person(s) will get no SMS.", "", self._count), self._count))
        self.note.setText(self.tr("Sending is already paused."))
        if self._stood:
            self.keep.set_words(self.tr("Leave it paused"))
        else:
            self.keep.set_words(self.tr("Resume sending"), self.tr("Resume"))
        self.confirm.set_words(self.tr("Stop"))
