"""Sends delivery reports to the customer's address, on the server's own event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlencode, urlsplit

from smsfox_gui.core.message import DeliveryReport

LANES = 4
"""Connections that reports are sent on."""

TRIES = 6
"""How often a report is sent before it is given up."""

_PAUSE = 0.25
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class _Call:
    target: str
    report: DeliveryReport
    tries: int = 0


class ReportSender:
    """Delivers reports after a delay, again and again until they are answered with 200 and `OK`."""

    def __init__(self, delay: float, method: str) -> None:
        self._delay = delay
        self._method = method
        self._ready: asyncio.Queue[_Call] = asyncio.Queue()

    def schedule(self, reports: Iterable[DeliveryReport], target: str) -> None:
        """Send these reports to `target`, a URL, when the delay is over. Call on the loop."""
        loop = asyncio.get_running_loop()
        for report in reports:
            loop.call_later(self._delay, self._ready.put_nowait, _Call(target, report))

    async def run(self) -> None:
        """Deliver until cancelled."""
        await asyncio.gather(*(self._lane() for _ in range(LANES)))

    async def _lane(self) -> None:
        connection = _Connection()
        try:
            while True:
                call = await self._ready.get()
                if not await connection.call(call, self._method):
                    self._try_again(call)
        finally:
            connection.close()

    def _try_again(self, call: _Call) -> None:
        tries = call.tries + 1
        if tries < TRIES:
            again = _Call(call.target, call.report, tries)
            asyncio.get_running_loop().call_later(_PAUSE * 2**tries, self._ready.put_nowait, again)


class _Connection:
    """A kept-alive connection to whoever receives the reports."""

    def __init__(self) -> None:
        self._peer: tuple[str | None, int | None] | None = None
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def call(self, call: _Call, method: str) -> bool:
        """Make one status call; whether it was taken."""
        address = urlsplit(call.target)
        try:
            async with asyncio.timeout(_PATIENCE):
                reader, writer = await self._open(address)
                writer.write(_request(address, call.report, method))
                await writer.drain()
                taken, keep = await _read_answer(reader)
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            taken, keep = False, False
        if not keep:
            self.close()
        return taken

    async def _open(self, address: SplitResult) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        peer = (address.hostname, address.port)
        if self._streams is None or self._peer != peer or self._streams[0].at_eof():
            self.close()
            self._streams = await asyncio.open_connection(address.hostname, address.port or 80)
            self._peer = peer
        return self._streams

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def _request(address: SplitResult, report: DeliveryReport, method: str) -> bytes:
    form = urlencode({"id": str(report.attempt), "phone": report.phone, "status": report.status.value})
    path = address.path or "/"
    if method == "GET":
        joined = "&".join(part for part in (address.query, form) if part)
        return f"GET {path}?{joined} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode("ascii")
    if address.query:
        path += "?" + address.query
    return (
        f"POST {path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n{form}"
    ).encode("ascii")


async def _read_answer(reader: asyncio.StreamReader) -> tuple[bool, bool]:
    """Whether the answer is 200 and `OK`, and whether the connection may be kept."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    length = next((int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:")), None)
    body = await reader.read(65536) if length is None else await reader.readexactly(length)
    keep = length is not None and "connection: close" not in head
    return status == 200 and body.strip() == b"OK", keep
