"""What stands over the messages of a campaign: search, export, and the chips that filter by state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.chip_button import Chip
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.fitting import FittingRow, fitting_button
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.parts import Zone, column
from smsfox_gui.qt.report_menu import ReportRows
from smsfox_gui.qt.results_menu import ResultsMenu
from smsfox_gui.qt.search_field import SearchField
from smsfox_gui.qt.state_look import MESSAGE_LOOKS

ALL = "all"
CHIP_ORDER = (
    MessageState.QUEUED,
    MessageState.WAITING,
    MessageState.SENDING,
    MessageState.ACCEPTED,
    MessageState.DELIVERED,
    MessageState.UNDELIVERED,
    MessageState.REJECTED,
    MessageState.UNKNOWN,
    MessageState.CANCELLED,
    MessageState.SUPPRESSED,
)
_ALWAYS = frozenset(CHIP_ORDER) - {MessageState.WAITING, MessageState.CANCELLED, MessageState.SUPPRESSED}
"""Chips that a campaign has from its start to its end, so that none comes or goes between the hands."""
_TYPING = 250
SEARCH = 246
"""Pixels of the drawings in which it is read what can be looked for; the buttons beside it yield first."""


class ResultsTop(Zone):
    """Says what is to be shown; the table asks the journal for it."""

    search_changed = Signal()
    """A moment after the last key."""
    selection_changed = Signal()
    export_requested = Signal(object)
    """A ReportRows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[MessageState, int] = {}
        self.running = False
        """Whether the campaign is not over yet."""
        self.search = SearchField()
        self.search.setProperty("scale", "small")
        self.export = fitting_button(scale="small", icon_name="arrow_download_20_regular")
        self.export.clicked.connect(lambda: self.export_requested.emit(ReportRows.SHOWN))
        self.columns = fitting_button(scale="small", icon_name="table_20_regular")
        self.columns.setProperty("drop", "true")
        self.columns_menu = ResultsMenu(self.columns)
        self.columns.setMenu(self.columns_menu)
        self.chips = ChipRow()
        top = column(self, 8, (10, 10, 10, 10))
        line = FittingRow(wish=SEARCH)
        line.addWidget(self.search, 1)
        line.addWidget(self.columns)
        line.addWidget(self.export)
        top.addLayout(line)
        top.addWidget(self.chips)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.search_changed)
        self.search.textChanged.connect(self._typing.start)
        self.chips.selection_changed.connect(self.selection_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.search.setPlaceholderText(self.tr("Search: name, number or reason"))
        self.search.set_name(self.tr("Search in the messages"))
        self.columns.set_words(self.tr("Columns"), "")
        self.export.set_words(self.tr("Export what is shown…"), self.tr("Export…"), "")
        self.chips.setAccessibleName(self.tr("Filters of the messages"))
        self._show_chips()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.search.text().strip()

    @property
    def everything(self) -> bool:
        """Whether neither a chip nor a search hides any row."""
        return ALL in self.chips.selection and not self.search.text()

    @property
    def states(self) -> frozenset[MessageState] | None:
        """The states to show, None = all."""
        chosen = self.chips.selection
        return None if ALL in chosen or not chosen else frozenset(MessageState(key) for key in chosen)

    def begin(self) -> None:
        """Another campaign: nothing is looked for, no chip is kept."""
        self.search.clear()
        self._typing.stop()
        self.chips.set_chips([])

    def clear(self) -> None:
        """Show every row."""
        self.search.clear()
        self.chips.select({ALL})

    def set_counts(self, counts: Mapping[MessageState, int], *, running: bool) -> None:
        """Numbers of the chips."""
        self._counts, self.running = dict(counts), running
        self._show_chips()

    def show_states(self, states: Sequence[MessageState]) -> None:
        """Show only messages in these states."""
        self._show_chips({state.value for state in states})
        self.chips.select({state.value for state in states} or {ALL})

    def _show_chips(self, wanted: Set[str] = frozenset()) -> None:
        """wanted: chips to show whatever their count."""
        if not self._counts:
            return
        spoken = language()
        before, kept_on = set(self.chips.keys()), self.chips.selection | wanted
        made = [Chip(ALL, self.tr("All"), count=sum(self._counts.values()), exclusive=True)]
        for state in CHIP_ORDER:
            count = self._counts.get(state, 0)
            kept = state.value in kept_on or (self.running and (state in _ALWAYS or state.value in before))
            if count or kept:
                look = MESSAGE_LOOKS[state]
                made.append(Chip(state.value, wording.state_chip(state, spoken), look.icon, look.tone, count))
        self.chips.set_chips(made)
