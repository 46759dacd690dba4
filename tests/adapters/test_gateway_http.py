"""Every fault a network and a gateway can offer: the verdict is right and there is never a second request."""

from __future__ import annotations

import logging
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
import trustme
import truststore

from smsfox_gui.adapters import marked_connection
from smsfox_gui.adapters.gateway_http import HttpGateway
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.answers import ANSWER_LIMIT, Exchange, Failure, judge
from smsfox_gui.core.errors import AddressInvalid, PlainHttpRefused
from smsfox_gui.core.message import Claim
from smsfox_gui.core.states import MessageState, PauseReason
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway

from .peers import OK, Peer, Script, answering, hang_up, over_tls, peer, proxy, silence, unused_port

PASSWORD = "S3ntinel&пароль=+%"
TEXT = "Анна & Co, ждём вас 26.11 в 14:30 + скидка 10% = 🎁\nКлиника"
PHONE = "79001234567"
LOGIN = "clinic@example.ru"
CLAIM = Claim(message=1, attempt=123456789012345, phone=PHONE, text=TEXT, sender="KLINIKA 1")
DEADLINE = 0.4
TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))


@contextmanager
def demo(*faults: Fault, **options: object) -> Iterator[tuple[DemoGateway, str]]:
    server = DemoGateway(tariff=TARIFF, login=LOGIN, password=PASSWORD, faults=faults, **options)
    url = server.start()
    try:
        yield server, url
    finally:
        server.stop()


@contextmanager
def client(url: str, **options: object) -> Iterator[HttpGateway]:
    gateway = HttpGateway(Account(LOGIN, Secret(PASSWORD), url), **{"deadline": 5.0, **options})
    try:
        yield gateway
    finally:
        gateway.close()


def send_once(url: str, **options: object) -> Exchange:
    with client(url, **options) as gateway:
        return gateway.send(CLAIM)


def claim(attempt: int) -> Claim:
    return Claim(message=attempt, attempt=attempt, phone=PHONE, text=TEXT, sender="")


# What is sent


def test_the_request_is_one_post_with_everything_in_its_body() -> None:
    with peer(answering()) as server:
        exchange = send_once(f"http://127.0.0.1:{server.port}/en/api/")
    assert exchange == Exchange(True, 200, b"01")
    (request,) = server.requests
    head, _, body = request.partition(b"\r\n\r\n")
    assert head.startswith(b"POST /en/api/ HTTP/1.1\r\n")
    fields = {line.split(b":")[0].lower(): line.split(b": ", 1)[1] for line in head.split(b"\r\n")[1:]}
    assert fields[b"accept-encoding"] == b"identity"
    assert fields[b"content-type"].startswith(b"application/x-www-form-urlencoded")
    assert b"authorization" not in fields
    assert b"cookie" not in fields
    assert parse_qsl(body.decode("ascii"), strict_parsing=True, keep_blank_values=True) == [
        ("login", LOGIN),
        ("pwd", PASSWORD),
        ("phones", PHONE),
        ("msg", TEXT),
        ("id", "123456789012345"),
        ("sender", "KLINIKA 1"),
    ]


def test_without_a_sender_name_there_is_no_sender() -> None:
    with peer(answering()) as server, client(f"http://127.0.0.1:{server.port}/") as gateway:
        gateway.send(claim(7))
    assert b"sender" not in server.requests[0].partition(b"\r\n\r\n")[2]


def test_a_longer_text_after_a_shorter_one_arrives_whole() -> None:
    with demo() as (server, url), client(url) as gateway:
        for length in (1, 800, 3, 400):
            message = Claim(1, 10**14 + length, PHONE, "ж" * length, "")
            assert judge(gateway.send(message)).state is MessageState.ACCEPTED
        assert server.requests == 4


def test_half_a_surrogate_pair_does_not_raise() -> None:
    with demo() as (_, url), client(url) as gateway:
        assert gateway.send(Claim(1, 5, PHONE, "a\ud83d", "")).status == 200


