"""What the office has chosen, kept and lived by at once: settings, prices, the account, the window's own place."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from smsfox_gui.core import wording
from smsfox_gui.core.checking import ConnectionCheck, Finding
from smsfox_gui.core.errors import AddressInvalid, SmsfoxError
from smsfox_gui.qt import theme
from smsfox_gui.qt.demo_texts import NAMES, TEXTS, sample_list
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.list_opening import ListOpening
from smsfox_gui.qt.news import News
from smsfox_gui.qt.results_columns import ColumnChoice

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)


class Office(QObject):
    """Saves a choice and tells the desk, the pages and the header what follows from it."""

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

    def __init__(
        self, window: MainWindow, desk: Desk, news: News, lists: ListOpening, translation: Translation
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._news = news
        self._lists = lists
        self._program = desk.program
        self._translation = translation
        self.sample_at_once = True
        """Whether the demo begins with its sample on the desk."""
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
        self._desk.names.look()
        self._desk.usual_sender.look()
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
        self._lists.open_path(sample_list(language))

    # --- settings

    @Slot(str, object)
    def change_setting(self, name: str, value: object) -> None:
        """Save a setting at once and live by it."""
        try:
            self._program.change_settings(**{name: value})
        except (SmsfoxError, OSError) as error:
            self._news.on_failed(error)
            return
        if name == "language":
            self._translation.say(str(value))
        elif name == "theme":
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.engine().apply(app, str(value))
        elif name in ("point_price", "rules", "quiet_hours", "quiet_from", "quiet_to", "russian_clock"):
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

        self._desk.tasks.run_in_background(
            lambda: self._program.reports.keep_relay(url, key), kept, self._news.on_failed
        )

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

    @Slot()
    def forget_history(self) -> None:
        """A person wants every ended campaign and every kept list off the disk."""
        program = self._program

        def done(forgotten: tuple[int, int]) -> None:
            self._window.settings.history.say_forgotten(*forgotten)
            self._window.kept_lists.look()

        self._desk.tasks.run_in_background(lambda: program.forget(program.clock.now()), done, self._news.on_failed)

    def _show_settings(self) -> None:
        """The settings into the pages that show them, and what follows from them into the header."""
        self.settings_changed.emit(self._program.settings)
        self._window.campaign.header.set_exposed(_exposed(self._program))

    def _show_sender_names(self) -> None:
        names = self._program.settings.sender_names
        self._window.campaign.message.sender_picker.set_names(names)
        self._desk.draft.set_sender_names(names)

    # --- the account

    @Slot(str, str)
    def keep_account(self, login: str, password: str) -> None:
        """The login into the settings, the password into the key store."""
        self._keep(login, password, self._on_account_kept)

    @Slot(str, str)
    def try_account(self, login: str, password: str) -> None:
        """Ask the gateway with what was just typed; it is kept unless the gateway refuses it.

        Nor where another one was saved before the answer came: campaigns are paid through the one saved last.
        """
        self.checking.emit()
        before = self._program.settings.login

        def done(check: ConnectionCheck) -> None:
            if self._program.settings.login != before:
                self.checked.emit("info", self._overtaken_words())
                return
            self._say_checked(check)
            if check.finding is not Finding.REFUSED:
                good = check.finding is Finding.ANSWERS
                self._keep(login, password, lambda stored: kept(stored, check), checked=good)

        def kept(stored: bool, check: ConnectionCheck) -> None:
            self._on_account_kept(stored)
            if self._program.settings.login == login:
                self._news.on_account_checked(check)

        self._desk.tasks.run_in_background(
            lambda: self._program.accounts.try_password(login, password), done, self._on_check_failed
        )

    def _keep(self, login: str, password: str, kept: Callable[[bool], None], *, checked: bool = False) -> None:
        self.change_setting("login", login)
        self._desk.tasks.run_in_background(
            lambda: self._program.accounts.enter_password(login, password, checked=checked),
            kept,
            self._news.on_failed,
        )

    def _overtaken_words(self) -> str:
        return self.tr("Another account was saved meanwhile and stays. The one typed before it was not saved.")

    @Slot()
    def agree_to_plain_http(self) -> None:
        """The person typed the host's name: plain http is agreed to for this login there."""
        settings = self._program.settings
        try:
            self._program.accounts.consent_plain_http(settings.login, settings.gateway_url)
        except (SmsfoxError, OSError) as error:
            self._news.on_failed(error)
        self._show_settings()

    @Slot()
    def check_connection(self) -> None:
        """Ask the gateway whether it answers; the sentence goes where it was asked for."""
        self.checking.emit()
        self._desk.tasks.run_in_background(
            self._program.accounts.check_connection, self._say_checked, self._on_check_failed
        )

    def _say_checked(self, check: ConnectionCheck) -> None:
        good = check.finding is Finding.ANSWERS
        self.checked.emit("ok" if good else "err", wording.check_sentence(check, self._translation.language))

    def _on_check_failed(self, error: Exception) -> None:
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        self.checked.emit("err", self._news.sentence(error))

    def _on_account_kept(self, stored: bool) -> None:
        self.password_stored = stored
        self.account_kept.emit(stored)
        self._window.welcoming = False
        self._window.show_page(self._window.page)
        self._desk.take_settings()
        self._news.withdraw_account()

    # --- the window's place

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


def _exposed(program: Program) -> bool:
    try:
        return program.accounts.exposed()
    except AddressInvalid:
        return False
