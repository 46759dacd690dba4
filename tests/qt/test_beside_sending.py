"""The account, the history's deletion and damaged settings, in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import data_folder
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.demo_texts import sample_list
from smsfox_gui.qt.pages import Page
from tests.qt.office import Offices, begin, gateway, open_office, prepare, send


@pytest.fixture
def office() -> Iterator[DemoGateway]:
    made, _ = gateway()
    yield made
    made.stop()


def test_checking_the_connection_says_what_it_saw(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    window.show_page(Page.SETTINGS)
    checker = window.settings.account.checker
    checker.button.click()
    assert not checker.button.isEnabled()
    qtbot.waitUntil(checker.button.isEnabled, timeout=20_000)
    assert checker.note.property("kind") == "ok"
    assert office.requests == 1


def test_plain_http_needs_the_host_typed_and_stays_marked(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    program = window.desk.program
    url = "http://sms.example.com/api/"
    window.office.change_setting("gateway_url", url)
    assert not program.accounts.plain_http_agreed("demo", url)
    window.settings.account.consent.setText("sms.example.com")
    assert program.accounts.plain_http_agreed("demo", url)
    window.show_page(Page.CAMPAIGN)
    assert program.accounts.exposed()
    assert not window.campaign.header.exposed.isHidden()
    window.office.change_setting("gateway_url", "https://sms.example.com/api/")
    assert window.campaign.header.exposed.isHidden()


def test_the_history_is_deleted_only_after_a_second_look(qtbot: QtBot, stage: Stage, office: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    window.show_page(Page.SETTINGS)
    group = window.settings.history
    group.forget.click()
    group.question.confirm.click()
    qtbot.wait(700)
    reader = window.desk.reader()
    assert len(reader.campaigns()) == 1
    group.question.confirm.click()
    qtbot.waitUntil(lambda: not group.done.isHidden(), timeout=10_000)
    assert reader.campaigns() == []
    reader.close()


def test_damaged_settings_are_said(qtbot: QtBot, stage: Stage) -> None:
    data_folder().mkdir(parents=True, exist_ok=True)
    (data_folder() / "settings.json").write_text("{damaged", "utf-8")
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: "settings.damaged-" in window.campaign.news.text(), timeout=10_000)


def test_the_next_campaign_is_not_promised_to_go_by_itself(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=1500))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    window.desk.begin_anew()
    window.lists.open_path(sample_list("ru"))
    window.desk.draft.set_text("Другой текст", replaced=True)
    words = [label.text() for label in window.bar.compose.strip.findChildren(QLabel)]
    assert "эту отправите, когда та закончится" in words
    assert not window.bar.compose.send.isEnabled()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert made.requests == 12
