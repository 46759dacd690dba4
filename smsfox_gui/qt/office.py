"""What the window does beside the campaign itself: files in, settings, the account, news, the kept draft."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog

from smsfox_gui.core import wording
from smsfox_gui.core.checking import ConnectionCheck, Finding
from smsfox_gui.core.errors import (
    AccountLocked,
    AddressInvalid,
    JournalBusy,
    PasswordMissing,
    PlainHttpRefused,
    SmsfoxError,
)
from smsfox_gui.qt import theme
from smsfox_gui.qt.banner import BannerButton, Words
from smsfox_gui.qt.demo_texts import NAMES, TEXTS, sample_list
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.history_entries import Entry
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.recovery import ACCOUNT, PRICES, RETRY
from smsfox_gui.qt.results_columns import ColumnChoice
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)


class Office(QObject):
    """The window's clerk: knows the desk and the program, and puts what happens into the window's words."""

    settings_changed = Signal(object)
    """The Settings of now."""
    account_kept = Signal(bool)
    """A password was entered; whether it is in the key store, or in memory only."""
    tariff_changed = Signal()
    """Other points by zone are in force."""
    tariff_refused = Signal(object)
    """The exception for which the former ones still are."""
    checking = Signal()
    """The gateway is being asked whether it answers."""
    checked = Signal(str, str)
    """What came of that: the kind of the note, its words."""

    def __init__(self, window: MainWindow, desk: Desk, translation: Translation) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._program = desk.program
        self._translation = translation
        self.sample_at_once = True
        """Whether the demo begins with its sample on the desk."""
        self._about_account = False
        """Whether what stands under the header says that the account cannot be used."""
        self.password_stored: bool | None = None
        """Whether the password entered last is in the key store; None = none was entered yet."""

    # --- beginning

    def begin(self, wanted: Path | None) -> None:
        """After the first paint: settings into the pages, the kept draft or the list asked for, what was cut short."""
        window = self._window
        self._show_settings()
        self._show_sender_names()
        self._desk.take_settings()
        window.kept_lists.look()
        if self._desk.demo and self.sample_at_once:
            self.begin_demo()
        elif self._desk.demo:
            window.show_page(window.page)
        else:
            window.drafts.begin(wanted)
            window.show_page(window.page)
            window.recovery.begin()
            window.recent.look()
        window.focus.enter()

    def begin_demo(self) -> None:
        """The sample list and the sample text, ready to send."""
        language = self._translation.language
        self._desk.set_name(NAMES[language])
        self._desk.draft.set_text(TEXTS[language], replaced=True)
        self.open_path(str(sample_list(language)))

    def news_of_beginning(self) -> list[Callable[[], None]]:
        """What else has to be said at the start: settings that could not be used, an account that is locked."""
        news: list[Callable[[], None]] = []
        aside, ignored = self._program.settings_faults
        if aside is not None:
            news.append(lambda: self.say("warn", lambda: self._damaged_words(aside)))
        elif ignored:
            news.append(lambda: self.say("warn", lambda: self._ignored_words(ignored)))
        if self._program.prices.fault is not None:
            button = BannerButton(PRICES, lambda: self.tr("To the prices"))
            news.append(lambda: self.say("err", self._tariff_words, (button,)))
        if self._program.accounts.locked():
            news.append(lambda: self._say_error(AccountLocked()))
        return news

    def _damaged_words(self, aside: Path) -> str:
        words = self.tr("The settings file was damaged. It is kept as %1; the settings are those of a new program.")
        return words.replace("%1", aside.name)

    def _tariff_words(self) -> str:
        return self.tr(
            "Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. "
            "The file is as it was. Correct it and open the program anew, or reset to the operator’s in the settings."
        )

    def _ignored_words(self, ignored: Sequence[str]) -> str:
        words = self.tr("Some settings could not be used and are as in a new program: %1. Look at them.")
        return words.replace("%1", ", ".join(ignored))

    # --- lists

    @Slot()
    def choose_list(self) -> None:
        """Ask for a file by the system's own dialog."""
        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;All files (*)")
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a list"), start, kinds)
        if path:
            self.open_path(path)

    @Slot(str)
    def open_path(self, path: str | Path) -> None:
        """Read a file."""
        self._open(ListSource(path=Path(path)))

    @Slot(str)
    def open_pasted(self, text: str) -> None:
        """Read pasted cells."""
        day = self._program.clock.now().astimezone().strftime("%d.%m")
        self._open(ListSource(pasted=text, name=self.tr("Pasted list, %1").replace("%1", day)))

    @Slot(str)
    def open_kept(self, key: str) -> None:
        """Open a list that was kept under a name."""
        self._open(ListSource(kept=key))

    @Slot()
    def open_sample(self) -> None:
        """Read the sample that ships with the program."""
        self.open_path(sample_list(self._translation.language))

    @Slot()
    def show_problems(self) -> None:
        """Back to the list, where the rows left out are."""
        self._desk.back()
        self._window.campaign.list_pane.show_problems()

    @Slot(object)
    def on_list_failed(self, error: Exception) -> None:
        """Say it where the list stands, or over what stands in its place now."""
        campaign = self._window.campaign
        if campaign.left() is not campaign.list_pane:
            self.on_failed(error)
            return
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        campaign.list_pane.set_error(lambda: self._sentence(error))

    @Slot(int)
    def on_changes_missed(self, changes: int) -> None:
        """The file is another one than it was."""
        self.say("warn", lambda: self._missed_words(changes))

    def _missed_words(self, changes: int) -> str:
        words = self.tr(
            "%n change(s) made in this list earlier no longer fit: the file is another one now. "
            "Its own rows are shown. Look at the rows to check.",
            "",
            changes,
        )
        return counted(words, changes)

    def _open(self, source: ListSource) -> None:
        self._window.campaign.show_news(False)
        self._window.drafts.copy_away()
        self._desk.draft.open(source)

    # --- History

    def load_history(self) -> None:
        """Fill the history page from the journal and from the drafts put away."""
        drafts = self._window.drafts

        def look() -> list[Entry]:
            reader = self._desk.reader()
            try:
                return [*reader.campaigns(), *drafts.put_away_drafts()]
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._window.history.set_entries, self.on_failed)

    # --- settings

    @Slot(str, object)
    def change_setting(self, name: str, value: object) -> None:
        """Save a setting at once and live by it."""
        try:
            self._program.change_settings(**{name: value})
        except (SmsfoxError, OSError) as error:
            self.on_failed(error)
            return
        if name == "language":
            self._translation.say(str(value))
        elif name == "theme":
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.engine().apply(app, str(value))
        elif name in ("point_price", "rules", "quiet_hours", "quiet_from", "quiet_to"):
            self._desk.take_settings()
        elif name in ("report_port", "relay_url"):
            self._window.listening.begin()
        elif name == "sender_names":
            self._show_sender_names()
        self._show_settings()

    @Slot(str, str)
    def keep_relay(self, url: str, key: str) -> None:
        """Another relay keeps the delivery reports, or none (""), which no key store need be asked for."""
        if not url:
            self.change_setting("relay_url", "")
            return

        def kept(_: object) -> None:
            self._show_settings()
            self._window.listening.begin()

        self._desk.tasks.run_in_background(lambda: self._program.reports.keep_relay(url, key), kept, self.on_failed)

    @Slot(object)
    def change_tariff(self, tariff: Tariff | None) -> None:
        """Count by these points by zone at once, None = the operator's. What is armed keeps its own."""
        try:
            self._program.prices.change(tariff)
        except SmsfoxError as error:
            self.tariff_refused.emit(error)
            return
        self._desk.take_prices()
        self.tariff_changed.emit()

    @Slot(str)
    def change_language(self, code: str) -> None:
        """From the welcome page."""
        self.change_setting("language", code)

    @Slot(str)
    def change_theme(self, name: str) -> None:
        """From the welcome page."""
        self.change_setting("theme", name)

    @Slot(str, str)
    def keep_account(self, login: str, password: str) -> None:
        """The login into the settings, the password into the key store."""
        self.change_setting("login", login)
        self._desk.tasks.run_in_background(
            lambda: self._program.accounts.enter_password(login, password), self._on_account_kept, self.on_failed
        )

    @Slot()
    def agree_to_plain_http(self) -> None:
        """The person typed the host's name: plain http is agreed to for this login there."""
        settings = self._program.settings
        try:
            self._program.accounts.consent_plain_http(settings.login, settings.gateway_url)
        except (SmsfoxError, OSError) as error:
            self.on_failed(error)
        self._show_settings()

    @Slot()
    def check_connection(self) -> None:
        """Ask the gateway whether it answers; the sentence goes where it was asked for."""
        self.checking.emit()

        def done(check: ConnectionCheck) -> None:
            good = check.finding is Finding.ANSWERS
            self.checked.emit("ok" if good else "err", wording.check_sentence(check, self._translation.language))

        def failed(error: Exception) -> None:
            if not isinstance(error, SmsfoxError):
                log.error("unexpected", exc_info=error)
            self.checked.emit("err", self._sentence(error))

        self._desk.tasks.run_in_background(self._program.accounts.check_connection, done, failed)

    @Slot()
    def forget_history(self) -> None:
        """A person wants every ended campaign and every kept list off the disk."""
        program = self._program

        def done(forgotten: tuple[int, int]) -> None:
            self._window.settings.history.say_forgotten(*forgotten)
            self._window.kept_lists.look()

        self._desk.tasks.run_in_background(lambda: program.forget(program.clock.now()), done, self.on_failed)

    @Slot(int)
    def on_stopped_meanwhile(self, rows: int) -> None:
        """So many rows of the campaign just armed were left out."""
        self.say("info", lambda: wording.stopped_meanwhile(rows, self._translation.language))

    def _show_settings(self) -> None:
        """The settings into the pages that show them, and what follows from them into the header."""
        self.settings_changed.emit(self._program.settings)
        self._window.campaign.header.set_exposed(_exposed(self._program))

    def _show_sender_names(self) -> None:
        names = self._program.settings.sender_names
        self._window.campaign.message.sender_picker.set_names(names)
        self._desk.draft.set_sender_names(names)

    def _on_account_kept(self, stored: bool) -> None:
        self.password_stored = stored
        self.account_kept.emit(stored)
        self._window.welcoming = False
        self._window.show_page(self._window.page)
        self._desk.take_settings()
        self._withdraw_account_news()

    @Slot()
    def on_under_way(self) -> None:
        """Something is being sent: whatever was said of the account is past."""
        if self._window.under_way.campaign is not None:
            self._withdraw_account_news()

    # --- news

    def say(self, kind: str, words: Words, buttons: tuple[BannerButton, ...] = ()) -> None:
        """A strip under the header, until it is dismissed or answered; said anew when the language changes."""
        self._about_account = False
        self._window.campaign.news.say(kind, words, buttons)
        self._window.campaign.show_news(True)

    @Slot(object)
    def on_failed(self, error: Exception) -> None:
        """What was asked for did not happen: say so, and what is safe."""
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        self.say_failed(error)

    def say_failed(self, error: Exception) -> None:
        """The same, where the log has it already."""
        if isinstance(error, JournalBusy):
            self._desk.set_writable(False)
        self._say_error(error)

    def _say_error(self, error: Exception) -> None:
        buttons: tuple[BannerButton, ...] = ()
        about_account = isinstance(error, AccountLocked | PasswordMissing | PlainHttpRefused)
        if about_account:
            buttons = (BannerButton(ACCOUNT, lambda: self.tr("To the account")),)
        elif isinstance(error, JournalBusy):
            buttons = (BannerButton(RETRY, lambda: self.tr("Try again")),)
        self.say("err", lambda: self._sentence(error), buttons)
        self._about_account = about_account

    def _withdraw_account_news(self) -> None:
        """What kept the account from being used is settled: nobody is to read it beside what has been sent since."""
        if self._about_account:
            self._about_account = False
            self._window.campaign.show_news(False)
            self._window.recovery.tell_next()

    @Slot(str)
    def on_news_button(self, key: str) -> None:
        """A person answered the strip."""
        self._window.campaign.show_news(False)
        if key == ACCOUNT:
            self._window.ask_account()
        elif key == PRICES:
            self._window.ask_prices()
        else:
            self._window.recovery.answer(key)
        self._window.recovery.tell_next()

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, PasswordMissing):
            return self.tr("There is no password. Nothing more is sent and nothing is lost. Enter it, and go on.")
        if isinstance(error, SmsfoxError):
            return wording.error_sentence(error, self._translation.language)
        return self.tr("The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.")

    # --- the draft and the window's place

    def keep_draft(self, *, now: bool = False) -> None:
        """Write the draft to the disk, soon or now."""
        drafts = self._window.drafts
        drafts.keep_now() if now else drafts.keep()

    @Slot()
    def on_draft_refused(self) -> None:
        """The disk does not take the draft."""
        self.say("warn", self._unkept_words)

    def keep_geometry(self) -> None:
        """Remember where the window stood and how it was divided."""
        if self._desk.demo:
            return
        geometry = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        try:
            self._program.change_settings(geometry=geometry, splitter=self._window.campaign.grips())
        except OSError as error:
            log.warning("the window's place was not kept: %s", type(error).__name__)

    @Slot(object)
    def keep_columns(self, choice: ColumnChoice) -> None:
        """Remember which columns the results are shown in."""
        try:
            self._program.change_settings(
                results_hidden=tuple(sorted(choice.hidden)), results_added=tuple(sorted(choice.added))
            )
        except OSError as error:
            log.warning("the columns were not kept: %s", type(error).__name__)

    def _unkept_words(self) -> str:
        return self.tr("The disk refuses to keep the draft. The text is still here; free some space.")


def _exposed(program: Program) -> bool:
    try:
        return program.accounts.exposed()
    except AddressInvalid:
        return False
