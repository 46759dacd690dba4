"""What a request without a recipient can prove about the way to the gateway, and nothing beyond that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core.answers import ANSWER_LIMIT, Answer, Exchange, Failure, read_answer


class Finding(StrEnum):
    """What came of it. No SMS can have been sent: nobody was named."""

    ANSWERS = "answers"
    """The gateway speaks and did not refuse the login, which is less than having taken it."""
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NO_ADDRESS = "no_address"
    PROXY = "proxy"
    CERTIFICATE = "certificate"
    WRONG_ADDRESS = "wrong_address"
    OUT_OF_ORDER = "out_of_order"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class ConnectionCheck:
    """A finding and how long it took, in seconds. answer: the gateway's code, if it gave one."""

    finding: Finding
    seconds: float
    answer: Answer | None = None


_FAILURES = {
    Failure.NO_ADDRESS: Finding.NO_ADDRESS,
    Failure.NO_CONNECTION: Finding.UNREACHABLE,
    Failure.CONNECTION_LOST: Finding.UNREACHABLE,
    Failure.CERTIFICATE: Finding.CERTIFICATE,
    Failure.PROXY: Finding.PROXY,
    Failure.TIMEOUT: Finding.SLOW,
    Failure.BROKEN_ANSWER: Finding.WRONG_ADDRESS,
}


def judge_check(exchange: Exchange, seconds: float) -> ConnectionCheck:
    """The finding on one exchange that took `seconds`."""
    if exchange.failure is not None:
        return ConnectionCheck(_FAILURES[exchange.failure], seconds)
    if exchange.status is None:
        return ConnectionCheck(Finding.UNREACHABLE, seconds)
    if exchange.status in (429, *range(500, 600)):
        return ConnectionCheck(Finding.OUT_OF_ORDER, seconds)
    speaks = exchange.status == 200 and len(exchange.body) <= ANSWER_LIMIT
    answer = read_answer(exchange.body) if speaks else None
    if answer is None:
        return ConnectionCheck(Finding.WRONG_ADDRESS, seconds)
    finding = Finding.REFUSED if answer is Answer.AUTHORIZATION else Finding.ANSWERS
    return ConnectionCheck(finding, seconds, answer)
