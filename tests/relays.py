"""The real `smsfox relay` as a process, and what one may ask it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.end_to_end.office import environment

TOKEN = "Path-4eM2xVqk7t"
KEY = "Key-9rW5bLzc3n"


class Relay:
    """A relay on one port of this machine, started as often as one likes."""

    def __init__(self, store: Path, *options: str, port: int = 0) -> None:
        self.store = store
        self.port = port
        self._options = options
        self.process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """What the office is given."""
        return f"http://127.0.0.1:{self.port}/{TOKEN}"

    def start(self) -> None:
        """Start, on the same port as before; the secrets come by the environment."""
        command = [sys.executable, "-m", "smsfox_gui.cli", "relay", "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(
            [*command, "--store", str(self.store), *self._options],
            env=environment(None) | {"SMSFOX_RELAY_TOKEN": TOKEN, "SMSFOX_RELAY_KEY": KEY},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        first = self.process.stdout.readline()
        assert first.startswith("listening on http://127.0.0.1:"), first or self.process.communicate()[1]
        self.port = int(first.rpartition(":")[2])

    def kill(self) -> str:
        """End it without a warning; what it had printed since its first line."""
        assert self.process is not None
        self.process.kill()
        return "".join(self.process.communicate(timeout=20))

    def end(self) -> tuple[int, str]:
        """End it as a service is ended: the exit status, and what it printed since its first line."""
        assert self.process is not None
        self.process.terminate()
        printed = "".join(self.process.communicate(timeout=20))
        return self.process.returncode, printed

    def ask(self, path: str, key: str | None = None, method: str = "GET", body: str = "") -> tuple[int, bytes]:
        """Status and body of one answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def report(self, message_id: int, phone: str, status: str = "01", page: str = "/status") -> int:
        """Call as the gateway does; the answer's status."""
        form = urlencode({"id": message_id, "phone": phone, "status": status})
        return self.ask(f"{urlsplit(self.url).path}{page}?{form}")[0]

    def reports(self) -> list[tuple[str, str, str]]:
        """Everything it gives to one who knows the key."""
        found: list[tuple[str, str, str]] = []
        page: dict[str, Any] = {"cursor": "", "more": True}
        while page["more"]:
            status, body = self.ask(f"/{TOKEN}/reports?after={page['cursor']}", KEY)
            assert status == 200
            page = json.loads(body)
            found += [(one["id"], one["phone"], one["status"]) for one in page["reports"]]
        return found


@contextmanager
def relay(folder: Path, *options: str) -> Iterator[Relay]:
    """One that runs until the block ends."""
    made = Relay(folder / "relay.sqlite", *options)
    made.start()
    try:
        yield made
    finally:
        if made.process is not None and made.process.poll() is None:
            made.end()
