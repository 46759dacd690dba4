"""What messages cost: the points by zone, the office's own or the operator's, and roubles per point."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from smsfox_gui.adapters.tariff_file import TariffFile
from smsfox_gui.bootstrap.office_settings import OfficeSettings
from smsfox_gui.core.errors import TariffInvalid

if TYPE_CHECKING:
    from smsfox_gui.core.tariff import Tariff


class Prices:
    """The prices in force. free: in the demo a point costs nothing."""

    def __init__(self, file: TariffFile, settings: OfficeSettings, *, free: bool) -> None:
        self._file = file
        self._settings = settings
        self._free = free
        self._tariff: Tariff | None = None
        self.fault: TariffInvalid | None = None
        """Why the office's own tariff is not in force although there is one."""

    @property
    def of_a_point(self) -> Decimal:
        """Roubles that a point costs today, 0 = not known. In the demo it costs nothing."""
        return Decimal(0) if self._free else self._settings.now.point_price

    @property
    def to_keep(self) -> Decimal | None:
        """The same, to be kept with a campaign: None = not known; the demo's 0 is known."""
        return self.of_a_point if self._free else self.of_a_point or None

    @property
    def tariff(self) -> Tariff:
        """The points by zone that are in force now: the office's own, else the operator's.

        Raises TariffInvalid where the office's own cannot be used, unless `settle` was asked for.
        """
        if self._tariff is None:
            self._tariff = self._file.load()
        return self._tariff

    @cached_property
    def operators(self) -> Tariff:
        """The points by zone that come with the program."""
        return self._file.operators()

    def change(self, tariff: Tariff | None) -> None:
        """Count by this one from now on, durably; None = by the operator's. Raises TariffNotWritten."""
        if tariff is None:
            self._file.reset()
        else:
            self._file.keep(tariff)
        self._tariff, self.fault = tariff or self.operators, None

    def settle(self) -> None:
        """Where the office's own tariff cannot be used, go on with the operator's; `fault` is then why."""
        try:
            self._tariff = self.tariff
        except TariffInvalid as fault:
            self._tariff, self.fault = self.operators, fault
