"""The left half after Send: the same rows with the state of their messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.state_search import told_as
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.message_story import MessageStory
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import Stack
from smsfox_gui.qt.results_columns import ColumnChoice, ResultRoom, columns_of, room_for
from smsfox_gui.qt.results_foot import ResultsFoot
from smsfox_gui.qt.results_rows import MessageRows
from smsfox_gui.qt.results_top import ResultsTop
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.table_rows import NoRows
from smsfox_gui.services.ports import JournalReader

NARROW = 530
"""Pixels of the drawings below which SMS and time may be out of sight, so that names are read whole."""
TOP_LEAST = 60
"""Pixels of the drawings that a low window leaves of search and chips; they scroll then."""
_SAMPLE = 100
"""So many messages from all over a campaign tell how wide phones and names are."""
_TYPING = 250
_REQUERY = 1000
"""Milliseconds between two questions to the journal while messages are being sent."""

RunInBackground = Callable[..., None]
ReaderFactory = Callable[[], JournalReader]


class ResultsTable(QFrame):
    """Rows are read by id, those in sight only; the ids are asked for anew in a worker when the filter changes."""

    message_selected = Signal(int)
    export_requested = Signal(object)
    columns_chosen = Signal(object)
    """A ColumnChoice, to be remembered."""

    def __init__(
        self,
        run_in_background: RunInBackground,
        hush: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """hush: asks whoever computes beside the window to let it show something."""
        super().__init__(parent)
        self.setObjectName("pane")
        self._hush = hush
        self._run = run_in_background
        self._record: CampaignRecord | None = None
        self._factory: ReaderFactory | None = None
        self._reader: JournalReader | None = None
        self._counts: dict[MessageState, int] = {}
        self._ids: Sequence[int] = ()
        self._asked = 0
        self._asking = False
        self._narrow = False
        self._choice = ColumnChoice()
        self._room = ResultRoom()
        self._build()
        self._wire()
        self._retranslate()

    def _build(self) -> None:
        self.top = ResultsTop()
        self.search, self.chips = self.top.search, self.top.chips
        self.table = PagedTable()
        self.foot = ResultsFoot()
        self.follow = self.foot.follow
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._places = Stack()
        self._places.addWidget(self.table)
        self._places.addWidget(self._nothing)
        self.story = MessageStory()
        edge = QFrame()
        edge.setObjectName("line")
        edge.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(ShrinkingScroll(self.top, theme.px(TOP_LEAST)))
        layout.addWidget(edge)
        layout.addWidget(self._places, 1)
        layout.addWidget(self.story)
        layout.addWidget(self.foot)
        self._requery = QTimer(self, singleShot=True, interval=_REQUERY)

    def _wire(self) -> None:
        self.top.search_changed.connect(self._ask)
        self.top.selection_changed.connect(self._ask)
        self.top.export_requested.connect(self.export_requested)
        self.top.columns_menu.aboutToShow.connect(self._on_columns_asked)
        self.top.columns_menu.chosen.connect(self._on_columns_chosen)
        self._requery.timeout.connect(self._ask)
        self.table.current_changed.connect(self.message_selected)
        self.table.current_changed.connect(self._on_current)
        self.table.row_activated.connect(self.tell_story)
        self.story.closed.connect(self.table.setFocus)
        self.table.scrolled_by_user.connect(self._on_user_scroll)
        self.follow.toggled.connect(self._on_follow)
        self._nothing.linkActivated.connect(self._on_show_all)

    # -- what it is given

    def set_campaign(self, record: CampaignRecord | None, reader_factory: ReaderFactory | None = None) -> None:
        """Show a campaign's messages; reader_factory makes a look into the journal for the calling thread.

        The same campaign again only renews its state.
        """
        same = record is not None and self._record is not None and record.id == self._record.id
        was_open, self._record = self._is_open(), record
        self.foot.show_left_out(record.excluded if record is not None else 0)
        if same and record is not None:
            self.set_counts(record.states)
            self._show_follow()
            if was_open and not self._is_open():
                self._end_following()
            return
        self._close_reader()
        self._factory = reader_factory
        self._ids = ()
        self._counts = {}
        self._room = ResultRoom()
        self.table.select_key(None)
        self.story.end()
        self.top.begin()
        if record is None or reader_factory is None:
            self._show_ids(self._asked, ())
            return
        self._reader = reader_factory()
        self.follow.setChecked(True)  # A campaign is often shown before it runs: only a person switches this off.
        self.set_counts(record.states)
        self._show_follow()
        self._show_columns()
        self._ask()

    def set_counts(self, counts: Mapping[MessageState, int]) -> None:
        """Numbers of the chips; also asks for the rows anew where the filter shows one state and it changed."""
        if dict(counts) == self._counts and self._is_open() == self.top.running and self.chips.keys():
            return
        self._counts = dict(counts)
        self.top.set_counts(counts, running=self._is_open())
        if self.top.states is not None and not self._requery.isActive():
            self._requery.start()

    def set_choice(self, choice: ColumnChoice) -> None:
        """Show these columns."""
        if choice != self._choice:
            self._choice = choice
            self._show_anew()

    def refresh(self) -> None:
        """The rows in sight anew."""
        self._follow()
        self.table.refresh()
        if self.story.message is not None:
            self.tell_story(self.story.message)

    def shown_ids(self) -> Sequence[int]:
        """The ids on show."""
        return self._ids

    def show_states(self, states: Sequence[MessageState]) -> None:
        """Show only messages in these states."""
        self.top.show_states(states)

    def select_message(self, message: int) -> None:
        """Make a message the current one."""
        self.table.select_key(message)

    @Slot(int)
    def tell_story(self, message: int) -> None:
        """Show everything that happened to a message, as the journal has it: a look-up by one id."""
        if self._record is not None and self._reader is not None:
            self.story.tell(self._reader, self._record, message)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def close_reader(self) -> None:
        """Give the look into the journal back; call before the journal closes."""
        self._record = None
        self._close_reader()

    # -- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place another column yields."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_anew()

    # -- slots

    def _on_current(self, message: int) -> None:
        """While a story is told, it is that of the row a person stands on."""
        if self.story.message is not None:
            self.tell_story(message)

    def _on_user_scroll(self) -> None:
        self.follow.setChecked(False)

    def _on_follow(self, on: bool) -> None:
        if on:
            self._follow()

    def _on_show_all(self) -> None:
        self.top.clear()

    def _on_columns_asked(self) -> None:
        if self._record is not None:
            self.top.columns_menu.offer(self._record.columns, self._choice)

    @Slot(object)
    def _on_columns_chosen(self, choice: ColumnChoice) -> None:
        self.set_choice(choice)
        self.columns_chosen.emit(choice)

    # -- rows

    def _ask(self) -> None:
        record, factory = self._record, self._factory
        if record is None or factory is None:
            return
        if self._asking:
            self._requery.start()
            return
        self._asking = True
        self._asked += 1
        ticket, campaign, text, states = self._asked, record.id, self.top.text, self.top.states
        told = told_as(text, language())

        def work() -> tuple[Sequence[int], Sequence[MessageRecord]]:
            reader = factory()
            try:
                ids = reader.message_ids(campaign, states, text, told)
                some = ids[:: max(len(ids) // _SAMPLE, 1)][:_SAMPLE]
                return ids, reader.messages_by_id(some) if some else ()
            finally:
                reader.close()

        self._run(work, lambda found: self._on_found(ticket, *found))

    def _on_found(self, ticket: int, ids: Sequence[int], some: Sequence[MessageRecord]) -> None:
        self._asking = False
        self._hush()
        if ticket == self._asked and self._record is not None:
            room = self._room.with_those(room_for(self._record, some))
            if room != self._room:
                self._room = room
                self._show_columns()
        self._show_ids(ticket, ids)

    def _show_ids(self, ticket: int, ids: Sequence[int]) -> None:
        if ticket != self._asked:
            return
        self._ids = ids
        if self._record is not None and self._reader is not None:
            columns = columns_of(self._record, self._choice, narrow=self._narrow, room=self._room)
            self.table.set_source(MessageRows(self._own_reader, ids, [column.of for column in columns]))
        some = bool(ids) or self._record is None
        self._places.setCurrentIndex(0 if some else 1)
        self.foot.show_messages(len(self._ids), sum(self._counts.values()))
        self._follow()

    def _own_reader(self) -> JournalReader:
        if self._reader is None:
            raise RuntimeError("the table has no campaign")
        return self._reader

    def _close_reader(self) -> None:
        self.table.set_source(NoRows())
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        self._ids = ()
        self._asked += 1

    def _follow(self) -> None:
        """Keep the place where the sending is in sight: the messages go in the list's order."""
        if not self.follow.isChecked() or not self.follow.isVisibleTo(self) or not self._ids:
            return
        if not self.top.everything:
            return
        waiting = self._counts.get(MessageState.QUEUED, 0) + self._counts.get(MessageState.WAITING, 0)
        self.table.scroll_to(max(len(self._ids) - waiting, 0) if waiting < len(self._ids) else 0)

    def _end_following(self) -> None:
        """Nothing is on its way: show the rows from the top, the chosen one in sight, unless a person has scrolled."""
        if self.follow.isChecked():
            self.table.show_from(0)
            if self.table.current_index is not None:
                self.table.scroll_to(self.table.current_index)

    # -- showing

    def _is_open(self) -> bool:
        return self._record is not None and self._record.state in (CampaignState.RUNNING, CampaignState.PAUSED)

    def _show_columns(self) -> None:
        if self._record is not None:
            columns = columns_of(self._record, self._choice, narrow=self._narrow, room=self._room)
            self.table.set_columns([column.spec for column in columns])

    def _show_anew(self) -> None:
        """The same rows in other columns."""
        self._show_columns()
        if self._record is not None and self._reader is not None:
            self._show_ids(self._asked, self._ids)

    def _show_follow(self) -> None:
        self.foot.show_running(self._record is not None and self._record.state is CampaignState.RUNNING)

    def _retranslate(self) -> None:
        self.table.set_accessible_name(self.tr("Messages"))
        link = self.tr("Show all")
        self._nothing.setText(self.tr("There are no such rows.") + f' <a href="all">{link}</a>')
        self._show_anew()
