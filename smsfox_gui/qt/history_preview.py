"""What is chosen in History: how its messages divide, its text, its list."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.history_entries import Entry, look_of, name_of, people_of, state_words, told_at, when
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.legend import Legend, LegendEntry
from smsfox_gui.qt.numbers import counted, grouped, money, pointed
from smsfox_gui.qt.parts import Zone, column, label, line, row, scrolled
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar

S = MessageState


class HistoryPreview(Zone):
    """Shows one entry; a draft has no bar yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setMinimumWidth(theme.px(300))
        self._entry: Entry | None = None
        inside = QWidget()
        layout = column(inside, 9)
        self._name = label("", "heading", wrap=True)
        layout.addWidget(self._name)
        state = row(spacing=6)
        self._state_icon, self._state = QLabel(), label("", "caption", wrap=True)
        state.addWidget(self._state_icon)
        state.addWidget(self._state, 1)
        layout.addLayout(state)
        self._bar = StackedBar(height=20)
        self._legend = Legend()
        self._rule = line()
        self._text_title = label("", "caption")
        self._text = Bubble()
        self._list = label("", "caption", wrap=True)
        self._price = label("", "caption", wrap=True)
        words = (self._text_title, self._text, line(), self._list, self._price)
        for part in (self._bar, self._legend, self._rule, *words):
            layout.addWidget(part)
        layout.addStretch(1)
        self._scroll = scrolled(inside)
        column(self, 0, (16, 12, 16, 12)).addWidget(self._scroll)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._bar.setAccessibleName(self.tr("How the messages divide"))
        self._scroll.setAccessibleName(self.tr("What is chosen"))
        self._text_title.setText(self.tr("Text of the campaign"))
        self.show_entry(self._entry)

    def show_entry(self, entry: Entry | None) -> None:
        """Another one, or the same as it is now; None = nothing is chosen."""
        self._entry = entry
        self.setVisible(entry is not None)
        if entry is None:
            return
        look = look_of(entry)
        set_icon(self._state_icon, look.icon, look.tone)
        self._name.setText(name_of(entry))
        campaign = isinstance(entry, CampaignRecord)
        for part in (self._bar, self._legend, self._rule, self._price):
            part.setVisible(campaign)
        if isinstance(entry, CampaignRecord):
            self._say_campaign(entry)
        else:
            sender, text = entry.draft.sender, entry.draft.text
            self._say_text(entry, sender, text)
            source = entry.draft.source
            path = source.path if source is not None else None
            pasted = (source.name or self.tr("a pasted list")) if source is not None else self.tr("no list yet")
            self._list.setText(path.name if path is not None else pasted)

    def _say_campaign(self, record: CampaignRecord) -> None:
        self._say_text(record, record.sender, record.text)
        self._bar.set_parts([Part(state, record.states.get(state, 0)) for state in ORDER])
        entries = self._entries(record)
        self._legend.set_entries(entries)
        self._bar.setAccessibleDescription(", ".join(f"{entry.text} {entry.count}" for entry in entries))
        people = counted(self.tr("%n recipient(s)", "", people_of(record)), people_of(record))
        out = counted(self.tr("%n row(s) left out", "", record.excluded), record.excluded)
        self._list.setText(" · ".join(filter(None, (record.list_name, people, out if record.excluded else ""))))
        price = [f"{grouped(record.parts)} SMS", pointed(record.points)]
        if record.point_price is not None:
            price.append(money(cost(record.points, record.point_price), approx=True))
        self._price.setText(" · ".join(price))

    def _say_text(self, entry: Entry, sender: str, text: str) -> None:
        self._state.setText(f"{state_words(entry)} · {when(told_at(entry))} · {sender or senders.DEFAULT}")
        self._text.set_text(text)
        self._text.setVisible(bool(text))

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
