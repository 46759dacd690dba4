"""A list whose heading is the program's own has no header row: nothing is said of one, and none is offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.reading_strip import ReadingStrip
from smsfox_gui.services.ports import ListSource

CONTACTS = "BEGIN:VCARD\nFN:Анна\nTEL:+79161234561\nEND:VCARD\nBEGIN:VCARD\nFN:Пётр\nTEL:+79161234562\nEND:VCARD\n"
CELLS = "Имя\tТелефон\nАнна\t89161234561\nПётр\t89161234562\n"


def opened(qtbot: QtBot, stage: Stage, language: str, source: ListSource) -> tuple[MainWindow, ReadingStrip]:
    window = stage.open(demo=False, language=language, colours="light")
    window.desk.draft.open(source)
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.counts is not None and not window.desk.tasks.busy, timeout=20_000)
    return window, window.campaign.list_pane.top.reading


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Прочитаны 2 строки. Телефон — столбец «Телефон»"),
        ("en", "Read 2 rows. Phone in column “Телефон”"),
    ],
)
def test_contacts_of_a_phone_have_no_header_row(
    qtbot: QtBot, stage: Stage, tmp_path: Path, language: str, said: str
) -> None:
    path = tmp_path / "контакты.vcf"
    path.write_text(CONTACTS, "utf-8")
    _, strip = opened(qtbot, stage, language, ListSource(path=path))
    assert strip.isVisible()
    assert strip._words.text() == said
    assert not strip._change.isVisible(), "there is nothing that could be read otherwise"


def test_rows_of_a_campaign_have_no_header_row(qtbot: QtBot, stage: Stage) -> None:
    source = ListSource(pasted=CELLS, header_row=1, delimiter="\t", numbers=(0, 4, 9))
    _, strip = opened(qtbot, stage, "ru", source)
    assert strip._words.text() == "Прочитаны 2 строки. Телефон — столбец «Телефон»"
    assert not strip._change.isVisible()


def test_of_pasted_cells_it_is_told_which_row_was_taken_for_it(qtbot: QtBot, stage: Stage) -> None:
    _, strip = opened(qtbot, stage, "ru", ListSource(pasted=CELLS))
    assert strip._words.text().startswith("Прочитаны 2 строки. Заголовок — строка 1")
    strip.open_choices()
    assert strip.choices.boxes[1].isVisible()


def test_a_plain_column_has_none_and_may_get_one(qtbot: QtBot, stage: Stage) -> None:
    _, strip = opened(qtbot, stage, "ru", ListSource(pasted="89161234561\n89161234562\n"))
    assert "троки заголовка нет" in strip._words.text()
    strip.open_choices()
    assert strip.choices.boxes[1].isVisible()


def test_what_the_strip_said_before_does_not_stay(qtbot: QtBot, stage: Stage) -> None:
    source = ListSource(pasted=CELLS, header_row=1, delimiter="\t")
    window, strip = opened(qtbot, stage, "ru", replace(source, numbers=(0, 4, 9)))
    old = window.desk.draft.contacts
    window.desk.draft.open(source)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old and not window.desk.tasks.busy, timeout=20_000)
    qtbot.waitUntil(strip._change.isVisible, timeout=5000)
