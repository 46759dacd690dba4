"""The composition root: settings -> adapters -> services. The only maker of adapters.

What is dear to import (HTTP, spreadsheets, the key store) is imported when it is first needed, so that the window
paints before it.
"""

from __future__ import annotations

import logging
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.core_dumps import forbid_core_dumps
from smsfox_gui.adapters.logs import Logs
from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.adapters.resources import resources
from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.adapters.tariff_file import TariffFile
from smsfox_gui.core.account import Account, Address, Secret, place_of
from smsfox_gui.core.errors import (
    JournalBusy,
    JournalError,
    PasswordMissing,
    RelayAddressMissing,
    RelayKeyMissing,
    RelayUnreachable,
    TariffInvalid,
)
from smsfox_gui.core.settings import Settings
from smsfox_gui.services.account_guard import AccountGuard
from smsfox_gui.services.events import CampaignChanged, ConnectionChanged, Event, EventBus
from smsfox_gui.services.places import Places

if TYPE_CHECKING:
    from smsfox_gui.adapters.draft_files import DraftFiles
    from smsfox_gui.adapters.gateway_http import HttpGateway
    from smsfox_gui.adapters.journal import SqliteJournal
    from smsfox_gui.adapters.journal_reader import SqliteJournalReader
    from smsfox_gui.adapters.kept_list_files import KeptListFiles
    from smsfox_gui.adapters.key_store import SystemKeyStore
    from smsfox_gui.adapters.layout_file import LayoutFile
    from smsfox_gui.adapters.relay_server import Relay
    from smsfox_gui.adapters.report_receiver import ReportReceiver
    from smsfox_gui.adapters.report_relay import ReportRelay
    from smsfox_gui.adapters.spreadsheets import ChildListReader
    from smsfox_gui.adapters.stop_list import SqliteStopList
    from smsfox_gui.adapters.stop_list_now import StoppedNow
    from smsfox_gui.adapters.template_files import TemplateFiles
    from smsfox_gui.adapters.wakefulness import SystemWakefulness
    from smsfox_gui.core.checking import ConnectionCheck
    from smsfox_gui.core.quiet_hours import QuietHours
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.emulator.server import DemoGateway
    from smsfox_gui.services.account_guard import GuardedGateway
    from smsfox_gui.services.campaigns import Campaigns
    from smsfox_gui.services.exporting import Exporting
    from smsfox_gui.services.going_on import GoingOn
    from smsfox_gui.services.importing import Importing
    from smsfox_gui.services.ports import ReportWriter
    from smsfox_gui.services.resending import Resending
    from smsfox_gui.services.sending import Dispatcher
    from smsfox_gui.services.stopping import Stopping

DATA_VARIABLE = "SMSFOX_DATA"
"""Environment variable that moves the data folder."""

RELAY_TOKEN_VARIABLE = "SMSFOX_RELAY_TOKEN"  # noqa: S105 - the variable's name
RELAY_KEY_VARIABLE = "SMSFOX_RELAY_KEY"

PASSWORD_VARIABLE = "SMSFOX_PASSWORD"  # noqa: S105 - the variable's name

DEMO_LOGIN = "demo"

CHECK_LIMIT = 15.0
"""Seconds that a check of the connection may take: a person is waiting for it."""

_log = logging.getLogger(__name__)


