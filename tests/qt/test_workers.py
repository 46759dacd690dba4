"""Threads begin in one place, and every one has an owner that joins it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.workers import BackgroundTasks, SendingPool


class Loop:
    """A dispatcher without a journal: works until it is stopped, and notes what was asked of it."""

    def __init__(self, workers: int = 3, failure: Exception | None = None) -> None:
        self.campaign = 7
        self.workers = workers
        self.calls: list[str] = []
        self.threads: set[int] = set()
        self._failure = failure
        self._stopped = threading.Event()

    def start(self) -> None:
        self.calls.append("start")

    def work(self) -> None:
        self.threads.add(threading.get_ident())
        if self._failure is not None:
            self._stopped.set()
            raise self._failure
        self._stopped.wait(30)

    def stop(self, reason: PauseReason = PauseReason.USER) -> None:
        self.calls.append(f"stop {reason}")
        self._stopped.set()

    def conclude(self) -> CampaignState:
        self.calls.append("conclude")
        return CampaignState.PAUSED


@pytest.fixture
def tasks(qapp: object) -> Iterator[BackgroundTasks]:
    made = BackgroundTasks()
    yield made
    made.close()


def test_work_is_done_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    got: list[tuple[int, int]] = []
    tasks.run_in_background(threading.get_ident, lambda there: got.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    there, here = got[0]
    assert here == threading.get_ident()
    assert there != here
    assert not tasks.busy


def test_an_error_goes_to_the_one_who_asked(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    failed: list[Exception] = []
    tasks.run_in_background(lambda: 1 // 0, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=5000)
    assert isinstance(failed[0], ZeroDivisionError)


def test_an_error_nobody_takes_reaches_the_hook_and_the_next_result_still_comes(
    qtbot: QtBot, tasks: BackgroundTasks
) -> None:
    got: list[str] = []
    with qtbot.captureExceptions() as caught:
        tasks.run_in_background(lambda: 1 // 0, lambda _: None)
        tasks.run_in_background(lambda: "fine", got.append)
        qtbot.waitUntil(lambda: bool(got) and bool(caught), timeout=5000)
    assert caught[0][0] is ZeroDivisionError
    assert got == ["fine"]


def test_close_joins_and_starts_nothing_more(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    release, done = threading.Event(), threading.Event()

    def work() -> None:
        release.wait(10)
        done.set()

    tasks.run_in_background(work, lambda _: None)
    release.set()
    tasks.close()
    assert done.is_set()
    tasks.run_in_background(done.clear, lambda _: None)
    assert done.is_set()
    assert not tasks.busy


def test_a_pool_opens_works_stops_and_concludes(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    pool, loop = SendingPool(tasks), Loop()
    pool.start(loop)
    assert pool.running == 7
    qtbot.waitUntil(lambda: len(loop.threads) == 3, timeout=5000)
    assert threading.get_ident() not in loop.threads
    with qtbot.waitSignal(pool.ended, timeout=5000) as ended:
        pool.stop(PauseReason.LIMIT)
    assert ended.args == [7]
    assert loop.calls == ["start", "stop limit", "conclude"]
    assert pool.running is None
    assert not pool.findChildren(QThread) or all(thread.isFinished() for thread in pool.findChildren(QThread))


def test_a_stop_before_the_workers_are_there_is_not_lost(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    pool, loop = SendingPool(tasks), Loop()
    with qtbot.waitSignal(pool.ended, timeout=5000):
        pool.start(loop)
        pool.stop()
    assert loop.calls == ["start", "stop user", "conclude"]


def test_a_worker_that_fails_is_heard_and_the_campaign_concluded(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    pool, loop = SendingPool(tasks), Loop(failure=RuntimeError("disk"))
    failed: list[BaseException] = []
    pool.failed.connect(failed.append)
    with qtbot.waitSignal(pool.ended, timeout=5000):
        pool.start(loop)
    assert str(failed[0]) == "disk"
    assert loop.calls == ["start", "conclude"]


def test_close_while_sending_drains(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    pool, loop = SendingPool(tasks), Loop()
    pool.start(loop)
    qtbot.waitUntil(lambda: len(loop.threads) == 3, timeout=5000)
    pool.close()
    assert loop.calls == ["start", "stop interrupted", "conclude"]
    assert pool.running is None


@pytest.mark.parametrize("failing", ["stop", "conclude"])
def test_close_joins_every_worker_before_it_tells_what_failed(
    qtbot: QtBot, tasks: BackgroundTasks, failing: str
) -> None:
    pool, loop = SendingPool(tasks), Loop()
    whole = getattr(loop, failing)

    def fail(*arguments: PauseReason) -> None:
        whole(*arguments)
        raise JournalFull

    setattr(loop, failing, fail)
    pool.start(loop)
    qtbot.waitUntil(lambda: len(loop.threads) == 3, timeout=5000)
    workers = pool.findChildren(QThread)
    with pytest.raises(JournalFull):
        pool.close()
    assert len(workers) == 3
    assert all(thread.isFinished() for thread in workers)
    assert loop.calls == ["start", "stop interrupted", "conclude"]
    assert pool.running is None


def test_one_campaign_at_a_time(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    pool, loop = SendingPool(tasks), Loop()
    pool.start(loop)
    with pytest.raises(RuntimeError):
        pool.start(Loop())
    with qtbot.waitSignal(pool.ended, timeout=5000):
        pool.stop()


def test_a_task_that_has_ended_is_held_until_qt_has_deleted_it(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    done: list[int] = []
    tasks.run_in_background(lambda: 1, done.append)
    task = weakref.ref(tasks._tasks[0])
    qtbot.waitUntil(lambda: done == [1], timeout=5000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held = task()
    assert held is not None, "PySide looked at it when it had been freed"
    assert not isValid(held)
