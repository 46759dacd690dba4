"""Delivery reports -> states. A report settles a message; it never causes a send."""

from __future__ import annotations

from dataclasses import replace

from smsfox_gui.core.message import DeliveryReport
from smsfox_gui.services.ports import Journal


class Reporting:
    """Takes reports from wherever they arrive. Thread-safe, as the journal is."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def accept(self, report: DeliveryReport) -> bool:
        """Settle the message a report is about, durably; False if it belongs to none of ours.

        The number counts by its digits: a gateway may write `+7 900 …` where it was sent 7900….
        """
        digits = "".join(character for character in report.phone if character in "0123456789")
        return self._journal.settle(replace(report, phone=digits))
