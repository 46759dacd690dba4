"""Delivery reports reach the window whenever it is open, not only while it sends."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.settings.reports import Way
from tests.qt.office import ACCEPTED, Offices, cut_short, open_office
from tests.relays import KEY
from tests.relays import relay as running_relay

S = MessageState


@pytest.fixture
def port() -> int:
    """One that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


def listening(qtbot: QtBot, window: MainWindow) -> str:
    address = window.settings.reports.address
    qtbot.waitUntil(lambda: bool(address.text()), timeout=10_000)
    return address.text()


def report(address: str, attempt: int, phone: str) -> bytes:
    with urllib.request.urlopen(f"{address}?id={attempt}&phone={phone}&status=1", timeout=10) as answer:
        return bytes(answer.read())


def test_a_report_for_what_was_sent_before_arrives_while_nothing_is_sent(
    qtbot: QtBot, stage: Stage, offices: Offices, port: int
) -> None:
    _, url = offices()
    number = cut_short(url, *[ACCEPTED] * 2, count=2)
    program = open_program()
    program.change_settings(report_port=port)
    reader = program.journal().reader()
    message = next(iter(reader.messages(number)))
    reader.close()
    program.close()
    window = open_office(qtbot, stage)
    address = listening(qtbot, window)
    assert address.startswith(f"http://127.0.0.1:{port}/")
    window.open_campaign(number)
    qtbot.waitUntil(lambda: window.desk.run.counts[S.ACCEPTED] == 2, timeout=5000)
    assert message.attempt is not None
    assert report(address, message.attempt, message.phone) == b"OK"
    qtbot.waitUntil(lambda: window.desk.run.counts == {S.ACCEPTED: 1, S.DELIVERED: 1}, timeout=5000)
    assert window.desk.phase is Phase.SENDING
    assert window.close()
    with pytest.raises(urllib.error.URLError):
        report(address, message.attempt, message.phone)


def test_the_address_is_the_same_after_a_restart_and_can_be_copied(
    qtbot: QtBot, stage: Stage, offices: Offices, port: int
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.show_page(Page.SETTINGS)
    group = window.settings.reports
    assert not group.address.isVisible()
    assert not group.port.isVisible()
    group.port.setValue(port)
    group.way.setCurrentIndex(1)
    group.way.activated.emit(1)
    first = listening(qtbot, window)
    group.copy.click()
    assert QGuiApplication.clipboard().text() == first
    assert window.close()
    again = open_office(qtbot, stage)
    assert listening(qtbot, again) == first
    again.settings.reports.way.setCurrentIndex(0)
    again.settings.reports.way.activated.emit(0)
    qtbot.waitUntil(lambda: not again.settings.reports.address.text(), timeout=15_000)
    with pytest.raises(urllib.error.URLError):
        report(first, 1, "79000000000")


def test_a_port_that_is_taken_is_said_and_another_one_helps(
    qtbot: QtBot, stage: Stage, offices: Offices, port: int
) -> None:
    offices()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        program = open_program()
        program.change_settings(report_port=number)
        program.close()
        window = open_office(qtbot, stage)
        qtbot.waitUntil(lambda: str(number) in window.campaign.news.text(), timeout=10_000)
        window.show_page(Page.SETTINGS)
        assert window.settings.reports.fault.isVisible()
        assert not window.settings.reports.address.text()
        window.office.change_setting("report_port", port)
        assert f":{port}/" in listening(qtbot, window)
        assert not window.settings.reports.fault.isVisible()


def test_nothing_listens_unless_it_is_wanted(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    assert window.desk.program.reports._receiver is None
    assert window.settings.reports.address.text() == ""


def test_a_relay_is_entered_in_the_settings_and_its_reports_arrive(
    qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path
) -> None:
    _, url = offices()
    number = cut_short(url, ACCEPTED, count=1)
    program = open_program()
    reader = program.journal().reader()
    message = next(iter(reader.messages(number)))
    reader.close()
    program.close()
    window = open_office(qtbot, stage)
    window.show_page(Page.SETTINGS)
    group = window.settings.reports
    assert not group.relay.isVisible()
    QTest.keyClick(group.way, Qt.Key.Key_End)
    group.way.activated.emit(group.way.currentIndex())
    assert QApplication.focusWidget() is group.relay.address
    assert not group.relay.connect_button.isEnabled(), "without an address and a key"
    with running_relay(tmp_path) as relay:
        group.relay.address.setText(relay.url)
        QTest.keyClicks(group.relay.key, KEY)
        QTest.keyClick(group.relay.key, Qt.Key.Key_Return)
        assert listening(qtbot, window) == f"{relay.url}/status"
        assert window.desk.program.settings.relay_url == relay.url
        assert not group.relay.key.text(), "the key is not shown again"
        window.open_campaign(number)
        qtbot.waitUntil(lambda: window.desk.run.counts[S.ACCEPTED] == 1, timeout=5000)
        assert message.attempt is not None
        assert relay.report(message.attempt, message.phone) == 200
        qtbot.waitUntil(lambda: window.desk.run.counts == {S.DELIVERED: 1}, timeout=20_000)
        group.way.setCurrentIndex(Way.NONE)
        group.way.activated.emit(Way.NONE)
        qtbot.waitUntil(lambda: not group.address.text(), timeout=15_000)
        assert window.desk.program.settings.relay_url == ""


def test_of_several_changes_in_a_row_the_last_one_is_what_the_window_shows(
    qtbot: QtBot, stage: Stage, offices: Offices, port: int
) -> None:
    offices()
    window = open_office(qtbot, stage)
    said: list[str] = []
    window.listening.changed.connect(lambda address, _: said.append(address))
    with window.desk.program.reports._ear:
        for number in (port, 0, port, 0, port):
            window.office.change_setting("report_port", number)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=15_000)
    window.show_page(Page.SETTINGS)
    assert f":{port}/" in listening(qtbot, window)
    assert len(said) == 1, "what was overtaken is not said"


def test_from_the_relay_to_this_computer_in_one_choice(
    qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path, port: int
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.show_page(Page.SETTINGS)
    group = window.settings.reports
    with running_relay(tmp_path) as relay:
        window.office.keep_relay(relay.url, KEY)
        assert listening(qtbot, window) == f"{relay.url}/status"
        group.port.setValue(port)
        group.way.setCurrentIndex(Way.HERE)
        group.way.activated.emit(Way.HERE)
        qtbot.waitUntil(lambda: f":{port}/" in group.address.text(), timeout=15_000)
        assert group.way.currentData() is Way.HERE
        assert window.desk.program.settings.relay_url == ""


def test_a_relay_that_refuses_the_key_is_said(qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.show_page(Page.SETTINGS)
    group = window.settings.reports
    with running_relay(tmp_path) as relay:
        group.way.setCurrentIndex(Way.RELAY)
        group.way.activated.emit(Way.RELAY)
        group.relay.address.setText(relay.url)
        QTest.keyClicks(group.relay.key, "wrong")
        group.relay.connect_button.click()
        qtbot.waitUntil(group.fault.isVisible, timeout=15_000)
        assert not group.address.text()
        assert group.relay.isVisible()
        assert "wrong" not in group.fault.accessibleName()
