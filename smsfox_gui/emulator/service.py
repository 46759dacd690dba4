"""What the demo gateway does with a request: decide, write it down, answer, report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.emulator import wire
from smsfox_gui.emulator.connection import Connection
from smsfox_gui.emulator.faults import Fault
from smsfox_gui.emulator.ledger import Entry, Ledger
from smsfox_gui.emulator.operator import Operator, Outcome
from smsfox_gui.emulator.stage import play

_API = re.compile(r"/(?:en|ru)/api/?")
_PHONES = re.compile(r"[,;]")
_ANSWERS = {answer: wire.answer(answer.value.encode("ascii")) for answer in Answer}
_LAST_ANSWERS = {answer: wire.answer(answer.value.encode("ascii"), keep_alive=False) for answer in Answer}
_NO_PAGE = b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not here</body></html>\n"

Report = Callable[[Iterable[DeliveryReport]], None]


class Service:
    """Handles the requests of every connection. Used by the server's thread only."""

    def __init__(
        self,
        operator: Operator,
        *,
        latency: float,
        faults: Sequence[Fault],
        ledger: Ledger | None,
        report: Report,
    ) -> None:
        """latency: seconds before an answer; report: takes the delivery reports of a message."""
        self._operator = operator
        self._latency = latency
        self._faults = tuple(faults)
        self._ledger = ledger
        self._report = report
        self.requests = 0
        """Requests to the API that were read, faults included."""

    def handle(self, request: wire.Request, line: Connection) -> None:
        """Answer a request on its connection, now or later."""
        if not _API.fullmatch(request.path):
            self._refuse(request, line, 404, _NO_PAGE)
        elif request.method not in ("GET", "POST"):
            self._refuse(request, line, 405, b"")
        else:
            self._handle_message(request, line)

    def _refuse(self, request: wire.Request, line: Connection, status: int, page: bytes) -> None:
        line.send(wire.answer(page, status, kind="text/html; charset=utf-8", keep_alive=request.keep_alive))
        line.done()

    def _handle_message(self, request: wire.Request, line: Connection) -> None:
        self.requests += 1
        form = request.form()
        fault = self._fault(form)
        if fault is None or fault.accepts:
            outcome = self._operator.decide(form)
        else:
            outcome = Outcome(Answer.ACCEPTED, form.get("id"))
        self._enter(request, form, fault, outcome)
        if outcome.reports:
            self._report(outcome.reports)
        if fault is not None:
            line.later(self._latency, lambda: play(fault, line, outcome.answer.value.encode("ascii")))
        elif self._latency:
            line.later(self._latency, lambda: _reply(line, request, outcome.answer))
        else:
            _reply(line, request, outcome.answer)

    def _fault(self, form: dict[str, str]) -> Fault | None:
        if not self._faults:
            return None
        phones = [phone.strip() for phone in _PHONES.split(form.get("phones", ""))]
        return next((fault for fault in self._faults if fault.matches(self.requests, phones)), None)

    def _enter(self, request: wire.Request, form: dict[str, str], fault: Fault | None, outcome: Outcome) -> None:
        if self._ledger is None:
            return
        answer: Answer | None = outcome.answer
        if fault is not None:
            answer = fault.stated or (answer if fault.accepts else None)
        self._ledger.write(
            Entry(
                request.method,
                request.path,
                form.get("login"),
                form.get("phones"),
                form.get("msg"),
                outcome.id,
                form.get("sender"),
                answer.value if answer else None,
            )
        )


def _reply(line: Connection, request: wire.Request, answer: Answer) -> None:
    line.send((_ANSWERS if request.keep_alive else _LAST_ANSWERS)[answer])
    line.done()
