"""Makes the parts of the window and puts them where they belong; once, when the empty frame is on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.announcing import Announcing, announcer
from smsfox_gui.qt.bottom_bar import BottomBar
from smsfox_gui.qt.campaign_page import CampaignPage
from smsfox_gui.qt.commands import Commands
from smsfox_gui.qt.curve_keeping import CurveKeeping
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.draft_keeping import DraftKeeping
from smsfox_gui.qt.end_notice import EndNotice
from smsfox_gui.qt.exporting import Exporting
from smsfox_gui.qt.focus_keeping import FocusKeeping
from smsfox_gui.qt.focus_ring import FocusRing
from smsfox_gui.qt.icons import app_icon
from smsfox_gui.qt.kept_lists import KeptLists
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.layout_keeping import LayoutKeeping
from smsfox_gui.qt.leaving import Leaving
from smsfox_gui.qt.list_opening import ListOpening
from smsfox_gui.qt.list_watch import ListWatch
from smsfox_gui.qt.listening import Listening
from smsfox_gui.qt.looking_again import LookingAgain
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.making_ahead import MakingAhead
from smsfox_gui.qt.mending_refused import MendingRefused
from smsfox_gui.qt.news import News
from smsfox_gui.qt.office import Office
from smsfox_gui.qt.onto_desk import OntoDesk
from smsfox_gui.qt.parts import Stack, column, row
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
from smsfox_gui.qt.wiring import wire
from smsfox_gui.qt.writing_to_rest import WritingToRest


def furnish(window: MainWindow, desk: Desk, translation: Translation, grips: str = "") -> None:
    """Make what stands in the window from the beginning; `later_pages` has the rest.

    grips: where the splitters stood, from the settings.
    """
    window.desk = desk
    window.setWindowIcon(app_icon())
    window.commands = Commands(window, demo=desk.demo)
    window.rail = Rail(window.commands.menu)
    window.campaign = CampaignPage(desk, window.commands.more)
    window.bar = BottomBar()
    window.stop_desk = StopDesk(desk.program, desk.tasks, window)
    window.words = StatusWords(window)
    window.under_way = UnderWay(desk, window)
    window.drafts = DraftKeeping(desk, window)
    window.news = News(window, desk)
    window.lists = ListOpening(window, desk, window.news)
    window.office = Office(window, desk, window.news, window.lists, translation)
    window.onto_desk = OntoDesk(window, desk, window.drafts)
    window.kept_lists = KeptLists(window, desk)
    window.layouts = LayoutKeeping(desk, window)
    window.list_watch = ListWatch(desk, window)
    window.looking_again = LookingAgain(window, desk)
    window.recent = RecentLists(desk, window.campaign.list_pane.recent, window)
    window.recovery = Recovery(window, desk)
    window.listening = Listening(window, desk)
    window.settling = Settling(desk, window)
    window.writing_to_rest = WritingToRest(window, desk)
    window.mending_refused = MendingRefused(window, desk)
    window.refused_word = RefusedWord(window, desk)
    window.curve = CurveKeeping(desk, window)
    window.exporting = Exporting(window, desk)
    window.questions = Questions(window, desk)
    window.rehearsing = Rehearsing(window, desk)
    window.stopping = Stopping(window, desk)
    window.leaving = Leaving(window, desk)
    window.stop_row = StopRow(
        window.campaign, desk, window.stop_desk, say=window.news.say, show=window.show_stopped, parent=window
    )
    window.tray = TrayMessage(window)
    window.announcing = Announcing(window.under_way, announcer(window), window)
    window.end_notice = EndNotice(window, desk, window.tray.tell, announcer(window))
    window.focus = FocusKeeping(window)
    window.ahead = MakingAhead(window)
    window.showing = Showing(window, desk)
    window.welcoming = not desk.demo and not desk.program.settings.login
    _place(window)
    wire(window)
    window.ring = FocusRing(window)
    window.begin()
    window.campaign.put_grips(grips)


def _place(window: MainWindow) -> None:
    # From the window inwards: whatever is put into another parent is polished anew with all that stands in it.
    middle = QWidget()
    window.setCentralWidget(middle)
    sides = row(middle, 0)
    page = column(spacing=0)
    sides.addWidget(window.rail)
    sides.addLayout(page, 1)
    window.pages = Stack()
    page.addWidget(window.pages, 1)
    window.pages.addWidget(window.campaign)
    page.addWidget(window.bar)
