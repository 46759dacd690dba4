"""The panel in which the message is written: sender, fields, editor, totals, sample."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from smsfox_gui.core.forcing import forcing_literals
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.parts import Zone, button, column, label, line, scrolled
from smsfox_gui.qt.sample_view import SampleView
from smsfox_gui.qt.sender_picker import SenderPicker
from smsfox_gui.qt.text_editor import TextEditor
from smsfox_gui.qt.totals_view import FEW, TotalsView

EDITOR_HEIGHT = 132
"""Pixels: height belongs to the sample; a longer text scrolls."""


class MessagePanel(Zone):
    """Writes into the draft and shows what it comes to."""

    position_changed = Signal(int)
    """A row of the list is shown in the sample."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._draft = draft
        layout = column(self, 9, (14, 12, 14, 12))
        self.sender_picker = SenderPicker()
        layout.addWidget(self.sender_picker)
        self._chips = QFrame()
        self._flow = FlowLayout(self._chips, 6)
        self._insert = label("", "caption")
        self._insert.setMinimumHeight(theme.px(26))
        self._flow.addWidget(self._insert)
        layout.addWidget(self._chips)
        self._fields: list[QPushButton] = []
        self._chips.hide()
        self.editor = TextEditor()
        self.editor.setMaximumHeight(theme.px(EDITOR_HEIGHT))
        layout.addWidget(self.editor)
        self.totals = TotalsView(draft)
        layout.addWidget(self.totals)
        layout.addWidget(line())
        self.sample = SampleView(draft)
        self._scroll = scrolled(self.sample)
        self._scroll.setMinimumHeight(90)
        layout.addWidget(self._scroll, 1)
        self.editor.text_changed.connect(self._on_text_changed)
        self.sample.position_changed.connect(self.position_changed)
        self.sender_picker.sender_changed.connect(draft.set_sender)
        draft.sender_replaced.connect(self.sender_picker.set_sender)
        self.totals.row_requested.connect(self._on_row_requested)
        draft.text_replaced.connect(self._on_text_replaced)
        draft.list_changed.connect(self.sample.refresh)
        draft.review_changed.connect(self._on_review_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._insert.setText(self.tr("Insert:"))
        self._scroll.setAccessibleName(self.tr("Sample of the message"))
        for chip in self._fields:
            chip.setAccessibleName(self.tr("Insert the field %1").replace("%1", chip.text()))

    def show_row(self, position: int) -> None:
        """Show this recipient in the sample."""
        self.sample.set_position(position)

    def set_fields(self, names: list[str]) -> None:
        """The fields that the list offers; the phone's own is known, but has no chip."""
        contacts = self._draft.contacts
        self.editor.set_fields(names)
        for chip in self._fields:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        info = contacts.info if contacts is not None else None
        phones = info.columns[info.phone_column].field if info is not None and info.phone_column is not None else None
        self._fields = [self._chip(name) for name in names if name != phones]
        self._chips.setVisible(bool(self._fields))
        self._flow.invalidate()
        self.retranslate()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._draft.set_text(text)
        marks = forcing_literals(text, self._draft.rules)
        self.editor.set_forcing([index for index, _ in marks] if len(marks) <= FEW else [])
        self.sample.refresh()

    @Slot(str)
    def _on_text_replaced(self, text: str) -> None:
        self.editor.set_text(text)
        self.sender_picker.set_sender(self._draft.sender_name)

    def _chip(self, field: str) -> QPushButton:
        chip = button("field")
        chip.setText("{" + field + "}")
        chip.clicked.connect(lambda: self.editor.insert_field(field))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot()
    def _on_review_changed(self) -> None:
        self.totals.refresh()
        self.sample.refresh()
        review = self._draft.review
        longest = review.longest if review is not None else None
        self.editor.set_characters(longest[0] if longest is not None else None)

    @Slot(int)
    def _on_row_requested(self, position: int) -> None:
        self.sample.set_position(position)
        self.position_changed.emit(position)
