"""The bar of History: what may be done with what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.history_entries import Entry, look_of, name_of
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import column
from smsfox_gui.services.drafts import KeptDraft

UNDO = 8000
"""Milliseconds in which a deleted draft can be had back here."""


class HistoryFace(Face):
    """A draft can be deleted, without a question: Undo stands in the bar for a while."""

    open_requested = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self.line.addWidget(self._icon)
        lines = column(spacing=0)
        self._chosen, self.second = ElidedLabel("", "strong"), ElidedLabel("", "caption")
        lines.addStretch(1)
        lines.addWidget(self._chosen)
        lines.addWidget(self.second)
        lines.addStretch(1)
        self.line.addLayout(lines, 1)
        self.undo = fitting_button(scale="main", icon_name="arrow_undo_20_regular")
        self.undo.clicked.connect(self._on_undo)
        self.delete = fitting_button("flat", scale="main", icon_name="delete_20_regular")
        self.delete.clicked.connect(self.delete_requested)
        self.duplicate = fitting_button(scale="main", icon_name="document_copy_20_regular")
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.open = fitting_button(scale="main", icon_name="open_20_regular")
        self.open.clicked.connect(self.open_requested)
        for made in (self.undo, self.delete, self.duplicate, self.open):
            self.line.addWidget(made)
        self._entry: Entry | None = None
        self._empty = False
        self._undo_for = QTimer(self, singleShot=True, interval=UNDO)
        self._undo_for.timeout.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.undo.set_words(self.tr("Undo"))
        self.delete.set_words(self.tr("Delete"), "")
        self.duplicate.set_words(self.tr("Make a similar one"), self.tr("Similar"), "")
        self.open.set_words(self.tr("Open"))
        self.say(self._entry)

    def say(self, entry: Entry | None) -> None:
        """Name what is chosen, None for nothing."""
        self._entry = entry
        undoing = self._undo_for.isActive()
        title, second = self._words(entry)
        self._chosen.setText(self.tr("The draft is deleted.") if undoing else title)
        self.second.setText("" if undoing else second)
        self.second.setVisible(bool(self.second.text()))
        self._icon.setVisible(entry is not None and not undoing)
        if entry is not None:
            look = look_of(entry)
            set_icon(self._icon, look.icon, look.tone)
        self.undo.setVisible(undoing)
        self.delete.setVisible(isinstance(entry, KeptDraft))
        self.duplicate.setVisible(isinstance(entry, CampaignRecord))
        self.open.setVisible(entry is not None)

    @Slot(bool)
    def set_empty(self, empty: bool) -> None:
        """Whether there is nothing to choose from."""
        self._empty = empty
        self.say(self._entry)

    def _words(self, entry: Entry | None) -> tuple[str, str]:
        if entry is None:
            return (self.tr("No campaigns yet") if self._empty else self.tr("No campaign is selected")), ""
        if isinstance(entry, KeptDraft):
            return name_of(entry), self.tr("1 draft is selected")
        return name_of(entry), self.tr("1 campaign is selected")

    def say_deleted(self) -> None:
        """A draft was deleted: offer it back for a while. Who pressed Delete here has Undo under the hand."""
        self._undo_for.start()
        self.retranslate()
        if self.delete.hasFocus():
            self.undo.setFocus()

    @Slot()
    def _on_undo(self) -> None:
        self._undo_for.stop()
        self.undo_requested.emit()
        self.retranslate()
