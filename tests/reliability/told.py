"""What contradicts the promises of the journal, given what a program told the world (see `teller`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.errors import JournalError


def problems(image: Path, told: Sequence[str]) -> list[str]:
    """Opens the journal that was left behind in the folder `image`, and compares."""
    path = image / "data" / "journal.sqlite"
    try:
        journal = SqliteJournal(path, SystemClock(), lambda events: None, marks=image / "marks")
    except JournalError as error:
        return [f"does not open: {error}"]
    try:
        wrong = ["taken for an older copy"] if journal.restored() else []
        reader = journal.reader()
        try:
            campaigns = reader.campaigns()
            found = {message.id: message for record in campaigns for message in reader.messages(record.id)}
            wrong += [
                f"{record.rows} rows, {sum(record.states.values())} in states"
                for record in campaigns
                if sum(record.states.values()) != record.rows
            ]
        finally:
            reader.close()
    finally:
        journal.close()
    wrong += [f"{message.id} is still sending" for message in found.values() if message.state == "sending"]
    return wrong + contradictions(told, {key: (one.state, one.attempt) for key, one in found.items()})


def contradictions(told: Sequence[str], found: dict[int, tuple[str, int | None]]) -> list[str]:
    """What was told and is not so."""
    wrong = []
    sent: dict[int, int] = {}
    durable: dict[int, str] = {}
    for line in told:
        word, first, *rest = line.split()
        if word == "armed" and len(found) != int(first):
            wrong.append(f"{first} rows were armed, {len(found)} are there")
        elif word == "sent":
            if int(first) in sent:
                wrong.append(f"{first} left twice before the power failed")
            sent[int(first)] = int(rest[0])
        elif word == "durable":
            durable[int(first)] = rest[0]
    for message, attempt in sent.items():
        state, its_attempt = found.get(message, ("missing", None))
        if state in ("queued", "missing"):
            wrong.append(f"{message} had left and is {state} again")
        elif its_attempt != attempt:
            wrong.append(f"{message} left as another attempt")
        expected = durable.get(message)
        # A delivery report may be on its way to the disk when the power fails.
        if expected is not None and state != expected and (expected, state) != ("accepted", "delivered"):
            wrong.append(f"{message} was {expected}, durably, and is {state}")
    return wrong
