"""What the database itself refuses, whoever asks: plain SQL against the file, and nothing of the program."""

from __future__ import annotations

import itertools
import sqlite3

import pytest

from smsfox_gui.core.states import (
    CAMPAIGN_TRANSITIONS,
    DECIDED,
    REOPENINGS,
    RESENDS,
    TRANSITIONS,
    CampaignState,
    Decision,
    MessageState,
)

from .conftest import frozen_rows, new_campaign

S = MessageState
C = CampaignState

STEPS = {
    S.QUEUED: (),
    S.WAITING: (S.WAITING,),
    S.SENDING: (S.SENDING,),
    S.ACCEPTED: (S.SENDING, S.ACCEPTED),
    S.DELIVERED: (S.SENDING, S.DELIVERED),
    S.UNDELIVERED: (S.SENDING, S.UNDELIVERED),
    S.REJECTED: (S.SENDING, S.REJECTED),
    S.UNKNOWN: (S.SENDING, S.UNKNOWN),
    S.CANCELLED: (S.CANCELLED,),
    S.SUPPRESSED: (S.SUPPRESSED,),
}
"""The shortest way to each state."""


class Table:
    """A campaign of two messages of two parts, and another campaign, as SQL sees them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.attempts = 10

    def do(self, sql: str, *values: object) -> bool:
        """Whether the database lets it through; then it is done."""
        try:
            self.db.execute(sql, values)
        except sqlite3.IntegrityError:
            return False
        return True

    def would(self, sql: str, *values: object) -> bool:
        """Whether it would let it through; nothing is changed."""
        self.db.execute("SAVEPOINT tried")
        try:
            return self.do(sql, *values)
        finally:
            self.db.execute("ROLLBACK TO tried")
            self.db.execute("RELEASE tried")

    def attempt(self) -> int:
        """A new attempt at message 1."""
        self.attempts += 1
        assert self.do("INSERT INTO attempt (id, message) VALUES (?, 1)", self.attempts)
        return self.attempts

    def decision(self, kind: Decision, campaign: int = 1) -> int:
        insert = "INSERT INTO decision (at, campaign, kind, messages) VALUES (0, ?, ?, 1)"
        return self.db.execute(insert, (campaign, kind)).lastrowid

    def take(self, *states: MessageState) -> None:
        """Lead message 1 through these states."""
        for state in states:
            attempt = f", attempt = {self.attempt()}" if state is S.SENDING else ""
            assert self.do(f"UPDATE message SET state = ?, changed = 0{attempt} WHERE id = 1", state), state


@pytest.fixture
def table(journal, path):
    first = journal.arm(new_campaign(), frozen_rows(2, parts=2))
    journal.arm(new_campaign(), frozen_rows(2))
    journal.start(first)
    journal.close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("UPDATE campaign SET state = 'running' WHERE id = 1")
    yield Table(db)
    db.close()


def test_the_tables_in_the_database_are_those_of_the_code(table):
    found = table.db.execute("SELECT source, target, decision FROM transition").fetchall()
    assert {(source, target) for source, target, kind in found if kind is None} == TRANSITIONS
    assert {(source, target) for source, target, kind in found if kind is not None} == DECIDED
    assert {(source, target) for source, target, kind in found if kind == Decision.RESEND} == RESENDS
    found = table.db.execute("SELECT source, target, decision FROM campaign_transition").fetchall()
    assert {(source, target) for source, target, kind in found if kind is None} == CAMPAIGN_TRANSITIONS
    assert {(source, target) for source, target, kind in found if kind == Decision.RESEND} == REOPENINGS
    assert len(found) == len(CAMPAIGN_TRANSITIONS) + len(REOPENINGS)


def may(source: MessageState, target: MessageState, kind: Decision | None) -> bool:
    edge = (source, target)
    if edge == (S.UNDELIVERED, S.DELIVERED):
        return False  # a part has failed
    opened = {Decision.RESEND: RESENDS, Decision.COUNT_AS_SENT: DECIDED - RESENDS}
    return source is target or edge in TRANSITIONS or edge in opened.get(kind, ())


@pytest.mark.parametrize("source", list(S))
def test_every_pair_of_message_states(table, source):
    """With everything else in order: an attempt of its own, a running campaign, a decision or none."""
    before = table.attempt()
    table.take(*STEPS[source])
    new = table.attempt()
    for target, kind in itertools.product(S, (None, *Decision)):
        decision = f", decision = {table.decision(kind)}" if kind else ""
        update = f"UPDATE message SET state = ?, changed = 0, attempt = ?{decision} WHERE id = 1"
        attempt = new if target is S.SENDING else before
        assert table.would(update, target, attempt) is may(source, target, kind), (target, kind)


@pytest.mark.parametrize(("source", "target"), sorted(DECIDED))
def test_a_decision_must_be_there_be_newer_and_be_about_this_campaign(table, source, target):
    kind = Decision.RESEND if target is S.QUEUED else Decision.COUNT_AS_SENT
    table.take(*STEPS[source])
    older, old = table.decision(kind), table.decision(kind)
    foreign = table.decision(kind, campaign=2)
    assert table.do("UPDATE message SET decision = ? WHERE id = 1", old)
    for made_up in (None, 0, -1, older, old, foreign, foreign + 1, 10**9):
        assert not table.would("UPDATE message SET state = ?, changed = 0, decision = ? WHERE id = 1", target, made_up)
    assert not table.would("UPDATE message SET state = ?, changed = 0 WHERE id = 1", target)
    new = table.decision(kind)
    assert table.would("UPDATE message SET state = ?, changed = 0, decision = ? WHERE id = 1", target, new)
    for made_up in (None, older, foreign, new + 1):
        assert not table.would("UPDATE message SET decision = ? WHERE id = 1", made_up)
    for change in ("UPDATE decision SET kind = 'resend'", f"REPLACE INTO decision VALUES ({old}, 0, 1, 'resend', 1)"):
        assert not table.would(change)


def test_a_claim_needs_an_attempt_of_its_own_and_a_running_campaign(table):
    claim = "UPDATE message SET state = 'sending', changed = 0, attempt = ? WHERE id = 1"
    first = table.attempt()
    other = table.attempts + 1
    assert table.do("INSERT INTO attempt (id, message) VALUES (?, 2)", other)
    assert not table.would("UPDATE message SET state = 'sending', changed = 0 WHERE id = 1")
    for made_up in (None, first + 10, other):
        assert not table.would(claim, made_up)
    assert table.do(claim, first)
    assert table.would("UPDATE message SET state = 'sending', changed = 1 WHERE id = 1"), "it is no second claim"
    assert table.do("UPDATE message SET state = 'queued', changed = 0 WHERE id = 1")
    assert not table.would("UPDATE message SET state = 'sending', changed = 0 WHERE id = 1")
    assert not table.would(claim, first)
    second = other + 1
    assert table.do("INSERT INTO attempt (id, message) VALUES (?, 1)", second)
    assert table.would(claim, second)
    for state in ("paused", "cancelled"):
        assert table.do("UPDATE campaign SET state = ? WHERE id = 1", state)
        assert not table.would(claim, second)


def test_a_message_that_was_never_tried_is_never_delivered(table):
    for state in (S.DELIVERED, S.UNDELIVERED):
        for source in (S.QUEUED, S.WAITING):
            table.take(*([source] if source is S.WAITING else []))
            assert not table.would("UPDATE message SET state = ?, changed = 0 WHERE id = 1", state)
            table.take(*([S.QUEUED] if source is S.WAITING else []))


@pytest.mark.parametrize("parts", [1, 2])
def test_a_failed_part_counts_only_where_there_are_several(table, parts):
    table.db.execute("DROP TRIGGER message_frozen")
    table.db.execute("UPDATE message SET parts = ?", (parts,))
    for first, then in ((S.DELIVERED, S.UNDELIVERED), (S.UNDELIVERED, S.DELIVERED)):
        table.db.execute("SAVEPOINT both")
        table.take(S.SENDING, first)
        allowed = table.would("UPDATE message SET state = ?, changed = 0 WHERE id = 1", then)
        assert allowed is ((then is S.DELIVERED) == (parts == 1))
        table.db.execute("ROLLBACK TO both")


NEW_MESSAGE = (
    "{verb} INTO message (id, campaign, phone, digest, parts, points, state, attempt, decision)"
    " VALUES (?, ?, ?, 1, 1, 1, ?, ?, ?)"
)


@pytest.mark.parametrize("verb", ["INSERT", "REPLACE"])
@pytest.mark.parametrize("state", list(S))
def test_a_message_is_born_queued_or_waiting_in_a_campaign_that_was_never_started(table, verb, state):
    new = NEW_MESSAGE.format(verb=verb)
    born = state in (S.QUEUED, S.WAITING)
    assert table.would(new, 100, 2, "7", state, None, None) is born
    assert not table.would(new, 100, 1, "7", state, None, None)
    assert not table.would(new, 100, 9, "7", state, None, None)
    assert not table.would(new, 100, 2, "7", state, 5, None)
    assert not table.would(new, 100, 2, "7", state, None, 1)
    assert not table.would(new, 3, 2, "7", state, None, None), "the id is taken"


def campaign_in(table: Table, state: CampaignState) -> None:
    """Campaign 1 in this state, with nothing open."""
    table.db.execute("UPDATE message SET state = 'suppressed', changed = 0 WHERE campaign = 1")
    if state is not C.RUNNING:
        assert table.do("UPDATE campaign SET state = ? WHERE id = 1", state)


@pytest.mark.parametrize("source", list(C))
def test_every_pair_of_campaign_states(table, source):
    campaign_in(table, source)
    for target, kind in itertools.product(C, (None, *Decision)):
        decision = f", decision = {table.decision(kind)}" if kind else ""
        allowed = (
            source is target
            or (source, target) in CAMPAIGN_TRANSITIONS
            or (kind is Decision.RESEND and (source, target) in REOPENINGS)
        )
        assert table.would(f"UPDATE campaign SET state = ?{decision} WHERE id = 1", target) is allowed, (target, kind)


@pytest.mark.parametrize("source", [C.FINISHED, C.CANCELLED])
def test_an_ended_campaign_opens_only_with_a_newer_decision_of_its_own(table, source):
    campaign_in(table, source)
    older, old = table.decision(Decision.RESEND), table.decision(Decision.RESEND)
    foreign = table.decision(Decision.RESEND, campaign=2)
    assert table.do("UPDATE campaign SET decision = ? WHERE id = 1", old)
    for made_up in (None, older, old, foreign, foreign + 1):
        assert not table.would("UPDATE campaign SET state = 'paused', decision = ? WHERE id = 1", made_up)
    new = table.decision(Decision.RESEND)
    assert table.would("UPDATE campaign SET state = 'paused', decision = ? WHERE id = 1", new)


@pytest.mark.parametrize("state", [S.QUEUED, S.WAITING, S.SENDING])
def test_a_campaign_with_an_open_message_is_not_finished(table, state):
    table.db.execute("UPDATE message SET state = 'suppressed', changed = 0 WHERE id = 2")
    table.take(*STEPS[state])
    assert not table.would("UPDATE campaign SET state = 'finished' WHERE id = 1")
    table.take(*{S.QUEUED: (S.CANCELLED,), S.WAITING: (S.CANCELLED,), S.SENDING: (S.ACCEPTED,)}[state])
    assert table.would("UPDATE campaign SET state = 'finished' WHERE id = 1")


@pytest.mark.parametrize("verb", ["INSERT", "REPLACE"])
@pytest.mark.parametrize("state", list(C))
def test_a_campaign_is_born_standing(table, verb, state):
    columns = [row[1] for row in table.db.execute("PRAGMA table_info (campaign)") if row[1] not in ("id", "state")]
    values = ", ".join(columns)
    new = f"{verb} INTO campaign (id, state, {values}) SELECT ?, ?, {values} FROM campaign WHERE id = 2"
    assert table.would(new, 3, state) is (state is C.PAUSED)
    assert not table.would(new, 2, state)
    assert not table.would(new.replace("WHERE id = 2", "WHERE id = 1"), 3, state), "it had been started"
    table.db.execute("UPDATE journal SET campaigns = 3")
    assert not table.would(new, 3, state), "a deleted one had this number"


def test_a_frozen_copy_runs_only_by_its_own_decision(table):
    assert table.do("UPDATE campaign SET state = 'paused', reason = 'restored' WHERE id = 1")
    for change in ("state = 'running'", "state = 'running', reason = NULL", "reason = NULL", "reason = 'interrupted'"):
        assert not table.would(f"UPDATE campaign SET {change} WHERE id = 1")
        for kind in Decision:
            decided = f"UPDATE campaign SET {change}, decision = {table.decision(kind)} WHERE id = 1"
            assert table.would(decided) is (kind is Decision.TRUST_COPY), (change, kind)
    assert table.would("UPDATE campaign SET state = 'cancelled', reason = NULL WHERE id = 1")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE message SET id = 50 WHERE id = 1",
        "UPDATE message SET campaign = 2 WHERE id = 1",
        "UPDATE message SET phone = '7'",
        "UPDATE message SET digest = digest + 1",
        "UPDATE message SET parts = 3",
        "UPDATE message SET points = 0",
        "UPDATE message SET attempt = 99 WHERE id = 1",
        "UPDATE message SET attempt = NULL WHERE id = 1",
        "UPDATE attempt SET id = 99",
        "UPDATE attempt SET message = 2",
        "UPDATE list_row SET id = 50 WHERE id = 1",
        "UPDATE list_row SET number = 1",
        "UPDATE list_row SET cells = '[]'",
        "UPDATE list_row SET text = 'x'",
        "REPLACE INTO list_row (id, number, cells, text) VALUES (1, 2, '[]', 'x')",
        "UPDATE event SET target = 'queued'",
        "REPLACE INTO event SELECT * FROM event",
        "UPDATE campaign SET id = 50 WHERE id = 1",
        "UPDATE campaign SET sender = 'x'",
        "UPDATE campaign SET text = 'x'",
        "UPDATE campaign SET gateway = 'x'",
        "UPDATE campaign SET login = 'x'",
        "UPDATE campaign SET first_row = 1 WHERE id = 2",
        "UPDATE campaign SET point_price = '1'",
    ],
)
def test_what_was_armed_and_what_happened_is_frozen(table, change):
    table.take(S.SENDING, S.ACCEPTED)
    assert not table.would(change)


@pytest.mark.parametrize("state", list(C))
def test_only_a_whole_ended_campaign_goes_and_its_rows_after_it(table, state):
    table.take(S.SENDING, S.ACCEPTED)
    table.decision(Decision.WAIT)
    campaign_in_with_history(table, state)
    rows = [f"DELETE FROM {name} WHERE {column} = 1" for name, column in ROWS]
    assert not any(table.would(row) for row in rows)
    table.db.execute("BEGIN")
    gone = table.do("DELETE FROM campaign WHERE id = 1")
    assert gone is (state in (C.FINISHED, C.CANCELLED))
    for later in ("event", "attempt", "list_row"):
        assert not table.would(f"DELETE FROM {later}")
    if gone:
        assert all(table.do(row) for row in rows)
    table.db.execute("ROLLBACK")


ROWS = (("message", "id"), ("event", "message"), ("attempt", "message"), ("list_row", "id"), ("decision", "campaign"))


def campaign_in_with_history(table: Table, state: CampaignState) -> None:
    table.db.execute("UPDATE message SET state = 'suppressed', changed = 0 WHERE id = 2")
    if state is not C.RUNNING:
        assert table.do("UPDATE campaign SET state = ? WHERE id = 1", state)


def test_a_campaign_with_a_message_on_its_way_stays(table):
    table.take(S.SENDING)
    assert table.do("UPDATE campaign SET state = 'cancelled' WHERE id = 1")
    assert not table.would("DELETE FROM campaign WHERE id = 1")


def test_a_used_row_number_is_not_given_out_again(table):
    table.db.execute("UPDATE journal SET highest_row = 9")
    new = "INSERT INTO list_row (id, number, cells, text) VALUES (?, 2, '[]', 'x')"
    assert not table.would(new, 9)
    assert table.would(new, 10)
