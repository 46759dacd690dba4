"""How the text becomes cheaper, and what gets accounts blocked: cards and remarks under the counter."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.cheaper import Offer, Way
from smsfox_gui.core.text_check import Remark
from smsfox_gui.core.text_check_sentences import remark_sentence
from smsfox_gui.qt import theme
from smsfox_gui.qt.advice import Advice
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.offer_card import OfferCard
from smsfox_gui.qt.parts import Note, Zone, column, label

GRAVE = {
    *(Remark.DOUBLED_BRACES, Remark.LONE_BRACE),
    *(Remark.CYRILLIC_SENDER, Remark.SHORTENER, Remark.ADVERTISING),
}
"""Everybody gets another text than was meant, messages are refused, or accounts blocked at once."""

HEAD = 24
"""Pixels of the line in which the sample has its title."""


class AdviceView(Zone):
    """As few cards and notes as were ever needed at once; only what they say follows the text."""

    compare_requested = Signal(object)
    taken = Signal(object)
    letter_requested = Signal(object)

    def __init__(self, draft: Draft, advice: Advice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._advice = advice
        layout = column(self, 6)
        self._cheaper, self._check = label("", "strong"), label("", "strong")
        self.cards: list[OfferCard] = []
        self.notes: list[Note] = []
        self._card_place, self._note_place = column(spacing=4), column(spacing=4)
        for title, place in ((self._cheaper, self._card_place), (self._check, self._note_place)):
            title.hide()
            layout.addWidget(title)
            layout.addLayout(place)
        layout.addStretch(1)
        advice.changed.connect(self.refresh)
        self.retranslate()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self._advice.offers and not self._advice.findings

    def retranslate(self) -> None:
        """Say the words anew."""
        self._cheaper.setText(self.tr("How to make it cheaper"))
        self._check.setText(self.tr("Before you send"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the advice is now."""
        offers, findings = self._advice.offers, self._advice.findings
        # The first title is in line with the sample's, which has buttons beside it.
        self._cheaper.setMinimumHeight(theme.px(HEAD))
        self._check.setMinimumHeight(0 if offers else theme.px(HEAD))
        self._cheaper.setVisible(bool(offers))
        self._check.setVisible(bool(findings))
        while len(self.cards) < len(offers):
            self._add_card()
        while len(self.notes) < len(findings):
            self._add_note()
        for place, card in enumerate(self.cards):
            if place < len(offers):
                card.show_offer(offers[place], self._draft.point_price, self._example(offers[place]))
            else:
                card.compare.setChecked(False)
            card.setVisible(place < len(offers))
        for place, note in enumerate(self.notes):
            if place < len(findings):
                sentence = remark_sentence(findings[place], language())
                note.set_kind("warn" if findings[place].remark in GRAVE else "info")
                note.set_words(sentence)
                note.setAccessibleName(sentence)
            note.setVisible(place < len(findings))

    def _example(self, offer: Offer) -> str:
        """What the first recipient would get in Latin letters; only this offer shows it."""
        ready = self._draft.ready
        if offer.way is not Way.LATIN or offer.bound is None or not len(ready):
            return ""
        row = self._draft.row_at(ready[0])
        return offer.bound.render(row.cells) if row is not None else ""

    def _add_card(self) -> None:
        card = OfferCard()
        card.compare_requested.connect(self._on_compare)
        card.taken.connect(self.taken)
        card.letter_requested.connect(self.letter_requested)
        self.cards.append(card)
        self._card_place.addWidget(card)

    def _add_note(self) -> None:
        note = Note("info")
        self.notes.append(note)
        self._note_place.addWidget(note)

    @property
    def compared(self) -> OfferCard | None:
        """The card whose text is on show in the sample."""
        return next((card for card in self.cards if card.compare.isChecked()), None)

    def end_comparing(self) -> None:
        """What was compared is no more to be seen, or the text is another one now."""
        for card in self.cards:
            card.compare.setChecked(False)

    @Slot(object)
    def _on_compare(self, text: str | None) -> None:
        """One at a time."""
        if text is not None:
            for card in self.cards:
                if card is not self.sender():
                    card.compare.setChecked(False)
        self.compare_requested.emit(text)
