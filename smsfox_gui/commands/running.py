"""Hosts a dispatcher in plain threads: workers, Ctrl+C, progress, and the wait for delivery reports."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import Event, MessageChanged
from smsfox_gui.services.sending import Dispatcher

_LEFT_AT_ONCE = 130
_PROGRESS_PERIOD = 0.25
_REPORT_PERIOD = 0.5


_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)


class Tally:
    """Counts states as the journal announces them, from where a campaign stood. Fed by the journal's thread."""

    def __init__(self, campaign: int, states: dict[MessageState, int]) -> None:
        self._campaign = campaign
        self._states = dict(states)
        self._changed = threading.Condition()

    def on_events(self, events: Sequence[Event]) -> None:
        """Take in a batch."""
        with self._changed:
            for event in events:
                if isinstance(event, MessageChanged) and event.campaign == self._campaign:
                    self._states[event.source] = self._states.get(event.source, 0) - 1
                    self._states[event.target] = self._states.get(event.target, 0) + 1
            self._changed.notify_all()

    def count(self, *states: MessageState) -> int:
        """Messages in these states."""
        with self._changed:
            return sum(self._states.get(state, 0) for state in states)

    def wait_for_reports(self, awaited: Callable[[], int], seconds: float, stopped: threading.Event) -> None:
        """Wait until no report is awaited any more, the time is up, or `stopped` is set.

        `awaited` asks the journal: events that were on their way when the tally began would make it drift.
        """
        end = time.monotonic() + seconds
        while not stopped.is_set() and (left := end - time.monotonic()) > 0 and awaited():
            with self._changed:
                self._changed.wait(min(left, _REPORT_PERIOD))

    def wake(self) -> None:
        """Let a waiting thread look at its conditions."""
        with self._changed:
            self._changed.notify_all()


def run_dispatcher(
    dispatcher: Dispatcher, tally: Tally, total: int, awaited: Callable[[], int], report_wait: float = 0.0
) -> CampaignState:
    """Run to the end or the stop, then wait while reports are awaited.

    Ctrl+C stops cleanly; a second one leaves at once.
    """
    stopped = threading.Event()
    with _interrupts(dispatcher, stopped, tally):
        dispatcher.start()
        threads = [threading.Thread(target=dispatcher.work, name=f"worker-{n}") for n in range(dispatcher.workers)]
        for thread in threads:
            thread.start()
        _join(threads, tally, total)
        state = dispatcher.conclude()
        if state is CampaignState.FINISHED:
            tally.wait_for_reports(awaited, report_wait, stopped)
    return state


def _join(threads: list[threading.Thread], tally: Tally, total: int) -> None:
    """Wait in short steps: on Windows a thread that waits without end hears no Ctrl+C."""
    show = sys.stderr is not None and sys.stderr.isatty()
    for thread in threads:
        while thread.is_alive():
            thread.join(_PROGRESS_PERIOD)
            if show:
                _progress(tally, total)
    if show:
        sys.stderr.write("\n")


def _progress(tally: Tally, total: int) -> None:
    done = total - tally.count(MessageState.QUEUED, MessageState.WAITING, MessageState.SENDING)
    filled = 30 * done // max(1, total)
    sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}")
    sys.stderr.flush()


@contextmanager
def interrupts_held() -> Iterator[threading.Event]:
    """Ctrl+C waits until the block ends; the event says whether there was one."""
    interrupted = threading.Event()

    def note(_signal: int, _frame: FrameType | None) -> None:
        interrupted.set()

    before = {number: signal.signal(number, note) for number in _INTERRUPTS}
    try:
        yield interrupted
    finally:
        for number, old in before.items():
            signal.signal(number, old)


@contextmanager
def _interrupts(dispatcher: Dispatcher, stopped: threading.Event, tally: Tally) -> Iterator[None]:
    """The handler only starts a thread: the journal must not be waited for inside a signal handler."""

    def stop() -> None:
        dispatcher.stop(PauseReason.USER)
        tally.wake()

    def handle(_signal: int, _frame: FrameType | None) -> None:
        if stopped.is_set():
            os._exit(_LEFT_AT_ONCE)
        stopped.set()
        stopping.append(threading.Thread(target=stop, name="stopping"))
        stopping[0].start()

    stopping: list[threading.Thread] = []
    before = {number: signal.signal(number, handle) for number in _INTERRUPTS}
    try:
        yield
    finally:
        for thread in stopping:
            thread.join()
        for number, old in before.items():
            signal.signal(number, old)
