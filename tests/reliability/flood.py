"""A flood of status calls from a process of its own: duplicates, forgeries, oversize and slow sockets among true ones.

python -m tests.reliability.flood URL LEDGER COUNT OUT [SEED [RATE]]

URL: where reports go; LEDGER: the gateway's, which may still be growing: only what it accepted is reported on. RATE:
calls a second, 0 = as fast as they are answered. SIGTERM ends it early.

Of each twenty calls eleven are news, six repeat one, two are forged, one is too large; `SLOW` sockets drip a byte at a
time all the while. News that is not answered with 200 is called again, as an operator would. Nothing is reported on the
ledger's first message.

Writes into OUT {"acked": [[id, phone, status], …], "forged": as acked, "answers": {kind: {status: count}},
"lost_patience", "cut_off", "seconds"}; `acked`: was answered with 200; status 0 = the connection ended.
"""

from __future__ import annotations

import json
import random
import selectors
import signal
import socket
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from tests.reliability.checker import ACCEPTED, read_new

LANES = 32
SLOW = 64
CALLS_A_CONNECTION = 25
TRIES = 40
STATUSES = (("01",), ("02",), ("01", "02"), ("04", "01"))
"""What is reported on one message, by turns: 1.5 reports a message."""
TURN = ("news",) * 11 + ("again",) * 6 + ("forged",) * 2 + ("oversize",)

Report = tuple[str, str, str]


def messages_for(count: int) -> int:
    """How many accepted messages a flood of `count` calls needs."""
    return count * TURN.count("news") // len(TURN) * len(STATUSES) // sum(map(len, STATUSES)) + 2


class Source:
    """Says what is called next. Thread-safe."""

    def __init__(self, ledger: Path, count: int, seed: int, rate: float) -> None:
        self._ledger = ledger
        self._interval = 1 / rate if rate else 0.0
        self._due = time.monotonic()
        self._read = 0
        self._left = count
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self._turn: list[str] = []
        self._messages = 0
        self._news: list[Report] = []
        self._known: list[Report] = []

    def next(self) -> tuple[str, Report] | None:
        """A kind and a report, None when the flood is over."""
        with self._lock:
            if self._left <= 0:
                return None
            self._left -= 1
            self._due = max(self._due + self._interval, time.monotonic() - 1)
            time.sleep(max(0.0, self._due - time.monotonic()))
            if not self._turn:
                self._turn = list(TURN)
                self._chance.shuffle(self._turn)
            kind = self._turn.pop()
            if kind == "news" or not self._known:
                return "news", self._take_news()
            attempt, phone, status = self._chance.choice(self._known)
            if kind == "forged":
                strange = f"{self._chance.randrange(10**9):09}"
                attempt, phone = self._chance.choice([(f"9{strange}", phone), (attempt, f"71{strange}")])
            return kind, (attempt, phone, status)

    def end(self) -> None:
        """Nothing more is called; fit for a signal handler."""
        self._left = 0

    def _take_news(self) -> Report:
        while not self._news:
            entries, self._read = read_new(self._ledger, self._read)
            for entry in entries:
                if entry["answer"] == ACCEPTED:
                    self._messages += 1
                    statuses = STATUSES[self._messages % len(STATUSES)] if self._messages > 1 else ()
                    self._news += [(entry["id"], entry["phones"], status) for status in statuses]
            if not self._news:
                time.sleep(0.01)
        report = self._news.pop()
        self._known.append(report)
        return report


