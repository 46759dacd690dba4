"""What is expected of a hostile list, and how it is read to see."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from smsfox_gui.adapters.list_reader import read_list
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.adapters.list_writer import Listener, write_list
from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import ListError
from smsfox_gui.core.stop_list import NOBODY


@dataclass
class Reading:
    """What must be found; None = not looked at. rows: cells by the spreadsheet's row number."""

    rows: Mapping[int, list[str]] | None = None
    columns: list[str] | None = None
    header: int | None = 1
    phone: str | None = "Телефон"
    """The field of the phone column."""
    problems: Mapping[int, RowProblem] = field(default_factory=dict)
    """All that are refused; every other row is ready."""
    notes: Mapping[NoteKind, int] = field(default_factory=dict)
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    format: str | None = None


@dataclass
class Hostile:
    """A list that an office may have. options: what a person chose, as in ListSource."""

    name: str
    make: Callable[[], bytes]
    expected: Reading | type[ListError]
    options: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


def request(path: Path, scratch: Path, **options: object) -> dict[str, object]:
    """What the parent asks of the child that reads."""
    chosen = dict.fromkeys(("pasted", "sheet", "header_row", "phone_column", "encoding", "delimiter"))
    chosen |= {"no_header": False, "numbers": (), "visible_only": False, "country": "RU", "stopped": NOBODY.to_plain()}
    return chosen | {"path": str(path), "name": path.name, "scratch": str(scratch)} | options


def read(path: Path, scratch: Path, **options: object) -> ContactListStore:
    """The list, read in this process. Raises ListError, UnicodeError."""
    asked = request(path, scratch, **options)
    with contextlib.closing(read_list(asked)) as messages:
        write_list(asked, messages, Listener(lambda _rows: None, lambda _info, _rows: None))
    return ContactListStore(scratch)


def differences(contacts: ContactListStore, expected: Reading) -> dict[str, tuple[object, object]]:
    """Found and expected, where they are not the same."""
    info = contacts.info
    rows = list(contacts.rows())
    found: dict[str, object] = {
        "rows": {row.number: list(row.cells) for row in rows},
        "columns": [column.field for column in info.columns],
        "header": info.header_row,
        "phone": None if info.phone_column is None else info.columns[info.phone_column].field,
        "problems": {row.number: row.problem for row in rows if row.problem is not None},
        "notes": {note.kind: note.count for note in info.notes},
        "sheet": info.sheet,
        "encoding": info.encoding,
        "delimiter": info.delimiter,
        "format": info.format,
    }
    unasked = {"rows", "columns", "sheet", "encoding", "delimiter", "format"}
    wanted = {
        name: getattr(expected, name) for name in found if name not in unasked or getattr(expected, name) is not None
    }
    return {name: (found[name], value) for name, value in wanted.items() if found[name] != value}


def dump(contacts: ContactListStore) -> str:
    """For a failing test's eyes."""
    return json.dumps([[row.number, *row.cells] for row in contacts.rows()], ensure_ascii=False)