def test_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{unused_port()}")
    monkeypatch.setenv("NO_PROXY", "")
    with peer(answering()) as server:
        assert send_once(f"http://127.0.0.1:{server.port}/").body == b"01"
    assert b"authorization" not in server.requests[0].lower()


# What comes back: every fault of the demo gateway

Expected = tuple[MessageState, str | None, PauseReason | None]

ACCEPTED: Expected = (MessageState.ACCEPTED, None, None)
LOST: Expected = (MessageState.UNKNOWN, "connection_lost", None)
TIMED_OUT: Expected = (MessageState.UNKNOWN, "timeout", None)
BAD: Expected = (MessageState.UNKNOWN, "bad_answer", None)
PAGE: Expected = (MessageState.UNKNOWN, "web_page", PauseReason.WRONG_ADDRESS)
STATUS: Expected = (MessageState.UNKNOWN, "http_status", PauseReason.HTTP_STATUS)
REDIRECT: Expected = (MessageState.UNKNOWN, "redirect", PauseReason.WRONG_ADDRESS)
PAGE_BODY = "<html><body>01</body></html>"

BY_NAME: dict[FaultName, Expected] = {
    FaultName.RESET_BEFORE: LOST,
    FaultName.RESET_AFTER: LOST,
    FaultName.CLOSE_BEFORE: LOST,
    FaultName.CLOSE_AFTER: LOST,
    FaultName.HANG_BEFORE: TIMED_OUT,
    FaultName.HANG_AFTER: TIMED_OUT,
    FaultName.LATE: TIMED_OUT,
    FaultName.HALF_HEADER: BAD,
    FaultName.CUT_HEADER: BAD,
    FaultName.DRIP_HEADER: TIMED_OUT,
    FaultName.DRIP_BODY: TIMED_OUT,
    FaultName.TWO_WRITES: ACCEPTED,
    FaultName.SHORT_BODY: BAD,
    FaultName.BAD_CHUNK: BAD,
    FaultName.CUT_CHUNK: BAD,
    FaultName.RESET_MID_BODY: LOST,
    FaultName.NO_LENGTH: ACCEPTED,
    FaultName.GARBAGE: BAD,
    FaultName.STALE: ACCEPTED,
    FaultName.DOUBLE_ANSWER: ACCEPTED,
    FaultName.STATUS: STATUS,
    FaultName.REDIRECT: REDIRECT,
    FaultName.ANSWER: (MessageState.REJECTED, "02", None),
    FaultName.HTML: PAGE,
    FaultName.JSON: BAD,
    FaultName.EMPTY: BAD,
    FaultName.NUL: BAD,
    FaultName.BOM: ACCEPTED,
    FaultName.BLANKS: ACCEPTED,
    FaultName.HUGE: BAD,
    FaultName.GZIP: BAD,
}

FAULTS: list[tuple[Fault, Expected]] = [
    *((Fault(name), expected) for name, expected in BY_NAME.items()),
    *(
        (Fault(FaultName.STATUS, code=code, body=body), STATUS)
        for code in (204, 400, 401, 403, 404, 407, 413, 429, 500, 502, 503, 504)
        for body in ("", "01")
        if not (code == 204 and body)
    ),
    *((Fault(FaultName.REDIRECT, code=code), REDIRECT) for code in (300, 301, 302, 303, 304, 307, 308)),
    *((Fault(FaultName.ANSWER, body=body), BAD) for body in ("0", "00", "08", "99", "001", "٠١", "1 error", "01\0")),
    *((Fault(FaultName.ANSWER, body=code), (MessageState.REJECTED, code, None)) for code in ("04", "06", "07")),
    (Fault(FaultName.ANSWER, body="03"), (MessageState.QUEUED, "03", PauseReason.AUTHORIZATION)),
    (Fault(FaultName.ANSWER, body="05"), (MessageState.QUEUED, "05", PauseReason.NO_POINTS)),
    (Fault(FaultName.ANSWER, body=PAGE_BODY), PAGE),
    (Fault(FaultName.ANSWER, body="1"), ACCEPTED),
    (Fault(FaultName.ANSWER, body=" 01\r\n"), ACCEPTED),
    (Fault(FaultName.GZIP, length=2), BAD),
]


