"""The stop list on real SQLite: kept, found, taken off and put back; plain and as digests; files that went wrong."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.stop_list import SqliteStopList
from smsfox_gui.adapters.stop_list_file import key_of
from smsfox_gui.adapters.stop_list_now import StoppedNow
from smsfox_gui.core.errors import StopListDamaged, StopListError, StopListKeyLost, StopListNotWritten
from smsfox_gui.core.stop_list import NewStop, StopSource

DAY = date(2026, 10, 3)
FIRST, SECOND, THIRD = "79161234567", "79161234568", "79161234569"


def stops(*phones: str, **changes: object) -> list[NewStop]:
    return [NewStop(**{"phone": phone, "since": DAY, **changes}) for phone in phones]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "stop-list.sqlite"


@pytest.fixture
def store(path: Path, tmp_path: Path) -> SqliteStopList:
    return SqliteStopList(path, tmp_path / "marks")


@pytest.fixture(params=[False, True], ids=["plain", "hashed"])
def hashed(request: pytest.FixtureRequest) -> bool:
    return request.param


def test_where_there_is_no_file_the_list_is_empty_and_none_is_made(store: SqliteStopList, path: Path) -> None:
    now = StoppedNow(store.file)
    assert now.since(FIRST) is store.snapshot().since(FIRST) is store.find(FIRST) is None
    assert (store.count(), list(store.ids("x")), store.page([1]), store.missing()) == ((0, 0), [], [], 0)
    assert not path.exists()


def test_numbers_come_and_go(store: SqliteStopList, hashed: bool) -> None:
    added, known = store.add(stops(FIRST, SECOND, FIRST, name="Анна", reason="Просила"), hashed=hashed)
    assert (len(added), known) == (2, 1)
    assert store.add(stops(SECOND, THIRD), hashed=hashed)[1] == 1
    assert store.count() == (3, 3 if hashed else 0)
    found = store.find(FIRST)
    assert found is not None
    assert (found.name, found.since, found.reason, found.source) == ("Анна", DAY, "Просила", StopSource.TYPED)
    assert (found.phone, found.digest is None) == (("", False) if hashed else (FIRST, True))
    snapshot = store.snapshot()
    assert [snapshot.since(phone) for phone in (FIRST, THIRD, "79990000000")] == [DAY, DAY, None]
    gone = store.remove([found.id, 999])
    assert gone == [found]
    assert store.find(FIRST) is None
    assert store.snapshot().since(FIRST) is None
    store.restore(gone)
    assert store.page([found.id]) == gone
    assert store.snapshot().since(FIRST) == DAY


def test_a_number_is_known_however_it_is_kept(store: SqliteStopList) -> None:
    store.add(stops(FIRST))
    store.add(stops(SECOND), hashed=True)
    assert store.add(stops(FIRST, SECOND), hashed=True) == ([], 2)
    assert store.add(stops(FIRST, SECOND)) == ([], 2)
    assert store.count() == (2, 1)


def test_putting_back_gives_way_to_what_came_meanwhile(store: SqliteStopList) -> None:
    added, _ = store.add(stops(FIRST))
    gone = store.remove(added)
    store.add(stops(FIRST, name="Новая"))
    store.restore(gone)
    assert [entry.name for entry in store.page(store.ids())] == ["Новая"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", [3, 2, 1]),
        ("анна", [1]),
        ("АННА", [1]),
        ("просил", [2]),
        ("916 123-45-68", [2]),
        ("8 916 123-45-68", [2]),
        ("8-916-12", [2, 1]),
        ("+7 916", [2, 1]),
        ("495", [3]),
        ("%", []),
        ("*", []),
        ("нет такого", []),
    ],
)
def test_search(store: SqliteStopList, search: str, found: list[int]) -> None:
    store.add(stops(FIRST, name="Анна"))
    store.add(stops(SECOND, reason="Просил не писать"))
    store.add(stops("74951234567"))
    assert list(store.ids(search)) == found


def test_many_at_once_are_all_or_none(store: SqliteStopList) -> None:
    def broken() -> object:
        yield from stops(FIRST, SECOND)
        raise RuntimeError("the spreadsheet broke off")

    with pytest.raises(RuntimeError):
        store.add(broken())
    assert store.count() == (0, 0)
    added, _ = store.add(stops(*(f"7916{n:07}" for n in range(3000))))
    assert len(added) == 3000
    assert [entry.phone for entry in store.page(added[::-1])] == [f"7916{n:07}" for n in reversed(range(3000))]
    assert len(store.remove(added)) == 3000
    assert store.count() == (0, 0)


# --- digests


def holds(path: Path, phone: str) -> bool:
    """Whether a file holds a number in any of the ways SQLite could keep it."""
    content = path.read_bytes()
    return phone.encode() in content or int(phone).to_bytes(6, "big") in content


@pytest.mark.parametrize("keep_names", [True, False])
def test_after_hashing_no_number_is_in_the_file_and_all_are_known(
    store: SqliteStopList, path: Path, keep_names: bool
) -> None:
    phones = [f"7916{n:07}" for n in range(500)]
    store.add(stops(*phones, name="Секретова", reason="Жалоба"))
    assert holds(path, phones[7])
    assert store.hash_numbers(keep_names=keep_names) == 500
    assert not any(holds(path, phone) for phone in phones)
    assert ("Секретова".encode() in path.read_bytes()) == keep_names
    assert store.count() == (500, 500)
    entry = store.find(phones[7])
    assert entry is not None
    assert (entry.phone, entry.name, entry.reason) == ("", "Секретова" if keep_names else "", "Жалоба")
    snapshot = store.snapshot()
    with closing(StoppedNow(store.file)) as now:
        assert all(snapshot.since(phone) == now.since(phone) == DAY for phone in phones)
    assert store.hash_numbers(keep_names=True) == 0


def test_a_removed_number_is_not_left_in_the_file(store: SqliteStopList, path: Path) -> None:
    added, _ = store.add(stops(FIRST, SECOND))
    store.remove(added[:1])
    assert not holds(path, FIRST)
    assert holds(path, SECOND)


PHONES = st.integers(10**9, 10**15 - 1).map(str)


@settings(max_examples=30)
@given(phones=st.lists(PHONES, max_size=6, unique=True), asked=PHONES)
def test_all_ways_to_ask_agree(tmp_path_factory: pytest.TempPathFactory, phones: list[str], asked: str) -> None:
    store = SqliteStopList(tmp_path_factory.mktemp("stop") / "stop-list.sqlite")
    store.add(stops(*phones[::2]))
    store.add(stops(*phones[1::2]), hashed=True)
    now = StoppedNow(store.file)
    for phone in (*phones, asked):
        wanted = DAY if phone in phones else None
        assert now.since(phone) == store.snapshot().since(phone) == wanted
        assert (store.find(phone) is not None) == now.has(phone) == (wanted is not None)
    now.close()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda key: key.write_text("00" * 32), lambda key: key.write_text("?")])
def test_without_its_key_nothing_is_answered(store: SqliteStopList, path: Path, spoil: object) -> None:
    store.add(stops(FIRST))
    store.add(stops(SECOND), hashed=True)
    spoil(key_of(path))
    now = StoppedNow(store.file)
    for ask in (store.snapshot, lambda: store.find(THIRD), lambda: now.since(SECOND), lambda: now.since(THIRD)):
        with pytest.raises(StopListKeyLost):
            ask()
    with pytest.raises(StopListKeyLost):
        store.add(stops(THIRD))
    assert store.count() == (2, 1), "it can still be looked at"


def test_the_key_is_made_once_and_not_before_it_is_needed(store: SqliteStopList, path: Path) -> None:
    store.add(stops(FIRST))
    assert not key_of(path).exists()
    store.add(stops(SECOND), hashed=True)
    made = key_of(path).read_bytes()
    store.add(stops(THIRD), hashed=True)
    SqliteStopList(path).hash_numbers(keep_names=True)
    assert key_of(path).read_bytes() == made
    assert len(made) == 64


# --- the file


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_everything_is_the_users_own(store: SqliteStopList, path: Path, tmp_path: Path) -> None:
    store.add(stops(FIRST), hashed=True)
    for made in (*path.parent.iterdir(), path.parent, *(tmp_path / "marks").iterdir()):
        assert stat.S_IMODE(made.stat().st_mode) & 0o077 == 0, made


def test_a_damaged_file_is_said_and_answers_nothing(store: SqliteStopList, path: Path) -> None:
    store.add(stops(*(f"7916{n:07}" for n in range(2000))))
    path.write_bytes(b"not a database at all" * 500)
    for ask in (store.snapshot, store.count, store.ids, lambda: store.add(stops(FIRST))):
        with pytest.raises(StopListDamaged):
            ask()
    with pytest.raises(StopListDamaged):
        StoppedNow(store.file).since(FIRST)
    aside = store.put_aside()
    assert aside is not None
    assert aside.read_bytes().startswith(b"not a database")
    assert (store.count(), store.missing()) == ((0, 0), 0), "an empty list is what was wanted, and no older copy"
    store.add(stops(FIRST))
    assert store.find(FIRST) is not None


def test_some_other_database_is_not_the_list(store: SqliteStopList, path: Path) -> None:
    path.parent.mkdir()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE other (x)")
    db.commit()
    db.close()
    with pytest.raises(StopListDamaged):
        store.snapshot()


def test_what_a_newer_program_wrote_is_left_alone(store: SqliteStopList, path: Path) -> None:
    store.add(stops(FIRST))
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 9")
    db.close()
    with pytest.raises(StopListError) as caught:
        store.snapshot()
    assert caught.value.details == {"detail": "newer"}


def test_the_key_goes_aside_with_the_digests_it_made(store: SqliteStopList, path: Path) -> None:
    store.add(stops(FIRST), hashed=True)
    aside = store.put_aside()
    assert aside is not None
    store.add(stops(SECOND), hashed=True)
    kept = SqliteStopList(aside)
    assert (kept.find(FIRST) is not None, kept.find(SECOND), store.find(FIRST)) == (True, None, None)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_disk(store: SqliteStopList, path: Path) -> None:
    store.add(stops(FIRST))
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(StopListNotWritten):
            store.add(stops(SECOND))
        assert store.find(FIRST) is not None
    finally:
        path.parent.chmod(0o700)


def test_a_full_disk_changes_nothing(store: SqliteStopList, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add(stops(FIRST))
    connect = sqlite3.connect

    def small(*arguments: object, **options: object) -> sqlite3.Connection:
        db = connect(*arguments, **options)
        db.execute("PRAGMA max_page_count = 8")
        return db

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(StopListNotWritten):
        store.add(stops(*(f"7916{n:07}" for n in range(2000))))
    monkeypatch.undo()
    assert store.count() == (1, 0)


# --- an older copy


def test_an_older_copy_and_a_deleted_list_are_noticed(store: SqliteStopList, path: Path) -> None:
    store.add(stops(FIRST))
    copy = path.read_bytes()
    store.add(stops(SECOND, THIRD))
    assert store.missing() == 0
    path.write_bytes(copy)
    assert store.missing() == 2
    store.trust_copy()
    assert store.missing() == 0
    store.add(stops(SECOND))
    assert store.missing() == 0
    path.unlink()
    assert store.missing() == 4


def test_where_no_mark_can_be_kept_the_list_does_without(path: Path, tmp_path: Path) -> None:
    (tmp_path / "marks").write_text("a file where the folder should be", encoding="utf-8")
    store = SqliteStopList(path, tmp_path / "marks")
    store.add(stops(FIRST))
    assert (store.find(FIRST) is not None, store.missing()) == (True, 0)


# --- more than one process

SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from smsfox_gui.adapters.stop_list import SqliteStopList
from smsfox_gui.core.stop_list import NewStop
store = SqliteStopList(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    store.add([NewStop(f"7916{number:07}", date(2026, 10, 3))], hashed=sys.argv[4] == "hashed")
    print(number, flush=True)
"""


