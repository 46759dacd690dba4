"""The demo gateway inside this process."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from smsfox_gui.core.account import Account, Secret

if TYPE_CHECKING:
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.emulator.server import DemoGateway

DEMO_LOGIN = "demo"
SETTINGS = {"point_price": Decimal(0), "quiet_hours": False}
"""What the demo's settings begin with: it charges nothing, and its invented people never sleep."""


class Demo:
    """Starts the gateway when an account with it is first wanted."""

    def __init__(self, tariff: Callable[[], Tariff], on_close: Callable[[Callable[[], None]], None]) -> None:
        self._tariff = tariff
        self._on_close = on_close
        self._gateway: DemoGateway | None = None
        self._url = ""

    def account(self) -> Account:
        """An account with the gateway."""
        if self._gateway is None:
            from smsfox_gui.emulator.server import DemoGateway

            self._gateway = DemoGateway(tariff=self._tariff(), latency=0.15, report_delay=1.0)
            self._url = self._gateway.start()
            self._on_close(self._gateway.stop)
        return Account(DEMO_LOGIN, Secret(DEMO_LOGIN), self._url)

    def report_to(self, url: str) -> None:
        """Delivery reports go there from now on."""
        if self._gateway is not None:
            self._gateway.set_report_url(url)
