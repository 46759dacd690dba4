"""The relay's file: each report once, in order, from any cursor, through a restore, a lack of room and old age."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters import relay_store
from smsfox_gui.adapters.relay_store import PAGE, RelayStore, StoreFull
from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.core.relay_errors import RelayStoreBusy, RelayStoreUnusable

Opening = Callable[..., RelayStore]


def report(number: int, status: ReportStatus = ReportStatus.DELIVERED) -> DeliveryReport:
    return DeliveryReport(number, f"7900{number:07}", status)


def everything(store: RelayStore, cursor: str = "") -> tuple[list[DeliveryReport], str]:
    found: list[DeliveryReport] = []
    more = True
    while more:
        page = store.after(cursor)
        found, cursor, more = found + page.reports, page.cursor, page.more
    return found, cursor


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made" / "relay.sqlite"


@pytest.fixture
def opening(path: Path) -> Iterator[Opening]:
    opened: list[RelayStore] = []

    def open_it(place: Path = path, days: int = 30) -> RelayStore:
        opened.append(RelayStore(place, days))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


def test_reports_come_in_their_order_each_once_and_from_where_one_is(opening: Opening) -> None:
    store = opening()
    assert store.keep([report(2), report(1), report(2)]) == [True] * 3
    found, cursor = everything(store)
    assert found == [report(2), report(1)]
    store.keep([report(1), report(1, ReportStatus.FORBIDDEN)])
    assert everything(store, cursor)[0] == [report(1, ReportStatus.FORBIDDEN)]
    # Asking again changes nothing: two desks may ask.
    assert everything(store, cursor)[0] == [report(1, ReportStatus.FORBIDDEN)]


def test_many_come_in_pages(opening: Opening) -> None:
    store = opening()
    sent = [report(number) for number in range(2 * PAGE + 7)]
    store.keep(sent)
    assert len(store.after("").reports) == PAGE
    assert everything(store)[0] == sent


@pytest.mark.parametrize("cursor", ["", "0", "-1", "deadbeefdeadbeef-1", "x" * 300, "1 OR 1=1"])
def test_a_cursor_that_is_not_of_this_file_begins_at_the_beginning(opening: Opening, cursor: str) -> None:
    store = opening()
    store.keep([report(1)])
    assert everything(store, cursor)[0] == [report(1)]


def test_a_cursor_survives_a_restart(opening: Opening) -> None:
    store = opening()
    store.keep([report(1)])
    cursor = everything(store)[1]
    store.close()
    again = opening()
    again.keep([report(2)])
    assert everything(again, cursor)[0] == [report(2)]


def test_a_file_that_came_back_from_a_copy_gives_everything_again(opening: Opening, path: Path) -> None:
    store = opening()
    store.keep([report(1)])
    store.close()
    copy = shutil.copy(path, path.with_name("copy.sqlite"))
    later = opening()
    later.keep([report(2), report(3)])
    cursor = everything(later)[1]
    later.close()
    restored = opening(Path(copy))
    assert everything(restored, cursor)[0] == [report(1)]


def test_old_reports_go_and_no_cursor_is_given_out_twice(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(relay_store, "PRUNE_PERIOD", 0.0)
    store = opening(days=1)
    store.keep([report(1), report(2)])
    cursor = everything(store)[1]
    with sqlite3.connect(path) as db:
        db.execute("UPDATE report SET at = at - 2 * 86400")
    db.close()
    store.keep([report(3)])
    assert everything(store)[0] == [report(3)]
    assert everything(store, cursor)[0] == [report(3)]


def test_a_full_file_takes_no_more_and_keeps_what_it_has(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relay_store, "MOST_REPORTS", 2)
    store = opening()
    store.keep([report(1), report(2)])
    with pytest.raises(StoreFull):
        store.keep([report(1), report(3)])
    assert store.keep([report(2)]) == [True]
    assert everything(store)[0] == [report(1), report(2)]


def test_one_relay_a_file(opening: Opening) -> None:
    opening()
    with pytest.raises(RelayStoreBusy):
        opening()


@pytest.mark.parametrize("content", [b"longer than a database's header" * 30, b"SQLite format 3\0" * 99])
def test_another_file_is_left_as_it_is(opening: Opening, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for _ in range(2):
        with pytest.raises(RelayStoreUnusable):
            opening()
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_no_store(opening: Opening, path: Path) -> None:
    path.parent.mkdir()
    db = sqlite3.connect(path)
    db.executescript("CREATE TABLE report (x); PRAGMA user_version = 7;")
    db.close()
    with pytest.raises(RelayStoreUnusable):
        opening()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of a file")
def test_the_file_is_this_users_alone(opening: Opening, path: Path) -> None:
    opening()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
