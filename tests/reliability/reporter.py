"""Plays the operator: delivery reports for what the gateway has accepted, at whoever listens, again until taken."""

from __future__ import annotations

import random
import socket
import threading
from collections import deque
from pathlib import Path
from urllib.parse import urlsplit

from tests.reliability.checker import ACCEPTED, read_new

STATUSES = ("01", "01", "01", "02", "04")


class Reporter(threading.Thread):
    """Reports on a campaign while its senders live and die. taken: what was answered with 200, and so must be kept."""

    def __init__(self, address: Path, ledger: Path, start: int, prefix: str, seed: int) -> None:
        """address: the file in which a sender says where it listens. start: of the campaign in the ledger, in bytes.

        prefix: of the campaign's numbers."""
        super().__init__(name="reporter")
        self.taken: set[tuple[str, str, str]] = set()
        self._address = address
        self._ledger = ledger
        self._read = start
        self._prefix = prefix
        self._chance = random.Random(seed)
        self._waiting: deque[tuple[str, str, str]] = deque()
        self._over = threading.Event()

    def run(self) -> None:
        """Until told to stop."""
        while not self._over.wait(0.002):
            self._collect()
            for _ in range(len(self._waiting)):
                report = self._waiting.popleft()
                if self._call(report):
                    self.taken.add(report)
                else:
                    self._waiting.append(report)
                    break

    def stop(self) -> None:
        """Report on nothing more."""
        self._over.set()
        self.join()

    def _collect(self) -> None:
        entries, self._read = read_new(self._ledger, self._read)
        for entry in entries:
            for phone in (entry["phones"] or "").split(","):
                if entry["answer"] == ACCEPTED and phone.startswith(self._prefix):
                    for _ in range(self._chance.choice([0, 1, 1, 2])):
                        self._waiting.append((entry["id"], phone, self._chance.choice(STATUSES)))

    def _call(self, report: tuple[str, str, str]) -> bool:
        try:
            url = urlsplit(self._address.read_text(encoding="ascii"))
            assert url.port is not None
            attempt, phone, status = report
            with socket.create_connection(("127.0.0.1", url.port), timeout=5) as line:
                query = f"id={attempt}&phone={phone}&status={status}"
                line.sendall(f"GET {url.path}?{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                return line.recv(4096).startswith(b"HTTP/1.1 200 ")
        except OSError:
            # Nobody listens, or it has died just now: whether the report was kept is not known.
            return False
