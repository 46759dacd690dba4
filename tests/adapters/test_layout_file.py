"""Layouts are kept one for the same headings, the latest first, and a file that makes no sense is as none."""

from __future__ import annotations

from pathlib import Path

import pytest

from smsfox_gui.adapters.layout_file import MOST, LayoutFile
from smsfox_gui.core.layouts import LaidColumn, ListLayout


def layout(*titles: str, phone: int = 0) -> ListLayout:
    return ListLayout(tuple(LaidColumn(title, title) for title in titles), phone)


def test_the_last_word_for_the_same_headings_counts(tmp_path: Path) -> None:
    shelf = LayoutFile(tmp_path / "data" / "layouts.json")
    assert shelf.layouts() == []
    shelf.remember(layout("Имя", "Тел"))
    shelf.remember(layout("Адрес", "Тел"))
    shelf.remember(layout("тел", "имя", phone=1))
    assert LayoutFile(tmp_path / "data" / "layouts.json").layouts() == [
        layout("тел", "имя", phone=1),
        layout("Адрес", "Тел"),
    ]
    shelf.forget(layout("Имя", "Тел").headings)
    assert shelf.layouts() == [layout("Адрес", "Тел")]


def test_so_many_and_no_more(tmp_path: Path) -> None:
    shelf = LayoutFile(tmp_path / "layouts.json")
    for number in range(MOST + 1):
        shelf.remember(layout(f"Тел {number}"))
    assert len(shelf.layouts()) == MOST
    assert shelf.layouts()[0] == layout(f"Тел {MOST}")


@pytest.mark.parametrize("text", ["{", "[1]", "{}", '[{"columns": 1}]', "null", "\x00"])
def test_a_file_that_makes_no_sense_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "layouts.json"
    path.write_text(text, "utf-8")
    assert LayoutFile(path).layouts() == []
    LayoutFile(path).remember(layout("Тел"))
    assert LayoutFile(path).layouts() == [layout("Тел")]
