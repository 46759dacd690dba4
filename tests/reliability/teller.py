"""A program that sends with the real journal and tells the world what it did, for `power_loss` to record.

Usage: python -m tests.reliability.teller FOLDER [FAULT]. With a FAULT the journal is made to break its promise: OFF and
NORMAL are what `PRAGMA synchronous` becomes, FOLDERS leaves new folders unsynced.

It writes lines into FOLDER/told: `armed ROWS`, `sent MESSAGE ATTEMPT` (the first byte leaves now), `durable MESSAGE
STATE` (the outcome was reported as durable). Three openings, four workers; some outcomes come with a delivery report.
"""

from __future__ import annotations

import os
import random
import sys
import threading
from pathlib import Path

from smsfox_gui.adapters import durable_files
from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import Claim, DeliveryReport, ReportStatus
from smsfox_gui.core.states import MessageState
from tests.adapters.conftest import frozen_rows, new_campaign

ROWS = 120
OPENINGS = 3
WORKERS = 4
ACCEPTED = judge(Exchange(True, 200, b"01"))
OTHERS = (judge(Exchange(True, 200, b"04")), judge(Exchange(True, failure=Failure.CONNECTION_LOST)))
UNSENT = judge(Exchange(False, failure=Failure.NO_CONNECTION))


class Teller:
    """One opening of the journal."""

    def __init__(self, folder: Path, fault: str | None) -> None:
        self.journal = SqliteJournal(
            folder / "data" / "journal.sqlite", SystemClock(), lambda events: None, marks=folder / "marks"
        )
        if fault in ("OFF", "NORMAL"):
            self.journal._file.connection.execute(f"PRAGMA synchronous = {fault}")
        self._told = os.open(folder / "told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def tell(self, line: str) -> None:
        os.write(self._told, f"{line}\n".encode())

    def work(self, campaign: int, at_most: int, seed: int) -> None:
        """One worker, until it is through or the journal says stop."""
        try:
            self.send(campaign, at_most, seed)
        except JournalError as error:
            self.tell(f"stopped {error.code}")

    def send(self, campaign: int, at_most: int, seed: int) -> None:
        """A later claim that returns makes the outcome before it durable."""
        chance = random.Random(seed)
        before: tuple[Claim, MessageState] | None = None
        for _ in range(at_most):
            claim = self.journal.claim(campaign)
            if before is not None:
                self.tell(f"durable {before[0].message} {before[1]}")
            if claim is None:
                return
            if chance.random() < 0.1:
                self.journal.record(claim, UNSENT)
                before = None
                continue
            self.tell(f"sent {claim.message} {claim.attempt}")
            verdict = ACCEPTED if chance.random() < 0.7 else chance.choice(OTHERS)
            self.journal.record(claim, verdict)
            before = (claim, verdict.state)
            if verdict is ACCEPTED and chance.random() < 0.3:
                self.journal.settle(DeliveryReport(claim.attempt, claim.phone, ReportStatus.DELIVERED))
                before = (claim, MessageState.DELIVERED)
                self.tell(f"durable {claim.message} {MessageState.DELIVERED}")


def main(folder: Path, fault: str | None) -> None:
    if fault == "FOLDERS":
        durable_files.sync_folder = lambda folder: None
    for opening in range(OPENINGS):
        teller = Teller(folder, fault)
        if opening == 0:
            campaign = teller.journal.arm(new_campaign(), frozen_rows(ROWS))
            teller.tell(f"armed {ROWS}")
        teller.journal.start(campaign)
        share = ROWS // OPENINGS // WORKERS if opening < OPENINGS - 1 else ROWS
        threads = [
            threading.Thread(target=teller.work, args=(campaign, share, opening * WORKERS + n)) for n in range(WORKERS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        teller.journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
