"""The real window with a long list while a 5 ms heartbeat listens to its event loop.

python -m tests.benchmarks.window_with_a_list LIST    a JSON line an action: name, seconds, stall_ms, work_ms, span
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt.app import Stage, make_application
from smsfox_gui.qt.column_menu import ColumnAction
from smsfox_gui.qt.main_window import MainWindow
from tests.benchmarks.window_while_sending import Heartbeat, until

SETTLED = 0.3
"""Seconds without work after which an action counts as over."""


class Hand:
    """Does what a person does, and listens."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.pane = window.campaign.list_pane
        self.draft = window.desk.draft
        self.heart = Heartbeat()

    def do(self, name: str, act: Callable[[], object]) -> None:
        """Act, wait until all of it is done and shown, and say how long the loop stood still at most."""
        self.heart.restart()
        begun = time.perf_counter()
        act()
        last = [time.perf_counter()]

        def over() -> bool:
            if self.busy():
                last[0] = time.perf_counter()
            return time.perf_counter() - last[0] > SETTLED

        until(over, 300, look_every=5)
        work, stall, ended = self.heart.most_work * 1000, self.heart.restart(), time.perf_counter()
        told = {"name": name, "seconds": last[0] - begun, "stall_ms": stall, "work_ms": work, "span": (begun, ended)}
        print(json.dumps(told), flush=True)

    def busy(self) -> bool:
        """Whether anything is still going on."""
        return bool(self.window.desk.tasks.busy or self.draft.counting or self.pane.table._soon.isActive())

    def search(self, text: str) -> None:
        """Type a search; the rest after the last key is not the list's time."""
        self.pane.top.source.search.setText(text)
        self.pane.top._tell_filter()

    def sort(self, key: str, column: int | None, action: ColumnAction) -> None:
        """Choose an order in a heading's menu."""
        self.pane._header._sort(key, column, action)


def main(path: str) -> None:
    app = make_application()
    stage = Stage(app, folder=Path(os.environ["SMSFOX_DATA"]))
    window = stage.open(demo=False, language="ru", colours="light")
    hand = Hand(window)
    pane, draft = hand.pane, hand.draft
    table, chips = pane.table, pane.top.chips
    before = resident()
    hand.do("idle", lambda: None)
    hand.do("open", lambda: window.lists.open_path(Path(path)))
    assert draft.counts is not None
    opened = resident() - before
    hand.do("write a text with a field", lambda: draft.set_text("{Имя}, ждём вас {Дата}", replaced=True))
    hand.do("another field", lambda: draft.set_text("{Имя}, {Заметка}", replaced=True))
    hand.do("a key more", lambda: draft.set_text("{Имя}, {Заметка}.", replaced=True))
    hand.do("filter: problems", lambda: chips.select({"problems"}))
    hand.do("filter: ready", lambda: chips.select({"ready"}))
    hand.do("filter: empty field", lambda: chips.select({"empty:5"}))
    hand.do("filter: all", lambda: chips.select({"all"}))
    hand.do("sort by name", lambda: hand.sort("c1", 1, ColumnAction.UP))
    hand.do("sort by date, down", lambda: hand.sort("c2", 2, ColumnAction.DOWN))
    hand.do("sort by sum (all different)", lambda: hand.sort("c3", 3, ColumnAction.UP))
    hand.do("sort by note (all different)", lambda: hand.sort("c5", 5, ColumnAction.UP))
    hand.do("sort by phone", lambda: hand.sort("c0", 0, ColumnAction.UP))
    hand.do("sort by state", lambda: hand.sort("state", None, ColumnAction.UP))
    hand.do("filter while sorted", lambda: chips.select({"ready"}))
    hand.do("the list's order", lambda: hand.sort("number", None, ColumnAction.LIST_ORDER))
    hand.do("search a name", lambda: hand.search("ёлкин"))
    hand.do("search a number", lambda: hand.search("8 916 123"))
    hand.do("search nothing", lambda: hand.search(""))
    hand.do("select the last row", lambda: pane.select_position(draft.counts.rows if draft.counts else 1))
    hand.do("next problem", lambda: pane.next_problem(1))
    hand.do("edit a cell", lambda: table.cell_edited.emit(500_000, "c1", "Другое имя"))
    hand.do("edit a phone", lambda: table.cell_edited.emit(500_000, "c0", "8 900 000-00-01"))
    hand.do("edit the first of 200,000 equal phones", lambda: table.cell_edited.emit(1, "c0", "8 900 000-00-02"))
    hand.do("undo", pane.undo)
    hand.do("fill in for all", lambda: pane._edits.add(lambda contacts, _: contacts.fill(5, "x")))
    hand.do("undo", pane.undo)
    hand.do("another phone column", lambda: pane._header.role_chosen.emit(3, ColumnRole.PHONE))
    hand.do("undo", pane.undo)
    hand.do("filter: all", lambda: chips.select({"all"}))
    hand.do("leave out all", lambda: table.header_activated.emit("check", pane.pos()))
    hand.do("undo", pane.undo)
    print(json.dumps({"opened_mb": opened, "grown_mb": resident() - before}))
    assert draft.counts.rows == draft.counts.ready + sum(draft.counts.problems.values())
    stage.close()


def resident() -> float:
    """The most memory this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
