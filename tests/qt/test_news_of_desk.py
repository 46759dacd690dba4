"""What the strip under the header says of what lies on the desk goes with it: over another campaign it would lie."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.errors import JournalBusy, PasswordMissing
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.qt.mended import mended, words
from tests.qt.office import Offices, campaign, cut_short, ended, open_office, rows

S = MessageState


def another(window: MainWindow) -> int:
    """A campaign beside the one the window shows."""
    return next(one.id for one in window.desk.reader().campaigns())


def open_in_history(qtbot: QtBot, window: MainWindow, number: int) -> None:
    window.open_campaign(number)
    qtbot.waitUntil(lambda: window.desk.run.record is not None and window.desk.run.record.id == number, timeout=10_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def test_what_was_said_of_a_draft_goes_when_a_campaign_comes(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "04"))
    assert "1 строка, которую отклонил шлюз" in words(window)
    open_in_history(qtbot, window, another(window))
    assert not window.news.speaks


def test_what_was_said_of_a_draft_goes_when_another_draft_comes(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "04"))
    assert window.news.speaks
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    window.onto_desk.begin_new()
    assert not window.news.speaks


def test_what_was_said_of_a_draft_stays_while_it_lies_there(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "04"))
    window.show_page(Page.HISTORY)
    window.show_page(Page.CAMPAIGN)
    qtbot.waitUntil(window.bar.compose.strip.isVisible, timeout=10_000)
    assert window.news.speaks


def test_why_a_campaign_did_not_go_on_is_not_said_over_another(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    over, standing = ended(url, 3), None
    program = open_program()
    standing = program.journal().arm(campaign(url), rows(3))
    program.close()
    window = open_office(qtbot, stage)
    open_in_history(qtbot, window, standing)
    window.desk.failed.emit(PasswordMissing(login="demo"))
    assert "Нет пароля" in window.campaign.news.text()
    window.desk.keeping.reload(standing)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    assert window.news.speaks, "it is still the same one"
    open_in_history(qtbot, window, over)
    assert not window.news.speaks


def test_who_holds_the_journal_is_true_over_every_campaign(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    number = ended(url, 3)
    window = open_office(qtbot, stage)
    window.desk.failed.emit(JournalBusy())
    open_in_history(qtbot, window, number)
    assert window.news.speaks


def test_what_waits_elsewhere_is_said_over_another(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    over = ended(url, 3)
    cut_short(url, None)
    window = open_office(qtbot, stage)
    qtbot.waitUntil(lambda: window.news.speaks, timeout=10_000)
    open_in_history(qtbot, window, over)
    assert window.desk.phase in (Phase.DRAFT, Phase.RESULT)
    assert "«Прерванная»" in window.campaign.news.text()
