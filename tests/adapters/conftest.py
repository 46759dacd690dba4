"""A real journal in a temporary folder, and shorthand for filling it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.message import FrozenRow, NewCampaign
from smsfox_gui.services.events import Event


def new_campaign(**changes: object) -> NewCampaign:
    """An ordinary campaign."""
    values = {
        "name": "Напоминание",
        "sender": "KLINIKA",
        "text": "{Имя}, ждём вас",
        "rules": "smsfox",
        "list_name": "Пациенты.csv",
        "sheet": None,
        "columns": ("Моб.", "Имя"),
        "gateway": "http://127.0.0.1:1/en/api/",
        "login": "demo",
        "same_text": False,
    }
    return NewCampaign(**(values | changes))


def frozen_rows(count: int, *, parts: int = 1) -> list[FrozenRow]:
    """Rows 2, 3 … of a spreadsheet, all ready."""
    return [
        FrozenRow(n + 2, (f"8900000{n:04}", f"Имя {n}"), f"7900000{n:04}", f"Имя {n}, ждём вас", parts, parts)
        for n in range(count)
    ]


def left_out(number: int, problem: RowProblem) -> FrozenRow:
    """A row that stays behind."""
    return FrozenRow(number, ("б/н", "Вера"), "", "", 0, 0, problem)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files and folders that our own code brings to the disk from now on, in order. SQLite's syncs are not seen."""
    if sys.platform != "linux":
        pytest.skip("asks /proc for a file's name")
    found: list[Path] = []
    fsync = os.fsync

    def noting(handle: int) -> None:
        found.append(Path(f"/proc/self/fd/{handle}").readlink())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noting)
    return found


@pytest.fixture
def left_open(tmp_path: Path) -> Callable[[], list[Path]]:
    """What this process holds open below the test's folder."""
    if sys.platform != "linux":
        pytest.skip("asks /proc what is open")

    def look() -> list[Path]:
        handles = [handle for handle in Path("/proc/self/fd").iterdir() if handle.is_symlink()]
        return [handle.readlink() for handle in handles if handle.readlink().is_relative_to(tmp_path)]

    return look


@pytest.fixture
def events() -> list[Event]:
    """Everything the journal announced, in order."""
    return []


@pytest.fixture
def open_journal(path: Path, events: list[Event]) -> Iterator[Callable[[], SqliteJournal]]:
    """Opens the journal, as often as a test likes; closes what is open."""
    opened: list[SqliteJournal] = []

    def open_it() -> SqliteJournal:
        journal = SqliteJournal(path, SystemClock(), events.extend)
        opened.append(journal)
        return journal

    yield open_it
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(open_journal: Callable[[], SqliteJournal]) -> SqliteJournal:
    return open_journal()
