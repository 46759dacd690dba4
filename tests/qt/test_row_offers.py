"""What can be done about a row is read in its state, in the smallest window too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.table_rows import Cell

PEOPLE = """Моб.;Имя;Дата;Время
8 900 000-00-01;Екатерина;28.11;10:30
8 900 000-00-02, 8 900 000-00-03;Ольга;28.11;10:45
Сергей;8 900 000-00-04;28.11;11:00;4
8 495 200-00-22;Вера;28.11;11:15
8 900 000-00-06;Лидия;28.11;
""" + "".join(f"8 900 000-01-{n:02};Анна;28.11;12:00\n" for n in range(20))
"""More than a window shows: the scroll bar takes its room, too."""
MARGINS_AND_ICON = 38
VERBS = {"ru": ("разделить", "всё верно", "заполнить"), "en": ("split", "it is right", "fill in")}


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)], ids=str)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_verb_is_in_sight(qtbot: QtBot, stage: Stage, tmp_path: Path, language: str, size: tuple[int, int]) -> None:
    window = stage.open(demo=False, language=language, colours="light")
    window.resize(*size)
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None and not window.desk.tasks.busy, timeout=20_000)
    window.desk.draft.set_text("{Имя}, ждём вас в {Время}", replaced=True)
    table = window.campaign.list_pane.table

    def states() -> list[Cell]:
        keys = [spec.key for spec in table._columns]
        return [row.cells[keys.index("state")] for row in table.visible_rows()]

    qtbot.waitUntil(lambda: sum(cell.link for cell in states()) == 3, timeout=20_000)
    cells = states()
    assert [cell.text.rpartition(" · ")[2] for cell in cells if cell.link] == list(VERBS[language])
    place = [spec.key for spec in table._columns].index("state")
    room = table.column_widths()[place] - MARGINS_AND_ICON
    metrics = QFontMetrics(theme.font("base"))
    cut = [cell.text for cell in cells if metrics.horizontalAdvance(cell.text) > room]
    assert cut == [], f"more than {room} px"
