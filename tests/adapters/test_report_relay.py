"""Fetching from a relay: in pages, each kept before more is asked for, and no harm from whatever answers instead."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters import report_relay
from smsfox_gui.adapters.relay_server import Relay
from smsfox_gui.adapters.relay_store import PAGE, RelayStore
from smsfox_gui.adapters.report_relay import ReportRelay, _read_page
from smsfox_gui.core.account import Address, Secret
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.relay_errors import RelayExposed, RelayRefused, RelayUnreachable

from .peers import Peer, peer

KEY = Secret("the-key")


class Inbox:
    """Keeps what is fetched in memory; full: as long as nothing can be kept."""

    def __init__(self) -> None:
        self.reports: list[DeliveryReport] = []
        self.kept = ""
        self.full = False
        self.pages = 0
        self.arrived = threading.Event()

    def cursor(self) -> str:
        return self.kept

    def fetched(self, reports: Sequence[DeliveryReport], cursor: str) -> None:
        if self.full:
            raise JournalFull
        self.reports += reports
        self.kept = cursor
        self.pages += 1
        if reports:
            self.arrived.set()


def report(number: int) -> DeliveryReport:
    return DeliveryReport(number, f"7900{number:07}", ReportStatus.DELIVERED)


class Host:
    """A relay in this process."""

    def __init__(self, store: Path) -> None:
        self.store = RelayStore(store, 30)
        self._relay = Relay(self.store, "the-token", KEY)
        self.url = f"http://127.0.0.1:{self._relay.start('127.0.0.1', 0)}/the-token"
        self.stop = self._relay.stop


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    made = Host(tmp_path / "relay.sqlite")
    yield made
    made.stop()


@pytest.fixture
def fetching() -> Iterator[Callable[..., ReportRelay]]:
    made: list[ReportRelay] = []

    def make(url: str, inbox: Inbox, key: Secret = KEY, period: float = 0.01) -> ReportRelay:
        made.append(ReportRelay(Address.parse(url), key, inbox, period=period))
        return made[-1]

    yield make
    for one in made:
        one.stop()


Fetching = Callable[..., ReportRelay]


@pytest.mark.parametrize("ending", ["", "/"])
def test_everything_is_fetched_once_in_pages(host: Host, fetching: Fetching, ending: str) -> None:
    sent = [report(number) for number in range(2 * PAGE + 1)]
    host.store.keep(sent)
    inbox = Inbox()
    relay = fetching(host.url + ending, inbox)
    relay.fetch()
    relay.fetch()
    assert inbox.reports == sent
    host.store.keep([report(5000)])
    relay.fetch()
    assert inbox.reports == [*sent, report(5000)]


def test_what_could_not_be_kept_comes_again(host: Host, fetching: Fetching) -> None:
    host.store.keep([report(1)])
    inbox = Inbox()
    inbox.full = True
    relay = fetching(host.url, inbox)
    with pytest.raises(JournalFull):
        relay.fetch()
    inbox.full = False
    relay.fetch()
    assert inbox.reports == [report(1)]


def test_it_goes_on_by_itself_through_whatever_fails(host: Host, fetching: Fetching) -> None:
    inbox = Inbox()
    inbox.full = True
    fetching(host.url, inbox).start()
    host.store.keep([report(1)])
    inbox.full = False
    assert inbox.arrived.wait(20)
    inbox.arrived.clear()
    host.store.keep([report(2)])
    assert inbox.arrived.wait(20)
    assert inbox.reports == [report(1), report(2)]


def test_another_relay_begins_at_its_beginning(host: Host, fetching: Fetching, tmp_path: Path) -> None:
    host.store.keep([report(1), report(2)])
    inbox = Inbox()
    fetching(host.url, inbox).fetch()
    other = Host(tmp_path / "other.sqlite")
    try:
        other.store.keep([report(3)])
        fetching(other.url, inbox).fetch()
    finally:
        other.stop()
    assert inbox.reports == [report(1), report(2), report(3)]


def test_a_wrong_key_and_a_wrong_address_are_told_apart(host: Host, fetching: Fetching) -> None:
    host.store.keep([report(1)])
    for url, key, status in ((host.url, Secret("wrong"), 401), (host.url + "x", KEY, 404)):
        inbox = Inbox()
        with pytest.raises(RelayRefused) as refusal:
            fetching(url, inbox, key).fetch()
        assert refusal.value.details == {"host": "127.0.0.1", "status": status}
        assert inbox.pages == 0


def test_the_key_is_never_shown_to_the_network(fetching: Fetching) -> None:
    with pytest.raises(RelayExposed):
        fetching("http://relay.example.org/t", Inbox())


def _http(body: bytes, status: str = "200 OK", fields: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{fields}\r\n".encode() + body


ANSWERS = {
    "nothing": b"",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "a page of a shop": _http(b"<html>welcome</html>"),
    "another json": _http(b'{"reports": 5, "cursor": "a", "more": false}'),
    "more of nothing": _http(b'{"reports": [], "cursor": "a", "more": true}'),
    "no cursor": _http(b'{"reports": [], "cursor": 5, "more": false}'),
    "cut short": _http(b'{"reports": [], "cursor": "a", "more": false}')[:-9],
    "a redirect": _http(b"", "302 Found", "Location: http://127.0.0.1:1/\r\n"),
    "a server's fault": _http(b"", "503 Service Unavailable"),
    "deep": _http(b'{"reports": ' + b"[" * 100_000),
}


@pytest.mark.parametrize("name", list(ANSWERS))
def test_whatever_answers_in_its_place_changes_nothing(
    name: str, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_relay, "TIME_LIMIT", 2.0)

    def script(peer: Peer, connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(ANSWERS[name])

    inbox = Inbox()
    with peer(script) as stranger, pytest.raises(RelayUnreachable):
        fetching(f"http://127.0.0.1:{stranger.port}/t", inbox).fetch()
    assert inbox.pages == 0


def test_too_much_is_not_read(fetching: Fetching) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"

    def script(peer: Peer, connection: socket.socket) -> None:
        connection.recv(65536)
        try:
            connection.sendall(head + b" " * (report_relay.ANSWER_LIMIT + 100))
            connection.recv(1)
        except OSError:
            return

    with peer(script) as stranger, pytest.raises(RelayUnreachable):
        fetching(f"http://127.0.0.1:{stranger.port}/t", Inbox()).fetch()


@given(st.binary(max_size=100) | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps))
def test_any_body_is_a_page_or_none(body: bytes | str) -> None:
    assert _read_page(body.encode() if isinstance(body, str) else body) is None


def test_what_is_no_report_in_a_page_is_left_out() -> None:
    values = [("1", "79001234567", "01"), ("x", "79001234567", "01"), ("2", "", "01"), ("3", "79001234567", "07")]
    reports = [dict(zip(("id", "phone", "status"), one, strict=True)) for one in values]
    page = _read_page(json.dumps({"reports": reports, "cursor": "c", "more": False}).encode())
    assert page == ([DeliveryReport(1, "79001234567", ReportStatus.DELIVERED)], "c", False)
