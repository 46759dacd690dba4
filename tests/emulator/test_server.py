"""The demo gateway over a real socket: its answers, its ledger, its delivery reports."""

from __future__ import annotations

import errno
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from smsfox_gui.adapters.report_receiver import ReportReceiver
from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from tests.reports import one_by_one

from .conftest import Demo

Start = Callable[..., Demo]
KEYS = ["at", "method", "path", "login", "phones", "msg", "id", "sender", "answer"]


def test_post_and_get_in_both_languages(demo: Start) -> None:
    gateway = demo()
    assert gateway.url == f"http://127.0.0.1:{gateway.port}/en/api/"
    answers = [gateway.post(), gateway.get(), gateway.get("/ru/api/"), gateway.get("/en/api")]
    assert answers == [b"01"] * 4
    assert [(line["method"], line["path"]) for line in gateway.ledger()] == [
        ("POST", "/en/api/"),
        ("GET", "/en/api/"),
        ("GET", "/ru/api/"),
        ("GET", "/en/api"),
    ]


def test_the_ledger_has_every_request_and_never_the_password(demo: Start) -> None:
    gateway = demo(password="S3ntinel", points=1)
    gateway.post(pwd="S3ntinel", msg="Ждём «вас»\n", sender="KLINIKA")
    gateway.get(pwd="S3ntinel")
    gateway.post(pwd="wrong-S3ntinel", id=None)
    gateway.post(pwd="S3ntinel", phones=None)
    assert "S3ntinel" not in gateway.ledger_file.read_text(encoding="utf-8")
    lines = gateway.ledger()
    assert [list(line) for line in lines] == [KEYS] * 4
    assert datetime.fromisoformat(lines[0]["at"]).tzinfo is not None
    assert lines[0] | {"at": ""} == {
        "at": "",
        "method": "POST",
        "path": "/en/api/",
        "login": "demo",
        "phones": "79001234567",
        "msg": "Ждём «вас»\n",
        "id": "1000",
        "sender": "KLINIKA",
        "answer": "01",
    }
    assert [line["answer"] for line in lines] == ["01", "05", "03", "02"]
    assert (lines[2]["id"], lines[3]["phones"], lines[1]["sender"]) == (None, None, None)


def test_the_line_is_in_the_ledger_before_the_answer(demo: Start) -> None:
    gateway = demo(latency=0.05)
    for number in range(1, 20):
        gateway.post(id=str(number))
        assert len(gateway.ledger()) == number


def test_a_ledger_is_appended_to(demo: Start, tmp_path: Path) -> None:
    (tmp_path / "ledger-0.jsonl").write_text("{}\n", encoding="utf-8")
    gateway = demo()
    gateway.post()
    assert len(gateway.ledger()) == 2


def test_other_pages_and_methods(demo: Start) -> None:
    gateway = demo()
    assert gateway.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 404")
    assert gateway.raw(b"PUT /en/api/ HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 405")
    assert gateway.raw(b"NONSENSE\r\n\r\n").startswith(b"HTTP/1.1 400")
    assert gateway.server.requests == 0
    assert gateway.ledger() == []


def test_requests_on_one_connection_are_answered_in_turn(demo: Start) -> None:
    gateway = demo(latency=0.02, faults=[Fault(FaultName.ANSWER, nth=frozenset({2}), body="04")])
    request = b"GET /en/api/?login=demo&pwd=demo&phones=79001234567&msg=a HTTP/1.1\r\n\r\n"
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as connection:
        connection.sendall(request * 3)
        answer = b""
        while answer.count(b"HTTP/1.1 200") < 3 or not answer.endswith(b"01"):
            answer += connection.recv(65536)
    assert [part[-2:] for part in answer.split(b"HTTP/1.1 200")[1:]] == [b"01", b"04", b"01"]


@pytest.mark.parametrize("name", FaultName)
def test_what_a_fault_leaves_in_the_ledger(demo: Start, name: FaultName) -> None:
    fault = Fault(name, body="05", interval_ms=0, delay_ms=0, length=50)
    gateway = demo(faults=[fault], points=1)
    if name not in (FaultName.HANG_BEFORE, FaultName.HANG_AFTER):
        try:
            gateway.post()
        except ConnectionError:
            assert "reset" in name
    else:
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as connection:
            connection.sendall(b"GET /en/api/?login=demo&pwd=demo&phones=79001234567&msg=a HTTP/1.1\r\n\r\n")
            while not gateway.ledger():
                connection.settimeout(0.01)
                with pytest.raises(TimeoutError):
                    connection.recv(1)
    (line,) = gateway.ledger()
    if name is FaultName.ANSWER:
        assert line["answer"] == "05"
    else:
        assert line["answer"] == ("01" if fault.accepts else None)


def test_faults_by_number_every_and_phone(demo: Start) -> None:
    faults = [
        Fault(FaultName.ANSWER, nth=frozenset({1}), body="02"),
        Fault(FaultName.ANSWER, phone="79001234500", body="07"),
        Fault(FaultName.ANSWER, every=3, body="06"),
    ]
    gateway = demo(faults=faults)
    answers = [gateway.post(), gateway.post(), gateway.post(), gateway.post(phones="79001234501;79001234500")]
    assert answers == [b"02", b"01", b"06", b"07"]


