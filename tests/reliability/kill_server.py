"""A warm process that forks senders and has them killed.

Reads a JSON order a line, forks a child that opens the journal and does what the life is about: arms the campaign if
there is none and sends with real workers over real sockets, perhaps with delivery reports coming in or after a
person's resend; or deletes the history. Kills it as ordered; prints {"status", "seconds"}: the signal that ended the
child, or 0, and how long it lived.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
import threading
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import smsfox_gui.adapters.gateway_http  # noqa: F401 - imported warm
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.report_receiver import ReportReceiver
from smsfox_gui.bootstrap import Program
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.message import CampaignRecord, FrozenRow, NewCampaign
from smsfox_gui.core.states import RESENDS, Decision
from smsfox_gui.services.reporting import Reporting
from tests.reliability.kill_points import Fuse, FusedConnection, put_in

TEXT = "Имя {}, воды не будет"
FUTURE = datetime(2100, 1, 1, tzinfo=UTC)


def campaign(order: dict[str, Any]) -> NewCampaign:
    """What is armed."""
    same = order["per_request"] > 1
    return NewCampaign("kills", "", TEXT, "smsfox", "list.csv", None, ("phone",), order["url"], "demo", same_text=same)


def rows(order: dict[str, Any]) -> list[FrozenRow]:
    """The list: numbers of its own for every campaign."""
    made = []
    for number in range(order["rows"]):
        phone = f"7{order['number']:06}{number:03}0"
        text = "Воды не будет" if order["per_request"] > 1 else TEXT.format(number)
        made.append(FrozenRow(number + 2, (phone,), phone, text, 1, 1))
    return made


def send(order: dict[str, Any]) -> None:
    """In the child: what a start of the program and a press of its button do."""
    put_in(Fuse(order["point"], order["nth"], order["seed"]), order["checkpoint"])
    if order["wrong"]:
        forget_doubts()
    path = Path(order["journal"])
    program = Program(path.parent, path)
    journal = program.journal()
    if "deleting" in order["about"]:
        journal.forget(FUTURE)
    else:
        receiver = receive(order, journal) if "reporting" in order["about"] else None
        try:
            work(program, journal, order)
        finally:
            if receiver is not None:
                receiver.stop()
    program.close()


def work(program: Program, journal: SqliteJournal, order: dict[str, Any]) -> None:
    """Arm what is not armed, resend what a person wants resent, send what stands."""
    known = campaigns(journal)
    key = known[0].id if known else journal.arm(campaign(order), rows(order))
    if "deciding" in order["about"]:
        resend(journal, key, order["named"])
    if campaigns(journal)[0].state.value == "paused":
        run(program, key, order)


def campaigns(journal: SqliteJournal) -> list[CampaignRecord]:
    """As the window finds them."""
    reader = journal.reader()
    try:
        return reader.campaigns()
    finally:
        reader.close()


def resend(journal: SqliteJournal, key: int, named: bool) -> None:
    """A person has everything in doubt sent once more; named: what failed as well."""
    reader = journal.reader()
    states = frozenset(source for source, _ in RESENDS)
    chosen = reader.message_ids(key, states) if named else None
    reader.close()
    journal.decide(key, Decision.RESEND, chosen)


def receive(order: dict[str, Any], journal: SqliteJournal) -> ReportReceiver:
    """Listen for delivery reports, and say where. The secret is the campaign's own: the port of one who died may be
    given to another campaign's sender, which would take the report for a stranger's.
    """
    receiver = ReportReceiver(Reporting(journal).accept, token=f"killed-{order['number']}")
    url = receiver.start()
    part = Path(order["journal"]).with_name("receiver.part")
    part.write_text(url, encoding="ascii")
    part.rename(part.with_suffix(""))
    return receiver


def run(program: Program, key: int, order: dict[str, Any]) -> None:
    """Send until the end, or until a person stops."""
    account = Account("demo", Secret("demo"), order["url"])
    dispatcher = program.dispatcher(
        key, account, workers=order["workers"], rate=0, deadline=20.0, per_request=order["per_request"]
    )
    dispatcher.start()
    threads = [threading.Thread(target=dispatcher.work) for _ in range(order["workers"])]
    for thread in threads:
        thread.start()
    if order["stop_after"] is not None:
        time.sleep(order["stop_after"])
        dispatcher.stop()
    for thread in threads:
        thread.join()
    dispatcher.conclude()


def forget_doubts() -> None:
    """Break the program on purpose: what a dead process left `sending` goes back into the queue."""
    FusedConnection.replaced = ("SET state = 'unknown'", "SET state = 'queued'")


def live(order: dict[str, Any]) -> None:
    """In the child; never returns."""
    status = 1
    try:
        send(order)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def attend(child: int, seconds: float | None) -> dict[str, Any]:
    """Wait for the child's end, or for the time of its death."""
    start = time.monotonic()
    handle = os.pidfd_open(child)
    try:
        if not select.select([handle], [], [], 60.0 if seconds is None else seconds)[0]:
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(handle)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    lived = time.monotonic() - start
    # A child that had to be ended because it hung is a defect, not a death on order.
    return {"status": status if seconds is not None or lived < 60 else "hung", "seconds": lived}


def serve() -> None:
    """Until the input ends."""
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            live(order)
        print(json.dumps(attend(child, order["seconds"])), flush=True)


if __name__ == "__main__":
    serve()
