"""Every connection between the parts of the window, sorted by sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.commands import Command
from smsfox_gui.qt.face_wiring import wire_faces
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.remedies import REMEDIES, Remedy
from smsfox_gui.qt.zones import move_zone
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.check_panel import CheckPanel
    from smsfox_gui.qt.main_window import MainWindow
    from smsfox_gui.qt.sent_parts import SentParts


def wire(window: MainWindow) -> None:
    """Connect everything; called once, when all parts are made."""
    for command, slot in _slots(window).items():
        window.commands[command].triggered.connect(slot)
    _wire_desk(window)
    _wire_bar(window)
    wire_faces(window)
    _wire_campaign(window)
    _wire_pages(window)


def _wire_desk(window: MainWindow) -> None:
    desk, news, showing = window.desk, window.news, window.showing
    desk.account_changed.connect(showing.on_account_changed)
    desk.bridge.batch.connect(lambda _: showing.on_account_proven())
    desk.draft.changes_missed.connect(news.on_changes_missed)
    desk.draft.head_read.connect(window.campaign.list_pane.show_head)
    desk.draft.list_changed.connect(showing.on_list_changed)
    desk.draft.list_failed.connect(window.lists.on_failed)
    desk.draft.reading_changed.connect(showing.on_reading_changed)
    desk.draft.rows_judged.connect(window.campaign.list_pane.refresh)
    desk.doubted.connect(window.questions.ask)
    desk.failed.connect(news.on_desk_failed)
    desk.failed.connect(window.leaving.on_failed)
    desk.keeping.shown.connect(news.on_shown)
    desk.launcher.stopped_meanwhile.connect(news.on_stopped_meanwhile)
    desk.morning.known.connect(showing.on_counts_changed)
    desk.name_changed.connect(showing.on_name_changed)
    desk.phase_changed.connect(showing.on_phase_changed)
    desk.quiet.connect(showing.on_quiet)
    desk.readiness_changed.connect(showing.on_readiness_changed)
    desk.replaced.connect(news.on_replaced)
    desk.run.counts_changed.connect(showing.on_counts_changed)
    desk.run.record_changed.connect(showing.on_record_changed)
    desk.same_text.changed.connect(showing.on_repeats_changed)
    desk.schedule.missed.connect(showing.on_missed)
    window.listening.changed.connect(lambda *_: showing.on_counts_changed())
    window.came_forward.connect(window.end_notice.seen)
    window.came_forward.connect(window.focus.look)
    window.came_forward.connect(window.list_watch.look)
    window.came_forward.connect(desk.draft.try_again)
    window.came_forward.connect(window.tray.seen)
    window.under_way.changed.connect(news.on_under_way)
    window.list_watch.changed.connect(window.campaign.list_pane.top.say_stale)
    window.drafts.refused.connect(news.on_draft_refused)
    window.drafts.arming.connect(news.on_arming)
    window.under_way.changed.connect(showing.on_under_way)


def _wire_bar(window: MainWindow) -> None:
    bar, desk, message = window.bar, window.desk, window.campaign.message
    bar.ask.confirmed.connect(lambda: _agree(window))
    bar.ask.kept.connect(window.end_inquiry)
    bar.ask.other_confirmed.connect(lambda: _agree_otherwise(window))
    bar.compose.check_requested.connect(desk.check)
    bar.compose.strip.account_requested.connect(window.ask_account)
    bar.compose.strip.list_requested.connect(window.lists.choose)
    bar.compose.strip.recount_requested.connect(desk.draft.try_again)
    bar.compose.strip.sender_requested.connect(message.sender_picker.box.setFocus)
    bar.compose.strip.text_requested.connect(message.go_to_text)
    bar.compose.strip.word_requested.connect(window.refused_word.ask)


def _wire_campaign(window: MainWindow) -> None:
    campaign, desk, lists = window.campaign, window.desk, window.lists
    campaign.check_made.connect(lambda check: _wire_check(window, check))
    campaign.advice.changed.connect(window.showing.on_advice_changed)
    campaign.header.name_edited.connect(desk.set_name)
    campaign.header.new_requested.connect(window.onto_desk.begin_new)
    campaign.list_pane.cancel_requested.connect(desk.draft.cancel_reading)
    campaign.list_pane.field_renamed.connect(desk.draft.rename_field)
    campaign.list_pane.fields_changed.connect(window.showing.on_fields_changed)
    campaign.list_pane.fields_changed.connect(window.layouts.remember)
    campaign.list_pane.file_dropped.connect(lists.open_path)
    campaign.list_pane.rows_shown.connect(desk.draft.on_rows_shown)
    campaign.list_pane.text_requested.connect(campaign.message.go_to_text)
    campaign.list_pane.list_edited.connect(desk.draft.reread_rows)
    campaign.list_pane.open_requested.connect(lists.choose)
    campaign.list_pane.paste_requested.connect(lists.open_pasted)
    campaign.list_pane.recent.chosen.connect(lists.open_path)
    campaign.list_pane.recent.kept.chosen.connect(lists.open_kept)
    campaign.list_pane.reread_requested.connect(lambda source: _reread(window, source))
    campaign.list_pane.top.keep_requested.connect(window.list_watch.keep)
    campaign.list_pane.top.reading.guess_requested.connect(lambda: _guess_anew(window))
    campaign.list_pane.top.read_anew_requested.connect(window.list_watch.read_anew)
    campaign.list_pane.row_selected.connect(campaign.message.show_row)
    campaign.list_pane.sample_requested.connect(lists.open_sample)
    campaign.list_pane.stop_entry_requested.connect(window.show_stopped)
    campaign.message.sample.foot.number_typed.connect(window.rehearsing.take_number)
    window.office.settings_changed.connect(window.rehearsing.refresh)
    window.office.settings_changed.connect(lambda _: window.showing.on_account_proven())
    window.office.checked.connect(lambda *_: window.showing.on_account_proven())
    campaign.message.sample.foot.number_sent.connect(window.rehearsing.send_to)
    campaign.message.sample.position_taken.connect(campaign.list_pane.mark_position)
    campaign.message.sample.foot.requested.connect(window.rehearsing.ask)
    campaign.message.position_changed.connect(campaign.list_pane.select_position)
    campaign.news.dismissed.connect(window.recovery.tell_next)
    campaign.news_button_clicked.connect(window.news.on_button)
    campaign.sent_made.connect(lambda parts: _wire_sent(window, parts))


def _wire_check(window: MainWindow, check: CheckPanel) -> None:
    """The panel of the last look."""
    check.at_chosen.connect(window.desk.draft.set_at)
    check.confirmed.connect(lambda: _confirm(window))
    check.leave_out_requested.connect(window.desk.leave_out_repeats)
    check.quiet_chosen.connect(lambda quiet: _choose_quiet(window, quiet))
    check.show_problems_requested.connect(window.lists.show_problems)
    check.price_requested.connect(window.ask_point_price)
    check.when.changed.connect(window.showing.say_when)


def _wire_sent(window: MainWindow, parts: SentParts) -> None:
    """What stands there from Send on."""
    for settlement in (parts.result.settlement, parts.sending.settlement):
        settlement.repeat_requested.connect(window.questions.repeat)
        settlement.settle_requested.connect(window.settling.decide)
    parts.result.mending_requested.connect(window.mending_refused.begin)
    parts.result.reports_requested.connect(window.ask_reports)
    parts.sending.remedy_requested.connect(lambda remedy: _help(window, remedy))
    parts.sending.banner.came_up.connect(lambda: _offer_help(window))
    window.curve.changed.connect(parts.result.show_curve)
    window.settling.offers_changed.connect(parts.result.set_offers)
    window.settling.offers_changed.connect(parts.sending.settlement.set_offers)
    parts.results.columns_chosen.connect(window.office.keep_columns)
    parts.results.export_requested.connect(window.exporting.choose)
    parts.results.message_selected.connect(window.settling.select)


def _help(window: MainWindow, remedy: Remedy) -> None:
    """What a campaign needs that stands."""
    if remedy is Remedy.GO_ON_ANEW:
        window.questions.go_on()
    elif remedy is Remedy.REPORT:
        window.exporting.choose_facts()
    elif remedy is Remedy.STOP_LIST:
        window.enter_page(Page.STOP_LIST)
    else:
        window.ask_account()


def _offer_help(window: MainWindow) -> None:
    """The keys that were on Pause go on to the one thing to do, where that costs nothing."""
    here, record = window.focusWidget(), window.desk.run.record
    remedy = REMEDIES.get(record.reason) if record is not None and record.reason is not None else None
    if here is not None and window.bar.sending.isAncestorOf(here) and remedy not in (None, Remedy.GO_ON_ANEW):
        window.campaign.sending.banner.deed.setFocus()


def _wire_pages(window: MainWindow) -> None:
    """What stands beside the campaign from the beginning; the other pages are wired in `later_pages`."""
    window.rail.page_requested.connect(window.show_page)
    window.rail.page_entered.connect(window.enter_page)
    window.stop_desk.changed.connect(window.showing.on_stop_list_changed)


def _slots(window: MainWindow) -> dict[Command, object]:
    """What each command does."""
    sample, pane = window.campaign.message.sample, window.campaign.list_pane
    return {
        Command.NEW: window.onto_desk.begin_new,
        Command.OPEN: lambda: window.lists.choose(),
        Command.KEEP_LIST: window.kept_lists.ask_name,
        Command.CHECK: lambda: _check(window),
        Command.TRIAL: window.rehearsing.ask,
        Command.CONFIRM: lambda: window.campaign.check.confirm_now(),
        Command.BACK: lambda: _back(window),
        Command.PAUSE: lambda: _pause_or_go_on(window),
        Command.EXPORT: lambda: window.exporting.choose(),
        Command.SIMILAR: window.onto_desk.begin_similar,
        Command.PREVIOUS: lambda: sample.step(-1),
        Command.NEXT: lambda: sample.step(1),
        Command.CAMPAIGN: lambda: window.enter_page(Page.CAMPAIGN),
        Command.HISTORY: lambda: window.enter_page(Page.HISTORY),
        Command.STOP_LIST: lambda: window.enter_page(Page.STOP_LIST),
        Command.STOP_ROW: lambda: _stop_row(window),
        Command.SETTINGS: lambda: window.enter_page(Page.SETTINGS),
        Command.HELP: window.show_help,
        Command.DEMO: window.demo_requested.emit,
        Command.FIND: lambda: _find(window),
        Command.NEXT_PROBLEM: lambda: pane.next_problem(1),
        Command.PREVIOUS_PROBLEM: lambda: pane.next_problem(-1),
        Command.MENU: window.rail.open_menu,
        Command.ZONE: lambda: move_zone(_zones(window), 1),
        Command.ZONE_BACK: lambda: move_zone(_zones(window), -1),
        Command.QUIT: window.close,
    }


def _agree(window: MainWindow) -> None:
    inquiry = window.bar.ask.inquiry
    window.end_inquiry()
    if inquiry is not None:
        inquiry.agreed()


def _agree_otherwise(window: MainWindow) -> None:
    inquiry = window.bar.ask.inquiry
    window.end_inquiry()
    if inquiry is not None and inquiry.other_agreed is not None:
        inquiry.other_agreed()


def _check(window: MainWindow) -> None:
    """Nothing is checked that is not on the screen."""
    window.show_page(Page.CAMPAIGN)
    window.desk.check()


def _choose_quiet(window: MainWindow, quiet: bool) -> None:
    window.desk.draft.set_quiet(window.desk.program.quiet_hours if quiet else None)


def _confirm(window: MainWindow) -> None:
    check = window.campaign.check
    window.desk.confirm(limit_points=check.limit_points(), again=check.again, first=check.trial)


def _reread(window: MainWindow, source: ListSource) -> None:
    """What was mended in the sheet before is kept like that of any list in whose place another one comes."""
    if window.desk.draft.other_sheet(source):
        window.drafts.copy_away()
    window.desk.draft.reread(source)


def _guess_anew(window: MainWindow) -> None:
    """What was mended is kept with the draft, as if another list came."""
    window.drafts.copy_away()
    window.layouts.guess_anew()


def _back(window: MainWindow) -> None:
    """Esc: the harmless answer to what the bar asks, else back to the text; nothing goes back that is out of sight."""
    if window.leaving.asked:
        window.leaving.stay()
    elif window.page is Page.HELP:
        window.leave_help()
    elif window.bar.ask.inquiry is not None:
        window.end_inquiry()
    elif window.page is Page.CAMPAIGN and window.stopping.asked:
        window.stopping.keep()
    elif window.campaign.has_sent and window.campaign.results.story.isVisible():
        window.campaign.results.story.end()
    elif window.page is Page.CAMPAIGN:
        window.desk.back()


def _pause_or_go_on(window: MainWindow) -> None:
    """Nothing goes on that is not on the screen, or that the bar asks about."""
    if window.desk.busy:
        window.desk.pause()
    elif window.desk.phase is Phase.SENDING and not window.stopping.asked:
        window.show_page(Page.CAMPAIGN)
        window.questions.go_on()


def _stop_row(window: MainWindow) -> None:
    if window.page is Page.CAMPAIGN:
        window.stop_row.stop()


def _find(window: MainWindow) -> None:
    if window.page is Page.SETTINGS:
        window.settings.focus_search()
        return
    if window.page is Page.STOP_LIST:
        window.stop_page.focus_search()
        return
    if window.page is Page.HISTORY:
        window.history.focus_search()
        return
    window.show_page(Page.CAMPAIGN)
    campaign = window.campaign
    (campaign.list_pane if campaign.left() is campaign.list_pane else campaign.results).focus_search()


def _zones(window: MainWindow) -> list[QWidget]:
    """The zones in the order of F6."""
    zones: list[QWidget] = [window.rail]
    if window.shown() is window.campaign:
        zones += [window.campaign.header, window.campaign.left(), window.campaign.panel()]
    elif window.page is Page.STOP_LIST:
        zones += window.stop_page.zones()
    else:
        zones.append(window.shown())
    return [*zones, window.bar] if window.bar.isVisible() else zones
