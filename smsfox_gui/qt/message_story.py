"""The text of one message and everything that happened to it, in words with its time, under the table of results."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.numbers import language, phone
from smsfox_gui.qt.parts import column, name_tool, row, tool
from smsfox_gui.qt.state_look import MESSAGE_LOOKS
from smsfox_gui.services.ports import JournalReader

HEIGHT = 164
"""Pixels of the drawings: a text of two lines and the usual four events are seen whole, more of them scroll."""


class MessageStory(QFrame):
    """A list of its own, so that the arrows and a screen reader go through the events."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.message: int | None = None
        """Whose story it is, while it is shown."""
        self._told: tuple[tuple[str, str], ...] = ()
        inside = column(self, 2, (10, 4, 4, 4))
        head = row(spacing=8)
        self._title = ElidedLabel("", "strong")
        self._close = tool("dismiss", "text2", 16, scale="icon-small", kind="flat")
        self._close.clicked.connect(self.end)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        inside.addLayout(head)
        self.events = QListWidget()
        self.events.setObjectName("events")
        self.events.setWordWrap(True)
        self.events.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.events.setFixedHeight(theme.px(HEIGHT))
        self.events.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.addWidget(self.events)
        self._retranslate()
        self.hide()

    def tell(self, reader: JournalReader, record: CampaignRecord, message: int) -> None:
        """Tell what the journal has of this message. Raises JournalError."""
        found = reader.messages_by_id([message])
        if not found:
            self.end()
            return
        self.message = message
        self._say_whose(found[0])
        queued = MESSAGE_LOOKS[MessageState.QUEUED].icon
        told = [
            ("chat", self.tr("Text: %1").replace("%1", found[0].text)),
            (queued, f"{_when(record.created)}   {wording.armed_words(language())}"),
        ]
        for entry in reader.history(message):
            words = wording.event_sentence(entry, language())
            told.append((MESSAGE_LOOKS[entry.target].icon, f"{_when(entry.at)}   {words}"))
        self._fill(tuple(told))
        self.show()

    @Slot()
    def end(self) -> None:
        """Tell no more."""
        self.message = None
        self._told = ()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.end()

    def _say_whose(self, message: MessageRecord) -> None:
        words = self.tr("Row %1 · %2").replace("%1", str(message.number))
        self._title.setText(words.replace("%2", phone(message.phone)))
        self.events.setAccessibleName(self._title.text())

    def _fill(self, told: tuple[tuple[str, str], ...]) -> None:
        """The newest is in sight; where nothing is new, whoever reads is left alone."""
        if told == self._told:
            return
        self._told = told
        self.events.clear()
        for picture, words in told:
            self.events.addItem(QListWidgetItem(icon(picture, "text2"), words))
        self.events.setCurrentRow(len(told) - 1)

    def _retranslate(self) -> None:
        name_tool(self._close, self.tr("Hide"), "Esc")


def _when(moment: datetime) -> str:
    """To the second: what happened in one minute has an order."""
    local = moment.astimezone()
    today = local.date() == datetime.now().astimezone().date()
    return local.strftime("%H:%M:%S" if today else "%d.%m.%y %H:%M:%S")
