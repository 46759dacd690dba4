"""The way of a message to the gateway."""

from __future__ import annotations

from typing import Protocol

from smsfox_gui.core.answers import Exchange
from smsfox_gui.core.message import Claim


class Gateway(Protocol):
    """One worker's way to the gateway. Not shared between threads."""

    def send(self, claim: Claim) -> Exchange:
        """Make exactly one request and say what happened; never raises for a network fault."""

    def close(self) -> None:
        """Give the connection back."""
