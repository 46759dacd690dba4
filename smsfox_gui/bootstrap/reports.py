"""Brings delivery reports in: by listening on this computer, or from a relay that keeps them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.bootstrap.demo import Demo
from smsfox_gui.bootstrap.office_settings import OfficeSettings
from smsfox_gui.core.account import Address, Secret
from smsfox_gui.core.relay_errors import RelayAddressMissing, RelayKeyMissing, RelayUnreachable

if TYPE_CHECKING:
    from smsfox_gui.adapters.journal import SqliteJournal
    from smsfox_gui.adapters.key_store import SystemKeyStore
    from smsfox_gui.adapters.report_receiver import ReportReceiver
    from smsfox_gui.adapters.report_relay import ReportRelay

RELAY_TOKEN_VARIABLE = "SMSFOX_RELAY_TOKEN"  # noqa: S105 - the variable's name
RELAY_KEY_VARIABLE = "SMSFOX_RELAY_KEY"


class Reports:
    """At most one way is open at a time."""

    def __init__(
        self,
        settings: OfficeSettings,
        keys: Callable[[], SystemKeyStore],
        journal: Callable[[], SqliteJournal],
        redactor: Redactor,
        demo: Demo | None,
        on_close: Callable[[Callable[[], None]], None],
    ) -> None:
        """keys, journal: asked for when they are first needed."""
        self._settings = settings
        self._keys = keys
        self._journal = journal
        self._redactor = redactor
        self._demo = demo
        self._on_close = on_close
        self._receiver: ReportReceiver | ReportRelay | None = None
        self._ear = threading.Lock()
        """Keeps two threads from opening a way at once."""

    @property
    def coming(self) -> bool:
        """Whether a way is open."""
        return self._receiver is not None

    @property
    def wanted(self) -> bool:
        """Whether the settings ask for reports; the demo has its own."""
        now = self._settings.now
        return self._demo is not None or bool(now.relay_url or now.report_port)

    def listen(self) -> str:
        """Take delivery reports in as the settings say now, and no more as they said before; may take seconds.

        From the relay, if there is one, else on the port. The address to give to the gateway, the same after a restart;
        "" where none are wanted. The demo has its own. Raises SettingInvalid where the port is taken, JournalError;
        RelayError, AddressInvalid. A relay that only does not answer is asked on.
        """
        if self._demo is not None:
            return ""
        with self._ear:
            if self._receiver is not None:
                self._receiver.stop()
                self._receiver = None
            if self._settings.now.relay_url:
                return self.fetch(patient=True)
            port = self._settings.now.report_port
            if not port:
                return ""
            if not self._settings.now.report_token:
                import secrets

                self._settings.change(report_token=secrets.token_urlsafe(16))
            self._redactor.learn(self._settings.now.report_token)
            return self.receive(port, self._settings.now.report_token)

    def receive(self, port: int = 0, token: str | None = None) -> str:
        """Listen for delivery reports on loopback; the address to give to the gateway.

        port: 0 = any free one; token: the secret end of the address, made up if None. Raises SettingInvalid,
        JournalError.
        """
        from smsfox_gui.adapters.report_receiver import ReportReceiver
        from smsfox_gui.services.reporting import Reporting

        self._receiver = receiver = ReportReceiver(Reporting(self._journal()).accept, port=port, token=token)
        url = receiver.start()
        self._on_close(receiver.stop)
        if self._demo is not None:
            self._demo.report_to(url)
        return url

    def fetch(self, url: str = "", *, patient: bool = False) -> str:
        """Fetch delivery reports from a relay, now and every few seconds; the address to give to the gateway.

        url: "" = the relay of the settings. patient: where it does not answer, go on asking; it is raised all the same.
        Raises RelayError, AddressInvalid, PlainHttpRefused, SettingInvalid, JournalError.
        """
        from smsfox_gui.adapters.report_relay import ReportRelay
        from smsfox_gui.services.reporting import Reporting

        settings = self._settings.now
        address = Address.parse(url or settings.relay_url) if url or settings.relay_url else None
        if address is None:
            raise RelayAddressMissing
        # Who knows the end of the address may report; it is as secret as that of our own receiver.
        self._redactor.learn(address.url.rstrip("/").rpartition("/")[2])
        relay = ReportRelay(
            address,
            self._relay_key(address),
            Reporting(self._journal()),
            proxy=settings.proxy or None,
            authorities=Path(settings.ca_file) if settings.ca_file else None,
        )
        self._on_close(relay.stop)
        try:
            relay.fetch()
        except RelayUnreachable:
            if patient:
                self._receiver = relay
                relay.start()
            raise
        self._receiver = relay
        relay.start()
        return f"{address.url.rstrip('/')}/status"

    def _relay_key(self, address: Address) -> Secret:
        """From the environment, else from the key store. Raises RelayKeyMissing."""
        key = os.environ.get(RELAY_KEY_VARIABLE) or self._keys().password(_relay_login(address))
        if not key or not key.isascii() or not key.isprintable():
            raise RelayKeyMissing(host=address.host)
        self._redactor.learn(key)
        return Secret(key)

    def enter_relay_key(self, url: str, key: str) -> bool:
        """A person entered the key of a relay's reports; False where it is kept until the program ends only.

        May wait for the key store. Raises AddressInvalid.
        """
        return self._keys().keep(_relay_login(Address.parse(url)), key)

    def keep_relay(self, url: str, key: str) -> None:
        """Reports are kept by this relay from now on, "" = by none. key: "" = the one that is known.

        May wait for the key store; `listen` begins. Raises AddressInvalid, SettingInvalid, OSError.
        """
        if url and key:
            self.enter_relay_key(url, key)
        elif url:
            Address.parse(url)
        self._settings.change(relay_url=url)



def _relay_login(address: Address) -> str:
    """Under which name the key store has the key of a relay. No login has a blank in it."""
    return f"relay {address.host}"
