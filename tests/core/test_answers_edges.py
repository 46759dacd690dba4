"""Where one answer ends and the next begins: limits, blanks, statuses, lists of numbers, and the words of reasons."""

from __future__ import annotations

import pytest

from smsfox_gui.core.answers import (
    ANSWER_LIMIT,
    Answer,
    Exchange,
    Failure,
    UnknownReason,
    judge,
    judge_list,
    read_answer,
)
from smsfox_gui.core.states import MessageState, PauseReason

UNKNOWN = MessageState.UNKNOWN


def test_an_answer_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert ANSWER_LIMIT == 4096
    assert judge(Exchange(True, 200, b"01".ljust(ANSWER_LIMIT))).state is MessageState.ACCEPTED
    assert judge(Exchange(True, 200, b"01".ljust(ANSWER_LIMIT + 1))).state is UNKNOWN


def test_only_blanks_may_stand_around_an_answer() -> None:
    for value in range(256):
        blank = value in b" \t\r\n"
        byte = bytes([value])
        assert (read_answer(b"01" + byte) is Answer.ACCEPTED) is blank, value
        # "0" before "1" is the code itself.
        assert (read_answer(byte + b"1") is Answer.ACCEPTED) is (blank or byte == b"0"), value


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        *((status, "redirect") for status in (300, 301, 350, 399)),
        *((status, "http_status") for status in (100, 199, 201, 204, 299, 400, 401, 500, 599)),
    ],
)
@pytest.mark.parametrize("body", [b"01", b""])
def test_no_body_makes_another_status_an_answer(status: int, reason: str, body: bytes) -> None:
    verdict = judge(Exchange(True, status, body))
    assert (verdict.state, verdict.reason, verdict.answer) == (UNKNOWN, reason, None)


def test_a_redirect_is_one_whatever_its_status() -> None:
    assert judge(Exchange(True, 200, b"01", redirect="elsewhere.test")).reason == "redirect"


@pytest.mark.parametrize("code", ["02", "04", "05", "06", "07"])
def test_a_code_for_a_list_may_be_meant_for_one_of_it(code: str) -> None:
    verdict = judge_list(Exchange(True, 200, code.encode()))
    assert (verdict.state, verdict.reason, verdict.detail) == (UNKNOWN, "list_refused", code)
    assert verdict.answer is Answer(code)
    assert verdict.stop is judge(Exchange(True, 200, code.encode())).stop


@pytest.mark.parametrize(
    "exchange",
    [
        Exchange(True, 200, b"01"),
        Exchange(True, 200, b"03"),
        Exchange(True, 200, b"?"),
        Exchange(True, 500),
        Exchange(True, failure=Failure.TIMEOUT),
        Exchange(False, failure=Failure.NO_CONNECTION),
    ],
)
def test_what_holds_for_all_of_a_list_is_as_for_one(exchange: Exchange) -> None:
    assert judge_list(exchange) == judge(exchange)


def test_a_list_refused_for_want_of_points_may_have_been_sent_in_part() -> None:
    """A single number may not: it goes back into the queue. A refused login is refused before any number of a list."""
    for body, one, many in ((b"03", "queued", "queued"), (b"05", "queued", "unknown")):
        exchange = Exchange(True, 200, body)
        verdicts = judge(exchange), judge_list(exchange)
        assert [verdict.state.value for verdict in verdicts] == [one, many]
        assert verdicts[0].stop is verdicts[1].stop is not None


def test_without_a_reason_nothing_left_for_want_of_a_connection() -> None:
    verdict = judge(Exchange(False))
    assert (verdict.state, verdict.reason) == (MessageState.QUEUED, "no_connection")
    assert verdict.proven_unsent


@pytest.mark.parametrize("tag", ["!DOCTYPE", "!doctype", "html", "HEAD", "body", "script", "meta", " html", "\nbody"])
def test_a_page_is_known_by_any_of_its_first_tags(tag: str) -> None:
    verdict = judge(Exchange(True, 200, f"  <{tag}>".encode()))
    assert (verdict.reason, verdict.stop) == ("web_page", PauseReason.WRONG_ADDRESS)


@pytest.mark.parametrize("body", [b"<xml>", b"html", b"< p>", b"<htmlx>"])
def test_what_is_no_page_is_only_a_bad_answer(body: bytes) -> None:
    assert judge(Exchange(True, 200, body)).reason == "bad_answer"


def test_the_words_of_reasons_and_failures() -> None:
    assert {one.value for one in Failure} == {
        *("no_address", "no_connection", "certificate", "proxy", "connection_lost", "timeout", "broken_answer")
    }
    assert {one.value for one in UnknownReason} == {
        *("connection_lost", "timeout", "bad_answer", "web_page", "redirect", "http_status", "crash", "list_refused")
    }
    assert [one.value for one in Answer] == ["01", "02", "03", "04", "05", "06", "07"]
