"""requests -> the SMSFox API: one POST a claim, with the first-byte marker and a total deadline."""

from __future__ import annotations

import http.client
import logging
import ssl
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlencode, urljoin, urlsplit

import requests
import urllib3
from urllib3.exceptions import NameResolutionError, ReadTimeoutError

from smsfox_gui.adapters.marked_connection import MarkedAdapter, Watch
from smsfox_gui.adapters.trust import tls_context
from smsfox_gui.core.account import Account, Address
from smsfox_gui.core.answers import ANSWER_LIMIT, Exchange, Failure, read_answer
from smsfox_gui.core.errors import AddressInvalid, PlainHttpRefused
from smsfox_gui.core.message import Claim

CONNECT_LIMIT = 15.0
"""Seconds for connecting to one address of the gateway. Nothing has left yet, so impatience costs nothing."""

FAULTS = (
    requests.RequestException,
    urllib3.exceptions.HTTPError,
    http.client.HTTPException,
    OSError,
    ValueError,
)
"""What a network and an answer of any shape can raise out of requests, urllib3, http.client and ssl."""

_log = logging.getLogger(__name__)

_HEADERS = {
    "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
    "Accept-Encoding": "identity",
    "Accept": "*/*",
    "User-Agent": "SMSFox-Desktop",
    "Connection": "keep-alive",
}


class HttpGateway:
    """One worker's way to the gateway; fulfils the port `Gateway`.

    The adapter is used without a Session: a Session would add the environment's proxies, .netrc, cookies and
    redirects, none of which may touch a request with a password in it, and would halve the rate.
    """

    def __init__(
        self,
        account: Account,
        *,
        deadline: float = 90.0,
        proxy: str | None = None,
        plain_http_allowed: bool = False,
        authorities: Path | None = None,
        waiting: AbstractContextManager[None] | None = None,
    ) -> None:
        """deadline: seconds for one request as a whole. proxy: http(s)://host:port, for https addresses only.

        authorities: a PEM file to trust instead of the usual ones. waiting: entered around every wait on the
        network. Raises AddressInvalid, PlainHttpRefused, SettingInvalid for the file.
        """
        address = Address.parse(account.url)
        address.require_private(plain_http_allowed)
        self._credentials = urlencode({"login": account.login, "pwd": account.password.reveal()})
        self._deadline = deadline
        self._proxies = proxies_for(address, proxy)
        self._timeout = (min(CONNECT_LIMIT, deadline), deadline)
        self._watch = Watch(waiting)
        self._adapter = MarkedAdapter(self._watch, tls_context(authorities) if address.secure else None)
        try:
            self._request = requests.Request("POST", address.url, headers=_HEADERS).prepare()
        except (requests.RequestException, ValueError):
            raise AddressInvalid(host=address.host) from None

    def send(self, claim: Claim) -> Exchange:
        """Make exactly one request and say what happened; never raises for a network fault."""
        exchange = self._exchange(_form(claim))
        if _log.isEnabledFor(logging.DEBUG):
            _log.debug("message %d: %s", claim.message, _told(exchange))
        return exchange

    def probe(self) -> Exchange:
        """As `send` with login and password alone: the gateway can refuse them, and has nobody to send to."""
        exchange = self._exchange("")
        _log.debug("check of the connection: %s", _told(exchange))
        return exchange

    def _exchange(self, form: str) -> Exchange:
        self._fill(form)
        self._watch.begin(self._deadline)
        response: requests.Response | None = None
        try:
            response = self._adapter.send(
                self._request,
                stream=True,
                timeout=self._timeout,
                proxies=self._proxies,
            )
            exchange = self._read(response)
        except FAULTS as fault:
            # The exception holds the request with the password: it ends here, only its kind goes on.
            status = response.status_code if response is not None else None
            exchange = Exchange(self._watch.started, status, failure=self._kind(fault))
        if exchange.failure is not None or read_answer(exchange.body) is None:
            # A peer that did not speak as the gateway does gets no second request on the same connection.
            if response is not None:
                response.close()
            self._adapter.hang_up()
        return exchange

    def close(self) -> None:
        """Give the connection back."""
        self._adapter.hang_up()

    def _fill(self, form: str) -> None:
        body = (self._credentials + form).encode("ascii")
        self._request.body = body
        self._request.headers["Content-Length"] = str(len(body))

    def _read(self, response: requests.Response) -> Exchange:
        status, headers = response.status_code, response.headers
        if status != 200:
            redirect = _host(self._request.url, headers.get("Location")) if 300 <= status < 400 else None
            return Exchange(True, status, redirect=redirect, retry_after=_seconds(headers.get("Retry-After")))
        body = b""
        while len(body) <= ANSWER_LIMIT:
            piece = response.raw.read(ANSWER_LIMIT + 1 - len(body))
            if not piece:
                break
            body += piece
        return Exchange(True, status, body)

    def _kind(self, fault: BaseException) -> Failure:
        causes = list(_causes(fault))
        return _kind_after(causes) if self._watch.started else self._kind_before(causes)

    def _kind_before(self, causes: list[BaseException]) -> Failure:
        if self._proxies and not self._watch.proxied:
            return Failure.PROXY
        if _any(causes, NameResolutionError):
            return Failure.NO_ADDRESS
        if _any(causes, ssl.SSLError) and not any(_hung_up(cause) for cause in causes):
            return Failure.CERTIFICATE
        return Failure.NO_CONNECTION


