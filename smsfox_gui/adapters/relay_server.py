"""The relay: takes status calls on a public host, and gives them to whoever knows the key.

BASE = http://HOST:PORT/TOKEN. `BASE` and `BASE/status` take the gateway's calls, by GET or POST; `OK` once the report
is durable. `GET BASE/reports?after=CURSOR` with `Authorization: Bearer KEY` gives {"reports": [{"id", "phone",
"status"}, …], "cursor", "more"}; whoever has them safe asks on with that cursor. A wrong token finds nothing (404), a
wrong key gets nothing (401).
"""

from __future__ import annotations

import json
import logging
import sqlite3
from hmac import compare_digest
from http import HTTPStatus
from urllib.parse import parse_qs

from smsfox_gui.adapters.relay_store import RelayStore
from smsfox_gui.adapters.report_server import Line
from smsfox_gui.adapters.report_wire import Request
from smsfox_gui.adapters.status_calls import StatusCalls
from smsfox_gui.core.account import Secret
from smsfox_gui.core.relay_errors import RelayAddressTaken

_log = logging.getLogger(__name__)


class Relay:
    """Serves from `start` to `stop`."""

    def __init__(self, store: RelayStore, token: str, key: Secret) -> None:
        """token: the secret path, key: what opens the reports; both ASCII."""
        self._store = store
        self._key = key
        self._calls = StatusCalls(store.keep, token)
        self._calls.serve(b"status", self._calls.take_report)
        self._calls.serve(b"reports", self._give)

    def start(self, host: str, port: int) -> int:
        """Listen; the port. Raises RelayAddressTaken."""
        try:
            return self._calls.start(host, port)
        except (OSError, OverflowError):
            raise RelayAddressTaken(host=host, value=port) from None

    def stop(self) -> None:
        """Take no further call; every one under way is kept and answered, or cut off."""
        self._calls.stop()
        self._store.close()

    def _give(self, request: Request, line: Line) -> None:
        if request.method != "GET" or not compare_digest(request.key, self._key.reveal().encode("ascii")):
            self._calls.turn_away(HTTPStatus.UNAUTHORIZED, line)
            return
        after = parse_qs(request.query.decode("latin-1")).get("after", [""])[0]
        try:
            page = self._store.after(after)
        except sqlite3.Error as error:
            _log.error("the reports cannot be read: %s", type(error).__name__)
            line.answer(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        reports = [
            {"id": str(report.attempt), "phone": report.phone, "status": str(report.status)} for report in page.reports
        ]
        body = json.dumps({"reports": reports, "cursor": page.cursor, "more": page.more})
        line.answer(HTTPStatus.OK, body.encode("ascii"), "application/json")
