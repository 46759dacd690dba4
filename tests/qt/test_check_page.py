"""The check page spends no money by accident: where its buttons stand, what it asks for, what it keeps to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.check_choices import CheckChoices
from smsfox_gui.qt.check_limit import MOST_POINTS
from smsfox_gui.qt.check_when import FEW_ZONES, FIRST
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from tests.qt.fit import misfits
from tests.qt.office import Offices, open_office, prepare

SIZES = [(1366, 768), (1024, 600)]


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Ready to send, a point costs half a rouble."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    prepare(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    return window


def place(widget: QWidget) -> QRect:
    """On the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def record(window: MainWindow) -> CampaignRecord:
    made = window.desk.run.record
    assert made is not None
    return made


def check(qtbot: QtBot, window: MainWindow) -> None:
    """To the check page, and past its first moment."""
    window.bar.compose.send.click()
    qtbot.waitUntil(lambda: window.desk.same_text.found is not None, timeout=10_000)
    qtbot.wait(700)


@pytest.mark.parametrize("size", SIZES)
def test_the_way_back_stands_where_send_was(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    qtbot.wait(100)
    send = place(window.bar.compose.send)
    pointer = send.center()
    QTest.mouseDClick(window.bar.compose.send, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton)  # the last one went to a button that is not there any more
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    assert not place(window.campaign.check.confirm).intersects(send)
    assert place(window.bar.check.back).contains(pointer)
    window.bar.check.back.click()
    window.campaign.check.confirm.click()
    assert window.desk.phase is Phase.CHECK, "a double click goes neither on nor back"
    qtbot.wait(700)
    window.bar.check.back.click()
    assert window.desk.phase is Phase.DRAFT
    assert window.gateway.requests == 0


def test_ways_beside_each_other_stand_in_one_line(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*SIZES[0])
    check(qtbot, window)
    when = window.campaign.check.when
    for way in (when.at_once, when.later):
        way.click()
        assert abs(place(when.at_once).center().y() - place(when.later).center().y()) <= 1
        assert abs(place(when.at_once).center().y() - place(when.at).center().y()) <= 1


def test_the_words_of_every_choice_begin_under_each_other(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    when = window.campaign.check.when
    option = QStyleOptionButton()
    when.first.initStyleOption(option)
    words = when.first.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, when.first)
    begins = [when.first.mapToGlobal(words.topLeft()).x(), place(when._at_once._words).left()]
    assert max(begins) - min(begins) <= 1


ABROAD = (
    *("77010000001", "77010000002", "37360000001", "37491000001", "375291000001", "380501000001", "992901000001"),
    *("99365000001", "995555000001", "4915120000001", "4915120000002", "12125550123"),
)


@pytest.fixture
def abroad(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """A big campaign at many prices into many zones, with a long text, on a laptop less its task bar."""
    people = [*(f"790000000{n:02}" for n in range(40)), *ABROAD]
    path = tmp_path / "abroad.csv"
    path.write_text("\n".join(("Телефон", *(f"+{one}" for one in people))) + "\n", "utf-8")
    window.desk.program.change_settings(confirm_above=10)
    window.desk.take_settings()
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    draft.set_text("Ждём вас. " * 40, replaced=True)
    qtbot.waitUntil(lambda: draft.contacts is not old and window.bar.compose.send.isEnabled(), timeout=20_000)
    window.resize(1366, 688)
    check(qtbot, window)
    return window


def test_whatever_is_chosen_is_in_sight_however_many_zones_and_prices_there_are(
    qtbot: QtBot, abroad: MainWindow
) -> None:
    panel = abroad.campaign.check
    when = panel.when
    assert len(abroad.desk.draft.people_by_zone) > 6
    assert len({points for points, _ in abroad.desk.draft.review.by_price}) > 3
    assert panel.typed.isVisible()
    seen = place(panel._scroll.viewport())
    for choice in (panel.limit, when.quiet, when.at_once, when.later, when.at, when.first):
        assert seen.contains(place(choice)), choice.accessibleName()
    assert not when.chart.isHidden()
    assert place(when.chart).top() > place(when.first).bottom()


@pytest.mark.parametrize("above", [10, 10_000], ids=["the number is typed", "nothing is typed"])
def test_every_choice_is_in_sight_in_the_smallest_window_and_the_rest_is_a_press_away(
    qtbot: QtBot, abroad: MainWindow, above: int
) -> None:
    abroad.bar.check.back.click()
    qtbot.waitUntil(lambda: abroad.desk.phase is Phase.DRAFT, timeout=5000)
    abroad.desk.program.change_settings(confirm_above=above)
    abroad.desk.take_settings()
    abroad.resize(1024, 600)
    qtbot.waitUntil(abroad.bar.compose.send.isEnabled, timeout=5000)
    check(qtbot, abroad)
    panel = abroad.campaign.check
    when = panel.when
    assert panel.typed.isVisible() == (above == 10)

    def seen(part: QWidget) -> bool:
        return place(panel._scroll.viewport()).contains(place(part))

    for choice in (panel.limit, when.quiet, when._quiet, when.at_once, when.later, when.at, when.first):
        assert seen(choice), choice.accessibleName()
    said = words_of(panel)
    assert "· от SMSFox" in said
    assert "балл — " not in said
    assert not misfits(panel)
    panel.details.click()
    qtbot.wait(50)
    assert "балл — " in words_of(panel)
    assert "· от SMSFox" not in words_of(panel)
    assert not misfits(panel)
    abroad.resize(1366, 768)
    qtbot.waitUntil(panel.details.isHidden, timeout=5000)
    assert "балл — " in words_of(panel)


def test_what_does_not_fit_ends_at_a_whole_line_and_is_said(qtbot: QtBot, abroad: MainWindow) -> None:
    panel = abroad.campaign.check
    area = panel._scroll
    for size in ((1366, 688), (1024, 600)):
        abroad.resize(*size)
        qtbot.waitUntil(area.more.isVisible, timeout=5000)
        qtbot.wait(50)
        edge = place(area.viewport()).bottom()
        for part in (*panel.when.findChildren(QLabel), panel.when.note, panel.when.first):
            if part.isVisible():
                assert not place(part).top() <= edge < place(part).bottom(), part
        lines = [line.translated(panel.when.chart.mapToGlobal(QPoint(0, 0))) for line in panel.when.chart.lines()]
        assert not [line for line in lines if line.top() <= edge < line.bottom()]
        assert place(panel.confirm).bottom() < place(abroad.bar.check.back).top()
    area.more.click()
    assert area.verticalScrollBar().value() > 0


def test_on_a_laptop_the_zones_begin_in_sight_under_a_number_to_type(qtbot: QtBot, abroad: MainWindow) -> None:
    panel = abroad.campaign.check
    assert panel.typed.isVisible()
    seen = place(panel._scroll.viewport())
    assert seen.contains(place(panel.when.note))
    first = panel.when.chart.lines()[0]
    assert seen.contains(first.translated(panel.when.chart.mapToGlobal(QPoint(0, 0))))
    assert "× 7 SMS" in panel._summary._why_line.text()


def test_what_a_way_means_is_in_sight_too_where_the_text_is_short(qtbot: QtBot, abroad: MainWindow) -> None:
    abroad.bar.check.back.click()
    qtbot.waitUntil(lambda: abroad.desk.phase is Phase.DRAFT, timeout=5000)
    abroad.desk.draft.set_text("Ждём вас завтра.", replaced=True)
    qtbot.waitUntil(abroad.bar.compose.send.isEnabled, timeout=10_000)
    check(qtbot, abroad)
    panel = abroad.campaign.check
    assert panel.typed.isVisible()
    for way in (panel.when.quiet, panel.when.at_once):
        way.click()
        qtbot.wait(50)
        assert place(panel._scroll.viewport()).contains(place(panel.when.note))


def test_in_the_smallest_window_the_bar_says_when_it_goes_beside_the_number_to_type(
    qtbot: QtBot, abroad: MainWindow
) -> None:
    abroad.resize(1024, 600)
    panel = abroad.campaign.check
    qtbot.waitUntil(lambda: place(panel.typed).left() > place(panel.typed.parentWidget()).center().x(), timeout=5000)
    for way in (panel.when.quiet, panel.when.at_once):
        way.click()
        title, second = panel.when.words.statement()
        said = {one.text() for one in abroad.bar.check.strip.findChildren(QLabel) if one.isVisible()}
        assert title in said
        assert second in said or not any(one.endswith("отправитель") for one in said), "or no second line is shown"


def test_ways_under_each_other_are_evenly_apart(qtbot: QtBot, abroad: MainWindow) -> None:
    abroad.resize(1024, 600)
    qtbot.wait(50)
    when = abroad.campaign.check.when
    middles = [place(button).center().y() for button in (when.at_once, when.later, when.first)]
    assert middles[1] - place(when.at).center().y() in (-1, 0, 1)
    gaps = [below - above for above, below in pairwise(middles)]
    assert max(gaps) - min(gaps) <= 1
    words = place(when._quiet._words)
    said = QFontMetrics(when._quiet._words.font()).height()
    assert abs(middles[0] - (words.bottom() - said / 2) - gaps[0]) <= 6, "the words of the first way take two lines"


def test_where_nothing_is_typed_the_zones_stand_under_the_way_that_is_about_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1366, 768)
    check(qtbot, window)
    panel = window.campaign.check
    assert not panel.typed.isVisible()
    chart = place(panel.when.chart)
    assert place(panel.when.quiet).bottom() < chart.top() < chart.bottom() < place(panel.when.at_once).top()


def test_zones_prices_and_text_open_in_full_and_are_folded_at_the_next_look(qtbot: QtBot, abroad: MainWindow) -> None:
    panel = abroad.campaign.check
    when, summary = panel.when, panel._summary
    people = abroad.desk.draft.people_by_zone
    links = (when.zones, summary.prices, summary.whole_text)
    panel.details.click()
    assert len(when.chart.plans) == FEW_ZONES
    assert max(people, key=people.__getitem__) in [one.zone for one in when.chart.plans]
    hidden = sum(people.values()) - sum(one.people for one in when.chart.plans)
    assert when.zones.text().endswith(f"людей: {hidden}")
    folded = summary._why.text()
    for link in links:
        link.click()
        assert link.text() == "Свернуть"
    assert [one.zone for one in when.chart.plans] == sorted(people)
    assert abroad.desk.draft.text.strip() in summary._text.text()
    assert len(summary._why.text()) > len(folded)
    assert "…" in folded
    assert "…" not in summary._why.text()
    qtbot.wait(700)
    abroad.bar.check.back.click()
    check(qtbot, abroad)
    assert not panel.details.isChecked()
    assert not any(link.isChecked() for link in links)
    assert len(when.chart.plans) == FEW_ZONES


def test_what_is_short_has_nothing_to_open(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    assert panel.when.zones.isHidden()
    assert panel._summary.prices.isHidden()
    assert panel._summary.whole_text.isHidden()


def test_the_focus_is_in_the_limit_and_enter_sends_nothing(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    limit = window.campaign.check.limit
    assert QApplication.focusWidget() is limit
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(limit, key)
        QTest.keyClick(limit, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(200)
    assert window.desk.phase is Phase.CHECK
    assert window.gateway.requests == 0


def test_over_the_limit_it_takes_a_permission_for_once(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    review = window.desk.draft.review
    assert review is not None
    assert panel.confirm.isEnabled()
    panel.limit.setValue(review.points // 2 - 1)  # roubles
    assert not panel.confirm.isEnabled()
    panel._limits._allow.click()
    assert panel.confirm.isEnabled()
    panel.limit.setValue(review.points // 2 - 2)
    assert not panel.confirm.isEnabled(), "another limit takes the permission back"
    panel.limit.setValue(review.points)
    assert panel.confirm.isEnabled()
    panel.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert record(window).limit_points == 2 * review.points


def test_a_limit_may_be_larger_than_a_bar_can_count(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    panel._limits._price = Decimal("0.01")  # of a point when the page came up
    panel.limit.setValue(999_999_999)
    assert panel._limits._share.maximum() == MOST_POINTS
    assert panel.confirm.isEnabled()


def test_a_limit_in_roubles_stands_in_points_where_the_price_is_not_known_any_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    lost = panel._limits._lost
    panel.limit.setValue(300)
    window.bar.check.back.click()
    window.office.change_setting("point_price", Decimal(0))
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    check(qtbot, window)
    assert panel.limit_points() == panel.limit.value() == 600
    assert "балл" in panel.limit.suffix()
    assert "Предел 300" in words_of(lost)
    assert lost.isVisible()
    window.bar.check.back.click()
    window.office.change_setting("point_price", Decimal("0.5"))
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    check(qtbot, window)
    assert panel.limit.value() == 300, "nobody typed the points"
    assert not lost.isVisible()


def test_a_price_taken_away_beside_the_check_page_takes_no_limit_away(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    panel.limit.setValue(300)
    window.office.change_setting("point_price", Decimal(0))
    qtbot.waitUntil(panel._limits._lost.isVisible, timeout=5000)
    assert panel.limit_points() == panel.limit.value() == 600
    panel.limit.setValue(700)
    assert not panel._limits._lost.isVisible(), "another one was typed"
    window.office.change_setting("point_price", Decimal(1))
    qtbot.waitUntil(lambda: panel.when.isVisible() and panel.limit_points() == 700, timeout=5000)
    assert panel.limit.value() == 700
    assert "балл" in panel.limit.suffix()


def test_a_limit_of_the_settings_goes_over_to_points_without_a_word(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(limit_points=600)
    check(qtbot, window)
    panel = window.campaign.check
    assert panel.limit.value() == 300
    window.office.change_setting("point_price", Decimal(0))
    qtbot.waitUntil(lambda: panel.limit.value() == 600, timeout=5000)
    assert panel.limit_points() == 600
    assert not panel._limits._lost.isVisible()


def test_the_limit_of_the_settings_is_there_already(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(limit_points=4)
    check(qtbot, window)
    assert window.campaign.check.limit.value() == 2
    assert not window.campaign.check.confirm.isEnabled()


def test_a_look_back_at_the_text_forgets_no_choice(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(limit_points=1000)
    check(qtbot, window)
    panel = window.campaign.check
    panel.limit.setValue(5)
    panel.when.first.click()
    assert not panel.confirm.isEnabled()
    window.bar.check.back.click()
    check(qtbot, window)
    assert panel.limit.value() == 5
    assert not panel.confirm.isEnabled()
    assert panel.trial == FIRST
    panel.when.later.click()
    at = window.desk.draft.at
    assert at is not None
    window.bar.check.back.click()
    check(qtbot, window)
    assert panel.when.later.isChecked()
    assert window.desk.draft.at == at
    window.bar.check.back.click()
    window.desk.program.change_settings(limit_points=600)
    window.desk.begin_anew()
    prepare(qtbot, window)
    check(qtbot, window)
    assert panel.limit.value() == 300, "another campaign: as the settings have it"
    assert not panel.when.first.isChecked()
    assert window.desk.draft.at is None


def test_a_choice_was_for_the_campaign_that_was_sent(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    window.campaign.check.limit.setValue(77)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.desk.draft.choices == CheckChoices()


def test_a_big_campaign_takes_the_number_of_its_people(qtbot: QtBot, window: MainWindow) -> None:
    review = window.desk.draft.review
    assert review is not None
    window.desk.program.change_settings(confirm_above=review.points)
    check(qtbot, window)
    panel = window.campaign.check
    assert panel.typed.isVisible()
    assert not panel.confirm.isEnabled()
    QTest.keyClicks(panel.typed, "11")
    assert not panel.confirm.isEnabled()
    panel.typed.clear()
    QTest.keyClicks(panel.typed, "12")
    assert panel.confirm.isEnabled()


def test_a_smaller_one_takes_nothing_typed(qtbot: QtBot, window: MainWindow) -> None:
    review = window.desk.draft.review
    assert review is not None
    window.desk.program.change_settings(confirm_above=review.points + 1)
    check(qtbot, window)
    assert not window.campaign.check.typed.isVisible()
    assert window.campaign.check.confirm.isEnabled()


def words_of(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def pasted(qtbot: QtBot, window: MainWindow, phones: Sequence[str], text: str = "Ждём вас") -> None:
    """A list of these numbers and a text of one SMS, ready to send."""
    window.lists.open_pasted("\n".join(["Телефон", *phones]))
    window.desk.draft.set_text(text, replaced=True)
    counts = window.desk.draft
    qtbot.waitUntil(lambda: counts.counts is not None and counts.counts.rows == len(phones), timeout=20_000)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def test_it_opens_at_its_top_again(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*SIZES[1])
    pasted(qtbot, window, ["+79000000011", "+77010000011", "+48501234567", "+8613800138000"])
    check(qtbot, window)
    bar = window.campaign.check._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=5000)
    bar.setValue(bar.maximum())
    window.bar.check.back.click()
    check(qtbot, window)
    assert bar.value() == 0


def test_it_says_how_long_it_takes_where_that_is_long(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    assert "в секунду" not in words_of(window.campaign.check.when), "twelve are gone at once"
    window.bar.check.back.click()
    window.desk.program.change_settings(rate=0.1)
    check(qtbot, window)
    assert "Это займёт ≈ 2 мин, до ≈ " in words_of(window.campaign.check.when)
    assert "0,1 в секунду" in words_of(window.campaign.check.when)


def test_the_cost_can_be_added_up_with_numbers_abroad(qtbot: QtBot, window: MainWindow) -> None:
    """Two at home for a point each, one in Kazakhstan for three, one in Poland for three, one in China for three."""
    pasted(qtbot, window, ["+79000000011", "+79000000012", "+77010000011", "+48501234567", "+8613800138000"])
    check(qtbot, window)
    review = window.desk.draft.review
    assert review is not None
    assert review.points == 2 + 3 * 3
    assert "2 × 1 SMS по 1 баллу; 3 × 1 SMS по 3 балла; " in words_of(window.campaign.check)


@pytest.mark.parametrize("size", [(1366, 720), *SIZES])
def test_the_field_that_the_button_waits_for_is_in_sight(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    review = window.desk.draft.review
    assert review is not None
    window.desk.program.change_settings(confirm_above=review.points)
    window.resize(*size)
    check(qtbot, window)
    panel = window.campaign.check
    assert not panel.confirm.isEnabled()
    for part in (panel.typed, panel.confirm):
        assert place(part).height() == part.visibleRegion().boundingRect().height()
        assert place(panel).contains(place(part))


def test_another_number_on_the_button_takes_another_moment(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel, draft = window.campaign.check, window.desk.draft
    assert panel.confirm.isEnabled()
    assert draft.contacts is not None
    draft.contacts.include([draft.ready[0]], False)
    draft.show_judged_anew()
    qtbot.waitUntil(lambda: panel.confirm.words().startswith("Отправить 11 "), timeout=5000)
    assert not panel.confirm.isEnabled()
    panel.confirm_now()
    assert window.desk.phase is Phase.CHECK
    qtbot.waitUntil(panel.confirm.isEnabled, timeout=5000)


def test_a_window_that_was_closed_bears_a_change_of_language(
    qtbot: QtBot, stage: Stage, window: MainWindow
) -> None:
    """It may live on for a moment when the demo, in another language, takes its place."""
    check(qtbot, window)
    panel = window.campaign.check
    window.desk.close()
    for timer in window.desk.draft.findChildren(QTimer):
        shiboken6.delete(timer)
    panel.retranslate()


def test_a_question_of_the_list_does_not_stay_over_the_check(qtbot: QtBot, window: MainWindow) -> None:
    """Answered there it would change what is just being confirmed."""
    asking = window.campaign.list_pane.top.asking
    asking.ask("“Time” is empty in 3 rows:", "Fill in", lambda _: None)
    check(qtbot, window)
    assert not asking.isVisible()
    assert QApplication.focusWidget() is window.campaign.check.limit


def test_the_sum_on_send_is_said_to_be_a_calculation_as_it_is_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    assert " · ≈" in window.bar.compose.send.words()
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    assert " за ≈" in window.campaign.check.confirm.words()


def test_another_price_cannot_be_confirmed_at_once(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    confirm = window.campaign.check.confirm
    assert confirm.isEnabled()
    said: list[bool] = []
    words = confirm.text()
    window.campaign.list_pane.table.select_index(0)
    window.desk.readiness_changed.connect(lambda: said.append(confirm.isEnabled()) if confirm.text() != words else None)
    QTest.keyClick(window.campaign.list_pane.table.view(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert said[0] is False
    qtbot.waitUntil(confirm.isEnabled, timeout=10_000)


def test_esc_takes_nothing_back_that_is_out_of_sight(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    window.show_page(Page.HISTORY)
    window.commands[Command.BACK].trigger()
    assert window.desk.phase is Phase.CHECK
    window.show_page(Page.CAMPAIGN)
    window.commands[Command.BACK].trigger()
    assert window.desk.phase is Phase.DRAFT


def test_the_links_to_a_long_text_and_to_all_prices_move_no_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path, old = tmp_path / "zones.csv", window.desk.draft.contacts
    numbers = ("+7 900 000-00-11", "+375 29 123-45-67", "+380 50 123-45-67", "+371 2123 4567", "+7 900 000-00-15")
    path.write_text("\n".join(("Телефон;Имя", *(f"{number};Анна" for number in numbers))) + "\n", "utf-8")
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    window.desk.draft.set_text("{Имя}, " + "ждём вас завтра с паспортом и полисом. " * 5, replaced=True)
    window.resize(1366, 688)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    check(qtbot, window)
    summary = window.campaign.check._summary
    assert summary.prices.isVisible()
    assert summary.whole_text.isVisible()
    caption, total = place(summary._captions[3]), place(summary._sum)
    assert (caption.top(), caption.height()) == (total.top(), total.height()), "the caption beside the sum"


def test_the_share_of_the_limit_is_green_as_long_as_it_is_kept_to(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    limits = window.campaign.check._limits
    limits.box.setValue(15)
    qtbot.waitUntil(limits._share.isVisible, timeout=5000)
    picture = limits._share.grab().toImage()
    middle = picture.pixelColor(picture.width() // 4, picture.height() // 2)
    assert middle.name() == theme.color("fillOk").name()
