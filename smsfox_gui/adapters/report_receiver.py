"""The gateway's status calls, received by GET or POST under a secret path; `OK` once a report is kept.

Whoever asks for other paths, sends what is no report, or reports on messages that are not ours, is heard so many times
a second and then told to wait (429). Reports on our own messages do not count: how fast they come is the gateway's
business, and one that is turned away may never come again.
"""

from __future__ import annotations

import io
import logging
import os
import re
import secrets
import socket
import socketserver
import threading
from collections.abc import Callable
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from smsfox_gui.adapters.address_limit import AddressLimit
from smsfox_gui.adapters.deadline import Deadline, TimedReader
from smsfox_gui.core.errors import SettingInvalid
from smsfox_gui.core.message import DeliveryReport, ReportStatus

LINE_LIMIT = 8192
BODY_LIMIT = 8192
HEAD_LIMIT = 32768
TIME_LIMIT = 10.0
"""Seconds for one status call as a whole, and for the wait between two on one connection."""
SOCKET_LIMIT = 32
USELESS_RATE = 50
"""Requests a second from one address that lead to nothing; USELESS_BURST of them at once after a rest."""
USELESS_BURST = 100

_ID = re.compile(r"[0-9]{1,18}")
_PHONE = re.compile(r"\+?[0-9 ()-]{5,32}")
_STATUS = re.compile(r"0?([1-4])")

_log = logging.getLogger(__name__)

Accept = Callable[[DeliveryReport], bool]


class ReportReceiver:
    """Listens for status calls. It hands reports over and does nothing else."""

    def __init__(
        self, accept: Accept, host: str = "127.0.0.1", port: int = 0, token: str | None = None
    ) -> None:
        """accept: returns after the report is durable, True or False; if it raises, the gateway is told to
        call again. token: the secret path, made up if None.
        """
        self._accept = accept
        self._host = host
        self._port = port
        self._token = token or secrets.token_urlsafe(16)
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> str:
        """Serve in threads of its own; returns the URL for the account's profile. Raises SettingInvalid."""
        try:
            self._server = _Server((self._host, self._port), self._accept, self._token)
        except (OSError, OverflowError):
            raise SettingInvalid(setting="report_port", value=self._port) from None
        serve = self._server.serve_forever
        self._thread = threading.Thread(target=serve, args=(0.05,), name="report-receiver", daemon=True)
        self._thread.start()
        return f"http://{self._host}:{self._server.server_address[1]}/{self._token}"

    def stop(self) -> None:
        """Take no further report; returns when the last one under way is kept and answered, or cut off."""
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.hang_up()
            self._server.server_close()
            self._server = None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    # On Windows this option lets another program take the port as well.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], accept: Accept, token: str) -> None:
        self.accept = accept
        self.token = token.encode("ascii")
        self.useless = AddressLimit(USELESS_RATE, USELESS_BURST)
        self._slots = threading.BoundedSemaphore(SOCKET_LIMIT)
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        # HTTPServer asks the name service for the machine's name here, which can take seconds.
        socketserver.TCPServer.server_bind(self)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        if not self._slots.acquire(blocking=False):
            self.shutdown_request(request)
            return
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                self._open.discard(request)
            self._slots.release()

    def hang_up(self) -> None:
        """Read no more from any connection and wait for the handlers; a report read by now is answered."""
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RD)
                except OSError:
                    continue  # it has gone by itself
        for _ in range(SOCKET_LIMIT):
            self._slots.acquire(timeout=TIME_LIMIT)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        """Say nothing of a broken connection: the traceback would hold the report."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # One packet an answer; separate writes would wait for the peer's delayed acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = TIME_LIMIT
    server: _Server
    raw_requestline: bytes

    def setup(self) -> None:
        super().setup()
        self.rfile.close()
        self._deadline = Deadline()
        self._source = TimedReader(self.connection, self._deadline)
        self.rfile = io.BufferedReader(self._source)

    def handle_one_request(self) -> None:
        self._deadline.start(TIME_LIMIT)
        self._source.limit(HEAD_LIMIT + BODY_LIMIT)
        try:
            super().handle_one_request()
        except OSError:
            self.close_connection = True

    def parse_request(self) -> bool:
        if len(self.raw_requestline) > LINE_LIMIT:
            self.requestline = self.command = ""
            self.request_version = self.protocol_version
            self.send_error(414)
            return False
        return super().parse_request()

    def do_GET(self) -> None:
        self._take(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not re.fullmatch(r"[0-9]{1,9}", length):
            self.send_error(411)
        elif int(length) > BODY_LIMIT:
            self.send_error(413)
        else:
            self._take(self.rfile.read(int(length)))

    def _take(self, body: bytes) -> None:
        path, _, query = self.path.partition("?")
        if not self.server.useless.admits(self.client_address[0]):
            self.send_error(429)
            return
        if not compare_digest(path.strip("/").encode("utf-8", "replace"), self.server.token):
            self.send_error(404)
            return
        report = read_report(query.encode("latin-1", "replace") + b"&" + body)
        if report is None:
            self.send_error(400)
            return
        try:
            ours = self.server.accept(report)
        except Exception as error:
            # Whatever it was, the report is not kept: the gateway must hear so and call again.
            _log.error("a delivery report could not be kept: %s", type(error).__name__)
            self.send_error(503)
            return
        if not ours:
            self.server.useless.charge(self.client_address[0])
        self._answer(200, b"OK")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer without a word, and end the connection. An unknown method is not found either."""
        self.close_connection = True
        if code not in (429, 503):
            self.server.useless.charge(self.client_address[0])
        self._answer(404 if code == 501 else code, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response_only(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """No access log: the line holds the secret path and the number."""


def read_report(form: bytes) -> DeliveryReport | None:
    """The report in the parameters of a status call, None unless each is there once and well formed."""
    try:
        values = parse_qs(form.decode("ascii"), keep_blank_values=True, max_num_fields=32)
    except ValueError:
        return None
    single = {name: found[0].strip() for name, found in values.items() if len(found) == 1}
    status = _STATUS.fullmatch(single.get("status", ""))
    message_id, phone = single.get("id", ""), single.get("phone", "")
    if status is None or not _ID.fullmatch(message_id) or not _PHONE.fullmatch(phone):
        return None
    return DeliveryReport(int(message_id), phone, ReportStatus("0" + status[1]))
