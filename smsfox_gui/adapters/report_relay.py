"""Delivery reports fetched from a relay on a public host, again and again, for a computer that nobody can call.

What is fetched is kept together with the relay's cursor, and only then is more asked for: whichever side dies, what it
had not kept comes once more, and a report that comes twice changes nothing.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import requests

from smsfox_gui.adapters.gateway_http import FAULTS, proxies_for
from smsfox_gui.adapters.marked_connection import MarkedAdapter, Watch
from smsfox_gui.adapters.trust import tls_context
from smsfox_gui.core.account import Address, Secret
from smsfox_gui.core.delivery_reports import read_values
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.core.relay_errors import RelayExposed, RelayRefused, RelayUnreachable

PERIOD = 5.0
"""Seconds between two looks."""
LONGEST_PERIOD = 60.0
"""The same while the relay does not answer."""
TIME_LIMIT = 10.0
"""Seconds for one look as a whole."""
ANSWER_LIMIT = 1 << 20
_LONGEST_CURSOR = 200

_log = logging.getLogger(__name__)


class Inbox(Protocol):
    """Where fetched reports go."""

    def cursor(self) -> str:
        """The cursor that was kept last, "" at the beginning."""

    def fetched(self, reports: Sequence[DeliveryReport], cursor: str) -> None:
        """Return when the reports and the cursor after them are durable."""


class ReportRelay:
    """Asks one relay from `start` to `stop`, in a thread of its own."""

    def __init__(
        self,
        address: Address,
        key: Secret,
        inbox: Inbox,
        *,
        proxy: str | None = None,
        authorities: Path | None = None,
        period: float = PERIOD,
    ) -> None:
        """address: without `/status` or `/reports`; proxy and authorities as for the gateway.

        Raises RelayExposed, AddressInvalid, SettingInvalid for the file of authorities.
        """
        if address.exposed:
            raise RelayExposed(host=address.host)
        self._inbox = inbox
        self._host = address.host
        self._url = address.url.rstrip("/") + "/reports"
        self._headers = {"Authorization": f"Bearer {key.reveal()}", "Accept-Encoding": "identity"}
        self._period = period
        self._proxies = proxies_for(address, proxy)
        self._watch = Watch()
        self._adapter = MarkedAdapter(self._watch, tls_context(authorities) if address.secure else None)
        self._turn = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="report-relay", daemon=True)

    def start(self) -> None:
        """Look every few seconds."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more; returns when what is being fetched is kept. Idempotent."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        self._adapter.hang_up()

    def fetch(self) -> None:
        """Take everything that is there now. Raises RelayRefused, RelayUnreachable, JournalError."""
        with self._turn:
            more = True
            while more and not self._over.is_set():
                reports, cursor, more = self._page(self._inbox.cursor())
                self._inbox.fetched(reports, cursor)

    def _run(self) -> None:
        wait, reached = self._period, True
        while not self._over.wait(wait):
            try:
                self.fetch()
            except SmsfoxError as error:
                if reached:
                    _log.warning("reports cannot be fetched: %s", error.code)
                reached, wait = False, min(wait * 2, LONGEST_PERIOD)
            else:
                if not reached:
                    _log.info("reports are fetched again")
                reached, wait = True, self._period

    def _page(self, cursor: str) -> tuple[list[DeliveryReport], str, bool]:
        status, body = self._ask(f"{self._url}?after={quote(cursor, safe='')}")
        if status in (401, 404):
            raise RelayRefused(host=self._host, status=status)
        page = _read_page(body) if status == 200 else None
        if page is None:
            raise RelayUnreachable(host=self._host)
        return page

    def _ask(self, url: str) -> tuple[int, bytes]:
        self._watch.begin(TIME_LIMIT)
        response: requests.Response | None = None
        try:
            # Without a Session, for the reasons of `gateway_http`: no redirects, no environment, no cookies.
            request = requests.Request("GET", url, headers=self._headers).prepare()
            response = self._adapter.send(request, stream=True, timeout=TIME_LIMIT, proxies=self._proxies)
            body = response.raw.read(ANSWER_LIMIT + 1)
        except FAULTS:
            # The exception holds the request with the key: it ends here.
            if response is not None:
                response.close()
            self._adapter.hang_up()
            raise RelayUnreachable(host=self._host) from None
        if len(body) > ANSWER_LIMIT:
            response.close()
            self._adapter.hang_up()
            raise RelayUnreachable(host=self._host)
        return response.status_code, body


def _read_page(body: bytes) -> tuple[list[DeliveryReport], str, bool] | None:
    """Reports, cursor, whether there is more; None for what no relay says. What is no report is left out."""
    try:
        page = json.loads(body)
        values = [(str(one["id"]), str(one["phone"]), str(one["status"])) for one in page["reports"]]
        cursor, more = page["cursor"], page["more"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(cursor, str) or not 0 < len(cursor) <= _LONGEST_CURSOR or not isinstance(more, bool):
        return None
    if more and not values:
        return None  # it would be asked for ever
    return [report for one in values if (report := read_values(*one)) is not None], cursor, more


