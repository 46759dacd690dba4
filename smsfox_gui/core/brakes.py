"""When a running campaign must stop by itself.

Nearly every systemic disaster (wrong column, wrong address, dead account, forbidden text) shows itself in the first few
answers; these rules turn it into a handful of messages instead of thousands.
"""

from __future__ import annotations

from collections import deque

from smsfox_gui.core.answers import Answer, Verdict
from smsfox_gui.core.states import MessageState, PauseReason

UNKNOWN_RUNNING = 3
UNKNOWN_SINCE_RESUMED = 20
BAD_PARAMETERS_RUNNING = 2
FORBIDDEN_RUNNING = 5
REFUSAL_WINDOW = 50
REFUSAL_SHARE = 0.2

_WRONG_NUMBER = frozenset({Answer.BAD_NUMBER, Answer.UNDELIVERABLE})


class Brakes:
    """Watches the verdicts of one run, from a person's start or resume to the next stop.

    Not thread-safe: the dispatcher calls it under its own lock. A verdict that proves that nothing was sent says
    nothing about the campaign and is not shown to the brakes.
    """

    def __init__(self, *, same_text: bool) -> None:
        self._same_text = same_text
        self._answers = 0
        self._unknown = 0
        self._unknown_running = 0
        self._bad_parameters_running = 0
        self._forbidden_running = 0
        self._window: deque[bool] = deque(maxlen=REFUSAL_WINDOW)

    def observe(self, verdict: Verdict, messages: int = 1) -> PauseReason | None:
        """Take in one verdict, on so many messages of one request; the reason to stop, if it is one."""
        self._answers += 1
        self._count(verdict, messages)
        return verdict.stop or self._unknown_stop() or self._refusal_stop()

    def _count(self, verdict: Verdict, messages: int) -> None:
        unknown = verdict.state is MessageState.UNKNOWN
        self._unknown += unknown * messages
        self._unknown_running = self._unknown_running + 1 if unknown else 0
        bad = verdict.answer is Answer.BAD_PARAMETERS
        self._bad_parameters_running = self._bad_parameters_running + 1 if bad else 0
        forbidden = verdict.answer is Answer.FORBIDDEN
        self._forbidden_running = self._forbidden_running + 1 if forbidden else 0
        self._window.append(verdict.answer in _WRONG_NUMBER)

    def _unknown_stop(self) -> PauseReason | None:
        first = self._answers == 1 and self._unknown > 0
        if first or self._unknown_running >= UNKNOWN_RUNNING or self._unknown >= UNKNOWN_SINCE_RESUMED:
            return PauseReason.UNKNOWN_ANSWERS
        return None

    def _refusal_stop(self) -> PauseReason | None:
        bad = self._bad_parameters_running
        if bad >= BAD_PARAMETERS_RUNNING or (bad and self._answers == 1):
            return PauseReason.BAD_PARAMETERS
        if self._forbidden_running >= (1 if self._same_text else FORBIDDEN_RUNNING):
            return PauseReason.FORBIDDEN_TEXT
        if sum(self._window) > REFUSAL_WINDOW * REFUSAL_SHARE:
            return PauseReason.REFUSALS
        return None
