"""History: every campaign of the journal in one table, the chosen one in the panel beside it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from smsfox_gui.core import senders
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.icons import icon, set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.numbers import counted, grouped, percent
from smsfox_gui.qt.parts import Zone, button, column, icon_label, label, line, row
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar, paint_stacked_bar
from smsfox_gui.qt.state_look import PARTLY, Look, campaign_look

RECORD = Qt.ItemDataRole.UserRole
S = MessageState
STATE, NAME, WHEN, PEOPLE, DELIVERED = range(5)
Index = QModelIndex | QPersistentModelIndex


def look_of(record: CampaignRecord) -> Look:
    """Icon and tone of a campaign; finished with an unknown left or over 5 % lost = partly delivered."""
    if record.state is CampaignState.FINISHED and partly(record):
        return PARTLY
    return campaign_look(record.state, record.reason)


def partly(record: CampaignRecord) -> bool:
    """Whether a finished campaign did not reach everybody it should have."""
    lost = record.states.get(S.UNDELIVERED, 0) + record.states.get(S.REJECTED, 0)
    return bool(record.states.get(S.UNKNOWN, 0)) or lost * 20 > record.rows


def when(moment: datetime) -> str:
    """Day and hour, short."""
    return moment.astimezone().strftime("%d.%m.%Y %H:%M")


class HistoryDelegate(QStyledItemDelegate):
    """Paints the state with its icon and the small bar; keeps the state's colour on a selected row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        record = index.sibling(index.row(), STATE).data(RECORD)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.color("selected" if selected else "surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(8, 0, -8, -1)
        if index.column() == STATE:
            look = look_of(record)
            icon(look.icon, look.tone, 16).paint(painter, QRect(inside.left(), inside.center().y() - 7, 16, 16))
            self._text(painter, option, inside.adjusted(22, 0, 0, 0), index, look.tone)
        elif index.column() == DELIVERED:
            parts = [Part(state, record.states.get(state, 0)) for state in ORDER]
            bar = QRectF(inside.left(), inside.center().y() - 6, 84, 13)
            paint_stacked_bar(painter, bar, parts, 4)
            self._text(painter, option, inside.adjusted(92, 0, 0, 0), index, "text")
        else:
            self._text(painter, option, inside, index, "text2" if index.column() == WHEN else "text")
        painter.restore()

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, index: Index, token: str) -> None:
        painter.setPen(theme.color(token))
        painter.setFont(theme.font())
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if index.column() == PEOPLE else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), text)


