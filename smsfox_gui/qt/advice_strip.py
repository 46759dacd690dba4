"""The advice in one line, where the panel has no room for its cards."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.cheaper import Way
from smsfox_gui.core.cheaper_sentences import offer_title
from smsfox_gui.core.text_check_sentences import remark_sentence
from smsfox_gui.qt.advice import Advice
from smsfox_gui.qt.advice_view import GRAVE
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted, language
from smsfox_gui.qt.offer_card import saving
from smsfox_gui.qt.parts import Note, button


class AdviceStrip(Note):
    """The greatest saving, or the first remark; its button puts the cards in the place of the sample."""

    opened = Signal(bool)

    def __init__(self, draft: Draft, advice: Advice, parent: QWidget | None = None) -> None:
        super().__init__("ok", wrap=False)
        self.setParent(parent)
        self._draft = draft
        self._advice = advice
        self.inside.setContentsMargins(10, 4, 6, 4)
        self.button = button("", scale="small")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.inside.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def refresh(self) -> None:
        """Say what there is, and how much more."""
        offers, findings = self._advice.offers, self._advice.findings
        words, kind = "", "ok"
        if offers:
            kind = "warn" if offers[0].way is Way.TWINS else "ok"
            words = f"{saving(offers[0], self._draft.point_price)} · {offer_title(offers[0], language())}"
            more = len(offers) + len(findings) - 1
            words += " · " + counted(self.tr("%n more", "", more), more) if more else ""
        elif findings:
            many = self.tr("Remarks: %1").replace("%1", str(len(findings)))
            words = f"{many} · {remark_sentence(findings[0], language())}"
            kind = "warn" if findings[0].remark in GRAVE else "info"
        self.set_kind(kind)
        if offers and kind == "ok":
            set_icon(self._icon, "lightbulb_16_regular", "ok", 16)
        self.set_words(words)
        self.setAccessibleName(words)
        if self.button.isChecked():
            self.button.setText(self.tr("To the sample"))
        else:
            self.button.setText(self.tr("Show"))
            self.button.setAccessibleName(self.tr("Show the advice: %1").replace("%1", words))

    def _on_toggled(self, shown: bool) -> None:
        self.refresh()
        self.opened.emit(shown)
