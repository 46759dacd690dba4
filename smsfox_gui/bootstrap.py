"""The composition root: settings -> adapters -> services. The only maker of adapters.

What is dear to import (HTTP, spreadsheets, the key store) is imported when it is first needed, so that the window
paints before it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.adapters.resources import resources
from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.errors import JournalBusy, JournalError, PasswordMissing
from smsfox_gui.core.settings import Settings
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.services.campaigns import Campaigns
from smsfox_gui.services.events import EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.reporting import Reporting
from smsfox_gui.services.sending import Dispatcher

if TYPE_CHECKING:
    from smsfox_gui.adapters.key_store import SystemKeyStore
    from smsfox_gui.adapters.report_receiver import ReportReceiver
    from smsfox_gui.emulator.server import DemoGateway
    from smsfox_gui.services.exporting import Exporting
    from smsfox_gui.services.importing import Importing

DATA_VARIABLE = "SMSFOX_DATA"
"""Environment variable that moves the data folder."""

PASSWORD_VARIABLE = "SMSFOX_PASSWORD"  # noqa: S105 - the variable's name

DEMO_LOGIN = "demo"


class Program:
    """One running program: its folder, its settings, and everything made from them.

    Nothing is opened before it is asked for. `close` gives everything back.
    """

    def __init__(self, folder: Path, journal: Path, *, demo: bool = False) -> None:
        self.folder = folder
        self.demo = demo
        self.clock = SystemClock()
        self.bus = EventBus()
        self.resources = resources()
        self._journal_path = journal
        self._settings_store = SettingsStore(folder / "settings.json")
        self._settings = self._settings_store.load()
        self._journal: SqliteJournal | None = None
        self._receiver: ReportReceiver | None = None
        self._demo_gateway: DemoGateway | None = None
        self._closing: list[Callable[[], None]] = []

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change_settings(self, **values: object) -> None:
        """Change some settings, at once and durably. Raises SettingInvalid, OSError."""
        settings = replace(self._settings, **values)  # type: ignore[arg-type]
        self._settings_store.save(settings)
        self._settings = settings

    @cached_property
    def tariff(self) -> Tariff:
        """The operator's zones."""
        return Tariff.from_json((self.resources / "tariff.json").read_text(encoding="utf-8"))

    @cached_property
    def campaigns(self) -> Campaigns:
        """Reviews and arms."""
        return Campaigns(self.tariff)

    @cached_property
    def lists(self) -> Importing:
        """Reads lists."""
        from smsfox_gui.adapters.spreadsheets import ChildListReader
        from smsfox_gui.services.importing import Importing

        scratch = self.folder / "scratch"
        scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Importing(ChildListReader(scratch, self.settings.country))

    @cached_property
    def exporting(self) -> Exporting:
        """Gives the user's rows back with the results."""
        from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter
        from smsfox_gui.services.exporting import Exporting

        return Exporting(SpreadsheetReportWriter())

    @cached_property
    def keys(self) -> SystemKeyStore:
        """The operating system's key store."""
        from smsfox_gui.adapters.key_store import SystemKeyStore

        return SystemKeyStore()

    def journal(self) -> SqliteJournal:
        """The journal to write into; held until `close`. Raises JournalBusy, JournalError."""
        if self._journal is None:
            self._journal = SqliteJournal(self._journal_path, self.clock, self.bus.publish)
            self._closing.append(self._journal.close)
        return self._journal

    def reader(self) -> SqliteJournalReader:
        """A look into the journal for the calling thread. Raises JournalError.

        While nobody holds the journal, what a dead process left is settled first: its campaigns are then paused.
        """
        if self._journal is None:
            try:
                SqliteJournal(self._journal_path, self.clock, self.bus.publish).close()
            except JournalBusy:
                pass
            except JournalError:
                if not self._journal_path.exists():
                    raise
        return SqliteJournalReader(self._journal_path)

    def account(self, login: str | None = None, url: str | None = None) -> Account:
        """The account to send with. Raises PasswordMissing, AddressInvalid."""
        if self.demo:
            return self.demo_account()
        name = login if login is not None else self.settings.login
        password = os.environ.get(PASSWORD_VARIABLE) or self.keys.password(name)
        if not password:
            raise PasswordMissing(login=name)
        return Account(name, Secret(password), url or self.settings.gateway_url)

    def demo_account(self) -> Account:
        """An account with the demo gateway, which is started in this process."""
        return Account(DEMO_LOGIN, Secret(DEMO_LOGIN), self._demo_url())

    def dispatcher(
        self,
        campaign: int,
        account: Account,
        *,
        workers: int | None = None,
        rate: float | None = None,
        deadline: float | None = None,
        per_request: int = 1,
    ) -> Dispatcher:
        """A run of an armed or paused campaign. Raises AddressInvalid, PlainHttpRefused, CampaignMissing."""
        from smsfox_gui.adapters.gateway_http import HttpGateway

        settings = self.settings
        consent = settings.plain_http_consent
        limit = settings.deadline if deadline is None else deadline

        def gateway() -> HttpGateway:
            return HttpGateway(
                account,
                deadline=limit,
                proxy=settings.proxy or None,
                plain_http_allowed=bool(consent) and consent == consent_for(account),
            )

        gateway().close()
        journal = self.journal()
        reader = journal.reader()
        try:
            record = reader.campaign(campaign)
        finally:
            reader.close()
        return Dispatcher(
            campaign=record,
            journal=journal,
            gateway=gateway,
            workers=settings.workers if workers is None else workers,
            rate=RateLimit(settings.rate if rate is None else rate, self.clock),
            bus=self.bus,
            clock=self.clock,
            per_request=per_request,
        )

    def receive_reports(self, port: int = 0) -> str:
        """Listen for delivery reports on loopback; the address to give to the gateway. Raises OSError."""
        from smsfox_gui.adapters.report_receiver import ReportReceiver

        receiver = ReportReceiver(Reporting(self.journal()).accept, port=port)
        url = receiver.start()
        self._closing.append(receiver.stop)
        if self._demo_gateway is not None:
            self._demo_gateway.set_report_url(url)
        return url

    def on_close(self, action: Callable[[], None]) -> None:
        """Have `action` done when the program closes, after everything opened later."""
        self._closing.append(action)

    def close(self) -> None:
        """Give back everything that was opened, the last first."""
        while self._closing:
            self._closing.pop()()
        self._journal = None

    def _demo_url(self) -> str:
        from smsfox_gui.emulator.server import DemoGateway

        if self._demo_gateway is None:
            self._demo_gateway = DemoGateway(tariff=self.tariff, latency=0.15, report_delay=1.0)
            self._demo_url_text = self._demo_gateway.start()
            self._closing.append(self._demo_gateway.stop)
        return self._demo_url_text


