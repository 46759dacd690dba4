"""A flood of status calls while a campaign is being sent: what was answered with OK is kept, every state is right.

The real `smsfox send` with its receiver and its journal, the demo gateway, and the flood (`flood`) as processes of
their own. `SMSFOX_FLOOD` says how many calls; the long run:

    SMSFOX_FLOOD=100000 python -m pytest -s tests/reliability/test_flood.py
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.office import gateway, start_smsfox
from tests.reliability.checker import contradictions, read_journal
from tests.reliability.flood import messages_for

CALLS = int(os.environ.get("SMSFOX_FLOOD", "5000"))
RECEIVING = "receiving reports on "


def kept_reports(journal: Path) -> set[tuple[str, str, str]]:
    """The reports that the journal has for messages of its own."""
    with closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute("SELECT attempt, phone, status FROM report WHERE message IS NOT NULL").fetchall()
    return {(str(attempt), phone, status) for attempt, phone, status in rows}


def expected_states(reports: set[tuple[str, str, str]]) -> dict[str, set[tuple[str, str | None]]]:
    """What a message of one part may be after these reports, in any order: {phone: {(state, reason)}}."""
    statuses = defaultdict(set)
    for _, phone, status in reports:
        statuses[phone].add(status)
    return {
        phone: {("delivered", None)} if "01" in found else {("undelivered", status) for status in found}
        for phone, found in statuses.items()
    }


@pytest.mark.skipif(sys.platform == "win32", reason="ends the program by SIGINT")
@pytest.mark.timeout(180 + CALLS // 50)
def test_what_was_acknowledged_is_kept_and_every_state_is_right(tmp_path: Path) -> None:
    messages = messages_for(CALLS)
    people = tmp_path / "people.csv"
    numbers = [f"79{n:09}" for n in range(messages)]
    people.write_text("phone\n" + "\n".join(numbers) + "\n", encoding="utf-8")
    journal = tmp_path / "journal.sqlite"
    with gateway(tmp_path) as demo:
        options = ["--gateway", demo.url, "--login", "demo", "--report-port", "0", "--report-wait", "600", "--yes"]
        sender = start_smsfox("send", people, "--text", "The water is off", "--journal", journal, *options)
        assert sender.stderr is not None
        first = sender.stderr.readline().decode().strip()
        assert first.startswith(RECEIVING), first
        address = first.removeprefix(RECEIVING)
        flood = [sys.executable, "-m", "tests.reliability.flood", address, demo.ledger_file, str(CALLS)]
        subprocess.run([*flood, tmp_path / "told.json"], check=True, timeout=150 + CALLS // 50)
        sender.send_signal(signal.SIGINT)
        output, _ = sender.communicate(timeout=60)
        ledger = demo.ledger()
    told = json.loads((tmp_path / "told.json").read_text(encoding="ascii"))
    print(
        f"\n{CALLS} calls in {told['seconds']:.1f} s ({CALLS / told['seconds']:.0f}/s) while {messages} messages went"
        f" out; {told['cut_off']} slow sockets cut off; answers {told['answers']}"
    )

    acked = {tuple(report) for report in told["acked"]}
    kept = kept_reports(journal)
    assert told["lost_patience"] == 0
    assert acked - kept == set(), "acknowledged and lost"
    assert kept - acked == set(), "never sent"
    assert {tuple(report) for report in told["forged"]} & kept == set()
    assert set(told["answers"]["oversize"]) <= {"0", "413", "414", "429"}

    rows = read_journal(journal)
    expected = expected_states(acked)
    wrong = [
        row for row in rows if (row.state, row.reason) not in expected.get(row.phone, {("accepted", None)})
    ]
    assert wrong == []
    assert contradictions(ledger, rows, messages) == []
    final = json.loads(output.splitlines()[-1])
    assert (final["state"], final["rows"], sum(final["states"].values())) == ("finished", messages, messages)
    assert set(final["states"]) <= {"accepted", "delivered", "undelivered"}
