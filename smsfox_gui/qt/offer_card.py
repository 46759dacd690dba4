"""One way to make the text cheaper, as a card: what it does, what it saves, to be looked at and taken."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal

from smsfox_gui.core.cheaper import Offer, Way
from smsfox_gui.core.cheaper_sentences import offer_title, offer_words
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt import theme
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import NO_BREAK, grouped, language, money
from smsfox_gui.qt.parts import Note, button, dress, label

_LOOKS = {
    Way.TWINS: ("warn", "warning_16_filled", "warnIcon"),
    Way.LATIN: ("neutral", "translate_16_regular", "text2"),
}
_USUAL = ("ok", "lightbulb_16_regular", "ok")


def saving(offer: Offer, price: Decimal) -> str:
    """What an offer saves on the whole list, in roubles; in SMS where they cost nothing. price: of a point."""
    roubles = cost(offer.before.points, price) - cost(offer.after.points, price)
    return "−" + (money(roubles) if roubles else f"{grouped(offer.parts)}{NO_BREAK}SMS")


class OfferCard(Note):
    """Shows one offer after the other."""

    compare_requested = Signal(object)
    """The text to show beside that of now (str), or None to end it."""
    taken = Signal(object)
    """The offer is to be put into the editor."""
    letter_requested = Signal(object)
    """The offer whose first letter a person wants to see."""

    def __init__(self) -> None:
        super().__init__("ok")
        self._offer: Offer | None = None
        self._title = label("", "strong", wrap=True)
        self.below.insertWidget(0, self._title)
        foot = FlowLayout(spacing=4)
        self._saving = label("", "saving")
        self._saving.setMinimumHeight(theme.px(26))
        self.compare = button("flat", scale="small")
        self.compare.setCheckable(True)
        self.letter = button("", scale="small")
        self.take = button("", scale="small")
        for part in (self._saving, self.compare, self.letter, self.take):
            foot.addWidget(part)
        self.below.addLayout(foot)
        self.compare.toggled.connect(self._on_compare)
        self.take.clicked.connect(lambda: self.taken.emit(self._offer))
        self.letter.clicked.connect(lambda: self.letter_requested.emit(self._offer))

    @property
    def offer(self) -> Offer | None:
        """What it shows."""
        return self._offer

    def show_offer(self, offer: Offer, price: Decimal, example: str) -> None:
        """Say what it does and saves. price: of a point, in roubles; example: the new text as somebody gets it, or "".
        """
        if offer != self._offer:
            self.compare.setChecked(False)
        self._offer = offer
        kind, drawing, token = _LOOKS.get(offer.way, _USUAL)
        self.set_kind(kind)
        set_icon(self._icon, drawing, token, 16)
        dress(self._saving, "rank", "strong" if offer.way is Way.LATIN else "saving")  # it is paid for in reading
        title, saved = offer_title(offer, language()), saving(offer, price)
        self._title.setText(title)
        self.set_words(offer_words(offer, language(), example))
        self._saving.setText(saved)
        strayed = offer.way is Way.TWINS
        self.letter.setVisible(strayed)
        self.compare.setVisible(offer.text is not None and not strayed)
        self.take.setVisible(offer.text is not None)
        self.letter.setText(self.tr("Go to letter"))
        self.take.setText(self.tr("Replace") if strayed else self.tr("Apply"))
        self.setAccessibleName(f"{title}, {saved}")
        self._say_compare()
        for control in (self.letter, self.take):
            control.setAccessibleName(f"{control.text()}: {title}, {saved}")

    def _say_compare(self) -> None:
        self.compare.setText(self.tr("Hide") if self.compare.isChecked() else self.tr("Show"))
        self.compare.setAccessibleName(f"{self.compare.text()}: {self.accessibleName()}")

    def _on_compare(self, shown: bool) -> None:
        self._say_compare()
        if self._offer is not None:
            self.compare_requested.emit(self._offer.text if shown else None)