def consent_for(account: Account) -> str:
    """What `plain_http_consent` must say for this account's password to travel by plain http."""
    from smsfox_gui.core.account import Address

    return f"{account.login}@{Address.parse(account.url).host}"


def data_folder() -> Path:
    """Where this user's journal and settings are kept."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("SMSFox Desktop", appauthor=False, roaming=False)


def open_program(folder: Path | None = None, *, journal: Path | None = None, demo: bool = False) -> Program:
    """The program on this user's data folder; the demo keeps its own, which is deleted with it."""
    if demo:
        holder = tempfile.TemporaryDirectory(prefix="smsfox-demo-", ignore_cleanup_errors=True)
        place = Path(holder.name)
        program = Program(place, journal or place / "journal.sqlite", demo=True)
        program.on_close(holder.cleanup)
        return program
    place = folder or data_folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Program(place, journal or place / "journal.sqlite")


def run_demo_gateway(arguments: list[str]) -> int:
    """The demo gateway as a process, for `smsfox gateway`."""
    from smsfox_gui.emulator.process import run

    return run(arguments, Tariff.from_json((resources() / "tariff.json").read_text(encoding="utf-8")))


def run_list_reader() -> int:
    """The child side of reading a list, for the frozen program."""
    from smsfox_gui.adapters.list_reader import main

    return main()
