"""A journal that is damaged, from a later program, or cannot be written: never touched, still shown."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.database import CHEAP_CHECK, journal_error, open_reader, wal_of
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.core.errors import (
    JournalBusy,
    JournalDamaged,
    JournalError,
    JournalFull,
    JournalReadOnly,
    JournalRestored,
)
from smsfox_gui.core.message import FrozenRow, SourceRow

from .conftest import frozen_rows, new_campaign

PAGE = 4096


def opened(path: Path) -> SqliteJournal:
    return SqliteJournal(path, SystemClock(), lambda events: None)


def filled(path: Path, rows: list[FrozenRow]) -> None:
    journal = opened(path)
    journal.arm(new_campaign(), rows)
    journal.close()


def content(path: Path) -> dict[str, bytes]:
    """The journal's own files; what SQLite keeps in memory (-shm) and our lock do not count."""
    kept = [path, wal_of(path)]
    return {file.name: file.read_bytes() for file in kept if file.exists() and file.stat().st_size}


def damaged(path: Path) -> None:
    """Rubbish in every second page behind the first ones."""
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // PAGE, 2):
            file.seek(page * PAGE)
            file.write(os.urandom(PAGE))


def test_a_journal_makes_its_folder(path):
    within = path.parent / "Документы" / "SMSFox" / path.name
    filled(within, frozen_rows(1))
    assert within.exists()
    if sys.platform != "win32":
        assert within.parent.stat().st_mode & 0o077 == 0


def test_a_damaged_journal_is_refused_and_not_touched(path):
    filled(path, frozen_rows(200))
    damaged(path)
    before = content(path)
    for _ in range(2):
        with pytest.raises(JournalDamaged):
            opened(path)
        assert content(path) == before


def test_its_whole_part_can_still_be_read(path):
    filled(path, frozen_rows(2000))
    with path.open("r+b") as file:
        file.seek((path.stat().st_size // PAGE // 2) * PAGE)
        file.write(os.urandom(PAGE))
    with pytest.raises(JournalDamaged):
        opened(path)
    reader = SqliteJournalReader(path)
    record = reader.campaigns()[0]
    assert record.rows == 2000
    reader.close()
    rows = rows_before_the_damage(path, record.id)
    assert 100 < len(rows) < 2000


def rows_before_the_damage(path: Path, campaign: int) -> list[SourceRow]:
    reader = SqliteJournalReader(path)
    found = []
    source = reader.source_rows(campaign)
    try:
        while True:
            found.append(next(source))
    except JournalDamaged:
        return found
    finally:
        reader.close()


@pytest.mark.parametrize("rubbish", [b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000, b"\0" * 4096])
def test_what_is_no_journal_is_refused_and_not_touched(path, rubbish):
    path.write_bytes(rubbish)
    with pytest.raises(JournalError):
        opened(path)
    assert content(path) == {path.name: rubbish}
    with pytest.raises(JournalError):
        open_reader(path)


def test_an_empty_file_beside_a_log_is_damage_and_not_a_new_journal(path):
    path.touch()
    wal_of(path).write_bytes(b"x" * 5000)
    with pytest.raises(JournalDamaged):
        opened(path)
    assert wal_of(path).read_bytes() == b"x" * 5000


def test_a_journal_of_a_later_program_is_refused_and_not_touched(path):
    filled(path, frozen_rows(3))
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA user_version = 999")
    db.close()
    before = content(path)
    for open_it in (opened, open_reader):
        with pytest.raises(JournalError) as caught:
            open_it(path)
        assert caught.value.details == {"detail": "newer"}
    assert content(path) == before


_DIE = """
import os, sys
from pathlib import Path
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from tests.adapters.conftest import frozen_rows, new_campaign
journal = SqliteJournal(Path(sys.argv[1]), SystemClock(), lambda events: None)
journal.arm(new_campaign(), frozen_rows(200))
os._exit(9)
"""


def test_a_large_journal_is_checked_when_its_last_end_was_no_closing(path):
    wide = [
        FrozenRow(row.number, (*row.cells, "x" * 3000), row.phone, row.text, 1, 1)
        for row in frozen_rows(CHEAP_CHECK // 3000)
    ]
    filled(path, wide)
    assert path.stat().st_size > CHEAP_CHECK
    damaged_page = path.stat().st_size // PAGE - 5
    with path.open("r+b") as file:
        file.seek(damaged_page * PAGE)
        file.write(os.urandom(PAGE))
    opened(path).close()
    assert subprocess.run([sys.executable, "-c", _DIE, str(path)], check=False, timeout=60).returncode == 9
    assert wal_of(path).stat().st_size
    before = content(path)
    with pytest.raises(JournalDamaged):
        opened(path)
    assert content(path) == before


@pytest.fixture
def read_only(path: Path) -> Iterator[None]:
    """The journal's folder on a read-only disk."""
    filled(path, frozen_rows(3))
    folder = str(path.parent)
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("needs mount")
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode:
        pytest.skip("may not mount")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.usefixtures("read_only")
def test_on_a_read_only_disk_it_is_shown_and_nothing_sent(path):
    with pytest.raises(JournalReadOnly):
        opened(path)
    reader = SqliteJournalReader(path)
    (record,) = reader.campaigns()
    assert len(list(reader.messages(record.id))) == 3
    reader.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("SQLITE_FULL", JournalFull),
        ("SQLITE_IOERR_SHMSIZE", JournalFull),
        ("SQLITE_CORRUPT_INDEX", JournalDamaged),
        ("SQLITE_NOTADB", JournalDamaged),
        ("SQLITE_BUSY_RECOVERY", JournalBusy),
        ("SQLITE_READONLY_DBMOVED", JournalReadOnly),
        ("SQLITE_IOERR_FSYNC", JournalError),
        ("SQLITE_CONSTRAINT_TRIGGER", JournalError),
    ],
)
def test_what_an_error_of_sqlite_means(code, kind):
    error = sqlite3.OperationalError("text with a number 79001234567")
    error.sqlite_errorname = code
    found = journal_error(error)
    assert type(found) is kind
    assert "79001234567" not in str(found)


def test_the_trigger_that_keeps_a_restored_campaign_speaks_for_itself():
    error = sqlite3.IntegrityError("restored")
    error.sqlite_errorname = "SQLITE_CONSTRAINT_TRIGGER"
    assert type(journal_error(error)) is JournalRestored
