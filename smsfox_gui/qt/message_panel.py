"""The panel in which the message is written: sender, templates, fields, editor, totals, advice, sample."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.cheaper import Offer
from smsfox_gui.core.forcing import forcing_literals
from smsfox_gui.core.people import likely_first
from smsfox_gui.core.segments import count
from smsfox_gui.core.template import lacking
from smsfox_gui.qt import theme
from smsfox_gui.qt.advice import Advice
from smsfox_gui.qt.advice_strip import AdviceStrip
from smsfox_gui.qt.advice_view import AdviceView
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.field_chips import FieldChips
from smsfox_gui.qt.fitting import FittingRow
from smsfox_gui.qt.parts import Zone, column, line, row, scrolled
from smsfox_gui.qt.sample_view import SampleView
from smsfox_gui.qt.sender_picker import SenderPicker
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.template_button import TemplateButton
from smsfox_gui.qt.template_keeping import TemplateKeeping
from smsfox_gui.qt.text_editor import TextEditor
from smsfox_gui.qt.totals_view import FEW, TotalsView

EDITOR_HEIGHT = 132
"""Pixels: the height of a tall window belongs to the sample; a longer text scrolls."""
LINE, SAMPLE, WIDE = 760, 340, 780
"""No line of the text is longer; the sample as a column of its own, and the panel's width from which it is one."""
WRITING_LEAST, SAMPLE_LEAST = 60, 40
"""What a low window leaves of the two before the whole would not fit; both scroll."""
SAMPLE_HEIGHT = 144
"""What the sample wants before the totals are folded."""
SPACING, SPACES = 8, 49
"""Between two parts, and all there is of it."""
CARDS_WIDE, CARDS_HIGH = 520, 560
"""The panel's size from which the advice stands in cards beside the sample; in a smaller one it is a line."""
CARDS, WHOLE_SAMPLE, ASKING = 244, 165, 64
"""What two cards, or the sample without them, want before the editor grows; and the form for the own number."""
CARDS_SHARE, SAMPLE_SHARE = 8, 7
"""How they share their line."""


