"""The desk's news put into the widgets: phase, readiness, counts, list, name, account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.account import is_exposed
from smsfox_gui.core.errors import AddressInvalid
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import PauseReason
from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.desk import PAGE, Desk
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.text_lack import lack_of
from smsfox_gui.services.account_guard import Standing

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


_NEXT = {Phase.CHECK: Phase.SENDING, Phase.ARMING: Phase.RESULT}
"""What comes after a phase: its page is made while a person reads this one's."""


class Showing(QObject):
    """One slot for each kind of news; holds nothing."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def say_title(self) -> None:
        """The title bar."""
        window = self._window
        window.setWindowTitle(window.words.title(window.page, self._desk, window.under_way))

    @Slot()
    def on_phase_changed(self) -> None:
        """Panel, list, header and bar of another phase."""
        desk, window, campaign = self._desk, self._window, self._window.campaign
        desk.hush(PAGE)
        window.end_old_inquiry()
        entering_check = desk.phase is Phase.CHECK and campaign.panel() is not campaign.check
        campaign.show_phase(desk.phase)
        if campaign.left() is campaign.list_pane:
            campaign.list_pane.set_phase("text" if desk.phase is Phase.DRAFT else "check")
        campaign.header.set_phase(window.words.phase(desk))
        campaign.header.set_name_editable(desk.phase is Phase.DRAFT)
        if campaign.has_check:
            campaign.check.set_sending(desk.phase is Phase.ARMING)
        if entering_check:
            campaign.check.set_repeats(desk.same_text.found)
            settings, hours = desk.program.settings, desk.program.quiet_hours
            campaign.check.begin(
                settings.limit_points,
                settings.confirm_above,
                hours,
                settings.rate,
                quietly=desk.usual_quiet is not None,
                lasts=desk.password_lasts,
            )
        if campaign.has_sent:
            for panel in (campaign.sending, campaign.result):
                if panel is not campaign.panel():
                    panel.saved.drop()
        if desk.phase in _NEXT:
            window.ahead.begin(_NEXT[desk.phase])
        window.show_page(window.page)
        self.on_counts_changed()
        self.on_readiness_changed()

    @Slot()
    def on_readiness_changed(self) -> None:
        """What stands in the way of sending, and what it costs."""
        desk, window = self._desk, self._window
        readiness = desk.readiness
        window.bar.compose.say(desk.draft, readiness, desk.demo, window.campaign.advice.times)
        if desk.phase is Phase.CHECK:
            window.campaign.check.refresh()
        if desk.phase in (Phase.CHECK, Phase.ARMING):
            self.say_when()
        reviewer = desk.draft.reviewer() if desk.draft.bound is not None else None
        window.campaign.list_pane.set_reviewer(reviewer, lack_of(desk.draft.text_error))
        if readiness.ready:
            window.ahead.begin(Phase.CHECK)
        self.offer_commands()

    @Slot()
    def on_advice_changed(self) -> None:
        """What could be saved is known a moment after the price."""
        desk, campaign = self._desk, self._window.campaign
        self._window.bar.compose.say(desk.draft, desk.readiness, desk.demo, campaign.advice.times)
        if desk.phase in (Phase.CHECK, Phase.ARMING):
            self.say_when()

    @Slot()
    def say_when(self) -> None:
        """What the bar says under the last look, when it goes above all."""
        desk, window = self._desk, self._window
        times = window.campaign.advice.times
        window.bar.check.strip.say(desk.draft, desk.readiness, window.campaign.check.when.words, times=times)

    @Slot()
    def offer_commands(self) -> None:
        """In the menus stands what means something now; what has to wait for the draft says so."""
        desk, window, commands = self._desk, self._window, self._window.commands
        record, drafting = desk.run.record, desk.phase is Phase.DRAFT and not window.welcomes
        similar = window.history.chosen() if window.page is Page.HISTORY else record
        listed = desk.draft.contacts is not None if desk.phase in (Phase.DRAFT, Phase.CHECK) else record is not None
        commands.offer(Command.KEEP_LIST, offered=desk.draft.contacts is not None and desk.phase is Phase.DRAFT)
        commands.offer(Command.STOP_ROW, offered=listed and window.page is Page.CAMPAIGN)
        commands.offer(Command.PAUSE, offered=desk.busy or desk.phase is Phase.SENDING)
        commands.offer(Command.EXPORT, offered=window.exporting.looked_at() is not None)
        commands.offer(Command.SIMILAR, offered=similar is not None)
        why = self.tr("Not yet: the bottom of the window says what is missing")
        for command in (Command.CHECK, Command.TRIAL):
            commands.offer(command, offered=drafting)
            commands.enable(command, enabled=desk.readiness.ready, why=why)

    @Slot()
    def on_repeats_changed(self) -> None:
        """How many of these people have just had this text."""
        if self._window.campaign.has_check:
            self._window.campaign.check.set_repeats(self._desk.same_text.found)

    @Slot()
    def on_counts_changed(self) -> None:
        """How the messages of the campaign on the desk divide."""
        desk, window, run = self._desk, self._window, self._desk.run
        desk.hush()
        if run.record is not None:
            window.settling.look()
            if desk.phase is Phase.RESULT:
                window.campaign.result.say(run)
                window.bar.result.say(run)
                window.campaign.header.set_phase(window.words.phase(desk))
            else:
                self._say_sending(run.record)
            window.leaving.say_left()
            window.campaign.results.set_counts(dict(run.counts))
            window.campaign.results.refresh()
        self.say_title()

    def _say_sending(self, record: CampaignRecord) -> None:
        desk, window, run = self._desk, self._window, self._desk.run
        running = desk.launcher.running == record.id
        window.campaign.sending.say(
            run,
            running=running,
            stopping=desk.stopping,
            limit=desk.program.settings.rate,
            wakes=desk.morning.wakes(record.id),
            exposed=is_exposed(desk.launcher.gateway_of(record)),
            unconnected=desk.unconnected,
        )
        window.bar.sending.say(run, running=running, stopping=desk.stopping)

    @Slot()
    def on_under_way(self) -> None:
        """How far the campaign that is being sent is, on the desk or not."""
        self._window.rail.set_badge(self._window.under_way.percent)
        self.say_title()

    @Slot()
    def on_record_changed(self) -> None:
        """Another campaign on the desk, or another state of it."""
        record = self._desk.run.record
        if record is not None:
            self._window.campaign.results.set_campaign(record, self._desk.reader)
        self.offer_commands()

    @Slot()
    def on_list_changed(self) -> None:
        """Another list, or its rows judged anew."""
        draft = self._desk.draft
        draft.show_rows_first()
        try:
            self._window.campaign.list_pane.set_list(draft.contacts, draft.source)
        except Exception:
            draft.on_rows_shown()  # they will not come: that must not keep anybody from the totals
            raise
        self.on_fields_changed()
        self._window.show_page(self._window.page)

    @Slot()
    def on_fields_changed(self) -> None:
        """Other fields for the text."""
        campaign = self._window.campaign
        campaign.message.set_fields(campaign.list_pane.fields())

    @Slot(object)
    def on_reading_changed(self, rows: int | None) -> None:
        """A list is being read, so many rows so far; None = it will not come."""
        window = self._window
        if rows is None:
            window.campaign.list_pane.end_reading()
            return
        window.campaign.list_pane.set_reading(rows)
        if window.welcomes:
            window.welcoming = False
            window.enter_page(Page.CAMPAIGN)

    @Slot(str)
    def on_name_changed(self, name: str) -> None:
        """The campaign on the desk is called so now."""
        self._window.campaign.header.set_name(name)
        self.say_title()

    @Slot()
    def on_stop_list_changed(self) -> None:
        """Another stop list: its mark on the rail, and the rows of the list on the desk that it is about."""
        state = self._window.stop_desk.state
        self._window.rail.set_stop_list_mark(state.error is not None or bool(state.missing))
        self._desk.draft.apply_stop_list()

    @Slot()
    def on_account_changed(self) -> None:
        """An account is connected, or not any more."""
        desk, window = self._desk, self._window
        self.on_account_proven()
        window.campaign.header.set_demo(desk.demo)
        if desk.run.record is not None and desk.run.scheduled:
            self._say_sending(desk.run.record)  # whether it begins by itself

    @Slot()
    def on_account_proven(self) -> None:
        """Something was heard of the gateway, which may say more of the account."""
        desk = self._desk
        try:
            standing = desk.program.accounts.standing() if desk.connected and not desk.demo else None
        except AddressInvalid:
            standing = Standing.UNCHECKED
        self._window.rail.set_account(standing, demo=desk.demo)

    @Slot(int)
    def on_missed(self, campaign: int) -> None:
        """A campaign could not begin at its time."""
        news = self._window.news
        news.say("warn", lambda: wording.pause_sentence(PauseReason.OVERDUE, language()), campaign=campaign)

    @Slot()
    def on_quiet(self) -> None:
        """The last worker came home."""
        if self._window.leaving.asked:
            self._window.close()
            return
        self._window.questions.after_quiet()
        self.on_phase_changed()
