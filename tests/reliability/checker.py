"""The independent checker: the gateway's ledger against the journal, and what contradicts the promises.

It shares no code with the program. It reads the ledger as JSON lines and the journal with plain SQLite (or as what
`smsfox messages` prints), and its rules are written out here a second time on purpose.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ACCEPTED = "01"
ACCOUNT_REFUSED = ("03", "05")
"""Answers after which a row may be tried again: the account was refused, nobody was texted."""
REFUSED = ("02", "04", "06", "07")

UNSENT = ("queued", "waiting", "cancelled", "suppressed")
SENT = ("accepted", "delivered", "undelivered")
STATES = (*UNSENT, *SENT, "rejected", "unknown", "sending")

ONLY_BY_DECISION = {("unknown", "queued"), ("undelivered", "queued"), ("rejected", "queued")}
"""Edges that need a recorded decision each. Counting an unknown one as sent needs one too, and sends nothing."""
NEVER_BACK = ("accepted", "delivered", "undelivered", "rejected", "unknown", "cancelled", "suppressed")

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """A message as the journal tells it. attempts: every id it ever had, the last one current.

    changes: (from, to) of its whole history; decisions: how often a person opened it again.
    """

    number: int
    phone: str
    text: str
    state: str
    reason: str | None = None
    attempts: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    decisions: int = 0


def read_ledger(path: Path, start: int = 0) -> list[dict[str, Any]]:
    """Every request the gateway has written down from byte `start` of its ledger on."""
    return read_new(path, start)[0]


def read_new(path: Path, start: int) -> tuple[list[dict[str, Any]], int]:
    """The same, and where to read on; a line that is just being written is left for the next time."""
    if not path.exists():
        return [], start
    with path.open("rb") as file:
        file.seek(start)
        whole = file.read().rpartition(b"\n")
    lines = whole[0] + whole[1]
    return [json.loads(line) for line in lines.splitlines()], start + len(lines)


def read_journal(path: Path, campaign: int = 1) -> list[Row]:
    """A campaign's messages, with plain SQLite and nothing of the program's; one snapshot, nothing is written."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
        db.execute("BEGIN")
        span = db.execute("SELECT min(id), max(id) FROM message WHERE campaign = ?", (campaign,)).fetchone()
        attempts: dict[int, list[int]] = defaultdict(list)
        for message, attempt in db.execute(
            "SELECT message, id FROM attempt WHERE message BETWEEN ? AND ? ORDER BY id", span
        ):
            attempts[message].append(attempt)
        changes: dict[int, list[tuple[str, str]]] = defaultdict(list)
        decisions: Counter[int] = Counter()
        events = "SELECT e.message, e.source, e.target, d.id FROM event e LEFT JOIN decision d ON d.id = e.decision"
        for message, source, target, decision in db.execute(
            f"{events} WHERE e.message BETWEEN ? AND ? ORDER BY e.id", span
        ):
            changes[message].append((source, target))
            decisions[message] += decision is not None and target == "queued"
        rows = db.execute(
            "SELECT m.id, r.number, m.phone, r.text, m.state, m.reason, m.attempt"
            " FROM message m JOIN list_row r ON r.id = m.id WHERE m.campaign = ? ORDER BY m.id",
            (campaign,),
        ).fetchall()
    found = []
    for key, number, phone, text, state, reason, attempt in rows:
        known = [str(one) for one in attempts[key] if one != attempt] + ([str(attempt)] if attempt else [])
        found.append(Row(number, phone, text, state, reason, tuple(known), tuple(changes[key]), decisions[key]))
    return found


