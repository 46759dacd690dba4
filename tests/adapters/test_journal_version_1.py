"""A journal that version 1 made, with every kind of row in it, is led on without losing one."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from smsfox_gui.adapters import schema

FIXTURE = Path(__file__).with_name("journal_version_1.sql")
"""What the program of version 1 left when it died while sending, as `sqlite3 .dump` prints it. Campaign 1: nine rows
of two parts, one of every state but waiting and cancelled, one resent and marked as doubled, one row left out; 2:
finished; 3: cancelled with a row in doubt; 4: waiting for the morning."""


def version_1(path: Path) -> sqlite3.Connection:
    """The fixture as a file."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(FIXTURE.read_text(encoding="utf-8"))
    return db


@pytest.fixture
def old(path: Path) -> Path:
    version_1(path).close()
    return path


def states(path: Path) -> Counter[tuple[int, str]]:
    db = sqlite3.connect(path)
    try:
        return Counter(db.execute("SELECT campaign, state FROM message").fetchall())
    finally:
        db.close()


def test_the_landed_script_is_the_one_that_made_it(path):
    query = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    rows = "SELECT * FROM transition ORDER BY source, target"
    db, fresh = version_1(path), sqlite3.connect(":memory:")
    fresh.executescript(schema.MIGRATIONS[0])
    for select in (query, rows):
        assert fresh.execute(select).fetchall() == db.execute(select).fetchall()
    db.close()
    fresh.close()


def test_the_fixture_has_every_state(old):
    found = states(old)
    assert {state for _, state in found} == {
        "queued", "waiting", "sending", "accepted", "delivered", "undelivered", "rejected", "unknown", "cancelled",
    }  # fmt: skip
