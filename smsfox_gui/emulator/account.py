"""The demo account: who may send, and the points left on it."""

from __future__ import annotations

from hmac import compare_digest


class DemoAccount:
    """Credentials and a balance. points None = it never runs out. Used by the server's thread only."""

    def __init__(self, login: str, password: str, points: int | None) -> None:
        self._login = login
        self._password = password
        self.points = points

    def knows(self, login: str, password: str) -> bool:
        """Whether these are the account's credentials."""
        right_login = compare_digest(login.encode(), self._login.encode())
        return compare_digest(password.encode(), self._password.encode()) and right_login

    def charge(self, points: int) -> bool:
        """Take the points; False, with nothing taken, when there are not enough."""
        if self.points is None:
            return True
        if points > self.points:
            return False
        self.points -= points
        return True
