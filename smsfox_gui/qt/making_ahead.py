"""Makes what the next page of a campaign needs before anybody waits for it: one part in each turn of the event loop.

Made at one go when a person asks for the page, it would hold up the window for as long as a tenth of a second.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.pages import Phase

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

Part = Callable[[], object]
"""Makes one part, or finds it made."""


class MakingAhead(QObject):
    """Makes each phase's parts once. Who comes to the page sooner makes what is still missing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._begun: set[Phase] = set()
        self._parts: deque[Part] = deque()
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._make_one)

    def begin(self, phase: Phase) -> None:
        """Make what this phase is shown with."""
        if phase in self._begun:
            return
        self._begun.add(phase)
        self._parts += self._of(phase)
        self._turns.start()

    def _of(self, phase: Phase) -> Iterator[Part]:
        campaign, bar = self._window.campaign, self._window.bar
        if phase is Phase.CHECK:
            yield _module("check_when")
            yield _module("check_panel")
            yield lambda: campaign.check
            yield lambda: bar.check
        elif phase is Phase.SENDING:
            yield _module("results_table")
            yield _module("sent_parts")
            yield lambda: campaign.sent_parts.results
            yield lambda: campaign.sent_parts.sending
            yield lambda: campaign.sent_parts.result
            for state in MessageState:
                yield partial(lambda state: campaign.sending.prepare(state), state)
            yield lambda: bar.sending
        elif phase is Phase.RESULT:
            for state in MessageState:
                yield partial(lambda state: campaign.result.prepare(state), state)
            yield lambda: bar.result

    @Slot()
    def _make_one(self) -> None:
        if self._parts:
            self._parts.popleft()()
        if not self._parts:
            self._turns.stop()


def _module(name: str) -> Part:
    return partial(import_module, f"smsfox_gui.qt.{name}")
