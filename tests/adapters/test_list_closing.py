"""A list may be closed while threads read it: they are told so, and the interpreter lives."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.list_connections import ListConnections, Snapshot
from smsfox_gui.core.errors import QueryDropped
from tests.adapters.lists import make

_PROGRAM = """
import sys, threading, time
from itertools import cycle
from pathlib import Path
from smsfox_gui.core.template import FieldSlot
from smsfox_gui.services.ports import RowFilter
from tests.adapters.lists import make

folder = Path(sys.argv[1])
rows = [(f"Имя {n}", f"7916{n:07}") for n in range(5000)]
# More than are remembered, so that each is read again.
choices = cycle([[FieldSlot(0)], [FieldSlot(1)], [FieldSlot(0), FieldSlot(1)], []])
for turn in range(40):
    contacts = make(folder / f"{turn}.sqlite", rows)
    begun = threading.Barrier(4)
    told = []
    asked = [
        lambda: contacts.positions(RowFilter(search="имя 4")),
        lambda: contacts.shapes(next(choices)),
        lambda: list(contacts.rows()),
    ]

    def ask(what):
        begun.wait()
        try:
            while True:
                what()
        except Exception as error:
            told.append(type(error).__name__)

    threads = [threading.Thread(target=ask, args=(what,)) for what in asked]
    for thread in threads:
        thread.start()
    begun.wait()
    time.sleep(turn / 1000)  # each turn catches them at another place
    contacts.close()
    for thread in threads:
        thread.join()
    assert told == ["QueryDropped"] * 3, told
    assert not list(folder.glob(f"{turn}.sqlite*")), "the scratch file is gone"
print("lived")
"""


def test_closing_while_threads_read_tells_them_and_kills_nobody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_PROGRAM), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "lived"), done.stderr[-2000:]


def test_rows_on_their_way_do_not_see_what_is_edited_meanwhile(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [(f"Имя {n}", f"7916{n:07}") for n in range(5000)])
    rows = contacts.rows()
    next(rows)
    contacts.set_cell(4000, 0, "Другое")
    assert [row.cells[0] for row in rows][3998] == "Имя 3999"
    assert contacts.page([4000])[0].cells[0] == "Другое"
    contacts.close()


def test_rows_on_their_way_lose_nobody_of_a_cell_that_is_split_as_they_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts = make(tmp_path / "x.sqlite", [("Анна", "8 916 123-45-67, 8 916 123-45-68")])
    snapshot = ListConnections.snapshot

    @contextlib.contextmanager
    def late(connections: ListConnections) -> Iterator[Snapshot]:
        with snapshot(connections) as look:
            contacts.split(1)
            yield look

    monkeypatch.setattr(ListConnections, "snapshot", late)
    assert [row.phone for row in contacts.rows()] == ["79161234567", "79161234568"]
    contacts.close()


def test_rows_on_their_way_hold_up_no_closing(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [(f"Имя {n}", f"7916{n:07}") for n in range(5000)])
    rows = contacts.rows()
    next(rows)
    contacts.close()
    with pytest.raises(QueryDropped):
        list(rows)
    contacts.close()
