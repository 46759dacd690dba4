"""The campaign's page: header, news, and the two halves: the list on the left, the panel of the phase on the right."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from smsfox_gui.qt.advice import Advice
from smsfox_gui.qt.banner import Banner
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.header import Header
from smsfox_gui.qt.list_pane import ListPane
from smsfox_gui.qt.message_panel import MessagePanel
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.parts import Stack, Zone, column
from smsfox_gui.qt.template_keeping import TemplateKeeping

if TYPE_CHECKING:
    from smsfox_gui.qt.check_panel import CheckPanel
    from smsfox_gui.qt.result_panel import ResultPanel
    from smsfox_gui.qt.results_table import ResultsTable
    from smsfox_gui.qt.sending_panel import SendingPanel
    from smsfox_gui.qt.sent_parts import SentParts

LIST_SHARE = {Phase.DRAFT: 642, Phase.CHECK: 642, Phase.SENDING: 676, Phase.RESULT: 700}
"""The list's part of WHOLE until a person moves the grip."""
MENDING_SHARE = 790
"""The same while a person mends rows: what is wrong with them is read whole."""
WHOLE = 1248
PANEL_LEAST = 420
"""Pixels: larger text takes more lines, the list keeps its place."""
WIDE_WINDOW, WIDE_PANEL = 1482, 806
"""From so many pixels between them on the panel has room for the sample beside the text, and keeps it beside the list's
share."""
FRAME = 16
"""Milliseconds between parts of a change that would hold up the window at one go: what else has come is done first."""
SENT = (Phase.SENDING, Phase.RESULT)


