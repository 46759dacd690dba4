"""Where the password is kept."""

from __future__ import annotations

from typing import Protocol


class KeyStore(Protocol):
    """The operating system's key store."""

    def password(self, login: str) -> str | None:
        """None where none is kept or there is no store."""

    def keep(self, login: str, password: str) -> bool:
        """False where there is no store: the password then lives in memory only."""

    def lasts(self, login: str) -> bool:
        """Whether the password of this login outlives the program, as far as is known."""

    def forget(self, login: str) -> None: ...
