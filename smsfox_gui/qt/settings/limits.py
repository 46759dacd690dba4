"""The group of quiet hours and limits: hours look like a clock, points are said in roubles beside them."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.settings import SettingGroup, SettingInfo, Settings
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.numbers import money
from smsfox_gui.qt.parts import label
from smsfox_gui.qt.settings.fields import Field, NumberField, field_for
from smsfox_gui.qt.settings.group import Group

HOURS = frozenset({"quiet_from", "quiet_to"})
POINTS = frozenset({"confirm_above", "limit_points", "day_limit_points"})


class PointsField(NumberField):
    """A number of points, and beside it what they come to."""

    def __init__(self, info: SettingInfo, *, free: bool) -> None:
        """free: it is the demo, where nothing is charged."""
        self._free = free
        self._price = Decimal(0)
        self.worth = label("", "caption")
        super().__init__(info)
        self.line.insertWidget(1, self.worth)
        self.box.valueChanged.connect(self._say_worth)

    def show_price(self, price: Decimal) -> None:
        """Roubles a point costs; 0 = not known."""
        self._price = price
        self._say_worth()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._say_worth()

    @Slot()
    def _say_worth(self) -> None:
        known = self.box.value() > self.box.minimum() and (self._free or bool(self._price))
        price = Decimal(0) if self._free else self._price
        self.worth.setText(money(cost(int(self.box.value()), price), approx=True) if known else "")


class LimitsGroup(Group):
    """Shows the sums by the price of a point in the settings."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        self._demo = demo
        super().__init__(SettingGroup.LIMITS, parent)

    def make_field(self, info: SettingInfo) -> Field | None:
        """Limits are numbers of points, and an hour reads 21:00."""
        if info.name in HOURS:
            return NumberField(info, suffix=":00")
        return PointsField(info, free=self._demo) if info.name in POINTS else field_for(info)

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        super().set_settings(settings)
        for made in self.fields.values():
            if isinstance(made, PointsField):
                made.show_price(settings.point_price)
