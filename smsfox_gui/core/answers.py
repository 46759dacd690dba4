"""What came back from the gateway -> a verdict.

The rule behind everything here: a message may go back to the queue only on a proof that it was not sent. The proof is
either the first-byte marker (`Exchange.started` is False: not one byte of the request was handed to the socket) or the
gateway's own refusal for the account (03, 05; for a list of numbers 03 alone). Exception classes, HTTP statuses and
missing answers prove nothing: everything unlisted is `unknown`, which the program never repeats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from smsfox_gui.core.states import MessageState, PauseReason

ANSWER_LIMIT = 4096
"""Bytes of an answer worth reading; a longer one is not an answer of this gateway."""

_ANSWER = re.compile(rb"0?([1-7])")
_BLANKS = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"
_PAGE = re.compile(rb"<\s*(?:!doctype|html|head|body|script|meta)\b", re.IGNORECASE)


class Answer(StrEnum):
    """The codes of the API."""

    ACCEPTED = "01"
    BAD_PARAMETERS = "02"
    AUTHORIZATION = "03"
    BAD_NUMBER = "04"
    NO_POINTS = "05"
    FORBIDDEN = "06"
    UNDELIVERABLE = "07"


class Failure(StrEnum):
    """What went wrong on the way, in the words of a person's sentence. It never decides whether a retry is allowed."""

    NO_ADDRESS = "no_address"
    NO_CONNECTION = "no_connection"
    CERTIFICATE = "certificate"
    PROXY = "proxy"
    CONNECTION_LOST = "connection_lost"
    TIMEOUT = "timeout"
    BROKEN_ANSWER = "broken_answer"


class UnknownReason(StrEnum):
    """Why nobody can say whether a message was sent."""

    CONNECTION_LOST = "connection_lost"
    TIMEOUT = "timeout"
    BAD_ANSWER = "bad_answer"
    WEB_PAGE = "web_page"
    REDIRECT = "redirect"
    HTTP_STATUS = "http_status"
    CRASH = "crash"
    LIST_REFUSED = "list_refused"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as the client saw it.

    started: the first byte of the request was handed to the socket. status: None when no full header arrived.
    body: at most ANSWER_LIMIT + 1 bytes. redirect: the host a redirect pointed to. retry_after: seconds, where
    the gateway refuses for the moment (429, 503).
    """

    started: bool
    status: int | None = None
    body: bytes = b""
    redirect: str | None = None
    failure: Failure | None = None
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a message becomes. answer: the gateway's code, if it gave one. stop: no further claim before a person looks.

    proven_unsent: the message goes back to the queue because nothing left, not because the account was refused.
    detail: what belongs to the reason, for a person to read. retry_after: for how many seconds the gateway wishes to be
    left in peace; it stops the campaign anyway.
    """

    state: MessageState
    reason: str | None = None
    answer: Answer | None = None
    stop: PauseReason | None = None
    proven_unsent: bool = False
    detail: str | None = None
    retry_after: float | None = None


def read_answer(body: bytes) -> Answer | None:
    """The code in a body: one BOM and ASCII blanks aside, exactly `0?[1-7]`; None for everything else."""
    match = _ANSWER.fullmatch(body.removeprefix(_BOM).strip(_BLANKS))
    return Answer("0" + match[1].decode("ascii")) if match else None


_REFUSED = frozenset({Answer.BAD_PARAMETERS, Answer.BAD_NUMBER, Answer.FORBIDDEN, Answer.UNDELIVERABLE})
_ACCOUNT = {Answer.AUTHORIZATION: PauseReason.AUTHORIZATION, Answer.NO_POINTS: PauseReason.NO_POINTS}


def judge(exchange: Exchange) -> Verdict:
    """The verdict on one exchange."""
    if not exchange.started:
        return _not_sent(exchange)
    if exchange.failure is not None or exchange.status is None:
        return _lost(exchange)
    if exchange.redirect is not None or 300 <= exchange.status < 400:
        return _unknown(UnknownReason.REDIRECT, PauseReason.WRONG_ADDRESS, exchange.redirect)
    if exchange.status != 200:
        verdict = _unknown(UnknownReason.HTTP_STATUS, PauseReason.HTTP_STATUS, str(exchange.status))
        return replace(verdict, retry_after=exchange.retry_after)
    if len(exchange.body) > ANSWER_LIMIT:
        return _page_or_garbage(exchange.body)
    answer = read_answer(exchange.body)
    if answer is None:
        return _page_or_garbage(exchange.body)
    if answer is Answer.ACCEPTED:
        return Verdict(MessageState.ACCEPTED, answer=answer)
    if answer in _REFUSED:
        return Verdict(MessageState.REJECTED, reason=answer.value, answer=answer)
    return Verdict(MessageState.QUEUED, reason=answer.value, answer=answer, stop=_ACCOUNT[answer])


def judge_list(exchange: Exchange) -> Verdict:
    """The verdict on a request with several numbers: one code for many people.

    01 is for all of them. 03 puts all of them back into the queue: who may not log in is turned away before the first
    number is looked at. 05 does not, though it does for a single number: the points may have lasted for the first few
    of the list, and nothing is known of an operator that counts them beforehand. Any other code may stand for one
    number of the list, and the answer does not say which. So every row becomes unknown; what stops a campaign stops it
    all the same.
    """
    verdict = judge(exchange)
    if verdict.answer in (None, Answer.ACCEPTED, Answer.AUTHORIZATION):
        return verdict
    return replace(verdict, state=MessageState.UNKNOWN, reason=UnknownReason.LIST_REFUSED.value, detail=verdict.answer)


def _not_sent(exchange: Exchange) -> Verdict:
    failure = exchange.failure or Failure.NO_CONNECTION
    stop = PauseReason.CERTIFICATE if failure is Failure.CERTIFICATE else None
    return Verdict(MessageState.QUEUED, reason=failure.value, stop=stop, proven_unsent=True)


def _lost(exchange: Exchange) -> Verdict:
    if exchange.failure is Failure.TIMEOUT:
        return _unknown(UnknownReason.TIMEOUT)
    if exchange.failure is Failure.BROKEN_ANSWER:
        return _unknown(UnknownReason.BAD_ANSWER)
    return _unknown(UnknownReason.CONNECTION_LOST)


def _page_or_garbage(body: bytes) -> Verdict:
    if _PAGE.search(body):
        return _unknown(UnknownReason.WEB_PAGE, PauseReason.WRONG_ADDRESS)
    return _unknown(UnknownReason.BAD_ANSWER)


def _unknown(reason: UnknownReason, stop: PauseReason | None = None, detail: str | None = None) -> Verdict:
    return Verdict(MessageState.UNKNOWN, reason=reason.value, stop=stop, detail=detail)
