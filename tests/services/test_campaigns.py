"""Arming within limits, and the memory of what was sent to these people before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.resources import resources
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.contact_list import Column, ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.core.errors import NothingToSend, OverLimit
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import Decision
from smsfox_gui.core.stop_list import NOBODY, StopSnapshot
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.services.campaigns import Campaigns, Repeats
from smsfox_gui.services.limits import NO_LIMITS, Limits
from tests.clocks import HandClock

TARIFF = Tariff.from_json((resources() / "tariff.json").read_text(encoding="utf-8"))
POINT = TARIFF.points_per_part("79000000000")
ACCEPTED = judge(Exchange(True, 200, b"01"))
ACCOUNT = Account("demo", Secret("demo"), "http://127.0.0.1:1/en/api/")


class People:
    """As much of a contact list as arming looks at."""

    def __init__(self, first: int, last: int, problems: int = 0) -> None:
        self.info = ListInfo("a.csv", "csv", None, None, None, (), 1, (Column(0, "Name", "Name"),), None)
        self._rows = [ContactRow(n, n + 1, (f"N{n}",), f"7900000{n:04}") for n in range(first, last)]
        self._rows += [ContactRow(n, n + 1, ("x",), "", RowProblem.NO_PHONE) for n in range(last, last + problems)]
        self._problems = problems

    def rows(self) -> Iterator[ContactRow]:
        return iter(self._rows)

    def counts(self) -> ListCounts:
        return ListCounts(len(self._rows), len(self._rows) - self._problems, {RowProblem.NO_PHONE: self._problems})


class Desk:
    def __init__(self, folder):
        self.clock = HandClock()
        self.journal = SqliteJournal(folder / "journal.sqlite", self.clock, lambda events: None)
        self.stopped = NOBODY
        self.campaigns = Campaigns(lambda: TARIFF, self.clock, lambda: self.stopped)
        self.told = []

    def arm(self, people, text="Hello {Name}", limits=NO_LIMITS):
        return self.campaigns.arm(
            self.journal,
            people,
            text=text,
            rules=Rules.SMSFOX,
            sender="",
            name="x",
            account=ACCOUNT,
            limits=limits,
            on_stopped=self.told.append,
        )

    def send(self, people, text="Hello {Name}"):
        campaign = self.arm(people, text)
        self.journal.start(campaign)
        while (claim := self.journal.claim(campaign)) is not None:
            self.journal.record(claim, ACCEPTED)
        self.journal.flush()
        self.journal.finish(campaign)
        return campaign

    def look(self, question):
        reader = self.journal.reader()
        try:
            return question(reader)
        finally:
            reader.close()

    def repeats(self, people, text="Hello {Name}"):
        return self.look(lambda reader: self.campaigns.repeats(reader, people, text, Rules.SMSFOX))


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.journal.close()


@pytest.mark.parametrize(("count", "messages", "must"), [(0, 0, False), (1, 2, False), (2, 3, True), (5, 5, True)])
def test_more_than_half_must_be_confirmed(count, messages, must):
    for sent in range(count + 1):
        repeats = Repeats(sent, count - sent, messages)
        assert repeats.must_be_confirmed is must
        assert repeats.share == (count / messages if messages else 0.0)


def test_the_same_list_and_text_once_more(desk):
    desk.send(People(0, 10))
    assert desk.repeats(People(0, 10)) == Repeats(10, 0, 10)
    assert desk.repeats(People(5, 15, problems=2)) == Repeats(5, 0, 10)
    assert desk.repeats(People(0, 10), "Hello, {Name}") == Repeats(0, 0, 10)
    # Another template that comes to the same words is the same text.
    assert desk.repeats(People(3, 4), "Hello N3") == Repeats(1, 0, 1)
    desk.clock.pass_time(timedelta(hours=24, seconds=1))
    assert desk.repeats(People(0, 10, problems=1)) == Repeats(0, 0, 10)


@pytest.mark.parametrize(
    ("limits", "fits"),
    [
        (Limits(campaign=10 * POINT), True),
        (Limits(campaign=10 * POINT - 1), False),
        (Limits(day=14 * POINT), True),
        (Limits(day=14 * POINT - 1), False),
    ],
)
def test_an_armed_campaign_fits_its_limits(desk, limits, fits):
    first = desk.send(People(100, 104))
    assert desk.look(desk.campaigns.spent_today) == 4 * POINT
    if fits:
        campaign = desk.arm(People(0, 10, problems=3), limits=limits)
        assert desk.look(lambda reader: reader.campaign(campaign)).limit_points == limits.campaign
        return
    with pytest.raises(OverLimit):
        desk.arm(People(0, 10, problems=3), limits=limits)
    assert [record.id for record in desk.look(lambda reader: reader.campaigns())] == [first]


def test_yesterday_is_not_today(desk):
    desk.send(People(0, 4))
    desk.clock.pass_time(timedelta(hours=24))
    assert desk.look(desk.campaigns.spent_today) == 0


def test_what_waits_in_an_armed_campaign_may_have_been_sent_meanwhile(desk):
    armed = desk.arm(People(0, 10))
    assert desk.look(lambda reader: desk.campaigns.repeats_of_waiting(reader, armed)) == Repeats(0, 0, 10)
    desk.send(People(4, 14))
    assert desk.look(lambda reader: desk.campaigns.repeats_of_waiting(reader, armed)) == Repeats(6, 0, 10)


def test_what_a_person_has_decided_is_not_asked_again(desk):
    armed = desk.arm(People(0, 10))
    desk.send(People(0, 10))
    desk.clock.pass_time(timedelta(seconds=1))
    desk.journal.decide(armed, Decision.AGAIN)
    assert desk.look(lambda reader: desk.campaigns.repeats_of_waiting(reader, armed)) == Repeats(0, 0, 10)
    desk.clock.pass_time(timedelta(seconds=1))
    desk.send(People(0, 3), "Hello {Name}")
    assert desk.look(lambda reader: desk.campaigns.repeats_of_waiting(reader, armed)) == Repeats(3, 0, 10)


def test_whom_the_stop_list_holds_by_now_is_left_out_and_said(desk):
    day = date(2026, 10, 3)
    desk.stopped = StopSnapshot({f"7900000{n:04}": day for n in (2, 5, 77)})
    campaign = desk.arm(People(0, 10, problems=1), limits=Limits(campaign=8 * POINT))
    assert desk.told == [2]
    record = desk.look(lambda reader: reader.campaign(campaign))
    assert (record.rows, record.excluded) == (8, 3)
    rows = desk.look(lambda reader: list(reader.source_rows(campaign)))
    assert [(row.number, row.detail) for row in rows if row.problem is RowProblem.STOPPED] == [
        (3, "03.10.26"),
        (6, "03.10.26"),
    ]
    assert all(row.message is None for row in rows if row.problem is not None)
    desk.arm(People(20, 22))
    assert desk.told == [2], "nothing to be said"
    with pytest.raises(NothingToSend):
        desk.arm(People(2, 3))