class Program:
    """One running program: its folder, its settings, and everything made from them.

    Nothing is opened before it is asked for. `close` gives everything back.
    """

    def __init__(self, folder: Path, journal: Path, *, demo: bool = False, redactor: Redactor | None = None) -> None:
        """redactor: learns every secret of this program."""
        self.folder = folder
        self.demo = demo
        self.clock = SystemClock()
        self.bus = EventBus()
        self.places = Places()
        self.resources = resources()
        self._journal_path = journal
        self._settings_store = SettingsStore(folder / "settings.json")
        self._settings = self._settings_store.load()
        self._settings_lock = threading.Lock()
        self._tariff_file = TariffFile(folder / "tariff.json", self.resources / "tariff.json")
        self._tariff: Tariff | None = None
        self.tariff_fault: TariffInvalid | None = None
        """Why the office's own tariff is not in force although there is one."""
        self._redactor = redactor or Redactor()
        self._redactor.learn_word(self._settings.login)
        self._guard = AccountGuard(
            self._settings.refused_accounts, lambda refused: self.change_settings(refused_accounts=refused)
        )
        self.sending_began = False
        """Whether messages may have left since this program was opened."""
        self.bus.subscribe(_note)
        self._journal: SqliteJournal | None = None
        self._door = threading.Lock()
        """Keeps two threads from opening the journal at once."""
        self._ear = threading.Lock()
        """The same for whatever brings reports in."""
        self._receiver: ReportReceiver | ReportRelay | None = None
        self._demo_gateway: DemoGateway | None = None
        self._closing: list[Callable[[], None]] = []

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def settings_faults(self) -> tuple[Path | None, tuple[str, ...]]:
        """Where a damaged settings file was put, and the settings whose values could not be used."""
        return self._settings_store.kept_aside, self._settings_store.ignored

    def change_settings(self, **values: object) -> None:
        """Change some settings, at once and durably. From any thread. Raises SettingInvalid, OSError."""
        with self._settings_lock:
            settings = replace(self._settings, **values)  # type: ignore[arg-type]
            self._settings_store.save(settings)
            self._settings = settings
        self._redactor.learn_word(settings.login)

    @property
    def point_price(self) -> Decimal:
        """Roubles that a point costs today, 0 = not known. In the demo it costs nothing."""
        return Decimal(0) if self.demo else self.settings.point_price

    @property
    def tariff(self) -> Tariff:
        """The points by zone that are in force now: the office's own, else the operator's.

        Raises TariffInvalid where the office's own cannot be used, unless `settle_tariff` was asked for.
        """
        if self._tariff is None:
            self._tariff = self._tariff_file.load()
        return self._tariff

    @cached_property
    def operators_tariff(self) -> Tariff:
        """The points by zone that come with the program."""
        return self._tariff_file.operators()

    def change_tariff(self, tariff: Tariff | None) -> None:
        """Count by this one from now on, durably; None = by the operator's. Raises TariffNotWritten."""
        if tariff is None:
            self._tariff_file.reset()
        else:
            self._tariff_file.keep(tariff)
        self._tariff, self.tariff_fault = tariff or self.operators_tariff, None

    def settle_tariff(self) -> None:
        """Where the office's own tariff cannot be used, go on with the operator's; `tariff_fault` is then why."""
        try:
            self._tariff = self.tariff
        except TariffInvalid as fault:
            self._tariff, self.tariff_fault = self.operators_tariff, fault

    @property
    def quiet_hours(self) -> QuietHours:
        """The hours in which nobody is texted, as the office has set them."""
        from smsfox_gui.core.quiet_hours import QuietHours

        return QuietHours(self.settings.quiet_from, self.settings.quiet_to)

    @cached_property
    def campaigns(self) -> Campaigns:
        """Reviews and arms."""
        from smsfox_gui.services.campaigns import Campaigns

        return Campaigns(lambda: self.tariff, self.clock, self.stop_list.snapshot)

    @cached_property
    def resending(self) -> Resending:
        """Reviews and decides a resend."""
        from smsfox_gui.services.resending import Resending

        return Resending(self.clock, self.stop_list.snapshot)

    @cached_property
    def going_on(self) -> GoingOn:
        """Looks what stands against going on with a campaign."""
        from smsfox_gui.services.going_on import GoingOn

        return GoingOn(self.clock, self.campaigns)

    @property
    def validity(self) -> timedelta | None:
        """How long queued messages may wait before they are sent only on a person's word; None = for ever."""
        return timedelta(hours=self.settings.validity_hours) if self.settings.validity_hours else None

    @cached_property
    def lists(self) -> Importing:
        """Reads lists."""
        from smsfox_gui.services.importing import Importing

        return Importing(self._list_reader, self.kept_lists, self.layouts)

    @cached_property
    def layouts(self) -> LayoutFile:
        """Remembers what a person decided about the columns of lists."""
        from smsfox_gui.adapters.layout_file import LayoutFile

        return LayoutFile(self.folder / "layouts.json")

    @cached_property
    def kept_lists(self) -> KeptListFiles:
        """Keeps lists under a name."""
        from smsfox_gui.adapters.kept_list_files import KeptListFiles

        made = KeptListFiles(self.folder / "lists", self.folder / "scratch", self.stop_list.snapshot)
        self._closing.append(made.close)
        return made

    def forget(self, before: datetime) -> tuple[int, int]:
        """Delete the campaigns that ended and the kept lists that nobody used since a moment; how many of each.

        May take seconds. Raises JournalError, ListNotKept.
        """
        return self.journal().forget(before), self.kept_lists.forget(before)

    @cached_property
    def _list_reader(self) -> ChildListReader:
        from smsfox_gui.adapters.spreadsheets import ChildListReader

        reader = ChildListReader(
            self.folder / "scratch",
            lambda: self.settings.country,
            self.stop_list.snapshot,
            layouts=self.layouts.layouts,
        )
        self._closing.append(reader.close)
        return reader

    @cached_property
    def stop_list(self) -> SqliteStopList:
        """The people who must not be written to; beside the journal and not in it, whichever journal is open."""
        from smsfox_gui.adapters.stop_list import SqliteStopList

        return SqliteStopList(self.folder / "stop-list.sqlite", None if self.demo else marks_folder())

    @cached_property
    def _stopped_now(self) -> StoppedNow:
        from smsfox_gui.adapters.stop_list_now import StoppedNow

        made = StoppedNow(self.stop_list.file)
        self._closing.append(made.close)
        return made

    @cached_property
    def stopping(self) -> Stopping:
        """Changes the stop list, reads it in and gives it out."""
        from smsfox_gui.services.stopping import Stopping

        return Stopping(
            self.stop_list,
            self.clock,
            reader=lambda: self._list_reader,
            writer=_report_writer,
            country=lambda: self.settings.country,
            hashed=lambda: self.settings.stop_list_hashed,
        )

    @cached_property
    def drafts(self) -> DraftFiles:
        """Keeps drafts."""
        from smsfox_gui.adapters.draft_files import DraftFiles

        made = DraftFiles(self.folder / "drafts", self.folder / "draft.json")
        self._closing.append(made.close)
        return made

    @cached_property
    def templates(self) -> TemplateFiles:
        """Keeps templates."""
        from smsfox_gui.adapters.template_files import TemplateFiles

        made = TemplateFiles(self.folder / "templates")
        self._closing.append(made.close)
        return made

    @cached_property
    def exporting(self) -> Exporting:
        """Gives the user's rows back with the results."""
        from smsfox_gui.services.exporting import Exporting

        return Exporting(_report_writer())

    @cached_property
    def keys(self) -> SystemKeyStore:
        """The operating system's key store."""
        from smsfox_gui.adapters.key_store import SystemKeyStore

        return SystemKeyStore(heard=self._redactor.learn)

    @cached_property
    def wakefulness(self) -> SystemWakefulness:
        """Holds off the computer's sleep; to be held while a campaign is on its way."""
        from smsfox_gui.adapters.wakefulness import SystemWakefulness

        made = SystemWakefulness()
        self._closing.append(made.close)
        return made

    def journal(self) -> SqliteJournal:
        """The journal to write into; held until `close`. From any thread. Raises JournalBusy, JournalError."""
        with self._door:
            if self._journal is None:
                self._journal = self._open_journal()
                self._closing.append(self._journal.close)
            return self._journal

    def reader(self) -> SqliteJournalReader:
        """A look into the journal for the calling thread; any thread may ask. Raises JournalError.

        What a dead process left is settled first: its campaigns are then paused. Where there is nothing to settle
        the journal is not taken, so that looking never stands in the way of one who sends.
        """
        from smsfox_gui.adapters.journal_reader import SqliteJournalReader

        with self._door:
            if self._journal is None and (not self._journal_path.exists() or self._left_open()):
                try:
                    self._open_journal().close()
                except JournalBusy:
                    pass
                except JournalError:
                    if not self._journal_path.exists():
                        raise
        return SqliteJournalReader(self._journal_path)

    def _left_open(self) -> bool:
        """Whether a campaign looks as if it were being sent. A file that cannot be read is left to the reader."""
        from smsfox_gui.adapters.journal_reader import SqliteJournalReader

        try:
            reader = SqliteJournalReader(self._journal_path)
        except JournalError:
            return True
        try:
            return reader.under_way()
        finally:
            reader.close()

    def _open_journal(self) -> SqliteJournal:
        from smsfox_gui.adapters.journal import SqliteJournal

        marks = None if self.demo else marks_folder()
        stopped = self._stopped_now.has
        return SqliteJournal(self._journal_path, self.clock, self.bus.publish, marks=marks, stopped=stopped)

    def account(self, login: str | None = None, url: str | None = None) -> Account:
        """The account to send with; may wait for the key store. Raises PasswordMissing, AddressInvalid, AccountLocked.

        A password in the environment was entered with this start of the program, so no lock stands against it.
        """
        if self.demo:
            return self.demo_account()
        name = login if login is not None else self.settings.login
        address = url or self.settings.gateway_url
        place = place_of(name, address)
        self._redactor.learn_word(name)
        password = os.environ.get(PASSWORD_VARIABLE)
        if password:
            self._redactor.learn(password)
        else:
            self._guard.require_open(place)
            password = self.keys.password(name)
        if not password:
            raise PasswordMissing(login=name)
        return Account(name, Secret(password), address)

    def enter_password(self, login: str, password: str) -> bool:
        """A person entered it: keep it, and let a locked account be tried again. May wait for the key store.

        Returns False where it is kept until the program ends only.
        """
        stored = self.keys.keep(login, password)
        self._guard.entered(login)
        return stored

    def locked(self) -> bool:
        """Whether the gateway refused the account of the settings twice, so that its password is wanted again."""
        return not self.demo and self._guard.locked(place_of(self.settings.login, self.settings.gateway_url))

    def exposed(self, account: Account | None = None) -> bool:
        """Whether the password travels readable by others; None = the settings' account. Raises AddressInvalid."""
        if account is None and self.demo:
            return False
        return Address.parse(account.url if account is not None else self.settings.gateway_url).exposed

    def consent_plain_http(self, login: str, url: str) -> None:
        """A person typed the host's name: this login's password may travel there by plain http, and to no other host.

        Raises AddressInvalid, OSError.
        """
        self.change_settings(plain_http_consent=place_of(login, url))

    def plain_http_agreed(self, login: str, url: str) -> bool:
        """Whether a person agreed to that. Raises AddressInvalid."""
        return self.settings.plain_http_consent == place_of(login, url)

    def check_connection(self, login: str | None = None, url: str | None = None) -> ConnectionCheck:
        """Ask the gateway with login and password and without a number. Blocks for up to CHECK_LIMIT seconds.

        Raises PasswordMissing, AccountLocked, AddressInvalid, PlainHttpRefused, SettingInvalid.
        """
        from smsfox_gui.core.answers import Exchange
        from smsfox_gui.services.checking import check_connection

        account = self.account(login, url)
        gateway = self._gateway(account, CHECK_LIMIT)
        run = self._guard.run(account.place)

        class Watched:
            def probe(self) -> Exchange:
                exchange = gateway.probe()
                run.observe(exchange)
                return exchange

        try:
            return check_connection(Watched(), self.clock)
        finally:
            gateway.close()

    def _gateway(
        self, account: Account, deadline: float, waiting: AbstractContextManager[None] | None = None
    ) -> HttpGateway:
        from smsfox_gui.adapters.gateway_http import HttpGateway

        settings = self.settings
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
        self._gateway(account, self.settings.deadline).close()

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
        late: bool = False,
        first: int | None = None,
    ) -> Dispatcher:
        """A run of an armed or paused campaign. late: a person wants it sent though it has waited too long.

        first: how many messages it may send before it stands for a person's word, None = all.

        Raises AddressInvalid, PlainHttpRefused, SettingInvalid, CampaignMissing; its start raises CampaignExpired.
        """
        from smsfox_gui.core.message import Terms
        from smsfox_gui.services.account_guard import GuardedGateway
        from smsfox_gui.services.pacing import RateLimit
        from smsfox_gui.services.sending import Dispatcher

        settings = self.settings
        limit = settings.deadline if deadline is None else deadline
        run = self._guard.run(account.place)

        def gateway(waiting: AbstractContextManager[None] | None = None) -> GuardedGateway:
            return GuardedGateway(self._gateway(account, limit, waiting), run)

        gateway().close()
        journal = self.journal()
        if self.demo and self._receiver is None:
            self.receive_reports()
        reader = journal.reader()
        try:
            record = reader.campaign(campaign)
        finally:
            reader.close()
        self.sending_began = True
        return Dispatcher(
            campaign=record,
            journal=journal,
            gateway=gateway,
            workers=settings.workers if workers is None else workers,
            rate=RateLimit(settings.rate if rate is None else rate, self.clock),
            bus=self.bus,
            clock=self.clock,
            per_request=per_request,
            terms=Terms(self.validity, late, settings.day_limit_points),
            places=self.places,
            first=first,
        )

    def listen(self) -> str:
        """Take delivery reports in as the settings say now, and no more as they said before; may take seconds.

        From the relay, if there is one, else on the port. The address to give to the gateway, the same after a restart;
        "" where none are wanted. The demo has its own. Raises SettingInvalid where the port is taken, JournalError;
        RelayError, AddressInvalid. A relay that only does not answer is asked on.
        """
        if self.demo:
            return ""
        with self._ear:
            if self._receiver is not None:
                self._receiver.stop()
                self._receiver = None
            if self.settings.relay_url:
                return self.fetch_reports(patient=True)
            port = self.settings.report_port
            if not port:
                return ""
            if not self.settings.report_token:
                import secrets

                self.change_settings(report_token=secrets.token_urlsafe(16))
            self._redactor.learn(self.settings.report_token)
            return self.receive_reports(port, self.settings.report_token)

    def receive_reports(self, port: int = 0, token: str | None = None) -> str:
        """Listen for delivery reports on loopback; the address to give to the gateway.

        port: 0 = any free one; token: the secret end of the address, made up if None. Raises SettingInvalid,
        JournalError.
        """
        from smsfox_gui.adapters.report_receiver import ReportReceiver
        from smsfox_gui.services.reporting import Reporting

        self._receiver = receiver = ReportReceiver(Reporting(self.journal()).accept, port=port, token=token)
        url = receiver.start()
        self._closing.append(receiver.stop)
        if self._demo_gateway is not None:
            self._demo_gateway.set_report_url(url)
        return url

    def fetch_reports(self, url: str = "", *, patient: bool = False) -> str:
        """Fetch delivery reports from a relay, now and every few seconds; the address to give to the gateway.

        url: "" = the relay of the settings. patient: where it does not answer, go on asking; it is raised all the same.
        Raises RelayError, AddressInvalid, PlainHttpRefused, SettingInvalid, JournalError.
        """
        from smsfox_gui.adapters.report_relay import ReportRelay
        from smsfox_gui.services.reporting import Reporting

        settings = self.settings
        address = Address.parse(url or settings.relay_url) if url or settings.relay_url else None
        if address is None:
            raise RelayAddressMissing
        # Who knows the end of the address may report; it is as secret as that of our own receiver.
        self._redactor.learn(address.url.rstrip("/").rpartition("/")[2])
        relay = ReportRelay(
            address,
            self._relay_key(address),
            Reporting(self.journal()),
            proxy=settings.proxy or None,
            authorities=Path(settings.ca_file) if settings.ca_file else None,
        )
        self._closing.append(relay.stop)
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
        key = os.environ.get(RELAY_KEY_VARIABLE) or self.keys.password(_relay_login(address))
        if not key or not key.isascii() or not key.isprintable():
            raise RelayKeyMissing(host=address.host)
        self._redactor.learn(key)
        return Secret(key)

    def enter_relay_key(self, url: str, key: str) -> bool:
        """A person entered the key of a relay's reports; False where it is kept until the program ends only.

        May wait for the key store. Raises AddressInvalid.
        """
        return self.keys.keep(_relay_login(Address.parse(url)), key)

    def keep_relay(self, url: str, key: str) -> None:
        """Reports are kept by this relay from now on, "" = by none. key: "" = the one that is known.

        May wait for the key store; `listen` begins. Raises AddressInvalid, SettingInvalid, OSError.
        """
        if url and key:
            self.enter_relay_key(url, key)
        elif url:
            Address.parse(url)
        self.change_settings(relay_url=url)

    def on_close(self, action: Callable[[], None]) -> None:
        """Have `action` done when the program closes, after everything opened later."""
        self._closing.append(action)

    def close(self) -> None:
        """Give back everything that was opened, the last first. Raises what failed, after everything else."""
        opened, self._closing = self._closing, []
        with ExitStack() as closing:
            for close in opened:
                closing.callback(close)
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
    return account.place


