"""Drafts as files: everything comes back, private, whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.draft_files import DraftFiles
from smsfox_gui.services.drafts import DraftTotal, SavedDraft
from smsfox_gui.services.limits import TypedLimit
from smsfox_gui.services.list_changes import ListStep, StepKind
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.step_rows import RowRun, StepRows

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
sources = st.builds(
    ListSource,
    path=st.none() | st.sampled_from([Path("a.xlsx"), Path("/tmp/Пациенты ноябрь.csv")]),
    pasted=st.none() | words,
    sheet=st.none() | words,
    header_row=st.none() | st.integers(1, 9),
    phone_column=st.none() | words,
    encoding=st.none() | st.sampled_from(["utf-8", "cp1251"]),
    delimiter=st.none() | st.sampled_from([";", "\t"]),
    no_header=st.booleans(),
    numbers=st.lists(st.integers(1, 10**6), max_size=3).map(tuple),
    refused=st.dictionaries(words, st.sampled_from(["02", "04", "07"]), max_size=2),
    refused_texts=st.lists(st.integers(0, 2**63 - 1), max_size=3).map(tuple),
    refused_sender=words,
    refused_as_is=st.booleans(),
)
counts = st.integers(0, 10**7)
runs = st.builds(RowRun, *[st.integers(0, 10**6)] * 5)
changes = st.builds(
    ListStep,
    kind=st.sampled_from(StepKind),
    rows=st.lists(runs, max_size=3).map(StepRows),
    column=words,
    was=words,
    text=words,
    included=st.booleans(),
)
drafts = st.builds(
    SavedDraft,
    text=words,
    sender=words,
    name=words,
    source=st.none() | sources,
    changes=st.lists(changes, max_size=4).map(tuple),
    people=st.integers(0, 10**6),
    limit=st.none() | st.builds(TypedLimit, st.integers(0, 10**9), st.booleans(), st.integers(0, 10**11)),
    total=st.none() | st.builds(DraftTotal, counts, counts, st.none() | st.decimals(0, 100, places=2)),
)


@pytest.fixture
def shelf(tmp_path: Path) -> DraftFiles:
    return DraftFiles(tmp_path / "drafts")


@given(drafts)
def test_a_draft_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, draft: SavedDraft) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    before = DraftFiles(folder)
    before.keep(draft, 0)
    before.close()
    after = DraftFiles(folder)
    assert after.desk() == (None if draft.empty else draft)
    after.close()


def test_an_older_edition_never_takes_the_place_of_a_newer(shelf: DraftFiles) -> None:
    shelf.keep(SavedDraft("new"), 2)
    shelf.keep(SavedDraft("old"), 1)
    assert shelf.desk() == SavedDraft("new")


def test_what_was_written_before_the_desk_was_cleared_does_not_come_back(shelf: DraftFiles) -> None:
    shelf.clear_desk(2)
    shelf.keep(SavedDraft("old"), 1)
    assert shelf.desk() is None


def test_the_one_draft_of_an_older_program_is_taken_over(tmp_path: Path) -> None:
    older = tmp_path / "draft.json"
    older.write_text('{"text": "Привет", "sender": "KLINIKA", "name": "", "list_path": "/home/a.xlsx"}', "utf-8")
    shelf = DraftFiles(tmp_path / "drafts", older)
    assert shelf.desk() == SavedDraft("Привет", "KLINIKA", source=ListSource(path=Path("/home/a.xlsx")))
    assert not older.exists()


def test_put_away_and_taken_back(shelf: DraftFiles) -> None:
    shelf.keep(SavedDraft("one"), 0)
    first = shelf.put_away(SavedDraft("one!"), 1)
    assert shelf.desk() is None
    second = shelf.put_away(SavedDraft("two"), 2)
    os.utime(shelf._path(first), (1, 1))
    assert [(kept.key, kept.draft.text) for kept in shelf.put_away_drafts()] == [(second, "two"), (first, "one!")]
    assert shelf.take(first, 3) == SavedDraft("one!")
    assert shelf.desk() == SavedDraft("one!")
    assert [kept.key for kept in shelf.put_away_drafts()] == [second]
    shelf.clear_desk(4)
    assert shelf.desk() is None


def test_a_deleted_draft_can_be_had_back(shelf: DraftFiles) -> None:
    key = shelf.put_away(SavedDraft("text"), 0)
    shelf.delete(key)
    assert shelf.put_away_drafts() == []
    shelf.undelete()
    assert [kept.draft for kept in shelf.put_away_drafts()] == [SavedDraft("text")]
    with pytest.raises(FileNotFoundError):
        shelf.take("nothing", 1)


def test_a_file_that_makes_no_sense_is_left_alone(shelf: DraftFiles) -> None:
    key = shelf.put_away(SavedDraft("text"), 0)
    for text in ("{", "[]", '{"changes": [{"kind": "?"}]}', '{"source": 5}', '{"people": "x"}'):
        shelf._path("strange").write_text(text, "utf-8")
        assert [kept.key for kept in shelf.put_away_drafts()] == [key]
        assert shelf._path("strange").read_text("utf-8") == text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files private by the folder's own rights")
def test_only_this_user_may_read_them(shelf: DraftFiles) -> None:
    key = shelf.put_away(SavedDraft("text"), 0)
    assert shelf._path(key).stat().st_mode & 0o777 == 0o600
    assert shelf._folder.stat().st_mode & 0o777 == 0o700


def test_a_disk_that_refuses_leaves_the_old_one(shelf: DraftFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.keep(SavedDraft("old"), 0)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        shelf.keep(SavedDraft("new"), 1)
    assert shelf.desk() == SavedDraft("old")
    assert sorted(path.name for path in shelf._folder.iterdir()) == ["desk.json", "desk.lock"]


def test_a_second_program_keeps_its_desk_apart(tmp_path: Path) -> None:
    first, second = DraftFiles(tmp_path), DraftFiles(tmp_path)
    first.keep(SavedDraft("of the first"), 1)
    assert second.desk() is None
    second.keep(SavedDraft("of the second"), 1)
    second.keep(SavedDraft("of the second, mended"), 2)
    assert first.desk() == SavedDraft("of the first")
    assert second.put_away_drafts() == []
    second.close()
    assert [kept.draft.text for kept in first.put_away_drafts()] == ["of the second, mended"]
    first.close()
    assert DraftFiles(tmp_path).desk() == SavedDraft("of the first")


def test_the_desk_is_free_when_its_program_is_closed(tmp_path: Path) -> None:
    first = DraftFiles(tmp_path)
    first.keep(SavedDraft("of the first"), 1)
    first.close()
    second = DraftFiles(tmp_path)
    assert second.desk() == SavedDraft("of the first")
    second.clear_desk(1)
    assert second.desk() is None
