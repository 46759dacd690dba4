"""A report reaches the journal under the number's digits."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.services.reporting import Reporting


class Settled:
    """The one method of the journal that reporting may use."""

    def __init__(self, known: bool) -> None:
        self.reports: list[DeliveryReport] = []
        self._known = known

    def settle_all(self, reports: Sequence[DeliveryReport], strangers: bool = True) -> list[bool]:
        self.reports += reports
        self.strangers = strangers
        return [self._known for _ in reports]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("phone", ["79001234567", "+79001234567", " 7 (900) 123-45-67 "])
def test_the_number_counts_by_its_digits(known: bool, phone: str) -> None:
    journal = Settled(known)
    report = DeliveryReport(7, phone, ReportStatus.NOT_RECEIVING)
    accepted = Reporting(journal).accept([report, report], strangers=not known)  # type: ignore[arg-type]
    assert accepted == [known, known]
    assert journal.reports == [DeliveryReport(7, "79001234567", ReportStatus.NOT_RECEIVING)] * 2
    assert journal.strangers is not known
