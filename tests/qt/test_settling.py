"""What did not arrive is settled by a person in the window: wait, count as sent, repeat. Nothing repeats by itself."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import DecisionRecord
from smsfox_gui.core.states import Decision, MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.settlement import Settlement
from tests.adapters.peers import unused_port
from tests.qt.office import ACCEPTED, LOST, Offices, agree, cut_short, gateway, open_office, prepare, send

S = MessageState


@pytest.fixture
def lossy() -> Iterator[DemoGateway]:
    """The answers to the 5th and the 8th request never come."""
    made, _ = gateway([Fault(FaultName.CLOSE_AFTER, nth=frozenset({5, 8}))])
    yield made
    made.stop()


@pytest.fixture
def sent(qtbot: QtBot, stage: Stage, lossy: DemoGateway) -> MainWindow:
    """The window after a campaign of twelve, two of them in doubt."""
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    assert window.desk.run.counts[S.UNKNOWN] == 2
    assert lossy.requests == 12
    qtbot.waitUntil(lambda: S.UNKNOWN in window.settling.offers.every, timeout=5000)
    return window


def decisions(window: MainWindow) -> list[DecisionRecord]:
    record = window.desk.run.record
    assert record is not None
    reader = window.desk.reader()
    try:
        return reader.decisions(record.id)
    finally:
        reader.close()


def test_counting_as_sent_is_recorded(qtbot: QtBot, sent: MainWindow) -> None:
    assert sent.campaign.result.settlement.count.isVisible()
    sent.campaign.result.settlement.count.click()
    qtbot.waitUntil(lambda: sent.desk.run.counts[S.ACCEPTED] == 12, timeout=5000)
    assert [(one.kind, one.messages) for one in decisions(sent)] == [(Decision.COUNT_AS_SENT, 2)]
    qtbot.waitUntil(lambda: not sent.campaign.result.settlement.count.isVisible(), timeout=5000)


def test_what_a_person_decided_is_not_told_of_the_gateway(qtbot: QtBot, sent: MainWindow) -> None:
    sent.desk.run.reports_wanted = lambda: False
    result = sent.campaign.result
    result.settlement.count.click()
    qtbot.waitUntil(lambda: result._title.text() == "Шлюз принял 10 из 12, ещё 2 — по вашему решению", timeout=5000)
    assert "Принято · из них 2 по вашему решению 12" in result.bar.accessibleDescription()
    assert result._figures[0].accessibleName().startswith("10")
    good = sent.bar.result._good
    assert "10 из 12" in good.toolTip() + good.accessibleName()


def test_waiting_changes_nothing_and_is_said(qtbot: QtBot, sent: MainWindow) -> None:
    sent.campaign.result.settlement.wait.click()
    qtbot.waitUntil(lambda: sent.settling.offers.waiting_since is not None, timeout=5000)
    assert sent.desk.run.counts[S.UNKNOWN] == 2
    assert [(one.kind, one.messages) for one in decisions(sent)] == [(Decision.WAIT, 2)]


def test_repeating_asks_with_the_caution_and_sends_only_those(
    qtbot: QtBot, sent: MainWindow, lossy: DemoGateway
) -> None:
    sent.desk.program.change_settings(report_port=unused_port())  # else no report could come
    sent.campaign.result.settlement.repeat.click()
    review = sent.settling.offers.every[S.UNKNOWN]
    assert review.recent == 2
    assert review.quiet_at is not None
    assert review.quiet_at.astimezone().strftime("%H:%M") in sent.bar.ask.note.text()
    sent.bar.ask.keep.click()
    assert sent.bar.face is sent.bar.result
    assert lossy.requests == 12
    sent.campaign.result.settlement.repeat.click()
    agree(qtbot, sent)
    qtbot.waitUntil(lambda: sent.desk.run.counts[S.ACCEPTED] == 12, timeout=20_000)
    assert lossy.requests == 14
    assert [(one.kind, one.messages) for one in decisions(sent)] == [(Decision.RESEND, 2)]
    qtbot.waitUntil(lambda: sent.desk.phase is Phase.RESULT and not sent.desk.busy, timeout=10_000)


def test_one_row_only(qtbot: QtBot, sent: MainWindow) -> None:
    panel, message = sent.campaign.result.settlement, sent.settling.offers.every[S.UNKNOWN].messages[1]
    only = panel.only
    assert not only.isEnabled()
    assert "выберите в списке строку" in only.toolTip()
    assert only.accessibleDescription() == only.toolTip()
    assert panel.why.isVisible()
    assert panel.why.text() == only.toolTip(), "and the reason stands there to be read"
    under = panel.note.mapToGlobal(panel.note.rect().topLeft())
    sent.campaign.results.select_message(message)
    sent.settling.select(message)
    qtbot.waitUntil(only.isEnabled, timeout=5000)
    assert not only.toolTip()
    assert not panel.why.isVisible()
    assert panel.note.mapToGlobal(panel.note.rect().topLeft()) == under, "nothing jumps when a row is selected"
    only.click()
    panel.count.click()
    qtbot.waitUntil(lambda: sent.desk.run.counts[S.ACCEPTED] == 11, timeout=5000)
    assert sent.desk.run.counts[S.UNKNOWN] == 1
    assert [one.messages for one in decisions(sent)] == [1]


def test_nothing_is_offered_while_a_campaign_is_sent(qtbot: QtBot, sent: MainWindow) -> None:
    seen: list[tuple[bool, bool]] = []
    sent.settling.offers_changed.connect(lambda offers: seen.append((sent.desk.busy, bool(offers.every))))
    sent.campaign.result.settlement.repeat.click()
    agree(qtbot, sent)
    qtbot.waitUntil(lambda: sent.desk.run.counts[S.ACCEPTED] == 12 and not sent.desk.busy, timeout=20_000)
    assert (True, False) in seen
    assert (True, True) not in seen


def test_the_same_text_again_has_to_be_typed(qtbot: QtBot, sent: MainWindow, lossy: DemoGateway) -> None:
    record = sent.desk.run.record
    assert record is not None
    sent.desk.begin_similar(record)
    qtbot.waitUntil(sent.bar.compose.send.isEnabled, timeout=10_000)
    sent.bar.compose.send.click()
    check = sent.campaign.check
    qtbot.waitUntil(lambda: sent.desk.same_text.found is not None and check.typed.isVisible(), timeout=10_000)
    qtbot.wait(700)
    assert not check.confirm.isEnabled()
    sent.desk.confirm()
    qtbot.waitUntil(lambda: sent.desk.phase is Phase.CHECK, timeout=10_000)
    assert lossy.requests == 12
    check.typed.setText("11")
    assert not check.confirm.isEnabled()
    check.typed.setText("12")
    qtbot.waitUntil(check.confirm.isEnabled, timeout=5000)
    check.confirm.click()
    qtbot.waitUntil(lambda: sent.desk.phase is Phase.RESULT, timeout=30_000)
    assert lossy.requests == 24
    assert [one.kind for one in decisions(sent)] == [Decision.AGAIN]


def test_the_limit_of_the_day_holds(qtbot: QtBot, stage: Stage, lossy: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    window.office.change_setting("day_limit_points", 3)
    prepare(qtbot, window)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()
    with qtbot.waitSignal(window.desk.failed, timeout=10_000):
        pass
    assert window.desk.phase is Phase.CHECK
    assert lossy.requests == 0
    assert "3" in window.campaign.news.text()


def test_the_typed_limit_is_kept_with_the_campaign(qtbot: QtBot, stage: Stage, lossy: DemoGateway) -> None:
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.limit.setValue(100)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)
    record = window.desk.run.record
    assert record is not None
    assert record.limit_points == int(100 / window.desk.program.settings.point_price)


@pytest.fixture
def paused(qtbot: QtBot, stage: Stage, offices: Offices) -> tuple[MainWindow, Settlement, DemoGateway]:
    """A campaign of ten that stands: one accepted, two in doubt, seven waiting."""
    made, url = offices()
    number = cut_short(url, ACCEPTED, LOST, None)
    window = open_office(qtbot, stage)
    window.open_campaign(number)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=5000)
    strip = window.campaign.sending.settlement
    qtbot.waitUntil(strip.count.isVisible, timeout=5000)
    return window, strip, made


def test_what_is_in_doubt_in_a_campaign_that_stands_can_be_counted_as_sent(
    qtbot: QtBot, paused: tuple[MainWindow, Settlement, DemoGateway]
) -> None:
    window, strip, made = paused
    strip.count.click()
    qtbot.waitUntil(lambda: window.desk.run.counts == {S.ACCEPTED: 3, S.QUEUED: 7}, timeout=5000)
    qtbot.waitUntil(lambda: not strip.isVisible(), timeout=5000)
    assert window.desk.phase is Phase.SENDING
    assert made.requests == 0


def test_repeating_in_a_campaign_that_stands_says_what_else_goes_out(
    qtbot: QtBot, paused: tuple[MainWindow, Settlement, DemoGateway]
) -> None:
    window, strip, made = paused
    strip.repeat.click()
    assert "7" in window.bar.ask.note.text()
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.desk.run.counts == {S.ACCEPTED: 10}
    assert made.requests == 9


@pytest.mark.parametrize(("price", "limit"), [("0", 30), ("0.50", 31), ("0.50", 30), ("0.30", 31)])
def test_a_limit_of_points_is_that_limit_whatever_a_point_costs(
    qtbot: QtBot, stage: Stage, lossy: DemoGateway, price: str, limit: int
) -> None:
    window = open_office(qtbot, stage)
    window.office.change_setting("limit_points", limit)
    window.office.change_setting("point_price", Decimal(price))
    prepare(qtbot, window)
    send(qtbot, window)
    record = window.desk.run.record
    assert record is not None
    assert record.limit_points == limit


@pytest.mark.parametrize("price", ["0", "0.50"])
def test_a_campaign_over_a_limit_of_points_asks(qtbot: QtBot, stage: Stage, lossy: DemoGateway, price: str) -> None:
    window = open_office(qtbot, stage)
    window.office.change_setting("limit_points", 1)
    window.office.change_setting("point_price", Decimal(price))
    prepare(qtbot, window)
    window.bar.compose.send.click()
    check = window.campaign.check
    qtbot.waitUntil(lambda: window.desk.same_text.found is not None, timeout=10_000)
    qtbot.wait(700)
    assert not check.confirm.isEnabled()
    assert check.limit_points() == 1
    assert "при пределе 1 балл" in "\n".join(one.text() for one in check.findChildren(QLabel) if one.isVisible())
    assert lossy.requests == 0
