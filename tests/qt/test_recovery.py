"""After a crash, a second window or an older copy: the window says what is, and nothing goes on by itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import data_folder, open_program
from smsfox_gui.core.errors import ListEmpty, PasswordMissing
from smsfox_gui.core.states import Decision, MessageState, PauseReason
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.qt.recovery import GO_ON, LOOK, RETRY, TRUST
from tests.qt.office import (
    ACCEPTED,
    LOST,
    REJECTED,
    agree,
    campaign,
    cut_short,
    gateway,
    open_office,
    press_go_on,
    rows,
)

S = MessageState


@pytest.fixture
def office() -> Iterator[tuple[DemoGateway, str]]:
    made = gateway()
    yield made
    made[0].stop()


def keys(window: MainWindow) -> list[str]:
    return [made.property("key") for made in window.campaign.news.findChildren(QPushButton)]


def test_what_was_interrupted_is_said_and_waits(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    made, url = office
    cut_short(url, ACCEPTED, LOST, ACCEPTED, None)
    window = open_office(qtbot, stage)
    assert window.campaign.news.isVisible()
    words = window.campaign.news.text()
    assert "«Прерванная»" in words
    assert "Отправлено 2, неизвестно 2, осталось 6" in words
    qtbot.wait(300)
    assert made.requests == 0
    window.news.on_button(LOOK)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    assert made.requests == 0


def test_going_on_sends_the_rest_and_repeats_no_unknown(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    made, url = office
    cut_short(url, ACCEPTED, LOST, None)
    window = open_office(qtbot, stage)
    assert GO_ON in keys(window)
    window.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 7
    assert window.desk.run.counts == {S.ACCEPTED: 8, S.UNKNOWN: 2}


def test_a_queue_that_grew_old_asks(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    made, url = office
    cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    program = window.desk.program

    class Later(type(program.clock)):  # type: ignore[misc]
        def now(self) -> datetime:
            return super().now() + timedelta(hours=30)

    program.clock = Later()
    window.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "30" in window.bar.ask.question.text()
    assert made.requests == 0
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 9


def test_a_limit_that_stopped_it_can_be_raised(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    made, url = office
    number = cut_short(url, ACCEPTED)
    program = open_program()
    program.journal().set_limit(number, 1)
    program.close()
    window = open_office(qtbot, stage)
    window.news.on_button(GO_ON)
    record = window.desk.run
    qtbot.waitUntil(lambda: record.record is not None and record.record.reason is PauseReason.LIMIT, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)
    assert made.requests == 0
    press_go_on(qtbot, window)
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 9


def test_a_second_window_only_looks_and_says_who_has_the_journal(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    first = open_program()
    first.journal()
    window = open_office(qtbot, stage)
    assert Obstacle.JOURNAL in window.desk.readiness.obstacles
    assert window.campaign.news.isVisible()
    assert RETRY in keys(window)
    first.close()
    window.news.on_button(RETRY)
    qtbot.waitUntil(lambda: Obstacle.JOURNAL not in window.desk.readiness.obstacles, timeout=10_000)


def test_an_older_copy_waits_for_a_person(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str], tmp_path: Path
) -> None:
    made, url = office
    number = cut_short(url, ACCEPTED)
    file = data_folder() / "journal.sqlite"
    shutil.copy(file, tmp_path / "copy")
    program = open_program()
    journal = program.journal()
    journal.start(number)
    claim = journal.claim(number)
    assert claim is not None
    journal.record(claim, ACCEPTED)
    program.close()
    for left in data_folder().glob("journal.sqlite-*"):
        left.unlink()
    shutil.copy(tmp_path / "copy", file)
    window = open_office(qtbot, stage)
    assert keys(window) == [TRUST]
    window.news.on_button(TRUST)
    agree(qtbot, window)
    qtbot.waitUntil(lambda: GO_ON in keys(window) and window.campaign.news.isVisible(), timeout=10_000)
    assert made.requests == 0
    assert not window.desk.journal().restored()


def test_every_row_is_counted_as_what_it_is(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    _, url = office
    number = cut_short(url, ACCEPTED, REJECTED, REJECTED, LOST)
    program = open_program()
    journal = program.journal()
    journal.cancel(number)
    reader = journal.reader()
    refused = list(reader.message_ids(number, frozenset({S.REJECTED})))
    reader.close()
    journal.decide(number, Decision.RESEND, refused[:1])
    program.close()
    window = open_office(qtbot, stage)
    words = window.campaign.news.text()
    assert "Отправлено 1, неизвестно 1, не дошло 1, не отправлено 6, осталось 1." in words


def test_all_that_stand_are_told(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    made, url = office
    cut_short(url, ACCEPTED)
    cut_short(url, ACCEPTED, None)
    program = open_program()
    program.journal().arm(campaign(url), rows(7))
    program.close()
    window = open_office(qtbot, stage)
    words = window.campaign.news.text()
    assert "не начата. Осталось 7. Ничего не отправлено." in words
    assert "Ещё 2 ждут в Истории." in words
    assert made.requests == 0


def test_what_begins_by_itself_is_not_said_to_wait(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    _, url = office
    cut_short(url, ACCEPTED, None)
    program = open_program()
    at = program.clock.now() + timedelta(hours=30)
    program.journal().arm(replace(campaign(url), at=at), rows(7))
    program.close()
    window = open_office(qtbot, stage)
    words = window.campaign.news.text()
    assert "Ещё 1 запланирована, она в Истории." in words
    assert "ждёт в Истории" not in words
    go_on = next(made for made in window.campaign.news.findChildren(QPushButton) if made.property("key") == GO_ON)
    assert go_on.text().startswith("Продолжить · 8 сообщений · ≈")


def test_the_strip_is_said_anew_in_another_language(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    _, url = office
    cut_short(url, ACCEPTED, LOST, ACCEPTED, None)
    window = open_office(qtbot, stage)
    news = window.campaign.news
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: "Sent 2, unknown 2, to go 6" in news.text(), timeout=5000)
    assert "Look" in [made.text() for made in news.findChildren(QPushButton)]
    assert keys(window) == [LOOK, GO_ON]
    window.news.on_button(LOOK)
    window.news.on_failed(PasswordMissing())
    window.campaign.list_pane.set_error(lambda: window.news.sentence(ListEmpty()))
    english = (news.text(), window.campaign.list_pane.top.banner.text())
    window.office.change_setting("language", "ru")
    qtbot.waitUntil(lambda: news.text() != english[0], timeout=5000)
    qtbot.waitUntil(lambda: window.campaign.list_pane.top.banner.text() != english[1], timeout=5000)


def no_password(window: MainWindow) -> None:
    """The account cannot be used, and the window says so."""
    window.news.on_failed(PasswordMissing(login="demo"))
    assert "Введите его" in window.campaign.news.text()
    assert window.campaign.news.isVisible()


def test_that_there_is_no_password_is_past_once_one_is_entered(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    _, url = office
    cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    no_password(window)
    assert "SMSFOX_PASSWORD" not in window.campaign.news.text(), "no word for programmers"
    window.office.keep_account("demo", "demo")
    qtbot.waitUntil(lambda: not window.campaign.news.isVisible(), timeout=5000)


def test_that_there_is_no_password_does_not_stand_beside_what_is_sent(
    qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]
) -> None:
    made, url = office
    cut_short(url, ACCEPTED, None)
    window = open_office(qtbot, stage)
    window.news.on_button(LOOK)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    no_password(window)
    window.recovery.answer(GO_ON)
    qtbot.waitUntil(lambda: made.requests > 0, timeout=20_000)
    qtbot.waitUntil(lambda: not window.campaign.news.isVisible(), timeout=5000)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)


def test_other_news_stay(qtbot: QtBot, stage: Stage, office: tuple[DemoGateway, str]) -> None:
    _, url = office
    cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    no_password(window)
    window.news.on_failed(ListEmpty())
    window.office.keep_account("demo", "demo")
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.campaign.news.isVisible()
