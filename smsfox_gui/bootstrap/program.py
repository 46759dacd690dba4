"""One running program, put together: whoever opens a window or obeys a command asks this for what it needs."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime, timedelta
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
from smsfox_gui.bootstrap.accounts import Accounts
from smsfox_gui.bootstrap.demo import SETTINGS, Demo
from smsfox_gui.bootstrap.folders import data_folder, marks_folder
from smsfox_gui.bootstrap.journals import Journals
from smsfox_gui.bootstrap.office_settings import OfficeSettings
from smsfox_gui.bootstrap.prices import Prices
from smsfox_gui.bootstrap.reports import Reports
from smsfox_gui.core.account import Account
from smsfox_gui.core.settings import Settings
from smsfox_gui.services.events import CampaignChanged, ConnectionChanged, Event, EventBus
from smsfox_gui.services.places import Places

if TYPE_CHECKING:
    from smsfox_gui.adapters.draft_files import DraftFiles
    from smsfox_gui.adapters.journal import SqliteJournal
    from smsfox_gui.adapters.journal_reader import SqliteJournalReader
    from smsfox_gui.adapters.kept_list_files import KeptListFiles
    from smsfox_gui.adapters.key_store import SystemKeyStore
    from smsfox_gui.adapters.layout_file import LayoutFile
    from smsfox_gui.adapters.spreadsheets import ChildListReader
    from smsfox_gui.adapters.stop_list import SqliteStopList
    from smsfox_gui.adapters.stop_list_now import StoppedNow
    from smsfox_gui.adapters.template_files import TemplateFiles
    from smsfox_gui.adapters.wakefulness import SystemWakefulness
    from smsfox_gui.core.quiet_hours import QuietHours
    from smsfox_gui.services.account_guard import GuardedGateway
    from smsfox_gui.services.campaigns import Campaigns
    from smsfox_gui.services.exporting import Exporting
    from smsfox_gui.services.going_on import GoingOn
    from smsfox_gui.services.importing import Importing
    from smsfox_gui.services.ports import Clock, ReportWriter
    from smsfox_gui.services.resending import Resending
    from smsfox_gui.services.sending import Dispatcher
    from smsfox_gui.services.stopping import Stopping

_log = logging.getLogger(__name__)


class Program:
    """One running program: its folder, its settings, and everything made from them.

    Nothing is opened before it is asked for. `close` gives everything back.
    """

    def __init__(
        self,
        folder: Path,
        journal: Path,
        *,
        demo: bool = False,
        redactor: Redactor | None = None,
        clock: Clock | None = None,
    ) -> None:
        """redactor: learns every secret of this program; clock: None = the computer's."""
        self.folder = folder
        self.demo = demo
        self.clock = clock or SystemClock()
        self.bus = EventBus()
        self.places = Places()
        self.resources = resources()
        self.sending_began = False
        """Whether messages may have left since this program was opened."""
        self._closing: list[Callable[[], None]] = []
        self._redactor = redactor or Redactor()
        self._settings = OfficeSettings(SettingsStore(folder / "settings.json"), self._redactor)
        self.prices = Prices(
            TariffFile(folder / "tariff.json", self.resources / "tariff.json"), self._settings, free=demo
        )
        self._journals = Journals(
            journal,
            self.clock,
            self.bus.publish,
            marks=None if demo else marks_folder(),
            stopped=lambda: self._stopped_now.has,
            on_close=self.on_close,
        )
        gateway = Demo(lambda: self.prices.tariff, self.on_close) if demo else None
        self.accounts = Accounts(self._settings, lambda: self.keys, self._redactor, self.clock, gateway)
        self.reports = Reports(self._settings, lambda: self.keys, self.journal, self._redactor, gateway, self.on_close)
        self.bus.subscribe(_note)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings.now

    @property
    def settings_faults(self) -> tuple[Path | None, tuple[str, ...]]:
        """Where a damaged settings file was put, and the settings whose values could not be used."""
        return self._settings.faults

    def change_settings(self, **values: object) -> None:
        """Change some settings, at once and durably. From any thread. Raises SettingInvalid, OSError."""
        self._settings.change(**values)

    def journal(self) -> SqliteJournal:
        """The journal to write into; held until `close`. From any thread. Raises JournalBusy, JournalError."""
        return self._journals.held()

    def reader(self) -> SqliteJournalReader:
        """A look into the journal for the calling thread; any thread may ask. Raises JournalError."""
        return self._journals.look()

    @property
    def quiet_hours(self) -> QuietHours:
        """The hours in which nobody is texted, as the office has set them."""
        from smsfox_gui.core.home_zones import russian_clock
        from smsfox_gui.core.quiet_hours import QuietHours

        settings, here = self.settings, self.clock.now().astimezone().utcoffset() or timedelta()
        russia = russian_clock(settings.russian_clock, here // timedelta(minutes=1), settings.country)
        return QuietHours(settings.quiet_from, settings.quiet_to, russia)

    @cached_property
    def campaigns(self) -> Campaigns:
        """Reviews and arms."""
        from smsfox_gui.services.campaigns import Campaigns

        return Campaigns(lambda: self.prices.tariff, self.clock, self.stop_list.snapshot)

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
        run = self.accounts.guard.run(account.place)

        def gateway(waiting: AbstractContextManager[None] | None = None) -> GuardedGateway:
            return GuardedGateway(self.accounts.gateway(account, limit, waiting), run)

        gateway().close()
        journal = self.journal()
        if self.demo and not self.reports.coming:
            self.reports.receive()
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

    def on_close(self, action: Callable[[], None]) -> None:
        """Have `action` done when the program closes, after everything opened later."""
        self._closing.append(action)

    def close(self) -> None:
        """Give back everything that was opened, the last first. Raises what failed, after everything else."""
        opened, self._closing = self._closing, []
        with ExitStack() as closing:
            for close in opened:
                closing.callback(close)

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


def open_logs(*, verbose: bool = False, folder: Path | None = None) -> Logs:
    """The logs and exception hooks of this process, and no core dumps; `close` ends all but the last.

    Its redactor goes to `open_program`. The file is made with its first line, in the data folder or `folder`.
    """
    forbid_core_dumps()
    return Logs((folder or data_folder()) / "logs", verbose=verbose).open()


def open_program(
    folder: Path | None = None,
    *,
    journal: Path | None = None,
    demo: bool = False,
    redactor: Redactor | None = None,
    clock: Clock | None = None,
) -> Program:
    """The program on this user's data folder; the demo keeps its own, which is deleted with it."""
    if demo:
        holder = tempfile.TemporaryDirectory(prefix="smsfox-demo-", ignore_cleanup_errors=True)
        place = Path(holder.name)
        program = Program(place, journal or place / "journal.sqlite", demo=True, redactor=redactor, clock=clock)
        program.on_close(holder.cleanup)
        program.change_settings(**SETTINGS)
        return program
    place = folder or data_folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Program(place, journal or place / "journal.sqlite", redactor=redactor, clock=clock)
