"""Finds the rows of a scratch file whose numbers came onto the stop list, or left it, since they were judged."""

from __future__ import annotations

import sqlite3

from smsfox_gui.core.message import RowProblem
from smsfox_gui.core.stop_list import Stopped, day_words

_SENT = (None, RowProblem.DUPLICATE.value)
"""Problems of rows that the stop list would take out; all others stand before it, and it changes nothing."""


def changed_positions(db: sqlite3.Connection, stopped: Stopped) -> list[int]:
    """One row for every such number, to judge it and its sharers by."""
    found: dict[int, int] = {}
    for position, phone, problem, detail in db.execute(
        "select position, phone, problem, detail from row where phone is not null"
    ):
        since = stopped.since(str(phone))
        if problem in _SENT:
            changed = since is not None
        else:
            changed = problem == RowProblem.STOPPED and (since is None or detail != day_words(since))
        if changed:
            found.setdefault(phone, position)
    return list(found.values())
