"""What the demo operator answers and what becomes of a message.

The order of the checks, and so the answer when several things are wrong: a required parameter is missing or
empty (02), the credentials (03), the rest of the form (02), the numbers (04), the text (06), undeliverable
numbers (07), the points (05). A list of numbers is accepted or refused as a whole.

A message's fate follows from its number, so that a demo and a test can choose it:

| number ends in | answer | delivery report |
| -------------- | ------ | --------------- |
| 9990002        | 01     | 02 not receiving |
| 9990003        | 01     | 03 forbidden |
| 9990004        | 01     | 04 undeliverable |
| 9990007        | 07     | none |
| 9990009        | 01     | none ever comes |
| 14             | 01     | 02 not receiving, with the LIFELIKE rules only |
| anything else  | 01     | 01 delivered |

A text that contains one of FORBIDDEN, in any case, is answered with 06.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.segments import MAX_CHARACTERS, count
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.account import DemoAccount

FORBIDDEN = ("smsfox-forbidden", "запрещённая-реклама")

_NUMBER = re.compile(r"[1-9][0-9]{9,14}")
_SEPARATOR = re.compile(r"[,;]")
_ID = re.compile(r"[0-9]{1,18}")
_SENDER = re.compile(r"(?=.*[!-~])[ -~]{1,11}|[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class NumberRule:
    """What happens to numbers that end in `suffix`. report None = no report ever comes."""

    suffix: str
    report: ReportStatus | None = None
    answer: Answer = Answer.ACCEPTED


CHOSEN = (
    NumberRule("9990002", ReportStatus.NOT_RECEIVING),
    NumberRule("9990003", ReportStatus.FORBIDDEN),
    NumberRule("9990004", ReportStatus.UNDELIVERABLE),
    NumberRule("9990007", answer=Answer.UNDELIVERABLE),
    NumberRule("9990009"),
)
"""Endings that nobody has by accident: every other number is delivered."""

LIFELIKE = (*CHOSEN, NumberRule("14", ReportStatus.NOT_RECEIVING))
"""As CHOSEN, and one number in a hundred is switched off, as in life."""

_DELIVERED = NumberRule("", ReportStatus.DELIVERED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The decision on one request. id: the message's, given or assigned; reports: what it will report."""

    answer: Answer
    id: str | None
    reports: tuple[DeliveryReport, ...] = ()


class Operator:
    """Decides on requests. Used by the server's thread only."""

    def __init__(self, account: DemoAccount, tariff: Tariff, rules: tuple[NumberRule, ...] = CHOSEN) -> None:
        self._account = account
        self._tariff = tariff
        self._rules = rules
        self._random = random.SystemRandom()

    def decide(self, form: Mapping[str, str]) -> Outcome:
        """The outcome of a request with these parameters; an accepted one is charged."""
        message_id = form.get("id")
        refusal = self._form_refusal(form)
        if refusal is not None:
            return Outcome(refusal, message_id)
        phones = [phone.strip() for phone in _SEPARATOR.split(form["phones"])]
        refusal = self._message_refusal(phones, form["msg"])
        if refusal is not None:
            return Outcome(refusal, message_id)
        message_id = message_id or str(self._random.randrange(10**14, 10**15))
        reports = (self._report(message_id, phone) for phone in phones)
        return Outcome(Answer.ACCEPTED, message_id, tuple(report for report in reports if report))

    def _form_refusal(self, form: Mapping[str, str]) -> Answer | None:
        if not all(form.get(name) for name in ("login", "pwd", "phones", "msg")):
            return Answer.BAD_PARAMETERS
        if not self._account.knows(form["login"], form["pwd"]):
            return Answer.AUTHORIZATION
        fits = (
            len(form["msg"]) <= MAX_CHARACTERS
            and (not form.get("id") or _ID.fullmatch(form["id"]))
            and (not form.get("sender") or _SENDER.fullmatch(form["sender"]))
        )
        return None if fits else Answer.BAD_PARAMETERS

    def _message_refusal(self, phones: list[str], text: str) -> Answer | None:
        if not all(_NUMBER.fullmatch(phone) for phone in phones):
            return Answer.BAD_NUMBER
        lowered = text.casefold()
        if any(word in lowered for word in FORBIDDEN):
            return Answer.FORBIDDEN
        for phone in phones:
            answer = self._rule(phone).answer
            if answer is not Answer.ACCEPTED:
                return answer
        parts = count(text).parts
        points = sum(parts * self._tariff.points_per_part(phone) for phone in phones)
        return None if self._account.charge(points) else Answer.NO_POINTS

    def _report(self, message_id: str, phone: str) -> DeliveryReport | None:
        status = self._rule(phone).report
        return None if status is None else DeliveryReport(int(message_id), phone, status)

    def _rule(self, phone: str) -> NumberRule:
        return next((rule for rule in self._rules if phone.endswith(rule.suffix)), _DELIVERED)
