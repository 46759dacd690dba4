"""The gateway's own account of what reached it: one JSON line a request, flushed before the answer leaves."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_encode = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """A request as it was read, without the password. Parameters that were absent are None.

    answer: the code the operator decided on, whatever happened to it on the way back; None when a fault kept
    the operator from seeing the request.
    """

    method: str
    path: str
    login: str | None
    phones: str | None
    msg: str | None
    id: str | None
    sender: str | None
    answer: str | None


class Ledger:
    """Writes entries to a file, one a line; keeps none."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab", buffering=0)

    def write(self, entry: Entry) -> None:
        """Append, and give it to the operating system at once."""
        line = {
            "at": datetime.now(UTC).isoformat(),
            "method": entry.method,
            "path": entry.path,
            "login": entry.login,
            "phones": entry.phones,
            "msg": entry.msg,
            "id": entry.id,
            "sender": entry.sender,
            "answer": entry.answer,
        }
        self._file.write(_encode(line).encode("utf-8", "backslashreplace") + b"\n")

    def close(self) -> None:
        self._file.close()
