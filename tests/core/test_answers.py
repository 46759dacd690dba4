"""What came back -> a verdict: only a clean code or a proof decides, everything else is unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.answers import ANSWER_LIMIT, Answer, Exchange, Failure, judge, read_answer
from smsfox_gui.core.states import MessageState, PauseReason

CODES = ["01", "02", "03", "04", "05", "06", "07"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("form", ["{}", " {} ", "{}\r\n", "\ufeff{}", "\ufeff \t{}\n"])
def test_a_code_is_read_in_every_form_of_the_clients(code: str, form: str) -> None:
    for written in (code, code[1]):
        assert read_answer(form.format(written).encode()) is Answer(code)


@pytest.mark.parametrize(
    "body",
    [
        *("", "0", "00", "08", "99", "001", "+1", "-1", "1.0", "01 02", "1 error", "01\0", "\x0b01", "\xa001"),
        *("\u0660\u0661", "0_1", "\ufeff\ufeff01", "{1}", "<html>01</html>", "01\u200b", "O1", "0x1"),
    ],
)
def test_nothing_else_is_an_answer(body: str) -> None:
    assert read_answer(body.encode()) is None


@given(st.binary(max_size=12))
def test_what_is_read_as_an_answer_is_one_digit_among_blanks(body: bytes) -> None:
    answer = read_answer(body)
    stripped = body.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r\n")
    assert (answer is not None) == (stripped in {code.encode()[cut:] for code in CODES for cut in (0, 1)})


@given(
    st.builds(
        Exchange,
        started=st.just(True),
        status=st.none() | st.integers(100, 599),
        body=st.binary(max_size=8) | st.sampled_from([b"01", b" 1\n", b"03", b"07"]),
        redirect=st.none() | st.just("elsewhere.test"),
        failure=st.none() | st.sampled_from(Failure),
    )
)
def test_accepted_and_queued_need_a_clean_200(exchange: Exchange) -> None:
    verdict = judge(exchange)
    clean = exchange.status == 200 and exchange.redirect is None and exchange.failure is None
    if not clean or read_answer(exchange.body) is None:
        assert verdict.state is MessageState.UNKNOWN
    assert not verdict.proven_unsent


@given(st.sampled_from(Failure))
def test_what_never_started_goes_back_to_the_queue(failure: Failure) -> None:
    verdict = judge(Exchange(started=False, failure=failure))
    assert verdict.state is MessageState.QUEUED
    assert verdict.proven_unsent
    assert verdict.stop is (PauseReason.CERTIFICATE if failure is Failure.CERTIFICATE else None)


@pytest.mark.parametrize(
    ("code", "state", "stop"),
    [
        ("01", MessageState.ACCEPTED, None),
        ("02", MessageState.REJECTED, None),
        ("03", MessageState.QUEUED, PauseReason.AUTHORIZATION),
        ("04", MessageState.REJECTED, None),
        ("05", MessageState.QUEUED, PauseReason.NO_POINTS),
        ("06", MessageState.REJECTED, None),
        ("07", MessageState.REJECTED, None),
    ],
)
def test_each_code(code: str, state: MessageState, stop: PauseReason | None) -> None:
    verdict = judge(Exchange(True, 200, code.encode()))
    assert (verdict.state, verdict.answer, verdict.stop) == (state, Answer(code), stop)
    assert verdict.reason == (None if code == "01" else code)
    assert not verdict.proven_unsent


@pytest.mark.parametrize(
    ("exchange", "reason", "stop"),
    [
        (Exchange(True, failure=Failure.TIMEOUT), "timeout", None),
        (Exchange(True, failure=Failure.CONNECTION_LOST), "connection_lost", None),
        (Exchange(True, failure=Failure.CERTIFICATE), "connection_lost", None),
        (Exchange(True, 200, failure=Failure.BROKEN_ANSWER), "bad_answer", None),
        (Exchange(True), "connection_lost", None),
        (Exchange(True, 200, b""), "bad_answer", None),
        (Exchange(True, 200, b"01".ljust(ANSWER_LIMIT + 1)), "bad_answer", None),
        (Exchange(True, 200, b"<!DOCTYPE html>"), "web_page", PauseReason.WRONG_ADDRESS),
        (Exchange(True, 200, b"<HTML>" + b" " * ANSWER_LIMIT), "web_page", PauseReason.WRONG_ADDRESS),
        (Exchange(True, 302, b"01", redirect="evil.test"), "redirect", PauseReason.WRONG_ADDRESS),
        (Exchange(True, 304, b"01"), "redirect", PauseReason.WRONG_ADDRESS),
        (Exchange(True, 500, b"01"), "http_status", PauseReason.HTTP_STATUS),
        (Exchange(True, 204), "http_status", PauseReason.HTTP_STATUS),
    ],
)
def test_everything_else_is_unknown(exchange: Exchange, reason: str, stop: PauseReason | None) -> None:
    verdict = judge(exchange)
    assert (verdict.state, verdict.reason, verdict.stop) == (MessageState.UNKNOWN, reason, stop)


def test_the_detail_of_a_redirect_and_of_a_status_is_kept() -> None:
    assert judge(Exchange(True, 307, redirect="evil.test")).detail == "evil.test"
    assert judge(Exchange(True, 503)).detail == "503"
