"""An HTTP server for status calls that many strangers may lean on at once: one thread, and a limit for everything.

An event loop and not a thread for each connection: a slow caller then costs a socket and nothing else. When all are
taken, whoever has kept the server waiting the longest has to go, so that slow sockets never shut the gateway out.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from smsfox_gui.adapters.report_wire import Refused, Request, RequestReader, answer

TIME_LIMIT = 10.0
"""Seconds for one request as a whole, and for the wait between two on one connection."""
SOCKET_LIMIT = 256
_BACKLOG = 256
_LOOKS = 20
"""How often within the time limit the clock is looked at."""

Handle = Callable[[Request, "Line"], None]
Refuse = Callable[[int, "Line"], None]


class Line(asyncio.Protocol):
    """One caller's connection: requests one after another, each answered before the next is looked at."""

    def __init__(self, server: ReportServer) -> None:
        self._server = server
        self._reader = RequestReader()
        self._transport: asyncio.Transport | None = None
        self._keep_alive = False
        self._working = False
        self.address = ""
        """The caller's address, without the port."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self.address = str((transport.get_extra_info("peername") or ("",))[0])
        self._server.opened(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._server.closed(self)

    def data_received(self, data: bytes) -> None:
        self._reader.feed(data)
        self._go_on()

    def answer(self, status: int, body: bytes = b"", kind: str = "text/plain") -> None:
        """End the exchange: every request gets exactly one answer. An error ends the connection too."""
        keep_alive = self._keep_alive and status < 400
        self._working = False
        self._server.rests(self)
        if self._transport is None:
            return
        self._transport.write(answer(status, body, kind=kind, keep_alive=keep_alive))
        if keep_alive:
            self._transport.resume_reading()
            self._go_on()
        else:
            self._transport.close()

    def hang_up(self) -> None:
        """End the connection; an answer that was written still leaves."""
        if self._transport is not None:
            self._transport.close()

    def cut_off(self) -> None:
        """End the connection at once."""
        if self._transport is not None:
            self._transport.abort()

    def _go_on(self) -> None:
        if self._working or self._transport is None or self._transport.is_closing():
            return
        try:
            request = self._reader.take()
        except Refused as refusal:
            self._begin(keep_alive=False)
            self._server.refuse(refusal.status, self)
            return
        if request is not None:
            self._begin(keep_alive=request.keep_alive)
            self._server.handle(request, self)
        elif self._reader.wants_continue():
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _begin(self, *, keep_alive: bool) -> None:
        self._working, self._keep_alive = True, keep_alive
        if self._transport is not None:
            self._transport.pause_reading()
        self._server.works(self)


class ReportServer:
    """Serves from `start` to `stop`. handle and refuse run on its loop; each answers the line, now or later."""

    def __init__(self, handle: Handle, refuse: Refuse) -> None:
        """handle: gets every whole request; refuse: gets the status that whatever is none deserves."""
        self.handle = handle
        self.refuse = refuse
        self._reading: dict[Line, float] = {}
        """Who keeps the server waiting, and since when; the longest first."""
        self._working: set[Line] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()
        self._thread: threading.Thread | None = None

    def start(self, host: str, port: int) -> int:
        """Serve in a thread of its own; the port. Raises OSError, OverflowError."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(self._loop, listener), name="reports", daemon=True)
        self._thread.start()
        return int(listener.getsockname()[1])

    def stop(self) -> None:
        """Take no further request; returns when those under way are answered, or cut off after TIME_LIMIT."""
        if self._thread is not None:
            self.soon(self._stopping.set)
            self._thread.join()
            self._thread = None

    def soon(self, act: Callable[[], object]) -> None:
        """Have `act` done on the loop. From any thread; after the end there is nobody left to do it for."""
        if self._loop is not None:
            with suppress(RuntimeError):  # closed
                self._loop.call_soon_threadsafe(act)

    def opened(self, line: Line) -> None:
        """A caller has come: the one who keeps us waiting the longest may have to go for it."""
        if len(self._reading) + len(self._working) >= SOCKET_LIMIT:
            slowest = next(iter(self._reading), line)
            self._reading.pop(slowest, None)
            slowest.cut_off()
            if slowest is line:
                return
        self._reading[line] = time.monotonic()

    def works(self, line: Line) -> None:
        """A caller waits for us now."""
        self._reading.pop(line, None)
        self._working.add(line)

    def rests(self, line: Line) -> None:
        """We wait for the caller again."""
        self._working.discard(line)
        self._reading[line] = time.monotonic()

    def closed(self, line: Line) -> None:
        """A caller has gone; one whose request is still at work stays until it is answered."""
        self._reading.pop(line, None)

    def _run(self, loop: asyncio.AbstractEventLoop, listener: socket.socket) -> None:
        try:
            loop.run_until_complete(self._serve(loop, listener))
        finally:
            loop.close()

    async def _serve(self, loop: asyncio.AbstractEventLoop, listener: socket.socket) -> None:
        server = await loop.create_server(lambda: Line(self), sock=listener, backlog=_BACKLOG)
        while not self._stopping.is_set():
            self._cut_off_late()
            await self._wait(TIME_LIMIT / _LOOKS)
        server.close()
        end = time.monotonic() + TIME_LIMIT
        while self._working and time.monotonic() < end:
            self._hang_up_all()
            await asyncio.sleep(0.005)
        self._hang_up_all()
        for line in tuple(self._working):
            line.cut_off()
        # Closed transports say so in the loop's next rounds; answers that were written leave with them.
        while self._reading and time.monotonic() < end:
            await asyncio.sleep(0.005)

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    def _cut_off_late(self) -> None:
        late = time.monotonic() - TIME_LIMIT
        for line in [line for line, since in self._reading.items() if since <= late]:
            line.cut_off()

    def _hang_up_all(self) -> None:
        for line in tuple(self._reading):
            line.hang_up()
