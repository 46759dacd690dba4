"""Where SQLite cannot do what the journal needs of it, that is said, and nothing is shown that is not so."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.database import open_reader, open_writer, wal_of
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.errors import JournalError

from .conftest import frozen_rows, new_campaign


class WithoutLog(sqlite3.Connection):
    """A file system that can keep no write-ahead log: SQLite says so by staying with its own journal."""

    def execute(self, sql, *values):
        return super().execute("SELECT 'delete'" if "journal_mode" in sql else sql, *values)


def test_without_a_write_ahead_log_nothing_is_sent(path, monkeypatch):
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": WithoutLog, **k}))
    with pytest.raises(JournalError) as caught:
        open_writer(path)
    assert caught.value.details == {"detail": "wal"}


def test_a_journal_that_sqlite_cannot_even_open(path, monkeypatch):
    def refusing(*_, **__):
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refusing)
    with pytest.raises(JournalError):
        open_writer(path)


@pytest.mark.parametrize("version", [999, None], ids=["newer", "rubbish"])
def test_what_cannot_be_opened_is_not_held_open(path, left_open, version):
    """Whoever asks for the error's traceback keeps what the failed call had in its hands."""
    open_writer(path).close()
    if version is None:
        path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    else:
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA user_version = {version}")
    for open_it in (open_reader, open_writer):
        with pytest.raises(JournalError) as caught:
            open_it(path)
        assert left_open() == [], caught.traceback


def test_what_cannot_be_prepared_is_not_held_open(path, left_open, monkeypatch):
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": WithoutLog, **k}))
    with pytest.raises(JournalError) as caught:
        open_writer(path)
    assert left_open() == [], caught.traceback


def test_a_new_journals_name_is_durable(path, synced):
    open_writer(path).close()
    assert synced == [path.parent]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folders")
def test_a_folder_that_cannot_be_synced_is_said(path, monkeypatch):
    def failing(handle):
        raise OSError(5, "input/output")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(JournalError) as caught:
        open_writer(path)
    assert caught.value.details == {"detail": "EIO"}


def test_a_death_while_the_file_was_made_leaves_a_new_journal(path, tmp_path):
    """Half of the tables are in the file, and SQLite's own journal beside it says how to take them back."""
    dying = tmp_path / "dying.sqlite"
    with closing(sqlite3.connect(dying, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        for number in range(200):
            db.execute(f"CREATE TABLE half_{number} (text TEXT)")
        shutil.copy(dying, path)
        shutil.copy(f"{dying}-journal", f"{path}-journal")
    assert path.stat().st_size
    with closing(open_writer(path)) as db:
        assert db.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'half_%'").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM journal").fetchone() == (1,)


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("mount") is None, reason="needs mount")
def test_on_a_read_only_disk_a_journal_is_not_shown_without_what_its_log_holds(path, tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    journal.arm(new_campaign(), frozen_rows(3))
    for file in (path, wal_of(path)):
        shutil.copy(file, folder / file.name)
    journal.close()
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode:
        pytest.skip("may not mount")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        with pytest.raises(JournalError):
            open_reader(folder / path.name)
    finally:
        subprocess.run(["umount", folder], check=True)
