"""The table of History, newest first, with search, months and chips over it. Enter or a double click opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt import theme
from smsfox_gui.qt.column_fit import fitted
from smsfox_gui.qt.history_cells import (
    COLUMNS,
    COST,
    ENTRY,
    FIGURES,
    PARTS,
    STATE,
    WHEN,
    HistoryDelegate,
    delivered_words,
)
from smsfox_gui.qt.history_costs import EntryCost, cost_of, price_words, sms_words
from smsfox_gui.qt.history_entries import (
    Entry,
    made_at,
    name_of,
    people_of,
    same,
    state_brief,
    state_words,
    told_at,
    told_when,
    when,
)
from smsfox_gui.qt.history_filter import digits_of, month_of
from smsfox_gui.qt.history_top import HistoryTop
from smsfox_gui.qt.numbers import counted, grouped, kopecked, money, pointed
from smsfox_gui.qt.parts import Stack, Zone, button, column, icon_label, label, row

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HistoryView(QTableView):
    """Tells when it has another width."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class HistoryTable(Zone):
    """Campaigns and drafts in one order; the one chosen stays chosen."""

    entry_chosen = Signal(object)
    """A CampaignRecord or a KeptDraft, or None."""
    entry_opened = Signal(object)
    emptied = Signal(bool)
    """Whether there is nothing at all to choose from."""
    number_asked = Signal(str)
    """Whose recipients have these digits is wanted; "" = not any more. `show_numbered` takes the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        inside = column(self, 0, (1, 1, 1, 1))
        self._entries: list[Entry] = []
        self._known = False
        """Whether the entries were looked for yet."""
        self._filling = False
        """Whether the rows are being put in anew: what is chosen is said once, at the end."""
        self._numbered: frozenset[int] = frozenset()
        self._digits = ""
        self.top = HistoryTop()
        self.top.changed.connect(self._on_wish_changed)
        inside.addWidget(self.top)
        self.view = self._build_view()
        self._model = QStandardItemModel(0, len(COLUMNS), self)
        self.view.setModel(self._model)
        self.view.resized.connect(self._fit)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.view.activated.connect(self._on_activated)
        self._empty_words = label("", "second", wrap=True)
        self._stack = Stack()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._build_empty())
        self._nothing = label("", "second", wrap=True)
        self._all = button("link")
        self._all.clicked.connect(self.top.show_all)
        self._stack.addWidget(self._build_nothing())
        inside.addWidget(self._stack, 1)
        self._foot_frame = foot = QFrame()
        foot.setObjectName("foot")
        foot.setMinimumHeight(theme.px(30))
        self._foot = label("", "caption")
        self._sum = label("", "caption")
        line = row(foot, 8, (10, 2, 10, 2))
        line.addWidget(self._foot, 1)
        line.addWidget(self._sum)
        inside.addWidget(foot)
        self.retranslate()

    def _build_view(self) -> HistoryView:
        view = HistoryView()
        view.setItemDelegate(HistoryDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme.px(30))
        heads = view.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setFixedHeight(theme.px(32))
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(theme.px(40))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        return view

    def _build_empty(self) -> QFrame:
        made = QFrame()
        empty = column(made, 6)
        empty.addStretch(1)
        empty.addWidget(icon_label("history_24_regular", "text2", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        empty.addWidget(self._empty_words)
        empty.addStretch(1)
        return made

    def _build_nothing(self) -> QFrame:
        made = QFrame()
        places = column(made, 4)
        places.addStretch(1)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        places.addWidget(self._nothing)
        places.addWidget(self._all, 0, Qt.AlignmentFlag.AlignHCenter)
        places.addStretch(1)
        return made

    def retranslate(self) -> None:
        """Say the words anew."""
        self.view.setAccessibleName(self.tr("Campaigns"))
        self._empty_words.setText(self.tr("Your campaigns will appear here. The first one takes a minute."))
        self._nothing.setText(self.tr("No such campaign."))
        self._all.setText(self.tr("Show all"))
        self._model.setHorizontalHeaderLabels(
            [
                self.tr("State"),
                self.tr("Name"),
                self.tr("When"),
                self.tr("People"),
                self.tr("Delivered"),
                "SMS",
                self.tr("≈ ₽"),
            ]
        )
        for figure in FIGURES:
            self._model.horizontalHeaderItem(figure).setTextAlignment(_RIGHT)
        self._show()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Choose among these, newest first."""
        self._known = True
        self._entries = sorted(entries, key=made_at, reverse=True)
        for part in (self.top, self._foot_frame):
            part.setVisible(bool(entries))
        self.emptied.emit(not entries)
        self.top.set_months(sorted({month_of(entry) for entry in entries}, reverse=True))
        self._show()

    def show_numbered(self, digits: str, campaigns: frozenset[int]) -> None:
        """These campaigns went to a number with the digits that were asked for."""
        if digits == self._digits:
            self._numbered = campaigns
            self._show()

    @Slot()
    def _on_wish_changed(self) -> None:
        digits = digits_of(self.top.search.text())
        if digits != self._digits:
            self._digits, self._numbered = digits, frozenset()
            self.number_asked.emit(digits)
        self._show()

    def _show(self) -> None:
        """What the search, the month and the chips let through; what was chosen stays chosen where it is there."""
        chosen = self.chosen()
        wish = replace(self.top.filter(), numbered=self._numbered)
        self.top.set_counts(wish.tally(self._entries))
        shown = [entry for entry in self._entries if wish.lets_through(entry)]
        self._filling = True
        self._model.removeRows(0, self._model.rowCount())
        for entry in shown:
            self._model.appendRow(self._line(entry))
        self._stack.setCurrentIndex(0 if shown or not self._known else 2 if self._entries else 1)
        self._say_foot(shown)
        self._fit()
        if shown:
            self.view.selectRow(next((i for i, entry in enumerate(shown) if same(entry, chosen)), 0))
        self._filling = False
        self.entry_chosen.emit(self.chosen())

    def _say_foot(self, shown: Sequence[Entry]) -> None:
        count, every = len(shown), len(self._entries)
        words, month = counted(self.tr("%n campaign(s)", "", count), count), self.top.month_words()
        if month:
            words = self.tr("%1 in %2").replace("%1", words).replace("%2", month)
        of = self.tr("%1, %2 in all").replace("%1", words).replace("%2", grouped(every))
        self._foot.setText(words if count == every else of)
        # What has not begun has cost nothing yet.
        campaigns = [entry for entry in shown if isinstance(entry, CampaignRecord) and entry.started is not None]
        costs = [found for found in map(cost_of, campaigns) if found is not None]
        parts = sum(one.parts for one in costs)
        said = f"{grouped(parts)} SMS, {self._price_words(costs)}"
        if month:
            said = self.tr("In %1: %2").replace("%1", month).replace("%2", said)
        self._sum.setText(said if parts else "")

    def _price_words(self, costs: Sequence[EntryCost]) -> str:
        """What they cost together: roubles, and the points of those whose price nobody knew."""
        known = [one.price for one in costs if one.price is not None]
        roubles = money(sum(known, Decimal(0)), approx=True)
        points = sum(one.points for one in costs if one.price is None)
        if not points:
            return roubles
        if not known:
            return pointed(points)
        return self.tr("%1 and %2 without a price").replace("%1", roubles).replace("%2", pointed(points))

    def chosen(self) -> Entry | None:
        """What is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self._model.item(rows[0].row(), STATE).data(ENTRY) if rows else None

    @Slot()
    def _fit(self) -> None:
        """The widest column yields first."""
        room = self.view.viewport().width()
        for index, width in enumerate(fitted(COLUMNS, room, theme.px(100) / 100, {})):
            self.view.setColumnWidth(index, width)

    def _line(self, entry: Entry) -> list[QStandardItem]:
        campaign = isinstance(entry, CampaignRecord)
        delivered = delivered_words(entry) if isinstance(entry, CampaignRecord) else "—"
        made = told_when(entry)
        people = grouped(people_of(entry)) if campaign or people_of(entry) else "—"
        costs = cost_of(entry)
        parts = "—" if costs is None else grouped(costs.parts)
        price = "—" if costs is None or costs.price is None else kopecked(costs.price)
        told = (state_brief(entry), name_of(entry), made, people, delivered, parts, price)
        items = [QStandardItem(text) for text in told]
        items[STATE].setData(entry, ENTRY)
        for item in items:
            item.setToolTip(item.text())
        items[STATE].setToolTip(state_words(entry))
        if costs is not None:
            items[PARTS].setToolTip(sms_words(costs))
            items[COST].setToolTip(price_words(costs))
        items[WHEN].setToolTip(when(told_at(entry)))
        return items

    @Slot()
    def _on_selected(self) -> None:
        if not self._filling:
            self.entry_chosen.emit(self.chosen())

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.entry_opened.emit(index.siblingAtColumn(STATE).data(ENTRY))
