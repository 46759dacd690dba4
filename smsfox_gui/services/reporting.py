"""Delivery reports -> states. A report settles a message; it never causes a send."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.services.ports import Journal


class Reporting:
    """Takes reports from wherever they arrive. Thread-safe, as the journal is."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def accept(self, reports: Sequence[DeliveryReport], *, strangers: bool = True) -> list[bool]:
        """Settle the messages that reports are about, durably; for each, whether it belongs to one of ours.

        strangers: those that do not are kept as well. The number counts by its digits: a gateway may write `+7 900 …`
        where it was sent 7900….
        """
        return self._journal.settle_all(_readable(reports), strangers)

    def cursor(self) -> str:
        """Where the relay goes on, "" = at its beginning."""
        return self._journal.relay_cursor()

    def fetched(self, reports: Sequence[DeliveryReport], cursor: str) -> None:
        """The same of what a relay gave, with its cursor: both are durable, or neither."""
        self._journal.settle_all(_readable(reports), cursor=cursor)


def _readable(reports: Sequence[DeliveryReport]) -> list[DeliveryReport]:
    return [replace(report, phone=_digits(report)) for report in reports]


def _digits(report: DeliveryReport) -> str:
    return "".join(character for character in report.phone if character in "0123456789")
