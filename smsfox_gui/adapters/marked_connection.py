"""Connections that know exactly how far a request got, and a requests adapter that uses them.

The marker is the only proof this program accepts that nothing was sent. It is set immediately before the
first byte of the request is handed to the socket, after connecting, the proxy's CONNECT and TLS, none of
which carry a byte of the request. The request goes out in one piece, so there is exactly one such moment.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.util.retry import Retry

from smsfox_gui.adapters.deadline import Deadline, TimedReader

IDLE_LIMIT = 2.0
"""Seconds a connection may have been idle and still be used again. A gateway may drop an older one at any
moment, and then nobody knows whether the request on it was read."""


class Watch:
    """What one worker's connections tell about the request under way.

    started: its first byte was handed to the socket. proxied: the proxy, if any, has let us through.
    """

    def __init__(self, waiting: AbstractContextManager[None] | None = None) -> None:
        self.deadline = Deadline(waiting)
        self.started = False
        self.proxied = False

    def begin(self, seconds: float) -> None:
        """A new request, `seconds` from now at most."""
        self.started = False
        self.proxied = False
        self.deadline.start(seconds)


class _TimedFiles:
    """Looks to http.client like a socket whose files keep the deadline."""

    def __init__(self, reader: TimedReader) -> None:
        self._reader = reader

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._reader)


if TYPE_CHECKING:
    _Base = HTTPConnection
else:
    _Base = object


class _Marked(_Base):
    """The part that connections of both schemes share."""

    def __init__(self, *args: Any, watch: Watch, **options: Any) -> None:  # noqa: ANN401 - urllib3's own options
        super().__init__(*args, **options)
        self._watch = watch
        self._request: bytearray | None = None
        self._reader: TimedReader | None = None
        # http.client makes the object that reads an answer, the proxy's too, with this.
        self.response_class = self._timed_response  # type: ignore[assignment]

    def _timed_response(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> http.client.HTTPResponse:
        self._reader = TimedReader(sock, self._watch.deadline)
        files: Any = _TimedFiles(self._reader)
        return http.client.HTTPResponse(files, debuglevel, method, url)

    @property
    def is_connected(self) -> bool:
        """Whether the pool may use this connection again."""
        fresh = self._reader is not None and time.monotonic() - self._reader.last_read < IDLE_LIMIT
        return fresh and super().is_connected

    def connect(self) -> None:
        """Look the name up, connect, pass the proxy, shake hands; urllib3 asks for it itself where there is TLS."""
        with self._watch.deadline.waiting:
            super().connect()

    def send(self, data: Any) -> None:  # noqa: ANN401 - http.client's own signature
        if self._request is None:
            super().send(data)
        else:
            self._request += data

    def request(  # type: ignore[override]
        self,
        method: str,
        url: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        **options: Any,  # noqa: ANN401 - urllib3's own options
    ) -> None:
        """Put the request together, connect if need be, set the marker and hand everything over at once."""
        self._request = bytearray()
        try:
            super().request(method, url, body=body, headers=headers, **options)
            request = self._request
        finally:
            self._request = None
        if self.sock is None:
            self.connect()
        self._watch.proxied = True
        self.sock.settimeout(self._watch.deadline.remaining())
        self._watch.started = True
        with self._watch.deadline.waiting:
            self.sock.sendall(request)


class MarkedHttpConnection(_Marked, HTTPConnection):
    """Plain http."""


class MarkedHttpsConnection(_Marked, HTTPSConnection):
    """https, through a proxy's tunnel if there is one."""

    def _tunnel(self) -> None:
        super()._tunnel()
        self._watch.proxied = True


class MarkedAdapter(HTTPAdapter):
    """A requests adapter for one address: one kept-alive connection, no retries, no redirects."""

    def __init__(self, watch: Watch, tls: ssl.SSLContext | None = None) -> None:
        """tls: whom to trust over https."""
        self._watch = watch
        self._tls = tls
        self._pool: HTTPConnectionPool | None = None
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=Retry(0, read=False))

    def init_poolmanager(self, *sizes: Any, **options: Any) -> None:  # noqa: ANN401 - urllib3's own options
        """urllib3 makes connections with our trust and no other."""
        super().init_poolmanager(*sizes, **options, ssl_context=self._tls)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:  # noqa: ANN401 - requests' own types
        """The same through a proxy, and to a proxy that is spoken to in https itself."""
        return super().proxy_manager_for(proxy, **options, ssl_context=self._tls, proxy_ssl_context=self._tls)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401 - requests' own types
        """Leave the certificates to our trust; requests would add its own to them."""
        conn.cert_reqs = "CERT_REQUIRED"

    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: Any = None,  # noqa: ANN401 - requests' own type, never used here
    ) -> HTTPConnectionPool:
        """The pool of the one address. Looking it up anew costs a tenth of a request."""
        if self._pool is None:
            found = super().get_connection_with_tls_context(request, verify, proxies, cert)
            pool = cast("HTTPConnectionPool", found)
            kind = MarkedHttpsConnection if pool.scheme == "https" else MarkedHttpConnection
            pool.ConnectionCls = partial(kind, watch=self._watch)  # type: ignore[assignment]
            self._pool = pool
        return self._pool

    def request_url(self, request: PreparedRequest, proxies: Mapping[str, str] | None) -> str:
        """What the request line says: the path alone, since only https takes a proxy, and in a tunnel."""
        return request.path_url

    def hang_up(self) -> None:
        """Close the connection; the next request makes a new one."""
        self._pool = None
        self.close()
