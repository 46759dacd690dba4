"""What the window has to say that belongs to no page: a strip under the header says it, and a person may answer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.checking import ConnectionCheck, Finding
from smsfox_gui.core.errors import AccountLocked, JournalBusy, PasswordMissing, PlainHttpRefused, SmsfoxError
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.banner import BannerButton, Words
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import counted, language
from smsfox_gui.qt.recovery import ACCOUNT, PRICES, RETRY

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)


class News(QObject):
    """Puts into words what happened and what failed: what is safe, and what to do next."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._program = desk.program
        self._about_account = False
        """Whether what stands under the header says that the account cannot be used."""
        self._about_changes = False
        """Whether it says that changes do not fit the list."""
        self._campaign: int | None = None
        """Of which campaign it tells."""
        self._of_desk = False
        """Whether it belongs to what lies on the desk, and goes with it."""
        self._lies: int | None = None
        """What that is, if it does: the id of a campaign, None = a draft."""
        desk.launcher.launched.connect(self._on_launched)

    def say(
        self, kind: str, words: Words, buttons: tuple[BannerButton, ...] = (), *, campaign: int | None = None
    ) -> None:
        """A strip under the header, until it is dismissed or answered; said anew when the language changes.

        campaign: which one it tells of, so that it goes when that is put on the desk, or when something else comes
        there in its place.
        """
        self._about_account = self._about_changes = self._of_desk = False
        self._campaign = campaign
        record = self._desk.run.record
        if record is not None and record.id == campaign:
            self._belong_to_desk()
        self._window.campaign.news.say(kind, words, buttons)
        self._window.campaign.show_news(True)

    def say_of_desk(
        self, kind: str, words: Words, buttons: tuple[BannerButton, ...] = (), *, campaign: int | None = None
    ) -> None:
        """The same of what lies on the desk; it goes when something else comes there.

        campaign: the one that is about to come in place of its draft, and of which it tells.
        """
        self.say(kind, words, buttons)
        self._belong_to_desk(campaign)

    def _belong_to_desk(self, campaign: int | None = None) -> None:
        record = self._desk.run.record
        self._of_desk = True
        self._lies = campaign if campaign is not None or record is None else record.id

    @Slot(object)
    def on_replaced(self, campaign: int | None) -> None:
        """Of what lay on the desk before nothing is to be read beside what lies there now."""
        if self._of_desk and (campaign is None or campaign != self._lies):
            self._withdraw()

    def _withdraw(self) -> None:
        """What it says is past; what else there is to say comes in its place."""
        self._about_account = self._about_changes = self._of_desk = False
        self._campaign = None
        if self.speaks:
            self._window.campaign.show_news(False)
            self._window.recovery.tell_next()

    @property
    def speaks(self) -> bool:
        """Whether the strip stands there."""
        return self._window.campaign.shows_news

    def tells_of(self, campaign: int) -> bool:
        """Whether the strip stands there and tells of this campaign."""
        return self.speaks and self._campaign == campaign

    @Slot(str)
    def on_button(self, key: str) -> None:
        """A person answered the strip."""
        self._window.campaign.show_news(False)
        if key == ACCOUNT:
            self._window.ask_account()
        elif key == PRICES:
            self._window.ask_prices()
        else:
            self._window.recovery.answer(key)
        self._window.recovery.tell_next()

    @Slot(object)
    def on_shown(self, record: CampaignRecord) -> None:
        """Whatever the strip has told of this campaign its own panel says as well."""
        if not self._of_desk:
            self._on_launched(record.id)

    @Slot(int)
    def _on_launched(self, campaign: int) -> None:
        """Nor is it still to begin, or to go on, once it is on its way."""
        if campaign == self._campaign:
            self._withdraw()

    # --- what failed

    @Slot(object)
    def on_failed(self, error: Exception) -> None:
        """What was asked for did not happen: say so, and what is safe."""
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        self.say_failed(error)

    @Slot(object)
    def on_desk_failed(self, error: Exception) -> None:
        """The same where it was asked for what lies on the desk. Who holds the journal is true of everything."""
        self.on_failed(error)
        if not isinstance(error, JournalBusy):
            self._belong_to_desk()

    def say_failed(self, error: Exception) -> None:
        """The same, where the log has it already."""
        if isinstance(error, JournalBusy):
            self._desk.set_writable(False)
        self._say_error(error)

    def sentence(self, error: Exception) -> str:
        """What an error means for a person, in the language of now."""
        if isinstance(error, PasswordMissing):
            return self.tr("There is no password. Nothing more is sent and nothing is lost. Enter it, and go on.")
        if isinstance(error, SmsfoxError):
            return wording.error_sentence(error, language())
        return self.tr("The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.")

    def withdraw_account(self) -> None:
        """What kept the account from being used is settled: nobody is to read it beside what has been sent since."""
        if self._about_account:
            self._withdraw()

    def on_account_checked(self, check: ConnectionCheck) -> None:
        """An account was entered, and its password is kept; what the gateway said of it before."""
        good = check.finding is Finding.ANSWERS
        self.say("ok" if good else "warn", lambda: self._account_words(check, good=good))

    @Slot()
    def on_under_way(self) -> None:
        """Something is being sent: whatever was said of the account is past."""
        if self._window.under_way.campaign is not None:
            self.withdraw_account()

    def _say_error(self, error: Exception) -> None:
        buttons: tuple[BannerButton, ...] = ()
        about_account = isinstance(error, AccountLocked | PasswordMissing | PlainHttpRefused)
        if about_account:
            buttons = (BannerButton(ACCOUNT, lambda: self.tr("To the account")),)
        elif isinstance(error, JournalBusy):
            buttons = (BannerButton(RETRY, lambda: self.tr("Try again")),)
        self.say("err", lambda: self.sentence(error), buttons)
        self._about_account = about_account

    # --- what happened

    def of_beginning(self) -> list[Callable[[], None]]:
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

    @Slot(int, bool)
    def on_changes_missed(self, changes: int, same_file: bool) -> None:
        """The list was read otherwise, or its file is another one than it was; 0 = all that was changed in it fits."""
        if changes:
            self.say_of_desk("warn", lambda: self._waiting_words(changes) if same_file else self._missed_words(changes))
            self._about_changes = True
        elif self._about_changes:
            self._withdraw()

    @Slot()
    def on_draft_refused(self) -> None:
        """The disk does not take the draft."""
        self.say("warn", self._unkept_words)

    @Slot()
    def on_arming(self) -> None:
        """Something else was wanted on the desk while the draft is becoming a campaign."""
        self.say("info", self._arming_words)

    def _arming_words(self) -> str:
        return self.tr("This campaign is being written to the journal. Once it is, in a moment, another can be begun.")

    @Slot(int, int)
    def on_stopped_meanwhile(self, campaign: int, rows: int) -> None:
        """So many rows of the campaign just armed were left out."""
        self.say_of_desk("info", lambda: wording.stopped_meanwhile(rows, language()), campaign=campaign)

    def _account_words(self, check: ConnectionCheck, *, good: bool) -> str:
        proven = self.tr("The account is saved; the first message will tell whether the password is right.")
        kept = proven if good else self.tr("The account is saved, but not checked.")
        return f"{kept} {wording.check_sentence(check, language())}"

    def _damaged_words(self, aside: Path) -> str:
        words = self.tr("The settings file was damaged. It is kept as %1; the settings are those of a new program.")
        return words.replace("%1", aside.name)

    def _ignored_words(self, ignored: Sequence[str]) -> str:
        words = self.tr("Some settings could not be used and are as in a new program: %1. Look at them.")
        return words.replace("%1", ", ".join(ignored))

    def _tariff_words(self) -> str:
        return self.tr(
            "Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. "
            "The file is as it was. Correct it and restart the program, or reset to the operator’s in the settings."
        )

    def _waiting_words(self, changes: int) -> str:
        words = self.tr(
            "%n change(s) made in this list do not fit it as it is read now. None is lost: "
            "read it as before, and they come back.",
            "",
            changes,
        )
        return counted(words, changes)

    def _missed_words(self, changes: int) -> str:
        words = self.tr(
            "%n change(s) made in this list earlier do not fit its file as it is now. "
            "The file’s own rows are shown. Look at the rows to check.",
            "",
            changes,
        )
        return counted(words, changes)

    def _unkept_words(self) -> str:
        return self.tr("The disk refuses to keep the draft. The text is still here; free some space.")
