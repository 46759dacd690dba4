"""The window: assembles rail, pages and bar, and holds every connection between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from smsfox_gui.core.account import is_exposed
from smsfox_gui.core.states import Decision
from smsfox_gui.core.wording import stopped_meanwhile
from smsfox_gui.qt.bottom_bar import BottomBar
from smsfox_gui.qt.campaign_page import CampaignPage
from smsfox_gui.qt.commands import Command, Commands
from smsfox_gui.qt.desk import PAGE, Desk, Phase
from smsfox_gui.qt.focus_ring import FocusRing
from smsfox_gui.qt.history_page import HistoryPage
from smsfox_gui.qt.icons import app_icon
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.listening import Listening
from smsfox_gui.qt.numbers import language, percent
from smsfox_gui.qt.office import Office
from smsfox_gui.qt.parts import column, row
from smsfox_gui.qt.questions import Questions
from smsfox_gui.qt.rail import Page, Rail
from smsfox_gui.qt.recovery import Recovery
from smsfox_gui.qt.settings_page import SettingsPage
from smsfox_gui.qt.settling import Settling
from smsfox_gui.qt.status_words import StatusWords
from smsfox_gui.qt.stop_bar import StopListFace
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.qt.stop_page import StopPage
from smsfox_gui.qt.stop_row import StopRow
from smsfox_gui.qt.welcome_page import WelcomePage

SMALLEST = (1024, 600)


class MainWindow(QMainWindow):
    """One window, one campaign on the desk."""

    demo_requested = Signal()
    """To the demo, or out of it."""
    closed = Signal()

    def __init__(self, desk: Desk, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.resize(1366, 720)
        self.commands = Commands(self, demo=desk.demo)
        self.rail = Rail(self.commands.menu)
        self.campaign = CampaignPage(desk, self.commands.more)
        self.history = HistoryPage()
        self.settings = SettingsPage(demo=desk.demo)
        self.welcome = WelcomePage()
        self.bar = BottomBar()
        self.stop_desk = StopDesk(desk.program, desk.tasks, self)
        self.stop_face = StopListFace(self.stop_desk)
        self.stop_page = StopPage(self.stop_desk, self.stop_face)
        self.words = StatusWords(self)
        self.office = Office(self, desk, translation)
        self.recovery = Recovery(self, desk)
        self.listening = Listening(self, desk)
        self.settling = Settling(desk, self)
        self.questions = Questions(self, desk)
        self.stop_row = StopRow(
            self.campaign, desk, self.stop_desk, say=self.office.say, show=self.show_stopped, parent=self
        )
        self._leaving = False
        self.switching = False
        """Whether the window is left for the demo, or for the office from there."""
        self._asking_stop = False
        self._asked_in = desk.phase
        self.welcoming = not desk.demo
        self._build()
        self._connect()
        self.ring = FocusRing(self)
        self.retranslate()
        self.show_page(Page.CAMPAIGN)

    def _build(self) -> None:
        middle = QWidget()
        self.setCentralWidget(middle)
        sides = row(middle, 0)
        sides.addWidget(self.rail)
        page = column(spacing=0)
        self._pages = QStackedWidget()
        for widget in (self.welcome, self.campaign, self.history, self.stop_page, self.settings):
            self._pages.addWidget(widget)
        self.bar.add_face(self.stop_face)
        page.addWidget(self._pages, 1)
        page.addWidget(self.bar)
        sides.addLayout(page, 1)
        self.page = Page.CAMPAIGN

    def _connect(self) -> None:
        """Every connection between the parts, sorted by sender."""
        desk, office, bar, campaign = self.desk, self.office, self.bar, self.campaign
        bar.ask.confirmed.connect(self._on_agreed)
        bar.ask.kept.connect(self.end_inquiry)
        bar.ask.other_confirmed.connect(self._on_other_agreed)
        bar.check.back_requested.connect(desk.back)
        bar.check.strip.list_requested.connect(desk.back)
        bar.check.strip.text_requested.connect(desk.back)
        bar.compose.check_requested.connect(desk.check)
        bar.compose.strip.account_requested.connect(self._on_account_requested)
        bar.compose.strip.list_requested.connect(office.choose_list)
        bar.compose.strip.sender_requested.connect(campaign.message.sender_picker.box.setFocus)
        bar.compose.strip.text_requested.connect(campaign.message.editor.setFocus)
        bar.history.duplicate_requested.connect(self._on_similar)
        bar.history.open_requested.connect(self._on_open_chosen)
        bar.leave.confirmed.connect(self._on_leave)
        bar.leave.kept.connect(self._on_stay)
        bar.result.duplicate_requested.connect(self._on_similar)
        bar.result.export_requested.connect(lambda: office.choose_report())
        bar.sending.pause_requested.connect(desk.pause)
        bar.sending.resume_requested.connect(self.questions.go_on)
        bar.sending.stop_requested.connect(self._on_stop_requested)
        bar.stop.confirmed.connect(self._on_stop_confirmed)
        bar.stop.kept.connect(self._on_go_on)
        campaign.check.confirmed.connect(self._on_confirmed)
        campaign.check.quiet_chosen.connect(self._on_quiet_chosen)
        campaign.check.show_problems_requested.connect(office.show_problems)
        campaign.header.name_edited.connect(desk.set_name)
        campaign.header.new_requested.connect(self._on_new)
        campaign.list_pane.cancel_requested.connect(desk.draft.cancel_reading)
        campaign.list_pane.file_dropped.connect(office.open_path)
        campaign.list_pane.fields_changed.connect(self._on_fields_changed)
        campaign.list_pane.list_edited.connect(desk.draft.reread_rows)
        campaign.list_pane.open_requested.connect(office.choose_list)
        campaign.list_pane.paste_requested.connect(office.open_pasted)
        campaign.list_pane.field_renamed.connect(desk.draft.rename_field)
        campaign.list_pane.reread_requested.connect(desk.draft.open)
        campaign.list_pane.row_selected.connect(campaign.message.show_row)
        campaign.list_pane.stop_entry_requested.connect(self.show_stopped)
        campaign.list_pane.sample_requested.connect(office.open_sample)
        campaign.message.position_changed.connect(campaign.list_pane.select_position)
        campaign.news.dismissed.connect(self.recovery.tell_next)
        campaign.news_button_clicked.connect(office.on_news_button)
        for settlement in (campaign.result.settlement, campaign.sending.settlement):
            settlement.repeat_requested.connect(self.questions.repeat)
            settlement.settle_requested.connect(self._on_settled)
        campaign.results.export_requested.connect(office.choose_report_of)
        campaign.results.message_selected.connect(self.settling.select)
        for command, slot in self._slots().items():
            self.commands[command].triggered.connect(slot)
        desk.account_changed.connect(self._on_account_changed)
        desk.draft.list_changed.connect(self._on_list_changed)
        desk.draft.list_failed.connect(office.on_list_failed)
        desk.draft.reading_changed.connect(self._on_reading_changed)
        desk.draft.rows_judged.connect(campaign.list_pane.refresh)
        desk.exported.connect(office.on_exported)
        desk.failed.connect(office.on_failed)
        desk.failed.connect(self._on_failed)
        desk.doubted.connect(self.questions.ask)
        desk.morning.known.connect(self._on_counts_changed)
        desk.name_changed.connect(self._on_name_changed)
        desk.phase_changed.connect(self._on_phase_changed)
        desk.quiet.connect(self._on_quiet)
        desk.readiness_changed.connect(self._on_readiness_changed)
        desk.repeats_changed.connect(self._on_repeats_changed)
        desk.launcher.stopped_meanwhile.connect(self._on_stopped_meanwhile)
        desk.run.counts_changed.connect(self._on_counts_changed)
        desk.run.record_changed.connect(self._on_record_changed)
        self.history.campaign_chosen.connect(self._on_campaign_chosen)
        self.history.new_requested.connect(self._on_new)
        self.history.open_requested.connect(self.open_campaign)
        self.rail.page_requested.connect(self.show_page)
        self.stop_desk.changed.connect(self._on_stop_list_changed)
        self.stop_page.failed.connect(office.on_failed)
        self.stop_page.new_requested.connect(self._on_new)
        self.settings.account.checker.requested.connect(office.check_connection)
        self.settings.history.forget_requested.connect(office.forget_history)
        self.settings.account_entered.connect(office.keep_account)
        self.settings.demo_requested.connect(self.demo_requested)
        self.settings.plain_http_agreed.connect(office.agree_to_plain_http)
        self.settings.setting_changed.connect(office.change_setting)
        self.welcome.account_entered.connect(office.keep_account)
        self.settling.offers_changed.connect(campaign.result.set_offers)
        self.settling.offers_changed.connect(campaign.sending.settlement.set_offers)
        self.welcome.checker.requested.connect(office.check_connection)
        self.welcome.demo_requested.connect(self.demo_requested)
        self.welcome.language_chosen.connect(office.change_language)
        self.welcome.open_requested.connect(office.choose_list)
        self.welcome.theme_chosen.connect(office.change_theme)

    def _slots(self) -> dict[Command, object]:
        sample = self.campaign.message.sample
        return {
            Command.NEW: self._on_new,
            Command.OPEN: lambda: self.office.choose_list(),
            Command.CHECK: self._on_check,
            Command.CONFIRM: self.campaign.check.confirm_now,
            Command.BACK: self._on_back,
            Command.PAUSE: self._on_pause_key,
            Command.EXPORT: lambda: self.office.choose_report(),
            Command.SIMILAR: self._on_similar,
            Command.PREVIOUS: lambda: sample.step(-1),
            Command.NEXT: lambda: sample.step(1),
            Command.CAMPAIGN: lambda: self.show_page(Page.CAMPAIGN),
            Command.HISTORY: lambda: self.show_page(Page.HISTORY),
            Command.STOP_LIST: lambda: self.show_page(Page.STOP_LIST),
            Command.STOP_ROW: self._on_stop_row,
            Command.SETTINGS: lambda: self.show_page(Page.SETTINGS),
            Command.DEMO: self.demo_requested.emit,
            Command.FIND: self._on_find,
            Command.NEXT_PROBLEM: lambda: self.campaign.list_pane.next_problem(1),
            Command.PREVIOUS_PROBLEM: lambda: self.campaign.list_pane.next_problem(-1),
            Command.MENU: self.rail.open_menu,
            Command.ZONE: lambda: self._move_zone(1),
            Command.ZONE_BACK: lambda: self._move_zone(-1),
            Command.QUIT: self.close,
        }

    # --- pages

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Show a page of the rail."""
        self.page = page
        self.rail.set_page(page)
        desk = self.desk
        if page is Page.HISTORY:
            self.office.load_history()
        empty = desk.phase is Phase.DRAFT and desk.draft.contacts is None and not desk.draft.text
        welcome = page is Page.CAMPAIGN and self.welcoming and empty
        pages: dict[Page, QWidget] = {
            Page.HISTORY: self.history,
            Page.STOP_LIST: self.stop_page,
            Page.SETTINGS: self.settings,
        }
        self._shown: QWidget = self.welcome if welcome else pages.get(page, self.campaign)
        self._pages.setCurrentWidget(self._shown)
        self.bar.setVisible(not welcome and page is not Page.SETTINGS)
        self._show_face()
        self._say_title()

    def shown(self) -> QWidget:
        """The page of now; the welcome page stands for an empty campaign at first."""
        return self._shown

    @Slot(int)
    def open_campaign(self, campaign: int) -> None:
        """Put a campaign of History on the desk."""
        self.desk.open_campaign(campaign)
        self.show_page(Page.CAMPAIGN)

    def ask(self, inquiry: Inquiry) -> None:
        """Ask it in the bar of the campaign's page."""
        self._asked_in = self.desk.phase
        self.bar.ask.begin(inquiry)
        self.show_page(Page.CAMPAIGN)
        self.bar.ask.keep.setFocus()

    @Slot()
    def end_inquiry(self) -> None:
        """What was asked is answered, or asks itself no more."""
        self.bar.ask.end()
        self._show_face()

    @Slot()
    def _on_agreed(self) -> None:
        inquiry = self.bar.ask.inquiry
        self.end_inquiry()
        if inquiry is not None:
            inquiry.agreed()

    @Slot()
    def _on_other_agreed(self) -> None:
        inquiry = self.bar.ask.inquiry
        self.end_inquiry()
        if inquiry is not None and inquiry.other_agreed is not None:
            inquiry.other_agreed()

    def retranslate(self) -> None:
        """Say anew what the window itself says."""
        self.commands.say()
        self.bar.ask.end()
        self._on_phase_changed()
        self._on_account_changed()

    def changeEvent(self, event: QEvent) -> None:
        """The language changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- the campaign on the desk

    def _show_face(self) -> None:
        """The bar's face for the page and the phase."""
        if self._leaving:
            self.bar.show_face(self.bar.leave)
            return
        if self.bar.ask.inquiry is not None and self.page is Page.CAMPAIGN:
            self.bar.show_face(self.bar.ask)
            return
        self._asking_stop = self._asking_stop and self.desk.phase is Phase.SENDING
        if self._asking_stop and self.page is Page.CAMPAIGN:
            self.bar.show_face(self.bar.stop)
            return
        faces = {
            Phase.DRAFT: self.bar.compose,
            Phase.CHECK: self.bar.check,
            Phase.ARMING: self.bar.check,
            Phase.SENDING: self.bar.sending,
            Phase.RESULT: self.bar.result,
        }
        of_pages: dict[Page, QWidget] = {Page.HISTORY: self.bar.history, Page.STOP_LIST: self.stop_face}
        face: QWidget = of_pages.get(self.page, faces[self.desk.phase])
        if face is self.bar.check and self.bar.face is not face:
            self.bar.check.begin()
        self.bar.show_face(face)

    def _say_title(self) -> None:
        self.setWindowTitle(self.words.title(self.page, self.desk))

    @Slot()
    def _on_phase_changed(self) -> None:
        desk, campaign = self.desk, self.campaign
        desk.hush(PAGE)
        if desk.phase is not self._asked_in:
            self.bar.ask.end()
        entering_check = desk.phase is Phase.CHECK and campaign.panel() is not campaign.check
        campaign.show_phase(desk.phase)
        if campaign.left() is campaign.list_pane:
            campaign.list_pane.set_phase("text" if desk.phase is Phase.DRAFT else "check")
        campaign.header.set_phase(self.words.phase(desk))
        campaign.header.set_name_editable(desk.phase is Phase.DRAFT)
        campaign.check.set_sending(desk.phase is Phase.ARMING)
        if entering_check:
            campaign.check.set_repeats(desk.repeats)
            program = desk.program
            campaign.check.begin(program.settings.limit_points, program.settings.confirm_above, program.quiet_hours)
        if desk.phase is not Phase.RESULT:
            campaign.result.say_saved("")
        # What a later page needs is made now: made while messages are being sent, it would be a longer wait.
        if desk.phase is Phase.CHECK:
            QTimer.singleShot(0, campaign.sending, campaign.sending.prepare)
        elif desk.phase is Phase.ARMING:
            QTimer.singleShot(0, campaign.result, campaign.result.prepare)
        self.show_page(self.page)
        self._on_counts_changed()
        self._on_readiness_changed()

    @Slot()
    def _on_repeats_changed(self) -> None:
        self.campaign.check.set_repeats(self.desk.repeats)

    @Slot()
    def _on_confirmed(self) -> None:
        check = self.campaign.check
        self.desk.confirm(limit_points=check.limit_points(), again=check.again)

    @Slot(bool)
    def _on_quiet_chosen(self, quiet: bool) -> None:
        self.desk.draft.set_quiet(self.desk.program.quiet_hours if quiet else None)

    @Slot(object, object)
    def _on_settled(self, decision: Decision, messages: Sequence[int] | None) -> None:
        record = self.desk.run.record
        if record is not None:
            self.desk.settle(record.id, decision, messages)

    @Slot()
    def _on_readiness_changed(self) -> None:
        desk = self.desk
        readiness = desk.readiness
        self.bar.compose.say(desk.draft, readiness, desk.demo)
        self.bar.check.strip.say(desk.draft, readiness)
        if desk.phase is Phase.CHECK:
            self.campaign.check.refresh()
        self.campaign.list_pane.set_reviewer(desk.draft.reviewer() if desk.draft.bound is not None else None)
        self.commands[Command.CHECK].setEnabled(readiness.ready)
        self.office.keep_draft()

    @Slot()
    def _on_counts_changed(self) -> None:
        self.desk.hush()
        if self.desk.run.record is not None:
            self.settling.look()
        self._say_panel()
        self._say_bar()
        self._say_results()

    def _say_panel(self) -> None:
        desk, run = self.desk, self.desk.run
        if run.record is not None and desk.phase is Phase.RESULT:
            self.campaign.result.say(run)
        elif run.record is not None:
            rate = desk.program.settings.rate
            wakes = desk.morning.wakes(run.record.id)
            panel = self.campaign.sending
            exposed = is_exposed(desk.launcher.gateway_of(run.record))
            panel.say(run, running=self._sending(), stopping=desk.stopping, limit=rate, wakes=wakes, exposed=exposed)

    def _say_bar(self) -> None:
        desk, run = self.desk, self.desk.run
        if run.record is not None and desk.phase is Phase.RESULT:
            self.bar.result.say(run)
        elif run.record is not None:
            self.bar.sending.say(run, running=self._sending(), stopping=desk.stopping)
        self.rail.set_badge(percent(run.passed, run.total) if self._sending() else "")
        self._say_title()

    def _say_results(self) -> None:
        if self.desk.run.record is not None:
            self.campaign.results.set_counts(dict(self.desk.run.counts))
            self.campaign.results.refresh()

    def _sending(self) -> bool:
        """Whether the campaign on the desk is the one being sent."""
        record = self.desk.run.record
        return record is not None and self.desk.launcher.running == record.id

    @Slot()
    def _on_record_changed(self) -> None:
        record = self.desk.run.record
        if record is not None:
            self.campaign.results.set_campaign(record, self.desk.reader)

    @Slot()
    def _on_list_changed(self) -> None:
        draft = self.desk.draft
        self.campaign.list_pane.set_list(draft.contacts, draft.source)
        self._on_fields_changed()
        self.show_page(self.page)

    @Slot()
    def _on_fields_changed(self) -> None:
        self.campaign.message.set_fields(self.campaign.list_pane.fields())

    @Slot(object)
    def _on_reading_changed(self, rows: int | None) -> None:
        if rows is None:
            self.campaign.list_pane.end_reading()
        else:
            self.campaign.list_pane.set_reading(rows)
            if self.shown() is self.welcome:
                self.welcoming = False
                self.show_page(Page.CAMPAIGN)
                self.campaign.message.editor.setFocus()

    @Slot(str)
    def _on_name_changed(self, name: str) -> None:
        self.campaign.header.set_name(name)
        self._say_title()

    @Slot()
    def _on_account_changed(self) -> None:
        self.rail.set_account(connected=self.desk.connected, demo=self.desk.demo)
        self.campaign.header.set_demo(self.desk.demo)

    @Slot()
    def _on_account_requested(self) -> None:
        self.ask_account()

    def ask_account(self) -> None:
        """To the account's fields."""
        self.show_page(Page.SETTINGS)
        self.settings.show_account()

    def ask_day_limit(self) -> None:
        """To the field of the day's limit."""
        self.show_page(Page.SETTINGS)
        self.settings.show_day_limit()

    @Slot(object)
    def _on_campaign_chosen(self, record: object) -> None:
        self.bar.history.say(getattr(record, "name", None))

    @Slot()
    def _on_open_chosen(self) -> None:
        record = self.history.chosen()
        if record is not None:
            self.open_campaign(record.id)

    @Slot()
    def _on_similar(self) -> None:
        record = self.history.chosen() if self.page is Page.HISTORY else self.desk.run.record
        if record is not None:
            self.desk.begin_similar(record)
            self.campaign.message.sender_picker.set_sender(record.sender)
            self.show_page(Page.CAMPAIGN)

    @Slot()
    def _on_new(self) -> None:
        self.welcoming = False
        self.desk.begin_anew()
        self.show_page(Page.CAMPAIGN)

    @Slot()
    def _on_check(self) -> None:
        self.show_page(Page.CAMPAIGN)
        self.desk.check()

    @Slot()
    def _on_back(self) -> None:
        if self._leaving:
            self._on_stay()
        elif self.bar.ask.inquiry is not None:
            self.end_inquiry()
        elif self._asking_stop:
            self._on_go_on()
        else:
            self.desk.back()

    @Slot()
    def _on_stop_row(self) -> None:
        if self.page is Page.CAMPAIGN:
            self.stop_row.stop()

    @Slot(str)
    def show_stopped(self, number: str) -> None:
        """To a number's entry on the stop list."""
        self.show_page(Page.STOP_LIST)
        self.stop_page.show_number(number)

    @Slot(int)
    def _on_stopped_meanwhile(self, count: int) -> None:
        self.office.say("info", stopped_meanwhile(count, language()))

    @Slot()
    def _on_stop_list_changed(self) -> None:
        state = self.stop_desk.state
        self.rail.set_stop_list_mark(state.error is not None or bool(state.missing))
        self.desk.draft.apply_stop_list()

    @Slot()
    def _on_find(self) -> None:
        if self.page is Page.STOP_LIST:
            self.stop_page.focus_search()
            return
        self.show_page(Page.CAMPAIGN)
        left = self.campaign.left()
        (self.campaign.results if left is self.campaign.results else self.campaign.list_pane).focus_search()

    @Slot()
    def _on_pause_key(self) -> None:
        if self.desk.busy:
            self.desk.pause()
        elif self.desk.phase is Phase.SENDING:
            self.questions.go_on()

    @Slot()
    def _on_stop_requested(self) -> None:
        self.desk.pause()
        self._asking_stop = True
        self.bar.stop.ask(self.desk.run.left)
        self._show_face()

    @Slot()
    def _on_stop_confirmed(self) -> None:
        self._asking_stop = False
        self.desk.cancel()
        self._show_face()

    @Slot()
    def _on_go_on(self) -> None:
        self._asking_stop = False
        self._show_face()
        self.questions.go_on()

    @Slot()
    def _on_quiet(self) -> None:
        if self._leaving:
            self.close()
            return
        self.questions.after_quiet()
        self._on_phase_changed()

    # --- leaving

    def closeEvent(self, event: QCloseEvent) -> None:
        """While a campaign is frozen or sent the bar asks; otherwise everything is joined and the window closes."""
        if self.desk.under_way:
            event.ignore()
            if not self._leaving:
                self._leaving = True
                self.show_page(Page.CAMPAIGN)
                self.bar.leave.begin(self.desk.run.left if self._sending() else 0, switching=self.switching)
            return
        self.office.keep_geometry()
        self.office.keep_draft(now=True)
        event.accept()
        self.closed.emit()

    def leave_to_switch(self) -> None:
        """Close, as far as a person agrees to what that means now, and have the other window opened."""
        self.switching = True
        self.close()

    @Slot()
    def _on_leave(self) -> None:
        self.bar.leave.waiting()
        self.desk.pause()

    @Slot()
    def _on_failed(self) -> None:
        """A window that is being left stays to say it, unless something is still under way."""
        if self._leaving and not self.desk.under_way:
            self._leaving = self.switching = False
            self._show_face()

    @Slot()
    def _on_stay(self) -> None:
        self._leaving = self.switching = False
        self._show_face()
        self.showMinimized()

    def restore(self, geometry: str, splitter: str) -> None:
        """Stand where the window stood."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        if splitter:
            self.campaign.splitter.restoreState(QByteArray.fromBase64(splitter.encode("ascii")))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        self.office.open_path(event.mimeData().urls()[0].toLocalFile())

    def _move_zone(self, by: int) -> None:
        """The focus to the first control of the next zone."""
        zones: list[QWidget] = [self.rail]
        if self.shown() is self.campaign:
            zones += [self.campaign.header, self.campaign.left(), self.campaign.panel()]
        elif self.shown() is self.stop_page:
            zones += self.stop_page.zones()
        else:
            zones.append(self.shown())
        if self.bar.isVisible():
            zones.append(self.bar)
        focused = QApplication.focusWidget()
        here = next((i for i, zone in enumerate(zones) if focused is not None and zone.isAncestorOf(focused)), -1)
        for step in range(1, len(zones) + 1):
            if _focus_first(zones[(here + by * step) % len(zones)]):
                return


def _focus_first(zone: QWidget) -> bool:
    for widget in zone.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False

