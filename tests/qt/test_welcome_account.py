"""The first page checks an account before it keeps it: one button, a promise beside it, the answer on the spot."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from tests.qt.office import Offices, open_office


def welcomed(qtbot: QtBot, stage: Stage) -> MainWindow:
    """A new program whose gateway is ours, on its welcome page."""
    program = open_program()
    program.change_settings(login="")
    program.close()
    made = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: made.welcomes and not made.desk.tasks.busy, timeout=20_000)
    return made


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    offices()
    return welcomed(qtbot, stage)


def enter(window: MainWindow, login: str, password: str) -> None:
    window.welcome.account.login.setText(login)
    window.welcome.account.password.setText(password)
    QTest.mouseClick(window.welcome.save, Qt.MouseButton.LeftButton)


def test_what_the_gateway_takes_is_kept_and_the_work_begins(qtbot: QtBot, window: MainWindow) -> None:
    enter(window, "demo", "demo")
    assert not window.welcome.save.isEnabled(), "one question at a time"
    qtbot.waitUntil(lambda: window.desk.connected and not window.desk.tasks.busy, timeout=20_000)
    assert window.shown() is window.campaign
    assert window.desk.program.settings.login == "demo"
    assert window.campaign.news.kind == "ok"
    assert "SMS не отправлялась" in window.campaign.news.text()


def test_what_the_gateway_refuses_is_not_kept_and_can_be_mended(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, body="03"))
    window = welcomed(qtbot, stage)
    welcome = window.welcome
    enter(window, "demo", "domo")
    qtbot.waitUntil(welcome.save.isEnabled, timeout=20_000)
    assert window.shown() is welcome
    assert "не принял логин или пароль" in welcome.answer.words()
    assert welcome.answer.isVisible()
    assert window.desk.program.settings.login == ""
    assert welcome.account.password.text() == "domo", "what was typed can be looked at and mended"
    assert window.focusWidget() is welcome.account.password


def test_without_a_connection_the_account_is_kept_and_called_unchecked(qtbot: QtBot, window: MainWindow) -> None:
    window.office.change_setting("gateway_url", "https://127.0.0.1:9/")
    enter(window, "demo", "demo")
    qtbot.waitUntil(lambda: window.desk.connected and not window.desk.tasks.busy, timeout=20_000)
    assert window.campaign.news.kind == "warn"
    assert window.campaign.news.text().startswith("Счёт сохранён, но не проверен.")


def test_an_answer_that_comes_late_leaves_the_account_saved_meanwhile(qtbot: QtBot, window: MainWindow) -> None:
    """Campaigns would be paid through another account than the one that was saved last."""
    enter(window, "demo", "demo")
    window.settings.account_entered.emit("klinika", "secret")
    qtbot.waitUntil(lambda: window.welcome.save.isEnabled() and not window.desk.tasks.busy, timeout=20_000)
    assert window.desk.program.settings.login == "klinika"
    assert window.desk.program.keys.password("demo") is None
    assert window.welcome.answer.words().startswith("Тем временем сохранён другой счёт")
    assert not window.campaign.news.isVisible()


def test_an_account_is_called_saved_once_its_password_is_kept_and_not_connected(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts, asked, free = window.desk.program.accounts, Event(), Event()
    keep = accounts.enter_password

    def slowly(login: str, password: str, *, checked: bool = False) -> bool:
        asked.set()
        assert free.wait(20)
        return keep(login, password, checked=checked)

    monkeypatch.setattr(accounts, "enter_password", slowly)
    try:
        enter(window, "demo", "demo")
        qtbot.waitUntil(asked.is_set, timeout=20_000)
        assert not window.campaign.news.text()
    finally:
        free.set()
    saved = "Счёт сохранён; верен ли пароль, покажет первое сообщение. Шлюз отвечает"
    qtbot.waitUntil(lambda: window.campaign.news.text().startswith(saved), timeout=20_000)


def test_an_empty_field_is_asked_for(window: MainWindow) -> None:
    enter(window, "demo", "")
    assert window.focusWidget() is window.welcome.account.password
    assert window.welcome.answer.words() == "Наберите логин и пароль счёта SMSFox."
    assert window.welcome.save.isEnabled()


def test_enter_in_a_field_is_the_button(qtbot: QtBot, window: MainWindow) -> None:
    window.welcome.account.login.setText("demo")
    window.welcome.account.password.setText("demo")
    QTest.keyClick(window.welcome.account.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.connected, timeout=20_000)


def test_who_has_an_account_is_not_welcomed_again(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    open_office(qtbot, stage)
    stage.close()
    window = stage.open(demo=False, language="ru", colours="light")
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    assert window.shown() is window.campaign


@pytest.mark.parametrize(
    ("system", "words"), [("win32", "хранит диспетчер учётных данных Windows"), ("darwin", "хранит «Связка ключей»")]
)
def test_the_promise_names_the_key_store_as_the_system_does(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, system: str, words: str
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("smsfox_gui.qt.account_form.sys.platform", system)
        window.welcome.retranslate()
    said = window.welcome._account_words.text()
    assert said.startswith("Проверка бесплатная: SMS не отправляется. ")
    assert words in said


def test_the_words_of_all_ways_begin_under_one_another(qtbot: QtBot, window: MainWindow) -> None:
    page = window.welcome
    titles = (page._demo_title, page._account_title, page._open_title)
    qtbot.waitUntil(lambda: len({title.mapTo(page, QPoint(0, 0)).x() for title in titles}) == 1, timeout=5000)
