"""What the window does beside the campaign itself: files in and out, settings, the account, news, the kept draft."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFileDialog

from smsfox_gui.bootstrap import consent_for
from smsfox_gui.core import wording
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt import theme
from smsfox_gui.qt.banner import BannerButton
from smsfox_gui.qt.demo_texts import NAMES, TEXTS, sample_list
from smsfox_gui.qt.desk import Desk, Phase
from smsfox_gui.qt.draft_file import DraftFile, SavedDraft
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)
REST = 1000
"""Milliseconds without a change before the draft is written to the disk."""
LOOK, GO_ON, SETTINGS = "look", "go_on", "settings"


class Office(QObject):
    """The window's clerk: knows the desk and the program, and puts what happens into the window's words."""

    def __init__(self, window: MainWindow, desk: Desk, translation: Translation) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._program = desk.program
        self._translation = translation
        self._drafts = DraftFile(self._program.folder / "draft.json")
        self._interrupted: CampaignRecord | None = None
        self._loaded = False
        self.resume_when_quiet = False
        self.sample_at_once = True
        """Whether the demo begins with its sample on the desk."""
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._on_rest)

    # --- beginning

    def begin(self, wanted: Path | None) -> None:
        """After the first paint: settings into the pages, the kept draft or the list asked for, what was cut short."""
        settings = self._program.settings
        window = self._window
        window.settings.set_settings(settings)
        window.welcome.language.set_code(settings.language)
        window.welcome.theme_choice.set_code(settings.theme)
        window.campaign.message.sender_picker.set_names(settings.sender_names)
        self._desk.take_settings()
        if self._desk.demo and self.sample_at_once:
            self.begin_demo()
        elif self._desk.demo:
            window.show_page(window.page)
        else:
            self._restore_draft(wanted)
            self._look_for_interrupted()
        self._loaded = True
        if window.shown() is window.welcome:
            window.welcome.demo.setFocus()

    def begin_demo(self) -> None:
        """The sample list and the sample text, ready to send."""
        language = self._translation.language
        self._desk.set_name(NAMES[language])
        self._desk.draft.set_text(TEXTS[language], replaced=True)
        self.open_path(str(sample_list(language)))

    def _restore_draft(self, wanted: Path | None) -> None:
        kept = self._drafts.load()
        draft = self._desk.draft
        if kept.text:
            draft.set_text(kept.text, replaced=True)
        if kept.sender:
            draft.set_sender(kept.sender)
            self._window.campaign.message.sender_picker.set_sender(kept.sender)
        if kept.name:
            self._desk.set_name(kept.name)
        path = wanted or (Path(kept.list_path) if kept.list_path else None)
        if path is not None and (wanted is not None or path.is_file()):
            self.open_path(str(path))
        self._window.show_page(self._window.page)

    def _look_for_interrupted(self) -> None:
        def look() -> list[CampaignRecord]:
            reader = self._desk.reader()
            try:
                return reader.campaigns()
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._on_campaigns, self.on_failed)

    def _on_campaigns(self, records: list[CampaignRecord]) -> None:
        open_ones = (
            record
            for record in records
            if record.state is CampaignState.PAUSED and record.reason is not PauseReason.NOT_STARTED
        )
        record = self._interrupted = next(open_ones, None)
        if record is None:
            return
        states = record.states
        left = states.get(MessageState.QUEUED, 0) + states.get(MessageState.WAITING, 0)
        unknown = states.get(MessageState.UNKNOWN, 0)
        words = self.tr("Campaign “%1” is paused. %2 sent, %3 unknown, %4 to go. Nothing is lost.")
        numbers = (record.name, grouped(record.rows - left - unknown), grouped(unknown), grouped(left))
        for place, value in enumerate(numbers, start=1):
            words = words.replace(f"%{place}", value)
        go_on = counted(self.tr("Go on with %n", "", left), left)
        self.say("warn", words, (BannerButton(LOOK, self.tr("Look")), BannerButton(GO_ON, go_on, "primary")))
        self._window.welcoming = False
        self._window.show_page(self._window.page)

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
        self._open(ListSource(pasted=text))

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
        """Say it where the list stands."""
        self._window.campaign.list_pane.set_error(self._sentence(error))

    def _open(self, source: ListSource) -> None:
        self._window.campaign.show_news(False)
        self._desk.draft.open(source)

    # --- reports

    @Slot(bool)
    def choose_report_of(self, shown: bool) -> None:
        """A report of the rows on show, or of all."""
        self.choose_report(self._window.campaign.results.shown_ids() if shown else None)

    def choose_report(self, only: Sequence[int] | None = None) -> None:
        """Ask where the report goes, then write it; only: these messages, None = every row."""
        record = self._desk.run.record
        if record is None or self._desk.phase not in (Phase.SENDING, Phase.RESULT):
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(" " if letter in '\\/:*?"<>|' else letter for letter in record.name).strip()
        suggested = QDir(folder).filePath(f"{name or 'SMSFox'}.xlsx")
        kinds = self.tr("Excel workbook (*.xlsx);;CSV table (*.csv)")
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export the results"), suggested, kinds)
        if path:
            ending = ".csv" if "csv" in kind else ".xlsx"
            self._desk.export(Path(path if Path(path).suffix else path + ending), self._translation.language, only)

    @Slot(object)
    def on_exported(self, path: Path) -> None:
        """Say where the report is."""
        self._window.campaign.result.say_saved(str(path))

    def load_history(self) -> None:
        """Fill the history page from the journal."""

        def look() -> list[CampaignRecord]:
            reader = self._desk.reader()
            try:
                return reader.campaigns()
            finally:
                reader.close()

        self._desk.tasks.run_in_background(look, self._window.history.set_records, self.on_failed)

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
            self._window.welcome.language.set_code(str(value))
        elif name == "theme":
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.engine().apply(app, str(value))
            self._window.welcome.theme_choice.set_code(str(value))
        elif name in ("point_price", "rules"):
            self._desk.take_settings()
        elif name == "sender_names":
            self._window.campaign.message.sender_picker.set_names(self._program.settings.sender_names)
        self._window.settings.set_settings(self._program.settings)

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
            lambda: self._program.enter_password(login, password), self._on_account_kept, self.on_failed
        )

    @Slot()
    def agree_to_plain_http(self) -> None:
        """The person typed the host's name: plain http is agreed to for this login there."""
        settings = self._program.settings
        account = Account(settings.login, Secret(""), settings.gateway_url)
        self.change_setting("plain_http_consent", consent_for(account))

    def limit_roubles(self) -> int:
        """The spending limit of a campaign, whole roubles; 0 = none."""
        settings = self._program.settings
        return int(cost(settings.limit_points, settings.point_price)) if settings.limit_points else 0

    def _on_account_kept(self, stored: bool) -> None:
        self._window.settings.set_password_state(there=True, stored=stored)
        self._window.welcoming = False
        self._window.show_page(self._window.page)
        self._desk.take_settings()

    # --- news

    def say(self, kind: str, text: str, buttons: tuple[BannerButton, ...] = ()) -> None:
        """A strip under the header, until it is dismissed or answered."""
        self._window.campaign.news.set_message(kind, text, buttons)
        self._window.campaign.show_news(True)

    @Slot(object)
    def on_failed(self, error: Exception) -> None:
        """What was asked for did not happen: say so, and what is safe."""
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        self.say("err", self._sentence(error))

    @Slot(str)
    def on_news_button(self, key: str) -> None:
        """A person answered the strip."""
        self._window.campaign.show_news(False)
        record = self._interrupted
        if record is not None and key in (LOOK, GO_ON):
            if key == GO_ON:
                self.resume_when_quiet = True
                self._desk.run.record_changed.connect(self._on_interrupted_loaded)
            self._window.open_campaign(record.id)

    def after_quiet(self) -> None:
        """The workers came home: go on if a person said so meanwhile."""
        if self.resume_when_quiet:
            self.resume_when_quiet = False
            self._desk.run.record_changed.connect(self._on_interrupted_loaded)

    @Slot()
    def _on_interrupted_loaded(self) -> None:
        self._desk.run.record_changed.disconnect(self._on_interrupted_loaded)
        self.resume_when_quiet = False
        self._desk.resume()

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, SmsfoxError):
            return wording.error_sentence(error, self._translation.language)
        return self.tr("The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.")

    # --- the draft and the window's place

    def keep_draft(self, *, now: bool = False) -> None:
        """Write the draft to the disk, soon or now."""
        if not self._loaded or self._desk.demo:
            return
        if now:
            self._on_rest()
        else:
            self._rest.start()

    def keep_geometry(self) -> None:
        """Remember where the window stood."""
        if self._desk.demo:
            return
        geometry = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        try:
            self._program.change_settings(geometry=geometry)
        except OSError as error:
            log.warning("the window's place was not kept: %s", type(error).__name__)

    @Slot()
    def _on_rest(self) -> None:
        desk = self._desk
        if desk.phase in (Phase.SENDING, Phase.RESULT):
            kept = SavedDraft()
        else:
            name = desk.name if desk.named_by_hand else ""
            source = desk.draft.source if desk.draft.contacts is not None else None
            path = str(source.path) if source is not None and source.path is not None else ""
            kept = SavedDraft(desk.draft.text, desk.draft.sender_name, name, path)
        if not self._drafts.save(kept):
            self.say("warn", self.tr("The disk refuses to keep the draft. The text is still here; free some space."))

