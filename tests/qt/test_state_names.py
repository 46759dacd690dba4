"""A state has one name: what legends, figures, History and help call it is the word of the table and of the export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from smsfox_gui.core import wording
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.faces.result import ResultFace
from smsfox_gui.qt.help_page import HelpPage
from smsfox_gui.qt.history_breakdown import HistoryBreakdown
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.legend import LegendEntry
from smsfox_gui.qt.result_panel import ResultPanel
from smsfox_gui.qt.sending_panel import SendingPanel
from tests.qt.test_campaign_run import RECORD

S = MessageState
EVERY = dict.fromkeys(S, 2)
AWAITED = {"ru": "Принято · ждём отчёт", "en": "Accepted · report awaited"}
UNTOLD = {"ru": "Принято · отчёта нет", "en": "Accepted · no report"}
DECIDED = {"ru": "Принято · из них 1 по вашему решению", "en": "Accepted · 1 of them by your decision"}


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest, qapp: object) -> Iterator[str]:
    translation = Translation()
    translation.say(request.param)
    yield request.param
    translation.end()


def run(states: dict[S, int], *, counted_as_sent: int = 0, reports: bool = True) -> CampaignRun:
    made = CampaignRun()
    made.reports_wanted = lambda: reports
    record = replace(RECORD, states=states, rows=sum(states.values()), counted_as_sent=counted_as_sent)
    made.show(replace(record, started=datetime(2026, 11, 24, tzinfo=UTC)), states)
    return made


def names(entries: Sequence[LegendEntry]) -> dict[S, str]:
    """What the states are called, without what is added."""
    return {entry.key: entry.text.split(" · ")[0] for entry in entries}


def whole(entries: Sequence[LegendEntry]) -> str:
    return next(entry.text for entry in entries if entry.key is S.ACCEPTED)


def test_every_legend_calls_a_state_as_the_table_does(qtbot: QtBot, language: str) -> None:
    breakdown, sending, result = HistoryBreakdown(), SendingPanel(), ResultPanel()
    for widget in (breakdown, sending, result):
        qtbot.addWidget(widget)
    made = run(EVERY)
    assert made.record is not None
    breakdown.show_campaign(made.record, None)
    wanted = {state: wording.state_word(state, language) for state in S}
    assert names(breakdown._entries()) == wanted
    assert names(sending._entries(made)) == wanted
    assert names(result._entries(made)) == wanted


def test_what_is_known_of_the_report_is_added_to_the_name(qtbot: QtBot, language: str) -> None:
    breakdown, sending, result = HistoryBreakdown(), SendingPanel(), ResultPanel()
    for widget in (breakdown, sending, result):
        qtbot.addWidget(widget)
    word = wording.state_word(S.ACCEPTED, language)
    told, silent = run({S.ACCEPTED: 3, S.DELIVERED: 1}), run({S.ACCEPTED: 3}, reports=False)
    assert told.record is not None
    assert silent.record is not None
    breakdown.show_campaign(told.record, None)
    assert whole(breakdown._entries()) == UNTOLD[language]
    assert (whole(sending._entries(told)), whole(result._entries(told))) == (AWAITED[language], UNTOLD[language])
    breakdown.show_campaign(silent.record, None)
    assert whole(breakdown._entries()) == word, "who receives no reports misses none"
    assert {whole(sending._entries(silent)), whole(result._entries(silent))} == {word}
    assert whole(result._entries(run({S.ACCEPTED: 3}, counted_as_sent=1))) == DECIDED[language]


def test_bar_and_help_call_it_so_as_well(qtbot: QtBot, language: str) -> None:
    face, page = ResultFace(), HelpPage({command: QAction() for command in Command})
    for widget in (face, page):
        qtbot.addWidget(widget)
    face.say(run({S.ACCEPTED: 3}, reports=False))
    assert face._good._said[1] == "100\u00a0% " + wording.state_word(S.ACCEPTED, language).lower()
    for state, words in page._state_words().items():
        assert words.startswith(f"{wording.state_word(state, language)}: ")