def from_messages(lines: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The same from what `smsfox messages` prints: the current attempt only, no history."""
    return [
        Row(
            line["row"],
            line["phone"],
            line["text"],
            line["state"],
            line.get("reason") or line.get("code"),
            (line["id"],) if line["id"] else (),
        )
        for line in lines
    ]


def contradictions(ledger: Sequence[Entry], rows: Sequence[Row], count: int, *, over: bool = True) -> list[str]:
    """What contradicts the promises: nobody twice, nobody lost, nothing claimed that the gateway did not see.

    count: the rows that were armed. over: nothing is under way any more, so no row may be `sending`.
    """
    wrong = inner_contradictions(rows, count)
    requests = {(entry["id"], phone): entry for entry in ledger for phone in _phones(entry)}
    wrong += _same_id(ledger)
    wrong += _strangers(ledger, rows)
    for row in rows:
        mine = [requests[one, row.phone] for one in row.attempts if (one, row.phone) in requests]
        wrong += [f"row {row.number}: {fault}" for fault in _row_faults(row, mine, over)]
    return wrong


def inner_contradictions(rows: Sequence[Row], count: int) -> list[str]:
    """What is wrong with a journal by itself: sums, and edges that no message may have taken."""
    return _sums(rows, count) + [f"row {row.number}: {fault}" for row in rows for fault in _history_faults(row)]


def _sums(rows: Sequence[Row], count: int) -> list[str]:
    states = Counter(row.state for row in rows)
    wrong = [f"{state} is no state" for state in states if state not in STATES]
    if sum(states[state] for state in STATES) != count:
        wrong.append(f"{count} rows were armed, the states add up to {sum(states.values())}")
    return wrong


def _same_id(ledger: Sequence[Entry]) -> list[str]:
    times = Counter(entry["id"] for entry in ledger)
    return [f"id {one} was requested {number} times" for one, number in times.items() if number > 1]


def _strangers(ledger: Sequence[Entry], rows: Sequence[Row]) -> list[str]:
    """Requests that the journal does not know (an intent was not durable before its request), and, where it tells the
    current attempt only, second requests to one number."""
    if any(row.changes for row in rows):
        known = {(attempt, row.phone) for row in rows for attempt in row.attempts}
        return [
            f"the journal knows nothing of request {entry['id']} to {phone}"
            for entry in ledger
            for phone in _phones(entry)
            if (entry["id"], phone) not in known
        ]
    phones = {row.phone for row in rows}
    wrong = [f"{phone} is in no row" for entry in ledger for phone in _phones(entry) if phone not in phones]
    texted = Counter(
        (phone, entry["msg"]) for entry in ledger for phone in _phones(entry) if entry["answer"] == ACCEPTED
    )
    wrong += [f"{phone} was texted {times} times" for (phone, _), times in texted.items() if times > 1]
    queued = {(row.phone, row.text) for row in rows if row.state in UNSENT}
    return wrong + [f"{phone} is still to be sent, the gateway has it" for phone, text in texted.keys() & queued]


def _row_faults(row: Row, mine: Sequence[Entry], over: bool) -> list[str]:
    wrong = []
    final = [entry for entry in mine if entry["answer"] not in ACCOUNT_REFUSED]
    if len(final) > 1 + row.decisions:
        wrong.append(f"{len(final)} requests that may have texted, {row.decisions} decisions")
    if any(entry["msg"] != row.text for entry in mine):
        wrong.append("another text was sent")
    if row.state in UNSENT and len(final) > row.decisions:
        wrong.append(f"{row.state}, the gateway has it")
    if row.state == "sending" and over:
        wrong.append("still sending")
    return wrong + _answer_faults(row, mine)


def _answer_faults(row: Row, mine: Sequence[Entry]) -> list[str]:
    current = mine[-1]["answer"] if mine and mine[-1]["id"] == row.attempts[-1] else None
    if row.state in SENT and not any(entry["answer"] == ACCEPTED for entry in mine):
        return [f"{row.state}, the gateway has not accepted it"]
    if row.state == "accepted" and current != ACCEPTED:
        return ["accepted, the current attempt was not"]
    if row.state == "rejected" and (current not in REFUSED or current != row.reason):
        return [f"rejected with {row.reason}, the gateway did not say so"]
    return []


def _history_faults(row: Row) -> list[str]:
    wrong = []
    state = "queued"
    undecided = row.decisions
    for source, target in row.changes:
        if source == target == state:
            continue  # a mark, not a change: possibly doubled
        if source != state:
            wrong.append(f"{source} -> {target} from {state}")
        if target == "sending" and source != "queued":
            wrong.append(f"{source} -> sending")
        if (source, target) in ONLY_BY_DECISION:
            undecided -= 1
        elif target in ("queued", "waiting") and source in NEVER_BACK:
            wrong.append(f"{source} -> {target}")
        state = target
    if undecided < 0:
        wrong.append("sent once more without a decision")
    if row.changes and state != row.state:
        wrong.append(f"{row.state}, its history ends with {state}")
    return wrong


def _phones(entry: Entry) -> list[str]:
    return [phone for phone in (entry["phones"] or "").split(",") if phone]
