"""Tab meets every control of every page and phase, scrolls to it and shows where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.main_window import SMALLEST, MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.qt.keyboard_walk import (
    SEEN,
    described,
    differing,
    missed,
    name_of,
    nameless_parts,
    out_of_sight,
    picture,
    place_of,
    way,
)

OpenDemo = Callable[[str], MainWindow]


def walk(qtbot: QtBot, window: MainWindow) -> None:
    """One round; at each stop the control has a name, is in sight, and looks other than without the focus."""
    if not window.isActiveWindow():
        with qtbot.waitActive(window):
            window.activateWindow()
    QApplication.processEvents()  # what has just come finds its place
    met, wrong = list[QWidget](), list[str]()
    for here in way(window):
        met.append(here)
        QApplication.processEvents()
        if not name_of(here):
            wrong.append(f"no name: {described(here)}")
        if out_of_sight(here):
            wrong.append(f"out of sight: {described(here)}")
        place = place_of(here)
        with_focus = picture(window, place)
        here.clearFocus()
        without = picture(window, place)
        here.setFocus()
        if differing(with_focus, without) < SEEN:
            wrong.append(f"no focus to be seen: {described(here)}")
    wrong += [f"no name: {one}" for one in nameless_parts(window)]
    wrong += [f"never met: {one}" for one in missed(window, met)]
    assert len(met) > 2
    assert not wrong, "\n".join(wrong)


@pytest.fixture(params=["light", "dark and small"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, open_demo: OpenDemo) -> MainWindow:
    """The demo with its list and text, ready to be sent."""
    made = open_demo("en")
    if request.param != "light":
        made.office.change_theme("dark")
        made.resize(*SMALLEST)
    qtbot.waitUntil(made.bar.compose.send.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=20_000)
    return made


def test_the_campaign_from_text_to_result(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    walk(qtbot, window)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    assert window.desk.phase is Phase.SENDING
    walk(qtbot, window)
    window.questions.go_on()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    run = window.desk.run
    qtbot.waitUntil(lambda: not run.counts.get(MessageState.ACCEPTED), timeout=10_000)
    walk(qtbot, window)
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=10_000)
    walk(qtbot, window)


@pytest.mark.parametrize("page", [Page.HISTORY, Page.STOP_LIST, Page.SETTINGS])
def test_the_pages_beside_it(qtbot: QtBot, window: MainWindow, page: Page) -> None:
    window.show_page(page)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    walk(qtbot, window)


def test_the_welcome_page(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.office.sample_at_once = False
    window.welcoming = True
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    walk(qtbot, window)
