"""The panel in which the message is written: sender, fields, editor, totals, sample."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.forcing import forcing_literals
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.field_chips import FieldChips
from smsfox_gui.qt.parts import Zone, column, line, row, scrolled
from smsfox_gui.qt.sample_view import SampleView
from smsfox_gui.qt.sender_picker import SenderPicker
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.text_editor import TextEditor
from smsfox_gui.qt.totals_view import FEW, TotalsView

EDITOR_HEIGHT = 132
"""Pixels of the drawings: height belongs to the sample; a longer text scrolls."""
LINE, SAMPLE, WIDE = 760, 340, 780
"""No line of the text is longer; the sample as a column of its own, and the panel's width from which it is one."""
WRITING_LEAST, SAMPLE_LEAST = 60, 40
"""What a low window leaves of the two before the whole would not fit; both scroll."""
WRITING, SAMPLE_HEIGHT, SPACES = 176, 110, 52
"""What the two want before the totals are folded, and what lies between the parts."""


class MessagePanel(Zone):
    """Writes into the draft and shows what it comes to."""

    position_changed = Signal(int)
    """A row of the list is shown in the sample."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._draft = draft
        self.sender_picker = SenderPicker()
        self.fields = FieldChips()
        self.fields.hide()
        self.editor = TextEditor()
        self.editor.setMaximumHeight(theme.px(EDITOR_HEIGHT))
        self.editor.setMaximumWidth(theme.px(LINE))
        self.totals = TotalsView(draft)
        self.totals.setMaximumWidth(theme.px(LINE))
        self.sample = SampleView(draft)
        self._sample_scroll = scrolled(self.sample)
        self._sample_scroll.setMinimumHeight(theme.px(SAMPLE_LEAST))
        self._build()
        self.fields.field_chosen.connect(self.editor.insert_field)
        self.editor.text_changed.connect(self._on_text_changed)
        self.sample.position_changed.connect(self.position_changed)
        self.sender_picker.sender_changed.connect(draft.set_sender)
        draft.sender_replaced.connect(self.sender_picker.set_sender)
        self.totals.row_requested.connect(self._on_row_requested)
        draft.text_replaced.connect(self._on_text_replaced)
        draft.list_changed.connect(self.sample.refresh)
        draft.review_changed.connect(self._on_review_changed)
        self.retranslate()

    def _build(self) -> None:
        """The text's own parts scroll where the window is low, the counter under them never does."""
        writing = QWidget()
        inside = column(writing, 9)
        inside.addWidget(self.sender_picker)
        inside.addWidget(self.fields)
        inside.addWidget(self.editor)
        self._writing = ShrinkingScroll(writing, theme.px(WRITING_LEAST))
        left = column(spacing=9)
        left.addWidget(self._writing)
        left.addWidget(self.totals)
        self._rule = line()
        left.addWidget(self._rule)
        self._below = column(spacing=0)
        left.addLayout(self._below, 1)
        left.addStretch(0)
        self._beside = column(spacing=0)
        sides = row(self, 14, (14, 12, 14, 12))
        sides.addLayout(left, 1)
        sides.addLayout(self._beside)
        self._is_beside = True
        self._place_sample(beside=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide panel has room for the sample beside the text."""
        super().resizeEvent(event)
        self._place_sample(beside=self.width() >= theme.px(WIDE))
        self._fold()

    def _fold(self) -> None:
        """A low window folds the totals first, then the text's own place is made lower; what is left is scrolled."""
        sample = 0 if self._is_beside else theme.px(SAMPLE_HEIGHT)
        room = self.height() - sample - SPACES
        self.totals.fold_into(room - theme.px(WRITING))
        others = self.totals.sizeHint().height() + self._writing.sizeHint().height() - self.editor.height()
        lowest, highest = self.editor.minimumHeight(), theme.px(EDITOR_HEIGHT)
        self.editor.setMaximumHeight(min(max(room - others, lowest), highest))

    def _place_sample(self, *, beside: bool) -> None:
        if beside == self._is_beside:
            return
        self._is_beside = beside
        self._rule.setVisible(not beside)
        here, there = (self._beside, self._below) if beside else (self._below, self._beside)
        there.removeWidget(self._sample_scroll)
        here.addWidget(self._sample_scroll, 1)
        self._sample_scroll.setFixedWidth(theme.px(SAMPLE)) if beside else self._sample_scroll.setMaximumWidth(16777215)
        if not beside:
            self._sample_scroll.setMinimumWidth(0)

    def retranslate(self) -> None:
        """Say the words anew."""
        self._writing.setAccessibleName(self.tr("Sender, fields and text"))
        self._sample_scroll.setAccessibleName(self.tr("Sample of the message"))

    def show_row(self, position: int) -> None:
        """Show this recipient in the sample."""
        self.sample.set_position(position)

    def set_fields(self, names: list[str]) -> None:
        """The fields that the list offers; the phone's own is known, but has no chip."""
        contacts = self._draft.contacts
        info = contacts.info if contacts is not None else None
        phones = info.columns[info.phone_column].field if info is not None and info.phone_column is not None else None
        self.editor.set_fields(names)
        self.fields.set_fields([name for name in names if name != phones])

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

    @Slot()
    def _on_review_changed(self) -> None:
        self.totals.refresh()
        self._fold()
        self.sample.refresh()
        review = self._draft.review
        longest = review.longest if review is not None else None
        self.editor.set_characters(longest[0] if longest is not None else None)

    @Slot(int)
    def _on_row_requested(self, position: int) -> None:
        self.sample.set_position(position)
        self.position_changed.emit(position)
