"""The row of filters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from smsfox_gui.qt.chip_button import Chip, ChipButton
from smsfox_gui.qt.chips import ChipRow

CHIPS = [
    Chip("all", "All", count=1287, exclusive=True),
    Chip("ready", "Ready", count=1248),
    Chip("bad", "Bad", count=39),
]


@pytest.fixture
def row(qtbot):
    made = ChipRow()
    qtbot.addWidget(made)
    made.set_chips(CHIPS)
    made.resize(600, 40)
    made.show()
    return made


def buttons(row):
    return {button.chip.key: button for button in row.findChildren(ChipButton)}


def click(qtbot, row, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(buttons(row)[key], Qt.MouseButton.LeftButton, modifier)


def test_the_first_chip_is_on_at_first(row):
    assert row.selection == {"all"}


def test_a_click_selects_one_and_ctrl_several(qtbot, row):
    seen = []
    row.selection_changed.connect(seen.append)
    click(qtbot, row, "ready")
    click(qtbot, row, "bad", Qt.KeyboardModifier.ControlModifier)
    click(qtbot, row, "ready", Qt.KeyboardModifier.ControlModifier)
    click(qtbot, row, "all", Qt.KeyboardModifier.ControlModifier)
    assert seen == [{"ready"}, {"ready", "bad"}, {"bad"}, {"all"}]


def test_taking_the_last_one_off_shows_all(qtbot, row):
    click(qtbot, row, "bad")
    click(qtbot, row, "bad", Qt.KeyboardModifier.ControlModifier)
    assert row.selection == {"all"}


def test_arrows_move_and_space_toggles(qtbot, row):
    first = buttons(row)["all"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(buttons(row)["ready"], Qt.Key.Key_Space)
    assert row.selection == {"ready"}
    stops = [key for key, button in buttons(row).items() if button.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == ["ready"]


def test_counts_are_grouped_and_spoken(row):
    assert buttons(row)["all"].accessibleName() == "All, 1\u202f287"


def test_a_smaller_count_moves_nothing(row):
    row.resize(600, 40)
    QApplication.processEvents()
    before = {key: button.geometry() for key, button in buttons(row).items()}
    row.update_counts({"all": 5, "ready": 1})
    QApplication.processEvents()
    assert {key: button.geometry() for key, button in buttons(row).items()} == before
    assert buttons(row)["ready"].chip.count == 1


def test_other_chips_keep_the_choice_that_is_left(row):
    seen = []
    row.select({"bad"})
    row.selection_changed.connect(seen.append)
    row.set_chips([*CHIPS, Chip("new", "New", count=1)])
    assert row.selection == {"bad"}
    assert seen == []
    row.set_chips(CHIPS[:2])
    assert seen == [{"all"}]


def test_a_narrow_row_wraps(row):
    assert row.layout().heightForWidth(120) > row.layout().heightForWidth(600)


MANY = [
    Chip("all", "Все", count=1287, exclusive=True),
    Chip("ready", "Готовы", "checkmark", "ok", 1248),
    Chip("problems", "С замечаниями", "warning_filled", "warnIcon", 39),
    Chip("wrong", "Неверный номер", "warning_filled", "warnIcon", 9),
    Chip("landline", "Городской", "call", "warnIcon", 6),
    Chip("duplicate", "Повтор", "document_copy", "warnIcon", 14),
    Chip("stopped", "Стоп-лист", "prohibited", "err", 4),
    Chip("empty", "Нет «Время»", "textbox", "warnIcon", 6),
]
MORE = [*MANY, Chip("ragged", "Сдвиг ячеек", count=2), Chip("out", "Сняты", count=1)]


@pytest.fixture
def narrow(qtbot):
    """As wide as in a window of 1024 pixels."""
    made = ChipRow()
    qtbot.addWidget(made)
    made.resize(461, 62)
    made.show()
    return made


def lines(row):
    return sorted({button.y() for button in buttons(row).values()})


def test_the_chips_of_the_drawing_take_two_lines_in_the_smallest_window_with_their_words_whole(narrow):
    narrow.set_chips(MANY)
    QApplication.processEvents()
    assert len(lines(narrow)) == 2
    assert [button.words for button in buttons(narrow).values()] == [chip.text for chip in MANY]
    assert {button.toolTip() for button in buttons(narrow).values()} == {""}


def test_more_chips_than_that_are_read_whole_in_their_tips(narrow):
    narrow.set_chips(MORE)
    QApplication.processEvents()
    assert len(lines(narrow)) == 2
    cut = [button for button in buttons(narrow).values() if button.words != button.chip.text]
    assert 0 < len(cut) < len(MORE)
    assert all(button.toolTip() == button.chip.text for button in cut)
    narrow.resize(1200, 62)
    QApplication.processEvents()
    assert [button.words for button in buttons(narrow).values()] == [chip.text for chip in MORE]


def test_words_that_would_be_cut_to_nothing_take_another_line(narrow):
    row = [*MORE, *(Chip(f"empty:{n}", f"Нет «Столбец {n}»", "textbox", "warnIcon", 6) for n in range(4))]
    narrow.set_chips(row)
    QApplication.processEvents()
    assert len(lines(narrow)) > 2
    assert [button.words for button in buttons(narrow).values()] == [chip.text for chip in row]
