"""Every change that the table of transitions allows has its words in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from smsfox_gui.core.message import HistoryEntry
from smsfox_gui.core.states import DECIDED, RESENDS, TRANSITIONS, MessageState
from smsfox_gui.core.wording import armed_words, doubled_words, event_sentence

AT = datetime(2026, 11, 24, tzinfo=UTC)
S = MessageState


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_allowed_change_is_said(language: str) -> None:
    said = {}
    for source, target in TRANSITIONS | DECIDED:
        words = event_sentence(HistoryEntry(AT, source, target, None, None), language)
        assert words
        assert "_" not in words
        said[source, target] = words
    assert len({said[edge] for edge in RESENDS}) == 1
    assert said[S.SENDING, S.QUEUED] != said[S.WAITING, S.QUEUED] != said[S.UNKNOWN, S.QUEUED]
    assert armed_words(language) not in said.values()


def test_a_reason_and_a_doubt_are_said() -> None:
    rejected = HistoryEntry(AT, S.SENDING, S.REJECTED, "04", None)
    assert event_sentence(rejected, "ru") == "Шлюз отклонил: номер записан неверно"
    doubled = HistoryEntry(AT, S.QUEUED, S.QUEUED, None, None)
    assert event_sentence(doubled, "en") == doubled_words("en")
