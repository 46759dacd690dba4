"""Plays a fault on a connection."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Protocol

from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.wire import answer

_PAGE = b"<!DOCTYPE html>\n<html><head><title>Wi-Fi</title></head><body><h1>Log in</h1></body></html>\n"


class Line(Protocol):
    """The server's end of a connection."""

    def send(self, data: bytes) -> None:
        """Write at once; the request counts as answered when `done` follows."""

    def done(self) -> None:
        """The exchange is over, the next request may be read."""

    def close(self) -> None:
        """End the connection after what was sent."""

    def reset(self) -> None:
        """End the connection with a reset."""

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Call `act` then, unless the client has gone."""


def play(fault: Fault, line: Line, code: bytes) -> None:
    """Do to the client what the fault says; `code` is the right answer."""
    _PLAYS[fault.name](fault, line, code)


def _reset(fault: Fault, line: Line, code: bytes) -> None:
    line.reset()


def _close(fault: Fault, line: Line, code: bytes) -> None:
    line.close()


def _hang(fault: Fault, line: Line, code: bytes) -> None:
    """Nothing: the exchange is never done."""


def _late(fault: Fault, line: Line, code: bytes) -> None:
    def send() -> None:
        line.send(answer(code))
        line.done()

    line.later((1000 if fault.delay_ms is None else fault.delay_ms) / 1000, send)


def _half_header(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConte")


def _cut_header(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n")


def _drip_header(fault: Fault, line: Line, code: bytes) -> None:
    _drip(line, answer(code), fault.interval_ms / 1000)


def _drip_body(fault: Fault, line: Line, code: bytes) -> None:
    body = code.rjust(100 if fault.length is None else fault.length)
    line.send(answer(b"", length=len(body)))
    _drip(line, body, fault.interval_ms / 1000)


def _drip(line: Line, data: bytes, interval: float) -> None:
    def send_from(index: int) -> None:
        if index == len(data):
            line.done()
            return
        line.send(data[index : index + 1])
        line.later(interval, lambda: send_from(index + 1))

    send_from(0)


def _two_writes(fault: Fault, line: Line, code: bytes) -> None:
    def send_rest() -> None:
        line.send(code)
        line.done()

    line.send(answer(b"", length=len(code)))
    line.later((20 if fault.delay_ms is None else fault.delay_ms) / 1000, send_rest)


def _short_body(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, answer(code, length=len(code) + 10))


def _bad_chunk(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, _chunked(b"zz\r\n" + code + b"\r\n0\r\n\r\n"))


def _cut_chunk(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, _chunked(b"%x\r\n%b\r\n" % (len(code), code)))


def _chunked(body: bytes) -> bytes:
    return answer(body, fields=("Transfer-Encoding: chunked",), length=-1)


def _reset_mid_body(fault: Fault, line: Line, code: bytes) -> None:
    line.send(answer(code, length=len(code) + 10))
    # A reset discards what the client has not read yet: let it read the half first.
    line.later(0.02, line.reset)


def _no_length(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, answer(code, length=-1, keep_alive=False))


def _garbage(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, b"220 mail.example.com ESMTP\r\n" + code)


def _stale(fault: Fault, line: Line, code: bytes) -> None:
    _last(line, answer(code))


def _double_answer(fault: Fault, line: Line, code: bytes) -> None:
    line.send(answer(code) + answer(code))
    line.done()


def _status(fault: Fault, line: Line, code: bytes) -> None:
    fields = () if fault.retry_after is None else (f"Retry-After: {fault.retry_after}",)
    body = (fault.body or "").encode("utf-8")
    line.send(answer(body, 500 if fault.code is None else fault.code, fields=fields))
    line.done()


def _redirect(fault: Fault, line: Line, code: bytes) -> None:
    line.send(answer(b"", 302 if fault.code is None else fault.code, fields=(f"Location: {fault.location}",)))
    line.done()


def _body(make: Callable[[Fault, bytes], bytes], kind: str = "text/plain") -> _Play:
    def send(fault: Fault, line: Line, code: bytes) -> None:
        line.send(answer(make(fault, code), kind=kind))
        line.done()

    return send


def _gzip(fault: Fault, line: Line, code: bytes) -> None:
    packer = zlib.compressobj(wbits=31)
    body = packer.compress(code.ljust(_length(fault))) + packer.flush()
    line.send(answer(body, fields=("Content-Encoding: gzip",)))
    line.done()


def _length(fault: Fault) -> int:
    return 10_000_000 if fault.length is None else fault.length


def _last(line: Line, data: bytes) -> None:
    line.send(data)
    line.close()


_Play = Callable[[Fault, Line, bytes], None]

_PLAYS: dict[FaultName, _Play] = {
    FaultName.RESET_BEFORE: _reset,
    FaultName.RESET_AFTER: _reset,
    FaultName.CLOSE_BEFORE: _close,
    FaultName.CLOSE_AFTER: _close,
    FaultName.HANG_BEFORE: _hang,
    FaultName.HANG_AFTER: _hang,
    FaultName.LATE: _late,
    FaultName.HALF_HEADER: _half_header,
    FaultName.CUT_HEADER: _cut_header,
    FaultName.DRIP_HEADER: _drip_header,
    FaultName.DRIP_BODY: _drip_body,
    FaultName.TWO_WRITES: _two_writes,
    FaultName.SHORT_BODY: _short_body,
    FaultName.BAD_CHUNK: _bad_chunk,
    FaultName.CUT_CHUNK: _cut_chunk,
    FaultName.RESET_MID_BODY: _reset_mid_body,
    FaultName.NO_LENGTH: _no_length,
    FaultName.GARBAGE: _garbage,
    FaultName.STALE: _stale,
    FaultName.DOUBLE_ANSWER: _double_answer,
    FaultName.STATUS: _status,
    FaultName.REDIRECT: _redirect,
    FaultName.ANSWER: _body(lambda fault, code: fault.answer_body),
    FaultName.HTML: _body(lambda fault, code: _PAGE, "text/html; charset=utf-8"),
    FaultName.JSON: _body(lambda fault, code: b'{"answer": "01"}', "application/json"),
    FaultName.EMPTY: _body(lambda fault, code: b""),
    FaultName.NUL: _body(lambda fault, code: code + b"\0"),
    FaultName.BOM: _body(lambda fault, code: b"\xef\xbb\xbf" + code),
    FaultName.BLANKS: _body(lambda fault, code: b" " + code + b"\r\n"),
    FaultName.HUGE: _body(lambda fault, code: code.ljust(_length(fault))),
    FaultName.GZIP: _gzip,
}
