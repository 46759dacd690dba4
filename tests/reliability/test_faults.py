"""Every kind of network fault, again and again: the verdict is right, and what may have left is never sent twice.

Real sockets on this machine: the demo gateway for what goes wrong after a request was read, raw peers for what goes
wrong around it, TLS with certificates of an authority of our own. `SMSFOX_FAULTS` says how often each kind is played,
on fresh and on kept connections in turn. The long run:

    SMSFOX_FAULTS=400 python -m pytest -s tests/reliability/test_faults.py
"""

from __future__ import annotations

import os
import random
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.gateway_http import HttpGateway
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.answers import judge
from smsfox_gui.core.message import Claim, FrozenRow
from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.services.events import EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.sending import Dispatcher
from tests.adapters.conftest import new_campaign
from tests.adapters.peers import OK, Peer, Script, answering, hang_up, over_tls, peer, proxy, silence, unused_port
from tests.adapters.test_gateway_http import BY_NAME, FAULTS, TARIFF, TIMED_OUT, name_of
from tests.reliability.checker import contradictions, read_journal, read_ledger

RUNS = int(os.environ.get("SMSFOX_FAULTS", "4"))
DEADLINE = 0.2
PATIENT = 5.0

authority = trustme.CA()
stranger = trustme.CA()


def claim(number: int) -> Claim:
    return Claim(number, 10**15 + number, f"7900{number:07}", f"текст {number}", "")


# After the request was read: the demo gateway's faults, with a ledger. One kind is a fault with its options.


@pytest.mark.parametrize(("fault", "expected"), FAULTS, ids=name_of)
@pytest.mark.timeout(60 + RUNS)
def test_after_the_request(fault: Fault, expected: tuple[MessageState, str | None, object], tmp_path: Path) -> None:
    """Every verdict right, and one request each: what the gateway has seen is what was sent."""
    ledger = tmp_path / "ledger.jsonl"
    placed = Fault(**{**{slot: getattr(fault, slot) for slot in fault.__slots__}, "every": 2})
    server = DemoGateway(tariff=TARIFF, faults=[placed], ledger=ledger)
    url = server.start()
    limit = DEADLINE if expected is TIMED_OUT else PATIENT
    gateway = HttpGateway(Account("demo", Secret("demo"), url), deadline=limit)
    try:
        for run in range(RUNS):
            # A connection that was just closed from the other side may take the next request or not, by a race: its
            # rule has a test of its own, with a condition to wait for.
            if run % 2 or fault.name is FaultName.STALE:
                gateway.close()
            before = judge(gateway.send(claim(2 * run)))
            # With so short a deadline a busy machine may miss it on a good answer too.
            assert before.state is MessageState.ACCEPTED or expected is TIMED_OUT
            exchange = gateway.send(claim(2 * run + 1))
            verdict = judge(exchange)
            assert (verdict.state, verdict.reason, verdict.stop) == expected, run
            assert exchange.started
            assert not verdict.proven_unsent
    finally:
        gateway.close()
        server.stop()
    seen = Counter(entry["id"] for entry in read_ledger(ledger))
    assert seen == {str(10**15 + number): 1 for number in range(2 * RUNS)}


# Around the request: nothing left, or it went into a peer that does not answer as a gateway does.


@dataclass(frozen=True)
class Around:
    """A fault of a raw peer. proof: nothing was sent; else the row is unknown."""

    script: Script
    proof: bool
    reason: str
    scheme: str = "http"
    proxied: bool = False
    deadline: float = PATIENT


def after_reading(act: Callable[[socket.socket], None]) -> Script:
    def script(server: Peer, connection: socket.socket) -> None:
        server.read_request(connection)
        act(connection)

    return script


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


def reset_unread(_server: Peer, connection: socket.socket) -> None:
    connection.recv(10)
    reset(connection)


def says(data: bytes) -> Script:
    return after_reading(lambda connection: connection.sendall(data))


