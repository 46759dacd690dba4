"""The cells of History's table: its columns, what they say of delivery and price, and how they are painted."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.history_entries import Entry, look_of
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.numbers import percent
from smsfox_gui.qt.stacked_bar import ORDER, Part, paint_stacked_bar
from smsfox_gui.qt.table_rows import ColumnSpec

ENTRY = Qt.ItemDataRole.UserRole
S = MessageState
STATE, NAME, WHEN, PEOPLE, DELIVERED, PARTS, COST = range(7)
FIGURES = (PEOPLE, PARTS, COST)
COLUMNS = (
    ColumnSpec("state", "", width=152, least=140, values=142),
    ColumnSpec("name", "", width=200, least=120, values=190, stretch=True),
    ColumnSpec("when", "", width=122, least=104, values=104, figures=True),
    ColumnSpec("people", "", width=68, least=60, values=60, figures=True),
    ColumnSpec("delivered", "", width=148, least=88, values=146),
    ColumnSpec("parts", "", width=68, least=50, values=60, figures=True),
    ColumnSpec("cost", "", width=84, least=64, values=74, figures=True),
)
BAR, LEAST_BAR, SHARE = 84, 24, 44
"""Pixels of the small bar, as wide and as narrow as it is, and of the share beside it."""
Index = QModelIndex | QPersistentModelIndex


def delivered_words(record: CampaignRecord) -> str:
    """The share of the delivered; of messages that no report speaks of, or that wait, nothing is known."""
    delivered = record.states.get(S.DELIVERED, 0)
    unknown = record.states.get(S.ACCEPTED, 0) and not delivered and not record.states.get(S.UNDELIVERED, 0)
    return "—" if unknown or record.started is None else percent(delivered, record.rows)


def _has_bar(entry: Entry) -> TypeGuard[CampaignRecord]:
    """Nothing has become yet of what has not begun."""
    return isinstance(entry, CampaignRecord) and entry.started is not None


class HistoryDelegate(QStyledItemDelegate):
    """Paints the state with its icon and the small bar; keeps the state's colour on a selected row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        entry: Entry = index.sibling(index.row(), STATE).data(ENTRY)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.color("selected" if selected else "surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(8, 0, -8, -1)
        if index.column() == STATE:
            look = look_of(entry)
            icon(look.icon, look.tone, 16).paint(painter, QRect(inside.left(), inside.center().y() - 7, 16, 16))
            self._text(painter, inside.adjusted(22, 0, 0, 0), index, look.tone)
        elif index.column() == DELIVERED and _has_bar(entry) and inside.width() >= LEAST_BAR + SHARE:
            wide = min(BAR, inside.width() - SHARE)
            parts = [Part(state, entry.states.get(state, 0)) for state in ORDER]
            bar = QRectF(inside.left(), inside.center().y() - 6, wide, 13)
            paint_stacked_bar(painter, bar, parts, 4)
            self._text(painter, inside.adjusted(wide + 8, 0, 0, 0), index, "text")
        else:
            token = "text2" if index.column() == WHEN else "text"
            self._text(painter, inside, index, token, strong=selected and index.column() == NAME)
        painter.restore()

    def _text(self, painter: QPainter, place: QRect, index: Index, token: str, *, strong: bool = False) -> None:
        painter.setPen(theme.color(token))
        painter.setFont(theme.font("strong" if strong else "base"))
        # What tells two names apart stands at their ends: a day, a number.
        named = index.column() == NAME
        mode = Qt.TextElideMode.ElideMiddle if named else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(str(index.data()), mode, place.width())
        side = Qt.AlignmentFlag.AlignRight if index.column() in FIGURES else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), text)