class CampaignPage(Zone):
    """Three places that never move; only what stands in them follows the phase.

    What stands there from the last look on is made when it is first asked for.
    """

    news_button_clicked = Signal(str)
    check_made = Signal(object)
    """The CheckPanel is there now, to be wired."""
    sent_made = Signal(object)
    """The SentParts are there now, to be wired."""

    def __init__(self, desk: Desk, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        layout = column(self, 0)
        self.header = Header(more)
        layout.addWidget(self.header)
        holder = QWidget()
        self._news_place = column(holder, 0, (12, 0, 12, 8))
        self.news = Banner(dismissable=True)
        self.news.button_clicked.connect(self.news_button_clicked)
        self.news.dismissed.connect(holder.hide)
        self._news_place.addWidget(self.news)
        self._news_holder = holder
        holder.hide()
        layout.addWidget(holder)
        self.list_pane = ListPane(desk.tasks.run_in_background)
        self._left = Stack()
        self._left.addWidget(self.list_pane)
        self.advice = Advice(desk.draft, desk.tasks, self)
        self.templates = TemplateKeeping(desk.program.templates, desk.tasks, self)
        self.message = MessagePanel(desk.draft, self.advice, self.templates)
        self._right = Stack()
        self._right.setMinimumWidth(PANEL_LEAST)
        self._right.addWidget(self.message)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.splitterMoved.connect(self._on_moved)
        body = column(spacing=0, margins=(12, 0, 12, 8))
        body.addWidget(self.splitter)
        layout.addLayout(body, 1)
        self._moved: dict[Phase, list[int]] = {}
        """Where a person put the grip."""
        self._phase = Phase.DRAFT
        self._mending = False
        self._turn = QTimer(self, singleShot=True, interval=FRAME)
        self._turn.timeout.connect(self._on_turn)
        self.list_pane.mending_changed.connect(self._on_mending_changed)
        self._divide()

    def show_phase(self, phase: Phase) -> None:
        """Put the phase's list and panel into their places."""
        changed, self._phase = phase is not self._phase, phase
        self._right.setCurrentWidget(self.panel())
        self._left.setCurrentWidget(self.left())
        if changed:
            self._divide()

    def panel(self) -> QWidget:
        """The panel of now."""
        if self._phase in SENT:
            return self.sending if self._phase is Phase.SENDING else self.result
        return self.message if self._phase is Phase.DRAFT else self.check

    def left(self) -> QWidget:
        """The list of now."""
        return self.results if self._phase in SENT else self.list_pane

    @cached_property
    def check(self) -> CheckPanel:
        """The last look before sending."""
        from smsfox_gui.qt.check_panel import CheckPanel

        desk = self._desk
        made = CheckPanel(desk.draft, lambda: desk.program.clock.now(), demo=desk.demo)
        self._right.addWidget(made)
        self.check_made.emit(made)
        return made

    @property
    def has_check(self) -> bool:
        """Whether it is made."""
        return "check" in vars(self)

    @property
    def results(self) -> ResultsTable:
        """The messages of a campaign."""
        return self._sent.results

    @property
    def sending(self) -> SendingPanel:
        """How the sending goes."""
        return self._sent.sending

    @property
    def result(self) -> ResultPanel:
        """What came of it."""
        return self._sent.result

    @property
    def has_sent(self) -> bool:
        """Whether those three stand in the page."""
        return "_sent" in vars(self)

    @cached_property
    def sent_parts(self) -> SentParts:
        """Those three, each made when it is first asked for."""
        from smsfox_gui.qt.sent_parts import SentParts

        return SentParts(self._desk)

    @cached_property
    def _sent(self) -> SentParts:
        made = self.sent_parts
        self._left.addWidget(made.results)
        self._right.addWidget(made.sending)
        self._right.addWidget(made.result)
        self.sent_made.emit(made)
        return made

    def where_to_work(self) -> QWidget:
        """What a person works on in this phase: the text, the limit, or the messages."""
        if self._phase in SENT:
            return self.results.table.view()
        return self.message.editor.edit if self._phase is Phase.DRAFT else self.check.limit

    def show_news(self, shown: bool) -> None:
        """Show or hide the strip under the header."""
        self._news_holder.setVisible(shown)

    @property
    def shows_news(self) -> bool:
        """Whether that strip stands there, whichever page is on show."""
        return not self._news_holder.isHidden()

    def grips(self) -> str:
        """Where a person put the grip, phase by phase: text for the settings."""
        return json.dumps({phase.value: sizes for phase, sizes in self._moved.items()})

    def put_grips(self, kept: str) -> None:
        """Divide as it was kept; what is no such text changes nothing."""
        try:
            values = json.loads(kept)
            moved = {Phase(phase): [int(left), int(right)] for phase, (left, right) in values.items()}
        except (ValueError, TypeError, AttributeError):
            return
        self._moved = moved
        self._divide()

    def _place(self) -> Phase:
        return Phase.CHECK if self._phase is Phase.ARMING else self._phase

    def _divide(self) -> None:
        self.splitter.setSizes(self._moved.get(self._place(), self._by_default()))

    def _by_default(self) -> list[int]:
        """The list takes three fifths of what a wide window has more; the panel loses them in a narrow one."""
        room, share = self.splitter.width(), self._share()
        if room <= WHOLE:
            panel = max(WHOLE - share - (WHOLE - room) * 3 // 5, PANEL_LEAST)
            return [max(room - panel, 0), panel]
        panel = WHOLE - share + (room - WHOLE) * 2 // 5
        if self._place() is Phase.DRAFT and room >= WIDE_WINDOW:
            panel = max(panel, min(WIDE_PANEL, room - share))
        return [room - panel, panel]

    def _share(self) -> int:
        return MENDING_SHARE if self._mending and self._place() is Phase.DRAFT else LIST_SHARE[self._place()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until a person has moved the grip, it stands where the drawings have it."""
        super().resizeEvent(event)
        self._divide_anew()

    @Slot(bool)
    def _on_mending_changed(self, mending: bool) -> None:
        """Once the rows that are mended, or all others, have been painted in the room that there was."""
        self._mending = mending
        self._turn.start()

    @Slot()
    def _on_turn(self) -> None:
        """The list takes its room, and the panel what is left."""
        if self._place() not in self._moved:
            self._divide()

    def _divide_anew(self) -> None:
        if self._place() not in self._moved:
            self._divide()

    def _on_moved(self) -> None:
        self._moved[self._place()] = self.splitter.sizes()
