"""The campaign's page: how its halves divide."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.pages import Phase


def test_the_grip_is_kept_for_each_phase(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.resize(1366, 720)
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    window.onto_desk.begin_new()
    page = window.campaign
    qtbot.waitUntil(lambda: page.splitter.width() > 1000, timeout=5000)
    page.splitter.moveSplitter(540, 1)
    draft = page.splitter.sizes()
    page.show_phase(Phase.RESULT)
    page.splitter.moveSplitter(800, 1)
    result = page.splitter.sizes()
    assert draft != result
    page.show_phase(Phase.DRAFT)
    assert page.splitter.sizes() == draft
    width = page.splitter.width()
    assert window.close()
    again = stage.open(demo=False)
    again.onto_desk.begin_new()
    again.resize(1366, 720)  # the display of the tests is smaller, so the window came back smaller
    qtbot.waitUntil(lambda: again.campaign.splitter.width() == width, timeout=5000)
    again.campaign.show_phase(Phase.RESULT)
    assert again.campaign.splitter.sizes() == result
    again.campaign.show_phase(Phase.DRAFT)
    assert again.campaign.splitter.sizes() == draft


def test_arming_divides_as_the_check_does(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.onto_desk.begin_new()
    page = window.campaign
    qtbot.waitUntil(lambda: page.splitter.width() > 1000, timeout=5000)
    page.show_phase(Phase.CHECK)
    page.splitter.moveSplitter(540, 1)
    check = page.splitter.sizes()
    page.show_phase(Phase.ARMING)
    assert page.splitter.sizes() == check


def test_a_division_that_makes_no_sense_is_left_alone(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.onto_desk.begin_new()
    before = window.campaign.splitter.sizes()
    for kept in ("", "AAAA", "[]", '{"draft": 5}', '{"nowhere": [1, 2]}', '{"draft": ["a", 2]}'):
        window.campaign.put_grips(kept)
    assert window.campaign.splitter.sizes() == before
