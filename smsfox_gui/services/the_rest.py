"""The rest of a stopped campaign: whom nobody has written to yet, and how they are found again in a list."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from smsfox_gui.core.states import UNSENT_STATES, MessageState
from smsfox_gui.services.campaigns import Recipients
from smsfox_gui.services.ports import JournalReader

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


def rows_of_the_rest(reader: JournalReader, campaign: int, rest: TheRest) -> str:
    """The user's rows of those who remain, under their headings, as cells pasted from a spreadsheet with tabs.

    Raises CampaignMissing.
    """
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(reader.campaign(campaign).columns)
    for row in reader.source_rows(campaign):
        message = row.message
        if message is not None and message.state is MessageState.CANCELLED and message.phone in rest.remaining:
            lines.writerow(row.cells)
    return text.getvalue()
