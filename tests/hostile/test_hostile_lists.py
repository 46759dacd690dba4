"""Every list of the collection is read as it must be, or refused with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from smsfox_gui.adapters.list_messages import refusal
from smsfox_gui.core.errors import ListError
from tests.hostile.collection import COLLECTION
from tests.hostile.expected import Hostile, Reading, differences, dump, read


@pytest.mark.parametrize("hostile", COLLECTION, ids=str)
def test_a_list_is_read_as_it_must_be(hostile: Hostile, tmp_path: Path) -> None:
    path = tmp_path / "Список.xls"
    path.write_bytes(hostile.make())
    if isinstance(hostile.expected, Reading):
        contacts = read(path, tmp_path / "scratch.sqlite", **hostile.options)
        wrong = differences(contacts, hostile.expected)
        shown = dump(contacts)[:2000]
        contacts.close()
        assert wrong == {}, shown
    else:
        with pytest.raises((ListError, UnicodeError, MemoryError)) as refused:
            read(path, tmp_path / "scratch.sqlite", **hostile.options)
        assert type(refusal(refused.value)) is hostile.expected


def test_there_are_enough_of_them() -> None:
    assert len(COLLECTION) >= 60
    assert len({hostile.name for hostile in COLLECTION}) == len(COLLECTION)
