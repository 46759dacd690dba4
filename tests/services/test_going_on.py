"""One doubt after another, until a person has answered them all; an answer is never asked for twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.resources import resources
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.message import Terms
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.services.campaigns import Campaigns, Repeats
from smsfox_gui.services.going_on import (
    DayLimitReached,
    GoAhead,
    GoingOn,
    GrownOld,
    JustSent,
    LimitReached,
    OtherAccount,
    Through,
    Way,
    is_over,
)
from tests.adapters.conftest import frozen_rows, new_campaign
from tests.clocks import HandClock

TARIFF = Tariff.from_json((resources() / "tariff.json").read_text(encoding="utf-8"))
ACCEPTED = judge(Exchange(True, 200, b"01"))
DAY = timedelta(hours=24)


class Office:
    def __init__(self, folder):
        self.clock = HandClock()
        self.journal = SqliteJournal(folder / "journal.sqlite", self.clock, lambda events: None)
        self.going_on = GoingOn(self.clock, Campaigns(lambda: TARIFF, self.clock))

    def send(self, count, of, **changes):
        """A campaign of `of` messages, `count` of them accepted."""
        day = changes.pop("day", 0)
        campaign = self.journal.arm(new_campaign(**changes), frozen_rows(of))
        self.journal.start(campaign, Terms(day_limit=day))
        for _ in range(count):
            self.journal.record(self.journal.claim(campaign), ACCEPTED)
        self.journal.claim(campaign)  # into the limit, where there is one
        return campaign

    def doubt(self, word, settings=None, day_limit=0):
        self.journal.flush()
        reader = self.journal.reader()
        try:
            record = reader.campaign(word.campaign)
            return self.going_on.doubt(reader, record, word, validity=DAY, settings=settings, day_limit=day_limit)
        finally:
            reader.close()

    def record(self, campaign):
        reader = self.journal.reader()
        try:
            return reader.campaign(campaign)
        finally:
            reader.close()


@pytest.fixture
def office(tmp_path):
    office = Office(tmp_path)
    yield office
    office.journal.close()


def test_one_after_another(office):
    first = office.send(3, 10, limit_points=3)
    office.clock.pass_time(DAY)
    office.send(8, 8)
    office.clock.pass_time(timedelta(hours=1))
    own = office.record(first)
    other = Way("clinic", "https://sms.example.com/")
    word = GoAhead(first)
    assert office.doubt(word, other) == GrownOld(timedelta(hours=25), 7)
    word = replace(word, late=True)
    assert office.doubt(word, other) == JustSent(Repeats(5, 0, 7))
    word = replace(word, again=True)
    assert office.doubt(word, other) == LimitReached(3, 10, 7)
    word = replace(word, limit_points=10)
    assert office.doubt(word, other) == OtherAccount(Way(own.login, own.gateway), other, 7)
    assert office.doubt(replace(word, through=Through.OWN), other) is None
    assert office.doubt(word, Way(own.login, own.gateway)) is None
    assert office.doubt(word, None) is None


def test_the_limit_of_a_day_is_over_at_midnight(office):
    campaign = office.send(3, 10, day=3)
    word = GoAhead(campaign)
    assert office.doubt(word, day_limit=3) == DayLimitReached(3, 3, 7)
    assert office.doubt(word, day_limit=4) is None, "it was raised"
    assert office.doubt(word) is None, "it was taken away"
    office.clock.pass_time(timedelta(hours=20))
    assert office.doubt(word, day_limit=3) is None


def test_what_is_over(office):
    campaign = office.send(2, 2)
    assert not is_over(office.record(campaign))
    office.journal.flush()
    office.journal.finish(campaign)
    assert is_over(office.record(campaign))
