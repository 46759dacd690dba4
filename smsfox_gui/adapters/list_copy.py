"""A list written down as it is now, in the form in which it was read, so that it opens again without its source."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from smsfox_gui.adapters.kept_list_files import APPLICATION, VERSION
from smsfox_gui.adapters.list_file import PAGE_BYTES, VERDICTS, encode_info, phone_index
from smsfox_gui.adapters.list_look import ListLook


@contextlib.contextmanager
def attached(db: sqlite3.Connection, path: Path) -> Iterator[None]:
    """The file beside the list's own, as `copy`. It is nobody's before all is in it: no journal, no syncing."""
    db.execute("attach ? as copy", (str(path),))
    try:
        for pragma in (f"page_size={PAGE_BYTES}", "journal_mode=off", "synchronous=off"):
            db.execute(f"pragma copy.{pragma}")
        yield
    finally:
        if db.in_transaction:
            db.execute("rollback")
        db.execute("detach copy")


def write_copy(
    db: sqlite3.Connection, look: ListLook, name: str, country: str, codes: bytes, origins: Mapping[int, int]
) -> None:
    """Write rows, verdicts and columns into the empty `copy`, within a transaction.

    codes: the rows' own problems; origins: by position, the rows that added ones came from. What only its file could
    tell of a list (other sheets, how it was read) is left out.
    """
    cells = [f"c{column.index}" for column in look.info.columns]
    db.execute(
        f"create table copy.row(position integer primary key, number integer not null, {VERDICTS}"
        f"{''.join(f', {cell} text not null' for cell in cells)})"
    )
    db.execute(
        "insert into copy.row select position, number, v.phone, v.problem, v.detail, v.mark,"
        f" {look.cells} from {look.source} order by position"
    )
    db.execute(phone_index("row", schema="copy"))
    db.execute("create table copy.meta(key text primary key, value not null)")
    info = replace(look.info, name=name, sheets=(), hidden_sheets=(), notes=())
    added = json.dumps(list(origins.items()))
    meta = [("info", encode_info(info)), ("country", country), ("problems", codes), ("origins", added)]
    db.executemany("insert into copy.meta values(?, ?)", meta)
    db.execute(f"pragma copy.application_id={APPLICATION}")
    db.execute(f"pragma copy.user_version={VERSION}")


def decode_origins(value: str | None) -> dict[int, int]:
    """By position: the rows that added ones came from. None: none were added yet."""
    return {int(position): int(origin) for position, origin in json.loads(value or "[]")}
