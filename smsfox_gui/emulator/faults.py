"""Faults on order: what may go wrong between a gateway and its client, played on a real socket.

A faults file is a JSON list of rules, the first that matches a request is played:

    {"match": {"nth": [1, 3]}, "fault": "reset_after"}
    {"match": {"every": 5}, "fault": "status", "code": 502}
    {"match": {"phone": "79001234567"}, "fault": "answer", "body": "04"}

Requests count from 1. Several conditions in one match must all hold; an empty match is every request.

| fault          | what the client gets | accepted | options |
| -------------- | -------------------- | -------- | ------- |
| reset_before   | the connection is reset once the request was read | no | |
| reset_after    | the same, after the message was accepted | yes | |
| close_before   | the connection is closed without an answer | no | |
| close_after    | the same, after the message was accepted | yes | |
| hang_before    | nothing, the connection stays open | no | |
| hang_after     | the same, after the message was accepted | yes | |
| late           | the right answer, late | yes | delay_ms (1000) |
| half_header    | a header cut in the middle of a line, then the end | yes | |
| cut_header     | a header without its empty line, then the end | yes | |
| drip_header    | the right answer, byte by byte from its first one | yes | interval_ms (100) |
| drip_body      | the header, blanks and the right answer in drops | yes | interval_ms (100), length (100) |
| two_writes     | the right answer in two pieces | yes | delay_ms (20) |
| short_body     | fewer bytes than Content-Length says | yes | |
| bad_chunk      | a chunked body whose chunk size is nonsense | yes | |
| cut_chunk      | a chunked body without its end | yes | |
| reset_mid_body | half a body, then a reset | yes | |
| no_length      | the right answer, ended by closing | yes | |
| garbage        | bytes that are not HTTP | yes | |
| stale          | the right answer, then the kept-alive connection is closed | yes | |
| double_answer  | two answers at once | yes | |
| status         | a status | no | code (500), body (""), retry_after |
| redirect       | a redirect | no | code (302), location ("http://elsewhere.invalid/") |
| answer         | status 200 with this body | if it is 01 | body ("02") |
| html           | a web page, as of a Wi-Fi log-in | no | |
| json           | a JSON object | no | |
| empty          | an empty body | yes | |
| nul            | 01 followed by a NUL | yes | |
| bom            | a byte order mark before the right answer | yes | |
| blanks         | blanks around the right answer | yes | |
| huge           | a body of `length` bytes | yes | length (10000000) |
| gzip           | a small compressed body that inflates to `length` bytes | yes | length (10000000) |

"accepted" means that the operator handles the message before the fault, charges it and reports on it;
"accept": true or false in a rule overrides it. The ledger has a line for every request that was read, with
the answer that the operator decided on, or that `answer` put in its place, and null where the operator never
saw it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from smsfox_gui.core.answers import Answer, read_answer


class FaultName(StrEnum):
    """Every fault of the table."""

    RESET_BEFORE = "reset_before"
    RESET_AFTER = "reset_after"
    CLOSE_BEFORE = "close_before"
    CLOSE_AFTER = "close_after"
    HANG_BEFORE = "hang_before"
    HANG_AFTER = "hang_after"
    LATE = "late"
    HALF_HEADER = "half_header"
    CUT_HEADER = "cut_header"
    DRIP_HEADER = "drip_header"
    DRIP_BODY = "drip_body"
    TWO_WRITES = "two_writes"
    SHORT_BODY = "short_body"
    BAD_CHUNK = "bad_chunk"
    CUT_CHUNK = "cut_chunk"
    RESET_MID_BODY = "reset_mid_body"
    NO_LENGTH = "no_length"
    GARBAGE = "garbage"
    STALE = "stale"
    DOUBLE_ANSWER = "double_answer"
    STATUS = "status"
    REDIRECT = "redirect"
    ANSWER = "answer"
    HTML = "html"
    JSON = "json"
    EMPTY = "empty"
    NUL = "nul"
    BOM = "bom"
    BLANKS = "blanks"
    HUGE = "huge"
    GZIP = "gzip"


_UNSEEN = frozenset(
    {
        FaultName.RESET_BEFORE,
        FaultName.CLOSE_BEFORE,
        FaultName.HANG_BEFORE,
        FaultName.STATUS,
        FaultName.REDIRECT,
        FaultName.HTML,
        FaultName.JSON,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule: when (nth, every, phone; None = always) and what. The options are those of the table."""

    name: FaultName
    nth: frozenset[int] | None = None
    every: int | None = None
    phone: str | None = None
    accept: bool | None = None
    code: int | None = None
    body: str | None = None
    location: str = "http://elsewhere.invalid/"
    retry_after: int | None = None
    delay_ms: int | None = None
    interval_ms: int = 100
    length: int | None = None

    def matches(self, number: int, phones: Sequence[str]) -> bool:
        """Whether this rule is for the `number`-th request, which goes to `phones`."""
        return (
            (self.nth is None or number in self.nth)
            and (self.every is None or number % self.every == 0)
            and (self.phone is None or self.phone in phones)
        )

    @property
    def accepts(self) -> bool:
        """Whether the operator handles the message before the fault."""
        if self.accept is not None:
            return self.accept
        if self.name is FaultName.ANSWER:
            return self.stated is Answer.ACCEPTED
        return self.name not in _UNSEEN

    @property
    def stated(self) -> Answer | None:
        """The code that an `answer` fault states."""
        return read_answer(self.answer_body) if self.name is FaultName.ANSWER else None

    @property
    def answer_body(self) -> bytes:
        """The body of an `answer` fault."""
        return ("02" if self.body is None else self.body).encode("utf-8")


_OPTIONS = {field.name for field in fields(Fault)} - {"name", "nth", "every", "phone"}


def read_faults(path: Path) -> tuple[Fault, ...]:
    """The rules of a faults file. Raises OSError, and ValueError naming the rule that is wrong."""
    rules = json.loads(path.read_text(encoding="utf-8-sig"))
    if not isinstance(rules, list):
        raise ValueError("a faults file is a JSON list of rules")
    return tuple(_fault(number, rule) for number, rule in enumerate(rules, 1))


def _fault(number: int, rule: Any) -> Fault:  # noqa: ANN401 - whatever the file holds
    try:
        match: Mapping[str, Any] = rule.get("match", {})
        options = {name: value for name, value in rule.items() if name not in ("match", "fault")}
        if not (match.keys() <= {"nth", "every", "phone"} and options.keys() <= _OPTIONS):
            raise ValueError
        nth, every = match.get("nth"), match.get("every")
        if every is not None and (not isinstance(every, int) or every < 1):
            raise ValueError
        return Fault(
            FaultName(rule["fault"]),
            nth=None if nth is None else frozenset([nth] if isinstance(nth, int) else nth),
            every=every,
            phone=match.get("phone"),
            **options,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError(f"rule {number} of the faults file is not understood") from None
