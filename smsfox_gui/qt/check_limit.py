"""The spending limit of the check page: does the campaign keep to it, and if not, may it once?"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.check_summary import CheckForm, check_caption
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.numbers import ROUBLE, money
from smsfox_gui.qt.parts import Note, Zone, column, label, roomy

MOST = 10_000_000
"""Roubles: no office spends more on one campaign."""


class CheckLimit(Zone):
    """A limit in whole roubles, 0 = none. A new limit takes a permission back."""

    changed = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._caption = check_caption()
        self.box = roomy(QSpinBox())
        self.box.setRange(0, MOST)
        self.box.setSingleStep(100)
        self.box.setGroupSeparatorShown(True)
        self.box.setFixedWidth(theme.px(130))
        self._caption.setBuddy(self.box)
        self._fits = label("", "ok")
        line = QWidget()
        flow = FlowLayout(line, 10)
        flow.addWidget(self.box)
        flow.addWidget(self._fits)
        self._fits.setMinimumHeight(self.box.sizeHint().height())
        self._fits.hide()
        holder = QWidget()
        CheckForm(holder).add(self._caption, line)
        self._over = Note("warn")
        self._allow = QCheckBox()
        self._over.below.addWidget(self._allow)
        layout = column(self, 8)
        layout.addWidget(holder)
        layout.addWidget(self._over)
        self.box.valueChanged.connect(self._on_limit_changed)
        self._allow.toggled.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._caption.setText(self.tr("Limit"))
        self.box.setSuffix(f" {ROUBLE}")
        self.box.setSpecialValueText(self.tr("no limit"))
        self.box.setAccessibleName(self.tr("Spending limit in roubles"))
        self._allow.setText(self.tr("I allow it"))
        self.refresh()

    def begin(self, limit: int) -> None:
        """A limit to begin with, 0 = none; nothing is allowed beyond it, and the focus is here."""
        self._allow.setChecked(False)
        self.box.setValue(limit)
        self.box.setFocus()
        self.box.selectAll()

    @property
    def kept(self) -> bool:
        """Whether the campaign keeps to the limit, or may exceed it once."""
        return not self._is_over() or self._allow.isChecked()

    def points(self) -> int:
        """Most points the campaign may cost, 0 = no limit; what was allowed once is its own limit."""
        review, price = self._draft.review, self._draft.point_price
        if review is None or not self.box.value() or not price:
            return 0
        return max(int(self.box.value() / price), 1, review.points if self._allow.isChecked() else 0)

    def refresh(self) -> None:
        """Compare the price of now with the limit."""
        price, limit, over = self._price(), Decimal(self.box.value()), self._is_over()
        self._over.setVisible(over)
        words = self.tr("Over the limit: %1 with a limit of %2. Shorten the list or allow it once.")
        self._over.set_words(words.replace("%1", money(price, approx=True)).replace("%2", money(limit)))
        self._fits.setText("✓ " + self.tr("within the limit"))
        self._fits.setVisible(bool(limit) and not over)

    def _price(self) -> Decimal:
        return self._draft.price or Decimal(0)

    def _is_over(self) -> bool:
        return bool(self.box.value()) and self._price() > self.box.value()

    @Slot(int)
    def _on_limit_changed(self, _: int) -> None:
        self._allow.setChecked(False)
        self.changed.emit()
