"""Status calls over real sockets: what is taken, what is refused, what nobody may find out."""

from __future__ import annotations

import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters import report_server
from smsfox_gui.adapters.report_receiver import ReportReceiver
from smsfox_gui.adapters.report_server import SOCKET_LIMIT
from smsfox_gui.adapters.status_calls import USELESS_BURST, read_report
from smsfox_gui.core.errors import SettingInvalid
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from tests.reports import one_by_one

FORM = {"id": "123456789012345", "phone": "79001234567", "status": "01"}
REPORT = DeliveryReport(123456789012345, "79001234567", ReportStatus.DELIVERED)


class Office:
    """A receiver and what it was told."""

    def __init__(self, accept: Callable[[DeliveryReport], bool] | None = None) -> None:
        self.reports: list[DeliveryReport] = []
        self.receiver = ReportReceiver(one_by_one(accept or self._accept))
        self.url = self.receiver.start()
        parts = urlsplit(self.url)
        self.port, self.path = parts.port or 0, parts.path

    def _accept(self, report: DeliveryReport) -> bool:
        self.reports.append(report)
        return True

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def call(self, data: bytes) -> tuple[int, bytes]:
        """Status and body of the answer, 0 where the connection just ends."""
        with self.connect() as connection:
            connection.sendall(data)
            return read_answer(connection)

    def get(self, form: dict[str, str], path: str | None = None) -> tuple[int, bytes]:
        return self.call(f"GET {path or self.path}?{urlencode(form)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())

    def post(self, body: bytes, path: str | None = None, length: int | None = None) -> tuple[int, bytes]:
        size = len(body) if length is None else length
        head = f"POST {path or self.path} HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n\r\n"
        return self.call(head.encode() + body)


def read_answer(connection: socket.socket) -> tuple[int, bytes]:
    data = b""
    try:
        while b"\r\n\r\n" not in data or int(data.lower().split(b"content-length: ")[1].split(b"\r")[0]) > len(
            data.partition(b"\r\n\r\n")[2]
        ):
            piece = connection.recv(65536)
            if not piece:
                break
            data += piece
    except ConnectionError:
        return 0, b""
    return (int(data.split(b" ")[1]) if data else 0), data.partition(b"\r\n\r\n")[2]


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office()
    yield made
    made.receiver.stop()


def test_get_and_post_are_taken_alike(office: Office) -> None:
    assert office.get(FORM) == (200, b"OK")
    assert office.post(urlencode(FORM).encode()) == (200, b"OK")
    assert office.post(b"status=1", path=f"{office.path}/?id=123456789012345&phone=79001234567") == (200, b"OK")
    assert office.reports == [REPORT] * 3


def test_calls_follow_each_other_on_one_connection(office: Office) -> None:
    request = f"GET {office.path}?{urlencode(FORM)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    with office.connect() as connection:
        for _ in range(3):
            connection.sendall(request)
            assert read_answer(connection) == (200, b"OK")
    assert len(office.reports) == 3


def test_an_unknown_id_is_taken_all_the_same() -> None:
    office = Office(lambda report: False)
    assert office.get(FORM) == (200, b"OK")
    office.receiver.stop()


def test_ok_comes_only_after_the_report_is_kept() -> None:
    kept = threading.Event()
    office = Office(lambda report: kept.wait(10))
    with office.connect() as connection:
        connection.sendall(f"GET {office.path}?{urlencode(FORM)} HTTP/1.1\r\n\r\n".encode())
        connection.settimeout(0.2)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        kept.set()
        connection.settimeout(10)
        assert read_answer(connection) == (200, b"OK")
    office.receiver.stop()


def test_what_cannot_be_kept_is_asked_for_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def accept(report: DeliveryReport) -> bool:
        raise RuntimeError(f"disk full: {report}")

    office = Office(accept)
    assert office.get(FORM) == (503, b"")
    office.receiver.stop()
    assert "RuntimeError" in caplog.text
    assert "79001234567" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/x", "/favicon.ico", "/../{token}", "/{token}x", "/{token}/x", "//{half}"])
def test_every_other_path_is_not_found(office: Office, path: str) -> None:
    token = office.path.strip("/")
    assert office.get(FORM, path=path.format(token=token, half=token[:10])) == (404, b"")
    assert office.reports == []


def test_every_other_method_is_not_found(office: Office) -> None:
    for method in ("PUT", "DELETE", "HEAD", "OPTIONS", "CONNECT", "BREW"):
        assert office.call(f"{method} {office.path} HTTP/1.1\r\n\r\n".encode())[0] == 404


def test_the_path_is_a_secret_of_128_bits() -> None:
    tokens = {urlsplit(ReportReceiver(one_by_one(lambda report: True))._token).path for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 22 for token in tokens)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": ""},
        {"status": "00"},
        {"status": "5"},
        {"status": "001"},
        {"status": "١"},
        {"status": "delivered"},
        {"id": ""},
        {"id": "-1"},
        {"id": "1" * 19},
        {"id": "12a"},
        {"phone": ""},
        {"phone": "abcdefgh"},
        {"phone": "7" * 40},
    ],
)
def test_a_malformed_report_is_refused(office: Office, changes: dict[str, str]) -> None:
    assert office.get(FORM | changes) == (400, b"")
    assert office.post(urlencode(FORM | changes).encode()) == (400, b"")
    assert office.reports == []


