"""The window: one campaign on the desk, one page and one face of the bar shown at a time.

It is shown before its parts are made (`furnishing`), so that a start is seen at once. What is connected to what stands
in `wiring`; how the desk's news gets into the widgets in `showing`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from smsfox_gui.qt import later_pages, theme
from smsfox_gui.qt.focus_keeping import HasMainThing
from smsfox_gui.qt.pages import BARELESS, RAIL_WIDTH, Page, Phase

if TYPE_CHECKING:
    from smsfox_gui.qt.announcing import Announcing
    from smsfox_gui.qt.bottom_bar import BottomBar
    from smsfox_gui.qt.campaign_page import CampaignPage
    from smsfox_gui.qt.commands import Commands
    from smsfox_gui.qt.curve_keeping import CurveKeeping
    from smsfox_gui.qt.desk import Desk
    from smsfox_gui.qt.draft_keeping import DraftKeeping
    from smsfox_gui.qt.end_notice import EndNotice
    from smsfox_gui.qt.exporting import Exporting
    from smsfox_gui.qt.faces.face import Face
    from smsfox_gui.qt.focus_keeping import FocusKeeping
    from smsfox_gui.qt.focus_ring import FocusRing
    from smsfox_gui.qt.inquiry import Inquiry
    from smsfox_gui.qt.kept_lists import KeptLists
    from smsfox_gui.qt.layout_keeping import LayoutKeeping
    from smsfox_gui.qt.leaving import Leaving
    from smsfox_gui.qt.list_opening import ListOpening
    from smsfox_gui.qt.list_watch import ListWatch
    from smsfox_gui.qt.listening import Listening
    from smsfox_gui.qt.looking_again import LookingAgain
    from smsfox_gui.qt.making_ahead import MakingAhead
    from smsfox_gui.qt.mending_refused import MendingRefused
    from smsfox_gui.qt.news import News
    from smsfox_gui.qt.office import Office
    from smsfox_gui.qt.onto_desk import OntoDesk
    from smsfox_gui.qt.parts import Stack
    from smsfox_gui.qt.questions import Questions
    from smsfox_gui.qt.rail import Rail
    from smsfox_gui.qt.recent_lists import RecentLists
    from smsfox_gui.qt.recovery import Recovery
    from smsfox_gui.qt.refused_word import RefusedWord
    from smsfox_gui.qt.rehearsing import Rehearsing
    from smsfox_gui.qt.settling import Settling
    from smsfox_gui.qt.showing import Showing
    from smsfox_gui.qt.status_words import StatusWords
    from smsfox_gui.qt.stop_desk import StopDesk
    from smsfox_gui.qt.stop_row import StopRow
    from smsfox_gui.qt.stopping import Stopping
    from smsfox_gui.qt.tray_message import TrayMessage
    from smsfox_gui.qt.under_way import UnderWay
    from smsfox_gui.qt.writing_to_rest import WritingToRest

SMALLEST = (1024, 600)
UNSEEN = 500
"""Milliseconds after which a window that nobody sees, so that it never paints, is furnished all the same."""


class MainWindow(QMainWindow):
    """One window. Until `furnished` it is an empty frame that can be moved and closed."""

    demo_requested = Signal()
    """To the demo, or out of it."""
    closed = Signal()
    came_forward = Signal()
    """It is the one that a person works in now."""
    painted = Signal()
    """The empty frame is on the screen; said once, from the event loop."""

    desk: Desk
    commands: Commands
    rail: Rail
    campaign: CampaignPage
    bar: BottomBar
    stop_desk: StopDesk
    words: StatusWords
    under_way: UnderWay
    drafts: DraftKeeping
    news: News
    lists: ListOpening
    office: Office
    onto_desk: OntoDesk
    kept_lists: KeptLists
    layouts: LayoutKeeping
    list_watch: ListWatch
    looking_again: LookingAgain
    recent: RecentLists
    recovery: Recovery
    listening: Listening
    curve: CurveKeeping
    settling: Settling
    writing_to_rest: WritingToRest
    mending_refused: MendingRefused
    refused_word: RefusedWord
    exporting: Exporting
    questions: Questions
    rehearsing: Rehearsing
    stopping: Stopping
    leaving: Leaving
    stop_row: StopRow
    tray: TrayMessage
    announcing: Announcing
    end_notice: EndNotice
    ahead: MakingAhead
    showing: Showing
    ring: FocusRing
    focus: FocusKeeping
    pages: Stack

    welcome = cached_property(later_pages.welcome)
    history = cached_property(later_pages.history)
    stop_face = cached_property(later_pages.stop_face)
    stop_page = cached_property(later_pages.stop_page)
    settings = cached_property(later_pages.settings)
    help = cached_property(later_pages.help_page)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 720)
        self.furnished = False
        self.welcoming = False
        self.welcomes = False
        """Whether the welcome page is shown."""
        self.page = self._before_help = Page.CAMPAIGN
        self._asked_in = Phase.DRAFT
        self._unseen = QTimer(self, singleShot=True, interval=UNSEEN)
        self._unseen.timeout.connect(self.painted)
        self._unseen.start()

    def begin(self) -> None:
        """All parts stand and are wired: be the window they make."""
        self.furnished = True
        self._unseen.stop()
        self.setAcceptDrops(True)
        self._asked_in = self.desk.phase
        self.retranslate()
        self.show_page(Page.CAMPAIGN)

    def retranslate(self) -> None:
        """Say anew what the window itself says."""
        self.commands.say()
        self.bar.ask.end()
        self.showing.on_phase_changed()
        self.showing.on_account_changed()

    # --- pages

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Show a page."""
        if page is Page.HELP and self.page is not Page.HELP:
            self._before_help = self.page
        self.page = page
        self.rail.set_page(page)
        if page is Page.HISTORY:
            self.onto_desk.load_history()
        draft = self.desk.draft
        empty = self.desk.phase is Phase.DRAFT and draft.contacts is None and not draft.text
        self.welcomes = page is Page.CAMPAIGN and self.welcoming and empty
        self._shown = self.welcome if self.welcomes else self._page_of(page)
        self.pages.setCurrentWidget(self._shown)
        self.bar.setVisible(not self.welcomes and page not in BARELESS)
        self.show_face()
        self.showing.say_title()
        self.showing.offer_commands()

    def enter_page(self, page: Page) -> None:
        """Show a page that a person wants to work on, the focus on its main thing."""
        self.show_page(page)
        self.focus.enter()

    def show_help(self) -> None:
        """F1: of the settings the column beside them, else the help page."""
        if self.page is Page.SETTINGS:
            self.settings.toggle_help()
        elif self.page is Page.HELP:
            self.leave_help()
        else:
            self.enter_page(Page.HELP)

    def leave_help(self) -> None:
        """Back to where help was asked for."""
        self.enter_page(self._before_help)

    def main_thing(self) -> QWidget | None:
        """Where the keys begin: on what the bar asks or may stop, else on the page."""
        if self._shown is self.campaign:
            return self.bar.face.main_thing() or self.campaign.where_to_work()
        return self._shown.main_thing() if isinstance(self._shown, HasMainThing) else None

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab; but Qt comes here as well with a focus whose control went away or is off."""
        return (self.furnished and self.focus.keep()) or super().focusNextPrevChild(forward)

    def _page_of(self, page: Page) -> QWidget:
        if page is Page.HISTORY:
            return self.history
        if page is Page.STOP_LIST:
            return self.stop_page
        if page is Page.HELP:
            return self.help
        return self.settings if page is Page.SETTINGS else self.campaign

    def shown(self) -> QWidget:
        """The page of now; the welcome page stands for an empty campaign at first."""
        return self._shown

    @Slot(int)
    def open_campaign(self, campaign: int) -> None:
        """Put a campaign of History on the desk."""
        self.onto_desk.open_campaign(campaign)

    def ask_account(self) -> None:
        """To the account's fields."""
        self.show_page(Page.SETTINGS)
        self.settings.show_account()

    def ask_day_limit(self) -> None:
        """To the field of the day's limit."""
        self.show_page(Page.SETTINGS)
        self.settings.show_day_limit()

    def ask_prices(self) -> None:
        """To the table of prices."""
        self.show_page(Page.SETTINGS)
        self.settings.show_prices()

    @Slot()
    def ask_point_price(self) -> None:
        """To the field of what a point costs."""
        self.show_page(Page.SETTINGS)
        self.settings.show_point_price()

    @Slot()
    def ask_reports(self) -> None:
        """To the choice of how delivery reports are received."""
        self.show_page(Page.SETTINGS)
        self.settings.show_reports()

    @Slot(str)
    def show_stopped(self, number: str) -> None:
        """To a number's entry on the stop list."""
        self.show_page(Page.STOP_LIST)
        self.stop_page.show_number(number)

    # --- the bar

    def ask(self, inquiry: Inquiry) -> None:
        """Ask it in the bar of the campaign's page, until the phase changes."""
        self._asked_in = self.desk.phase
        self.bar.ask.begin(inquiry)
        self.show_page(Page.CAMPAIGN)
        self.bar.ask.keep.setFocus()

    @Slot()
    def end_inquiry(self) -> None:
        """What was asked is answered, or asks itself no more."""
        self.bar.ask.end()
        self.show_face()

    def end_old_inquiry(self) -> None:
        """In another phase what was asked makes no sense."""
        if self.desk.phase is not self._asked_in:
            self.bar.ask.end()

    def show_face(self) -> None:
        """The bar's face for the page and the phase."""
        face = self._face()
        if face is not self.bar.face:
            face.come_up()
        self.bar.show_face(face)

    def _face(self) -> Face:
        if self.leaving.asked:
            return self.bar.leave
        if self.page is Page.HISTORY:
            return self.bar.history
        if self.page is Page.STOP_LIST:
            return self.stop_face
        if self.page is Page.CAMPAIGN and self.bar.ask.inquiry is not None:
            return self.bar.ask
        if self.page is Page.CAMPAIGN and self.stopping.asked:
            return self.bar.stop
        return self._face_of_phase()

    def _face_of_phase(self) -> Face:
        phase = self.desk.phase
        if phase is Phase.DRAFT:
            return self.bar.compose
        if phase in (Phase.CHECK, Phase.ARMING):
            return self.bar.check
        return self.bar.sending if phase is Phase.SENDING else self.bar.result

    # --- the window itself

    def restore(self, geometry: str) -> None:
        """Stand where the window stood."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame before its parts are there: the rail's column and the page beside it."""
        super().paintEvent(event)
        if self.furnished:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        painter.fillRect(0, 0, theme.px(RAIL_WIDTH), self.height(), theme.color("rail"))
        if self._unseen.isActive():
            self._unseen.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """The language changed, or the window came to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.furnished:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_forward.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While a campaign is frozen or sent the bar asks; otherwise everything is kept and the window closes."""
        if not self.furnished or self.leaving.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        self.lists.open_path(event.mimeData().urls()[0].toLocalFile())
