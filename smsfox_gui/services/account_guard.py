"""An account that the gateway refused twice is not tried again before its password was entered anew.

A gateway that is asked again and again with a wrong password may lock the account, or the office's address. What its
answers prove of a password is known here as well, and nothing beyond that.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from smsfox_gui.core.answers import Answer, Exchange, judge
from smsfox_gui.core.errors import AccountLocked

if TYPE_CHECKING:
    from smsfox_gui.core.message import Claim
    from smsfox_gui.services.ports import Gateway

REFUSALS = 2

_log = logging.getLogger(__name__)


class Standing(StrEnum):
    """What is proven of an account's login and password."""

    UNCHECKED = "unchecked"
    NOT_REFUSED = "not_refused"
    """A check was answered without a refusal: the gateway may not have looked at the password."""
    TAKEN = "taken"
    REFUSED = "refused"


class AccountGuard:
    """Counts refusals (03) by account, each run once: many workers losing the same password are one refusal.

    Accounts are named by `Account.place`. What it knows outlives the process through `save`, which gets every
    account as often as it was refused, and `save_taken`, which gets those that were taken; that a check was not
    refused does not. Thread-safe.
    """

    def __init__(
        self,
        refused: Iterable[str],
        save: Callable[[tuple[str, ...]], None],
        taken: Iterable[str] = (),
        save_taken: Callable[[tuple[str, ...]], None] = lambda _: None,
    ) -> None:
        self._lock = threading.Lock()
        self._refusals = Counter(refused)
        self._save = save
        self._taken = frozenset(taken)
        self._save_taken = save_taken
        self._not_refused: frozenset[str] = frozenset()

    def standing(self, place: str) -> Standing:
        """What is proven of this account."""
        if self._refusals[place]:
            return Standing.REFUSED
        if place in self._taken:
            return Standing.TAKEN
        return Standing.NOT_REFUSED if place in self._not_refused else Standing.UNCHECKED

    def locked(self, place: str) -> bool:
        """Whether its password has to be entered again."""
        return self._refusals[place] >= REFUSALS

    def require_open(self, place: str) -> None:
        """Raise AccountLocked unless the account may be tried."""
        if self.locked(place):
            raise AccountLocked

    def entered(self, login: str) -> None:
        """A person entered this login's password: it may be tried again, wherever it leads."""
        with self._lock:
            for place in [known for known in self._refusals if known.rpartition("@")[0] == login]:
                del self._refusals[place]
            self._not_refused = frozenset(one for one in self._not_refused if one.rpartition("@")[0] != login)
        self._keep()
        self._know_taken(lambda known: frozenset(one for one in known if one.rpartition("@")[0] != login))

    def refused(self, place: str) -> None:
        """The gateway refused the account once more."""
        with self._lock:
            self._refusals[place] += 1
        self._keep()
        self._know_taken(lambda known: known - {place})

    def taken(self, place: str) -> None:
        """The gateway took login and password: what was before is void."""
        with self._lock:
            known = self._refusals.pop(place, 0)
        if known:
            self._keep()
        self._know_taken(lambda known: known | {place})

    def not_refused(self, place: str) -> None:
        """A check of the account was answered, and not with a refusal."""
        with self._lock:
            self._not_refused |= {place}

    def run(self, place: str) -> Run:
        """What the gateways of one run report to."""
        return Run(self, place)

    def _keep(self) -> None:
        with self._lock:
            refused = tuple(self._refusals.elements())
        self._write(self._save, refused)

    def _know_taken(self, change: Callable[[frozenset[str]], frozenset[str]]) -> None:
        with self._lock:
            before, self._taken = self._taken, change(self._taken)
            taken = self._taken
        if taken != before:
            self._write(self._save_taken, tuple(sorted(taken)))

    def _write(self, save: Callable[[tuple[str, ...]], None], accounts: tuple[str, ...]) -> None:
        try:
            save(accounts)
        except OSError as error:
            # It still holds until the program ends.
            _log.warning("what is known of the accounts was not kept: %s", type(error).__name__)


class Run:
    """Looks at the answers of one run for what they say of the account."""

    def __init__(self, guard: AccountGuard, place: str) -> None:
        self._guard = guard
        self._place = place
        self._lock = threading.Lock()
        self._last: bool | None = None

    def observe(self, exchange: Exchange) -> None:
        """Take in one exchange; only a change of the gateway's mind is passed on."""
        answer = judge(exchange).answer
        if answer is None or answer is Answer.BAD_PARAMETERS:
            # 02 may come before the gateway looks at the password.
            return
        refused = answer is Answer.AUTHORIZATION
        with self._lock:
            if refused is self._last or (self._last and not refused):
                return
            self._last = refused
        if refused:
            self._guard.refused(self._place)
        else:
            self._guard.taken(self._place)


class GuardedGateway:
    """A gateway whose answers the guard sees; fulfils the port `Gateway`."""

    def __init__(self, gateway: Gateway, run: Run) -> None:
        self._gateway = gateway
        self._run = run

    def send(self, claim: Claim) -> Exchange:
        """As the gateway."""
        exchange = self._gateway.send(claim)
        self._run.observe(exchange)
        return exchange

    def close(self) -> None:
        """As the gateway."""
        self._gateway.close()
