"""Just enough HTTP/1.1 for status calls: bytes -> requests, answers -> bytes. Whoever calls may be anybody.

It is stricter than the demo gateway's (`emulator/wire`): what is too long, or has two readings, is refused, so that a
front server and this one never disagree about where a request ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus

LINE_LIMIT = 8192
HEAD_LIMIT = 32768
BODY_LIMIT = 8192

_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*")
_LENGTH = re.compile(rb"[0-9]{1,9}")


class Refused(Exception):
    """The bytes are no request that is read here; status says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it was read. path is without the query; key: the bearer token it brought, b"" without one."""

    method: str
    path: bytes
    query: bytes
    body: bytes
    key: bytes
    keep_alive: bool


@dataclass(frozen=True, slots=True)
class _Head:
    line: list[bytes]
    fields: dict[bytes, bytes]
    length: int


class RequestReader:
    """Collects a connection's bytes and gives out whole requests."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._head: _Head | None = None
        self._continue = False

    def feed(self, data: bytes) -> None:
        """Take what arrived."""
        self._buffer += data

    def take(self) -> Request | None:
        """The next request, None while it is incomplete. Raises Refused; the connection is then of no more use."""
        if self._head is None:
            self._head = self._take_head()
        head = self._head
        if head is None or len(self._buffer) < head.length:
            return None
        body = bytes(self._buffer[: head.length])
        del self._buffer[: head.length]
        self._head, self._continue = None, False
        return _request(head, body)

    def wants_continue(self) -> bool:
        """Whether the client waits for leave to send its body; True once."""
        wanted, self._continue = self._continue, False
        return wanted

    def _take_head(self) -> _Head | None:
        end = self._buffer.find(b"\r\n\r\n")
        line_end = self._buffer.find(b"\r\n")
        if (len(self._buffer) if line_end < 0 else line_end) > LINE_LIMIT:
            raise Refused(HTTPStatus.REQUEST_URI_TOO_LONG)
        if (len(self._buffer) if end < 0 else end) > HEAD_LIMIT:
            raise Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        if end < 0:
            return None
        head = _head(bytes(self._buffer[:end]))
        del self._buffer[: end + 4]
        self._continue = head.fields.get(b"expect", b"").lower() == b"100-continue"
        return head


def _head(data: bytes) -> _Head:
    first, *rest = data.split(b"\r\n")
    line = first.split(b" ")
    if len(line) != 3 or line[2] not in (b"HTTP/1.1", b"HTTP/1.0"):
        raise Refused(HTTPStatus.BAD_REQUEST)
    fields: dict[bytes, bytes] = {}
    for one in rest:
        field = _FIELD.fullmatch(one)
        if field is None:
            raise Refused(HTTPStatus.BAD_REQUEST)
        name = field[1].lower()
        if name in fields and name in (b"content-length", b"authorization"):
            raise Refused(HTTPStatus.BAD_REQUEST)
        fields[name] = field[2]
    return _Head(line, fields, _length(line[0], fields))


def _length(method: bytes, fields: dict[bytes, bytes]) -> int:
    written = fields.get(b"content-length")
    if b"transfer-encoding" in fields or (method == b"POST" and written is None):
        raise Refused(HTTPStatus.LENGTH_REQUIRED)
    if written is None:
        return 0
    if not _LENGTH.fullmatch(written):
        raise Refused(HTTPStatus.LENGTH_REQUIRED)
    if int(written) > BODY_LIMIT:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return int(written)


def _request(head: _Head, body: bytes) -> Request:
    method, target, version = head.line
    path, _, query = target.partition(b"?")
    scheme, _, key = head.fields.get(b"authorization", b"").partition(b" ")
    return Request(
        method.decode("latin-1"),
        path,
        query,
        body,
        key.strip() if scheme.lower() == b"bearer" else b"",
        version == b"HTTP/1.1" and b"close" not in head.fields.get(b"connection", b"").lower(),
    )


def answer(status: int, body: bytes = b"", *, kind: str = "text/plain", keep_alive: bool = True) -> bytes:
    """A whole answer, to be sent in one piece."""
    lines = [f"HTTP/1.1 {int(status)} {HTTPStatus(status).phrase}", f"Content-Type: {kind}"]
    lines.append(f"Content-Length: {len(body)}")
    if not keep_alive:
        lines.append("Connection: close")
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + body
