"""The sample of a row that gets no message says so, and shows what the text lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.sample_view import SampleView
from tests.qt.conftest import OpenDemo

PEOPLE = """Моб.;Имя;Время
8 900 000-00-11;Анна;10:30
8 900 000-00-12;Ольга;
8 900 000-00-1;Сергей;11:00
8 900 000-00-11;Татьяна;12:00
8 900 000-00-16;Яна;#Н/Д
"""


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, tmp_path: Path) -> MainWindow:
    made = stage.open(demo=False, language="ru", colours="light")
    made.resize(1366, 688)
    made.onto_desk.begin_new()
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    made.lists.open_path(path)
    draft = made.desk.draft
    qtbot.waitUntil(lambda: draft.counts is not None and not made.desk.tasks.busy, timeout=20_000)
    return made


def written(qtbot: QtBot, window: MainWindow, text: str) -> SampleView:
    draft = window.desk.draft
    window.campaign.message.editor.set_text(text)
    qtbot.waitUntil(lambda: not draft.counting and draft.counted and not window.desk.tasks.busy, timeout=20_000)
    return window.campaign.message.sample


@pytest.mark.parametrize(
    ("position", "said", "shown", "gaps"),
    [
        (2, "Эта строка не пойдёт: нет «Время».", "Ольга, ждём в {Время}, Ольга", ["{Время}"]),
        (3, "Эта строка не пойдёт: не хватает одной цифры.", "Сергей, ждём в 11:00, Сергей", []),
        (4, "Эта строка не пойдёт: повтор строки 2.", "Татьяна, ждём в 12:00, Татьяна", []),
        (
            5,
            "Эта строка не пойдёт: формула в «Время» дала #Н/Д.",
            "Яна, ждём в #Н/Д, Яна",
            ["#Н/Д"],
        ),
    ],
)
def test_a_row_that_gets_no_message_says_so_in_its_place(
    qtbot: QtBot, window: MainWindow, position: int, said: str, shown: str, gaps: list[str]
) -> None:
    sample = written(qtbot, window, "{Имя}, ждём в {Время}, {Имя}")
    sample.set_position(1)
    assert not sample._now.warns
    high = sample.foot.height()
    sample.set_position(position)
    bubble = sample._now.bubble
    assert (sample._now.size_words.text(), sample._now.warns) == (said, True)
    assert sample._which.text() == "не пойдёт"
    assert bubble.text() == shown
    assert [bubble.text()[start:end] for start, end in bubble.gaps] == gaps
    at_the_foot = sample.height() - 1, high
    qtbot.waitUntil(lambda: (sample.foot.geometry().bottom(), sample.foot.height()) == at_the_foot, timeout=5000)
    sample.set_position(1)
    assert not sample._now.warns
    assert sample._now.size_words.text().startswith("24 знака · 1 SMS")


def test_a_row_left_out_by_hand_says_so(qtbot: QtBot, window: MainWindow) -> None:
    sample = written(qtbot, window, "{Имя}, ждём")
    sample.set_position(1)
    window.campaign.list_pane.table.view().setFocus()
    window.campaign.list_pane._edits.add(lambda contacts, _: contacts.include([1], included=False))
    said = "Эта строка не пойдёт: снято с отправки."
    qtbot.waitUntil(lambda: sample._now.size_words.text() == said, timeout=5000)


def test_a_gap_is_seen_with_the_text_of_now(qtbot: QtBot, window: MainWindow) -> None:
    sample = written(qtbot, window, "{Имя}, ждём в {Время}")
    sample.set_position(2)
    assert sample._now.warns
    written(qtbot, window, "{Имя}, ждём вас")
    assert not sample._now.warns
    assert sample._now.bubble.gaps == ()


def test_a_long_message_scrolls_and_what_is_said_of_it_stays_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    sample = written(qtbot, window, "{Имя}, ждём вас на приём. " * 20)
    sample.set_position(1)
    for size in ((1366, 688), (1024, 600)):
        window.resize(*size)
        qtbot.wait(100)
        for part in (sample._now.size_words, sample.foot.button):
            assert part.visibleRegion().boundingRect().height() == part.height(), size
        assert sample._now.frame.verticalScrollBar().maximum() > 0


def test_where_nobody_is_ready_the_text_goes_to_nobody(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path, old = tmp_path / "wrong.csv", window.desk.draft.contacts
    path.write_text("Моб.;Имя\nб/н;Анна\n8 900 000-00-0;Ольга\n", "utf-8")
    window.lists.open_path(path)
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)
    sample = written(qtbot, window, "{Имя}, ждём вас")
    said = "Никому не уйдёт: в списке нет готовых строк."
    qtbot.waitUntil(lambda: sample._now.size_words.text() == said, timeout=5000)


def test_the_question_for_the_own_number_stands_there_whole(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.resize(1366, 688)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    foot = window.campaign.message.sample.foot
    foot.button.click()
    answer = foot.strip._answer
    qtbot.waitUntil(lambda: answer.visibleRegion().boundingRect().height() == answer.height(), timeout=5000)
    QTest.keyClick(foot.strip.text, Qt.Key.Key_Escape)
    assert foot.button.hasFocus()


TEXTS = ("Завтра уроков нет.", "{Имя}, ждём в {Часы}", "{Имя}, ждём {Дата", "я" * 801, "{Имя}, ждём вас на приём. " * 9)


@pytest.mark.parametrize("text", TEXTS)
def test_a_small_window_shows_the_test_to_the_own_number_whole(qtbot: QtBot, open_demo: OpenDemo, text: str) -> None:
    window = open_demo("ru")
    window.resize(1024, 600)
    written(qtbot, window, text)
    button = window.campaign.message.sample.foot.button
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().height() == button.height(), timeout=5000)


def test_a_message_that_is_compared_has_the_same_gap(qtbot: QtBot, window: MainWindow) -> None:
    sample = written(qtbot, window, "{Имя}, ждём в {Время}")
    sample.set_position(2)
    sample.compare("{Имя:лат}, zhdem v {Время}")
    bubble = sample.other.bubble
    assert bubble.text() == "Olga, zhdem v {Время}"
    assert [bubble.text()[start:end] for start, end in bubble.gaps] == ["{Время}"]
    assert sample._now.warns
    assert not sample.other.size_words.text(), "no SMS of a message that does not go"
    sample.set_position(1)
    assert bubble.text() == "Anna, zhdem v 10:30"
    assert sample.other.size_words.text().startswith("19 знаков · 1 SMS")
