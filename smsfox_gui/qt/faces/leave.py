"""The bar asks what becomes of the sending when the window closes."""

from __future__ import annotations

from smsfox_gui.qt.faces.question import QuestionFace
from smsfox_gui.qt.numbers import counted


class LeaveFace(QuestionFace):
    """Close the window while a campaign is sent?"""

    def __init__(self) -> None:
        self._switching = False
        super().__init__("pause_20_regular")

    def begin(self, count: int, *, switching: bool) -> None:
        """Ask it now; count: messages to go, 0 = not known; switching: to the demo, or out of it."""
        self._switching = switching
        self.ask(count)

    def retranslate(self) -> None:
        """Say the words anew."""
        words = self.tr("A campaign is on its way, %n message(s) to go.", "", self._count)
        self.question.setText(counted(words, self._count) if self._count else self.tr("A campaign is on its way."))
        self.note.setText(self.tr("After a pause it waits in History; nothing is lost and nothing is sent twice."))
        self.keep.set_words(self.tr("Minimise, go on sending"), self.tr("Minimise"))
        if self._switching:
            self.confirm.set_words(self.tr("Pause and switch over"), self.tr("Switch over"))
        else:
            self.confirm.set_words(self.tr("Pause and quit"), self.tr("Quit"))

    def waiting(self) -> None:
        """The answer was given; what is in flight comes home."""
        self.confirm.setEnabled(False)
        self.note.setText(self.tr("Waiting for the answers on their way, then the window closes."))
