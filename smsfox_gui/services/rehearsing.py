"""A rehearsal: the longest message of a list, sent to the office's own number like any other message, and paid so.

It is a list of one row. What is armed from it goes through the journal, the stop list, the limit of the day and the
same sender as every campaign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from smsfox_gui.core.contact_list import ContactRow, ListCounts, ListInfo


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The list of that one row. info: of the list that the row is from, so that the text fits."""

    info: ListInfo
    row: ContactRow

    def rows(self) -> Iterator[ContactRow]:
        """The one row."""
        yield self.row

    def counts(self) -> ListCounts:
        """One row, ready."""
        return ListCounts(rows_read=1, ready=1)


def rehearsal(info: ListInfo, row: ContactRow, own_number: str) -> Rehearsal:
    """This row's message, for the office's own number. own_number: digits in international form."""
    return Rehearsal(info, replace(row, phone=own_number, problem=None, detail=""))
