"""A worker that waits for the network stands in nobody's way: it has given its place to compute away."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme

from smsfox_gui.adapters.gateway_http import HttpGateway
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.answers import Exchange
from smsfox_gui.core.message import Claim
from smsfox_gui.services.places import AT_ONCE, Places

from .peers import OK, Peer, Script, answering, over_tls, peer, proxy, silence

PATIENCE = 60.0
CLAIM = Claim(1, 10**15, "79001234567", "текст", "")

authority = trustme.CA()


@pytest.fixture
def trusted(tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


def tls(script: Script, name: str = "127.0.0.1") -> Script:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return over_tls(context, script)


def read_and_hang(server: Peer, connection: socket.socket) -> None:
    """Take the request, answer nothing."""
    server.read_request(connection)
    server.over.wait()


def half_an_answer(server: Peer, connection: socket.socket) -> None:
    server.read_request(connection)
    connection.sendall(OK[:20])
    server.over.wait()


class Worker:
    """As the dispatcher does it: takes a place, sends, gives it back."""

    def __init__(self, places: Places, url: str, **options: Any) -> None:
        self._places = places
        account = Account("demo", Secret("demo"), url)
        self._gateway = HttpGateway(account, deadline=PATIENCE, waiting=places.away, **options)
        self.exchange: Exchange | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self._places.take()
        try:
            self.exchange = self._gateway.send(CLAIM)
        finally:
            self._places.give()
            self._gateway.close()

    def answered(self) -> bool:
        self._thread.join(PATIENCE / 2)
        return not self._thread.is_alive()


@contextmanager
def waited(condition: Callable[[], bool]) -> Iterator[None]:
    """Run the block once the condition holds."""
    limit = threading.Event()
    for _ in range(3000):
        if condition():
            break
        limit.wait(0.01)
    assert condition()
    yield


HANGING = {
    "plain answer": (read_and_hang, "http", {}),
    "half an answer": (half_an_answer, "http", {}),
    "TLS handshake": (silence, "https", {}),
    "TLS answer": (tls(read_and_hang), "https", {}),
    "proxy": (silence, "https", {"proxied": True}),
    "TLS handshake behind a proxy": (proxy(silence), "https", {"proxied": True}),
}


@pytest.mark.parametrize("kind", HANGING)
def test_hanging_peers_leave_both_places_to_others(kind: str, trusted: Path) -> None:
    script, scheme, how = HANGING[kind]
    places = Places()
    with peer(script) as bad, peer(answering()) as good:
        url, options = f"{scheme}://127.0.0.1:{bad.port}/", {"authorities": trusted}
        if how:
            url, options["proxy"] = "https://gateway.test/", f"http://127.0.0.1:{bad.port}"
        stuck = [Worker(places, url, **options) for _ in range(AT_ONCE)]
        with waited(lambda: bad.connections == AT_ONCE):
            free = Worker(places, f"http://127.0.0.1:{good.port}/")
            assert free.answered()
            assert free.exchange == Exchange(True, 200, b"01")
            assert all(one.exchange is None for one in stuck)
    assert all(one.answered() for one in stuck)
    assert places._free.qsize() == AT_ONCE


def test_a_name_that_nobody_looks_up_leaves_both_places_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    look_up, over, asked = socket.getaddrinfo, threading.Event(), []

    def hanging(host: str, *arguments: Any, **options: Any) -> Any:
        if host.endswith(".test"):
            asked.append(host)
            over.wait(PATIENCE)
            raise socket.gaierror(socket.EAI_NONAME, "nobody")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", hanging)
    places = Places()
    with peer(answering()) as good:
        stuck = [Worker(places, f"https://gateway{number}.test/") for number in range(AT_ONCE)]
        try:
            with waited(lambda: len(asked) == AT_ONCE):
                free = Worker(places, f"http://127.0.0.1:{good.port}/")
                assert free.answered()
        finally:
            over.set()
    assert all(one.answered() for one in stuck)
    assert places._free.qsize() == AT_ONCE


class Depth:
    """Counts how often it is entered at the same time by one worker."""

    def __init__(self) -> None:
        self.now = self.most = self.times = 0

    def __enter__(self) -> None:
        self.now += 1
        self.times += 1
        self.most = max(self.most, self.now)

    def __exit__(self, *_: object) -> None:
        self.now -= 1


@pytest.mark.parametrize("kind", ["http", "https", "proxy"])
def test_a_place_is_given_away_once_and_taken_back_once(kind: str, trusted: Path) -> None:
    """A wait within a wait, as for a proxy's answer while connecting, gives no second place away."""
    depth = Depth()
    name = "gateway.test" if kind == "proxy" else "127.0.0.1"
    script = answering() if kind == "http" else tls(answering(), name)
    with peer(proxy(script) if kind == "proxy" else script) as good:
        url = "https://gateway.test/" if kind == "proxy" else f"{kind}://127.0.0.1:{good.port}/"
        options: dict[str, Any] = {"proxy": f"http://127.0.0.1:{good.port}"} if kind == "proxy" else {}
        gateway = HttpGateway(Account("demo", Secret("demo"), url), authorities=trusted, waiting=depth, **options)
        for _ in range(2):
            assert gateway.send(CLAIM) == Exchange(True, 200, b"01")
        gateway.close()
    assert (depth.now, depth.most) == (0, 1)
    assert depth.times >= 5