def name_of(value: object) -> str | None:
    if isinstance(value, Fault):
        return "-".join(str(part) for part in (value.name, value.code, value.body) if part is not None)
    return None


@pytest.mark.parametrize(("fault", "expected"), FAULTS, ids=name_of)
@pytest.mark.parametrize("warm", [False, True], ids=["fresh", "kept"])
def test_faults(fault: Fault, expected: Expected, warm: bool, caplog: pytest.LogCaptureFixture) -> None:
    """On a fresh connection and on a kept one: one verdict, one request, no exception, no secret in the log."""
    caplog.set_level(logging.DEBUG)
    number = 2 if warm else 1
    placed = Fault(**{**{slot: getattr(fault, slot) for slot in fault.__slots__}, "nth": frozenset({number})})
    limit = DEADLINE if expected is TIMED_OUT else 5.0
    with demo(placed) as (server, url), client(url, deadline=limit) as gateway:
        if warm:
            assert judge(gateway.send(claim(1))).state is MessageState.ACCEPTED
        start = time.monotonic()
        exchange = gateway.send(CLAIM)
        elapsed = time.monotonic() - start
        verdict = judge(exchange)
        assert exchange.started
        assert (verdict.state, verdict.reason, verdict.stop) == expected
        assert not verdict.proven_unsent
        assert elapsed < limit + 1
        assert len(exchange.body) <= ANSWER_LIMIT + 1
        assert server.requests == number
    assert not any(secret in caplog.text for secret in (PASSWORD, "S3ntinel", PHONE, "Анна", "14%3A30"))


def test_every_fault_of_the_demo_gateway_is_tried() -> None:
    assert set(BY_NAME) == set(FaultName)


def test_a_redirect_is_named_and_not_followed() -> None:
    with peer(answering()) as elsewhere:
        location = f"http://localhost:{elsewhere.port}/en/api/"
        with demo(Fault(FaultName.REDIRECT, code=307, location=location)) as (_, url):
            assert send_once(url).redirect == "localhost"
    assert elsewhere.connections == 0


def test_a_retry_after_is_passed_on() -> None:
    with demo(Fault(FaultName.STATUS, code=429, retry_after=120)) as (_, url):
        assert send_once(url).retry_after == 120.0


