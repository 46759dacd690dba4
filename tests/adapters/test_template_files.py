"""Templates as files: they come back, can be renamed, deleted and had back, and two programs lose nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.template_files import TemplateFiles

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def shelf(tmp_path: Path) -> TemplateFiles:
    return TemplateFiles(tmp_path / "templates")


def names(shelf: TemplateFiles) -> list[str]:
    return [template.name for template in shelf.templates()]


def test_nothing_is_made_before_something_is_kept(shelf: TemplateFiles, tmp_path: Path) -> None:
    assert shelf.templates() == []
    shelf.undelete()
    assert list(tmp_path.iterdir()) == []


@given(words, words)
def test_a_template_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, name: str, text: str) -> None:
    folder = tmp_path_factory.mktemp("templates")
    made = TemplateFiles(folder).add(name, text)
    assert TemplateFiles(folder).templates() == [made]
    assert (made.name, made.text) == (name, text)


def test_they_stand_by_name_and_can_be_renamed(shelf: TemplateFiles) -> None:
    water = shelf.add("вода", "Воды не будет")
    shelf.add("Анализы", "Готовы")
    assert names(shelf) == ["Анализы", "вода"]
    shelf.rename(water.key, "Авария")
    assert [(one.name, one.text) for one in shelf.templates()] == [("Авария", "Воды не будет"), ("Анализы", "Готовы")]


def test_the_last_one_deleted_can_be_had_back_until_the_program_ends(shelf: TemplateFiles, tmp_path: Path) -> None:
    first, second = shelf.add("1", "one"), shelf.add("2", "two")
    shelf.delete(first.key)
    shelf.delete(second.key)
    assert names(shelf) == []
    shelf.undelete()
    assert shelf.templates() == [second]
    shelf.undelete()
    assert shelf.templates() == [second]
    shelf.delete(second.key)
    shelf.close()
    assert list((tmp_path / "templates").iterdir()) == []
    with pytest.raises(FileNotFoundError):
        shelf.delete(second.key)


def test_two_programs_side_by_side_lose_nothing(shelf: TemplateFiles, tmp_path: Path) -> None:
    other = TemplateFiles(tmp_path / "templates")
    mine, others = shelf.add("mine", "a"), other.add("others", "b")
    shelf.delete(mine.key)
    other.rename(mine.key, "gone already")
    other.close()
    shelf.undelete()
    assert shelf.templates() == other.templates() == [mine, others]


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"name": "x"}', "\x00"])
def test_a_file_that_makes_no_sense_is_left_alone(shelf: TemplateFiles, tmp_path: Path, text: str) -> None:
    sound = shelf.add("sound", "text")
    strange = tmp_path / "templates" / "strange.json"
    strange.write_text(text, "utf-8")
    assert shelf.templates() == [sound]
    shelf.rename("strange", "new")
    assert strange.read_text("utf-8") == text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files private by the folder's own rights")
def test_only_this_user_may_read_them(shelf: TemplateFiles, tmp_path: Path) -> None:
    key = shelf.add("name", "text").key
    assert (tmp_path / "templates" / f"{key}.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "templates").stat().st_mode & 0o777 == 0o700


def test_a_disk_that_refuses_leaves_the_old_one(
    shelf: TemplateFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = shelf.add("old", "text")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        shelf.rename(kept.key, "new")
    assert shelf.templates() == [kept]
    assert len(list((tmp_path / "templates").iterdir())) == 1
