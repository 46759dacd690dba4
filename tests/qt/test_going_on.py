"""Going on with a campaign takes a person's word for that campaign; looking at one sends nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.recovery import GO_ON
from smsfox_gui.services.going_on import GoAhead
from tests.qt.office import ACCEPTED, Offices, agree, begin, cut_short, open_office, prepare, press_go_on, send

S = MessageState


def look_at(qtbot: QtBot, window: MainWindow, campaign: int) -> None:
    """Open it from History, and give whatever might happen then the time to happen."""
    window.open_campaign(campaign)
    shown = window.desk.run
    qtbot.waitUntil(lambda: shown.record is not None and shown.record.id == campaign, timeout=5000)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    qtbot.wait(600)


def test_a_wish_to_go_on_dies_with_the_campaign_that_ended(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """The last message is on its way, "Stop…", "Go on sending": it ends, and the wish must not wait for another."""
    made, url = offices(Fault(FaultName.LATE, nth=frozenset({12}), delay_ms=1000))
    paused = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 12, timeout=20_000)
    window.bar.sending.stop.click()
    window.bar.stop.keep.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    look_at(qtbot, window, paused)
    assert made.requests == 12
    assert not window.desk.busy


def test_go_on_sending_after_stop_goes_on(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({5}), delay_ms=500))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 5, timeout=20_000)
    window.bar.sending.stop.click()
    window.bar.stop.keep.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 12


def test_esc_to_stop_leaves_a_campaign_that_stood_before_as_it_stood(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    """What is on pause waits for a word of its person; the harmless answer is none."""
    made, url = offices()
    standing = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    look_at(qtbot, window, standing)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.bar.sending.stop.click()
    assert window.bar.stop.keep.words() == "Оставить на паузе"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.bar.face is window.bar.sending
    qtbot.wait(600)
    assert made.requests == 0
    assert not window.desk.busy


def test_esc_on_another_page_answers_no_question_that_is_not_seen(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=300))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    window.bar.sending.stop.click()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=10_000)
    window.show_page(Page.HISTORY)
    window.commands[Command.BACK].trigger()
    qtbot.wait(600)
    assert made.requests == 3
    window.show_page(Page.CAMPAIGN)
    assert window.bar.face is window.bar.stop
    window.commands[Command.PAUSE].trigger()
    qtbot.wait(600)
    assert made.requests == 3, "the bar says that it is on pause, and asks"


def test_the_key_that_goes_on_shows_what_goes_on(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    standing = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    look_at(qtbot, window, standing)
    window.show_page(Page.HISTORY)
    window.commands[Command.PAUSE].trigger()
    assert window.page is Page.CAMPAIGN
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)


def test_going_on_with_one_never_sends_another_that_is_opened_first(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    made, url = offices()
    other = cut_short(url, ACCEPTED)
    newest = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    window.news.on_button(GO_ON)
    look_at(qtbot, window, other)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    reader = window.desk.reader()
    try:
        assert reader.campaign(other).states == {S.ACCEPTED: 1, S.QUEUED: 9}
        # Either it was dropped for the other, or it had begun already; the other is only looked at.
        assert made.requests == reader.campaign(newest).states.get(S.ACCEPTED, 0) - 1
    finally:
        reader.close()


@pytest.mark.parametrize("end", [CampaignState.FINISHED, CampaignState.CANCELLED])
def test_a_wish_for_a_campaign_that_has_ended_meanwhile_is_dropped(
    qtbot: QtBot, stage: Stage, offices: Offices, end: CampaignState
) -> None:
    made, url = offices()
    other = cut_short(url, ACCEPTED)
    newest = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    journal = window.desk.journal()
    if end is CampaignState.CANCELLED:
        journal.cancel(newest)
    else:
        journal.start(newest)
        while (claim := journal.claim(newest)) is not None:
            journal.record(claim, ACCEPTED)
        journal.flush()
        journal.finish(newest)
    window.news.on_button(GO_ON)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=5000)
    look_at(qtbot, window, other)
    assert made.requests == 0


def test_a_queue_whose_text_was_sent_meanwhile_has_to_be_typed(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, url = offices()
    first = cut_short(url, ACCEPTED)
    second = cut_short(url, *[ACCEPTED] * 10)
    window = open_office(qtbot, stage)
    window.desk.journal().finish(second)
    window.desk.go_on(GoAhead(first))
    ask = window.bar.ask
    qtbot.waitUntil(lambda: window.bar.face is ask, timeout=5000)
    assert "9 из 9" in ask.question.text()
    assert ask.typed.isVisible()
    qtbot.wait(700)
    assert not ask.confirm.isEnabled()
    ask.typed.setText("8")
    assert not ask.confirm.isEnabled()
    ask.typed.setText("9")
    ask.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 9
    reader = window.desk.reader()
    assert [one.kind for one in reader.decisions(first)] == [Decision.AGAIN]
    reader.close()


def test_a_few_who_have_had_it_are_said_and_asked_about_once(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, url = offices()
    first = cut_short(url, ACCEPTED)
    cut_short(url, *[ACCEPTED] * 3)
    window = open_office(qtbot, stage)
    window.desk.journal().set_limit(first, 3)
    window.desk.go_on(GoAhead(first))
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "2 из 9" in window.bar.ask.question.text()
    assert not window.bar.ask.typed.isVisible()
    assert made.requests == 0
    agree(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 2 and not window.desk.busy, timeout=20_000)
    press_go_on(qtbot, window)
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "2 из 9" not in window.bar.ask.question.text(), "the limit is asked about, the people were"


def test_the_check_page_says_how_many_have_had_the_text(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    contacts = window.desk.draft.contacts
    assert contacts is not None
    contacts.include([row.position for row in contacts.rows()][4:], False)
    window.desk.draft.reread_rows()
    qtbot.waitUntil(lambda: window.desk.draft.review is not None and window.desk.draft.review.messages == 4)
    send(qtbot, window)
    record = window.desk.run.record
    assert record is not None
    contacts.include([row.position for row in contacts.rows()][4:], True)
    window.desk.draft.reread_rows()
    window.desk.begin_similar(record)
    qtbot.waitUntil(lambda: window.desk.draft.review is not None and window.desk.draft.review.messages == 12)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    assert not check.typed.isVisible()
    assert any("4 из 12" in label.text() for label in check.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("through", ["settings", "own"])
def test_a_corrected_account_is_offered_for_what_is_left(
    qtbot: QtBot, stage: Stage, offices: Offices, through: str
) -> None:
    """The address was wrong; the person corrects it in Settings and presses Go on."""
    own, url = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=600))
    number = cut_short(url, ACCEPTED)
    present, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=600))
    window = open_office(qtbot, stage)
    window.desk.go_on(GoAhead(number))
    ask = window.bar.ask
    qtbot.waitUntil(lambda: window.bar.face is ask, timeout=5000)
    for address in (url, window.desk.program.settings.gateway_url):
        assert address in ask.question.text(), "the hosts are the same, so the addresses are named"
    assert "9" in ask.note.text()
    chosen = ask.confirm if through == "settings" else ask.other
    chosen.click()
    assert window.bar.face is ask, "a double click answers"
    qtbot.wait(700)
    assert own.requests == present.requests == 0
    chosen.click()
    used, unused = (present, own) if through == "settings" else (own, present)
    qtbot.waitUntil(lambda: used.requests == 3, timeout=20_000)
    window.bar.sending.pause.click()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    window.bar.sending.pause.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert (used.requests, unused.requests) == (9, 0), "it was asked once"


def test_the_question_about_the_account_may_be_left_open(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    own, url = offices()
    number = cut_short(url, ACCEPTED)
    present, _ = offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(login="clinic")
    window.desk.go_on(GoAhead(number))
    ask = window.bar.ask
    qtbot.waitUntil(lambda: window.bar.face is ask, timeout=5000)
    assert "clinic@127.0.0.1" in ask.question.text()
    assert "demo@127.0.0.1" in ask.question.text()
    ask.keep.click()
    assert window.bar.face is window.bar.sending
    qtbot.wait(300)
    assert own.requests == present.requests == 0


def test_a_campaign_that_only_looks_as_if_it_were_sent_can_go_on(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """The disk was so full that even the pause could not be written: nobody sends, and the journal says running."""
    made, url = offices()
    number = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    journal = window.desk.journal()
    journal.start(number)
    assert journal.claim(number) is not None
    window.open_campaign(number)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    assert window.desk.run.record is not None
    assert window.desk.run.record.state is CampaignState.RUNNING
    press_go_on(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.run.counts == {S.ACCEPTED: 9, S.SENDING: 1}, timeout=20_000)
    pause = window.bar.sending.pause
    qtbot.waitUntil(lambda: not window.desk.busy and "Продолжить" in pause.text(), timeout=20_000)
    press_go_on(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.run.counts == {S.ACCEPTED: 9, S.UNKNOWN: 1}, timeout=5000)
    assert made.requests == 8


def test_a_day_that_is_spent_is_named_and_leads_to_its_limit(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, url = offices()
    number = cut_short(url, ACCEPTED)
    window = open_office(qtbot, stage)
    window.office.change_setting("day_limit_points", 3)
    window.desk.go_on(GoAhead(number))
    run = window.desk.run
    qtbot.waitUntil(lambda: run.record is not None and run.record.reason is PauseReason.DAY_LIMIT, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.busy and window.bar.sending.pause.isEnabled(), timeout=10_000)
    assert made.requests == 2
    told = "\n".join(one.text() for one in window.campaign.sending.findChildren(QLabel) if one.isVisible())
    assert "предел расхода на день" in told
    assert "завтра" in told
    press_go_on(qtbot, window)
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "Предел на день" in window.bar.ask.question.text()
    agree(qtbot, window)
    assert window.shown() is window.settings
    fields = {name: made for group in window.settings.groups for name, made in group.fields.items()}
    assert window.focusWidget() is fields["day_limit_points"].control
    window.office.change_setting("day_limit_points", 100)
    window.show_page(Page.CAMPAIGN)
    window.bar.sending.pause.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 9
