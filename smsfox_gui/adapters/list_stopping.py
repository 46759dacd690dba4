"""Finds the rows of a scratch file whose numbers came onto the stop list, or left it, since they were judged."""

# ruff: noqa: S608 - the only names put into SQL are those of our own tables; every value is bound

from __future__ import annotations

import sqlite3
from array import array

from smsfox_gui.adapters.list_file import CODES, READY
from smsfox_gui.adapters.list_look import DUPLICATE, ListLook
from smsfox_gui.adapters.list_states import breathe
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.stop_list import Stopped, day_words

_PORTION = 5000
_STOPPED = CODES[RowProblem.STOPPED]


def changed_positions(db: sqlite3.Connection, look: ListLook, stopped: Stopped) -> array[int]:
    """These rows. Rows with any other problem than these three have it whether their numbers are on the list or not."""
    found = array("q")
    asked = (READY, DUPLICATE, _STOPPED) if stopped else (_STOPPED,)
    rows = db.execute(
        f"select position, phone, problem, detail from {look.table}"
        f" where phone is not null and problem in ({','.join(map(str, asked))}) order by position"
    )
    while portion := rows.fetchmany(_PORTION):
        for position, phone, problem, detail in portion:
            since = stopped.since(str(phone))
            told = detail if problem == _STOPPED else None
            if told != (None if since is None else day_words(since)):
                found.append(position)
        breathe()
    return found
