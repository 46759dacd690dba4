"""What a reader meets that is no error, but has the list read again in another way."""

from __future__ import annotations

from smsfox_gui.adapters.sheet_findings import MergedRange


class OddXml(Exception):
    """XML that may be in order, but is not written as any spreadsheet writes it: a real parser goes over it first."""


class OddOrder(Exception):
    """Rows that are not in their order: a reader that holds the whole sheet in memory is asked."""


class FurtherLeft(Exception):
    """A cell stands further left than in all rows that were looked at first: the sheet is read from its column A."""


class MergedDown(Exception):
    """Cells reach over several rows below the header, and only the sheet's end tells which: it is read again by who
    knows them.
    """

    def __init__(self, merged: tuple[MergedRange, ...]) -> None:
        super().__init__()
        self.merged = merged
