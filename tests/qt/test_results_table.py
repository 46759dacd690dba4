"""The left half after Send."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from smsfox_gui.core import wording
from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.report_menu import ReportRows
from smsfox_gui.qt.results_columns import ColumnChoice, OwnColumn
from smsfox_gui.qt.results_rows import MessageRows
from smsfox_gui.qt.results_table import ResultsTable
from smsfox_gui.qt.table_view import cut_words

TOTAL = 200
NOW = datetime(2026, 11, 24, 16, 12, tzinfo=UTC)


class Reader:
    """A journal of one campaign: every tenth message unknown, the rest delivered up to `sent`."""

    opened = 0
    sent = 50

    def __init__(self):
        Reader.opened += 1
        self.read = []

    def state(self, message):
        if message > Reader.sent:
            return MessageState.QUEUED
        return MessageState.UNKNOWN if message % 10 == 0 else MessageState.DELIVERED

    def message_ids(self, campaign, states=None, search="", told=()):
        ids = range(1, TOTAL + 1)
        return [i for i in ids if (states is None or self.state(i) in states) and search in f"Name {i}"]

    def messages_by_id(self, ids):
        self.read.append(len(ids))
        return [self._message(i) for i in ids]

    def close(self):
        Reader.opened -= 1

    def _message(self, i):
        state = self.state(i)
        reason = "timeout" if state is MessageState.UNKNOWN else None
        sent = NOW if i <= Reader.sent else None
        phone = f"7900000{i:04d}"
        return MessageRecord(i, i + 1, phone, "x", 2, 10, state, reason, i, NOW, sent, None, (phone, f"Name {i}"))


def counts():
    unknown = Reader.sent // 10
    return {
        MessageState.QUEUED: TOTAL - Reader.sent,
        MessageState.DELIVERED: Reader.sent - unknown,
        MessageState.UNKNOWN: unknown,
    }


@pytest.fixture
def record():
    return CampaignRecord(
        id=1,
        name="Hot water",
        created=NOW,
        state=CampaignState.RUNNING,
        reason=None,
        sender="",
        text="x",
        list_name="l",
        sheet=None,
        columns=("Phone", "Name"),
        gateway="",
        login="",
        same_text=True,
        rows=TOTAL,
        excluded=0,
        states=counts(),
    )


@pytest.fixture
def table(qtbot, record):
    Reader.opened, Reader.sent = 0, 50
    made = ResultsTable(lambda work, done, *_: done(work()), lambda: None)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.set_campaign(replace(record, states=counts()), Reader)
    return made


def keys(table):
    return [row.key for row in table.table.visible_rows()]


def test_it_reads_only_the_rows_in_sight(table):
    assert table.table.count == TOTAL
    assert max(table._reader.read) < 25
    assert Reader.opened == 1


def test_state_and_reason_are_words(table):
    table.chips.select({"unknown"})
    row = table.table.visible_rows()[0]
    assert row.key == 10
    assert row.cells[4].text == "Unknown: no answer in time"
    assert row.cells[4].tone == "unk"
    assert [cell.text for cell in row.cells[:4]] == ["11", "+7\u00a0900\u00a0000-00-10", "Name 10", "2"]


def test_states_add_up_on_the_chips(table):
    shown = {b.chip.key: b.chip.count for b in table.chips.findChildren(ChipButton)}
    assert shown.pop("all") == TOTAL == sum(shown.values())


def test_it_follows_the_sending_until_a_person_scrolls(qtbot, table):
    assert 50 in keys(table)
    Reader.sent = 120
    table.set_counts(counts())
    table.refresh()
    assert 120 in keys(table)
    table.table.setFocus()
    qtbot.keyClick(table.table.view(), Qt.Key.Key_Home)
    assert not table.follow.isChecked()
    Reader.sent = 190
    table.set_counts(counts())
    table.refresh()
    assert keys(table)[0] == 1


@pytest.mark.parametrize("end", [CampaignState.FINISHED, CampaignState.CANCELLED])
def test_after_the_end_the_rows_begin_at_the_top(table, record, end):
    Reader.sent = TOTAL
    over = {MessageState.DELIVERED: TOTAL}
    table.set_campaign(replace(record, states=over))
    table.refresh()
    assert TOTAL in keys(table)
    table.set_campaign(replace(record, state=end, states=over))
    assert keys(table)[0] == 1
    table.refresh()
    assert keys(table)[0] == 1


def test_after_the_end_the_chosen_row_stays_in_sight(table, record):
    table.select_message(60)
    Reader.sent = TOTAL
    over = {MessageState.DELIVERED: TOTAL}
    table.set_campaign(replace(record, states=over))
    table.refresh()
    table.set_campaign(replace(record, state=CampaignState.FINISHED, states=over))
    assert 60 in keys(table)


def test_the_end_moves_nothing_that_a_person_looks_at(qtbot, table, record):
    table.table.setFocus()
    qtbot.keyClick(table.table.view(), Qt.Key.Key_PageDown)
    qtbot.keyClick(table.table.view(), Qt.Key.Key_PageDown)
    seen = keys(table)[0]
    assert seen != 1
    table.set_campaign(replace(record, state=CampaignState.FINISHED, states=counts()))
    assert keys(table)[0] == seen
    table.set_campaign(replace(record, state=CampaignState.FINISHED, states={MessageState.DELIVERED: TOTAL}))
    assert keys(table)[0] == seen


def test_a_pause_moves_nothing(table, record):
    before = keys(table)[0]
    table.set_campaign(replace(record, state=CampaignState.PAUSED, states=counts()))
    assert keys(table)[0] == before != 1


def test_a_filter_on_a_state_follows_its_messages(qtbot, table):
    table.show_states([MessageState.UNKNOWN])
    assert table.table.count == 5
    Reader.sent = 100
    table.set_counts(counts())
    qtbot.waitUntil(lambda: table.table.count == 10)


def test_search_and_nothing_found(qtbot, table):
    table.search.setText("Name 12")
    qtbot.waitUntil(lambda: table.table.count == 11)
    table.search.setText("nobody")
    qtbot.waitUntil(table._nothing.isVisible)
    table._nothing.linkActivated.emit("all")
    qtbot.waitUntil(lambda: table.table.count == TOTAL)


def test_export_says_which_rows(table):
    asked = []
    table.export_requested.connect(asked.append)
    table.top.export.click()
    assert asked == [ReportRows.SHOWN]


def test_a_finished_campaign_follows_nothing(table, record):
    table.set_campaign(replace(record, state=CampaignState.FINISHED))
    assert not table.follow.isVisible()
    assert table.foot._hint.isVisible()


def test_rows_that_are_no_messages_are_told_of(table, record):
    """A row of the file is never lost without a word."""
    assert not table.foot.without.isVisible()
    table.set_campaign(replace(record, excluded=24))
    assert table.foot.without.isVisible()
    said = table.foot.without.text().replace("\N{NO-BREAK SPACE}", " ")
    assert said == "· 24 row(s) of the list without an SMS"
    assert "export" in table.foot.without.toolTip()
    table.set_campaign(replace(record, id=2, excluded=0))
    assert not table.foot.without.isVisible()


def test_after_the_end_no_chip_stands_for_nothing(qtbot, table, record):
    """While it is being sent none comes or goes between the hands."""
    assert {"sending", "rejected"} <= set(table.chips.keys())
    over = {MessageState.DELIVERED: TOTAL - 1, MessageState.UNKNOWN: 1}
    table.set_campaign(replace(record, states=over))
    table.chips.select({"unknown"})
    table.set_campaign(replace(record, state=CampaignState.FINISHED, states=over))
    assert table.chips.keys() == ["all", "delivered", "unknown"]
    table.set_counts({MessageState.DELIVERED: TOTAL})
    assert table.chips.keys() == ["all", "delivered", "unknown"], "what is chosen stays"
    table.chips.select({"all"})
    table.set_counts({MessageState.DELIVERED: TOTAL - 1, MessageState.UNDELIVERED: 1})
    assert table.chips.keys() == ["all", "delivered", "undelivered"]


def test_in_a_narrow_place_names_are_read_whole_and_the_state_stays_in_sight(table):
    table.resize(484, 430)
    columns, view = table.table._columns, table.table.view()
    place = {column.key: number for number, column in enumerate(columns)}
    header = view.horizontalHeader()
    assert header.sectionSize(place["name"]) >= theme.px(96)
    ends = header.sectionPosition(place["state"]) + header.sectionSize(place["state"])
    assert ends <= view.viewport().width()
    assert table.table.visible_rows(), "other columns, the same rows"
    table.resize(700, 430)
    widths = [header.sectionSize(number) for number in range(len(columns))]
    assert sum(widths) <= view.viewport().width()


def test_in_a_narrow_place_the_reason_comes_before_sms_and_time(table):
    table.resize(484, 430)
    assert titles(table) == ["No.", "Phone", "Name", "State and reason", "SMS", "Time"]
    table.resize(700, 430)
    assert titles(table) == ["No.", "Phone", "Name", "SMS", "State and reason", "Time"]


def state_of(table):
    return [column.key for column in table.table._columns].index("state")


def test_in_a_narrow_place_a_reason_is_said_in_fewer_words_and_whole_in_a_tip(table):
    view = table.table.view()
    table.follow.setChecked(False)
    table.resize(380, 430)
    table.table.show_from(5)
    whole = wording.state_sentence(MessageState.UNKNOWN, "timeout", "en")
    cells = [view.model().index(row, state_of(table)).data() for row in range(view.model().rowCount())]
    assert "Unknown: no answer" in cells
    place = view.model().index(cells.index("Unknown: no answer"), state_of(table))
    assert cut_words(view, place) == whole
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == whole
    table.resize(900, 430)
    cells = [view.model().index(row, state_of(table)).data() for row in range(view.model().rowCount())]
    assert whole in cells


def test_that_a_message_may_have_come_twice_is_said_in_a_narrow_place_too(qapp):
    class Twice(Reader):
        def _message(self, i):
            return replace(super()._message(i), doubled=True)

    rows = MessageRows(Twice, [1, 10], [OwnColumn.STATE]).rows(0, 2)
    assert [row.cells[0].brief for row in rows] == ["Delivered · twice?", "Unknown: no answer · twice?"]
    assert [row.cells[0].text.endswith(" · May have come twice") for row in rows] == [True, True]
    Reader.opened = 0


def test_in_a_window_of_1280_the_usual_reason_of_today_is_read_whole(table, record):
    table.set_campaign(replace(record, id=2, created=datetime.now(UTC)), Reader)
    table.resize(650, 430)
    reason = QFontMetrics(theme.font("base")).horizontalAdvance("Не доставлено: не принимает SMS")
    place = [column.key for column in table.table._columns].index("state")
    assert table.table.view().horizontalHeader().sectionSize(place) >= 22 + reason + 2 * 8


def test_the_reader_is_given_back(table):
    table.close_reader()
    assert Reader.opened == 0
    table.table.refresh()


def test_a_selected_message_is_told(table):
    seen = []
    table.message_selected.connect(seen.append)
    table.select_message(77)
    assert seen == [77]
    assert 77 in keys(table)


def test_every_new_campaign_is_followed_from_its_beginning(qtbot, table, record):
    table.table.setFocus()
    qtbot.keyClick(table.table.view(), Qt.Key.Key_Home)
    assert not table.follow.isChecked()
    table.set_campaign(replace(record, id=2, state=CampaignState.PAUSED, states=counts()), Reader)
    table.set_campaign(replace(record, id=2, states=counts()), Reader)
    assert table.follow.isVisible()
    assert table.follow.isChecked()


def offered(table):
    """The lines of the menu of columns, those with a tick in brackets."""
    table.top.columns_menu.aboutToShow.emit()
    lines = [action for action in table.top.columns_menu.actions() if action.isCheckable()]
    return [f"[{line.text()}]" if line.isChecked() else line.text() for line in lines]


def press(table, words):
    """Choose a line of that menu."""
    table.top.columns_menu.aboutToShow.emit()
    next(action for action in table.top.columns_menu.actions() if action.text() == words).trigger()


def titles(table):
    return [column.title for column in table.table._columns]


def test_columns_come_and_go_and_the_rows_with_them(table, record):
    assert offered(table) == ["[No.]", "[Phone]", "[Name]", "[SMS]", "[Time]", "Phone"], "then those of the list"
    chosen = []
    table.columns_chosen.connect(chosen.append)
    press(table, "No.")
    press(table, "SMS")
    assert titles(table) == ["Phone", "Name", "State and reason", "Time"]
    row = table.table.visible_rows()[0]
    assert [cell.text for cell in row.cells[:2]] == [
        f"+7\u00a0900\u00a0000-{row.key // 100:02}-{row.key % 100:02}",
        f"Name {row.key}",
    ]
    assert chosen[-1] == ColumnChoice(frozenset({OwnColumn.NUMBER, OwnColumn.PARTS}))
    press(table, "SMS")
    assert titles(table) == ["Phone", "Name", "SMS", "State and reason", "Time"]


def test_a_column_of_the_list_stands_before_the_sms_in_every_campaign_that_has_it(table, record):
    table.set_choice(ColumnChoice(added=frozenset({"R&D", "Phone"})))
    assert titles(table) == ["No.", "Phone", "Name", "Phone", "SMS", "State and reason", "Time"]
    assert table.table.visible_rows()[0].cells[3].text == f"7900000{table.table.visible_rows()[0].key:04d}"
    table.set_campaign(replace(record, id=3, columns=("", "Name", "R&D"), states=counts()), Reader)
    assert offered(table)[-1] == "[R&&D]"
    assert titles(table) == ["No.", "Phone", "Name", "R&D", "SMS", "State and reason", "Time"]
    assert {row.cells[3].text for row in table.table.visible_rows()} == {""}, "a row that is too short"


def test_the_chosen_columns_are_there_again_after_a_restart(qtbot, stage: Stage):
    window = stage.open(demo=False, language="en", colours="light")
    chosen = ColumnChoice(frozenset({OwnColumn.NUMBER}), frozenset({"Room"}))
    window.campaign.results.columns_chosen.emit(chosen)
    stage.close()
    assert stage.open(demo=False).campaign.results._choice == chosen
