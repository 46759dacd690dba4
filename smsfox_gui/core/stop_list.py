"""The stop list: people who asked to be left alone. Its entries, their keyed digests, and what answers for a number.

A number is kept as it is, or as a keyed digest, which still answers for the number but does not give it away to one who
has the list without its key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

KEY_BYTES = 32
_DIGEST_BYTES = 8
"""64 bits, a whole number to SQLite. A million numbers meet a list of a million by chance once in 18 million times."""


class StopSource(StrEnum):
    """How a number came onto the list."""

    TYPED = "typed"
    PASTED = "pasted"
    FILE = "file"
    RESULT = "result"
    """From a row of a campaign: its person asked not to be written to again."""


@dataclass(frozen=True, slots=True)
class NewStop:
    """A number about to be put on the list. phone: digits in international form."""

    phone: str
    since: date
    name: str = ""
    reason: str = ""
    source: StopSource = StopSource.TYPED


@dataclass(frozen=True, slots=True)
class StopEntry:
    """A number on the list. Either phone (digits) or digest is there, as it is kept."""

    id: int
    phone: str
    digest: int | None
    name: str
    since: date
    reason: str
    source: StopSource


class Stopped(Protocol):
    """Answers whether a person may be written to."""

    def __bool__(self) -> bool:
        """False where nobody is on the stop list, so that a million numbers need not be asked about."""

    def since(self, phone: str) -> date | None:
        """The day from which this number (digits in international form) is on the stop list; None = it is not."""


class StopSnapshot:
    """Implements Stopped: the list as it was at one moment, for whoever asks about a million numbers."""

    def __init__(
        self,
        phones: Mapping[str, date] | None = None,
        digests: Mapping[int, date] | None = None,
        key: bytes = b"",
    ) -> None:
        """key: of the digests."""
        self._phones = phones or {}
        self._digests = digests or {}
        self._key = key

    def since(self, phone: str) -> date | None:
        """As Stopped."""
        found = self._phones.get(phone)
        if found is None and self._digests:
            return self._digests.get(digest(phone, self._key))
        return found

    def __bool__(self) -> bool:
        """As Stopped."""
        return bool(self._phones or self._digests)

    def to_plain(self) -> dict[str, Any]:
        """The same as values that JSON can hold: numbers and digests by their day."""
        return {"phones": _by_day(self._phones), "digests": _by_day(self._digests), "key": self._key.hex()}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> StopSnapshot:
        """The reverse of `to_plain`."""
        return cls(_days(plain["phones"]), _days(plain["digests"]), bytes.fromhex(plain["key"]))


NOBODY = StopSnapshot()
"""The empty list."""


def digest(phone: str, key: bytes) -> int:
    """What stands for a number where the number itself is not kept: 64 bits, signed."""
    from hashlib import blake2b  # with it comes a library of four megabytes, for lists that are kept as digests

    made = blake2b(phone.encode("ascii"), key=key, digest_size=_DIGEST_BYTES).digest()
    return int.from_bytes(made, "big", signed=True)


def day_words(since: date) -> str:
    """A day as the reason of a stopped row tells it: 03.10.26."""
    return since.strftime("%d.%m.%y")


def _by_day(known: Mapping[Any, date]) -> dict[str, list[Any]]:
    days: defaultdict[str, list[Any]] = defaultdict(list)
    for one, since in known.items():
        days[since.isoformat()].append(one)
    return dict(days)


def _days(plain: Mapping[str, list[Any]]) -> dict[Any, date]:
    return {one: since for day, known in plain.items() for since in [date.fromisoformat(day)] for one in known}
