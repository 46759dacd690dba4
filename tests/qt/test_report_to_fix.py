"""After a campaign the rows that want fixing are had as a file of their own, which opens as the next list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.report_menu import ReportMenu
from tests.qt.office import ACCEPTED, Offices, cut_short, ended, open_office, send

LIST = "Имя;Тел\nАнна;89161234561\nПётр;8916123\nЯна;89161234563\nОлег;89161234564\nИра;89161234561\n"
REFUSED = Fault(FaultName.ANSWER, nth=frozenset({2}), body="04")


def choose(menu: ReportMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def visible_words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def sent(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Of five rows three were sent, one of them was refused; one more is no number, one the same person again."""
    offices(REFUSED)
    window = open_office(qtbot, stage)
    window.lists.open_pasted(LIST)
    window.desk.draft.set_text("Ждём вас", replaced=True)
    window.desk.set_name("Приём")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    assert window.desk.run.counts[MessageState.REJECTED] == 1
    return window


def test_the_file_holds_them_and_opens_as_a_list(
    qtbot: QtBot, sent: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, suggested = tmp_path / "исправить.xlsx", list[str]()

    def save(_: object, __: str, start: str, kinds: str) -> tuple[str, str]:
        suggested.append(Path(start).name)
        return str(path), kinds.partition(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    choose(sent.bar.result.export.menu(), "Только то, что надо исправить…")
    note = sent.campaign.result.saved
    qtbot.waitUntil(lambda: note.isVisible() and note.words().startswith("Сохранены 2 строки"), timeout=10_000)
    assert suggested == ["Приём, исправить.xlsx"]
    old = sent.desk.draft.contacts
    sent.lists.open_path(path)
    qtbot.waitUntil(lambda: sent.desk.draft.contacts is not old and sent.desk.draft.counts is not None, timeout=20_000)
    assert sent.desk.draft.contacts is not None
    assert [row.cells[:2] for row in sent.desk.draft.contacts.rows()] == [
        ("Пётр", "8916123"),
        ("Яна", "89161234563"),
    ]


def test_nothing_to_fix_makes_no_file(
    qtbot: QtBot, sent: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smsfox_gui.services.exporting.needs_fixing", lambda _: False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x.csv"), "csv"))
    choose(sent.bar.result.export.menu(), "Только то, что надо исправить…")
    note = sent.campaign.result.saved
    qtbot.waitUntil(lambda: note.isVisible() and "исправлять нечего" in note.words(), timeout=10_000)
    assert not (tmp_path / "x.csv").exists()


def test_a_report_had_while_sending_says_where_it_is(
    qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path
) -> None:
    _, url = offices()
    standing, over = cut_short(url, ACCEPTED), ended(url, 3)
    window = open_office(qtbot, stage)
    window.open_campaign(standing)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    window.exporting.write(tmp_path / "отчёт.csv")
    qtbot.waitUntil(lambda: "отчёт.csv" in visible_words(window), timeout=10_000)
    window.office.change_language("en")
    qtbot.waitUntil(lambda: "The report is saved" in visible_words(window), timeout=5000)
    window.open_campaign(over)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    assert "отчёт.csv" not in visible_words(window)


def test_where_a_report_is_belongs_to_its_campaign(
    qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path
) -> None:
    _, url = offices()
    first, second = ended(url, 3), ended(url, 4)
    window = open_office(qtbot, stage)
    window.open_campaign(first)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    window.exporting.write(tmp_path / "отчёт.csv")
    qtbot.waitUntil(lambda: "отчёт.csv" in visible_words(window), timeout=10_000)
    window.open_campaign(second)
    qtbot.waitUntil(lambda: window.desk.run.total == 4 and window.campaign.results.isVisible(), timeout=10_000)
    assert "отчёт.csv" not in visible_words(window)
