"""The bar while a campaign is prepared: what is ready, and Send with its price."""

from __future__ import annotations

from PySide6.QtCore import Signal

from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.readiness import Obstacle, Readiness
from smsfox_gui.qt.ready_strip import ReadyStrip


class ComposeFace(Face):
    """Readiness and the Send button, which always says people, SMS and roubles."""

    check_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strip = ReadyStrip()
        self.line.addWidget(self.strip, 1)
        self.send = fitting_button("primary", scale="main", icon_name="send_20_filled", token="onPrimary")
        self.send.clicked.connect(self.check_requested)
        self.line.addWidget(self.send)
        self._shown: tuple[Draft, Readiness, bool, int] | None = None

    def retranslate(self) -> None:
        """Say everything anew."""
        if self._shown is not None:
            self.say(*self._shown)

    def say(self, draft: Draft, readiness: Readiness, demo: bool, times: int) -> None:
        """Show how ready the draft is, and what it costs. times: how many times less it could cost."""
        self._shown = (draft, readiness, demo, times)
        self.strip.say(draft, readiness, times=times)
        held = Obstacle.TEXT_REFUSED in readiness.obstacles
        self.send.set_words(*((self.tr("Send"),) if held else self._words(draft, demo)))
        self.send.setEnabled(readiness.ready)

    def _words(self, draft: Draft, demo: bool) -> tuple[str, ...]:
        """What Send does and costs, the longest words first; the price is in all of them."""
        review = draft.review
        if draft.slow:
            return (self.tr("Counting the price…"),)
        if draft.uncounted or review is None or not review.messages:
            return (self.tr("Send"),)
        people = review.messages
        few = self.tr("Send %1").replace("%1", grouped(people))
        price = draft.priced(review.points, approx=True)
        if demo:
            words = counted(self.tr("Send %n demo message(s)", "", people), people)
            return f"{words} · {price}", f"{few} · {price}"
        words = counted(self.tr("Send %n message(s)", "", people), people)
        parts = self.tr("%1 SMS").replace("%1", grouped(review.parts))
        return f"{words} · {parts} · {price}", f"{few} · {parts} · {price}", f"{few} · {price}"