@pytest.mark.parametrize(
    "body", [b"", b"&&&", b"id=1&phone=79001234567", b"id=1&id=2&phone=79001234567&status=1", b"\xff\xfe", b"%ff=%ff"]
)
def test_a_report_with_parts_missing_or_doubled_is_refused(office: Office, body: bytes) -> None:
    assert office.post(body) == (400, b"")


@pytest.mark.parametrize(("written", "status"), [(f"{zero}{n}", f"0{n}") for zero in ("", "0") for n in range(1, 5)])
def test_the_status_is_read_with_and_without_its_zero(written: str, status: str) -> None:
    report = read_report(urlencode(FORM | {"status": written}).encode())
    assert report is not None
    assert report.status == status


def test_a_number_may_have_a_plus() -> None:
    for phone in ("%2B79001234567", "+79001234567"):
        report = read_report(b"id=5&status=1&phone=" + phone.encode())
        assert report is not None
        assert report.phone.endswith("79001234567")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_report_or_none(form: bytes) -> None:
    report = read_report(form)
    assert report is None or report.attempt >= 0


# Limits


def test_long_lines_heads_and_bodies_are_refused(office: Office) -> None:
    assert office.get(FORM | {"x": "y" * 8192})[0] == 414
    assert office.post(b"x" * 8193)[0] == 413
    assert office.post(b"", length=10**8)[0] == 413
    assert office.call(f"POST {office.path} HTTP/1.1\r\n\r\n".encode())[0] == 411
    flood = b"".join(b"X-%d: %b\r\n" % (n, b"y" * 4000) for n in range(90))
    assert office.call(f"GET {office.path} HTTP/1.1\r\n".encode() + flood + b"\r\n")[0] in (0, 431)
    assert office.reports == []
    assert office.get(FORM) == (200, b"OK")


def test_who_drips_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_server, "TIME_LIMIT", 0.3)
    office = Office()
    with office.connect() as connection:
        start = time.monotonic()
        connection.settimeout(0.05)
        ended = False
        while not ended and time.monotonic() - start < 5:
            try:
                connection.sendall(b"G")
                ended = connection.recv(1) == b""
            except TimeoutError:
                continue
            except ConnectionError:
                ended = True
        assert 0.2 < time.monotonic() - start < 3
    office.receiver.stop()


def test_slow_callers_never_shut_the_gateway_out(office: Office) -> None:
    """When every socket is taken, whoever has kept the receiver waiting the longest goes."""
    held = [office.connect() for _ in range(SOCKET_LIMIT)]
    try:
        for line in held[1:]:
            line.sendall(f"GET {office.path}?id=1&".encode())
        for _ in range(5):
            assert office.get(FORM) == (200, b"OK")
        assert held[0].recv(1) == b""
        held[-1].setblocking(False)
        with pytest.raises(BlockingIOError):
            held[-1].recv(1)
    finally:
        for connection in held:
            connection.close()
    assert office.reports == [REPORT] * 5


def test_who_waits_for_us_is_never_cut_off_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_server, "SOCKET_LIMIT", 2)
    entered, kept = threading.Event(), threading.Event()
    office = Office(lambda report: (entered.set(), kept.wait(10))[1])
    try:
        with office.connect() as waiting, office.connect() as second:
            for line in (waiting, second):
                line.sendall(f"GET {office.path}?{urlencode(FORM)} HTTP/1.1\r\n\r\n".encode())
            while len(office.receiver._calls._server._working) < 2:
                assert entered.wait(10)
            with office.connect() as third:
                assert third.recv(1) == b""
            kept.set()
            assert read_answer(waiting) == read_answer(second) == (200, b"OK")
    finally:
        kept.set()
        office.receiver.stop()


