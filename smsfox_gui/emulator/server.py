"""The demo gateway: a real HTTP server that speaks the SMSFox API on this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.account import DemoAccount
from smsfox_gui.emulator.connection import Connection
from smsfox_gui.emulator.faults import Fault
from smsfox_gui.emulator.ledger import Ledger
from smsfox_gui.emulator.operator import LIFELIKE, NumberRule, Operator
from smsfox_gui.emulator.reports import ReportSender
from smsfox_gui.emulator.service import Service

_BACKLOG = 512


@dataclass(slots=True)
class _Running:
    """What exists between start and stop."""

    thread: threading.Thread
    loop: asyncio.AbstractEventLoop
    stopping: asyncio.Event
    service: Service
    ledger: Ledger | None
    connected: set[Connection] = field(default_factory=set)


class DemoGateway:
    """A gateway of its own: an account, an operator, a ledger, faults on order, delivery reports."""

    def __init__(
        self,
        *,
        tariff: Tariff,
        login: str = "demo",
        password: str = "demo",  # noqa: S107 - the demo account's, printed in the documentation
        points: int | None = None,
        latency: float = 0.0,
        ledger: Path | None = None,
        faults: Sequence[Fault] = (),
        report_to: str | None = None,
        report_delay: float = 0.5,
        report_method: str = "GET",
        rules: tuple[NumberRule, ...] = LIFELIKE,
    ) -> None:
        """points None = endless; latency: seconds before an answer; ledger: a file to append to.

        report_to: where delivery reports go, `report_delay` seconds after the decision, by GET or POST.
        """
        self._operator = Operator(DemoAccount(login, password, points), tariff, rules)
        self._latency = latency
        self._ledger = ledger
        self._faults = tuple(faults)
        self._report_to = report_to
        self._reports = ReportSender(report_delay, report_method)
        self._ended = threading.Event()
        self._running: _Running | None = None

    @property
    def requests(self) -> int:
        """Requests to the API that were read since the start, faults included."""
        return self._running.service.requests if self._running else 0

    @property
    def connected(self) -> int:
        """Connections that are open."""
        return len(self._running.connected) if self._running else 0

    def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Serve in a thread of its own; returns the API's address. Raises OSError if the port is taken."""
        ledger = Ledger(self._ledger) if self._ledger else None
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
        except OSError:
            if ledger:
                ledger.close()
            raise
        service = Service(
            self._operator, latency=self._latency, faults=self._faults, ledger=ledger, report=self._report
        )
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=self._run, args=(listener,), name="demo-gateway", daemon=True)
        self._running = _Running(thread, loop, asyncio.Event(), service, ledger)
        thread.start()
        name = f"[{host}]" if ":" in host else host
        return f"http://{name}:{listener.getsockname()[1]}/en/api/"

    def set_report_url(self, url: str | None) -> None:
        """Where delivery reports go from now on; None = nowhere. From any thread."""
        self._report_to = url

    def stop(self) -> None:
        """End every connection and the thread. Reports that are still due are dropped."""
        self._ended.set()
        running, self._running = self._running, None
        if running is not None:
            running.loop.call_soon_threadsafe(running.stopping.set)
            running.thread.join()
            running.loop.close()
            if running.ledger:
                running.ledger.close()

    def serve_forever(self) -> None:
        """Return after `end`."""
        # A wait without a limit cannot be interrupted by Ctrl+C on Windows.
        while not self._ended.wait(0.5):
            pass

    def end(self) -> None:
        """Let `serve_forever` return; fit for a signal handler."""
        self._ended.set()

    def _report(self, reports: Iterable[DeliveryReport]) -> None:
        if self._report_to:
            self._reports.schedule(reports, self._report_to)

    def _run(self, listener: socket.socket) -> None:
        running = self._running
        if running is not None:
            running.loop.run_until_complete(self._serve(running, listener))

    async def _serve(self, running: _Running, listener: socket.socket) -> None:
        sending = asyncio.create_task(self._reports.run())
        server = await running.loop.create_server(
            lambda: Connection(running.service, running.connected), sock=listener, backlog=_BACKLOG
        )
        await running.stopping.wait()
        server.close()
        for connection in tuple(running.connected):
            connection.abort()
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        while running.connected:
            await asyncio.sleep(0)
