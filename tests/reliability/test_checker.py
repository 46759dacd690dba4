"""The checker bites: each ledger or journal that breaks a promise is found, and an honest one is not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from tests.adapters.conftest import frozen_rows, new_campaign
from tests.reliability.checker import Row, contradictions, from_messages, read_journal, read_ledger


def entry(one: str, phone: str, answer: str | None, text: str = "hello") -> dict[str, object]:
    return {"id": one, "phones": phone, "msg": text, "answer": answer}


SENDING = ("queued", "sending")
BACK = ("unknown", "queued")
HONEST = [
    Row(2, "70", "hello", "accepted", None, ("11",), (SENDING, ("sending", "accepted"))),
    Row(3, "71", "hello", "rejected", "04", ("12",), (SENDING, ("sending", "rejected"))),
    Row(4, "72", "hello", "unknown", "timeout", ("13",), (SENDING, ("sending", "unknown"))),
    Row(5, "73", "hello", "queued", "05", ("14", "15"), (SENDING, ("sending", "queued")) * 2),
    Row(6, "74", "hello", "queued"),
]
LEDGER = [entry("11", "70", "01"), entry("12", "71", "04"), entry("13", "72", None), entry("14", "73", "03")]


def test_an_honest_run_is_not_blamed() -> None:
    assert contradictions(LEDGER, HONEST, 5) == []


def printed(rows: list[Row]) -> list[Row]:
    """The rows as `smsfox messages` prints them."""
    lines = [
        {
            "row": row.number,
            "phone": row.phone,
            "id": row.attempts[-1] if row.attempts else None,
            "state": row.state,
            "reason": row.reason,
            "text": row.text,
        }
        for row in rows
    ]
    return from_messages(lines)


def test_the_same_from_the_command_line() -> None:
    assert contradictions(LEDGER, printed(HONEST), 5) == []
    for stray in (entry("99", "79", "01"), entry("99", "70", "01"), entry("99", "74", "01")):
        assert len(contradictions([*LEDGER, stray], printed(HONEST), 5)) == 1, stray


@pytest.mark.parametrize(
    ("ledger", "blamed"),
    [
        ([*LEDGER, LEDGER[0]], "id 11 was requested 2 times"),
        ([*LEDGER, entry("77", "70", "01")], "knows nothing of request 77"),
        ([*LEDGER, entry("13", "79", "01")], "knows nothing of request 13"),
        (LEDGER[1:], "accepted, the gateway has not accepted it"),
        ([*LEDGER[1:], entry("11", "70", "07")], "accepted, the gateway has not accepted it"),
        ([*LEDGER[1:], entry("11", "70", None)], "accepted, the gateway has not accepted it"),
        ([*LEDGER, entry("15", "73", "01")], "queued, the gateway has it"),
        ([*LEDGER, entry("15", "73", None)], "queued, the gateway has it"),
        ([*LEDGER[:1], *LEDGER[2:], entry("12", "71", "06")], "rejected with 04"),
        ([*LEDGER[:1], *LEDGER[2:]], "rejected with 04"),
        ([entry("11", "70", "01", "bye"), *LEDGER[1:]], "another text"),
    ],
)
def test_a_wrong_ledger_is_found(ledger: list[dict[str, object]], blamed: str) -> None:
    assert any(blamed in fault for fault in contradictions(ledger, HONEST, 5))


@pytest.mark.parametrize(
    ("change", "blamed"),
    [
        (replace(HONEST[0], state="queued"), "queued, the gateway has it"),
        (replace(HONEST[0], state="cancelled"), "cancelled, the gateway has it"),
        (replace(HONEST[0], state="rejected", reason="01"), "rejected with 01"),
        (replace(HONEST[0], state="sending"), "still sending"),
        (replace(HONEST[0], state="lost"), "lost is no state"),
        (replace(HONEST[0], state="delivered"), "its history ends with accepted"),
        (replace(HONEST[0], attempts=("11", "16")), "accepted, the current attempt was not"),
        (replace(HONEST[0], changes=(("queued", "accepted"), SENDING, ("sending", "accepted"))), "from accepted"),
        (replace(HONEST[0], changes=(SENDING, ("sending", "unknown"), ("unknown", "sending"))), "unknown -> sending"),
        (replace(HONEST[0], changes=(SENDING, ("sending", "accepted"), ("accepted", "queued"))), "accepted -> queued"),
        (replace(HONEST[0], changes=(SENDING, ("sending", "unknown"), BACK)), "without a decision"),
    ],
)
def test_a_wrong_journal_is_found(change: Row, blamed: str) -> None:
    assert any(blamed in fault for fault in contradictions(LEDGER, [change, *HONEST[1:]], 5))


def test_a_missing_row_is_found() -> None:
    assert contradictions(LEDGER[:3], [*HONEST[:3], HONEST[4]], 5) == ["5 rows were armed, the states add up to 4"]


def test_a_second_text_needs_a_recorded_decision() -> None:
    history = (SENDING, ("sending", "unknown"), BACK, SENDING, ("sending", "accepted"))
    twice = Row(2, "70", "hello", "accepted", None, ("11", "12"), history, decisions=1)
    ledger = [entry("11", "70", "01"), entry("12", "70", "01")]
    assert contradictions(ledger, [twice], 1) == []
    assert contradictions(ledger, [replace(twice, decisions=0)], 1) != []
    waiting = replace(twice, state="queued", changes=history[:3], attempts=("11",))
    assert contradictions(ledger[:1], [waiting], 1) == []
    assert contradictions(ledger[:1], [replace(waiting, decisions=0)], 1) != []


def test_a_list_of_numbers_is_one_request_for_all_its_rows() -> None:
    rows = [replace(HONEST[0], phone=phone, number=number) for number, phone in enumerate(("70", "71", "72"))]
    assert contradictions([entry("11", "70,71,72", "01")], rows, 3) == []
    assert contradictions([entry("11", "70,71", "01")], rows, 3) != []


def test_a_real_journal_is_read_without_the_program(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    journal.start(campaign)
    first, second = journal.claim(campaign), journal.claim(campaign)
    assert first is not None
    assert second is not None
    journal.record(first, judge(Exchange(True, 200, b"01")))
    journal.record(second, judge(Exchange(False)))
    again = journal.claim(campaign)
    assert again is not None
    journal.flush()
    rows = read_journal(path, campaign)
    assert [row.state for row in rows] == ["accepted", "sending", "queued"]
    assert rows[1].attempts == (str(second.attempt), str(again.attempt))
    assert rows[1].changes == (SENDING, ("sending", "queued"), SENDING)
    journal.close()
    ledger = tmp_path / "ledger.jsonl"
    line = entry(str(first.attempt), first.phone, "01", first.text)
    ledger.write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert contradictions(read_ledger(ledger), rows, 3, over=False) == []
    assert contradictions(read_ledger(ledger), rows, 3) == ["row 3: still sending"]
    assert read_ledger(ledger, ledger.stat().st_size) == []
