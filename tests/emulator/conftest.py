"""A demo gateway per test, on the tariff of the product."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.server import DemoGateway

FORM = {"login": "demo", "pwd": "demo", "phones": "79001234567", "msg": "Hello", "id": "1000"}


@pytest.fixture(scope="session")
def tariff() -> Tariff:
    file = Path(__file__).parents[2] / "resources" / "tariff.json"
    return Tariff.from_json(file.read_text(encoding="utf-8"))


class Demo:
    """A running demo gateway and a ledger beside it."""

    def __init__(self, server: DemoGateway, url: str, ledger: Path) -> None:
        self.server = server
        self.url = url
        self.ledger_file = ledger
        self.port: int = urlsplit(url).port or 0

    def ledger(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.ledger_file.read_text(encoding="utf-8").splitlines()]

    def raw(self, data: bytes) -> bytes:
        """Everything that comes back until the gateway ends the connection, as the request must ask it to."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        return answer

    def post(self, **changes: str | None) -> bytes:
        """The body of the answer to a sending; None leaves a parameter out."""
        form = {name: value for name, value in (FORM | changes).items() if value is not None}
        body = urlencode(form).encode()
        head = f"POST /en/api/ HTTP/1.1\r\nHost: demo\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
        return self.raw(head.encode() + body).partition(b"\r\n\r\n")[2]

    def get(self, path: str = "/en/api/", **changes: str) -> bytes:
        query = urlencode(FORM | changes)
        request = f"GET {path}?{query} HTTP/1.1\r\nHost: demo\r\nConnection: close\r\n\r\n"
        return self.raw(request.encode()).partition(b"\r\n\r\n")[2]


@pytest.fixture
def demo(tariff: Tariff, tmp_path: Path) -> Iterator[Callable[..., Demo]]:
    """Starts demo gateways with the options given; they end with the test."""
    running: list[DemoGateway] = []

    def start(**options: Any) -> Demo:
        ledger = tmp_path / f"ledger-{len(running)}.jsonl"
        server = DemoGateway(**{"tariff": tariff, "ledger": ledger, **options})
        running.append(server)
        return Demo(server, server.start(), ledger)

    yield start
    for server in running:
        server.stop()
