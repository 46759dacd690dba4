"""Cycles with Qt objects die on the GUI thread, whoever allocates."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QThread

from smsfox_gui.qt.garbage import GarbageCollection


@pytest.fixture
def collection(qtbot):
    made = GarbageCollection()
    yield made
    made.close()


class Cycle(QObject):
    """Holds itself, so that only the collector can free it, and notes the thread it dies on."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.me = self
        self._died_on = died_on

    def __del__(self) -> None:
        self._died_on.append(threading.get_ident())


class Allocating(QThread):
    """A worker that makes garbage enough for many collections."""

    def run(self) -> None:
        for _ in range(200):
            kept = [[] for _ in range(2000)]
            kept.append(kept)


def test_a_worker_never_collects(collection, qtbot):
    died_on: list[int] = []
    Cycle(died_on)
    worker = Allocating()
    worker.start()
    assert worker.wait(30000)
    assert died_on == []
    qtbot.waitUntil(lambda: bool(died_on), timeout=20000)
    assert died_on == [threading.get_ident()]


def test_closing_gives_the_collecting_back():
    gc.enable()
    made = GarbageCollection()
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()


def test_from_its_first_moment_to_its_last_no_worker_of_a_window_collects(qtbot, stage):
    """What the window before it left behind, as after the demo, would be destroyed by a worker of this one."""
    gc.enable()
    window = stage.show_frame(demo=True, language="ru", colours="light")
    assert not gc.isenabled()
    stage.furnish()
    seen = []
    window.desk.tasks.run_in_background(lambda: None, lambda _: None)
    close = window.desk.close
    window.desk.close = lambda: (close(), seen.append(gc.isenabled()))
    stage.close()
    assert seen == [False], "workers are joined before the collecting is given back"
    assert gc.isenabled()
