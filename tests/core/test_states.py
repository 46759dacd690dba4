"""The table of transitions keeps its promises."""

from __future__ import annotations

import itertools

from smsfox_gui.core.states import OPEN_STATES, RESENDS, TRANSITIONS, MessageState, may_change

S = MessageState


def test_only_a_queued_message_is_ever_sent():
    assert {source for source, target in TRANSITIONS | RESENDS if target is S.SENDING} == {S.QUEUED}


def test_what_may_have_been_sent_never_returns_to_the_queue_by_itself():
    for state in (S.UNKNOWN, S.ACCEPTED, S.DELIVERED, S.UNDELIVERED, S.REJECTED):
        assert not may_change(state, S.QUEUED)
        assert not may_change(state, S.WAITING)


def test_what_was_accepted_or_delivered_is_never_resent_even_by_decision():
    assert not may_change(S.ACCEPTED, S.QUEUED, decided=True)
    assert not may_change(S.DELIVERED, S.QUEUED, decided=True)


def test_a_person_may_resend_what_failed():
    for state in (S.UNKNOWN, S.UNDELIVERED, S.REJECTED):
        assert may_change(state, S.QUEUED, decided=True)


def test_no_edge_leads_back_into_an_open_state_except_the_known_ones():
    reopened = {
        (source, target)
        for source, target in itertools.product(S, OPEN_STATES)
        if source not in OPEN_STATES and may_change(source, target, decided=True)
    }
    assert reopened == RESENDS
