"""Places where a sender dies: a fuse, and a socket, a connection and a journal that reach it.

Nothing of this is in the program. The killed process puts these in through the library's own doors (the connection
class of sqlite3, the socket class of socket), so that the code under test is the code that ships.
"""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import sqlite3
import time
from collections.abc import Callable
from typing import Any

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.message import Claim

TAGS = {
    "recovery": r"UPDATE message SET state = 'unknown'",
    "arming": r"INSERT INTO campaign",
    "start": r"UPDATE campaign SET state = 'running'",
    "intent": r"INSERT INTO attempt",
    "outcome": r"UPDATE message SET state = \?, reason = \?, detail = \?",
    "pause": r"UPDATE campaign SET state = 'paused', reason = \?, wait_until",
    "finish": r"UPDATE campaign SET state = \?, reason = NULL",
    "decision": r"INSERT INTO decision",
    "report": r"INSERT OR IGNORE INTO report",
    "deletion": r"DELETE FROM campaign",
}
"""What a transaction is about, by what it says."""


def commits(*tags: str) -> tuple[str, ...]:
    """The points around the commits of such transactions."""
    return tuple(f"{when} {tag} commit" for tag in tags for when in ("before", "inside", "after"))


POINTS: dict[str, tuple[str, ...]] = {
    "new": ("opening", "inside migration", "halfway arming", *commits("arming")),
    "old": ("inside backup", "inside migration"),
    "sending": (
        *commits("recovery", "start", "intent", "outcome", "finish"),
        "inside intent",
        "before connecting",
        "before first byte",
        "half a request",
        "after last byte",
        "before answer",
        "after answer",
        "before outcome",
        "after outcome",
        "closing",
        "inside closing",
    ),
    "stopping": commits("pause"),
    "reporting": commits("report"),
    "deciding": commits("decision"),
    "deleting": (*commits("deletion"), "inside vacuum"),
}
"""Every named point, by what a life must be about to reach it: the first on a new journal or on one of version 1,
sending, being stopped, receiving reports, a person's resend, the deletion of the history. "inside" = at a random moment
while SQLite is at work there."""

LONGEST_INSIDE = {"migration": 0.004, "closing": 0.0015, "backup": 0.003, "vacuum": 0.003}
USUAL_INSIDE = 0.0004


class Fuse:
    """Kills this process when `point` is reached for the `nth` time."""

    def __init__(self, point: str | None, nth: int, seed: int) -> None:
        self._point = point
        self._left = nth
        self._chance = random.Random(seed)

    def near(self, point: str) -> bool:
        """Whether the next time at this point is the last."""
        return point == self._point and self._left == 1

    def reach(self, point: str) -> None:
        """Die here, if here is the place; inside something: soon after, whatever the process is then doing."""
        if point != self._point:
            return
        self._left -= 1
        if self._left:
            return
        if point.startswith("inside") and point != "inside intent":
            # A timer whose signal keeps its default action: the kernel ends the process, no handler, no clean-up.
            longest = LONGEST_INSIDE.get(point.split()[1], USUAL_INSIDE)
            signal.setitimer(signal.ITIMER_REAL, max(1e-6, self._chance.random() * longest))
            return
        os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(60)


class FusedConnection(sqlite3.Connection):
    """Reaches the fuse around its transactions. replaced: (this, that) in every statement, to break the program."""

    fuse: Fuse
    replaced = ("SET state = 'unknown'", "SET state = 'unknown'")
    tags: frozenset[str] = frozenset()

    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        word = sql.split(None, 1)[0].upper()
        if word == "BEGIN":
            self.tags = frozenset()
        if word == "COMMIT":
            return self._commit(sql)
        self._note(sql)
        if word == "VACUUM":
            self.fuse.reach("inside backup" if "INTO" in sql else "inside vacuum")
        done = super().execute(sql.replace(*self.replaced), *arguments)
        if "INSERT INTO attempt" in sql:
            self.fuse.reach("inside intent")
        return done

    def executemany(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        self._note(sql)
        done = super().executemany(sql, *arguments)
        self.fuse.reach("halfway arming")
        return done

    def executescript(self, sql: str) -> sqlite3.Cursor:
        if "CREATE TABLE" in sql:
            self.fuse.reach("inside migration")
        return super().executescript(sql)

    def close(self) -> None:
        self.fuse.reach("closing")
        self.fuse.reach("inside closing")
        super().close()

    def _note(self, sql: str) -> None:
        self.tags |= {tag for tag, pattern in TAGS.items() if re.search(pattern, sql)}

    def _commit(self, sql: str) -> sqlite3.Cursor:
        for tag in self.tags:
            self.fuse.reach(f"before {tag} commit")
            self.fuse.reach(f"inside {tag} commit")
        done = super().execute(sql)
        for tag in self.tags:
            self.fuse.reach(f"after {tag} commit")
        return done


def fused_socket(fuse: Fuse) -> type[socket.socket]:
    """A socket class that reaches the fuse around a request and its answer, on the connections that we make."""

    class Socket(socket.socket):
        ours = False

        def connect(self, address: Any) -> None:
            self.ours = True
            fuse.reach("before connecting")
            super().connect(address)

        def sendall(self, data: Any, flags: int = 0) -> None:
            if not self.ours:
                super().sendall(data, flags)
                return
            fuse.reach("before first byte")
            if fuse.near("half a request"):
                super().sendall(bytes(data)[: len(data) // 2], flags)
            fuse.reach("half a request")
            super().sendall(data, flags)
            fuse.reach("after last byte")

        def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
            if not self.ours:
                return super().recv_into(buffer, nbytes, flags)
            fuse.reach("before answer")
            count = super().recv_into(buffer, nbytes, flags)
            fuse.reach("after answer")
            return count

    return Socket


def fuse_records(fuse: Fuse) -> None:
    """Let the journal reach the fuse around what it is told."""
    record = SqliteJournal.record

    def fused(self: SqliteJournal, claim: Claim, verdict: Verdict) -> None:
        fuse.reach("before outcome")
        record(self, claim, verdict)
        fuse.reach("after outcome")

    SqliteJournal.record = fused  # type: ignore[method-assign]


def put_in(fuse: Fuse, checkpoint_pages: int) -> None:
    """Fuse this process's sqlite3, socket and journal. checkpoint_pages: as SQLite's autocheckpoint."""
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    FusedConnection.fuse = fuse
    opened = False

    def fused_connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        nonlocal opened
        if not opened:
            opened = True
            fuse.reach("opening")
        if "mode=ro" in str(arguments[0]):
            return connect(*arguments, **options)
        connection = connect(*arguments, **{**options, "factory": FusedConnection})
        sqlite3.Connection.execute(connection, f"PRAGMA wal_autocheckpoint = {checkpoint_pages}")
        return connection

    sqlite3.connect = fused_connect  # type: ignore[assignment]
    socket.socket = fused_socket(fuse)  # type: ignore[misc]
    fuse_records(fuse)
