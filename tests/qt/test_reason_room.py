"""Where the column of the states is at its narrowest, each reason is still read whole."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.qt.column_needs import Ruler
from smsfox_gui.qt.list_columns import _STATE_LEAST
from smsfox_gui.qt.reason_room import _DETAILS, _ICON
from tests.qt.conftest import OpenDemo

NAMING = (RowProblem.EMPTY_FIELD, RowProblem.REFUSED, RowProblem.FOREIGN_UNKNOWN)
"""Their words hold a field, or what the gateway answered; an offer stands behind those of the last, which go first."""


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_reason_fits_into_the_narrowest_column(qtbot: QtBot, open_demo: OpenDemo, language: str) -> None:
    open_demo(language)
    ruler = Ruler("base")
    said = {
        words: _ICON + ruler(words)
        for problem in RowProblem
        if problem not in NAMING
        for detail in ("", *_DETAILS.get(problem, ()))
        for words in (problem_words(problem, detail, language, brief=True),)
    }
    assert {words: room for words, room in said.items() if room > _STATE_LEAST} == {}
