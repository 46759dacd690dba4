"""Shorthand for those who take delivery reports in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from smsfox_gui.adapters.report_keeper import Keep
from smsfox_gui.core.message import DeliveryReport


def one_by_one(accept: Callable[[DeliveryReport], bool]) -> Keep:
    """Keeps reports one after another."""

    def keep(reports: Sequence[DeliveryReport], *, strangers: bool = True) -> list[bool]:
        return [accept(report) for report in reports]

    return keep
