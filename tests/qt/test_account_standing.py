"""The rail says of an account what is proven of its password, and nothing beyond that."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.account_guard import Standing
from tests.qt.office import Offices, begin, open_office, prepare, send


def says(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: window.rail.account_words() == words, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    assert window.rail.account_words() == words


def test_a_password_that_was_only_typed_is_not_checked(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    says(qtbot, window, "пароль не проверен")
    window.office.change_setting("language", "en")
    says(qtbot, window, "password not checked")


def test_a_check_proves_that_the_gateway_answers(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """It is answered before the gateway looks at the password."""
    offices()
    window = open_office(qtbot, stage)
    window.office.keep_account("demo", "wrongpw")
    says(qtbot, window, "пароль не проверен")
    window.office.check_connection()
    says(qtbot, window, "шлюз отвечает")
    window.office.keep_account("demo", "demo")
    says(qtbot, window, "пароль не проверен")


def test_what_the_gateway_accepts_proves_the_password(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    says(qtbot, window, "счёт подключён")
    window.office.change_setting("gateway_url", "https://sms.example.com/")
    says(qtbot, window, "пароль не проверен")


def test_what_was_proven_is_known_after_a_restart(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    stage.close()
    program = open_program()
    assert program.accounts.standing() is Standing.TAKEN
    program.accounts.enter_password("demo", "another")
    assert program.accounts.standing() is Standing.UNCHECKED
    program.close()


def test_a_password_that_the_gateway_refuses_is_said_to_be_wrong(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.office.keep_account("demo", "wrongpw")
    prepare(qtbot, window)
    begin(qtbot, window)
    says(qtbot, window, "пароль не подошёл")
    window.office.keep_account("demo", "demo")
    says(qtbot, window, "пароль не проверен")


def test_a_check_that_is_refused_says_so(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, body="03"))
    window = open_office(qtbot, stage)
    window.office.check_connection()
    says(qtbot, window, "пароль не подошёл")
