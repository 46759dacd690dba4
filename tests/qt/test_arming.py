"""What was frozen and not begun is never left behind in silence."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.errors import PlainHttpRefused
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.demo_texts import sample_list
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.qt.recovery import GO_ON
from tests.qt.office import Offices, campaign, open_office, prepare, rows


def records(window: MainWindow) -> list[CampaignRecord]:
    reader = window.desk.reader()
    try:
        return reader.campaigns()
    finally:
        reader.close()


def confirm(qtbot: QtBot, window: MainWindow) -> None:
    """Up to the click that spends money."""
    if window.desk.phase is Phase.DRAFT:
        window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()


def test_a_way_that_is_refused_leaves_nothing_armed(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    window.office.change_setting("gateway_url", "http://sms.example.com/api/")
    for _ in range(2):
        with qtbot.waitSignal(window.desk.failed, timeout=10_000) as failed:
            confirm(qtbot, window)
        assert isinstance(failed.args[0], PlainHttpRefused)
        assert window.desk.phase is Phase.CHECK
    assert records(window) == []


def test_a_launch_that_fails_cancels_what_was_armed(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)

    def refuse(*_: object, **__: object) -> None:
        raise PlainHttpRefused(host="sms.example.com")

    monkeypatch.setattr(window.desk.program, "dispatcher", refuse)
    with qtbot.waitSignal(window.desk.failed, timeout=10_000):
        confirm(qtbot, window)
    assert [record.state for record in records(window)] == [CampaignState.CANCELLED]
    assert made.requests == 0


@pytest.fixture
def held(qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch):
    """A window that freezes a campaign until it is let: (window, gateway, let)."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    let = threading.Event()
    arm = window.desk.program.campaigns.arm

    def slowly(*arguments: object, **options: object) -> int:
        let.wait(30)
        return arm(*arguments, **options)

    monkeypatch.setattr(window.desk.program.campaigns, "arm", slowly)
    confirm(qtbot, window)
    assert window.desk.phase is Phase.ARMING
    yield window, made, let
    let.set()


def test_closing_while_freezing_asks_and_the_next_start_tells(qtbot: QtBot, stage: Stage, held) -> None:
    window, made, let = held
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    assert not window.close()
    assert window.bar.face is window.bar.leave
    qtbot.wait(700)
    window.bar.leave.confirm.click()
    assert not closed
    let.set()
    qtbot.waitUntil(lambda: bool(closed), timeout=20_000)
    assert made.requests == 0
    again = open_office(qtbot, stage)
    found = records(again)
    assert [(one.state, one.reason) for one in found] == [(CampaignState.PAUSED, PauseReason.NOT_STARTED)]
    words = again.campaign.news.text()
    assert again.campaign.news.isVisible()
    assert "«Приём»" in words
    assert "12" in words
    again.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: again.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 12


def test_staying_while_freezing_goes_on(qtbot: QtBot, stage: Stage, held) -> None:
    window, made, let = held
    assert not window.close()
    window.bar.leave.keep.click()
    let.set()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 12


def test_what_was_armed_and_never_begun_is_told_at_the_start(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, url = offices()
    program = open_program()
    program.journal().arm(campaign(url), rows(7))
    program.close()
    window = open_office(qtbot, stage)
    assert window.campaign.news.isVisible()
    words = window.campaign.news.text()
    assert "«Прерванная»" in words
    assert "не начата" in words
    assert "7" in words
    assert made.requests == 0


def test_no_second_campaign_is_confirmed_while_one_is_frozen(qtbot: QtBot, held) -> None:
    window, made, let = held
    window.desk.begin_anew()
    assert Obstacle.BUSY in window.desk.readiness.obstacles
    window.lists.open_path(sample_list("ru"))
    window.desk.draft.set_text("Другой текст", replaced=True)
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.BUSY,), timeout=20_000)
    window.desk.check()
    assert window.desk.phase is Phase.DRAFT
    let.set()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=30_000)
    assert made.requests == 12
    assert [record.state for record in records(window)] == [CampaignState.FINISHED]
    assert window.desk.phase is Phase.DRAFT, "what was being written stays on the desk"


def test_while_a_draft_becomes_a_campaign_nothing_comes_in_its_place(qtbot: QtBot, held) -> None:
    """Put away meanwhile it would lie in History beside its campaign, ready to be sent once more."""
    window, _, let = held
    window.onto_desk.begin_new()
    assert window.desk.phase is Phase.ARMING
    assert "записывается в журнал" in window.campaign.news.text()
    let.set()
    qtbot.waitUntil(lambda: window.desk.phase in (Phase.SENDING, Phase.RESULT), timeout=20_000)
    assert window.drafts.put_away_drafts() == []
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    window.onto_desk.begin_new()
    assert window.desk.phase is Phase.DRAFT
    assert window.drafts.put_away_drafts() == []
    assert len(records(window)) == 1
