"""An older journal is led on with a backup behind it; what breaks on the way leaves the older one usable."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from smsfox_gui.adapters import schema
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_migrations import backup_of, backups
from smsfox_gui.core.errors import JournalError

from .conftest import frozen_rows, new_campaign

NOW = len(schema.MIGRATIONS)
STEP = "ALTER TABLE campaign ADD COLUMN colour TEXT; UPDATE campaign SET colour = 'red';"
BROKEN_STEP = STEP + "INSERT INTO nowhere VALUES (1);"


def opened(path) -> SqliteJournal:
    return SqliteJournal(path, SystemClock(), lambda events: None)


@pytest.fixture
def older(path):
    """A journal of the version before the next one."""
    journal = opened(path)
    journal.arm(new_campaign(), frozen_rows(5))
    journal.close()
    return path


def steps(monkeypatch, *more: str) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, *more))


def version(path) -> int:
    db = sqlite3.connect(path)
    try:
        return db.execute("PRAGMA user_version").fetchone()[0]
    finally:
        db.close()


def test_a_new_journal_needs_no_backup(path):
    opened(path).close()
    assert version(path) == NOW
    assert backups(path) == []


def test_a_step_is_taken_once_and_the_older_file_kept(older, monkeypatch):
    steps(monkeypatch, STEP)
    for _ in range(2):
        journal = opened(older)
        reader = journal.reader()
        assert [record.rows for record in reader.campaigns()] == [5]
        reader.close()
        journal.close()
    assert version(older) == NOW + 1
    assert backups(older) == [backup_of(older, NOW)]
    assert version(backup_of(older, NOW)) == NOW
    db = sqlite3.connect(backup_of(older, NOW))
    assert db.execute("SELECT count(*) FROM message").fetchone() == (5,)
    db.close()
    if sys.platform != "win32":
        assert stat.S_IMODE(backup_of(older, NOW).stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for a file's name")
def test_the_copy_is_on_the_disk_under_its_name_before_the_first_step(older, monkeypatch):
    steps(monkeypatch, STEP)
    seen = []
    fsync = os.fsync

    def noting(handle):
        seen.append((Path(f"/proc/self/fd/{handle}").readlink().name, version(older), backup_of(older, NOW).exists()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noting)
    opened(older).close()
    copied = seen.index((f"{backup_of(older, NOW).name}.part", NOW, False))
    assert seen[copied + 1] == (older.parent.name, NOW, True)


def test_half_a_copy_of_an_earlier_try_is_in_nobodys_way(older, monkeypatch):
    steps(monkeypatch, STEP)
    half = Path(f"{backup_of(older, NOW)}.part")
    half.write_bytes(b"half")
    opened(older).close()
    assert version(older) == NOW + 1
    assert not half.exists()


def test_a_step_that_fails_changes_nothing(older, monkeypatch):
    with monkeypatch.context() as broken:
        steps(broken, STEP, BROKEN_STEP)
        with pytest.raises(JournalError):
            opened(older)
        # The first step is whole, the second is not there at all.
        assert version(older) == NOW + 1
    steps(monkeypatch, STEP)
    journal = opened(older)
    journal.start(1)
    assert journal.claim(1) is not None
    journal.close()


_KILLED = """
import os, signal, sqlite3, sys
from pathlib import Path
from smsfox_gui.adapters import database, schema
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal

class Killing(sqlite3.Connection):
    def executescript(self, script):
        for statement in script.split(";"):
            if statement.strip() == "COMMIT":
                os.kill(os.getpid(), signal.SIGKILL)
            self.execute(statement)

connect = sqlite3.connect
sqlite3.connect = lambda *a, **k: connect(*a, **{"factory": Killing, **k})
schema.MIGRATIONS = (*schema.MIGRATIONS, "ALTER TABLE campaign ADD COLUMN colour TEXT;")
SqliteJournal(Path(sys.argv[1]), SystemClock(), lambda events: None)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_death_inside_a_step_leaves_the_older_version(older):
    done = subprocess.run([sys.executable, "-c", _KILLED, str(older)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert version(older) == NOW
    journal = opened(older)
    journal.start(1)
    assert journal.claim(1) is not None
    journal.close()


def test_without_room_for_the_backup_nothing_changes(older, monkeypatch):
    steps(monkeypatch, STEP)
    os.mkdir(f"{backup_of(older, NOW)}.part")
    with pytest.raises(JournalError):
        opened(older)
    assert version(older) == NOW
