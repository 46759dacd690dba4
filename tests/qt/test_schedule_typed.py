"""The time of a later campaign, typed and stepped with real keys: what is typed stands there, whatever the hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.check_when import CheckWhen
from smsfox_gui.qt.main_window import MainWindow
from tests.clocks import Shifted
from tests.qt.office import Offices, open_office, prepare, shift_clock

NOW = datetime(2026, 11, 28, 16, 40).astimezone()
"""Saturday afternoon by this computer's clock: the next morning is offered for later."""
PASSED = "Это время уже прошло"
DAY, MONTH, YEAR, HOUR, MINUTE = (0, 2), (3, 2), (6, 4), (11, 2), (14, 2)
"""Where a section begins, and its length."""


@pytest.fixture
def clock(stage: Stage) -> Shifted:
    return shift_clock(stage, NOW.astimezone(UTC))


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices, clock: Shifted) -> MainWindow:
    """On the check page, with later chosen and the focus in its time."""
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    window.bar.compose.send.click()
    when = window.campaign.check.when
    when.later.click()
    when.at.setFocus()
    assert when.at.text() == "29.11.2026 10:00"
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    return window


def type_whole(when: CheckWhen, words: str) -> None:
    when.at.selectAll()
    QTest.keyClicks(when.at, words)


def type_section(when: CheckWhen, section: tuple[int, int], words: str) -> None:
    when.at.lineEdit().setSelection(*section)
    QTest.keyClicks(when.at, words)


def words(when: CheckWhen) -> str:
    return " ".join(label.text() for label in when.note.findChildren(QLabel))


def stands(window: MainWindow, words: str) -> None:
    """Shown, and what the campaign would take."""
    when = window.campaign.check.when
    assert when.at.text() == words
    at = window.desk.draft.at
    assert at is not None
    assert at.astimezone().strftime("%d.%m.%Y %H:%M") == words


@pytest.mark.parametrize(
    "typed", ["28.11.2026 21:30", "30.11.2026 09:05", "31.12.2026 23:59", "01.01.2027 00:00", "28.02.2027 08:00"]
)
def test_a_time_typed_over_the_whole_field_stands_there(window: MainWindow, typed: str) -> None:
    type_whole(window.campaign.check.when, typed)
    stands(window, typed)
    assert window.campaign.check.when.possible
    QTest.keyClick(window.campaign.check.when.at, Qt.Key.Key_Tab)
    stands(window, typed)


def test_the_day_first_then_the_time(window: MainWindow) -> None:
    when = window.campaign.check.when
    type_section(when, DAY, "28")
    stands(window, "28.11.2026 10:00")
    assert PASSED in words(when)
    assert not window.campaign.check.confirm.isEnabled()
    type_section(when, HOUR, "21")
    type_section(when, MINUTE, "30")
    stands(window, "28.11.2026 21:30")
    assert PASSED not in words(when)
    assert window.campaign.check.confirm.isEnabled()


def test_the_time_first_then_the_day(window: MainWindow) -> None:
    when = window.campaign.check.when
    type_section(when, HOUR, "21")
    type_section(when, MINUTE, "30")
    type_section(when, DAY, "28")
    stands(window, "28.11.2026 21:30")
    assert when.possible


def test_arrow_keys_step_over_a_time_that_has_passed(window: MainWindow) -> None:
    when = window.campaign.check.when
    when.at.lineEdit().setSelection(*DAY)
    QTest.keyClick(when.at, Qt.Key.Key_Down)
    stands(window, "28.11.2026 10:00")
    QTest.keyClick(when.at, Qt.Key.Key_Down)
    stands(window, "27.11.2026 10:00")
    assert PASSED in words(when)
    QTest.keyClick(when.at, Qt.Key.Key_Up)
    when.at.lineEdit().setSelection(*HOUR)
    for _ in range(8):
        QTest.keyClick(when.at, Qt.Key.Key_Up)
    stands(window, "28.11.2026 18:00")
    assert when.possible


def test_further_than_a_year_is_said_and_not_mended(window: MainWindow) -> None:
    when = window.campaign.check.when
    type_whole(when, "05.12.2027 10:00")
    stands(window, "05.12.2027 10:00")
    assert "больше года" in words(when)
    assert not window.campaign.check.confirm.isEnabled()
    type_section(when, YEAR, "2026")
    stands(window, "05.12.2026 10:00")
    assert window.campaign.check.confirm.isEnabled()


def test_a_time_that_passes_stays_and_is_said(qtbot: QtBot, window: MainWindow, clock: Shifted) -> None:
    """Also where the press comes before the next look at the clock, and after a way to the text and back."""
    check = window.campaign.check
    clock.set(NOW + timedelta(days=2))
    check.confirm.click()
    assert PASSED in words(check.when)
    assert not check.confirm.isEnabled()
    stands(window, "29.11.2026 10:00")
    qtbot.waitUntil(lambda: not window.bar.check._inert.isActive(), timeout=5000)
    window.bar.check.back.click()
    window.bar.compose.send.click()
    assert check.when.isVisible()
    stands(window, "29.11.2026 10:00")
    assert PASSED in words(check.when)
    assert not check.confirm.isEnabled()



@pytest.mark.parametrize("typed", ["3112202623:59", "311220262359", "31.12.2026 23:59", "31/12.2026.23:59"])
def test_from_the_first_section_on(window: MainWindow, typed: str) -> None:
    """With the day alone selected, digits and separators lead through the sections."""
    when = window.campaign.check.when
    type_section(when, DAY, typed)
    stands(window, "31.12.2026 23:59")


@pytest.mark.parametrize(
    ("typed", "stands_there"),
    [
        ("311220262359", "31.12.2026 23:59"),
        ("1.12.26 9:30", "01.12.2026 09:30"),
        ("1/12/2026, 9:30", "01.12.2026 09:30"),
    ],
)
def test_other_ways_to_write_a_moment_are_understood(window: MainWindow, typed: str, stands_there: str) -> None:
    at = window.campaign.check.when.at
    type_whole(window.campaign.check.when, typed)
    assert at.text() == typed
    QTest.keyClick(at, Qt.Key.Key_Return)
    stands(window, stands_there)


@pytest.mark.parametrize("typed", ["31.11.2026 10:00", "29.11", "29.11.2026", "", "29.11.2026 25:00", "tomorrow"])
def test_what_is_no_moment_stays_and_cannot_be_confirmed(window: MainWindow, typed: str) -> None:
    check = window.campaign.check
    check.when.at.lineEdit().clear()
    QTest.keyClicks(check.when.at, typed)
    QTest.keyClick(check.when.at, Qt.Key.Key_Tab)
    assert check.when.at.text() == typed
    assert "Напишите день и время так: 29.11.2026 10:00" in words(check.when)
    assert not check.confirm.isEnabled()
    type_whole(check.when, "28.11.2026 21:30")
    stands(window, "28.11.2026 21:30")
    assert check.confirm.isEnabled()
