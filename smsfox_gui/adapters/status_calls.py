"""What a status call leads to, whoever keeps the reports: read, kept, answered with `OK`; or turned away.

Whoever asks for other paths, sends what is no report, or reports on messages that are not ours, is heard so many times
a second and then told to wait (429). A report on a message of ours is taken all the same: how fast they come is the
gateway's business, they may come from the same address (that of a tunnel), and one that is turned away may never come
again.
"""

from __future__ import annotations

from collections.abc import Callable
from hmac import compare_digest
from http import HTTPStatus
from urllib.parse import parse_qs

from smsfox_gui.adapters.address_limit import AddressLimit
from smsfox_gui.adapters.report_keeper import Keep, Keeper
from smsfox_gui.adapters.report_server import Line, ReportServer
from smsfox_gui.adapters.report_wire import Request
from smsfox_gui.core.delivery_reports import read_values
from smsfox_gui.core.message import DeliveryReport

USELESS_RATE = 50
"""Requests a second from one address that lead to nothing; USELESS_BURST of them at once after a rest."""
USELESS_BURST = 100

Page = Callable[[Request, Line], None]


class StatusCalls:
    """Serves a secret path, and what lies below it, from `start` to `stop`."""

    def __init__(self, keep: Keep, token: str) -> None:
        """token: the secret path, ASCII."""
        self._token = token.encode("ascii")
        self._useless = AddressLimit(USELESS_RATE, USELESS_BURST)
        self._server = ReportServer(self.handle, self.turn_away)
        self._keeper = Keeper(keep, self._server.soon)
        self._pages: dict[bytes, Page] = {b"": self.take_report}

    def serve(self, name: bytes, page: Page) -> None:
        """Have `page` answer what is asked of SECRET/name. Before the start."""
        self._pages[name] = page

    def start(self, host: str, port: int) -> int:
        """Listen; the port. Raises OSError, OverflowError."""
        found = self._server.start(host, port)
        self._keeper.start()
        return found

    def stop(self) -> None:
        """Take no further call; returns when the last one under way is kept and answered, or cut off."""
        if self._keeper.is_alive():
            self._server.stop()
            self._keeper.finish()

    def handle(self, request: Request, line: Line) -> None:
        """Take one request. How long it takes to compare the secret tells nothing of it."""
        path, _, name = request.path.strip(b"/").partition(b"/")
        page = self._pages.get(name) if compare_digest(path, self._token) else None
        if page is not None and request.method in ("GET", "POST"):
            page(request, line)
        else:
            self.turn_away(HTTPStatus.NOT_FOUND, line)

    def take_report(self, request: Request, line: Line) -> None:
        """Keep the report in a request's parameters, then answer `OK`."""
        report = read_report(request.query + b"&" + request.body)
        if report is None:
            self.turn_away(HTTPStatus.BAD_REQUEST, line)
            return
        admitted = self._useless.admits(line.address)

        def told(ours: bool | None) -> None:
            if ours is None:
                line.answer(HTTPStatus.SERVICE_UNAVAILABLE)
            elif ours or admitted:
                if not ours:
                    self._useless.charge(line.address)
                line.answer(HTTPStatus.OK, b"OK")
            else:
                line.answer(HTTPStatus.TOO_MANY_REQUESTS)

        self._keeper.put(report, admitted, told)

    def turn_away(self, status: int, line: Line) -> None:
        """Answer without a word. Who is turned away too often is told to wait."""
        if self._useless.admits(line.address):
            self._useless.charge(line.address)
            line.answer(status)
        else:
            line.answer(HTTPStatus.TOO_MANY_REQUESTS)


def read_report(form: bytes) -> DeliveryReport | None:
    """The report in the parameters of a status call, None unless each is there once and well formed."""
    try:
        values = parse_qs(form.decode("ascii"), keep_blank_values=True, max_num_fields=32)
    except ValueError:
        return None
    single = {name: found[0].strip() for name, found in values.items() if len(found) == 1}
    return read_values(single.get("id", ""), single.get("phone", ""), single.get("status", ""))
