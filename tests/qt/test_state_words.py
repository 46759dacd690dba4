"""A campaign that stands has one word wherever it is named: paused by a person or the gateway, or cut short."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core import wording
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.history_entries import look_of, state_words
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import ACCEPTED, LOST, Offices, cut_short, open_office

S = MessageState
OWN = {
    PauseReason.NOT_STARTED: ("Не начата", "drafts"),
    PauseReason.SCHEDULED: ("Запланирована", "calendar_clock"),
    PauseReason.INTERRUPTED: ("Прервана", "warning_filled"),
    PauseReason.OVERDUE: ("Прервана", "warning_filled"),
}


def opened(qtbot: QtBot, window: MainWindow, campaign: int) -> None:
    window.open_campaign(campaign)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)


def paused(url: str, reason: PauseReason) -> int:
    """A campaign that stands for this reason."""
    made = cut_short(url, ACCEPTED)
    program = open_program()
    journal = program.journal()
    journal.start(made)
    journal.pause(made, reason)
    program.close()
    return made


def test_every_reason_has_the_word_of_its_kind(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    made = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    opened(qtbot, window, made)
    record = window.desk.run.record
    for reason in PauseReason:
        stands = replace(record, state=CampaignState.PAUSED, reason=reason)
        assert (state_words(stands), look_of(stands).icon) == OWN.get(reason, ("На паузе", "pause_filled")), reason


@pytest.mark.parametrize(
    ("counts", "words", "icon"),
    [
        ({S.ACCEPTED: 22, S.UNKNOWN: 1}, "Не всё известно", "question_circle_filled"),
        ({S.ACCEPTED: 21, S.UNKNOWN: 1, S.REJECTED: 1}, "Дошла не всем", "chat_warning"),
        ({S.ACCEPTED: 10, S.REJECTED: 13}, "Дошла не всем", "chat_warning"),
        ({S.ACCEPTED: 23}, "Завершена", "checkmark_circle_filled"),
    ],
)
def test_of_an_end_no_more_is_said_than_is_known(
    qtbot: QtBot, stage: Stage, offices: Offices, counts: dict[MessageState, int], words: str, icon: str
) -> None:
    _, url = offices()
    made = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    opened(qtbot, window, made)
    over = replace(window.desk.run.record, state=CampaignState.FINISHED, states=counts, rows=23)
    assert (state_words(over), look_of(over).icon) == (words, icon)


@pytest.mark.parametrize(
    ("reason", "head", "title"),
    [
        (PauseReason.INTERRUPTED, "Прервана", "Отправка прервана"),
        (PauseReason.NO_POINTS, "На паузе", "Отправка на паузе"),
        (PauseReason.NO_CONNECTION, "На паузе", "Отправка на паузе"),
    ],
)
def test_header_and_panel_say_the_same(
    qtbot: QtBot, stage: Stage, offices: Offices, reason: PauseReason, head: str, title: str
) -> None:
    _, url = offices()
    made = paused(url, reason)
    window = open_office(qtbot, stage)
    opened(qtbot, window, made)
    assert window.campaign.header._phase.text() == head
    assert window.campaign.sending._title.text() == title


def test_what_was_cut_short_says_when(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    made = cut_short(url, ACCEPTED, LOST, None)
    window = open_office(qtbot, stage)
    reader = window.desk.reader()
    last = reader.campaign(made).last_sent.astimezone()
    reader.close()
    at = wording.at_words(last, datetime.now().astimezone().date(), "ru")
    assert f"прервана {at}. " in window.campaign.news.text()
    opened(qtbot, window, made)
    assert f"Отправка прервалась {at}: " in window.campaign.sending.banner.text()


def test_what_the_strip_told_of_a_campaign_goes_when_that_is_on_the_desk(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    """Its panel says the same, and one button is the main one."""
    _, url = offices()
    made = cut_short(url, ACCEPTED, LOST, None)
    window = open_office(qtbot, stage)
    qtbot.waitUntil(window.campaign.news.isVisible, timeout=5000)
    opened(qtbot, window, made)
    assert not window.campaign.news.isVisible()
    main = [one for one in window.findChildren(QPushButton) if one.isVisible() and one.property("kind") == "primary"]
    assert main == [window.bar.sending.pause]
