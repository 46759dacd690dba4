"""What an entry of History costs: what was spent of the whole; of a draft what it came to when it was put away."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core import wording
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.history_entries import Entry
from smsfox_gui.qt.numbers import grouped, language, money, pointed, sum_of


@dataclass(frozen=True, slots=True)
class EntryCost:
    """parts, points: SMS that have left or may have, and what they cost; of what has not begun, all of it.

    all_parts, all_points: the same with what is still to be sent; point_price: roubles, None = it was not known.
    """

    parts: int
    points: int
    all_parts: int
    all_points: int
    point_price: Decimal | None

    @property
    def whole(self) -> bool:
        """Whether nothing is left to be spent."""
        return (self.parts, self.points) == (self.all_parts, self.all_points)

    @property
    def price(self) -> Decimal | None:
        """Roubles for these SMS, by the price of their day."""
        return None if self.point_price is None else cost(self.points, self.point_price)

    @property
    def whole_price(self) -> Decimal | None:
        """The same for all of them."""
        return None if self.point_price is None else cost(self.all_points, self.point_price)


def cost_of(entry: Entry) -> EntryCost | None:
    """None for a draft that nobody has counted."""
    if isinstance(entry, CampaignRecord):
        begun = entry.started is not None
        parts, points = (entry.sent_parts, entry.sent_points) if begun else (entry.parts, entry.points)
        return EntryCost(parts, points, entry.parts, entry.points, entry.point_price)
    total = entry.draft.total
    if total is None:
        return None
    return EntryCost(total.parts, total.points, total.parts, total.points, total.point_price)


def sms_words(costs: EntryCost) -> str:
    """12 SMS; where more are to come, 12 of 40 SMS."""
    return f"{_of(grouped(costs.parts), grouped(costs.all_parts), whole=costs.whole)} SMS"


def price_words(costs: EntryCost) -> str:
    """≈ 6 ₽, or ≈ 6 of 20 ₽, where one sign is for both; points where nobody knew the price of one."""
    if costs.price is None or costs.whole_price is None:
        every = f"{grouped(costs.all_points)} {wording.points_word(costs.all_points, language(), of=True)}"
        return pointed(costs.points) if costs.whole else _of(grouped(costs.points), every, whole=False)
    if costs.whole:
        return money(costs.price, approx=True)
    return _of(sum_of(costs.price, approx=True), money(costs.whole_price, approx=not costs.price), whole=False)


def _of(spent: str, every: str, *, whole: bool) -> str:
    words = QCoreApplication.translate("HistoryCosts", "%1 of %2")
    return spent if whole else words.replace("%1", spent).replace("%2", every)
