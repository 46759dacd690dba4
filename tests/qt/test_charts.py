"""The painted pieces: meter, bars, bubble, numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QFontMetrics

from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.home_zones import zone_of
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.zone_plan import ZonePlan, plan
from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import Bubble, cursor_x, utf16_index
from smsfox_gui.qt.delivery_chart import DeliveryChart
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.legend import Legend, LegendEntry, LegendRow
from smsfox_gui.qt.numbers import counted, grouped, money, percent, phone
from smsfox_gui.qt.rate_chart import Gap, RateChart
from smsfox_gui.qt.segment_meter import SegmentMeter
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar, widths
from smsfox_gui.qt.state_look import MESSAGE_LOOKS
from smsfox_gui.qt.zone_chart import ZoneChart

LIMITS = (70, 132, 198, 264)


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=10), st.floats(80, 2000))
def test_slices_fill_the_bar_and_none_is_lost(counts, width):
    made = widths(counts, width)
    if sum(counts):
        assert sum(made) == pytest.approx(width)
        assert all(length >= 7 - 1e-6 for length, count in zip(made, counts, strict=True) if count)
    assert all(length == 0 for length, count in zip(made, counts, strict=True) if not count)


def test_every_state_has_a_place_in_the_bar():
    assert set(ORDER) == set(MessageState) == set(MESSAGE_LOOKS)


def test_one_unknown_among_a_million_is_seen(qtbot):
    bar = StackedBar()
    qtbot.addWidget(bar)
    bar.resize(400, 24)
    bar.set_parts([Part(MessageState.UNKNOWN, 1), Part(MessageState.DELIVERED, 1_000_000)])
    assert [part.key for part in bar.parts] == [MessageState.DELIVERED, MessageState.UNKNOWN]
    assert theme.color("fillUnk").name() in colours(bar)


def test_the_meter_grows_with_the_longest_message(qtbot):
    meter = SegmentMeter()
    qtbot.addWidget(meter)
    meter.set_lengths(66, 70, LIMITS)
    assert meter.shown_limits == (70, 132)
    meter.set_lengths(66, 74, LIMITS)
    assert meter.shown_limits == (70, 132, 198)
    meter.set_lengths(66, 300, LIMITS)
    assert meter.shown_limits == LIMITS
    assert "66" in meter.accessibleDescription()
    assert "300" in meter.accessibleDescription()


def test_the_meters_mark_stands_at_the_longest(qtbot):
    meter = SegmentMeter()
    qtbot.addWidget(meter)
    meter.resize(400, 31)
    meter.set_lengths(66, 99, LIMITS)
    image = meter.grab().toImage()
    brand = QColor(theme.color("brand"))
    y = image.height() // 2
    marked = [x for x in range(image.width()) if image.pixelColor(x, y) == brand]
    assert marked
    assert abs(marked[0] / image.width() - 99 / 198) < 0.02


def test_an_empty_text_paints_no_mark(qtbot):
    meter = SegmentMeter()
    qtbot.addWidget(meter)
    meter.resize(400, 31)
    meter.set_lengths(0, 0, LIMITS)
    assert theme.color("brand").name() not in colours(meter)


def test_a_bubble_marks_the_second_sms_and_grows(qtbot):
    bubble = Bubble()
    qtbot.addWidget(bubble)
    bubble.resize(300, 80)
    bubble.set_text("a" * 80, [70])
    assert theme.color("fillWarn").name() in colours(bubble)
    assert bubble.heightForWidth(150) > bubble.heightForWidth(600)
    assert bubble.accessibleName() == "a" * 80


def test_the_mark_of_the_next_sms_stands_between_two_characters(qtbot):
    bubble = Bubble()
    qtbot.addWidget(bubble)
    bubble.set_text("0" * 20, [10])
    layout, _ = bubble._laid_out(400)
    line = layout.lineAt(0)
    before, at, after = (cursor_x(line, place) for place in (9, 10, 11))
    assert (at - before) - (after - at) >= 4


def test_places_are_counted_in_code_points():
    assert utf16_index("😀b", 1) == 2


def test_a_legends_action_names_its_state(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_entries([LegendEntry(MessageState.UNKNOWN, "Unknown", 3, action="Repeat")])
    row = legend.findChild(LegendRow)
    with qtbot.waitSignal(legend.action_requested) as signal:
        row._action.click()
    assert signal.args == [MessageState.UNKNOWN]
    legend.update_counts({MessageState.UNKNOWN: 1248})
    assert legend.findChild(LegendRow) is row
    assert row._count.text() == "1\u202f248"


def test_the_rate_chart_paints_its_bars(qtbot):
    chart = RateChart()
    qtbot.addWidget(chart)
    chart.resize(400, 126)
    assert theme.color("fillInfo").name() not in colours(chart)
    chart.set_bars([5, 0, 4.2], limit=5, labels={0: "start"}, gaps=[Gap(1, "offline")])
    assert theme.color("fillInfo").name() in colours(chart)


def test_the_chart_of_zones_takes_nobody_for_moscow(qtbot):
    """20:12 in Moscow is 01:12 in China and 22:12 in Kazakhstan."""
    evening, hours = datetime(2026, 11, 27, 17, 12, tzinfo=UTC), QuietHours(21, 9)
    people = {zone_of(phone): 1 for phone in ("79000000011", "77010000011", "8613800138000", "12125550123", "881612")}
    chart = ZoneChart()
    qtbot.addWidget(chart)
    chart.show_plans(plan(people, hours, evening, wake=False), hours, evening, evening)
    said = chart.accessibleDescription()
    for line in (
        "Other countries, zone unknown: ",
        "Other countries, UTC−10…−2:30: ",
        "Russia (Moscow), UTC+3: 1 recipient(s), get it at 27.11, 20:12",
        "Astana, UTC+5: 1 recipient(s), get it at 28.11, 09:00",
        "Other countries, UTC+8: 1 recipient(s), get it at 28.11, 09:00",
    ):
        assert line in said
    assert [one.zone.country for one in chart.plans if not one.asleep] == ["", "RU"]
    chart.resize(480, chart.sizeHint().height())
    chart.grab()


def test_numbers_read_as_people_write_them():
    assert grouped(1248) == "1\u202f248"
    assert money(Decimal("4780.00")) == "4\u202f780\u00a0₽"
    assert money(Decimal("12.5"), approx=True).startswith("≈\u00a012")
    assert counted("Read 1248 rows.", 1248) == "Read 1\u202f248 rows."
    assert phone("79000000011") == "+7\u00a0900\u00a0000-00-11"
    assert phone("375291234567") == "+375\u00a029\u00a0123-45-67"
    assert phone("") == ""


def test_a_hundred_per_cent_means_all():
    assert percent(999, 1000) == "99\u00a0%"
    assert percent(1000, 1000) == "100\u00a0%"
    assert percent(0, 0) == "0\u00a0%"


def test_money_uses_the_languages_mark():
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
        assert money(Decimal("12.50")) == "12,50\u00a0₽"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(("seconds", "labels"), [(0, 1), (1, 2), (2, 3), (90, 4)])
def test_no_moment_is_written_twice_under_the_deliveries(qtbot, seconds, labels):
    chart = DeliveryChart()
    qtbot.addWidget(chart)
    chart.resize(600, 128)
    begun = datetime(2026, 11, 27, 9, tzinfo=UTC)
    curve = DeliveryCurve(begun, timedelta(seconds=seconds / 2), (5, 10), (0, 10), 10)
    words = [said for said, _ in chart.moments(QFontMetrics(chart.font()), QRectF(42, 8, 550, 98), curve)]
    assert len(words) == len(set(words)) == labels
    chart.show_curve(curve)
    chart.grab()


def test_no_line_of_the_scale_crosses_what_was_delivered(qtbot):
    chart = DeliveryChart()
    qtbot.addWidget(chart)
    chart.resize(600, 108)
    begun = datetime(2026, 11, 27, 9, tzinfo=UTC)
    chart.show_curve(DeliveryCurve(begun, timedelta(seconds=1), (10, 10), (10, 10), 10))
    image = chart.grab().toImage()
    column = {image.pixelColor(500, y).name() for y in range(20, image.height() - 30)}
    assert column == {theme.color("fillOk").name()}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_that_a_zone_is_a_guess_is_said_whole_over_its_column(qtbot, language):
    translation = Translation()
    translation.say(language)
    try:
        chart = ZoneChart()
        qtbot.addWidget(chart)
        chart.resize(theme.px(530), 80)  # as wide as in the smallest window that the drawings show
        now = datetime(2026, 11, 24, 16, tzinfo=UTC)
        chart.show_plans([ZonePlan(zone_of("79000000011"), 12, now, asleep=False)], QuietHours(21, 9), now, now)
        metrics = QFontMetrics(theme.font("caption"))
        names, people = chart._columns(metrics)
        assert metrics.horizontalAdvance(chart._guess) <= names + people - 8
        assert chart.toolTip().splitlines() == [chart._guess, chart.accessibleDescription()]
    finally:
        translation.end()


@pytest.mark.parametrize("width", range(120, 420, 20))
def test_the_hours_over_the_zones_are_named_evenly_and_apart(qtbot, width):
    chart = ZoneChart()
    qtbot.addWidget(chart)
    now = datetime(2026, 11, 24, 16, tzinfo=UTC)
    chart.show_plans([ZonePlan(zone_of("79000000011"), 12, now, asleep=False)], QuietHours(21, 9), now, now)
    ticks = chart.ticks(QFontMetrics(theme.font("caption")), QRectF(0, 0, width, 40))
    hours = [int(words[:2]) for words, _, _ in ticks]
    assert len({(after - before) % 24 for before, after in pairwise(hours)}) <= 1
    assert all(before[2] < after[1] for before, after in pairwise(ticks))


@pytest.mark.parametrize("width", [340, 390, 560])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_zone_is_cut_and_the_tip_says_it_in_full(qtbot, language, width):
    translation = Translation()
    translation.say(language)
    try:
        chart = ZoneChart()
        qtbot.addWidget(chart)
        chart.resize(width, 80)
        night, hours = datetime(2026, 11, 27, 20, 30, tzinfo=UTC), QuietHours(21, 9)
        phones = ("79000000011", "77010000011", "8613800138000", "12125550123", "881612")
        people = dict.fromkeys(map(zone_of, phones), 1)
        chart.show_plans(plan(people, hours, night, wake=False), hours, night, night)
        metrics = QFontMetrics(theme.font("caption"))
        names, _ = chart._columns(metrics)
        shown = [chart.name(zone, metrics) for zone in people]
        assert all(metrics.horizontalAdvance(name) <= names for name in shown)
        assert names <= width / 2
        assert len(set(shown)) == len(shown)
        assert all(chart._name(zone) in chart.toolTip() for zone in people)
    finally:
        translation.end()


def test_the_hours_over_the_zones_say_whose_clock_it_is(qtbot):
    chart = ZoneChart()
    qtbot.addWidget(chart)
    now = datetime(2026, 11, 24, 16, tzinfo=UTC)
    chart.show_plans([ZonePlan(zone_of("79000000011"), 12, now, asleep=False)], QuietHours(21, 9), now, now)
    here = now.astimezone().utcoffset()
    assert chart.clock == ("Moscow" if here == timedelta(hours=3) else "your clock")
    metrics, area = QFontMetrics(theme.font("caption")), QRectF(0, 0, 300, 40)
    assert chart.ticks(metrics, area)[-1][2] < area.right() - metrics.horizontalAdvance(chart.clock)


def test_all_mornings_have_their_date_or_none_has(qtbot):
    night, hours = datetime(2026, 11, 27, 20, 30, tzinfo=UTC), QuietHours(21, 9)
    chart = ZoneChart()
    qtbot.addWidget(chart)
    people = {zone_of("79000000011"): 40, zone_of("998901234567"): 2}
    chart.show_plans(plan(people, hours, night, wake=False), hours, night, night)
    metrics = QFontMetrics(theme.font("caption_strong"))
    assert chart.mornings(metrics, QRectF(0, 0, 900, 40)) == ["28.11, 09:00 there"] * 2
    assert chart.mornings(metrics, QRectF(0, 0, 400, 40)) == ["09:00 there"] * 2
    chart.show_plans(plan(people, hours, night, wake=True), hours, night, night)
    assert chart.mornings(metrics, QRectF(0, 0, 900, 40)) == ["", ""]
