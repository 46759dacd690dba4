"""The whole program with its window on the demo gateway, closed and joined after each test."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from smsfox_gui.emulator.faults import Fault
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from tests.qt.office import Offices, gateway

OpenDemo = Callable[[str], MainWindow]


@pytest.fixture(autouse=True)
def no_worker_collects() -> Iterator[None]:
    """What a test leaves behind is never destroyed by a worker of the next one, which Qt would not survive."""
    gc.disable()
    yield
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, object, object]:
    """Nor by a thread of the tests that come after a file's: its last window goes here, once nobody has it any more."""
    done = yield
    if nextitem is None or nextitem.path != item.path:
        gc.collect()
    return done


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    """The owner of program and window; whatever it opened is closed at the end, and no thread is left."""
    made = Stage(qapp)
    yield made
    made.close()
    # As in a running program: the window goes, then what it stood on; no news reaches a window without a desk.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made.translation.end()
    assert not [thread for thread in made.findChildren(QThread) if thread.isRunning()]
    held = QGuiApplication.mouseButtons()
    if held.value:
        QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)
    assert not held.value, "a button held down would go on into the next test"


@pytest.fixture
def open_demo(stage: Stage) -> OpenDemo:
    """Open the demo's window in a language, with the sample list and text on the desk."""
    return lambda language: stage.open(demo=True, language=language, colours="light")


@pytest.fixture
def offices() -> Iterator[Offices]:
    """Start gateways of one's own, with faults; all are stopped at the end."""
    started: list[DemoGateway] = []

    def start(*faults: Fault) -> tuple[DemoGateway, str]:
        made, url = gateway(faults)
        started.append(made)
        return made, url

    yield start
    for made in started:
        made.stop()
