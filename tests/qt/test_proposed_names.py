"""A campaign that nobody names gets a name that History does not have yet; one that a person types stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.errors import JournalDamaged
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.history_entries import name_of
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, open_office, send

LIST = "Имя;Телефон\nАнна;89161234561\nПётр;89161234562\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    made = tmp_path / "Пациенты.csv"
    made.write_text(LIST, "utf-8")
    return made


def begin(qtbot: QtBot, window: MainWindow, people: Path, text: str) -> None:
    """A new campaign with this list and text, ready to be sent."""
    window.onto_desk.begin_new()
    window.lists.open_path(people)
    window.desk.draft.set_text(text, replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def names(window: MainWindow) -> list[str]:
    reader = window.desk.reader()
    try:
        return [record.name for record in reversed(reader.campaigns())]
    finally:
        reader.close()


def test_the_same_list_sent_again_is_told_apart(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    for wanted in ("Пациенты", "Пациенты · 2", "Пациенты · 3"):
        begin(qtbot, window, people, f"{wanted}: ждём вас")
        assert window.desk.name == window.campaign.header.name.text() == wanted
        send(qtbot, window)
    assert names(window) == ["Пациенты", "Пациенты · 2", "Пациенты · 3"]
    window.onto_desk.begin_similar()
    assert window.desk.name == "Пациенты · 4"
    assert not window.desk.naming.by_hand, "it is the list's name still, and goes with the list"


def test_what_an_earlier_sitting_sent_is_known(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас")
    send(qtbot, window)
    stage.close()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас завтра")
    qtbot.waitUntil(lambda: window.desk.name == "Пациенты · 2", timeout=5000)


def test_a_name_that_a_person_types_is_kept(qtbot: QtBot, stage: Stage, offices: Offices, people: Path) -> None:
    offices()
    window = open_office(qtbot, stage)
    for day in ("вчера", "завтра"):
        begin(qtbot, window, people, f"Ждём вас {day}")
        window.desk.set_name("Приём")
        send(qtbot, window)
    assert names(window) == ["Приём", "Приём"]
    window.onto_desk.begin_similar()
    assert window.desk.name == "Приём · 2", "nobody has typed it for this one"
    window.desk.set_name("")
    assert window.desk.name == "Пациенты"


def test_to_open_a_campaign_does_not_rename_it(qtbot: QtBot, stage: Stage, offices: Offices, people: Path) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас")
    send(qtbot, window)
    sent = window.desk.run.record
    assert sent is not None
    window.onto_desk.begin_new()
    window.open_campaign(sent.id)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=10_000)
    window.desk.names.look()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.desk.name == window.campaign.header.name.text() == "Пациенты"


@pytest.mark.parametrize(("error", "told"), [(JournalDamaged(), False), (ZeroDivisionError(), True)])
def test_only_what_may_ail_the_journal_is_kept_for_where_it_is_read(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch, error: Exception, told: bool
) -> None:
    offices()
    window = open_office(qtbot, stage)

    def reader() -> None:
        raise error

    monkeypatch.setattr(window.desk.program, "reader", reader)
    with qtbot.capture_exceptions() as escaped:
        window.desk.names.look()
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert [one for _, one, _ in escaped] == [error] * told


def put_away_names(window: MainWindow) -> list[str]:
    return [name_of(kept) for kept in window.drafts.put_away_drafts()]


def test_a_draft_comes_back_with_the_name_in_its_title(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас")
    send(qtbot, window)
    begin(qtbot, window, people, "Ждём вас завтра")
    assert window.desk.name == "Пациенты · 2"
    window.onto_desk.begin_new()
    (kept,) = window.drafts.put_away_drafts()
    assert name_of(kept) == "Пациенты · 2"
    window.onto_desk.open_draft(kept.key)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.desk.name == window.campaign.header.name.text() == "Пациенты · 2"
    assert not window.desk.naming.by_hand


def test_a_similar_one_that_was_left_keeps_its_name_without_a_list(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "{Имя}, ждём вас")
    send(qtbot, window)
    sent = window.desk.run.record
    assert sent is not None
    window.onto_desk.begin_new()
    window.desk.begin_similar(sent)
    assert window.desk.name == "Пациенты · 2"
    window.onto_desk.begin_new()
    assert window.desk.name == ""
    (kept,) = window.drafts.put_away_drafts()
    assert name_of(kept) == "Пациенты · 2"
    window.onto_desk.open_draft(kept.key)
    assert window.desk.name == window.campaign.header.name.text() == "Пациенты · 2"


def test_names_of_drafts_that_were_put_away_are_taken(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас")
    begin(qtbot, window, people, "Ждём вас завтра")
    assert window.desk.name == "Пациенты · 2"
    assert put_away_names(window) == ["Пациенты"]
    window.drafts.delete(window.drafts.put_away_drafts()[0].key)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.desk.name == "Пациенты · 2", "a name that nobody changes stays"


def test_the_draft_of_the_last_time_comes_back_with_its_name(
    qtbot: QtBot, stage: Stage, offices: Offices, people: Path
) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, people, "Ждём вас")
    begin(qtbot, window, people, "Ждём вас завтра")
    window.drafts.keep_now()
    stage.close()
    window = open_office(qtbot, stage)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    assert window.desk.name == "Пациенты · 2"
