"""Lists kept under a name: they open without their file as they were, and nothing that goes wrong loses anything."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.kept_list_files import VERSION, KeptListFiles
from smsfox_gui.adapters.list_file import CODES
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import ColumnRole, ContactRow, RowProblem
from smsfox_gui.core.errors import KeptListDamaged, KeptListMissing, KeptListNewer, ListError, ListNotKept
from smsfox_gui.services.ports import ContactList
from tests.adapters.lists import make, stopping

ROWS = (
    ("Анна", "8 916 123-45-67; 8 916 123-45-68"),
    ("Пётр", "916 123 45 6"),
    ("Ольга", "89161234567"),
    ("", "8 495 123-45-67"),
    ("Яна", "89161234569"),
)
Open = Callable[..., ContactListStore]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[KeptListFiles]:
    made = KeptListFiles(tmp_path / "lists", tmp_path / "scratch")
    yield made
    made.close()


@pytest.fixture
def people(tmp_path: Path) -> Iterator[ContactListStore]:
    contacts = make(tmp_path / "people.sqlite", ROWS, sheet="Лист", sheets=("Лист", "Другой"))
    yield contacts
    contacts.close()


def rows(contacts: ContactList) -> list[ContactRow]:
    return list(contacts.rows())


def mend(contacts: ContactList) -> None:
    """Every kind of change."""
    contacts.split(1)
    contacts.set_cell(2, 1, "9161234560")
    contacts.fill(0, "сосед")
    contacts.include([4], True)
    contacts.include([5], False)
    contacts.rename_field(0, "Кто")


def test_a_list_comes_back_as_it_was_without_its_file(shelf: KeptListFiles, people: ContactListStore) -> None:
    mend(people)
    kept = shelf.keep(people, "Дом 5. Жильцы")
    assert [(one.name, one.rows) for one in shelf.lists()] == [("Дом 5. Жильцы", 6)]
    again = shelf.open(kept.key)
    assert rows(again) == rows(people)
    assert again.counts() == people.counts()
    assert again.info.columns == people.info.columns
    assert again.info.phone_column == people.info.phone_column
    assert (again.info.name, again.info.sheet, again.info.sheets) == ("Дом 5. Жильцы", "Лист", ())
    assert again.steps == ()
    again.close()


def test_another_phone_column_and_what_follows_from_it_are_kept(shelf: KeptListFiles, tmp_path: Path) -> None:
    """The verdicts of the column chosen last stand in a table of their own."""
    contacts = make(tmp_path / "two.sqlite", [("1", "89161234567"), ("2", "916")])
    contacts.set_role(0, ColumnRole.PHONE)
    contacts.set_role(1, ColumnRole.UNUSED)
    again = shelf.open(shelf.keep(contacts, "Два").key)
    assert rows(again) == rows(contacts)
    again.set_role(1, ColumnRole.PHONE)
    assert [row.problem for row in rows(again)] == [None, RowProblem.TOO_SHORT]
    again.undo()
    assert rows(again) == rows(contacts)
    again.close()
    contacts.close()


def test_it_goes_on_being_edited_and_the_kept_one_stays(shelf: KeptListFiles, people: ContactListStore) -> None:
    mend(people)
    key = shelf.keep(people, "Жильцы").key
    before = rows(people)
    again = shelf.open(key)
    again.set_cell(6, 1, "это не номер")
    assert again.undo() is not None
    again.split(1)
    again.include([5], True)
    assert again.counts().rows == 6
    again.close()
    last = shelf.open(key)
    assert rows(last) == before
    last.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.tuples(st.text(max_size=8), st.text(max_size=12)), min_size=1, max_size=9), data=st.data())
def test_any_list_comes_back(
    shelf: KeptListFiles, tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]], data: st.DataObject
) -> None:
    clean = [tuple(cell.encode("utf-8", "replace").decode() for cell in row) for row in cells]
    with closing(make(tmp_path_factory.mktemp("any") / "list.sqlite", clean)) as contacts:
        for _ in range(data.draw(st.integers(0, 4))):
            position = data.draw(st.integers(1, contacts.counts().rows))
            if data.draw(st.booleans()):
                number = data.draw(st.sampled_from(["89161234567", "8916123456789161234568", "x"]))
                contacts.set_cell(position, 1, number)
                contacts.split(position)
            else:
                contacts.include([position], data.draw(st.booleans()))
        with closing(shelf.open(shelf.keep(contacts, "x").key)) as again:
            assert rows(again) == rows(contacts)
            assert again.counts() == contacts.counts()


def test_the_stop_list_of_now_holds_for_a_list_kept_before(tmp_path: Path, people: ContactListStore) -> None:
    now = stopping()
    shelf = KeptListFiles(tmp_path / "lists", tmp_path / "scratch", lambda: now())
    key = shelf.keep(people, "Жильцы").key
    now = stopping("79161234569")
    again = shelf.open(key)
    assert rows(again)[4].problem is RowProblem.STOPPED
    assert again.counts().problems[RowProblem.STOPPED] == 1
    again.close()
    shelf.close()


def test_one_takes_the_place_of_another_renamed_and_deleted(shelf: KeptListFiles, people: ContactListStore) -> None:
    first = shelf.keep(people, "жильцы")
    shelf.keep(people, "Дети")
    people.include([5], False)
    shelf.keep(people, "Жильцы", first.key)
    assert [one.name for one in shelf.lists()] == ["Дети", "Жильцы"]
    again = shelf.open(first.key)
    assert rows(again)[4].problem is RowProblem.EXCLUDED
    again.close()
    shelf.rename(first.key, "Актив")
    assert [one.name for one in shelf.lists()] == ["Актив", "Дети"]
    shelf.delete(first.key)
    assert [one.name for one in shelf.lists()] == ["Дети"]
    for gone in (shelf.open, lambda key: shelf.rename(key, "x")):
        with pytest.raises(KeptListMissing):
            gone(first.key)
    shelf.delete(first.key)


def test_what_nobody_uses_is_forgotten_and_what_is_opened_is_not(
    shelf: KeptListFiles, people: ContactListStore, tmp_path: Path
) -> None:
    old, opened = shelf.keep(people, "старый"), shelf.keep(people, "нужный")
    long_ago = (datetime.now(UTC) - timedelta(days=100)).timestamp()
    for one in (old, opened):
        os.utime(tmp_path / "lists" / f"{one.key}.list", (long_ago, long_ago))
    shelf.open(opened.key).close()
    assert shelf.forget(datetime.now(UTC) - timedelta(days=90)) == 1
    assert [one.name for one in shelf.lists()] == ["нужный"]
    assert shelf.forget(datetime.now(UTC) + timedelta(seconds=1)) == 1
    assert list((tmp_path / "lists").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files private by the folder's own rights")
def test_only_this_user_may_read_them(shelf: KeptListFiles, people: ContactListStore, tmp_path: Path) -> None:
    key = shelf.keep(people, "Жильцы").key
    assert (tmp_path / "lists" / f"{key}.list").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "lists").stat().st_mode & 0o777 == 0o700


def test_nothing_is_left_in_the_scratch_folder(shelf: KeptListFiles, people: ContactListStore, tmp_path: Path) -> None:
    key = shelf.keep(people, "Жильцы").key
    shelf.open(key).close()
    path = tmp_path / "lists" / f"{key}.list"
    path.write_bytes(b"no database")
    with pytest.raises(KeptListDamaged):
        shelf.open(key)
    assert [left.name for left in (tmp_path / "scratch").glob("*/*")] == ["owner"]


# -- what goes wrong


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_opens_as_it_was_or_is_refused(
    shelf: KeptListFiles, people: ContactListStore, tmp_path: Path, data: st.DataObject
) -> None:
    kept, sound = shelf.keep(people, "Жильцы"), shelf.keep(people, "целый")
    path = tmp_path / "lists" / f"{kept.key}.list"
    content = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        place = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(1, 200))
        content[place : place + length] = data.draw(st.binary(min_size=length, max_size=length))
    path.write_bytes(content)
    assert {kept.key, sound.key} <= {one.key for one in shelf.lists()}
    try:
        again = shelf.open(kept.key)
    except ListError:
        pass
    else:
        again.counts()
        again.close()
    again = shelf.open(sound.key)
    assert rows(again) == rows(people)
    again.close()
    for one in (kept, sound):
        shelf.delete(one.key)


def test_a_later_version_is_said_and_its_file_left_alone(
    shelf: KeptListFiles, people: ContactListStore, tmp_path: Path
) -> None:
    key = shelf.keep(people, "Жильцы").key
    path = tmp_path / "lists" / f"{key}.list"
    db = sqlite3.connect(path)
    db.execute(f"pragma user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(KeptListNewer):
        shelf.open(key)
    with pytest.raises(KeptListNewer):
        shelf.rename(key, "x")
    assert [one.name for one in shelf.lists()] == ["Жильцы"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(("key", "value"), [("info", "{"), ("problems", 7), ("origins", "?")])
def test_a_damaged_file_is_let_go_of(
    shelf: KeptListFiles, people: ContactListStore, tmp_path: Path, left_open, key: str, value: object
) -> None:
    """One that is still open cannot be deleted on Windows."""
    kept = shelf.keep(people, "Жильцы").key
    with closing(sqlite3.connect(tmp_path / "lists" / f"{kept}.list")) as db:
        db.execute("insert or replace into meta (key, value) values (?, ?)", (key, value))
        db.commit()
    before = left_open()
    with pytest.raises(ListError):
        shelf.open(kept)
    assert left_open() == before


def test_the_files_of_the_first_version_are_opened(
    shelf: KeptListFiles, people: ContactListStore, tmp_path: Path
) -> None:
    """They lack the code of those who were sent to already, and are otherwise the same."""
    key = shelf.keep(people, "Жильцы").key
    with closing(sqlite3.connect(tmp_path / "lists" / f"{key}.list")) as db:
        db.execute("pragma user_version = 1")
    with closing(shelf.open(key)) as again:
        assert rows(again) == rows(people)


def test_a_disk_that_refuses_leaves_the_old_one(
    shelf: KeptListFiles, people: ContactListStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = shelf.keep(people, "Жильцы")
    before = rows(people)
    people.include([5], False)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as refusing:
        refusing.setattr(os, "fsync", full)
        with pytest.raises(ListNotKept):
            shelf.keep(people, "Другие", kept.key)
    assert [one.name for one in shelf.lists()] == ["Жильцы"]
    again = shelf.open(kept.key)
    assert rows(again) == before
    again.close()


def test_a_list_that_was_closed_is_not_kept(shelf: KeptListFiles, people: ContactListStore, tmp_path: Path) -> None:
    people.close()
    with pytest.raises(ListNotKept) as refused:
        shelf.keep(people, "Жильцы")
    assert refused.value.details == {"reason": "closed"}
    assert shelf.lists() == []


def test_the_codes_in_kept_files_keep_their_meaning() -> None:
    """Whoever changes them gives the files another version."""
    kept = [problem for problem in CODES if problem is not RowProblem.TEXT_REFUSED]  # of a text: no file has it
    assert CODES[RowProblem.TEXT_REFUSED] == len(kept)
    names = [problem.value if problem is not None else "" for problem in sorted(kept, key=CODES.__getitem__)]
    assert names == [
        *("", "no_phone", "not_a_number", "too_short", "too_long", "destroyed", "several_numbers", "extension"),
        *("landline", "foreign_unknown", "duplicate", "ragged", "stopped", "empty_field", "text_too_long", "excluded"),
        *("written", "refused"),
    ]
