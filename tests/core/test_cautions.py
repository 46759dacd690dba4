"""The words before money is spent anew."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from smsfox_gui.core import cautions


@pytest.mark.parametrize(
    ("sent", "coming", "messages", "russian", "english"),
    [
        (
            1,
            0,
            21,
            "За последние сутки этот текст уже отправлен 1 из 21 получателя.",
            "This very text was already sent to 1 of 21 recipients in the last 24 hours.",
        ),
        (
            1200,
            0,
            1248,
            "За последние сутки этот текст уже отправлен 1\u202f200 из 1\u202f248 получателей.",
            "This very text was already sent to 1\u202f200 of 1\u202f248 recipients in the last 24 hours.",
        ),
        (
            1,
            0,
            1,
            "За последние сутки этот текст уже отправлен 1 из 1 получателя.",
            "This very text was already sent to 1 of 1 recipient in the last 24 hours.",
        ),
        (
            0,
            21,
            30,
            "Этот же текст получит 21 из 30 получателей от рассылки, которая запланирована или идёт.",
            "21 of 30 recipients will get this very text from a campaign that is scheduled or being sent.",
        ),
        (
            3,
            2,
            5,
            "За последние сутки этот текст уже отправлен 3 из 5 получателей, ещё 2 получат его от рассылки, которая "
            "запланирована или идёт.",
            "This very text was already sent to 3 of 5 recipients in the last 24 hours, and 2 more will get it from a "
            "campaign that is scheduled or being sent.",
        ),
    ],
)
def test_who_has_had_the_text_or_will(sent: int, coming: int, messages: int, russian: str, english: str) -> None:
    assert cautions.repeats_sentence(sent, coming, messages, "ru") == russian
    assert cautions.repeats_sentence(sent, coming, messages, "en") == english


def test_what_may_have_arrived() -> None:
    at = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
    assert cautions.doubt_sentence(1, at, "ru") == (
        "1 SMS могла уже дойти, последняя ушла 24.11.2026 09:05. Кто-то может получить её дважды."
    )
    assert cautions.doubt_sentence(1200, at, "ru").startswith("1\u202f200 SMS могли уже дойти, ")
    assert cautions.doubt_sentence(3, at, "en") == (
        "3 messages may have arrived; the last one left on 24.11.2026 09:05. Some people could get the SMS twice."
    )
    assert cautions.doubt_sentence(1, None, "en") == "1 message may have arrived. Some people could get the SMS twice."


def test_who_had_the_text_refused() -> None:
    assert cautions.refused_sentence(1, 21, "ru") == (
        "За последние сутки шлюз отклонил этот текст для 1 из 21 получателя и может отклонить снова:"
        " поможет другой текст или другое имя отправителя."
    )
    assert cautions.refused_sentence(2, 2, "en") == (
        "The gateway refused this very text to 2 of 2 recipients in the last 24 hours, and may refuse it again:"
        " another text or sender name helps."
    )
