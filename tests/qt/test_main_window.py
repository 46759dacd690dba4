"""The whole job in the real window on the demo gateway, and the ways round it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.demo_texts import sample_list
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase

OpenDemo = Callable[[str], MainWindow]
FINAL = (MessageState.DELIVERED, MessageState.UNDELIVERED, MessageState.REJECTED)


def ready(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def confirm(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)


def finish(qtbot: QtBot, window: MainWindow) -> None:
    run = window.desk.run
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    qtbot.waitUntil(lambda: sum(run.counts[state] for state in FINAL) == run.total > 0, timeout=30_000)


def test_the_whole_job(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    assert "12" in window.bar.compose.send.text()
    assert "0" in window.bar.compose.send.text()
    confirm(qtbot, window)
    finish(qtbot, window)
    record = window.desk.run.record
    assert record is not None
    assert record.state is CampaignState.FINISHED
    assert sum(window.desk.run.counts.values()) == record.rows == 12
    report = tmp_path / "report.xlsx"
    window.exporting.write(report)
    qtbot.waitUntil(report.is_file, timeout=20_000)
    sheet = openpyxl.load_workbook(report).active
    assert sheet is not None
    assert sheet.max_row == 13
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=5000)
    chosen = window.history.chosen()
    assert chosen is not None
    assert chosen.id == record.id


def test_the_menu_offers_only_what_does_something(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")

    def offered() -> list[Command]:
        return [one for one in (Command.PAUSE, Command.EXPORT, Command.SIMILAR) if window.commands[one].isEnabled()]

    ready(qtbot, window)
    assert offered() == []
    confirm(qtbot, window)
    assert offered() == [Command.PAUSE, Command.EXPORT, Command.SIMILAR]
    finish(qtbot, window)
    qtbot.waitUntil(lambda: offered() == [Command.EXPORT, Command.SIMILAR], timeout=5000)
    window.onto_desk.begin_new()
    assert offered() == []
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: offered() == [Command.EXPORT, Command.SIMILAR], timeout=5000)
    window.history.table.top.search.setText("нет такой")
    qtbot.waitUntil(lambda: offered() == [], timeout=5000)


def test_a_double_click_spends_nothing(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    send = window.bar.compose.send
    place = send.mapTo(window, send.rect().center())
    QTest.mouseClick(send, Qt.MouseButton.LeftButton)
    assert window.desk.phase is Phase.CHECK
    under = window.childAt(place)
    assert under is not window.campaign.check.confirm
    window.bar.check.back.click()
    window.campaign.check.confirm.click()
    assert window.desk.phase is Phase.CHECK


def test_back_to_the_text_and_the_text_is_still_there(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    ready(qtbot, window)
    text = window.campaign.message.editor.text()
    window.bar.compose.send.click()
    window.desk.back()
    assert window.desk.phase is Phase.DRAFT
    assert window.campaign.message.editor.text() == text != ""


@pytest.mark.parametrize(
    ("text", "sender"), [("", "KLINIKA"), ("{Nobody}", "KLINIKA"), ("{Имя", "KLINIKA"), ("hello", "КЛИНИКА")]
)
def test_what_is_wrong_disables_send_and_says_why(qtbot: QtBot, open_demo: OpenDemo, text: str, sender: str) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    window.campaign.message.editor.set_text(text)
    window.campaign.message.sender_picker.set_sender(sender)
    qtbot.waitUntil(lambda: not window.bar.compose.send.isEnabled(), timeout=5000)
    assert window.desk.readiness.obstacles


def test_pause_and_go_on(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    confirm(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.run.passed >= 2, timeout=20_000)
    window.bar.sending.pause.click()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    qtbot.waitUntil(
        lambda: window.desk.run.record is not None and window.desk.run.record.state is CampaignState.PAUSED,
        timeout=10_000,
    )
    assert window.desk.run.left > 0
    qtbot.waitUntil(lambda: window.desk.run.counts[MessageState.SENDING] == 0, timeout=10_000)  # counts come in batches
    window.bar.sending.pause.click()
    finish(qtbot, window)


def test_stop_asks_in_the_bar_and_cancels_the_rest(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    confirm(qtbot, window)
    window.bar.sending.stop.click()
    assert window.bar.face is window.bar.stop
    window.bar.stop.confirm.click()
    assert window.desk.run.counts[MessageState.CANCELLED] == 0
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    qtbot.wait(700)
    assert window.bar.face is window.bar.stop
    window.bar.stop.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.desk.run.counts[MessageState.CANCELLED] > 0
    assert window.desk.run.left == 0


def test_closing_while_sending_asks_drains_and_loses_nothing(qtbot: QtBot, stage: Stage, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    confirm(qtbot, window)
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    assert not window.close()
    assert window.bar.face is window.bar.leave
    qtbot.wait(700)
    run = window.desk.run
    window.bar.leave.confirm.click()
    qtbot.waitUntil(lambda: bool(closed), timeout=20_000)
    assert run.total == 12
    assert stage.window is None


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    russian = window.bar.compose.send.text()
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: window.bar.compose.send.text() != russian, timeout=5000)
    assert "Send 12 demo messages" in window.bar.compose.send.text()
    trial = window.campaign.message.sample.foot.button
    assert trial.text().strip().startswith("Test to myself · ")
    assert trial.toolTip().startswith("Test to myself · ")
    assert window.commands[Command.TRIAL].text() == "Test to myself…", "it is called the same in the menu"
    window.office.change_setting("theme", "dark")
    assert window.desk.program.settings.theme == "dark"
    window.office.change_setting("theme", "light")


def test_a_list_that_cannot_be_read_leaves_the_old_one(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(b"PK\x03\x04 not a workbook")
    with qtbot.waitSignal(window.desk.draft.list_failed, timeout=20_000):
        window.lists.open_path(damaged)
    assert window.campaign.list_pane.top.banner.isVisible()
    assert window.desk.draft.contacts is not None
    assert window.desk.readiness.ready


def test_the_draft_comes_back(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    window.lists.open_path(sample_list("ru"))
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None, timeout=20_000)
    window.campaign.message.editor.set_text("{Имя}, привет")
    assert window.close()
    again = stage.open(demo=False)
    qtbot.waitUntil(lambda: again.desk.draft.contacts is not None, timeout=20_000)
    assert again.campaign.message.editor.text() == "{Имя}, привет"
    qtbot.waitUntil(lambda: again.desk.draft.review is not None, timeout=5000)
    assert not again.bar.compose.send.isEnabled()
    assert "account" in again.desk.readiness.obstacles
