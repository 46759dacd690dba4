"""One client's connection to the demo gateway."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from collections.abc import Callable
from typing import Protocol, cast

from smsfox_gui.emulator import wire

_NO_LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Desk(Protocol):
    """Whoever answers the requests."""

    def handle(self, request: wire.Request, line: Connection) -> None:
        """Answer a request on its connection, now or later."""


class Connection(asyncio.Protocol):
    """Requests one after another, each answered before the next is looked at."""

    def __init__(self, desk: Desk, connected: set[Connection]) -> None:
        """connected: the set this connection is in while it is open."""
        self._desk = desk
        self._connected = connected
        self._reader = wire.RequestReader()
        self._busy = False
        self._keep_alive = True
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._connected.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._connected.discard(self)

    def data_received(self, data: bytes) -> None:
        self._reader.feed(data)
        self._go_on()

    def send(self, data: bytes) -> None:
        """Write at once."""
        if self._transport is not None:
            self._transport.write(data)

    def done(self) -> None:
        """The exchange is over, the next request may be read."""
        self._busy = False
        if not self._keep_alive:
            self.close()

    def close(self) -> None:
        """End the connection after what was sent."""
        if self._transport is not None:
            self._transport.close()

    def abort(self) -> None:
        """End the connection at once."""
        if self._transport is not None:
            self._transport.abort()

    def reset(self) -> None:
        """End the connection with a reset."""
        if self._transport is not None:
            sock: socket.socket = self._transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
            self.abort()

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Call `act` then, unless the client has gone."""

        def run() -> None:
            if self._transport is not None:
                act()
                self._go_on()

        asyncio.get_running_loop().call_later(seconds, run)

    def _go_on(self) -> None:
        try:
            while not self._busy and self._transport is not None and not self._transport.is_closing():
                request = self._reader.take()
                if request is None:
                    if self._reader.wants_continue():
                        self.send(b"HTTP/1.1 100 Continue\r\n\r\n")
                    return
                self._busy, self._keep_alive = True, request.keep_alive
                self._desk.handle(request, self)
        except wire.BadRequest as error:
            self.send(wire.answer(b"", error.status, keep_alive=False))
            self.close()
