"""What is typed into a number's box is what is meant, whichever mark is used and whatever the window speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.number_boxes import DecimalBox, WholeBox


@pytest.fixture
def translation() -> Iterator[Translation]:
    made = Translation()
    yield made
    made.end()


def typed(box: QAbstractSpinBox, text: str) -> None:
    """As a person does it: over what stands there."""
    box.selectAll()
    QTest.keyClicks(box, text)
    box.interpretText()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("text", "value"), [("0,75", 0.75), ("0.75", 0.75), ("2,5", 2.5), ("12", 12.0), (",5", 0.5)])
def test_either_mark_is_a_decimal_one(
    qtbot: QtBot, translation: Translation, language: str, text: str, value: float
) -> None:
    translation.say(language)
    box = DecimalBox(2)
    qtbot.addWidget(box)
    box.setMaximum(100_000)
    box.setSuffix(" ₽")
    typed(box, text)
    assert box.value() == value


def test_the_mark_follows_the_language(qtbot: QtBot, translation: Translation) -> None:
    translation.say("en")
    box = DecimalBox(2)
    qtbot.addWidget(box)
    box.setMaximum(100_000)
    box.setValue(1234.5)
    assert box.text() == "1234.50"
    translation.say("ru")
    qtbot.waitUntil(lambda: box.text() == "1234,50")
    typed(box, "0,75")
    assert box.value() == 0.75


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("text", ["2,5", "2.5"])
def test_a_whole_number_takes_no_mark(qtbot: QtBot, translation: Translation, language: str, text: str) -> None:
    """The mark is not taken while it is typed, so one sees what is there: 25, and no 2.5 that became 25 unseen."""
    translation.say(language)
    box = WholeBox()
    qtbot.addWidget(box)
    box.setMaximum(100_000)
    box.selectAll()
    QTest.keyClicks(box, text)
    assert box.text() == "25"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_whole_numbers_are_shown_in_groups(qtbot: QtBot, translation: Translation, language: str) -> None:
    translation.say(language)
    box = WholeBox()
    qtbot.addWidget(box)
    box.setMaximum(100_000)
    typed(box, "54321")
    assert box.value() == 54321
    box.setValue(12345)
    assert box.text() == "12\N{NO-BREAK SPACE}345"
