"""What can be done about a row is read in its state, in the smallest window too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.list_filter import READY_ROWS
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.table_view import LINK_ROLE, WHOLE_ROLE

PEOPLE = """Моб.;Имя;Дата;Время
8 900 000-00-01;Екатерина;28.11;10:30
8 900 000-00-02, 8 900 000-00-03;Ольга;28.11;10:45
Сергей;8 900 000-00-04;28.11;11:00;4
8 495 200-00-22;Вера;28.11;11:15
8 900 000-00-06;Лидия;28.11;
""" + "".join(f"8 900 000-01-{n:02};Анна;28.11;12:00\n" for n in range(20))
"""More than a window shows: the scroll bar takes its room, too."""
HARD = """Моб.;Имя;Дата;Задолженность
8 900 000-00-01;Екатерина;28.11;#Н/Д
8 900 000-00-02;Екатерина;28.11;
тел. 8 900 000-00-03 муж;Ольга;28.11;1500
""" + "".join(f"8 900 000-01-{n:02};Анна;28.11;1200\n" for n in range(20))
VERBS = {"ru": ["разделить", "всё верно", "заполнить"], "en": ["split", "it is right", "fill in"]}
sizes = pytest.mark.parametrize("size", [(1366, 768), (1024, 600)], ids=str)
languages = pytest.mark.parametrize("language", ["ru", "en"])


def opened(qtbot: QtBot, window: MainWindow, path: Path, people: str, text: str) -> PagedTable:
    path.write_text(people, encoding="utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None and not window.desk.tasks.busy, timeout=20_000)
    window.desk.draft.set_text(text, replaced=True)
    return window.campaign.list_pane.table


def offers(table: PagedTable) -> list[QModelIndex]:
    """The cells on show that offer something."""
    place = [spec.key for spec in table.columns].index("state")
    model = table.view().model()
    states = [model.index(line, place) for line in range(len(table.visible_rows()))]
    return [state for state in states if state.data(LINK_ROLE)]


def cut_by_the_view(table: PagedTable, cell: QModelIndex) -> bool:
    return table.view().sizeHintForIndex(cell).width() > table.view().columnWidth(cell.column())


@sizes
@languages
def test_the_verb_is_in_sight(qtbot: QtBot, stage: Stage, tmp_path: Path, language: str, size: tuple[int, int]) -> None:
    window = stage.open(demo=False, language=language, colours="light")
    window.resize(*size)
    table = opened(qtbot, window, tmp_path / "people.csv", PEOPLE, "{Имя}, ждём вас в {Время}")
    qtbot.waitUntil(lambda: len(offers(table)) == 3, timeout=20_000)
    assert [offer.data().rpartition(" · ")[2] for offer in offers(table)] == VERBS[language]
    assert not any(cut_by_the_view(table, offer) for offer in offers(table))
    keys, widths = [spec.key for spec in table.columns], table.column_widths()
    assert sum(widths[: keys.index("c3") + 1]) <= table.room, "so is the field without a value"
    reasons_are_whole = not any(offer.data(WHOLE_ROLE) for offer in offers(table))
    assert reasons_are_whole or size[0] == 1024, "they yield to what the text uses, where there is no room for both"


@sizes
@languages
def test_of_a_long_reason_the_end_goes_and_never_the_verb(
    qtbot: QtBot, stage: Stage, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    window = stage.open(demo=False, language=language, colours="light")
    window.resize(*size)
    table = opened(qtbot, window, tmp_path / "debts.csv", HARD, "{Имя}, ваш долг {Задолженность}")
    qtbot.waitUntil(lambda: len(offers(table)) == 3, timeout=20_000)
    verb, taking = VERBS[language][2], {"ru": "взять +7", "en": "take +7"}[language]
    failed, blank, wordy = offers(table)
    assert failed.data().endswith(f"… · {verb}")
    assert blank.data().endswith(f" · {verb}")
    assert taking in wordy.data()
    assert not any(cut_by_the_view(table, cell) for cell in (failed, blank))
    whole = failed.data(WHOLE_ROLE)
    assert "«Задолженность» · " in whole or "“Задолженность” came to nothing · " in whole
    assert failed.data(Qt.ItemDataRole.AccessibleTextRole) == whole


def test_a_wider_column_says_more_and_a_slim_one_the_verb_alone(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    window.resize(1024, 600)
    table = opened(qtbot, window, tmp_path / "debts.csv", HARD, "{Имя}, ваш долг {Задолженность}")
    qtbot.waitUntil(lambda: len(offers(table)) == 3, timeout=20_000)
    failed, header = offers(table)[0], table.view().columns_header
    header.resizeSection(failed.column(), 500)
    assert failed.data() == "Не посчиталось «Задолженность» · заполнить"
    assert failed.data(WHOLE_ROLE) is None
    header.resizeSection(failed.column(), 120)
    assert failed.data() == "заполнить"
    assert failed.data(WHOLE_ROLE) == "Не посчиталось «Задолженность» · заполнить"


def test_what_was_cut_is_told_by_a_tip(
    qtbot: QtBot, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("smsfox_gui.qt.table_view.QToolTip.showText", lambda _place, words, _view: told.append(words))
    window = stage.open(demo=False, language="ru", colours="light")
    table = opened(qtbot, window, tmp_path / "debts.csv", HARD, "{Имя}, ваш долг {Задолженность}")
    qtbot.waitUntil(lambda: len(offers(table)) == 3, timeout=20_000)
    view, failed = table.view(), offers(table)[0]
    table.view().columns_header.resizeSection(failed.column(), 180)
    place = view.visualRect(failed).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    view.cell_delegate.helpEvent(event, view, QStyleOptionViewItem(), failed)
    assert told == ["Не посчиталось «Задолженность» · заполнить"]


def test_a_row_that_offers_nothing_has_no_tip_of_another_one_after_the_colours_changed(
    qtbot: QtBot, qapp: QApplication, stage: Stage, tmp_path: Path
) -> None:
    window = stage.open(demo=False, language="ru", colours="dark")
    window.resize(1024, 600)
    table = opened(qtbot, window, tmp_path / "debts.csv", HARD, "{Имя}, ваш долг {Задолженность}")
    qtbot.waitUntil(lambda: len(offers(table)) == 3, timeout=20_000)
    state = offers(table)[0].column()
    top, model = window.campaign.list_pane.top, table.view().model()
    assert model.index(0, state).data(WHOLE_ROLE)
    top.source.search.setText("nobody is called so")
    qtbot.waitUntil(lambda: not table.visible_rows(), timeout=20_000)
    theme.engine().apply(qapp, "light")
    top.source.search.clear()
    top.chips.select({READY_ROWS})
    qtbot.waitUntil(lambda: len(table.visible_rows()) > 3 and not offers(table), timeout=20_000)
    assert [model.index(line, state).data(WHOLE_ROLE) for line in range(3)] == [None] * 3
