"""The bar asks what becomes of the sending when the window closes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal

from smsfox_gui.qt.faces.question import QuestionFace
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import name_tool, tool


class LeaveFace(QuestionFace):
    """Close the window while a campaign is sent?"""

    stayed = Signal()
    """Not at all."""

    def __init__(self) -> None:
        self._switching = False
        self._until: datetime | None = None
        self.stay = tool("dismiss", "text2", kind="flat")
        super().__init__("pause_20_regular")
        self.stay.clicked.connect(self.stayed)
        self.line.addWidget(self.stay)

    def begin(self, count: int, *, switching: bool) -> None:
        """Ask it now; count: messages to go, 0 = not known; switching: to the demo, or out of it."""
        self._switching, self._until = switching, None
        self.ask(count)

    def begin_waiting(self, until: datetime, *, switching: bool) -> None:
        """Ask it while a campaign waits for this moment to go on by itself."""
        self._switching, self._until = switching, until
        self.ask(0)

    def ask(self, count: int) -> None:
        """With the sign of what it does: nothing is paused where nothing is being sent."""
        set_icon(self.confirm, "pause_20_regular" if self._until is None else "dismiss", "err", 20)
        super().ask(count)

    def say_left(self, count: int) -> None:
        """It has gone on meanwhile. count: messages to go, 0 = not known."""
        if count != self._count and self._until is None and self.confirm.isEnabled():
            self._count = count
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        name_tool(self.stay, self.tr("Stay in the window"), "Esc")
        words = self.tr("A campaign is on its way, %n message(s) to go.", "", self._count)
        self.question.setText(counted(words, self._count) if self._count else self.tr("A campaign is on its way."))
        self.note.setText(self.tr("After a pause it waits in History; nothing is lost and nothing is sent twice."))
        self.keep.set_words(self.tr("Minimise, go on sending"), self.tr("Minimise"))
        if self._until is not None:
            at = self._until.astimezone().strftime("%d.%m, %H:%M")
            words = self.tr("A campaign goes on by itself on %1, while the program is open.")
            self.question.setText(words.replace("%1", at))
            self.note.setText(
                self.tr("While the program is closed nothing is sent: the campaign waits for you in History.")
            )
            self.keep.set_words(self.tr("Minimise and leave it open"), self.tr("Minimise"))
            self.confirm.set_words(self.tr("Quit all the same"), self.tr("Quit"))
        elif self._switching:
            self.confirm.set_words(self.tr("Pause and switch over"), self.tr("Switch over"))
        else:
            self.confirm.set_words(self.tr("Pause and quit"), self.tr("Quit"))

    def waiting(self) -> None:
        """The answer was given; what is in flight comes home."""
        self.confirm.setEnabled(False)
        self.note.setText(self.tr("Waiting for the answers on their way, then the window closes."))