@pytest.mark.parametrize("value", ["", "soon", "-5", "1e9", "²", "99999999", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_strange_retry_after_is_left_out(value: str) -> None:
    answer = f"HTTP/1.1 503 Busy\r\nRetry-After: {value}\r\nContent-Length: 0\r\n\r\n".encode()
    with peer(answering(answer)) as server:
        exchange = send_once(f"http://127.0.0.1:{server.port}/")
    assert (exchange.status, exchange.retry_after) == (503, None)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n01",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n01",
        b"HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\n01",
        b"HTTP/1.1 -200 OK\r\nContent-Length: 2\r\n\r\n01",
        b"HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n01",
        b"ICY 200 OK\r\n\r\n01",
        b"\r\n\r\n01",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n01",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70000 + b"\r\n\r\n01",
        b"01",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 3,
        b"\x15\x03\x01\x00\x02\x02\x16",
        b"\xff\xfe\x00" * 100,
    ],
)
def test_malformed_answers_are_unknown(answer: bytes, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def script(server: object, connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(answer)

    with peer(script) as server:
        exchange = send_once(f"http://127.0.0.1:{server.port}/", deadline=DEADLINE)
    assert exchange.started
    assert judge(exchange).state is MessageState.UNKNOWN
    assert server.connections == 1
    assert "S3ntinel" not in caplog.text


# Connections


def test_a_connection_is_kept() -> None:
    with peer(answering()) as server, client(f"http://127.0.0.1:{server.port}/") as gateway:
        assert [gateway.send(claim(n)).body for n in (1, 2, 3)] == [b"01"] * 3
    assert server.connections == 1


def test_an_idle_connection_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert marked_connection.IDLE_LIMIT == 2.0
    monkeypatch.setattr(marked_connection, "IDLE_LIMIT", 0.0)
    with peer(answering()) as server, client(f"http://127.0.0.1:{server.port}/") as gateway:
        assert [gateway.send(claim(n)).body for n in (1, 2, 3)] == [b"01"] * 3
    assert server.connections == 3


def test_a_slow_answer_does_not_make_its_connection_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_connection, "IDLE_LIMIT", 0.2)
    with demo(latency=0.3) as (server, url), client(url) as gateway:
        gateway.send(claim(1))
        gateway.send(claim(2))
        assert server.connected == 1


def test_a_connection_that_the_gateway_closed_is_not_used_again() -> None:
    stale = Fault(FaultName.STALE, nth=frozenset({1}))
    with demo(stale) as (server, url), client(url) as gateway:
        assert gateway.send(claim(1)).body == b"01"
        while server.connected:
            time.sleep(0.001)
        assert gateway.send(claim(2)) == Exchange(True, 200, b"01")


def test_an_answer_too_many_is_not_taken_for_the_next_one() -> None:
    faults = [Fault(FaultName.DOUBLE_ANSWER, nth=frozenset({1})), Fault(FaultName.ANSWER, body="05")]
    with demo(*faults) as (_, url), client(url) as gateway:
        assert gateway.send(claim(1)).body == b"01"
        assert gateway.send(claim(2)).body == b"05"


def test_a_peer_that_talks_nonsense_loses_its_connection() -> None:
    with peer(answering(OK[:-2] + b"99")) as server, client(f"http://127.0.0.1:{server.port}/") as gateway:
        gateway.send(claim(1))
        gateway.send(claim(2))
    assert server.connections == 2


def test_after_a_fault_the_next_message_goes_out() -> None:
    # A connection closed behind the answer's back may be used once more by a race: it has the test above, with a wait.
    names = [name for name in BY_NAME if name is not FaultName.STALE]
    faults = [Fault(name, nth=frozenset({2 * n + 1})) for n, name in enumerate(names)]
    with demo(*faults) as (server, url), client(url, deadline=1.5) as gateway:
        for n in range(len(faults)):
            gateway.send(claim(2 * n + 1))
            assert gateway.send(claim(2 * n + 2)) == Exchange(True, 200, b"01"), faults[n]
        assert server.requests == 2 * len(faults)


# Proofs that nothing was sent


def test_a_refused_connection_is_a_proof() -> None:
    exchange = send_once(f"http://127.0.0.1:{unused_port()}/en/api/")
    assert exchange == Exchange(False, failure=Failure.NO_CONNECTION)
    assert judge(exchange).proven_unsent


def test_a_name_without_an_address_is_a_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_name(*arguments: object, **options: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    exchange = send_once("https://gateway.invalid/en/api/")
    assert exchange == Exchange(False, failure=Failure.NO_ADDRESS)


def test_a_connection_that_is_never_made_is_a_proof() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = []
        try:
            # Once the queue is full, further connections are left without an answer.
            for _ in range(3):
                probe = socket.socket()
                probe.setblocking(False)
                probe.connect_ex(("127.0.0.1", port))
                waiting.append(probe)
            start = time.monotonic()
            exchange = send_once(f"http://127.0.0.1:{port}/", deadline=DEADLINE)
            assert time.monotonic() - start < DEADLINE + 10
        finally:
            for probe in waiting:
                probe.close()
    assert exchange == Exchange(False, failure=Failure.NO_CONNECTION)


def test_after_a_refusal_the_next_try_may_succeed() -> None:
    port = unused_port()
    with client(f"http://127.0.0.1:{port}/en/api/") as gateway:
        assert not gateway.send(CLAIM).started
        server = DemoGateway(tariff=TARIFF, login=LOGIN, password=PASSWORD)
        server.start(port=port)
        try:
            assert gateway.send(CLAIM) == Exchange(True, 200, b"01")
        finally:
            server.stop()
        assert gateway.send(CLAIM).started is False


@pytest.mark.parametrize("error", [OSError(113, "No route to host"), ConnectionResetError(), BrokenPipeError()])
def test_from_the_moment_a_socket_is_handed_bytes_nothing_is_proven(
    monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    """Whatever the socket says of the bytes: some of them may have gone."""

    class Failing:
        def __init__(self, sock: socket.socket) -> None:
            self._sock = sock

        def sendall(self, data: bytes) -> None:
            raise error

        def __getattr__(self, name: str) -> object:
            return getattr(self._sock, name)

    connect = marked_connection.MarkedHttpConnection.connect

    def connect_failing(self: marked_connection.MarkedHttpConnection) -> None:
        connect(self)
        self.sock = Failing(self.sock)

    monkeypatch.setattr(marked_connection.MarkedHttpConnection, "connect", connect_failing)
    with peer(silence) as server:
        exchange = send_once(f"http://127.0.0.1:{server.port}/", deadline=0.2)
    assert exchange.started
    assert judge(exchange).state is MessageState.UNKNOWN


# TLS

authority = trustme.CA()
stranger = trustme.CA()


@pytest.fixture
def trusted(tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


def server_side(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def secured(*names: str, script: Script | None = None) -> Script:
    return over_tls(server_side(authority.issue_cert(*names)), script or answering())


def test_https_works_and_is_kept(trusted: Path) -> None:
    with (
        peer(secured("127.0.0.1")) as server,
        client(f"https://127.0.0.1:{server.port}/", authorities=trusted) as gateway,
    ):
        assert [gateway.send(claim(n)) for n in (1, 2)] == [Exchange(True, 200, b"01")] * 2
    assert server.connections == 1


def expired() -> trustme.LeafCert:
    from datetime import UTC, datetime

    return authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "certificate",
    [lambda: stranger.issue_cert("127.0.0.1"), lambda: authority.issue_cert("other.test"), expired],
    ids=["unknown-authority", "other-host", "expired"],
)
def test_a_bad_certificate_stops_before_the_first_byte(
    certificate: Callable[[], trustme.LeafCert], trusted: Path
) -> None:
    with peer(over_tls(server_side(certificate()), answering())) as server:
        exchange = send_once(f"https://127.0.0.1:{server.port}/", authorities=trusted)
    assert exchange == Exchange(False, failure=Failure.CERTIFICATE)
    assert server.requests == []
    verdict = judge(exchange)
    assert (verdict.proven_unsent, verdict.stop) == (True, PauseReason.CERTIFICATE)


def test_without_its_authority_a_certificate_is_not_trusted() -> None:
    with peer(secured("127.0.0.1")) as server:
        assert send_once(f"https://127.0.0.1:{server.port}/").failure is Failure.CERTIFICATE
    assert server.requests == []


def test_a_certificate_that_the_system_itself_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows and macOS the system judges, and its errors are not OpenSSL's."""

    def refuse(*_: object, **__: object) -> None:
        raise ssl.SSLCertVerificationError("Certificate chain policy error 0x800b010f [0]")

    monkeypatch.setattr(truststore.SSLContext, "wrap_socket", refuse)
    with peer(secured("127.0.0.1")) as server:
        exchange = send_once(f"https://127.0.0.1:{server.port}/")
    assert exchange == Exchange(False, failure=Failure.CERTIFICATE)
    assert server.requests == []


def test_plain_text_where_tls_was_expected() -> None:
    def script(server: object, connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(OK)

    with peer(script) as server:
        exchange = send_once(f"https://127.0.0.1:{server.port}/")
    assert exchange == Exchange(False, failure=Failure.CERTIFICATE)


@pytest.mark.parametrize("script", [hang_up, silence])
def test_a_handshake_cut_or_never_finished(script: Script) -> None:
    with peer(script) as server:
        exchange = send_once(f"https://127.0.0.1:{server.port}/", deadline=DEADLINE)
    assert exchange == Exchange(False, failure=Failure.NO_CONNECTION)
    assert server.connections == 1


def test_a_secured_connection_cut_after_the_request_is_unknown(trusted: Path) -> None:
    def script(server: object, connection: socket.socket) -> None:
        connection.recv(65536)

    with peer(secured("127.0.0.1", script=script)) as server:
        exchange = send_once(f"https://127.0.0.1:{server.port}/", authorities=trusted)
    assert exchange.started
    assert judge(exchange).state is MessageState.UNKNOWN


def test_a_secured_drip_ends_at_the_deadline(trusted: Path) -> None:
    def script(server: Peer, connection: socket.socket) -> None:
        connection.recv(65536)
        for byte in OK:
            connection.sendall(bytes([byte]))
            server.over.wait(0.1)

    with peer(secured("127.0.0.1", script=script)) as server:
        start = time.monotonic()
        exchange = send_once(f"https://127.0.0.1:{server.port}/", authorities=trusted, deadline=1.0)
        assert time.monotonic() - start < 2.0
    assert (exchange.started, exchange.failure) == (True, Failure.TIMEOUT)


# The proxy

GATEWAY = "https://gateway.test/en/api/"


def through(port: int, trusted: Path, **options: object) -> Exchange:
    return send_once(GATEWAY, proxy=f"http://127.0.0.1:{port}", authorities=trusted, **options)


def test_a_proxy_gets_a_connect_and_not_a_byte_of_the_request(trusted: Path) -> None:
    seen: list[bytes] = []

    def script(server: object, connection: socket.socket) -> None:
        seen.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        secured("gateway.test")(server, connection)  # type: ignore[arg-type]

    with peer(script) as server:
        assert through(server.port, trusted) == Exchange(True, 200, b"01")
    assert seen[0].startswith(b"CONNECT gateway.test:443 ")
    assert b"S3ntinel" not in seen[0]
    assert b"POST /en/api/ HTTP/1.1" in server.requests[0]


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_that_refuses_is_a_proof(status: int, trusted: Path) -> None:
    refusal = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with peer(proxy(answering(), refusal)) as server:
        exchange = through(server.port, trusted)
    assert exchange == Exchange(False, failure=Failure.PROXY)
    assert server.requests == []


def test_a_dead_proxy_is_a_proof(trusted: Path) -> None:
    assert through(unused_port(), trusted) == Exchange(False, failure=Failure.PROXY)


@pytest.mark.parametrize("script", [hang_up, silence])
def test_a_silent_proxy_is_a_proof(script: Script, trusted: Path) -> None:
    with peer(script) as server:
        exchange = through(server.port, trusted, deadline=DEADLINE)
    assert exchange == Exchange(False, failure=Failure.PROXY)


def test_a_bad_certificate_behind_a_proxy(trusted: Path) -> None:
    with peer(proxy(secured("other.test"))) as server:
        assert through(server.port, trusted) == Exchange(False, failure=Failure.CERTIFICATE)
    assert server.requests == []


def test_this_machine_is_reached_without_the_proxy() -> None:
    with demo() as (_, url):
        assert send_once(url, proxy=f"http://127.0.0.1:{unused_port()}").body == b"01"


# What is refused before anything happens


def test_plain_http_needs_consent_and_takes_no_proxy() -> None:
    account = Account(LOGIN, Secret(PASSWORD), "http://smsfox.ru/en/api/")
    with pytest.raises(PlainHttpRefused):
        HttpGateway(account)
    HttpGateway(account, plain_http_allowed=True).close()
    with pytest.raises(PlainHttpRefused):
        HttpGateway(account, plain_http_allowed=True, proxy="http://proxy.test:3128")


@pytest.mark.parametrize("url", ["", "smsfox.ru", "ftp://smsfox.ru/", "https://a:b@smsfox.ru/", "https://*.x..y/"])
def test_nonsense_addresses(url: str) -> None:
    with pytest.raises(AddressInvalid):
        HttpGateway(Account(LOGIN, Secret(PASSWORD), url))


@pytest.mark.parametrize("proxy_url", ["socks5://proxy.test:1080", "http://", "proxy.test", "http://p:99999"])
def test_nonsense_proxies(proxy_url: str) -> None:
    with pytest.raises(AddressInvalid):
        HttpGateway(Account(LOGIN, Secret(PASSWORD), GATEWAY), proxy=proxy_url)
