"""The only place that starts threads: background tasks and the workers of a campaign, each joined by its owner."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from smsfox_gui.core.states import CampaignState, PauseReason

log = logging.getLogger(__name__)


class Dispatching(Protocol):
    """What a campaign's worker threads need of a dispatcher."""

    campaign: int
    workers: int

    def start(self) -> None: ...

    def work(self) -> None: ...

    def stop(self, reason: PauseReason = ...) -> None: ...

    def conclude(self) -> CampaignState: ...


class BackgroundTask(QThread):
    """One piece of work off the GUI thread; its result comes back on the GUI thread."""

    def __init__(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._on_done = on_done
        self._on_failed = on_failed
        self._result: Any = None
        self._error: Exception | None = None

    def run(self) -> None:
        """Do the work; whatever it raises is handed over, not lost."""
        try:
            self._result = self._work()
        except Exception as error:
            self._error = error

    def hand_over(self) -> None:
        """Give the result or the error to its taker; call on the GUI thread after the end, and once."""
        done, failed, result, error = self._on_done, self._on_failed, self._result, self._error
        # It is held on to a little longer, and these may hold a whole window.
        del self._work, self._on_done, self._on_failed, self._result, self._error
        if error is None:
            done(result)
        elif failed is not None:
            failed(error)
        else:
            raise error


class Leaving:
    """Threads that have ended and are being deleted. Each is held until Qt is through with it: PySide looks at what it
    has just freed where nobody else holds an object that is deleted with a parent.
    """

    def __init__(self) -> None:
        self._threads: list[QThread] = []

    def add(self, thread: QThread) -> None:
        """Let Qt delete it."""
        self._threads = [*filter(isValid, self._threads), thread]
        thread.deleteLater()


class BackgroundTasks(QObject):
    """Runs pieces of work off the GUI thread, and joins them all at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[BackgroundTask] = []
        self._left = Leaving()
        self._closed = False

    def run_in_background(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `work` in a thread, then `on_done(result)` or `on_failed(error)` on the GUI thread.

        Without on_failed the error goes to the program's exception hook. After close() nothing is started.
        """
        if self._closed:
            return
        task = BackgroundTask(work, on_done, on_failed, self)
        self._tasks.append(task)
        task.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        task.start()

    @property
    def busy(self) -> bool:
        """Whether anything is still running."""
        return bool(self._tasks)

    def close(self) -> None:
        """Join every thread; results that nobody took yet are dropped. Idempotent."""
        self._closed = True
        for task in self._tasks:
            task.wait()
        self._tasks.clear()

    @Slot()
    def _on_finished(self) -> None:
        # One task a call (every task calls once), so that an error on its way to the hook leaves no other behind.
        for task in self._tasks:
            if task.isFinished():
                self._tasks.remove(task)
                task.wait()
                self._left.add(task)
                task.hand_over()
                return


class SendingThread(QThread):
    """One worker of a campaign: hosts the dispatcher's Qt-free loop."""

    def __init__(self, dispatcher: Dispatching, parent: QObject) -> None:
        super().__init__(parent)
        self._dispatcher = dispatcher
        self.error: BaseException | None = None

    def run(self) -> None:
        """Work until nothing is left or the campaign stopped; a fault is kept for the owner, never lost."""
        try:
            self._dispatcher.work()
        except BaseException as error:
            log.exception("a sending worker failed")
            self.error = error


class SendingPool(QObject):
    """The worker threads of the one running campaign."""

    ended = Signal(int)
    """The campaign's id, after the last worker returned and the campaign was concluded."""
    failed = Signal(object)
    """What a worker, the start or the conclusion raised; comes before `ended`."""

    def __init__(self, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._dispatcher: Dispatching | None = None
        self._threads: list[SendingThread] = []
        self._left = Leaving()
        self._early_stop: PauseReason | None = None

    @property
    def running(self) -> int | None:
        """The campaign whose workers are at work or being concluded."""
        return None if self._dispatcher is None else self._dispatcher.campaign

    def start(self, dispatcher: Dispatching) -> None:
        """Open the campaign for claims, then start its workers; only while none is running."""
        if self._dispatcher is not None:
            raise RuntimeError("a campaign is already being sent")
        self._dispatcher = dispatcher
        self._early_stop = None
        self._tasks.run_in_background(dispatcher.start, lambda _: self._launch(dispatcher), self._give_up)

    def stop(self, reason: PauseReason = PauseReason.USER) -> None:
        """Let no further message go; what is in flight is finished and recorded. Returns at once; `ended` follows."""
        dispatcher = self._dispatcher
        if dispatcher is not None and not self._threads:
            self._early_stop = reason
        elif dispatcher is not None:
            self._tasks.run_in_background(lambda: dispatcher.stop(reason), lambda _: None, self.failed.emit)

    def close(self) -> None:
        """Stop and join every worker and conclude the campaign. Blocks until what is in flight is recorded.

        Raises what stopping or concluding raised, after the last worker is joined.
        """
        dispatcher, self._dispatcher = self._dispatcher, None
        if dispatcher is None or not self._threads:  # nothing is sent, or the tasks' owner joins the conclusion
            return
        with ExitStack() as ending:
            ending.callback(dispatcher.conclude)
            ending.callback(self._join)
            dispatcher.stop(PauseReason.INTERRUPTED)

    def _join(self) -> None:
        for thread in self._threads:
            thread.wait()
        self._threads = []

    def _launch(self, dispatcher: Dispatching) -> None:
        self._threads = [SendingThread(dispatcher, self) for _ in range(dispatcher.workers)]
        for thread in self._threads:
            thread.finished.connect(self._on_thread_finished, Qt.ConnectionType.QueuedConnection)
            thread.start()
        early_stop, self._early_stop = self._early_stop, None
        if early_stop is not None:
            self.stop(early_stop)

    @Slot()
    def _on_thread_finished(self) -> None:
        dispatcher = self._dispatcher
        if dispatcher is None or not self._threads or not all(thread.isFinished() for thread in self._threads):
            return
        errors = [thread.error for thread in self._threads if thread.error is not None]
        for thread in self._threads:
            thread.wait()
            self._left.add(thread)
        self._threads = []
        if errors:
            self.failed.emit(errors[0])
        self._tasks.run_in_background(dispatcher.conclude, self._on_concluded, self._give_up)

    def _on_concluded(self, _: CampaignState) -> None:
        dispatcher, self._dispatcher = self._dispatcher, None
        if dispatcher is not None:
            self.ended.emit(dispatcher.campaign)

    def _give_up(self, error: Exception) -> None:
        dispatcher, self._dispatcher = self._dispatcher, None
        self.failed.emit(error)
        if dispatcher is not None:
            self.ended.emit(dispatcher.campaign)
