"""What a reader meets that is no error, but has the list read again in another way."""

from __future__ import annotations


class OddXml(Exception):
    """XML that may be in order, but is not written as any spreadsheet writes it: a real parser goes over it first."""


class OddOrder(Exception):
    """Rows that are not in their order: a reader that holds the whole sheet in memory is asked."""


class FurtherLeft(Exception):
    """A cell stands further left than in all rows that were looked at first: the sheet is read from its column A."""
