"""A warm process that forks senders and has them killed.

Reads a JSON order a line, forks a child that opens the journal, arms the campaign if there is none, and sends with
real workers over real sockets; kills it as ordered; prints {"status", "seconds"}: the signal that ended the child, or
0, and how long it lived.
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
from pathlib import Path
from typing import Any

import smsfox_gui.adapters.gateway_http  # noqa: F401 - imported warm
from smsfox_gui.bootstrap import Program
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.message import FrozenRow, NewCampaign
from tests.reliability.kill_points import Fuse, FusedConnection, put_in

TEXT = "Имя {}, воды не будет"


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
    reader = journal.reader()
    known = reader.campaigns()
    reader.close()
    key = known[0].id if known else journal.arm(campaign(order), rows(order))
    if not known or known[0].state.value == "paused":
        run(program, key, order)
    program.close()


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
