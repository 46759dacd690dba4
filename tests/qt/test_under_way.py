"""A campaign that is being sent stays in sight whatever else is on the desk."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase

OpenDemo = Callable[[str], MainWindow]


def badge(window: MainWindow) -> str:
    return window.rail._buttons[Page.CAMPAIGN].badge


def test_badge_and_title_go_on_with_another_draft_on_the_desk(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.desk.program.change_settings(rate=2.0)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING and window.desk.run.passed > 0, timeout=20_000)
    assert badge(window)
    assert window.windowTitle().startswith(f"{badge(window)} · Напоминание о приёме — ")
    window.desk.begin_anew()
    window.desk.set_name("Другая")
    assert window.desk.run.record is None
    before = badge(window)
    assert before
    assert window.windowTitle() == f"{before} · Напоминание о приёме · Другая — SMSFox Desktop"
    qtbot.waitUntil(lambda: badge(window) not in ("", before), timeout=20_000)
    window.show_page(Page.HISTORY)
    assert window.windowTitle().startswith(f"{badge(window)} · Напоминание о приёме · История")
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=30_000)
    assert badge(window) == ""
    assert window.windowTitle() == "История — SMSFox Desktop"


def test_a_campaign_that_never_came_to_the_desk_is_asked_of_the_journal(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.desk.program.change_settings(rate=2.0)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.busy, timeout=20_000)
    window.desk.begin_anew()
    qtbot.waitUntil(lambda: bool(badge(window)), timeout=20_000)
    assert window.desk.run.record is None
    assert window.under_way.total == 12
