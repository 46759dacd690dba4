"""What is chosen in History: how its messages divide and why, its first message, list, price and time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.segments import count
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.history_breakdown import HistoryBreakdown
from smsfox_gui.qt.history_costs import cost_of, price_words, sms_words
from smsfox_gui.qt.history_entries import Entry, look_of, name_of, people_of, span, state_words, told_at, when
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.more_below import MoreBelow
from smsfox_gui.qt.numbers import counted, grouped, pointed
from smsfox_gui.qt.parts import Zone, column, dress, icon_label, label, line, row
from smsfox_gui.qt.saved_note import SavedNote
from smsfox_gui.qt.stacked_bar import ORDER, Part, StackedBar
from smsfox_gui.services.drafts import KeptDraft

GONE = (MessageState.DELIVERED, MessageState.ACCEPTED, MessageState.UNDELIVERED)
"""The states of a message that has left for certain; of an UNKNOWN one nobody can say."""
CAPTIONS = 96
"""Pixels of the drawings: the captions of the last lines."""


class HistoryPreview(Zone):
    """Shows one entry; a draft has no bar yet. What the journal alone knows of a campaign comes a moment later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setMinimumWidth(theme.px(276))
        self._entry: Entry | None = None
        self._glance: CampaignGlance | None = None
        inside = QWidget()
        layout = column(inside, 9)
        self._name = label("", "heading", wrap=True)
        layout.addWidget(self._name)
        state = row(spacing=6)
        self._state_icon, self.state, self._rest = QLabel(), label("", "small"), label("", "caption", wrap=True)
        for head in (self._state_icon, self.state):
            state.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._rest, 1)
        layout.addLayout(state)
        self._bar = StackedBar(height=20)
        self.breakdown = HistoryBreakdown()
        self._rule = line()
        self._text_title = label("", "caption")
        self.text = Bubble()
        self.measure = label("", "caption")
        self.measure.setIndent(theme.px(10))
        self._facts = QFormLayout()
        self._captions: list[QLabel] = []
        self.list, self.price, self.time = (self._fact() for _ in range(3))
        for part in (self._bar, self.breakdown, self._rule, self._text_title, self.text, self.measure, line()):
            layout.addWidget(part)
        layout.addLayout(self._facts)
        layout.addStretch(1)
        self.saved = SavedNote()
        layout.addWidget(self.saved)
        layout.addWidget(self._build_hint())
        self._scroll = MoreBelow(inside, always=False)
        column(self, 0, (16, 12, 16, 12)).addWidget(self._scroll)
        self.retranslate()

    def _fact(self) -> QLabel:
        caption, made = label("", "caption"), label("", "small", wrap=True)
        caption.setMinimumWidth(theme.px(CAPTIONS))
        caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        caption.setBuddy(made)
        self._captions.append(caption)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.addRow(caption, made)
        return made

    def _build_hint(self) -> QWidget:
        self.hint = QWidget()
        inside = row(self.hint, 8)
        inside.addWidget(icon_label("info_16_regular", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self._hint = label("", "caption", wrap=True)
        inside.addWidget(self._hint, 1)
        return self.hint

    def retranslate(self) -> None:
        """Say the words anew."""
        self._bar.setAccessibleName(self.tr("How the messages divide"))
        self._scroll.setAccessibleName(self.tr("What is chosen"))
        for caption, words in zip(
            self._captions, (self.tr("List"), self.tr("Price"), self.tr("Sending")), strict=True
        ):
            caption.setText(words)
        self._hint.setText(self.tr("“Make a similar one” takes over the text and the sender name."))
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
        for part in (self._bar, self.breakdown, self._rule, self.hint):
            part.setVisible(campaign)
        dress(self.state, "tone", look.tone)
        self.state.setText(state_words(entry))
        if isinstance(entry, CampaignRecord):
            self.saved.keep_to(entry.id)
            self._say_campaign(entry)
        else:
            self.saved.keep_to(None)
            self._say_draft(entry)

    @Slot(object)
    def show_glance(self, glance: CampaignGlance) -> None:
        """What the journal knows of the campaign that is shown; of another one it comes too late."""
        if isinstance(self._entry, CampaignRecord) and self._entry.id == glance.campaign:
            self._glance = glance
            self._say_campaign(self._entry)

    def _say_draft(self, draft: KeptDraft) -> None:
        written = draft.draft
        self._say_rest(draft, written.sender)
        self._say_text(self.tr("Text of the draft"), written.text)
        source = written.source
        path = source.path if source is not None else None
        pasted = (source.name or self.tr("a pasted list")) if source is not None else self.tr("no list yet")
        people = counted(self.tr("%n recipient(s)", "", people_of(draft)), people_of(draft))
        named = path.name if path is not None else pasted
        self.list.setText(f"{named} · {people}" if people_of(draft) else named)
        self._say_price(draft)
        self._facts.setRowVisible(self.time, False)

    def _say_campaign(self, record: CampaignRecord) -> None:
        glance = self._glance if self._glance is not None and self._glance.campaign == record.id else None
        self._say_rest(record, record.sender)
        self._bar.set_parts([Part(state, record.states.get(state, 0)) for state in ORDER])
        self.breakdown.show_campaign(record, glance)
        self._bar.setAccessibleDescription(", ".join(self.breakdown.said()))
        if glance is not None and glance.first is not None:
            self._say_message(glance.first)
        else:
            self._say_text(self.tr("Text of the campaign"), record.text)
        people = counted(self.tr("%n recipient(s)", "", people_of(record)), people_of(record))
        self.list.setText(" · ".join(filter(None, (record.list_name, people, self._left_out(record)))))
        self._say_price(record)
        self.time.setText(span(record.started, record.ended) if record.started is not None else "")
        self._facts.setRowVisible(self.time, record.started is not None)

    def _left_out(self, record: CampaignRecord) -> str:
        """Rows that get no SMS, or got none where the campaign is over; "" = there are none."""
        out = record.excluded
        if not out:
            return ""
        over = self.tr("%n row(s) were left out", "", out)
        return counted(over if record.ended is not None else self.tr("%n row(s) left out", "", out), out)

    def _say_price(self, entry: Entry) -> None:
        """What was spent, of how much; of a draft, what is known of it."""
        costs = cost_of(entry)
        if costs is None:
            self.price.setText("—")
            return
        roubles = [price_words(costs)] if costs.price is not None else []
        self.price.setText(" · ".join([sms_words(costs), pointed(costs.points), *roubles]))

    def _say_rest(self, entry: Entry, sender: str) -> None:
        """When it was and who from; a dot never ends a line."""
        told = when(told_at(entry)).replace(" ", "\N{NO-BREAK SPACE}")
        self._rest.setText(f"·\N{NO-BREAK SPACE}{told} ·\N{NO-BREAK SPACE}{sender or senders.DEFAULT}")

    def _say_message(self, message: MessageRecord) -> None:
        went = message.state in GONE
        sent, meant = self.tr("Sent to the first person on the list"), self.tr("For the first person on the list")
        self._say_text(sent if went else meant, "")
        self.text.set_text(message.text)
        self.text.show()
        characters = count(message.text).characters
        words = counted(self.tr("%n character(s)", "", characters), characters)
        self.measure.setText(f"{words} · {grouped(message.parts)} SMS")
        self.measure.show()

    def _say_text(self, title: str, text: str) -> None:
        self._text_title.setText(title)
        self.text.set_text(text)
        self.text.setVisible(bool(text))
        self.measure.hide()