class MessagePanel(Zone):
    """Writes into the draft and shows what it comes to."""

    position_changed = Signal(int)
    """A row of the list is shown in the sample."""

    def __init__(self, draft: Draft, advice: Advice, templates: TemplateKeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._draft = draft
        self._advice = advice
        self.sender_picker = SenderPicker()
        self.templates = TemplateButton(templates, lambda: draft.text, self._lacking)
        self.fields = FieldChips()
        self.fields.hide()
        self.editor = TextEditor()
        self.editor.setMaximumHeight(theme.px(EDITOR_HEIGHT))
        self.editor.setMaximumWidth(theme.px(LINE))
        self.totals = TotalsView(draft)
        self.totals.setMaximumWidth(theme.px(LINE))
        self.strip = AdviceStrip(draft, advice)
        self.advice = AdviceView(draft, advice)
        self._advice_scroll = scrolled(self.advice)
        self.sample = SampleView(draft)
        self._sample_scroll = scrolled(self.sample)
        self._sample_scroll.setMinimumHeight(theme.px(SAMPLE_LEAST))
        self._build()
        self.templates.chosen.connect(self._put_in)
        self.advice.compare_requested.connect(self._on_compare)
        self.advice.letter_requested.connect(self._on_letter)
        self.advice.taken.connect(self._on_taken)
        self.strip.opened.connect(self._on_strip_opened)
        advice.changed.connect(self._on_advice_changed)
        self.fields.field_chosen.connect(self.editor.insert_field)
        self.editor.text_changed.connect(self._on_text_changed)
        self.sample.position_changed.connect(self.position_changed)
        self.sample.look_here.connect(self._on_look_here)
        self.sample.foot.asking_changed.connect(self._on_asking_changed)
        self.sample.other_taken.connect(self._on_other_taken)
        self.sample.comparing_ended.connect(self._on_comparing_ended)
        self.sender_picker.sender_changed.connect(draft.set_sender)
        draft.sender_replaced.connect(self.sender_picker.set_sender)
        draft.accepted_names_changed.connect(self.sender_picker.set_accepted)
        self.totals.row_requested.connect(self._on_row_requested)
        draft.text_replaced.connect(self._on_text_replaced)
        draft.list_changed.connect(self.sample.refresh)
        draft.totals_changed.connect(self._on_totals_changed)
        draft.review_changed.connect(self._on_review_changed)
        self.retranslate()

    def _build(self) -> None:
        """The text's own parts scroll where the window is low, the counter under them never does."""
        writing = QWidget()
        inside = column(writing, SPACING)
        top = FittingRow()
        top.addWidget(self.sender_picker, 1)
        top.addWidget(self.templates, 0, Qt.AlignmentFlag.AlignTop)
        sender = column(spacing=2)
        sender.addLayout(top)
        sender.addWidget(self.sender_picker.below)
        inside.addLayout(sender)
        inside.addWidget(self.fields)
        inside.addWidget(self.editor)
        self._writing = ShrinkingScroll(writing, theme.px(WRITING_LEAST))
        left = column(spacing=SPACING)
        left.addWidget(self._writing)
        left.addWidget(self.totals)
        left.addWidget(self.strip)
        self._rule = line()
        left.addWidget(self._rule)
        self._halves = row(spacing=14)
        self._halves.addWidget(self._advice_scroll, CARDS_SHARE)
        self._between = line(vertical=True)
        self._halves.addWidget(self._between)
        self._below = column(spacing=0)
        self._halves.addLayout(self._below, SAMPLE_SHARE)
        left.addLayout(self._halves, 1)
        left.addStretch(0)
        self._beside = column(spacing=0)
        sides = row(self, 14, (14, 12, 14, 12))
        sides.addLayout(left, 1)
        sides.addLayout(self._beside)
        self._is_beside = True
        self._place_sample(beside=False)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide panel has room for the sample beside the text."""
        super().resizeEvent(event)
        self._place_sample(beside=self.width() >= theme.px(WIDE))
        self._arrange()
        self._fold()

    def _fold(self) -> None:
        """Before a card or the sample is cut the editor is as low as it can be. A low window folds the totals, then the
        text's own place is made lower; what is left is scrolled.
        """
        strip = 0 if self.strip.isHidden() else self.strip.sizeHint().height() + SPACING
        room = self.height() - strip - SPACES
        lowest, highest = self.editor.minimumHeight(), theme.px(EDITOR_HEIGHT)
        writing = self._writing.sizeHint().height() - self.editor.maximumHeight()
        asking = theme.px(ASKING) if self._asks else 0
        self.totals.fold_into(room - writing - lowest - (0 if self._is_beside else theme.px(SAMPLE_HEIGHT) + asking))
        below = CARDS if self._roomy and not self._asks else 0 if self._is_beside else WHOLE_SAMPLE
        others = self.totals.sizeHint().height() + writing + asking
        self.editor.setMaximumHeight(min(max(room - theme.px(below) - others, lowest), highest))

    @Slot()
    def _arrange(self) -> None:
        """Cards beside the sample where there is room, else a line that opens them in the sample's place.

        Two messages that are compared take the cards' place, too: each begins in sight then. So does the form for the
        own number, which would press the message above it together.
        """
        roomy, something = self._roomy, not self.advice.empty and not self._asks
        self.strip.setVisible(something and not roomy)
        cards = something and (self.strip.button.isChecked() or (roomy and not self._in_place_of_cards))
        sample = roomy or not cards or self._is_beside
        self._advice_scroll.setVisible(cards)
        self._sample_scroll.setVisible(sample)
        self._halves.setStretchFactor(self._below, SAMPLE_SHARE if sample and not self._is_beside else 0)
        self._between.setVisible(cards and sample and not self._is_beside)
        self._rule.setVisible(cards or not self._is_beside)

    @property
    def _asks(self) -> bool:
        """Whether the form for the own number stands under the sample, and the sample under the text."""
        return self.sample.foot.asks_number and not self._is_beside

    @property
    def _in_place_of_cards(self) -> bool:
        return self.sample.compares and not self._is_beside

    @property
    def _roomy(self) -> bool:
        """Whether there is room for the cards."""
        return self.width() >= theme.px(CARDS_WIDE) and self.height() >= theme.px(CARDS_HIGH)

    def _place_sample(self, *, beside: bool) -> None:
        if beside == self._is_beside:
            return
        self._is_beside = beside
        here, there = (self._beside, self._below) if beside else (self._below, self._beside)
        there.removeWidget(self._sample_scroll)
        here.addWidget(self._sample_scroll, 1)
        self.sample.stack(over=beside)
        self._sample_scroll.setFixedWidth(theme.px(SAMPLE)) if beside else self._sample_scroll.setMaximumWidth(16777215)
        if not beside:
            self._sample_scroll.setMinimumWidth(0)

    def retranslate(self) -> None:
        """Say the words anew."""
        self._writing.setAccessibleName(self.tr("Sender, fields and text"))
        self._sample_scroll.setAccessibleName(self.tr("Sample of the message"))
        self._advice_scroll.setAccessibleName(self.tr("Advice on the text"))
        self.strip.refresh()

    def _lacking(self, text: str) -> tuple[str, ...]:
        """The fields of a text that the list does not have; none while there is no list."""
        contacts = self._draft.contacts
        return lacking(text, contacts.info.fields) if contacts is not None else ()

    def show_row(self, position: int) -> None:
        """Show this recipient in the sample."""
        self.sample.set_position(position)

    @Slot()
    def go_to_text(self) -> None:
        """Into the text, to what is wrong in it if anything is."""
        error = self._draft.text_error
        if error is not None and "position" in error.details:
            self.editor.go_to(int(str(error.details["position"])))
        else:
            self.editor.setFocus()

    def set_fields(self, names: list[str]) -> None:
        """The fields that the list offers; the phone's own is known, but has no chip."""
        contacts = self._draft.contacts
        info = contacts.info if contacts is not None else None
        phones = info.columns[info.phone_column].field if info is not None and info.phone_column is not None else None
        self.editor.set_fields(likely_first(info.fields, info.phone_column) if info is not None else None)
        self.fields.set_fields([name for name in names if name != phones])

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.advice.end_comparing()
        self._draft.set_text(text)
        if self._draft.review is None:
            self._count_typed()
        marks = forcing_literals(text, self._draft.rules)
        self.editor.set_forcing([index for index, _ in marks] if len(marks) <= FEW else [])
        self.sample.refresh_soon()

    @Slot(str)
    def _on_text_replaced(self, text: str) -> None:
        self.editor.set_text(text)
        self.sender_picker.set_sender(self._draft.sender_name)

    @Slot(bool)
    def _on_strip_opened(self, opened: bool) -> None:
        if opened:
            self.advice.end_comparing()
        self._arrange()

    @Slot()
    def _on_advice_changed(self) -> None:
        self.strip.refresh()
        self._arrange()
        self._fold()

    @Slot(object)
    def _on_compare(self, text: str | None) -> None:
        """Where the cards stand in the sample's place, it comes back to show it; who pressed a card's button goes on at
        the sample's.
        """
        self.sample.compare(text)
        if text is not None:
            self.strip.button.setChecked(False)
        elsewhere = self._in_place_of_cards and self.advice.isAncestorOf(self.focusWidget())
        self._arrange()
        if elsewhere:
            self.sample.end.setFocus()
        if text is not None:
            self._on_look_here(self.sample.other.title)

    @Slot()
    def _on_asking_changed(self) -> None:
        self._arrange()
        self._fold()

    @Slot()
    def _on_comparing_ended(self) -> None:
        """Back to the card, where it is on show."""
        card = self.advice.compared
        self.advice.end_comparing()
        if card is not None and card.isVisible():
            card.compare.setFocus()

    @Slot()
    def _on_other_taken(self) -> None:
        card = self.advice.compared
        if card is not None:
            self.advice.taken.emit(card.offer)

    @Slot(QWidget)
    def _on_look_here(self, part: QWidget) -> None:
        """Only when all has been laid out is it known where a part stands, and a message that scrolls is so last."""
        QTimer.singleShot(
            0, self, lambda: QTimer.singleShot(0, self, lambda: self._sample_scroll.ensureWidgetVisible(part))
        )

    @Slot(object)
    def _on_letter(self, offer: Offer) -> None:
        marks = forcing_literals(self._draft.text, self._draft.rules)
        place = next((index for index, letter in marks if letter == offer.changes[0][0]), None)
        if place is not None:
            self.editor.go_to(place)

    @Slot(object)
    def _on_taken(self, offer: Offer) -> None:
        """An offer for a text of a key ago is left: the next one comes at once."""
        if self._advice.is_for(self._draft.text) and offer.text is not None:
            self._put_in(offer.text)

    @Slot(str)
    def _put_in(self, text: str) -> None:
        """In place of the whole text, as one step that Ctrl+Z takes back."""
        self.editor.set_text(text, undoable=True)
        self.editor.setFocus()

    @Slot()
    def _on_review_changed(self) -> None:
        self._on_totals_changed()
        self._fold()
        self.sample.refresh()

    @Slot()
    def _on_totals_changed(self) -> None:
        self.totals.refresh()
        review = self._draft.review
        longest = review.longest if review is not None else None
        if longest is not None:
            self.editor.set_characters(longest[0])
        else:
            self._count_typed()

    def _count_typed(self) -> None:
        """As the totals count: fields that wait for a list have no characters yet."""
        self.editor.set_characters(count(self._draft.countable, self._draft.rules).characters)

    @Slot(int)
    def _on_row_requested(self, position: int) -> None:
        self.sample.set_position(position)
        self.position_changed.emit(position)
