"""The computer's sleep, which a campaign on its way must not fall into."""

from __future__ import annotations

from typing import Protocol


class Wakefulness(Protocol):
    """Keeps the computer from falling asleep. Never raises: where it cannot, the computer sleeps as it likes."""

    def hold(self) -> None:
        """No sleep from now on. Once is enough."""

    def release(self) -> None:
        """The computer may sleep again. Idempotent."""
