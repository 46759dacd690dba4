"""What stands over a column is read whole, however short its values are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import Column, ContactRow, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.column_needs import StateRoom
from smsfox_gui.qt.list_columns import NUMBER, ListColumns
from smsfox_gui.qt.table_header import TwoLineHeader
from smsfox_gui.qt.table_rows import ColumnSpec

FIELDS = ("Время", "Кабинет", "Дата")
ARROW = 15
MARGINS = 12
REASON = 201
"""Pixels that the longest words of the usual reasons take."""


@pytest.fixture
def columns(qapp: QApplication) -> ListColumns:
    titles = ("Телефон", *FIELDS)
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    made = ListColumns()
    row = ContactRow(1, 2, ("79000000011", "9:00", "4", "26.11"), "79000000011")
    made.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [row])
    made.take_room(2000, StateRoom(0, 0))
    return made


def test_a_field_in_its_braces_fits_with_the_arrow_of_its_menu(columns: ListColumns) -> None:
    tiny = QFontMetrics(theme.font("tiny"))
    specs = columns.specs()
    fields = [spec for spec in specs if spec.subtitle.startswith("{")]
    assert len(fields) == len(FIELDS)
    for spec in fields:
        assert tiny.horizontalAdvance(spec.subtitle) + ARROW + MARGINS <= theme.px(spec.width), spec.subtitle


def test_the_numbers_of_rows_that_stand_far_apart_are_whole(qapp: QApplication) -> None:
    """As those of messages that were refused here and there."""
    shown = (Column(0, "Телефон", "Телефон"),)
    rows = [ContactRow(place, number, ("79000000011",), "79000000011") for place, number in ((1, 5), (2, 888_888))]
    wide = QFontMetrics(theme.font("base")).horizontalAdvance("1048575")
    columns = ListColumns()
    columns.take(ListInfo("l", "pasted", None, None, None, (), None, shown, 0), rows, 1_048_575)
    columns.take_room(theme.px(640), StateRoom(200, 200))
    number = next(spec for spec in columns.specs() if spec.key == NUMBER)
    assert theme.px(number.least) >= wide


def test_people_are_read_before_their_running_number_has_room_for_its_heading(qapp: QApplication) -> None:
    titles = ("№ п/п", "ФИО пациента", "Телефон", "Время")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    cells = ("7", "Константинопольская А. Б.", "79000000011", "9:00")
    columns = ListColumns()
    columns.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 2), [ContactRow(1, 2, cells, cells[2])])
    columns.take_room(theme.px(640), StateRoom(200, 200))
    specs = columns.specs()
    widths = dict(
        zip((spec.title for spec in specs), fitted(specs, theme.px(640), theme.px(100) / 100, {}), strict=True)
    )
    assert widths["№ п/п"] < 60 < widths["ФИО пациента"]
    assert widths["ФИО пациента"] > 80
    assert sum(widths[spec.title] for spec in specs if not spec.beyond) <= theme.px(640)


@pytest.mark.parametrize("room", [665, 653], ids=["no bar", "a scroll bar"])
def test_short_titles_are_read_whole_beside_names_and_reasons(qapp: QApplication, room: int) -> None:
    titles = ("Моб.", "Имя", "Дата", "Время", "Каб.")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    cells = ("79000000011", "Екатерина", "28.11", "10:30", "4")
    columns = ListColumns()
    columns.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, cells, cells[0])])
    columns.take_room(theme.px(room), StateRoom(REASON, REASON))
    specs = columns.specs()
    widths = fitted(specs, theme.px(room), theme.px(100) / 100, {})
    assert sum(widths) <= theme.px(room)
    plain, strong = QFontMetrics(theme.font("base")), QFontMetrics(theme.font("caption_strong"))
    for spec, width in zip(specs, widths, strict=True):
        assert strong.horizontalAdvance(spec.title) + MARGINS <= width, spec.title
    name, state = (next(place for place, spec in enumerate(specs) if spec.key == key) for key in ("c1", "state"))
    assert plain.horizontalAdvance("Екатерина") + MARGINS <= widths[name]
    assert plain.horizontalAdvance("Городской, SMS не дойдёт") + 34 <= widths[state], "an icon before it"


def office_list(rows: Sequence[tuple[str, ...]], room: int, states: int) -> tuple[list[ColumnSpec], dict[str, int]]:
    """The six columns that lists of offices have, in a room of so many pixels: as specified, and how wide each is."""
    titles = ("ФИО", "Телефон", "Дата", "Время", "Каб.", "Сумма")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    columns = ListColumns()
    columns.take(
        ListInfo("l", "csv", None, None, None, (), 1, shown, 1),
        [ContactRow(n, n + 1, cells, cells[1]) for n, cells in enumerate(rows, start=1)],
    )
    columns.take_room(theme.px(room), StateRoom(states, states))
    specs = columns.specs()
    widths = fitted(specs, theme.px(room), theme.px(100) / 100, {})
    return specs, dict(zip((spec.key for spec in specs), widths, strict=True))


SHORT = [("Анна", "79000000011", "28.11", "10:30", "4", "1500")] * 40
LONG = [("Константинопольская Александра", "79000000011", "28.11.2026", "10:30", "14", "1259,00")] * 40
CALM = 117
"""Pixels of «Готов · 9 SMS» with its sign."""


@pytest.mark.parametrize("rows", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize(("room", "states"), [(627, CALM), (774, REASON)], ids=["all ready", "while they are mended"])
def test_the_columns_of_an_office_are_all_in_sight_at_1366(
    qapp: QApplication, rows: Sequence[tuple[str, ...]], room: int, states: int
) -> None:
    specs, widths = office_list(rows, room, states)
    assert [spec.key for spec in specs][-1] == "state"
    assert sum(widths.values()) == theme.px(room)
    strong = QFontMetrics(theme.font("caption_strong"))
    for spec in specs:
        assert strong.horizontalAdvance(spec.title) + MARGINS <= widths[spec.key], spec.title
    assert widths["state"] >= theme.px(states)


@pytest.mark.parametrize("room", [470, 560, 627, 774])
def test_figures_are_never_cut_for_a_reason_and_no_reason_beside_room_that_words_can_spare(
    qapp: QApplication, room: int
) -> None:
    specs, widths = office_list(LONG, room, 264)
    plain = QFontMetrics(theme.font("base"))
    for place, figure in ((2, "28.11.2026"), (3, "10:30"), (4, "14"), (5, "1259,00")):
        assert plain.horizontalAdvance(figure) + MARGINS <= widths[f"c{place}"]
    state = [spec.key for spec in specs].index("state")
    assert sum(list(widths.values())[: state + 1]) <= theme.px(room)
    assert widths["state"] >= theme.px(264) or widths["c0"] == theme.px(66), "its share is all that a name keeps"


def test_no_column_moves_while_row_after_row_is_mended(qapp: QApplication) -> None:
    titles = ("Телефон", "ФИО", "Дата", "Время", "Каб.")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    cells = ("79000000011", "Константинопольская Александра", "28.11.2026", "10:30", "4")
    columns = ListColumns()
    columns.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, cells, cells[0])])
    columns.take_room(theme.px(627), StateRoom(REASON, REASON))
    mended = columns.specs()
    assert not columns.take_room(theme.px(627), StateRoom(CALM, CALM))
    assert columns.specs() == mended
    columns.take(ListInfo("m", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, cells, cells[0])])
    columns.take_room(theme.px(627), StateRoom(CALM, CALM))
    assert columns.specs() != mended, "another list"


def test_a_width_follows_what_is_said_once_it_may(qapp: QApplication) -> None:
    columns = wide_list(room=627, states=CALM)
    calm = columns.specs()
    assert columns.take_room(theme.px(627), StateRoom(REASON, REASON))
    assert columns.take_room(theme.px(627), StateRoom(CALM, 70), follow=True)
    assert columns.specs() == calm


WIDE = ("Телефон", "Фамилия, имя", "Отделение", "Дата приёма", "Врач", "Примечание", "Начало приёма", "Кабинет, корпус")
WIDE_ROW = (
    *("79000000011", "Константинопольская Александра", "Офтальмологическое отделение", "28.11.2026"),
    *("Преображенский Филипп", "Позвонить за день", "10:30", "Корпус 2, комната 314"),
)


def wide_list(room: int, states: int, brief: int = 70) -> ListColumns:
    """A list of eight columns in a room of so many pixels."""
    shown = tuple(Column(place, title, title) for place, title in enumerate(WIDE))
    columns = ListColumns()
    columns.take(
        ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, WIDE_ROW, WIDE_ROW[0])] * 2
    )
    columns.take_room(theme.px(room), StateRoom(states, min(states, brief)))
    return columns


def in_sight(columns: ListColumns, room: int) -> list[str]:
    """The keys of the columns that stand whole in a room of so many pixels."""
    specs = columns.specs()
    widths = fitted(specs, theme.px(room), theme.px(100) / 100, {})
    return [spec.key for place, spec in enumerate(specs) if sum(widths[: place + 1]) <= theme.px(room)]


@pytest.mark.parametrize("states", [CALM, REASON, 264])
def test_what_the_text_uses_stands_before_the_state_in_the_order_of_the_list(qapp: QApplication, states: int) -> None:
    columns = wide_list(627, states, 120)
    assert columns.take_text({6, 7})
    assert not columns.take_text({6, 7})
    seen = in_sight(columns, 627)
    assert seen[:3] == ["check", "number", "c0"]
    assert seen[-3:] == ["c6", "c7", "state"]
    assert "c1" in seen, "a person is known by more than an hour and a room"
    assert [spec.key for spec in columns.specs()][len(seen) :] == sorted(
        key for key in (f"c{place}" for place in range(8)) if key not in seen
    )


def test_all_that_the_text_uses_is_in_sight_wherever_its_least_widths_have_room(qapp: QApplication) -> None:
    columns = wide_list(627, REASON, 100)
    columns.take_text({1, 2, 4, 5, 7})
    assert in_sight(columns, 627) == ["check", "number", "c0", "c1", "c2", "c4", "c5", "c7", "state"]
    widths = fitted(columns.specs(), theme.px(627), theme.px(100) / 100, {})
    assert widths[-2] >= 48, "what is out of sight keeps its width"


def test_the_state_is_read_whole_where_what_the_text_uses_is_out_of_sight_in_any_case(qapp: QApplication) -> None:
    columns = wide_list(470, REASON, 120)
    columns.take_text({1, 2, 3, 4, 5, 6, 7})
    specs = columns.specs()
    widths = dict(
        zip((spec.key for spec in specs), fitted(specs, theme.px(470), theme.px(100) / 100, {}), strict=True)
    )
    assert widths["state"] >= theme.px(REASON)
    assert "state" in in_sight(columns, 470)


def test_another_list_knows_nothing_of_the_text_before(qapp: QApplication) -> None:
    columns = wide_list(627, CALM)
    plain = [spec.key for spec in columns.specs()]
    columns.take_text({6, 7})
    shown = tuple(Column(place, title, title) for place, title in enumerate(WIDE))
    columns.take(ListInfo("m", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, WIDE_ROW, WIDE_ROW[0])])
    columns.take_room(theme.px(627), StateRoom(CALM, CALM))
    assert [spec.key for spec in columns.specs()] == plain


@pytest.mark.parametrize(
    ("width", "shown"), [(200, "{Время}"), (62, "{Вр…}"), (46, ""), (38, "")], ids=["wide", "short", "tight", "slim"]
)
def test_a_heading_with_a_menu_has_its_arrow_however_narrow_it_is(qtbot: QtBot, width: int, shown: str) -> None:
    words = QFontMetrics(theme.font("tiny")).horizontalAdvance(shown)
    with_menu, without = painted(qtbot, "{Время}", width), painted(qtbot, shown, width, menu=False)
    arrow = 8 + words + (3 if shown else 0)
    assert with_menu.copy(0, 22, arrow, 20) == without.copy(0, 22, arrow, 20), "the words before it are whole"
    assert with_menu.copy(arrow, 22, 12, 20) != without.copy(arrow, 22, 12, 20)
    assert arrow + 12 <= width


def test_a_cut_heading_is_told_whole_by_a_tip(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("smsfox_gui.qt.table_header.QToolTip.showText", lambda _place, words, _view: told.append(words))
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(1, 3))
    header = TwoLineHeader(table)
    table.setHorizontalHeader(header)
    header.set_columns([ColumnSpec(f"c{n}", "Время приёма", "{Время}", menu=True) for n in range(2)])
    header.resizeSection(0, 50)
    header.resizeSection(1, 200)
    table.show()
    for column in range(3):
        place = QPoint(header.sectionViewportPosition(column) + 5, 10)
        where = header.viewport().mapToGlobal(place)
        QApplication.sendEvent(header.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert told == ["Время приёма\n{Время}", "", ""]


def painted(qtbot: QtBot, words: str, width: int, *, menu: bool = True) -> QImage:
    """The heading of a column as wide as this, its title blank."""
    header = TwoLineHeader()
    qtbot.addWidget(header)
    header.set_columns([ColumnSpec("c1", "", words or " ", menu=menu), ColumnSpec("c2", "")])
    image = QImage(width, 44, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    header.paintSection(painter, image.rect(), 0)
    painter.end()
    return image
