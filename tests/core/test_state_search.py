"""Which states a typed word of theirs means."""

from __future__ import annotations

import pytest

from smsfox_gui.core.answers import Answer, UnknownReason
from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.state_search import told_as
from smsfox_gui.core.states import MessageState

S = MessageState


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("ДОСТАВЛЕНО", "ru", {(S.DELIVERED, None), (S.UNDELIVERED, None)}),
        ("номер записан", "ru", {(S.REJECTED, Answer.BAD_NUMBER)}),
        ("отклонено: текст", "ru", {(S.REJECTED, Answer.FORBIDDEN)}),
        ("does not take", "en", {(S.UNDELIVERED, ReportStatus.NOT_RECEIVING)}),
        ("in time", "en", {(S.UNKNOWN, UnknownReason.TIMEOUT)}),
        ("Анна", "ru", set()),
        ("Ли", "ru", set()),
        ("Вер", "ru", set()),
        ("став", "ru", set()),
        ("ing", "en", set()),
        ("в", "ru", set()),
        ("...", "ru", set()),
        ("ждет утра", "ru", {(S.WAITING, None)}),
        ("стоп-лист", "ru", {(S.SUPPRESSED, None)}),
        ("лист", "ru", {(S.SUPPRESSED, None)}),
        ("79001234567", "ru", set()),
        ("  ", "ru", set()),
    ],
)
def test_a_word_means_its_states(text: str, language: str, found: set[tuple[MessageState, str | None]]) -> None:
    assert set(told_as(text, language)) == found