def _relay_login(address: Address) -> str:
    """Under which name the key store has the key of a relay. No login has a blank in it."""
    return f"relay {address.host}"


def _report_writer() -> ReportWriter:
    from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter

    return SpreadsheetReportWriter()


def _note(events: Sequence[Event]) -> None:
    """What is worth a line of the log: how campaigns went, never a message."""
    for event in events:
        if isinstance(event, CampaignChanged):
            _log.info("campaign %d is %s (%s)", event.campaign, event.state, event.reason or "-")
        elif isinstance(event, ConnectionChanged):
            _log.info("campaign %d: online %s, %d tries", event.campaign, event.online, event.attempts)


def data_folder() -> Path:
    """Where this user's journal and settings are kept."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("SMSFox Desktop", appauthor=False, roaming=False)


def open_logs(*, verbose: bool = False, folder: Path | None = None) -> Logs:
    """The logs and exception hooks of this process, and no core dumps; `close` ends all but the last.

    Its redactor goes to `open_program`. The file is made with its first line, in the data folder or `folder`.
    """
    forbid_core_dumps()
    return Logs((folder or data_folder()) / "logs", verbose=verbose).open()


def marks_folder() -> Path:
    """Where the journals' high-water marks are kept: beside the data folder and not in it, so that putting back a copy
    of the data leaves the marks as they are."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        place = Path(named).absolute()
        return place.with_name(f"{place.name}-marks")
    from platformdirs import user_state_path

    return user_state_path("SMSFox Desktop marks", appauthor=False)


