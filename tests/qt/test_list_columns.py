"""What stands over a column is read whole, however short its values are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import Column, ContactRow, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.list_columns import ListColumns
from smsfox_gui.qt.table_header import TwoLineHeader
from smsfox_gui.qt.table_rows import ColumnSpec

FIELDS = ("Время", "Кабинет", "Дата")
ARROW = 15
MARGINS = 15


@pytest.fixture
def columns(qapp: QApplication) -> ListColumns:
    titles = ("Телефон", *FIELDS)
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    made = ListColumns()
    row = ContactRow(1, 2, ("79000000011", "9:00", "4", "26.11"), "79000000011")
    made.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [row])
    made.take_room(2000, 1)
    return made


def test_a_field_in_its_braces_fits_with_the_arrow_of_its_menu(columns: ListColumns) -> None:
    tiny = QFontMetrics(theme.font("tiny"))
    specs = columns.specs()
    fields = [spec for spec in specs if spec.subtitle.startswith("{")]
    assert len(fields) == len(FIELDS)
    for spec in fields:
        assert tiny.horizontalAdvance(spec.subtitle) + ARROW + MARGINS <= theme.px(spec.width), spec.subtitle


def test_people_are_read_before_their_running_number_has_room_for_its_heading(qapp: QApplication) -> None:
    titles = ("№ п/п", "ФИО пациента", "Телефон", "Время")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    cells = ("7", "Константинопольская А. Б.", "79000000011", "9:00")
    columns = ListColumns()
    columns.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 2), [ContactRow(1, 2, cells, cells[2])])
    columns.take_room(theme.px(640), 1, troubled=True)
    specs = columns.specs()
    widths = dict(
        zip((spec.title for spec in specs), fitted(specs, theme.px(640), theme.px(100) / 100, {}), strict=True)
    )
    assert widths["№ п/п"] < 50 < widths["ФИО пациента"]
    assert widths["ФИО пациента"] > 80
    assert sum(widths[spec.title] for spec in specs if not spec.beyond) <= theme.px(640)


@pytest.mark.parametrize("room", [665, 653], ids=["no bar", "a scroll bar"])
def test_short_titles_are_read_whole_beside_names_and_reasons(qapp: QApplication, room: int) -> None:
    titles = ("Моб.", "Имя", "Дата", "Время", "Каб.")
    shown = tuple(Column(place, title, title) for place, title in enumerate(titles))
    cells = ("79000000011", "Екатерина", "28.11", "10:30", "4")
    columns = ListColumns()
    columns.take(ListInfo("l", "csv", None, None, None, (), 1, shown, 0), [ContactRow(1, 2, cells, cells[0])])
    columns.take_room(theme.px(room), 24, troubled=True)
    specs = columns.specs()
    widths = fitted(specs, theme.px(room), theme.px(100) / 100, {})
    assert sum(widths) <= theme.px(room)
    plain, strong = QFontMetrics(theme.font("base")), QFontMetrics(theme.font("caption_strong"))
    for spec, width in zip(specs, widths, strict=True):
        assert strong.horizontalAdvance(spec.title) + MARGINS <= width, spec.title
    name, state = (next(place for place, spec in enumerate(specs) if spec.key == key) for key in ("c1", "state"))
    assert plain.horizontalAdvance("Екатерина") + 16 <= widths[name]
    assert plain.horizontalAdvance("Городской, SMS не дойдёт") + 38 <= widths[state], "an icon before it"


def test_where_the_room_is_short_the_arrow_yields_to_the_words(qtbot: QtBot) -> None:
    words = "{Время}"
    width = QFontMetrics(theme.font("tiny")).horizontalAdvance(words) + MARGINS + 2
    narrow, wide = painted(qtbot, words, width), painted(qtbot, words, 200)
    letters = width - MARGINS - 2
    assert narrow.copy(8, 22, letters, 20) == wide.copy(8, 22, letters, 20), "not cut"


def painted(qtbot: QtBot, words: str, width: int) -> QImage:
    """The heading of a column as wide as this."""
    header = TwoLineHeader()
    qtbot.addWidget(header)
    header.set_columns([ColumnSpec("c1", "", words, menu=True), ColumnSpec("c2", "")])
    image = QImage(width, 44, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    header.paintSection(painter, image.rect(), 0)
    painter.end()
    return image
