"""A list is read in the background: its first rows are told while the rest is on its way, the end only once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.core.errors import ListEmpty
from smsfox_gui.qt.list_reading import ListReading
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.ports import ListSource
from tests.qt.held_lists import HeldLists

ROWS = 2000
TEXT = "Тел\n" + "\n".join(f"8 916 {n:07}" for n in range(ROWS))


@pytest.fixture
def lists(tmp_path: Path) -> Iterator[HeldLists]:
    reader = ChildListReader(tmp_path / "scratch")
    made = HeldLists(reader, tmp_path)
    yield made
    made.let_go.set()
    reader.close()


@pytest.fixture
def reading(qtbot: QtBot, lists: HeldLists) -> Iterator[ListReading]:
    tasks = BackgroundTasks()
    made = ListReading(lambda: lists, tasks)
    yield made
    lists.let_go.set()
    tasks.close()


def test_the_first_rows_come_before_the_list(qtbot: QtBot, lists: HeldLists, reading: ListReading) -> None:
    rows, heads = [], []
    reading.changed.connect(rows.append)
    reading.head_read.connect(heads.append)
    reading.open(ListSource(pasted=TEXT), ())
    qtbot.waitUntil(lambda: bool(heads) and rows[-1] == ROWS, timeout=20_000)
    assert reading.now is not None
    with qtbot.waitSignal(reading.done, timeout=20_000) as done:
        lists.let_go.set()
    contacts = done.args[1]
    assert reading.now is None
    assert [row for head in heads for row in head.rows] == contacts.page(range(1, 501))
    assert None not in rows, "a list that came was not given up"
    contacts.close()


def test_of_a_reading_given_up_nothing_more_is_heard(qtbot: QtBot, lists: HeldLists, reading: ListReading) -> None:
    heard = []
    reading.changed.connect(heard.append)
    reading.open(ListSource(pasted=TEXT), ())
    qtbot.waitUntil(lambda: heard[-1] == ROWS, timeout=20_000)
    reading.cancel()
    assert heard[-1] is None
    told = len(heard)
    for signal in (reading.done, reading.failed, reading.head_read):
        signal.connect(lambda *what: heard.append(what))
    lists.let_go.set()
    qtbot.waitUntil(lambda: not reading._tasks.busy, timeout=20_000)
    assert len(heard) == told


def test_why_a_list_is_not_to_be_had_is_told(qtbot: QtBot, reading: ListReading) -> None:
    heard = []
    reading.changed.connect(heard.append)
    with qtbot.waitSignal(reading.failed, timeout=20_000) as failed:
        reading.open(ListSource(pasted="\n"), ())
    assert isinstance(failed.args[1], ListEmpty)
    assert heard[-1] is None