def open_program(
    folder: Path | None = None,
    *,
    journal: Path | None = None,
    demo: bool = False,
    redactor: Redactor | None = None,
) -> Program:
    """The program on this user's data folder; the demo keeps its own, which is deleted with it."""
    if demo:
        holder = tempfile.TemporaryDirectory(prefix="smsfox-demo-", ignore_cleanup_errors=True)
        place = Path(holder.name)
        program = Program(place, journal or place / "journal.sqlite", demo=True, redactor=redactor)
        program.on_close(holder.cleanup)
        return program
    place = folder or data_folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Program(place, journal or place / "journal.sqlite", redactor=redactor)


def run_demo_gateway(arguments: list[str]) -> int:
    """The demo gateway as a process, for `smsfox gateway`."""
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.emulator.process import run

    return run(arguments, Tariff.from_json((resources() / "tariff.json").read_text(encoding="utf-8")))


def open_relay(store: Path, token: str, key: str, days: int, redactor: Redactor) -> Relay:
    """The relay on its file, for `smsfox relay`. Raises RelayError."""
    from smsfox_gui.adapters.relay_server import Relay
    from smsfox_gui.adapters.relay_store import RelayStore

    redactor.learn(token)
    redactor.learn(key)
    return Relay(RelayStore(store, days), token, Secret(key))


def run_list_part(word: str) -> int:
    """One of the two children by which a list is read, for the frozen program."""
    from smsfox_gui.adapters import list_reader, list_writer
    from smsfox_gui.adapters.list_children import Part

    return list_reader.main() if word == Part.READ else list_writer.main()
