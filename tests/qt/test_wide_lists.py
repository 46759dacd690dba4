"""In real windows: in a list of many columns the phone and the reason are read, and in the results phone and name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt.list_columns import STATE
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.results_table import ResultsTable
from tests.qt.conftest import OpenDemo
from tests.qt.test_used_columns import in_sight, languages, opened, rest, sizes, used, write

PARENTS = """№ п/п;ФИО родителя;Моб. телефон;Домашний телефон;Ребёнок;Класс;Дата собрания;Время;Долг за питание, руб.
1;Иванова Мария Петровна;8 (916) 123-45-01;2-30-10;Ваня;5А;2026-12-03;18:00;0
2;Петров Сергей;+7 916 123 45 02;;Маша;5А;2026-12-03;18:00;350.5
3;Кузнецов Александр;8-916-123-45-04;2-33-13;Анастасия;5А;2026-12-03;18:00;
4;;7(916)1234505;;Ваня;5А;2026-12-03;18:00;0
5;Попов Дмитрий Олегович;89161234506, 8 495 123-45-67;;Маша;5А;2026-12-03;18:00;350.5
6;Лебедева Светлана;8 926 555 10 14 (мама);;Кирилл;5А;2026-12-03;18:00;1200
""" + "".join(f"{n};Орлова Дарья;8 926 555 11 {n};;Маша;5А;2026-12-03;18:00;350.5\n" for n in range(10, 40))
TEXT = "{ФИО родителя}, собрание {Дата собрания} в {Время}. Долг {Долг за питание, руб.}"
SPLIT = {"ru": "2 номера · разделить", "en": "2 numbers · split"}


def texts(table: PagedTable, key: str) -> list[str]:
    model, place = table.view().model(), [spec.key for spec in table.columns].index(key)
    return [model.index(line, place).data() for line in range(len(table.visible_rows()))]


def cut(table: PagedTable, key: str) -> list[str]:
    """What stands in the cells of a column that the view has to cut."""
    view, place = table.view(), [spec.key for spec in table.columns].index(key)
    cells = [view.model().index(line, place) for line in range(len(table.visible_rows()))]
    return [cell.data() for cell in cells if view.sizeHintForIndex(cell).width() > view.columnWidth(place)]


def open_parents(qtbot: QtBot, open_demo: OpenDemo, folder: Path, language: str, size: tuple[int, int]) -> PagedTable:
    window = opened(qtbot, open_demo, language, size)
    path = folder / "parents.csv"
    path.write_text(PARENTS, "utf-8")
    window.lists.open_path(path)
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.contacts.info.name == path.name, timeout=20_000)
    rest(qtbot, window)
    write(qtbot, window, TEXT)
    if size[0] > 1024:
        assert {"c2", STATE, *used(window)} <= set(in_sight(window))
    assert "c0" not in in_sight(window), "what the text does not use yields"
    debt, name, numbers, _ = texts(window.campaign.list_pane.table, STATE)[2:6]
    assert ("Долг" in debt, "ФИО" in name, numbers) == (True, True, SPLIT[language]), "among all rows, too"
    window.campaign.list_pane.show_problems()
    qtbot.waitUntil(lambda: window.campaign.list_pane.table.count == 4, timeout=20_000)
    rest(qtbot, window)
    return window.campaign.list_pane.table


@sizes
@languages
def test_what_has_to_be_mended_and_the_reason_are_read(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    table = open_parents(qtbot, open_demo, tmp_path, language, size)
    two_numbers = {"89161234506, 8 495 123-45-67"}
    assert set(cut(table, "c2")) <= two_numbers, "which the reason says"
    debt, name, numbers, _ = texts(table, STATE)
    assert numbers == SPLIT[language]
    assert "Долг" in debt
    assert "ФИО" in name
    assert cut(table, STATE) == []


class Reader:
    """A journal of people with long names, some of them abroad."""

    def message_ids(
        self, _campaign: int, _states: object = None, _search: str = "", _told: Sequence[object] = ()
    ) -> list[int]:
        return list(range(1, 41))

    def messages_by_id(self, ids: Sequence[int]) -> list[MessageRecord]:
        return [self._message(one) for one in ids]

    def close(self) -> None:
        """Nothing is open."""

    def _message(self, one: int) -> MessageRecord:
        phone = f"37529123{one:04}" if one % 9 == 5 else f"7916123{one:04}"
        now, cells = datetime.now(UTC), (phone, "Кузнецов Александр")
        return MessageRecord(one, one, phone, "x", 1, 1, MessageState.UNDELIVERED, None, one, now, now, None, cells)


RECORD = CampaignRecord(
    id=1,
    name="Meeting",
    created=datetime.now(UTC),
    state=CampaignState.FINISHED,
    reason=None,
    sender="",
    text="x",
    list_name="l",
    sheet=None,
    columns=("Phone", "Name"),
    gateway="",
    login="",
    same_text=False,
    rows=40,
    excluded=0,
    states={MessageState.UNDELIVERED: 40},
)


@languages
@pytest.mark.parametrize("width", [641, 720])
def test_in_the_results_no_phone_and_no_name_is_cut(
    qtbot: QtBot, open_demo: OpenDemo, language: str, width: int
) -> None:
    open_demo(language)
    table = ResultsTable(lambda work, done, *_: done(work()), lambda: None)
    qtbot.addWidget(table)
    table.resize(width, 500)
    table.show()
    table.set_campaign(RECORD, Reader)  # type: ignore[arg-type]
    assert texts(table.table, "phone")
    assert cut(table.table, "phone") == cut(table.table, "name") == []
    assert not table.table.view().horizontalScrollBar().isVisible()
    table.resize(484, 500)
    assert cut(table.table, "phone") == [], "nor in a narrow place"
