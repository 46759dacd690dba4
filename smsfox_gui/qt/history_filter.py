"""Which entries of History are shown: by kind, by month, by what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.history_entries import Entry, made_at, name_of, partly
from smsfox_gui.services.drafts import KeptDraft

Month = tuple[int, int]
"""Year and month by the clock of this computer."""
LEAST_DIGITS = 4
"""Fewer digits than these are no part of a number, only of a name or a text."""


class Kind(StrEnum):
    """What an entry wants of its person; each is of one kind besides ALL."""

    ALL = "all"
    AHEAD = "ahead"
    DRAFTS = "drafts"
    ATTENTION = "attention"
    OVER = "over"


def kind_of(entry: Entry) -> Kind:
    """On its way or still to come, a draft, waiting for a person, or done with."""
    if isinstance(entry, KeptDraft):
        return Kind.DRAFTS
    if entry.state is CampaignState.FINISHED:
        return Kind.ATTENTION if partly(entry) else Kind.OVER
    if entry.state is CampaignState.CANCELLED:
        return Kind.OVER
    ahead = entry.state is CampaignState.RUNNING or entry.reason in (PauseReason.SCHEDULED, PauseReason.NOT_STARTED)
    return Kind.AHEAD if ahead else Kind.ATTENTION


def month_of(entry: Entry) -> Month:
    """The month it was made in."""
    made = made_at(entry).astimezone()
    return made.year, made.month


def digits_of(search: str) -> str:
    """The part of a number that was typed, as the journal keeps numbers; "" if it is none."""
    digits = "".join(letter for letter in search if letter.isdecimal())
    if len(digits) < LEAST_DIGITS or search.strip(" +-()0123456789\N{NO-BREAK SPACE}"):
        return ""
    return digits[1:] if len(digits) == 11 and digits[0] in "78" else digits


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What is wanted. numbered: the campaigns with a recipient whose number has the digits of `search`."""

    search: str = ""
    month: Month | None = None
    kinds: frozenset[str] = frozenset({Kind.ALL})
    numbered: frozenset[int] = frozenset()

    def lets_through(self, entry: Entry) -> bool:
        """Whether an entry is shown."""
        return self._in_time(entry) and (Kind.ALL in self.kinds or kind_of(entry) in self.kinds)

    def tally(self, entries: Iterable[Entry]) -> Counter[str]:
        """How many entries each kind would show."""
        counts = Counter[str](kind_of(entry) for entry in entries if self._in_time(entry))
        counts[Kind.ALL] = counts.total()
        return counts

    def _in_time(self, entry: Entry) -> bool:
        return self.month in (None, month_of(entry)) and self._is_found(entry)

    def _is_found(self, entry: Entry) -> bool:
        wanted = self.search.casefold()
        if isinstance(entry, CampaignRecord):
            said = (name_of(entry), entry.text, entry.list_name)
            return entry.id in self.numbered or any(wanted in text.casefold() for text in said)
        return any(wanted in text.casefold() for text in (name_of(entry), entry.draft.text))
