"""Does several pieces of work one after another, letting the event loop breathe between them.

While workers compute, each call from Python into Qt and back waits its turn for the interpreter; everything the window
has to say about a batch of results, said in one go, would be one long stall. Said part by part it is several short
ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

BREATH = 15
"""Milliseconds between two steps: time for the paint events of the last one and for the person's own input."""


class InTurn(QObject):
    """A round of steps. Asked again during a round, it makes one more round behind it."""

    def __init__(self, steps: Sequence[Callable[[], None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._next = 0
        self._again = False
        self._timer = QTimer(self, interval=BREATH)
        self._timer.timeout.connect(self._on_breath)

    def ask(self) -> None:
        """Have every step done, soon."""
        if self._timer.isActive():
            self._again = True
        else:
            self._next = 0
            self._timer.start()

    def finish(self) -> None:
        """Do every step now, in one go."""
        self._timer.stop()
        self._again = False
        for step in self._steps:
            step()

    @Slot()
    def _on_breath(self) -> None:
        step = self._steps[self._next]
        self._next += 1
        if self._next == len(self._steps):
            self._next = 0
            if not self._again:
                self._timer.stop()
            self._again = False
        step()