def _hung_up(cause: BaseException) -> bool:
    """Whether the other side ended the handshake without a word; Python's version decides what that is called.

    What Windows or macOS finds wrong with a certificate comes as an error without a reason of OpenSSL's.
    """
    return isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError) or (
        isinstance(cause, ssl.SSLError) and getattr(cause, "reason", None) == "UNEXPECTED_EOF_WHILE_READING"
    )


def _form(claim: Claim) -> str:
    """The message's part of the body, to be appended to the credentials."""
    phones = ",".join([claim.phone, *(companion.phone for companion in claim.companions)])
    form = {"phones": phones, "msg": claim.text, "id": str(claim.attempt)}
    if claim.sender:
        form["sender"] = claim.sender
    # Half a surrogate pair has no UTF-8 form; strict reading keeps it out of every list and text.
    return "&" + urlencode(form, errors="replace")


def _told(exchange: Exchange) -> str:
    """What may be logged of an exchange: no body, which may be anything."""
    answer = read_answer(exchange.body)
    started = "sent" if exchange.started else "not sent"
    return f"{started}, status {exchange.status}, answer {answer or '-'}, {exchange.failure or 'no failure'}"


def _kind_after(causes: list[BaseException]) -> Failure:
    if _any(causes, TimeoutError, ReadTimeoutError):
        return Failure.TIMEOUT
    # requests' own exceptions are OSErrors too, whatever they wrap.
    if any(isinstance(one, OSError) and not isinstance(one, requests.RequestException) for one in causes):
        return Failure.CONNECTION_LOST
    return Failure.BROKEN_ANSWER


def _any(causes: list[BaseException], *kinds: type[BaseException]) -> bool:
    return any(isinstance(cause, kinds) for cause in causes)


def _causes(fault: BaseException) -> Iterator[BaseException]:
    """An exception and all it wraps: requests and urllib3 hide causes in `reason`, `args`, `__context__`."""
    seen: set[int] = set()
    waiting: list[object] = [fault]
    while waiting:
        error = waiting.pop()
        if isinstance(error, BaseException) and id(error) not in seen:
            seen.add(id(error))
            yield error
            waiting += [error.__cause__, error.__context__, getattr(error, "reason", None), *error.args]


def proxies_for(address: Address, proxy: str | None) -> dict[str, str]:
    """The proxy in requests' form. This machine is reached directly; plain http never takes a proxy.

    Raises PlainHttpRefused, AddressInvalid for the proxy.
    """
    if not proxy or address.loopback:
        return {}
    if not address.secure:
        raise PlainHttpRefused(host=address.host)
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        fit = parts.scheme in ("http", "https") and parts.hostname and parts.port
    except ValueError:
        fit = None
    if not fit:
        raise AddressInvalid(host="")
    return {"https": parts.geturl()}


def _host(url: str | None, location: str | None) -> str | None:
    if location is None:
        return None
    try:
        return urlsplit(urljoin(url or "", location)).hostname or ""
    except ValueError:
        return ""


def _seconds(value: str | None) -> float | None:
    """A Retry-After in seconds; its date form is not worth a clock here."""
    return float(value) if value and value.isascii() and value.isdigit() and len(value) < 7 else None
