"""The words and the table of transitions, written out a second time: they are in journals and in people's scripts."""

from __future__ import annotations

import itertools

from smsfox_gui.core.states import (
    CAMPAIGN_TRANSITIONS,
    CHARGED_STATES,
    DECIDED,
    FAILED_STATES,
    OPEN_STATES,
    REOPENINGS,
    RESENDS,
    TRANSITIONS,
    UNSENT_STATES,
    CampaignState,
    Decision,
    MessageState,
    PauseReason,
    may_change,
)

BY_ITSELF = {
    "queued": "sending waiting cancelled suppressed delivered undelivered",
    "waiting": "queued cancelled suppressed delivered undelivered",
    "sending": "queued accepted rejected unknown delivered undelivered",
    "accepted": "delivered undelivered",
    "unknown": "delivered undelivered",
    "delivered": "undelivered",
    "undelivered": "delivered",
    "cancelled": "delivered undelivered",
    "suppressed": "delivered undelivered",
    "rejected": "",
}
BY_DECISION = {"unknown": "queued accepted", "undelivered": "queued", "rejected": "queued"}
CAMPAIGNS = {
    "paused": "running finished cancelled",
    "running": "paused finished cancelled",
    "finished": "",
    "cancelled": "finished",
}
REOPENED = {"finished": "paused", "cancelled": "paused"}
REASONS = """
    not_started scheduled overdue trial user interrupted authorization no_points bad_parameters forbidden_text refusals
    unknown_answers wrong_address http_status no_connection certificate limit day_limit journal sleep clock resend
    restored
"""


def test_every_edge_is_the_one_written_here() -> None:
    for source, target in itertools.product(MessageState, repeat=2):
        by_itself = target.value in BY_ITSELF[source.value].split()
        decided = target.value in BY_DECISION.get(source.value, "").split()
        assert may_change(source, target) is by_itself, (source, target)
        assert may_change(source, target, decided=True) is (by_itself or decided), (source, target)
        assert ((source, target) in TRANSITIONS, (source, target) in DECIDED) == (by_itself, decided)
        assert ((source, target) in RESENDS) is (decided and target is MessageState.QUEUED)


def test_every_edge_of_a_campaign_is_the_one_written_here() -> None:
    for source, target in itertools.product(CampaignState, repeat=2):
        edge = (source, target)
        assert (edge in CAMPAIGN_TRANSITIONS) is (target.value in CAMPAIGNS[source.value].split()), edge
        assert (edge in REOPENINGS) is (REOPENED.get(source.value) == target.value), edge


def test_the_words_of_the_journal_and_the_command_line() -> None:
    assert {state.value for state in MessageState} == BY_ITSELF.keys()
    assert {state.value for state in CampaignState} == {"paused", "running", "finished", "cancelled"}
    assert {kind.value for kind in Decision} == {"resend", "count_as_sent", "wait", "late", "again", "trust_copy"}
    assert {reason.value for reason in PauseReason} >= set(REASONS.split())
    for kind in (MessageState, CampaignState, Decision, PauseReason):
        assert all(one.value == one.name.lower() for one in kind)


def test_the_groups_of_states() -> None:
    assert {"queued", "waiting", "sending"} == OPEN_STATES
    assert {"rejected", "undelivered", "unknown"} == FAILED_STATES
    assert {"queued", "waiting", "cancelled", "suppressed"} == UNSENT_STATES
    assert {"sending", "accepted", "delivered", "undelivered", "unknown"} == CHARGED_STATES
