"""Who the SMS come from: a name of the office's own, checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from smsfox_gui.core import senders, wording
from smsfox_gui.qt import theme
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.parts import Zone, dress, label
from smsfox_gui.qt.wheel_guard import guard_from_wheel

# Wider than the rules on purpose: a key that does nothing explains nothing; the words beside the box do.
TYPEABLE = QRegularExpression(r"[^\x00-\x1F]{0,20}")

LEAST, MOST = 104, 150
"""Pixels of the box."""
WIDE = 420
"""Pixels of the picker from which the words stand beside the box, in two lines if they must."""


class SenderPicker(Zone):
    """An editable list of names with its verdict in words."""

    sender_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        self._label = label("", "second")
        self._grid.addWidget(self._label, 0, 0)
        self.box = QComboBox()
        guard_from_wheel(self.box)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setProperty("strong", "true")
        self.box.setMinimumContentsLength(senders.MAX_CHARACTERS)
        self.box.setMinimumWidth(theme.px(LEAST))
        self.box.setMaximumWidth(theme.px(MOST))
        line = self.box.lineEdit()
        if line is not None:
            line.setValidator(QRegularExpressionValidator(TYPEABLE, self))
            line.setPlaceholderText(senders.DEFAULT)
        self._label.setBuddy(self.box)
        self._grid.addWidget(self.box, 0, 1)
        self._words = label("", "caption", wrap=True)
        self.below = label("", "caption", wrap=True)
        """The same verdict where there is no room beside the box; whoever shows this picker places it under it."""
        for words in (self._words, self.below):
            words.setFont(theme.font("caption"))
        self._grid.addWidget(self._words, 0, 2)
        self.below.hide()
        self._names: tuple[str, ...] = ()
        self._accepted: tuple[str, ...] = ()
        self.box.currentTextChanged.connect(self._on_text_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._label.setText(self.tr("Sender"))
        self.box.setAccessibleName(self.tr("Sender name"))
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the box there is room for words on a wide panel only."""
        super().resizeEvent(event)
        self._place_words()

    def _place_words(self) -> None:
        beside = self.width() >= theme.px(WIDE)
        self._words.setVisible(beside)
        self.below.setVisible(not beside)

    def sender_name(self) -> str:
        """The name typed, "" for the default one."""
        return self.box.currentText()

    def set_names(self, names: tuple[str, ...]) -> None:
        """The names agreed with the gateway."""
        self._names = names
        self._offer()

    def set_accepted(self, names: tuple[str, ...]) -> None:
        """The names from which the gateway has taken messages, agreed or not."""
        self._accepted = names
        self._offer()

    def _offer(self) -> None:
        """All of them once, the default one first."""
        typed = self.box.currentText()
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems(list(dict.fromkeys((senders.DEFAULT, *self._names, *self._accepted))))
        self.box.setEditText(typed)
        self.box.blockSignals(False)
        self._say()

    def set_sender(self, name: str) -> None:
        """Show a name from elsewhere."""
        if name != self.box.currentText():
            self.box.setEditText(name)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._say()
        self.sender_changed.emit("" if text == senders.DEFAULT else text)

    def _say(self) -> None:
        name = self.box.currentText()
        problem = senders.check(name)
        if problem is not None:
            words, rank = wording.sender_words(problem, language()), "err"
        elif name in ("", senders.DEFAULT):
            words, rank = self.tr("the default name"), "caption"
        elif name in self._names:
            words, rank = self.tr("one of your names"), "ok"
        elif name in self._accepted:
            words, rank = self.tr("the gateway has taken it before"), "ok"
        else:
            words, rank = self.tr("Not among your names: the gateway may refuse it"), "warn"
        for shown in (self._words, self.below):
            dress(shown, "rank", rank)
            shown.setText(words)
        self.box.setAccessibleDescription(words)
        self.box.setToolTip(name)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