def adder(path: Path, first: int, last: int, how: str = "plain") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(path), str(first), str(last), how], stdout=subprocess.PIPE, text=True
    )


def test_another_processes_change_is_seen_at_once(store: SqliteStopList, path: Path, hashed: bool) -> None:
    now = StoppedNow(store.file)
    assert now.since("79160000000") is None
    before, stamp = store.snapshot(), store.stamp()
    with adder(path, 0, 3, "hashed" if hashed else "plain") as process:
        assert process.stdout is not None
        for line in process.stdout:
            phone = f"7916{int(line):07}"
            assert now.since(phone) == store.snapshot().since(phone) == DAY
    assert store.stamp() != stamp
    assert before.since("79160000000") is None, "a snapshot stays what it was"
    if sys.platform != "win32":  # there nobody takes away a file that is open
        path.unlink()
        assert now.since("79160000000") is None, "the file that lies there counts"
    now.close()


def test_processes_that_write_at_the_same_time_lose_nothing(store: SqliteStopList, path: Path) -> None:
    writers = [adder(path, 20 * n, 20 * n + 20, how) for n, how in enumerate(["plain", "hashed", "hashed"])]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    assert store.count() == (60, 40)
    assert all(store.snapshot().since(f"7916{n:07}") for n in range(60))


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_was_told_outlives_kill_9(store: SqliteStopList, path: Path) -> None:
    told = 0
    for life in range(6):
        with adder(path, told, told + 1000, "hashed" if life % 2 else "plain") as process:
            assert process.stdout is not None
            for line in process.stdout:
                told = int(line) + 1
                if told % 7 == life:
                    time.sleep(0.001 * life)
                    process.send_signal(signal.SIGKILL)
                    break
            rest = process.stdout.read().split()
            told = int(rest[-1]) + 1 if rest else told
        snapshot = store.snapshot()
        assert all(snapshot.since(f"7916{n:07}") for n in range(told))
        assert store.count()[0] - told in (0, 1), "one more may have been on its way"
        told = store.count()[0]
    assert told > 6
