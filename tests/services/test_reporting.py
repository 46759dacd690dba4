"""A report reaches the journal under the number's digits."""

from __future__ import annotations

import pytest

from smsfox_gui.core.message import DeliveryReport, ReportStatus
from smsfox_gui.services.reporting import Reporting


class Settled:
    """The one method of the journal that reporting may use."""

    def __init__(self, known: bool) -> None:
        self.reports: list[DeliveryReport] = []
        self._known = known

    def settle(self, report: DeliveryReport) -> bool:
        self.reports.append(report)
        return self._known


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("phone", ["79001234567", "+79001234567", " 7 (900) 123-45-67 "])
def test_the_number_counts_by_its_digits(known: bool, phone: str) -> None:
    journal = Settled(known)
    accepted = Reporting(journal).accept(DeliveryReport(7, phone, ReportStatus.NOT_RECEIVING))  # type: ignore[arg-type]
    assert accepted is known
    assert journal.reports == [DeliveryReport(7, "79001234567", ReportStatus.NOT_RECEIVING)]
