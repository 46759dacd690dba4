"""Checks the connection: one request that names no recipient, so that nobody can be texted and nothing charged."""

from __future__ import annotations

from typing import Protocol

from smsfox_gui.core.answers import Exchange
from smsfox_gui.core.checking import ConnectionCheck, judge_check
from smsfox_gui.services.ports import Clock


class Probe(Protocol):
    """A way to the gateway that can be tried without a message."""

    def probe(self) -> Exchange:
        """Make exactly one request with login and password alone; never raises for a network fault."""


def check_connection(gateway: Probe, clock: Clock) -> ConnectionCheck:
    """Try the gateway once. Blocks for as long as the gateway's deadline allows."""
    began = clock.monotonic()
    exchange = gateway.probe()
    return judge_check(exchange, clock.monotonic() - began)