class HistoryPage(Zone):
    """Newest first. Enter or a double click opens."""

    campaign_chosen = Signal(object)
    """The CampaignRecord selected, or None."""
    open_requested = Signal(int)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        self._header = PageHeader()
        self._new = button(icon_name="add_20_regular")
        self._new.clicked.connect(self.new_requested)
        self._header.add(self._new)
        layout.addWidget(self._header)
        body = row(spacing=0, margins=(12, 0, 12, 8))
        layout.addLayout(body, 1)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(10)
        self._splitter.setChildrenCollapsible(False)
        body.addWidget(self._splitter)
        self._splitter.addWidget(self._build_table())
        self._splitter.addWidget(self._build_panel())
        self._splitter.setSizes([838, 410])
        self._records: list[CampaignRecord] = []
        self.retranslate()

    def _build_table(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        inside = column(frame, 0, (1, 1, 1, 1))
        self._table = QTableView()
        self._model = QStandardItemModel(0, 5, self)
        self._table.setModel(self._model)
        self._table.setItemDelegate(HistoryDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(theme.px(30))
        heads = self._table.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setFixedHeight(theme.px(32))
        heads.setHighlightSections(False)
        for index, width in enumerate((170, 240, 150, 80, 150)):
            self._table.setColumnWidth(index, width)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._table.selectionModel().selectionChanged.connect(self._on_selected)
        self._table.activated.connect(self._on_activated)
        self._empty = QFrame()
        empty = column(self._empty, 6)
        empty.addStretch(1)
        empty.addWidget(icon_label("history_24_regular", "text2", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty_words = label("", "second", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        empty.addWidget(self._empty_words)
        empty.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        inside.addWidget(self._stack, 1)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(30)
        self._foot = label("", "caption")
        row(foot, 8, (10, 0, 10, 0)).addWidget(self._foot)
        inside.addWidget(foot)
        return frame

    def _build_panel(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        frame.setMinimumWidth(320)
        inside = column(frame, 9, (16, 12, 16, 12))
        self._name = label("", "heading", wrap=True)
        inside.addWidget(self._name)
        state = row(spacing=6)
        self._state_icon, self._state = QLabel(), label("", "caption", wrap=True)
        state.addWidget(self._state_icon)
        state.addWidget(self._state, 1)
        inside.addLayout(state)
        self._bar = StackedBar(height=20)
        self._legend = Legend()
        self._text_title = label("", "caption")
        self._text = Bubble()
        self._list_name = label("", "caption", wrap=True)
        inside.addWidget(self._bar)
        inside.addWidget(self._legend)
        inside.addWidget(line())
        inside.addWidget(self._text_title)
        inside.addWidget(self._text)
        inside.addWidget(line())
        inside.addWidget(self._list_name)
        inside.addStretch(1)
        self._panel = frame
        return frame

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("History"), self.tr("kept on this computer"))
        self._new.setText(self.tr("New campaign"))
        self._table.setAccessibleName(self.tr("Campaigns"))
        self._bar.setAccessibleName(self.tr("How the messages divide"))
        self._empty_words.setText(self.tr("Your campaigns will appear here. The first one takes a minute."))
        self._text_title.setText(self.tr("Text of the campaign"))
        self._model.setHorizontalHeaderLabels(
            [self.tr("State"), self.tr("Name"), self.tr("When"), self.tr("People"), self.tr("Delivered")]
        )
        self.set_records(self._records)

    def set_records(self, records: list[CampaignRecord]) -> None:
        """Show these campaigns; the one chosen stays chosen."""
        chosen = self.chosen()
        self._records = records
        self._model.removeRows(0, self._model.rowCount())
        for record in records:
            self._model.appendRow(self._line(record))
        self._stack.setCurrentWidget(self._table if records else self._empty)
        self._foot.setText(counted(self.tr("%n campaign(s)", "", len(records)), len(records)))
        self._panel.setVisible(bool(records))
        ids = [record.id for record in records]
        if records:
            self._table.selectRow(ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0)
        else:
            self.campaign_chosen.emit(None)

    def chosen(self) -> CampaignRecord | None:
        """The campaign selected."""
        rows = self._table.selectionModel().selectedRows()
        return self._model.item(rows[0].row(), STATE).data(RECORD) if rows else None

    def state_words(self, record: CampaignRecord) -> str:
        """A campaign's state in a word."""
        if record.state is CampaignState.RUNNING:
            return self.tr("Sending")
        if record.state is CampaignState.FINISHED:
            return self.tr("Partly delivered") if partly(record) else self.tr("Finished")
        if record.state is CampaignState.CANCELLED:
            return self.tr("Stopped")
        if record.reason is PauseReason.NOT_STARTED:
            return self.tr("Not begun")
        return self.tr("Paused") if record.reason is PauseReason.USER else self.tr("Interrupted")

    def _line(self, record: CampaignRecord) -> list[QStandardItem]:
        delivered = percent(record.states.get(S.DELIVERED, 0), record.rows)
        texts = (self.state_words(record), record.name or "—", when(record.created), grouped(record.rows), delivered)
        items = [QStandardItem(text) for text in texts]
        items[STATE].setData(record, RECORD)
        return items

    @Slot()
    def _on_selected(self) -> None:
        record = self.chosen()
        if record is not None:
            self._say(record)
        self.campaign_chosen.emit(record)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.open_requested.emit(index.siblingAtColumn(STATE).data(RECORD).id)

    def _say(self, record: CampaignRecord) -> None:
        look = look_of(record)
        set_icon(self._state_icon, look.icon, look.tone)
        self._name.setText(record.name or "—")
        sender = record.sender or senders.DEFAULT
        self._state.setText(f"{self.state_words(record)} · {when(record.created)} · {sender}")
        self._bar.set_parts([Part(state, record.states.get(state, 0)) for state in ORDER])
        entries = self._entries(record)
        self._legend.set_entries(entries)
        self._bar.setAccessibleDescription(", ".join(f"{entry.text} {entry.count}" for entry in entries))
        self._text.set_text(record.text)
        people = counted(self.tr("%n recipient(s)", "", record.rows), record.rows)
        out = counted(self.tr("%n row(s) left out", "", record.excluded), record.excluded)
        self._list_name.setText(f"{record.list_name} · {people}" + (f" · {out}" if record.excluded else ""))

    def _entries(self, record: CampaignRecord) -> list[LegendEntry]:
        words = {
            S.DELIVERED: self.tr("Delivered"),
            S.ACCEPTED: self.tr("Accepted, no report"),
            S.UNDELIVERED: self.tr("Not delivered"),
            S.REJECTED: self.tr("Rejected"),
            S.UNKNOWN: self.tr("Unknown"),
            S.SENDING: self.tr("Being sent"),
            S.QUEUED: self.tr("Queued"),
            S.WAITING: self.tr("Waiting for morning"),
            S.CANCELLED: self.tr("Not sent"),
            S.SUPPRESSED: self.tr("Do not send"),
        }
        return [
            LegendEntry(state, text, record.states[state]) for state, text in words.items() if record.states.get(state)
        ]
