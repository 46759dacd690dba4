"""A column's texts and a query's positions, some thousand rows at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smsfox_gui.adapters import list_portions
from smsfox_gui.adapters.list_connections import ListConnections
from smsfox_gui.adapters.list_portions import cells_in_portions, positions_found, rows_at_once
from smsfox_gui.core.errors import QueryDropped
from tests.adapters.lists import make

TEXTS = ['"', "a\nb", "\\", "\x7f", "", "ё" * 300, "\U0001f98a", "\u2028", "x", "y", "z"]


@pytest.fixture
def connections(tmp_path: Path) -> Iterator[ListConnections]:
    path = tmp_path / "x.sqlite"
    with closing(make(path, [(text, "8 916 123-45-67") for text in TEXTS], titles=("Имя", "Тел"))):
        yield ListConnections(path)


@pytest.mark.parametrize(("first", "most"), [(1, 1), (3, 4), (500, 5000), (11, 11), (10, 1)])
def test_every_text_comes_once_and_in_its_place(
    connections: ListConnections, monkeypatch: pytest.MonkeyPatch, first: int, most: int
) -> None:
    monkeypatch.setattr(list_portions, "_FIRST_ROWS", first)
    monkeypatch.setattr(list_portions, "_ROWS", most)
    with closing(connections):
        portions = list(cells_in_portions(connections, "c0", len(TEXTS), None))
        assert [text for portion in portions for text in portion] == TEXTS
        assert all(0 < len(portion) <= max(first, most) for portion in portions)


def test_long_texts_come_in_small_portions() -> None:
    assert rows_at_once(10) > 1000
    assert rows_at_once(30_000) < 10
    assert rows_at_once(10_000_000) == 1


def test_who_has_seen_enough_leaves_no_thread_behind(
    connections: ListConnections, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_portions, "_FIRST_ROWS", 1)
    before = threading.active_count()
    with closing(connections):
        with closing(cells_in_portions(connections, "c0", len(TEXTS), None)) as portions:
            assert next(portions) == TEXTS[:1]
        assert threading.active_count() == before


def test_who_waits_no_longer_is_not_read_for(connections: ListConnections, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_portions, "_FIRST_ROWS", 1)
    with closing(cells_in_portions(connections, "c0", len(TEXTS), None)) as portions:
        next(portions)
        connections.close()
        with pytest.raises(QueryDropped):
            list(portions)


def test_positions_come_in_the_order_asked_for(connections: ListConnections, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_portions, "_DIGITS_AT_ONCE", 3)
    with closing(connections), connections.use() as db:
        query = "select position from row where position > :after order by position desc"
        assert list(positions_found(db, query, {"after": 1})) == [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]
        assert list(positions_found(db, query, {"after": 99})) == []
