"""The accounts to send with: their passwords, what a person agreed to, and the way to their gateway."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.bootstrap.demo import Demo
from smsfox_gui.bootstrap.office_settings import OfficeSettings
from smsfox_gui.core.account import Account, Address, Secret, place_of
from smsfox_gui.core.errors import PasswordMissing
from smsfox_gui.services.account_guard import AccountGuard, Standing

if TYPE_CHECKING:
    from smsfox_gui.adapters.gateway_http import HttpGateway
    from smsfox_gui.adapters.key_store import SystemKeyStore
    from smsfox_gui.core.checking import ConnectionCheck
    from smsfox_gui.services.ports import Clock

PASSWORD_VARIABLE = "SMSFOX_PASSWORD"  # noqa: S105 - the variable's name

CHECK_LIMIT = 15.0
"""Seconds that a check of the connection may take: a person is waiting for it."""


class Accounts:
    """Those of the settings and of the command line; in the demo only the demo gateway's."""

    def __init__(
        self,
        settings: OfficeSettings,
        keys: Callable[[], SystemKeyStore],
        redactor: Redactor,
        clock: Clock,
        demo: Demo | None,
    ) -> None:
        """keys: asked for when the key store is first needed."""
        self._settings = settings
        self._keys = keys
        self._redactor = redactor
        self._clock = clock
        self._demo = demo
        self.guard = AccountGuard(
            settings.now.refused_accounts,
            lambda refused: settings.change(refused_accounts=refused),
            settings.now.taken_accounts,
            lambda taken: settings.change(taken_accounts=taken),
        )
        """Counts the refusals of every account, and knows which were taken."""

    def account(self, login: str | None = None, url: str | None = None) -> Account:
        """The account to send with; may wait for the key store. Raises PasswordMissing, AddressInvalid, AccountLocked.

        A password in the environment was entered with this start of the program, so no lock stands against it.
        """
        if self._demo is not None:
            return self._demo.account()
        name = login if login is not None else self._settings.now.login
        address = url or self._settings.now.gateway_url
        place = place_of(name, address)
        self._redactor.learn_word(name)
        password = os.environ.get(PASSWORD_VARIABLE)
        if password:
            self._redactor.learn(password)
        else:
            self.guard.require_open(place)
            password = self._keys().password(name)
        if not password:
            raise PasswordMissing(login=name)
        return Account(name, Secret(password), address)

    def enter_password(self, login: str, password: str, *, checked: bool = False) -> bool:
        """A person entered it: keep it, and let a locked account be tried again. May wait for the key store.

        checked: a check with it has just been answered, and not with a refusal.

        Returns False where it is kept until the program ends only.
        """
        stored = self._keys().keep(login, password)
        self.guard.entered(login)
        if checked:
            self.guard.not_refused(place_of(login, self._settings.now.gateway_url))
        return stored

    def standing(self) -> Standing:
        """What is proven of the account of the settings. Raises AddressInvalid."""
        settings = self._settings.now
        return self.guard.standing(place_of(settings.login, settings.gateway_url))

    def locked(self) -> bool:
        """Whether the gateway refused the account of the settings twice, so that its password is wanted again."""
        settings = self._settings.now
        return self._demo is None and self.guard.locked(place_of(settings.login, settings.gateway_url))

    def exposed(self, account: Account | None = None) -> bool:
        """Whether the password travels readable by others; None = the settings' account. Raises AddressInvalid."""
        if account is None and self._demo is not None:
            return False
        return Address.parse(account.url if account is not None else self._settings.now.gateway_url).exposed

    def consent_plain_http(self, login: str, url: str) -> None:
        """A person typed the host's name: this login's password may travel there by plain http, and to no other host.

        Raises AddressInvalid, OSError.
        """
        self._settings.change(plain_http_consent=place_of(login, url))

    def plain_http_agreed(self, login: str, url: str) -> bool:
        """Whether a person agreed to that. Raises AddressInvalid."""
        return self._settings.now.plain_http_consent == place_of(login, url)

    def check_connection(self, login: str | None = None, url: str | None = None) -> ConnectionCheck:
        """Ask the gateway with login and password and without a number. Blocks for up to CHECK_LIMIT seconds.

        Raises PasswordMissing, AccountLocked, AddressInvalid, PlainHttpRefused, SettingInvalid.
        """
        return self._ask(self.account(login, url))

    def try_password(self, login: str, password: str) -> ConnectionCheck:
        """The same with what a person has just typed, before it is kept; a lock is no hindrance to it.

        Raises AddressInvalid, PlainHttpRefused, SettingInvalid.
        """
        self._redactor.learn_word(login)
        self._redactor.learn(password)
        return self._ask(Account(login, Secret(password), self._settings.now.gateway_url))

    def _ask(self, account: Account) -> ConnectionCheck:
        from smsfox_gui.core.answers import Exchange
        from smsfox_gui.core.checking import Finding
        from smsfox_gui.services.checking import check_connection

        gateway = self.gateway(account, CHECK_LIMIT)
        run = self.guard.run(account.place)

        class Watched:
            def probe(self) -> Exchange:
                exchange = gateway.probe()
                run.observe(exchange)
                return exchange

        try:
            check = check_connection(Watched(), self._clock)
        finally:
            gateway.close()
        if check.finding is Finding.ANSWERS:
            self.guard.not_refused(account.place)
        return check

    def gateway(
        self, account: Account, deadline: float, waiting: AbstractContextManager[None] | None = None
    ) -> HttpGateway:
        """A way to the gateway for one worker. deadline: seconds for a request; waiting: held while it waits.

        Raises AddressInvalid, PlainHttpRefused, SettingInvalid.
        """
        from smsfox_gui.adapters.gateway_http import HttpGateway

        settings = self._settings.now
        return HttpGateway(
            account,
            deadline=deadline,
            proxy=settings.proxy or None,
            plain_http_allowed=self.plain_http_agreed(account.login, account.url),
            authorities=Path(settings.ca_file) if settings.ca_file else None,
            waiting=waiting,
        )

    def require_way(self, account: Account) -> None:
        """Raise what stands against sending with this account: AddressInvalid, PlainHttpRefused, SettingInvalid."""
        self.gateway(account, self._settings.now.deadline).close()
