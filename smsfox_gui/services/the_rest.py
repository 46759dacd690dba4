"""The rest of a stopped campaign: whom nobody has written to yet, and how they are found again in a list."""

from __future__ import annotations

from dataclasses import dataclass

from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.states import UNSENT_STATES, MessageState
from smsfox_gui.services.campaigns import Recipients
from smsfox_gui.services.own_rows import own_rows
from smsfox_gui.services.ports import JournalReader, ListSource

_CANCELLED = frozenset({MessageState.CANCELLED})
_WRITTEN = frozenset(MessageState) - UNSENT_STATES


@dataclass(frozen=True, slots=True)
class TheRest:
    """The numbers of a stopped campaign. written: the gateway was asked about them, whatever came of it; remaining:
    their message was cancelled, and no other one of the campaign went to them.
    """

    written: frozenset[str]
    remaining: frozenset[str]

    def is_of(self, contacts: Recipients) -> bool:
        """Whether a list has all who remain. Reads it; takes seconds for a million rows."""
        return self.remaining <= {row.phone for row in contacts.rows()}


def the_rest(reader: JournalReader, campaign: int) -> TheRest:
    """Who was written to and who was not. Looks at every message of the campaign. Raises CampaignMissing."""
    written = reader.numbers(campaign, _WRITTEN)
    return TheRest(written, reader.numbers(campaign, _CANCELLED) - written)


def rows_of_the_rest(reader: JournalReader, campaign: int, rest: TheRest, country: str) -> ListSource:
    """The user's rows of those who remain. country: as in `own_rows`. Raises CampaignMissing."""

    def remains(message: MessageRecord) -> bool:
        return message.state is MessageState.CANCELLED and message.phone in rest.remaining

    return own_rows(reader, campaign, remains, country)


@dataclass(frozen=True, slots=True)
class RestPrice:
    """What the SMS of those who remain would cost as they were frozen, one message to each of them."""

    people: int = 0
    parts: int = 0
    points: int = 0


NOBODY = RestPrice()
"""Where nobody remains."""


def price_of_the_rest(reader: JournalReader, campaign: int) -> RestPrice:
    """Looks at every message of the campaign. Raises CampaignMissing."""
    remaining = the_rest(reader, campaign).remaining
    cancelled = reader.candidates(campaign, MessageState.CANCELLED)
    each = {one.phone: one for one in reversed(cancelled) if one.phone in remaining}
    return RestPrice(len(each), sum(one.parts for one in each.values()), sum(one.points for one in each.values()))
