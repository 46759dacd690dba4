"""The table over a whole range that holds only the rows in sight."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate

from smsfox_gui.qt import theme
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.table_rows import NoRows
from smsfox_gui.qt.table_view import LINK_ROLE, CellDelegate
from tests.qt.fakes import COLUMNS, ManyRows


@pytest.fixture
def source():
    return ManyRows()


@pytest.fixture
def table(qtbot, source):
    made = PagedTable()
    qtbot.addWidget(made)
    made.resize(500, theme.px(44) + theme.px(30) * 10)
    made.set_columns(COLUMNS)
    made.set_source(source)
    made.show()
    made.setFocus()
    return made


def press(qtbot, table, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(table.view(), key, modifier)


def text(table, line, column=1):
    return table.view().model().index(line, column).data()


def test_a_million_rows_cost_one_page(table, source):
    assert table.count == 1_000_000
    assert table.view().model().rowCount() < 20
    assert max(count for _, count in source.asked) < 20


def test_the_end_shows_the_last_row_whole(qtbot, table):
    press(qtbot, table, Qt.Key.Key_End)
    assert table.current_key == 999_999
    assert table.at_end
    rows = table.visible_rows()
    assert rows[-1].key == 999_999
    last = table.view().visualRect(table.view().model().index(len(rows) - 1, 1))
    assert last.bottom() < table.view().viewport().height()


def test_keys_move_over_the_whole_range(qtbot, table):
    press(qtbot, table, Qt.Key.Key_Down)
    assert table.current_key == 0
    press(qtbot, table, Qt.Key.Key_Down)
    press(qtbot, table, Qt.Key.Key_PageDown)
    assert table.current_key == 1 + 10
    press(qtbot, table, Qt.Key.Key_PageUp)
    press(qtbot, table, Qt.Key.Key_Up)
    press(qtbot, table, Qt.Key.Key_Up)
    assert table.current_key == 0
    press(qtbot, table, Qt.Key.Key_End)
    press(qtbot, table, Qt.Key.Key_Home)
    assert table.current_key == 0
    assert table.first_visible == 0


def test_current_is_announced_once_a_change(qtbot, table):
    seen = []
    table.current_changed.connect(seen.append)
    table.select_key(500_000)
    table.select_key(500_000)
    table.select_index(500_001)
    assert seen == [500_000, 500_001]
    assert 500_001 in [row.key for row in table.visible_rows()]


def test_only_changed_cells_are_written(table, source):
    before = table._page.writes
    table.refresh()
    assert table._page.writes == before
    source.words = "Sent"
    table.refresh()
    assert table._page.writes - before == len(table.visible_rows())


def test_painting_calls_no_python(table, qtbot, monkeypatch):
    calls = []
    for name in ("paint", "initStyleOption", "sizeHint", "displayText"):
        assert getattr(CellDelegate, name) is getattr(QStyledItemDelegate, name)
    monkeypatch.setattr(type(table), "_fill", lambda _self: calls.append(1))
    table.view().viewport().repaint()
    assert calls == []


def test_refresh_soon_is_at_most_thirty_a_second(qtbot, table, source):
    source.asked.clear()
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        table.refresh_soon()
        QApplication.processEvents()
    assert 5 <= len(source.asked) <= 17


def test_wheel_scrolls_the_range_and_says_so(qtbot, table):
    with qtbot.waitSignal(table.scrolled_by_user):
        event = QWheelEvent(
            QPointF(50, 100),
            QPointF(50, 100),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(table.view().viewport(), event)
    assert table.first_visible == 3
    assert text(table, 0) == "+7 0000000003"


def test_f2_edits_and_the_source_decides(qtbot, table):
    edits = []
    table.cell_edited.connect(lambda *edit: edits.append(edit))
    table.select_index(1)
    press(qtbot, table, Qt.Key.Key_F2)
    editor = table.view().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "+7 900")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits == [(1, "phone", "+7 900")])
    assert text(table, 1) == "+7 0000000001"


@pytest.mark.parametrize("columns", [COLUMNS, [COLUMNS[0], COLUMNS[2], COLUMNS[1]]], ids=["before others", "last"])
def test_an_editor_is_as_wide_as_what_stands_in_it_and_stays_in_the_table(qtbot, table, columns):
    source = ManyRows()
    source.order = [column.key for column in columns]
    table.set_columns(columns)
    table.set_source(source)
    table.select_index(1)
    assert table.edit("phone")
    editor = table.view().findChildren(QLineEdit)[-1]
    narrow = editor.width()
    editor.setText("7 916 555-00-044 доб. 12345")
    words = editor.fontMetrics().horizontalAdvance(editor.text())
    assert narrow < words < editor.width(), "nothing of it is hidden"
    editor.cursorForward(False, -40)
    assert editor.cursorRect().x() + words < editor.width()
    assert table.view().viewport().rect().contains(editor.geometry())
    editor.setText("7" * 400)
    assert table.view().viewport().rect().contains(editor.geometry())
    editor.setText("7")
    assert editor.width() == narrow


def test_an_untouched_or_escaped_edit_says_nothing(qtbot, table):
    edits = []
    table.cell_edited.connect(lambda *edit: edits.append(edit))
    table.select_index(1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        assert table.edit("phone")
        editor = table.view().findChildren(QLineEdit)[-1]
        if key == Qt.Key.Key_Escape:
            qtbot.keyClicks(editor, "9")
        qtbot.keyClick(editor, key)
        qtbot.waitUntil(lambda: not table.editing)
    assert edits == []


def test_scrolling_away_keeps_what_was_typed(qtbot, table):
    edits = []
    table.cell_edited.connect(lambda *edit: edits.append(edit))
    table.select_index(1)
    table.edit("phone")
    qtbot.keyClicks(table.view().findChild(QLineEdit), "7")
    table.scroll_to(5000)
    assert len(edits) == 1
    assert edits[0][:2] == (1, "phone")


def test_space_toggles_but_not_a_locked_row(qtbot, table):
    toggled = []
    table.check_toggled.connect(toggled.append)
    for index in (1, 2):
        table.select_index(index)
        press(qtbot, table, Qt.Key.Key_Space)
    assert toggled == [1]


def test_a_click_on_the_box_toggles(qtbot, table):
    place = table.view().visualRect(table.view().model().index(4, 0)).center()
    with qtbot.waitSignal(table.check_toggled) as signal:
        qtbot.mouseClick(table.view().viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == [4]


def test_links_open_by_click_and_by_enter(qtbot, table):
    opened = []
    table.link_activated.connect(lambda *link: opened.append(link))
    place = table.view().visualRect(table.view().model().index(3, 2)).center()
    qtbot.mouseClick(table.view().viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(qtbot, table, Qt.Key.Key_Return)
    assert opened == [(3, "state"), (3, "state")]


def test_the_header_opens_by_key(qtbot, table):
    table.select_index(0)
    press(qtbot, table, Qt.Key.Key_Right)
    for key, modifier in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ):
        with qtbot.waitSignal(table.header_activated) as signal:
            press(qtbot, table, key, modifier)
        assert signal.args[0] == "phone"


def test_a_key_for_the_heading_of_the_boxes_opens_a_menu_and_ticks_nothing(qtbot, table):
    table.select_index(0)
    told = []
    table.header_activated.connect(lambda key, _: told.append(key))
    press(qtbot, table, Qt.Key.Key_F4)
    press(qtbot, table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == ["phone", "phone"]
    press(qtbot, table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert told[2:] == ["check"]


def test_a_screen_reader_hears_the_cells(table):
    model = table.view().model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "Send: yes"
    assert model.index(0, 2).data(role) == "Ready"
    table.select_index(2)
    assert table.view().currentIndex().row() == 2


def test_the_current_row_keeps_its_colours(table):
    table.select_index(1)
    index = table.view().model().index(1, 2)
    assert index.data(Qt.ItemDataRole.ForegroundRole).color() == theme.color("ok")


def test_fewer_rows_leave_no_ghosts(table, source):
    source.total = 3
    table.refresh()
    view = table.view()
    shown = [line for line in range(view.model().rowCount()) if not view.isRowHidden(line)]
    assert shown == [0, 1, 2]


def test_another_source_keeps_the_current_key_where_it_is(table):
    table.select_key(7)
    other = ManyRows(100)
    table.set_source(other)
    assert table.current_key == 7
    table.step(1)
    assert table.current_key == 8


class Narrow(ManyRows):
    """Rows of two cells."""

    def _row(self, key):
        row = super()._row(key)
        return replace(row, cells=row.cells[:2])


def test_other_columns_come_with_their_own_rows(table):
    table.show_rows(COLUMNS[:2], Narrow(4))
    assert [len(row.cells) for row in table.visible_rows()] == [2] * 4
    table.show_rows(COLUMNS, ManyRows(2))
    assert text(table, 1, 2) == "Ready"
    table.set_columns(COLUMNS[:2])
    assert table.visible_rows() == (), "no rows are better than another list's"


def test_columns_in_another_order_keep_their_drawn_widths_and_the_marked_cell(table):
    table.select_cell(0, 1)
    table.view().columns_header.resizeSection(1, 222)
    moved = [COLUMNS[0], *COLUMNS[2:], COLUMNS[1]]
    table.show_rows(moved, NoRows())
    assert table.column_widths()[-1] == 222
    assert table.columns[table.column] == COLUMNS[1]


def test_other_words_over_the_columns_leave_the_cells_alone(table):
    before = table._page.writes
    table.show_rows([replace(spec, title=spec.title + "!") for spec in COLUMNS], ManyRows())
    assert table._page.writes == before
    assert table.view().model().headerData(2, Qt.Orientation.Horizontal) == "State!"


def test_the_stretching_column_takes_the_room_but_never_less_than_it_needs(table):
    table.resize(900, 300)
    assert sum(table.column_widths()) == table.view().viewport().width()
    table.resize(200, 300)
    assert table.column_widths()[2] >= theme.px(150)


def test_a_cut_text_is_told_by_a_tip(qtbot, table, monkeypatch):
    told = []
    monkeypatch.setattr("smsfox_gui.qt.table_view.QToolTip.showText", lambda _p, words, _w: told.append(words))
    table.view().columns_header.resizeSection(1, 40)
    place = table.view().visualRect(table.view().model().index(0, 1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, table.view().viewport().mapToGlobal(place))
    QApplication.sendEvent(table.view().viewport(), event)
    assert told == ["+7 0000000000"]


def test_the_look_of_a_link_moves_on_with_its_row(table):
    def links():
        model, column = table.view().model(), [spec.key for spec in COLUMNS].index("state")
        cells = [model.index(line, column) for line in range(5)]
        fonts = [cell.data(Qt.ItemDataRole.FontRole) for cell in cells]
        return [bool(cell.data(LINK_ROLE)) for cell in cells], [bool(font and font.underline()) for font in fonts]

    third = [False, False, False, True, False]
    assert links() == (third, third)
    table.show_from(1)
    assert links() == ([*third[1:], False], [*third[1:], False])
