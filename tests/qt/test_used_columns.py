"""In real windows: what the text uses is in sight beside phone and state, and these take no more than they say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt import theme
from smsfox_gui.qt.list_columns import STATE
from smsfox_gui.qt.main_window import MainWindow
from tests.qt.conftest import OpenDemo

SIZES = [(1366, 688), (1024, 600)]
sizes = pytest.mark.parametrize("size", SIZES, ids=["1366", "1024"])
languages = pytest.mark.parametrize("language", ["ru", "en"])

TITLES = {
    "ru": "Телефон;Фамилия Имя Отчество пациента;Дата следующего приёма;Отделение поликлиники;Лечащий врач (полностью);"
    "Примечание регистратуры;Время начала приёма;Кабинет или корпус",
    "en": "Phone;Full name of the patient;Date of the next visit;Department of the clinic;Attending physician in full;"
    "Remark of the front desk;Starting time of the visit;Room or building",
}
ROW = {
    "ru": "Константинопольская Александра;28.11.2026;Офтальмологическое отделение;Преображенский Филипп Филиппович;"
    "Позвонить за день;10:30;Корпус 2, комната 314",
    "en": "Konstantinopolsky Alexandra;28.11.2026;Department of ophthalmology;Montgomery-Featherstonehaugh Philip;"
    "Call a day ahead;10:30;Building 2, room 314",
}
WRONG = {3: "+7 900 000-00-3", 5: "8 495 200-00-22", 7: "7,9E+10"}


def open_list(qtbot: QtBot, window: MainWindow, language: str, folder: Path, wrong: Sequence[int] = ()) -> None:
    """A list of eight columns with long names; in these of its rows the numbers are wrong."""
    phones = [WRONG[row] if row in wrong else f"+7 900 000-00-{row:02}" for row in range(30)]
    path = folder / "eight.csv"
    path.write_text("\n".join([TITLES[language], *(f"{phone};{ROW[language]}" for phone in phones)]), "utf-8")
    window.lists.open_path(path)
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not None and draft.contacts.info.name == path.name, timeout=20_000)
    rest(qtbot, window)


def opened(qtbot: QtBot, open_demo: OpenDemo, language: str, size: tuple[int, int]) -> MainWindow:
    window = open_demo(language)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None, timeout=20_000)
    rest(qtbot, window)
    return window


def write(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.desk.draft.set_text(text, replaced=True)
    rest(qtbot, window)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    draft = window.desk.draft
    qtbot.waitUntil(lambda: not draft.counting and not window.desk.tasks.busy, timeout=20_000)
    table = window.campaign.list_pane.table
    qtbot.waitUntil(lambda: table.count > 0 and not table._soon.isActive(), timeout=20_000)


def used(window: MainWindow) -> list[str]:
    bound = window.desk.draft.bound
    assert bound is not None
    return [f"c{slot.column}" for slot in bound.used]


def in_sight(window: MainWindow) -> list[str]:
    """The keys of the columns that stand whole in the table."""
    table = window.campaign.list_pane.table
    assert table.view().horizontalScrollBar().value() == 0
    widths = table.column_widths()
    return [spec.key for place, spec in enumerate(table.columns) if sum(widths[: place + 1]) <= table.room]


def width(window: MainWindow, key: str) -> int:
    table = window.campaign.list_pane.table
    return table.column_widths()[[spec.key for spec in table.columns].index(key)]


def phone(window: MainWindow) -> str:
    contacts = window.desk.draft.contacts
    assert contacts is not None
    return next(f"c{n}" for n in range(9) if contacts.info.role(n) is ColumnRole.PHONE)


def shown_states(window: MainWindow) -> list[str]:
    """What stands in the cells of the states, as it was cut to fit."""
    table = window.campaign.list_pane.table
    model, place = table.view().model(), [spec.key for spec in table.columns].index(STATE)
    return [model.index(line, place).data() for line in range(len(table.visible_rows()))]


def reads_whole(window: MainWindow) -> bool:
    """Whether the states are cut nowhere; they have an icon before their words."""
    told = max(map(QFontMetrics(theme.font("base")).horizontalAdvance, shown_states(window)))
    return told + theme.px(34) <= width(window, STATE)


@sizes
@languages
def test_the_demo_shows_all_that_its_text_uses(
    qtbot: QtBot, open_demo: OpenDemo, language: str, size: tuple[int, int]
) -> None:
    window = opened(qtbot, open_demo, language, size)
    assert len(used(window)) == 4
    assert {phone(window), STATE, *used(window)} <= set(in_sight(window))
    assert reads_whole(window)
    assert window.campaign.list_pane.table.view().columns_header.cut_words(1) == "", "the rows have their number"
    figures = QFontMetrics(theme.font("base"))
    assert width(window, used(window)[1]) >= figures.horizontalAdvance("26.11.2026") + 12, "no date is cut"


@sizes
@languages
@pytest.mark.parametrize("wrong", [(), (3, 5, 7)], ids=["all ready", "some wrong"])
def test_the_last_columns_of_a_long_list_are_in_sight_where_the_text_uses_them(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path, language: str, size: tuple[int, int], wrong: Sequence[int]
) -> None:
    window = opened(qtbot, open_demo, language, size)
    open_list(qtbot, window, language, tmp_path, wrong)
    titles = TITLES[language].split(";")
    write(qtbot, window, f"{{{titles[6]}}}, {{{titles[7]}}}: 8 900 000-00-10")
    assert used(window) == ["c6", "c7"]
    assert {"c0", STATE, "c6", "c7"} <= set(in_sight(window))
    assert reads_whole(window)


@languages
def test_five_long_fields_and_reasons_are_in_sight_together_at_1366(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path, language: str
) -> None:
    window = opened(qtbot, open_demo, language, SIZES[0])
    open_list(qtbot, window, language, tmp_path, (3, 5, 7))
    write(qtbot, window, " ".join(f"{{{title}}}" for title in TITLES[language].split(";")[1:6]))
    assert in_sight(window) == ["check", "number", *(f"c{place}" for place in range(6)), STATE]
    assert reads_whole(window)


@languages
def test_a_mended_text_gives_the_columns_their_room_back(qtbot: QtBot, open_demo: OpenDemo, language: str) -> None:
    window = opened(qtbot, open_demo, language, SIZES[0])
    table, whole = window.campaign.list_pane.table, window.desk.draft.text
    before = table.column_widths()
    write(qtbot, window, whole + " {")
    assert table.column_widths() == before, "a brace that is being typed moves nothing"
    write(qtbot, window, whole + " {Bananas of the season}")
    wide = table.column_widths()
    assert wide[-1] > before[-1]
    for half in (" {Bananas of the season", " {Bananas}", " {B"):
        write(qtbot, window, whole + half)
        assert table.column_widths() == wide, "nor does a field that is being mended"
    write(qtbot, window, whole)
    assert table.column_widths() == before


def test_columns_stay_in_place_while_row_after_row_is_mended(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = opened(qtbot, open_demo, "en", SIZES[0])
    open_list(qtbot, window, "en", tmp_path, (3, 5, 7))
    write(qtbot, window, "Come at {Starting time of the visit}, {Room or building}")
    table, contacts = window.campaign.list_pane.table, window.desk.draft.contacts
    before = [spec.key for spec in table.columns], table.column_widths()
    for row in (3, 5, 7):
        table.cell_edited.emit(row + 1, "c0", f"+7 900 000-01-{row:02}")
        qtbot.waitUntil(lambda position=row + 1: contacts.page([position])[0].problem is None, timeout=20_000)
        rest(qtbot, window)
        assert ([spec.key for spec in table.columns], table.column_widths()) == before
    write(qtbot, window, "{Room or building}, {Starting time of the visit}: 8 900 000-00-10")
    assert width(window, STATE) < before[1][before[0].index(STATE)], "it follows what is said now"


def test_columns_that_had_to_wait_for_an_edit_come_when_it_ends(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = opened(qtbot, open_demo, "ru", SIZES[1])
    open_list(qtbot, window, "ru", tmp_path)
    table, titles = window.campaign.list_pane.table, TITLES["ru"].split(";")
    assert table.edit("c1")
    write(qtbot, window, f"{{{titles[6]}}}, {{{titles[7]}}}: 8 900 000-00-10")
    assert table.editing
    assert not {"c6", "c7"} <= set(in_sight(window)), "who types in a cell is not taken out of it"
    table.view().end_editing()
    qtbot.waitUntil(lambda: {"c6", "c7"} <= set(in_sight(window)), timeout=5000)
