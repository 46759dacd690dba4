"""An office that fetches its reports and does nothing else, for a test that kills it.

Usage: python -m tests.reliability.fetching_job JOURNAL URL KEY    prints a line when it has begun
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.report_relay import ReportRelay
from smsfox_gui.core.account import Address, Secret
from smsfox_gui.services.reporting import Reporting


def main(path: str, url: str, key: str) -> None:
    journal = SqliteJournal(Path(path), SystemClock(), lambda events: None)
    relay = ReportRelay(Address.parse(url), Secret(key), Reporting(journal), period=0.01)
    relay.start()
    print("fetching", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
