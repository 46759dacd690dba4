"""While a text is still compared with what was refused nothing goes; once it is known, Send says so by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.errors import ScratchFailed
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.services.ports import ContactList
from tests.qt.mended import mended, wait_for_the_word
from tests.qt.office import Offices

REFUSED, OTHER, THIRD = "{Имя}, ждём вас", "{Имя}, вас ждут", "{Имя}, мы ждём"


class Looks:
    """Has looks at the list wait until they are let go; those that are to fail do then."""

    def __init__(self, contacts: ContactList) -> None:
        self._judge = contacts.judge_text
        self.begun, self.may_go = threading.Event(), threading.Event()
        self.fails = False
        contacts.judge_text = self.judge

    def judge(self, *given) -> bool:
        self.begun.set()
        self.may_go.wait(20)
        if self.fails:
            raise ScratchFailed
        return self._judge(*given)


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """The draft of a text that was refused."""
    made = mended(qtbot, stage, offices, (2, "06"))
    wait_for_the_word(qtbot, made, held=True)
    return made


@pytest.fixture
def other(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The same with another text, which may go."""
    write(window, OTHER)
    wait_for_the_word(qtbot, window, held=False)
    rest(qtbot, window)
    return window


@pytest.fixture
def looks(window: MainWindow) -> Iterator[Looks]:
    made = Looks(window.desk.draft.contacts)
    yield made
    made.may_go.set()


def write(window: MainWindow, text: str) -> None:
    window.desk.draft.set_text(text, replaced=True)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not (window.desk.draft.counting or window.desk.tasks.busy), timeout=10_000)


def press_send(window: MainWindow) -> None:
    window.bar.compose.send.click()
    window.desk.check()


def test_what_was_refused_cannot_be_sent_before_it_is_compared(
    qtbot: QtBot, other: MainWindow, looks: Looks
) -> None:
    write(other, REFUSED)
    assert other.desk.draft.counted, "the price is known at once"
    press_send(other)
    qtbot.waitUntil(looks.begun.is_set, timeout=5000)
    press_send(other)
    assert other.desk.phase is Phase.DRAFT
    assert other.desk.readiness.obstacles == (Obstacle.COUNTING,)
    assert not other.bar.compose.send.isEnabled()
    looks.may_go.set()
    wait_for_the_word(qtbot, other, held=True)
    assert other.desk.readiness.obstacles == (Obstacle.TEXT_REFUSED,)


def test_what_could_not_be_compared_is_not_sent(qtbot: QtBot, other: MainWindow, looks: Looks) -> None:
    looks.fails = True
    write(other, REFUSED)
    qtbot.waitUntil(looks.begun.is_set, timeout=5000)
    looks.may_go.set()
    qtbot.waitUntil(lambda: other.desk.draft.stuck, timeout=5000)
    assert other.desk.readiness.obstacles == (Obstacle.UNCOUNTED,)
    assert not other.bar.compose.send.isEnabled()
    press_send(other)
    qtbot.waitUntil(lambda: other.desk.draft.stuck and not other.desk.tasks.busy, timeout=5000)
    assert other.desk.phase is Phase.DRAFT, "it was looked at once more, in vain"
    looks.fails = False
    other.desk.draft.try_again()
    wait_for_the_word(qtbot, other, held=True)


def test_of_a_text_that_could_not_be_compared_nobody_says_that_it_was_refused(
    qtbot: QtBot, window: MainWindow, looks: Looks
) -> None:
    looks.fails = True
    write(window, OTHER)
    qtbot.waitUntil(looks.begun.is_set, timeout=5000)
    looks.may_go.set()
    qtbot.waitUntil(lambda: window.desk.draft.stuck, timeout=5000)
    assert window.desk.readiness.obstacles == (Obstacle.UNCOUNTED,)
    looks.fails = False
    window.bar.compose.strip._text.click()
    wait_for_the_word(qtbot, window, held=False)


def test_send_is_free_as_soon_as_it_is_known_that_nothing_was_refused(
    qtbot: QtBot, other: MainWindow, looks: Looks
) -> None:
    """No row is judged otherwise than before: nothing but the end of the look tells it."""
    write(other, THIRD)
    qtbot.waitUntil(looks.begun.is_set, timeout=5000)
    qtbot.waitUntil(lambda: not other.bar.compose.send.isEnabled(), timeout=5000)
    looks.may_go.set()
    qtbot.waitUntil(other.bar.compose.send.isEnabled, timeout=5000)
    press_send(other)
    assert other.desk.phase is Phase.CHECK