def test_a_taken_port_is_said_at_once(demo: Start, tariff: Tariff) -> None:
    gateway = demo()
    taken = getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)
    with pytest.raises(OSError, match=rf"Errno {taken}\b"):
        DemoGateway(tariff=tariff).start(port=gateway.port)


def test_stopping_ends_what_hangs(demo: Start) -> None:
    gateway = demo(faults=[Fault(FaultName.HANG_AFTER)])
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as connection:
        connection.sendall(b"GET /en/api/?login=demo HTTP/1.1\r\n\r\n")
        while not gateway.server.requests:
            threading.Event().wait(0.001)
        gateway.server.stop()
        assert connection.recv(1) == b""
    gateway.server.stop()
    assert not any(thread.name == "demo-gateway" for thread in threading.enumerate())


# Delivery reports


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_each_number_is_reported_once(demo: Start, method: str) -> None:
    arrived: queue.Queue[DeliveryReport] = queue.Queue()
    receiver = ReportReceiver(one_by_one(lambda report: arrived.put(report) is None))
    gateway = demo(report_to=receiver.start(), report_delay=0.01, report_method=method)
    try:
        gateway.post(id="7", phones="79001234567;79009990002;79009990009")
        gateway.post(id="8", phones="79009990007")
        gateway.post(id="9", phones="79009990004")
        reports = [arrived.get(timeout=10) for _ in range(3)]
    finally:
        receiver.stop()
    assert sorted((report.attempt, report.phone, str(report.status)) for report in reports) == [
        (7, "79001234567", "01"),
        (7, "79009990002", "02"),
        (9, "79009990004", "04"),
    ]
    assert arrived.empty()


def test_a_report_comes_again_until_it_is_taken(demo: Start) -> None:
    arrived: queue.Queue[DeliveryReport] = queue.Queue()
    refusals = iter([True, False])

    def accept(report: DeliveryReport) -> bool:
        arrived.put(report)
        if next(refusals, False):
            raise RuntimeError
        return True

    receiver = ReportReceiver(one_by_one(accept))
    gateway = demo(report_delay=0.0)
    gateway.server.set_report_url(receiver.start())
    try:
        gateway.post(id="7")
        first, second = arrived.get(timeout=10), arrived.get(timeout=10)
    finally:
        receiver.stop()
    assert first == second


def test_a_report_may_come_before_the_answer(demo: Start) -> None:
    arrived = threading.Event()
    receiver = ReportReceiver(one_by_one(lambda report: arrived.set() is None))
    gateway = demo(report_to=receiver.start(), report_delay=0.0, faults=[Fault(FaultName.LATE, delay_ms=5000)])
    try:
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as connection:
            connection.sendall(b"GET /en/api/?login=demo&pwd=demo&phones=79001234567&msg=a HTTP/1.1\r\n\r\n")
            assert arrived.wait(3)
    finally:
        receiver.stop()


# The process

RUN = """
import sys
from pathlib import Path
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.process import run
sys.exit(run(sys.argv[2:], Tariff.from_json(Path(sys.argv[1]).read_text(encoding="utf-8"))))
"""
ROOT = Path(__file__).parents[2]


def process(*options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", RUN, str(ROOT / "resources" / "tariff.json"), *options]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not sent between processes there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process(tmp_path: Path, tariff: Tariff, number: signal.Signals) -> None:
    faults, ledger = tmp_path / "faults.json", tmp_path / "ledger.jsonl"
    faults.write_text('[{"match": {"phone": "79000000005"}, "fault": "answer", "body": "05"}]', encoding="utf-8")
    account = ("--login", "a", "--password", "b", "--points", "3")
    running = process(*account, "--ledger", str(ledger), "--faults", str(faults))
    try:
        assert running.stdout is not None
        first = running.stdout.readline()
        demo = Demo(DemoGateway(tariff=tariff), first.split()[-1], ledger)
        answers = [
            demo.post(login="a", pwd="b"),
            demo.post(login="a", pwd="b", phones="79000000005"),
            demo.post(login="a", pwd="b", phones="89000000001"),
            demo.post(),
        ]
    finally:
        running.send_signal(number)
        out, words = running.communicate(timeout=20)
    assert re.fullmatch(r"listening on http://127\.0\.0\.1:\d+/en/api/\n", first)
    assert answers == [b"01", b"05", b"05", b"03"]
    assert (running.returncode, out, words) == (0, "", "")
    assert [line["answer"] for line in demo.ledger()] == ["01", "05", "05", "03"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--no-such-option"], 2),
        (["--points", "many"], 2),
        (["--faults", "no-such-file.json"], 4),
        (["--ledger", "no/such/folder/ledger.jsonl"], 4),
        (["--port", "99999"], 2),
    ],
)
def test_the_process_refuses(options: list[str], status: int) -> None:
    running = process(*options)
    out, words = running.communicate(timeout=20)
    assert (running.returncode, out) == (status, "")
    assert words
    assert "Traceback" not in words