def test_who_asks_for_nothing_of_ours_is_told_to_wait(office: Office) -> None:
    """Other paths, no reports, and longer lines than a report's count alike."""
    codes = [office.get(FORM, path="/other")[0] for _ in range(USELESS_BURST // 2)]
    codes += [office.get(FORM | {"status": "5"})[0] for _ in range(USELESS_BURST // 2)]
    assert set(codes) == {400, 404}
    codes = [office.get(FORM | {"x": "y" * 8192})[0] for _ in range(20)]
    codes += [office.get(FORM, path="/other")[0] for _ in range(USELESS_BURST)]
    assert codes.count(429) > USELESS_BURST // 2
    # It never ends for good: a second makes room for fifty more.
    while office.get(FORM)[0] == 429:
        pass
    assert office.reports == [REPORT]


def test_reports_on_messages_that_are_not_ours_count_and_on_ours_do_not() -> None:
    for ours in (True, False):
        office = Office(lambda report, ours=ours: ours)
        codes = [office.get(FORM)[0] for _ in range(3 * USELESS_BURST)]
        assert (429 in codes) is not ours
        assert codes[:USELESS_BURST] == [200] * USELESS_BURST
        office.receiver.stop()


def told_to_wait(office: Office) -> bool:
    """After as many useless calls as it takes: on a busy machine the allowance grows while it is being used up."""
    return any(office.get(FORM, path="/other")[0] == 429 for _ in range(20 * USELESS_BURST))


def test_who_is_told_to_wait_may_still_report_on_a_message_of_ours(office: Office) -> None:
    """Through a tunnel everybody has the same address, and a true report that is turned away may never come again."""
    assert told_to_wait(office)
    assert office.get(FORM) == (200, b"OK")
    assert told_to_wait(office)


def test_strangers_of_one_who_is_told_to_wait_are_not_kept() -> None:
    asked: list[bool] = []
    receiver = ReportReceiver(lambda reports, *, strangers=True: [asked.append(strangers) is not None for _ in reports])
    office = Office()
    office.receiver.stop()
    office.receiver = receiver
    parts = urlsplit(receiver.start())
    office.port, office.path = parts.port or 0, parts.path
    codes = [office.get(FORM)[0] for _ in range(2 * USELESS_BURST)]
    receiver.stop()
    assert {strangers: codes.count(code) for strangers, code in ((True, 200), (False, 429))} == {
        strangers: asked.count(strangers) for strangers in (True, False)
    }


def test_one_report_that_cannot_be_kept_stands_in_no_others_way() -> None:
    """They share a commit, and part where it fails."""
    bad, gate = 7, threading.Event()

    def accept(report: DeliveryReport) -> bool:
        gate.wait(10)
        if report.attempt == bad:
            raise RuntimeError
        return True

    office = Office(accept)
    with ThreadPoolExecutor(20) as pool:
        calls = [pool.submit(office.get, FORM | {"id": str(number)}) for number in range(20)]
        gate.set()
        codes = [call.result()[0] for call in calls]
    office.receiver.stop()
    assert codes == [503 if number == bad else 200 for number in range(20)]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a second address of this machine")
def test_one_address_does_not_use_up_anothers_share(office: Office) -> None:
    assert told_to_wait(office)
    with socket.create_connection(("127.0.0.1", office.port), timeout=10, source_address=("127.0.0.2", 0)) as other:
        other.sendall(f"GET {office.path}?{urlencode(FORM)} HTTP/1.1\r\n\r\n".encode())
        assert read_answer(other) == (200, b"OK")


def test_many_at_once(office: Office) -> None:
    def call(number: int) -> tuple[int, bytes]:
        return office.get(FORM | {"id": str(number)})

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(call, range(300))) == {(200, b"OK")}
    assert sorted(report.attempt for report in office.reports) == list(range(300))


def test_stopping_waits_for_the_report_under_way() -> None:
    entered, kept = threading.Event(), threading.Event()
    done: list[str] = []

    def accept(report: DeliveryReport) -> bool:
        entered.set()
        kept.wait(10)
        done.append("kept")
        return True

    office = Office(accept)
    with office.connect() as connection, office.connect():
        connection.sendall(f"GET {office.path}?{urlencode(FORM)} HTTP/1.1\r\n\r\n".encode())
        assert entered.wait(10)
        stopping = threading.Thread(target=lambda: (office.receiver.stop(), done.append("stopped")))
        stopping.start()
        kept.set()
        assert read_answer(connection) == (200, b"OK")
        stopping.join(10)
    assert done == ["kept", "stopped"]
    with pytest.raises(ConnectionRefusedError):
        office.connect()


def test_a_taken_port_is_a_setting_to_change(office: Office) -> None:
    with pytest.raises(SettingInvalid):
        ReportReceiver(one_by_one(lambda report: True), port=office.port).start()


def test_nothing_is_logged(office: Office, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    office.get(FORM)
    office.get(FORM, path="/other")
    office.post(b"nonsense")
    with office.connect() as connection:
        connection.sendall(b"\xff\xfe\r\n\r\n")
        read_answer(connection)
    written = caplog.text + "".join(capfd.readouterr())
    assert written == ""