class Lane(threading.Thread):
    """One of the operator's connections: a call, its answer, the next call."""

    def __init__(self, url: SplitResult, source: Source) -> None:
        super().__init__(name="lane")
        self._url = url
        self._source = source
        self._line: socket.socket | None = None
        self._calls = 0
        self.acked: set[Report] = set()
        self.forged: set[Report] = set()
        self.answers: dict[str, Counter[int]] = defaultdict(Counter)
        self.lost_patience = 0

    def run(self) -> None:
        """Until the flood is over."""
        while (item := self._source.next()) is not None:
            self.deliver(*item)
        self._hang_up()

    def deliver(self, kind: str, report: Report) -> None:
        """Call; true news again and again until it is taken."""
        for attempt in range(TRIES):
            status = self._call(kind, report)
            self.answers[kind][status] += 1
            if status == 200:
                (self.forged if kind == "forged" else self.acked).add(report)
            if status == 200 or kind != "news":
                return
            time.sleep(min(0.01 * 2**attempt, 0.5))
        self.lost_patience += 1

    def _call(self, kind: str, report: Report) -> int:
        path = self._url.path
        if kind == "forged" and report[0][-1] in "02":
            path += "x"
        form = "id={}&phone={}&status={}".format(*report)
        if kind == "oversize":
            form += "&x=" + "y" * 9000
        if report[0][-1] in "13579":
            data = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(form)}\r\n\r\n{form}"
        else:
            data = f"GET {path}?{form} HTTP/1.1\r\nHost: x\r\n\r\n"
        try:
            if self._line is None:
                assert self._url.hostname
                self._line = socket.create_connection((self._url.hostname, self._url.port or 80), timeout=30)
                self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._calls = 0
            self._line.sendall(data.encode())
            answer = self._line.recv(4096)
        except OSError:
            answer = b""
        self._calls += 1
        if b"onnection: close" in answer or not answer or self._calls >= CALLS_A_CONNECTION:
            self._hang_up()
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None


class SlowSockets(threading.Thread):
    """So many connections that each drip a request, and come back when they are cut off."""

    def __init__(self, url: SplitResult, count: int = SLOW) -> None:
        super().__init__(name="slow")
        self._address = (url.hostname or "", url.port or 80)
        self._request = f"GET {url.path}?id=1&phone=79001234567&status=01&x=".encode() + b"y" * 8000
        self._count = count
        self._over = threading.Event()
        self.cut_off = 0

    def run(self) -> None:
        """Until told to stop."""
        lines: dict[socket.socket, int] = {}
        with selectors.DefaultSelector() as selector:
            while not self._over.wait(0.05):
                for key, _ in selector.select(0):
                    line = key.fileobj
                    assert isinstance(line, socket.socket)
                    selector.unregister(line)
                    line.close()
                    del lines[line]
                    self.cut_off += 1
                while len(lines) < self._count:
                    try:
                        line = socket.create_connection(self._address, timeout=1)
                    except OSError:
                        break
                    lines[line] = 0
                    selector.register(line, selectors.EVENT_READ)
                self._drip(lines)
        for line in lines:
            line.close()

    def _drip(self, lines: dict[socket.socket, int]) -> None:
        for line, sent in lines.items():
            try:
                line.send(self._request[sent : sent + 1])
            except OSError:
                continue  # cut off: seen by the next look
            lines[line] = sent + 1

    def stop(self) -> None:
        """Let them go."""
        self._over.set()
        self.join()


def main(url: str, ledger: str, count: str, out: str, seed: str = "1", rate: str = "0") -> None:
    address = urlsplit(url)
    source = Source(Path(ledger), int(count), int(seed), float(rate))
    signal.signal(signal.SIGTERM, lambda _number, _frame: source.end())
    slow = SlowSockets(address)
    slow.start()
    lanes = [Lane(address, source) for _ in range(LANES)]
    start = time.monotonic()
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    seconds = time.monotonic() - start
    slow.stop()
    answers: dict[str, Counter[int]] = defaultdict(Counter)
    for lane in lanes:
        for kind, found in lane.answers.items():
            answers[kind] += found
    told = {
        "acked": sorted(set().union(*(lane.acked for lane in lanes))),
        "forged": sorted(set().union(*(lane.forged for lane in lanes))),
        "answers": answers,
        "lost_patience": sum(lane.lost_patience for lane in lanes),
        "cut_off": slow.cut_off,
        "seconds": seconds,
    }
    Path(out).write_text(json.dumps(told), encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
