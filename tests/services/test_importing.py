"""The shapes of `smsfox check`, over a list that the real child read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.kept_list_files import KeptListFiles
from smsfox_gui.adapters.layout_file import LayoutFile
from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.services.importing import Importing
from smsfox_gui.services.ports import ListSource

KEYS = (
    *(
        "format",
        "encoding",
        "delimiter",
        "sheet",
        "sheets",
        "header_row",
        "phone_column",
        "columns",
        "rows_read",
    ),
    *("ready", "problems", "hidden_sheets", "notes"),
)


@pytest.fixture
def importing(tmp_path: Path) -> Iterator[Importing]:
    reader = ChildListReader(tmp_path / "scratch")
    shelf = KeptListFiles(tmp_path / "lists", tmp_path / "scratch")
    yield Importing(reader, shelf, LayoutFile(tmp_path / "layouts.json"))
    reader.close()
    shelf.close()


def test_summary_and_rows_are_those_of_check(importing: Importing, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Имя;Тел;Имя\r\nАнна;89161234567;x\r\nПётр;9161234567;y\r\n".encode("cp1251"))
    contacts = importing.open(ListSource(path=path))
    summary = importing.summary(contacts)
    assert tuple(summary) == KEYS
    assert json.loads(json.dumps(summary)) == {
        "format": "csv",
        "encoding": "cp1251",
        "delimiter": ";",
        "sheet": None,
        "sheets": [],
        "header_row": 1,
        "phone_column": "Тел",
        "columns": ["Имя", "Тел", "Имя 2"],
        "rows_read": 2,
        "ready": 1,
        "problems": {"duplicate": 1},
        "hidden_sheets": [],
        "notes": [],
    }
    assert list(importing.row_lines(contacts)) == [
        {
            "row": 2,
            "phone": "79161234567",
            "verdict": "ready",
            "reason": None,
            "cells": {"Имя": "Анна", "Тел": "89161234567", "Имя 2": "x"},
        },
        {
            "row": 3,
            "phone": "79161234567",
            "verdict": "problem",
            "reason": "duplicate",
            "cells": {"Имя": "Пётр", "Тел": "9161234567", "Имя 2": "y"},
        },
    ]
    contacts.close()


def test_a_list_without_phones_says_so(importing: Importing) -> None:
    contacts = importing.open(ListSource(pasted="Имя,Город\nАнна,Москва\n"))
    summary = importing.summary(contacts)
    assert (summary["phone_column"], summary["ready"], summary["problems"]) == (None, 0, {"no_phone": 1})
    contacts.close()