def tls(*names: str, script: Script | None = None, by: trustme.CA = authority, past: bool = False) -> Script:
    ends = datetime(2020, 1, 1, tzinfo=UTC) if past else None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    by.issue_cert(*names, not_after=ends).configure_cert(context)
    return over_tls(context, script or answering())


def refusing(status: int) -> Script:
    return proxy(answering(), f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode())


def half_a_hello(_server: Peer, connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(b"\x16\x03\x03\x00\x7a\x02\x00")


def plain_text(_server: Peer, connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(OK)


AROUND = {
    "closed on accept": Around(hang_up, False, "connection_lost"),
    "reset while the request is read": Around(reset_unread, False, "connection_lost"),
    "reset after the request": Around(after_reading(reset), False, "connection_lost"),
    "closed after the request": Around(after_reading(lambda connection: None), False, "connection_lost"),
    "silent": Around(silence, False, "timeout", deadline=DEADLINE),
    "only a status line": Around(says(b"HTTP/1.1 200 OK\r\n"), False, "bad_answer"),
    "two lengths": Around(
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n01"), False, "bad_answer"
    ),
    "an older protocol": Around(says(b"01"), False, "bad_answer"),
    "an alert of TLS": Around(says(b"\x15\x03\x01\x00\x02\x02\x16"), False, "bad_answer"),
    "endless header": Around(says(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70000 + b"\r\n\r\n01"), False, "bad_answer"),
    "many header lines": Around(says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n01"), False, "bad_answer"),
    "unknown authority": Around(tls("127.0.0.1", by=stranger), True, "certificate", "https"),
    "other host": Around(tls("other.test"), True, "certificate", "https"),
    "expired": Around(tls("127.0.0.1", past=True), True, "certificate", "https"),
    "plain text on the TLS port": Around(plain_text, True, "certificate", "https"),
    "handshake cut": Around(half_a_hello, True, "no_connection", "https"),
    "handshake closed": Around(hang_up, True, "no_connection", "https"),
    "handshake silent": Around(silence, True, "no_connection", "https", deadline=DEADLINE),
    "secured, closed after the request": Around(
        tls("127.0.0.1", script=after_reading(lambda connection: None)), False, "connection_lost", "https"
    ),
    "secured, half an answer": Around(tls("127.0.0.1", script=says(OK[:-1])), False, "bad_answer", "https"),
    "secured, silent": Around(
        tls("127.0.0.1", script=after_reading(lambda c: c.recv(1) and None)), False, "timeout", "https", deadline=0.4
    ),
    "proxy closes": Around(hang_up, True, "proxy", "https", proxied=True),
    "proxy silent": Around(silence, True, "proxy", "https", proxied=True, deadline=DEADLINE),
    "proxy 403": Around(refusing(403), True, "proxy", "https", proxied=True),
    "proxy 407": Around(refusing(407), True, "proxy", "https", proxied=True),
    "proxy 502": Around(refusing(502), True, "proxy", "https", proxied=True),
    "bad certificate behind the proxy": Around(proxy(tls("other.test")), True, "certificate", "https", proxied=True),
    "closed behind the proxy, after the request": Around(
        proxy(tls("gateway.test", script=after_reading(lambda c: None))),
        False,
        "connection_lost",
        "https",
        proxied=True,
    ),
}


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("authority") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@contextmanager
def client(kind: Around, port: int, trusted: Path) -> Iterator[HttpGateway]:
    host = "gateway.test" if kind.proxied else f"127.0.0.1:{port}"
    gateway = HttpGateway(
        Account("demo", Secret("demo"), f"{kind.scheme}://{host}/en/api/"),
        deadline=kind.deadline,
        proxy=f"http://127.0.0.1:{port}" if kind.proxied else None,
        authorities=trusted,
    )
    try:
        yield gateway
    finally:
        gateway.close()


@pytest.mark.parametrize("name", AROUND)
@pytest.mark.timeout(60 + RUNS)
def test_around_the_request(name: str, trusted: Path) -> None:
    kind = AROUND[name]
    with peer(kind.script) as server, client(kind, server.port, trusted) as gateway:
        for run in range(RUNS):
            exchange = gateway.send(claim(run))
            verdict = judge(exchange)
            assert exchange.started is not kind.proof, run
            assert verdict.proven_unsent is kind.proof
            assert verdict.reason == kind.reason
            assert verdict.state is (MessageState.QUEUED if kind.proof else MessageState.UNKNOWN)
        if kind.proof:
            assert server.requests == []
        bodies = Counter(request.partition(b"\r\n\r\n")[2] for request in server.requests)
        assert not bodies or max(bodies.values()) == 1
        assert server.connections == RUNS


def test_nobody_listens(trusted: Path) -> None:
    for scheme, proxied, reason in (("http", False, "no_connection"), ("https", True, "proxy")):
        kind = Around(silence, True, reason, scheme, proxied)
        for run in range(RUNS):
            with client(kind, unused_port(), trusted) as gateway:
                verdict = judge(gateway.send(claim(run)))
            assert (verdict.proven_unsent, verdict.reason) == (True, reason)


def test_a_name_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    for code in (socket.EAI_NONAME, socket.EAI_AGAIN, socket.EAI_FAIL):

        def no_name(*_: object, code: int = code, **__: object) -> list[object]:
            raise socket.gaierror(code, "no")

        monkeypatch.setattr(socket, "getaddrinfo", no_name)
        gateway = HttpGateway(Account("demo", Secret("demo"), "https://gateway.test/en/api/"))
        for run in range(RUNS):
            verdict = judge(gateway.send(claim(run)))
            assert (verdict.proven_unsent, verdict.reason) == (True, "no_address")
        gateway.close()


def test_there_are_enough_kinds() -> None:
    assert len(FAULTS) + len(AROUND) + 5 >= 50


# A whole campaign among mixed faults, several workers, resumed until it is through.


def mixed(chance: random.Random, every: int) -> list[Fault]:
    """Faults that take no time, each at its own requests."""
    names = [name for name, expected in BY_NAME.items() if expected is not TIMED_OUT and name is not FaultName.GZIP]
    names = [name for name in names if name is not FaultName.HUGE]
    return [Fault(name, nth=frozenset(chance.sample(range(1, 6 * every), 6))) for name in names]


@pytest.mark.parametrize("seed", range(max(2, RUNS // 4)))
def test_no_second_request_in_a_whole_campaign(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    ledger = tmp_path / "ledger.jsonl"
    clock, bus = SystemClock(), EventBus()
    journal = SqliteJournal(tmp_path / "journal.sqlite", clock, bus.publish)
    server = DemoGateway(tariff=TARIFF, faults=mixed(chance, 40), ledger=ledger)
    rows = [FrozenRow(n, (), f"7900{n:06}0", f"текст {n}", 1, 1) for n in range(200)]
    with ExitStack() as stack:
        stack.callback(journal.close)
        url = server.start()
        stack.callback(server.stop)
        campaign = journal.arm(new_campaign(gateway=url), rows)
        for _ in range(200):
            reader = journal.reader()
            record = reader.campaign(campaign)
            reader.close()
            if record.state.value == "finished":
                break
            workers = chance.randrange(1, 9)
            dispatcher = Dispatcher(
                campaign=record,
                journal=journal,
                gateway=lambda *_: HttpGateway(Account("demo", Secret("demo"), url), deadline=PATIENT),
                workers=workers,
                rate=RateLimit(0, clock),
                bus=bus,
                clock=clock,
            )
            dispatcher.start()
            threads = [threading.Thread(target=dispatcher.work) for _ in range(workers)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            dispatcher.conclude()
        assert record.state.value == "finished"
    assert contradictions(read_ledger(ledger), read_journal(tmp_path / "journal.sqlite", campaign), 200) == []
