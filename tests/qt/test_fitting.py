"""Buttons say less where there is less room, and never less than fits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.fitting import FittingButton, FittingRow, fitting_button


@pytest.fixture
def line(qtbot: QtBot) -> tuple[QWidget, FittingButton, FittingButton]:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FittingRow(holder)
    row.addWidget(ElidedLabel("A name that can be cut where there is little room for it"), 1)
    one, two = fitting_button(icon_name="add_20_regular"), fitting_button(scale="main", icon_name="send_20_filled")
    one.set_words("New campaign", "")
    two.set_words("Send 1 248 messages · 4 780 ₽", "Send · 4 780 ₽", "4 780 ₽")
    row.addWidget(one)
    row.addWidget(two)
    holder.show()
    return holder, one, two


def test_in_full_where_there_is_room(line: tuple[QWidget, FittingButton, FittingButton]) -> None:
    holder, one, two = line
    holder.resize(900, 60)
    assert one.text().strip() == "New campaign"
    assert two.text().strip() == "Send 1 248 messages · 4 780 ₽"
    assert two.toolTip() == ""


def test_shorter_step_by_step_and_never_cut(qtbot: QtBot, line: tuple[QWidget, FittingButton, FittingButton]) -> None:
    holder, one, two = line
    seen = set()
    for width in range(900, holder.minimumSizeHint().width() - 1, -7):
        holder.resize(width, 60)
        qtbot.wait(1)
        seen.add((one.text().strip(), two.text().strip()))
        assert two.sizeHint().width() <= two.width() + 1
        assert one.sizeHint().width() <= one.width() + 1
        assert two.accessibleName() == "Send 1 248 messages · 4 780 ₽"
        assert two.toolTip() == ("" if two.text().strip() == two.words() else two.words())
    assert ("", "4 780 ₽") in seen
    assert len(seen) > 2
    holder.resize(900, 60)
    assert two.text().strip() == two.words()


def test_a_key_is_shown_whole_or_not_at_all(qtbot):
    made = ElidedLabel("Ctrl+Shift+Enter", whole=True)
    qtbot.addWidget(made)
    made.resize(made.fontMetrics().horizontalAdvance(made.text()) + 10, 30)
    whole = made.grab().toImage()
    made.setText("")
    assert made.grab().toImage() != whole
    made.setText("Ctrl+Shift+Enter")
    made.resize(made.width() - 20, 30)
    cut = made.grab().toImage()
    made.setText("")
    assert made.grab().toImage() == cut
